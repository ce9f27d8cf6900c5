"""Each rule in a real archive: whom it finds, when it is due, and that it follows the facts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, select, update

from core.agenda import FollowupFilter, Nearness, Promised, grouped
from core.errors import KnownError
from core.filtering import Condition, Operator, Rule
from core.holidays import Holidays, Span
from core.notes import NoteItem, NoteKind
from core.own_rules import OwnRule, Since, Timing, When
from core.people import Birthday, CustomerDraft, FollowupDraft, FollowupRow, PreferenceDraft, PurchaseDraft, VisitDraft
from core.reminders import OWN_STAFF, Rules
from core.terms import Calendar, FeedbackKind, FollowupKind, VisitStatus
from storage import birthdays, tables
from storage.archive import Archive

TODAY = date(2026, 11, 22)  # a Sunday
Kind = FollowupKind


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "shop.regulars", clock=lambda: datetime.combine(TODAY, time(9))) as made:
        yield made


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


def solar(day: date, year: int | None = None) -> Birthday:
    return Birthday(Calendar.SOLAR, year, day.month, day.day)


def customer(archive: Archive, name: str = "王芳", tier: str | None = None, **fields: object) -> int:
    made = archive.customers.add(CustomerDraft(name=name)).new_id
    assert made is not None
    with archive.transaction() as connection:
        of = update(tables.customers).where(tables.customers.c.id == made)
        connection.execute(of.values(tier=tier, **fields))
    return made


def bought(archive: Archive, customer_id: int, *days: int, cents: int = 8800, items: str | None = None) -> None:
    for day in days:
        archive.purchases.add(PurchaseDraft(customer_id, ago(day), cents, items=items))


def change(archive: Archive, name: str, **fields: object) -> None:
    rules = archive.followups.rules()
    archive.followups.set_rules(replace(rules, **{name: replace(getattr(rules, name), **fields)}))


def due(archive: Archive, *kinds: FollowupKind) -> list[FollowupRow]:
    archive.followups.refresh(TODAY)
    return archive.followups.rows(kinds=kinds)


def only(rows: list[FollowupRow]) -> FollowupRow:
    assert len(rows) == 1, rows
    return rows[0]


# --- the rules --------------------------------------------------------------------------------------------------------


def test_a_festival_is_greeted_for_the_chosen_tiers(archive: Archive) -> None:
    key, small = customer(archive, "重要", "key_top"), customer(archive, "一般", "small")
    assert not due(archive, Kind.FESTIVAL)
    change(archive, "festival", festivals=("term:21",), lead_days=1)  # 小雪, today
    row = only(due(archive, Kind.FESTIVAL))
    assert (row.customer_id, row.due, row.occasion) == (key, TODAY, "term:21:2026")
    assert row.facts["festival"] == "term:21"
    change(archive, "festival", tiers=None)
    assert {row.customer_id for row in due(archive, Kind.FESTIVAL)} == {key, small}
    change(archive, "festival", festivals=())
    assert not due(archive, Kind.FESTIVAL)


def test_who_has_a_rhythm_is_missed_when_it_has_passed(archive: Archive) -> None:
    regular, new = customer(archive, "常客", "key"), customer(archive, "新客", "key")
    bought(archive, regular, 70, 49, 28, 28)
    bought(archive, new, 49, 28)
    row = only(due(archive, Kind.EXPECTED_PURCHASE))
    assert (row.customer_id, row.due) == (regular, TODAY)  # 28 days ago, usually every 21, and a week
    assert row.facts == {"date": ago(28).isoformat(), "gap": 21}
    bought(archive, regular, 0)
    assert not due(archive, Kind.EXPECTED_PURCHASE)


def test_an_open_complaint_stays_until_it_is_settled_key_customers_first(archive: Archive) -> None:
    small, key = customer(archive, "一般", "small"), customer(archive, "重要", "key")
    for customer_id in (small, key):
        archive.feedback.add(customer_id, ago(200), FeedbackKind.COMPLAINT, f"上菜太慢 {customer_id}")
    archive.feedback.add(key, ago(1), FeedbackKind.PRAISE, "好吃")
    rows = due(archive, Kind.COMPLAINT)
    assert [(row.customer_id, row.due) for row in rows] == [(key, ago(200)), (small, ago(198))]
    assert rows[0].facts["text"] == f"上菜太慢 {key}"
    number = rows[0].facts["feedback"]
    assert isinstance(number, int)
    archive.feedback.update(number, text="等了一小时")
    assert archive.followups.get(rows[0].id).facts["text"] == "等了一小时"  # told as it stands now
    archive.feedback.answer(number, "赔了一道菜")
    assert only(due(archive, Kind.COMPLAINT)).customer_id == small


def test_years_as_a_customer_and_yearly_days(archive: Archive) -> None:
    old = customer(archive, "老客", "key_top", since=date(2021, 11, 24))
    customer(archive, "今天来的", "key_top", since=TODAY)
    customer(archive, "一般", "small", since=date(2021, 11, 24))
    child = archive.people.add_family(old, "小雪", "女儿").new_id
    archive.yearly_days.add(old, "结婚纪念日", solar(ahead(1), 2016), child, "在这里办的")
    rows = due(archive, Kind.ANNIVERSARY)
    found = [(row.customer_id, row.due, row.facts.get("years")) for row in rows]
    assert found == [(old, ahead(1), 10), (old, ahead(2), 5)]
    assert (rows[0].facts["name"], rows[0].facts["person"]) == ("结婚纪念日", "小雪")
    entry = archive.followups.birthdays(TODAY, ahead(7), yearly=True)[0]
    assert (entry.name, entry.person, entry.turning) == ("结婚纪念日", "小雪", 10)
    assert not archive.followups.birthdays(TODAY, ahead(7))


def test_a_consent_that_ends_is_asked_again_and_then_greets_no_more(archive: Archive) -> None:
    until = ahead(10)
    asked = customer(
        archive, consent=True, consent_until=until, birthday_calendar="solar", birthday_month=11, birthday_day=25
    )
    assert only(due(archive, Kind.CONSENT)).due == until
    assert only(due(archive, Kind.BIRTHDAY)).customer_id == asked
    archive.customers.update(asked, consent_until=ago(1))
    assert not due(archive)


def test_whoever_is_on_the_blacklist_is_not_asked_for_consent_any_more(archive: Archive) -> None:
    asked = customer(archive, consent=True, consent_until=ahead(10))
    assert only(due(archive, Kind.CONSENT)).customer_id == asked
    archive.customers.update(asked, blacklist_reason="吵闹")
    assert not due(archive)


def test_what_lies_outside_the_days_looked_at_goes_with_its_visit(archive: Archive) -> None:
    """The clock was ahead, and is right again: nothing stays to be done for a visit that is off, ready or never was."""
    off, ready, left = customer(archive, "取消"), customer(archive, "备好"), customer(archive, "来过")
    change(archive, "after_sale", visits=True)
    visits = []
    for one in (off, ready):
        archive.preferences.add(one, PreferenceDraft("常温胡萝卜汁"))
        visits.append(archive.visits.add(VisitDraft(one, ahead(40))).new_id or 0)
    stay = archive.visits.add(VisitDraft(left, ahead(38))).new_id or 0
    archive.visits.set_status(stay, VisitStatus.DONE)
    archive.followups.refresh(ahead(39))
    assert len(archive.followups.rows(kinds=(Kind.PREPARATION, Kind.AFTER_SALE))) == 3
    archive.visits.set_status(visits[0], VisitStatus.CANCELLED)
    archive.visits.set_ready(visits[1], True)
    archive.visits.set_status(stay, VisitStatus.NO_SHOW)
    assert not due(archive, Kind.PREPARATION, Kind.AFTER_SALE)


def test_after_a_sale_by_item_and_after_a_visit(archive: Archive) -> None:
    dyed, cut, came = customer(archive, "染"), customer(archive, "剪"), customer(archive, "看看")
    bought(archive, dyed, 1, items="染发")
    bought(archive, cut, 1, items="剪发")
    stay = archive.visits.add(VisitDraft(came, ago(2), nights=1)).new_id
    assert stay is not None
    archive.visits.set_status(stay, VisitStatus.DONE)
    change(archive, "after_sale", items=("染", "烫"))
    assert only(due(archive, Kind.AFTER_SALE)).customer_id == dyed
    change(archive, "after_sale", items=(), visits=True)
    found = {row.customer_id: row for row in due(archive, Kind.AFTER_SALE)}
    assert found.keys() == {dyed, cut, came}
    assert (found[came].due, found[came].facts) == (ahead(2), {"date": ago(1).isoformat(), "visit": True})
    change(archive, "after_sale", min_cents=1)
    assert {row.customer_id for row in due(archive, Kind.AFTER_SALE)} == {dyed, cut}


# --- the shop's own ---------------------------------------------------------------------------------------------------


def test_an_own_rule_finds_its_customers_on_its_days(archive: Archive) -> None:
    teacher = customer(archive, "李老师", work="老师")
    customer(archive, "王芳")
    banned = customer(archive, "赵老师", work="老师", blacklist_reason="赖账")
    which = Rule((Condition("work", Operator.CONTAINS, ("老师",)),))
    made = OwnRule("", "教师节", When(Timing.YEARLY, day=solar(ahead(2))), which, "{name}，节日快乐")
    archive.followups.save_own_rule(made)
    row = only(due(archive))
    assert (row.customer_id, row.due, row.kind) == (teacher, ahead(2), Kind.OWN)
    assert (row.facts["name"], row.facts["text"]) == ("教师节", "{name}，节日快乐")
    kept = archive.followups.own_rules()[0]
    archive.followups.save_own_rule(replace(kept, promotional=False, name="九月十日"))
    assert {row.customer_id for row in due(archive)} == {teacher, banned}
    assert due(archive)[0].facts["name"] == "九月十日"
    gone = archive.followups.delete_own_rule(kept.key)
    assert not due(archive)
    assert gone.history_id is not None
    archive.undo(gone.history_id)
    assert len(due(archive)) == 2
    with pytest.raises(KnownError, match="rule_known"):
        archive.followups.save_own_rule(replace(made, name="九月十日"))


def test_an_own_rule_counts_from_what_happened(archive: Archive) -> None:
    customer_id = customer(archive)
    bought(archive, customer_id, 45)
    archive.followups.save_own_rule(OwnRule("", "补染", When(Timing.AFTER, since=Since.LAST_PURCHASE, days=45)))
    row = only(due(archive, Kind.OWN))
    assert (row.due, row.facts["date"]) == (TODAY, ago(45).isoformat())
    archive.followups.complete(row.id, TODAY)
    assert not due(archive, Kind.OWN)
    bought(archive, customer_id, 40)
    assert only(due(archive, Kind.OWN)).due == ahead(5)


# --- who does it, closed days, deeds ----------------------------------------------------------------------------------


def test_who_does_it_is_said_once(archive: Archive) -> None:
    mine, nobodys = customer(archive, "甲"), customer(archive, "乙")
    archive.customers.update(mine, staff="小陈")
    for customer_id in (mine, nobodys):
        archive.customers.update(customer_id, birthday=solar(ahead(2)))
    change(archive, "birthday", staff=OWN_STAFF)
    change(archive, "complaint", staff="林姐")
    archive.feedback.add(nobodys, TODAY, FeedbackKind.COMPLAINT, "太吵")
    assert {(row.customer, row.kind): row.staff for row in due(archive)} == {
        ("甲", Kind.BIRTHDAY): "小陈", ("乙", Kind.BIRTHDAY): None, ("乙", Kind.COMPLAINT): "林姐",
    }  # fmt: skip
    change(archive, "birthday", staff="小吴")
    assert {row.staff for row in due(archive, Kind.BIRTHDAY)} == {"小陈", None}


def test_closed_days_move_what_is_due_and_nothing_is_made_twice(archive: Archive) -> None:
    customer_id = customer(archive, birthday_calendar="solar", birthday_month=11, birthday_day=26)
    bought(archive, customer_id, 0)
    assert [row.due for row in due(archive)] == [ahead(3), ahead(4)]
    archive.followups.set_holidays(Holidays(frozenset({0}), (Span(ahead(2), ahead(7)),)))  # Monday to Sunday
    assert {row.kind: row.due for row in due(archive)} == {Kind.BIRTHDAY: TODAY, Kind.AFTER_SALE: ahead(9)}
    archive.followups.set_holidays(Holidays())
    assert [row.due for row in due(archive)] == [ahead(3), ahead(4)]


def test_a_promise_counts_as_todays_before_its_day(archive: Archive) -> None:
    for day, kind in ((ahead(1), Kind.PROMISE), (ahead(2), Kind.PROMISE), (ahead(1), Kind.OWN)):
        archive.followups.add(FollowupDraft(customer(archive), day, kind, "送茶叶"))
    assert archive.followups.page(FollowupFilter(), TODAY, 10).counts == {Nearness.TODAY: 1, Nearness.WEEK: 2}
    told = archive.due.counts(TODAY, names=True)
    assert (told.todo, told.promises, told.late, told.names) == (1, 1, 0, ("王芳",))
    archive.followups.set_holidays(Holidays(spans=(Span(ahead(2), ahead(4)),)))
    shown = archive.followups.page(FollowupFilter(), TODAY, 10)
    assert (shown.counts[Nearness.TODAY], shown.promised) == (2, Promised(ahead(4)))
    change(archive, "promise", on=False)
    assert archive.followups.promised(TODAY) == Promised(TODAY)


def test_the_promise_rule_is_for_its_tiers_and_says_who_keeps_them(archive: Archive) -> None:
    archive.customers.assign_staff([small := customer(archive, "一般", "small")], "小陈")
    archive.customers.assign_staff([key := customer(archive, "重要", "key")], "林姐")
    change(archive, "promise", tiers=("key",), staff=OWN_STAFF, text="{call}，茶叶留好了")
    for whose in (small, key):
        archive.followups.add(FollowupDraft(whose, ahead(1), Kind.PROMISE, "送茶叶"))
    archive.followups.add(FollowupDraft(key, ahead(1), Kind.OWN, "问候"))
    shown = archive.followups.page(FollowupFilter(), TODAY, 10)
    assert {row.id: row.staff for row in shown.rows} == {1: None, 2: "林姐", 3: None}
    assert shown.counts == {Nearness.TODAY: 1, Nearness.WEEK: 2}
    today = grouped(shown.rows, TODAY, shown.promised)[Nearness.TODAY]
    assert [row.customer_id for row in today] == [key]
    assert {row.id: archive.greetings.rule_text(row) for row in shown.rows}[2] == "{call}，茶叶留好了"
    assert archive.greetings.rule_text(shown.rows[0]) is None
    change(archive, "promise", staff="老李")
    archive.followups.add(FollowupDraft(key, ahead(1), Kind.PROMISE, "留位子", staff="小陈"))
    archive.customers.follow_up([small, key], FollowupDraft(0, ahead(2), Kind.PROMISE, "送月饼"))
    note = NoteItem(NoteKind.PROMISE, text="送请柬", date=ahead(3))
    archive.notes.keep(key, [note], TODAY)
    made = {(row.customer_id, row.text): row.staff for row in archive.followups.rows()}
    assert made[key, "留位子"] == "小陈"
    assert (made[small, "送月饼"], made[key, "送月饼"], made[key, "送请柬"]) == (None, "老李", "老李")


def test_what_a_person_wrote_over_is_left_alone(archive: Archive) -> None:
    customer_id = customer(archive, birthday_calendar="solar", birthday_month=11, birthday_day=26)
    row = only(due(archive))
    archive.followups.update(row.id, text="送蛋糕，写“生日快乐”")
    archive.customers.update(customer_id, birthday=None)
    assert only(due(archive)).text == "送蛋糕，写“生日快乐”"


def test_another_day_given_by_hand_stays(archive: Archive) -> None:
    customer_id = customer(archive, birthday_calendar="solar", birthday_month=11, birthday_day=26)
    row = only(due(archive))
    moved = archive.followups.update(row.id, due=ahead(1), channel="call")
    archive.customers.update(customer_id, birthday=None)
    row = only(due(archive))
    assert (row.due, row.postponed_from) == (ahead(1), ahead(4))
    assert moved.history_id is not None
    archive.undo(moved.history_id)
    assert not due(archive), "taken back, it is the rule's again"


def test_a_number_given_again_is_another_child(archive: Archive) -> None:
    """SQLite gives the number of a deleted row again: the new child is congratulated all the same."""
    customer_id = customer(archive)
    first = archive.people.add_family(customer_id, "小宝", "儿子", solar(ahead(1)))
    assert first.new_id is not None
    done = archive.followups.complete(only(due(archive, Kind.BIRTHDAY)).id, TODAY)
    gone = archive.people.delete_family(first.new_id)
    second = archive.people.add_family(customer_id, "小贝", "女儿", solar(ahead(3)))
    assert second.new_id == first.new_id
    assert only(due(archive, Kind.BIRTHDAY)).facts["person"] == "小贝"
    rows = archive.followups.rows(status=None, kinds=[Kind.BIRTHDAY])
    assert {row.facts["person"] for row in rows} == {"小宝", "小贝"}
    archive.people.delete_family(second.new_id)
    assert gone.history_id is not None
    archive.undo(gone.history_id)
    assert not due(archive, Kind.BIRTHDAY)  # 小宝 was congratulated
    assert done.history_id is not None
    archive.undo(done.history_id)
    assert only(due(archive, Kind.BIRTHDAY)).facts["person"] == "小宝"


def test_one_child_of_two_customers_who_are_one_is_congratulated_once(archive: Archive) -> None:
    keep, other = customer(archive, "王芳"), customer(archive, "王芳")
    for customer_id in (keep, other):
        archive.people.add_family(customer_id, "小宝", "儿子", solar(ahead(2)))
    rows = due(archive, Kind.BIRTHDAY)
    archive.followups.complete(next(row.id for row in rows if row.customer_id == other), TODAY)
    merged = archive.merging.merge(keep, other)
    assert not due(archive, Kind.BIRTHDAY)
    assert merged.history_id is not None
    archive.undo(merged.history_id)
    assert only(due(archive, Kind.BIRTHDAY)).customer_id == keep


def test_who_comes_back_from_the_bin_has_missed_nothing(archive: Archive) -> None:
    customer_id = customer(archive, birthday_calendar="solar", birthday_month=12, birthday_day=3)
    archive.followups.refresh(TODAY)
    archive.customers.delete([customer_id])
    for day in (1, 8, 15):
        archive.followups.refresh(ahead(day))
    archive.recycle_bin.restore([customer_id])
    archive.followups.refresh(ahead(16))
    assert only(archive.followups.rows(kinds=[Kind.BIRTHDAY])).due == date(2026, 12, 3)
    assert not archive.followups.refresh(ahead(16))


# --- yearly days ------------------------------------------------------------------------------------------------------


def test_yearly_days_are_noted_changed_and_taken_back(archive: Archive) -> None:
    customer_id, days = customer(archive), archive.yearly_days
    lunar = Birthday(Calendar.LUNAR, None, 8, 15)
    number = days.add(customer_id, " 开店纪念日 ", lunar).new_id
    assert number is not None
    told = archive.customers.profile(customer_id).yearly_days[0]
    assert (told.name, told.day, told.person) == ("开店纪念日", lunar, None)
    changed = days.update(number, "开张", solar(TODAY), note="放鞭炮")
    assert archive.customers.profile(customer_id).yearly_days[0].note == "放鞭炮"
    assert changed.history_id is not None
    archive.undo(changed.history_id)
    gone = days.delete(number)
    assert not archive.customers.profile(customer_id).yearly_days
    assert gone.history_id is not None
    archive.undo(gone.history_id)
    assert archive.customers.profile(customer_id).yearly_days[0].day == lunar
    assert days.names() == ["开店纪念日"]
    for name, day, key in (("", lunar, "name_missing"), ("婚礼", None, "day_missing")):
        with pytest.raises(KnownError, match=key):
            days.add(customer_id, name, day)
    other = archive.people.add_family(customer(archive, "别人"), "小宝").new_id
    with pytest.raises(KnownError, match="not_found"):
        days.add(customer_id, "婚礼", lunar, other)


def test_a_members_days_go_and_come_with_her(archive: Archive) -> None:
    customer_id = customer(archive)
    child = archive.people.add_family(customer_id, "小宝").new_id
    assert child is not None
    archive.yearly_days.add(customer_id, "毕业", solar(TODAY), child)
    gone = archive.people.delete_family(child)
    assert not archive.customers.profile(customer_id).yearly_days
    assert gone.history_id is not None
    archive.undo(gone.history_id)
    assert archive.customers.profile(customer_id).yearly_days[0].person == "小宝"


# --- what it costs ----------------------------------------------------------------------------------------------------


def test_coming_days_are_found_by_their_index_alone(archive: Archive) -> None:
    """So they cost the same for a hundred customers and for a million."""
    asked: list[tuple[str, object]] = []

    def remember(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        asked.append((statement, parameters))

    with archive.reading() as connection:
        event.listen(archive.engine, "before_cursor_execute", remember)
        greeted = birthdays.may_be_greeted(TODAY)
        birthdays.kept_between(connection, TODAY, ahead(7), conditions=greeted)
        birthdays.yearly_between(connection, TODAY, ahead(7), conditions=greeted)
        birthdays.since_between(connection, TODAY, ahead(7), conditions=greeted)
        event.remove(archive.engine, "before_cursor_execute", remember)
        for (statement, parameters), index in zip(asked, _INDEXES, strict=True):
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            steps = [row.detail for row in plan]
            assert any(f"INDEX {index}" in step for step in steps), steps
            assert not [step for step in steps if step.startswith("SCAN") and "VALUES" not in step], steps
            assert not [step for step in steps if "deleted_at=?" in step], steps


_INDEXES = (
    "ix_customers_birthday", "ix_family_birthday", "ix_contact_persons_birthday", "ix_yearly_days_birthday",
    "ix_customers_since",
)  # fmt: skip


def test_a_new_archive_has_all_rules_and_says_so(archive: Archive) -> None:
    rules = archive.followups.rules()
    assert rules == Rules()
    with archive.reading() as connection:
        kept = select(tables.settings.c.value).where(tables.settings.c.key == "rules")
        assert connection.execute(kept).scalar() is None
