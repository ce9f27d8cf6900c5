"""The paper: what stands on it, how it breaks, the preview with real clicks and keys, PDF and printer, no window."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.errors import Cancelled, KnownError
from core.jobs import Progress
from core.people import (
    Companion,
    CustomerDraft,
    FollowupDraft,
    FollowupRow,
    Preference,
    Preparation,
    VisitDraft,
    VisitRow,
)
from core.terms import Channel, FeedbackKind, FollowupKind, PreferenceKind, VisitStatus
from core.visits import LastTime
from storage.archive import Archive
from ui import formats
from ui.context import Context
from ui.language import use_language
from ui.printing import output, preview, unattended
from ui.printing.flow import Flow
from ui.printing.followup_list import set_followups
from ui.printing.letterhead import LARGE, Issue, bottom
from ui.printing.options import By, Days, Kind, PrintOptions, Sheet, Visits, page_numbers, with_kept
from ui.printing.painting import paint_page
from ui.printing.preparation_list import set_preparations
from ui.printing.preview import Preview, open_preview
from ui.printing.searchable import searchable
from ui.printing.sheet import A4, MARGIN, Bar, Box, Outline, Paper, Rule, Strip, Text
from ui.printing.slips import set_kinds_slip, set_slips
from ui.printing.typeset import fitted, lines, width

NOW = datetime(2026, 11, 22, 11, 24)
TODAY = NOW.date()
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.usefixtures("qapp")


def issue(scale: float = 1.0, shop: str = "栖云小院", who: str = "小陈") -> Issue:
    return Issue("跟进清单", shop, who, NOW, scale)


def task(number: int, due: date = TODAY, text: str = "问问薄被合不合适", name: str = "", phone: str = "13805712266",
         channel: Channel | None = Channel.CALL) -> FollowupRow:  # fmt: skip
    customer = name or f"客户{number}"
    return FollowupRow(
        number, number, customer, FollowupKind.OWN, due, text=text, phone=phone, channel=channel, tier="key"
    )


def words(paper: Paper) -> str:
    return "\n".join(mark.words for page in paper.pages for mark in page if isinstance(mark, Text))


def pdf_text(path: Path) -> str:
    """What a reader finds in the PDF, page by page."""
    return unicodedata.normalize("NFKC", "\n".join(page.extract_text() for page in PdfReader(path).pages))


def extent(mark: Text | Rule | Box | Bar | Outline) -> tuple[float, float]:
    """How far right and down a mark reaches."""
    match mark:
        case Text():
            return mark.x + width(mark.words, mark.size, mark.bold), mark.y
        case Rule():
            return mark.x + mark.length, mark.y
        case Box():
            return mark.x + mark.side, mark.y + mark.side
        case Bar() | Outline():
            return mark.x + mark.length, mark.y + mark.height


def assert_inside(paper: Paper) -> None:
    """Nothing reaches over the margins, and only the foot stands below the bottom."""
    end = bottom(issue())
    for page in paper.pages:
        below = 0
        for mark in page:
            right, down = extent(mark)
            assert mark.x >= A4.left - 0.01
            assert right <= A4.right + 0.5, mark
            assert down < A4.height - 15
            below += down > end + 1
        assert below == 3  # the foot's line, its words and the page number


# --- setting words ----------------------------------------------------------------------------------------------------


@given(st.text(max_size=120), st.sampled_from([8.5, 10.5, 13.7]), st.floats(30, 300))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_lose_nothing(text: str, size: float, room: float) -> None:
    found = lines(text, size, room)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_lines_fit_their_room_and_keep_signs_beyond_the_basic_plane_whole() -> None:
    found = lines("寄出以后把单号发给他的秘书😀，并确认收件人𠮷野写的是英文名字" * 3, 10.5, 150)
    assert len(found) > 3
    assert all(width(line, 10.5) <= 150.1 for line in found)
    assert "".join(found).count("😀") == 3
    assert "".join(found).count("𠮷") == 3


def test_a_name_shrinks_a_little_before_it_wraps() -> None:
    name = "欧阳上官静怡"
    full = width(name, 11.5, bold=True)
    assert fitted(name, 11.5, full + 1, bold=True) == ([name], 11.5)
    shrunk, size = fitted(name, 11.5, full * 0.9, bold=True)
    assert shrunk == [name]
    assert 9.2 <= size < 11.5
    wrapped, size = fitted(name, 11.5, full * 0.6, bold=True)
    assert "".join(wrapped) == name
    assert len(wrapped) == 2
    assert size == 11.5


# --- pages ------------------------------------------------------------------------------------------------------------


def test_thirteen_follow_ups_and_lines_for_notes_fill_one_page() -> None:
    days = [-3, -1, 0, 0, 0, 0, 1, 2, 2, 3, 4, 5, 7]
    paper = set_followups([task(n, TODAY + timedelta(days=d)) for n, d in enumerate(days)], issue(), phones=True)
    assert len(paper.pages) == 1
    assert paper.rows == 13
    found = words(paper)
    assert "共 13 项：逾期 2，今天 4，7 天内 7" in found
    assert "今天还想起的事" in found
    assert "第 1 页，共 1 页" in found
    assert "小陈 11:24 打印" in found
    assert "今天 11月22日 周日" in found
    assert "11月19日，晚了 3 天" in found
    assert sum(isinstance(mark, Box) for mark in paper.pages[0]) == 13
    assert_inside(paper)


@pytest.mark.parametrize("scale", [1.0, LARGE])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_two_hundred_follow_ups_break_between_rows_and_repeat_their_group(scale: float, language: str) -> None:
    use_language(language)
    rows = [task(n, TODAY - timedelta(days=n % 30), "问问薄被合不合适，" * (1 + n % 4)) for n in range(200)]
    paper = set_followups(rows, issue(scale), phones=True)
    assert_inside(paper)
    assert sum(isinstance(mark, Box) for page in paper.pages for mark in page) == 200
    found = words(paper)
    for row in rows:
        assert row.customer in found
    again = "（续）" if language == "zh_CN" else "(continued)"
    groups = {"逾期", "今天 11月22日 周日"} if language == "zh_CN" else {"Overdue", "Today, Sun 22 November"}
    for page in paper.pages[1:]:
        titles = [mark.words for mark in page if isinstance(mark, Text) and mark.bold and mark.size == 12 * scale]
        assert titles[0] in groups or titles[0].endswith(again)
    # a row's phone stands on the page of its box, never on the next one
    for page in paper.pages:
        boxes = sum(isinstance(mark, Box) for mark in page)
        phones = sum(isinstance(mark, Text) and mark.words == "138 0571 2266" for mark in page)
        assert boxes == phones


def test_phones_are_printed_only_when_wanted_and_never_broken() -> None:
    rows = [task(1), task(2, phone="+971 4 555 123456"), task(3, phone="")]
    wanted, plain = (set_followups(rows, issue(LARGE), phones=phones) for phones in (True, False))
    assert "138 0571 2266" in words(wanted)
    assert formats.phone("+971 4 555 123456") in words(wanted)
    assert "2266" not in words(plain)
    assert "手机" not in words(plain)
    assert_inside(wanted)


def test_very_long_words_are_never_cut() -> None:
    name = "阿卜杜拉·本·穆罕默德·阿勒马克图姆（迪拜贸易代表团）"
    long = "把玳瑁老花镜用顺丰寄到办事处，" * 12
    row = task(1, TODAY - timedelta(days=9), long, name=name, phone="1380571226613805712266138057122661380571")
    for scale in (1.0, LARGE):
        paper = set_followups([row, task(2)], issue(scale, shop="很长的店名" * 12, who="名字很长" * 20), phones=True)
        found = words(paper).replace("\n", "")
        assert name in found
        assert long in found
        assert "9 天" in found
        assert "1380571226613805712266138057122661380571" in found.replace(" ", "")


def test_a_row_taller_than_a_page_goes_on_on_the_next() -> None:
    paper = set_followups([task(1, text="很长" * 3000)], issue(LARGE), phones=True)
    assert len(paper.pages) > 3
    assert words(paper).replace("\n", "").count("很长") + words(paper).count("长\n很") >= 2990
    assert sum(isinstance(mark, Box) for page in paper.pages for mark in page) == 1
    assert_inside(paper)


def test_neither_tier_nor_way_is_repeated_in_the_note() -> None:
    found = words(set_followups([task(1)], issue(), phones=True))
    assert "次要客户" not in found
    assert found.count("电话") == 1


def test_an_empty_list_says_so_and_has_room_for_notes() -> None:
    paper = set_followups([], issue(shop=""), phones=True)
    assert len(paper.pages) == 1
    assert "没有要跟进的事" in words(paper)
    assert "手机" not in words(paper)
    assert sum(isinstance(mark, Rule) for mark in paper.pages[0]) > 15


def visit(number: int, day: date = TODAY, ready: bool = False, **fields: object) -> VisitRow:
    avoid = (
        Preference(1, number, PreferenceKind.ALLERGY, "food", "花生过敏"),
        Preference(2, number, PreferenceKind.ALLERGY, "food", "乳糖不耐"),
        Preference(3, number, PreferenceKind.DISLIKE, "food", "不吃香菜"),
    )
    things = (
        Preparation(1, number, "胡萝卜汁", PreferenceKind.LIKE, "food"),
        Preparation(2, number, f"加一床薄被 {number}", PreferenceKind.NEED, "seat", ready=True),
    )
    shown: dict[str, object] = {
        "at": time(11, 30), "party": 4, "place": "听竹包间", "avoid": avoid, "prepare": things,
    } | fields  # fmt: skip
    return VisitRow(number, number, f"客户{number}", day, ready=ready, **shown)  # type: ignore[arg-type]


def test_the_preparation_list_puts_what_hurts_first_on_black_and_adds_up() -> None:
    rows = [visit(1), visit(2, at=None), visit(3, ready=True), visit(4, TODAY + timedelta(days=1), nights=2)]
    paper = set_preparations(rows, issue())
    found = words(paper)
    assert "胡萝卜汁 ×3" in found
    assert "过敏：乳糖不耐" in found
    assert "过敏：花生过敏" not in found
    assert "忌口：不吃香菜" in found
    assert "今天 11月22日 周日" in found
    assert "明天 11月23日 周一" in found
    assert "4 人 · 住 2 晚 · 听竹包间" in found
    assert "4 组，16 人，3 组没备好" in found
    on_bar = [mark.words for page in paper.pages for mark in page if isinstance(mark, Text) and mark.white]
    assert on_bar == ["花生过敏", "过敏：乳糖不耐"] * 4
    assert sum(isinstance(mark, Bar) for page in paper.pages for mark in page) == 8
    ticked = [mark.ticked for page in paper.pages for mark in page if isinstance(mark, Box)]
    assert ticked[:6] == [False, True, False, True, True, True]
    assert "138" not in found
    assert_inside(paper)


@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_many_long_preparations_stay_inside(scale: float) -> None:
    long = Preference(1, 1, PreferenceKind.ALLERGY, "food", "对花生、腰果、核桃等一切坚果严重过敏，" * 5)
    things = tuple(
        Preparation(n, 1, "鲜榨胡萝卜汁不加冰" * (1 + n % 7), PreferenceKind.LIKE, "food") for n in range(90)
    )
    rows = [visit(1, avoid=(long,), prepare=things), *(visit(n) for n in range(2, 40))]
    paper = set_preparations(rows, issue(scale))
    assert_inside(paper)
    assert words(paper).replace("\n", "").count("坚果严重过敏") == 5
    for row in rows:
        assert row.customer in words(paper)


def test_a_title_never_stands_alone_at_the_foot() -> None:
    flow = Flow(issue(), lambda _first: Strip(50, ()))
    flow.put(Strip(bottom(issue()) - MARGIN - 50 - 60, ()))
    flow.group(lambda _again: Strip(30, (Text(50, 10, "题", 12),)), [[Strip(40, (Text(50, 10, "行", 12),))]])
    first, second = flow.finish(1).pages
    assert [mark.words for mark in first if isinstance(mark, Text)][-1] == "第 1 页，共 2 页"
    assert len([mark for mark in first if isinstance(mark, Text)]) == 2  # nothing but the foot
    assert [mark.words for mark in second if isinstance(mark, Text)][:2] == ["题", "行"]


# --- painting ---------------------------------------------------------------------------------------------------------


def painted(paper: Paper, dots: float) -> QImage:
    image = QImage(round(A4.width * dots), round(A4.height * dots), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_page(painter, paper.pages[0], dots)
    return image


def test_only_black_ink_within_the_margins() -> None:
    image = painted(set_preparations([visit(1), visit(2)], issue()), 1.0)
    dark = 0
    for x in range(0, image.width(), 3):
        for y in range(image.height()):
            colour = image.pixelColor(x, y)
            assert abs(colour.red() - colour.blue()) < 2  # no colour anywhere
            inside = A4.left - 1 <= x <= A4.right + 1 and y >= MARGIN - 1
            assert inside or colour.red() == 255
            dark += colour.red() < 60
    assert dark > 500


# --- PDF and printer --------------------------------------------------------------------------------------------------


def test_the_pdf_holds_every_name_and_phone(sample: Archive, tmp_path: Path) -> None:
    out = tmp_path / "清单.pdf"
    done = unattended.run(sample, "followups", TODAY, 7, out, None)
    rows = sample.followups.rows(until=TODAY + timedelta(days=7))
    assert rows
    found = pdf_text(out)
    assert done.out == str(out)
    assert done.pages == len(PdfReader(out).pages)
    assert done.rows == len(rows)
    for row in rows:
        assert row.customer in found
        assert row.phone is None or formats.phone(row.phone) in found
    page = PdfReader(out).pages[0].mediabox
    assert (round(page.width), round(page.height)) == (595, 842)
    if os.name == "posix":
        assert out.stat().st_mode & 0o077 == 0
    assert [file.name for file in tmp_path.iterdir() if "part" in file.name] == []


def test_unattended_takes_the_choices_made_in_the_window(sample: Archive, tmp_path: Path) -> None:
    sample.settings.set(print_options=with_kept({}, {Kind.CUSTOMERS: PrintOptions(phones=False, large=True)}))
    plain = unattended.run(sample, "customers", TODAY, None, tmp_path / "a.pdf", None)
    assert formats.phone("13805712266") not in pdf_text(tmp_path / "a.pdf")
    sample.settings.set(print_options={})
    normal = unattended.run(sample, "customers", TODAY, None, tmp_path / "b.pdf", None)
    assert plain.rows == normal.rows
    assert plain.pages > normal.pages


def test_days_choose_what_is_printed(archive: Archive, tmp_path: Path) -> None:
    customer = archive.customers.add(CustomerDraft("周雅琴")).new_id
    assert customer is not None
    for days in (-2, 0, 3, 12):
        archive.followups.add(FollowupDraft(customer, TODAY + timedelta(days=days), text=f"第 {days} 天的事"))
    counts = [unattended.run(archive, "followups", TODAY, n, tmp_path / "a.pdf", None).rows for n in (0, 7, 30)]
    assert counts == [2, 3, 4]
    archive.visits.add(VisitDraft(customer, TODAY, time(18)))
    gone = archive.visits.add(VisitDraft(customer, TODAY, time(9))).new_id
    assert gone is not None
    archive.visits.set_status(gone, VisitStatus.DONE)
    archive.visits.add(VisitDraft(customer, TODAY + timedelta(days=1)))
    counts = [unattended.run(archive, "preparation", TODAY, n, tmp_path / "a.pdf", None).rows for n in (0, 1)]
    assert counts == [1, 2]


def test_an_empty_book_prints_one_page(archive: Archive, tmp_path: Path) -> None:
    for kind, said in (("followups", "没有要跟进的事"), ("preparation", "没有约好的客人")):
        done = unattended.run(archive, kind, TODAY, 7, tmp_path / "a.pdf", None)
        assert (done.pages, done.rows) == (1, 0)
        assert said in pdf_text(tmp_path / "a.pdf")


def test_labels_for_nobody_cost_no_sheet(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(unattended, "send", lambda *arguments: sent.append(arguments))
    for kind in ("labels", "envelopes", "followups"):
        done = unattended.run(archive, kind, TODAY, None, None, "标签机")
        assert (done.pages, done.rows) == (int(kind == "followups"), 0)
    assert len(sent) == 1


def test_a_printer_that_is_not_there_is_said_so(archive: Archive) -> None:
    with pytest.raises(KnownError, match="printer_missing"):
        unattended.run(archive, "followups", TODAY, 7, None, "没有这台打印机")


def test_without_display_and_application_it_prints_all_the_same(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from datetime import date; from storage.archive import Archive\n"
        "from ui.printing.unattended import run\n"
        "with Archive.create(Path(sys.argv[1]) / 'a.regulars') as archive:\n"
        "    print(run(archive, 'followups', date(2026, 11, 22), 7, Path(sys.argv[1]) / 'a.pdf', None).pages)\n"
    )
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {key: value for key, value in os.environ.items() if key not in gone}
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, env=clean, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("1", 0), done.stderr
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_characters_that_share_their_glyph_with_a_radical_are_found(tmp_path: Path) -> None:
    names = ["马户", "黄龙车", "见长青", "门风飞", "鱼鸟贝", "一二八"]
    rows = [task(n, name=name, text="浙A12345 送到 205 房 on 19 November") for n, name in enumerate(names)]
    output.save_pdf(set_followups(rows, issue(), phones=True), tmp_path / "a.pdf", Progress())
    raw = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    for name in names:
        assert name in raw
    assert "".join(raw.split()).count("浙A12345送到205房on19November") == len(names)
    assert raw.count("138 0571 2266") == len(names)
    assert "第 1 页" in raw


def one_page() -> Paper:
    return set_followups([task(1)], issue(), phones=True)


def test_a_folder_that_is_missing_or_a_target_that_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="folder_not_writable"):
        output.save_pdf(one_page(), tmp_path / "nowhere" / "a.pdf", Progress())
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(KnownError, match="folder_not_writable"):
        output.save_pdf(one_page(), tmp_path / "folder.pdf", Progress())
    assert [file.name for file in tmp_path.iterdir()] == ["folder.pdf"]


@pytest.mark.parametrize(("error", "key"), [(errno.ENOSPC, "disk_full"), (errno.EACCES, "file_not_writable")])
def test_a_failed_write_keeps_the_file_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, key: str
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"before")

    def fail(_old: object, _new: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(KnownError, match=key):
        output.save_pdf(one_page(), target, Progress())
    assert target.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_the_printer_gets_the_pages_of_the_preview(tmp_path: Path) -> None:
    paper = set_followups([task(n) for n in range(40)], issue(), phones=True)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    output.print_on(printer, paper, Progress())
    output.save_pdf(paper, tmp_path / "file.pdf", Progress())
    sent = tmp_path / "printer.pdf"
    sent.write_bytes(searchable(sent.read_bytes(), paper))
    assert pdf_text(sent) == pdf_text(tmp_path / "file.pdf")
    assert len(PdfReader(tmp_path / "printer.pdf").pages) == len(paper.pages) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_is_an_error_in_words(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "a.pdf"))
    with pytest.raises(KnownError, match="print_failed"):
        output.print_on(printer, one_page(), Progress())


def test_stopping_leaves_no_file(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        output.save_pdf(one_page(), tmp_path / "a.pdf", progress)
    assert list(tmp_path.iterdir()) == []


# --- slips of the 80 mm roll ------------------------------------------------------------------------------------------

SAID = LastTime(date(2026, 11, 8), "东坡肉", FeedbackKind.PRAISE)


def slip_marks(paper: Paper, number: int = 0) -> list[Text]:
    return [mark for mark in paper.pages[number] if isinstance(mark, Text)]


def inside_slip(paper: Paper) -> None:
    """Nothing of a slip leaves the 72 mm a printer can print, nor its own length."""
    for number, page in enumerate(paper.pages):
        across, down = paper.size(number)
        assert across == pytest.approx(80 / 25.4 * 72, abs=0.3)
        for mark in page:
            right = mark.x + (width(mark.words, mark.size, mark.bold) if isinstance(mark, Text) else
                              mark.side if isinstance(mark, Box) else mark.length)  # fmt: skip
            assert mark.x >= 4 / 25.4 * 72 - 0.5
            assert right <= across - 4 / 25.4 * 72 + 0.5
            assert 0 < mark.y < down


@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_a_slip_says_all_of_one_party_and_nothing_else(scale: float) -> None:
    long = Preference(9, 2, PreferenceKind.ALLERGY, "food", "对花生、腰果、核桃等一切坚果严重过敏，" * 3, person="小宝")
    stay = visit(
        2, at=None, nights=2, room_type="大床房", price_cents=68800, avoid=(long,), place="二楼最里面的观澜厅" * 4,
        companions=(Companion("王姐", 7),), note="19:00 上蛋糕",
        prepare=(Preparation(5, 2, "鲜榨胡萝卜汁不加冰" * 6, PreferenceKind.LIKE, "food", person="小宝"),),
    )  # fmt: skip
    paper = set_slips([visit(1), stay], issue(scale), {1: SAID})
    assert len(paper.pages) == len(paper.sizes) == 2
    inside_slip(paper)
    first, second = ("\n".join(mark.words for mark in slip_marks(paper, number)) for number in (0, 1))
    for words_there in ("到店备单", "栖云小院", "11月22日 周日", "11:30", "听竹包间", "客户1", "4 位", "忌口：不吃香菜",
                        "胡萝卜汁", "上次 11-08 夸过：东坡肉", "小陈 11:24 打印", "阅后销毁"):  # fmt: skip
        assert words_there in first
    assert "客户2" not in first
    assert "过敏：花生过敏" not in first
    assert [m.words for m in slip_marks(paper) if m.white] == ["！", "花生过敏", "！", "过敏：乳糖不耐"]
    assert [m.ticked for m in paper.pages[0] if isinstance(m, Box)] == [False, True]
    flat = second.replace("\n", "")
    assert flat.count("坚果严重过敏") == 3
    assert "小宝：鲜榨胡萝卜汁不加冰" in flat
    for told in ("入住", "住 2 晚", "大床房", "和 王姐 一起", "19:00 上蛋糕"):
        assert told in flat
    assert "688" not in flat
    assert "138" not in first + flat


def test_slips_by_kind_tell_for_whom_and_what_hurts_first() -> None:
    rows = [visit(1), visit(2, prepare=(Preparation(7, 2, "常温胡萝卜汁两杯", PreferenceKind.LIKE, "food"),))]
    paper = set_kinds_slip(rows, issue())
    inside_slip(paper)
    found = words(paper)
    assert "胡萝卜汁 ×3（常温 2）" in found
    assert "11:30 客户1、11:30 客户2（常温，×2）" in found.replace("\n", "")
    assert found.index("11:30 客户1 花生过敏") < found.index("胡萝卜汁 ×3")
    a4 = words(set_preparations(rows, issue(), By.KIND))
    assert "胡萝卜汁 ×3（常温 2）" in a4
    assert a4.index("不吃香菜") < a4.index("胡萝卜汁 ×3")
    assert "没有约好的客人" in words(set_slips([], issue(), {}))


def test_family_and_companions_are_named_on_a4_and_slip() -> None:
    avoid = (Preference(1, 1, PreferenceKind.ALLERGY, "food", "花生", person="小宝"),)
    rows = [visit(1, avoid=avoid)]
    for paper in (set_preparations(rows, issue()), set_slips(rows, issue(), {})):
        assert "小宝 过敏：花生" in words(paper)


def test_each_slip_is_a_page_of_its_own_length_and_a_job_of_its_own(
    sample: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "slips.pdf"
    done = unattended.run(sample, "preparation", TODAY, 0, target, None, "receipt80")
    pages = PdfReader(target).pages
    assert len(pages) == done.pages == done.rows == 6
    sizes = {round(float(page.mediabox.height)) for page in pages}
    assert len(sizes) > 1
    assert {round(float(page.mediabox.width)) for page in pages} == {227}
    found = pdf_text(target)
    for visit_row in sample.visits.between(TODAY, TODAY):
        assert visit_row.customer in found
        for thing in visit_row.prepare:
            plain = unicodedata.normalize("NFKC", thing.text)
            assert plain.replace(" ", "") in found.replace(" ", "").replace("\n", "")
    jobs: list[Paper] = []
    monkeypatch.setattr(output, "_send_one", lambda _info, paper, _sides, _progress, _copies: jobs.append(paper))
    monkeypatch.setattr(output, "QPrinterInfo", _AnyPrinter)
    rows = sample.visits.between(TODAY, TODAY)
    output.send(set_slips(rows, issue(), {}), "后厨", False, Progress())
    assert [len(job.pages) for job in jobs] == [1] * 6
    output.send(set_preparations(rows, issue()), "前台", False, Progress())
    assert len(jobs) == 7


class _AnyPrinter:
    """Of any name there is a printer."""

    @staticmethod
    def printerInfo(_name: str) -> _AnyPrinter:
        return _AnyPrinter()

    def isNull(self) -> bool:
        return False


def test_what_cannot_be_printed_on_a_roll_or_a_stock_is_said_so(archive: Archive, tmp_path: Path) -> None:
    for kind in ("week", "labels", "envelopes"):
        with pytest.raises(KnownError, match="paper_not_for_list"):
            unattended.run(archive, kind, TODAY, 7, tmp_path / "a.pdf", None, "receipt58")
    with pytest.raises(KnownError, match="stock_not_for_list"):
        unattended.run(archive, "labels", TODAY, 7, tmp_path / "a.pdf", None, stock="dl")
    assert list(tmp_path.glob("*.pdf")) == []


def test_each_sheet_remembers_its_printer(
    qtbot: QtBot, ctx: Context, window: QWidget, sample: Archive, printers: list[tuple[int, str, bool]]
) -> None:
    dialog = opened(qtbot, ctx, window, "preparation")
    choose(qtbot, dialog.choices.sheets, 3)
    assert dialog._size.text() == "6 张小票"
    choose(qtbot, dialog.choices.printers, 1)
    choose(qtbot, dialog.choices.sheets, -3)
    assert dialog.choices.printer == "前台"
    choose(qtbot, dialog.choices.sheets, 3)
    assert dialog.choices.printer == "后厨"
    click(qtbot, dialog.print_button)
    qtbot.waitUntil(lambda: bool(ctx.settings["print_options"]))
    assert printers == [(6, "后厨", False)]
    kept = PrintOptions.read(ctx.settings["print_options"], Kind.PREPARATION)
    assert (kept.sheet, kept.printer, kept.receipt_printer) == (Sheet.RECEIPT80, "", "后厨")
    assert PrintOptions.read(ctx.settings["print_options"], Kind.FOLLOWUPS) == PrintOptions()


# --- options ----------------------------------------------------------------------------------------------------------


def test_options_come_back_as_they_were_kept_for_each_list(archive: Archive) -> None:
    chosen = PrintOptions(Days.DUE, Visits.BOTH, "前台", phones=False, large=True, two_sided=True, sheet=Sheet.A5)
    archive.settings.set(print_options=with_kept({}, {Kind.FOLLOWUPS: chosen}))
    archive.settings.forget()
    kept = archive.settings["print_options"]
    assert PrintOptions.read(kept, Kind.FOLLOWUPS) == chosen
    assert PrintOptions.read(kept, Kind.BIRTHDAYS) == PrintOptions()
    assert PrintOptions.read({"days": "never", "visits": 3, "older": True}, Kind.FOLLOWUPS) == PrintOptions()
    strange = {"labels": {"stock": "dl", "sheet": "receipt80", "days": 3}}
    labels = PrintOptions.read(strange, Kind.LABELS)
    assert (labels.stock, labels.sheet, labels.days) == ("L7160", Sheet.A4, Days.WEEK)


def test_the_one_form_of_before_goes_on_for_every_list_until_it_has_its_own() -> None:
    old = {"days": "due", "visits": "both", "printer": "前台", "phones": False, "large": True, "two_sided": True,
           "sheet": "receipt80", "by": "kind", "receipt_printer": "后厨"}  # fmt: skip
    read = {kind: PrintOptions.read(old, kind) for kind in Kind}
    preparation, followups, labels = read[Kind.PREPARATION], read[Kind.FOLLOWUPS], read[Kind.LABELS]
    assert (preparation.sheet, preparation.by, preparation.receipt_printer) == (Sheet.RECEIPT80, By.KIND, "后厨")
    assert (followups.sheet, followups.days, followups.phones, followups.large) == (Sheet.A4, Days.DUE, False, True)
    assert (labels.printer, labels.two_sided, labels.large) == ("前台", False, False)
    new = with_kept(old, {Kind.FOLLOWUPS: PrintOptions(printer="账台")})
    assert set(new) == {kind.value for kind in Kind}
    assert PrintOptions.read(new, Kind.FOLLOWUPS).printer == "账台"
    for kind in set(Kind) - {Kind.FOLLOWUPS}:
        assert PrintOptions.read(new, kind) == read[kind]


@pytest.mark.parametrize(
    ("told", "found"),
    [("", [1, 2, 3, 4, 5]), ("2", [2]), ("1-3，5", [1, 2, 3, 5]), ("4-", [4, 5]), (" 2、 4 ", [2, 4]), ("6", None),
     ("3-1", None), ("0", None), ("全部", None), (",", None), ("1-2-3", None)],
)  # fmt: skip
def test_page_numbers_as_they_are_written(told: str, found: list[int] | None) -> None:
    assert page_numbers(told, 5) == found


# --- the preview ------------------------------------------------------------------------------------------------------


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
def printers(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str, bool]]:
    """Two printers that write down what they are sent: pages, name, both sides."""
    sent: list[tuple[int, str, bool]] = []

    def send(paper: Paper, name: str, two_sided: bool, _progress: Progress, copies: int = 1) -> None:
        sent.append((len(paper.pages) * copies, name, two_sided))

    monkeypatch.setattr(preview, "printer_names", lambda: ["前台", "后厨"])
    monkeypatch.setattr(preview, "send", send)
    return sent


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def opened(qtbot: QtBot, ctx: Context, window: QWidget, kind: str = "followups") -> Preview:
    """The preview, shown and with the keyboard."""
    dialog = open_preview(ctx, kind, window)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def press(dialog: Preview, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key as it comes from the keyboard: to the window, so that shortcuts see it."""
    QTest.keyClick(dialog.windowHandle(), key, held)


def choose(qtbot: QtBot, combo: QWidget, steps: int) -> None:
    """Pick another entry by the keyboard."""
    combo.setFocus()
    for _ in range(abs(steps)):
        qtbot.keyClick(combo, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def shown(dialog: Preview) -> str:
    paper = dialog._paper
    assert paper is not None
    return words(paper)


@pytest.mark.usefixtures("sample")
def test_the_preview_covers_the_window_and_prints(
    qtbot: QtBot, ctx: Context, window: QWidget, printers: list[tuple[int, str, bool]]
) -> None:
    said: list[str] = []
    ctx.toasted.connect(lambda text, _undo, _sign: said.append(text))
    dialog = opened(qtbot, ctx, window)
    assert dialog.geometry() == window.geometry()
    pages = dialog.pane.view.count
    assert dialog.print_button.isDefault()
    choose(qtbot, dialog.choices.printers, 1)
    click(qtbot, dialog.choices.two_sided)
    click(qtbot, dialog.print_button)
    qtbot.waitUntil(lambda: printers != [])
    qtbot.waitUntil(lambda: said != [])
    assert printers == [(pages, "后厨", True)]
    assert said == [f"送去打印了：{pages} 页"]
    kept = PrintOptions.read(ctx.settings["print_options"], Kind.FOLLOWUPS)
    assert (kept.printer, kept.two_sided) == ("后厨", True)


@pytest.mark.usefixtures("sample", "printers")
def test_the_choices_change_the_paper_and_are_remembered(qtbot: QtBot, ctx: Context, window: QWidget) -> None:
    who = ctx.archive.customers.find("周雅琴")[0].id
    for number in range(8):
        ctx.archive.followups.add(FollowupDraft(who, TODAY, text=f"回电 {number}"))
    dialog = opened(qtbot, ctx, window)
    assert "138 0571 2266" in shown(dialog)
    before = dialog.pane.view.count
    click(qtbot, dialog.choices.phones)
    assert "138 0571 2266" not in shown(dialog)
    click(qtbot, dialog.choices.large)
    assert dialog.pane.view.count > before
    choose(qtbot, dialog.choices.days, -2)
    assert "逾期" not in shown(dialog)
    assert "7 天内" not in shown(dialog)
    choose(qtbot, dialog.choices.kinds, 1)
    assert "花生过敏" in shown(dialog)
    assert not dialog.choices.phones.isVisible()
    assert not dialog.choices.days.isVisible()
    choose(qtbot, dialog.choices.visits, 1)
    assert "今天 11月22日" not in shown(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    kept = ctx.settings["print_options"]
    assert PrintOptions.read(kept, Kind.FOLLOWUPS) == PrintOptions(Days.TODAY, phones=False, large=True)
    assert PrintOptions.read(kept, Kind.PREPARATION) == PrintOptions(visits=Visits.TOMORROW)
    again = opened(qtbot, ctx, window)
    assert again.choices.large.isChecked()
    assert not again.choices.phones.isChecked()
    again.reject()


@pytest.mark.usefixtures("printers")
def test_pages_and_zoom_by_keys_and_clicks(qtbot: QtBot, ctx: Context, archive: Archive, window: QWidget) -> None:
    customer = archive.customers.add(CustomerDraft("周雅琴", phones=("13805712266",))).new_id
    assert customer is not None
    for number in range(40):
        archive.followups.add(FollowupDraft(customer, TODAY, text=f"第 {number} 件事"))
    dialog = opened(qtbot, ctx, window)
    assert dialog.pane.view.count == 3
    assert not dialog.pane.back.isEnabled()
    fitted_height = dialog.pane.view.widget().height()
    assert fitted_height <= dialog.pane.view.viewport().height()
    press(dialog, Qt.Key.Key_PageDown)
    assert dialog.pane.place.text() == "第 2 页，共 3 页"
    click(qtbot, dialog.pane.forth)
    assert dialog.pane.place.text() == "第 3 页，共 3 页"
    assert not dialog.pane.forth.isEnabled()
    assert "第 39 件事" in dialog.pane.view.widget().accessibleDescription()
    press(dialog, Qt.Key.Key_PageUp)
    assert dialog.pane.view.number == 2
    click(qtbot, dialog.pane.larger)
    assert dialog.pane.whole.text() == "75%"
    for _ in range(8):
        click(qtbot, dialog.pane.larger)
    assert dialog.pane.whole.text() == "200%"
    assert dialog.pane.view.widget().height() > 2000
    click(qtbot, dialog.pane.whole)
    assert dialog.pane.whole.text() == "整页"
    assert dialog.pane.view.widget().height() == fitted_height
    for _ in range(9):
        press(dialog, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert dialog.pane.whole.text() == "50%"
    dialog.reject()


@pytest.mark.usefixtures("sample")
def test_without_a_printer_a_pdf_can_be_saved(
    qtbot: QtBot, ctx: Context, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "printer_names", list)
    dialog = opened(qtbot, ctx, window)
    assert not dialog.print_button.isEnabled()
    assert (dialog.pdf_button.kind, dialog.print_button.kind) == ("primary", "secondary")
    assert dialog.choices.printers.currentText() == "没有打印机，可以存成 PDF"
    press(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    files = dialog.findChild(QFileDialog)
    assert files is not None
    assert files.selectedFiles()[0].endswith("跟进清单 2026-11-22.pdf")
    target = tmp_path / "今天.pdf"
    line = files.findChild(QLineEdit)
    assert line is not None
    line.setText(str(target))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: "今天.pdf" in dialog.toast.text)
    assert "周雅琴" in pdf_text(target)
    assert dialog.pdf_button.isEnabled()
    dialog.reject()


@pytest.mark.usefixtures("sample", "printers")
def test_what_went_wrong_is_said_beside_the_buttons(
    qtbot: QtBot, ctx: Context, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KnownError("print_failed")

    monkeypatch.setattr(preview, "send", fail)
    dialog = opened(qtbot, ctx, window)
    click(qtbot, dialog.print_button)
    qtbot.waitUntil(lambda: dialog._banner is not None)
    assert dialog._banner is not None
    assert dialog._banner.accessibleName() == "没有打印成。"
    assert dialog.isVisible()
    assert dialog.print_button.isEnabled()
    dialog.save_pdf(tmp_path / "nowhere" / "a.pdf")
    qtbot.waitUntil(lambda: dialog._banner is not None and "文件夹" in dialog._banner.accessibleName())
    dialog.reject()


@pytest.mark.usefixtures("printers")
def test_nothing_to_print_is_said_instead_of_an_empty_sheet(
    qtbot: QtBot, ctx: Context, archive: Archive, window: QWidget
) -> None:
    dialog = opened(qtbot, ctx, window)
    assert not dialog.print_button.isEnabled()
    assert not dialog.pdf_button.isEnabled()
    assert dialog.pane.empty is not None
    assert dialog.pane.empty.accessibleName() == "这些天没有要跟进的事"
    customer = archive.customers.add(CustomerDraft("周雅琴")).new_id
    assert customer is not None
    ctx.do(lambda: archive.followups.add(FollowupDraft(customer, TODAY, text="回电")))
    assert dialog.pane.empty is None
    assert dialog.print_button.isEnabled()
    assert "回电" in shown(dialog)
    dialog.reject()


@pytest.mark.usefixtures("sample", "printers", "qapp")
def test_it_holds_at_the_smallest_window_in_english(qtbot: QtBot, ctx: Context, window: QWidget) -> None:
    use_language("en")
    window.resize(1024, 640)
    dialog = opened(qtbot, ctx, window, "preparation")
    assert dialog.minimumSizeHint().width() <= 1024
    assert dialog.minimumSizeHint().height() <= 640
    assert dialog.geometry() == window.geometry()
    assert dialog.choices.kind is Kind.PREPARATION
    assert "Preparation list" in shown(dialog)
    dialog.reject()
