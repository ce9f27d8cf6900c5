"""The child process that reads one foreign file. Whatever the file does to it, the program itself goes on.

Started by reading.py; its answer goes to standard output in the frames of answer.py.
"""

from __future__ import annotations

import gc
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.errors import KnownError
from storage.files import guard
from storage.files.answer import Table, write_message, write_tables
from storage.files.limits import STANDARD, Limits

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_XLS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_OTHERS = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"SQLite format 3",
    b"{\\rtf", b"\x7fELF", _EMPTY_ZIP,
)  # fmt: skip
_MARKUP = ("<html", "<!doctype html", "<table", "<meta", "<head", "<style", "<body", "<?xml", "<workbook", "<!--")


def read_tables(path: Path, limits: Limits = STANDARD) -> Iterator[Table]:
    """Every sheet of the file, by what the file is, not by what it is called. KnownError."""
    content = _content(path, limits)
    if content.startswith(_ZIP):
        from storage.files import workbooks

        return workbooks.read_zipped(content, limits)
    if content.startswith((_OLE, *_OLD_XLS)):
        from storage.files import old_workbooks

        return old_workbooks.read_xls(content, limits)
    if content.startswith(_OTHERS):
        raise KnownError("not_a_workbook")
    return iter(_read_text(content, path.stem, limits))


def _content(path: Path, limits: Limits) -> bytes:
    """The whole file, read once: what happens to it afterwards does not matter. It may have changed since the program
    looked: what is no file any more is not waited for, and one that grows is not followed."""
    door = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(door, "rb") as stream:
        if not stat.S_ISREG(os.fstat(door).st_mode):
            raise KnownError("not_a_workbook")
        content = stream.read(limits.file_bytes + 1)
    if len(content) > limits.file_bytes:
        raise KnownError("workbook_too_big")
    return content


def _read_text(content: bytes, name: str, limits: Limits) -> list[Table]:
    from storage.files import delimited, encodings, markup, vcards

    if content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(b"begin:vcard"):
        return [_table(name, vcards.read_vcards(content), limits)]
    text = encodings.decode(content)
    del content
    if text[:4096].lstrip().lower().startswith(_MARKUP):
        return markup.read_markup(text, name, limits)
    return [_table(name, delimited.read_lines(text, limits), limits)]


def _table(name: str, rows: list[Any], limits: Limits) -> Table:
    limits.check_size(len(rows), max(map(len, rows), default=0))
    return Table(name, rows, len(rows))


def main(argv: list[str]) -> int:
    """Read the file argv[1] under the limits argv[0] and write the answer to the pipe. The exit status is 0 whenever an
    answer was given."""
    limits = Limits.from_argument(argv[0])
    gc.disable()  # a million cells have no cycles
    guard.limit_this_process(limits)
    guard.wait_for_the_word()
    # the built program has no sys.stdout on Windows: the pipe itself is always descriptor 1
    with os.fdopen(os.dup(1), "wb") as pipe:
        try:
            write_tables(pipe, read_tables(Path(argv[1]), limits))
        except BaseException as error:  # panics of readers are no Exceptions; their words must not reach the owner
            write_message(pipe, "error", _key(error))
    # nothing is left to tidy up, and giving back a gigabyte piece by piece takes longer than reading a list
    os._exit(0)


def _key(error: BaseException) -> str:
    if isinstance(error, KnownError):
        return error.key
    if isinstance(error, MemoryError):
        return "workbook_too_big"
    if isinstance(error, PermissionError):
        return "file_locked"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "file_not_found"
    return "file_unreadable"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
