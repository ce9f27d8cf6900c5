"""Reading 100,000 rows × 20 columns until the preview can be shown, beside the bare calamine read; and what it takes of
memory.

The floor is what a program without a guard would do: calamine in this process, warm, every cell a Python value. Ours
contains the start of the child, the scan for error cells and hidden rows, the way of every cell through the pipe, and
finding the table.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.measure import ROOT, against_floor

ROWS = 100_000
TODAY = date(2026, 11, 22)
_HEADERS = (
    "会员卡号", "姓名", "手机", "备用电话", "性别", "生日", "入会日期", "累计消费", "余额", "积分", "微信", "邮箱",
    "地址", "标签", "来源", "介绍人", "店员", "称呼", "最后到店", "备注",
)  # fmt: skip
_FAMILY, _GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "雅琴思远慧敏海燕静怡国强建华丽娜晓明志伟"


def figures() -> Iterator[object]:
    """One ratio, and the memory of both sides in a process of their own."""
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "list.xlsx"
        write_book(book, ROWS)
        yield against_floor(
            f"preview of {ROWS:,} × {len(_HEADERS)} / calamine", lambda: _preview(book), lambda: _bare(book), rounds=5
        )
        yield _memory(book)


def write_book(path: Path, rows: int) -> None:
    """A list as shops have them: about 60 % of the cells filled, most texts of their own, real date cells."""
    import xlsxwriter

    chance = random.Random(7)
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("会员")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, _HEADERS)
    for number in range(1, rows + 1):
        for column, cell in enumerate(_row(number, rows, chance)):
            if isinstance(cell, date):
                sheet.write_datetime(number, column, cell, day)
            elif isinstance(cell, str):
                sheet.write_string(number, column, cell)
            elif cell is not None:
                sheet.write_number(number, column, cell)
    book.close()


def _row(number: int, rows: int, chance: random.Random) -> tuple[str | float | date | None, ...]:
    """One customer."""

    def perhaps(share: float, cell: str | float | date) -> str | float | date | None:
        return cell if chance.random() < share else None

    pick, below = chance.choice, chance.randrange
    born = date(1950, 1, 1) + timedelta(below(20_000))
    return (
        f"VIP{number:06d}",
        pick(_FAMILY) + pick(_GIVEN) + pick(_GIVEN),
        f"1{below(30, 99)}{below(10**8):08d}",
        perhaps(0.2, f"0571-{below(10**8):08d}"),
        perhaps(0.7, pick("男女")),
        perhaps(0.6, f"{born.year}年{born.month}月{born.day}日" if number % 3 else born),
        perhaps(0.9, date(2015, 1, 1) + timedelta(below(4_000))),
        below(10**7) / 100,
        perhaps(0.5, below(10**5) / 100),
        perhaps(0.8, below(10**5)),
        perhaps(0.6, f"wx_{below(36**6):x}"),
        perhaps(0.4, f"u{below(10**7)}@example.com"),
        perhaps(0.6, f"杭州市西湖区文三路{below(1_000)}号{below(30)}幢{below(3_000)}室"),
        perhaps(0.5, pick(("老客", "常客", "朋友介绍", "老客、喜静"))),
        perhaps(0.7, pick(("路过", "朋友介绍", "大众点评"))),
        perhaps(0.2, f"VIP{below(1, rows):06d}"),
        perhaps(0.8, pick(("小王", "小李", "小张"))),
        perhaps(0.6, pick(("先生", "女士", "姐", "总"))),
        perhaps(0.8, date(2024, 1, 1) + timedelta(below(700))),
        perhaps(0.33, f"喜欢靠窗的位子，{below(10**6)}，不吃香菜"),
    )


def _preview(book: Path) -> None:
    from core.importing.columns import find_layout
    from storage.files.reading import read_table

    file = read_table(book)
    assert len(file.sheets[0].rows) == ROWS + 1
    assert find_layout(file, TODAY).columns


def _bare(book: Path) -> None:
    import python_calamine

    assert python_calamine.CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()


_MEASURE = """
import resource, sys
from pathlib import Path
from storage.files.reading import read_table
def own():
    status = Path("/proc/self/status").read_text()  # getrusage tells the peak of the process that started this one
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
before = own()
file = read_table(Path(sys.argv[1]))
print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} {own() - before:.0f}")
"""


def _memory(book: Path) -> str:
    if sys.platform != "linux":
        return "memory of reading: measured on Linux only"
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(book)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    child, program = done.stdout.split()
    return f"memory of reading {ROWS:,} rows: child {child} MB at most, the program grows by {program} MB"
