"""What each command of the command line does: the same calls on the archive as the window's."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from core import schemes
from core.errors import KnownError
from core.importing.merging import Policy
from core.importing.tables import RawFile
from core.jobs import Progress
from core.lifetime import total as total_worth
from core.listing import CustomerFilter, SortKey
from core.people import CustomerRow
from core.tiers import Metric, Scheme
from storage.archive import Archive
from storage.tiers import period_days
from ui import as_json, formats, lifetime_words, tier_words, wording
from ui.command_line import Shop
from ui.language import tr
from ui.tier_words import problem_words


@dataclass(frozen=True, slots=True)
class Result:
    """`data` for `--json`, `words` for a person, and the exit status."""

    data: Any
    words: str
    status: int = 0


@contextmanager
def _opened(shop: Shop, create: bool = False) -> Iterator[Archive]:
    opener = Archive.open_or_create if create else Archive.open
    with opener(shop.archive, shop.clock) as archive:
        archive.who = archive.settings["staff_name"] or tr("命令行")
        former = archive.tiers.former_schemes()
        tier_words.use(archive.tiers.schemes().values(), archive.settings["scheme"], former)
        yield archive


# --- lists ------------------------------------------------------------------------------------------------------------


def customers(shop: Shop, options: argparse.Namespace) -> Result:
    which = CustomerFilter(query=options.query, tier=options.tier, tag=options.tag)
    sort = SortKey(options.sort) if options.sort else SortKey.RELEVANCE
    if options.limit < 0 or options.offset < 0:
        raise KnownError("number_negative")
    with _opened(shop) as archive:
        ids = archive.customers.ids(which, shop.today, sort, descending=sort in _LARGEST_FIRST)
        rows = archive.customers.rows(ids[options.offset : options.offset + options.limit])
        currency = archive.settings["currency"]
    lines = [_line(row, shop, currency) for row in rows]
    return Result(
        [as_json.customer(row, shop.today) for row in rows],
        "\n".join([*lines, tr("共 {n} 位", n=len(ids))]),
    )


_LARGEST_FIRST = {SortKey.SPENT, SortKey.PROFIT, SortKey.PURCHASES, SortKey.LAST_SEEN, SortKey.SINCE}


def _line(row: CustomerRow, shop: Shop, currency: str) -> str:
    parts = [
        str(row.id),
        row.name,
        formats.tier_name(row.tier),
        "、".join(formats.phone(p) for p in row.phones),
        formats.money(row.spent_cents, currency),
        formats.day(row.last_seen, shop.today),
    ]
    return "\t".join(parts)


def show(shop: Shop, options: argparse.Namespace) -> Result:
    with _opened(shop) as archive:
        found = archive.customers.profile(options.id)
        why = archive.tiers.why(options.id, shop.today)
        currency = archive.settings["currency"]
    row = found.row
    lines = [_line(row, shop, currency)]
    if why is not None:
        lines.append(wording.why_tier(why, currency))
    lines.extend(f"{formats.preference_kind(p.kind)}：{p.text}" for p in found.preferences)
    if row.note:
        lines.append(row.note)
    return Result(as_json.profile(found, why, shop.today), "\n".join(lines))


def note(shop: Shop, options: argparse.Namespace) -> Result:
    from core.notes import read_note

    with _opened(shop) as archive:
        reading = read_note(" ".join(options.text), shop.today, archive.notes.is_name)
        if reading.who is None:
            raise KnownError("note_without_name")
        found = archive.notes.addressees(reading.who, shop.today)
        if not found:
            raise KnownError("not_found")
        customer = found[0].row
        new = found[0].name if customer is None else None
        if not options.dry_run:
            archive.notes.keep(customer.id if customer else found[0].name, reading.items, shop.today)
    data = {
        "customer": {"id": customer.id, "name": customer.name} if customer else None,
        "new_customer": new,
        "items": [as_json.note_item(item) for item in reading.items],
    }
    name = customer.name if customer else tr("新客户 {name}", name=new)
    return Result(data, "\n".join([name, *(wording.note_item(item, shop.today) for item in reading.items)]))


def _scheme(archive: Archive, wanted: str | None) -> Scheme:
    """A scheme by its key, or from a file (core/schemes.py says how it is written); None: the shop's."""
    known = archive.tiers.schemes()
    if wanted is None:
        return archive.tiers.scheme()
    if wanted in known:
        return known[wanted]
    path = Path(wanted)
    try:
        draft = schemes.read(json.loads(path.read_text("utf-8-sig")), "file")
    except OSError as error:
        raise KnownError("scheme_missing", scheme=wanted, known=", ".join(known)) from error
    except ValueError as error:
        raise KnownError("scheme_unreadable", file=path.name) from error
    draft = replace(draft, key="file", name=draft.name or path.stem)
    if wrong := schemes.problems(draft):
        raise KnownError("scheme_wrong", file=path.name, problem=problem_words(wrong[0]))
    return schemes.scheme_of(draft, "file")


def tiers(shop: Shop, options: argparse.Namespace) -> Result:
    with _opened(shop) as archive:
        settings = archive.settings
        scheme = _scheme(archive, options.scheme)
        metric = scheme.metric or Metric(options.metric or settings["metric"])
        if options.metric and options.metric != metric:
            raise KnownError("scheme_of_metric", metric=metric.value)
        first, last = options.first, options.last
        if first is None and last is None:
            first, last = period_days(settings["period"], shop.today)
        ranking = archive.tiers.rank(scheme, metric, first, last)
        if options.save:
            archive.tiers.save(ranking, shop.today)
        currency = settings["currency"]
        tier_words.use([*archive.tiers.schemes().values(), scheme], scheme.key)
    lines = [
        f"{formats.tier_name(t.key)}\t{tr('{n} 位', n=t.customers)}\t{formats.money(t.revenue_cents, currency)}"
        f"\t{formats.money(t.profit_cents, currency)}"
        for t in ranking.tiers
    ]
    return Result(as_json.ranking(ranking, options.customers), "\n".join(lines))


def worth(shop: Shop, options: argparse.Namespace) -> Result:
    with _opened(shop) as archive:
        found = archive.worth.compute(options.as_of or shop.today, _told(shop))
        currency = archive.settings["currency"]
        listed = [w.customer_id for w in found.rows] if options.customers and not shop.json else []
        names = {row.id: row.name for row in archive.customers.rows(listed)}
    total = total_worth(found.rows)
    lines = [
        lifetime_words.method(found.model),
        tr("已经赚到 {money}", money=formats.money(total.past_cents, currency)),
        tr(
            "以后 {n} 年预计再赚 {money}", n=found.model.horizon.years,
            money=formats.money(total.expected_cents, currency),
        ),
    ]  # fmt: skip
    lines += [
        f"{w.customer_id}\t{names[w.customer_id]}\t{formats.money(w.past_cents, currency)}"
        f"\t{formats.money(w.expected_cents, currency)}"
        for w in sorted(found.rows, key=lambda w: (-w.own_cents, w.customer_id))
        if listed
    ]
    return Result(as_json.worth(found.model, found.rows, options.customers), "\n".join(lines))


# --- the day ----------------------------------------------------------------------------------------------------------


def today(shop: Shop, options: argparse.Namespace) -> Result:
    last = shop.today + timedelta(days=options.days)
    with _opened(shop) as archive:
        archive.tiers.refresh(shop.today)
        archive.followups.refresh(shop.today)
        birthdays = archive.followups.birthdays(shop.today, last)
        visits = archive.visits.between(shop.today, shop.today)
        due = archive.followups.rows(until=last)
        neglected = archive.followups.neglected(shop.today)
    words = [(row, wording.followup(row, shop.today)) for row in due]
    data = {
        "date": shop.today.isoformat(),
        "lunar": formats.lunar_day(shop.today),
        "birthdays": [as_json.birthday_entry(b) for b in birthdays],
        "visits": [as_json.visit(v) for v in visits],
        "followups": [as_json.followup(row, text.title, shop.today) for row, text in words],
        "neglected": [as_json.neglected(n) for n in neglected],
    }
    lines = [" · ".join(formats.long_day(shop.today))]
    lines += [
        f"{formats.clock(v.at)}\t{v.customer}\t" + "；".join([*(p.text for p in v.avoid), *(p.text for p in v.prepare)])
        for v in visits
    ]
    lines += [f"{formats.day(row.due, shop.today)}\t{row.customer}\t{text.title}" for row, text in words]
    lines += [
        f"{formats.day(b.day, shop.today)}\t{b.person or b.customer}\t{formats.birthday(b.birthday)}" for b in birthdays
    ]
    return Result(data, "\n".join(lines))


def print_list(shop: Shop, options: argparse.Namespace) -> Result:
    from ui.printing import unattended
    from ui.printing.customer_list import Listed

    asked = CustomerFilter(query=options.query, tier=options.tier, tag=options.tag)
    listed = Listed(asked) if asked != CustomerFilter() else None
    chosen = {
        "landscape": options.landscape, "month": options.month, "start": options.start, "large": options.large or None,
        "phones": False if options.no_phones else None, "stock": options.stock, "wish": options.wish,
    }  # fmt: skip
    with _opened(shop) as archive:
        archive.tiers.refresh(shop.today)
        archive.followups.refresh(shop.today)
        done = unattended.run(
            archive, options.list, shop.today, options.days, options.pdf, options.printer, options.paper, options.by,
            listed, **{name: value for name, value in chosen.items() if value is not None},
        )  # fmt: skip
    for out in done.left_out:
        names = tr("、").join(out.names)
        print(tr("没印 {n} 位（{why}）：{names}", n=len(out.names), why=out.why, names=names), file=sys.stderr)
    data: dict[str, Any] = {"pages": done.pages, "rows": done.rows, "out": done.out}
    if done.left_out:
        data["left_out"] = [{"why": out.why, "names": list(out.names)} for out in done.left_out]
    return Result(data, tr("{out}：{pages} 页，{rows} 行", out=done.out, pages=done.pages, rows=done.rows))


# --- files ------------------------------------------------------------------------------------------------------------


def import_file(shop: Shop, options: argparse.Namespace) -> Result:
    from core.importing.fields import Kind
    from core.importing.plan import Choices
    from storage.imports import ImportReport
    from ui import import_words

    progress = _told(shop)
    kind = None if options.kind == "auto" else Kind(options.kind)
    file = _read(shop, options.file, progress)
    with _opened(shop, create=True) as archive:
        layout = archive.imports.layout(file, shop.today, sheet=options.sheet, kind=kind, mapping=_mapping(options.map))
        choices = Choices(Policy(options.on_duplicate), take_newcomers=options.unknown == "add")
        plan = archive.imports.plan(file, layout, shop.today, choices=choices)
        if options.dry_run:
            report = ImportReport(plan)
        else:
            report = archive.imports.run(plan, progress)
            archive.tiers.refresh(shop.today)
    if options.problems is not None:
        import_words.save_problems(options.problems, report.plan)
    return Result(report.as_json(), import_words.report(report))


def _read(shop: Shop, path: Path, progress: Progress) -> RawFile:
    """A foreign file, read within the limits of the shop's settings; before an archive is made for it."""
    from storage.files.reading import read_table

    if not shop.archive.exists():
        return read_table(path, progress)
    with _opened(shop) as archive:
        return archive.imports.read(path, progress)


def _mapping(pairs: list[str]) -> dict[str, list[str]]:
    """`--map phones=手机 --map phones=座机` → {"phones": ["手机", "座机"]}."""
    found: dict[str, list[str]] = {}
    for pair in pairs:
        field, equals, header = pair.partition("=")
        if not equals:
            raise KnownError("map_without_equals", pair=pair)
        found.setdefault(field, []).append(header)
    return found


def _told(shop: Shop) -> Progress:
    """Progress on stderr when a person is watching."""
    return _SpokenProgress() if sys.stderr.isatty() and not shop.json else Progress()


class _SpokenProgress(Progress):
    def step(self, phase: str, done: int = 0, total: int = 0) -> None:
        from ui import messages

        super().step(phase, done, total)
        print(f"\r{messages.phase(phase, done, total)}\033[K", end="", file=sys.stderr)


def undo_import(shop: Shop, options: argparse.Namespace) -> Result:
    from ui import import_words

    with _opened(shop) as archive:
        undone = archive.imports.undo(options.batch)
        archive.tiers.refresh(shop.today)
    return Result(undone.as_json(), import_words.undone(undone))


def export(shop: Shop, options: argparse.Namespace) -> Result:
    from storage.files.vcard_writing import Version
    from ui import exporting

    out = options.out
    which = CustomerFilter(query=options.query, tier=options.tier, tag=options.tag)
    what = exporting.What(options.what) if options.what else exporting.usual(out.suffix, which)
    with _opened(shop) as archive:
        rows = exporting.export(
            archive, out, shop.today, what, which, Version(options.vcard), _told(shop), names=options.names
        )
    return Result(
        {"rows": rows, "out": str(out)},
        tr("写好了 {out}：{what}", out=out, what=exporting.counted(what, out.suffix.lower(), rows)),
    )


def backup(shop: Shop, options: argparse.Namespace) -> Result:
    with _opened(shop) as archive:
        made = archive.backups.run(options.to)
    data = {"out": str(made.path), "customers": made.customers, "ok": True}
    return Result(data, tr("备份好了：{path}", path=made.path))


def restore(shop: Shop, options: argparse.Namespace) -> Result:
    """Nobody has to be able to open the archive that is replaced: it may be damaged, or gone."""
    from storage import backups

    kept = backups.restore(options.file, shop.archive, shop.clock())
    with _opened(shop) as archive:
        customers = archive.backups.check().customers
    data = {"out": str(shop.archive), "customers": customers, "ok": True, "kept": str(kept) if kept else None}
    words = tr("恢复好了：{n} 位客户。", n=customers)
    if kept is not None:
        words += tr("原来的那本留在 {path}", path=kept)
    return Result(data, words)


def check(shop: Shop, options: argparse.Namespace) -> Result:
    with _opened(shop) as archive:
        report = archive.backups.check(options.deep)
    data = {"out": str(shop.archive), "customers": report.customers, "ok": report.ok, "problems": list(report.problems)}
    if report.ok:
        return Result(data, tr("客户簿完好，{n} 位客户。", n=report.customers))
    lines = [str(wording.problem(key, shop.archive.name)) for key in report.problems]
    return Result(data, "\n".join(lines), status=1)


def sample(shop: Shop, options: argparse.Namespace) -> Result:
    from storage.sample import fill

    if shop.archive.exists():
        raise KnownError("archive_exists", file=shop.archive.name)
    with _opened(shop, create=True) as archive:
        many, sales = fill(archive, options.customers, options.purchases, options.seed, shop.today)
    return Result(
        {"customers": many, "purchases": sales}, tr("示例店：{n} 位客户，{sales} 笔消费", n=many, sales=sales)
    )


def self_test(shop: Shop, _options: argparse.Namespace) -> Result:
    from ui import self_test as tests

    steps = tests.run(shop.today)
    ok = all(step.ok for step in steps)
    lines = [f"{'✓' if step.ok else '✗'} {step.name}" for step in steps]
    return Result({"ok": ok, "steps": [as_json.plain(step) for step in steps]}, "\n".join(lines), status=0 if ok else 3)


COMMANDS: Mapping[str, Callable[[Shop, argparse.Namespace], Result]] = {
    "customers": customers,
    "show": show,
    "note": note,
    "tiers": tiers,
    "worth": worth,
    "today": today,
    "print": print_list,
    "import": import_file,
    "undo-import": undo_import,
    "export": export,
    "backup": backup,
    "restore": restore,
    "check": check,
    "sample": sample,
    "self-test": self_test,
}
