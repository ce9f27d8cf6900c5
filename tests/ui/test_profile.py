"""The profile over a real archive, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from core.people import Birthday, CustomerDraft, FollowupDraft, PreferenceDraft, Profile, PurchaseDraft, VisitDraft
from core.terms import BuyingRole, Calendar, CustomerKind, FeedbackKind, FollowupStatus, Gender, PreferenceKind
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.family import FamilyDialog
from ui.dialogs.one_line import OneLineDialog
from ui.dialogs.preference import PreferenceDialog
from ui.dialogs.purchase import PurchaseDialog
from ui.dialogs.visit import VisitDialog
from ui.dialogs.why_tier import WhyTierDialog
from ui.pages.base import Page
from ui.pages.profile import ProfilePage
from ui.pages.profile_people import PeopleCard
from ui.pages.profile_preference import PreferenceLine
from ui.pages.profile_timeline import Entry

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def zhou(sample: Archive) -> int:
    """周雅琴 of the sample shop."""
    return sample.customers.find("周雅琴")[0].id


@pytest.fixture
def profile(ctx: Context, show_page: Show, sample: Archive, zhou: int) -> ProfilePage:
    """Her profile, opened from a list of three."""
    show_page("customers")
    ids = [zhou, *(i for i in sample.customers.ids() if i != zhou)][:3]
    ctx.open_customer(zhou, ids)
    return page_of(ctx)


def page_of(ctx: Context) -> ProfilePage:
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "page_key") and w.isVisible())
    page = window.page  # type: ignore[attr-defined]
    assert isinstance(page, ProfilePage)
    return page


def window_of(page: Page) -> Any:
    return page.window()


def line_of(page: ProfilePage, words: str) -> PreferenceLine:
    return next(line for line in page.likes.lines() if line.preference.text == words)


def texts(widget: Any) -> list[str]:
    QTest.qWait(1)  # new widgets are shown by the event loop
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def dialog_of(kind: type[Any]) -> Any:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def trigger(menu: QMenu | None, words: str) -> None:
    assert menu is not None
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def open_new(ctx: Context, show_page: Show, archive: Archive, draft: CustomerDraft) -> tuple[ProfilePage, int]:
    number = archive.customers.add(draft).new_id
    assert number is not None
    show_page("profile")
    ctx.open_customer(number)
    return page_of(ctx), number


# --- going ----------------------------------------------------------------------------------------------------


def test_the_keys_go_through_the_list(ctx: Context, profile: ProfilePage, sample: Archive) -> None:
    assert profile._place.text() == "第 1 / 3 位"
    QTest.keyClick(profile.window(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert profile._place.text() == "第 2 / 3 位"
    assert not profile.profile or profile.profile.row.name != "周雅琴"
    QTest.keyClick(profile.window(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(profile.window(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert profile.profile is not None
    assert profile.profile.row.name == "周雅琴"
    assert not profile.before.isEnabled()


def test_back_leads_to_the_page_one_came_from(profile: ProfilePage, zhou: int) -> None:
    window = window_of(profile)
    window.ctx.go("neglected")
    window.ctx.open_customer(zhou)
    assert profile.back.text() == "被冷落的客户"
    QTest.mouseClick(profile.back, LEFT)
    assert window.page_key == "neglected"


def test_back_leads_to_her_line_in_the_list(profile: ProfilePage, zhou: int) -> None:
    QTest.mouseClick(profile.after, LEFT)
    current = profile.profile.row.id if profile.profile else 0
    QTest.mouseClick(profile.back, LEFT)
    window = window_of(profile)
    assert window.page_key == "customers"
    assert window.page.table.ids[window.page.view.place] == current != zhou


def test_without_a_list_there_is_no_next(ctx: Context, profile: ProfilePage, zhou: int) -> None:
    ctx.open_customer(zhou)
    assert not profile.before.isVisible()
    assert not profile.after.isVisible()


# --- what is said of her --------------------------------------------------------------------------------------


def test_the_header_says_who_she_is(profile: ProfilePage) -> None:
    said = " ".join(texts(profile.header))
    assert "138 0571 2266" in said
    assert "还有 7 天" in said
    assert "年均消费" in said


def test_a_stated_total_says_where_it_comes_from(ctx: Context, show_page: Show, archive: Archive) -> None:
    page, _number = open_new(ctx, show_page, archive, CustomerDraft("王建国", stated_spent_cents=2_876_000))
    QTest.qWait(1)
    box = next(w for w in page.header.findChildren(QLabel) if w.text() == "¥28,760").parentWidget()
    assert box is not None
    assert box.toolTip() == "来自导入的名单"
    assert texts(page.header).count("–") == 2  # a year, a visit: nothing follows from a total alone
    assert "正在算" in texts(page.header)  # the lifetime, with all others'


def test_why_she_is_in_her_tier(sample: Archive, profile: ProfilePage, today: date) -> None:
    profile.header.why_pressed.emit()
    dialog = dialog_of(WhyTierDialog)
    assert "在" in dialog.words.text()
    why = sample.tiers.why(profile.profile.row.id, today) if profile.profile else None
    assert why is not None
    assert f"第 {why.rank} 位" in texts(dialog)
    QTest.mouseClick(dialog.primary, LEFT)


def test_why_nobody_ranks_who_bought_nothing(ctx: Context, show_page: Show, archive: Archive) -> None:
    page, _number = open_new(ctx, show_page, archive, CustomerDraft("王建国"))
    page.header.why_pressed.emit()
    dialog = dialog_of(WhyTierDialog)
    assert "没有消费" in dialog.words.text()
    dialog.accept()


def test_masking_hides_money_and_notes(ctx: Context, archive: Archive, show_page: Show, today: date) -> None:
    page, number = open_new(ctx, show_page, archive, CustomerDraft("周雅琴", note="欠了人情"))
    ctx.do(lambda: archive.purchases.add(PurchaseDraft(number, today, 168_000, note="老板娘自己招呼")))
    ctx.do(lambda: archive.feedback.add(number, today, FeedbackKind.COMPLAINT, "上菜太慢"))
    assert {"欠了人情", "¥1,680", "意见：上菜太慢"} <= set(texts(page))
    ctx.set_masked(True)
    shown = " ".join(texts(page))
    for secret in ("¥", "欠了人情", "上菜太慢", "老板娘"):
        assert secret not in shown


# --- preferences ----------------------------------------------------------------------------------------------


def test_what_hurts_stands_first(profile: ProfilePage) -> None:
    card = profile.likes._cards[0]
    assert card.accessibleName() == "忌口与过敏"
    assert card.property("card") == "danger"
    assert {"不吃香菜", "怕辣，微辣也不行"} <= set(texts(card))


@pytest.mark.parametrize(
    ("words", "kind", "category"),
    [
        ("芒果过敏", PreferenceKind.ALLERGY, "food"),
        ("不吃羊肉", PreferenceKind.DISLIKE, "food"),
        ("喜欢靠窗的位子", PreferenceKind.LIKE, "seat"),
        ("送礼不要花", PreferenceKind.DISLIKE, "gift"),
    ],
)
def test_a_line_is_sorted_by_itself(
    sample: Archive, profile: ProfilePage, zhou: int, words: str, kind: PreferenceKind, category: str
) -> None:
    profile.likes.field.insert(words)
    QTest.keyClick(profile.likes.field, Qt.Key.Key_Return)
    kept = next(p for p in sample.customers.profile(zhou).preferences if p.text == words)
    assert (kept.kind, kept.learnt_by) == (kind, "小陈")
    assert profile.likes.field.text() == ""
    assert words in texts(profile.likes)
    if kind is not PreferenceKind.DISLIKE:
        assert kept.category == category


def test_the_clerk_may_say_which_kind(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    profile.likes.kind.choose("allergy")
    profile.likes.field.insert("腰果")
    QTest.keyClick(profile.likes.field, Qt.Key.Key_Return)
    kept = next(p for p in sample.customers.profile(zhou).preferences if p.text == "腰果")
    assert kept.kind is PreferenceKind.ALLERGY
    assert profile.likes.kind.value() == ""


def test_a_click_edits_in_place(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    line = line_of(profile, "清蒸鲈鱼，少油")
    QTest.mouseClick(line, LEFT)
    assert line.editing
    line.field.setText("清蒸鲈鱼，少油少盐")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert "清蒸鲈鱼，少油少盐" in [p.text for p in sample.customers.profile(zhou).preferences]
    assert not line_of(profile, "清蒸鲈鱼，少油少盐").editing


def test_escape_gives_the_words_back(profile: ProfilePage) -> None:
    line = line_of(profile, "清蒸鲈鱼，少油")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.field.setText("别的")
    QTest.keyClick(line.field, Qt.Key.Key_Escape)
    assert not line.editing
    assert window_of(profile).page_key == "profile"
    assert "清蒸鲈鱼，少油" in texts(line)
    assert profile.on_escape()
    assert window_of(profile).page_key == "customers"


def test_a_deleted_line_comes_back(profile: ProfilePage) -> None:
    line = line_of(profile, "不吃香菜")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert "不吃香菜" not in texts(profile.likes)
    window_of(profile).toast.press()
    assert "不吃香菜" in texts(profile.likes)


def test_the_menu_makes_it_another_kind(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    menu = profile.likes.make_menu(line_of(profile, "不吃香菜"))
    kinds = next(a.menu() for a in menu.actions() if a.text() == "其实是")
    trigger(kinds, "过敏")
    menu.close()
    kept = next(p for p in sample.customers.profile(zhou).preferences if p.text == "不吃香菜")
    assert kept.kind is PreferenceKind.ALLERGY


def test_everything_about_a_preference(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    line = line_of(profile, "常温胡萝卜汁一杯")
    line.edit()
    line.full_pressed.emit()
    dialog = dialog_of(PreferenceDialog)
    dialog.source.set_text("前台记")
    dialog.learnt.edit.setText("2026-10-01")
    dialog.category.choose("gift")
    dialog.prepare.setChecked(False)
    QTest.mouseClick(dialog.save, LEFT)
    kept = next(p for p in sample.customers.profile(zhou).preferences if p.text == "常温胡萝卜汁一杯")
    assert (kept.source, kept.learnt_on, kept.category, kept.prepare) == ("前台记", date(2026, 10, 1), "gift", False)


def test_words_half_written_survive_a_change_elsewhere(
    ctx: Context, sample: Archive, profile: ProfilePage, zhou: int
) -> None:
    profile.likes.field.insert("还喜欢")
    ctx.do(lambda: sample.preferences.add(zhou, PreferenceDraft("听越剧")))
    assert profile.likes.field.text() == "还喜欢"
    assert "听越剧" in texts(profile.likes)


@pytest.mark.parametrize(("gender", "title"), [(Gender.FEMALE, "她的喜好"), (Gender.MALE, "他的喜好"), (None, "喜好")])
def test_the_title_says_she_or_he(
    ctx: Context, show_page: Show, archive: Archive, gender: Gender | None, title: str
) -> None:
    page, _number = open_new(ctx, show_page, archive, CustomerDraft("周雅琴", gender=gender))
    assert page.likes.title.text() == title
    assert "还没有记过喜好" in texts(page.likes)


# --- family ---------------------------------------------------------------------------------------------------


def test_family_is_added_changed_and_deleted(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    QTest.mouseClick(profile.people.add, LEFT)
    dialog = dialog_of(FamilyDialog)
    dialog.name.edit.insert("顾小满")
    dialog.relation.edit.insert("孙女")
    dialog.birthday.edit.insert("2024-11-30")
    dialog.likes.lines[0].edit.insert("芒果过敏")
    QTest.keyClick(dialog.likes.lines[0].edit, Qt.Key.Key_Return)
    member = next(m for m in sample.customers.profile(zhou).family if m.name == "顾小满")
    assert (member.relation, member.birthday, [p.text for p in member.preferences]) == (
        "孙女",
        Birthday(Calendar.SOLAR, 2024, 11, 30),
        ["芒果过敏"],
    )
    assert "芒果过敏" in texts(profile.people)

    profile.people.member_pressed.emit(member)
    dialog = dialog_of(FamilyDialog)
    dialog.relation.set_text("外孙女")
    QTest.mouseClick(dialog.save, LEFT)
    assert "外孙女" in texts(profile.people)

    profile.people.member_pressed.emit(next(m for m in sample.customers.profile(zhou).family if m.name == "顾小满"))
    dialog_of(FamilyDialog)._delete()
    assert "顾小满" not in texts(profile.people)


def test_a_company_shows_its_contact_persons(ctx: Context, show_page: Show, archive: Archive) -> None:
    page, number = open_new(ctx, show_page, archive, CustomerDraft("湖滨茶业", kind=CustomerKind.COMPANY))
    ctx.do(lambda: archive.people.add_contact(number, "沈总", BuyingRole.ECONOMIC, "13700001111"))
    assert {"联系人", "沈总", "拍板的人", "137 0000 1111"} <= set(texts(page.people))
    assert isinstance(page.people, PeopleCard)


# --- 往来 -------------------------------------------------------------------------------------------------------


def entries(page: ProfilePage) -> list[str]:
    QTest.qWait(1)
    return [item.accessibleName() for item in page.timeline.findChildren(Entry) if item.isVisible()]


def test_the_timeline_is_filtered(qtbot: QtBot, profile: ProfilePage) -> None:
    everything = len(entries(profile))
    profile.timeline.groups.choose("feedback")
    assert entries(profile)[0].startswith("意见：上菜太慢")
    assert 0 < len(entries(profile)) < everything
    profile.timeline.groups.choose("all")
    profile.focus_search()
    assert profile.timeline.field.hasFocus()
    profile.timeline.field.insert("白茶")
    qtbot.waitUntil(lambda: 0 < len(entries(profile)) < everything)
    assert all("白茶" in words for words in entries(profile))


def test_escape_leaves_the_search_then_the_words_then_the_page(profile: ProfilePage) -> None:
    profile.focus_search()
    profile.likes.field.insert("还喜欢")
    for _ in range(2):
        QTest.keyClick(profile.window(), Qt.Key.Key_Escape)
    assert (profile.likes.field.text(), profile.timeline.field.isVisible()) == ("", False)
    assert window_of(profile).page_key == "profile"
    QTest.keyClick(profile.window(), Qt.Key.Key_Escape)
    assert window_of(profile).page_key == "customers"


def test_a_long_story_is_shown_in_pieces(
    ctx: Context, show_page: Show, archive: Archive, today: date, qtbot: QtBot
) -> None:
    page, number = open_new(ctx, show_page, archive, CustomerDraft("周雅琴"))
    for ago in range(70):
        archive.purchases.add(PurchaseDraft(number, today - timedelta(days=ago), 100))
    page.refresh()
    assert len(entries(page)) == 20
    first = page.timeline.findChild(Entry)
    bar = page.timeline.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())  # at the end of the list the earlier ones come by themselves
    qtbot.waitUntil(lambda: len(entries(page)) == 40)
    assert page.timeline._more_button is not None
    page.timeline._more_button.setFocus()
    page.timeline._more_button.click()  # who stood on the button stands on the first that came
    qtbot.waitUntil(lambda: len(entries(page)) == 60)
    assert page.timeline._items[40].hasFocus()
    archive.purchases.add(PurchaseDraft(number, today, 200))
    page.refresh()
    assert page.timeline.findChild(Entry) is first, "an entry that is there is told anew"
    assert "¥2" in first.accessibleName()


def test_a_note_leaves_the_rest_of_the_page_as_it_is(profile: ProfilePage, sample: Archive, today: date) -> None:
    """Head and facts are not built anew for words said in passing; a purchase changes what stands there."""
    head, facts = profile.header.photo, profile.facts.lines()["name"]
    before = entries(profile)
    profile.likes.field.setText("爱喝普洱")
    QTest.keyClick(profile.likes.field, Qt.Key.Key_Return)
    assert profile.header.photo is head
    assert profile.facts.lines()["name"] is facts
    assert any("爱喝普洱" in words for words in entries(profile))
    profile.ctx.undo_last()
    assert entries(profile) == before
    assert "爱喝普洱" not in [line.preference.text for line in profile.likes.lines()]
    assert profile.profile is not None
    bought = PurchaseDraft(profile.profile.row.id, today, 100)
    profile.ctx.do(lambda: sample.purchases.add(bought))
    assert profile.header.photo is not head


def test_another_customer_is_read_without_the_one_before(
    ctx: Context, profile: ProfilePage, sample: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the page has to be read anew or was built anew."""
    asked: list[int] = []
    read = sample.customers.profile

    def profile_of(number: int) -> Profile:
        asked.append(number)
        return read(number)

    monkeypatch.setattr(sample.customers, "profile", profile_of)
    other, third = profile._among[1:]
    ctx.go("today")
    profile.stale = True
    ctx.open_customer(other, [other, third])
    assert asked == [other]
    ctx.go("today")
    ctx.do(lambda: ctx.settings.set(theme="dark"))
    ctx.open_customer(third, [other, third])
    page = page_of(ctx)
    assert asked == [other, third]
    assert page.profile is not None
    assert page.profile.row.id == third


def test_a_visit_is_changed_from_the_timeline(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    item = next(i for i in profile.timeline.findChildren(Entry) if i.accessibleName().startswith("到店：午餐"))
    QTest.mouseClick(item, LEFT)
    dialog = dialog_of(VisitDialog)
    assert dialog.place.text() == "听竹包间"
    dialog.party.set_text("6")
    QTest.mouseClick(dialog.save, LEFT)
    assert [v.party for v in sample.visits.of_customer(zhou)] == [6]
    item = next(i for i in profile.timeline.findChildren(Entry) if i.accessibleName().startswith("到店：午餐"))
    QTest.mouseClick(item, LEFT)
    dialog_of(VisitDialog)._delete()
    assert sample.visits.of_customer(zhou) == []
    window_of(profile).toast.press()
    assert len(sample.visits.of_customer(zhou)) == 1


def test_a_follow_up_is_ticked_off_in_the_timeline(
    ctx: Context, show_page: Show, archive: Archive, today: date
) -> None:
    page, number = open_new(ctx, show_page, archive, CustomerDraft("吴晓峰"))
    ctx.do(lambda: archive.followups.add(FollowupDraft(number, today - timedelta(days=3), text="回电告知")))
    entry = page.timeline.entries()[0]
    trigger(page.timeline.make_menu(entry), "完成")
    assert archive.followups.rows(FollowupStatus.OPEN, customer_id=number) == []
    assert entries(page) == ["完成：回电告知，今天"]


def test_a_purchase_is_noted_and_taken_back(sample: Archive, profile: ProfilePage, zhou: int, today: date) -> None:
    before = sample.customers.row(zhou).revenue_cents
    trigger(profile.make_menu(), "记一笔消费")
    dialog = dialog_of(PurchaseDialog)
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.paid.error
    dialog.paid.edit.insert("1.2 万")
    assert dialog.paid.remark == "¥12,000"
    dialog.items.set_text("家宴")
    QTest.mouseClick(dialog.save, LEFT)
    assert sample.customers.row(zhou).revenue_cents == before + 1_200_000
    entry = next(e for e in profile.timeline.entries() if e.kind == "purchase")
    assert (entry.title, entry.day) == ("家宴", today)
    trigger(profile.timeline.make_menu(entry), "删除这笔消费")
    assert sample.customers.row(zhou).revenue_cents == before


# --- ⋯ --------------------------------------------------------------------------------------------------------


def test_the_black_list_needs_its_reason(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    trigger(profile.make_menu(), "列入黑名单")
    dialog = dialog_of(OneLineDialog)
    dialog.submit()
    assert dialog.isVisible()
    dialog.line.edit.insert("多次爽约")
    dialog.submit()
    assert sample.customers.row(zhou).blacklist_reason == "多次爽约"
    trigger(profile.make_menu(), "移出黑名单")
    assert sample.customers.row(zhou).blacklist_reason is None


def test_a_deleted_customer_leads_back_and_can_return(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    window = window_of(profile)
    trigger(profile.make_menu(), "删除这位客户")
    assert window.page_key == "customers"
    assert zhou not in window.page.table.ids
    assert "周雅琴" in window.toast.text
    window.toast.press()
    assert zhou in window.page.table.ids


def test_a_note_begins_with_her_name(profile: ProfilePage) -> None:
    QTest.mouseClick(profile.header.note_button, LEFT)
    assert window_of(profile).bar.quick.text() == "周雅琴 "


def test_a_visit_tells_what_will_be_ready(sample: Archive, profile: ProfilePage, zhou: int, today: date) -> None:
    QTest.mouseClick(profile.header.visit_button, LEFT)
    dialog = dialog_of(VisitDialog)
    dialog.day.edit.setText("明天")
    QTest.mouseClick(dialog.save, LEFT)
    visit = sample.visits.of_customer(zhou)[0]
    assert visit.day == today + timedelta(days=1)
    wanted = {p.text for p in sample.customers.profile(zhou).preferences if p.prepare}
    assert {p.text for p in visit.prepare} == wanted
    assert entries(profile)


# --- room -----------------------------------------------------------------------------------------------------


def test_a_narrow_window_puts_the_timeline_below(profile: ProfilePage) -> None:
    assert profile.timeline.x() > profile.likes.x()
    assert profile.timeline.y() <= profile.likes.y() + 2
    profile.window().resize(1024, 700)
    QTest.qWait(1)
    assert profile.timeline.y() > profile.likes.y() + profile.likes.height()
    assert profile.minimumSizeHint().width() <= 1024 - 92


def test_the_grid_has_two_columns_below_760(profile: ProfilePage) -> None:
    tops = {card.y() for card in profile.likes._cards[:3]}
    assert len(tops) == 1
    profile.likes.resize(700, 600)
    assert profile.likes._columns == 2
    assert profile.likes.grid.itemAtPosition(0, 2) is None


def test_the_profile_stays_after_a_change_of_look(
    ctx: Context, sample: Archive, profile: ProfilePage, zhou: int
) -> None:
    ctx.do(lambda: sample.settings.set(text_size=1.3))
    fresh = page_of(ctx)
    assert fresh is not profile
    assert fresh.profile is not None
    assert fresh.profile.row.id == zhou
    assert fresh._place.text() == "第 1 / 3 位"


def test_visits_of_a_draft(ctx: Context, show_page: Show, archive: Archive, today: date) -> None:
    page, number = open_new(ctx, show_page, archive, CustomerDraft("王建国"))
    ctx.do(
        lambda: archive.visits.add(
            VisitDraft(number, today + timedelta(days=2), nights=2, purpose="入住", place="203 房")
        )
    )
    assert entries(page) == ["预约：入住，住 2 晚，11-24，203 房"]


def test_after_a_change_the_keyboard_stays_on_the_line(profile: ProfilePage) -> None:
    line = profile.likes.lines()[-1]
    line.edit()
    line.field.setText("改过的一条")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, PreferenceLine)
    assert focus.preference.text == "改过的一条"
    QTest.keyClick(focus, Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is profile.likes.field, "the line is gone"


def test_a_salon_is_not_asked_for_nights(sample: Archive, profile: ProfilePage, zhou: int) -> None:
    sample.settings.set(business="salon")
    profile.deeds.plan_visit(zhou)
    dialog = dialog_of(VisitDialog)
    assert not dialog.nights.isVisible()
    dialog.purpose.edit.setText("烫染")
    QTest.mouseClick(dialog.save, LEFT)
    assert [v.nights for v in sample.visits.of_customer(zhou) if v.purpose == "烫染"] == [0]


def test_ctrl_z_takes_back_the_preference_just_written(profile: ProfilePage) -> None:
    before = len(profile.likes.lines())
    profile.likes.field.setFocus()
    QTest.keyClicks(profile.likes.field, "green tea")
    QTest.keyClick(profile.likes.field, Qt.Key.Key_Return)
    assert len(profile.likes.lines()) == before + 1
    QTest.keyClick(profile.likes.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(profile.likes.lines()) == before
    assert profile.likes.field.text() == ""
