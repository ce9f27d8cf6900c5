"""The Today page over a real archive, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from core.people import Birthday, CustomerDraft, FollowupDraft, PreferenceDraft, VisitDraft
from core.terms import Calendar, FollowupKind, FollowupStatus, PreferenceKind, VisitStatus
from storage.archive import Archive
from ui import window
from ui.context import Context
from ui.pages.base import Page
from ui.pages.today import TodayPage, greeting
from ui.pages.today_arrivals import ArrivalRow
from ui.printing.preview import Preview
from ui.widgets.buttons import Button
from ui.widgets.followup_row import FollowupRowWidget, TickCircle
from ui.widgets.messages import EmptyState
from ui.widgets.tags import Chip, TierBadge

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton


def opened(show_page: Show) -> TodayPage:
    page = show_page("today")
    assert isinstance(page, TodayPage)
    return page


def arrival(page: TodayPage, name: str) -> ArrivalRow:
    return next(r for r in page.arrivals.list.rows if isinstance(r, ArrivalRow) and r.visit.customer == name)


def followup(page: TodayPage, name: str) -> FollowupRowWidget:
    return next(r for r in page.followups.rows if isinstance(r, FollowupRowWidget) and r.followup.customer == name)


def press(widget: Any, words: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == words and not b.isHidden())
    QTest.mouseClick(button, LEFT)


def visited(ctx: Context) -> list[tuple[str, dict[str, Any]]]:
    gone: list[tuple[str, dict[str, Any]]] = []
    ctx.navigate.connect(lambda page, where: gone.append((page, where)))
    return gone


@pytest.mark.parametrize(
    ("hour", "words"), [(0, "夜深了"), (6, "早上好"), (11, "上午好"), (13, "中午好"), (17, "下午好"), (23, "晚上好")]
)
def test_the_greeting_follows_the_hour(hour: int, words: str) -> None:
    assert greeting(datetime(2026, 11, 22, hour, 20), "林姐") == f"{words}，林姐"
    assert greeting(datetime(2026, 11, 22, hour), "") == words


def test_the_numbers_agree_with_the_archive(sample: Archive, show_page: Show, today: date) -> None:
    page = opened(show_page)
    assert page.arrivals_tile.accessibleDescription() == "今日到店 6，已备好 2 / 6"
    assert page.birthdays_tile.accessibleDescription() == "今日生日 2，公历 1·农历 1"
    late = sum(r.due < today for r in page_followups(page))
    assert f"待跟进 {len(page_followups(page))}，{late} 项已逾期" == page.followups_tile.accessibleDescription()
    assert len(page.followups.rows) == len(page_followups(page))
    longest = max(e.days for e in sample.followups.neglected(today))
    assert f"含次要，最久 {longest} 天" in page.neglected_tile.accessibleDescription()


def page_followups(page: TodayPage) -> list[Any]:
    today = page.ctx.today()
    rows = page.ctx.archive.followups.rows(until=today + timedelta(days=7))
    return [r for r in rows if r.kind is not FollowupKind.PREPARATION or r.facts.get("date") != today.isoformat()]


def test_allergies_come_first_and_are_never_narrowed(sample: Archive, show_page: Show) -> None:
    guest = sample.customers.find("张国强")[0]
    long = "对海鲜、贝类、虾蟹和鱼露都严重过敏，锅铲碗筷都要另用一套，厨房每一位都要知道，上菜前再问一遍"
    sample.preferences.add(guest.id, PreferenceDraft(long, PreferenceKind.ALLERGY))
    page = opened(show_page)
    row = arrival(page, "张国强")
    chips = row.findChildren(Chip)
    kinds = [chip.tag.ground for chip in chips]
    assert kinds[:2] == ["danger", "danger"]
    told = next(chip for chip in chips if chip.tag.text == long)
    assert row.rect().contains(told.geometry())
    assert told.height() >= told.heightForWidth(told.width()) > told.sizeHint().height()
    assert row.toggle.geometry().right() < row.width()


def test_prepared_is_ticked_by_click_and_taken_back(
    sample: Archive, show_page: Show, ctx: Context, today: date
) -> None:
    page = opened(show_page)
    QTest.mouseClick(arrival(page, "王建国").toggle, LEFT)
    visit = next(v for v in sample.visits.between(today, today) if v.customer == "王建国")
    assert visit.ready
    assert all(prep.ready for prep in visit.prepare)
    assert "已备好 3 / 6" in page.arrivals_tile.accessibleDescription()
    ctx.undo_last()
    assert not sample.visits.get(visit.id).ready
    assert not arrival(page, "王建国").toggle.isChecked()


def test_arrivals_by_the_keyboard(sample: Archive, show_page: Show, ctx: Context, qtbot: QtBot) -> None:
    page = opened(show_page)
    page.arrivals.list.focus_current()
    assert QApplication.focusWidget() is page.arrivals.list.rows[0]
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    row = QApplication.focusWidget()
    assert isinstance(row, ArrivalRow)
    assert row.visit.customer == "王建国"
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert sample.visits.get(row.visit.id).ready
    kept = QApplication.focusWidget()
    assert isinstance(kept, ArrivalRow)
    assert kept.visit.id == row.visit.id
    gone = visited(ctx)
    QTest.keyClick(kept, Qt.Key.Key_Return)
    assert gone[0][0] == "profile"
    assert gone[0][1]["customer_id"] == kept.visit.customer_id


def test_who_came_cancelled_or_stayed_away(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    visit = arrival(page, "陈思远").visit
    words = [action.text() for action in page.arrivals.menu(visit.id).actions() if action.text()]
    assert words == ["到了", "取消了", "没有来", "还没备好", "改预约", "打开档案"]

    def choose(name: str, words: str) -> None:
        menu = page.arrivals.menu(arrival(page, name).visit.id)
        next(action for action in menu.actions() if action.text() == words).trigger()

    choose("陈思远", "到了")
    assert sample.visits.get(visit.id).status is VisitStatus.ARRIVED
    choose("陈思远", "走了")
    assert sample.visits.get(visit.id).status is VisitStatus.DONE
    away = arrival(page, "王建国").visit
    choose("王建国", "没有来")
    assert sample.visits.get(away.id).status is VisitStatus.NO_SHOW
    assert [r.visit.customer for r in page.arrivals.list.rows if isinstance(r, ArrivalRow)].count("王建国") == 0


def test_tomorrow_is_summed(sample: Archive, show_page: Show, today: date) -> None:
    for name in ("周雅琴", "欧阳静怡"):
        sample.visits.add(VisitDraft(sample.customers.find(name)[0].id, today + timedelta(days=1), time(12)))
    other = sample.customers.find("李梦瑶")[0]
    sample.preferences.add(other.id, PreferenceDraft("桂花乌龙不加糖", PreferenceKind.LIKE, prepare=True))
    sample.visits.add(VisitDraft(other.id, today + timedelta(days=1)))
    page = opened(show_page)
    words = [chip.tag.text for chip in page.arrivals.findChildren(Chip)]
    assert "桂花乌龙不加糖 ×2" in words


def test_the_unready_can_stand_first(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    press(page.arrivals, "按时间")
    ready = [r.visit.ready for r in page.arrivals.list.rows if isinstance(r, ArrivalRow)]
    assert ready == sorted(ready)
    press(page.arrivals, "先看没备好的")
    times = [r.visit.at for r in page.arrivals.list.rows if isinstance(r, ArrivalRow)]
    assert times == sorted(t for t in times if t)


def test_a_followup_is_completed_by_enter_and_comes_back(sample: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    row = page.followups.rows[0]
    assert isinstance(row, FollowupRowWidget)
    assert row.followup.customer == "吴晓峰"
    page.followups.focus_current()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert sample.followups.get(row.key).status is FollowupStatus.DONE
    following = QApplication.focusWidget()
    assert isinstance(following, FollowupRowWidget)
    assert following.followup.customer == "赵明亮"
    ctx.undo_last()
    assert sample.followups.get(row.key).status is FollowupStatus.OPEN


def test_a_followup_that_is_done_changes_only_what_it_must(
    sample: Archive, show_page: Show, ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two quick presses complete two, and neither arrivals nor birthdays are read again, nor is the window searched for
    what might take the keyboard."""
    page = opened(show_page)
    arrivals, people = list(page.arrivals.list.rows), page.strip.people()
    keys = [row.key for row in page.followups.rows]
    searched: list[Any] = []
    monkeypatch.setattr(window, "order_tabs", searched.append)
    page.followups.focus_current()
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Space)
    assert [row.key for row in page.followups.rows] == keys[2:]
    assert page.arrivals.list.rows == arrivals
    assert page.strip.people() == people
    assert not searched
    assert str(len(keys) - 2) in page.followups_tile.accessibleDescription()
    ctx.undo_last()
    assert [row.key for row in page.followups.rows] == keys[1:]


def test_a_yearly_day_taken_back_goes_from_the_strip(
    sample: Archive, show_page: Show, ctx: Context, today: date
) -> None:
    page = opened(show_page)
    day = today + timedelta(days=1)
    wedding = Birthday(Calendar.SOLAR, 2010, day.month, day.day)
    ctx.do(lambda: sample.yearly_days.add(1, "开店纪念日", wedding))
    assert any("开店纪念日" in person.accessibleName() for person in page.strip.people())
    ctx.undo_last()
    assert not any("开店纪念日" in person.accessibleName() for person in page.strip.people())


def test_the_circle_and_the_buttons_of_the_current_row(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    first = followup(page, "吴晓峰")
    assert [b.accessibleName() for b in first.findChildren(Button)] == ["完成", "推迟", "复制电话", "更多"]
    press(first, "复制电话")
    assert QGuiApplication.clipboard().text() == "18258107743"
    circle = followup(page, "赵明亮").findChild(TickCircle)
    QTest.mouseClick(circle, LEFT)
    assert not any(r.customer == "赵明亮" and r.kind is FollowupKind.PROMISE for r in sample.followups.rows())
    press(followup(page, "吴晓峰"), "完成")
    assert all(r.customer != "吴晓峰" for r in sample.followups.rows() if r.kind is FollowupKind.PROMISE)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_a_followup_is_postponed_from_its_menu(sample: Archive, show_page: Show, today: date, qtbot: QtBot) -> None:
    page = opened(show_page)
    row = followup(page, "吴晓峰")
    press(row, "推迟")
    menu = next(m for m in row.findChildren(QMenu) if m.isVisible())
    assert [a.text() for a in menu.actions()] == ["明天（11月23日 周一）", "选日子…"], "next week begins tomorrow"
    menu.actions()[0].trigger()
    menu.close()
    moved = sample.followups.get(row.key)
    assert moved.due == today + timedelta(days=1)
    assert moved.postponed_from == today - timedelta(days=3)


def test_a_birthday_offers_its_greeting(sample: Archive, show_page: Show) -> None:
    sample.settings.set(shop_name="栖云小院")
    page = opened(show_page)
    rows = [r for r in page.followups.rows if isinstance(r, FollowupRowWidget) and r.followup.customer == "何慧敏"]
    row = next(r for r in rows if r.followup.kind is FollowupKind.BIRTHDAY)
    press(row, "复制祝福语")
    words = QGuiApplication.clipboard().text()
    assert "何慧敏" in words
    assert "生日" in words
    assert words.endswith("——栖云小院")


def test_the_tiles_lead_to_their_lists(sample: Archive, show_page: Show, ctx: Context, today: date) -> None:
    page = opened(show_page)
    gone = visited(ctx)
    QTest.mouseClick(page.birthdays_tile, LEFT)
    assert gone.pop() == ("customers", {"birthday_days": (today, today)})
    QTest.keyClick(page.neglected_tile, Qt.Key.Key_Return)
    assert gone.pop() == ("neglected", {})
    QTest.keyClick(page.followups_tile, Qt.Key.Key_Space)
    assert gone.pop()[0] == "followups"


def test_the_tile_of_the_arrivals_leads_to_the_first_that_is_not_ready(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    QTest.mouseClick(page.arrivals_tile, LEFT)
    row = QApplication.focusWidget()
    assert isinstance(row, ArrivalRow)
    assert row.visit.customer == "王建国"


def test_the_strip_names_calendar_day_and_age(sample: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    names = {p.entry.person or p.entry.customer: p.accessibleName() for p in page.strip.people()}
    harmed = {p.entry.customer_id for p in page.strip.people() if p.accessibleDescription() == "有忌口过敏"}
    known = {p.entry.customer_id for p in page.strip.people()}
    assert harmed == {i for i in known if page.ctx.archive.customers.row(i).has_avoid}
    assert harmed
    assert names["钱小满"] == "钱小满 明天 周一·35 岁"
    assert "后天 周二·十月十六" in names["罗大勇"]
    gone = visited(ctx)
    QTest.mouseClick(page.strip.people()[0], LEFT)
    assert gone[0][1]["customer_id"] == sample.customers.find("钱小满")[0].id


def test_masked_amounts_hide_tiers_sums_and_notes(sample: Archive, show_page: Show, ctx: Context, today: date) -> None:
    guest = sample.customers.find("周雅琴")[0]
    sample.followups.add(FollowupDraft(guest.id, today, text="储值 ¥320 下月到期"))
    sample.visits.add(VisitDraft(guest.id, today, time(9), note="欠 200 元"))
    page = opened(show_page)
    assert page.findChildren(TierBadge)
    ctx.set_masked(True)
    page.repaint()
    QTest.qWait(1)
    assert not [b for b in page.findChildren(TierBadge) if b.isVisible()]
    words = [r.accessibleName() for r in page.followups.rows]
    assert any("储值 ••• 下月到期" in w for w in words)
    assert not any("客户" in w or "320" in w for w in words)


def test_an_empty_shop_leads_on(archive: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    gone = visited(ctx)
    names = [e.accessibleName() for e in page.findChildren(EmptyState)]
    assert names == ["客户簿还是空的", "今天没有要跟进的事"]
    press(page.arrivals, "导入名单")
    assert gone[0][0] == "import"


def test_a_shop_without_work_today_leads_on(archive: Archive, show_page: Show, ctx: Context) -> None:
    archive.customers.add(CustomerDraft("王芳", birthday=Birthday(Calendar.SOLAR, 1979, 3, 8)))
    page = opened(show_page)
    names = [e.accessibleName() for e in page.findChildren(EmptyState)]
    assert names == ["今天没有约好的客人", "今天没有要跟进的事"]
    gone = visited(ctx)
    press(page.followups_card, "加一条跟进")
    assert gone[0] == ("followups", {"new": True})


@pytest.mark.parametrize(
    ("theme", "scale", "language"), [("dark", 1.0, "en"), ("light", 1.3, "zh_CN"), ("light", 1.3, "en")]
)
def test_it_holds_in_the_smallest_window(
    sample: Archive, show_page: Show, qtbot: QtBot, theme: str, scale: float, language: str
) -> None:
    sample.settings.set(theme=theme, text_size=scale, language=language)
    guest = sample.customers.add(CustomerDraft("阿卜杜拉·本·穆罕默德·阿勒马克图姆（迪拜贸易代表团）")).new_id
    assert guest is not None
    place, purpose = "三楼东侧听涛阁连观澜厅打通的大包间", "集团年度答谢晚宴"
    sample.visits.add(VisitDraft(guest, date(2026, 11, 22), time(11), 12, 3, place, purpose))
    page = opened(show_page)
    page.window().resize(1024, 640)
    body = page.scroller.widget()
    assert body is not None
    qtbot.waitUntil(lambda: body.width() <= page.scroller.viewport().width())
    qtbot.waitUntil(lambda: page.columns.stacked)

    def all_inside() -> bool:
        rows = [row for row in page.arrivals.list.rows if isinstance(row, ArrivalRow)]
        rights = [row.toggle.mapTo(page.arrivals, QPoint(row.toggle.width(), 0)).x() for row in rows]
        return len(rows) == 7 and max(rights) < page.arrivals.width() <= body.width()

    qtbot.waitUntil(all_inside)


def test_the_state_is_kept(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.followups.choose(page.followups.rows[3].key)
    state = page.state()
    page.followups.choose(page.followups.rows[0].key)
    page.restore(state)
    assert page.followups.current_key == page.followups.rows[3].key


def test_the_list_of_the_day_is_printed_from_here(sample: Archive, show_page: Show) -> None:
    page = opened(show_page)
    press(page.header, "打印今日清单")
    preview = page.findChild(Preview)
    assert preview is not None
    assert preview.isVisible()
    preview.close()
