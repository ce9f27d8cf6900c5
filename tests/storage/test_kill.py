"""kill -9 in the middle of an import: the archive is as it was before, or holds the whole batch, never half."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from core.importing.plan import Outcome
from core.listing import CustomerFilter
from storage.archive import Archive
from storage.files.reading import read_table
from storage.sample import fill

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("killed_import.py")
NOW = datetime(2026, 11, 22, 11, 20)
CUSTOMERS, ROWS, KNOWN = 200, 3_000, 120
KILLS = 32
PHASES = ("backing_up", "preparing_import", "importing_rows", "writing_history", "indexing", "done")


@dataclass
class Shop:
    """The archive before, the list, and what the archive holds before and after the whole import."""

    before: Path
    list: Path
    digests: dict[str, str] = field(default_factory=dict)

    def copy(self, folder: Path) -> Path:
        folder.mkdir()
        return Path(shutil.copy(self.before, folder / "shop.regulars"))


def digest(path: Path) -> str:
    """Of every row of every table, the search index among them."""
    connection = driver.connect(f"file:{path}?mode=ro", uri=True)
    try:
        named = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
        tables = [row[0] for row in named]
        assert {"customers", "history", "import_rows", "search_lines"} <= set(tables)
        found = hashlib.blake2b()
        for table in tables:
            for line in sorted(repr(row) for row in connection.execute(f'SELECT * FROM "{table}"')):
                found.update(f"{table}{line}\n".encode())
        return found.hexdigest()
    finally:
        connection.close()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """200 customers; a list of 3,000 of whom 120 are known already and learn something new."""
    folder = tmp_path_factory.mktemp("shop")
    path = folder / "shop.regulars"
    with Archive.create(path, lambda: NOW) as archive:
        fill(archive, CUSTOMERS, seed=1, today=NOW.date())
        people = archive.customers.rows(archive.customers.ids(CustomerFilter()))
        known = [f"{p.name},{p.phones[0]},喜欢靠窗的位子,12" for p in people if p.phones][:KNOWN]
    new = [f"新客{i},13{i:09d},不吃香菜,3" for i in range(ROWS - KNOWN)]
    listed = folder / "list.csv"
    listed.write_text("\n".join(["姓名,电话,备注,余额", *known, *new]), "utf-8")
    made = Shop(path, listed)
    made.digests["before"] = digest(path)
    with Archive.open(made.copy(folder / "whole"), lambda: NOW) as archive:
        file = read_table(listed)
        plan = archive.imports.plan(file, archive.imports.layout(file, NOW.date()), NOW.date())
        counts = archive.imports.run(plan).counts
        assert (counts[Outcome.ADD], counts[Outcome.UPDATE]) == (ROWS - KNOWN, KNOWN)
    made.digests["after"] = digest(folder / "whole" / "shop.regulars")
    return made


class Victims:
    """Processes that import, one after another. Where a process can be forked, they come warm from one program."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._forks = hasattr(os, "fork")
        self._program = self._start() if self._forks else None

    def _start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(PROGRAM), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)}, bufsize=1,
        )  # fmt: skip

    def close(self) -> None:
        if self._program is not None:
            self._program.communicate(timeout=30)
            assert self._program.returncode == 0

    def kill_one(self, archive: Path, phase: str, after: float) -> str:
        """Start an import and kill it `after` seconds in the phase; the last phase it told of."""
        arguments = [str(archive), str(self._shop.list)]
        program = self._program if self._program is not None else self._start(*arguments)
        assert program.stdin is not None
        assert program.stdout is not None
        if self._forks:
            program.stdin.write("\t".join(arguments) + "\n")
        word, _, process = program.stdout.readline().partition(" ")
        assert word == "ready"
        seen = "ready"
        while seen not in (phase, "done"):
            seen = program.stdout.readline().strip()
            assert seen, "the program has ended"
            assert not seen.startswith("ended"), seen
        time.sleep(after)
        if self._forks:
            os.kill(int(process), 9)
            while not (line := program.stdout.readline().strip()).startswith("ended"):
                seen = line
            assert line == "ended -9"
        else:
            program.kill()
            seen = (program.communicate()[0].split() or [seen])[-1]
        return seen


@contextmanager
def victims(shop: Shop) -> Iterator[Victims]:
    made = Victims(shop)
    try:
        yield made
    finally:
        made.close()


def moments(chance: random.Random) -> Iterator[tuple[str, float]]:
    """The phase and how long after its beginning: from the first step to the open archive after the last commit."""
    yield "done", 0.0
    while True:
        yield "ready", chance.uniform(0, 0.4)
        for phase in PHASES[:-1]:
            yield phase, chance.uniform(0, 0.03)


def test_a_killed_import_leaves_all_or_nothing(shop: Shop, tmp_path: Path) -> None:
    states: list[str] = []
    phases: set[str] = set()
    with victims(shop) as killer:
        for number, (phase, after) in zip(range(KILLS), moments(random.Random(7)), strict=False):
            archive = shop.copy(tmp_path / str(number))
            reached = killer.kill_one(archive, phase, after)
            phases.add(reached)
            state = _look(shop, archive)
            assert state in ("before", "after"), f"half an import after a kill in {reached}"
            assert state == "after" or reached != "done"
            states.append(state)
            shutil.rmtree(archive.parent)
    assert len(states) == KILLS
    assert set(states) == {"before", "after"}
    assert {"backing_up", "importing_rows", "indexing"} <= phases


def _look(shop: Shop, path: Path) -> str:
    """Open the archive as its owner would, and tell which of the two states it holds."""
    with Archive.open(path, lambda: NOW) as archive:
        report = archive.backups.check(deep=True)
        assert report.ok
        assert report.customers > CUSTOMERS // 2
        for backup in archive.backups.all():
            assert digest(backup.path) == shop.digests["before"]
    found = digest(path)
    state = next((name for name, known in shop.digests.items() if known == found), "half")
    with Archive.open(path, lambda: NOW) as archive:
        assert len(archive.imports.batches()) == (1 if state == "after" else 0)
        archive.backups.run()  # which tidies what a killed one left
    left = {p.name for p in path.parent.iterdir()} | {p.name for p in (path.parent / "backups").iterdir()}
    assert not [name for name in left if name.endswith((".part", "-wal", "-shm", "-journal"))]
    return state
