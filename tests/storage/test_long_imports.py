"""Long lists are planned and written by columns: the book is the same in the end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.importing import fresh
from core.importing.tables import Cell, RawFile, RawSheet
from core.listing import CustomerFilter
from storage.archive import Archive

TODAY = date(2026, 11, 22)
HEADERS = ["卡号", "姓名", "性别", "手机", "生日", "备注", "标签", "最后到店", "余额", "公司", "血型"]


def _rows() -> list[list[Cell]]:
    names = "周雅琴 单然 曾小琴 解云雪 欧阳静怡 李明 Tom 王丽 张三 丽人公司"
    return [
        [
            f"VIP{i:04}", f"{name}{i % 3 or ''}", "男女"[i % 2], str(13_800_000_000 + i * 7),
            ["1990-3-5", "农历十月初十", None][i % 3], ["不吃香菜，喜欢靠窗", None][i % 2], ["老客、常来", None][i % 2],
            [date(2026, 11, 2), None][i % 2], [100, None][i % 2], ["网易", None][i % 2], ["A型", None][i % 2],
        ]
        for i, name in enumerate(names.split() * 6)
    ]  # fmt: skip


def _imported(folder: Path, name: str) -> tuple[Archive, int]:
    archive = Archive.create(folder / f"{name}.regulars")
    file = RawFile("名单.xlsx", (RawSheet("会员", [HEADERS, *_rows(), *_rows()[:5]]),))
    layout = archive.imports.layout(file, TODAY, mapping={"custom": ["血型"]})
    report = archive.imports.run(archive.imports.plan(file, layout, TODAY))
    assert report.batch is not None
    assert sum(report.counts.values()) == 65
    return archive, report.batch


def _content(archive: Archive) -> list[Any]:
    found = []
    for row in archive.customers.rows(archive.customers.ids(CustomerFilter())):
        profile = archive.customers.profile(row.id)
        found.append(
            (
                row.code, row.name, row.gender, row.phones, row.birthday, row.note, sorted(row.tags), row.last_seen,
                row.visit_days, row.last_contact, row.balance_cents, row.employer, row.kind, dict(profile.custom),
                sorted((p.kind, p.category, p.text, p.prepare) for p in profile.preferences),
                [v.day for v in profile.visits],
            )
        )  # fmt: skip
    return sorted(found, key=repr)


def _found(archive: Archive) -> dict[str, list[str]]:
    queries = ("雅琴", "zyq", "shan", "vip0007", "1380000", "香菜", "老客", "网易", "oyjy", "tom")
    return {query: sorted(row.code or "" for row in archive.customers.find(query, limit=100)) for query in queries}


@pytest.fixture
def one_by_one(tmp_path: Path) -> Archive:
    return _imported(tmp_path, "short")[0]


def test_a_long_list_ends_as_a_short_one(
    tmp_path: Path, one_by_one: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fresh, "MANY", 0)
    archive, batch = _imported(tmp_path, "long")
    assert _content(archive) == _content(one_by_one)
    assert _found(archive) == _found(one_by_one)
    names = [row.name for row in archive.customers.rows(archive.customers.ids(descending=False))]
    assert len(names) == 60
    assert archive.backups.check(deep=True).ok
    undone = archive.imports.undo(batch)
    assert (undone.removed, undone.kept) == (60, [])
    assert _found(archive) == {query: [] for query in _found(archive)}
