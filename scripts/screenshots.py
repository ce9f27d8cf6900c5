"""Pictures of every page, to be looked at: both languages, light and dark, the sizes of the screens in shops.

    python scripts/screenshots.py                                   all of them, into build/screenshots
    python scripts/screenshots.py --page today --language en        only these
    python scripts/screenshots.py --archive shop.regulars --page today --once --out build/headless

They show a made-up shop (`regulars sample`) and an empty one, or with --archive a copy of an existing one; of the
made-up shop also every scene of scripts/scenes.py, at the size the program is designed for and the smaller one. A page
that raises, that makes Qt complain, or that forces the window to grow, fails the run.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from core.listing import CustomerFilter, SortKey  # noqa: E402
from core.tiers import SCHEMES, Metric  # noqa: E402
from scripts.scenes import SCENES, Scene  # noqa: E402
from storage.archive import Archive  # noqa: E402
from storage.sample import fill  # noqa: E402
from storage.tiers import period_days  # noqa: E402
from ui.context import Context  # noqa: E402
from ui.pages.specs import page_specs  # noqa: E402
from ui.window import Window  # noqa: E402

SIZES = ((1366, 680), (1024, 700), (1920, 1080))
QUIET = ("This plugin does not support",)  # the offscreen platform has no screen
HOUR = time(9, 10)


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at the program. `text`: the user's text size."""

    language: str
    theme: str
    width: int
    height: int
    text: float = 1.0

    def __str__(self) -> str:
        large = f"-text{self.text:g}" if self.text != 1.0 else ""
        return f"{self.language}-{self.theme}-{self.width}x{self.height}{large}"


def looks() -> list[Look]:
    """Every size in both languages and themes; large text at the design size."""
    found = [
        Look(language, theme, *size) for language in ("zh_CN", "en") for theme in ("light", "dark") for size in SIZES
    ]
    return found + [Look(language, "light", *SIZES[i], text=1.3) for language in ("zh_CN", "en") for i in (0, 1)]


class Complaints:
    """What went wrong while pictures were taken: exceptions in slots, and Qt's warnings."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.at = ""

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.found.append(f"{self.at}: {''.join(traceback.format_exception(kind, error, trace))}")

    def on_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) and not message.startswith(QUIET):
            self.found.append(f"{self.at}: {message}")


def settle(ctx: Context, milliseconds: int = 60) -> None:
    """Let layouts, timers and jobs come to rest."""
    QTest.qWait(milliseconds)
    while ctx.runner.busy:
        QTest.qWait(milliseconds)
    QTest.qWait(0)


@contextmanager
def shop(folder: Path, kind: str, source: Path | None, day: date) -> Iterator[Archive]:
    """An archive to take pictures of: `sample`, `empty`, or `own`, a copy of `source`."""
    path = folder / f"{kind}.regulars"

    def clock() -> datetime:
        return datetime.combine(day, HOUR)

    if source is not None:
        with Archive.open(source) as original:
            path = original.backups.run(to=folder).path
        archive = Archive.open(path, clock)
    else:
        archive = Archive.create(path, clock)
        if kind == "sample":
            fill(archive, today=day)
            _rank_of_summer(archive, day)
    with archive:
        archive.who = archive.settings["staff_name"]
        archive.settings.set(welcomed=True)
        # what the program itself does in the morning, and at night
        archive.tiers.refresh(day)
        archive.followups.refresh(day)
        archive.worth.refresh(day)
        archive.backups.run()
        yield archive


def _rank_of_summer(archive: Archive, day: date) -> None:
    """An older result beside today's, so that some have gone up and some down."""
    then = day - timedelta(days=120)
    settings = archive.settings
    days = period_days(settings["period"], then)
    ranking = archive.tiers.rank(SCHEMES[settings["scheme"]], Metric(settings["metric"]), *days)
    archive.tiers.save(ranking, then)


def where_of(page: str, archive: Archive, day: date) -> dict[str, object] | None:
    """What a page needs to know before it can be shown; None: there is nothing to show."""
    if page != "profile":
        return {}
    ids = archive.customers.ids(CustomerFilter(), day, SortKey.ID, descending=False)
    return {"customer_id": ids[0], "among": ids[:20]} if ids else None


def take(archive: Archive, look: Look, pages: Sequence[str], out: Path, name: str, complaints: Complaints) -> int:
    """Take the pictures of these pages and scenes (none given: all) in one look; how many."""
    archive.settings.set(language=look.language, theme=look.theme, text_size=look.text)
    scenes = [Scene(spec.key, spec.key) for spec in page_specs()]
    if name == "sample" and (look.width, look.height) in SIZES[:2]:
        scenes += SCENES
    ctx = Context(archive, archive.clock)
    window = Window(ctx)
    window.resize(look.width, look.height)
    taken = 0
    try:
        window.show()
        QTest.qWaitForWindowActive(window)
        for scene in scenes:
            where = where_of(scene.page, archive, ctx.today())
            if (pages and scene.name not in pages) or where is None:
                continue
            complaints.at = f"{scene.name} {name} {look}"
            window.show_page(scene.page, {**where, **scene.where})
            picture = out / f"{scene.name}-{name}-{look}.png"
            _take_one(window, scene, picture, complaints)
            size = window.size()
            if (size.width(), size.height()) != (look.width, look.height):
                complaints.found.append(f"{complaints.at}: the window grew to {size.width()}x{size.height()}")
            taken += 1
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken


def _take_one(window: Window, scene: Scene, picture: Path, complaints: Complaints) -> None:
    settle(window.ctx)
    try:
        scene.act(window)
        settle(window.ctx)
        dialog = _dialog()
        (dialog or window).grab().save(str(picture))
        if dialog is not None:
            dialog.reject()
        scene.tidy(window)
        window.toast.hide()
    except Exception:  # told at the end, with the others
        complaints.found.append(f"{complaints.at}: {traceback.format_exc()}")
    settle(window.ctx, 0)


def _dialog() -> QDialog | None:
    """The dialog that is open."""
    top: list[QWidget] = QApplication.topLevelWidgets()
    return next((one for one in top if isinstance(one, QDialog) and one.isVisible()), None)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Takes pictures of every page.")
    parser.add_argument("--page", action="append", default=[], help="only this page or scene (may be given again)")
    parser.add_argument("--language", choices=["zh_CN", "en"])
    parser.add_argument("--theme", choices=["light", "dark"])
    parser.add_argument("--size", help="only this size, as 1366x680")
    parser.add_argument("--archive", type=Path, help="of a copy of this archive, not of made-up shops")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    parser.add_argument("--once", action="store_true", help="only the first look that fits")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    options = parse(arguments)
    wanted = [
        look
        for look in looks()
        if options.language in (None, look.language)
        and options.theme in (None, look.theme)
        and options.size in (None, f"{look.width}x{look.height}")
    ]
    if options.once:
        wanted = wanted[:1]
    complaints = Complaints()
    sys.excepthook = complaints.on_exception
    qInstallMessageHandler(complaints.on_message)
    application = QApplication([])
    options.out.mkdir(parents=True, exist_ok=True)
    taken = 0
    with tempfile.TemporaryDirectory(prefix="regulars-screenshots-") as name:
        for kind in ["own"] if options.archive else ["sample", "empty"]:
            with shop(Path(name), kind, options.archive, options.today) as archive:
                for look in wanted:
                    taken += take(archive, look, options.page, options.out, kind, complaints)
    application.quit()
    print(f"{taken} {'picture' if taken == 1 else 'pictures'} in {options.out}")
    for complaint in complaints.found:
        print(complaint, file=sys.stderr)
    return 1 if complaints.found or not taken else 0


if __name__ == "__main__":
    sys.exit(main())
