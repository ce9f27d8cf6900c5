"""Keeping a quick note: the right customer, every kind of thing in its place, one undo."""

from __future__ import annotations

from datetime import date, time

import pytest

from core.contradictions import NoticeKind
from core.errors import KnownError
from core.notes import read_note
from core.notes.known import Known, KnownKind
from core.people import Birthday, CustomerDraft, VisitDraft
from core.terms import Calendar, FollowupKind, Gender, PreferenceKind, VisitStatus
from storage.archive import Archive

DAY = date(2026, 11, 22)


def _note(archive: Archive, line: str) -> int:
    """Keep a line as the window does; the customer's id."""
    reading = read_note(line, DAY, archive.notes.is_name)
    assert reading.who is not None
    found = archive.notes.candidates(reading.who, DAY)
    changes = archive.notes.keep(found[0].id if found else reading.who, reading.items, DAY)
    return found[0].id if found else changes.new_id or 0


@pytest.fixture
def people(archive: Archive) -> Archive:
    for name, gender, phone in (
        ("张三", None, "13900000001"), ("周雅琴", Gender.FEMALE, "13805712266"), ("周雅芹", None, "15967315540"),
        ("王建国", Gender.MALE, "13667129035"), ("王小美", Gender.FEMALE, "13500000000"),
    ):  # fmt: skip
        archive.customers.add(CustomerDraft(name, gender=gender, phones=(phone,)))
    return archive


def test_the_carrot_juice_lands_on_the_right_customer_with_undo(people: Archive) -> None:
    assert _note(people, "张三 喜欢胡萝卜汁") == 1
    wish = people.customers.profile(1).preferences[0]
    assert (wish.kind, wish.text, wish.category, wish.learnt_on, wish.learnt_by) == (
        PreferenceKind.LIKE, "胡萝卜汁", "food", DAY, "小陈",
    )  # fmt: skip
    people.undo(people.history.recent(1)[0].id)
    assert people.customers.profile(1).preferences == ()


def test_one_line_may_hold_several_things(people: Archive) -> None:
    who = _note(people, "周雅琴 喜欢胡萝卜汁，对花生过敏，周六来3位，消费588")
    profile = people.customers.profile(who)
    assert [(p.kind.value, p.text) for p in profile.preferences] == [("allergy", "花生过敏"), ("like", "胡萝卜汁")]
    assert [(v.day, v.party) for v in profile.visits] == [(date(2026, 11, 28), 3)]
    assert [p.paid_cents for p in profile.purchases] == [58800]
    assert profile.row.revenue_cents == 58800


def test_promises_complaints_family_phones_and_remarks(people: Archive) -> None:
    for line in (
        "张三 答应下周三回电",
        "张三 投诉上菜太慢",
        "张三 女儿叫小雨",
        "张三 电话13812345678",
        "张三 女儿5月3日生日",
    ):
        _note(people, line)
    profile = people.customers.profile(1)
    assert [(f.kind, f.due) for f in profile.followups] == [(FollowupKind.PROMISE, date(2026, 11, 25))]
    assert [(f.text, f.open) for f in profile.feedback] == [("上菜太慢", True)]
    assert [(f.name, f.relation, f.birthday and f.birthday.month) for f in profile.family] == [("小雨", "女儿", 5)]
    assert profile.row.phones == ("13900000001", "13812345678")


def test_a_purchase_without_a_sum_is_a_remark(people: Archive) -> None:
    who = _note(people, "张三 买了一套茶具")
    profile = people.customers.profile(who)
    assert profile.purchases == ()
    assert "茶具" in (profile.row.note or "")


def test_an_unknown_name_is_a_new_customer(people: Archive) -> None:
    who = _note(people, "赵六 不吃香菜")
    profile = people.customers.profile(who)
    assert (profile.row.name, [p.text for p in profile.preferences]) == ("赵六", ["不吃香菜"])
    people.undo(people.history.recent(1)[0].id)
    assert [r.name for r in people.customers.find("赵六")] == []


def test_who_is_here_today_comes_first(people: Archive) -> None:
    visit = people.visits.add(VisitDraft(3, DAY, time(12))).new_id or 0
    people.visits.set_status(visit, VisitStatus.ARRIVED)
    assert [r.name for r in people.notes.candidates("zyq", DAY)] == ["周雅芹", "周雅琴"]
    assert people.notes.candidates("周雅琴", DAY)[0].name == "周雅琴"


@pytest.mark.parametrize(
    ("who", "names"),
    [("王姐", ["王小美"]), ("王先生", ["王建国"]), ("Mr Wang", ["王建国"]), ("2266", ["周雅琴"]), ("李总", [])],
)
def test_forms_of_address(people: Archive, who: str, names: list[str]) -> None:
    assert [r.name for r in people.notes.candidates(who, DAY)] == names


def test_nothing_to_keep_is_said(people: Archive) -> None:
    with pytest.raises(KnownError, match="note_empty"):
        people.notes.keep(1, (), DAY)


def _offered(archive: Archive, who: str | None, about: int | None = None) -> list[str]:
    return [p.name if p.row is not None else f"+{p.name}" for p in archive.notes.addressees(who, DAY, about)]


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        ("周雅琴", ["周雅琴", "周雅芹"]),  # the same keys of an input method
        ("雅芹", ["周雅芹", "+雅芹"]),
        ("张三", ["张三"]),
        ("王建", ["+王建", "王建国"]),  # a whole name that only begins alike
        ("王姐", ["王小美", "+王姐"]),
        ("李四", ["+李四"]),
        ("2266", ["周雅琴"]),
        ("9999", []),
        (None, []),
    ],
)
def test_whom_a_line_may_be_for(people: Archive, who: str | None, offered: list[str]) -> None:
    assert _offered(people, who) == offered


def test_a_name_told_in_a_note_is_no_customer_of_that_name(people: Archive) -> None:
    people.customers.update(4, note="李四介绍来的")
    assert _offered(people, "李四") == ["+李四", "王建国"]


def test_the_open_customer_and_those_in_the_shop(people: Archive) -> None:
    twin = people.customers.add(CustomerDraft("周雅琴")).new_id or 0
    assert people.notes.addressees("周雅琴", DAY, twin)[0].row == people.customers.row(twin)
    assert _offered(people, None, 3) == ["周雅芹"]
    coming = people.visits.add(VisitDraft(1, DAY, time(12))).new_id or 0
    assert _offered(people, None) == []
    people.visits.set_status(coming, VisitStatus.ARRIVED)
    here = people.notes.addressees(None, DAY)[0]
    assert (here.name, here.visit and here.visit.status) == ("张三", VisitStatus.ARRIVED)


def test_how_a_preference_became_known_is_kept(people: Archive) -> None:
    people.notes.keep(1, read_note("张三 喜欢白茶", DAY).items, DAY, "随口提到")
    assert people.customers.profile(1).preferences[0].source == "随口提到"


def _known(archive: Archive, customer_id: int, line: str) -> list[Known | None]:
    return archive.notes.known(customer_id, read_note(line, DAY).items, DAY)


def test_what_the_family_likes_is_kept_with_the_family(people: Archive) -> None:
    people.people.add_family(1, "小雨", "女儿")
    for line in ("张三 女儿花生过敏", "张三 丈夫不吃辣", "张三 老公爱喝黄酒"):
        _note(people, line)
    profile = people.customers.profile(1)
    assert profile.preferences == ()
    assert [(m.name, m.relation, [p.text for p in m.preferences]) for m in profile.family] == [
        ("小雨", "女儿", ["花生过敏"]),
        ("丈夫", "丈夫", ["不吃辣", "黄酒"]),
    ]
    for line in people.history.recent(2):
        people.undo(line.id)
    assert [m.name for m in people.customers.profile(1).family] == ["小雨"]


def test_another_birthday_is_told_before_it_is_replaced(people: Archive) -> None:
    _note(people, "张三 女儿1999年5月3日生日")
    assert _known(people, 1, "张三 女儿5月3日生日") == [Known(KnownKind.SAME)]
    before = Known(KnownKind.BIRTHDAY, birthday=Birthday(Calendar.SOLAR, 1999, 5, 3))
    assert _known(people, 1, "张三 女儿6月3日生日") == [before]
    assert before.warns
    _note(people, "张三 女儿5月3日生日")  # says less: the year stays
    assert people.customers.profile(1).family[0].birthday == Birthday(Calendar.SOLAR, 1999, 5, 3)
    _note(people, "张三 女儿6月3日生日")
    assert people.customers.profile(1).family[0].birthday == Birthday(Calendar.SOLAR, None, 6, 3)


def test_her_own_birthday_is_completed_and_its_change_told(people: Archive) -> None:
    _note(people, "张三 生日5月3日")
    assert _known(people, 1, "张三 生日1988年5月3日") == [None], "the year is new"
    _note(people, "张三 生日1988年5月3日")
    _note(people, "张三 生日5月3日")
    assert people.customers.row(1).birthday == Birthday(Calendar.SOLAR, 1988, 5, 3)
    found = _known(people, 1, "张三 生日农历三月初三")[0]
    assert found is not None
    assert (found.kind, found.birthday) == (KnownKind.BIRTHDAY, Birthday(Calendar.SOLAR, 1988, 5, 3))


def test_a_new_number_stays_beside_the_old_one(people: Archive) -> None:
    assert _known(people, 1, "张三 电话13900000001") == [Known(KnownKind.SAME)]
    assert _known(people, 1, "张三 电话13712345678") == [Known(KnownKind.PHONE, "13900000001")]
    assert _known(people, 1, "张三 电话138 0571 2266") == [Known(KnownKind.OTHERS_PHONE, "周雅琴")]
    _note(people, "张三 老公电话13712345678")
    assert [(p.number, p.label) for p in people.customers.profile(1).phones] == [
        ("13900000001", None),
        ("13712345678", "老公"),
    ]


def test_what_was_noted_already_is_confirmed_and_what_contradicts_is_told(people: Archive) -> None:
    _note(people, "张三 喜欢胡萝卜汁")
    _note(people, "张三 不吃香菜")
    same, other = _known(people, 1, "张三 喜欢胡萝卜汁，喜欢香菜")
    assert same is not None
    assert same.notice is not None
    assert (same.notice.kind, same.warns) == (NoticeKind.SAME, False)
    assert other is not None
    assert other.notice is not None
    assert (other.notice.kind, other.notice.preference.text, other.warns) == (NoticeKind.CONTRADICTS, "不吃香菜", True)
    _note(people, "张三 爱喝胡萝卜汁")
    juice = [p for p in people.customers.profile(1).preferences if p.text == "胡萝卜汁"]
    assert [p.confirmed_on for p in juice] == [DAY]


def test_the_family_is_asked_apart_from_the_customer(people: Archive) -> None:
    _note(people, "张三 不吃香菜")
    assert _known(people, 1, "张三 女儿喜欢香菜") == [None]
    _note(people, "张三 女儿喜欢香菜")
    found = _known(people, 1, "张三 闺女不吃香菜")[0]
    assert found is not None
    assert found.warns


def test_a_second_visit_on_one_day_is_told(people: Archive) -> None:
    _note(people, "张三 周六12点来3位")
    assert _known(people, 1, "张三 周六来3位") == [Known(KnownKind.VISIT, at=time(12), party=3)]
    assert _known(people, 1, "张三 周日来3位") == [None]


def test_a_name_told_later_completes_and_news_of_the_family_is_added(people: Archive) -> None:
    for line in ("张三 女儿今年考大学", "张三 女儿学钢琴", "张三 女儿叫小雨"):
        _note(people, line)
    (member,) = people.customers.profile(1).family
    assert (member.name, member.note) == ("小雨", "今年考大学\n学钢琴")
    assert _known(people, 1, "张三 女儿叫小雪") == [Known(KnownKind.NAME, "小雨")]
