"""Whatever customers a shop has: exported and imported into a new shop they are the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.people import Birthday, CustomerDraft, PreferenceDraft, Profile
from core.terms import Calendar, Gender, PreferenceKind
from core.text import clean_note, clean_text, name_key, says_nothing
from storage.archive import Archive
from storage.files.reading import read_table
from storage.files.vcard_writing import Version
from ui import exporting
from ui.language import use_language

_PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Two archives and a child process an example: looking for the smallest one that fails would take minutes."""
NOW = datetime(2026, 11, 22, 11, 20)
TODAY = NOW.date()

_SIGNS = st.sampled_from("=+-@'\",;:\\、，。（）#%&<>/|_!*~`^$?🥕🀄é周雅琴茶0123456789 aAzZ")
_WILD = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Zl", "Zp"], max_codepoint=0xFFFF)


def _is_kept(text: str) -> bool:
    """What an import takes for a value at all: no word for nothing, no error of a sheet."""
    return bool(text) and not says_nothing(text) and not text.startswith("#")


LINE = st.text(_SIGNS | _WILD, max_size=24).map(clean_text).filter(_is_kept)
NOTE = st.lists(st.text(_SIGNS | _WILD, max_size=40), max_size=4).map("\n".join).map(clean_note).filter(
    lambda text: bool(text) and not says_nothing(text) and not text.startswith("#")
)  # fmt: skip
NAME = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "", "=", "+", "@", "-", '"', "0", "'", "'t "]),
    st.sampled_from("赵钱孙李周吴郑王"),
    st.sampled_from(["雅琴", "思远", "静", "梦瑶", "建国"]),
    st.sampled_from(["", "", '"', ",乙", "🥕", "=1", "'", ";", "\\", "B", " x"]),
)
EMAIL = st.from_regex(r"[a-z0-9]([a-z0-9._+\-]{0,12}[a-z0-9])?@[a-z]{1,8}\.(com|cn|com\.cn)", fullmatch=True)
WECHAT = st.from_regex(r"[a-zA-Z][a-zA-Z0-9_\-]{5,15}", fullmatch=True)
BIRTHDAY = st.one_of(
    st.builds(
        lambda day, told: Birthday(Calendar.SOLAR, day.year if told else None, day.month, day.day),
        st.dates(date(1901, 1, 2), date(2025, 12, 31)), st.booleans(),
    ),
    st.builds(
        Birthday, st.just(Calendar.LUNAR), st.none() | st.integers(1901, 2025), st.integers(1, 12), st.integers(1, 30),
        st.booleans(),
    ),
)  # fmt: skip
TAG = st.sampled_from(["老客", "茶友", "VIP", "家宴", "=要发票", "+1", "@家", "0012"])
WISH = st.sampled_from([
    ("花生过敏", PreferenceKind.ALLERGY), ("对海鲜过敏", PreferenceKind.ALLERGY), ("不吃香菜", PreferenceKind.DISLIKE),
    ("花生", PreferenceKind.ALLERGY), ("香菜", PreferenceKind.DISLIKE), ("茶；要烫/浓", PreferenceKind.NEED),
    ("怕辣", PreferenceKind.DISLIKE), ("胡萝卜汁", PreferenceKind.LIKE), ("龙井", PreferenceKind.LIKE),
    ("靠窗", PreferenceKind.NEED), ("靠窗", PreferenceKind.LIKE), ("儿童椅", PreferenceKind.NEED),
])  # fmt: skip


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@dataclass
class Person:
    """What is entered of one customer; phones and numbers are made from her place, so that nobody is anybody else."""

    name: str
    more_phones: int
    code: bool
    fields: dict[str, Any]
    wishes: list[tuple[str, PreferenceKind]]

    def draft(self, place: int) -> CustomerDraft:
        phones = (f"138{place:08d}", f"0571-{84_710_000 + place}", f"+8529{place:07d}")[: 1 + self.more_phones]
        fields = {name: value for name, value in self.fields.items() if value is not None}
        return CustomerDraft(f"{self.name}", code=f"{place:04d}" if self.code else None, phones=phones, **fields)


PERSON = st.builds(
    Person,
    NAME, st.integers(0, 2), st.booleans(),
    st.fixed_dictionaries({
        "gender": _maybe(st.sampled_from(Gender)),
        "wechat": _maybe(WECHAT),
        "email": _maybe(EMAIL),
        "address": _maybe(LINE),
        "birthday": _maybe(BIRTHDAY),
        "since": _maybe(st.dates(date(1990, 1, 1), TODAY)),
        "source": _maybe(LINE),
        "work": _maybe(LINE),
        "note": _maybe(NOTE),
        "tags": st.lists(TAG, unique=True, max_size=3).map(tuple),
        "balance_cents": _maybe(st.integers(-10_000_000, 10_000_000_000)),
        "points": _maybe(st.integers(0, 1_000_000)),
        "custom": st.dictionaries(st.sampled_from(["车牌", "宠物", "=编码"]), LINE, max_size=2),
    }),
    st.lists(WISH, unique_by=lambda wish: wish[0], max_size=4),
)  # fmt: skip

PEOPLE = st.lists(PERSON, min_size=1, max_size=12, unique_by=lambda person: name_key(person.name))
"""An import takes one name with one birthday for one person, whatever the phones are: here everybody has another."""
SAME = ("name", "code", "gender", "phones", "wechat", "email", "address", "birthday", "since", "source", "work",
        "balance_cents", "points")  # fmt: skip


@pytest.mark.parametrize(
    ("ending", "version", "language"),
    [
        (".xlsx", Version.V3, "zh_CN"),
        (".xlsx", Version.V3, "en"),
        (".csv", Version.V3, "zh_CN"),
        (".csv", Version.V3, "en"),
        (".vcf", Version.V3, "en"),
        (".vcf", Version.V2, "zh_CN"),
    ],
)
@settings(max_examples=6, deadline=None, phases=_PHASES, suppress_health_check=list(HealthCheck))
@given(people=PEOPLE)
def test_everybody_comes_back(ending: str, version: Version, language: str, people: list[Person]) -> None:
    use_language(language)
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Archive.create(folder / "old.regulars", lambda: NOW) as old:
            before = _enter(old, people)
            out = folder / f"客户{ending}"
            assert exporting.export(old, out, TODAY, version=version) == len(people)
        with Archive.create(folder / "new.regulars", lambda: NOW) as new:
            file = read_table(out)
            new.imports.run(new.imports.plan(file, new.imports.layout(file, TODAY), TODAY))
            after = {p.row.phones[0]: p for p in map(new.customers.profile, new.customers.ids())}
    assert after.keys() == before.keys()
    for phone, one in before.items():
        _compare(one, after[phone])


def _enter(archive: Archive, people: list[Person]) -> dict[str, Profile]:
    found = {}
    for place, person in enumerate(people):
        customer = archive.customers.add(person.draft(place)).new_id
        assert customer is not None
        for text, kind in person.wishes:
            archive.preferences.add(customer, PreferenceDraft(text, kind))
        profile = archive.customers.profile(customer)
        found[profile.row.phones[0]] = profile
    return found


def _compare(before: Profile, after: Profile) -> None:
    for name in SAME:
        assert getattr(after.row, name) == getattr(before.row, name), name
    assert set(after.row.tags) == set(before.row.tags)
    assert after.custom == before.custom
    assert after.row.note == before.row.note
    noted = {(p.kind, p.text) for p in before.preferences}
    assert noted <= {(p.kind, p.text) for p in after.preferences}
