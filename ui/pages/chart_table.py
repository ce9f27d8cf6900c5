"""看数字: the table behind a chart."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.chart_numbers import ChartNumbersDialog
from ui.report_tables import Table, in_words


def show_numbers(parent: QWidget, title: str, table: Table, currency: str) -> None:
    """The figures of a table as the dialog of numbers shows them."""
    heads = [name for name, _kind in table.columns]
    lines = [
        [in_words(cell, kind, currency) for cell, (_name, kind) in zip(row, table.columns, strict=True)]
        for row in table.rows
    ]
    ChartNumbersDialog(parent, title, heads, lines, table.note).open()
