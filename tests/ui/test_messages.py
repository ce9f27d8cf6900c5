"""Every error of the user's world that the code can raise has words of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from core.errors import KnownError
from storage import engine
from ui import messages

ROOT = Path(__file__).resolve().parents[2]


def _raised_keys() -> Iterator[tuple[str, set[str]]]:
    """(key, names of its values) of each KnownError(...) written in the code, and of those SQLite's errors become."""
    for key in engine.USERS_WORLD.values():
        yield key, set()
    for floor in ("core", "storage", "ui"):
        for path in (ROOT / floor).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "KnownError":
                    values = {k.arg for k in node.keywords if k.arg}
                    for literal in ast.walk(node.args[0]):
                        if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                            yield literal.value, values


def test_every_key_has_its_own_words() -> None:
    keys = dict(_raised_keys())
    assert len(keys) > 30
    general = messages.words(KnownError("no such key"))
    silent = {
        key for key, values in keys.items() if messages.words(KnownError(key, **dict.fromkeys(values, "x"))) == general
    }
    assert silent == set()


def test_the_words_say_what_is_safe_or_what_to_do() -> None:
    for key, values in dict(_raised_keys()).items():
        message = messages.words(KnownError(key, **dict.fromkeys(values, "x")))
        assert message.what.endswith(("。", ".")), key
        assert message.rest, key
