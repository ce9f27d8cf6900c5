"""Tries the built program where it will live: away from the sources, with a home of its own, no Python, no display.

    python scripts/try_app.py dist/regulars

It runs the program's own `self-test` and says how large the program is and how long a bare start takes.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "WINDIR", "TEMP", "TMP")
STARTS = 5


def main(built: Path) -> int:
    with tempfile.TemporaryDirectory(prefix="熟客簿-") as name:
        home = Path(name)
        app = shutil.copytree(built, home / "app", symlinks=True)
        program = app / ("regulars.exe" if os.name == "nt" else "regulars")
        environment = {k: v for k, v in os.environ.items() if k in KEPT}
        environment |= {"HOME": name, "USERPROFILE": name, "APPDATA": name, "LOCALAPPDATA": name}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": name}

        def run(*arguments: str) -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                [program, *arguments], cwd=home, env=environment, capture_output=True, encoding="utf-8", check=False
            )

        result = run("self-test", "--json")
        sys.stderr.write(result.stderr)
        try:
            answer = json.loads(result.stdout)
        except json.JSONDecodeError:
            print(f"self-test gave no answer (status {result.returncode})\n{result.stdout}", file=sys.stderr)
            for report in home.rglob("reports/error-*.txt"):
                print(report.read_text("utf-8"), file=sys.stderr)
            return 1
        for step in answer["steps"]:
            print(step)
        starts = []
        for _ in range(STARTS):
            begin = time.perf_counter()
            run("--help")
            starts.append(time.perf_counter() - begin)
        size = sum(f.stat().st_size for f in app.rglob("*") if f.is_file() and not f.is_symlink())
        print(f"{built}: {size / 1e6:.0f} MB, --help in {statistics.median(starts):.2f} s")
        return 0 if result.returncode == 0 and answer["ok"] else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
