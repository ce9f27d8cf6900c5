"""What is done with follow-ups, one or several, each time one command with 撤销: the same on every page with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.changes import ChangeSet
from core.errors import KnownError
from core.greetings import SERVED
from core.people import FollowupRow
from core.reminders import PROMOTIONAL
from core.terms import Channel
from ui import followup_words, formats, greetings
from ui.context import Context
from ui.dialogs.followup_change import FollowupChangeDialog
from ui.dialogs.followup_done import Done, FollowupDoneDialog
from ui.dialogs.followup_fields import doers
from ui.dialogs.followup_many import HandOverDialog
from ui.dialogs.one_line import OneLineDialog
from ui.dialogs.postpone import PostponeDialog
from ui.language import tr
from ui.theme.icons import Icon

AT_ONCE = 300
"""Follow-ups: so many are written in the blink of an eye; more off the window."""


class FollowupDeeds:
    """Serves one page; dialogs belong to it."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        self._ctx, self._page = ctx, page

    # --- one ------------------------------------------------------------------------------------------------------

    def complete(self, row: FollowupRow, result: str | None = None) -> None:
        """Tick it off with one press; what comes again says when."""
        archive, today = self._ctx.archive, self._ctx.today()
        self._ctx.do(lambda: archive.followups.complete(row.id, today, result or None), self._done_words(row))

    def _done_words(self, row: FollowupRow) -> str:
        if row.repeat is None:
            return tr("{name} 的事完成了", name=row.customer)
        day = formats.spoken_day(row.repeat.after(self._ctx.today()), self._ctx.today())
        return tr("{name} 的事完成了，下次 {day}", name=row.customer, day=day)

    def spoke(self, row: FollowupRow, channel: Channel) -> None:
        """A contact that settles it: 打了电话 and done."""
        archive, today = self._ctx.archive, self._ctx.today()
        words = tr("{what}，{done}", what=followup_words.spoken(channel), done=self._done_words(row))
        self._ctx.do(lambda: archive.followups.complete(row.id, today, channel=channel), words)

    def log_only(self, row: FollowupRow, channel: Channel) -> None:
        """A contact that leaves it open."""
        log_contact(self._ctx, row.customer_id, row.customer, channel)

    def complete_so(self, row: FollowupRow, done: Done) -> None:
        archive, today, words = self._ctx.archive, self._ctx.today(), self._done_words(row)
        if not done.again:
            words = tr("{name} 的事完成了", name=row.customer)
        if done.following is not None:
            day = formats.spoken_day(done.following.due, today)
            words = tr("{name} 的事完成了，下一步 {day}", name=row.customer, day=day)
        self._ctx.do(
            lambda: archive.followups.complete(
                row.id, today, done.result, done.channel, done.following, spoke=done.channel is not None,
                again=done.again,
            ),
            words,
        )  # fmt: skip

    def reopen(self, row: FollowupRow) -> None:
        archive, words = self._ctx.archive, tr("{name} 的事改回待做", name=row.customer)
        self._ctx.do(lambda: archive.followups.reopen(row.id), words, sign=Icon.UNDO)

    def postpone(self, row: FollowupRow, to: date) -> None:
        archive, day = self._ctx.archive, formats.spoken_day(to, self._ctx.today())
        words = tr("{name} 的事推迟到 {day}", name=row.customer, day=day)
        self._ctx.do(lambda: archive.followups.postpone(row.id, to), words, sign=Icon.CLOCK)

    def drop(self, row: FollowupRow, reason: str) -> None:
        archive = self._ctx.archive
        words = tr("{name} 的事不做了", name=row.customer)
        self._ctx.do(lambda: archive.followups.drop(row.id, reason), words, sign=Icon.X_CIRCLE)

    def end_repeat(self, row: FollowupRow) -> None:
        """This time still, then never again."""
        archive = self._ctx.archive
        words = tr("{name} 的事做完这次就不再来了", name=row.customer)
        self._ctx.do(lambda: archive.followups.update(row.id, repeat=None), words, sign=Icon.REPEAT)

    def copy_phone(self, row: FollowupRow) -> None:
        if row.phone:
            QGuiApplication.clipboard().setText(row.phone)
            words = tr("已复制 {name} 的电话 {phone}", name=row.customer, phone=formats.phone(row.phone))
            self._ctx.toast(words, sign=Icon.COPY)

    def copy_greeting(self, row: FollowupRow) -> None:
        """Words for WeChat into the clipboard; never for the blacklist or against a refused consent."""
        archive, today = self._ctx.archive, self._ctx.today()
        try:
            if row.kind in PROMOTIONAL and not archive.greetings.allowed(row.customer_id, today):
                raise KnownError("greeting_refused", name=row.customer)
            text = greetings.greeting(archive, row, today).text
        except KnownError as error:
            self._ctx.alarm(error)
            return
        if not text:
            self._ctx.toast(tr("这一天不适合发祝福，没有复制"), sign=Icon.INFO)
            return
        QGuiApplication.clipboard().setText(text)
        served = row.kind in SERVED
        words = tr("要说的话已复制，去微信里粘贴就行") if served else tr("祝福语已复制，去微信里粘贴就行")
        self._ctx.toast(words, sign=Icon.COPY)

    # --- several --------------------------------------------------------------------------------------------------

    def complete_all(self, ids: Sequence[int], channel: Channel | None = None) -> None:
        book, today = self._ctx.archive.followups, self._ctx.today()
        self._all(ids, lambda: book.complete_all(ids, today, channel), tr("{n} 项完成了", n=len(ids)))

    def postpone_all(self, ids: Sequence[int], to: date) -> None:
        book, day = self._ctx.archive.followups, formats.spoken_day(to, self._ctx.today())
        words = tr("{n} 项推迟到 {day}", n=len(ids), day=day)
        self._all(ids, lambda: book.postpone_all(ids, to), words, Icon.CLOCK)

    def drop_all(self, ids: Sequence[int], reason: str) -> None:
        book = self._ctx.archive.followups
        self._all(ids, lambda: book.drop_all(ids, reason), tr("{n} 项不做了", n=len(ids)), Icon.X_CIRCLE)

    def reopen_all(self, ids: Sequence[int]) -> None:
        book = self._ctx.archive.followups
        self._all(ids, lambda: book.reopen_all(ids), tr("{n} 项改回待做", n=len(ids)), Icon.UNDO)

    def assign(self, ids: Sequence[int], name: str) -> None:
        book = self._ctx.archive.followups
        words = tr("{n} 项交给了 {name}", n=len(ids), name=name) if name else tr("{n} 项谁做都行", n=len(ids))
        self._all(ids, lambda: book.assign(ids, name or None), words, Icon.USER)

    def _all(
        self, ids: Sequence[int], command: Callable[[], ChangeSet], said: str, sign: Icon = Icon.CHECK_CIRCLE
    ) -> None:
        ctx = self._ctx
        if len(ids) <= AT_ONCE:
            ctx.do(command, said, sign=sign)
        else:
            ctx.run_job(
                tr("改 {n} 项跟进", n=len(ids)), lambda _progress: command(), lambda made: self._told(made, said, sign)
            )

    def _told(self, changes: ChangeSet, said: str, sign: Icon) -> None:
        self._ctx.changed(changes)
        history_id = changes.history_id
        if history_id is not None:
            self._ctx.toast(said, lambda: self._ctx.undo(history_id), sign=sign)

    # --- asking ---------------------------------------------------------------------------------------------------

    def about(self, rows: Sequence[FollowupRow]) -> str:
        """What is asked about: one in words, several by their number and first names."""
        if len(rows) == 1:
            words = followup_words.title(rows[0], self._ctx.today(), masked=self._ctx.masked)
            return tr("{name}：{words}", name=rows[0].customer, words=words)
        names = list(dict.fromkeys(row.customer for row in rows))
        told = tr("、").join(names[:3]) + ("…" if len(names) > 3 else "")
        return tr("{n} 项：{names}", n=len(rows), names=told)

    def ask_result(self, row: FollowupRow) -> None:
        dialog = FollowupDoneDialog(self._page, row, self.about([row]), self._ctx.today())
        dialog.given.connect(lambda done: self.complete_so(row, done))
        dialog.open()

    def ask_drop(self, rows: Sequence[FollowupRow], ids: Sequence[int] = ()) -> None:
        """`ids`: all that are meant, when these rows are the first of them."""
        about = self.about(rows) if len(ids) <= len(rows) else tr("{n} 项", n=len(ids))
        if any(row.repeat is not None for row in rows):
            about = tr("{about}。会重复的，以后也不再来。", about=about)
        dialog = OneLineDialog(
            self._page, tr("不做了"), about, tr("为什么"), tr("不做了"), example=tr("例如：客人说不用了"),
            needed=tr("写一句原因，以后看得明白"),
        )  # fmt: skip
        if ids:
            dialog.written.connect(lambda reason: self.drop_all(ids, reason))
        else:
            dialog.written.connect(lambda reason: self.drop(rows[0], reason))
        dialog.open()

    def ask_day(self, row: FollowupRow) -> None:
        dialog = PostponeDialog(self._page, self.about([row]), row.due, self._ctx.today())
        dialog.chosen.connect(lambda day: self.postpone(row, day))
        dialog.open()

    def ask_day_for_all(self, ids: Sequence[int]) -> None:
        today = self._ctx.today()
        dialog = PostponeDialog(self._page, tr("{n} 项", n=len(ids)), today, today)
        dialog.chosen.connect(lambda day: self.postpone_all(ids, day))
        dialog.open()

    def ask_whom(self, ids: Sequence[int], about: str, current: str | None = None) -> None:
        dialog = HandOverDialog(self._page, about, doers(self._ctx), current)
        dialog.given.connect(lambda name: self.assign(ids, name))
        dialog.open()

    def change(self, row: FollowupRow) -> None:
        """Open it where it is changed, with what led to it."""
        try:
            current = self._ctx.archive.followups.get(row.id)
        except KnownError as error:
            self._ctx.alarm(error)
            return
        FollowupChangeDialog(self._page, self._ctx, current).open()


def log_contact(ctx: Context, customer_id: int, name: str, channel: Channel) -> ChangeSet | None:
    """Note with one press that somebody was spoken to today."""
    words = tr("已记下：{what}，{name}", what=followup_words.spoken(channel), name=name)
    return ctx.do(
        lambda: ctx.archive.feedback.log_contact(customer_id, ctx.today(), channel), words,
        sign=formats.channel_icon(channel),
    )  # fmt: skip
