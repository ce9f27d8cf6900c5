"""The export holds everything, and an import of it finds everybody again."""

from __future__ import annotations

import csv
import stat
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.errors import KnownError
from core.importing.plan import Outcome
from core.listing import CustomerFilter
from core.people import Birthday, Calendar, CustomerDraft, Gender, PreferenceDraft, PreferenceKind, PurchaseDraft
from storage.archive import Archive
from storage.files.reading import read_table
from ui import exporting
from ui.language import LANGUAGES, use_language


@pytest.fixture
def shop(archive: Archive) -> Archive:
    """Three customers: one known well, one whose name wants to be a formula, one brought by the first."""
    first = archive.customers.add(
        CustomerDraft(
            "周雅琴", code="VIP001", gender=Gender.FEMALE, phones=("13805712266", "0571-84711292"),
            birthday=Birthday(Calendar.LUNAR, 1962, 10, 10), since=date(2019, 5, 1), note="=1+1\n第二行",
            tags=("老客", "茶友"), balance_cents=32050, points=120, custom={"车牌": "浙A12345"},
        )
    ).new_id  # fmt: skip
    assert first is not None
    archive.preferences.add(first, PreferenceDraft("胡萝卜汁要常温"))
    archive.preferences.add(first, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    archive.preferences.add(first, PreferenceDraft("不吃香菜", PreferenceKind.DISLIKE))
    archive.purchases.add(PurchaseDraft(first, date(2026, 11, 2), 8642000))
    archive.customers.add(
        CustomerDraft("@陈思远", phones=("13958110732",), birthday=Birthday(Calendar.SOLAR, 1979, 3, 8))
    )
    archive.customers.add(CustomerDraft("李梦瑶", phones=("17757138206",), referred_by=first))
    return archive


def lines(path: Path) -> list[dict[str, object]]:
    rows = [[cell.value for cell in row] for row in load_workbook(path).active.rows]
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def test_everything_known_is_written(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "客户.xlsx"
    assert exporting.customers(shop, out, today) == 3
    found = {line["姓名"]: line for line in lines(out)}
    first = found["周雅琴"]
    assert first["编号"] == "VIP001"
    assert first["性别"] == "女"
    assert first["手机"] == "13805712266、0571-84711292"
    assert first["生日"] == "农历1962年十月初十"
    assert first["忌口与过敏"] == "花生过敏；不吃香菜"
    assert first["喜好"] == "胡萝卜汁要常温"
    assert first["备注"] == "=1+1\n第二行"
    assert first["标签"] in ("老客、茶友", "茶友、老客")
    assert first["累计消费"] == 86420
    assert first["储值余额"] == 320.5
    assert first["积分"] == 120
    assert first["入会日期"].date() == date(2019, 5, 1)  # type: ignore[attr-defined]
    assert first["车牌"] == "浙A12345"
    assert found["@陈思远"]["生日"] == "1979-03-08"
    assert found["李梦瑶"]["介绍人"] == "周雅琴"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_filter_writes_only_those(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "客户.csv"
    assert exporting.customers(shop, out, today, CustomerFilter(query="陈思远")) == 1
    with out.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["姓名"] for row in rows] == ["'@陈思远"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_an_import_finds_everybody_again(
    shop: Archive, today: date, tmp_path: Path, ending: str, language: str
) -> None:
    use_language(language)
    out = tmp_path / f"客户{ending}"
    exporting.customers(shop, out, today)
    file = read_table(out)
    plan = shop.imports.plan(file, shop.imports.layout(file, today), today)
    counts = plan.counts()
    assert counts[Outcome.ADD] == counts[Outcome.REJECT] == 0
    assert plan.in_archive == 3
    assert all(not person.wishes for person in plan.people)
    assert list(plan.problems()) == []


def test_the_same_list_in_a_new_shop(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "客户.xlsx"
    exporting.customers(shop, out, today)
    file = read_table(out)
    with Archive.create(tmp_path / "new" / "shop.regulars", shop.clock) as other:
        other.imports.run(other.imports.plan(file, other.imports.layout(file, today), today))
        again = tmp_path / "again.xlsx"
        exporting.customers(other, again, today)
        kinds = [(p.kind, p.text) for p in other.customers.profile(other.customers.find("周雅琴")[0].id).preferences]
    before, after = ({line["姓名"]: line for line in lines(path)} for path in (out, again))
    kept = ("编号", "性别", "手机", "生日", "忌口与过敏", "喜好", "累计消费", "储值余额", "积分", "介绍人", "入会日期")
    assert kinds == [
        (PreferenceKind.ALLERGY, "花生过敏"),
        (PreferenceKind.DISLIKE, "不吃香菜"),
        (PreferenceKind.NEED, "胡萝卜汁要常温"),  # the words of a column 喜好 decide
    ]
    for name in before:
        assert {key: after[name][key] for key in kept} == {key: before[name][key] for key in kept}


def test_another_ending_is_refused(shop: Archive, today: date, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="ending_unknown"):
        exporting.customers(shop, tmp_path / "客户.pdf", today)
    assert list(tmp_path.glob("客户*")) == []


def test_file_names_hold_no_forbidden_signs(today: date) -> None:
    assert exporting.suggested_name("栖云/小院", today) == "栖云-小院 客户 2026-11-22.xlsx"
    assert exporting.suggested_name("", today, ".csv") == "客户 2026-11-22.csv"
