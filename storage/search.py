"""Finding a customer by anything one remembers: a part of the name, pinyin or initials, a part of the phone, card
number, WeChat, a tag, words of a preference.

FTS5's own tokenizers miss two Chinese characters, so each customer has one document of *suffixes* (of the name, of
the pinyin from each syllable, of the initials, of each phone …): every part of a word is then the beginning of a
token, and a prefix query finds it in under a millisecond at 100,000 customers. The index follows each change in the
same transaction (storage/work.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, case, column, func, literal, select, table, text
from sqlalchemy.sql.elements import ColumnElement

from core import pinyin
from storage import sums
from storage.tables import customer_tags, customers, family, phones, preferences, tags

_index = table("search", column("rowid"), column("words"), column("search"))

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "words, content='', contentless_delete=1, detail='none', prefix='1 2 3 4', "
    "tokenize='unicode61 remove_diacritics 0')",
)

_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[a-z0-9]+")
_LONGEST = 24
"""Suffixes are cut here: nobody types more than this to find somebody."""


def create(connection: Connection) -> None:
    """The index table of a new archive."""
    for statement in CREATE:
        connection.exec_driver_sql(statement)


# --- what is indexed ------------------------------------------------------------------------------------------------


def fold(words: str) -> str:
    """One spelling for what is indexed and what is typed: NFKC, lower case."""
    return unicodedata.normalize("NFKC", words).lower()


def suffixes(word: str) -> Iterator[str]:
    """Every ending of the word, the whole first."""
    for start in range(min(len(word), 60)):
        yield word[start : start + _LONGEST]


def _squeezed(words: str) -> str:
    """Only letters and digits: wx_2t7-vy → wx2t7vy."""
    return "".join(_WORD.findall(fold(words)))


def name_tokens(name: str) -> Iterator[str]:
    """Parts of the name, its pinyin from each syllable, its initials."""
    for word in _WORD.findall(fold(name)):
        yield from suffixes(word)
    yield from suffixes(_squeezed(name))
    for reading in pinyin.readings(name):
        for start in range(len(reading)):
            yield "".join(reading[start:])[:_LONGEST]
            yield "".join(s[0] for s in reading[start:] if s)


def text_tokens(words: str) -> Iterator[str]:
    """Words of a free text: Latin ones whole, Chinese runs from each character."""
    for word in _WORD.findall(fold(words)):
        if _LATIN.fullmatch(word):
            yield word[:_LONGEST]
        else:
            yield from suffixes(word)


def document(names: Iterable[str], identifiers: Iterable[str], texts: Iterable[str]) -> str:
    """The indexed words of one customer, each once."""
    found: dict[str, None] = {}
    for name in names:
        found.update(dict.fromkeys(name_tokens(name)))
    for identifier in identifiers:
        found.update(dict.fromkeys(suffixes(_squeezed(identifier))))
    for words in texts:
        found.update(dict.fromkeys(text_tokens(words)))
    return " ".join(found)


def reindex(connection: Connection, customer_ids: Collection[int] | None = None) -> None:
    """Write the documents of these customers anew (None: of all); deleted customers leave the index."""
    ids = connection.execute(select(customers.c.id)).scalars() if customer_ids is None else customer_ids
    for chunk in sums.chunks(ids):
        _reindex_chunk(connection, chunk)


def _reindex_chunk(connection: Connection, ids: list[int]) -> None:
    c = customers.c
    people = connection.execute(
        select(c.id, c.name, c.name_key, c.title, c.code, c.wechat, c.email, c.employer, c.note).where(
            c.id.in_(ids), c.deleted_at.is_(None)
        )
    ).all()
    numbers = _grouped(connection.execute(_of(ids, phones.c.customer_id, phones.c.digits)))
    words = _grouped(connection.execute(_of(ids, preferences.c.customer_id, preferences.c.text)))
    kin = _grouped(connection.execute(_of(ids, family.c.customer_id, family.c.name)))
    labels = _grouped(
        connection.execute(
            _of(ids, customer_tags.c.customer_id, tags.c.name).join(tags, tags.c.id == customer_tags.c.tag_id)
        )
    )
    gone = set(ids) - {p.id for p in people}
    if gone:
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(i,) for i in gone])
    if people:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO search(rowid, words) VALUES (?, ?)",
            [
                (
                    p.id,
                    document(
                        [p.name, *kin.get(p.id, ())],
                        [v for v in (p.code, p.wechat, p.email, *numbers.get(p.id, ())) if v],
                        [v for v in (p.title, p.employer, p.note, *labels.get(p.id, ()), *words.get(p.id, ())) if v],
                    ),
                )
                for p in people
            ],
        )
    keys = [{"of": p.id, "key": pinyin.sort_key(p.name)} for p in people]
    stale = [k for k, p in zip(keys, people, strict=True) if k["key"] != p.name_key]
    if stale:
        connection.execute(text("UPDATE customers SET name_key = :key WHERE id = :of"), stale)


def _of(ids: list[int], customer_id: ColumnElement[int], value: ColumnElement[str]) -> Select[int, str]:
    return select(customer_id, value).where(customer_id.in_(ids))


def _grouped(rows: Iterable[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for customer_id, value in rows:
        found.setdefault(customer_id, []).append(value)
    return found


# --- asking -----------------------------------------------------------------------------------------------------------


def query_tokens(query: str) -> list[str]:
    """What is typed, as tokens that must all begin a word of the customer. A phone typed with blanks is one token."""
    folded = fold(query)
    if re.fullmatch(r"[\d\s+()-]+", folded) and re.search(r"\d", folded):
        digits = re.sub(r"\D", "", folded)
        return [digits.removeprefix("86") if len(digits) > 11 else digits]
    return [_squeezed(part)[:_LONGEST] for part in folded.split() if _squeezed(part)]


def matching(query: str) -> Select[int] | None:
    """The ids of customers that fit every word of the query; None when the query says nothing."""
    tokens = query_tokens(query)
    if not tokens:
        return None
    asked = " AND ".join(f'"{token}" *' for token in tokens)
    return select(_index.c.rowid).where(text("search MATCH :asked").bindparams(asked=asked)).select_from(_index)


def relevance(query: str) -> ColumnElement[int]:
    """How well a customer fits, best (0) first: the name itself, its beginning, a phone's tail, pinyin, the rest."""
    asked = fold(query).strip()
    squeezed = _squeezed(query)
    digits = re.sub(r"\D", "", asked)
    name = func.lower(customers.c.name)
    cases: list[tuple[ColumnElement[bool], int]] = [
        (name == asked, 0),
        (func.lower(customers.c.code) == asked, 0),
        (name.startswith(asked, autoescape=True), 1),
        (name.contains(asked, autoescape=True), 2),
    ]
    if digits:
        owned = select(phones.c.id).where(
            phones.c.customer_id == customers.c.id, phones.c.digits.endswith(digits, autoescape=True)
        )
        cases.append((owned.exists(), 2))
    if squeezed.isascii():
        key = customers.c.name_key
        cases.append((func.replace(key, " ", "").startswith(squeezed, autoescape=True), 3))
    return case(*cases, else_=literal(5))
