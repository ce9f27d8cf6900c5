"""The window: rail, top bar, pages. It puts them together, carries keys and messages to them, and owns no rule."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from core.changes import ChangeSet
from core.people import CustomerRow
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.person import PersonDialog
from ui.dialogs.progress import ProgressDialog
from ui.jobs import Job
from ui.language import language as spoken
from ui.language import system_language, tr, use_language
from ui.messages import Message
from ui.pages.base import Page
from ui.pages.specs import PageSpec, page_specs
from ui.theme.icon_names import Icon
from ui.theme.icons import mark_icon
from ui.theme.style import apply_theme
from ui.widgets.focus_ring import FocusRing
from ui.widgets.messages import Banner, Toast
from ui.widgets.quick_note import QuickNotePanel
from ui.widgets.rail import Rail
from ui.widgets.tab_order import first_stop, order_tabs
from ui.widgets.topbar import OLD_BACKUP, TopBar

SMALLEST = (1024, 640)
USUAL = (1366, 728)
_MINUTE = 60_000
_OLD_BANNER = "old backup"

Look = tuple[str, float, str]


class Window(QWidget):
    """`start()` shows the first page. Pages, rail and bar are built anew after a change of look or language."""

    closing = Signal()
    put_away = Signal()
    rebuilt = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.setWindowIcon(mark_icon())
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self._pages: dict[str, Page] = {}
        self._states: dict[str, dict[str, Any]] = {}
        self._focus: dict[str, QWidget] = {}
        self._where: dict[str, dict[str, Any]] = {}
        self._trail: list[tuple[str, dict[str, Any]]] = []
        self._key = ""
        self._look: Look | None = None
        self._banner: Banner | None = None
        self.stays: Callable[[], bool] = lambda: False
        """Whether closing it only puts it away (ui/desk.py)."""
        self.bar: TopBar
        self.toast: Toast
        self.ring: FocusRing
        self.quick_note: QuickNotePanel
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._show_backup)
        self._minute.start()
        self._connect()
        self._add_shortcuts()
        self.dress()

    # --- building -------------------------------------------------------------------------------------------------

    def dress(self) -> bool:
        """Take theme, text size and language from the settings; build everything anew, and say so, when they
        changed."""
        settings = self.ctx.settings
        wanted = (settings["theme"], float(settings["text_size"]), settings["language"] or system_language())
        if wanted == self._look:
            return False
        self._look = wanted
        self._redress()
        return True

    def _redress(self) -> None:
        assert self._look is not None
        theme, scale, language = self._look
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._forget_pages()
        if language != spoken():
            use_language(language)
        apply_theme(application, theme, scale, language)
        self._build()

    def _forget_pages(self) -> None:
        """The pages behind the one that is shown go at once: a style sheet dresses every widget there is anew, and with
        a dozen pages that takes seconds. The one that is shown may be what asked for it: it goes a little later."""
        for key, page in self._pages.items():
            self._states[key] = page.state()
            if key != self._key:
                delete(page)
        self._pages.clear()
        self._focus.clear()

    def _build(self) -> None:
        self._specs = {spec.key: spec for spec in page_specs()}
        old, self._body = self._body, QWidget()
        draft = self.bar.quick.text() if old is not None else ""
        self.rail = self._make_rail()
        self.bar = TopBar(self.ctx.masked, self.ctx.who)
        self.bar.mask_pressed.connect(self.ctx.set_masked)
        self.bar.person_pressed.connect(lambda: PersonDialog(self, self.ctx).open())
        self._banner = None
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(24, 0, 24, 0)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addLayout(self._banners)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        if old is not None:
            self._frame.removeWidget(old)
            for overlay in (self.toast, self.ring, self.quick_note):
                overlay.hide()
                overlay.deleteLater()
            old.hide()
            old.deleteLater()
        self._frame.addWidget(self._body)
        self._body.show()
        self.toast = Toast(self)
        self.ring = FocusRing(self)
        self.quick_note = QuickNotePanel(
            self.ctx, self.bar.quick, self, self._customer_shown, self._focus_page
        )
        self.bar.quick.setText(draft)
        self._show_backup()
        self._name_window()
        if self._key:
            self._show(self._key)
        self.rebuilt.emit()

    def _make_rail(self) -> Rail:
        rail = Rail()
        rail.chosen.connect(self.ctx.go)
        shown = [spec for spec in self._specs.values() if spec.rail != "none"]
        for number, spec in enumerate(shown, start=1):
            rail.add(spec.key, spec.icon, spec.title, f"Alt+{number}", low=spec.rail == "low")
        return rail

    def _customer_shown(self) -> CustomerRow | None:
        return self.page.about() if self.page is not None else None

    def _name_window(self) -> None:
        shop = self.ctx.settings["shop_name"]
        self.setWindowTitle(f"{shop} · {tr('熟客簿')}" if shop else tr("熟客簿"))

    # --- pages ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Show the first page: 欢迎 for a new shop, else 今天."""
        begun = self.ctx.settings["welcomed"] or self.ctx.archive.customers.count() > 0
        first = "today" if begun else "welcome"
        known = list(self._specs)
        if known:
            self.show_page(first if first in self._specs else known[0])
            self._focus_page()  # before Qt gives the keyboard to the first thing of the window, the rail

    @property
    def page_key(self) -> str:
        """The key of the page that is shown."""
        return self._key

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self._key)

    def show_page(self, key: str, where: dict[str, Any] | None = None) -> None:
        """Go to a page; the one left is remembered for Alt+←."""
        if key not in self._specs:
            return
        if self._key:
            self._trail.append((self._key, self._where.get(self._key, {})))
            del self._trail[:-50]
        before = self._key
        self._show(key, where)
        page = self._pages[key]
        if before not in ("", key):
            page.came_from(before, self._specs[before].title)
        self._where[key] = where or {}
        if where:
            page.show_where(**where)

    def back(self) -> None:
        """Alt+←: the page before, as it was left."""
        if not self._trail:
            return
        key, where = self._trail.pop()
        changed = where != self._where.get(key, {})
        self._show(key, where if changed else None)
        if changed:
            self._where[key] = where
            self._pages[key].show_where(**where)

    def _show(self, key: str, where: dict[str, Any] | None = None) -> None:
        """`where`: the page is told so right afterwards."""
        self._leave(key)
        spec = self._specs[key]
        self._key = key
        page = self._pages.get(key) or self._make_page(spec)
        self.rail.setVisible(not spec.bare)
        self.bar.setVisible(not spec.bare)
        self.rail.set_current(spec.parent or key)
        self._stack.setCurrentWidget(page)
        if page.stale:
            page.stale = False
            page.begin(where or {}, self._states.pop(key, None))
        focus = self._focus.get(key)
        if focus is not None and isValid(focus) and page.isAncestorOf(focus):
            focus.setFocus()
        elif self.isVisible():
            self._focus_page()

    def _focus_page(self) -> None:
        """The page's main list has the keyboard; when it is empty, what one comes to first on the page."""
        page = self.page
        if page is None:
            return
        (page.first_focus() or page).setFocus()
        focus = self.focusWidget()
        if (focus is None or not page.isAncestorOf(focus)) and (first := first_stop(page)) is not None:
            first.setFocus()

    def _leave(self, key: str) -> None:
        """Remember what had the keyboard. Nothing has it while another page comes, else Qt looks through the whole
        window for what might take it."""
        focus, page = self.focusWidget(), self.page
        if focus is not None and page is not None and page.isAncestorOf(focus):
            self._focus[self._key] = focus
            if key != self._key:
                focus.clearFocus()

    def _make_page(self, spec: PageSpec) -> Page:
        page = spec.build(self.ctx)
        page.setAccessibleName(spec.title)
        self._pages[spec.key] = page
        self._stack.addWidget(page)
        return page

    # --- what the context says ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        ctx = self.ctx
        ctx.archive_changed.connect(self._archive_changed)
        ctx.archive_replaced.connect(self._archive_replaced)
        ctx.backed_up.connect(self._backed_up)
        ctx.day_changed.connect(self._refresh_all)
        ctx.mask_changed.connect(self._mask_changed)
        ctx.person_changed.connect(self._person_changed)
        ctx.navigate.connect(self.show_page)
        ctx.note_wanted.connect(self._to_quick_note)
        ctx.toasted.connect(lambda words, undo, sign: self.toast.say(words, undo, sign=sign))
        ctx.alarmed.connect(self._alarm)
        ctx.runner.started.connect(self._follow_job)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    def _archive_changed(self, changes: ChangeSet) -> None:
        if changes.touches("settings"):
            if self.dress():
                return  # all that is shown was read just now
            self._name_window()
        self._show_backup()  # an import makes one first
        for key, page in list(self._pages.items()):  # a page may lead to another one that is not built yet
            if key == self._key:
                page.on_change(changes)
            else:
                page.stale = True

    def _archive_replaced(self) -> None:
        self._forget_pages()
        self._states.clear()
        self._trail.clear()
        self._key = ""
        self._look = None
        self.dress()
        self.start()

    def _refresh_all(self) -> None:
        for page in self._pages.values():
            page.stale = True
        self.refresh()

    def refresh(self) -> None:
        """F5: read the page that is shown anew."""
        self._show_backup()
        if self.page is not None:
            self.page.stale = False
            self.page.refresh()

    def _mask_changed(self, masked: bool) -> None:
        self.bar.set_masked(masked)
        for key, page in self._pages.items():
            if key == self._key:
                page.set_masked(masked)
            else:
                page.stale = True

    def _scheme_changed(self) -> None:
        if self._look is not None and self._look[0] == "system":
            self._redress()

    def _person_changed(self, name: str) -> None:
        self.bar.person.set_name(name)

    def _follow_job(self, job: Job) -> None:
        job.lasting.connect(lambda: ProgressDialog(self, job).open())

    # --- banner and backup ----------------------------------------------------------------------------------------

    def show_banner(self, banner: Banner | None) -> None:
        """The one banner under the top bar; None takes it away."""
        if self._banner is not None:
            self._banners.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = banner
        self._banners.setContentsMargins(24, 12 if banner is not None else 0, 24, 0)
        if banner is not None:
            banner.closed.connect(lambda: self.show_banner(None))
            self._banners.addWidget(banner)

    @property
    def banner(self) -> Banner | None:
        """The banner that is shown."""
        return self._banner

    def _alarm(self, message: Message) -> None:
        """In the dialog that is open, as the window behind it is not looked at."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Dialog) and dialog.listens and dialog.isVisible():
            dialog.complain(message)
        else:
            self.show_banner(Banner("danger", message.what, message.rest, closable=True))

    def _show_backup(self) -> None:
        latest = self.ctx.archive.backups.latest()
        when, now = (latest.when if latest is not None else None), self.ctx.now()
        self.bar.backup.show_state(when, now)
        if when is not None and (now - when).total_seconds() > OLD_BACKUP and self._banner is None:
            words = tr("上次备份是 {when}。客户资料安全，备份一份更放心。", when=f"{when:%Y-%m-%d %H:%M}")
            banner = Banner("warn", tr("一天多没有备份了"), words, tr("现在备份"), closable=True)
            banner.pressed.connect(self.back_up)
            banner.setObjectName(_OLD_BANNER)
            self.show_banner(banner)

    def _backed_up(self) -> None:
        """There is a new backup, made here or on the settings page."""
        if self._banner is not None and self._banner.objectName() == _OLD_BANNER:
            self.show_banner(None)
        self._show_backup()

    def back_up(self) -> None:
        """Make a backup now, off the UI thread."""

        def done(_info: object) -> None:
            self.ctx.backed_up.emit()
            self.ctx.toast(tr("备份好了"), sign=Icon.SHIELD_CHECK)

        backups = self.ctx.archive.backups
        self.ctx.run_job(tr("备份"), lambda progress: backups.run(progress=progress), done)

    # --- keys -----------------------------------------------------------------------------------------------------

    def _add_shortcuts(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self._to_quick_note),
            ("Ctrl+B", lambda: self.ctx.go("visits")),
            ("Ctrl+F", self._on_page(Page.focus_search)),
            ("Ctrl+N", self._on_page(Page.new_item)),
            ("Ctrl+P", self._on_page(Page.print_page)),
            ("Ctrl+Z", self._undo),
            ("Ctrl+H", lambda: self.ctx.set_masked(not self.ctx.masked)),
            ("Alt+Left", self.back),
            ("F1", lambda: KeysDialog(self).open()),
            ("F5", self.refresh),
            ("Esc", self._on_page(Page.on_escape)),
        ]
        keys += [(f"Alt+{number}", partial(self._to_rail, number)) for number in range(1, 9)]
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _on_page(self, hook: Callable[[Page], object]) -> Callable[[], None]:
        def call() -> None:
            if self.page is not None:
                getattr(self.page, hook.__name__)()

        return call

    def _to_quick_note(self, about: str = "") -> None:
        """Ctrl+K, and 记一笔 on a customer: `about` is her name."""
        if self.bar.isVisible():
            self.quick_note.begin(about)

    def _undo(self) -> None:
        if self.toast.can_undo:
            self.toast.press()
        else:
            self.ctx.undo_last()

    def _to_rail(self, number: int) -> None:
        keys = self.rail.keys()
        if number <= len(keys) and self.rail.isVisible():
            self.show_page(keys[number - 1])

    def focusNextPrevChild(self, forward: bool) -> bool:
        order_tabs(self)
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.stays():
            event.ignore()
            self.hide()
            self.put_away.emit()
            return
        self._minute.stop()
        self.closing.emit()
        self.ctx.close()
        super().closeEvent(event)
