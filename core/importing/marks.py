"""What reading a cell gives: the value and, where a person should know, a mark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Level(StrEnum):
    """How a mark is shown. Worst first."""

    ERROR = "error"
    CHECK = "check"
    DUPLICATE = "duplicate"
    TIDIED = "tidied"


@dataclass(frozen=True, slots=True)
class Mark:
    """`problem` is a message key, `values` fill it. Keys: see days.py, cells.py and plan.py."""

    level: Level
    problem: str
    values: Mapping[str, object] = field(default_factory=dict)


class Reading(NamedTuple, Generic[T]):
    """`value` None: blank, or (with an ERROR mark) not readable. A CHECK mark goes with a value: please look."""

    value: T | None = None
    mark: Mark | None = None


def error(problem: str, **values: object) -> Mark:
    """A cell that could not be read; it stays empty."""
    return Mark(Level.ERROR, problem, values)


def check(problem: str, **values: object) -> Mark:
    """A cell that was read, but may mean something else."""
    return Mark(Level.CHECK, problem, values)
