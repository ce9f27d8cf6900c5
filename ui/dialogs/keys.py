"""F1: the keys of the program on one card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.dialogs.base import Dialog
from ui.language import tr
from ui.pages.specs import page_specs
from ui.widgets.buttons import Button
from ui.widgets.labels import key_cap, label


def keys() -> tuple[tuple[str, str], ...]:
    """(keys, what they do) in the order of the card."""
    pages = sum(spec.rail != "none" for spec in page_specs())
    return (
        ("Ctrl K", tr("记一笔，在哪一页都行")),
        ("Ctrl B", tr("看预约：哪天谁来，要备什么")),
        ("Ctrl F", tr("到这一页的搜索框")),
        ("Ctrl N", tr("新建：客户、跟进或一笔")),
        ("Ctrl P", tr("打印这一页")),
        ("Ctrl Z", tr("撤销刚才那一步")),
        ("Ctrl H", tr("遮住或显示金额")),
        (f"Alt 1–{pages}", tr("换到左边的第几页")),
        ("Alt ←", tr("回到上一页")),
        ("Alt ↑ ↓", tr("上一位、下一位客户")),
        ("Space", tr("今天：已备好；客户：打开右边一栏")),
        ("Enter", tr("完成，或打开档案")),
        ("Ctrl Space", tr("跟进：选几件一起办")),
        ("T", tr("跟进的月历：回到今天")),
        ("Esc", tr("清掉搜索，关上窗口")),
        ("F5", tr("重新读一遍")),
    )


class KeysDialog(Dialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("快捷键"), 480)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        for row, (cap, words) in enumerate(keys()):
            grid.addWidget(key_cap(cap), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(words), row, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        close = Button(tr("知道了"), kind="primary")
        close.clicked.connect(self.accept)
        self.add_buttons(close)
