"""Filling pages from the top down: head, groups of rows, foot. A row is never broken unless it is taller than a page;
a group that goes on on the next page says so there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ui.printing import letterhead
from ui.printing.letterhead import Issue
from ui.printing.sheet import Mark, Paper, Strip, moved

Row = Sequence[Strip]
"""The strips of a row are kept together."""


class Flow:
    """`head(first)` is the head of the first or of a later page; the foot is the letterhead's."""

    def __init__(self, issue: Issue, head: Callable[[bool], Strip]) -> None:
        self._issue = issue
        self._head = head
        self._bottom = letterhead.bottom(issue)
        self._pages: list[list[Mark]] = []
        self._y = 0.0
        self._body = 0.0
        self._turn()

    @property
    def room(self) -> float:
        """Points left on the page."""
        return self._bottom - self._y

    def _turn(self) -> None:
        strip, top = self._head(not self._pages), self._issue.form.margin
        self._pages.append(moved(strip.marks, top))
        self._y = self._body = top + strip.height

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

    def finish(self, rows: int) -> Paper:
        """The paper, each page with its foot; `rows`: how many things stand in it."""
        count = len(self._pages)
        pages = tuple(
            (*marks, *letterhead.foot(self._issue, number, count)) for number, marks in enumerate(self._pages, start=1)
        )
        return Paper(self._issue.title, rows, pages, (self._issue.form.size,) * count)
