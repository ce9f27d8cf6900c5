"""The dialog for our own bugs: what happened, what is safe, what to do.

It stands on Qt alone: it may be a widget of ours that failed.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.language import tr
from ui.reports import Report

_WIDTH = 472


class CrashDialog(QDialog):
    """`may_continue` False: the program could not start, so closing is all that is left."""

    def __init__(self, report: Report, may_continue: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("crash")
        self.setWindowTitle(tr("程序出了点意外"))
        self._report = report

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(10)
        column.addStrut(_WIDTH)  # a minimum set on the dialog itself would overrule what the buttons need
        column.addWidget(_label(tr("程序出了点意外"), "h2"))
        if may_continue:
            column.addWidget(_label(tr("刚才那一步没有做完。已经存好的客户资料没有受影响。")))
            column.addWidget(_label(tr("您可以继续使用。同样的情况再出现时，请关闭程序，重新打开。")))
        else:
            column.addWidget(_label(tr("程序没能打开。已经存好的客户资料没有受影响。")))
            column.addWidget(_label(tr("请再打开一次。还是不行的话，把详细信息交给帮您维护的人。")))
        if report.path is not None:
            column.addWidget(_label(tr("详细信息记在这台电脑里，不含客户资料：{file}", file=report.path.name), "hint"))
        column.addSpacing(8)

        row = QHBoxLayout()
        row.setSpacing(10)
        self.copy = QPushButton(tr("复制详细信息"))
        self.copy.setProperty("kind", "ghost")
        self.copy.clicked.connect(self._copy_details)
        row.addWidget(self.copy)
        if report.path is not None:
            self.folder = QPushButton(tr("打开所在文件夹"))
            self.folder.setProperty("kind", "ghost")
            self.folder.clicked.connect(self._open_folder)
            row.addWidget(self.folder)
        row.addStretch()
        self.quit = QPushButton(tr("关闭程序"))
        self.quit.clicked.connect(self._close_program)
        row.addWidget(self.quit)
        self.carry_on = QPushButton(tr("继续使用"))
        self.carry_on.clicked.connect(self.accept)
        self.carry_on.setVisible(may_continue)
        row.addWidget(self.carry_on)
        main = self.carry_on if may_continue else self.quit
        main.setProperty("kind", "primary")
        main.setDefault(True)
        column.addLayout(row)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text)
        self.copy.setText(tr("已复制"))

    def _open_folder(self) -> None:
        if self._report.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._report.path.parent))

    def _close_program(self) -> None:
        self.reject()
        QCoreApplication.quit()


def _label(words: str, role: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
