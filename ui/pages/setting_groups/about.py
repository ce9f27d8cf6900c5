"""关于: which version this is, where it comes from, and the licences of what it stands on."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.context import Context
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.theme.icons import Icon, mark
from ui.version import VERSION
from ui.widgets.buttons import Button
from ui.widgets.labels import label

LICENCES = (
    ("Qt, PySide6", "LGPL 3.0"),
    ("Python", "PSF"),
    ("SQLite, SQLCipher", "Public domain, BSD"),
    ("SQLAlchemy", "MIT"),
    ("python-calamine, openpyxl", "MIT"),
    ("xlrd, XlsxWriter", "BSD"),
    ("platformdirs", "MIT"),
    ("Phosphor Icons", "MIT"),
)
"""What ships with the program, and under which licence."""


def version_words() -> str:
    """The version with what it runs on, for whoever helps the owner; no customer, no path."""
    return f"Regulars {VERSION} · Qt {qVersion()} · Python {platform.python_version()} · {platform.system()}"


class AboutGroup(SettingsGroup):
    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        card = self.card(tr("关于"))
        sign = QLabel()
        sign.setPixmap(mark(58))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(tr("熟客簿"), "h2"))
        words.addWidget(label(tr("版本 {version}", version=VERSION), "sub"))
        words.addWidget(label(tr("客户资料只存在这台电脑里，不上传。"), "sub", wrap=True))
        self.copy = Button(tr("复制版本信息"), Icon.COPY, size="s")
        self.copy.clicked.connect(self._copy)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 6, 0, 10)
        row.setSpacing(16)
        row.addWidget(sign)
        row.addLayout(words, 1)
        row.addWidget(self.copy)
        card.add(head)
        licences = self.card(tr("许可"))
        hint = tr("熟客簿以 MIT 许可发布，并用到下面这些软件，感谢它们的作者。")
        licences.column.addWidget(label(hint, "sub", wrap=True))
        licences.column.addSpacing(4)
        for name, licence in LICENCES:
            licences.ask(name, label(licence, "sub"))
        self.column.addStretch(1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(version_words())
        self.ctx.toast(tr("版本信息已复制"), sign=Icon.COPY)
