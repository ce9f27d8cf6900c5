"""Errors of the user's world, kept apart from bugs.

A KnownError is something that can happen to a shop on any day: a file open in Excel, a full disk, a newer archive.
It carries a message key and its values; `ui/messages.py` turns it into words (what happened, what is safe, what to do).
Anything else that is raised is our own bug and goes to the crash dialog.
"""

from __future__ import annotations


class KnownError(Exception):
    """`key` names the message, `values` fill it. Values never hold more of a customer than the message must show."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return self.key


class Cancelled(Exception):
    """The user pressed 停下: the work in progress rolls back. Never shown as an error."""
