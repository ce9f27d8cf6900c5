"""Choosing a customer by anything one remembers: name, pinyin, the end of the phone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from core.people import CustomerRow
from storage.customers import Customers
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.fields import Field, SearchField
from ui.widgets.labels import frame, joined

_MOST = 5
_LINE = 34  # px
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CustomerPicker(Field):
    """Matches stand below while one types; ↓ goes to them, Enter takes the first. `picked(row or None)`."""

    picked = Signal(object)

    def __init__(self, words: str, customers: Customers, *, masked: bool = False) -> None:
        self._customers, self._masked = customers, masked
        self.customer: CustomerRow | None = None
        self.edit = SearchField(tr("姓名 / 拼音首字母 / 手机尾号"), None, Icon.USER)
        self.matches = QListWidget()
        self.matches.setAccessibleName(tr("找到的客户"))
        self.matches.setUniformItemSizes(True)
        self.matches.setFrameShape(QFrame.Shape.NoFrame)
        self.matches.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._panel = frame("panel")
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(5, 5, 5, 5)
        inside.addWidget(self.matches)
        super().__init__(words, self.edit, required=True)
        self._panel.setParent(self)
        self._panel.hide()
        self.edit.installEventFilter(self)
        self.matches.installEventFilter(self)
        self.edit.searched.connect(self._search)
        self.edit.textEdited.connect(lambda _: self._forget())
        self.matches.itemClicked.connect(self._take)
        self._found: list[CustomerRow] = []

    def choose(self, customer: CustomerRow) -> None:
        """Take this customer."""
        self.customer = customer
        self.edit.setText(joined(customer.name, formats.phone(customer.phones[0] if customer.phones else None)))
        self.set_error(None)
        self._panel.hide()
        self.picked.emit(customer)

    def ask(self, words: str) -> None:
        """Look for these words, as if they had been typed."""
        self.edit.setText(words)
        self._search(words)

    def _forget(self) -> None:
        if self.customer is not None:
            self.customer = None
            self.picked.emit(None)

    def _search(self, words: str) -> None:
        if self.customer is not None:
            return
        self._found = self._customers.find(words, _MOST) if words.strip() else []
        self.matches.clear()
        for row in self._found:
            tier = "" if self._masked else formats.tier_name(row.tier)
            phone = formats.phone(row.phones[0] if row.phones else None)
            item = QListWidgetItem(joined(row.name, phone, tier))
            item.setSizeHint(QSize(0, look.px(_LINE)))
            self.matches.addItem(item)
        self.matches.setCurrentRow(0)
        self.matches.setFixedHeight(look.px(_LINE) * len(self._found))
        self._show_matches(shown=bool(self._found))
        nobody = words.strip() and not self._found
        self.set_error(tr("没有找到这位客户") if nobody else None)
        self.picked.emit(None)

    def _show_matches(self, *, shown: bool) -> None:
        """The matches lie over whatever is below the field, so that nothing moves while one types."""
        self._panel.setParent(self.window())
        spot = self.edit.mapTo(self.window(), QPoint(0, self.edit.height() + 3))
        self._panel.setGeometry(QRect(spot, QSize(self.edit.width(), self._panel.sizeHint().height())))
        self._panel.setVisible(shown)
        self._panel.raise_()

    def _take(self, item: QListWidgetItem) -> None:
        self.choose(self._found[self.matches.row(item)])
        self.edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() not in (self.edit, self.matches):
            self._panel.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not self.matches.isVisible():
            return False
        key = event.key()
        if watched is self.edit and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.matches.setCurrentRow(max(0, min(len(self._found) - 1, self.matches.currentRow() + step)))
            return True
        if key in _ENTER and self._found:
            self._take(self.matches.currentItem())
            return True
        return False
