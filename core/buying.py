"""Who decides when a company buys: the six buying roles of its contact persons (domain.md section 3, [D])."""

from __future__ import annotations

from collections.abc import Iterable

from core.people import ContactPerson
from core.terms import BuyingRole

DECIDER = BuyingRole.ECONOMIC
"""The economic buyer: who says yes or no in the end."""


def knows_decider(contacts: Iterable[ContactPerson]) -> bool:
    """Whether somebody is known who decides."""
    return any(contact.role is DECIDER for contact in contacts)
