"""An archive that was upgraded has the same tables and indexes as one that was made today."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.terms import PreferenceKind
from storage.archive import Archive

ARCHIVES = Path(__file__).parents[1] / "data" / "archives"


def _schema(archive: Archive) -> dict[str, object]:
    with archive.reading() as connection:
        run = connection.exec_driver_sql
        tables = run("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").scalars().all()
        columns = {
            name: sorted((c.name, c.type, c.notnull, c.pk) for c in run(f"PRAGMA table_info('{name}')").all())
            for name in tables
        }
        indexes = run("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").all()
        return {**columns, "": sorted(map(tuple, indexes))}


@pytest.mark.parametrize("old", sorted(ARCHIVES.glob("*.regulars")), ids=lambda path: path.stem)
def test_an_upgraded_archive_is_like_a_new_one(tmp_path: Path, old: Path) -> None:
    path = tmp_path / "old.regulars"
    shutil.copy(old, path)
    with Archive.open(path) as upgraded, Archive.create(tmp_path / "new.regulars") as new:
        assert _schema(upgraded) == _schema(new)


def test_what_hurts_the_family_becomes_preferences(tmp_path: Path) -> None:
    """v2: 周雅琴's daughter 顾敏 (花生过敏) and grandson 小宝 (不吃香菜) had one line of words each."""
    path = tmp_path / "old.regulars"
    shutil.copy(ARCHIVES / "v2.regulars", path)
    with Archive.open(path) as archive:
        profile = archive.customers.profile(1)
        assert [p.text for p in profile.preferences] == ["常温胡萝卜汁"]
        assert {m.name: [(p.kind, p.text, p.person) for p in m.preferences] for m in profile.family} == {
            "顾敏": [(PreferenceKind.ALLERGY, "花生过敏", "顾敏")],
            "小宝": [(PreferenceKind.DISLIKE, "不吃香菜", "小宝")],
        }
        assert [p.text for p in profile.visits[0].prepare] == ["常温胡萝卜汁"]
