"""祝福语 and 通知 in the settings: kept at once, undone, and what is wrong said in its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.telling import telling_of
from storage.archive import Archive
from ui.context import Context
from ui.desk import Desk
from ui.dialogs.greeting_text import GreetingTextDialog
from ui.pages.base import Page
from ui.pages.setting_groups.greetings import GreetingsGroup
from ui.pages.setting_groups.telling import TellingGroup
from ui.pages.settings import SettingsPage

Show = Callable[[str], Page]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def open_text(page: Page) -> GreetingTextDialog:
    return next(d for d in page.window().findChildren(GreetingTextDialog) if d.isVisible())


def test_texts_are_tried_written_switched_and_restored(ctx: Context, sample: Archive, show_page: Show) -> None:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    page.show_where(group="greetings")
    group = page.group
    assert isinstance(group, GreetingsGroup)
    guest = sample.customers.find("周雅琴")[0]
    group.picker.choose(guest)
    assert len(group.rows) == 6
    assert not group.reset.isVisibleTo(group)

    click(group.add)
    dialog = open_text(page)
    click(dialog.chips["call"])
    dialog.words.edit.insertPlainText("，福如东海")
    assert dialog.preview.text() == "周女士，福如东海" or dialog.preview.text().endswith("，福如东海")
    assert "周" in dialog.preview.text()
    dialog.words.edit.insertPlainText("{朋友圈}")
    assert "朋友圈" in dialog.words.error
    click(dialog.save)
    assert dialog.isVisible()
    dialog.words.edit.setPlainText("{称呼}，福如东海")
    click(dialog.save)
    assert sample.settings["greeting_texts"]["birthday"][-1] == {"text": "{称呼}，福如东海", "on": True}
    assert len(group.rows) == 7

    for row in list(range(6)):
        group.rows[row].on.click()
    assert [one["on"] for one in sample.settings["greeting_texts"]["birthday"]] == [False] * 6 + [True]
    group.rows[6].on.click()  # the last one stays
    assert group.rows[6].on.isChecked()
    assert group._remark.text()
    click(group.reset)
    assert sample.settings["greeting_texts"] == {}
    ctx.undo_last()
    assert len(sample.settings["greeting_texts"]["birthday"]) == 7


def test_telling_and_the_calendar_file(ctx: Context, sample: Archive, show_page: Show, tmp_path: Path) -> None:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    desk = Desk(ctx, page.window(), sample)  # type: ignore[arg-type]
    page.show_where(group="telling")
    group = page.group
    assert isinstance(group, TellingGroup)
    assert not group.no_tray.isHidden()  # this desktop has no place for signs, and it is said
    assert not group.ticks["tray"].isEnabled()
    group.times["at"].choose(time(22, 30))
    group.times["at"].picked.emit(time(22, 30))
    assert telling_of(sample.settings["telling"]).at == time(22, 30)
    assert "08:00" in group._late.text()
    group.ticks["names"].click()
    assert sample.settings["telling"] == {"at": "22:30", "names": True}
    ctx.undo_last()
    assert sample.settings["telling"] == {"at": "22:30"}

    group.autostart.click()
    assert desk.autostart.is_on()
    page.window().toast.press()  # type: ignore[attr-defined]
    assert not desk.autostart.is_on()
    assert not group.autostart.isChecked()

    out = tmp_path / "生日.ics"
    group.put_at(str(out))
    assert sample.settings["calendar_file"] == {"on": True, "path": str(out)}
    desk.calendar.write()
    for _ in range(100):
        if out.exists() and desk.calendar.when is not None:
            break
        QTest.qWait(20)
    assert str(out) in group._where.text()
    assert "写好" in group._where.text()
    group.calendar["names"].click()
    assert not group.calendar["phones"].isEnabled()
    group.calendar["on"].click()
    assert not desk.calendar.told.kept
    desk.stop()
