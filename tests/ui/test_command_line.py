"""The command line: its JSON, its exit statuses, its manners."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import main as program

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the archive of this test; (status, stdout, stderr)."""

    def call(*words: str, today: str = "2026-11-22", lang: str = "zh_CN") -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            status = program.main(["--data-dir", str(tmp_path / "data"), "--today", today, "--lang", lang, *words])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        out = capsys.readouterr()
        return status, out.out, out.err

    return call


@pytest.fixture
def ask(run: Run) -> Callable[..., Any]:
    """Run a command that must succeed with `--json`; what it says."""

    def call(*words: str, **how: str) -> Any:
        status, out, err = run("--json", *words, **how)
        assert (status, err) == (0, "")
        return json.loads(out)

    return call


@pytest.fixture
def shop(ask: Callable[..., Any]) -> Callable[..., Any]:
    """A sample shop; ask it things."""
    assert ask("sample", "--customers", "40") == {"customers": 40, "purchases": 440}
    return ask


def test_the_list_and_a_profile(shop: Callable[..., Any]) -> None:
    rows = shop("customers", "--sort", "spent", "--limit", "5")
    assert len(rows) == 5
    assert rows[0]["revenue_cents"] >= rows[4]["revenue_cents"] > 0
    assert {"id", "code", "name", "kind", "gender", "phones", "wechat", "email", "address", "birthday", "next_birthday",
            "since", "note", "tags", "referred_by", "tier", "profit_cents", "purchases", "first_purchase",
            "last_purchase", "balance_cents"} <= set(rows[0])  # fmt: skip
    found = shop("customers", "胡萝")
    assert found[0]["name"] == "周雅琴"
    assert found[0]["next_birthday"] == "2026-11-29"
    profile = shop("show", str(found[0]["id"]))
    assert profile["preferences"][0]["kind"] == "dislike"
    assert profile["why_tier"]["rank"] == profile["tier_rank"]
    assert len(profile["purchases"]) == profile["purchase_count"]
    assert {"family", "contacts", "visits", "followups", "feedback", "custom", "consent"} <= set(profile)
    assert [r["id"] for r in shop("customers", "--tier", "key_top")] == [
        c["id"] for c in shop("tiers", "--customers")["customers"] if c["tier"] == "key_top"
    ]


def test_the_tiers_add_up(shop: Callable[..., Any]) -> None:
    ranking = shop(
        "tiers", "--scheme", "curry", "--metric", "profit", "--from", "2026-01-01", "--to", "2026-11-22", "--customers"
    )
    assert (ranking["scheme"], ranking["metric"], ranking["from"], ranking["to"]) == (
        "curry",
        "profit",
        "2026-01-01",
        "2026-11-22",
    )
    assert [t["name"] for t in ranking["tiers"]] == ["vip", "big", "medium", "small"]
    assert sum(t["customers"] for t in ranking["tiers"]) == ranking["ranked"] == len(ranking["customers"])
    assert sum(t["share_profit"] for t in ranking["tiers"]) == pytest.approx(1)


def test_what_customers_are_worth(shop: Callable[..., Any], run: Run) -> None:
    everybody = shop("worth", "--customers")
    assert set(everybody) == {"method", "as_of", "parameters", "customers"}
    assert (everybody["method"], everybody["as_of"], everybody["parameters"]) == ("simple", "2026-11-22", None)
    rows = {row["id"]: row for row in shop("customers", "--limit", "1000")}
    assert {w["id"] for w in everybody["customers"]} == set(rows)
    for worth in everybody["customers"]:
        assert set(worth) == {
            "id", "past_cents", "expected_cents", "referred_cents", "p_alive", "expected_purchases"
        }  # fmt: skip
        assert worth["past_cents"] == rows[worth["id"]]["profit_cents"]
        assert worth["p_alive"] in (None, 0, 1)
    earlier = shop("worth", "--as-of", "2026-03-01", "--customers")
    assert earlier["as_of"] == "2026-03-01"
    past = [sum(w["past_cents"] for w in found["customers"]) for found in (earlier, everybody)]
    assert 0 < past[0] < past[1]
    assert "customers" not in shop("worth")
    status, out, _ = run("worth", "--customers")
    assert status == 0
    assert out.startswith("回头客只有 ")
    assert len(out.splitlines()) == 3 + len(rows)
    assert run("worth", "--as-of", "someday")[0] == 2


def test_with_enough_regulars_the_models_are_fitted(ask: Callable[..., Any]) -> None:
    ask("sample", "--customers", "150")
    found = ask("worth", "--customers")
    assert found["method"] == "bgnbd"
    assert set(found["parameters"]) == {"r", "alpha", "a", "b", "p", "q", "v"}
    assert all(found["parameters"][name] > 0 for name in ("r", "alpha", "a", "b"))
    assert all(w["p_alive"] is None or 0 <= w["p_alive"] <= 1 for w in found["customers"])
    assert sum(w["expected_cents"] for w in found["customers"]) > 0


def test_the_morning_is_the_same_however_often_it_is_asked(shop: Callable[..., Any]) -> None:
    first = shop("today")
    assert first["date"] == "2026-11-22"
    assert first["lunar"] == "十月十四"
    assert {b["name"] for b in first["birthdays"]} >= {"何慧敏", "孙丽华", "周雅琴"}
    assert first["visits"][0]["prepare"]
    assert [f["overdue_days"] for f in first["followups"] if f["kind"] == "promise"] == [3, 1]
    assert all(f["text"] for f in first["followups"])
    assert shop("today") == first


def test_a_note_is_read_kept_and_seen(shop: Callable[..., Any]) -> None:
    dry = shop("note", "周雅琴", "喜欢橙汁，周六来3位", "--dry-run")
    assert dry["customer"]["name"] == "周雅琴"
    assert [(i["kind"], i["text"], i["category"], i["date"], i["party"]) for i in dry["items"]] == [
        ("like", "橙汁", "food", None, None),
        ("visit", None, None, "2026-11-28", 3),
    ]
    who = str(dry["customer"]["id"])
    before = shop("show", who)["preferences"]
    shop("note", "周雅琴 喜欢橙汁")
    after = shop("show", who)["preferences"]
    assert [p["text"] for p in after if p not in before] == ["橙汁"]
    assert shop("note", "赵六 不吃香菜")["new_customer"] == "赵六"
    assert [r["name"] for r in shop("customers", "赵六")] == ["赵六"]


def test_backup_check_and_export(shop: Callable[..., Any], tmp_path: Path) -> None:
    assert shop("backup")["customers"] == 40
    assert shop("check", "--deep")["ok"] is True
    for name in ("a.xlsx", "a.csv", "a.vcf", "a.ics", "a.json"):
        out = tmp_path / name
        assert shop("export", str(out), "--query", "胡萝")["rows"] >= 1
        assert out.stat().st_size > 0


def test_a_backup_is_put_back_and_what_it_replaces_is_kept(
    shop: Callable[..., Any], run: Run, tmp_path: Path
) -> None:
    made = shop("backup")
    shop("note", "赵六 不吃香菜")
    done = shop("restore", made["out"])
    assert (done["customers"], done["ok"], done["out"]) == (40, True, str(tmp_path / "data" / "shop.regulars"))
    assert shop("customers", "赵六") == []
    assert [c["name"] for c in shop("customers", "赵六", "--archive", done["kept"])] == ["赵六"]
    Path(done["out"]).unlink()
    assert shop("restore", made["out"])["kept"] is None
    status, out, _err = run("restore", made["out"])
    assert status == 0
    assert out.startswith("恢复好了：40 位客户。原来的那本留在 ")


def test_everything_is_exported(shop: Callable[..., Any], tmp_path: Path) -> None:
    def export(name: str, *options: str) -> Any:
        out = tmp_path / name
        done = shop("export", str(out), *options)
        assert done == {"rows": done["rows"], "out": str(out)}
        assert out.stat().st_size > 0
        return done["rows"]

    sales = sum(c["purchases"] for c in shop("customers", "--limit", "1000"))
    assert export("a.json") == export("a.xlsx") == export("w.xlsx", "--what", "archive") == 40
    whole = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert (whole["format"], len(whole["customers"])) == ("regulars", 40)
    assert "tier_runs" in whole
    few = export("b.json", "--tier", "key_top")
    assert few == len(shop("customers", "--tier", "key_top"))
    assert "tier_runs" not in json.loads((tmp_path / "b.json").read_text("utf-8"))  # customers only
    assert export("p.csv", "--what", "purchases") == sales
    assert export("t.xlsx", "--what", "tiers") == shop("tiers")["ranked"]
    assert 0 < export("f.ics", "--what", "followups") <= export("f.csv", "--what", "followups")
    tagged = shop("customers", "--tag", "家宴", "--limit", "99")
    assert export("v.vcf", "--vcard", "2.1", "--tag", "家宴") == len(tagged) > 0
    assert b"VERSION:2.1" in (tmp_path / "v.vcf").read_bytes()
    assert export("b.ics") > 40


def test_an_export_that_cannot_be(shop: Callable[..., Any], run: Run, tmp_path: Path) -> None:
    for name, key in (("a.vcf", "export_not_possible"), ("a.pdf", "export_not_possible"), ("a.txt", "ending_unknown")):
        status, out, err = run("--json", "export", str(tmp_path / name), "--what", "tiers")
        assert (status, json.loads(out)["error"]["key"]) == (1, key)
        assert err.count("\n") == 1
        assert not (tmp_path / name).exists()
    assert run("export", str(tmp_path / "a.vcf"), "--vcard", "5.0")[0] == 2


def test_an_import_its_problems_and_its_undo(ask: Callable[..., Any], lists: Path, tmp_path: Path) -> None:
    report = ask("import", str(lists / "会员名单.xlsx"), "--problems", str(tmp_path / "problems.xlsx"))
    assert (report["added"], report["kind"]) == (600, "customers")
    assert report["rows"] == sum(report[k] for k in ("blank", "added", "updated", "unchanged", "skipped", "rejected"))
    assert report["header_row"] == 3
    sales = ask("import", str(lists / "消费记录.xlsx"))
    assert (sales["kind"], sales["added"], sales["rejected"]) == ("purchases", 4000, 0)
    assert sum(r["revenue_cents"] for r in ask("customers", "--limit", "1000000")) == 168324802
    again = ask("import", str(lists / "消费记录.xlsx"))
    assert (again["added"], again["unchanged"]) == (0, 4000)
    assert ask("undo-import", str(sales["batch"]))["removed"] == 4000
    assert sum(r["revenue_cents"] for r in ask("customers", "--limit", "1000000")) == 0


def test_a_dry_run_writes_nothing(ask: Callable[..., Any], lists: Path) -> None:
    assert ask("import", str(lists / "会员名单.xlsx"), "--dry-run")["batch"] is None
    assert ask("customers") == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (("show", "999"), "not_found"),
        (("show", "9" * 30), "not_found"),
        (("restore", "nowhere.regulars"), "archive_missing"),
        (("customers", "--archive", "none.regulars"), "archive_missing"),
        (("sample",), "archive_exists"),
        (("import", "nowhere.xlsx"), "file_not_found"),
        (("note", "喜欢胡萝卜汁"), "note_without_name"),
        (("undo-import", "7"), "not_found"),
    ],
)
def test_the_users_world_is_status_1_with_one_sentence(
    shop: Callable[..., Any], run: Run, words: tuple[str, ...], key: str
) -> None:
    status, out, err = run("--json", *words)
    assert status == 1
    assert json.loads(out)["error"]["key"] == key
    assert err.strip() == json.loads(out)["error"]["message"]
    status, out, err = run(*words, lang="en")
    assert (status, out) == (1, "")
    assert "Traceback" not in err
    assert err.isascii() or max(err) < "\u4e00" or any(ord(c) > 0x2FFF for c in "".join(words))


def test_a_missing_archive_is_not_made_by_asking(run: Run, tmp_path: Path) -> None:
    assert run("today")[0] == 1
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("fly",), ("tiers", "--metric", "beauty"), ("show", "x"), ("print", "followups"), ("today", "--days", "-3"),
        ("today", "--days", "99999999"), ("print", "labels", "--start", "0", "--pdf", "a.pdf"),
        ("sample", "--customers", "-1"), ("tiers", "--from", "2026-12-01", "--to", "2026-01-01"),
        ("tiers", "--metric", "score", "--to", "0001-01-01"), ("--today", "9999-12-31", "today"),
        ("--today", "0001-01-01", "today"), ("--lang", "fr", "today"),
    ],
)  # fmt: skip
def test_wrong_usage_is_status_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words)[0] == 2


def test_a_bug_is_status_3_with_a_report_that_names_nobody(
    shop: Callable[..., Any], run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from ui import commands

    def broken(*_args: object) -> None:
        raise RuntimeError("周雅琴 13805712266")

    monkeypatch.setitem(commands.COMMANDS, "today", broken)  # type: ignore[arg-type]
    status, out, err = run("today")
    assert (status, out) == (3, "")
    reports = list((tmp_path / "data" / "reports").iterdir())
    assert len(reports) == 1
    assert str(reports[0]) in err
    assert "周雅琴" not in reports[0].read_text("utf-8") + err


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_command_explains_itself(run: Run, lang: str) -> None:
    from ui.commands import COMMANDS

    for name in COMMANDS:
        status, out, _err = run(name, "--help", lang=lang)
        assert status == 0
        assert f"regulars {name}" in out


def test_words_for_people_in_both_languages(shop: Callable[..., Any], run: Run) -> None:
    assert "周雅琴" in run("today")[1]
    assert "晚了" not in run("today", lang="en")[1]
    assert "共 40 位" in run("customers")[1]
    assert "40 customers" in run("customers", lang="en")[1]


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_a_terminal_without_these_letters_is_no_bug(
    shop: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    shop("note", "赵六 喜欢茉莉花茶🌸")
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    common = ["--data-dir", str(tmp_path / "data"), "--today", "2026-11-22", "--lang", "zh_TW"]
    said = {}
    for words in (["customers", "赵六"], ["--json", "note", "--dry-run", "赵六 喜欢茉莉花茶🌸"]):
        raw = io.BytesIO()
        monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding=encoding))
        assert program.main([*common, *words]) == 0
        said[words[0]] = raw.getvalue().decode(encoding)
    assert r"\u8d75\u516d" in said["customers"] or "赵六" in said["customers"]
    assert json.loads(said["--json"])["items"][0]["text"] == "茉莉花茶🌸"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
def test_a_result_that_cannot_be_written_is_said(
    shop: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--data-dir", str(tmp_path / "data"), "--today", "2026-11-22", "--lang", "zh_CN", "customers"]
    capsys.readouterr()
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert program.main(words) == 1
    assert capsys.readouterr().err.startswith("这一步做完了，结果没能写出来。")


def test_a_reader_who_leaves_early_is_no_error(
    shop: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as gone:
        monkeypatch.setattr("sys.stdout", gone)
        words = ["--data-dir", str(tmp_path / "data"), "--today", "2026-11-22", "--json", "customers"]
        assert program.main(words) == 0
        print("anything after it", flush=True)
    assert not (tmp_path / "data" / "reports").exists()
