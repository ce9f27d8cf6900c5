"""What the program tries on itself, also where it was installed: the shop's main jobs, once, on made-up data.

Everything happens in a temporary folder and is gone afterwards. A step's detail holds numbers, a sentence of ours or
the place of an error, never the data.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication

from core.errors import KnownError
from core.importing.plan import Outcome
from core.lifetime import ENOUGH, History, Method, expectations, model_for
from core.notes import read_note
from core.terms import PreferenceKind
from core.tiers import SCHEMES, Metric
from storage.archive import Archive
from storage.files.reading import read_table
from storage.files.writing import Value, write_list
from ui import messages, photos, reports
from ui.context import Context
from ui.language import LANGUAGES, SOURCE_LANGUAGE, language, read_catalogue, resources, tr, use_language
from ui.pages.specs import page_specs
from ui.theme.icons import Icon, mark, pixmap
from ui.window import Window

_HOUR = time(9, 10)
_NAMES = ("周雅琴", "陈思远", "何慧敏", "王建国", "欧阳静怡", "张国强", "李梦瑶", "孙丽华", "吴晓峰", "赵明亮")
_WEIGHTS = ("regular", "bold", "fill")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing tried: its name in the language in use, whether it went well, and how much there was, or why not."""

    name: str
    ok: bool
    detail: str


class Failed(Exception):
    """A step went through, but what came out is wrong. The text is ours and holds no data."""


@dataclass
class Trial:
    """The made-up shop the steps work on, one after another."""

    folder: Path
    today: date
    opened: list[Archive] = field(default_factory=list)

    def clock(self) -> datetime:
        return datetime.combine(self.today, _HOUR)

    @property
    def archive(self) -> Archive:
        if not self.opened:
            raise Failed("no archive")
        return self.opened[0]


def run(today: date) -> list[Step]:
    """Try everything; never raises for what goes wrong in a step."""
    spoken = language()
    application = _application()
    steps: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="regulars-self-test-", ignore_cleanup_errors=True) as name:
        folder = Path(name) / "熟客簿 自检"  # a folder as owners name them
        trial = Trial(folder, today)
        try:
            for words, work in _steps():
                steps.append(_try(words, work, trial))
                use_language(spoken)
        finally:
            for archive in trial.opened:
                archive.close()
    del application
    return steps


def _application() -> QCoreApplication:
    """The running application, or one that needs no display."""
    running = QApplication.instance()
    if running is not None:
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QApplication(["regulars"])


def _steps() -> list[tuple[str, Callable[[Trial], str]]]:
    return [
        (tr("建立客户簿"), _create),
        (tr("导入两张 Excel 表"), _import),
        (tr("把客户排成等级"), _rank),
        (tr("算每位客户值多少"), _worth),
        (tr("记一笔"), _note),
        (tr("准备今天的事"), _prepare_day),
        (tr("把跟进清单存成 PDF"), _print),
        (tr("换语言"), _switch_languages),
        (tr("备份并检查"), _back_up),
        (tr("画出每个图标"), _draw_icons),
        (tr("存一张照片"), _keep_photo),
        (tr("打开窗口和每一页"), _open_window),
    ]


def _try(name: str, work: Callable[[Trial], str], trial: Trial) -> Step:
    try:
        return Step(name, True, work(trial))
    except Failed as failure:
        return Step(name, False, str(failure))
    except KnownError as error:
        return Step(name, False, str(messages.words(error)))
    except Exception as error:  # told as a failed step, with its place and without its words, which may hold data
        kind, *frames = reports.signature(error)
        return Step(name, False, " < ".join([kind, *reversed(frames[-3:])]))


def _demand(truth: object, what: str) -> None:
    if not truth:
        raise Failed(what)


# --- the shop's jobs --------------------------------------------------------------------------------------------------


def _create(trial: Trial) -> str:
    archive = Archive.create(trial.folder / "shop.regulars", trial.clock)
    trial.opened.append(archive)
    archive.settings.set(welcomed=True, language=language(), theme="light")
    _demand(archive.customers.count() == 0, "not empty")
    return ""


def _import(trial: Trial) -> str:
    """Through the guarded child process, as every foreign file."""
    added = []
    tables = (("customers", _customers(trial.today)), ("purchases", _purchases(trial.today)))
    for name, (headers, rows) in tables:
        path = trial.folder / f"{name}.xlsx"
        write_list(path, headers, rows)
        file = read_table(path)
        imports = trial.archive.imports
        report = imports.run(imports.plan(file, imports.layout(file, trial.today), trial.today))
        added.append(report.counts[Outcome.ADD])
        _demand(added[-1] == len(rows), f"{name}: {added[-1]} / {len(rows)}")
    return tr("{n} 位客户，{sales} 笔消费", n=added[0], sales=added[1])


def _customers(today: date) -> tuple[list[str], list[list[Value]]]:
    """The first has her birthday today."""
    born = today.replace(year=today.year - 48)  # a leap year when this one is
    rows: list[list[Value]] = [
        [name, f"1380000{i:04}", born + timedelta(days=31 * i), "喜欢靠窗的位子" if i == 1 else ""]
        for i, name in enumerate(_NAMES)
    ]
    return ["姓名", "手机", "生日", "备注"], rows


def _purchases(today: date) -> tuple[list[str], list[list[Value]]]:
    rows: list[list[Value]] = [
        [name, f"1380000{i:04}", today - timedelta(days=9 + 20 * k + i), 80 + 37 * i * i + k]
        for i, name in enumerate(_NAMES)
        for k in range(3)
    ]
    return ["姓名", "手机", "消费日期", "消费金额"], rows


def _rank(trial: Trial) -> str:
    archive = trial.archive
    archive.tiers.refresh(trial.today)
    ranking = archive.tiers.rank(SCHEMES["regent"], Metric.REVENUE, None, None)
    ranked = len(ranking.entries)
    _demand(ranked == len(_NAMES), f"{ranked} / {len(_NAMES)}")
    _demand(sum(tier.customers for tier in ranking.tiers) == ranked, "tiers")
    return tr("{n} 位", n=ranked)


def _worth(trial: Trial) -> str:
    """Ten customers are too few for the models, so that these learn from made-up ones."""
    trial.archive.worth.refresh(trial.today)
    kept = len(trial.archive.worth.rows())
    _demand(kept >= len(_NAMES), f"{kept} / {len(_NAMES)}")
    first = trial.today - timedelta(days=600)
    regulars = [
        History(i, 2 + i % 7, first, trial.today - timedelta(days=3 * i), 9_000 * (2 + i % 7) + 100 * i, 9_000)
        for i in range(2 * ENOUGH)
    ]
    model = model_for(regulars, trial.today)
    _demand(model.method is Method.BGNBD, "method")
    chances = [one.p_alive for one in expectations(model, regulars)]
    _demand(all(chance is not None and 0 <= chance <= 1 for chance in chances), "chances")
    return tr("{n} 位", n=kept)


def _note(trial: Trial) -> str:
    archive, today = trial.archive, trial.today
    reading = read_note(f"{_NAMES[0]} 喜欢胡萝卜汁，要常温，对花生过敏", today, archive.notes.is_name)
    _demand(reading.who == _NAMES[0], "who")
    row = archive.notes.addressees(reading.who, today)[0].row
    if row is None:
        raise Failed("nobody")
    archive.notes.keep(row.id, reading.items, today)
    kinds = [p.kind for p in archive.customers.profile(row.id).preferences]
    _demand(kinds == [PreferenceKind.ALLERGY, PreferenceKind.LIKE], "kinds")
    return tr("{n} 条", n=len(kinds))


def _prepare_day(trial: Trial) -> str:
    followups = trial.archive.followups
    followups.refresh(trial.today)
    due = followups.rows(until=trial.today + timedelta(days=30))
    _demand(due, "no follow-ups")
    return tr("{n} 项", n=len(due))


def _print(trial: Trial) -> str:
    from ui.printing import unattended

    out = trial.folder / "followups.pdf"
    printed = unattended.run(trial.archive, "followups", trial.today, 30, out, None)
    _demand(out.read_bytes().startswith(b"%PDF"), "no PDF")
    _demand(printed.pages > 0 and printed.rows > 0, "empty")
    return tr("{n} 行", n=printed.rows)


def _switch_languages(trial: Trial) -> str:
    known = 0
    for name in LANGUAGES:
        use_language(name)
        _demand(language() == name, name)
        if name != SOURCE_LANGUAGE:
            known = len(read_catalogue(resources() / "i18n" / f"regulars_{name}.ts"))
            _demand(known and tr("今天") != "今天", name)
    return tr("{n} 句", n=known)


def _back_up(trial: Trial) -> str:
    archive = trial.archive
    made = archive.backups.run()
    _demand(made.customers == archive.customers.count(), f"{made.customers}")
    for checked in (archive, Archive.open(made.path, trial.clock)):
        if checked is not archive:
            trial.opened.append(checked)
        problems = checked.backups.check(deep=True).problems
        _demand(not problems, ", ".join(problems))
    return tr("{n} 位", n=made.customers)


# --- the window -------------------------------------------------------------------------------------------------------


def _draw_icons(trial: Trial) -> str:
    for sign in Icon:
        for weight in _WEIGHTS:
            drawn = pixmap(sign, "text", 24, weight, ratio=1.0).toImage()
            _demand(_is_drawn(drawn), f"{sign.value} {weight}")
    _demand(_is_drawn(mark(48, 1.0).toImage()), "mark")
    return tr("{n} 个图标", n=len(Icon))


def _keep_photo(trial: Trial) -> str:
    """The readers of pictures are plugins beside the program: a bundle may lack one."""
    found = {bytes(kind.data()).decode("ascii") for kind in QImageReader.supportedImageFormats()}
    lacking = {"jpeg", "png", "bmp", "webp", "gif"} - found
    _demand(not lacking, f"cannot read {', '.join(sorted(lacking))}")
    face = QImage(400, 300, QImage.Format.Format_RGB32)
    face.fill(Qt.GlobalColor.darkCyan)
    photo = photos.from_image(face)
    customer = trial.archive.customers.ids()[0]
    trial.archive.customers.update(customer, photo=photo)
    _demand(photos.shown(trial.archive.customers.photo(customer), 58) is not None, "the photo is not shown")
    return tr("{n} 字节", n=len(photo))


def _is_drawn(image: QImage) -> bool:
    """More than one colour."""
    first = image.pixel(0, 0)
    return any(image.pixel(x, y) != first for y in range(image.height()) for x in range(image.width()))


def _open_window(trial: Trial) -> str:
    """Every page in every language, drawn without a display."""
    archive = trial.archive
    ids = archive.customers.ids()
    shown = 0
    with _errors_of_slots() as errors:
        ctx = Context(archive, trial.clock)
        window = Window(ctx)
        try:
            for name in LANGUAGES:
                archive.settings.set(language=name)
                window.dress()
                window.show()
                for spec in page_specs():
                    window.show_page(spec.key, {"customer_id": ids[0]} if spec.key == "profile" else None)
                    _demand(_is_drawn(window.grab().toImage().scaled(96, 64)), spec.key)
                    shown += 1
        finally:
            window.close()
            window.deleteLater()
            ctx.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if errors:
        raise errors[0]
    return tr("{n} 页", n=shown // len(LANGUAGES))


@contextmanager
def _errors_of_slots() -> Iterator[list[Exception]]:
    """Errors raised in slots and events end in sys.excepthook: collect them."""
    found: list[Exception] = []
    hook = sys.excepthook
    sys.excepthook = lambda _kind, error, _trace: found.append(error) if isinstance(error, Exception) else None
    try:
        yield found
    finally:
        sys.excepthook = hook
