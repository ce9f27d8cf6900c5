"""The people around a customer on the profile: what they like and avoid, who decides in a company, who brought whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.people import CustomerDraft, FamilyMember, PreferenceDraft, PurchaseDraft
from core.terms import BuyingRole, CustomerKind, PreferenceKind
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.contact import ContactDialog
from ui.dialogs.family import FamilyDialog
from ui.dialogs.referrer import ReferrerDialog
from ui.pages.base import Page
from ui.pages.profile import ProfilePage
from ui.widgets.buttons import Button
from ui.widgets.messages import Banner

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton


def texts(widget: Any) -> list[str]:
    QTest.qWait(1)
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def dialog_of(kind: type[Any]) -> Any:
    QTest.qWait(1)
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


@pytest.fixture
def opened(ctx: Context, show_page: Show) -> Callable[[int], ProfilePage]:
    """The profile of a customer."""

    def open_one(customer_id: int) -> ProfilePage:
        page = show_page("customers")
        ctx.open_customer(customer_id)
        found = page.window().page  # type: ignore[attr-defined]
        assert isinstance(found, ProfilePage)
        return found

    return open_one


def new(archive: Archive, name: str, **fields: Any) -> int:
    return archive.customers.add(CustomerDraft(name, **fields)).new_id or 0


def daughter(archive: Archive, zhou: int) -> FamilyMember:
    (member,) = archive.customers.profile(zhou).family
    return member


# --- family -----------------------------------------------------------------------------------------------------------


def test_the_likes_of_the_family_are_written_changed_removed_and_taken_back(
    ctx: Context, archive: Archive, opened: Callable[[int], ProfilePage]
) -> None:
    zhou = new(archive, "周雅琴")
    nuts = PreferenceDraft("花生过敏", PreferenceKind.ALLERGY)
    archive.people.add_family(zhou, "顾敏", "女儿", likes=[PreferenceDraft("爱喝龙井"), nuts])
    page = opened(zhou)
    shown = texts(page.people)
    assert shown.index("花生过敏") < shown.index("爱喝龙井")
    harm = next(label for label in page.people.findChildren(QLabel) if label.text() == "花生过敏")
    assert harm.property("tone") == "danger"
    before = daughter(archive, zhou)

    page.people.member_pressed.emit(before)
    dialog = dialog_of(FamilyDialog)
    assert [line.edit.text() for line in dialog.likes.lines] == ["花生过敏", "爱喝龙井"]
    assert dialog.likes.lines[0].edit.property("ink") == "danger"
    QTest.mouseClick(dialog.likes.lines[1].remove, LEFT)
    QTest.mouseClick(dialog.likes.add, LEFT)
    QTest.keyClicks(dialog.likes.lines[1].edit, "x")
    dialog.likes.lines[1].edit.setText("")
    dialog.likes.lines[1].edit.insert("不吃香菜")
    assert dialog.likes.lines[1].kind is PreferenceKind.DISLIKE  # by the words
    QTest.mouseClick(dialog.save, LEFT)
    assert [p.text for p in daughter(archive, zhou).preferences] == ["花生过敏", "不吃香菜"]
    assert "花生过敏，不吃香菜" in texts(page.people)
    ctx.undo_last()
    assert daughter(archive, zhou) == before
    assert "爱喝龙井" in texts(page.people)


# --- companies --------------------------------------------------------------------------------------------------------


def test_a_company_says_so_while_nobody_is_known_who_decides(
    ctx: Context, archive: Archive, opened: Callable[[int], ProfilePage]
) -> None:
    company = new(archive, "明月文化传播有限公司", kind=CustomerKind.COMPANY)
    page = opened(company)
    assert page.people.add.isHidden()
    (banner,) = page.people.findChildren(Banner)
    assert "还不知道谁拍板" in texts(banner)

    QTest.mouseClick(banner.findChildren(Button)[0], LEFT)
    dialog = dialog_of(ContactDialog)
    assert dialog.role.value() == BuyingRole.ECONOMIC.value
    dialog.phone.set_text("139")
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.name.error
    dialog.name.set_text("沈总")
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.phone.error
    dialog.phone.set_text("139 0000 0001")
    dialog.likes.lines[0].edit.insert("海鲜过敏")
    QTest.mouseClick(dialog.save, LEFT)
    (contact,) = archive.customers.profile(company).contacts
    assert (contact.name, contact.role, contact.phone) == ("沈总", BuyingRole.ECONOMIC, "13900000001")
    assert {"沈总", "拍板的人", "海鲜过敏"} <= set(texts(page.people))
    assert not [b for b in page.people.findChildren(Banner) if b.isVisible()]

    page.people.contact_wanted.emit(contact)
    dialog = dialog_of(ContactDialog)
    dialog.role.choose(BuyingRole.FINANCE.value)
    QTest.mouseClick(dialog.save, LEFT)
    assert "还不知道谁拍板" in texts(page.people)
    page.people.contact_wanted.emit(archive.customers.profile(company).contacts[0])
    dialog_of(ContactDialog)._delete()
    assert archive.customers.profile(company).contacts == ()
    ctx.undo_last()
    assert "沈总" in texts(page.people)


# --- referrals --------------------------------------------------------------------------------------------------------


@pytest.fixture
def chain(archive: Archive) -> dict[str, int]:
    """王姐 → 周雅琴 → 李明 → 赵六."""
    found: dict[str, int] = {}
    by = None
    for name in ("王姐", "周雅琴", "李明", "赵六"):
        by = found[name] = new(archive, name, referred_by=by)
        archive.purchases.add(PurchaseDraft(by, ctx_day(archive), 10_000, cost_cents=4_000))
    return found


def ctx_day(archive: Archive) -> Any:
    return archive.clock().date()


def test_the_chain_tells_who_brought_whom_what_it_was_worth_and_leads_there(
    ctx: Context, archive: Archive, chain: dict[str, int], opened: Callable[[int], ProfilePage]
) -> None:
    page = opened(chain["周雅琴"])
    shown = texts(page.referrals)
    assert "带来 1 位" in shown
    assert "直接带来的 1 位：消费 ¥100，利润 ¥60" in shown
    assert "连同他们带来的 2 位：消费 ¥200，利润 ¥120" in shown
    ctx.set_masked(True)
    assert not [words for words in texts(page.referrals) if "¥" in words]
    assert not [b.text() for b in page.referrals.findChildren(Button) if "¥" in b.text()]
    ctx.set_masked(False)
    QTest.qWait(1)
    link = next(b for b in page.referrals.findChildren(Button) if b.text() == "王姐")
    QTest.mouseClick(link, LEFT)
    assert page.profile is not None
    assert page.profile.row.name == "王姐"


def test_who_brought_her_is_chosen_and_a_circle_is_refused_in_words(
    ctx: Context, archive: Archive, chain: dict[str, int], opened: Callable[[int], ProfilePage]
) -> None:
    page = opened(chain["王姐"])
    QTest.mouseClick(page.referrals.edit, LEFT)
    dialog = dialog_of(ReferrerDialog)
    dialog.picker.choose(archive.customers.row(chain["赵六"]))
    dialog.submit()
    assert dialog.picker.error == "赵六 是 王姐 带来的，不能反过来当介绍人。"
    assert archive.customers.row(chain["王姐"]).referred_by is None
    dialog.picker.choose(archive.customers.row(new(archive, "老李")))
    dialog.source.set_text("老客带来")
    dialog.submit()
    row = archive.customers.row(chain["王姐"])
    assert row.source == "老客带来"
    assert "老李" in [b.text() for b in page.referrals.findChildren(Button)]
    ctx.undo_last()
    assert archive.customers.row(chain["王姐"]).referred_by is None
