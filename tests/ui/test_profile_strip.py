"""The five figures in the head of a profile: whole in every look, and not silent while they are being computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.people import CustomerDraft, PurchaseDraft
from storage.archive import Archive
from ui.context import Context
from ui.language import use_language
from ui.pages.profile_strip import FiguresStrip
from ui.theme.style import apply_theme


@pytest.fixture
def large_english(qapp: QApplication) -> Iterator[None]:
    use_language("en")
    apply_theme(qapp, "light", 1.3, "en")
    yield
    use_language("zh_CN")
    apply_theme(qapp, "light")


def _figures(strip: FiguresStrip) -> list[QLabel]:
    return [one for one in strip.findChildren(QLabel) if one.property("role") == "figure"]


def test_a_worth_not_yet_computed_says_so(qtbot: QtBot, ctx: Context, archive: Archive) -> None:
    who = archive.customers.add(CustomerDraft("王姐")).new_id or 0
    archive.purchases.add(PurchaseDraft(who, ctx.today() - timedelta(40), 500_00))
    strip = FiguresStrip(ctx)
    qtbot.addWidget(strip)
    strip.show_customer(archive.customers.row(who))
    strip.show()
    assert "正在算" in [one.text() for one in strip.findChildren(QLabel)]
    assert strip.why.isHidden()
    archive.worth.refresh(ctx.today())
    strip.show_customer(archive.customers.row(who))
    qtbot.waitUntil(lambda: "¥200" in [one.text() for one in _figures(strip) if one.isVisible()], timeout=5000)
    assert strip.why.isVisible()


def test_figures_that_come_late_are_hers(
    qtbot: QtBot, ctx: Context, sample: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a big shop the worth is read beside the window: nobody sees another customer's meanwhile."""
    sample.worth.refresh(ctx.today())
    waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []
    monkeypatch.setattr(ctx, "read", lambda work, done: waiting.append((work, done)))
    strip = FiguresStrip(ctx)
    qtbot.addWidget(strip)
    first, second = (sample.customers.row(number) for number in sample.customers.ids()[:2])
    strip.show_customer(first)
    strip.show_customer(second)
    for (work, done), shown in zip(waiting, (None, sample.worth.why(second.id)), strict=True):
        assert strip.worth is None
        done(work())
        assert strip.worth == shown
    strip.show_customer(first)
    assert strip.worth is None


@pytest.mark.usefixtures("large_english")
def test_the_figures_are_whole_in_large_english(qtbot: QtBot, ctx: Context, sample: Archive) -> None:
    sample.worth.refresh(ctx.today())
    strip = FiguresStrip(ctx)
    qtbot.addWidget(strip)
    strip.show_customer(sample.customers.find("周雅琴")[0])
    strip.resize(836, 90)  # the head of a profile in a window of 1024
    strip.show()
    assert len(_figures(strip)) == 5
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in _figures(strip)), timeout=5000)
