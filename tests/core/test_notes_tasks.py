"""One line as something to do: how often again, who does it, for whom, by when."""

from datetime import date

import pytest

from core.agenda import Nature, nature
from core.notes.again import find_repeat
from core.notes.doers import find_doer
from core.notes.tasks import read_task
from core.people import FollowupRow
from core.repeating import Repeat, Unit
from core.terms import FollowupKind, FollowupStatus

TODAY = date(2026, 11, 22)  # a Sunday
NAMES = {"张国强", "周雅琴", "张丽", "Tom Lee"}
STAFF = ("小林", "Chen")
DAY, WEEK, MONTH, YEAR = Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR


@pytest.mark.parametrize(
    ("line", "repeat", "rest"),
    [
        ("每周三 回访张国强", Repeat(1, WEEK), "周三 回访张国强"),
        ("每 3 个月 回访", Repeat(3, MONTH), "回访"),
        ("每月5号 送茶样", Repeat(1, MONTH), "5号 送茶样"),
        ("每两周打电话", Repeat(2, WEEK), "打电话"),
        ("每月问候一次", Repeat(1, MONTH), "问候"),
        ("半年一次 体检", Repeat(6, MONTH), "体检"),
        ("每季度回访", Repeat(3, MONTH), "回访"),
        ("隔周 问候", Repeat(2, WEEK), "问候"),
        ("每隔一天 提醒吃药", Repeat(2, DAY), "提醒吃药"),
        ("每年5月1日 问候", Repeat(1, YEAR), "5月1日 问候"),
        ("call Tom every other week", Repeat(2, WEEK), "call Tom"),
        ("every 3 months call Tom", Repeat(3, MONTH), "call Tom"),
        ("every Wednesday call Tom", Repeat(1, WEEK), "Wednesday call Tom"),
        ("Tom weekly check-in", Repeat(1, WEEK), "Tom check-in"),
        ("once a month call Tom", Repeat(1, MONTH), "call Tom"),
        ("每次都要靠窗", None, "每次都要靠窗"),
        ("每天前台值班", Repeat(1, DAY), "前台值班"),
        ("每 999 天 回访", None, "每 999 天 回访"),
        ("下周三 回访", None, "下周三 回访"),
    ],
)
def test_how_often(line: str, repeat: Repeat | None, rest: str) -> None:
    assert find_repeat(line) == (repeat, rest)


@pytest.mark.parametrize(
    ("line", "who", "rest"),
    [
        ("下周三 让小林 回访张国强", "小林", "下周三 回访张国强"),
        ("让小陈回访张国强", "小陈", "回访张国强"),  # not of the shop yet, but called like one
        ("小林去送样品", "小林", "送样品"),
        ("叫刘师傅去修锁", "刘师傅", "修锁"),
        ("让张国强试新菜", None, "让张国强试新菜"),  # a customer
        ("让张国强去试新菜", None, "让张国强去试新菜"),
        ("ask Chen to call Tom Lee", "Chen", "call Tom Lee"),
        ("let Anna to call Tom Lee", "Anna", "call Tom Lee"),
        ("回访张国强", None, "回访张国强"),
    ],
)
def test_who_does_it(line: str, who: str | None, rest: str) -> None:
    assert find_doer(line, STAFF, NAMES.__contains__) == (who, rest)


@pytest.mark.parametrize(
    ("line", "who", "text", "due", "staff", "repeat"),
    [
        ("每周三 让小林 回访张国强", "张国强", "回访", date(2026, 11, 25), "小林", Repeat(1, WEEK)),
        ("每月问候周雅琴一次", "周雅琴", "问候", date(2026, 12, 22), None, Repeat(1, MONTH)),
        ("1 月 3 日 回访张国强", "张国强", "回访", date(2027, 1, 3), None, None),
        ("修张国强的锁", "张国强", "修张国强的锁", None, None, None),
        ("送样品给张丽", "张丽", "送样品", None, None, None),
    ],
)
def test_a_whole_line(
    line: str, who: str, text: str, due: date | None, staff: str | None, repeat: Repeat | None
) -> None:
    task = read_task(line, TODAY, NAMES.__contains__, STAFF)
    assert (task.who, task.text, task.due, task.staff, task.repeat) == (who, text, due, staff, repeat)


@pytest.mark.parametrize(
    "line",
    [
        "答应张国强 周五回电报价", "周五 答应张国强 回电报价", "周五答应张国强回电报价", "张国强 周五 答应回电报价",
        "张国强 答应的 周五 回电报价", "答应了张国强，周五回电报价", "周五 给张国强 回电报价 答应的",
    ],
)  # fmt: skip
def test_a_promise_stays_one_wherever_it_is_said(line: str) -> None:
    task = read_task(line, TODAY, NAMES.__contains__)
    assert (task.who, task.text, task.due, task.kind) == (
        "张国强", "回电报价", date(2026, 11, 27), FollowupKind.PROMISE,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text", "days", "status", "expected"),
    [
        (FollowupKind.BIRTHDAY, None, 0, FollowupStatus.OPEN, Nature.OCCASION),
        (FollowupKind.PROMISE, "送茶叶", 1, FollowupStatus.OPEN, Nature.PROMISE),
        (FollowupKind.OWN, "送茶叶", 1, FollowupStatus.OPEN, Nature.GIFT),
        (FollowupKind.OWN, "回访", 1, FollowupStatus.OPEN, Nature.TALK),
        (FollowupKind.BIRTHDAY, None, -1, FollowupStatus.OPEN, Nature.LATE),
        (FollowupKind.PROMISE, "送茶叶", -9, FollowupStatus.DONE, Nature.DONE),
    ],
)
def test_what_a_calendar_tells_apart(
    kind: FollowupKind, text: str | None, days: int, status: FollowupStatus, expected: Nature
) -> None:
    row = FollowupRow(1, 1, "周雅琴", kind, date.fromordinal(TODAY.toordinal() + days), status, text)
    assert nature(row, TODAY) is expected
