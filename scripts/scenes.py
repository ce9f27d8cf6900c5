"""What there is to see beside the plain pages of the sample shop: states, the quick note, every dialog, the papers.

A scene begins on a page; its `act` brings the window into the state, or opens the dialog to be looked at. `tidy` takes
back what the scene changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.errors import KnownError
from core.importing.fields import Field
from core.listing import CustomerFilter, SortKey
from core.people import CustomerDraft, Profile
from core.terms import CustomerKind
from scripts import (
    scenes_customers,
    scenes_followups,
    scenes_greetings,
    scenes_paper,
    scenes_preferences,
    scenes_reminders,
    scenes_tiers,
    scenes_visits,
    scenes_worth,
)
from ui import messages, reports, wording
from ui.dialogs.budget import BudgetDialog
from ui.dialogs.contact import ContactDialog
from ui.dialogs.contact_log import ContactLogDialog
from ui.dialogs.crash import CrashDialog
from ui.dialogs.customer import CustomerDialog
from ui.dialogs.family import FamilyDialog
from ui.dialogs.feedback import FeedbackDialog
from ui.dialogs.followup import FollowupDialog
from ui.dialogs.followup_change import FollowupChangeDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.merge_pick import MergePickDialog
from ui.dialogs.new_shop import NewShopDialog
from ui.dialogs.notice import notice
from ui.dialogs.own_field import OwnFieldDialog
from ui.dialogs.person import PersonDialog
from ui.dialogs.postpone import PostponeDialog
from ui.dialogs.preference import PreferenceDialog
from ui.dialogs.progress import ProgressDialog
from ui.dialogs.purchase import PurchaseDialog
from ui.dialogs.referrer import ReferrerDialog
from ui.dialogs.visit import VisitDialog
from ui.jobs import Job
from ui.language import tr
from ui.pages.base import Page
from ui.pages.customers import CustomersPage
from ui.pages.duplicates import DuplicatesPage
from ui.pages.followups import FollowupsPage
from ui.pages.importing import ImportPage
from ui.pages.profile import ProfilePage
from ui.pages.pyramid import PyramidPage
from ui.pages.setting_groups.data import DataGroup
from ui.pages.settings import SettingsPage
from ui.printing.card_preview import open_card
from ui.printing.preview import open_preview
from ui.version import VERSION
from ui.window import Window
from ui.worth_words import part_names

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
P = TypeVar("P", bound=Page)
Act = Callable[[Window], object]


def _nothing(*_anything: object) -> None:
    """Some scenes are there already when the page is shown."""


@dataclass(frozen=True, slots=True)
class Scene:
    """`where` is what the page is shown with; the profile page gets its customer by itself."""

    name: str
    page: str
    act: Act = _nothing
    where: Mapping[str, Any] = field(default_factory=dict)
    tidy: Act = _nothing


def first_customer(window: Window) -> Profile:
    """The sample's first guest, of whom most is known."""
    customers = window.ctx.archive.customers
    ids = customers.ids(CustomerFilter(), window.ctx.today(), SortKey.ID, descending=False)
    return customers.profile(ids[0])


def _page(window: Window, kind: type[P]) -> P:
    page = window.page
    assert isinstance(page, kind)
    return page


# --- the window -------------------------------------------------------------------------------------------------------


def _write(words: str, *keys: Qt.Key) -> Act:
    """A line in the quick note, then keys."""

    def act(window: Window) -> None:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        window.quick_note.begin()
        window.bar.quick.setText(words)
        QTest.qWait(150)
        for key in keys:
            QTest.keyClick(window.bar.quick, key)

    return act


def _forget_note(window: Window) -> None:
    window.bar.quick.clear()
    window.bar.quick.clearFocus()


def _mask(window: Window) -> None:
    window.ctx.set_masked(True)


def _unmask(window: Window) -> None:
    window.ctx.set_masked(False)


def _say(window: Window) -> None:
    name = first_customer(window).row.name
    window.ctx.toast(tr("已记下 {name}：{words}", name=name, words="胡萝卜汁，要常温"), _nothing)
    QTest.qWait(250)


def _progress(window: Window) -> None:
    job = Job(tr("导入"), _nothing, _nothing, _nothing, window)
    job.progress.step("importing_rows", 780, 1263)
    ProgressDialog(window, job).open()


def _end_progress(window: Window) -> None:
    for job in window.findChildren(Job):
        job.finish(None, None)
        job.deleteLater()


def _crash(window: Window) -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError as error:
        report = reports.make_report(error, window.ctx.archive.path.parent / "reports", VERSION)
    CrashDialog(report, parent=window).open()


_WINDOW = [
    Scene("quick-note", "today", _write("周雅琴 喜欢胡萝卜汁，要常温"), tidy=_forget_note),
    Scene(
        "quick-note-many", "customers", _write("陈思远 不吃香菜，对芒果过敏，周六来3位，消费588，答应下周三回电"),
        tidy=_forget_note,
    ),
    Scene("quick-note-new", "today", _write("张三 喜欢胡萝卜汁", Qt.Key.Key_Tab), tidy=_forget_note),
    Scene("quick-note-nobody", "today", _write("喜欢胡萝卜汁", Qt.Key.Key_Return), tidy=_forget_note),
    Scene(
        "quick-note-known", "today", _write("陈思远 喜欢花生酱，老婆5月3日生日，电话138 0571 2266"), tidy=_forget_note,
    ),
    Scene("toast", "today", _say, tidy=lambda window: window.toast.hide()),
    Scene(
        "alarm", "today", lambda window: window.ctx.alarm(KnownError("archive_locked")),
        tidy=lambda window: window.show_banner(None),
    ),
    Scene("keys", "today", lambda window: KeysDialog(window).open()),
    Scene("person", "today", lambda window: PersonDialog(window, window.ctx).open()),
    Scene("progress", "today", _progress, tidy=_end_progress),
    Scene("notice", "today", lambda window: notice(messages.words(KnownError("archive_newer", file="shop"))).open()),
    Scene("crash", "today", _crash),
]  # fmt: skip

# --- pages ------------------------------------------------------------------------------------------------------------


def _masked(page: str) -> Scene:
    return Scene(f"{page}-masked", page, _mask, tidy=_unmask)


def _import_done(window: Window) -> None:
    _settled(window)
    _page(window, ImportPage).run()


def _import_reading(window: Window) -> None:
    _settled(window)
    _page(window, ImportPage).changes.ask_reading()


def _import_twins(window: Window) -> None:
    """The list once more: everybody is known, and one of them by another address."""
    _import_done(window)
    _settled(window)
    page = _page(window, ImportPage)
    page.read(_PEOPLE["file"])
    _settled(window)
    page.changes.look_at_twins("in_archive")


def _import_values(window: Window) -> None:
    _settled(window)
    page = _page(window, ImportPage)
    assert page.draft is not None
    page.changes.ask_codes(next(iter(page.draft.layout.of(Field.GENDER))))


def _leave_twins(window: Window) -> None:
    """Take back what was imported for it."""
    page = _page(window, ImportPage)
    page.on_escape()
    imports = window.ctx.archive.imports
    for batch in imports.batches(1):
        if not batch.undone:
            imports.undo(batch.id)


def _settled(window: Window) -> None:
    """The file was read and looked at."""
    while window.ctx.runner.busy:
        QTest.qWait(30)


def _leave_import(window: Window) -> None:
    """Take back what was imported, and forget the file."""
    _settled(window)
    page = _page(window, ImportPage)
    if page.report is not None and page.report.batch is not None:
        window.ctx.archive.imports.undo(page.report.batch)
    page.on_escape()


def _ask_restore(window: Window) -> None:
    group = _page(window, SettingsPage).group
    assert isinstance(group, DataGroup)
    group.restore_buttons[0].click()


def _result(window: Window) -> None:
    page = _page(window, FollowupsPage)
    page.open_actions.ask_result(page.ctx.archive.followups.rows()[0])


def _postpone(window: Window) -> None:
    ctx = window.ctx
    row = ctx.archive.followups.rows()[0]
    about = tr("{name}：{words}", name=row.customer, words=wording.followup(row, ctx.today()).title)
    PostponeDialog(window, about, row.due, ctx.today()).open()


_PEOPLE = {"file": SAMPLES / "会员名单.xlsx"}
_SALES = {"file": SAMPLES / "消费记录.xlsx"}
_PAGES = [
    *(_masked(page) for page in ("today", "customers", "profile", "pyramid")),
    Scene("import-customers", "import", _settled, _PEOPLE, _leave_import),
    Scene("import-purchases", "import", _settled, _SALES, _leave_import),
    Scene("import-reading", "import", _import_reading, _PEOPLE, _leave_import),
    Scene("import-twins", "import", _import_twins, _PEOPLE, _leave_twins),
    Scene("import-values", "import", _import_values, _PEOPLE, _leave_import),
    Scene("import-done", "import", _import_done, _PEOPLE, _leave_import),
    *(
        Scene(f"settings-{group}", "settings", where={"group": group})
        for group in ("appearance", "reminders", "own_fields", "data", "about")
    ),
    Scene("settings-restore", "settings", _ask_restore, {"group": "data"}),
    Scene("followups-result", "followups", _result),
    Scene("followups-postpone", "followups", _postpone),
    Scene("followups-new", "followups", lambda window: FollowupDialog(window, window.ctx).open()),
]

# --- dialogs about a customer, about tiers, and the papers ------------------------------------------------------------


def _budget(window: Window) -> None:
    facts, settings = _page(window, PyramidPage).facts, window.ctx.settings
    assert facts is not None
    names = part_names(facts.ranking.scheme)
    BudgetDialog(window, settings["budget_cents"], settings["budget_split"], names).open()


def _facts(key: str) -> Act:
    """A line of 资料 as a field, in sight."""

    def act(window: Window) -> None:
        page = _page(window, ProfilePage)
        page.facts.edit_line(key)
        QTest.qWait(30)
        page.scroller.verticalScrollBar().setValue(page.facts.y() - 20)

    return act


def _close_facts(window: Window) -> None:
    page = _page(window, ProfilePage)
    page.facts.cancel_edit()
    page.scroller.verticalScrollBar().setValue(0)


def _known_phone(window: Window) -> None:
    dialog = CustomerDialog(window, window.ctx)
    dialog.open()
    dialog.phones.edit.setText(first_customer(window).row.phones[0])
    QTest.qWait(350)


def _change_followup(window: Window) -> None:
    FollowupChangeDialog(window, window.ctx, first_customer(window).followups[0]).open()


def _family(window: Window) -> None:
    profile = first_customer(window)
    member = next(one for one in profile.family if one.preferences)
    FamilyDialog(window, window.ctx, profile.row.id, member).open()


def _company(window: Window) -> None:
    """A company of which nobody knows yet who decides."""
    ctx = window.ctx
    draft = CustomerDraft("明月文化传播有限公司", kind=CustomerKind.COMPANY, phones=("0571-88880000",))
    made = ctx.do(lambda: ctx.archive.customers.add(draft))
    assert made is not None
    assert made.new_id is not None
    ctx.open_customer(made.new_id)


def _twins(window: Window) -> None:
    """The first guest once more, under her surname."""
    ctx, row = window.ctx, first_customer(window).row
    draft = CustomerDraft("周姐", phones=(*row.phones, "13900002222"), note="常带外孙来", employer="师范大学")
    ctx.do(lambda: ctx.archive.customers.add(draft))


def _merge(window: Window) -> None:
    _twins(window)
    _page(window, DuplicatesPage).look_at(0)


def _undo(window: Window) -> None:
    window.ctx.undo_last()


_DIALOGS = [
    *(Scene(f"profile-{key}", "profile", _facts(key), tidy=_close_facts) for key in ("phones", "addresses", "consent")),
    Scene("customer-known-phone", "customers", _known_phone),
    Scene("followup-change", "profile", _change_followup),
    Scene(
        "contact-log", "profile",
        lambda window: ContactLogDialog(window, window.ctx, first_customer(window).row).open(),
    ),
    Scene("feedback", "profile", lambda window: FeedbackDialog(window, window.ctx, first_customer(window).row).open()),
    Scene(
        "purchase-change", "profile",
        lambda window: PurchaseDialog(
            window, window.ctx, first_customer(window).row, first_customer(window).purchases[0]
        ).open(),
    ),
    Scene("own-field", "settings", lambda window: OwnFieldDialog(window, window.ctx).open(), {"group": "own_fields"}),
    Scene("customer-new", "customers", lambda window: CustomerDialog(window, window.ctx).open()),
    Scene(
        "customer-edit", "customers",
        lambda window: CustomerDialog(window, window.ctx, first_customer(window).row).open(),
    ),
    Scene("visit", "profile", lambda window: VisitDialog(window, window.ctx, first_customer(window)).open()),
    Scene("purchase", "profile", lambda window: PurchaseDialog(window, window.ctx, first_customer(window).row).open()),
    Scene("family", "profile", lambda window: FamilyDialog(window, window.ctx, first_customer(window).row.id).open()),
    Scene("family-edit", "profile", _family),
    Scene("contact", "profile", lambda window: ContactDialog(window, window.ctx, first_customer(window).row.id).open()),
    Scene("referrer", "profile", lambda window: ReferrerDialog(window, window.ctx, first_customer(window).row).open()),
    Scene("company", "profile", _company, tidy=_undo),
    Scene("duplicates-some", "duplicates", _twins, tidy=_undo),
    Scene("merge", "duplicates", _merge, tidy=_undo),
    Scene(
        "merge-pick", "profile", lambda window: MergePickDialog(window, window.ctx, first_customer(window).row).open()
    ),
    Scene("paper-card", "profile", lambda window: open_card(window.ctx, first_customer(window).row.id, window)),
    Scene(
        "preference", "profile",
        lambda window: PreferenceDialog(window, window.ctx, first_customer(window).preferences[0]).open(),
    ),
    Scene("preference-more", "profile", scenes_preferences.more),
    Scene("preference-noticed", "profile", scenes_preferences.write("喜欢晚上喝茶"), tidy=scenes_preferences.forget),
    Scene("preference-former", "profile", scenes_preferences.former, tidy=scenes_preferences.tidy_former),
    Scene(
        "settings-categories", "settings", scenes_preferences.categories, {"group": "categories"},
        scenes_preferences.tidy_categories,
    ),
    *(Scene(name, page, act, tidy=tidy) for name, page, act, tidy in scenes_tiers.SCENES),
    Scene("budget-divide", "pyramid", _budget),
    Scene("new-shop", "welcome", lambda window: NewShopDialog(window).open()),
    Scene("paper-followups", "followups", lambda window: open_preview(window.ctx, "followups", window)),
    Scene("paper-customers", "customers", lambda window: _page(window, CustomersPage).print_page()),
    Scene("paper-preparation", "today", lambda window: open_preview(window.ctx, "preparation", window)),
]  # fmt: skip

_APART = [
    Scene(name, page, act, tidy=tidy)
    for name, page, act, tidy in (
        *scenes_customers.SCENES, *scenes_followups.SCENES, *scenes_visits.SCENES, *scenes_paper.SCENES,
        *scenes_worth.SCENES,
    )
]
_APART += [Scene(name, page, act, where) for name, page, act, where in scenes_reminders.SCENES]
_APART += [Scene(name, page, act) for name, page, act in scenes_greetings.SCENES]

SCENES = [*_WINDOW, *_PAGES, *_DIALOGS, *_APART]
