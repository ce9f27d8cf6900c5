"""Finding a customer by anything one remembers: a part of the name, pinyin or initials, a part of the phone, card
number, WeChat, a tag, words of a preference.

Each customer has one line of words to look through: `parts` are found anywhere (names, phones, card numbers), `words`
at their beginning (pinyin from each syllable, words in letters) or, in Chinese, anywhere. A query reads the lines one
after the other, about 0.2 ms for 1,000 customers. FTS5 answers in less, but one customer has 50 tokens in it: writing
them took twelve times as long as everything else of an import together. The lines follow each change in the same
transaction (storage/work.py).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, case, delete, func, literal, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from core.finding import Lines, fold, lines_of, squeezed
from storage import sums
from storage.bulk import insert_columns
from storage.tables import customer_tags, customers, family, phones, preferences, search_lines, tags

_LETTERS = re.compile(r"[a-z0-9]")
_LONGEST = 60
"""A query is cut here: nobody types more than this to find somebody."""


# --- what is looked through -------------------------------------------------------------------------------------------


def write(connection: Connection, ids: Sequence[int], lines: Lines) -> None:
    """Add lines of customers who have none yet."""
    _keys, parts, words = lines
    insert_columns(connection, search_lines, {"customer_id": ids, "parts": parts, "words": words})


def reindex(connection: Connection, customer_ids: Collection[int] | None = None) -> None:
    """Write the lines of these customers anew (None: of all); deleted customers have none."""
    ids = connection.execute(select(customers.c.id)).scalars() if customer_ids is None else customer_ids
    for chunk in sums.chunks(ids):
        _reindex_chunk(connection, chunk)


def _reindex_chunk(connection: Connection, ids: list[int]) -> None:
    c = customers.c
    people = connection.execute(
        select(c.id, c.name, c.name_key, c.title, c.code, c.wechat, c.email, c.employer, c.note).where(
            c.id.in_(ids), sums.still_there()
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
    connection.execute(delete(search_lines).where(search_lines.c.customer_id.in_(ids)))
    if not people:
        return
    lines = lines_of(
        (
            p.name,
            "\n".join(v for v in (p.code, p.wechat, p.email, *numbers.get(p.id, ())) if v),
            "\n".join(v for v in (p.title, p.employer, p.note, *labels.get(p.id, ()), *words.get(p.id, ())) if v),
            tuple(kin.get(p.id, ())),
        )
        for p in people
    )
    write(connection, [p.id for p in people], lines)
    stale = [{"of": p.id, "key": key} for p, key in zip(people, lines[0], strict=True) if key != p.name_key]
    if stale:
        connection.execute(
            update(customers).where(c.id == bindparam("of")).values(name_key=bindparam("key")), stale
        )


def _of(ids: list[int], customer_id: ColumnElement[int], value: ColumnElement[str]) -> Select[int, str]:
    return select(customer_id, value).where(customer_id.in_(ids))


def _grouped(rows: Iterable[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for customer_id, value in rows:
        found.setdefault(customer_id, []).append(value)
    return found


# --- asking -----------------------------------------------------------------------------------------------------------


def query_tokens(query: str) -> list[str]:
    """What is typed, as parts that must all be found. A phone typed with blanks is one part."""
    folded = fold(query)
    if re.fullmatch(r"[\d\s+()-]+", folded) and re.search(r"\d", folded):
        digits = re.sub(r"\D", "", folded)
        return [digits.removeprefix("86") if len(digits) > 11 else digits]
    return [squeezed(part)[:_LONGEST] for part in folded.split() if squeezed(part)]


def matching(query: str) -> Select[int] | None:
    """The ids of customers that fit every part of the query; None when the query says nothing."""
    tokens = query_tokens(query)
    if not tokens:
        return None
    return select(search_lines.c.customer_id).where(and_(*map(_has, tokens)))


def _has(token: str) -> ColumnElement[bool]:
    """Letters and digits begin a word: 'an' is not in zhang."""
    begun = f" {token}" if _LETTERS.match(token) else token
    return or_(func.instr(search_lines.c.parts, token) > 0, func.instr(search_lines.c.words, begun) > 0)


def relevance(query: str) -> ColumnElement[int]:
    """How well a customer fits, best (0) first: the name itself, its beginning, a phone's tail, pinyin, the rest."""
    asked = fold(query).strip()
    bare = squeezed(query)
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
    if bare.isascii():
        key = customers.c.name_key
        cases.append((func.replace(key, " ", "").startswith(bare, autoescape=True), 3))
    return case(*cases, else_=literal(5))
