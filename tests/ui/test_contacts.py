"""A contact with one press, and the follow-ups of a customer where she is shown: the pane and the profile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.people import CustomerDraft, FollowupDraft
from core.terms import Channel, FollowupKind, FollowupStatus
from storage.archive import Archive
from ui.context import Context
from ui.pages.base import Page
from ui.pages.customers import CustomersPage
from ui.pages.profile import ProfilePage

Show = Callable[[str], Page]
TODAY = date(2026, 11, 22)


def press(widget: QWidget, words: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == words and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def promised(archive: Archive) -> tuple[int, int]:
    """A customer and what was promised to her."""
    who = archive.customers.add(CustomerDraft("周雅琴", phones=("13805712266",))).new_id or 0
    draft = FollowupDraft(who, TODAY - timedelta(days=1), FollowupKind.PROMISE, "寄回围巾")
    return who, archive.followups.add(draft).new_id or 0


def test_the_pane_completes_and_notes_a_contact(archive: Archive, show_page: Show, qtbot: QtBot, ctx: Context) -> None:
    who, promise = promised(archive)
    page = show_page("customers")
    assert isinstance(page, CustomersPage)
    qtbot.waitUntil(lambda: page.pane.profile is not None)
    press(page.pane, "发了短信")
    (line,) = archive.customers.profile(who).log
    assert (line.day, line.channel, line.staff) == (TODAY, Channel.MESSAGE, "小陈")
    assert archive.followups.get(promise).status is FollowupStatus.OPEN, "a contact alone settles nothing"

    def shown_anew() -> bool:
        """The list was read again behind it, and then she was shown once more."""
        profile = page.pane.profile
        return profile is not None and bool(profile.log) and not page._settle.isActive()

    qtbot.waitUntil(shown_anew)
    QTest.qWait(1)
    press(page.pane, "完成")
    assert archive.followups.get(promise).status is FollowupStatus.DONE
    ctx.undo_last()
    ctx.undo_last()
    assert archive.customers.row(who).last_contact is None


def test_the_profile_offers_the_same_for_a_follow_up(archive: Archive, show_page: Show, ctx: Context) -> None:
    who, promise = promised(archive)
    show_page("customers")
    page = show_page("profile")
    assert isinstance(page, ProfilePage)
    page.show_where(customer_id=who)
    entry = next(e for e in page.timeline.entries() if e.kind == "followup")
    offered = [a.text() for a in page.timeline.make_menu(entry).actions() if a.text()]
    assert offered == [
        "完成", "完成，写结果和下一步…", "联系过了，办完了", "只记联系，事情还没完", "推迟", "交给", "不做了…",
        "改这一条…", "复制要说的话", "复制电话", "打开档案",
    ]  # fmt: skip
    settled = page.timeline.make_menu(entry).actions()[2].menu()
    next(a for a in settled.actions() if a.text() == "打了电话").trigger()
    assert archive.followups.get(promise).status is FollowupStatus.DONE
    assert archive.customers.row(who).last_contact == TODAY
    assert not [e for e in page.timeline.entries() if e.kind == "contact"], "the follow-up tells it already"
    press(page.timeline, "来过")
    assert [e.facts["channel"] for e in page.timeline.entries() if e.kind == "contact"] == [Channel.VISIT]
