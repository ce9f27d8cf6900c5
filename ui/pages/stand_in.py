"""What stands in the place of a page's cards while there is nothing in them to see: an empty state, or that amounts are
hidden."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.context import Context
from ui.language import tr
from ui.theme.icon_names import Icon
from ui.widgets.messages import EmptyState


class StandIn:
    """In the layout of the `cards` it stands for, which hide meanwhile."""

    def __init__(self, layout: QBoxLayout, *cards: QWidget) -> None:
        self._layout, self._cards = layout, cards
        self._shown: QWidget | None = None

    def show(self, instead: QWidget | None) -> None:
        """Put this there; None: the cards again."""
        if self._shown is not None:
            self._layout.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = instead
        for card in self._cards:
            card.setVisible(instead is None)
        if instead is not None:
            self._layout.addWidget(instead, 1)


def masked_state(ctx: Context) -> EmptyState:
    """For a page that is nothing but amounts and tiers."""
    made = EmptyState(Icon.EYE_SLASH, tr("金额和等级已遮住"), tr("按 Ctrl+H 就能再看。"), tr("显示金额"))
    made.pressed.connect(lambda: ctx.set_masked(False))
    return made
