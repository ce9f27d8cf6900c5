"""The words of the program in the user's language. The source language is Chinese: `tr("打印今日清单")`.

Catalogues are Qt Linguist files (`resources/i18n/regulars_en.ts`), read directly, so the command line needs no Qt.
`scripts/translations.py` collects the texts of the code into them and fails `make check` when one is missing.
"""

from __future__ import annotations

import locale
import os
import sys
from pathlib import Path
from xml.etree import ElementTree

LANGUAGES = ("zh_CN", "en")
SOURCE_LANGUAGE = "zh_CN"
ALSO_CHINESE = ("zh_TW",)
"""Asked for by name, answered in the source language, like every Chinese system."""

_catalogue: dict[str, tuple[str, ...]] = {}
_language = SOURCE_LANGUAGE
_asked_for: str | None = None


def resources() -> Path:
    """The folder of shipped data, beside the sources or inside the built program."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent)) / "resources"


def ask_for(name: str) -> None:
    """Take this language for the system's: `--lang`."""
    global _asked_for
    _asked_for = SOURCE_LANGUAGE if name in ALSO_CHINESE else name if name in LANGUAGES else None


def system_language() -> str:
    """zh_CN for any Chinese system, else en; what was asked for, then the environment, then the platform's setting."""
    if _asked_for is not None:
        return _asked_for
    name = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), None)
    if name is None or name.split(".")[0] in ("C", "POSIX"):
        name = locale.getlocale()[0] or SOURCE_LANGUAGE
    return "zh_CN" if name.lower().startswith(("zh", "chinese")) else "en"


def language() -> str:
    """The language in use: one of LANGUAGES."""
    return _language


def use_language(name: str) -> None:
    """Switch every later `tr` to this language; unknown names fall back to the source language."""
    global _language
    _language = name if name in LANGUAGES else SOURCE_LANGUAGE
    _catalogue.clear()
    if _language != SOURCE_LANGUAGE:
        _catalogue.update(read_catalogue(resources() / "i18n" / f"regulars_{_language}.ts"))


def read_catalogue(path: Path) -> dict[str, tuple[str, ...]]:
    """Source text → its translation, or (one, other) for a text with a number."""
    found: dict[str, tuple[str, ...]] = {}
    for message in ElementTree.parse(path).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None:
            continue
        forms = tuple(f.text or "" for f in translation.findall("numerusform")) or (translation.text or "",)
        if all(forms):
            found[source] = forms
    return found


def tr(text: str, /, n: int | None = None, **values: object) -> str:
    """The text in the language in use, `{name}` places filled from `values`.

    `n` chooses between one and many where the language has both, and fills `{n}` with thousands separators.
    """
    forms = _catalogue.get(text, (text,))
    words = forms[0] if n is None or n == 1 or len(forms) == 1 else forms[1]
    if n is not None:
        values = {"n": f"{n:,}", **values}
    return words.format(**values) if values else words
