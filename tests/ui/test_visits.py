"""The visits: the form of every kind of shop, the week, the preparation list, and the question afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.people import Companion, CustomerDraft, PreferenceDraft, VisitDraft, VisitRow
from core.terms import Pleased, PreferenceKind, PreparationOutcome, VisitStatus
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.after_visit import AfterVisitDialog
from ui.dialogs.visit import VisitDialog
from ui.pages.base import Page
from ui.pages.today import TodayPage
from ui.pages.visits import VisitsPage
from ui.printing.options import By, Kind, Sheet, Visits, Week
from ui.printing.preview import Preview
from ui.widgets.messages import EmptyState
from ui.widgets.tags import Chip
from ui.widgets.thing_row import ThingRow

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton


def dialog_of(kind: type[Any]) -> Any:
    """The dialog of this kind that is open."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def dialogs(kind: type[QDialog]) -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def button(widget: QWidget, words: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == words and not b.isHidden())


def press(widget: QWidget, words: str) -> None:
    QTest.mouseClick(button(widget, words), LEFT)


def chips(widget: QWidget) -> list[str]:
    return [chip.tag.text for chip in widget.findChildren(Chip)]


@pytest.fixture
def zhou(archive: Archive) -> int:
    """She drinks carrot juice, her daughter must not have peanuts."""
    number = archive.customers.add(CustomerDraft("周雅琴", phones=("13805712266",))).new_id or 0
    archive.preferences.add(number, PreferenceDraft("常温胡萝卜汁一杯"))
    kin = archive.people.add_family(number, "小宝", "女儿").new_id or 0
    archive.preferences.add(number, PreferenceDraft("花生", PreferenceKind.ALLERGY, family_id=kin))
    archive.preferences.add(number, PreferenceDraft("苹果汁", family_id=kin))
    return number


def plan(archive: Archive, who: int, day: date, at: time | None = None, **fields: Any) -> VisitRow:
    return archive.visits.get(archive.visits.add(VisitDraft(who, day, at, **fields)).new_id or 0)


def week(show_page: Show) -> VisitsPage:
    page = show_page("visits")
    assert isinstance(page, VisitsPage)
    return page


# --- the form ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("business", "shown", "folded"),
    [
        ("restaurant", ("at", "party", "place", "purpose"), ("note", "staff", "service")),
        ("salon", ("at", "service", "staff"), ("place", "purpose", "party")),
        ("hotel", ("nights", "room_type", "place"), ("orientation", "temperature", "humidity", "price_cents")),
        ("shop", ("at", "purpose", "staff"), ("place", "note")),
    ],
)
def test_each_kind_of_shop_is_asked_for_its_own_things(
    archive: Archive, show_page: Show, zhou: int, business: str, shown: tuple[str, ...], folded: tuple[str, ...]
) -> None:
    archive.settings.set(business=business)
    page = week(show_page)
    VisitDialog(page, page.ctx, archive.customers.profile(zhou)).open()
    dialog = dialog_of(VisitDialog)
    assert all(dialog._lines[name].isVisible() for name in shown)
    assert not any(dialog._lines[name].isVisible() for name in folded)
    press(dialog, "更多")
    assert all(dialog._lines[name].isVisible() for name in (*shown, *folded))
    assert dialog._lines["nights"].isVisible() is (business == "hotel")
    dialog.reject()


def test_a_new_stay_begins_as_the_last_one_and_prepares_for_who_comes_along(
    archive: Archive, show_page: Show, ctx: Context, zhou: int, today: date
) -> None:
    archive.settings.set(business="hotel")
    last = today - timedelta(days=200)
    plan(archive, zhou, last, nights=2, room_type="大床房", price_cents=68800, temperature="24 度")
    archive.preferences.add(zhou, PreferenceDraft("朝阳", category="orientation"))
    other = archive.customers.add(CustomerDraft("王姐")).new_id or 0
    archive.preferences.add(other, PreferenceDraft("海鲜", PreferenceKind.ALLERGY))
    page = week(show_page)
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_N)
    dialog = dialog_of(VisitDialog)
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.who.error
    dialog.who.choose(archive.customers.row(zhou))
    assert dialog._lines["room_type"].text() == "大床房"
    assert dialog._summary.text().replace(" ", "") == "688·朝阳·24度"
    assert chips(dialog) == ["小宝：花生", "常温胡萝卜汁一杯", "朝阳"]
    box = dialog.companions.boxes[0][0]
    assert box.text() == "女儿 小宝"
    QTest.mouseClick(box, LEFT, pos=QPoint(5, box.height() // 2))
    QTest.qWait(1)
    press(dialog, "加一位客人")
    dialog.companions.picker.choose(archive.customers.row(other))
    QTest.qWait(1)
    assert chips(dialog)[:2] == ["小宝：花生", "王姐：海鲜"]
    assert "小宝：苹果汁" in chips(dialog)
    dialog.nights.set_text("二")
    dialog.price.set_text("六百")
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.nights.error
    dialog.nights.set_text("2")
    dialog.price.set_text("688")
    QTest.mouseClick(dialog.save, LEFT)
    made = archive.visits.between(today, today)[0]
    assert (made.nights, made.room_type, made.orientation, made.price_cents) == (2, "大床房", "朝阳", 68800)
    assert [c.name for c in made.companions] == ["小宝", "王姐"]
    assert [(p.text, p.person) for p in made.avoid] == [("花生", "小宝"), ("海鲜", "王姐")]
    ctx.undo_last()
    assert archive.visits.between(today, today) == []


def test_the_form_grows_when_it_is_known_for_whom(
    qtbot: QtBot, archive: Archive, show_page: Show, zhou: int
) -> None:
    archive.preferences.add(zhou, PreferenceDraft("花生", PreferenceKind.ALLERGY))
    page = week(show_page)
    VisitDialog(page, page.ctx).open()
    dialog = dialog_of(VisitDialog)
    dialog.who.choose(archive.customers.row(zhou))
    assert "花生" in chips(dialog)
    hurts = next(chip for chip in dialog.findChildren(Chip) if chip.tag.text == "花生")
    qtbot.waitUntil(lambda: hurts.visibleRegion().boundingRect().height() == hurts.height(), timeout=5000)
    assert dialog.save.isVisible()
    dialog.reject()


def test_masked_the_form_keeps_what_it_does_not_show(
    archive: Archive, show_page: Show, ctx: Context, zhou: int, today: date
) -> None:
    archive.settings.set(business="hotel")
    visit = plan(archive, zhou, today, nights=1, price_cents=68800, note="贵客")
    page = week(show_page)
    ctx.set_masked(True)
    page.deeds.change(visit)
    dialog = dialog_of(VisitDialog)
    dialog.unfold(True)
    assert not dialog.price.isVisible()
    assert not dialog.note.isVisible()
    dialog.party.set_text("3")
    QTest.mouseClick(dialog.save, LEFT)
    kept = archive.visits.get(visit.id)
    assert (kept.party, kept.price_cents, kept.note) == (3, 68800, "贵客")


def test_who_often_stayed_away_is_said_before_one_plans(
    archive: Archive, show_page: Show, zhou: int, today: date
) -> None:
    for days in (3, 9):
        archive.visits.set_status(plan(archive, zhou, today - timedelta(days=days)).id, VisitStatus.NO_SHOW)
    plan(archive, zhou, today, time(12))
    page = week(show_page)
    page.deeds.change(archive.visits.between(today, today)[0])
    assert dialog_of(VisitDialog).missed.text() == "2 次约了没来"
    dialog_of(VisitDialog).reject()
    page.ctx.open_customer(zhou)
    there = page.window().page  # type: ignore[attr-defined]
    assert any("2 次没来" in fact.accessibleName() for fact in there.header.findChildren(QWidget))
    row = page.list.rows[0]
    assert any(tag.accessibleName() == "2 次没来" for tag in row.findChildren(QWidget))


# --- the week ---------------------------------------------------------------------------------------------------------


def test_the_week_is_walked_by_keys_and_its_visits_opened(
    archive: Archive, show_page: Show, ctx: Context, zhou: int, today: date
) -> None:
    first = plan(archive, zhou, today - timedelta(days=1), time(12), party=4, place="听竹包间")
    second = plan(archive, zhou, today - timedelta(days=1), time(18))
    page = week(show_page)
    assert page.week_card.accessibleName() == "11月16日 – 11月22日"
    assert "这一天还没有预约" in [e.accessibleName() for e in page.day_card.findChildren(EmptyState)]
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_Left)
    assert page.grid.day == today - timedelta(days=1)
    assert len(page.list.rows) == 2
    QTest.keyClick(page.grid, Qt.Key.Key_Down)
    QTest.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.grid.visit == second.id
    assert page.list.current_key == second.id
    QTest.keyClick(page.grid, Qt.Key.Key_Up)
    assert "听竹包间" in page.grid.accessibleDescription()
    assert page.grid.accessibleDescription().startswith("12:00 周雅琴·小宝：花生")
    QTest.keyClick(page.grid, Qt.Key.Key_Space)
    assert archive.visits.get(first.id).ready
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    dialog = dialog_of(VisitDialog)
    dialog.status.choose(VisitStatus.NO_SHOW)
    QTest.mouseClick(dialog.save, LEFT)
    assert archive.visits.get(first.id).status is VisitStatus.NO_SHOW
    assert len(page.list.rows) == 2
    QTest.keyClick(page.grid, Qt.Key.Key_PageDown)
    assert page.week_card.accessibleName() == "11月23日 – 11月29日"
    press(page, "上一周")
    press(page, "回到今天")
    assert page.grid.day == today
    gone: list[str] = []
    ctx.navigate.connect(lambda key, _where: gone.append(key))
    spot = page.grid._pill(5, 0).center().toPoint()
    QTest.mouseClick(page.grid, LEFT, pos=spot)
    assert (page.grid.day, page.grid.visit) == (today - timedelta(days=1), first.id)
    QTest.mouseDClick(page.grid, LEFT, pos=spot)
    assert gone == ["profile"]


def test_double_click_on_free_room_plans_on_that_day(show_page: Show, zhou: int, today: date) -> None:
    page = week(show_page)
    column = page.grid._column(2)
    QTest.mouseDClick(page.grid, LEFT, pos=QPoint(int(column.center().x()), int(column.bottom()) - 8))
    dialog = dialog_of(VisitDialog)
    assert dialog.day.day() == today - timedelta(days=4)
    dialog.reject()


def test_the_page_is_reached_by_key_and_from_today_and_holds_at_the_smallest_window(
    show_page: Show, zhou: int, archive: Archive, today: date
) -> None:
    plan(archive, zhou, today + timedelta(days=1), time(12))
    page = show_page("today")
    window = page.window()
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, VisitsPage)  # type: ignore[attr-defined]
    window.show_page("today")  # type: ignore[attr-defined]
    press(page, "明天要买")
    there = window.page  # type: ignore[attr-defined]
    assert isinstance(there, VisitsPage)
    assert there.ready.days.value() == Visits.TOMORROW
    for view in ("ready", "week"):
        there.view.choose(view)
        window.resize(1024, 640)
        QTest.qWait(1)
        assert there.minimumSizeHint().width() <= 1024 - 92
        assert window.width() == 1024


# --- what to make ready -----------------------------------------------------------------------------------------------


def things(page: VisitsPage) -> dict[str, ThingRow]:
    return {row.box.accessibleName(): row for row in page.ready.list.rows if isinstance(row, ThingRow)}


def test_things_are_ticked_added_and_left_out_by_party(
    archive: Archive, show_page: Show, ctx: Context, zhou: int, today: date
) -> None:
    kin = archive.customers.profile(zhou).family[0].id
    visit = plan(archive, zhou, today, time(12), companions=(Companion("小宝", family_id=kin),))
    page = week(show_page)
    page.view.choose("ready")
    assert set(things(page)) == {"常温胡萝卜汁一杯", "小宝：苹果汁"}
    assert chips(page.ready.headings[visit.id]) == ["小宝：花生"]
    row = things(page)["小宝：苹果汁"]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert [p.ready for p in archive.visits.get(visit.id).prepare] == [False, True]
    adder = page.ready.headings[visit.id].adder
    adder.setFocus()
    adder.setText("蛋糕一个")
    QTest.keyClick(adder, Qt.Key.Key_Return)
    assert archive.visits.get(visit.id).prepare[-1].text == "蛋糕一个"
    again = page.ready.headings[visit.id].adder
    assert QApplication.focusWidget() is again
    assert again.text() == ""
    box = things(page)["蛋糕一个"].box
    QTest.mouseClick(box, LEFT)
    assert archive.visits.get(visit.id).prepare[-1].ready
    key = things(page)["蛋糕一个"].key
    next(a for a in page.ready._menu(key).actions() if a.text() == "这次不备").trigger()
    assert len(archive.visits.get(visit.id).prepare) == 2
    ctx.undo_last()
    assert archive.visits.get(visit.id).prepare[-1].ready
    press(page.ready.headings[visit.id], "周雅琴 已备好")
    assert archive.visits.get(visit.id).ready


def test_one_tick_by_kind_is_for_everybody_and_tomorrow_is_shopped_for(
    archive: Archive, show_page: Show, ctx: Context, zhou: int, today: date
) -> None:
    chen = archive.customers.add(CustomerDraft("陈思远")).new_id or 0
    archive.preferences.add(chen, PreferenceDraft("胡萝卜汁"))
    archive.preferences.add(chen, PreferenceDraft("靠窗", PreferenceKind.NEED))
    tomorrow = today + timedelta(days=1)
    visits = [plan(archive, zhou, tomorrow, time(12)), plan(archive, chen, tomorrow, time(18))]
    archive.visits.add_preparation(visits[1].id, "蛋糕一个")
    page = week(show_page)
    ctx.go("visits", view="ready", days="tomorrow")
    page.ready.by.choose(By.KIND)
    assert list(things(page)) == ["胡萝卜汁 ×2（常温 1）", "靠窗", "蛋糕一个"]
    assert page.ready.shopping_words().splitlines() == ["11月23日 周一 要买", "□ 胡萝卜汁 ×2（常温 1）", "□ 蛋糕一个"]
    press(page, "抄下来")
    assert QGuiApplication.clipboard().text() == page.ready.shopping_words()
    row = page.ready.list.rows[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert [v.prepare[0].ready for v in archive.visits.between(tomorrow, tomorrow)] == [True, True]
    assert page.ready.shopping_words().splitlines()[1:] == ["□ 蛋糕一个"]
    ctx.undo_last()
    assert [v.prepare[0].ready for v in archive.visits.between(tomorrow, tomorrow)] == [False, False]
    page.print_page()
    preview = dialog_of(Preview)
    assert (preview.choices.visits.value(), preview.choices.by.value()) == (Visits.TOMORROW, By.KIND.value)
    preview.choices.sheets.choose(Sheet.RECEIPT80)
    preview.choices._show_changed()
    assert len(preview._paper.pages) == 1
    assert not preview.choices.two_sided.isVisible()
    preview.reject()
    page.view.choose("week")
    page.grid._go_to(tomorrow)
    page.print_page()
    preview = dialog_of(Preview)
    assert (preview.choices.kind, preview.choices.weeks.value()) == (Kind.WEEK, Week.SHOWN)
    preview.choices.kinds.choose(Kind.PREPARATION)
    preview.choices.kinds.picked.emit(Kind.PREPARATION)
    assert preview.choices.options.day == tomorrow
    assert preview.choices.sheet is Sheet.RECEIPT80
    assert len(preview._paper.pages) == 1  # still by kind, as it was chosen
    preview.reject()


def test_an_empty_list_leads_on(show_page: Show, zhou: int) -> None:
    page = week(show_page)
    page.view.choose("ready")
    empty = next(e for e in page.ready.findChildren(EmptyState) if e.accessibleName() == "这些天没有约好的客人")
    press(empty, "约一位")
    dialog_of(VisitDialog).reject()


# --- afterwards -------------------------------------------------------------------------------------------------------


def test_yesterday_is_asked_about_one_after_the_other_and_nobody_is_pestered(
    qtbot: QtBot, archive: Archive, show_page: Show, ctx: Context, zhou: int, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    chen = archive.customers.add(CustomerDraft("陈思远")).new_id or 0
    visits = [plan(archive, zhou, yesterday, time(12)), plan(archive, chen, yesterday, time(18))]
    archive.visits.set_status(visits[0].id, VisitStatus.ARRIVED)
    page = show_page("today")
    assert isinstance(page, TodayPage)
    press(page, "问一问")
    dialog = dialog_of(AfterVisitDialog)
    assert dialog.visit.id == visits[0].id
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    QTest.qWait(1)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_1)  # as from the keyboard, so that shortcuts see it
    assert dialog.pleased is Pleased.YES
    assert [choice.value() for choice in dialog.things.values()] == [PreparationOutcome.RIGHT]
    QTest.mouseClick(dialog.save, LEFT)
    assert archive.visits.get(visits[0].id).pleased is Pleased.YES
    QTest.qWait(1)
    following = dialog_of(AfterVisitDialog)
    assert following.visit.id == visits[1].id
    press(following, "没有来")
    assert archive.visits.get(visits[1].id).status is VisitStatus.NO_SHOW
    QTest.qWait(1)
    assert not dialogs(AfterVisitDialog)
    assert page.arrivals._to_ask == []
    ctx.undo_last()
    assert [visit.id for visit in page.arrivals._to_ask] == [visits[1].id]
    press(page, "今天不问了")
    assert page.arrivals._to_ask == []


def test_displeased_without_a_word_is_a_complaint_and_one_undo_takes_it_back(
    archive: Archive, show_page: Show, ctx: Context, zhou: int, today: date
) -> None:
    visit = plan(archive, zhou, today, time(12))
    archive.visits.set_status(visit.id, VisitStatus.ARRIVED)
    page = week(show_page)
    next(a for a in page.deeds.menu(visit, [visit]).actions() if a.text() == "没有来")
    arrived = archive.visits.get(visit.id)
    next(a for a in page.deeds.menu(arrived, [arrived]).actions() if a.text() == "走了").trigger()
    dialog = dialog_of(AfterVisitDialog)
    press(dialog, "不合意")
    assert [choice.value() for choice in dialog.things.values()] == ["unsaid"]
    next(iter(dialog.things.values())).choose(PreparationOutcome.NO_LONGER)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    profile = archive.customers.profile(zhou)
    assert [(f.kind.value, f.text, f.open) for f in profile.feedback] == [("complaint", "11月22日来店不合意", True)]
    assert "常温胡萝卜汁一杯" not in [p.text for p in profile.preferences]
    ctx.undo_last()
    profile = archive.customers.profile(zhou)
    assert profile.feedback == ()
    assert "常温胡萝卜汁一杯" in [p.text for p in profile.preferences]
    assert archive.visits.get(visit.id).pleased is None


def test_words_become_what_the_answer_suggests_unless_chosen_otherwise(
    archive: Archive, show_page: Show, zhou: int, today: date
) -> None:
    visit = plan(archive, zhou, today, time(12))
    page = week(show_page)
    dialog = page.deeds.ask(visit)
    dialog.answer(Pleased.PARTLY)
    assert dialog.kind.value() == "suggestion"
    QTest.mouseClick(button(dialog.kind, "表扬"), LEFT)
    dialog.answer(Pleased.NO)
    assert dialog.kind.value() == "praise"
    dialog.words.set_text("果汁再甜一点更好")
    dialog.submit()
    said = archive.customers.profile(zhou).feedback
    assert [(f.kind.value, f.text) for f in said] == [("praise", "果汁再甜一点更好")]
