"""The four pages of the report as values: words and lines at their places, and the charts with their rectangles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from ui import formats, report_tables, report_words
from ui.language import tr
from ui.pages import budget_facts, pyramid_facts
from ui.printing.letterhead import Issue, masthead, right_of
from ui.printing.sheet import A4, FIRM, HAIR, Mark, Rule, Text, moved
from ui.printing.typeset import fitted, lines, width
from ui.report_facts import Report
from ui.report_tables import Table, at_right, in_words
from ui.widgets.charts.bars import Piece, SplitBar
from ui.widgets.charts.matrix_picture import Picture
from ui.widgets.charts.plan_rows import PlanRows
from ui.widgets.charts.pyramid import Pyramid
from ui.widgets.charts.whale import WhaleCurve

_BODY, _SMALL, _HEAD = 10.0, 8.5, 12.0  # points
_ROW = 17.0
_FOOT = 26.0
_WIDE = 760  # px a chart is laid out in, for the breadth of the page


@dataclass(frozen=True, slots=True)
class Chart:
    """`paint` draws into a painter whose units are px of `size`, at `x`, `y` on the page, `breadth` points wide; `told`
    is what stands in it, for the search in the file."""

    x: float
    y: float
    breadth: float
    size: QSize
    widget: QWidget | None
    picture: Picture | None
    told: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page."""

    marks: tuple[Mark, ...]
    charts: tuple[Chart, ...]


class _Pen:
    """Fills one page from the top down."""

    def __init__(self, report: Report, page: str) -> None:
        self.form, self._report = A4, report
        title = tr("客户报告：{page}", page=report_words.page_title(page))
        self.issue = Issue(title, report.shop, report.who, report.at, business=True)
        head = masthead(self.issue)
        self.marks: list[Mark] = moved(head.marks, self.form.margin)
        self.charts: list[Chart] = []
        self.y = self.form.margin + head.height + 8
        self.bottom = self.form.height - self.form.margin - _FOOT

    def words(self, words: str, size: float = _BODY, *, bold: bool = False, after: float = 6.0) -> None:
        """A paragraph."""
        step = size * 1.5
        for line in lines(words, size, self.form.room, bold):
            self.y += step
            self.marks.append(Text(self.form.left, self.y - step * 0.28, line, size, bold))
        self.y += after

    def heading(self, words: str) -> None:
        self.y += 6
        self.words(words, _HEAD, bold=True, after=4)

    def chart(self, widget: QWidget, height: int, *, wide: int = _WIDE) -> None:
        """A chart over the whole breadth, `height` px of its `wide` px."""
        size = QSize(wide, height)
        widget.resize(size)
        breadth = self.form.room
        self.charts.append(
            Chart(self.form.left, self.y, breadth, size, widget, None, widget.accessibleName())
        )
        self.y += height * breadth / wide + 8

    def picture(self, make: Callable[[QSize], Picture], height: int, told: str) -> None:
        size = QSize(_WIDE, height)
        breadth = self.form.room
        self.charts.append(Chart(self.form.left, self.y, breadth, size, None, make(size), told))
        self.y += height * breadth / _WIDE + 8

    def table(self, table: Table, currency: str, most: int | None = None) -> None:
        """With a line under its head; rows that have no room are told to be in the workbook."""
        rows = [
            [in_words(cell, kind, currency) for cell, (_t, kind) in zip(row, table.columns, strict=True)]
            for row in table.rows
        ]
        fits = max(1, int((self.bottom - self.y - 2 * _ROW) // _ROW))
        room = min(fits, most) if most is not None else fits
        shown = rows if len(rows) <= room else rows[: max(1, room - 1)]
        ends = _columns([[title for title, _kind in table.columns], *shown], table, self.form.room)
        self._row([title for title, _kind in table.columns], table, ends, size=_SMALL)
        self.marks.append(Rule(self.form.left, self.y, self.form.room, FIRM))
        for place, row in enumerate(shown):
            self._row(row, table, ends, bold=place in table.strong)
            self.marks.append(Rule(self.form.left, self.y, self.form.room, HAIR))
        self.y += 4
        if len(shown) < len(rows):
            self.words(tr("还有 {n} 行，在 Excel 里。", n=len(rows) - len(shown)), _SMALL)
        if table.note:
            self.words(table.note, _SMALL)

    def _row(
        self, row: Sequence[str], table: Table, ends: Sequence[tuple[float, float]], *, size: float = _BODY,
        bold: bool = False,
    ) -> None:  # fmt: skip
        self.y += _ROW
        base = self.y - 5
        for words, (left, right), (_title, kind) in zip(row, ends, table.columns, strict=True):
            found, own = fitted(words, size, right - left, bold)
            line = found[0] if found else ""
            if at_right(kind):
                self.marks.append(right_of(line, self.form.left + right, base, own, bold))
            else:
                self.marks.append(Text(self.form.left + left, base, line, own, bold))

    def finish(self, page: str, number: int, count: int) -> Sheet:
        """With the meanings of the figures and the foot."""
        room = self.form.room
        notes = [line for words in report_words.definitions(page, self._report) for line in lines(words, _SMALL, room)]
        y = self.bottom - len(notes) * _SMALL * 1.5
        if y > self.y:
            self.marks.append(Rule(self.form.left, y - 4, room, HAIR))
            for line in notes:
                y += _SMALL * 1.5
                self.marks.append(Text(self.form.left, y - 3, line, _SMALL))
        foot = self.form.height - self.form.margin
        self.marks.append(Rule(self.form.left, foot, room, HAIR))
        made = tr("经营数据，只给收到的人看。")
        words = "   ".join(part for part in (made, tr("熟客簿"), self.issue.who, f"{self.issue.at:%Y-%m-%d}") if part)
        self.marks.append(Text(self.form.left, foot + 14.5, words, _SMALL))
        counted = tr("第 {page} 页，共 {n} 页", n=count, page=number)
        self.marks.append(right_of(counted, self.form.right, foot + 14.5, _SMALL))
        return Sheet(tuple(self.marks), tuple(self.charts))


def _columns(rows: Sequence[Sequence[str]], table: Table, room: float) -> list[tuple[float, float]]:
    """(left, right) of each column: as wide as its words, the columns of words share what is over or is missing."""
    gap = 10.0

    def wide(words: str, number: int) -> float:
        return width(words, _BODY if number else _SMALL, number - 1 in table.strong)

    widest = [
        max(wide(row[place], number) for number, row in enumerate(rows)) for place in range(len(table.columns))
    ]
    free = room - sum(widest) - gap * (len(widest) - 1)
    flexible = [place for place, (_title, kind) in enumerate(table.columns) if not at_right(kind)]
    for place in flexible:
        widest[place] = max(30.0, widest[place] + free / len(flexible))
    found, left = [], 0.0
    for breadth in widest:
        found.append((left, left + breadth))
        left += breadth + gap
    return found


def pages(report: Report) -> list[Sheet]:
    """Pyramid, movement, matrix, budget. Makes widgets to paint with: only in the UI thread, in the light theme."""
    makers = {"pyramid": _pyramid, "movement": _movement, "matrix": _matrix, "budget": _budget}
    found = []
    for number, page in enumerate(report_words.PAGES, start=1):
        pen = _Pen(report, page)
        makers[page](pen, report)
        found.append(pen.finish(page, number, len(report_words.PAGES)))
    return found


def _pyramid(pen: _Pen, report: Report) -> None:
    facts, ranking = report.pyramid, report.pyramid.ranking
    pen.words(report_words.ranked_by(report), after=0)
    pen.words(report_words.pyramid_finding(report), _HEAD, bold=True)
    if ranking.entries:
        chart = Pyramid()
        chart.set_tiers(ranking.tiers)
        pen.chart(chart, 60 + 62 * len(ranking.tiers))
    pen.table(report_tables.pyramid_table(ranking), report.currency)
    outside = report_words.outside(report)
    if outside:
        pen.words(outside, _SMALL)
    curve = facts.curves[pyramid_facts.Share.PROFIT]
    if curve.whale is not None:
        pen.heading(tr("利润从哪里来"))
        whale = WhaleCurve()
        marks = pyramid_facts.whale_marks(curve.whale, len(ranking.entries))
        whale.set_curve(curve.points, marks, pyramid_facts.whale_stretches(ranking))
        pen.chart(whale, 260)


def _movement(pen: _Pen, report: Report) -> None:
    facts = report.pyramid
    pen.words(report_words.movement_finding(report), _HEAD, bold=True)
    if not facts.up and not facts.down:
        return
    pen.table(report_tables.movement_table(facts.moves, facts.ranking), report.currency, 14)
    for title, moves in ((tr("升级里变化最大的"), report.up), (tr("降级里变化最大的"), report.down)):
        if moves:
            pen.heading(title)
            pen.table(report_tables.movers_table(moves, report.names, facts.ranking), report.currency)


def _matrix(pen: _Pen, report: Report) -> None:
    matrix = report.matrix.matrix
    pen.words(report_words.matrix_finding(report), _HEAD, bold=True)
    if matrix.rated:
        told = tr("四类客户")
        pen.picture(lambda size: Picture(matrix, QRectF(0, 0, size.width(), size.height()), report.currency), 430, told)
    pen.table(report_tables.matrix_table(matrix, report.currency), report.currency)
    pen.heading(tr("客户价值"))
    pen.words(report_words.worth_finding(report))
    pen.table(report_tables.worth_table(report.total, report.model.horizon.years), report.currency)
    pen.words(report_words.method_note(report), _SMALL)


def _budget(pen: _Pen, report: Report) -> None:
    facts = report.budget
    pen.words(report_words.budget_finding(report), _HEAD, bold=True)
    if facts.plan.total_cents:
        bar = SplitBar(tr("营销费用"))
        tones = ("t1", "t2", "t4")
        bar.set_pieces(
            [Piece((p.percent or 0) / 100, f"{p.percent}%", t) for p, t in zip(facts.plan.parts, tones, strict=True)]
        )
        pen.chart(bar, 34)
    rows = PlanRows()
    rows.set_lines(budget_facts.rows(facts.plan.parts, facts, report.currency))
    pen.chart(rows, rows.sizeHint().height())
    pen.table(report_tables.budget_table(facts), report.currency)
    pen.heading(tr("按等级"))
    pen.table(replace(report_tables.budget_table(facts, by_tier=True), note=""), report.currency)
    if facts.campaigns:
        pen.heading(tr("花在哪里"))
        pen.table(report_tables.campaigns_table(facts), report.currency, 10)


def file_name(shop: str, day: str) -> str:
    """栖云小院 客户报告 2026-11-22."""
    return " ".join(part for part in (shop, tr("客户报告"), day) if part)


def day_of(report: Report) -> str:
    return formats.full_day(report.at.date())
