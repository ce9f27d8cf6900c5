"""The print preview: the paper at the left, what and how at the right. It covers its window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import Progress
from ui import messages
from ui.context import Context
from ui.language import tr
from ui.printing.choice_panel import ChoicePanel, Offer
from ui.printing.customer_list import Listed
from ui.printing.lists import Order, make, title
from ui.printing.on_page import OnPage
from ui.printing.options import TO_PEOPLE, Days, Kind, PrintOptions, Sheet, page_numbers, with_kept
from ui.printing.output import printer_names, save_pdf, send
from ui.printing.paper_pane import PaperPane, plain_ground
from ui.printing.sheet import Paper
from ui.theme import look
from ui.theme.icons import Icon, mark_icon
from ui.widgets.buttons import Button
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import VLine, label
from ui.widgets.messages import Banner, EmptyState, Toast

_PANEL = 360  # px
_SHOWN_ON_THE_PAGE = {Kind.PREPARATION: ("visits", "day"), Kind.WEEK: ("week", "monday")}
_LONG = TO_PEOPLE | {Kind.CUSTOMERS}


def open_preview(
    ctx: Context, kind: str, parent: QWidget | None = None, listed: Listed | None = None,
    page: OnPage | None = None, **chosen: Any,
) -> Preview:  # fmt: skip
    """Show the preview of a Kind over `parent` (the active window when it is not given). `listed`: which customers;
    `page`: what stands on the follow-ups page; `chosen`: fields of PrintOptions that are so this time, whatever was
    last."""
    preview = Preview(ctx, Kind(kind), parent or QApplication.activeWindow(), listed, page, **chosen)
    preview.open()
    return preview


class Preview(QDialog):
    """Enter and Ctrl+P print, Ctrl+S saves a PDF, Esc closes; PageUp and PageDown turn pages, Ctrl with + - 0 zooms.
    Without a printer Enter saves, and the big button does."""

    def __init__(
        self, ctx: Context, kind: Kind, parent: QWidget | None, listed: Listed | None = None,
        page: OnPage | None = None, **chosen: Any,
    ) -> None:  # fmt: skip
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.ctx = ctx
        self._listed, self._page = listed, page
        self.setModal(True)
        self.setWindowTitle(tr("打印预览"))
        self.setWindowIcon(mark_icon())
        self._paper: Paper | None = None
        self._asked = 0
        self._banner: Banner | None = None
        kept, labels = ctx.settings["print_options"], ctx.settings["labels"]
        options = {one: PrintOptions.read(kept, one, labels) for one in Kind}
        options[kind] = replace(options[kind], **chosen)
        for one, names in _SHOWN_ON_THE_PAGE.items():  # the list may be changed here, the day should not
            told = {name: chosen[name] for name in names if name in chosen}
            options[one] = replace(options[one], **told)
        printers = printer_names()
        given = "" if listed is None else listed.words or tr("列表上的客户")
        views = [view.name for view in ctx.archive.views.all()]
        self.choices = self._make_choices(kind, options, Offer(ctx.today(), printers, views, given, page))
        self._has_printer = bool(printers)
        self.pane = PaperPane()
        self.pane.closed.connect(self.reject)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane, 1)
        row.addWidget(VLine())
        row.addWidget(self._right())
        self.toast = Toast(self)
        self.ring = FocusRing(self)
        self._add_keys()
        self.choices.changed.connect(self._make_paper)
        ctx.archive_changed.connect(self._archive_changed)
        if parent is not None:
            parent.window().installEventFilter(self)
        self.finished.connect(self.deleteLater)
        self._make_paper()

    # --- building -------------------------------------------------------------------------------------------------

    def _right(self) -> QWidget:
        self._title = label("", "h1", wrap=True)
        self._size = label("", "sub", wrap=True)
        kinds = [("primary", "l"), ("secondary", "m")]
        print_kind, pdf_kind = kinds if self._has_printer else reversed(kinds)
        self.print_button = Button(tr("打印"), Icon.PRINT, *print_kind, keys="Ctrl+P")
        self.pdf_button = Button(tr("存成 PDF"), Icon.FILE_PDF, *pdf_kind, keys="Ctrl+S")
        main, other = (
            (self.print_button, self.pdf_button) if self._has_printer else (self.pdf_button, self.print_button)
        )
        close = Button(tr("关闭"), keys="Esc")
        self.print_button.clicked.connect(self.print_paper)
        self.pdf_button.clicked.connect(self.ask_for_pdf)
        close.clicked.connect(self.reject)
        main.setDefault(True)
        head = QVBoxLayout()
        head.setContentsMargins(24, 24, 24, 8)
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addWidget(self._size)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(24, 8, 24, 20)
        self._foot.setSpacing(10)
        self._foot.addWidget(main)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(other, 1)
        pair.addWidget(close, 1)
        self._foot.addLayout(pair)
        right = QWidget()
        plain_ground(right)
        right.setFixedWidth(round(_PANEL * min(look.current().scale, 1.2)))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.choices, 1)
        column.addLayout(self._foot)
        return right

    def _make_choices(self, kind: Kind, options: Mapping[Kind, PrintOptions], offer: Offer) -> ChoicePanel:
        return ChoicePanel(kind, options, offer)

    def _add_keys(self) -> None:
        pane = self.pane
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+P", self.print_button.click),
            ("Ctrl+S", self.pdf_button.click),
            ("PgUp", pane.back.click),
            ("PgDown", pane.forth.click),
            ("Ctrl+-", pane.smaller.click),
            ("Ctrl++", pane.larger.click),
            ("Ctrl+=", pane.larger.click),
            ("Ctrl+0", pane.whole.click),
        ]
        for sequence, act in keys:
            QShortcut(QKeySequence(sequence), self).activated.connect(act)

    # --- the paper ------------------------------------------------------------------------------------------------

    def _archive_changed(self, changes: ChangeSet) -> None:
        if changes.touches("followups", "visits", "preparations", "preferences", "customers", "phones"):
            self._make_paper()

    def _make_paper(self) -> None:
        """Read and set the list anew, off the UI thread when the book is big."""
        ctx, kind = self.ctx, self.choices.kind
        archive, now, options = ctx.archive, ctx.now(), self.choices.options
        order = Order(kind, options, listed=self._listed, page=self._page)
        self._asked += 1
        asked = self._asked
        self._paper = None
        self._title.setText(tr("打印{list}", list=title(kind)))
        self._allow()
        if self.choices.problem:
            self.choices.tell_paper(None)
            self._size.setText(self.choices.problem)
            return

        def show(paper: Paper) -> None:
            if isValid(self) and asked == self._asked:
                self._show_paper(paper)

        if kind in _LONG or options.shown or options.days is Days.SHOWN:  # hundreds of pages in a big shop
            ctx.runner.start("", lambda _: make(archive, order, now), show, ctx.alarm, quiet=True, reads=True)
            return
        ctx.read(lambda: make(archive, order, now), show)

    def _show_paper(self, paper: Paper) -> None:
        self._paper = paper
        self._size.setText(self._size_words(paper))
        self.choices.tell_paper(paper)
        self.pane.show_paper(paper, self._nothing())
        self._allow()

    def _size_words(self, paper: Paper) -> str:
        """How much it is, on how many sheets."""
        kind, pages = self.choices.kind, len(paper.pages)
        if not paper.rows:
            return ""
        if paper.is_roll:
            return tr("{n} 张小票", n=pages)
        if kind is Kind.LABELS:
            return tr("{n} 枚标签，{pages} 张", n=paper.rows, pages=pages)
        if kind in TO_PEOPLE:
            return tr("{n} 个信封", n=pages) if kind is Kind.ENVELOPES else tr("{n} 张卡片", n=pages)
        sheet = {Sheet.A5: "A5", Sheet.LETTER: "Letter"}.get(self.choices.sheet, "A4")
        if pages == 1:
            return tr("{n} 项，正好一张 {sheet}", n=paper.rows, sheet=sheet)
        return tr("{n} 项，{pages} 页 {sheet}", n=paper.rows, pages=pages, sheet=sheet)

    def _name(self) -> str:
        """What is printed, for the name of a file."""
        return title(self.choices.kind)

    def _nothing(self) -> EmptyState:
        other = tr("没有可打印的。可以在右边换别的天数。")
        match self.choices.kind:
            case Kind.FOLLOWUPS if self.choices.options.shown:
                hint = tr("没有可打印的。可以在右边换成全部待做的。")
                return EmptyState(Icon.SEARCH, tr("没有符合的跟进"), hint)
            case Kind.FOLLOWUPS:
                return EmptyState(Icon.CHECK_CIRCLE, tr("这些天没有要跟进的事"), other)
            case Kind.CUSTOMERS:
                hint = tr("没有可打印的。关上这里，换个筛选再来。")
                return EmptyState(Icon.CUSTOMERS, tr("没有符合的客户"), hint)
            case Kind.BIRTHDAYS:
                hint = tr("没有可打印的。可以在右边换别的月份。")
                return EmptyState(Icon.CAKE, tr("这个月没有人过生日"), hint)
            case Kind.LABELS | Kind.ENVELOPES | Kind.CARDS:
                hint = tr("没有可打印的。可以在右边换别的客户，或先在档案里补上地址。")
                return EmptyState(Icon.CUSTOMERS, tr("没有可以印的客户"), hint)
        return EmptyState(Icon.PACKAGE, tr("这些天没有约好的客人"), other)

    def _allow(self, free: bool = True) -> None:
        """Only what can be done can be pressed; nothing while something is printed."""
        something = free and self._paper is not None and self._paper.rows > 0
        self.print_button.setEnabled(something and self._has_printer)
        self.pdf_button.setEnabled(something)

    # --- printing -------------------------------------------------------------------------------------------------

    def print_paper(self) -> None:
        """Send the paper to the chosen printer; the preview closes when it is on its way."""
        options, printer = self.choices.options, self.choices.printer
        paper = self._chosen_pages()
        if paper is None:
            return

        def work(progress: Progress) -> None:
            send(paper, printer, options.two_sided, progress, options.copies)

        def done(_none: None) -> None:
            self.accept()
            self.ctx.toast(tr("送去打印了：{n} 页", n=len(paper.pages)), sign=Icon.PRINT)

        self._run(tr("打印"), work, done, tr("停下了，没有打印"))

    def _chosen_pages(self) -> Paper | None:
        """The pages that were asked for; None when there is no such page, which is said."""
        paper = self._paper
        if paper is None or paper.is_roll:
            return paper
        numbers = page_numbers(self.choices.options.pages, len(paper.pages))
        if numbers is None:
            words = tr("一共 {n} 页。可以写 1-3，5，不写就是全部。", n=len(paper.pages))
            self._show_banner(Banner("warn", tr("没有这样的页码"), words))
            self.choices.pages.setFocus()
            return None
        return paper.only(numbers)

    def ask_for_pdf(self) -> None:
        """Ask where, then write the PDF there."""
        self._show_banner(None)
        if self._chosen_pages() is None:
            return
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        folder = documents if documents.is_dir() else Path.home()
        name = f"{self._name()} {self.ctx.today().isoformat()}.pdf"
        dialog = QFileDialog(self, tr("存成 PDF"), str(folder / name), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.save_pdf(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_pdf(self, target: Path) -> None:
        """Write the paper into this file; a toast offers to open it."""
        paper = self._chosen_pages()
        if paper is None:
            return

        def done(_none: None) -> None:
            self._allow()
            self.toast.say(
                tr("存好了：{file}", file=target.name),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
                sign=Icon.FILE_PDF,
                action=tr("打开"),
            )

        def work(progress: Progress) -> None:
            save_pdf(paper, target, progress)

        self._run(tr("存成 PDF"), work, done, tr("停下了，没有存下文件"))

    def _run(self, name: str, work: Callable[[Progress], None], done: Callable[[None], None], stopped: str) -> None:
        self._show_banner(None)
        self._allow(free=False)

        def ended(then: Callable[[], None]) -> None:
            if isValid(self):
                then()

        self.ctx.run_job(
            name, work, lambda none: ended(lambda: done(none)),
            lambda error: ended(lambda: self._failed(error)), lambda: ended(lambda: self._stopped(stopped)),
        )  # fmt: skip

    def _failed(self, error: KnownError) -> None:
        self._allow()
        message = messages.words(error)
        self._show_banner(Banner("danger", message.what, message.rest))

    def _stopped(self, words: str) -> None:
        self._allow()
        self.toast.say(words, sign=Icon.STOP)

    def _show_banner(self, banner: Banner | None) -> None:
        """What went wrong, over the buttons."""
        if self._banner is not None:
            self._foot.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = banner
        if banner is not None:
            self._foot.insertWidget(0, banner)

    # --- the window -----------------------------------------------------------------------------------------------

    def done(self, result: int) -> None:
        """Close, and remember the choices, for each list its own."""
        settings, chosen = self.ctx.settings, self.choices.all_options
        kept, labels = settings["print_options"], chosen[self.choices.kind].own.kept()
        before = {kind: PrintOptions.read(kept, kind) for kind in chosen}
        other = {kind: options for kind, options in chosen.items() if options.kept(before[kind]) != before[kind].kept()}
        new: dict[str, Any] = {"print_options": with_kept(kept, other)} if other else {}
        if PrintOptions.read({}, Kind.LABELS, settings["labels"]).own.kept() != labels:
            new["labels"] = labels
        if new:
            try:
                settings.set(**new)
            except KnownError as error:
                self.ctx.alarm(error)
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cover()
        self.choices.kinds.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.window().geometry())
