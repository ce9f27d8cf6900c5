"""Work on hundreds of thousands of values beside a window that stays alive.

Python runs one thread at a time. While a job goes through a long list, two things would hold the window up: the search
for cycles through all those values, which have none (a second at a time), and the 5 ms for which a busy thread keeps
the others waiting, once for every call by which the window paints.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import _lru_cache_wrapper
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.importing.plan import Known, Plan

_TURN = 0.0002  # s
_PORTION = 1_000
_MANY = 50_000
"""Values: so many more than before are not worth a search."""

_bodies: list[tuple[bool, float]] = []
_door = Lock()
"""There are two threads for work: the last one out puts back what the first one found."""


@contextmanager
def beside_the_window() -> Iterator[None]:
    """For the body of a job. What it made is not searched afterwards either; it goes when nobody holds it, and
    `forget` ends that."""
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    with _door:
        _bodies.append((gc.isenabled(), sys.getswitchinterval()))
        gc.disable()
        sys.setswitchinterval(min(_bodies[0][1], _TURN))


def _leave() -> None:
    with _door:
        running, turn = _bodies[0]
        if len(_bodies) > 1:
            _bodies.pop()
            return
        _bodies.clear()
        sys.setswitchinterval(turn)
        if running:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()


def let_go(plan: Plan, known: Known | None = None) -> None:
    """Drop a plan little by little, in a job: at once it would hold up every other thread. `known`: and the archive
    as it was seen."""
    plan.rows.let_go()
    empty(plan.people)
    if known is not None and isinstance(known.customers, list):
        empty(known.customers)


def empty(values: list[Any]) -> None:
    """Drop the values of a list in portions."""
    while values:
        del values[-_PORTION:]


def forget() -> None:
    """The long list is gone: whatever else was made beside it is searched again, what was remembered of its words is
    dropped, and the memory given back. Little things that stay would hold hundreds of megabytes around them."""
    gc.unfreeze()
    for module in [module for name, module in sys.modules.items() if name.startswith("core.")]:
        for value in vars(module).values():
            if isinstance(value, _lru_cache_wrapper) and value.cache_info().maxsize is not None:
                value.cache_clear()
    if sys.platform == "linux":  # elsewhere it goes back by itself
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
