"""A start over an archive that is gone or damaged: the newest sound backup is offered, and nothing is lost in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.errors import KnownError
from core.people import Birthday, CustomerDraft
from core.terms import Calendar
from storage import backups
from storage.archive import Archive
from ui.application import Session
from ui.command_line import Shop
from ui.context import Context
from ui.messages import Message
from ui.rescue import DayRescue, RescueDialog, ask_owner, open_archive
from ui.theme.style import apply_theme
from ui.widgets.buttons import Button
from ui.widgets.messages import Banner
from ui.window import Window

from .conftest import TODAY


class Owner:
    """What the owner was told, and what he answers."""

    def __init__(self, answer: bool) -> None:
        self.answer = answer
        self.told: list[tuple[str, str, bool]] = []

    def __call__(self, message: Message, backup: backups.BackupInfo, gone: bool) -> bool:
        self.told.append((message.what, backup.path.name, gone))
        return self.answer


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """One customer in the archive and in two backups."""
    made = Shop(tmp_path / "shop.regulars", tmp_path, TODAY, json=False)
    with Archive.create(made.archive, made.clock) as archive:
        archive.customers.add(CustomerDraft(name="周雅琴"))
        archive.backups.run()
        archive.backups.run()
    return made


def ruin(path: Path) -> None:
    """Leave the first page: the file is recognised, and cannot be read."""
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)


def test_a_sound_archive_opens_without_a_question(shop: Shop) -> None:
    owner = Owner(False)
    with open_archive(shop, owner) as archive:
        assert archive.customers.count() == 1
    assert owner.told == []


@pytest.mark.parametrize("way", ["ruined", "emptied", "gone"])
def test_the_newest_sound_backup_takes_its_place(shop: Shop, way: str) -> None:
    newest, older = (info.path for info in backups.kept_of(shop.archive))
    ruin(newest)
    if way == "ruined":
        ruin(shop.archive)
    elif way == "emptied":
        shop.archive.write_bytes(b"")
    else:
        shop.archive.unlink()
    before = shop.archive.read_bytes() if way == "ruined" else b""
    owner = Owner(True)
    with open_archive(shop, owner) as archive:
        assert archive.customers.count() == 1
    assert [name for _what, name, _gone in owner.told] == [newest.name, older.name]
    replaced = list(shop.archive.parent.glob("backups/*-replaced.regulars"))
    assert [file.read_bytes() for file in replaced] == ([] if way == "gone" else [before])


def test_who_wants_no_backup_keeps_the_file_as_it_is(shop: Shop) -> None:
    ruin(shop.archive)
    before = shop.archive.read_bytes()
    with pytest.raises(KnownError, match="archive_damaged"):
        open_archive(shop, Owner(False))
    assert shop.archive.read_bytes() == before


def test_a_book_that_is_gone_is_not_silently_a_new_one(shop: Shop) -> None:
    shop.archive.unlink()
    owner = Owner(False)
    with open_archive(shop, owner) as archive:
        assert archive.customers.count() == 0
    assert owner.told[0][2]
    shop.archive.unlink()
    for info in backups.kept_of(shop.archive):
        info.path.unlink()
    with open_archive(shop, owner) as archive:
        assert archive.customers.count() == 0
    assert len(owner.told) == 1


@pytest.mark.parametrize("wanted", [True, False])
def test_the_owner_is_asked_in_a_dialog_that_is_gone_afterwards(qapp: QApplication, shop: Shop, wanted: bool) -> None:
    """Left to the collector, it would meet the events of the window that is built next."""
    apply_theme(qapp, "light")
    asked: list[RescueDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RescueDialog)
        asked.append(dialog)
        assert dialog.primary is not None
        assert dialog.primary.isDefault()
        if wanted:
            dialog.primary.click()
        else:
            dialog.reject()

    QTimer.singleShot(0, answer)
    info = backups.kept_of(shop.archive)[0]
    assert ask_owner(Message("“shop.regulars”有损坏，读不完整。"), info, gone=False) is wanted
    assert len(asked) == 1
    assert not isValid(asked[0])


def test_damage_met_during_the_day_leads_to_the_newest_sound_backup(
    ctx: Context, archive: Archive, qtbot: QtBot
) -> None:
    archive.customers.add(CustomerDraft(name="周雅琴"))
    archive.backups.run()
    ruin(archive.backups.run().path)
    archive.customers.add(CustomerDraft(name="后来的"))
    window = Window(ctx)
    DayRescue(ctx, window)
    window.show()
    ctx.alarm(KnownError("archive_damaged", file="shop-20261122-112000.regulars"))  # a backup, not the archive
    assert window.banner is not None
    assert [button.text() for button in window.banner.findChildren(Button)] == [""]  # × alone
    ctx.alarm(KnownError("archive_damaged"))
    assert window.banner is not None
    way_out = next(button for button in window.banner.findChildren(Button) if button.text() == "用备份恢复")
    way_out.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RescueDialog)
    with qtbot.waitSignal(ctx.archive_replaced, timeout=20_000):
        dialog.submit()
    assert [row.name for row in archive.customers.rows(archive.customers.ids())] == ["周雅琴"]
    assert len(list(archive.path.parent.glob("backups/*-replaced.regulars"))) == 1
    assert window.banner is None
    window.close()
    window.deleteLater()


def test_a_day_that_cannot_begin_has_a_way_out(
    qapp: QApplication, qtbot: QtBot, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window is there with the way out, and what is put back has the follow-ups of the day."""
    monkeypatch.setattr("ui.application._say", lambda _message: None)
    with Archive.open(shop.archive, shop.clock) as archive:
        archive.settings.set(language="zh_CN", theme="light")
        birthday = Birthday(Calendar.SOLAR, None, TODAY.month, TODAY.day)
        archive.customers.add(CustomerDraft(name="王芳", birthday=birthday))
        archive.backups.run()
        with archive.reading() as connection:
            place = "SELECT rootpage FROM sqlite_master WHERE name = 'followups'"
            page = connection.exec_driver_sql(place).scalar_one()
    content = bytearray(shop.archive.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    shop.archive.write_bytes(content)
    session = Session(open_archive(shop, Owner(False)), shop)
    session.window.show()
    try:
        qtbot.waitUntil(lambda: _is_damage(session.window.banner) and not session.ctx.runner.busy, timeout=20_000)
        assert session.window.banner is not None
        session.window.banner.pressed.emit()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RescueDialog)
        with qtbot.waitSignal(session.ctx.archive_replaced, timeout=20_000):
            dialog.submit()
        qtbot.waitUntil(lambda: [row.customer for row in session.own.followups.rows()] == ["王芳"], timeout=20_000)
    finally:
        session.window.close()
        session.end()
        session.window.deleteLater()
        session.ctx.deleteLater()


def _is_damage(banner: Banner | None) -> bool:
    return banner is not None and "有损坏" in banner.accessibleName()
