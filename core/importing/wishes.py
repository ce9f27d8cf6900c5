"""Preferences in the words of a list: sentences in a note, and the bare words of columns such as 口味, 忌口, 过敏史."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from core.importing.fields import normal
from core.importing.relatives import whose
from core.importing.traditional import preferences_in
from core.notes import guess_category, guess_kind
from core.people import PreferenceDraft
from core.terms import PreferenceKind
from core.text import clean_text, says_nothing

LITERAL = {
    "过敏": PreferenceKind.ALLERGY, "忌": PreferenceKind.DISLIKE, "需要": PreferenceKind.NEED,
    "喜欢": PreferenceKind.LIKE,
}  # fmt: skip
"""过敏「花生」: how the export writes what no plain wording says exactly."""
_LITERAL = re.compile(rf"((?:{'|'.join(LITERAL)})「[^」]*」)")
_WARN = (PreferenceKind.DISLIKE, PreferenceKind.ALLERGY)
_LONGEST = 2_000
"""No remark about somebody is longer; what is, is kept as a note and not searched."""
_PARTS = re.compile(r"[；;。\n/|]+")
_SINGLE = re.compile(r"[、，,]+|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_LISTED = re.compile(r"[、，,]+")
_OVER = re.compile(
    r"(?:过敏|過敏|allerg).*(?:没事|好了|不再|已愈|痊愈|脱敏|no longer|outgr)|曾经?对|以前对|小时候对", re.IGNORECASE
)
_ALLERGY = re.compile(r"过敏|過敏|敏感|不耐|allerg", re.IGNORECASE)
_AVOIDS = re.compile(r"^(?:不|忌|别|勿|少|无|免|讨厌|怕|远离|避|no |not |avoid )", re.IGNORECASE)
_LIKES = re.compile(
    r"^(?:最|很|特别|非常|超级?|比较|挺|蛮|尤其|还是|就)*(?:喜欢|喜爱|爱|偏爱|偏好|只[吃喝要坐]|likes? |loves? )|"
    r"^(?:无|没有?).{1,6}(?:不欢|不行|不吃饭)$",
    re.IGNORECASE,
)
_NOT_NOT = re.compile(r"(?:不是|不会|没说|并非|没有|不至于)(?=不[吃喝要喜爱])[^，,。；;\n]*")
"""不是不吃香菜 warns of nothing, and states no wish either."""
_ASKED = re.compile(
    r"[^，,。；;！!\n]*(?:是否|是不是|有[没沒]有|会不会|會不會|有[无無])[^，,。；;！!？?\n]*[过過]敏[^，,。；;！!\n]*|"
    r"[^，,。；;！!？?\n]*[过過]敏史?(?:[吗嗎么嘛]|没有|沒有)(?:[?？]|(?=$|[，,。；;\n]))"
)
"""是否对海鲜过敏？ still waits for its answer."""
_SKIN = re.compile(r"(?:皮|肤|膚|肌|脸|臉|眼|鼻|牙).{0,2}(?:比较|很|易|容易)?敏感|敏感(?:肌|性皮|皮)")
_ANYTHING = re.compile(
    r"(?:都|什么都?|全都?|均)(?:可以|行|吃|喝|好|能吃|没问题|ok)|随便|随意|不挑食?|不限|正常|一般|普通|"
    r"(?:[无没不無沒]有?|暂无|暫無|否认|否認)(?:任何|什么|特别|特殊|其他)*的?(?:忌口|忌|禁忌|忌讳|过敏史?|过敏源|要求|喜好|偏好|特殊|特别)的?|"
    r"(?:[无無](?!花果)|[没沒未]有?|[无無]有|[未无]见|暂无|暫無|否认|否認).{0,8}[过過]敏[史源原]?|否认|否認|no|"
    r"(?:是否|有[无無])?[过過]敏[史源原]?(?:不[详詳明清]楚?|未知|待[问問查])|none|nothing|无特殊|"
    r"(?:no|none)(?: \w+){0,3} (?:allerg(?:y|ies)|restrictions?|preferences?)(?: known)?|none known|nil|nkd?a|"
    r"not? allergic.*",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"不(?:会|會|是)?[过過]敏|(?:[无無](?!花果)|[没沒]有|[没沒](?=什么|任何|对|[过過]敏)|未[见見发發][现現]?|否[认認]).{0,6}[过過]敏|"
    r"\bno (?:known )?(?:\w+ )?allerg|\bnot? allergic",
    re.IGNORECASE,
)
_HEALTH = ("病", "体质", "健康", "身体", "既往", "注意", "禁忌症", "medical", "health", "condition")
"""Where a header asks for these beside allergies (病史及过敏), a bare word such as 高血压 is none."""
_LABEL = re.compile(
    r"(?:^|(?<=[；;。，,\s\n|/]))(?P<label>忌口|戒口|忌|忌讳|禁忌|不吃|过敏|过敏源|过敏史|口味|喜好|偏好|爱好|喜欢)\s*[:：]\s*(?P<words>[^；;。\n|]+)"
)
_WARNING = re.compile(r"^(?:忌口?|戒口|禁忌|忌讳|过敏[源史]?|不吃)\s*[:：]\s*|^[忌戒]口(?=.)")


@lru_cache(maxsize=8192)
def in_note(note: str) -> tuple[PreferenceDraft, ...]:
    """The preferences that a note states; the note itself is kept as it is. A label in it (忌口：香菜、葱) says what
    follows it as a column's header would."""
    rest = note = note[:_LONGEST]
    labelled: list[PreferenceDraft] = []
    for match in _LABEL.finditer(note):
        # 喜欢：靠窗，忌口：香菜: the next label begins after a comma
        words, label = match["words"], match["label"]
        inner = re.search(r"[，,\s](?=(?:忌口?|戒口|过敏源?|喜好|口味|不吃|喜欢)\s*[:：])", words)
        words = words[: inner.start()] if inner else words
        labelled.extend(in_column(words, label))
        rest = rest.replace(f"{match.group()[: len(match.group()) - len(match['words'])]}{words}", "；", 1)
    if rest != note:  # 过敏：无 states nothing, and is no allergy either
        return tuple(dict.fromkeys((*labelled, *in_note(rest.strip("；，, ")))))
    note = _ASKED.sub("", _NOT_NOT.sub("", note))
    stated = whose(note, preferences_in(note)) if len(note) > 1 else ()
    # no known allergies is no dislike either
    return tuple(_doubted(draft, note) for draft in stated if draft.kind not in _WARN or not _DENIED.match(draft.text))


def _doubted(draft: PreferenceDraft, note: str) -> PreferenceDraft:
    """花生过敏？ warns, and keeps its question mark."""
    doubt = next((mark for mark in "？?" if draft.kind is PreferenceKind.ALLERGY and draft.text + mark in note), "")
    return replace(draft, text=draft.text + doubt) if doubt else draft


@lru_cache(maxsize=8192)
def in_column(text: str, header: str) -> tuple[PreferenceDraft, ...]:
    """The preferences of a cell in a column that is about them: what the header says decides over bare words, and what
    stands in brackets behind its kind (过敏「花生」) is meant to the letter."""
    kind = _header_kind(header)
    found: list[PreferenceDraft] = []
    for piece in _LITERAL.split(text[:_LONGEST]):
        if _LITERAL.fullmatch(piece) is not None:
            word, words = piece[:-1].split("「", 1)
            found.append(PreferenceDraft(words, LITERAL[word], guess_category(words).value))
        else:
            found.extend(draft for part in _PARTS.split(piece) for draft in _part(clean_text(part), kind))
    return tuple(found)


@lru_cache(maxsize=512)
def _header_kind(header: str) -> PreferenceKind | None:
    word = normal(header)
    both = any(like in word for like in ("喜", "爱", "好", "偏", "like", "prefer")) and "不喜欢" not in word
    avoids = any(bad in word for bad in ("忌", "戒口", "不吃", "不喜欢", "讨厌", "dislike", "avoid"))
    if avoids and (not both or "dislike" in word):  # 忌口与过敏, too: an allergy says so in the cell
        return PreferenceKind.DISLIKE
    if ("过敏" in word or "allerg" in word) and not both and not any(other in word for other in _HEALTH):
        return PreferenceKind.ALLERGY
    return None


def _part(part: str, kind: PreferenceKind | None) -> Iterator[PreferenceDraft]:
    if says_nothing(part) or _ANYTHING.fullmatch(part) or _NOT_NOT.search(part):
        return
    if kind is PreferenceKind.ALLERGY and _OVER.search(part):
        yield PreferenceDraft(part, kind, guess_category(part).value)  # whole, so that it says that it may be over
        return
    if kind is not None:
        if _AVOIDS.match(part) and _LISTED.search(part) and (whole := _only_warnings(part)):
            yield from whole
            return
        for word in _SINGLE.split(part):
            bare = word.strip()
            if not says_nothing(bare) and not _ANYTHING.fullmatch(bare):
                yield from _avoided(bare, kind)
        return
    stated = _one_by_one(part) or whose(part, preferences_in(part))
    if stated:
        yield from stated
    elif not _DENIED.search(part):
        yield PreferenceDraft(part, guess_kind(part), guess_category(part).value)


def _only_warnings(part: str) -> list[PreferenceDraft]:
    """不吃香菜、葱 is one sentence, as it is in a note; [] for words that stand side by side."""
    stated = list(preferences_in(part))
    return stated if all(draft.kind in _WARN for draft in stated) and not _WARNING.match(part) else []


def _one_by_one(part: str) -> list[PreferenceDraft]:
    """高楼层、远离电梯 are two wishes of different kinds; 普洱、龙井 is one of one kind ([])."""
    if not _LISTED.search(part):
        return []
    found = [preferences_in(word) for word in _LISTED.split(part) if word.strip()]
    kinds = {draft.kind for drafts in found for draft in drafts}
    return [draft for drafts in found for draft in drafts] if all(found) and len(kinds) > 1 else []


def _avoided(word: str, kind: PreferenceKind) -> Iterator[PreferenceDraft]:
    """A bare word under 过敏 or 忌口 gets its warning word, so that it is unmistakable where it stands alone."""
    if _LIKES.match(word) and (stated := preferences_in(word)):
        yield from stated
        return
    if _DENIED.search(word):  # 家族无过敏史, 对海鲜不过敏; 抗过敏精华 is a wish
        yield from preferences_in(word)
        return
    word = _WARNING.sub("", word) or word
    if kind is PreferenceKind.DISLIKE and _SKIN.search(word):
        yield PreferenceDraft(word, PreferenceKind.NEED, guess_category(word).value)
        return
    draft = PreferenceDraft(word, kind, guess_category(word).value)
    if kind is PreferenceKind.ALLERGY:
        said = f"allergic to {word}" if word.isascii() else f"{word}过敏"
        yield draft if _ALLERGY.search(word) else replace(draft, text=said)
    elif _ALLERGY.search(word):
        yield replace(draft, kind=PreferenceKind.ALLERGY)
    else:
        said = f"no {word}" if word.isascii() else f"忌{word}"
        yield draft if _AVOIDS.search(word) else replace(draft, text=said)
