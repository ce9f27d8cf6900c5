"""The `import` command: several sheets of one shape, problems put right and imported again, and a file that is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

import main as program

Ask = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command with `--json`; (status, what it says, stderr)."""

    def call(*words: str) -> tuple[int, Any, str]:
        capsys.readouterr()
        data = str(tmp_path / "data")
        status = program.main(["--json", "--data-dir", data, "--today", "2026-11-22", "--lang", "zh_CN", *words])
        out = capsys.readouterr()
        return status, json.loads(out.out), out.err

    return call


def _workbook(path: Path, sheets: dict[str, list[list[Any]]]) -> str:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return str(path)


def test_all_sheets_of_one_shape_are_read_and_rows_are_told_by_sheet(ask: Ask, tmp_path: Path) -> None:
    header = ["姓名", "手机"]
    path = _workbook(
        tmp_path / "每月.xlsx",
        {
            "一月": [["一月的会员"], header, ["周雅琴", "13805712266"], ["陈思远", "123"]],
            "二月": [header, ["何慧敏", "1.38E+10"], ["周雅琴", "13805712266"]],
            "说明": [["每月一张"]],
        },
    )
    status, done, _err = ask("import", path)
    assert status == 0
    assert (done["rows"], done["added"], done["unchanged"]) == (4, 3, 1)
    assert [(p["sheet"], p["row"], p["problem"]) for p in done["problems"]] == [
        ("一月", 4, "phone_unreadable"),
        ("二月", 2, "phone_damaged"),
    ]
    status, one, _err = ask("import", path, "--sheet", "二月", "--dry-run")
    assert (status, one["sheet"], one["rows"]) == (0, "二月", 2)
    assert [sorted(p) for p in one["problems"]] == [["column", "level", "problem", "row", "value", "values"]]


def test_problems_are_saved_put_right_and_imported_again(ask: Ask, tmp_path: Path) -> None:
    rows = [["姓名", "手机", "生日"], ["周雅琴", "1380571226", None], ["陈思远", "13958110732", "1979-13-08"]]
    path = _workbook(tmp_path / "老客户.xlsx", {"会员": rows})
    out = tmp_path / "问题.xlsx"
    status, done, _err = ask("import", path, "--problems", str(out))
    assert (status, done["added"]) == (0, 2)
    book = load_workbook(out)
    book.active["D2"].value, book.active["E3"].value = "13805712266", "1979-12-08"
    book.save(out)
    status, again, _err = ask("import", str(out))
    assert (status, again["added"], again["updated"], again["problems"]) == (0, 0, 2, [])
    _status, people, _err = ask("customers")
    assert {p["name"]: p["phones"] for p in people} == {"周雅琴": ["13805712266"], "陈思远": ["13958110732"]}
    assert ask("import", str(out))[1]["unchanged"] == 2
    assert ask("undo-import", str(again["batch"]))[0] == 0
    _status, people, _err = ask("customers")
    assert {p["name"]: (p["phones"], p["birthday"]) for p in people} == {
        "周雅琴": ([], None),
        "陈思远": (["13958110732"], None),
    }


def test_a_file_that_cannot_be_read_makes_no_archive(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "空.xlsx"
    path.write_bytes(b"")
    status, said, err = ask("import", str(path))
    assert status == 1
    assert set(said["error"]) == {"key", "message"}
    assert err
    assert not list((tmp_path / "data").glob("*.regulars"))
