"""What a purchase earns (domain.md section 8)."""

from __future__ import annotations


def profit_cents(paid_cents: int, cost_cents: int | None, margin_percent: int) -> int:
    """Profit of one purchase: paid − cost; cost unknown: paid × margin, halves rounded away from zero.

    >>> profit_cents(10000, 3000, 40), profit_cents(10000, None, 40), profit_cents(-125, None, 40)
    (7000, 4000, -50)
    """
    if cost_cents is not None:
        return paid_cents - cost_cents
    size = (abs(paid_cents) * margin_percent + 50) // 100
    return size if paid_cents >= 0 else -size
