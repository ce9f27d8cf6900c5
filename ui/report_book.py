"""The report as a workbook: a sheet for each subject, and what the figures mean."""

from __future__ import annotations

from collections.abc import Iterator

from storage.files.writing import Sheet, Value
from ui import formats, report_tables, report_words
from ui.language import tr
from ui.report_facts import Report
from ui.report_tables import MONEY, SHARE, Table


def sheets(report: Report) -> Iterator[Sheet]:
    """Amounts in units of the shop's currency, shares in percent."""
    facts, currency = report.pyramid, report.currency
    yield _sheet(report_tables.pyramid_table(facts.ranking), currency)
    yield _sheet(report_tables.movement_table(facts.moves, facts.ranking), currency)
    movers = (*facts.up, *facts.down) if report.names else (*report.up, *report.down)
    yield _sheet(report_tables.movers_table(movers, report.names, facts.ranking), currency)
    yield _sheet(report_tables.matrix_table(report.matrix.matrix, currency), currency)
    yield _sheet(report_tables.worth_table(report.total, report.model.horizon.years), currency)
    yield _sheet(report_tables.budget_table(report.budget), currency)
    by_tier = report_tables.budget_table(report.budget, by_tier=True)
    yield _sheet(by_tier, currency, tr("费用按等级"))
    yield _sheet(report_tables.campaigns_table(report.budget), currency)
    yield Sheet(tr("说明"), [tr("说明")], [[line] for line in _about(report)])


def _sheet(table: Table, currency: str, name: str = "") -> Sheet:
    heads = [_head(title, kind, currency) for title, kind in table.columns]
    rows: list[list[Value]] = [
        [report_tables.value(cell, kind) for cell, (_title, kind) in zip(row, table.columns, strict=True)]
        for row in table.rows
    ]
    forms = tuple(report_tables.FORMS.get(kind, "") for _title, kind in table.columns)
    return Sheet(name or table.title, heads, rows, forms, table.strong, printed=True)


def _head(title: str, kind: str, currency: str) -> str:
    unit = {MONEY: formats.unit(currency), SHARE: "%"}.get(kind, "")
    return tr("{title}（{unit}）", title=title, unit=unit) if unit else title


def _about(report: Report) -> Iterator[str]:
    yield " ".join(part for part in (report.shop, f"{report.at:%Y-%m-%d}", report.who) if part)
    yield report_words.ranked_by(report)
    for finding in (
        report_words.pyramid_finding, report_words.movement_finding, report_words.matrix_finding,
        report_words.worth_finding, report_words.budget_finding,
    ):  # fmt: skip
        yield finding(report)
    for page in report_words.PAGES:
        yield from report_words.definitions(page, report)
    yield report_words.method_note(report)
