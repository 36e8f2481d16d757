"""Copies, from the sources of Qt, the notices of the code of others it is built with, into resources/licences/qt.

Run with `python scripts/qt_notices.py SOURCES…` when the version of Qt changes, where SOURCES is qtbase as
https://download.qt.io (or `apt-get source qt6-base`) gives it. The texts are copied as they are; `parts.toml` says
which part each belongs to, its version, its licence and its copyright, as the `qt_attribution.json` beside them do.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import tomli_w

TARGET = Path(__file__).parents[1] / "resources" / "licences" / "qt"
MODULES = ("qtcore", "qtdbus", "qtgui", "qtnetwork", "qtsvg", "qtwaylandcompositor", "qtwidgets")
"""Those the program ships; the protocols of Wayland are filed under its compositor, and serve its client too."""
ELSEWHERE = ("android-native-style", "dejayvu")
"""For Android, and for the web."""

Part = dict[str, str | list[str]]


def attributions(sources: Path) -> Iterator[tuple[Path, Part]]:
    """What each `qt_attribution.json` says, with its folder."""
    for path in sorted(sources.rglob("qt_attribution.json")):
        told = json.loads(path.read_text("utf-8"), strict=False)
        for part in told if isinstance(told, list) else [told]:
            shipped = part["QDocModule"] in MODULES and part.get("QtParts", ["libs"]) == ["libs"]
            if shipped and part["Id"] not in ELSEWHERE and "tests" not in path.relative_to(sources).parts:
                yield path.parent, part


def texts_of(folder: Path, part: Part, licences: Path) -> Iterator[tuple[Path, str]]:
    """Where each text of a part is, and the name it is kept under: its own, then that of each licence it names."""
    own = part.get("LicenseFiles") or [part.get("LicenseFile") or ""]
    for name in [*own, part.get("CopyrightFile") or ""]:
        if name and (folder / str(name)).is_file():
            yield folder / str(name), f"{part['Id']}/{Path(str(name)).name}"
    for licence in re.findall(r"[\w.-]+", str(part["LicenseId"])):
        if (licences / f"{licence}.txt").is_file():
            yield licences / f"{licence}.txt", f"{licence}.txt"


def main() -> int:
    """Write all of it anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    parts = []
    for sources in map(Path, sys.argv[1:]):
        for folder, part in attributions(sources):
            texts = dict(reversed(pair) for pair in texts_of(folder, part, sources / "LICENSES"))
            if not texts:
                raise LookupError(part["Id"])
            for name, source in texts.items():
                (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, TARGET / name)
            copyrights = part.get("Copyright", [])
            parts.append(
                {
                    "name": part["Name"],
                    "version": part.get("Version", ""),
                    "licence": part["LicenseId"],
                    "copyright": [copyrights] if isinstance(copyrights, str) else copyrights,
                    "texts": [f"qt/{name}" for name in texts],
                }
            )
    parts.sort(key=lambda part: str(part["name"]).lower())
    version = re.findall(r"\d+(?:\.\d+)+", " ".join(sys.argv[1:]))[0]
    (TARGET / "parts.toml").write_text(tomli_w.dumps({"version": version, "part": parts}), "utf-8")
    sys.stdout.write(f"{len(parts)} parties de Qt\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
