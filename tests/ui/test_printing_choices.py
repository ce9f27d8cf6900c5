"""The choices beside the paper: each list has its own, what is left out is said; the command line prints the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.label_sheets import OWN
from core.people import CustomerDraft, FollowupDraft
from storage.archive import Archive
from ui import command_line
from ui.context import Context
from ui.language import use_language
from ui.pages.base import Page
from ui.pages.customers import CustomersPage
from ui.printing import preview
from ui.printing.options import Kind, PrintOptions, Sheet, Who
from ui.printing.preview import Preview, open_preview
from ui.printing.sheet import A5, Paper, Text

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime(2026, 11, 22).date()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(1366, 768)
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """What two printers were sent: pages, copies."""
    found: list[tuple[int, int]] = []

    def send(paper: Paper, _name: str, _two_sided: bool, _progress: object, copies: int = 1) -> None:
        found.append((len(paper.pages), copies))

    monkeypatch.setattr(preview, "printer_names", lambda: ["前台", "标签机"])
    monkeypatch.setattr(preview, "send", send)
    return found


def pick(combo: Any, value: object) -> None:
    """As by the mouse."""
    combo.choose(value)
    combo.activated.emit(combo.currentIndex())


def shown(dialog: Preview, ctx: Context) -> str:
    """The words on the paper, when it has been made."""
    while ctx.runner.busy:
        QTest.qWait(10)
    QTest.qWait(1)
    assert dialog._paper is not None
    return "\n".join(m.words for page in dialog._paper.pages for m in page if isinstance(m, Text))


@pytest.mark.usefixtures("sent")
def test_every_list_has_its_own_options_and_they_come_back(ctx: Context, sample: Archive, window: QWidget) -> None:
    dialog = open_preview(ctx, "followups", window)
    choices = dialog.choices
    assert choices.turn.isVisible()
    pick(choices.sheets, Sheet.A5)
    choices.turn.choose("across")
    choices.large.click()
    pick(choices.kinds, Kind.BIRTHDAYS)
    assert (choices.sheet, choices.large.isChecked(), choices.turn.value()) == (Sheet.A4, False, "upright")
    assert dialog._title.text() == "打印生日名单"
    assert "2026年11月" in shown(dialog, ctx)
    pick(choices.sheets, Sheet.RECEIPT58)
    assert not choices.turn.isVisible()
    pick(choices.printers, "标签机")
    pick(choices.months, 3)
    assert "2027年3月" in shown(dialog, ctx)
    pick(choices.kinds, Kind.FOLLOWUPS)
    assert (choices.sheet, choices.large.isChecked(), choices.turn.value()) == (Sheet.A5, True, "across")
    assert choices.printer == "前台"
    assert dialog._paper is not None
    assert dialog._paper.size(0) == A5.turned().size
    dialog.reject()
    kept = sample.settings["print_options"]
    assert set(kept) == {"followups", "birthdays"}
    followups, birthdays = (PrintOptions.read(kept, kind) for kind in (Kind.FOLLOWUPS, Kind.BIRTHDAYS))
    assert (followups.sheet, followups.landscape, followups.large, followups.printer) == (Sheet.A5, True, True, "")
    assert (birthdays.sheet, birthdays.receipt_printer, birthdays.month) == (Sheet.RECEIPT58, "标签机", None)


def test_labels_tell_whom_they_leave_out_and_own_sizes_must_fit(
    ctx: Context, sample: Archive, window: QWidget, sent: list[tuple[int, int]]
) -> None:
    ids = sample.customers.ids()
    for place, one in enumerate(ids):
        sample.customers.update(one, address=f"文三路 {one} 号" if place < 30 else None)
    dialog = open_preview(ctx, "labels", window)
    choices = dialog.choices
    assert "文三路" in shown(dialog, ctx)
    assert dialog._size.text() == "30 枚标签，2 张"
    assert choices._left_out_box.isVisible()
    assert choices._left_out.text().startswith("没印 10 位（没有地址）：")
    assert sample.customers.row(ids[-1]).name in choices._left_out.text()
    assert not choices.own.isVisible()
    assert not choices.phones.isChecked()
    choices.start.setValue(20)
    shown(dialog, ctx)
    assert dialog._size.text() == "30 枚标签，3 张"
    choices.pages.setText("2-9")
    dialog.print_button.click()
    assert dialog._banner is not None
    assert "没有这样的页码" in dialog._banner.accessibleName()
    choices.start.setValue(1)
    pick(choices.stock, OWN)
    assert choices.own.isVisible()
    rows = choices.own.fields["rows"]
    rows.setText("9")
    rows.editingFinished.emit()
    assert "放不下" in choices.own._problem.text()
    assert not dialog.print_button.isEnabled()
    rows.setText("五")
    rows.editingFinished.emit()
    assert "几行" in choices.own._problem.text()
    rows.setText("4")
    rows.editingFinished.emit()
    shown(dialog, ctx)
    assert dialog._size.text() == "30 枚标签，3 张"
    choices.pages.setText("2-3")
    choices.copies.setValue(2)
    dialog.print_button.click()
    while not sent or ctx.runner.busy:
        QTest.qWait(10)
    QTest.qWait(1)
    assert sent == [(2, 2)]
    sample.settings.forget()
    assert sample.settings["labels"]["rows"] == 4
    kept = PrintOptions.read(sample.settings["print_options"], Kind.LABELS, sample.settings["labels"])
    assert (kept.stock, kept.own.rows, kept.start, kept.copies, kept.pages) == (OWN, 4, 1, 1, "")


@pytest.mark.usefixtures("sent")
def test_words_for_a_card_appear_as_they_are_written(ctx: Context, sample: Archive, window: QWidget) -> None:
    dialog = open_preview(ctx, "cards", window)
    pick(dialog.choices.who, Who.BIRTHDAYS.value)
    assert dialog.choices.months.isVisible()
    dialog.choices.wish.setPlainText("{姓名}，来店里坐坐")
    assert dialog.choices._typing.isActive()
    dialog.choices._typing.timeout.emit()
    dialog.choices._typing.stop()
    told = shown(dialog, ctx)
    born = {one.customer for one in sample.followups.birthdays(*preview_month()) if one.person is None}
    assert born
    for name in born:
        assert f"{name}，来店里坐坐" in told
    dialog.reject()
    assert PrintOptions.read(sample.settings["print_options"], Kind.CARDS).wish == "{姓名}，来店里坐坐"


def preview_month() -> tuple[Any, Any]:
    return TODAY.replace(day=1), TODAY.replace(day=30)


@pytest.mark.usefixtures("sent")
def test_the_chosen_customers_get_labels_from_their_list(
    ctx: Context, sample: Archive, show_page: Callable[[str], Page]
) -> None:
    page = show_page("customers")
    assert isinstance(page, CustomersPage)
    view = page.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = view.chosen()
    assert len(chosen) == 2
    for one, address in zip(chosen, ("文三路 18 号", None), strict=True):
        sample.customers.update(one, address=address)
    deed = next(one for one in page.list.selection._deeds if one.words == "打印标签")
    deed.act()
    QTest.qWait(1)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Preview))
    told = shown(dialog, ctx)
    assert sample.customers.row(chosen[0]).name in told
    assert dialog.choices.who.currentText() == "选出来的"
    assert sample.customers.row(chosen[1]).name in dialog.choices._left_out.text()
    pick(dialog.choices.kinds, Kind.ENVELOPES)
    shown(dialog, ctx)
    assert dialog._size.text() == "1 个信封"
    assert dialog.choices.who.value() == Who.GIVEN.value
    dialog.reject()
    assert PrintOptions.read(sample.settings["print_options"], Kind.LABELS).who == Who.ALL  # chosen for once


@pytest.mark.usefixtures("sent", "sample")
def test_every_list_holds_at_the_smallest_window_and_has_names_for_its_controls(ctx: Context, window: QWidget) -> None:
    use_language("en")
    window.resize(1024, 640)
    dialog = open_preview(ctx, "labels", window, stock=OWN)
    choices = dialog.choices
    for kind in Kind:
        if kind is Kind.PROFILE:
            continue
        pick(choices.kinds, kind)
        assert dialog.minimumSizeHint().width() <= 1024
        assert dialog.minimumSizeHint().height() <= 640
        assert choices.widget().minimumSizeHint().width() <= choices.viewport().width()
        controls = (choices.kinds, choices.days, choices.visits, choices.weeks, choices.who, choices.months,
                    choices.stock, choices.start, choices.from_whom, choices.wish, choices.sheets, choices.turn,
                    choices.by, choices.printers, choices.copies, choices.pages)  # fmt: skip
        assert all(control.accessibleName() for control in controls if control.isVisible())
    while ctx.runner.busy:
        QTest.qWait(10)
    dialog.reject()


# --- the command line -------------------------------------------------------------------------------------------------


def printed(archive: Path, *arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, Any, str]:
    """(status, what it says as JSON, what stands on stderr)."""
    words = ["print", *arguments, "--archive", str(archive), "--today", "2026-11-22", "--json", "--lang", "zh_CN"]
    status = command_line.run(command_line.parse(words))
    out, err = capsys.readouterr()
    return status, json.loads(out), err


@pytest.mark.usefixtures("qapp")
def test_every_paper_is_printed_from_the_command_line(
    archive: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = [
        archive.customers.add(CustomerDraft(name, address=address, phones=("13805712266",), tags=("茶会",))).new_id
        for name, address in (("周雅琴", "文三路 18 号"), ("陈思远", None))
    ]
    assert made[0] is not None
    archive.followups.add(FollowupDraft(made[0], TODAY, text="回电"))
    out = tmp_path / "a.pdf"

    def ask(*arguments: str) -> tuple[int, Any, str]:
        return printed(archive.path, *arguments, "--pdf", str(out), capsys=capsys)

    assert ask("followups", "--paper", "a5", "--landscape", "--large")[1] == {"pages": 1, "rows": 1, "out": str(out)}
    box = PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 420)
    assert ask("followups", "--paper", "receipt58", "--no-phones")[1]["rows"] == 1
    assert float(PdfReader(out).pages[0].mediabox.width) == pytest.approx(58 / 25.4 * 72, abs=1)
    assert "2266" not in PdfReader(out).pages[0].extract_text()
    assert ask("birthdays", "--month", "3")[1]["rows"] == 0
    assert "2027" in PdfReader(out).pages[0].extract_text()
    assert ask("week", "--paper", "letter")[0] == 0
    status, data, err = ask("labels", "--tag", "茶会", "--stock", "L7651", "--start", "3")
    assert (status, data["rows"]) == (0, 1)
    assert data["left_out"] == [{"why": "没有地址", "names": ["陈思远"]}]
    assert "没印 1 位（没有地址）：陈思远" in err
    assert ask("envelopes", "--query", "周雅琴", "--stock", "c5")[1]["rows"] == 1
    assert "周雅琴收" in unicodedata.normalize("NFKC", PdfReader(out).pages[0].extract_text()).replace(" ", "")
    assert ask("cards", "--wish", "{call}，新年好")[1]["rows"] == 2
    status, data, err = ask("week", "--paper", "receipt80")
    assert (status, data["error"]["key"]) == (1, "paper_not_for_list")
    assert ask("labels", "--stock", "dl")[1]["error"]["key"] == "stock_not_for_list"
    for wrong in (["birthdays", "--month", "13"], ["wishes"], ["labels", "--paper", "a3"]):
        with pytest.raises(SystemExit) as left:
            ask(*wrong)
        assert left.value.code == 2
        capsys.readouterr()


def test_a_scheduled_print_needs_no_display_and_no_window(archive: Archive, tmp_path: Path) -> None:
    """As cron starts it: hardly any environment, another folder, nothing on the standard input."""
    archive.customers.add(CustomerDraft("周雅琴", address="文三路 18 号"))
    out = tmp_path / "标签.pdf"
    left = {key: os.environ[key] for key in ("PATH", "HOME", "SYSTEMROOT") if key in os.environ}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "print", "labels", "--archive", str(archive.path), "--data-dir",
         str(tmp_path / "data"), "--json", "--pdf", str(out)],
        cwd=tmp_path, env=left, stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"pages": 1, "rows": 1, "out": str(out)}
    assert out.read_bytes().startswith(b"%PDF")
