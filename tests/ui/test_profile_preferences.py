"""Preferences on the profile over a real archive: what is noticed, asked again, over; everything about one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.people import CustomerDraft, PreferenceDraft, VisitDraft
from core.terms import Gender, PreferenceKind, Strength, VisitStatus
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.preference import PreferenceDialog
from ui.pages.base import Page
from ui.pages.profile import ProfilePage
from ui.pages.profile_preference import PreferenceLine
from ui.pages.setting_groups.categories import CategoriesGroup
from ui.pages.settings import SettingsPage

Show = Callable[[str], Page]
LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return


@pytest.fixture
def wang(archive: Archive) -> int:
    return archive.customers.add(CustomerDraft("王姐", gender=Gender.FEMALE)).new_id or 0


@pytest.fixture
def profile(ctx: Context, show_page: Show, archive: Archive, wang: int, today: date) -> ProfilePage:
    """王姐: an allergy, iced juice two years ago, a planned visit next week."""
    note(archive, wang, "花生过敏", PreferenceKind.ALLERGY)
    note(archive, wang, "胡萝卜汁要冰的", learnt_on=today - timedelta(days=800))
    archive.visits.add(VisitDraft(wang, today + timedelta(days=7)))
    page = show_page("profile")
    assert isinstance(page, ProfilePage)
    ctx.open_customer(wang)
    return page


def note(archive: Archive, who: int, words: str, kind: PreferenceKind = PreferenceKind.LIKE, **more: Any) -> int:
    return archive.preferences.add(who, PreferenceDraft(words, kind, **more)).new_id or 0


def line_of(page: ProfilePage, words: str) -> PreferenceLine:
    return next(line for line in page.likes.lines() if line.preference.text == words)


def shown(page: ProfilePage) -> list[str]:
    return [line.preference.text for line in page.likes.lines()]


def texts(widget: Any) -> list[str]:
    QTest.qWait(1)
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def prepared(archive: Archive, who: int) -> list[str]:
    return [prep.text for visit in archive.visits.of_customer(who) for prep in visit.prepare]


def open_dialog(page: ProfilePage, words: str) -> PreferenceDialog:
    line = line_of(page, words)
    line.edit()
    line.full_pressed.emit()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreferenceDialog)
    return dialog


# --- noticed while writing ------------------------------------------------------------------------------------


def test_a_contradiction_is_said_while_writing_and_kept_all_the_same(archive: Archive, profile: ProfilePage) -> None:
    likes = profile.likes
    likes.field.setFocus()
    likes.field.insert("爱吃花生")
    QTest.qWait(200)
    assert likes.adding.note.isVisible()
    assert "花生过敏" in likes.adding.note.words.text()
    QTest.mouseClick(likes.adding.note.link, LEFT)
    assert line_of(profile, "花生过敏").holds_focus
    likes.field.setFocus()
    QTest.keyClick(likes.field, ENTER)
    assert "爱吃花生" in shown(profile)
    assert not likes.adding.note.isVisible()
    assert "后来记了“爱吃花生”，这一条还是这样吗？" in texts(line_of(profile, "花生过敏"))


def test_enter_before_it_could_be_read_shows_it_and_enter_again_keeps_it(profile: ProfilePage) -> None:
    field = profile.likes.field
    field.insert("爱吃花生")
    QTest.keyClick(field, ENTER)
    assert profile.likes.adding.note.isVisible()
    assert (field.text(), "爱吃花生" in shown(profile)) == ("爱吃花生", False)
    QTest.keyClick(field, ENTER)
    assert (field.text(), "爱吃花生" in shown(profile)) == ("", True)


def test_something_new_is_kept_at_once(profile: ProfilePage) -> None:
    profile.likes.field.insert("靠窗的位子")
    QTest.keyClick(profile.likes.field, ENTER)
    assert "靠窗的位子" in shown(profile)


def test_the_dialog_notices_too(profile: ProfilePage) -> None:
    dialog = open_dialog(profile, "胡萝卜汁要冰的")
    assert dialog.text.remark == ""
    dialog.text.set_text("花生酱")
    assert "花生过敏" in dialog.text.remark
    dialog.reject()


# --- still so? ------------------------------------------------------------------------------------------------


def test_still_so_is_answered_and_taken_back(ctx: Context, archive: Archive, profile: ProfilePage, today: date) -> None:
    line = line_of(profile, "胡萝卜汁要冰的")
    assert "2 年没再提起，还是这样吗？" in texts(line)
    line.still.setFocus()
    QTest.keyClick(line.still, ENTER)
    assert line_of(profile, "胡萝卜汁要冰的").doubt is None
    assert archive.preferences.get(line.preference.id).confirmed_on == today
    ctx.undo_last()
    assert line_of(profile, "胡萝卜汁要冰的").doubt is not None


def test_no_longer_so_folds_it_away_and_makes_it_ready_no_more(
    ctx: Context, archive: Archive, profile: ProfilePage, wang: int
) -> None:
    likes = profile.likes
    assert prepared(archive, wang) == ["胡萝卜汁要冰的"]
    QTest.mouseClick(line_of(profile, "胡萝卜汁要冰的").no_longer, LEFT)
    assert (shown(profile), prepared(archive, wang)) == (["花生过敏"], [])
    assert likes.former.text() == "以前的 1 条"
    likes.former.click()
    assert shown(profile) == ["花生过敏", "胡萝卜汁要冰的"]
    assert "2026-11-22 起不是了" in " ".join(texts(likes))
    again = next(b for b in likes.findChildren(type(likes.former)) if b.accessibleName() == "又是了：胡萝卜汁要冰的")
    QTest.mouseClick(again, LEFT)
    assert not likes.former.isVisible()
    assert prepared(archive, wang) == ["胡萝卜汁要冰的"]
    ctx.undo_last()
    ctx.undo_last()
    assert (likes.former.isVisible(), prepared(archive, wang)) == (False, ["胡萝卜汁要冰的"])


def test_what_is_over_is_grey_and_not_made_ready(
    ctx: Context, archive: Archive, profile: ProfilePage, wang: int, today: date
) -> None:
    over = today - timedelta(days=1)
    ctx.do(lambda: archive.preferences.add(wang, PreferenceDraft("热牛奶", PreferenceKind.LIKE, valid_until=over)))
    line = line_of(profile, "热牛奶")
    assert "已过期 2026-11-21" in texts(line)
    assert line._words.property("tone") == "text3"
    assert prepared(archive, wang) == ["胡萝卜汁要冰的"]
    assert profile.likes.count.text() == "2 条"


def test_how_often_it_was_honoured_stands_on_the_line(
    ctx: Context, archive: Archive, profile: ProfilePage, wang: int, today: date
) -> None:
    visit = archive.visits.add(VisitDraft(wang, today)).new_id or 0
    archive.visits.set_ready(visit, True)
    ctx.changed(archive.visits.set_status(visit, VisitStatus.DONE))
    assert "备过 1 次" in texts(line_of(profile, "胡萝卜汁要冰的"))


# --- everything about one -------------------------------------------------------------------------------------


def test_every_field_is_kept_by_the_dialog(archive: Archive, profile: ProfilePage, wang: int, today: date) -> None:
    visit = archive.visits.add(VisitDraft(wang, today - timedelta(days=20), purpose="午餐")).new_id or 0
    dialog = open_dialog(profile, "胡萝卜汁要冰的")
    fields = [dialog.learnt, dialog.by, dialog.visit]
    assert not any(field.isVisible() for field in fields), "folded away"
    dialog.more_button.click()
    assert all(field.isVisible() for field in fields)
    dialog.text.set_text("西瓜汁")
    dialog.kind.choose("need")
    dialog.category.setEditText("  夏天的 ")
    dialog.strength.choose(int(Strength.STRONG))
    dialog.until.edit.setText("2026-12-31")
    dialog.source.set_text("前台记")
    dialog.learnt.edit.setText("2026-11-02")
    dialog.by.set_text("阿芳")
    dialog.visit.choose(visit)
    QTest.mouseClick(dialog.save, LEFT)
    kept = archive.preferences.get(dialog._preference.id)
    assert (kept.text, kept.kind, kept.category, kept.strength) == ("西瓜汁", "need", "夏天的", Strength.STRONG)
    assert (kept.valid_until, kept.source, kept.learnt_on) == (date(2026, 12, 31), "前台记", date(2026, 11, 2))
    assert (kept.learnt_by, kept.visit_id) == ("阿芳", visit)
    said = texts(line_of(profile, "西瓜汁"))
    assert "2026-11-02 前台记" in said
    assert "到 2026-12-31 为止·很在意" in said
    assert list(archive.preferences.own_categories()) == ["夏天的"]


def test_a_typed_category_that_is_known_is_that_one(archive: Archive, profile: ProfilePage) -> None:
    dialog = open_dialog(profile, "胡萝卜汁要冰的")
    dialog.category.setEditText("音乐")
    QTest.mouseClick(dialog.save, LEFT)
    assert archive.preferences.get(dialog._preference.id).category == "music"


def test_a_wrong_day_opens_the_folded_part(profile: ProfilePage) -> None:
    dialog = open_dialog(profile, "胡萝卜汁要冰的")
    dialog.learnt.edit.setText("哪天来着")
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.isVisible()
    assert dialog.learnt.isVisible()
    assert dialog.learnt.error
    dialog.reject()


def test_learnt_at_a_visit_says_so(archive: Archive, ctx: Context, profile: ProfilePage, wang: int) -> None:
    day = date(2025, 11, 2)
    visit = archive.visits.add(VisitDraft(wang, day)).new_id or 0
    ctx.do(lambda: archive.preferences.add(wang, PreferenceDraft("靠窗", visit_id=visit, learnt_on=day)))
    assert "2025-11-02 到店时" in texts(line_of(profile, "靠窗"))


# --- the shop's own categories --------------------------------------------------------------------------------


def test_own_categories_in_the_settings(ctx: Context, archive: Archive, show_page: Show, wang: int) -> None:
    note(archive, wang, "猫粮", category="宠物")
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    page.show_where(group="categories")
    group = page.group
    assert isinstance(group, CategoriesGroup)
    group.field.insert("茶具")
    QTest.keyClick(group.field, ENTER)
    assert list(group.names) == ["茶具", "宠物"]
    group.field.insert("饮食")
    QTest.keyClick(group.field, ENTER)
    assert list(group.names) == ["茶具", "宠物"], "a fixed one is called so"
    line = group.names["宠物"]
    line.setFocus()
    line.setText("猫")
    QTest.keyClick(line, ENTER)
    assert list(group.names) == ["茶具", "猫"]
    assert archive.customers.profile(wang).preferences[0].category == "猫"
    ctx.undo_last()
    assert list(group.names) == ["茶具", "宠物"]
    assert archive.customers.profile(wang).preferences[0].category == "宠物"


def test_what_hurts_the_family_is_seen_with_the_rest(ctx: Context, profile: ProfilePage, wang: int) -> None:
    likes = [PreferenceDraft("芒果过敏", PreferenceKind.ALLERGY)]
    ctx.do(lambda: ctx.archive.people.add_family(wang, "小宝", "外孙", likes=likes))
    card = profile.likes._cards[0]
    assert card.accessibleName() == "忌口与过敏"
    assert texts(card).index("小宝：芒果过敏") > 0
    assert "小宝：芒果过敏" not in shown(profile)  # it is changed beside the family
