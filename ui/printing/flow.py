"""Filling pages from the top down: head, groups of rows, foot. A row is never broken unless it is taller than a page;
a group that goes on on the next page says so there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ui.printing.sheet import HEIGHT, MARGIN, Mark, Page, Strip, moved

BOTTOM = HEIGHT - MARGIN - 8
"""The foot stands below: nothing else comes lower."""

Row = Sequence[Strip]
"""The strips of a row are kept together."""


class Flow:
    """`head(first)` is the head of the first or of a later page; `foot(number, count)` the marks at its foot."""

    def __init__(self, head: Callable[[bool], Strip]) -> None:
        self._head = head
        self._pages: list[list[Mark]] = []
        self._y = 0.0
        self._body = 0.0
        self._turn()

    @property
    def room(self) -> float:
        """Points left on the page."""
        return BOTTOM - self._y

    def _turn(self) -> None:
        strip = self._head(not self._pages)
        self._pages.append(moved(strip.marks, MARGIN))
        self._y = self._body = MARGIN + strip.height

    def put(self, strip: Strip) -> None:
        """Place a strip under what is there, on a new page when it has no room."""
        if strip.height > self.room and self._y > self._body:
            self._turn()
        self._pages[-1].extend(moved(strip.marks, self._y))
        self._y += strip.height

    def group(self, title: Callable[[bool], Strip], rows: Iterable[Row]) -> None:
        """Place rows under their title; the title stays with its first row, and `title(True)` is the one repeated."""
        first, again = title(False), title(True)
        for number, row in enumerate(rows):
            height = sum(strip.height for strip in row)
            if number == 0:
                if first.height + height > self.room and self._y > self._body:
                    self._turn()
                self.put(first)
            elif height > self.room:
                self._turn()
                self.put(again)
            for strip in row:
                if strip.height > self.room:  # only in a row taller than a page
                    self._turn()
                    self.put(again)
                self.put(strip)

    def finish(self, foot: Callable[[int, int], Iterable[Mark]]) -> tuple[Page, ...]:
        """The pages, each with its foot; pages count from 1."""
        count = len(self._pages)
        return tuple((*marks, *foot(number, count)) for number, marks in enumerate(self._pages, start=1))
