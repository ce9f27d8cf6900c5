"""Texts that a spreadsheet program would take for formulas: in a CSV file they get an apostrophe in front.

Reading takes away exactly the apostrophe that writing put there: =1+1, '=1+1 and 'tHooft come back as they were.
"""

from __future__ import annotations

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_APOSTROPHE = "'"
_GUARDED = (*FORMULA_SIGNS, _APOSTROPHE)


def guarded(text: str) -> str:
    """The text as it may stand in a CSV file: =1+1 → '=1+1. One that begins with an apostrophe gets another."""
    return _APOSTROPHE + text if text.startswith(_GUARDED) else text


def meant(text: str) -> str:
    """What was meant by a text of a CSV file, the reverse of `guarded`; 'abc of another program stays as it is."""
    return text[1:] if text.startswith(_APOSTROPHE) and text[1:].startswith(_GUARDED) else text
