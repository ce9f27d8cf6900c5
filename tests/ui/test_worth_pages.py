"""The pages of customers' worth: cards, wallets, the four kinds, worths and scores, the marketing money, the report."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.matrix import Quadrant
from core.people import CustomerDraft
from core.score import Dimension
from storage.archive import Archive
from ui import exporting, formats, report_facts, report_layout, report_pdf
from ui.context import Context
from ui.dialogs.budget import BudgetDialog
from ui.dialogs.campaign import CampaignDialog
from ui.dialogs.chart_numbers import ChartNumbersDialog
from ui.dialogs.matrix_rules import MatrixRulesDialog
from ui.dialogs.perception import PerceptionDialog
from ui.dialogs.ratings import RatingsDialog
from ui.dialogs.score_weights import ScoreWeightsDialog
from ui.dialogs.wallet import WalletDialog
from ui.exporting import What
from ui.pages.base import Page
from ui.pages.budget import BudgetPage
from ui.pages.matrix import MatrixPage
from ui.pages.worth import WorthPage
from ui.widgets.messages import EmptyState

TODAY = date(2026, 11, 22)
Show = Callable[[str], Page]
P = TypeVar("P", MatrixPage, WorthPage, BudgetPage)


def _page(qtbot: QtBot, show: Show, key: str, kind: type[P]) -> P:
    page = show(key)
    assert isinstance(page, kind)
    qtbot.waitUntil(lambda: page.facts is not None, timeout=5000)
    return page


def _dialog(kind: type[Any]) -> Any:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _words(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


# --- the card ---------------------------------------------------------------------------------------------------------


def test_a_card_is_filled_by_eight_digits(qtbot: QtBot, archive: Archive, ctx: Context, show_page: Show) -> None:
    who = archive.customers.add(CustomerDraft("王姐")).new_id or 0
    page = show_page("customers")
    dialog = PerceptionDialog(page, ctx, archive.customers.row(who))
    dialog.open()
    QTest.qWaitForWindowActive(dialog)
    assert dialog.figure.text() == formats.DASH
    _click(dialog.save)
    assert "还没有打分" in dialog.about.text()
    for key in "54433222":
        QTest.keyClick(dialog.focusWidget(), key)
    assert (dialog.figure.text(), dialog.about.text()) == ("72 分", "八项都打了")
    assert dialog.focusWidget() is dialog.save
    dialog.how.choose("asked")
    QTest.keyClick(dialog.save, Qt.Key.Key_Return)
    [card] = archive.perceptions.of(who)
    assert (card.asked, card.day, card.ratings["product"], card.ratings["effort"]) == (True, TODAY, 5, 2)
    # the next one begins empty: nothing is assumed; the last can be put right instead
    again = PerceptionDialog(page, ctx, archive.customers.row(who))
    assert again.ratings() == {}
    again.deleteLater()
    right = PerceptionDialog(page, ctx, archive.customers.row(who), card)
    right.open()
    QTest.keyClick(right.scales["product"], Qt.Key.Key_Delete)
    assert right.about.text() == "八项里打了 7 项，没打的不算"
    right.submit()
    assert "product" not in archive.perceptions.of(who)[0].ratings
    ctx.undo_last()
    assert archive.perceptions.of(who) == [card]


def test_a_press_on_a_number_chooses_and_takes_back(qtbot: QtBot, ctx: Context, archive: Archive) -> None:
    who = archive.customers.add(CustomerDraft("王姐")).new_id or 0
    host = QWidget()
    qtbot.addWidget(host)
    dialog = PerceptionDialog(host, ctx, archive.customers.row(who))
    scale = dialog.scales["money"]
    spot = scale.spot(4).center().toPoint()
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=spot)
    assert (scale.value, scale.accessibleName()) == (4, "花钱：4")
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=spot)
    assert (scale.value, scale.accessibleName()) == (None, "花钱：没打")


# --- the wallet -------------------------------------------------------------------------------------------------------


def test_a_month_makes_a_year_and_too_little_is_questioned(qtbot: QtBot, sample: Archive, ctx: Context) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    who = sample.customers.find("周雅琴")[0]
    own = sample.wallet.own_cents(who.id, TODAY)
    before = len(sample.wallet.of(who.id))
    dialog = WalletDialog(host, ctx, who)
    dialog.open()
    dialog.yearly.edit.setText("100")
    assert "估低" in dialog.yearly.remark
    dialog.monthly.edit.clear()
    QTest.keyClicks(dialog.monthly.edit, "5000")
    assert dialog.yearly.text() == "60000"
    assert dialog.figure.text() == formats.share(own / 6_000_000)
    assert not dialog.yearly.remark
    dialog.yearly.edit.setText("一点点")
    dialog.submit()
    assert dialog.yearly.error
    dialog.yearly.edit.setText("6 万")
    dialog.submit()
    assert sample.wallet.of(who.id)[0].yearly_cents == 6_000_000
    assert len(sample.wallet.of(who.id)) == before + 1
    # on the same day the estimate is put right, not added to
    second = WalletDialog(host, ctx, who)
    second.yearly.edit.setText("50000")
    second.submit()
    assert len(sample.wallet.of(who.id)) == before + 1


# --- the four kinds ---------------------------------------------------------------------------------------------------


def test_fields_and_dots_lead_to_their_customers(
    qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show
) -> None:
    page = _page(qtbot, show_page, "matrix", MatrixPage)
    assert page.facts is not None
    matrix, picture = page.facts.matrix, page.view.picture
    assert picture is not None
    assert sum(len(spot.ids) for spot in picture.spots) == matrix.rated
    for which in Quadrant:
        assert f"{matrix.field(which).customers} 位" in page.view.accessibleName()
        assert all(picture.field(s.quadrant).contains(s.at) for s in picture.spots if s.quadrant is which)
    free = picture.plot.adjusted(0, picture.band, 0, -picture.band)  # beyond stand the names
    assert all(free.top() <= s.at.y() - s.radius and s.at.y() + s.radius <= free.bottom() for s in picture.spots)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Left)
    assert page.list.which is Quadrant.PROMISING
    assert list(page.list.ids) == [p.customer_id for p in matrix.field(Quadrant.PROMISING).points]
    spot = next(s for s in picture.spots if s.quadrant is Quadrant.ADVOCATE)
    QTest.mouseClick(page.view, Qt.MouseButton.LeftButton, pos=spot.at.toPoint())
    assert page.list.which is Quadrant.ADVOCATE
    assert page.list.ids[page.list.view.place] in spot.ids
    assert sample.customers.row(spot.ids[0]).name in page.view.told(spot)
    ctx.navigate.disconnect()
    gone: list[tuple[str, dict[str, Any]]] = []
    ctx.navigate.connect(lambda key, where: gone.append((key, where)))
    QTest.keyClick(page.list.view, Qt.Key.Key_Return)
    assert (gone[0][0], gone[0][1]["customer_id"]) == ("profile", page.list.ids[page.list.view.place])


def test_who_was_not_judged_stands_apart_and_can_be(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page, "matrix", MatrixPage)
    assert page.facts is not None
    unrated, rated = page.facts.matrix.unrated, page.facts.matrix.rated
    assert unrated > 0
    page.list.choose(None)
    first = page.list.ids[0]
    _click(page.list.rate)
    dialog = _dialog(PerceptionDialog)
    dialog.scales["product"].choose(5)
    dialog.scales["money"].choose(1)
    _click(dialog.save)
    qtbot.waitUntil(lambda: page.facts is not None and page.facts.matrix.rated == rated + 1, timeout=5000)
    assert first not in page.list.ids
    assert sample.perceptions.values()[first] == 100


def test_borders_and_weights_are_set_and_undone(
    qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show
) -> None:
    page = _page(qtbot, show_page, "matrix", MatrixPage)
    _click(page.rules)
    dialog = _dialog(MatrixRulesDialog)
    dialog.how.choose("own")
    dialog.cpv.edit.setText("101")
    _click(dialog.primary)
    assert dialog.cpv.error
    dialog.cpv.edit.setText("0")
    dialog.clv.edit.setText("0")
    dialog.weights["money"].setValue(3)
    before = page.facts
    _click(dialog.primary)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert page.facts is not None
    assert page.facts.matrix.field(Quadrant.GOLD).customers == page.facts.matrix.rated
    assert sample.settings["perceived_weights"] == {"money": 3}
    before = page.facts
    ctx.undo_last()
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert (sample.settings["matrix_borders"], sample.settings["perceived_weights"]) == ({}, {})


def test_the_table_behind_the_picture(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page, "matrix", MatrixPage)
    assert page.facts is not None
    _click(page.numbers)
    dialog = _dialog(ChartNumbersDialog)
    assert dialog.lines[0][0] == "金牌"
    assert dialog.lines[0][2] == str(page.facts.matrix.field(Quadrant.GOLD).customers)
    assert dialog.lines[-1][2] == str(page.facts.matrix.unrated)
    dialog.reject()


@pytest.mark.parametrize("key", ["matrix", "worth", "budget"])
def test_an_empty_shop_says_what_to_do(qtbot: QtBot, archive: Archive, show_page: Show, key: str) -> None:
    page = show_page(key)
    qtbot.waitUntil(lambda: any(e.isVisible() for e in page.findChildren(EmptyState)), timeout=5000)
    assert "还没有" in _words(page)


# --- worth ------------------------------------------------------------------------------------------------------------


def test_worths_are_sorted_explained_and_agree(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page, "worth", WorthPage)
    assert page.facts is not None
    worths = {w.customer_id: w for w in sample.worth.rows()}
    best = max(worths.values(), key=lambda w: w.lifetime_cents)
    assert page.table.data(page.table.index(0, 0)) == sample.customers.row(best.customer_id).name
    assert page.facts.total.cents == sum(w.past_cents + w.expected_cents for w in worths.values())
    assert "不到 100 位" in page.method.text()  # which method, and why
    page.sort_by("rank")
    assert page.table.data(page.table.index(0, 7)) == "1"
    first = page.facts.table.ranks
    assert [first[i] for i in page._pages.ids[:3]] == sorted(first.values())[:3]
    page.view.go_to(1)
    qtbot.waitUntil(lambda: "已经带来" in _words(page.pane))
    said = _words(page.pane)
    why = sample.worth.why(page._pages.ids[1])
    assert why is not None
    for part in ("已经带来的利润", "＋ 往后会带来的", "＝ 预计终身价值", "还会再来的可能", "按“拓展”，排第"):
        assert part in said
    assert formats.money(round(why.worth.lifetime_cents, -2)) in said


def test_another_strategy_and_the_owners_eye(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = _page(qtbot, show_page, "worth", WorthPage)
    assert page.facts is not None
    before = page.facts
    _click(page.weights)
    dialog = _dialog(ScoreWeightsDialog)
    dialog.which.choose("expand")
    assert "潜力 35%" in dialog.sum.text()
    dialog.numbers[Dimension.INFLUENCE].setValue(90)
    assert dialog.which.value() == "own"
    dialog.which.choose("expand")
    _click(dialog.primary)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert sample.score.weights.key == "expand"
    who = page._current_id()
    assert who is not None
    before = page.facts
    _click(page.pane.rate)
    judge = _dialog(RatingsDialog)
    judge.scales[Dimension.INFLUENCE].choose(5)
    _click(judge.primary)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert [(r.dimension, r.rating) for r in sample.score.ratings(who)] == [(Dimension.INFLUENCE, 5)]
    before = page.facts
    ctx.undo_last()
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert sample.score.ratings(who) == []


# --- the money --------------------------------------------------------------------------------------------------------


def test_costs_are_noted_changed_and_taken_back(
    qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show
) -> None:
    page = _page(qtbot, show_page, "budget", BudgetPage)
    assert page.facts is not None
    spent = page.facts.plan.spent_cents
    page.new_item()
    dialog = _dialog(CampaignDialog)
    _click(dialog.save)
    assert dialog.name.error
    assert dialog.cost.error
    dialog.name.edit.setText("元宵灯谜")
    dialog.cost.edit.setText("1200")
    dialog.part.choose("middle")
    before = page.facts
    _click(dialog.save)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert page.facts is not None
    assert page.facts.plan.spent_cents == spent + 120_000
    assert page.facts.campaigns[0].part == "middle"
    page.view.go_to(0)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    change = _dialog(CampaignDialog)
    change.cost.edit.setText("800")
    before = page.facts
    _click(change.save)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    before = page.facts
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert page.facts is not None
    assert page.facts.plan.spent_cents == spent
    before = page.facts
    ctx.undo_last()
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert page.facts is not None
    assert page.facts.plan.spent_cents == spent + 80_000


def test_the_plan_by_parts_and_by_tiers(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = _page(qtbot, show_page, "budget", BudgetPage)
    _click(page.adjust)
    dialog = _dialog(BudgetDialog)
    dialog.total.edit.setText("12000")
    assert dialog.parts[0].remark == "¥6,000"
    before = page.facts
    _click(dialog.primary)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert [row.accessibleName().split("，")[0] for row in page.rows.rows] == [
        "留住重要、次要客户", "帮普通客户往上走", "小客户与拓新",
    ]  # fmt: skip
    assert "计划 ¥6,000" in page.rows.accessibleName()
    page.by.choose("tiers")
    assert len(page.rows.rows) == 4
    _click(page.numbers)
    numbers = _dialog(ChartNumbersDialog)
    assert numbers.lines[-1][2] == "¥12,000"
    numbers.reject()


# --- the report -------------------------------------------------------------------------------------------------------


def _text(pdf: Path) -> list[str]:
    return [unicodedata.normalize("NFKC", page.extract_text()) for page in PdfReader(pdf).pages]


def test_the_report_has_four_pages_and_nobodys_name(
    qtbot: QtBot, sample: Archive, ctx: Context, tmp_path: Path
) -> None:
    july = date(2026, 7, 22)
    sample.tiers.save(sample.tiers.current(july), july)
    out = tmp_path / "report.pdf"
    assert exporting.export(sample, out, TODAY, What.REPORT) == len(sample.tiers.current(TODAY).entries)
    pages = _text(out)
    assert len(pages) == 4
    for words, page in zip(("客户金字塔", "升级和降级", "四类客户", "营销费用"), pages, strict=True):
        assert words in page
        assert "栖云小院" in page
        assert "2026年11月22日" in page
    whole = "".join(pages)
    assert "鸡肋" in pages[2]  # the words of the charts are found, too
    rows = sample.customers.rows(sample.customers.ids())
    assert not [row.name for row in rows if len(row.name) > 2 and row.name in whole]
    assert not [phone for row in rows for phone in row.phones if phone in whole.replace(" ", "")]
    with_names = report_facts.read(sample, TODAY, names=True)
    assert with_names.up
    report_pdf.save(with_names, out)
    assert with_names.names[with_names.up[0].customer_id] in _text(out)[1]


def test_the_report_is_painted_within_its_page_in_every_theme(qtbot: QtBot, sample: Archive, ctx: Context) -> None:
    report = report_facts.read(sample, TODAY)
    for sheet in report_layout.pages(report):
        assert all(chart.y + chart.size.height() * chart.breadth / chart.size.width() < 790 for chart in sheet.charts)
        image = QImage(595, 842, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            report_pdf.paint_sheet(painter, sheet, 1.0)
        colours = {image.pixelColor(x, y).name() for x in range(40, 560, 7) for y in range(60, 800, 7)}
        assert len(colours) > 8


def test_the_report_as_a_workbook(qtbot: QtBot, sample: Archive, ctx: Context, tmp_path: Path) -> None:
    out = tmp_path / "report.xlsx"
    exporting.export(sample, out, TODAY, What.REPORT)
    book = load_workbook(out)
    assert book.sheetnames[:2] == ["客户等级", "升级和降级"]
    rows = list(book["客户等级"].iter_rows(values_only=True))
    ranking = sample.tiers.current(TODAY)
    assert rows[0][3] == "销售额（元）"
    assert [row[1] for row in rows[1:-1]] == [tier.customers for tier in ranking.tiers]
    assert rows[-1][3] == sum(tier.revenue_cents for tier in ranking.tiers) / 100
    money, sums = book["客户等级"]["D2"], book["客户等级"]["D6"]
    assert (money.number_format, sums.font.b, book["营销费用"]["C2"].value) == ("#,##0.00", True, None)
    assert book["客户等级"].print_title_rows == "$1:$1"
    book.close()


def test_in_a_big_shop_the_list_comes_before_the_scores(
    qtbot: QtBot, sample: Archive, show_page: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.worth_facts.SMALL", 10)
    page = _page(qtbot, show_page, "worth", WorthPage)
    qtbot.waitUntil(lambda: page.facts is not None and page.facts.scored, timeout=5000)
    assert page.facts is not None
    assert len(page.facts.table.scores) == len(page.facts.table.ranks) > 0
    assert page.table.data(page.table.index(0, 7)) != "…"
