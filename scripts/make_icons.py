"""Write resources/icons/phosphor.json: the outlines of the signs the program draws, and the licence they came with.

Usage: python scripts/make_icons.py PACKAGE [NAME…], where PACKAGE is an unpacked copy of the npm package
@phosphor-icons/core (MIT). Without names, every member of ui.theme.icon_names.Icon is taken.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ("regular", "bold", "fill")
PATH = re.compile(r'<path d="([^"]+)"\s*/>')


def outline(package: Path, name: str, weight: str) -> str:
    """The path data of one sign, in a box of 256 × 256. Raises ValueError when the file holds more than plain paths."""
    file = package / "assets" / weight / (f"{name}.svg" if weight == "regular" else f"{name}-{weight}.svg")
    text = file.read_text(encoding="utf-8")
    paths = PATH.findall(text)
    if 'viewBox="0 0 256 256"' not in text or len(paths) != len(re.findall(r"<(?!/|svg)", text)):
        raise ValueError(f"{file}: not a sign made of plain paths")
    return "".join(paths)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from ui.theme.icon_names import Icon

    names = sorted(arguments.names or {str(member) for member in Icon})
    signs = {name: {weight: outline(arguments.package, name, weight) for weight in WEIGHTS} for name in names}
    folder = ROOT / "resources" / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(signs, indent=0, ensure_ascii=True) + "\n"
    (folder / "phosphor.json").write_text(text, encoding="utf-8", newline="\n")
    shutil.copyfile(arguments.package / "LICENSE", folder / "LICENSE.phosphor")
    print(f"{len(signs)} signs written to {folder / 'phosphor.json'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
