"""What a profile asks and tells of a customer's worth: each opens its dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.people import Profile
from ui.context import Context
from ui.dialogs.perception import PerceptionDialog
from ui.dialogs.ratings import RatingsDialog
from ui.dialogs.wallet import WalletDialog
from ui.dialogs.why_worth import WhyWorthDialog
from ui.language import tr
from ui.theme.icons import Icon


def why_worth(parent: QWidget, ctx: Context, profile: Profile) -> None:
    """How her lifetime value comes."""
    why = ctx.archive.worth.why(profile.row.id)
    if why is not None:
        WhyWorthDialog(parent, ctx, profile.row, why).open()


def estimate(parent: QWidget, ctx: Context, profile: Profile) -> None:
    """What she spends elsewhere, too."""
    WalletDialog(parent, ctx, profile.row).open()


def fill_card(parent: QWidget, ctx: Context, profile: Profile) -> None:
    """What she thinks of us."""
    PerceptionDialog(parent, ctx, profile.row).open()


def rate(parent: QWidget, ctx: Context, profile: Profile) -> None:
    """What no purchase tells."""
    RatingsDialog(parent, ctx, profile.row).open()


def worth_deeds(parent: QWidget, ctx: Context, profile: Profile) -> list[tuple[Icon, str, Callable[[], object]]]:
    """What the menu of a profile offers: sign, words, what opens."""
    return [
        (Icon.THUMBS_UP, tr("评一评觉得值不值"), lambda: fill_card(parent, ctx, profile)),
        (Icon.WALLET, tr("估钱包份额"), lambda: estimate(parent, ctx, profile)),
        (Icon.STAR, tr("凭眼光打分"), lambda: rate(parent, ctx, profile)),
    ]
