"""Scenes of the visits: the week, the list to make ready, the form of other shops, the question afterwards, slips."""

from __future__ import annotations

from datetime import time, timedelta
from functools import partial

from core.people import CustomerRow, VisitDraft
from core.terms import Pleased, PreparationOutcome, VisitStatus
from ui.dialogs.visit import VisitDialog
from ui.pages.today import TodayPage
from ui.pages.visits import VisitsPage
from ui.printing.options import By, Sheet
from ui.printing.preview import open_preview
from ui.window import Window


def _page(window: Window) -> VisitsPage:
    assert isinstance(window.page, VisitsPage)
    return window.page


def _guest(window: Window) -> CustomerRow:
    return window.ctx.archive.customers.find("周雅琴")[0]


def _plan(window: Window, days: int, status: VisitStatus = VisitStatus.PLANNED) -> int:
    """A visit of the sample's first guest, so many days from now."""
    ctx, who = window.ctx, _guest(window).id
    day = ctx.today() + timedelta(days=days)
    changes = ctx.do(lambda: ctx.archive.visits.add(VisitDraft(who, day, time(12), party=4, place="听竹包间")))
    assert changes is not None
    number = changes.new_id or 0
    if status is not VisitStatus.PLANNED:
        ctx.do(lambda: ctx.archive.visits.set_status(number, status))
    return number


def tidy(window: Window) -> None:
    """Take out whatever was planned here: all but the visits of today."""
    visits, today = window.ctx.archive.visits, window.ctx.today()
    for visit in visits.of_customer(_guest(window).id):
        if visit.day != today:
            window.ctx.do(partial(visits.delete, visit.id))
    window.ctx.archive.settings.set(business="hotel")


def busy_week(window: Window) -> None:
    for days, status in ((-2, VisitStatus.NO_SHOW), (-1, VisitStatus.DONE), (1, VisitStatus.PLANNED)):
        _plan(window, days, status)


def ready_by_party(window: Window) -> None:
    _plan(window, 1)
    _page(window).view.choose("ready")


def ready_by_kind(window: Window) -> None:
    ready_by_party(window)
    _page(window).ready.by.choose(By.KIND.value)


def tidy_ready(window: Window) -> None:
    _page(window).ready.by.choose(By.PARTY.value)
    _page(window).view.choose("week")
    tidy(window)


def form(window: Window) -> None:
    """A new visit: it is asked whose."""
    _page(window).new_item()


def form_of_a_salon(window: Window) -> None:
    ctx = window.ctx
    ctx.archive.settings.set(business="salon")
    VisitDialog(window, ctx, ctx.archive.customers.profile(_guest(window).id)).open()


def ask(window: Window) -> None:
    """Half answered: not everything was right."""
    number = _plan(window, -1, VisitStatus.DONE)
    page = _page(window)
    visit = window.ctx.archive.visits.get(number)
    dialog = page.deeds.ask(visit)
    dialog.answer(Pleased.YES)
    for choice in list(dialog.things.values())[1:]:
        choice.choose(PreparationOutcome.NOT_TODAY.value)


def ask_on_today(window: Window) -> None:
    """The quiet strip about yesterday."""
    _plan(window, -1, VisitStatus.DONE)
    assert isinstance(window.page, TodayPage)


def slips(window: Window) -> None:
    open_preview(window.ctx, "preparation", window, sheet=Sheet.RECEIPT80)


def by_kind_on_paper(window: Window) -> None:
    open_preview(window.ctx, "preparation", window, sheet=Sheet.A4, by=By.KIND)


def plain_paper(window: Window) -> None:
    """The choices as they were before the papers were looked at."""
    window.ctx.archive.settings.set(print_options={})


def _leave(_window: Window) -> None:
    """Nothing was changed."""


SCENES = (
    ("visits-week", "visits", busy_week, tidy),
    ("visits-ready", "visits", ready_by_party, tidy_ready),
    ("visits-ready-by-kind", "visits", ready_by_kind, tidy_ready),
    ("visit-new", "visits", form, _leave),
    ("visit-salon", "visits", form_of_a_salon, tidy),
    ("after-visit", "visits", ask, tidy),
    ("today-ask", "today", ask_on_today, tidy),
    ("paper-slips", "visits", slips, plain_paper),
    ("paper-by-kind", "visits", by_kind_on_paper, plain_paper),
)
"""Name, page, what brings the window there, and what takes it back."""
