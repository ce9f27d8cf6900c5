"""The page of neglected customers over a real archive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.people import CustomerDraft, PreferenceDraft, PurchaseDraft
from core.terms import Channel, PreferenceKind
from storage.archive import Archive
from ui import context
from ui.context import Context
from ui.pages.base import Page
from ui.pages.neglected import NeglectedPage
from ui.widgets.messages import EmptyState
from ui.widgets.tags import TierBadge

Show = Callable[[str], Page]
TODAY = date(2026, 11, 22)


@pytest.fixture
def shop(archive: Archive) -> Archive:
    """Ten who bought: the best was here 40 days ago, four others more than half a year ago; two of these say no."""
    days = (40, 200, 300, 250, 260, 5, 5, 5, 5, 5)
    for number, away in enumerate(days):
        draft = CustomerDraft(f"客人{number}", phones=(f"138000000{number:02}",) if number != 2 else ())
        who = archive.customers.add(draft).new_id or 0
        archive.purchases.add(PurchaseDraft(who, TODAY - timedelta(days=away), 1_000_000 - number * 90_000))
    archive.customers.update(4, blacklist_reason="赖账")
    archive.customers.update(5, consent=False)
    archive.tiers.refresh(TODAY)
    return archive


def opened(show_page: Show) -> NeglectedPage:
    page = show_page("neglected")
    assert isinstance(page, NeglectedPage)
    return page


def press(widget: QWidget, words: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == words and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(page: NeglectedPage) -> list[str]:
    return [entry.customer for entry in page._entries]


def test_the_longest_absence_first_never_who_said_no(shop: Archive, show_page: Show) -> None:
    shop.preferences.add(1, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    page = opened(show_page)
    tiers = {row.name: row.tier for row in shop.customers.rows(shop.customers.ids())}
    assert set(names(page)) == {name for name in ("客人0", "客人1", "客人2") if tiers[name] in ("key_top", "key")}
    press(page.pills, "全部 3")
    assert names(page) == ["客人2", "客人1", "客人0"]
    last = page.list.rows[-1]
    assert "花生过敏" in last.accessibleName()
    assert "40 天没联系" in last.accessibleName()
    assert [one.text() for one in last.findChildren(QLabel) if one.property("tone") == "danger"] == ["花生过敏"]
    assert "有忌口过敏" in [one.accessibleName() for one in last.findChildren(QLabel)]
    assert page.header._sub.text().startswith("最久 300 天没联系")


def test_a_big_shop_counts_beside_the_window(
    shop: Archive, show_page: Show, ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "SMALL", 0)
    page = opened(show_page)
    first = names(page)
    assert "客人0" in first
    assert len(first) > 1
    assert page.pills._choices[0].count is None
    qtbot.waitUntil(lambda: page.pills._choices[0].count == len(first), timeout=10_000)
    best = shop.customers.row(1).tier
    page.show_where(tier=best)
    assert names(page) == ["客人0"]
    page._spoke(page.entry(1), Channel.CALL)  # nobody is left in that tier: those to be spoken to first are shown
    qtbot.waitUntil(lambda: page.pills.current == "key", timeout=10_000)
    assert names(page) == [name for name in first if name != "客人0"]


def test_a_follow_up_and_a_contact_by_keys(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    press(page.pills, "全部 3")
    page.list.choose(3)
    page.list.focus_current()
    QTest.keyClick(page.list.rows[0], Qt.Key.Key_Return)
    (made,) = shop.followups.rows()
    assert (made.customer, made.due, made.text) == ("客人2", date(2026, 11, 23), "打个招呼，好久没联系了")
    assert "明天 有跟进" in page.list.rows[0].accessibleName()
    menu = page.menu(3)
    next(action for action in menu.actions() if action.text() == "来过").trigger()
    assert names(page) == ["客人1", "客人0"]
    assert shop.customers.profile(3).log[0].channel is Channel.VISIT
    ctx.undo_last()
    assert names(page) == ["客人2", "客人1", "客人0"]
    next(action for action in page.menu(1).actions() if action.text() == "复制电话").trigger()
    assert QGuiApplication.clipboard().text() == "13800000000"


def test_a_masked_screen_names_no_tier(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    press(page.pills, "全部 3")
    assert page.findChildren(TierBadge)
    ctx.set_masked(True)
    assert not [badge for badge in page.list.findChildren(TierBadge) if badge.isVisible()]
    assert [choice.words for choice in page.pills._choices] == ["先联系的", "全部"]


def test_nobody_is_neglected(archive: Archive, show_page: Show) -> None:
    page = opened(show_page)
    assert page.card.findChild(EmptyState).accessibleName() == "还没有客户"
    archive.customers.add(CustomerDraft("周雅琴"))
    page.refresh()
    QTest.qWait(1)
    shown = [e for e in page.card.findChildren(EmptyState) if not e.isHidden()]
    assert [e.accessibleName() for e in shown] == ["都有联系，没有被冷落的客户"]
    assert page.on_escape()
