"""Several follow-ups at once: the bar above the list while some are chosen, each deed one command and one undo."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from core.people import FollowupRow
from core.terms import FollowupStatus
from ui.language import tr
from ui.pages.followup_actions import FollowupActions
from ui.theme.icons import Icon
from ui.widgets.followup_list import FollowupList
from ui.widgets.selection_bar import Deed, SelectionBar


class FollowupSelectionBar(SelectionBar):
    """选了 3 项: 完成 推迟 交给 放弃; of closed ones 改回待做."""

    def __init__(self, shown: FollowupList, actions: FollowupActions) -> None:
        super().__init__()
        self.setAccessibleName(tr("选中的跟进"))
        self._list, self._actions = shown, actions
        self._closed = False
        self.cleared.connect(shown.choose_none)
        shown.selected.connect(self._follow)
        self._offer()
        self.hide()

    def offer_for(self, status: FollowupStatus) -> None:
        """What can be done with those that are open, or with closed ones."""
        closed = status is not FollowupStatus.OPEN
        if closed != self._closed:
            self._closed = closed
            self._offer()

    def _offer(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons.clear()
        if self._closed:
            self.set_deeds([Deed(tr("改回待做"), Icon.UNDO, self._reopen)])
            return
        self.set_deeds(
            [
                Deed(tr("完成"), Icon.CHECK, self._complete),
                Deed(tr("推迟"), Icon.CLOCK, self._postpone),
                Deed(tr("交给"), Icon.USER, self._hand_over),
                Deed(tr("不做了"), Icon.X_CIRCLE, self._drop, harms=True),
                Deed(tr("全选"), Icon.LIST, self._list.choose_all),
            ]
        )

    def show_count(self, n: int) -> None:
        self.words.setText(tr("选了 {n} 项", n=n))
        self._arrange()

    def _follow(self) -> None:
        chosen = len(self._list.chosen)
        self.setVisible(chosen > 0)
        if chosen:
            self.show_count(chosen)

    # --- deeds ----------------------------------------------------------------------------------------------------

    def _ids(self) -> list[int]:
        return sorted(self._list.chosen)

    def _rows(self) -> list[FollowupRow]:
        """Those of the chosen that are shown."""
        return [self._list.followup(row.key) for row in self._list.rows if row.key in self._list.chosen]

    def _complete(self) -> None:
        self._actions.complete_all(self._ids())

    def _reopen(self) -> None:
        self._actions.reopen_all(self._ids())

    def _drop(self) -> None:
        self._actions.ask_drop(self._rows(), self._ids())

    def _postpone(self) -> None:
        self._open(self._actions.postpone_all_menu(self._ids()))

    def _hand_over(self) -> None:
        self._open(self._actions.people_menu(self._ids(), self._rows()))

    def _open(self, menu: QMenu) -> None:
        anchor: QWidget = self
        menu.popup(anchor.mapToGlobal(QPoint(self.words.geometry().right() + 12, anchor.height())))
