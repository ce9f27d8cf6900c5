"""Exports from the window: the card beside the import, and the customers as they are filtered."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.people import CustomerDraft
from storage.archive import Archive
from storage.files.vcards import read_vcards
from ui.context import Context
from ui.exporting import ENDINGS, What
from ui.language import LANGUAGES, use_language
from ui.pages.base import Page
from ui.pages.customers import CustomersPage
from ui.pages.export_card import ExportCard
from ui.pages.export_deeds import ExportDeeds
from ui.pages.importing import ImportPage

LEFT = Qt.MouseButton.LeftButton


def rested(ctx: Context) -> bool:
    return not ctx.runner.busy


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_makes_sense_can_be_chosen(qtbot: QtBot, language: str) -> None:
    use_language(language)
    card = ExportCard()
    qtbot.addWidget(card)
    card.show()
    asked: list[tuple[What, str, bool]] = []
    card.wanted.connect(lambda *what: asked.append(what))
    words = set()
    for what in What:
        card.what.choose(what)
        assert card.ending.count() == len(ENDINGS[what])
        for ending in ENDINGS[what]:
            card.ending.choose(ending)
            assert card.old.isVisible() == (ending == ".vcf")
            words.add((card.about.text(), card.button.text()))
            qtbot.mouseClick(card.button, LEFT)
    assert asked == [(what, ending, False) for what in What for ending in ENDINGS[what]]
    assert all(all(pair) for pair in words)
    assert len({about for about, _deed in words}) >= 9  # each says what will be in the file


def test_the_way_stays_when_it_still_can_be(qtbot: QtBot) -> None:
    card = ExportCard()
    qtbot.addWidget(card)
    card.choose(What.CUSTOMERS, ".ics")
    card.what.choose(What.FOLLOWUPS)
    assert card.ending.value() == ".ics"
    card.what.choose(What.TIERS)
    assert card.ending.value() == ".xlsx"


def test_nothing_to_export(qtbot: QtBot) -> None:
    card = ExportCard()
    qtbot.addWidget(card)
    card.set_customers(0)
    assert not card.button.isEnabled()
    card.set_customers(1)
    assert card.button.isEnabled()


def test_cards_for_an_old_phone(
    qtbot: QtBot, show_page: Callable[[str], Page], sample: Archive, tmp_path: Path, ctx: Context
) -> None:
    page = show_page("import")
    assert isinstance(page, ImportPage)
    card = page.choosing.export_card
    card.choose(What.CUSTOMERS, ".vcf")
    qtbot.mouseClick(card.old, LEFT)
    qtbot.mouseClick(card.button, LEFT)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    suggested = Path(dialog.selectedFiles()[0])
    assert suggested.name == "栖云小院 客户 2026-11-22.vcf"
    out = tmp_path / "客户.vcf"
    dialog.fileSelected.emit(str(out))
    dialog.close()
    qtbot.waitUntil(lambda: rested(ctx), timeout=20_000)
    assert out.read_bytes().count(b"VERSION:2.1") == 40


@pytest.mark.parametrize(("what", "ending"), [(what, ending) for what in What for ending in ENDINGS[what]])
def test_everything_can_be_written_from_the_window(
    qtbot: QtBot,
    show_page: Callable[[str], Page],
    sample: Archive,
    tmp_path: Path,
    ctx: Context,
    what: What,
    ending: str,
) -> None:
    page = show_page("import")
    assert isinstance(page, ImportPage)
    toasts: list[str] = []
    ctx.toasted.connect(lambda words, _undo, _sign: toasts.append(words))
    out = tmp_path / f"a{ending}"
    page.deeds.export(out, what)
    qtbot.waitUntil(lambda: bool(toasts), timeout=20_000)
    assert out.stat().st_size > 0
    assert toasts[0].startswith(f"写好了 a{ending}：")


def test_the_customers_as_they_are_filtered(
    qtbot: QtBot, show_page: Callable[[str], Page], sample: Archive, tmp_path: Path, ctx: Context
) -> None:
    page = show_page("customers")
    assert isinstance(page, CustomersPage)
    page.filtering.press("avoid")
    page.search.setText("周")
    page._search_changed()
    names = [row.name for row in sample.customers.rows(page.table.ids)]
    assert 1 <= len(names) < 40
    menu = page.make_export_menu()
    title, *ways = [action for action in menu.actions() if not action.isSeparator()]
    assert (title.text(), title.isEnabled()) == (f"导出这 {len(names)} 位", False)
    assert len(ways) == len(ENDINGS[What.CUSTOMERS])
    ways[2].trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    out = tmp_path / "客户.vcf"
    dialog.fileSelected.emit(str(out))
    dialog.close()
    menu.close()
    qtbot.waitUntil(lambda: rested(ctx), timeout=20_000)
    assert [row[1] for row in read_vcards(out.read_bytes())[1:]] == names


def test_an_empty_list_cannot_be_exported(
    qtbot: QtBot, show_page: Callable[[str], Page], archive: Archive, ctx: Context
) -> None:
    page = show_page("customers")
    assert isinstance(page, CustomersPage)
    assert not page.export_button.isEnabled()
    ctx.do(lambda: archive.customers.add(CustomerDraft("周雅琴")))
    qtbot.waitUntil(page.export_button.isEnabled)
    page.search.setText("没有这个人")
    page._search_changed()
    assert not page.export_button.isEnabled()


def test_a_stopped_export_says_that_nothing_was_written(
    qtbot: QtBot, ctx: Context, sample: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.errors import Cancelled
    from ui import exporting
    from ui.pages.export_card import ExportCard as AnyWidget

    def stopped(*_anything: Any) -> int:
        raise Cancelled

    monkeypatch.setattr(exporting, "export", stopped)
    widget = AnyWidget()
    qtbot.addWidget(widget)
    toasts: list[str] = []
    ctx.toasted.connect(lambda words, _undo, _sign: toasts.append(words))
    ExportDeeds(ctx, widget).write(tmp_path / "a.json", What.ARCHIVE)
    qtbot.waitUntil(lambda: bool(toasts))
    assert toasts == ["停下了，没有写出文件"]
    assert not (tmp_path / "a.json").exists()


def test_the_way_out_is_complete(qtbot: QtBot, ctx: Context, sample: Archive, tmp_path: Path) -> None:
    widget = ExportCard()
    qtbot.addWidget(widget)
    out = tmp_path / "a.json"
    ExportDeeds(ctx, widget).write(out, What.ARCHIVE)
    qtbot.waitUntil(lambda: rested(ctx) and out.exists(), timeout=20_000)
    whole = json.loads(out.read_text("utf-8"))
    assert sum(len(c["purchases"]) for c in whole["customers"]) == sample.purchases.totals()[0]
