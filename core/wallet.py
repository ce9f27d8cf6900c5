"""Wallet share: our part of what a customer spends a year on this kind of thing (domain.md sections 2 and 5).

What she spends elsewhere nobody can look up: it is an estimate, with its day, its source and who made it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

TARGET = Fraction(2, 3)
"""Of the wallet: what a shop can hope to reach with a good customer."""


@dataclass(frozen=True, slots=True)
class WalletEstimate:
    """What she spends a year on this kind of thing, here and elsewhere together. `who` guessed, by what `source`."""

    id: int
    customer_id: int
    day: date
    yearly_cents: int
    source: str | None = None
    who: str | None = None


@dataclass(frozen=True, slots=True)
class WalletShare:
    """`own_cents`: what she spent here in the last 12 months; `yearly_cents`: the estimate of all she spends."""

    customer_id: int
    own_cents: int
    yearly_cents: int

    @property
    def share(self) -> float:
        """Our part as a fraction; above 1 the estimate is too low."""
        return self.own_cents / self.yearly_cents

    @property
    def doubtful(self) -> bool:
        """She spends more here alone than the estimate says she spends everywhere."""
        return self.own_cents > self.yearly_cents

    @property
    def elsewhere_cents(self) -> int:
        """What goes to others, by the estimate; never below nothing."""
        return max(0, self.yearly_cents - self.own_cents)

    @property
    def headroom_cents(self) -> int:
        """What is missing a year to the target; nothing when it is reached.

        >>> WalletShare(1, 300_00, 900_00).headroom_cents
        30000
        """
        return max(0, _rounded(self.yearly_cents * TARGET) - self.own_cents)


def wallet_share(estimate: WalletEstimate, own_cents: int) -> WalletShare | None:
    """None: an estimate of nothing has no share."""
    if estimate.yearly_cents <= 0:
        return None
    return WalletShare(estimate.customer_id, own_cents, estimate.yearly_cents)


def by_headroom(shares: Iterable[WalletShare]) -> list[WalletShare]:
    """Those of whom most is missing to the target first; behind them the doubtful ones, whose estimate is too low to
    tell what is missing. Nobody else."""
    found = [share for share in shares if share.headroom_cents > 0 or share.doubtful]
    return sorted(found, key=lambda share: (-share.headroom_cents, share.customer_id))


def yearly_of_month(monthly_cents: int) -> int:
    """A month's spending as a year's: × 12."""
    return monthly_cents * 12


def _rounded(value: Fraction) -> int:
    return int(value + Fraction(1, 2))
