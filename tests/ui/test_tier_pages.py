"""The sections beside the pyramid: movement between runs, potential, places by hand, the shop's own schemes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.movement import Way
from core.people import CustomerDraft, PurchaseDraft
from core.potential import Reason
from core.tiers import Metric
from storage.archive import Archive
from ui import tier_words
from ui.context import Context
from ui.dialogs.chart_numbers import ChartNumbersDialog
from ui.dialogs.override import OverrideDialog
from ui.dialogs.scheme import SchemeDialog
from ui.dialogs.tier_rules import TierRulesDialog
from ui.dialogs.why_potential import WhyPotentialDialog
from ui.dialogs.why_tier import WhyTierDialog
from ui.pages.base import Page
from ui.pages.moves import MovesPage
from ui.pages.potential import PotentialPage
from ui.pages.pyramid import PyramidPage
from ui.widgets.headroom_row import HeadroomRow
from ui.widgets.potential_row import PotentialRow
from ui.widgets.section_bar import SectionBar
from ui.widgets.tags import badge
from ui.window import Window

TODAY = date(2026, 11, 22)
JUNE = date(2026, 6, 10)
Show = Callable[[str], Page]


def _dialog(kind: type[QDialog]) -> Any:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_bar_leads_along_by_arrows_and_keeps_the_rail(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = show_page("pyramid")
    window = page.window()
    assert isinstance(window, Window)
    bar = page.findChild(SectionBar)
    assert bar is not None
    stops = [s for s in bar.sections.values() if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [s.text() for s in stops] == ["等级"]  # one Tab stop
    bar.take_focus()
    QTest.keyClick(bar.sections["pyramid"], Qt.Key.Key_Right)
    assert bar.sections["moves"].hasFocus()
    assert window.page_key == "pyramid"
    QTest.keyClick(bar.sections["moves"], Qt.Key.Key_Return)
    assert window.page_key == "moves"
    assert window.page is not None
    there = window.page.findChild(SectionBar)
    assert there is not None
    assert there.sections["moves"].hasFocus()
    assert there.sections["moves"].current
    qtbot.waitUntil(lambda: not window.ctx.runner.busy, timeout=5000)


def test_movement_is_filtered_opened_and_written(
    qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show, tmp_path: Path
) -> None:
    sample.tiers.save(sample.tiers.current(JUNE), JUNE)
    page = show_page("moves")
    assert isinstance(page, MovesPage)
    assert page.compared is not None
    assert page.compared.before is not None
    assert page.compared.before.day == JUNE
    assert page.before.currentText() == "2026-06-10"
    up = [move for move in page.compared.moves if move.way is Way.UP]
    assert page.pills[Way.UP].text() == f"升级 {len(up)}"
    _click(page.pills[Way.UP])
    assert page.moves.rowCount() == len(up)
    assert all("升级" in str(page.moves.index(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(len(up)))
    page.write(tmp_path / "moves.xlsx")
    qtbot.waitUntil(lambda: not ctx.runner.busy, timeout=5000)
    window = page.window()
    assert isinstance(window, Window)
    qtbot.waitUntil(lambda: f"{len(up)} 位" in window.toast.text, timeout=5000)
    page.view.setFocus()
    page.view.setCurrentIndex(page.moves.index(0))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert window.page_key == "profile"


def test_runs_of_another_rule_are_compared_with_a_word_of_warning(sample: Archive, show_page: Show) -> None:
    sample.tiers.save(sample.tiers.current(JUNE), JUNE)
    sample.settings.set(metric="visits")
    page = show_page("moves")
    assert isinstance(page, MovesPage)
    assert page.compared is not None
    assert not page.compared.alike
    assert "只能作参考" in _words(page)


def test_nothing_to_compare_yet_and_keeping_one(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = show_page("moves")
    assert isinstance(page, MovesPage)
    qtbot.waitUntil(lambda: "还没有可以比的排名" in _words(page), timeout=5000)
    _click(page.keep)
    assert [run.day for run in sample.tiers.runs.all()] == [TODAY]
    ctx.set_masked(True)
    qtbot.waitUntil(lambda: "金额和等级已遮住" in _words(page), timeout=5000)
    assert not page.keep.isVisible()


def test_potential_leads_to_a_follow_up_in_one_press(qtbot: QtBot, archive: Archive, show_page: Show) -> None:
    names = {}
    for name, cents in (("甲", 90_000), ("乙", 20_000), ("丙", 10_000), ("丁", 9_000)):
        names[name] = archive.customers.add(CustomerDraft(name)).new_id or 0
        archive.purchases.add(PurchaseDraft(names[name], date(2026, 1, 10), cents))
    archive.purchases.add(PurchaseDraft(names["丁"], date(2026, 10, 1), 30_000))
    page = show_page("potential")
    assert isinstance(page, PotentialPage)
    rows = page.list.rows
    assert [row.key for row in rows] == [names["丁"]]
    assert page.header.height() <= page.header.sizeHint().height()  # a short list spreads nothing down the page
    row = rows[0]
    assert isinstance(row, PotentialRow)
    assert "后半段多花 233%" in row.accessibleName()
    _click(row.why)
    dialog = _dialog(WhyPotentialDialog)
    assert "前半段花 ¥90，后半段花 ¥300，是前半段的 3.33 倍" in _words(dialog)
    dialog.reject()
    _click(row.follow)
    tasks = archive.followups.rows(until=date(2027, 1, 1))
    assert [(t.customer_id, t.due) for t in tasks] == [(names["丁"], date(2026, 11, 29))]
    assert (tasks[0].text or "").startswith("最近来得更舍得花")
    again = page.list.rows[0]
    assert isinstance(again, PotentialRow)
    assert not again.follow.isEnabled()
    page.reason.choose(Reason.HEADROOM)
    page.reason.picked.emit(Reason.HEADROOM)
    qtbot.waitUntil(lambda: "没有这样的客户" in _words(page), timeout=5000)


def test_who_spends_elsewhere_is_listed_by_what_is_missing(
    qtbot: QtBot, archive: Archive, ctx: Context, show_page: Show
) -> None:
    names = {}
    told = (("甲", 300_00, 900_00), ("乙", 100_00, 3000_00), ("丙", 500_00, 600_00), ("丁", 900_00, 500_00))
    for name, cents, wallet in told:
        names[name] = archive.customers.add(CustomerDraft(name)).new_id or 0
        archive.purchases.add(PurchaseDraft(names[name], date(2026, 10, 10), cents))
        archive.wallet.add(names[name], date(2026, 6, 1), wallet, "看朋友圈")
    page = show_page("potential")
    assert isinstance(page, PotentialPage)
    page.which.choose("wallet")
    qtbot.waitUntil(lambda: len(page.rooms.list.rows) == 3, timeout=5000)
    rows = page.rooms.list.rows
    assert [row.key for row in rows] == [names["乙"], names["甲"], names["丁"]], "the doubtful last, 丙 is beyond"
    first, doubtful = rows[0], rows[2]
    assert isinstance(first, HeadroomRow)
    assert isinstance(doubtful, HeadroomRow)
    for words in ("占 3%", "到三分之二，一年还差 ¥1,900", "估计一年花 ¥3,000", "2026-06-01", "看朋友圈"):
        assert words in first.accessibleName()
    assert "是不是估低了" in doubtful.accessibleName()
    assert not doubtful.follow.isVisible()
    assert "估过 4 位，2 位还不到三分之二，合起来一年差 ¥2,200" in _words(page)
    _click(first.follow)
    assert [task.customer_id for task in archive.followups.rows(until=date(2027, 1, 1))] == [names["乙"]]
    qtbot.waitUntil(lambda: not cast(HeadroomRow, page.rooms.list.rows[0]).follow.isEnabled(), timeout=5000)
    ctx.set_masked(True)
    qtbot.waitUntil(lambda: "金额和等级已遮住" in _words(page), timeout=5000)
    ctx.set_masked(False)
    for name in ("甲", "乙", "丁"):
        archive.wallet.delete(archive.wallet.of(names[name])[0].id)
    page.refresh()
    qtbot.waitUntil(lambda: "估过的客户都到了三分之二" in _words(page), timeout=5000)
    page.which.choose("tiers")
    assert not page.rooms.isVisible()


def test_a_place_by_hand_and_back(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = show_page("pyramid")
    who = sample.tiers.current(TODAY).entries[-1].customer_id
    row = sample.customers.row(who)
    WhyTierDialog(page, ctx, row, sample.tiers.why(who, TODAY)).open()
    _click(_dialog(WhyTierDialog).hand)
    dialog = _dialog(OverrideDialog)
    _click(dialog.save)
    assert dialog.reason.error
    dialog.reason.edit.setText("老板的恩师")
    dialog.tier.choose("key_top")
    _click(dialog.save)
    assert sample.customers.row(who).tier == "key_top"
    assert isinstance(page, PyramidPage)
    qtbot.waitUntil(lambda: "by_hand" in page.outside.buttons, timeout=5000)
    row = sample.customers.row(who)
    why = WhyTierDialog(page, ctx, row, sample.tiers.why(who, TODAY))
    why.open()
    assert "手工定为重要客户：老板的恩师" in why.by_hand.text()
    assert "按排名是小客户" in why.by_hand.text()
    why.reject()
    ctx.undo_last()
    assert sample.customers.row(who).tier == "small"
    qtbot.waitUntil(lambda: not ctx.runner.busy, timeout=5000)


def test_an_own_scheme_is_written_with_its_sizes_beside(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = show_page("pyramid")
    assert isinstance(page, PyramidPage)
    qtbot.waitUntil(lambda: page.facts is not None, timeout=5000)
    _click(page.rules)
    rules = _dialog(TierRulesDialog)
    _click(rules.new)
    dialog = _dialog(SchemeDialog)
    assert [row.many.text() for row in dialog.rows] == ["1 位", "7 位", "12 位", "20 位"]
    _click(dialog.keep)
    assert dialog.isVisible()
    assert dialog.name.error == "给这套等级一个名字"
    dialog.name.set_text("三等")
    _click(dialog.rows[3].remove)
    dialog.rows[0].name.setText("金卡")
    dialog.rows[1].name.setText("金卡")
    _click(dialog.keep)
    assert dialog.problem.text() == "有两等同名"
    dialog.rows[1].name.setText("银卡")
    assert dialog.total.text() == "加起来 50%"
    dialog.rows[2].figure.setText("80")
    assert dialog.total.text() == "加起来 100%"
    assert [row.many.text() for row in dialog.rows] == ["1 位", "7 位", "32 位"]
    _click(dialog.keep)
    assert rules.scheme_key == "own1"
    assert rules.choices["own1"].isVisible()
    assert not rules.choices["own1"].visibleRegion().isEmpty()  # the list grew with it
    assert rules.focusWidget() is rules.choices["own1"]
    before = page.facts
    _click(rules.primary)
    qtbot.waitUntil(lambda: page.facts is not before, timeout=5000)
    assert [row.tier.key for row in page.pyramid.rows] == ["own1.1", "own1.2", "own1.3"]
    assert tier_words.name("own1.2") == "银卡"
    assert badge("own1.1").sign is not None  # the crown
    assert "金卡" in page.pyramid.rows[0].accessibleName()
    assert sample.tiers.scheme().name == "三等"


def test_amounts_fall_and_bring_their_figure(qtbot: QtBot, sample: Archive, ctx: Context, show_page: Show) -> None:
    page = show_page("pyramid")
    dialog = SchemeDialog(page, ctx)
    dialog.open()
    dialog.name.set_text("按天数")
    dialog.by.choose("visits")
    for row, days in zip(dialog.rows, ("9", "12", "2"), strict=False):
        row.figure.setText(days)
    assert not dialog.rows[3].figure.isEnabled()  # takes the rest
    _click(dialog.keep)
    assert dialog.problem.text() == "第 2 等要比上一等低"
    dialog.rows[1].figure.setText("5")
    _click(dialog.keep)
    kept = sample.tiers.schemes()["own1"]
    assert kept.metric is Metric.VISITS
    assert [rule.least for rule in kept.tiers] == [9, 5, 2, None]
    qtbot.waitUntil(lambda: not ctx.runner.busy, timeout=5000)


def test_the_numbers_behind_the_pictures(qtbot: QtBot, sample: Archive, show_page: Show) -> None:
    page = show_page("pyramid")
    assert isinstance(page, PyramidPage)
    qtbot.waitUntil(lambda: page.facts is not None, timeout=5000)
    assert page.facts is not None
    _click(page.numbers)
    dialog = _dialog(ChartNumbersDialog)
    assert [line[1] for line in dialog.lines] == [str(tier.customers) for tier in page.facts.ranking.tiers]
    dialog.reject()
    page.whale_card.of.choose("revenue")
    assert "销售额从哪里来" in page.whale.accessibleName()
    _click(page.whale_card.numbers)
    dialog = _dialog(ChartNumbersDialog)
    assert dialog.lines[-1][0] == "前 100%"
    assert dialog.lines[-1][2] == "100%"
    dialog.reject()
