"""Scenes of what customers are worth: the card, the wallet, the matrix and its list, worths and scores, the money."""

from __future__ import annotations

from core.matrix import Quadrant
from ui.dialogs.campaign import CampaignDialog
from ui.dialogs.perception import PerceptionDialog
from ui.dialogs.ratings import RatingsDialog
from ui.dialogs.score_weights import ScoreWeightsDialog
from ui.dialogs.wallet import WalletDialog
from ui.dialogs.why_worth import WhyWorthDialog
from ui.pages.budget import BudgetPage
from ui.pages.matrix import MatrixPage
from ui.pages.profile import ProfilePage
from ui.pages.worth import WorthPage
from ui.window import Window


def _profile(window: Window) -> ProfilePage:
    assert isinstance(window.page, ProfilePage)
    return window.page


def _matrix(window: Window) -> MatrixPage:
    assert isinstance(window.page, MatrixPage)
    return window.page


def _budget(window: Window) -> BudgetPage:
    assert isinstance(window.page, BudgetPage)
    return window.page


def _worth(window: Window) -> WorthPage:
    assert isinstance(window.page, WorthPage)
    return window.page


def card(window: Window) -> None:
    """Half filled, so that the value stands there."""
    page = _profile(window)
    assert page.profile is not None
    dialog = PerceptionDialog(page, window.ctx, page.profile.row)
    for name, value in (("product", 5), ("service", 4), ("people", 4), ("money", 3), ("time", 2)):
        dialog.scales[name].choose(value)
    dialog.open()


def wallet(window: Window) -> None:
    page = _profile(window)
    assert page.profile is not None
    WalletDialog(page, window.ctx, page.profile.row).open()


def why_worth(window: Window) -> None:
    page = _profile(window)
    assert page.profile is not None
    ctx = window.ctx
    ctx.archive.worth.refresh(ctx.today())
    row = page.profile.row
    why = ctx.archive.worth.why(row.id)
    assert why is not None
    WhyWorthDialog(page, ctx, row, why).open()


def ratings(window: Window) -> None:
    page = _profile(window)
    assert page.profile is not None
    RatingsDialog(page, window.ctx, page.profile.row).open()


def not_judged(window: Window) -> None:
    """Who has no card yet."""
    _matrix(window).list.choose(None)


def back_to_gold(window: Window) -> None:
    _matrix(window).list.choose(Quadrant.GOLD)


def matrix_rules(window: Window) -> None:
    _matrix(window).rules.click()


def matrix_numbers(window: Window) -> None:
    _matrix(window).numbers.click()


def weights(window: Window) -> None:
    ScoreWeightsDialog(_worth(window), window.ctx).open()


def by_tier(window: Window) -> None:
    _budget(window).by.choose("tiers")


def by_parts(window: Window) -> None:
    _budget(window).by.choose("parts")


def campaign(window: Window) -> None:
    page = _budget(window)
    assert page.facts is not None
    CampaignDialog(page, window.ctx, page.facts.ranking.scheme, page.facts.campaigns[0]).open()


def nothing(_window: Window) -> None:
    """There is nothing to tidy."""


SCENES = [
    ("card", "profile", card, nothing),
    ("wallet", "profile", wallet, nothing),
    ("why-worth", "profile", why_worth, nothing),
    ("ratings", "profile", ratings, nothing),
    ("matrix-not-judged", "matrix", not_judged, back_to_gold),
    ("matrix-rules", "matrix", matrix_rules, nothing),
    ("matrix-numbers", "matrix", matrix_numbers, nothing),
    ("score-weights", "worth", weights, nothing),
    ("budget-tiers", "budget", by_tier, by_parts),
    ("campaign", "budget", campaign, nothing),
]
