"""Writes THIRD-PARTY.md: what the program is made with, each with its version and licence.

Run with `.venv/bin/python scripts/third_party.py`; it reads what is installed, and the requirements of pyproject.toml.
"""

import re
import sys
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "THIRD-PARTY.md"
NAME = re.compile(r"[A-Za-z0-9._-]+")

HEAD = """# Composants tiers

PTCE Desk est distribué avec les composants suivants, chacun sous sa propre licence. Ce fichier est écrit par
`scripts/third_party.py`. Les bibliothèques sous LGPL (Qt, PySide6, python-stdnum) restent des fichiers séparés
dans le dossier du programme : vous pouvez les remplacer par une autre version.

| Composant | Version | Licence |
|---|---|---|
"""
FOOT = """
## Polices et données

| Composant | Licence |
|---|---|
| DejaVu Sans (`resources/fonts`) | Bitstream Vera et domaine public, voir `resources/fonts/LICENSE-DejaVu.txt` |
| Phosphor Icons 1.3 (dans QtAwesome) | MIT |
| Qt 6 (dans PySide6) | LGPL-3.0-only |
| PDFium (dans pypdfium2) | BSD-3-Clause et Apache-2.0 |
| SQLite (dans Python) | domaine public |
| Python 3 | PSF-2.0 |
| Code officiel géographique (`resources/geography.toml`) | INSEE, Licence Ouverte 2.0 |
"""


def required() -> dict[str, Distribution]:
    """Every package the program needs, directly or not, by its name in lower case."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = list(project["dependencies"])
    found: dict[str, Distribution] = {}
    while waiting:
        requirement = waiting.pop()
        name = NAME.match(requirement)
        if name is None or "extra ==" in requirement:
            continue
        try:
            package = distribution(name.group())
        except PackageNotFoundError:
            continue  # for another system or an older Python
        key = package.name.lower()
        if key not in found:
            found[key] = package
            waiting += package.requires or []
    return found


def licence(package: Distribution) -> str:
    """What a package says of its licence: the SPDX expression, else its classifiers, else its own words."""
    told = package.metadata
    if expression := told.get("License-Expression"):
        return str(expression)
    classified = [line.split(" :: ")[-1] for line in told.get_all("Classifier") or [] if line.startswith("License ::")]
    words = ", ".join(line for line in classified if line != "OSI Approved") or str(told.get("License") or "")
    first = words.strip().splitlines()[0] if words.strip() else ""
    if not first:
        raise LookupError(package.name)
    return first


def notices() -> str:
    """The whole text."""
    rows = (f"| {one.name} | {one.version} | {licence(one)} |\n" for _name, one in sorted(required().items()))
    return HEAD + "".join(rows) + FOOT


if __name__ == "__main__":
    TARGET.write_text(notices(), "utf-8")
    sys.stdout.write(f"{TARGET.name} : {len(required())} composants\n")
