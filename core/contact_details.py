"""How a customer is reached: phones and addresses with what they are, and what was agreed about writing to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.text import clean_text


@dataclass(frozen=True, slots=True)
class Phone:
    """`number` as shown; `label`: whose or what it is (家里, 公司), in the shop's own words."""

    number: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    text: str
    label: str | None = None


def clean_addresses(addresses: Iterable[Address]) -> tuple[Address, ...]:
    """Addresses for keeping: without empty ones, each once, in their order."""
    found: dict[str, Address] = {}
    for address in addresses:
        text = clean_text(address.text)
        if text and text not in found:
            found[text] = Address(text, clean_text(address.label or "") or None)
    return tuple(found.values())
