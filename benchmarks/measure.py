"""Measuring on a machine that does other things too: medians, pairs taken in turn, and a floor beside each figure.

A figure alone says little about another machine. So each benchmark measures its floor in the same run (the bare library
call that cannot be avoided) and prints the ratio of the two.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """Medians in seconds. `spread`: half the distance between the quartiles, as a share of the median."""

    name: str
    seconds: float
    floor: float
    spread: float

    @property
    def ratio(self) -> float:
        return self.seconds / self.floor

    def __str__(self) -> str:
        return (
            f"{self.name:<44} {_time(self.seconds):>9}   floor {_time(self.floor):>9}"
            f"   × {self.ratio:5.2f}   ± {self.spread:4.0%}"
        )


def median(work: Work, rounds: int = 5) -> float:
    """The median seconds of one call, after one call that does not count."""
    work()
    return statistics.median(timed(work) for _ in range(rounds))


def against_floor(name: str, work: Work, floor: Work, rounds: int = 5) -> Figure:
    """Measure `work` and its `floor` in turn, so that both meet the same noise."""
    work()
    floor()
    pairs = [(timed(work), timed(floor)) for _ in range(rounds)]
    times = [seconds for seconds, _ in pairs]
    middle = statistics.median(times)
    quartiles = statistics.quantiles(times, n=4) if len(times) > 1 else [middle] * 3
    spread = (quartiles[2] - quartiles[0]) / 2 / middle
    return Figure(name, middle, statistics.median(floor_seconds for _, floor_seconds in pairs), spread)


def timed(work: Work) -> float:
    """Seconds of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def program(*arguments: str) -> Work:
    """A whole run of Python with these arguments as the work: a new process, bytecode kept, no display."""
    return lambda: run_python(arguments)


def run_python(arguments: Sequence[str]) -> str:
    """Run Python with these arguments in the repository's root; its output. A failing run raises."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"
