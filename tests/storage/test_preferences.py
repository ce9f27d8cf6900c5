"""Preferences over their whole life: noted, made ready, confirmed, ended, noted again; and who comes along."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from core.errors import KnownError
from core.people import Companion, CustomerDraft, FollowupDraft, PreferenceDraft, VisitDraft
from core.profile import Honoured
from core.terms import PreferenceKind, PreparationOutcome, Strength, VisitStatus
from storage import tables
from storage.archive import Archive
from storage.preferences import confirm_preference, end_preference
from storage.preparing import prepare_visit

TODAY = date(2026, 11, 22)
NEXT = TODAY + timedelta(days=7)


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 10)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Iterator[Archive]:
    with Archive.create(tmp_path / "shop.regulars", clock) as made:
        made.who = "小陈"
        yield made


@pytest.fixture
def wang(archive: Archive) -> int:
    return archive.customers.add(CustomerDraft("王姐")).new_id or 0


def note(archive: Archive, who: int, words: str, kind: PreferenceKind = PreferenceKind.LIKE, **more: object) -> int:
    return archive.preferences.add(who, PreferenceDraft(words, kind, **more)).new_id or 0  # type: ignore[arg-type]


def plan(archive: Archive, who: int, day: date = NEXT, with_her: tuple[Companion, ...] = ()) -> int:
    return archive.visits.add(VisitDraft(who, day, companions=with_her)).new_id or 0


def ready(archive: Archive, visit: int) -> list[str]:
    return sorted(prep.text for prep in archive.visits.get(visit).prepare)


def rows(archive: Archive) -> list[tuple[object, ...]]:
    with archive.reading() as connection:
        found = [tuple(r) for r in connection.execute(select(tables.preferences).order_by(tables.preferences.c.id))]
        return found + [tuple(r) for r in connection.execute(select(tables.preparations))]


# --- noted again ------------------------------------------------------------------------------------------------


def test_noted_again_on_the_day_changes_nothing_later_it_confirms(archive: Archive, clock: Clock, wang: int) -> None:
    number = note(archive, wang, "胡萝卜汁")
    assert not archive.preferences.add(wang, PreferenceDraft("胡萝卜汁"))
    clock.now += timedelta(days=30)
    again = archive.preferences.add(wang, PreferenceDraft("胡萝卜汁"))
    kept = archive.preferences.get(number)
    assert again.new_id == number
    assert (kept.learnt_on, kept.confirmed_on) == (TODAY, TODAY + timedelta(days=30))
    archive.undo(again.history_id or 0)
    assert archive.preferences.get(number).confirmed_on is None


def test_noted_again_revives_what_had_ended(archive: Archive, clock: Clock, wang: int) -> None:
    number = note(archive, wang, "胡萝卜汁")
    archive.preferences.end(number)
    visit = plan(archive, wang)
    assert ready(archive, visit) == []
    assert [p.id for p in archive.customers.profile(wang).former] == [number]
    clock.now += timedelta(days=1)
    changes = archive.preferences.add(wang, PreferenceDraft("胡萝卜汁"))
    assert changes.new_id == number
    assert archive.preferences.get(number).ended_on is None
    assert ready(archive, visit) == ["胡萝卜汁"]
    archive.undo(changes.history_id or 0)
    assert ready(archive, visit) == []
    assert archive.preferences.get(number).ended_on == TODAY


def test_noted_again_without_a_last_day_holds_for_good(archive: Archive, wang: int) -> None:
    number = note(archive, wang, "不喝咖啡", PreferenceKind.DISLIKE, valid_until=date(2026, 5, 31))
    assert archive.customers.profile(wang).preferences == ()
    archive.preferences.add(wang, PreferenceDraft("不喝咖啡", PreferenceKind.DISLIKE))
    assert [(p.id, p.valid_until) for p in archive.customers.profile(wang).preferences] == [(number, None)]


# --- still true? ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["confirm", "end", "delete"])
def test_each_answer_can_be_taken_back(archive: Archive, wang: int, command: str) -> None:
    number = note(archive, wang, "胡萝卜汁")
    plan(archive, wang)
    before = rows(archive)
    changes = getattr(archive.preferences, command)(number)
    assert rows(archive) != before
    archive.undo(changes.history_id)
    assert rows(archive) == before


def test_what_has_ended_is_made_ready_no_more(archive: Archive, wang: int) -> None:
    number = note(archive, wang, "胡萝卜汁")
    note(archive, wang, "靠窗")
    visit, done = plan(archive, wang), plan(archive, wang, TODAY)
    archive.visits.set_ready(done, True)
    archive.preferences.end(number)
    assert ready(archive, visit) == ["靠窗"]
    assert ready(archive, done) == ["胡萝卜汁", "靠窗"], "what stands ready stays on the list"
    assert archive.preferences.get(number).ended_on == TODAY
    profile = archive.customers.profile(wang)
    assert [p.text for p in profile.preferences] == ["靠窗"]
    assert [p.text for p in profile.former] == ["胡萝卜汁"]
    archive.preferences.confirm(number)
    assert ready(archive, visit) == ["胡萝卜汁", "靠窗"]


def test_an_ended_taboo_counts_nowhere(archive: Archive, wang: int) -> None:
    number = note(archive, wang, "花生过敏", PreferenceKind.ALLERGY)
    visit = plan(archive, wang)
    assert archive.customers.row(wang).has_avoid
    assert [p.text for p in archive.visits.get(visit).avoid] == ["花生过敏"]
    archive.preferences.end(number)
    assert not archive.customers.row(wang).has_avoid
    assert archive.visits.get(visit).avoid == ()
    assert archive.customers.counts(TODAY).has_avoid == 0
    assert archive.preferences.of_customers([wang]) == {}


def test_what_to_avoid_for_many_at_once(archive: Archive, wang: int) -> None:
    li = archive.customers.add(CustomerDraft("李姐")).new_id or 0
    son = archive.people.add_family(wang, "小宝", "儿子").new_id or 0
    note(archive, wang, "不吃香菜", PreferenceKind.DISLIKE)
    note(archive, wang, "海鲜过敏", PreferenceKind.ALLERGY, family_id=son)
    note(archive, wang, "花生过敏", PreferenceKind.ALLERGY, valid_until=date(2026, 11, 21))
    note(archive, li, "白茶")
    found = archive.preferences.avoided([wang, li])
    assert [(p.text, p.person) for p in found[wang]] == [("海鲜过敏", "小宝"), ("不吃香菜", None)]
    assert li not in found
    archive.followups.add(FollowupDraft(wang, TODAY, text="回电"))
    assert [p.text for p in archive.followups.rows()[0].avoid] == ["海鲜过敏", "不吃香菜"]


def test_outcomes_may_end_and_confirm_within_a_command(archive: Archive, wang: int) -> None:
    number = note(archive, wang, "胡萝卜汁")
    with archive.work("visit_answered") as work:
        end_preference(work, number, TODAY)
        end_preference(work, number, NEXT)
    assert archive.preferences.get(number).ended_on == TODAY, "it ended when it was first said"
    with archive.work("visit_answered") as work:
        confirm_preference(work, number, NEXT)
        confirm_preference(work, number, TODAY)
    kept = archive.preferences.get(number)
    assert (kept.ended_on, kept.confirmed_on) == (None, NEXT)


# --- made ready -------------------------------------------------------------------------------------------------


def test_until_its_last_day_and_not_longer(archive: Archive, wang: int) -> None:
    number = note(archive, wang, "热牛奶", valid_until=NEXT)
    inside, beyond = plan(archive, wang, NEXT), plan(archive, wang, NEXT + timedelta(days=1))
    assert (ready(archive, inside), ready(archive, beyond)) == (["热牛奶"], [])
    archive.preferences.update(number, valid_until=None)
    assert ready(archive, beyond) == ["热牛奶"]
    archive.preferences.update(number, valid_until=TODAY)
    assert (ready(archive, inside), ready(archive, beyond)) == ([], [])


def test_every_field_can_be_changed_and_coming_visits_follow(archive: Archive, wang: int) -> None:
    visit, past = plan(archive, wang), plan(archive, wang, TODAY)
    archive.visits.set_status(past, VisitStatus.DONE)
    number = note(archive, wang, "胡萝卜汁")
    changes = archive.preferences.update(
        number, text="胡萝卜汁要常温", kind="need", category="茶具", source="用餐时", learnt_on=TODAY, learnt_by="阿芳",
        visit_id=past, strength=int(Strength.STRONG), valid_until=NEXT, prepare=True,
    )  # fmt: skip
    kept = archive.preferences.get(number)
    assert (kept.text, kept.kind, kept.category, kept.source) == ("胡萝卜汁要常温", "need", "茶具", "用餐时")
    assert (kept.learnt_by, kept.visit_id, kept.strength) == ("阿芳", past, Strength.STRONG)
    assert ready(archive, visit) == ["胡萝卜汁要常温"]
    archive.undo(changes.history_id or 0)
    assert ready(archive, visit) == ["胡萝卜汁"]


def test_another_kind_decides_anew_whether_it_is_made_ready(archive: Archive, wang: int) -> None:
    number = note(archive, wang, "香菜")
    visit = plan(archive, wang)
    archive.preferences.update(number, kind="dislike")
    assert (archive.preferences.get(number).prepare, ready(archive, visit)) == (False, [])
    archive.preferences.update(number, kind="like")
    assert (archive.preferences.get(number).prepare, ready(archive, visit)) == (True, ["香菜"])
    archive.preferences.update(number, prepare=False)
    archive.preferences.update(number, kind="need")
    assert not archive.preferences.get(number).prepare, "somebody chose so"


def test_past_visits_keep_the_words_of_what_is_deleted(archive: Archive, wang: int) -> None:
    number = note(archive, wang, "胡萝卜汁")
    past, coming = plan(archive, wang, TODAY), plan(archive, wang)
    archive.visits.set_ready(past, True)
    archive.visits.set_status(past, VisitStatus.DONE)
    archive.preferences.delete(number)
    assert (ready(archive, past), ready(archive, coming)) == (["胡萝卜汁"], [])
    with pytest.raises(KnownError, match="not_found"):
        archive.preferences.get(number)


def test_one_more_thing_to_do_and_not_all_is_ready(archive: Archive, wang: int) -> None:
    note(archive, wang, "胡萝卜汁")
    visit = plan(archive, wang)
    archive.visits.set_ready(visit, True)
    changes = archive.preferences.add(wang, PreferenceDraft("靠窗"))
    row = archive.visits.get(visit)
    assert (row.ready, sorted((p.text, p.ready) for p in row.prepare)) == (False, [("胡萝卜汁", True), ("靠窗", False)])
    archive.undo(changes.history_id or 0)
    assert archive.visits.get(visit).ready


# --- who comes along --------------------------------------------------------------------------------------------


def test_the_familys_own_are_made_ready_when_they_come_along(archive: Archive, wang: int) -> None:
    son = archive.people.add_family(wang, "小宝", "儿子").new_id or 0
    note(archive, wang, "胡萝卜汁")
    chair = note(archive, wang, "宝宝椅", PreferenceKind.NEED, category="seat", family_id=son)
    alone = plan(archive, wang)
    both = plan(archive, wang, NEXT, (Companion("小宝", family_id=son),))
    assert ready(archive, alone) == ["胡萝卜汁"]
    assert ready(archive, both) == ["宝宝椅", "胡萝卜汁"]
    archive.preferences.end(chair)
    assert ready(archive, both) == ["胡萝卜汁"]


def test_another_customer_who_comes_along_brings_her_own(archive: Archive, wang: int) -> None:
    friend = archive.customers.add(CustomerDraft("李姐")).new_id or 0
    visit = plan(archive, wang, NEXT, (Companion("李姐", customer_id=friend),))
    note(archive, friend, "白茶")
    assert ready(archive, visit) == ["白茶"]
    archive.visits.update(visit, companions=())
    assert ready(archive, visit) == []


def test_a_contact_persons_own_are_nobodys_at_a_visit(archive: Archive, wang: int) -> None:
    contact = archive.people.add_contact(wang, "李经理").new_id or 0
    visit = plan(archive, wang)
    note(archive, wang, "白茶", contact_id=contact)
    assert ready(archive, visit) == []
    assert ready(archive, plan(archive, wang)) == []


def test_made_anew_a_visit_keeps_its_ticks_and_what_was_written_for_it_alone(archive: Archive, wang: int) -> None:
    note(archive, wang, "胡萝卜汁")
    visit = plan(archive, wang)
    tick = archive.visits.get(visit).prepare[0].id
    archive.visits.set_ready(visit, True, tick)
    with archive.work("visit_changed") as work:
        work.insert(
            tables.preparations, customer_id=wang, visit_id=visit, text="生日蛋糕", kind="like", category="gift"
        )
        prepare_visit(work, visit)
    assert [(p.id == tick, p.text, p.ready) for p in archive.visits.get(visit).prepare] == [
        (True, "胡萝卜汁", True),
        (False, "生日蛋糕", False),
    ]


# --- how it went ------------------------------------------------------------------------------------------------


def test_how_often_it_was_made_ready_and_how_it_went(archive: Archive, wang: int) -> None:
    number, never = note(archive, wang, "胡萝卜汁"), note(archive, wang, "靠窗")
    outcomes = [PreparationOutcome.RIGHT, PreparationOutcome.RIGHT, PreparationOutcome.NOT_TODAY, None]
    for days, outcome in enumerate(outcomes):
        visit = plan(archive, wang, TODAY - timedelta(days=days))
        made = next(p.id for p in archive.visits.get(visit).prepare if p.preference_id == number)
        archive.visits.set_ready(visit, True, made)
        if outcome is not None:
            with archive.work("visit_answered") as work:
                work.update(tables.preparations, made, outcome=outcome.value)
    gone, coming = plan(archive, wang, TODAY), plan(archive, wang)
    for visit in (gone, coming):
        archive.visits.set_ready(visit, True)
    archive.visits.set_status(gone, VisitStatus.NO_SHOW)
    found = archive.preferences.honoured(wang, TODAY)
    assert found == {number: Honoured(prepared=4, right=2, not_today=1)}
    assert never not in found


# --- the shop's own categories ----------------------------------------------------------------------------------


def test_own_categories_are_added_used_renamed_and_removed(archive: Archive, wang: int) -> None:
    preferences = archive.preferences
    preferences.add_category(" 茶具 ")
    note(archive, wang, "紫砂壶", category="茶具")
    note(archive, wang, "猫粮", category="宠物")
    assert preferences.own_categories() == {"茶具": 1, "宠物": 1}, "one that was typed is among them"
    renamed = preferences.rename_category("茶具", "器皿")
    assert preferences.own_categories() == {"器皿": 1, "宠物": 1}
    assert {p.category for p in archive.customers.profile(wang).preferences} == {"器皿", "宠物"}
    archive.undo(renamed.history_id or 0)
    assert preferences.own_categories() == {"茶具": 1, "宠物": 1}
    removed = preferences.remove_category("茶具")
    assert preferences.own_categories() == {"宠物": 1}
    assert {p.category for p in archive.customers.profile(wang).preferences} == {"other", "宠物"}
    archive.undo(removed.history_id or 0)
    assert preferences.own_categories() == {"茶具": 1, "宠物": 1}


@pytest.mark.parametrize(("name", "key"), [("", "category_empty"), (" ", "category_empty"), ("茶具", "category_known")])
def test_a_category_needs_a_name_of_its_own(archive: Archive, name: str, key: str) -> None:
    archive.preferences.add_category("茶具")
    with pytest.raises(KnownError, match=key):
        archive.preferences.add_category(name)
    with pytest.raises(KnownError, match=key):
        archive.preferences.rename_category("茶具", name)
    assert archive.preferences.own_categories() == {"茶具": 0}
