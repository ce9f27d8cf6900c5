"""Follow-ups in a real archive: the rules' work, and what people do with it."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from core.agenda import FollowupFilter
from core.errors import KnownError
from core.people import (
    Birthday,
    CustomerDraft,
    FollowupDraft,
    FollowupRow,
    PreferenceDraft,
    PurchaseDraft,
    VisitDraft,
)
from core.reminders import AfterSaleRule, BirthdayRule, PreparationRule, ReturnVisitRule, Rules
from core.terms import Calendar, Channel, FollowupKind, FollowupStatus, VisitStatus
from storage import tables
from storage.archive import Archive
from storage.occasion_sources import take_away

TODAY = date(2026, 11, 22)
BIRTHDAY, RETURN, AFTER = FollowupKind.BIRTHDAY, FollowupKind.RETURN_VISIT, FollowupKind.AFTER_SALE


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


def customer(archive: Archive, name: str = "王芳", **fields: object) -> int:
    made = archive.customers.add(CustomerDraft(name=name, **fields)).new_id  # type: ignore[arg-type]
    assert made is not None
    return made


def bought(archive: Archive, customer_id: int, day: date, cents: int = 8800) -> int:
    made = archive.purchases.add(PurchaseDraft(customer_id, day, cents)).new_id
    assert made is not None
    return made


def set_fields(archive: Archive, customer_id: int, **fields: object) -> None:
    with archive.work("test") as work:
        work.connection.execute(update(tables.customers).where(tables.customers.c.id == customer_id).values(**fields))


def due(archive: Archive, *kinds: FollowupKind) -> list[FollowupRow]:
    return archive.followups.rows(kinds=kinds)


def only(rows: list[FollowupRow]) -> FollowupRow:
    assert len(rows) == 1, rows
    return rows[0]


def everything(archive: Archive) -> list[tuple[str, int, str]]:
    c = tables.followups.c
    with archive.reading() as connection:
        return [tuple(row) for row in connection.execute(select(c.rule, c.customer_id, c.occasion).order_by(c.id))]


# --- the rules ------------------------------------------------------------------------------------------------------


def test_a_birthday_comes_up_a_week_ahead_once(archive: Archive) -> None:
    customer_id = customer(archive, phones=("13812345678",), birthday=solar(ahead(7), 1964))
    customer(archive, "李四", birthday=solar(ahead(8)))
    made = archive.followups.refresh(TODAY)
    assert made.touches("followups")
    assert (made.customers, made.history_id) == (frozenset({customer_id}), None)
    row = only(due(archive, BIRTHDAY))
    assert (row.due, row.customer, row.phone, row.rule) == (ahead(7), "王芳", "13812345678", "birthday")
    assert row.facts == {"date": "2026-11-29", "calendar": "solar", "turning": 62}
    for _ in range(3):
        assert not archive.followups.refresh(TODAY)
    assert len(everything(archive)) == 1


def test_a_week_with_the_shop_closed_loses_nothing(archive: Archive) -> None:
    closed = customer(archive, birthday=solar(ahead(10)))
    buyer = customer(archive, "李四")
    archive.followups.refresh(TODAY)
    bought(archive, buyer, ahead(1))
    archive.followups.refresh(ahead(14))
    assert {(row.customer_id, row.due) for row in archive.followups.rows(until=ahead(13))} == {
        (closed, ahead(10)), (buyer, ahead(4)),
    }  # fmt: skip


def test_the_first_run_on_an_old_list_brings_up_no_past(archive: Archive) -> None:
    customer_id = customer(archive, birthday=solar(ago(1)))
    for days in (400, 300, 200, 100, 20):
        bought(archive, customer_id, ago(days))
    assert not archive.followups.refresh(TODAY)


def test_return_visits_by_tier_and_again_only_after_a_contact(archive: Archive) -> None:
    top, small = customer(archive, "周雅琴"), customer(archive, "钱小满")
    for customer_id in (top, small):
        bought(archive, customer_id, ago(30))
    set_fields(archive, top, tier="key_top")
    set_fields(archive, small, tier="small")
    archive.followups.refresh(TODAY)
    row = only(due(archive, RETURN))
    assert (row.customer_id, row.due, row.facts) == (top, TODAY, {"date": ago(30).isoformat(), "interval": 30})
    archive.followups.complete(row.id, TODAY, "近来忙", Channel.CALL)
    assert not archive.followups.refresh(TODAY)
    assert archive.customers.row(top).last_contact == TODAY
    archive.followups.refresh(ahead(25))
    assert only(due(archive, RETURN)).due == ahead(30)


def test_who_comes_by_himself_needs_no_return_visit(archive: Archive) -> None:
    customer_id = customer(archive)
    sale = bought(archive, customer_id, ago(180))
    archive.followups.refresh(TODAY)
    assert due(archive, RETURN)
    newer = bought(archive, customer_id, TODAY)
    archive.followups.refresh(TODAY)
    assert not due(archive, RETURN)
    archive.purchases.delete(newer)  # a slip: the old reason holds again
    archive.followups.refresh(TODAY)
    assert due(archive, RETURN)
    archive.purchases.delete(sale)
    archive.followups.refresh(TODAY)
    assert not due(archive)


def test_after_sale_contact_is_one_a_day_of_purchase(archive: Archive) -> None:
    customer_id = customer(archive)
    bought(archive, customer_id, TODAY)
    bought(archive, customer_id, TODAY, 1200)
    archive.followups.refresh(TODAY)
    row = only(due(archive, AFTER))
    assert (row.due, row.facts["paid_cents"]) == (ahead(3), 10000)
    bought(archive, customer_id, ahead(2))
    archive.followups.refresh(ahead(2))
    assert only(due(archive, AFTER)).due == ahead(5)


def test_a_purchase_taken_back_asks_nothing(archive: Archive) -> None:
    customer_id = customer(archive)
    sale = archive.purchases.add(PurchaseDraft(customer_id, TODAY, 8800))
    archive.followups.refresh(TODAY)
    assert sale.history_id is not None
    archive.undo(sale.history_id)
    assert archive.followups.refresh(TODAY)
    assert not everything(archive)


def test_a_corrected_birthday_moves_its_followup(archive: Archive) -> None:
    customer_id = customer(archive, birthday=solar(ahead(5), 1964))
    archive.followups.refresh(TODAY)
    archive.customers.update(customer_id, birthday=solar(ahead(3), 1965))
    archive.followups.refresh(TODAY)
    row = only(due(archive, BIRTHDAY))
    assert (row.due, row.facts["turning"]) == (ahead(3), 61)
    archive.customers.update(customer_id, birthday=None)
    archive.followups.refresh(TODAY)
    assert not due(archive)


@pytest.mark.parametrize("refused", [{"blacklist_reason": "赖账"}, {"consent": False}])
def test_no_promotion_for_those_who_refused_it(archive: Archive, refused: dict[str, object]) -> None:
    customer_id = customer(archive, birthday=solar(ahead(3)))
    bought(archive, customer_id, ago(180))
    bought(archive, customer(archive, "李四"), ago(180))
    archive.followups.refresh(TODAY)
    assert {row.kind for row in archive.followups.rows(customer_id=customer_id)} == {BIRTHDAY, RETURN}
    set_fields(archive, customer_id, **refused)
    archive.followups.refresh(TODAY)
    assert not archive.followups.rows(customer_id=customer_id)
    bought(archive, customer_id, TODAY)
    archive.followups.refresh(TODAY)
    assert only(archive.followups.rows(customer_id=customer_id)).kind is AFTER


def test_visits_that_need_preparing(archive: Archive) -> None:
    customer_id = customer(archive)
    archive.preferences.add(customer_id, PreferenceDraft("常温胡萝卜汁"))
    visit = archive.visits.add(VisitDraft(customer_id, ahead(2))).new_id
    archive.visits.add(VisitDraft(customer(archive, "李四"), ahead(2)))  # nothing to make ready
    archive.followups.refresh(TODAY)
    row = only(due(archive, FollowupKind.PREPARATION))
    assert (row.due, row.facts) == (ahead(1), {"date": ahead(2).isoformat(), "visit_id": visit, "things": 1})
    assert visit is not None
    archive.visits.update(visit, day=ahead(4))
    archive.followups.refresh(TODAY)
    assert only(due(archive)).due == ahead(3)
    archive.visits.set_ready(visit, True)
    archive.followups.refresh(TODAY)
    assert not due(archive)
    archive.visits.set_ready(visit, False)
    archive.visits.set_status(visit, VisitStatus.CANCELLED)
    archive.followups.refresh(TODAY)
    assert not due(archive)


def test_making_a_visit_ready_speaks_to_nobody(archive: Archive) -> None:
    customer_id = customer(archive)
    archive.preferences.add(customer_id, PreferenceDraft("常温胡萝卜汁"))
    archive.visits.add(VisitDraft(customer_id, ahead(1)))
    archive.followups.refresh(TODAY)
    archive.followups.complete(only(due(archive)).id, TODAY)
    assert archive.customers.row(customer_id).last_contact is None


def test_the_shop_can_switch_rules_off(archive: Archive) -> None:
    customer_id = customer(archive, birthday=solar(ahead(3)))
    bought(archive, customer_id, TODAY)
    archive.people.add_family(customer_id, "小宝", "儿子", solar(ahead(2)))
    archive.followups.refresh(TODAY)
    assert len(due(archive)) == 3
    kept = only([row for row in due(archive, BIRTHDAY) if "person" in row.facts])
    assert kept.facts["relation"] == "儿子"
    archive.followups.postpone(kept.id, ahead(4))
    rules = Rules(BirthdayRule(family=False), ReturnVisitRule(), AfterSaleRule(on=False), PreparationRule())
    archive.followups.set_rules(rules)
    assert archive.followups.rules() == rules
    archive.followups.refresh(TODAY)
    assert {row.kind for row in due(archive)} == {BIRTHDAY}
    assert kept.id in {row.id for row in due(archive)}  # a person had postponed it


def test_who_lies_in_the_bin_is_not_deleted_once_more(archive: Archive) -> None:
    """She would stay longer than it is said, and come back without what she missed in the meantime."""
    gone = customer(archive)
    archive.customers.delete([gone])
    with pytest.raises(KnownError, match="not_found"):
        archive.customers.delete([gone])


def test_deleted_customers_are_out_of_sight_and_come_back(archive: Archive) -> None:
    customer_id = customer(archive, birthday=solar(ahead(3)))
    archive.followups.refresh(TODAY)
    gone = archive.customers.delete([customer_id])
    archive.followups.refresh(TODAY)
    assert not due(archive)
    assert not archive.followups.birthdays(TODAY, ahead(7))
    assert gone.history_id is not None
    archive.undo(gone.history_id)
    assert only(due(archive)).customer_id == customer_id


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    days=st.sets(st.integers(1, 120), min_size=1, max_size=8),
    sales=st.sets(st.integers(0, 110), min_size=1, max_size=6),
)
def test_open_every_few_weeks_every_sale_is_asked_about(
    tmp_path_factory: pytest.TempPathFactory, days: set[int], sales: set[int]
) -> None:
    """While no closure is longer than the look-back, on whatever days the program runs: every purchase is asked about,
    once, but for buyers who came back by themselves before it was due."""
    runs = sorted({0, *days, 40, 80, 120})
    with Archive.create(tmp_path_factory.mktemp("sales") / "shop.regulars") as archive:
        customer_id = customer(archive)
        for run, before in zip(runs, [-1, *runs], strict=False):
            for sale in sorted(s for s in sales if before < s <= run):
                bought(archive, customer_id, ahead(sale))
            archive.followups.refresh(ahead(run))
        alone = {s for s in sales if not any(s < other <= s + 3 for other in sales)}
        assert {ahead(s).isoformat() for s in alone} == {row.occasion for row in due(archive, AFTER)}
        assert len(everything(archive)) == len(set(everything(archive)))


def test_done_and_dropped_are_never_made_again(archive: Archive) -> None:
    for name in ("王芳", "李四"):
        bought(archive, customer(archive, name, birthday=solar(ahead(2))), TODAY)
    archive.followups.refresh(TODAY)
    for row in due(archive):
        if row.customer == "王芳":
            archive.followups.complete(row.id, TODAY)
        else:
            archive.followups.drop(row.id, "他不想要")
    for day in (TODAY, ago(3), ahead(1), ahead(20)):
        archive.followups.refresh(day)
    assert not [row for row in due(archive) if row.kind is not RETURN]


# --- what people do -------------------------------------------------------------------------------------------------


def test_add_order_and_month(archive: Archive) -> None:
    customer_id = customer(archive)
    for days, kind in ((2, FollowupKind.OWN), (-3, FollowupKind.OWN), (2, FollowupKind.PROMISE), (9, FollowupKind.OWN)):
        archive.followups.add(FollowupDraft(customer_id, ahead(days), kind, f"第 {days} 天"))
    rows = archive.followups.rows(until=ahead(7))
    assert [(row.due, row.kind) for row in rows] == [
        (ago(3), FollowupKind.OWN), (ahead(2), FollowupKind.PROMISE), (ahead(2), FollowupKind.OWN),
    ]  # fmt: skip
    archive.followups.complete(rows[0].id, TODAY)
    archive.followups.drop(rows[2].id, "改主意了")
    month = archive.followups.calendar(date(2026, 11, 1), date(2026, 11, 30), FollowupFilter(), 2)
    assert [(day, found.rows[0].status.value, found.total) for day, found in month.items()] == [
        (ago(3), "done", 1), (ahead(2), "open", 1),
    ]  # fmt: skip
    counts = archive.followups.month_counts(date(2026, 11, 1), date(2026, 11, 30), FollowupFilter(), TODAY)
    assert (counts.done, counts.open, counts.late) == (1, 1, 0)
    assert len(archive.followups.rows(status=None)) == 4


@pytest.mark.parametrize("text", [None, "", "  "])
def test_something_to_do_needs_words(archive: Archive, text: str | None) -> None:
    with pytest.raises(KnownError, match="text_empty"):
        archive.followups.add(FollowupDraft(customer(archive), TODAY, text=text))


def test_completing_writes_the_contact_log_and_can_be_undone(archive: Archive) -> None:
    customer_id = customer(archive)
    made = archive.followups.add(FollowupDraft(customer_id, ago(2), FollowupKind.PROMISE, "寄回围巾", Channel.WECHAT))
    assert made.new_id is not None
    following = FollowupDraft(customer_id, ahead(3), text="问问收到没有")
    done = archive.followups.complete(made.new_id, TODAY, "已寄出", following=following)
    assert done.touches("contact_log", "followups", "customers")
    row = archive.followups.get(made.new_id)
    assert (row.status, row.done_on, row.result) == (FollowupStatus.DONE, TODAY, "已寄出")
    line = archive.customers.profile(customer_id).log[0]
    assert (line.day, line.channel, line.text) == (TODAY, Channel.WECHAT, "已寄出")
    assert only(due(archive)).text == "问问收到没有"
    assert archive.customers.row(customer_id).last_contact == TODAY
    assert done.history_id is not None
    archive.undo(done.history_id)
    assert only(due(archive)).id == made.new_id
    assert archive.customers.row(customer_id).last_contact is None


def test_postponing_keeps_the_first_day(archive: Archive) -> None:
    made = archive.followups.add(FollowupDraft(customer(archive), ago(2), text="回电"))
    assert made.new_id is not None
    archive.followups.postpone(made.new_id, ahead(1))
    archive.followups.postpone(made.new_id, ahead(5))
    row = archive.followups.get(made.new_id)
    assert (row.due, row.postponed_from) == (ahead(5), ago(2))
    assert not archive.followups.postpone(made.new_id, ahead(5))


def test_reopening_takes_the_contact_back(archive: Archive) -> None:
    customer_id = customer(archive)
    made = archive.followups.add(FollowupDraft(customer_id, TODAY, text="回电"))
    assert made.new_id is not None
    archive.followups.complete(made.new_id, TODAY, "没人接")
    archive.followups.reopen(made.new_id)
    row = archive.followups.get(made.new_id)
    assert (row.status, row.done_on, row.result) == (FollowupStatus.OPEN, None, None)
    assert archive.customers.row(customer_id).last_contact is None
    assert not archive.followups.reopen(made.new_id)


def test_what_is_closed_stays_as_it_is(archive: Archive) -> None:
    made = archive.followups.add(FollowupDraft(customer(archive), TODAY, text="回电"))
    assert made.new_id is not None
    archive.followups.drop(made.new_id, "换了号码")
    for change in (
        lambda i: archive.followups.complete(i, TODAY),
        lambda i: archive.followups.postpone(i, ahead(1)),
        lambda i: archive.followups.drop(i, "再一次"),
    ):
        with pytest.raises(KnownError, match="followup_closed"):
            change(made.new_id)
    with pytest.raises(KnownError, match="not_found"):
        archive.followups.get(999)


# --- birthdays and the neglected ------------------------------------------------------------------------------------


def test_birthdays_of_customers_families_and_contacts(archive: Archive) -> None:
    wang = customer(archive, "王芳", birthday=Birthday(Calendar.LUNAR, 1964, 10, 20))  # kept on 2026-11-28
    company = customer(archive, "华美公司")
    archive.people.add_family(wang, "小宝", "儿子", solar(ahead(1), 2020))
    archive.people.add_contact(company, "李总", birthday=solar(ahead(2)))
    customer(archive, "未出生", birthday=solar(ahead(1), 2027))
    customer(archive, "别的日子", birthday=solar(ahead(20)))
    found = archive.followups.birthdays(TODAY, ahead(7))
    assert [(e.customer, e.person, e.relation, e.day, e.turning) for e in found] == [
        ("王芳", "小宝", "儿子", ahead(1), 6),
        ("华美公司", "李总", None, ahead(2), None),
        ("王芳", None, None, ahead(6), 62),
    ]
    assert found[2].birthday == Birthday(Calendar.LUNAR, 1964, 10, 20)


def test_birthdays_of_days_that_are_missing_this_year(archive: Archive) -> None:
    customer(archive, "闰日", birthday=Birthday(Calendar.SOLAR, None, 2, 29))
    customer(archive, "三十", birthday=Birthday(Calendar.LUNAR, None, 12, 30))
    customer(archive, "闰月", birthday=Birthday(Calendar.LUNAR, None, 6, 15, leap=True))
    days = {e.customer: e.day for e in archive.followups.birthdays(date(2026, 1, 1), date(2026, 12, 31))}
    assert days == {"闰日": date(2026, 2, 28), "三十": date(2026, 2, 16), "闰月": date(2026, 7, 28)}


def test_the_neglected_the_longest_absence_first(archive: Archive) -> None:
    days = {"甲": ("key", 61), "乙": ("key_top", 31), "丙": ("key_top", 74), "丁": ("key", 60), "戊": ("small", 300)}
    for name, (tier, since) in days.items():
        customer_id = customer(archive, name)
        bought(archive, customer_id, ago(since))
        set_fields(archive, customer_id, tier=tier)
    set_fields(archive, customer(archive, "没来过"), tier="key_top")
    assert [(e.customer, e.days, e.interval) for e in archive.followups.neglected(TODAY)] == [
        ("丙", 74, 30), ("甲", 61, 60), ("乙", 31, 30),
    ]  # fmt: skip
    assert [e.customer for e in archive.followups.neglected(TODAY, every_tier=True)] == ["戊", "丙", "甲", "乙"]
    assert [e.customer for e in archive.followups.neglected(TODAY, tiers={"key_top"}, most=1)] == ["丙"]
    assert archive.followups.neglected_counts(TODAY) == {"key_top": 2, "key": 1, "small": 1}


def test_what_the_rules_made_does_not_hold_a_customer_back(archive: Archive) -> None:
    customer_id = customer(archive, birthday=solar(ahead(2)))
    archive.followups.add(FollowupDraft(customer_id, TODAY, text="回电"))
    archive.followups.refresh(TODAY)
    with archive.work("test") as work:
        take_away(work.connection, [customer_id])
    assert only(due(archive)).text == "回电"


def test_a_run_leaves_no_line_in_the_history(archive: Archive) -> None:
    customer(archive, birthday=solar(ahead(2)))
    with archive.reading() as connection:
        before = connection.execute(select(func.count()).select_from(tables.history)).scalar()
    assert archive.followups.refresh(TODAY)
    with archive.reading() as connection:
        assert connection.execute(select(func.count()).select_from(tables.history)).scalar() == before


def test_what_was_done_lately_the_newest_first(archive: Archive) -> None:
    customer_id = customer(archive)
    for days in (9, 7, 0):
        made = archive.followups.add(FollowupDraft(customer_id, TODAY, text=f"{days} 天前")).new_id
        assert made is not None
        archive.followups.complete(made, ago(days))
    archive.followups.add(FollowupDraft(customer_id, TODAY, text="还没做"))
    assert [row.text for row in archive.followups.done(ago(7))] == ["0 天前", "7 天前"]
