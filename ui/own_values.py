"""The shop's own fields in words: their kinds, and what stands in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.own_fields import NO, YES, OwnField, OwnFieldKind, is_readable, iso_day
from ui import formats
from ui.language import tr

if TYPE_CHECKING:
    from storage.files.writing import Value


def kind_name(kind: OwnFieldKind) -> str:
    return {
        OwnFieldKind.TEXT: tr("文字"),
        OwnFieldKind.NUMBER: tr("数字"),
        OwnFieldKind.DAY: tr("日子"),
        OwnFieldKind.CHOICE: tr("几个里选一个"),
        OwnFieldKind.YES_NO: tr("是或否"),
    }[kind]


def yes_or_no(value: str) -> str:
    return tr("是") if value == YES else tr("否")


def in_words(field: OwnField, value: str) -> str:
    """A kept value as it is read: 1,250.5, 2026年11月22日, 是. What is not of the field's kind stands as it was
    written."""
    if field.kind is OwnFieldKind.NUMBER and is_readable(field, value):
        whole, point, rest = value.partition(".")
        return f"{int(whole):,}{point}{rest}" if whole not in ("-0", "0") else value
    if field.kind is OwnFieldKind.DAY:
        day = iso_day(value)
        return formats.full_day(day) if day is not None else value
    if field.kind is OwnFieldKind.YES_NO and value in (YES, NO):
        return yes_or_no(value)
    return value


def as_cell(field: OwnField, value: str) -> Value:
    """A kept value as a spreadsheet takes it: numbers and days as such, 是 and 否 in words."""
    if field.kind is OwnFieldKind.NUMBER and is_readable(field, value):
        return float(value) if "." in value else int(value)
    if field.kind is OwnFieldKind.DAY:
        return iso_day(value) or value
    return yes_or_no(value) if field.kind is OwnFieldKind.YES_NO and value in (YES, NO) else value
