"""Scenes of the follow-ups: the month, several chosen, a sentence that asks back, the dialogs, the neglected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtTest import QTest

from core.people import FollowupDraft, FollowupRow
from core.repeating import Repeat, Unit
from core.terms import FollowupStatus
from ui.pages.followups import FollowupsPage
from ui.pages.neglected import NeglectedPage
from ui.window import Window

Act = Callable[[Window], object]
_SETTLED = 250  # ms until a line was read


def _page(window: Window) -> FollowupsPage:
    assert isinstance(window.page, FollowupsPage)
    return window.page


def month(window: Window) -> None:
    page = _page(window)
    page.view.choose("month")
    page.month.grid.setFocus()


def a_day(window: Window) -> None:
    month(window)
    page = _page(window)
    page.month.go_to(page.month.day + timedelta(days=4))


def several(window: Window) -> None:
    shown = _page(window).list
    for row in shown.rows[:3]:
        shown.toggle(row.key)


def write(words: str, window: Window) -> None:
    _page(window).adder.setText(words)
    QTest.qWait(_SETTLED)


def nobody_like_that(window: Window) -> None:
    page = _page(window)
    page.search.setText("没有这样的事")
    QTest.qWait(_SETTLED)


def tidy(window: Window) -> None:
    """The list as it was, and whatever was added here is gone."""
    page = _page(window)
    page.adder.clear()
    page.list.choose_none()
    page.filters.clear()
    page.month.go_to(window.ctx.today())
    page.view.choose("list")


def on_paper(window: Window) -> None:
    """What stands on the narrowed page is printed."""
    page = _page(window)
    page.pills.choose("contact")
    page.filters.changed.emit()
    page.print_page()


def done_on_paper(window: Window) -> None:
    page, ctx = _page(window), window.ctx
    for row, said in zip(ctx.archive.followups.rows(), ("很满意，下月再来", None), strict=False):
        ctx.changed(ctx.archive.followups.complete(row.id, ctx.today(), said))
    page.filters.state.choose(FollowupStatus.DONE)
    page.print_page()


def tidy_paper(window: Window) -> None:
    tidy(window)
    window.ctx.archive.settings.set(print_options={}, labels={})


def tidy_done(window: Window) -> None:
    tidy_paper(window)
    done = window.ctx.archive.followups.done(window.ctx.today())
    window.ctx.changed(window.ctx.archive.followups.reopen_all([row.id for row in done]))


def _repeating(window: Window) -> FollowupRow:
    """One that was done once already and has come again."""
    ctx = window.ctx
    draft = FollowupDraft(1, ctx.today(), text="问问近来好不好", staff="小陈", repeat=Repeat(1, Unit.MONTH))
    made = ctx.do(lambda: ctx.archive.followups.add(draft))
    assert made is not None
    number = made.new_id or 0
    ctx.do(lambda: ctx.archive.followups.complete(number, ctx.today(), "在外地，月底回来"))
    return next(row for row in ctx.archive.followups.rows() if row.previous_id == number)


def result(window: Window) -> None:
    _page(window).open_actions.ask_result(_repeating(window))


def history(window: Window) -> None:
    _page(window).open_actions.change(_repeating(window))


def hand_over(window: Window) -> None:
    row = window.ctx.archive.followups.rows()[0]
    actions = _page(window).open_actions
    actions.ask_whom([row.id], actions.about([row]))


def undo_two(window: Window) -> None:
    window.ctx.undo_last()
    window.ctx.undo_last()


def every_tier(window: Window) -> None:
    page = window.page
    assert isinstance(page, NeglectedPage)
    page.show_where(tier="all")


SCENES: tuple[tuple[str, str, Act, Act], ...] = (
    ("followups-month", "followups", month, tidy),
    ("followups-day", "followups", a_day, tidy),
    ("followups-several", "followups", several, tidy),
    ("followups-line", "followups", partial(write, "下周三 让小陈 回访周雅琴 每 3 个月"), tidy),
    ("followups-line-who", "followups", partial(write, "明天 回访李大为"), tidy),
    ("followups-none", "followups", nobody_like_that, tidy),
    ("followups-paper", "followups", on_paper, tidy_paper),
    ("followups-paper-done", "followups", done_on_paper, tidy_done),
    ("followups-done", "followups", result, undo_two),
    ("followups-history", "followups", history, undo_two),
    ("followups-hand-over", "followups", hand_over, tidy),
    ("neglected-all", "neglected", every_tier, lambda _window: None),
)
