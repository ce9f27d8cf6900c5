"""Files made to hurt a reader: each ends as one plain KnownError or as a right table, within the child's limits, and
leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import Cancelled, KnownError
from core.jobs import Progress
from storage.files import reading
from storage.files.limits import STANDARD, Limits
from storage.files.reading import read_table

POSIX = sys.platform != "win32"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHARED = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
ONE_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'
LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY lol{i} "{f"&lol{i - 1 or str()};" * 10}">' for i in range(1, 10))
    + "]>"
)
QUADRATIC = f'<!DOCTYPE a [<!ENTITY a "{"a" * 100_000}">]>'
ELSEWHERE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def workbook(path: Path, rows: str = ONE_ROW, *, before: str = "", strings: str = "") -> Path:
    """A workbook of one sheet, with the raw XML of its rows."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType='
        '"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="名单" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'{before}<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def document(path: Path, body: str, before: str = "") -> Path:
    """An OpenDocument spreadsheet with the raw XML of its table."""
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"{before}<office:document-content{names}><office:body><office:spreadsheet>"
            f'<table:table table:name="名单">{body}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
    return path


def lying(path: Path, name: str, says: int) -> Path:
    """The same zip, whose table of contents and local header give another unpacked size for one part."""
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        head = 30 if at == 22 else 46
        begin = content.find(mark)
        while begin >= 0:
            if content[begin + head : begin + head + len(name)] == name.encode():
                content[begin + at : begin + at + 4] = says.to_bytes(4, "little")
            begin = content.find(mark, begin + 4)
    path.write_bytes(content)
    return path


def lying_sheet(path: Path) -> Path:
    rows = "".join(f'<row r="{i}"><c r="A{i}"><v>1</v></c></row>' for i in range(1, 60_000))
    return lying(workbook(path, rows), "xl/worksheets/sheet1.xml", 200)


def lying_strings(path: Path) -> Path:
    """Little that unpacks to 360 MB of shared texts, and says 100 bytes."""
    portion = (f"<si><t>{'客' * 20_000}</t></si>" * 100).encode()
    with zipfile.ZipFile(workbook(path, SHARED, strings=""), "r") as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "sharedStrings" not in name}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        with archive.open("xl/sharedStrings.xml", "w") as stream:
            stream.write(f'<sst xmlns="{MAIN}">'.encode())
            for _ in range(60):
                stream.write(portion)
    return lying(path, "xl/sharedStrings.xml", 100)


def truncated(path: Path) -> Path:
    whole = workbook(path, "".join(f'<row r="{i}"><c r="A{i}"><v>{i * 7919}</v></c></row>' for i in range(1, 20_000)))
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    return whole


def written(content: bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return write


DEEP = "<a>" * 1_000_000 + "</a>" * 1_000_000
CELL = '<table:table-cell office:value-type="string"><text:p>姓名</text:p></table:table-cell>'
TRAPS: dict[str, tuple[str, Callable[[Path], Path], str]] = {
    "cut in two": ("a.xlsx", truncated, "file_unreadable"),
    "a sheet that says it is small": ("a.xlsx", lying_sheet, "file_unreadable"),
    "texts that say they are few": ("a.xlsx", lying_strings, "file_unreadable"),
    "nested a million deep": ("a.xlsx", lambda p: workbook(p, ONE_ROW + DEEP), "table of [1]"),
    "a million laughs in xlsx": (
        "a.xlsx", lambda p: workbook(p, ONE_ROW.replace("姓名", "&lol9;"), before=LAUGHS), "file_unreadable",
    ),
    "a million laughs in texts": (
        "a.xlsx", lambda p: workbook(p, SHARED, strings="<si><t>&lol9;</t></si>", before=LAUGHS), "file_unreadable",
    ),
    "a million laughs in ods": (
        "a.ods", lambda p: document(p, f"<table:table-row>{CELL.replace('姓名', '&lol9;')}</table:table-row>", LAUGHS),
        "file_unreadable",
    ),
    "a long entity often": (
        "a.xlsx", lambda p: workbook(p, SHARED, strings=f"<si><t>{'&a;' * 50_000}</t></si>", before=QUADRATIC),
        "file_unreadable",
    ),
    "an entity from elsewhere": (
        "a.xlsx", lambda p: workbook(p, ONE_ROW.replace("姓名", "&a;"), before=ELSEWHERE), "file_unreadable",
    ),
    "rows without end in ods": (
        "a.ods",
        lambda p: document(p, f'<table:table-row table:number-rows-repeated="9000000">{CELL}</table:table-row>'),
        "workbook_too_big",
    ),
    "columns without end in ods": (
        "a.ods",
        lambda p: document(
            p, "<table:table-row>" + CELL.replace("cell ", 'cell table:number-columns-repeated="90000000" ', 1)
            + "</table:table-row>"
        ),
        "workbook_too_big",
    ),
    "a million columns": (
        "a.csv", written(b",".join(b"%d" % i for i in range(1_000_000))), "workbook_too_big",
    ),
    "a line of 100 MB": ("a.csv", written(b"x" * 100_000_000), "workbook_too_big"),
    "a cell of 20 MB": ("a.csv", written(b'a,b\n1,"' + b"x\n" * 10_000_000 + b'",2\n'), "workbook_too_big"),
    "a quotation mark of 3 MB": ("a.csv", written(b'a,"' + b"x" * 3_000_000), "workbook_too_big"),
    "nothing but zeros": ("a.csv", written(bytes(1_000_000)), "workbook_empty"),
    "an empty zip": ("a.xlsx", written(b"PK\x05\x06" + bytes(18)), "not_a_workbook"),
    "an html of open tags": ("a.xls", written(b"<table>" + b"<" * 500_000), "workbook_empty"),
    "tables in tables": ("a.xls", written(b"<table><tr><td>" * 50_000), "workbook_empty"),
}  # fmt: skip


def outcome(path: Path, limits: Limits = STANDARD) -> str:
    """The key of the refusal, or what was read."""
    try:
        read = read_table(path, limits=limits)
    except KnownError as error:
        return error.key if error.values == {"file": path.name} else f"{error.key} with {error.values}"
    return f"table of {[len(sheet.rows) for sheet in read.sheets]}"


def children() -> set[int]:
    """The processes this one has started and not yet seen the end of."""
    try:
        found = {int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit() and _parent(p) == os.getpid()}
    except FileNotFoundError:
        return set()
    return found


def _parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def alive(process: int) -> bool:
    """Whether a process of ours, or of a child of ours, still works."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


@pytest.mark.parametrize(("name", "make", "expected"), TRAPS.values(), ids=TRAPS)
def test_a_trap_ends_in_one_plain_sentence(
    tmp_path: Path, name: str, make: Callable[[Path], Path], expected: str
) -> None:
    path = make(tmp_path / name)
    before, begun = children(), time.monotonic()
    assert outcome(path) == expected
    assert time.monotonic() - begun < 30
    assert children() == before
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="how much memory a process had is told on Linux")
@pytest.mark.parametrize("name", ["a cell of 20 MB", "a line of 100 MB", "texts that say they are few"])
def test_a_trap_takes_no_more_memory_than_its_child_may(tmp_path: Path, name: str) -> None:
    """Measured in a process of its own, which has not been large itself."""
    file, make, _expected = TRAPS[name]
    path = make(tmp_path / file)
    measure = (
        "import resource, sys\nfrom pathlib import Path\nfrom core.errors import KnownError\n"
        "from storage.files.reading import read_table\n"
        "try:\n    read_table(Path(sys.argv[1]))\nexcept KnownError:\n    pass\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)\n"
        "print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
    )
    done = subprocess.run([sys.executable, "-c", measure, str(path)], capture_output=True, text=True, check=True)
    child_mb, program_kb = map(int, done.stdout.split())
    assert child_mb <= 1024
    assert program_kb <= 100 * 1024


# --- what the file system can do --------------------------------------------------------------------------------------


@pytest.mark.skipif(not POSIX, reason="named pipes and devices are POSIX")
def test_pipes_devices_and_folders_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    (tmp_path / "zero.csv").symlink_to("/dev/zero")
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "circle.xlsx").symlink_to(tmp_path / "circle.xlsx")
    begun = time.monotonic()
    assert [outcome(tmp_path / name) for name in ("pipe.xlsx", "zero.csv", "folder.xlsx")] == ["not_a_workbook"] * 3
    assert outcome(tmp_path / "circle.xlsx") == "file_unreadable"
    assert outcome(tmp_path / "pipe.xlsx" / "a.xlsx") == "file_not_found"
    assert outcome(tmp_path / "a\0b.xlsx") == "file_unreadable"
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("become", "expected"),
    [("nothing", "file_not_found"), ("a pipe", "not_a_workbook"), ("longer", "workbook_too_big")],
)
def test_a_file_that_changes_between_two_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, become: str, expected: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("姓名", "utf-8")
    look = reading._look_at

    def change(path: Path, limits: Limits) -> None:
        look(path, limits)
        if become == "longer":
            path.write_bytes(b"x" * 2000)
            return
        path.unlink()
        if become == "a pipe":
            os.mkfifo(path)

    monkeypatch.setattr(reading, "_look_at", change)
    assert outcome(path, Limits(file_bytes=1000)) == expected


def test_a_file_that_is_as_large_as_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name\n" * 200)
    assert outcome(path, Limits(file_bytes=1000)) == "table of [200]"
    assert outcome(path, Limits(file_bytes=999)) == "workbook_too_big"
    assert outcome(path, Limits(rows=199)) == "workbook_too_big"


# --- no stray process -------------------------------------------------------------------------------------------------

SLEEP = "import os, time; os.read(0, 1); time.sleep(60)"


def _instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(reading, "_command", lambda *_: [sys.executable, "-c", code])


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text("姓名", "utf-8")
    return path


def test_a_child_that_hangs_is_ended(listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _instead(monkeypatch, SLEEP)
    before, begun = children(), time.monotonic()
    assert outcome(listed, Limits(seconds=1)) == "workbook_too_big"
    assert time.monotonic() - begun < 10
    assert children() == before


def test_reading_stops_when_asked(listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _instead(monkeypatch, SLEEP)
    progress = Progress()
    progress.cancel()
    before, begun = children(), time.monotonic()
    with pytest.raises(Cancelled):
        read_table(listed, progress)
    assert time.monotonic() - begun < 10
    assert children() == before


@pytest.mark.skipif(not POSIX, reason="signals are POSIX")
@pytest.mark.parametrize(
    ("end", "expected"),
    [("SIGABRT", "workbook_too_big"), ("SIGXCPU", "workbook_too_big"), ("SIGSEGV", "file_unreadable")],
)
def test_how_a_child_died_tells_why(listed: Path, monkeypatch: pytest.MonkeyPatch, end: str, expected: str) -> None:
    _instead(monkeypatch, f"import os, resource, signal; resource.setrlimit(resource.RLIMIT_CORE, (0, 0)); "
                          f"os.kill(os.getpid(), signal.{end})")  # fmt: skip
    assert outcome(listed) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of address space is kept by Linux")
def test_a_child_may_not_take_more_memory_than_it_is_given(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", SHARED, strings=f"<si><t>{'客' * 30_000}</t></si>" * 3_000)
    assert outcome(path) == "table of [1]"
    assert outcome(path, Limits(memory_bytes=200 * 1024 * 1024)) == "workbook_too_big"


@pytest.mark.skipif(not POSIX, reason="the program is ended by a signal")
@pytest.mark.parametrize("how", ["by force", "asleep"])
def test_the_child_ends_with_the_program(tmp_path: Path, how: str) -> None:
    """Also a child that is busy, and one whose program was ended before it said go."""
    path = tmp_path / "a.xls"
    path.write_bytes(b"<table><tr><td>" * 300_000)  # some seconds of work
    program = (
        "import sys, threading, time\nfrom pathlib import Path\nfrom storage.files import child_process, reading\n"
        + ("child_process.GO = b''\n" if how == "asleep" else "")
        + "threading.Thread(target=reading.read_table, args=(Path(sys.argv[1]),), daemon=True).start()\n"
        "print('begun', flush=True)\ntime.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "begun\n"
        started: set[int] = set()
        deadline = time.monotonic() + 10
        while not started and time.monotonic() < deadline:
            started = {int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit() and _parent(p) == parent.pid}
        time.sleep(0.3)
        assert started
        assert all(alive(process) for process in started)
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while any(alive(process) for process in started) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(alive(process) for process in started)
