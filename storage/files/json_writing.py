"""One JSON file: what stands at its head, then its lists, written entry by entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core.jobs import Progress
from storage.files.writing import counted, replacing


def write_json(
    target: Path,
    head: Mapping[str, Any],
    lists: Iterable[tuple[str, Iterable[Mapping[str, Any]]]],
    progress: Progress | None = None,
) -> dict[str, int]:
    """Write one object: the values of `head`, then each list under its name with one entry a line; how many entries
    each list has. UTF-8. KnownError as storage/files/writing.py."""
    counts: dict[str, int] = {}
    with replacing(target) as part, part.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("{\n" + ",\n".join(f"{_plain(key)}: {_plain(value)}" for key, value in head.items()))
        for name, entries in lists:
            stream.write(f",\n{_plain(name)}: [")
            counts[name] = 0
            for entry in counted(entries, progress):
                stream.write(("," if counts[name] else "") + "\n" + _plain(entry))
                counts[name] += 1
            stream.write("\n]")
        stream.write("\n}\n")
    return counts


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
