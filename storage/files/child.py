"""The child process that reads one foreign file. Whatever the file does to it, the program itself goes on.

Started by reading.py; writes one pickle of plain values to standard output: ("ok", tables) or ("error", key).
"""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path
from typing import Any

from core.errors import KnownError
from storage.files import limits

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_XLS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_OTHERS = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"SQLite format 3",
    b"{\\rtf",
)  # fmt: skip


def read_tables(path: Path) -> list[Any]:
    """Every sheet of the file as (name, hidden, rows), by what the file is, not by what it is called. KnownError."""
    from storage.files import workbooks

    with path.open("rb") as stream:
        head = stream.read(512)
    if head.startswith(_ZIP):
        return _filled(workbooks.read_zipped(path))
    content = path.read_bytes()
    if head.startswith((_OLE, *_OLD_XLS)):
        return _filled(workbooks.read_xls(content))
    if head.startswith(_OTHERS):
        raise KnownError("not_a_workbook")
    return _filled(_read_text(content, path.stem))


def _read_text(content: bytes, name: str) -> list[Any]:
    from storage.files import delimited, markup, vcards

    text_head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text_head.startswith(b"begin:vcard"):
        return [(name, False, vcards.read_vcards(content))]
    if text_head.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style", b"<?xml")):
        return markup.read_markup(delimited.decode(content), name)
    return [(name, False, delimited.read_delimited(content))]


def _filled(tables: list[Any]) -> list[Any]:
    """KnownError workbook_empty when nothing stands in any sheet."""
    if not any(cell is not None for _name, _hidden, rows in tables for row in rows for cell in row):
        raise KnownError("workbook_empty")
    return tables


def main(argv: list[str]) -> int:
    """Read the file argv[0] and write the answer to the pipe. The exit status is 0 whenever an answer was given."""
    limits.limit_this_process()
    answer: tuple[Any, ...]
    try:
        answer = ("ok", read_tables(Path(argv[0])))
    except KnownError as error:
        answer = ("error", error.key)
    except MemoryError:
        answer = ("error", "workbook_too_big")
    except PermissionError:
        answer = ("error", "file_locked")
    except BaseException:  # panics of readers are no Exceptions; their words must not reach the owner
        answer = ("error", "file_unreadable")
    # the built program has no sys.stdout on Windows: the pipe itself is always descriptor 1
    with os.fdopen(os.dup(1), "wb") as pipe:
        pickle.dump(answer, pipe, protocol=5)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
