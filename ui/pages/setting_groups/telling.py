"""通知: how the owner is told of what is due, whether the program stays beside the clock, and the calendar on disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.calendar_file import CalendarFile, calendar_file_of
from core.calendar_file import kept_of as kept_calendar
from core.errors import KnownError
from core.telling import Telling, kept_of, telling_of
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox
from ui.widgets.fields import Combo
from ui.widgets.form import FormCard
from ui.widgets.labels import label
from ui.widgets.messages import Banner

_TIMES = tuple(time(minutes // 60, minutes % 60) for minutes in range(0, 24 * 60, 30))


class TellingGroup(SettingsGroup):
    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._desk = ctx.desk
        self.ticks: dict[str, CheckBox] = {}
        self.times: dict[str, Combo] = {}
        self.no_tray = Banner(
            "info", tr("这台电脑的桌面没有放小图标的地方"),
            tr("通知出不来，关窗也不能留着。别的都照常：下次打开，该做的都在。"),
        )  # fmt: skip
        self.column.addWidget(self.no_tray)
        self._add_notification()
        self._add_staying()
        self._add_calendar()
        self.column.addStretch(1)
        if self._desk is not None:
            self._desk.calendar.written.connect(self._show_calendar)
            self._desk.calendar.failed.connect(self._show_calendar)

    # --- cards ----------------------------------------------------------------------------------------------------

    def _tick(self, card: FormCard, name: str, words: str, hint: str = "") -> CheckBox:
        """A switch of the telling, with a line of explanation."""
        box = CheckBox(words)
        box.toggled.connect(lambda on: self._keep(**{name: on}))
        self.ticks[name] = box
        card.add(_with_hint(box, hint))
        return box

    def _time(self, name: str, words: str) -> Combo:
        made = Combo([(at, formats.clock(at)) for at in _TIMES], name=words)
        made.picked.connect(lambda at: self._keep(**{name: at}))
        self.times[name] = made
        return made

    def _add_notification(self) -> None:
        card = self.card(tr("每天说一次"))
        assert card.title is not None
        self.try_out = Button(tr("现在试一下"), Icon.BELL, size="s")
        self.try_out.clicked.connect(self._try_out)
        card.title.row.addWidget(self.try_out)
        card.column.addWidget(label(tr("告诉您今天有几项要跟进、几位过生日、几组客人要来。"), "sub", wrap=True))
        card.column.addSpacing(4)
        self._tick(card, "on", tr("每天通知我"))
        card.ask(tr("几点"), self._time("at", tr("几点通知")))
        self._tick(card, "on_start", tr("打开程序时就说"), tr("一天只说一次，说过了就不再说。"))
        quiet = QWidget()
        row = QHBoxLayout(quiet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._time("quiet_from", tr("安静时间从")))
        row.addWidget(label(tr("到"), "body"))
        row.addWidget(self._time("quiet_until", tr("安静时间到")))
        card.ask(tr("安静时间"), quiet, tr("这段时间不出声，过了再说。两个时间一样，就是不要安静时间。"))
        self._late = label("", "hint", "warn", wrap=True)
        card.column.addWidget(self._late)
        self._tick(card, "names", tr("通知里写客人的名字"), tr("平时只说几项几位：屏幕可能正对着客人。"))

    def _add_staying(self) -> None:
        card = self.card(tr("留在电脑上"))
        hint = tr("点小图标就回来，用右键点它可以退出。不留着也不会漏：下次打开都在。")
        self._tick(card, "tray", tr("关上窗口后留在屏幕角上"), hint)
        self.autostart = CheckBox(tr("开机时自动打开"))
        self.autostart.toggled.connect(self._set_autostart)
        card.add(_with_hint(self.autostart, tr("打开后先待在屏幕角上，不弹出窗口。")))

    def _add_calendar(self) -> None:
        card = self.card(tr("手机日历"))
        about = tr("把一年内的生日和跟进写成一个日历文件，每天更新。放进会同步到手机的文件夹，手机日历就能订阅。")
        card.column.addWidget(label(about, "sub", wrap=True))
        card.column.addSpacing(4)
        self.calendar: dict[str, CheckBox] = {}
        self.place = Button(tr("选地方…"), Icon.FOLDER_OPEN, size="s")
        self.place.clicked.connect(self._choose_place)
        self._calendar_tick(card, "on", tr("写日历文件"), "")
        self._where = label("", "hint", "text2", wrap=True)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(14)
        row.addWidget(self._where, 1)
        row.addWidget(self.place)
        card.add(line)
        self._calendar_tick(card, "birthdays", tr("生日和纪念日"), "")
        self._calendar_tick(card, "followups", tr("要做的跟进"), "")
        self._calendar_tick(
            card, "names", tr("写客人的名字"), tr("能看到这个文件和日历的人都会看到。不写名字，就只写每天几位、几项。")
        )
        self._calendar_tick(card, "phones", tr("也写电话号码"), "")

    def _calendar_tick(self, card: FormCard, name: str, words: str, hint: str) -> None:
        box = CheckBox(words)
        box.toggled.connect(lambda on: self._keep_calendar(**{name: on}))
        self.calendar[name] = box
        card.add(_with_hint(box, hint))

    # --- values ---------------------------------------------------------------------------------------------------

    @property
    def telling(self) -> Telling:
        return telling_of(self.ctx.settings["telling"])

    @property
    def told(self) -> CalendarFile:
        return calendar_file_of(self.ctx.settings["calendar_file"])

    def show_values(self) -> None:
        telling, has_tray = self.telling, self._desk is not None and self._desk.tray.available
        self.no_tray.setVisible(not has_tray)
        for name, box in self.ticks.items():
            _quietly(box, bool(getattr(telling, name)))
        for name, combo in self.times.items():
            at = getattr(telling, name)
            if at not in _TIMES:
                combo.set_options([(one, formats.clock(one)) for one in sorted({*_TIMES, at})], at)
            combo.choose(at)
            combo.setEnabled(telling.on)
        self.ticks["on_start"].setEnabled(telling.on)
        self.ticks["names"].setEnabled(telling.on)
        self.ticks["tray"].setEnabled(has_tray)
        self.try_out.setEnabled(has_tray and telling.on)
        waits = telling.on and telling.is_quiet(telling.at)
        at, until = formats.clock(telling.at), formats.clock(telling.hour)
        self._late.setText(tr("{at} 在安静时间里，会等到 {until} 再说。", at=at, until=until) if waits else "")
        self._late.setVisible(waits)
        if self._desk is not None:
            _quietly(self.autostart, self._desk.autostart.is_on())
        self.autostart.setEnabled(self._desk is not None)
        self._show_calendar()

    def _show_calendar(self, _what: object = None) -> None:
        told, keeper = self.told, self._desk.calendar if self._desk is not None else None
        for name, box in self.calendar.items():
            _quietly(box, bool(getattr(told, name)))
            box.setEnabled(name == "on" or told.on)
        self.calendar["phones"].setEnabled(told.on and told.names)
        self.place.setEnabled(told.on)
        if not told.path:
            words = tr("还没有选放在哪里。")
        elif keeper is not None and keeper.error is not None:
            words = tr("没能写进 {path}，请看看那个文件夹还在不在。", path=told.path)
        elif keeper is not None and keeper.when is not None and told.kept:
            words = tr("{path}，{when} 写好的", path=told.path, when=f"{keeper.when:%H:%M}")
        else:
            words = told.path
        self._where.setText(words)

    # --- deeds ----------------------------------------------------------------------------------------------------

    def _keep(self, **fields: Any) -> None:
        self.change(lambda: tr("通知改好了"), telling=kept_of(replace(self.telling, **fields)))

    def _keep_calendar(self, **fields: Any) -> None:
        if fields.get("on") and not self.told.path:
            self._choose_place()
            self._show_calendar()
            return
        self.change(lambda: tr("手机日历改好了"), calendar_file=kept_calendar(replace(self.told, **fields)))

    def _choose_place(self) -> None:
        start = self.told.path or str(Path.home() / f"{tr('熟客簿')}.ics")
        dialog = QFileDialog(self, tr("日历文件放在哪里"), start, tr("日历 (*.ics)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.put_at)
        dialog.open()

    def put_at(self, path: str) -> None:
        """Write the file here from now on."""
        kept = kept_calendar(replace(self.told, on=True, path=path))
        self.change(lambda: tr("日历文件会一直放在那里"), calendar_file=kept)

    def _try_out(self) -> None:
        if self._desk is not None and not self._desk.teller.try_out():
            self.ctx.toast(tr("电脑没有让通知出来，请看看系统的通知设置"), sign=Icon.INFO)

    def _set_autostart(self, on: bool) -> None:
        """Kept by the system, not in the book: 撤销 puts it back as it was."""
        ctx, desk = self.ctx, self._desk
        if desk is None:
            return

        def put(back: bool) -> bool:
            try:
                desk.autostart.set(back)
            except KnownError as error:
                ctx.alarm(error)
                return False
            finally:
                self.show_values()
            return True

        if put(on):
            ctx.toast(tr("开机时会自动打开") if on else tr("开机时不再自动打开"), lambda: put(not on))


def _with_hint(box: CheckBox, hint: str) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 6, 0, 6)
    column.setSpacing(1)
    column.addWidget(box)
    if hint:
        box.setAccessibleDescription(hint)
        words = label(hint, "hint", "text2", wrap=True)
        words.setContentsMargins(29, 0, 0, 0)
        column.addWidget(words)
    return line


def _quietly(box: CheckBox, on: bool) -> None:
    """Show what is kept without telling it as a change."""
    box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(False)
