"""The dialogs and states of the pyramid's pages, to be looked at (scripts/scenes.py)."""

from __future__ import annotations

from datetime import timedelta

from core.listing import CustomerFilter, SortKey
from core.people import CustomerRow
from core.schemes import SchemeDraft, TierDraft, percent, scheme_of
from ui.dialogs.override import OverrideDialog
from ui.dialogs.overrides import OverridesDialog
from ui.dialogs.period import PeriodDialog
from ui.dialogs.runs import RunsDialog
from ui.dialogs.scheme import SchemeDialog
from ui.dialogs.serving_costs import ServingCostsDialog
from ui.dialogs.strategies import StrategiesDialog
from ui.dialogs.tier_rules import TierRulesDialog
from ui.dialogs.why_potential import WhyPotentialDialog
from ui.dialogs.why_tier import WhyTierDialog
from ui.pages.potential import PotentialPage
from ui.pages.pyramid import PyramidPage
from ui.window import Window


def _first(window: Window) -> CustomerRow:
    customers = window.ctx.archive.customers
    ids = customers.ids(CustomerFilter(), window.ctx.today(), SortKey.ID, descending=False)
    return customers.row(ids[0])


def _nothing(*_anything: object) -> None:
    """Nothing was changed."""


def why(window: Window) -> None:
    ctx, row = window.ctx, _first(window)
    WhyTierDialog(window, ctx, row, ctx.archive.tiers.why(row.id, ctx.today())).open()


def by_hand(window: Window) -> None:
    """A place given by hand, and why."""
    ctx, row = window.ctx, _first(window)
    until = ctx.today() + timedelta(days=180)
    ctx.do(lambda: ctx.archive.tiers.overrides.give(row.id, "regular", "老板的恩师", until, ctx.today()))
    why_row = ctx.archive.customers.row(row.id)
    WhyTierDialog(window, ctx, why_row, ctx.archive.tiers.why(row.id, ctx.today())).open()


def give(window: Window) -> None:
    ctx, row = window.ctx, _first(window)
    OverrideDialog(window, ctx, row, ctx.archive.tiers.why(row.id, ctx.today())).open()


def given(window: Window) -> None:
    ctx, row = window.ctx, _first(window)
    ctx.do(lambda: ctx.archive.tiers.overrides.give(row.id, "regular", "老板的恩师", None, ctx.today()))
    OverridesDialog(window, ctx).open()


def take_back(window: Window) -> None:
    ctx, row = window.ctx, _first(window)
    ctx.do(lambda: ctx.archive.tiers.overrides.end(row.id, ctx.today()))


def own_scheme(window: Window) -> None:
    """A scheme of the shop's own with five tiers, in use."""
    names = ("钻石", "金卡", "银卡", "熟客", "散客")
    shares = ("1", "4", "15", "30", "50")
    draft = SchemeDraft("五等", tuple(TierDraft(n, percent(p)) for n, p in zip(names, shares, strict=True)))
    ctx = window.ctx
    ctx.do(lambda: ctx.archive.tiers.keep_scheme(scheme_of(draft, "own1")))
    ctx.do(lambda: ctx.settings.set(scheme="own1"))


def rules_with_own(window: Window) -> None:
    own_scheme(window)
    TierRulesDialog(window, window.ctx).open()


def forget_scheme(window: Window) -> None:
    window.ctx.do(lambda: window.ctx.settings.set(tier_schemes=[], scheme="regent"))


def revenue(window: Window) -> None:
    page = window.page
    assert isinstance(page, PyramidPage)
    page.whale_card.of.choose("revenue")


def profit(window: Window) -> None:
    page = window.page
    assert isinstance(page, PyramidPage)
    page.whale_card.of.choose("profit")


def numbers(window: Window) -> None:
    page = window.page
    assert isinstance(page, PyramidPage)
    page.numbers.click()


def why_potential(window: Window) -> None:
    page = window.page
    assert isinstance(page, PotentialPage)
    assert page.found is not None
    if page.found.all:
        one = page.found.all[0]
        name = window.ctx.archive.customers.row(one.customer_id).name
        WhyPotentialDialog(window, window.ctx, name, one, page.found.metric).open()


def headroom(window: Window) -> None:
    page = window.page
    assert isinstance(page, PotentialPage)
    page.which.choose("wallet")


def raise_again(window: Window) -> None:
    page = window.page
    assert isinstance(page, PotentialPage)
    page.which.choose("tiers")


def period(window: Window) -> None:
    PeriodDialog(window, None, None, window.ctx.today()).open()


SCENES = (
    ("why-tier", "profile", why, _nothing),
    ("why-tier-by-hand", "profile", by_hand, take_back),
    ("tier-by-hand", "profile", give, _nothing),
    ("tiers-by-hand", "pyramid", given, take_back),
    ("pyramid-own", "pyramid", own_scheme, forget_scheme),
    ("pyramid-sales", "pyramid", revenue, profit),
    ("pyramid-numbers", "pyramid", numbers, _nothing),
    ("pyramid-period", "pyramid", period, _nothing),
    ("tier-rules", "pyramid", lambda window: TierRulesDialog(window, window.ctx).open(), _nothing),
    ("tier-rules-own", "pyramid", rules_with_own, forget_scheme),
    ("tier-scheme", "pyramid", lambda window: SchemeDialog(window, window.ctx).open(), _nothing),
    ("tier-strategies", "pyramid", lambda window: StrategiesDialog(window, window.ctx).open(), _nothing),
    ("tier-costs", "pyramid", lambda window: ServingCostsDialog(window, window.ctx).open(), _nothing),
    ("tier-runs", "moves", lambda window: RunsDialog(window, window.ctx).open(), _nothing),
    ("why-potential", "potential", why_potential, _nothing),
    ("potential-wallet", "potential", headroom, raise_again),
)
"""Name, page, what brings the window there, and what takes it back."""
