"""The rules over more than a thousand random histories: nothing twice, nothing lost, nothing without a reason.

A world is one shop whose program starts on random days, with a clock that is set wrong and right again, time zones that
change the day, closures, other rules and holidays. Each of its pairs of customers lives a history of its own in it:
purchases, imports, corrected birthdays, complaints, deeds on follow-ups, deletions, merges, and undoing any of it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import delete, event, insert, select, update

from core import own_rules
from core.changes import ChangeSet
from core.errors import KnownError
from core.filtering import EVERYBODY
from core.holidays import Holidays, Span
from core.own_rules import OwnRule, Since, Timing, When
from core.reminders import DEFAULT_RULES, Rules, window
from core.terms import Channel, FeedbackKind, FollowupStatus
from storage import sums, tables
from storage.archive import Archive
from tests.storage import occasion_oracle as oracle
from tests.storage.occasion_oracle import Book, Claim, Run

BEGIN = date(2026, 11, 22)
WORLDS, PAIRS, STEPS, DEEDS, BUSY = 3, 88, 8, 5, 6
"""Worlds of each of the four tests: 4 × 3 × 88 = 1,056 histories. Deeds by a person at each step of a world, most of
them on a few busy pairs."""
_TIERS = (None, "key_top", "key", "regular", "small")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "shop.regulars") as made:
        made.engine.dispose()
        event.listen(made.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))
        yield made


@pytest.mark.parametrize("part", range(4))
def test_nothing_is_doubled_and_nothing_lost(archive: Archive, part: int) -> None:
    soak = not settings().derandomize
    first = random.SystemRandom().randrange(10**9) if soak else part * WORLDS
    for seed in range(first, first + WORLDS * (4 if soak else 1)):
        World(archive, seed).live()


class World:
    """One shop's time; `pairs` are the customers of its histories."""

    def __init__(self, archive: Archive, seed: int) -> None:
        self.archive, self.seed, self.chance = archive, seed, random.Random(seed)
        self.today = BEGIN + timedelta(days=self.chance.randrange(800))
        archive.clock = lambda: datetime.combine(self.today, time(9))
        self.rules, self.own, self.closed = replace(DEFAULT_RULES, **self._all_tiers()), (), Holidays()
        self.last_run: date | None = None
        self.began: date | None = None
        self.back: dict[int, date] = {}
        self.deeds: dict[int, ChangeSet] = {}
        self.moved: dict[int, dict[int, date]] = {}
        self.born = 0
        self.let_go: set[int] = set()
        self._empty()
        self.pairs = self._people()

    def _all_tiers(self) -> dict[str, Any]:
        return {name: replace(getattr(DEFAULT_RULES, name), tiers=None) for name in ("expected", "anniversary")}

    # --- the shop -------------------------------------------------------------------------------------------------

    def _empty(self) -> None:
        with self.archive.transaction() as connection:
            for table in reversed(tables.metadata.sorted_tables):
                connection.execute(delete(table))
        self.archive.settings.forget()
        self._keep_rules()

    def _people(self) -> list[tuple[int, int]]:
        """Pairs that may turn out to be one customer, each with a child of the same name."""
        with self.archive.work("imported") as work:
            ids = [
                work.connection.execute(
                    insert(tables.customers).values(
                        name=f"客户{n // 2}", created_at=work.now, tier=self.chance.choice(_TIERS), since=self._since(),
                        **self._birthday(),
                    )
                ).inserted_primary_key[0]
                for n in range(2 * PAIRS)
            ]  # fmt: skip
        pairs = list(zip(ids[::2], ids[1::2], strict=True))
        with self.archive.work("imported") as work:
            for place, pair in enumerate(pairs):
                child = self._birthday()
                for customer_id in pair if place < BUSY or self.chance.random() < 0.3 else pair[:1]:
                    rows = {"customer_id": customer_id, "name": "小宝", **child}
                    work.connection.execute(insert(tables.family).values(rows))
                for customer_id in pair if self.chance.random() < 0.1 else ():
                    rows = {"customer_id": customer_id, "name": "结婚纪念日", **child}
                    work.connection.execute(insert(tables.yearly_days).values(rows))
        return pairs

    def _since(self) -> date | None:
        past = self.today - timedelta(days=self.chance.randrange(1200))
        return past if self.chance.random() < 0.3 else None

    def _birthday(self) -> dict[str, Any]:
        near = self.today + timedelta(days=self.chance.randrange(-10, 60))
        kind = self.chance.random()
        if kind < 0.2:
            return {"birthday_calendar": None, "birthday_month": None, "birthday_day": None, "birthday_leap": False}
        if kind < 0.5:
            lunar = [key for key, day in oracle.lunar_days(near.year).items() if day == near] or [(12, 30, False)]
            month, day, leap = lunar[0]
            leap = leap or self.chance.random() < 0.1
            return {
                "birthday_calendar": "lunar", "birthday_month": month, "birthday_day": day, "birthday_leap": leap,
            }  # fmt: skip
        month, day = (2, 29) if kind < 0.55 else (near.month, near.day)
        return {"birthday_calendar": "solar", "birthday_month": month, "birthday_day": day, "birthday_leap": False}

    # --- time and rules ---------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        kind = self.chance.random()
        if kind < 0.55:
            days = self.chance.randrange(0, 6)
        elif kind < 0.75:
            days = self.chance.randrange(7, 30)  # closed
        elif kind < 0.85:
            days = self.chance.choice((-1, 1))  # another time zone
        elif kind < 0.9:
            days = 75
        else:
            days = self.chance.randrange(-200, 200)  # the clock was set
        self.today = min(max(self.today + timedelta(days=days), date(2026, 1, 1)), date(2032, 1, 1))

    def _change_rules(self) -> None:
        chance, rules = self.chance, self.rules
        name = chance.choice(("birthday", "return_visit", "after_sale", "anniversary", "expected", "complaint"))
        rule: Any = getattr(rules, name)
        if chance.random() < 0.3:
            rule = replace(rule, on=not rule.on)
        elif name in ("birthday", "anniversary"):
            rule = replace(rule, lead_days=chance.choice((0, 3, 7, 20)))
        elif name == "return_visit":
            rule = replace(rule, intervals={**rule.intervals, "key": chance.choice((20, 40, 60))}, other=30)
        elif name in ("after_sale", "expected"):
            rule = replace(rule, after_days=chance.choice((1, 3, 10)))
        else:
            rule = replace(rule, days=chance.choice((1, 5)))
        self.rules = replace(rules, **{name: rule})
        if chance.random() < 0.4:
            first = self.today + timedelta(days=chance.randrange(-3, 10))
            spans = (Span(first, first + timedelta(days=chance.randrange(8))),)
            self.closed = Holidays(frozenset(chance.sample(range(7), chance.randrange(2))), spans)
        if chance.random() < 0.4:
            when = chance.choice((When(Timing.AFTER, since=Since.LAST_PURCHASE, days=10), When(Timing.WEEKLY, place=2)))
            self.own = () if self.own else (OwnRule("a1", "自己的", when, EVERYBODY, lead_days=2),)
        self._keep_rules()

    def _keep_rules(self) -> None:
        followups = self.archive.followups
        followups.set_rules(self.rules)
        followups.set_holidays(self.closed)
        for rule in followups.own_rules():
            followups.delete_own_rule(rule.key)
        with self.archive.work("rules") as work:
            self.archive.settings.write(work, own_rules=[own_rules.as_json(rule) for rule in self.own])
        self.archive.settings.forget()

    # --- what happens to the customers ------------------------------------------------------------------------------

    def _import(self) -> None:
        """Sales, corrected birthdays, complaints, consents: many at once, past any command."""
        chance, concerned = self.chance, set()
        with self.archive.work("imported") as work:
            write = work.connection.execute
            for customer_id in chance.sample([i for pair in self.pairs for i in pair], 40):
                concerned.add(customer_id)
                kind = chance.random()
                if kind < 0.6:
                    for _ in range(chance.choice((1, 1, 3))):
                        day = self.today - timedelta(days=chance.choice((0, 0, 1, 4, 9, 25, 40)))
                        sale = {"customer_id": customer_id, "day": day, "paid_cents": chance.choice((100, 900, -50))}
                        write(insert(tables.purchases).values(sale))
                elif kind < 0.75:
                    of = update(tables.customers).where(tables.customers.c.id == customer_id)
                    write(of.values(**self._birthday(), since=self._since()))
                elif kind < 0.8:
                    of = update(tables.family).where(tables.family.c.customer_id == customer_id)
                    write(of.values(**self._birthday()))
                elif kind < 0.9:
                    said = {"kind": FeedbackKind.COMPLAINT.value, "text": "等太久", "open": True, "day": self.today}
                    write(insert(tables.feedback).values(customer_id=customer_id, **said))
                elif kind < 0.95:
                    of = update(tables.feedback).where(tables.feedback.c.customer_id == customer_id)
                    write(of.values(open=False))
                else:
                    of = update(tables.customers).where(tables.customers.c.id == customer_id)
                    write(of.values(consent=chance.choice((True, False, None))))
            sums.refresh(work.connection, concerned)

    def _deed(self, place: int) -> None:
        """Something a person does, by a command, or takes back."""
        archive, chance, pair = self.archive, self.chance, self.pairs[place]
        if place in self.deeds and chance.random() < 0.25:
            self._undo(place)
            self.moved.pop(place, None)
            return
        mine = archive.followups.rows(customer_id=chance.choice(pair))
        mine = [row for row in mine if "family" in row.facts] if chance.random() < 0.5 else mine
        kinds = ("followup", "followup", "followup", "delete", "merge", "child", "contact", "restore", "restore")
        kind = chance.choice(kinds)
        done: ChangeSet | None = None
        try:
            if kind == "followup" and mine:
                done = self._work_on(place, chance.choice(mine).id)
            elif kind == "delete":
                done = archive.customers.delete([pair[0]])
            elif kind == "restore":
                done = self._restore(pair[0])
            elif kind == "merge":
                done = archive.merging.merge(*pair)
            elif kind == "child":
                done = self._child(pair[0])
            elif kind == "contact":
                done = archive.feedback.log_contact(pair[0], self.today, Channel.CALL)
        except KnownError as error:
            if error.key not in ("not_found", "followup_closed"):
                raise
        if done:
            self.deeds[place] = done
        if kind != "followup":
            self.moved.pop(place, None)

    def _work_on(self, place: int, followup_id: int) -> ChangeSet:
        followups, kind = self.archive.followups, self.chance.randrange(4)
        self.moved.setdefault(place, {}).pop(followup_id, None)
        if kind == 0:
            return followups.complete(followup_id, self.today)
        if kind == 1:
            return followups.drop(followup_id, "不用了")
        to = self.today + timedelta(days=self.chance.randrange(1, 9))
        if kind == 2:
            return followups.postpone(followup_id, to)
        if to != followups.get(followup_id).due:
            self.moved[place][followup_id] = to
        return followups.update(followup_id, due=to)

    def _child(self, customer_id: int) -> ChangeSet | None:
        """The child goes and comes: its number may be given again."""
        children = self.archive.customers.profile(customer_id).family
        if children and self.chance.random() < 0.7:
            self.let_go |= {one for pair in self.pairs if customer_id in pair for one in pair}
            return self.archive.people.delete_family(children[0].id)
        self.born += 1
        made = self.archive.people.add_family(customer_id, f"小贝{self.born}")
        with self.archive.transaction() as connection:
            of = update(tables.family).where(tables.family.c.id == made.new_id)
            connection.execute(of.values(**self._birthday()))
        return None

    def _restore(self, customer_id: int) -> ChangeSet | None:
        with self.archive.reading() as connection:
            query = select(tables.customers.c.deleted_at).where(tables.customers.c.id == customer_id)
            gone = connection.execute(query).scalar()
        if gone is None:
            return None
        return self.archive.recycle_bin.restore([customer_id])

    def _undo(self, place: int) -> None:
        deed = self.deeds.pop(place)
        assert deed.history_id is not None
        try:
            self.archive.undo(deed.history_id)
        except KnownError as error:
            if error.key not in ("changed_since", "not_found", "already_undone"):
                raise

    def _gone_since(self) -> dict[int, date]:
        with self.archive.reading() as connection:
            c = tables.customers.c
            query = select(c.id, c.deleted_at).where(c.deleted_at.is_not(None))
            return {row.id: row.deleted_at.date() for row in connection.execute(query)}

    # --- living -----------------------------------------------------------------------------------------------------

    def live(self) -> None:
        self._run()
        for _ in range(STEPS):
            self._go_on()
            if self.chance.random() < 0.4:
                self._change_rules()
            self._import()
            before = self._gone_since()
            for _ in range(DEEDS):
                self._deed(self.chance.randrange(BUSY if self.chance.random() < 0.8 else PAIRS))
            there = self._gone_since()
            self.back |= {i: day for i, day in before.items() if i not in there}
            self._run()

    def _run(self) -> None:
        seen = window(self.today, self.last_run, self.began)
        self.began = seen.began
        run = Run(self.today, seen.first, seen.began, self.rules, self.own, self.closed, dict(self.back))
        before = self._rows()
        self.archive.followups.refresh(self.today)
        self.last_run, self.back = self.today, {}
        with self.archive.reading() as connection:
            book = Book.read(connection)
        rows = self._rows()
        self._compare(run, book, before, rows)
        assert not self._twice(), self._where("twice", self._twice())
        if self.chance.random() < 0.3:
            assert not self.archive.followups.refresh(self.today), self._where("a second run changes something")
        self.last_run = self.today

    def _rows(self) -> list[Any]:
        with self.archive.reading() as connection:
            f = tables.followups.c
            return list(connection.execute(select(tables.followups).where(f.rule.is_not(None))).all())

    def _twice(self) -> list[Any]:
        """People to be congratulated on a day for which they were already, whatever number they have today. Whoever was
        taken out of the book by hand and is in it again by a merge is another one."""
        f = tables.followups.c
        with self.archive.reading() as connection:
            names = dict(connection.execute(select(tables.family.c.id, tables.family.c.name)).all())
            rows = connection.execute(select(tables.followups).where(f.kind == "birthday")).all()
        found: dict[tuple[Any, ...], list[bool]] = {}
        for row in rows:
            who = row.facts.get("person") or names.get(row.facts.get("family"), "self")
            found.setdefault((row.customer_id, who, row.facts["date"]), []).append(_untouched(row))
        twice = [who for who, untouched in found.items() if len(untouched) > 1 and any(untouched)]
        return [who for who in twice if who[0] not in self.let_go]

    def _compare(self, run: Run, book: Book, before: list[Any], rows: list[Any]) -> None:
        there = {row.id for row in book.customers}
        claims = {row.id: _claim(row) for row in rows}
        for claim, many in Counter(claims.values()).items():
            assert many == 1, self._where("doubled", claim)
        made = set(claims.values())
        wanted = oracle.must(book, run)
        for claim in wanted:
            assert claim in made or _settled(claim, rows, claims), self._where("lost", claim)
        for row in rows:
            if not _untouched(row) or row.customer_id not in there:
                continue
            claim = claims[row.id]
            assert oracle.is_true(claim, book, run), self._where("without a reason", claim)
            if claim in wanted:
                assert row.due == wanted[claim], self._where("due on another day", claim, row.due, wanted[claim])
        kept = {row.id: row for row in rows}
        for number, day in (one for moved in self.moved.values() for one in moved.items()):
            stays = number in kept and kept[number].due == day
            assert stays, self._where("given another day by hand", number, day)
        for row in before:
            if row.id in kept:
                continue
            assert _untouched(row), self._where("a worked on one went", _claim(row))
            claim = _claim(row)
            assert claim not in wanted or claim in made, self._where("went without a reason", claim)

    def _where(self, what: str, *more: object) -> str:
        return f"world {self.seed}, {self.today}: {what} {more}"


def _untouched(row: Any) -> bool:
    return row.status == FollowupStatus.OPEN and row.postponed_from is None


def _claim(row: Any) -> Claim:
    """Which occasion a follow-up is for, by its facts."""
    facts, whose = row.facts, ""
    if row.rule == "birthday":
        whose = f"family:{facts['family']}" if "family" in facts else "self"
    elif row.rule == "anniversary":
        whose = f"day:{facts['day']}" if "day" in facts else "since"
    elif row.rule == "complaint":
        whose = str(facts["feedback"])
    return row.rule, row.customer_id, whose, facts["date"]


def _settled(claim: Claim, rows: list[Any], claims: dict[int, Claim]) -> bool:
    """Whether somebody dealt with it already: a yearly day that was corrected since is still the one of that year."""
    rule, customer_id, _, about = claim
    if rule not in ("birthday", "anniversary"):
        return False
    day = date.fromisoformat(about)
    return any(
        claims[row.id][:3] == claim[:3] and abs((date.fromisoformat(row.facts["date"]) - day).days) < 330
        for row in rows
        if row.customer_id == customer_id and not _untouched(row)
    )


def test_the_rules_of_the_test_are_all_on() -> None:
    assert all(DEFAULT_RULES.of(name).on for name in Rules.__slots__)  # type: ignore[union-attr]
