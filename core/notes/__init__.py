"""Reading what a clerk types in one line: who it is about and what is said (the `note` command, Ctrl+K).

Everything is word lists and rules, so that the same line is always read the same way and can be shown as it is typed.
The patterns take a moment to build: each part is loaded when its name is first asked for, not when the program starts.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.notes.categories import guess_category
    from core.notes.changing import as_kind, kinds_of
    from core.notes.model import NoteItem, NoteKind, NoteReading
    from core.notes.names import is_whole_name, without_title
    from core.notes.preferences import find_preferences, guess_kind, prepares
    from core.notes.reader import read_note

_HOME = {
    "NoteItem": "model",
    "NoteKind": "model",
    "NoteReading": "model",
    "as_kind": "changing",
    "find_preferences": "preferences",
    "guess_category": "categories",
    "guess_kind": "preferences",
    "is_whole_name": "names",
    "kinds_of": "changing",
    "prepares": "preferences",
    "read_note": "reader",
    "without_title": "names",
}

__all__ = [
    "NoteItem",
    "NoteKind",
    "NoteReading",
    "as_kind",
    "find_preferences",
    "guess_category",
    "guess_kind",
    "is_whole_name",
    "kinds_of",
    "prepares",
    "read_note",
    "without_title",
]


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
