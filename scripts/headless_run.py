"""`make run` where there is no display: the program's main job without a window, on the sample lists of a small shop.

Imports customers and purchases, ranks them, makes the follow-ups of the day, prints them to a PDF, backs up, takes a
picture of the first page. Everything lies in build/headless afterwards; it starts from nothing each time.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "headless"
SAMPLES = ROOT / "resources" / "samples"


def regulars(*arguments: object) -> None:
    """One command of the program, its answer on the screen."""
    words = [str(argument) for argument in arguments]
    print(f"\n$ regulars {' '.join(words)}", flush=True)
    subprocess.run([sys.executable, "main.py", "--data-dir", str(OUT), *words], cwd=ROOT, check=True)


def main() -> int:
    print("没有显示器：不开窗口，用示例表把主要的事做一遍。 No display: doing the main job without a window.")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    try:
        regulars("import", SAMPLES / "会员名单.xlsx")
        regulars("import", SAMPLES / "消费记录.xlsx")
        regulars("note", "周雅琴 喜欢胡萝卜汁，要常温")
        regulars("tiers", "--save")
        regulars("today", "--days", 1)
        regulars("print", "followups", "--days", 7, "--pdf", OUT / "followups.pdf")
        regulars("export", OUT / "customers.xlsx")
        regulars("backup")
        regulars("check", "--deep")
        picture = ["scripts/screenshots.py", "--archive", str(OUT / "shop.regulars"), "--page", "today", "--once"]
        subprocess.run([sys.executable, *picture, "--out", str(OUT)], cwd=ROOT, check=True)
    except subprocess.CalledProcessError as error:
        return error.returncode
    print(f"\n结果在 {OUT} Results:")
    for path in sorted(p for p in OUT.rglob("*") if p.is_file() and p.suffix in (".pdf", ".png", ".xlsx", ".regulars")):
        print(f"  {path.relative_to(OUT)}  {path.stat().st_size / 1000:,.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
