"""Fills the map of CONTRIBUTING again: for each example, the modules it is written in, from the domain to the screens.

Run with `python scripts/house_map.py` after modules moved; what the examples are, and what goes with them, is by hand.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "CONTRIBUTING.md"
LAYERS = (
    *("domain", "formatting", "wording", "records", "disk", "db", "exports", "imports"),
    *("services", "demonstration", "ui", "cli"),
)
ROW = re.compile(r"^(\| An? [^|]+\| [^|]*`([^`]+)` \| )[^|]*( \| [^|]*\|)$", re.MULTILINE)


def written_in(word: str) -> list[str]:
    """The modules that hold a word, in the order of the layers."""
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    found = [path for path in (ROOT / "ptce_desk").rglob("*.py") if whole.search(path.read_text("utf-8"))]
    names = [path.relative_to(ROOT).as_posix() for path in found]
    return sorted(names, key=lambda name: (LAYERS.index(name.split("/")[1].removesuffix(".py")), name))


def main() -> int:
    """Write the page anew."""

    def filled(row: re.Match[str]) -> str:
        return row[1] + ", ".join(f"`{name}`" for name in written_in(row[2])) + row[3]

    PAGE.write_text(ROW.sub(filled, PAGE.read_text("utf-8")), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
