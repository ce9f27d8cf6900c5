"""资料 and the photo of a profile: every line is changed in place, by mouse and by keyboard, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.contact_details import Address, Phone
from core.own_fields import OwnFieldKind
from core.people import Birthday, CustomerDraft, FollowupDraft, PreferenceDraft, Profile, PurchaseDraft
from core.terms import Calendar, Channel, FeedbackKind, Gender
from core.tiers import SCHEMES
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.contact_log import ContactLogDialog
from ui.dialogs.feedback import FeedbackDialog
from ui.dialogs.followup_change import FollowupChangeDialog
from ui.dialogs.preference import PreferenceDialog
from ui.dialogs.purchase import PurchaseDialog
from ui.dialogs.why_tier import WhyTierDialog
from ui.pages.base import Page
from ui.pages.profile import ProfilePage
from ui.pages.profile_fact_line import FactLine
from ui.pages.profile_timeline import Entry

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def who(archive: Archive) -> int:
    made = archive.customers.add(
        CustomerDraft("周雅琴", phones=("13805712266",), address="文三路 8 号", source="朋友介绍")
    )
    assert made.new_id is not None
    return made.new_id


@pytest.fixture
def page(ctx: Context, show_page: Show, who: int) -> ProfilePage:
    shown = show_page("profile")
    ctx.open_customer(who)
    assert isinstance(shown, ProfilePage)
    QTest.qWait(1)  # new widgets are shown by the event loop
    return shown


def profile_of(archive: Archive, who: int) -> Profile:
    return archive.customers.profile(who)


def line(page: ProfilePage, key: str) -> FactLine:
    return page.facts.lines()[key]


def edit(page: ProfilePage, key: str) -> Any:
    """Open a line; its editor."""
    page.facts.edit_line(key)
    return line(page, key).editor


def dialog_of(kind: type[Any]) -> Any:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


# --- lines ------------------------------------------------------------------------------------------------------------


def test_a_click_makes_a_field_and_enter_keeps_it(archive: Archive, page: ProfilePage, who: int) -> None:
    QTest.mouseClick(line(page, "source"), LEFT)
    field = line(page, "source").editor.edit
    assert field.hasFocus()
    field.setText("大众点评")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert profile_of(archive, who).row.source == "大众点评"
    assert not line(page, "source").editing
    assert line(page, "source").hasFocus(), "the keyboard stays on the line"
    QTest.keyClick(line(page, "source"), Qt.Key.Key_Return)
    QTest.keyClick(line(page, "source").editor.edit, Qt.Key.Key_Return)
    assert not line(page, "source").editing, "the same words once more close the field too"
    page.window().toast.press()  # type: ignore[attr-defined]
    assert profile_of(archive, who).row.source == "朋友介绍"
    assert line(page, "source").fact.words == "朋友介绍"


def test_escape_gives_the_words_back(page: ProfilePage) -> None:
    source = line(page, "source")
    source.setFocus()
    QTest.keyClick(source, Qt.Key.Key_F2)
    source.editor.edit.setText("别的")
    QTest.keyClick(source.editor.edit, Qt.Key.Key_Escape)
    assert not line(page, "source").editing
    assert line(page, "source").fact.words == "朋友介绍"
    assert page.window().page_key == "profile"  # type: ignore[attr-defined]


def test_what_is_missing_can_be_written_down(archive: Archive, page: ProfilePage, who: int) -> None:
    assert "wechat" not in page.facts.lines()
    editor = edit(page, "wechat")
    editor.edit.setText("zhou_yq")
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    assert profile_of(archive, who).row.wechat == "zhou_yq"
    assert "wechat" in page.facts.lines()
    edit(page, "email")
    assert page.on_escape()
    assert "email" not in page.facts.lines(), "left empty, it goes back among the missing"


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [("name", "  ", "请写上姓名"), ("code", "A1", "这个编号是 王建国 的"), ("since", "改天", "没有读懂这一天")],
)
def test_what_cannot_be_kept_is_said_under_the_field(
    archive: Archive, page: ProfilePage, who: int, key: str, words: str, said: str
) -> None:
    archive.customers.add(CustomerDraft("王建国", code="A1"))
    editor = edit(page, key)
    field = editor.field.edit if key == "since" else editor.edit
    field.setText(words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert line(page, key).editing
    assert editor.wrong.startswith(said)
    assert profile_of(archive, who).row.name == "周雅琴"


def test_several_phones_with_labels_in_another_order(archive: Archive, page: ProfilePage, who: int) -> None:
    editor = edit(page, "phones")
    QTest.mouseClick(editor.add, LEFT)
    editor.rows[1].text.setText("0571 8471 1292")
    editor.rows[1].tag.setText("家里")
    QTest.mouseClick(editor.rows[1].up, LEFT)
    QTest.keyClick(editor.rows[0].text, Qt.Key.Key_Return)
    phones = profile_of(archive, who).phones
    assert phones == (Phone("0571-84711292", "家里"), Phone("13805712266"))
    assert line(page, "phones").fact.words.splitlines()[0].endswith("家里")
    editor = edit(page, "phones")
    editor.rows[0].text.setText("1380571")
    QTest.keyClick(editor.rows[0].text, Qt.Key.Key_Return)
    assert line(page, "phones").editing
    QTest.mouseClick(editor.rows[0].away, LEFT)
    line(page, "phones").save()
    assert profile_of(archive, who).phones == (Phone("13805712266"),)


def test_several_addresses_the_first_is_the_main_one(archive: Archive, page: ProfilePage, who: int) -> None:
    editor = edit(page, "addresses")
    QTest.mouseClick(editor.add, LEFT)
    editor.rows[1].text.setText("庆春路 20 号")
    editor.rows[1].tag.setText("公司")
    line(page, "addresses").save()
    profile = profile_of(archive, who)
    assert (profile.row.address, profile.addresses) == ("文三路 8 号", (Address("庆春路 20 号", "公司"),))
    editor = edit(page, "addresses")
    QTest.mouseClick(editor.rows[0].away, LEFT)
    line(page, "addresses").save()
    profile = profile_of(archive, who)
    assert (profile.row.address, profile.addresses) == ("庆春路 20 号", ())


def test_consent_with_its_day_and_how(archive: Archive, page: ProfilePage, who: int, today: date) -> None:
    editor = edit(page, "consent")
    editor.combo.setCurrentIndex(1)
    editor.combo.activated.emit(1)
    editor.how.setText("填表时勾选")
    QTest.keyClick(editor.how, Qt.Key.Key_Return)
    profile = profile_of(archive, who)
    assert (profile.row.consent, profile.consent_on, profile.consent_how) == (True, today, "填表时勾选")
    assert line(page, "consent").fact.words == "同意联系，今天 填表时勾选"
    editor = edit(page, "consent")
    editor.combo.setCurrentIndex(0)
    line(page, "consent").save()
    profile = profile_of(archive, who)
    assert (profile.row.consent, profile.consent_on, profile.consent_how) == (None, None, None)


def test_choices_days_staff_and_note(archive: Archive, page: ProfilePage, who: int) -> None:
    editor = edit(page, "gender")
    editor.combo.setCurrentIndex(1)
    editor.combo.activated.emit(1)
    editor = edit(page, "birthday")
    editor.field.edit.setText("八月十五")
    QTest.keyClick(editor.field.edit, Qt.Key.Key_Return)
    editor = edit(page, "staff")
    editor.edit.setText("小陈")
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    editor = edit(page, "note")
    editor.edit.setPlainText("第一行")
    QTest.keyClick(editor.edit, Qt.Key.Key_End, CTRL)
    QTest.keyClick(editor.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor.edit, "two")
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    profile = profile_of(archive, who)
    assert profile.row.gender is Gender.FEMALE
    assert profile.row.birthday == Birthday(Calendar.LUNAR, None, 8, 15)
    assert profile.staff == "小陈"
    assert profile.row.note == "第一行\ntwo"
    editor = edit(page, "status")
    assert editor.combo.count() == 3


def test_own_fields_have_editors_of_their_kind(ctx: Context, archive: Archive, page: ProfilePage, who: int) -> None:
    ctx.do(lambda: archive.own_fields.add("鞋码", OwnFieldKind.NUMBER))
    ctx.do(lambda: archive.own_fields.add("会员到期", OwnFieldKind.DAY))
    ctx.do(lambda: archive.own_fields.add("茶位", OwnFieldKind.CHOICE, ["靠窗", "包间"]))
    ctx.do(lambda: archive.own_fields.add("要发票", OwnFieldKind.YES_NO))
    editor = edit(page, "own:鞋码")
    editor.edit.setText("大")
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    assert "数字" in editor.wrong
    editor.edit.setText("37.50")
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    editor = edit(page, "own:会员到期")
    editor.field.edit.setText("2027-3-1")
    QTest.keyClick(editor.field.edit, Qt.Key.Key_Return)
    for key, place in (("own:茶位", 2), ("own:要发票", 1)):
        editor = edit(page, key)
        editor.combo.setCurrentIndex(place)
        editor.combo.activated.emit(place)
    assert profile_of(archive, who).custom == {
        "鞋码": "37.5", "会员到期": "2027-03-01", "茶位": "包间", "要发票": "yes"
    }  # fmt: skip
    assert line(page, "own:要发票").fact.words == "是"


def test_an_open_line_survives_a_change_elsewhere(ctx: Context, archive: Archive, page: ProfilePage, who: int) -> None:
    editor = edit(page, "source")
    editor.edit.setText("半句")
    ctx.do(lambda: archive.preferences.add(who, PreferenceDraft("听越剧")))
    assert line(page, "source").editor is editor
    assert editor.edit.text() == "半句"


def test_the_header_leads_to_the_line(page: ProfilePage) -> None:
    page.header.fact_pressed.emit("phones")
    assert line(page, "phones").editing
    assert line(page, "phones").holds_focus


# --- the photo --------------------------------------------------------------------------------------------------------


def red(side: int = 90) -> QImage:
    made = QImage(side, side, QImage.Format.Format_RGB32)
    made.fill(QColor("#cc2200"))
    return made


def test_a_photo_is_pasted_and_taken_away(archive: Archive, page: ProfilePage, who: int) -> None:
    QGuiApplication.clipboard().setImage(red())
    page.header.note_button.setFocus()
    QTest.keyClick(page.header.note_button, Qt.Key.Key_V, CTRL)
    photo = archive.customers.photo(who)
    assert photo is not None
    assert page.header.photo.has_photo
    menu = page.photo.menu(profile_of(archive, who))
    next(action for action in menu.actions() if action.text() == "去掉照片").trigger()
    menu.deleteLater()
    assert archive.customers.photo(who) is None
    assert not page.header.photo.has_photo
    page.window().toast.press()  # type: ignore[attr-defined]
    assert archive.customers.photo(who) == photo
    QGuiApplication.clipboard().clear()


def test_in_a_text_field_ctrl_v_pastes_words(archive: Archive, page: ProfilePage, who: int) -> None:
    QGuiApplication.clipboard().setText("胡萝卜汁")
    page.likes.field.setFocus()
    QTest.keyClick(page.likes.field, Qt.Key.Key_V, CTRL)
    assert page.likes.field.text() == "胡萝卜汁"
    assert archive.customers.photo(who) is None
    page.header.note_button.setFocus()
    QTest.keyClick(page.header.note_button, Qt.Key.Key_V, CTRL)
    assert page.window().toast.text == "剪贴板里没有图片"  # type: ignore[attr-defined]
    QGuiApplication.clipboard().clear()


def drop(page: ProfilePage, path: Path) -> bool:
    """Let a file fall on the page; whether it would be taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), action, data, LEFT, none)
    page.dragEnterEvent(enter)
    if enter.isAccepted():
        page.dropEvent(QDropEvent(QPointF(400, 300), action, data, LEFT, none))
    return enter.isAccepted()


def test_an_image_file_is_dropped_and_a_bad_one_is_told(
    archive: Archive, page: ProfilePage, who: int, tmp_path: Path
) -> None:
    assert not drop(page, tmp_path / "名单.xlsx")
    path = tmp_path / "周.png"
    assert red(600).save(str(path))
    assert drop(page, path)
    photo = archive.customers.photo(who)
    assert photo is not None
    path.write_bytes(b"no picture")
    assert drop(page, path)
    assert page.window().banner is not None  # type: ignore[attr-defined]
    assert archive.customers.photo(who) == photo


# --- 往来 opens where it can be changed -------------------------------------------------------------------------------


def press(page: ProfilePage, begins: str) -> None:
    QTest.qWait(1)
    item = next(i for i in page.timeline.findChildren(Entry) if i.accessibleName().startswith(begins))
    item.setFocus()
    QTest.keyClick(item, Qt.Key.Key_Return)


def test_every_entry_opens_where_it_is_changed(
    ctx: Context, archive: Archive, page: ProfilePage, who: int, today: date
) -> None:
    ctx.do(lambda: archive.preferences.add(who, PreferenceDraft("胡萝卜汁")))
    ctx.do(lambda: archive.purchases.add(PurchaseDraft(who, today, 41_550, items="午餐")))
    ctx.do(lambda: archive.feedback.add(who, today, FeedbackKind.COMPLAINT, "上菜太慢"))
    ctx.do(lambda: archive.feedback.log_contact(who, today, Channel.CALL, "问候"))
    press(page, "记下喜好：胡萝卜汁")
    dialog_of(PreferenceDialog).reject()
    press(page, "午餐")
    dialog = dialog_of(PurchaseDialog)
    assert dialog.paid.text() == "415.5"
    dialog.paid.set_text("400")
    QTest.mouseClick(dialog.save, LEFT)
    press(page, "意见：上菜太慢")
    dialog = dialog_of(FeedbackDialog)
    QTest.keyClicks(dialog.answer.edit, "sorry")
    assert dialog.settled.isChecked()
    QTest.mouseClick(dialog.save, LEFT)
    press(page, "电话：问候")
    dialog = dialog_of(ContactLogDialog)
    dialog.text.set_text("问候，很高兴")
    QTest.mouseClick(dialog.save, LEFT)
    profile = profile_of(archive, who)
    assert profile.purchases[0].paid_cents == 40_000
    assert (profile.feedback[0].answer, profile.feedback[0].open) == ("sorry", False)
    assert profile.log[0].text == "问候，很高兴"


def test_a_follow_up_is_changed_done_and_taken_up_again(
    ctx: Context, archive: Archive, page: ProfilePage, who: int, today: date
) -> None:
    ctx.do(lambda: archive.followups.add(FollowupDraft(who, today, text="寄围巾")))
    press(page, "待做：寄围巾")
    dialog = dialog_of(FollowupChangeDialog)
    dialog.what.set_text("把围巾寄回去")
    dialog.day.edit.setText("明天")
    QTest.mouseClick(dialog.save, LEFT)
    row = archive.followups.rows(customer_id=who)[0]
    assert (row.text, (row.due - today).days) == ("把围巾寄回去", 1)
    archive.followups.complete(row.id, today, "收到了")
    page.refresh()
    press(page, "完成：把围巾寄回去")
    dialog = dialog_of(FollowupChangeDialog)
    assert dialog.outcome.text() == "收到了"
    dialog._reopen()
    assert [r.text for r in archive.followups.rows(customer_id=who)] == ["把围巾寄回去"]


def test_only_one_kind_and_back(ctx: Context, archive: Archive, page: ProfilePage, who: int, today: date) -> None:
    ctx.do(lambda: archive.preferences.add(who, PreferenceDraft("胡萝卜汁")))
    ctx.do(lambda: archive.feedback.log_contact(who, today, Channel.CALL, "问候"))
    menu = page.timeline.make_more_menu()
    next(action for action in menu.actions() if action.text() == "只看联系").trigger()
    menu.close()
    assert [entry.kind for entry in page.timeline.entries()] == ["contact"]
    assert page.timeline.only_button.isVisible()
    assert page.on_escape(), "Esc shows everything again"
    assert len(page.timeline.entries()) == 2
    page.timeline.show_only("preferences")
    page.timeline.groups.choose("followups")
    assert [entry.kind for entry in page.timeline.entries()] == ["contact"]


def test_new_contacts_and_feedback_are_written_here(archive: Archive, page: ProfilePage, who: int) -> None:
    page.timeline.contact_pressed.emit()
    dialog = dialog_of(ContactLogDialog)
    QTest.keyClicks(dialog.text.edit, "hello")
    QTest.keyClick(dialog.text.edit, Qt.Key.Key_Return)
    page.timeline.feedback_pressed.emit()
    dialog = dialog_of(FeedbackDialog)
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.text.error
    QTest.keyClicks(dialog.text.edit, "slow")
    QTest.keyClick(dialog.text.edit, Qt.Key.Key_Return)
    profile = profile_of(archive, who)
    assert [c.text for c in profile.log] == ["hello"]
    assert [(f.text, f.open) for f in profile.feedback] == [("slow", True)]


def test_a_change_of_tier_stands_there_but_not_while_masked(
    ctx: Context, archive: Archive, page: ProfilePage, who: int, today: date
) -> None:
    scheme = SCHEMES[archive.settings["scheme"]]
    others = [archive.customers.add(CustomerDraft(name)).new_id or 0 for name in ("甲", "乙")]
    for number, cents in zip((*others, who), (90_000, 80_000, 100), strict=True):
        archive.purchases.add(PurchaseDraft(number, today - timedelta(days=80), cents))
    archive.tiers.save(archive.tiers.rank(scheme), today - timedelta(days=60))
    archive.purchases.add(PurchaseDraft(who, today - timedelta(days=50), 900_000))
    archive.tiers.save(archive.tiers.rank(scheme), today - timedelta(days=30))
    page.refresh()
    page.timeline.show_only("tiers")
    QTest.qWait(1)
    [item] = page.timeline.findChildren(Entry)
    assert item.accessibleName().startswith("升为重要客户")
    QTest.mouseClick(item, LEFT)
    dialog_of(WhyTierDialog).accept()
    ctx.set_masked(True)
    assert page.timeline.entries() == []
    assert "只看等级变化" not in [action.text() for action in page.timeline.make_more_menu().actions()]
