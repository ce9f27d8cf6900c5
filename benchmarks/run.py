"""Runs every benchmark of this folder, or those whose names are given: `python benchmarks/run.py start ranking`.

A benchmark is a module with `figures() -> Iterable[Figure]` (benchmarks/measure.py). Each runs in a process of its own.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
NOT_BENCHMARKS = {"__init__", "measure", "run"}


def names() -> list[str]:
    """The benchmarks that are there."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in NOT_BENCHMARKS)


def run_one(name: str) -> None:
    """Print the figures of one benchmark as they come."""
    for figure in importlib.import_module(f"benchmarks.{name}").figures():
        print(figure, flush=True)


def main(wanted: list[str]) -> int:
    if wanted[:1] == ["--one"]:
        sys.path.insert(0, str(FOLDER.parent))
        run_one(wanted[1])
        return 0
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(names())}", file=sys.stderr)
        return 2
    failed = [
        name
        for name in wanted or names()
        if subprocess.run([sys.executable, str(FOLDER / "run.py"), "--one", name], check=False).returncode
    ]
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
