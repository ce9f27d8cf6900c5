"""The package around a zipped workbook: which kind it is, where its sheets lie, and what the scans of them found."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO
from xml.etree import ElementTree

from core.errors import KnownError
from storage.files.binary_sheets import read_binary_workbook, scan_binary_sheet
from storage.files.limits import STANDARD, Limits
from storage.files.opendocument import scan_document
from storage.files.scanning import Scan, scan_sheet

_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.(?:xml|bin)", re.IGNORECASE)
_SMALL = 8 * 1024 * 1024
"""Parts that describe the workbook are never longer than this."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the reader of the cells does not tell: by the sheet's name, and of the whole workbook."""

    sheets: Mapping[str, Scan] = field(default_factory=dict)
    since_1904: bool = False


class Package:
    """A zip that is a workbook. KnownError: not_a_workbook, workbook_encrypted, workbook_too_big, file_unreadable."""

    def __init__(self, stream: IO[bytes], limits: Limits = STANDARD) -> None:
        try:
            self._zip = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
            raise KnownError("file_unreadable") from error
        self._limits = limits
        limits.check_zip(self._zip)
        self._names = set(self._zip.namelist())
        self.excel = any(name.lower().startswith("xl/workbook.") for name in self._names)
        if not self.excel and not self._is_calc():
            raise KnownError("not_a_workbook")

    @property
    def is_xlsx(self) -> bool:
        return "xl/workbook.xml" in self._names

    @property
    def sheets_bytes(self) -> int:
        """How long the sheets are, unpacked."""
        wanted = self._sheet_parts() if self.excel else ["content.xml"]
        return sum(self._zip.getinfo(name).file_size for name in wanted)

    def scan(self) -> Found:
        """Look through every sheet. KnownError workbook_too_big, file_unreadable."""
        try:
            return self._scan_excel() if self.excel else Found(scan_document(self._open_content, self._limits))
        except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError) as error:
            raise KnownError("file_unreadable") from error
        except Exception as error:
            if type(error).__module__ == "zlib":  # zlib.error has no better base
                raise KnownError("file_unreadable") from error
            raise

    def _is_calc(self) -> bool:
        """Whether this is an OpenDocument spreadsheet; one with a password is refused here."""
        if "content.xml" not in self._names or "mimetype" not in self._names:
            return False
        if b"opendocument.spreadsheet" not in self._read("mimetype"):
            return False
        manifest = "META-INF/manifest.xml"
        if manifest in self._names and b"encryption-data" in self._read(manifest):
            raise KnownError("workbook_encrypted")
        return True

    def _open_content(self) -> IO[bytes]:
        return self._zip.open("content.xml")

    def _sheet_parts(self) -> list[str]:
        return [name for name in self._zip.namelist() if _SHEET_PART.fullmatch(name)]

    def _scan_excel(self) -> Found:
        scans = {name: self._scan_part(name) for name in self._sheet_parts()}
        try:
            since_1904, sheets = self._sheets()
        except (KeyError, ElementTree.ParseError):
            return Found()
        return Found({name: scans[part] for name, part in sheets if part in scans}, since_1904)

    def _scan_part(self, name: str) -> Scan:
        with self._zip.open(name) as stream:
            if name.lower().endswith(".bin"):
                return scan_binary_sheet(stream.read(), self._limits)
            return scan_sheet(stream, self._limits)

    def _sheets(self) -> tuple[bool, list[tuple[str, str]]]:
        """Whether days count from 1904, and (name of a sheet, its part): ECMA-376 part 1, 18.2.19 and 18.2.28."""
        if self.is_xlsx:
            since_1904, sheets = _read_workbook(self._read("xl/workbook.xml"))
            targets = self._targets("xl/_rels/workbook.xml.rels")
        else:
            since_1904, sheets = read_binary_workbook(self._read("xl/workbook.bin"))
            targets = self._targets("xl/_rels/workbook.bin.rels")
        return since_1904, [(name, targets.get(part, "")) for name, part in sheets]

    def _targets(self, name: str) -> dict[str, str]:
        found = {}
        for relation in ElementTree.fromstring(self._read(name)):
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            found[relation.get("Id", "")] = path
        return found

    def _read(self, name: str) -> bytes:
        with self._zip.open(name) as stream:
            content = stream.read(_SMALL + 1)
        if len(content) > _SMALL:
            raise KnownError("workbook_too_big")
        return content


def _read_workbook(content: bytes) -> tuple[bool, list[tuple[str, str]]]:
    since_1904 = False
    sheets = []
    for element in ElementTree.fromstring(content).iter():
        if element.tag.endswith("}sheet"):
            part = next((value for key, value in element.items() if key.endswith("}id")), "")
            sheets.append((element.get("name", ""), part))
        elif element.tag.endswith("}workbookPr"):
            since_1904 = element.get("date1904", "") in ("1", "true")
    return since_1904, sheets
