"""The pyramid page: figures agree with the ranking, tiers lead to their customers; rules, runs and the budget."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.listing import CustomerFilter
from core.movement import Figures, Move, move
from core.people import CustomerDraft, PurchaseDraft
from core.pyramid import Finding, whale
from core.tiers import CURRY, REGENT, Metric, Ranking, Standing, rank, summaries
from storage.archive import Archive
from storage.sample import fill
from ui import formats
from ui.context import Context
from ui.dialogs.budget import BudgetDialog
from ui.dialogs.tier_rules import TierRulesDialog
from ui.language import use_language
from ui.move_words import move_words
from ui.pages import pyramid_facts
from ui.pages.base import Page
from ui.pages.pyramid import PyramidPage
from ui.widgets.charts.pyramid import columns
from ui.widgets.messages import EmptyState
from ui.widgets.move_row import MoveRow
from ui.window import Window

TODAY = date(2026, 11, 22)
Show = Callable[[str], Page]


def _page(qtbot: QtBot, show_page: Show) -> PyramidPage:
    page = show_page("pyramid")
    assert isinstance(page, PyramidPage)
    qtbot.waitUntil(lambda: page.facts is not None, timeout=5000)
    return page


def _dialog(kind: type[QDialog]) -> Any:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _gone(context: Context) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    context.navigate.connect(lambda page, where: found.append((page, where)))
    return found


def test_the_rows_say_what_the_ranking_says(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    ranking = sample.tiers.current(TODAY)
    assert [row.tier for row in page.pyramid.rows] == list(ranking.tiers)
    for row, tier in zip(page.pyramid.rows, ranking.tiers, strict=True):
        assert formats.tier_full_name(tier.key) in row.accessibleName()
        assert f"{tier.customers} 位" in row.accessibleName()
        assert tier.share_profit is not None
        assert f"占利润 {formats.share(tier.share_profit)}" in row.accessibleName()
    for row in page.pyramid.rows:
        assert row.accessibleName() in page.pyramid.accessibleName()
    qtbot.waitUntil(lambda: "带来" in _words(page.pyramid_card), timeout=5000)


def test_a_tier_leads_to_its_customers(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    ctx.navigate.disconnect()
    gone = _gone(ctx)
    _click(page.pyramid.rows[1])
    page.pyramid.rows[3].setFocus()
    QTest.keyClick(page.pyramid.rows[3], Qt.Key.Key_Return)
    assert gone == [("customers", {"tier": "key"}), ("customers", {"tier": "small"})]


def test_another_period_ranks_anew_and_the_customers_follow(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    before = page.facts
    page.period.choose("all")
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert page.facts is not None
    assert page.facts.ranking.first_day is None
    assert sample.settings["period"] == "all"
    for tier in page.facts.ranking.tiers:
        assert len(sample.customers.ids(CustomerFilter(tier=tier.key), TODAY)) == tier.customers


def test_the_rules_are_changed_and_undone(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    _click(page.rules)
    dialog = _dialog(TierRulesDialog)
    _click(dialog.choices["curry"])
    dialog.by.choose("visits")
    before = page.facts
    _click(dialog.primary)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert [row.tier.key for row in page.pyramid.rows] == list(CURRY.keys)
    assert page.facts is not None
    assert page.facts.ranking.metric is Metric.VISITS
    assert set(filter(None, (r.tier for r in sample.customers.rows(sample.customers.ids())))) <= set(CURRY.keys)
    before = page.facts
    ctx.undo_last()
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert [row.tier.key for row in page.pyramid.rows] == list(REGENT.keys)


def test_esc_leaves_the_rules_as_they_were(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    _click(page.rules)
    dialog = _dialog(TierRulesDialog)
    _click(dialog.choices["curry"])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert sample.settings["scheme"] == "regent"


def test_a_saved_run_is_what_movement_is_measured_against(
    qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show
) -> None:
    page = _page(qtbot, show_page)
    qtbot.waitUntil(lambda: "还没有可以比的结果" in _words(page.movement), timeout=5000)
    ranking = page.facts.ranking if page.facts else None
    assert ranking is not None
    june = date(2026, 6, 10)
    sample.tiers.save(sample.tiers.current(june), june)
    page.refresh()
    qtbot.waitUntil(lambda: page.movement.title is not None and "6月10日" in _words(page.movement), timeout=5000)
    assert page.facts is not None
    rows = page.movement.findChildren(MoveRow)
    qtbot.waitUntil(lambda: all(row.isVisible() for row in rows), timeout=5000)
    assert len(rows) == min(3, page.facts.movement.up) + min(3, page.facts.movement.down)
    assert "6月10日 → 今天" in _words(page.movement)
    ctx.navigate.disconnect()
    gone = _gone(ctx)
    _click(rows[0])
    assert gone[0][0] == "profile"
    assert gone[0][1]["customer_id"] == page.facts.movement.most_up[0].customer_id


def test_saving_today_can_be_undone(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    assert page.movement.keep.isVisible()
    _click(page.movement.keep)
    qtbot.waitUntil(lambda: page.facts is not None and page.facts.saved_today, timeout=5000)
    assert not page.movement.keep.isVisible()
    qtbot.waitUntil(lambda: "今天的结果已保存" in _words(page.movement), timeout=5000)
    window = page.window()
    assert isinstance(window, Window)
    assert window.toast.can_undo


def test_all_moves_lead_to_their_page(qtbot: QtBot, archive: Archive, ctx: Context, show_page: Show) -> None:
    fill(archive, 120, seed=1, today=TODAY)
    june = date(2026, 6, 10)
    archive.tiers.save(archive.tiers.current(june), june)
    page = _page(qtbot, show_page)
    assert page.facts is not None
    assert f"看全部 {page.facts.movement.moved} 位" in page.movement.all.text()
    ctx.navigate.disconnect()
    gone = _gone(ctx)
    _click(page.movement.all)
    assert gone == [("moves", {})]


def _compared(archive: Archive) -> date | None:
    run = pyramid_facts.read(archive, TODAY).compared
    return run.day if run is not None else None


def test_runs_by_another_metric_or_period_are_not_compared(sample: Archive) -> None:
    june = date(2026, 6, 10)
    sample.tiers.save(sample.tiers.current(june), june)
    assert _compared(sample) == june
    sample.settings.set(metric="visits")
    assert _compared(sample) is None
    sample.settings.set(metric="revenue", period="year")
    assert _compared(sample) is None
    sample.settings.set(period="all")
    assert _compared(sample) is None
    sample.tiers.save(sample.tiers.current(june), june)
    assert _compared(sample) == june


def test_the_budget_is_divided_in_a_dialog(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    assert "填上总数" in _words(page.budget)
    _click(page.budget.change)
    dialog = _dialog(BudgetDialog)
    dialog.total.edit.insert("1.2万")  # keyClicks knows Latin keys only
    dialog.parts[0].edit.setText("60")
    _click(dialog.primary)
    assert dialog.isVisible()
    assert "110%" in dialog.parts[-1].error
    dialog.parts[1].edit.setText("30")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (sample.settings["budget_cents"], sample.settings["budget_split"]) == (1_200_000, [60, 30, 10])
    qtbot.waitUntil(lambda: "¥7,200" in _words(page.budget), timeout=5000)
    assert "¥12,000" in _words(page.budget)
    assert page.budget.bar.accessibleName() == "营销费用 60% / 30% / 10%"


def test_a_budget_that_is_no_amount_is_refused(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    _click(page.budget.change)
    dialog = _dialog(BudgetDialog)
    dialog.total.edit.insert("很多")
    _click(dialog.primary)
    assert dialog.total.error
    dialog.total.set_text("100")
    dialog.parts[1].edit.setText("四")
    _click(dialog.primary)
    assert dialog.parts[1].error
    dialog.reject()
    assert sample.settings["budget_cents"] == 0


def test_masked_shows_no_tier_and_no_figure(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    ctx.set_masked(True)
    assert not page.pyramid.isVisible()
    assert "%" not in _words(page)
    qtbot.waitUntil(lambda: "金额和等级已遮住" in _words(page), timeout=5000)
    button = page.findChild(EmptyState)
    assert button is not None
    button.pressed.emit()
    assert not ctx.masked
    assert page.pyramid.isVisible()


def test_an_empty_shop_is_led_on(qtbot: QtBot, archive: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    qtbot.waitUntil(lambda: "还没有可以排名的客户" in _words(page), timeout=5000)
    ctx.navigate.disconnect()
    gone = _gone(ctx)
    instead = page.findChild(EmptyState)
    assert instead is not None
    instead.pressed.emit()
    assert gone == [("import", {})]


def test_a_shop_of_long_ago_is_led_to_all_time(qtbot: QtBot, archive: Archive, show_page: Show) -> None:
    customer = archive.customers.add(CustomerDraft("周雅琴")).new_id
    assert customer is not None
    archive.purchases.add(PurchaseDraft(customer, date(2020, 1, 1), 10_000))
    page = _page(qtbot, show_page)
    qtbot.waitUntil(lambda: "这段时间还没有人消费" in _words(page), timeout=5000)
    instead = page.findChild(EmptyState)
    assert instead is not None
    instead.pressed.emit()
    qtbot.waitUntil(lambda: page.pyramid.isVisible(), timeout=5000)
    qtbot.waitUntil(lambda: "排名里有 1 位客户" in _words(page), timeout=5000)


@pytest.mark.parametrize("many", [1, 3])
def test_few_customers_are_painted(qtbot: QtBot, archive: Archive, show_page: Show, many: int) -> None:
    for number in range(many):
        customer = archive.customers.add(CustomerDraft(f"一位名字特别特别长的客人先生{number}" * 4)).new_id
        assert customer is not None
        archive.purchases.add(PurchaseDraft(customer, date(2026, 11, 1), 10_000 * number + 100, cost_cents=50_000))
    page = _page(qtbot, show_page)
    assert not page.grab().isNull()
    assert not page.whale.isVisible()
    qtbot.waitUntil(lambda: "画不出利润曲线" in _words(page.whale_card), timeout=5000)


def test_new_purchases_refresh_the_page(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(qtbot, show_page)
    before = page.facts
    assert before is not None
    last = before.ranking.entries[-1].customer_id
    ctx.do(lambda: sample.purchases.add(PurchaseDraft(last, TODAY, 90_000_000)))
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert page.facts is not None
    assert page.facts.ranking.entries[0].customer_id == last
    assert sample.customers.row(last).tier == "key_top"


# --- words and measures -----------------------------------------------------------------------------------------------


def test_the_finding_in_words() -> None:
    said = pyramid_facts.finding_words
    assert said(Finding(249, 1248, 0.71, 0.83)) == "20% 的客户，带来 71% 的销售额、83% 的利润"
    assert said(Finding(249, 1248, 0.71, None)) == "20% 的客户，带来 71% 的销售额"
    assert said(Finding(2, 10, 0.5, 1.08)) == "最好的 2 位客户，带来 50% 的销售额、108% 的利润"
    assert said(Finding(1, 3, 0.5, 0.5)) == "排名里有 3 位客户"


def test_the_loss_is_said_only_where_there_is_one() -> None:
    loses = whale([100] * 50 + [-1] * 50)
    earns = whale([100] * 50 + [1] * 50)
    assert loses is not None
    assert earns is not None
    assert [m.words for m in pyramid_facts.whale_marks(loses, 100) if m.loss] == ["后半数客户亏掉 1%"]
    assert not any(m.loss for m in pyramid_facts.whale_marks(earns, 100))


def _move(before: Figures | None, after: Figures | None) -> Move:
    moved = move(1, before, after, {"key": 0, "regular": 1, "small": 2})
    assert moved is not None
    return moved


@pytest.mark.parametrize(
    ("before", "after", "metric", "words"),
    [
        (Figures("small", 9, 100_00), Figures("key", 2, 3_050_40), Metric.REVENUE, "多花 ¥2,950"),
        (Figures("key", 2, 3_050_00), Figures("small", 9, 100_00), Metric.PROFIT, "利润少 ¥2,950"),
        (Figures("key", 2, 9), Figures("small", 9, 1), Metric.VISITS, "少来 8 天"),
        (Figures("regular", 5, 500), Figures("key", 3, 500), Metric.REVENUE, "名次靠前了"),
        (
            Figures("small", 9, 100_00, 100_00, 40_00, 1), Figures("key", 2, 900_00, 900_00, 300_00, 4),
            Metric.REVENUE, "多花 ¥800·多来 3 天",
        ),
        (Figures("key", 2, 8_000), Figures("small", 9, 6_550), Metric.SCORE, "评分低 14.5 分"),
        (None, Figures("key", 2, 900_00), Metric.REVENUE, "新进排名：¥900"),
        (Figures("key", 2, 900_00), None, Metric.REVENUE, "这段时间没消费，上次 ¥900"),
    ],
)  # fmt: skip
def test_a_move_names_the_figures_that_changed(
    qapp: QApplication, before: Figures | None, after: Figures | None, metric: Metric, words: str
) -> None:
    assert move_words(_move(before, after), metric, "CNY").replace(" · ", "·") == words


def test_the_axis_ends_with_all_customers_even_when_low_tiers_are_empty() -> None:
    entries = rank([Standing(1, 100, 50, 1)], REGENT, Metric.REVENUE)
    ranking = Ranking(REGENT, Metric.REVENUE, None, None, entries, summaries(entries, REGENT), {})
    assert [(s.end, s.name) for s in pyramid_facts.whale_stretches(ranking)] == [(1.0, "全部客户")]


@pytest.mark.parametrize("width", [420, 560, 703, 848, 1400])
def test_the_columns_of_a_row_never_overlap(qapp: QApplication, width: int) -> None:
    at = columns(width)
    assert at.pyramid < at.people < at.revenue < at.profit < at.right
    assert at.revenue + at.bar < at.profit


def test_english_and_large_text_fit_at_1024(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    sample.settings.set(language="en", text_size=1.3, theme="dark")
    try:
        page = _page(qtbot, show_page)
        page.window().resize(1024, 700)
        qtbot.waitUntil(lambda: page.whale_card.y() > 0, timeout=5000)  # under the pyramid, not beside it
        box = page.scroller
        qtbot.waitUntil(lambda: box.widget().width() <= box.viewport().width(), timeout=5000)
        assert not page.grab().isNull()
    finally:
        use_language("zh_CN")


def test_the_day_of_the_ranking_is_the_contexts(qtbot: QtBot, sample: Archive, qapp: QApplication) -> None:
    context = Context(sample, lambda: datetime(2027, 6, 1))
    page = PyramidPage(context)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.facts is not None, timeout=5000)
    assert page.facts is not None
    assert page.facts.ranking.last_day == date(2027, 6, 1)
    context.close()
