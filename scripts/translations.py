"""Keeps the English catalogue in step with the texts of the code.

    translations.py update            collect every tr("…") into resources/i18n/regulars_en.ts; vanished texts drop out
    translations.py merge FILE.json…  the same, and fill in {"中文": "English"} or {"共 {n} 位": ["one", "other"]}
    translations.py check             fail when the file is stale, or a translation is missing or has other {places}

The catalogue is a Qt Linguist file, so it can be translated in Linguist; the program reads it by ui/language.py.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import json
import os
import string
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "regulars_en.ts"
CONTEXT = "regulars"

Forms = tuple[str, ...]


@dataclass
class Text:
    """One text of the code: the files it stands in, and whether it is counted (`tr(text, n=…)`)."""

    files: set[str] = field(default_factory=set)
    counted: bool = False
    uncounted: bool = False


class Complaint(Exception):
    """Something a person has to put right; the words are for that person."""


def sources(root: Path = ROOT) -> list[Path]:
    """The files that may hold texts: the faces of the program and its entrance."""
    return [*sorted((root / "ui").rglob("*.py")), *root.glob("main.py")]


def collect(files: Sequence[Path], root: Path = ROOT) -> dict[str, Text]:
    """Every text handed to `tr`, sorted. Raises Complaint for one that is not a plain literal."""
    texts: dict[str, Text] = {}
    complaints = []
    for path in files:
        name = path.relative_to(root).as_posix()
        for call in _calls(ast.parse(path.read_text("utf-8"), name)):
            where = f"{name}:{call.lineno}"
            first = call.args[0] if call.args else None
            if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                complaints.append(f"{where}: the first argument of tr is not a plain text")
                continue
            text = texts.setdefault(first.value, Text())
            text.files.add(name)
            if len(call.args) > 1 or any(k.arg == "n" for k in call.keywords):
                text.counted = True
            else:
                text.uncounted = True
            if text.counted and text.uncounted:
                complaints.append(f"{where}: {first.value!r} stands both with and without n=")
    if complaints:
        raise Complaint("\n".join(complaints))
    return dict(sorted(texts.items()))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            yield node


def places(text: str) -> set[str]:
    """The names between braces: {"n", "file"}."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def complaints_about(source: str, forms: Forms, counted: bool) -> list[str]:
    """What is wrong with one translation, in words; the form for one thing may leave {n} out."""
    if not all(forms):
        return [f"no translation: {source}"]
    wanted = places(source)
    found = []
    for index, form in enumerate(forms):
        allowed = [wanted, wanted - {"n"}] if counted and index == 0 else [wanted]
        if places(form) not in allowed:
            found.append(f"other places than {sorted(wanted)}: {source} → {form}")
    return found


def read(path: Path) -> dict[str, Forms]:
    """Source → its forms, empty ones included."""
    if not path.exists():
        return {}
    found: dict[str, Forms] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None:
            forms = tuple(form.text or "" for form in translation.findall("numerusform"))
            found[message.findtext("source") or ""] = forms or (translation.text or "",)
    return found


def render(texts: Mapping[str, Text], known: Mapping[str, Forms]) -> str:
    """The whole catalogue as text, the same for the same input: no dates, no line numbers."""
    root = ElementTree.Element("TS", version="2.1", language="en", sourcelanguage="zh_CN")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source, text in texts.items():
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
        for file in sorted(text.files):
            ElementTree.SubElement(message, "location", filename=file)
        ElementTree.SubElement(message, "source").text = source
        forms = _shaped(known.get(source, ("",)), text.counted)
        translation = ElementTree.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
        if text.counted:
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _shaped(forms: Forms, counted: bool) -> Forms:
    """Two forms for a counted text, one for any other, whatever was known of it before."""
    return (forms[0], forms[-1]) if counted else (forms[-1],)


def read_translations(path: Path) -> dict[str, Forms]:
    """A translator's JSON: {"中文": "English"} or {"中文 {n}": ["one", "other"]}."""
    return {
        source: (words,) if isinstance(words, str) else tuple(words)
        for source, words in json.loads(path.read_text("utf-8")).items()
    }


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One writer at a time, where the system can lock a folder; several people merge into one catalogue."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def write(path: Path, text: str) -> None:
    """Replace the file in one step: the running program may be reading it."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as out:
        out.write(text)
    os.chmod(out.name, 0o644)
    os.replace(out.name, path)


def update(additions: Sequence[Path] = ()) -> None:
    """Collect, merge and write; says what is still missing."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with locked(CATALOGUE.parent):
        texts = collect(sources())
        known = read(CATALOGUE)
        unused = 0
        for path in additions:
            added = read_translations(path)
            unused += len(added.keys() - texts.keys())
            known |= {source: forms for source, forms in added.items() if source in texts}
        write(CATALOGUE, render(texts, known))
    missing = sum(not all(known.get(source, ("",))) for source in texts)
    print(f"{len(texts)} texts, {missing} without a translation, {unused} given that no code uses")


def check() -> list[str]:
    """Everything wrong with the catalogue, one sentence each; empty when it is right."""
    texts = collect(sources())
    known = read(CATALOGUE)
    found = [
        complaint
        for source, text in texts.items()
        for complaint in complaints_about(source, _shaped(known.get(source, ("",)), text.counted), text.counted)
    ]
    current = CATALOGUE.read_text("utf-8") if CATALOGUE.exists() else ""
    if current != render(texts, known):
        found.insert(0, f"{CATALOGUE.name} is stale: run scripts/translations.py update")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Keeps the English catalogue in step with the texts of the code.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("merge").add_argument("files", nargs="+", type=Path)
    commands.add_parser("check")
    options = parser.parse_args(arguments)
    try:
        if options.command == "check":
            found = check()
            print("\n".join(found) or "every text is translated", file=sys.stderr if found else sys.stdout)
            return 1 if found else 0
        update(options.files if options.command == "merge" else ())
    except Complaint as complaint:
        print(complaint, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
