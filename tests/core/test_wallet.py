"""Wallet share: our part, what is missing to two thirds, and shares that cannot be."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.wallet import TARGET, WalletEstimate, WalletShare, by_headroom, wallet_share, yearly_of_month

DAY = date(2026, 11, 22)


def test_by_hand() -> None:
    """docs/worth.md: ¥13,290 of ¥35,000 is 38 %; two thirds are ¥23,333.33, so ¥10,043.33 are missing."""
    share = wallet_share(WalletEstimate(1, 7, DAY, 3_500_000), 1_329_000)
    assert share is not None
    assert round(share.share, 4) == 0.3797
    assert (share.headroom_cents, share.elsewhere_cents, share.doubtful) == (1_004_333, 2_171_000, False)


def test_more_here_than_everywhere_is_doubtful() -> None:
    share = WalletShare(1, 120_00, 100_00)
    assert share.doubtful
    assert share.share == 1.2
    assert (share.headroom_cents, share.elsewhere_cents) == (0, 0)


def test_an_estimate_of_nothing_has_no_share() -> None:
    assert wallet_share(WalletEstimate(1, 7, DAY, 0), 100) is None


def test_the_most_headroom_first_the_doubtful_last_and_nobody_who_reached_the_target() -> None:
    shares = [WalletShare(0, 400, 300), WalletShare(1, 0, 300), WalletShare(2, 0, 900), WalletShare(3, 200, 300)]
    assert [share.customer_id for share in by_headroom([*shares, WalletShare(4, 0, 900)])] == [2, 4, 1, 0]


def test_a_month_is_a_twelfth() -> None:
    assert yearly_of_month(300_000) == 3_600_000


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_what_is_missing_reaches_the_target(own: int, yearly: int) -> None:
    share = WalletShare(1, own, yearly)
    assert share.headroom_cents >= 0
    if share.headroom_cents:
        assert abs(own + share.headroom_cents - yearly * TARGET) <= 1
