"""The house itself: floors, start-up imports, the lock, the catalogue of translations."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

HEAVY = {
    "PySide6", "pandas", "numpy", "scipy", "lifetimes", "openpyxl", "xlsxwriter", "xlrd", "python_calamine", "pypinyin",
    "tyme4py", "sxtwl", "alembic", "http", "unittest",
}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)


def imported_by(module: str) -> set[str]:
    """The top-level names that importing a module brings along, in an interpreter of its own."""
    done = run(sys.executable, "-c", f"import sys, {module}; print(*sorted({{m.split('.')[0] for m in sys.modules}}))")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def locked_requirements() -> dict[str, list[str]]:
    """Name → its hashes."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines():
        if start := re.match(r"([A-Za-z0-9._-]+)==\S+", line):
            name = start[1].lower().replace("_", "-")
            found[name] = []
        found.setdefault(name, []).extend(re.findall(r"--hash=sha256:[0-9a-f]{64}", line))
    return found


# --- floors -----------------------------------------------------------------------------------------------------------


def test_nobody_imports_upwards():
    done = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "module",
    ["storage.archive, storage.worth, storage.score", "core.people, core.lifetime", "ui.language", "ui.reports"],
)
def test_what_every_start_imports_is_light(module):
    assert not imported_by(module) & HEAVY


def test_core_needs_nothing_but_python():
    modules = sorted((ROOT / "core").rglob("*.py"))
    names = [".".join(m.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for m in modules]
    arrays = [name for name in names if name.startswith("core.lifetime_")]
    known = {*imported_by("sys"), *sys.stdlib_module_names}
    assert imported_by(", ".join(set(names) - set(arrays))) - known == {"core"}
    assert imported_by(", ".join(arrays)) - imported_by("numpy") - known == {"core"}


def test_the_command_line_loads_no_arrays():
    assert "numpy" not in imported_by("main, ui.commands")


# --- packages ---------------------------------------------------------------------------------------------------------


def test_every_package_is_pinned_with_hashes_and_no_address():
    text = (ROOT / "requirements.lock").read_text("utf-8")
    assert all(locked_requirements().values())
    assert "://" not in text
    assert not re.search(r"^\s*--?(index|extra|find|trusted|i\b|f\b)", text, re.MULTILINE)


def test_the_lock_covers_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.match(r"[A-Za-z0-9._-]+", line)[0].lower().replace("_", "-") for line in wanted}
    assert names <= locked_requirements().keys()


def test_no_lock_of_another_tool_is_committed():
    assert "uv.lock" in (ROOT / ".gitignore").read_text("utf-8").split()
    if shutil.which("git") and (ROOT / ".git").exists():
        assert not run("git", "ls-files", "uv.lock", "poetry.lock", "*/uv.lock").stdout


def test_the_version_is_the_same_everywhere():
    from ui.version import VERSION

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    newest = re.search(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == project["project"]["version"] == VERSION


# --- translations -----------------------------------------------------------------------------------------------------


@pytest.fixture
def translations():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def collect(translations, folder: Path, code: str):
    (folder / "ui").mkdir()
    (folder / "ui" / "page.py").write_text(code, "utf-8")
    return translations.collect(translations.sources(folder), folder)


def test_every_text_is_translated(translations):
    assert translations.check() == []


def test_texts_are_found_joined_and_counted(translations, tmp_path):
    texts = collect(translations, tmp_path, 'tr("打印")\ntr("正在" "读 {file}", file=f)\ntr("共 {n} 位", n=5)\n')
    counted = {source: text.counted for source, text in texts.items()}
    assert counted == {"打印": False, "正在读 {file}": False, "共 {n} 位": True}


@pytest.mark.parametrize("code", ["tr(words)", 'tr(f"共 {n} 位")', "tr()", 'tr("共 {n} 位", n=5); tr("共 {n} 位")'])
def test_what_cannot_be_translated_is_an_error(translations, tmp_path, code):
    with pytest.raises(translations.Complaint, match=r"ui/page\.py:1"):
        collect(translations, tmp_path, code)


def test_a_catalogue_survives_being_written_and_read_by_the_program(translations, tmp_path):
    from ui.language import read_catalogue

    texts = collect(translations, tmp_path, 'tr("甲 & <乙>")\ntr("共 {n} 位", n=5)\ntr("没有译文")\n')
    known = {"甲 & <乙>": ("A & <B>",), "共 {n} 位": ("one customer", "{n} customers"), "旧的": ("gone",)}
    path = tmp_path / "en.ts"
    translations.write(path, translations.render(texts, known))
    assert read_catalogue(path) == {"甲 & <乙>": ("A & <B>",), "共 {n} 位": ("one customer", "{n} customers")}
    assert translations.read(path)["没有译文"] == ("",)
    assert translations.render(texts, translations.read(path)) == path.read_text("utf-8")


@pytest.mark.parametrize(
    ("source", "forms", "counted", "fine"),
    [
        ("正在读 {file}", ("Reading {file}",), False, True),
        ("正在读 {file}", ("Reading",), False, False),
        ("正在读 {file}", ("",), False, False),
        ("共 {n} 位", ("one customer", "{n} customers"), True, True),
        ("共 {n} 位", ("one customer", "some customers"), True, False),
        ("共 {n} 位，{name}", ("one, {name}", "{n}, {nom}"), True, False),
    ],
)
def test_a_translation_fills_the_same_places(translations, source, forms, counted, fine):
    assert (translations.complaints_about(source, forms, counted) == []) is fine


def test_merging_fills_what_the_code_uses(translations, tmp_path, monkeypatch, capsys):
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text('tr("打印")\ntr("共 {n} 位", n=5)\n', "utf-8")
    given = tmp_path / "given.json"
    given.write_text('{"打印": "Print", "共 {n} 位": ["{n} customer", "{n} customers"], "没人用": "unused"}', "utf-8")
    monkeypatch.setattr(translations, "CATALOGUE", tmp_path / "i18n" / "en.ts")
    texts = translations.collect(translations.sources(tmp_path), tmp_path)
    monkeypatch.setattr(translations, "collect", lambda _files: texts)
    assert translations.main(["check"]) == 1
    assert translations.main(["merge", str(given)]) == 0
    assert "2 texts, 0 without a translation, 1 given" in capsys.readouterr().out
    assert translations.main(["check"]) == 0
