"""The program with a window: from the first line to the last backup.

Order of a start: hooks for our own errors, one instance for a data folder, the archive, the window, and only after
the first paint the day's work (ranking, follow-ups).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QSize, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import Progress
from storage.archive import Archive
from storage.backups import BackupInfo
from ui.command_line import Shop, shop_of
from ui.context import Context
from ui.desk import Desk
from ui.dialogs.notice import notice
from ui.errors import ErrorHooks
from ui.language import language, system_language, tr, use_language
from ui.messages import Message, words
from ui.pages.specs import page_specs
from ui.rescue import DayRescue, ask_owner, open_archive
from ui.single_instance import Claim, SingleInstance
from ui.theme.style import apply_theme
from ui.version import VERSION
from ui.widgets.messages import Banner
from ui.window import Window
from ui.worth_day import keep_fresh

SAMPLE_NAME = "sample.regulars"
_DAY_BEGUN = "day_begun"
_IDLE = 400  # ms between two pages that are imported ahead
_TITLE_BAR = 40  # px, about what the frame of a window takes
_RULES = frozenset({"rules", "margin", "scheme", "metric", "period", "tier_schemes"})
"""Settings from which tiers and follow-ups follow."""
_FACTS = ("customers", "family", "visits", "preparations", "purchases", "contact_log")
"""Tables from which the follow-ups of the rules follow."""


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; the exit status."""
    shop = shop_of(options)
    application = make_application(sys.argv)
    hooks = ErrorHooks(shop.data_dir / "reports", VERSION)
    hooks.install()
    try:
        return _run_first(application, shop, hooks, options)
    except Exception as error:  # nothing may leave a start without a word
        hooks.report(error, where="start")
        return 3
    finally:
        hooks.uninstall()


def _run_first(application: QApplication, shop: Shop, hooks: ErrorHooks, options: argparse.Namespace) -> int:
    """The window of the first start; a second one raises it and leaves."""
    instance = SingleInstance(shop.data_dir)
    claim = instance.claim()
    if claim is not Claim.FIRST:
        if claim is Claim.BUSY:
            _say(
                Message(
                    tr("熟客簿已经开着，可是没有回应。"),
                    tr("客户资料没有改动。"),
                    tr("请等一会儿，或者重新启动电脑再打开。"),
                )
            )
        return 0 if claim is Claim.RAISED else 1

    def ask(message: Message, backup: BackupInfo, gone: bool) -> bool:
        _dress(application)
        return ask_owner(message, backup, gone)

    try:
        session = Session(open_archive(shop, ask), shop, hooks, _given(options))
    except KnownError as error:
        _say(words(error))
        return 1
    instance.raised.connect(session.desk.open)
    fit_screen(session.window)
    session.desk.start(application.quit)
    show(session, in_tray=options.in_tray)
    try:
        return application.exec()
    finally:
        session.end()
        instance.release()


def _given(options: argparse.Namespace) -> tuple[Path | None, Path | None]:
    """Folder and archive as they were given, for starting just so again."""
    folder = options.data_dir.expanduser().resolve() if options.data_dir is not None else None
    return folder, options.archive.expanduser().resolve() if options.archive is not None else None


def show(session: Session, *, in_tray: bool) -> None:
    """The window, or only the sign beside the clock; where there is no place for that, the window in the task bar."""
    if not in_tray:
        session.window.show()
    elif not session.desk.tray.shown:
        session.window.showMinimized()


def fit_screen(window: QWidget) -> None:
    """Before the first show: no larger than the screen leaves, its title bar included."""
    room = window.screen().availableSize() - QSize(0, _TITLE_BAR)
    window.resize(window.size().boundedTo(room))


def make_application(arguments: list[str]) -> QApplication:
    """The QApplication with the program's names; Qt's own words in the language in use."""
    application = QApplication(arguments[:1])
    application.setApplicationName("Regulars")
    application.setApplicationVersion(VERSION)
    application.setDesktopFileName("regulars")
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return application


def _say(message: Message) -> None:
    """A message when there is no window to show it in."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    _dress(application)
    notice(message).exec()


def _dress(application: QApplication) -> None:
    """Language and colours before an archive says which."""
    use_language(language() or system_language())
    apply_theme(application, "system", 1.0, language())


class Session:
    """One run of the window: the shop's archive, or the sample shop beside it."""

    def __init__(
        self, archive: Archive, shop: Shop, hooks: ErrorHooks | None = None,
        given: tuple[Path | None, Path | None] = (None, None),
    ) -> None:  # fmt: skip
        self.own = archive
        self._shop = shop
        archive.who = _signed_in(archive)
        self.ctx = Context(archive, shop.clock)
        self.window = Window(self.ctx)
        self.desk = Desk(self.ctx, self.window, archive, *given)
        if hooks is not None:
            hooks.known = self.ctx.alarm
        DayRescue(self.ctx, self.window)
        self.ctx.day_changed.connect(self.begin_day)
        self.ctx.archive_replaced.connect(lambda: QTimer.singleShot(0, self.window, self.begin_day))
        self.ctx.archive_changed.connect(self._follow)
        self.ctx.sample_requested.connect(self.open_sample)
        self.window.rebuilt.connect(self._say_sample)
        self._first_page()
        QTimer.singleShot(0, self.window, self.begin_day)
        self._ahead = iter(page_specs())
        self._idle = QTimer(self.window)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._load_ahead)
        self._idle.start()

    def _first_page(self) -> None:
        """What it cannot read stands in the banner: the window is there to be told what to do."""
        try:
            self.window.start()
        except KnownError as error:
            self.ctx.alarm(error)

    def _load_ahead(self) -> None:
        """One page is imported, then the next: who goes there first waits half as long."""
        spec = next(self._ahead, None)
        if spec is not None:
            spec.load()
        else:
            self._idle.stop()

    def begin_day(self) -> None:
        """The day's work: rank the customers, make the follow-ups that are due."""
        archive, own, today = self.ctx.archive, self.own, self.ctx.today()

        def work(_progress: Progress) -> ChangeSet:
            if own is not archive:
                own.followups.refresh(today)  # its owner is told of them whatever the window shows
            ranked = archive.tiers.refresh(today)
            kept = archive.tiers.runs.monthly(today)
            made = archive.followups.refresh(today)
            return ChangeSet(ranked.tables | kept.tables | made.tables, what=_DAY_BEGUN)

        self.ctx.run_job(tr("准备今天的事"), work, self._day_begun)

    def _day_begun(self, changes: ChangeSet) -> None:
        self.ctx.changed(changes)
        self.desk.day_begun()
        self._learn_worths()

    def _learn_worths(self) -> None:
        """The profiles then know what everybody is worth; nobody waits for it."""
        archive, today = self.ctx.archive, self.ctx.today()
        if archive.customers.count():
            self.ctx.runner.start(
                "", lambda progress: keep_fresh(archive, today, progress), self.ctx.changed, self.ctx.alarm, quiet=True
            )

    def _follow(self, changes: ChangeSet) -> None:
        """Another rule, or one or an import taken back: tiers and follow-ups follow at once; a visit or a birthday:
        follow-ups."""
        other_rule = changes.touches("settings") and not _RULES.isdisjoint(changes.values.get("after", ()))  # type: ignore[arg-type]
        if other_rule or changes.values.get("what") == "imported":
            self.begin_day()
        elif changes.touches(*_FACTS) and changes.what != _DAY_BEGUN:
            archive, today = self.ctx.archive, self.ctx.today()

            def work(_progress: Progress) -> ChangeSet:
                return archive.followups.refresh(today)

            self.ctx.runner.start("", work, self.ctx.changed, self.ctx.alarm, quiet=True)
            if archive.worth.model() is None:  # the first customers of a shop that was empty at the start
                self._learn_worths()

    def open_sample(self) -> None:
        """Show the sample shop in this window; the own shop stays as it is."""
        path = self.own.path.with_name(SAMPLE_NAME)

        def work(_progress: Progress) -> Archive:
            return _sample_archive(path, self._shop)

        self.ctx.run_job(tr("准备示例店"), work, self._show_sample)

    def _show_sample(self, archive: Archive) -> None:
        self.ctx.replace_archive(archive)
        self.ctx.set_who(archive.settings["staff_name"])
        self._say_sample()

    def _say_sample(self) -> None:
        """The way back to the own shop, also after the window was built anew."""
        if self.ctx.archive is self.own:
            return
        banner = Banner("info", tr("您在看示例店"), tr("随便点，随便改，不影响您的店。"), tr("回到我的店"))
        banner.pressed.connect(self.leave_sample)
        self.window.show_banner(banner)

    def leave_sample(self) -> None:
        """Back to the own shop."""
        sample = self.ctx.archive
        if sample is not self.own:
            self.ctx.replace_archive(self.own)
            self.ctx.set_who(_signed_in(self.own))
            self.window.show_banner(None)
            sample.close()

    def end(self) -> None:
        """The last deed: a verified backup of the own shop, then the archive is closed."""
        self._idle.stop()
        self.desk.stop()
        if self.ctx.archive is not self.own:
            self.ctx.archive.close()
        try:
            if self.own.customers.count():
                self.own.backups.run()
        except KnownError as error:
            _say(words(error))
        finally:
            self.own.close()


def _signed_in(archive: Archive) -> str:
    """Who is at the desk when the program starts."""
    return str(archive.settings["staff_name"] or archive.settings["owner_name"])


def _sample_archive(path: Path, shop: Shop) -> Archive:
    """The sample shop as it was left, or a new one."""
    from storage.sample import fill

    if path.exists():
        return Archive.open(path, shop.clock)
    archive = Archive.create(path, shop.clock)
    fill(archive, today=shop.today)
    archive.settings.set(welcomed=True)
    return archive


__all__ = ["Session", "make_application", "run"]
