"""The components: states, keys, names for the screen reader, and room that does not jump."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.people import FollowupRow
from core.terms import Calendar, FollowupKind, FollowupStatus
from ui.dialogs.base import Dialog, Question
from ui.theme import look
from ui.theme.icons import Icon
from ui.theme.style import apply_theme
from ui.theme.tokens import LIGHT
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button, IconButton, TogglePrepared
from ui.widgets.cards import ChoiceTile, ScrollCard, StatTile
from ui.widgets.choices import CheckBox, Pill, Segmented
from ui.widgets.fields import Combo, LineField, SearchField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.followup_row import FollowupRowWidget
from ui.widgets.gallery import Gallery
from ui.widgets.labels import ElidedLabel, joined, label
from ui.widgets.layouts import FlowLayout, Pages, Stack, empty_layout
from ui.widgets.messages import Banner, EmptyState, Toast
from ui.widgets.progress import ProgressBar, StepBar
from ui.widgets.tags import Chip, TierBadge, badge, calendar_mark, chip


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    made.resize(700, 500)
    qtbot.addWidget(made)
    return made


def _put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    QTest.qWaitForWindowActive(window)


def test_buttons_are_pressed_by_space_and_enter(window: QWidget, qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = Button("保存", Icon.CHECK, "primary", keys="Ctrl+S")
    button.clicked.connect(lambda: pressed.append("x"))
    _put(window, button)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    assert len(pressed) == 3
    assert button.accessibleName() == "保存"
    assert "Ctrl+S" in button.toolTip()
    button.setEnabled(False)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(pressed) == 3


def test_an_icon_alone_has_a_name_and_room_for_a_finger(window: QWidget) -> None:
    close = IconButton(Icon.CLOSE, "关闭", keys="Esc")
    _put(window, close)
    assert close.accessibleName() == "关闭"
    assert close.toolTip() == "关闭  Esc"
    assert close.width() >= 28
    assert close.height() >= 28


def test_an_ampersand_in_a_name_is_not_a_shortcut() -> None:
    assert Button("吃 & 喝").text() == "吃 && 喝"


@pytest.mark.parametrize("scale", look.TEXT_SIZES)
def test_checked_states_do_not_change_widths(qapp: QApplication, window: QWidget, scale: float) -> None:
    apply_theme(qapp, "light", scale)
    prepared, pill = TogglePrepared(), Pill("重要", 12)
    views = Segmented([("list", "列表"), ("month", "月历")])
    _put(window, prepared, pill, views)
    widths = [widget.sizeHint().width() for widget in (prepared, pill, views)]
    prepared.setChecked(True)
    pill.setChecked(True)
    views.choose("month")
    QApplication.sendPostedEvents()
    assert [widget.sizeHint().width() for widget in (prepared, pill, views)] == widths


def test_a_pill_without_customers_is_off_unless_it_is_chosen() -> None:
    pill = Pill("有意见未了", 0)
    assert not pill.isEnabled()
    assert pill.text() == "有意见未了 0"
    pill.set_count(1248)
    assert pill.isEnabled()
    assert pill.accessibleName() == "有意见未了 1,248"
    pill.setChecked(True)
    pill.set_count(0)
    assert pill.isEnabled()


def test_the_segmented_switch_is_one_tab_stop_with_arrows(window: QWidget, qtbot: QtBot) -> None:
    chosen: list[str] = []
    views = Segmented([("all", "全部"), ("visit", "到店"), ("note", "意见")])
    views.chosen.connect(chosen.append)
    before, after = Button("前"), Button("后")
    _put(window, before, views, after)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    inside = window.focusWidget()
    assert views.isAncestorOf(inside)
    qtbot.keyClick(inside, Qt.Key.Key_Right)
    assert views.value() == "visit"
    assert chosen == ["visit"]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_search_comes_after_the_last_key_and_esc_empties_then_leaves(window: QWidget, qtbot: QtBot) -> None:
    searched: list[str] = []
    left: list[bool] = []
    field = SearchField("姓名 / 手机尾号…", "Ctrl F")
    field.searched.connect(searched.append)
    field.left.connect(lambda: left.append(True))
    _put(window, field)
    field.setFocus()
    qtbot.keyClicks(field, "zyq")
    assert searched == []
    qtbot.waitUntil(lambda: searched == ["zyq"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not left
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert left
    assert not field.hasFocus()
    qtbot.waitUntil(lambda: searched == ["zyq", ""])


def test_a_field_says_what_is_wrong_until_it_is_written_in(window: QWidget, qtbot: QtBot) -> None:
    field = LineField("手机", "11 位")
    _put(window, field)
    field.set_error("少一位数字，手机号是 11 位")
    assert field.error
    assert field.edit.accessibleDescription() == "少一位数字，手机号是 11 位"
    assert field.edit.property("tone") == "error"
    qtbot.keyClicks(field.edit, " 138 ")
    assert field.error == ""
    assert field.text() == "138"
    assert field.edit.accessibleName() == "手机"


def test_a_combo_keeps_values_and_the_wheel_does_not_change_it(window: QWidget, qtbot: QtBot) -> None:
    picked: list[object] = []
    combo = Combo([("like", "喜欢"), ("dislike", "忌口")], "dislike", name="分类")
    combo.picked.connect(picked.append)
    _put(window, combo)
    assert combo.value() == "dislike"
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert picked == ["like"]
    combo.choose("gone")
    assert combo.value() == "like"
    assert picked == ["like"]


def test_a_tick_box_ticks_by_mouse_and_space(window: QWidget, qtbot: QtBot) -> None:
    box = CheckBox("印出手机号")
    _put(window, box)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.sizeHint().width() - 6, box.height() // 2))
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_tiles_are_one_button(window: QWidget, qtbot: QtBot) -> None:
    pressed: list[str] = []
    tile = StatTile(Icon.CAKE, "carrot", "今日生日")
    choice = ChoiceTile(Icon.STORE, "primary", "建立我的店", "填上店名和行业", remark="约 2 分钟")
    for one, name in ((tile, "tile"), (choice, "choice")):
        one.clicked.connect(lambda _=False, name=name: pressed.append(name))
    tile.set_number(2, "公历 1·农历 1")
    _put(window, tile, choice)
    for child in tile.findChildren(QWidget):
        assert child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    qtbot.keyClick(choice, Qt.Key.Key_Space)
    assert pressed == ["tile", "choice", "choice"]
    assert tile.accessibleName() == "今日生日"
    assert "2" in tile.accessibleDescription()
    assert tile.height() == 78


def test_what_can_hurt_comes_with_its_sign_and_is_never_cut() -> None:
    allergy = chip("allergy", "花生过敏", Icon.CUP)
    assert (allergy.ground, allergy.sign, allergy.bold) == ("danger", Icon.ALLERGY, True)
    assert chip("dislike", "不吃香菜").sign is Icon.PROHIBIT
    assert chip("like", "胡萝卜汁", Icon.CUP).sign is Icon.CUP
    words = "对花生、虾、蟹、牛奶和鸡蛋都过敏，严重时要叫救护车"
    narrow = Chip("allergy", words)
    assert narrow.heightForWidth(narrow.sizeHint().width()) == 28
    assert narrow.heightForWidth(narrow.minimumSizeHint().width()) > 3 * 20, "it goes on in further lines"


def test_badges_and_marks() -> None:
    assert (badge("key_top").text, badge("key_top").sign) == ("重要", Icon.CROWN)
    assert (badge("small").text, badge("small").sign) == ("小客户", None)
    assert badge("钻石").text == "钻石"
    assert calendar_mark(Calendar.LUNAR).text == "农历"
    assert calendar_mark(Calendar.SOLAR, short=True).text == "公"


def test_masking_hides_badges(window: QWidget) -> None:
    shown, hidden = TierBadge("key"), TierBadge("key", masked=True)
    _put(window, shown, hidden)
    assert shown.isVisible()
    assert not hidden.isVisible()
    hidden.set_masked(False)
    shown.set_masked(True)
    assert hidden.isVisible()
    assert not shown.isVisible()


def test_an_avatar_is_round_and_named(window: QWidget) -> None:
    avatar = Avatar("周雅琴", 42)
    _put(window, avatar)
    image = avatar.grab().toImage()
    ground, _ = look.avatar_colours("周雅琴")
    assert image.pixelColor(21, 4).name() == ground.name()
    assert image.pixelColor(1, 1).name().upper() == LIGHT["bg"]
    assert avatar.accessibleName() == "周雅琴"


def test_flowing_chips_take_the_lines_they_need(window: QWidget) -> None:
    box = QWidget()
    flow = FlowLayout(box)
    for _ in range(8):
        flow.addWidget(Chip("like", "常温胡萝卜汁"))
    _put(window, box)
    one = flow.heightForWidth(10_000)
    assert flow.heightForWidth(300) > 3 * one
    assert flow.heightForWidth(box.width()) <= box.height()
    empty_layout(flow)
    assert flow.count() == 0


def test_columns_stand_under_one_another_when_narrow(window: QWidget) -> None:
    stack = Stack(500, 14)
    for _ in range(2):
        stack.columns.addWidget(label("列"))
    _put(window, stack)
    assert not stack.stacked
    window.resize(400, 500)
    QApplication.sendPostedEvents()
    assert stack.stacked


def test_a_label_without_room_is_cut_and_told_in_its_tooltip(window: QWidget) -> None:
    words = ElidedLabel("一位名字非常非常长的客人和她更长的备注")
    _put(window, words)
    words.grab()
    assert words.toolTip() == ""
    words.setFixedWidth(60)
    words.grab()
    assert words.toolTip() == words.text()


def test_parts_of_a_line_are_joined_without_the_empty_ones() -> None:
    assert joined("6 组", "", "21 位") in ("6 组·21 位", "6 组 · 21 位")


def test_the_soft_edge_shows_while_more_follows(window: QWidget) -> None:
    card = ScrollCard("今日到店", "6 组")
    for number in range(40):
        card.column.addWidget(label(f"第 {number} 行"))
    _put(window, card)
    QApplication.sendPostedEvents()
    bar = card.scroller.verticalScrollBar()
    assert bar.maximum() > 0
    assert card.scroller.fade.isVisible()
    bar.setValue(bar.maximum())
    assert not card.scroller.fade.isVisible()


def test_the_toast_leaves_free_what_one_writes_in(window: QWidget, qtbot: QtBot) -> None:
    box, told = QWidget(), label("周雅琴·回访·明天", "hint")
    column = QVBoxLayout(box)
    line = SearchField("加一条")
    column.addWidget(line)
    column.addWidget(told)
    told.hide()
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    _put(window, QWidget(), box)
    line.setFocus()
    toast = Toast(window)
    toast.say("已记下 周雅琴：明天", print)
    assert not toast.geometry().intersects(box.geometry())
    told.show()
    qtbot.waitUntil(lambda: told.isVisible() and box.geometry().contains(told.geometry().translated(box.pos())))
    qtbot.waitUntil(lambda: not toast.geometry().intersects(box.geometry()))
    window.setFocus()
    toast.say("已保存")
    assert toast.geometry().bottom() > box.geometry().bottom() - 40
    toast.hide()


def test_pages_that_are_not_seen_ask_for_no_height(window: QWidget, qtbot: QtBot) -> None:
    """A hidden one that was high in a narrow window stretched the page as soon as a wrapped line was shown."""
    pages, seen, hidden = Pages(), QWidget(), QWidget()
    QVBoxLayout(seen).addWidget(label("还没写是哪位客户", wrap=True))
    card = QWidget()
    card.setMinimumHeight(900)
    QVBoxLayout(hidden).addWidget(card)
    pages.addWidget(seen)
    pages.addWidget(hidden)
    _put(window, pages)
    assert (seen.isVisible(), hidden.isVisible()) == (True, False)
    layout = window.layout()
    assert layout is not None
    assert layout.heightForWidth(600) < 200
    pages.setCurrentIndex(1)
    assert (seen.isVisible(), hidden.isVisible()) == (False, True)
    qtbot.waitUntil(lambda: layout.minimumSize().height() >= 900)


def test_the_toast_goes_by_itself_and_stays_while_it_is_hovered(window: QWidget, qtbot: QtBot) -> None:
    undone: list[bool] = []
    toast = Toast(window)
    _put(window)
    toast.say("已删除 周雅琴", lambda: undone.append(True))
    assert toast._timer.interval() == 10_000
    assert toast.can_undo
    toast.say("已保存")
    assert toast._timer.interval() == 6000
    assert not toast.can_undo
    assert toast.text == "已保存"
    toast.say("已删除 周雅琴", lambda: undone.append(True))
    toast._time_is_up()
    assert not toast.isVisible()
    toast.say("已删除 周雅琴", lambda: undone.append(True))
    qtbot.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert not toast.isVisible()
    toast.press()
    assert undone == [True]


def test_the_toast_stands_at_the_bottom_in_the_middle(window: QWidget) -> None:
    toast = Toast(window)
    _put(window)
    toast.say("已保存")
    for width in (700, 500):
        window.resize(width, 400)
        QApplication.sendPostedEvents()
        assert abs(toast.geometry().center().x() - width // 2) <= 1
        assert toast.geometry().bottom() == 400 - 24 - 1


def test_banners_and_empty_states_lead_on(window: QWidget, qtbot: QtBot) -> None:
    pressed: list[str] = []
    banner = Banner("warn", "备份盘没有插上", "客户资料安全。", "再试", closable=True)
    banner.pressed.connect(lambda: pressed.append("again"))
    banner.closed.connect(lambda: pressed.append("closed"))
    nothing = EmptyState(Icon.FOLLOWUPS, "今天没有要跟进的事", "可以打个招呼。", "看看他们")
    nothing.pressed.connect(lambda: pressed.append("look"))
    _put(window, banner, nothing)
    for button in (*banner.findChildren(Button), *nothing.findChildren(Button)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["again", "closed", "look"]


def test_a_narrow_banner_is_as_high_as_its_words(window: QWidget) -> None:
    banner = Banner("warn", "还差这几列：姓名、实收", "请在列名下面选一下，哪一列是什么。")
    _put(window, banner)
    window.resize(286, 400)
    QTest.qWait(1)
    for words in banner.findChildren(QLabel):
        if words.text():
            assert words.height() >= words.heightForWidth(words.width())


def test_a_banner_that_was_given_too_little_room_shows_its_words_whole(window: QWidget) -> None:
    """As on a profile, whose card only grows after the banner has come into it."""
    _put(window)
    window.setFixedHeight(40)
    banner = Banner("info", "还不知道谁拍板", "问问对方，记下来。", "加联系人")
    layout = window.layout()
    assert layout is not None
    layout.addWidget(banner)
    QTest.qWait(1)
    for words in banner.findChildren(QLabel):
        if words.text():
            assert words.height() >= words.heightForWidth(words.width())


def test_bars_and_steps_say_where_they_stand() -> None:
    bar = ProgressBar("占其钱包份额", "carrot", 8)
    bar.set_progress(780, 1263)
    assert bar.accessibleName() == "占其钱包份额 62%"
    bar.set_progress(5, 0)
    assert bar.part == 0.0
    steps = StepBar(("选文件", "对应列并检查", "导入"))
    steps.set_current(1)
    assert steps.accessibleName() == "第 2 步，共 3 步：对应列并检查"


def test_the_ring_follows_the_keyboard_not_the_mouse(window: QWidget, qtbot: QtBot) -> None:
    ring = FocusRing(window)
    one, two, field = Button("一"), Button("二"), SearchField("搜索")
    _put(window, one, two, field)
    handle = window.windowHandle()
    one.setFocus()
    assert ring.target is None
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert two.hasFocus()
    assert ring.target is two
    corner = two.mapTo(window, QPoint(0, 0))
    assert ring.geometry() == QRect(corner, two.size()).adjusted(-4, -4, 4, 4)
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert ring.target is None, "a field has an edge of its own"
    one.setFocus()
    assert ring.target is one
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=two.mapTo(window, two.rect().center()))
    assert two.hasFocus()
    assert ring.target is None


def test_the_ring_survives_its_widget(window: QWidget) -> None:
    ring = FocusRing(window)
    one, two = Button("一"), Button("二")
    _put(window, one, two)
    ring.turn(on=True)
    two.setFocus()
    assert ring.target is two
    two.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # deferred deletions
    one.setFocus()
    assert ring.target is one


def test_the_ring_moves_with_its_widget(window: QWidget) -> None:
    ring = FocusRing(window)
    row = QWidget()
    inner = QHBoxLayout(row)
    button = Button("一")
    inner.addWidget(button)
    _put(window, row)
    ring.turn(on=True)
    button.setFocus()
    window.resize(500, 300)
    QApplication.sendPostedEvents()
    window.grab()
    assert ring.geometry().center() == button.mapTo(window, button.rect().center())


@pytest.mark.parametrize("scale", look.TEXT_SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_gallery_paints_in_every_look(qapp: QApplication, qtbot: QtBot, theme: str, scale: float) -> None:
    apply_theme(qapp, theme, scale)
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(gallery.sizeHint())
    gallery.show()
    assert not gallery.grab().isNull()
    unnamed = [button for button in gallery.findChildren(Button) if not button.accessibleName()]
    assert not unnamed


def test_the_switch_knows_its_width_before_it_is_shown(qapp: QApplication, window: QWidget) -> None:
    apply_theme(qapp, "light", 1.3)
    switch = Segmented([("all", "All"), ("followups", "Follow-ups")])
    asked = switch.sizeHint().width()
    _put(window, switch)
    assert switch.sizeHint().width() == asked


def test_a_question_shows_all_its_words(window: QWidget, qtbot: QtBot) -> None:
    words = "The book goes back to this copy. Anything noted after it is no longer shown. " * 3
    question = Question(window, "Switch", words, "Switch to this backup")
    _put(window)
    question.open()
    shown = next(one for one in question.findChildren(QLabel) if one.text() == words)
    qtbot.waitUntil(lambda: shown.height() >= shown.heightForWidth(shown.width()))
    question.reject()


def test_the_actions_of_a_follow_up_take_two_lines_when_they_must(window: QWidget, qtbot: QtBot) -> None:
    day = date(2026, 11, 22)
    made = FollowupRow(
        id=1, customer_id=1, customer="吴晓峰", kind=FollowupKind.PROMISE, due=day, status=FollowupStatus.OPEN,
        text="回电告知", phone="13805712266",
    )  # fmt: skip
    row = FollowupRowWidget(made, day, full=True)
    row.set_current(True)
    window.resize(300, 400)
    _put(window, row)
    buttons = row.findChildren(Button)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) > 1)
    assert window.width() == 300
    assert all(button.x() >= 0 and button.geometry().right() < row.width() for button in buttons)


def test_esc_in_the_empty_search_field_of_a_dialog_closes_it(window: QWidget, qtbot: QtBot) -> None:
    _put(window)
    dialog = Dialog(window, "New follow-up")
    field = SearchField("Name")
    dialog.column.addWidget(field)
    dialog.open()
    field.setFocus()
    field.setText("zhou")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), dialog.isVisible()) == ("", True)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_ctrl_z_belongs_to_the_window_unless_something_was_just_typed(qtbot: QtBot) -> None:
    field = LineField("手机")
    qtbot.addWidget(field)
    field.show()

    def claimed() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(field.edit, event)
        return event.isAccepted()

    assert not claimed()
    QTest.keyClicks(field.edit, "138")
    assert claimed()
    QApplication.sendEvent(field.edit, QFocusEvent(QEvent.Type.FocusIn))
    assert not claimed()
