"""The colour tokens, light and dark: code names a token, never a hex value."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMES = """
bg surface sunken
hover press select
line line2 field_line
text text2 text3 disabled
rail rail_hover rail_on
rail_text rail_text_on
primary primary_hover primary_press on_primary
primary_soft primary_soft2 primary_text
focus
carrot carrot_soft carrot_text
danger danger_soft danger_text danger_line on_danger
warn warn_soft warn_text warn_line
info info_soft info_text info_line
ok ok_soft ok_text
toast_bg toast_text toast_link
tip_bg tip_text
t1_bg t1_fg t1_bar t1_fill
t2_bg t2_fg t2_bar t2_fill
t3_bg t3_fg t3_bar t3_fill
t4_bg t4_fg t4_bar t4_fill
t5_bg t5_fg t5_bar t5_fill
t6_bg t6_fg t6_bar t6_fill
t7_bg t7_fg t7_bar t7_fill
"""

_LIGHT = """
#F5F3EE #FFFFFF #FAF8F4
#F2EFE8 #E8E3D9 #E8F2EC
#E6E1D7 #D5CEC1 #938B7D
#221F1A #575046 #6F675B #A39B8E
#17342B #234539 #2E5748
#C9D9D0 #FFFFFF
#1C6A53 #165844 #104635 #FFFFFF
#E2F0E9 #CFE5DA #175A46
#1C6A53
#DB6812 #FDEEDF #9A4307
#B3261E #FCE9E6 #9C1F18 #EFBDB7 #FFFFFF
#B97F00 #FBF1D8 #7A5200 #E9D39A
#2F6690 #E5EFF6 #25567B #BDD5E6
#2E7D4F #E3F2E8 #226240
#26312C #FFFFFF #8FDDBD
#2B2722 #FFFFFF
#F6E5BC #694600 #C08A12 #E4BD58
#D8EBE1 #154F3D #3F8F73 #8CC6AF
#E1E9F2 #2B4A6A #6189B2 #AFC6DE
#ECE8E1 #575046 #9A9183 #D6D0C4
#E7DFF0 #563A78 #8E6BB8 #C9B5DF
#E6EAD2 #4A5211 #8B9A3A #C7D190
#D5EAEC #1C4E55 #3D8E99 #9CCBD1
"""

_DARK = """
#151917 #1E2421 #191F1C
#28302C #323B36 #23352E
#303934 #414B45 #7F8A83
#EFECE6 #C2BDB3 #A19C92 #6D706B
#0F1613 #1B2521 #25443A
#A9BAB1 #FFFFFF
#7CCBAE #92D8BE #67B597 #0C281E
#203A31 #2A4C40 #93D9BF
#7CCBAE
#F2954A #3D2A1A #F7B27A
#F08A80 #43211E #F9A79F #7A3A34 #380A06
#E3B341 #3A2F14 #EBC66A #66531F
#7FB2DA #1D303F #9CC6E6 #35546C
#7CC596 #1F3528 #98D6AE
#EFECE6 #1B1F1D #17604A
#EFECE6 #1B1F1D
#453614 #F3CF77 #D9A520 #7A5E1B
#1F3D32 #93D9BF #4FA588 #2C6350
#24344A #A6C6EA #6E94BE #3B5677
#33352F #CBC5B9 #8E887B #4C4D46
#392E4A #CDB5EA #9F80C9 #533F70
#363B1C #CDD88A #98A648 #565F26
#1C3B40 #8FD3DC #4FA3AE #2A5E66
"""

Tokens = Mapping[str, str]


def _table(values: str) -> Tokens:
    return MappingProxyType(dict(zip(_NAMES.split(), values.split(), strict=True)))


LIGHT: Tokens = _table(_LIGHT)
DARK: Tokens = _table(_DARK)

AVATARS_LIGHT = (
    ("#F7DFC6", "#7C3F0B"),
    ("#D6E9DF", "#17523F"),
    ("#DDE6F3", "#2A4A70"),
    ("#F3DBDD", "#86303A"),
    ("#E7DFF0", "#563A78"),
    ("#EDE6C9", "#5F4E0C"),
)
AVATARS_DARK = (
    ("#4A3320", "#F7BE8C"),
    ("#21443A", "#93D9BF"),
    ("#26374E", "#A9C8EC"),
    ("#4A2A2E", "#F2AEB5"),
    ("#392E4A", "#CDB5EA"),
    ("#403A1C", "#E6D48A"),
)

# Text on its ground: at least 4.5 : 1. Edges and marks on theirs: at least 3 : 1 (WCAG 2, 1.4.3 and 1.4.11).
TEXT_PAIRS = (
    ("text", "surface"),
    ("text", "bg"),
    ("text", "select"),
    ("text2", "surface"),
    ("text2", "press"),
    ("text3", "surface"),
    ("text3", "select"),
    ("text3", "hover"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("primary_text", "select"),
    ("primary_text", "primary_soft"),
    ("rail_text", "rail"),
    ("rail_text_on", "rail_on"),
    ("danger_text", "danger_soft"),
    ("danger_text", "surface"),
    ("on_danger", "danger"),
    ("carrot_text", "carrot_soft"),
    ("warn_text", "warn_soft"),
    ("info_text", "info_soft"),
    ("ok_text", "ok_soft"),
    ("t1_fg", "t1_bg"),
    ("t2_fg", "t2_bg"),
    ("t3_fg", "t3_bg"),
    ("t4_fg", "t4_bg"),
    ("t5_fg", "t5_bg"),
    ("t6_fg", "t6_bg"),
    ("t7_fg", "t7_bg"),
    ("text", "t1_fill"),
    ("text", "t2_fill"),
    ("text", "t3_fill"),
    ("text", "t4_fill"),
    ("text", "t5_fill"),
    ("text", "t6_fill"),
    ("text", "t7_fill"),
    ("toast_text", "toast_bg"),
    ("toast_link", "toast_bg"),
    ("tip_text", "tip_bg"),
)
EDGE_PAIRS = (("field_line", "surface"), ("focus", "bg"), ("focus", "surface"))


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1 (WCAG 2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
