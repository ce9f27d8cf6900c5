"""欢迎: what the program is for, and the three ways to begin. Shown without rail and top bar to a shop that is new."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from core.changes import ChangeSet
from ui.context import Context
from ui.dialogs.new_shop import NewShopDialog
from ui.language import language, tr
from ui.pages.base import Page
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.cards import ChoiceTile
from ui.widgets.labels import label
from ui.widgets.story_picture import WIDTH, StoryPicture

_WITH_PICTURE = 1180  # px at text size 1.0: in a narrower window the picture goes
_SIDES = 72


class WelcomePage(Page):
    """The three choices; the first one is marked and has the focus."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.picture = StoryPicture()
        self._outer.removeWidget(self.scroller)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.picture)
        beside.addWidget(self.scroller, 1)
        self._outer.addLayout(beside)
        self.column.setContentsMargins(_SIDES, 24, _SIDES, 24)
        self.column.setSpacing(14)
        self.column.addStretch(3)
        self.column.addWidget(label(tr("欢迎。先从哪里开始？"), "display", wrap=True))
        self.column.addWidget(label(tr("以后随时可以换，都在“设置”里。"), "sub", wrap=True))
        self.column.addSpacing(8)
        self._add_choices()
        self.column.addStretch(3)
        self.column.addLayout(self._foot())

    def _add_choices(self) -> None:
        self.own = ChoiceTile(
            Icon.STORE, "primary", tr("建立我的店"), tr("填上店名和行业，马上能记第一位客人。"),
            remark=tr("约 2 分钟"), remark_kind="primary",
        )  # fmt: skip
        self.table = ChoiceTile(
            Icon.TABLE, "carrot", tr("导入 Excel 客户表"), tr("已有会员表？选中它，列会自动对好。"),
            remark=tr("可以撤销"),
        )  # fmt: skip
        self.sample = ChoiceTile(
            Icon.EYE, "info", tr("看看示例店"), tr("一家小客栈的 120 位客人，随便点，随便改。"),
            remark=tr("不影响您的店"),
        )  # fmt: skip
        self.own.setCheckable(True)
        self.own.setChecked(True)
        self.own.clicked.connect(self._ask_shop)
        self.table.clicked.connect(self._import)
        self.sample.clicked.connect(self.ctx.sample_requested)
        for choice in (self.own, self.table, self.sample):
            choice.setMinimumHeight(look.px(110))
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            self.column.addWidget(choice)
        self.setFocusProxy(self.own)

    def _foot(self) -> QHBoxLayout:
        self.restore_button = Button(tr("从备份恢复"), Icon.HISTORY, kind="ghost")
        self.restore_button.clicked.connect(lambda: self.ctx.go("settings", group="data"))
        other = "en" if language().startswith("zh") else "zh_CN"
        # each language is named in itself, whichever is in use
        self.language = Button("English" if other == "en" else "中文", Icon.TRANSLATE, kind="ghost")
        self.language.clicked.connect(lambda: self.ctx.do(lambda: self.ctx.settings.set(language=other)))
        lock = QLabel()
        lock.setPixmap(pixmap(Icon.LOCK, "primary_text", look.px(16), "fill"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(lock)
        foot.addWidget(label(tr("客户资料只存在这台电脑里，不上传。"), "sub", wrap=True), 1)
        foot.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self.language, 0, Qt.AlignmentFlag.AlignRight)
        return foot

    # --- what the choices do --------------------------------------------------------------------------------------

    def _ask_shop(self) -> None:
        self.own.setChecked(True)  # a mark, not a switch
        settings = self.ctx.settings
        dialog = NewShopDialog(self, settings["shop_name"], settings["owner_name"], settings["business"])
        dialog.accepted.connect(lambda: self._found(dialog.shop, dialog.owner, dialog.business))
        dialog.open()

    def _found(self, shop: str, owner: str, business: str) -> None:
        changes = self.ctx.do(
            lambda: self.ctx.settings.set(shop_name=shop, owner_name=owner, business=business, welcomed=True)
        )
        if changes is None:
            return
        if owner and not self.ctx.who:
            self.ctx.set_who(owner)
        self.ctx.go("today")

    def _import(self) -> None:
        if self.ctx.do(lambda: self.ctx.settings.set(welcomed=True)) is not None:
            self.ctx.go("import")

    # --- hooks ----------------------------------------------------------------------------------------------------

    def on_change(self, changes: ChangeSet) -> None:
        """Nothing here is read from the archive."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= look.px(_WITH_PICTURE)
        self.picture.setVisible(wide)
        sides = _SIDES if wide else max(48, (event.size().width() - look.px(WIDTH * 3 // 2)) // 2)
        self.column.setContentsMargins(sides, 24, sides, 24)
