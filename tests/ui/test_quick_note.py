"""The quick note: typed, read as it is typed, changed by keys, kept with one undo, never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.people import Birthday, CustomerDraft, PreferenceDraft, VisitDraft
from core.terms import Calendar, Gender, PreferenceKind, VisitStatus
from storage.archive import Archive
from ui.context import Context
from ui.widgets.quick_note import QuickNotePanel
from ui.window import SMALLEST, Window

TODAY = date(2026, 11, 22)
Key = Qt.Key


@pytest.fixture
def people(archive: Archive) -> Archive:
    """1 周雅琴 (here), 2 周雅芹, 3 张三丰, 4 王小美, 5 张国强."""
    for name, gender, phone in (
        ("周雅琴", Gender.FEMALE, "13805712266"), ("周雅芹", None, "15967315540"), ("张三丰", None, "13900000001"),
        ("王小美", Gender.FEMALE, "13500000000"), ("张国强", None, "18957106628"),
    ):  # fmt: skip
        archive.customers.add(CustomerDraft(name, gender=gender, phones=(phone,)))
    visit = archive.visits.add(VisitDraft(1, TODAY, time(11, 30), place="听竹包间")).new_id or 0
    archive.visits.set_status(visit, VisitStatus.ARRIVED)
    return archive


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, people: Archive, ctx: Context) -> Iterator[Window]:
    made = Window(ctx)
    made.resize(1366, 728)
    made.show_page("today")
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def _press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key as the window system sends it, so that shortcuts have their say."""
    QTest.keyClick(window.windowHandle(), key, held)


def _write(window: Window, qtbot: QtBot, words: str) -> QuickNotePanel:
    """Ctrl+K and the words as an input method commits them; the panel once it has read them."""
    _press(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(window.bar.quick, event)
    panel = window.quick_note
    qtbot.waitUntil(panel.isVisible)
    return panel


def _names(panel: QuickNotePanel) -> list[str]:
    return [row.accessibleName() for row in panel.people]


def _chosen(panel: QuickNotePanel) -> list[str]:
    return [row.accessibleName() for row in panel.people if row.current]


def _things(panel: QuickNotePanel) -> list[str]:
    return [row.accessibleName() for row in panel.things]


def test_the_carrot_juice_in_five_seconds(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢胡萝卜汁，要常温")
    assert _names(panel) == ["周雅琴", "周雅芹"]
    assert _chosen(panel) == ["周雅琴"]
    assert panel.people[0].accessibleDescription().endswith("正在店里，听竹包间")
    assert _things(panel) == ["饮食喜好：胡萝卜汁，要常温"]
    _press(window, Key.Key_Return)
    assert not panel.isVisible()
    assert window.bar.quick.text() == ""
    assert window.toast.text == "已记下 周雅琴：胡萝卜汁，要常温"
    wish = people.customers.profile(1).preferences[0]
    assert (wish.text, wish.kind, wish.source, wish.learnt_by) == (
        "胡萝卜汁，要常温", PreferenceKind.LIKE, "随口提到", "小陈",
    )  # fmt: skip
    _press(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert people.customers.profile(1).preferences == ()


def test_nothing_is_read_before_the_pause(window: Window, qtbot: QtBot) -> None:
    _press(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.bar.quick, "zyq ")
    assert not window.quick_note.isVisible()
    qtbot.waitUntil(window.quick_note.isVisible)
    assert _names(window.quick_note)[0] == "周雅琴"


def test_arrows_change_the_customer(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢白茶")
    _press(window, Key.Key_Down)
    assert _chosen(panel) == ["周雅芹"]
    _press(window, Key.Key_Down)
    assert _chosen(panel) == ["周雅芹"]
    _press(window, Key.Key_Up)
    assert _chosen(panel) == ["周雅琴"]
    _press(window, Key.Key_Down)
    QTest.keyClicks(window.bar.quick, "no milk")
    QTest.qWait(150)
    assert _chosen(panel) == ["周雅芹"], "the choice stays while the note grows"
    _press(window, Key.Key_Return)
    assert people.customers.profile(2).preferences
    assert people.customers.profile(1).preferences == ()


def test_tab_changes_the_kind_and_the_words_still_warn(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢香菜，周六来3位")
    seen = []
    for _ in range(4):
        _press(window, Key.Key_Tab)
        seen.append(_things(panel)[0])
    assert seen == ["忌口：不要香菜", "饮食需要：香菜", "过敏：香菜过敏", "饮食喜好：香菜"]
    _press(window, Key.Key_Tab)
    assert window.bar.quick.hasFocus()
    _press(window, Key.Key_Return)
    profile = people.customers.profile(1)
    assert [(p.kind, p.text) for p in profile.preferences] == [(PreferenceKind.DISLIKE, "不要香菜")]
    assert (profile.visits[0].day, profile.visits[0].party) == (date(2026, 11, 28), 3)


def test_another_kind_typed_later_wins_over_tab(window: Window, qtbot: QtBot) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢芒果")
    _press(window, Key.Key_Tab)
    window.bar.quick.setText("周雅琴 对芒果过敏")
    qtbot.waitUntil(lambda: _things(panel) == ["过敏：芒果过敏"])


def test_a_remark_can_become_a_preference(window: Window, qtbot: QtBot) -> None:
    panel = _write(window, qtbot, "周雅琴 老板是同乡")
    assert _things(panel)[0].startswith("备注：")
    _press(window, Key.Key_Tab)
    assert not _things(panel)[0].startswith("备注：")


def test_escape_closes_and_keeps_the_draft(window: Window, qtbot: QtBot, people: Archive) -> None:
    assert window.page is not None
    window.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.page.setFocus()
    panel = _write(window, qtbot, "周雅琴 喜欢白茶")
    _press(window, Key.Key_Escape)
    assert not panel.isVisible()
    assert window.bar.quick.text() == "周雅琴 喜欢白茶"
    _press(window, Key.Key_Escape)
    assert window.page.hasFocus()
    assert window.bar.quick.text() == "周雅琴 喜欢白茶"
    _press(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert panel.isVisible()
    _press(window, Key.Key_Escape)
    _press(window, Key.Key_Return)
    assert panel.isVisible(), "what is not on screen is shown before it is kept"
    assert people.customers.profile(1).preferences == ()
    _press(window, Key.Key_Return)
    assert [p.text for p in people.customers.profile(1).preferences] == ["白茶"]
    assert window.page.hasFocus()


def test_an_unknown_name_becomes_a_customer(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "张三 喜欢胡萝卜汁")
    assert _names(panel) == ["新建客户“张三”", "张三丰"]
    _press(window, Key.Key_Return)
    assert [row.name for row in people.customers.find("张三")] == ["张三", "张三丰"]
    _press(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [row.name for row in people.customers.find("张三")] == ["张三丰"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("王姐 喜欢花果茶", ["王小美", "新建客户“王姐”"]),
        ("国强 喜欢黄酒", ["张国强", "新建客户“国强”"]),
        ("周雅秦 喜欢白茶", ["新建客户“周雅秦”", "周雅琴", "周雅芹"]),
        ("2266 不吃香菜", ["周雅琴"]),
        ("9999 不吃香菜", []),
    ],
)
def test_whom_a_line_may_be_for(window: Window, qtbot: QtBot, line: str, names: list[str]) -> None:
    panel = _write(window, qtbot, line)
    assert sorted(_names(panel)) == sorted(names)
    assert _chosen(panel) == names[:1]


def test_nobody_named_asks_and_enter_keeps_nothing(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "喜欢白茶")
    assert _names(panel) == ["周雅琴"], "who is in the shop can be chosen"
    assert _chosen(panel) == []
    _press(window, Key.Key_Return)
    assert panel.isVisible()
    assert panel.remark.property("tone") == "warn"
    assert people.customers.profile(1).preferences == ()
    _press(window, Key.Key_Down)
    assert not panel.remark.isVisible()
    _press(window, Key.Key_Return)
    assert [p.text for p in people.customers.profile(1).preferences] == ["白茶"]


def test_on_a_profile_a_line_without_a_name_is_for_her(window: Window, qtbot: QtBot, people: Archive) -> None:
    window.ctx.open_customer(5, [5])
    panel = _write(window, qtbot, "喜欢黄酒")
    assert _chosen(panel) == ["张国强"]
    _press(window, Key.Key_Return)
    assert [p.text for p in people.customers.profile(5).preferences] == ["黄酒"]


def test_of_two_of_one_name_the_open_one_is_meant(window: Window, qtbot: QtBot, people: Archive) -> None:
    other = people.customers.add(CustomerDraft("周雅琴", phones=("13311112222",))).new_id or 0
    window.ctx.open_customer(other, [other])
    window.ctx.note("周雅琴")
    qtbot.waitUntil(window.quick_note.isVisible)
    QTest.keyClicks(window.bar.quick, "oolong")
    QTest.qWait(150)
    _press(window, Key.Key_Return)
    assert people.customers.profile(other).row.note or people.customers.profile(other).preferences
    assert people.customers.profile(1).preferences == ()


def test_a_page_begins_the_note_and_an_older_draft_comes_back(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "张国强 喜欢黄酒")
    _press(window, Key.Key_Escape)
    window.ctx.note("周雅琴")
    assert window.bar.quick.text() == "周雅琴 "
    assert window.bar.quick.hasFocus()
    assert panel.things == []
    _press(window, Key.Key_Return)
    assert panel.isVisible(), "a name alone says nothing of her"
    QTest.keyClicks(window.bar.quick, "likes oolong")
    QTest.qWait(150)
    _press(window, Key.Key_Return)
    assert [p.text for p in people.customers.profile(1).preferences] == ["oolong"]
    assert window.bar.quick.text() == "张国强 喜欢黄酒"
    assert not panel.isVisible()


def test_a_draft_outlives_another_language(window: Window, qtbot: QtBot, people: Archive) -> None:
    old = _write(window, qtbot, "周雅琴 喜欢白茶")
    window.ctx.do(lambda: people.settings.set(language="en", theme="dark"))
    assert window.quick_note is not old
    assert window.bar.quick.text() == "周雅琴 喜欢白茶"
    _press(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.quick_note.isVisible()


def test_composition_is_left_alone(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢")
    read = panel.reading
    composing = QInputMethodEvent("bai'cha", [])
    QApplication.sendEvent(window.bar.quick, composing)
    QTest.qWait(150)
    assert panel.reading is read, "what is being composed is not read"
    _press(window, Key.Key_Return)
    _press(window, Key.Key_Down)
    assert panel.isVisible()
    assert people.customers.profile(1).preferences == ()
    done = QInputMethodEvent()
    done.setCommitString("白茶")
    QApplication.sendEvent(window.bar.quick, done)
    qtbot.waitUntil(lambda: _things(panel) == ["饮食喜好：白茶"])
    _press(window, Key.Key_Return)
    assert [p.text for p in people.customers.profile(1).preferences] == ["白茶"]


def test_the_mouse_does_it_too(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢香菜")
    click = Qt.MouseButton.LeftButton
    QTest.mouseClick(panel.people[1], click)
    QTest.mouseClick(panel.things[0].chip, click)
    QTest.mouseClick(panel.key_keep, click, pos=QPoint(20, 10))
    assert [p.text for p in people.customers.profile(2).preferences] == ["不要香菜"]
    assert not panel.isVisible()


def test_it_closes_when_the_focus_goes_elsewhere(window: Window, qtbot: QtBot) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢香菜")
    _press(window, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.page_key == "customers"
    assert not panel.isVisible()
    assert window.bar.quick.text() == "周雅琴 喜欢香菜"


def test_masked_it_says_neither_tier_nor_words(window: Window, qtbot: QtBot, people: Archive) -> None:
    window.ctx.set_masked(True)
    _write(window, qtbot, "周雅琴 消费588")
    _press(window, Key.Key_Return)
    assert window.toast.text == "已记下 周雅琴"
    assert people.customers.row(1).revenue_cents == 58800


def test_a_failure_keeps_the_text(window: Window, qtbot: QtBot, people: Archive) -> None:
    panel = _write(window, qtbot, "周雅琴 喜欢香菜")
    people.customers.delete([1])
    _press(window, Key.Key_Return)
    assert window.banner is not None
    assert window.bar.quick.text() == "周雅琴 喜欢香菜"
    assert panel.isVisible()


def test_it_fits_the_smallest_window_at_the_largest_text(window: Window, qtbot: QtBot, people: Archive) -> None:
    window.ctx.do(lambda: people.settings.set(text_size=1.3))
    window.resize(*SMALLEST)
    told = "喜欢白茶，对芒果过敏，周六来3位，消费588，答应下周三回电，女儿5月3日生日，投诉上菜慢"
    panel = _write(window, qtbot, f"周雅琴 {told}")
    assert window.rect().contains(panel.geometry())
    assert panel.keys.isVisible()
    assert panel.body.horizontalScrollBar().maximum() == 0
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: panel.body.verticalScrollBar().maximum() == 0)


def test_what_is_known_already_is_said_before_enter(window: Window, qtbot: QtBot, people: Archive) -> None:
    people.preferences.add(1, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    people.people.add_family(1, "小雨", "女儿", Birthday(Calendar.SOLAR, None, 5, 3))
    panel = _write(window, qtbot, "周雅琴 爱吃花生酱，女儿6月1日生日，喜欢白茶")
    said = [row.accessibleDescription() for row in panel.things]
    assert "花生过敏" in said[0]
    assert said[1:] == ["已记的是 5月3日，记下后改成这一个", ""]
    assert [row.known_line.isVisible() for row in panel.things] == [True, True, False]
    assert "花生过敏" in window.bar.quick.accessibleDescription()
    _press(window, Key.Key_Down)
    assert _chosen(panel) == ["周雅芹"]
    assert [row.known_line.isVisible() for row in panel.things] == [False, False, False]
    window.ctx.set_masked(True)
    _press(window, Key.Key_Up)
    assert "花生" not in panel.things[0].accessibleDescription(), "notes are hidden from a customer who looks on"


def test_the_focus_goes_back_into_the_page_when_what_had_it_is_gone(window: Window, qtbot: QtBot) -> None:
    origin = QPushButton("看看他们", window.page)
    origin.show()
    origin.setFocus()
    _write(window, qtbot, "周雅琴 喜欢白茶")
    origin.deleteLater()
    QApplication.sendPostedEvents(origin, QEvent.Type.DeferredDelete)
    _press(window, Key.Key_Return)
    focus = window.focusWidget()
    assert window.page is not None
    assert focus is not None
    assert focus is window.page or window.page.isAncestorOf(focus)
