"""Exports hold everything, and an import of them finds everybody again."""

from __future__ import annotations

import csv
import json
import stat
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from core.calendars import lunar_to_solar
from core.errors import Cancelled, KnownError
from core.importing.fields import Field
from core.importing.plan import Outcome
from core.jobs import Progress
from core.listing import CustomerFilter
from core.people import Birthday, CustomerDraft, FollowupDraft, PreferenceDraft, PurchaseDraft
from core.repeating import Repeat, Unit
from core.terms import Calendar, Gender, PreferenceKind
from storage.archive import Archive
from storage.files.reading import read_table
from storage.files.vcard_writing import Version
from storage.files.vcards import OWN_LIST, read_vcards
from ui import export_lists, exporting
from ui.exporting import ENDINGS, What
from ui.language import LANGUAGES, use_language

PNG = b"\x89PNG\r\n\x1a\n" + b"\x07" * 300 + b"IEND\xaeB`\x82"


@pytest.fixture(scope="module")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three customers: one known well, one whose name wants to be a formula, one brought by the first."""
    path = tmp_path_factory.mktemp("filled") / "shop.regulars"
    with Archive.create(path, lambda: datetime(2026, 11, 22, 11, 20)) as archive:
        archive.who = "小陈"
        archive.settings.set(welcomed=True, theme="light", language="zh_CN")
        _fill(archive)
    return path


@pytest.fixture
def shop(filled_file: Path, archive: Archive) -> Archive:
    """The shop of three customers."""
    return archive


def _fill(archive: Archive) -> None:
    first = archive.customers.add(
        CustomerDraft(
            "周雅琴", code="VIP001", gender=Gender.FEMALE, phones=("13805712266", "0571-84711292"),
            birthday=Birthday(Calendar.LUNAR, 1962, 10, 10), since=date(2019, 5, 1), note="=1+1\n第二行",
            tags=("老客", "茶友"), balance_cents=32050, points=120, custom={"车牌": "浙A12345"}, wechat="zhou62",
        )
    ).new_id  # fmt: skip
    assert first is not None
    archive.customers.update(first, photo=PNG)
    archive.preferences.add(first, PreferenceDraft("胡萝卜汁要常温"))
    archive.preferences.add(first, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    archive.preferences.add(first, PreferenceDraft("不吃香菜", PreferenceKind.DISLIKE))
    archive.purchases.add(
        PurchaseDraft(first, date(2026, 11, 2), 8642000, order_no="A001", items="下午茶", cost_cents=100)
    )
    archive.followups.add(FollowupDraft(first, date(2026, 12, 1), text="送 =月饼="))
    archive.people.add_family(first, "小宝", "外孙", Birthday(Calendar.SOLAR, 2019, 2, 28))
    archive.customers.add(
        CustomerDraft("@陈思远", phones=("13958110732",), birthday=Birthday(Calendar.SOLAR, 1979, 3, 8))
    )
    archive.customers.add(CustomerDraft("李梦瑶", phones=("17757138206",), referred_by=first))
    archive.tiers.refresh(date(2026, 11, 22))


def sheet_of(path: Path, name: str | None = None) -> list[dict[str, Any]]:
    book = load_workbook(path)
    page = book[name] if name else book.worksheets[0]
    rows = [[cell.value for cell in row] for row in page.rows]
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def csv_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def events_of(path: Path) -> list[dict[str, str]]:
    """The events of a calendar by the names of their properties."""
    lines = path.read_bytes().replace(b"\r\n ", b"").decode().split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1].setdefault(name.partition(";")[0], value)
    return found


# --- customers --------------------------------------------------------------------------------------------------------


def test_everything_known_is_written(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "客户.xlsx"
    assert exporting.customers(shop, out, today) == 3
    found = {line["姓名"]: line for line in sheet_of(out)}
    first = found["周雅琴"]
    assert first["编号"] == "VIP001"
    assert first["性别"] == "女"
    assert first["手机"] == "13805712266、0571-84711292"
    assert first["生日"] == "农历1962年十月初十"
    assert first["忌口与过敏"] == "花生过敏；不吃香菜"
    assert first["备注"] == "=1+1\n第二行"
    assert first["标签"] in ("老客、茶友", "茶友、老客")
    assert first["累计消费"] == 86420
    assert first["储值余额"] == 320.5
    assert first["积分"] == 120
    assert first["入会日期"].date() == date(2019, 5, 1)
    assert first["车牌"] == "浙A12345"
    assert found["@陈思远"]["生日"].date() == date(1979, 3, 8)  # a real day
    assert found["李梦瑶"]["介绍人"] == "周雅琴"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_the_importer_knows_this_list_by_its_headers(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "客户.xlsx"
    exporting.customers(shop, out, today)
    headers = list(sheet_of(out)[0])
    assert headers == [*OWN_LIST, "车牌"]
    layout = shop.imports.layout(read_table(out), today)
    assert {c.header: c.field for c in layout.columns}["车牌"] is Field.CUSTOM


@pytest.mark.parametrize(
    ("which", "names"),
    [
        (CustomerFilter(query="陈思远"), ["@陈思远"]),
        (CustomerFilter(tag="茶友"), ["周雅琴"]),
        (CustomerFilter(tier="key_top"), ["周雅琴"]),
        (CustomerFilter(has_avoid=True), ["周雅琴"]),
        (CustomerFilter(birthday_month=3), ["@陈思远"]),
        (CustomerFilter(tag="没有"), []),
    ],
)
def test_a_filter_writes_only_those(
    shop: Archive, today: date, tmp_path: Path, which: CustomerFilter, names: list[str]
) -> None:
    day = today if which.birthday_month is None else date(2026, 3, 1)
    for ending in (".xlsx", ".csv", ".vcf", ".json"):
        out = tmp_path / f"客户{ending}"
        assert exporting.customers(shop, out, day, which) == len(names)
    assert [line["姓名"] for line in sheet_of(tmp_path / "客户.xlsx")] == names
    assert [line["姓名"].removeprefix("'") for line in csv_of(tmp_path / "客户.csv")] == names
    assert [row[1] for row in read_vcards((tmp_path / "客户.vcf").read_bytes())[1:]] == names
    whole = json.loads((tmp_path / "客户.json").read_text("utf-8"))
    assert [c["name"] for c in whole["customers"]] == names
    assert "tier_runs" not in whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".vcf"])
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


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".vcf"])
def test_the_same_list_in_a_new_shop(shop: Archive, today: date, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"客户{ending}"
    exporting.customers(shop, out, today)
    file = read_table(out)
    with Archive.create(tmp_path / "new" / "shop.regulars", shop.clock) as other:
        other.imports.run(other.imports.plan(file, other.imports.layout(file, today), today))
        again = tmp_path / "again.xlsx"
        exporting.customers(other, again, today)
        found = other.customers.profile(other.customers.find("周雅琴")[0].id)
        photos = other.whole.photos([found.row.id])
    exporting.customers(shop, tmp_path / "before.xlsx", today)
    before, after = ({line["姓名"]: line for line in sheet_of(tmp_path / f"{n}.xlsx")} for n in ("before", "again"))
    kept = ("编号", "性别", "手机", "生日", "忌口与过敏", "累计消费", "储值余额", "积分", "微信", "介绍人", "入会日期")
    for name in before:
        assert {key: after[name][key] for key in kept} == {key: before[name][key] for key in kept}
    assert [(p.kind, p.text) for p in found.preferences][:2] == [
        (PreferenceKind.ALLERGY, "花生过敏"),
        (PreferenceKind.DISLIKE, "不吃香菜"),
    ]
    assert found.custom == {"车牌": "浙A12345"}
    assert photos == ({found.row.id: PNG} if ending == ".vcf" else {})


def test_cards_for_old_phones(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "客户.vcf"
    assert exporting.export(shop, out, today, version=Version.V2) == 3
    assert out.read_bytes().count(b"VERSION:2.1\r\n") == 3
    new = tmp_path / "neu.vcf"
    exporting.export(shop, new, today)
    assert read_vcards(out.read_bytes()) == read_vcards(new.read_bytes())


# --- calendars --------------------------------------------------------------------------------------------------------


def test_birthdays_of_the_coming_years(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "a.ics"
    assert exporting.export(shop, out, today) == len(events_of(out)) == 10 + 1 + 1 + 1
    events = events_of(out)
    lunar = [e for e in events if e["SUMMARY"].startswith("周雅琴 生日")]
    assert [(e["DTSTART"], e["SUMMARY"]) for e in lunar] == [
        (f"{lunar_to_solar(year, 10, 10):%Y%m%d}", f"周雅琴 生日，{year - 1962} 岁") for year in range(2027, 2037)
    ]
    assert not any("RRULE" in e for e in lunar)
    [solar] = [e for e in events if "陈思远" in e["SUMMARY"]]
    assert (solar["DTSTART"], solar["RRULE"]) == ("20270308", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8")
    assert solar["DESCRIPTION"] == "1979年3月8日"
    [family] = [e for e in events if "小宝" in e["SUMMARY"]]
    assert family["SUMMARY"] == "周雅琴的外孙小宝 生日"
    [task] = [e for e in events if e["UID"].startswith("followup-")]
    assert (task["DTSTART"], task["SUMMARY"]) == ("20261201", "周雅琴：送 =月饼=")
    assert len({e["UID"] for e in events}) == len(events)
    exporting.export(shop, tmp_path / "b.ics", today)
    assert [e["UID"] for e in events_of(tmp_path / "b.ics")] == [e["UID"] for e in events]


def test_a_birthday_on_29_february(archive: Archive, today: date, tmp_path: Path) -> None:
    archive.customers.add(CustomerDraft("闰", birthday=Birthday(Calendar.SOLAR, None, 2, 29)))
    out = tmp_path / "a.ics"
    exporting.export(archive, out, today)
    [event] = events_of(out)
    assert (event["DTSTART"], event["RRULE"]) == ("20270228", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")
    exporting.export(archive, out, date(2027, 12, 1))
    assert events_of(out)[0]["DTSTART"] == "20280229"


def test_only_follow_ups_and_only_open_ones(shop: Archive, today: date, tmp_path: Path) -> None:
    row = shop.customers.find("李梦瑶")[0]
    done = shop.followups.add(FollowupDraft(row.id, date(2026, 11, 1), text="办完的")).new_id
    assert done is not None
    shop.followups.complete(done, today)
    out = tmp_path / "a.ics"
    assert exporting.export(shop, out, today, What.FOLLOWUPS) == 1
    assert events_of(out)[0]["SUMMARY"] == "周雅琴：送 =月饼="
    assert exporting.export(shop, out, today, What.FOLLOWUPS, CustomerFilter(query="李梦瑶")) == 0


# --- other lists ------------------------------------------------------------------------------------------------------


def test_purchases(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "消费.xlsx"
    assert exporting.export(shop, out, today, What.PURCHASES) == 1
    [line] = sheet_of(out)
    assert line["日期"].date() == date(2026, 11, 2)
    assert (line["编号"], line["姓名"], line["手机"]) == ("VIP001", "周雅琴", "13805712266")
    assert (line["项目"], line["实收"], line["成本"], line["单号"]) == ("下午茶", 86420, 1, "A001")
    assert exporting.export(shop, tmp_path / "a.csv", today, What.PURCHASES, CustomerFilter(query="李")) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_purchases_come_back(sample: Archive, today: date, tmp_path: Path, ending: str, language: str) -> None:
    use_language(language)
    people, sales = tmp_path / "客户.xlsx", tmp_path / f"消费{ending}"
    exporting.customers(sample, people, today)
    many = exporting.export(sample, sales, today, What.PURCHASES)
    with Archive.create(tmp_path / "new" / "shop.regulars", sample.clock) as other:
        for path in (people, sales):
            file = read_table(path)
            other.imports.run(other.imports.plan(file, other.imports.layout(file, today), today))
        assert other.purchases.totals() == sample.purchases.totals()
        assert other.purchases.totals()[0] == many
        for customer in sample.customers.rows(sample.customers.ids()):
            [same] = [r for r in other.customers.find(customer.name) if r.code == customer.code]
            assert (same.revenue_cents, same.profit_cents) == (customer.revenue_cents, customer.profit_cents)
            assert (same.first_purchase, same.last_purchase) == (customer.first_purchase, customer.last_purchase)


def test_follow_ups_with_what_came_of_them(shop: Archive, today: date, tmp_path: Path) -> None:
    row = shop.customers.find("李梦瑶")[0]
    draft = FollowupDraft(row.id, date(2026, 11, 1), text="=回电", staff="小林", repeat=Repeat(3, Unit.MONTH))
    dropped = shop.followups.add(draft).new_id
    assert dropped is not None
    shop.followups.drop(dropped, "搬走了")
    out = tmp_path / "a.csv"
    assert exporting.export(shop, out, today, What.FOLLOWUPS) == 2
    first, second = csv_of(out)
    assert (first["日期"], first["姓名"], first["做什么"], first["状态"]) == (
        "2026-11-01",
        "李梦瑶",
        "'=回电",
        "不办了",
    )
    assert (first["谁来做"], first["重复"], first["结果"]) == ("小林", "每 3 个月", "搬走了")
    assert (second["做什么"], second["状态"], second["手机"]) == ("送 =月饼=", "待办", "13805712266")


def test_the_report_of_tiers(sample: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "等级.xlsx"
    ranking = sample.tiers.current(today)
    assert exporting.export(sample, out, today, What.TIERS) == len(ranking.entries)
    sums, ranks = sheet_of(out, "等级"), sheet_of(out, "名次")
    assert [line["等级"] for line in sums][:4] == ["重要客户", "次要客户", "普通客户", "小客户"]
    assert sum(line["客户数"] for line in sums[:4]) == len(ranks) == len(ranking.entries)
    assert sum(line["销售额"] for line in sums[:4]) == pytest.approx(
        sum(e.revenue_cents for e in ranking.entries) / 100
    )
    assert {line["等级"]: line["客户数"] for line in sums[4:7]} == {
        "不积极的客户": ranking.outside["inactive"],
        "潜在客户": ranking.outside["prospects"],
        "需置疑的客户": ranking.outside["unqualified"],
    }
    assert [line["名次"] for line in ranks] == [e.rank for e in ranking.entries]
    assert [line["销售额"] for line in ranks] == [e.revenue_cents / 100 for e in ranking.entries]
    few = exporting.export(sample, tmp_path / "a.csv", today, What.TIERS, CustomerFilter(tier="key_top"))
    assert few == 1
    assert [line["等级"] for line in csv_of(tmp_path / "a.csv")] == ["重要客户"]


def test_the_whole_book_as_a_workbook(sample: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "全部.xlsx"
    assert exporting.export(sample, out, today, What.ARCHIVE) == 40
    book = load_workbook(out)
    counts = {page.title: page.max_row - 1 for page in book.worksheets}
    assert list(counts) == [
        "客户", "消费", "跟进", "喜好与忌口", "到店", "家人", "联系人", "联系记录", "意见", "等级", "名次",
    ]  # fmt: skip
    with sample.whole.lists() as lists:
        customers = list(dict(lists)["customers"])
    for title, name in (
        ("消费", "purchases"), ("跟进", "followups"), ("喜好与忌口", "preferences"), ("到店", "visits"),
        ("家人", "family"), ("联系人", "contacts"), ("联系记录", "contact_log"), ("意见", "feedback"),
    ):  # fmt: skip
        assert counts[title] == sum(len(c[name]) for c in customers), title
    assert counts["喜好与忌口"] > 20
    for page in book.worksheets:
        assert (page.freeze_panes, page.auto_filter.ref is not None) == ("A2", True)
        assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)
    file = read_table(out)
    plan = sample.imports.plan(file, sample.imports.layout(file, today, sheet="客户"), today)
    assert plan.counts()[Outcome.ADD] == 0
    assert plan.in_archive == 40


def test_the_whole_book_as_json(shop: Archive, today: date, tmp_path: Path) -> None:
    out = tmp_path / "全部.json"
    assert exporting.export(shop, out, today, What.ARCHIVE) == 3
    whole = json.loads(out.read_text("utf-8"))
    assert (whole["format"], whole["version"], whole["exported"]) == ("regulars", 1, "2026-11-22T11:20:00")
    first = next(c for c in whole["customers"] if c["name"] == "周雅琴")
    assert first["birthday"] == {"calendar": "lunar", "year": 1962, "month": 10, "day": 10, "leap": False}
    assert first["balance_cents"] == 32050
    assert first["since"] == "2019-05-01"
    assert [p["number"] for p in first["phones"]] == ["13805712266", "0571-84711292"]
    assert [p["paid_cents"] for p in first["purchases"]] == [8642000]
    assert first["custom"] == {"车牌": "浙A12345"}
    assert first["family"][0]["name"] == "小宝"
    assert first["photo"].startswith("iVBORw0KGgo")
    assert "history" not in whole


# --- what cannot be ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", list(What))
@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".vcf", ".ics", ".json", ".pdf", ""])
def test_what_can_be_written_as_what(shop: Archive, today: date, tmp_path: Path, what: What, ending: str) -> None:
    out = tmp_path / f"出{ending}"
    if ending in ENDINGS[what]:
        assert exporting.export(shop, out, today, what) >= 1
        assert out.stat().st_size > 0
        return
    with pytest.raises(KnownError) as refused:
        exporting.export(shop, out, today, what)
    known = any(ending in endings for endings in ENDINGS.values())
    assert refused.value.key == ("export_not_possible" if known else "ending_unknown")
    assert list(tmp_path.glob("出*")) == []


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.vcf", "a.ics", "a.json"])
def test_a_stopped_export_leaves_what_was_there(shop: Archive, today: date, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / name).write_bytes(b"before")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        exporting.export(shop, folder / name, today, progress=progress)
    assert [(p.name, p.read_bytes()) for p in folder.iterdir()] == [(name, b"before")]


@pytest.mark.parametrize("write", [exporting.customers])
def test_a_folder_that_is_not_there(shop: Archive, today: date, tmp_path: Path, write: Callable[..., int]) -> None:
    for ending in (".xlsx", ".csv", ".vcf", ".ics", ".json"):
        with pytest.raises(KnownError) as refused:
            write(shop, tmp_path / "weg" / f"a{ending}", today)
        assert refused.value.key == "folder_not_writable"


def test_file_names_hold_no_forbidden_signs(today: date) -> None:
    assert exporting.suggested_name("栖云/小院", today) == "栖云-小院 客户 2026-11-22.xlsx"
    assert exporting.suggested_name("", today, ".csv") == "客户 2026-11-22.csv"
    assert exporting.suggested_name("", today, ".ics") == "生日与跟进 2026-11-22.ics"
    assert exporting.suggested_name("", today, ".json", What.ARCHIVE) == "整本客户簿 2026-11-22.json"


def test_amounts_are_exact() -> None:
    assert [export_lists.amount(c) for c in (None, 0, 100, -50, 29, 8642000)] == [None, 0, 1, -0.5, 0.29, 86420]
