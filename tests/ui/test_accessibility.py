"""Everything on every page and in every dialog is named, reached by Tab, and shows where the keyboard is.

The pages and states are those of scripts/scenes.py, over the sample shop.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from core.listing import CustomerFilter, SortKey
from scripts.scenes import SCENES, Scene
from storage.archive import Archive
from ui.context import Context
from ui.pages.specs import page_specs
from ui.widgets.focus_ring import FocusRing
from ui.widgets.rail import Rail
from ui.widgets.row_list import RowList
from ui.widgets.section_bar import SectionBar
from ui.window import Window

_PAGES = [Scene(spec.key, spec.key) for spec in page_specs()]
_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox, QAbstractItemView)
_OWN_EDGE = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox, QAbstractItemView, QPushButton)
"""These show their focus themselves: fields by their edge, lists by their current row; the crash dialog has nothing but
the system's own buttons."""
_PORTIONS = 4


@pytest.fixture
def window(qapp: QApplication, sample: Archive) -> Iterator[Window]:
    sample.backups.run()  # one scene restores it
    made = Window(Context(sample, lambda: datetime(2026, 11, 22, 11, 20)))
    made.resize(1366, 680)
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()
    made.ctx.close()
    made.ctx.deleteLater()


@pytest.mark.parametrize("portion", range(_PORTIONS))
def test_every_control_is_named_reached_and_ringed(window: Window, portion: int) -> None:
    found: list[str] = []
    for scene in [*_PAGES, *SCENES][portion::_PORTIONS]:
        found += [f"{scene.name}: {fault}" for fault in _look_at(window, scene)]
    assert not found, "\n".join(found)


def _look_at(window: Window, scene: Scene) -> list[str]:
    where = dict(scene.where)
    if scene.page == "profile":
        ids = window.ctx.archive.customers.ids(CustomerFilter(), window.ctx.today(), SortKey.ID, descending=False)
        where |= {"customer_id": ids[0], "among": ids[:20]}
    window.show_page(scene.page, where)
    _settle(window)
    scene.act(window)
    _settle(window)
    dialog = next((w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()), None)
    top = dialog or window
    faults = _faults(top, walk=dialog is not None or scene in _PAGES)  # other scenes are states of the same pages
    if dialog is not None:
        dialog.reject()
    scene.tidy(window)
    window.toast.hide()
    _settle(window)
    return faults


def _settle(window: Window) -> None:
    QTest.qWait(5)
    while window.ctx.runner.busy:
        QTest.qWait(20)
    QTest.qWait(0)


def _faults(top: QWidget, *, walk: bool) -> list[str]:
    controls = [w for w in top.findChildren(QWidget) if isinstance(w, _CONTROLS) or w.focusPolicy() != _NONE]
    shown = [w for w in controls if w.isVisible() and w.isEnabled() and w.window() is top and not _is_part(w)]
    faults = [f"without a name: {_told(w)}" for w in shown if not _name(w)]
    if not walk:
        return faults
    visited, unringed = _walk(top)
    faults += [f"no ring: {_told(w)}" for w in unringed]
    shown = [w for w in shown if isValid(w)]  # 再看更早的 goes when one comes to it, as the earlier ones come
    tabbed = [w for w in shown if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    faults += [f"not reached by Tab: {_told(w)}" for w in tabbed if w not in visited]
    mouse_only = [w for w in shown if isinstance(w, QAbstractButton) and w.focusPolicy() == _NONE and not _has_keys(w)]
    return faults + [f"only for the mouse: {_told(w)}" for w in mouse_only]


_NONE = Qt.FocusPolicy.NoFocus


def _has_keys(widget: QWidget) -> bool:
    """Whether it is a part of one stop of Tab, inside of which the arrows go: what a row offers is done by Space, Enter
    and the menu key (tested with each list), the rail by Enter and Alt with a number, the sections by arrows."""
    step = widget.parentWidget()
    while step is not None and not isinstance(step, (RowList, Rail, SectionBar)):
        step = step.parentWidget()
    return step is not None


def _is_part(widget: QWidget) -> bool:
    """A piece of another control (the field within a combo, the corner of a table, the viewport of a scroll area)."""
    parent = widget.parentWidget()
    return isinstance(parent, _CONTROLS) or widget.objectName().startswith("qt_")


def _walk(top: QWidget) -> tuple[set[QWidget], list[QWidget]]:
    """Tab round and round: the widgets that had the focus, and those at which nothing told so."""
    top.activateWindow()
    ring = top.findChild(FocusRing)
    visited: list[QWidget] = []
    unringed: list[QWidget] = []
    handle = top.windowHandle()
    for _step in range(250):
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or (len(visited) > 3 and now is visited[0]):
            break
        if now in visited:
            continue
        visited.append(now)
        shows_itself = isinstance(now, _OWN_EDGE) or now.property("ring") == "none"
        if not shows_itself and (ring is None or ring.target is not now):
            unringed.append(now)
    return set(visited), unringed


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name).strip()


def _told(widget: QWidget) -> str:
    parents = []
    step: QWidget | None = widget.parentWidget()
    while step is not None and len(parents) < 3:
        parents.append(type(step).__name__)
        step = step.parentWidget()
    return f"{type(widget).__name__} “{_name(widget)}” in {' < '.join(parents)}"
