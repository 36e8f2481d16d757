"""Gathers the texts of the licences of all that goes with the program, and writes THIRD-PARTY.md.

Run with `.venv/bin/python scripts/third_party.py` (`make third-party`) after a change of dependency: it reads what is
installed, the requirements of pyproject.toml, `third_party.toml` beside it, and the notices of Qt (`qt_notices.py`).
The texts are copied as they are into resources/licences, where `components.toml` says whose each is, for « À propos ».

With the folder of a built program (`scripts/third_party.py dist/ptce-desk`), it only tells the libraries of that folder
which no component names, and exits 1 if there is one.
"""

import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import TypedDict

import tomli_w

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "THIRD-PARTY.md"
LICENCES = ROOT / "resources" / "licences"
COMPONENTS = LICENCES / "components.toml"
NAME = re.compile(r"[A-Za-z0-9._-]+")
TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
LIBRARY = re.compile(r".*(\.so(\.\d+)*|\.dll|\.dylib)", re.IGNORECASE)

HEAD = """# Composants tiers

PTCE Desk est distribué avec les composants suivants, chacun sous sa propre licence, dont le texte est joint au
programme (`resources/licences`) et se lit dans « À propos ». Ce fichier est écrit par `scripts/third_party.py`.
Les bibliothèques sous LGPL (Qt, PySide6, python-stdnum…) restent des fichiers séparés dans le dossier du
programme : vous pouvez les remplacer par une autre version.

"""
TABLE = "| Composant | Version | Licence |\n|---|---|---|\n"
HEADINGS = {
    "python": "Bibliothèques Python",
    "other": "Interprète, polices et données",
    "qt": "Dans Qt",
    "library": "Bibliothèques du système, dans l'archive de Linux",
}


class Component(TypedDict):
    """One thing that goes with the program; the rows of `components.toml`.

    Attributes:
        kind: `python`, `qt` (a part of Qt), `library` (of the system it was built on) or `other`.
        files: how its libraries are named in a built program.
        texts: its licence and notices, as files of resources/licences.
    """

    name: str
    version: str
    licence: str
    kind: str
    copyright: list[str]
    files: list[str]
    texts: list[str]


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


def copy_texts(package: Distribution) -> Iterator[str]:
    """Copy the texts a package brings beside its metadata, and that of the CLDR in Babel; where each is kept."""
    shutil.rmtree(LICENCES / package.name, ignore_errors=True)
    for path in package.files or ():
        beside = path.parts[0].endswith(".dist-info") and (path.parts[1] == "licenses" or TEXT.search(path.name))
        if beside or path.name == "LICENSE.unicode":
            name = Path(package.name, *(part for part in path.parts[1:] if part.lower() != "licenses"))
            (LICENCES / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(path.locate()), LICENCES / name)
            yield name.as_posix()


def component(told: dict[str, object], kind: str) -> Component:
    """A row, from what is written of it; what is not written is empty."""

    def words(key: str) -> list[str]:
        return [str(word) for word in found] if isinstance(found := told.get(key, []), list) else []

    version = str(told.get("version", ""))
    return {
        "name": str(told["name"]),
        "version": distribution(str(package)).version if (package := told.get("same_version_as")) else version,
        "licence": str(told["licence"]),
        "kind": kind,
        "copyright": words("copyright"),
        "files": words("files"),
        "texts": words("texts"),
    }


def components() -> list[Component]:
    """All of them, their texts copied: packages, the rest by hand, the parts of Qt, the libraries of the system.

    Raises:
        LookupError: one has no text.
        FileNotFoundError: a text named is not there.
    """
    written = tomllib.loads((ROOT / "scripts" / "third_party.toml").read_text("utf-8"))
    parts = tomllib.loads((LICENCES / "qt" / "parts.toml").read_text("utf-8"))["part"]
    shutil.copyfile(ROOT / "LICENSE", LICENCES / "EUPL-1.2.txt")
    found: list[Component] = []
    for _key, package in sorted(required().items()):
        texts = [*copy_texts(package), *written["packages"].get(package.name, [])]
        told = {"name": package.name, "version": package.version, "licence": licence(package), "texts": texts}
        told["files"] = written["files"].get(package.name, [])
        found.append(component(told, "python"))
    found += [component(one, "other") for one in written["component"]]
    found += [component(one, "qt") for one in parts]
    found += [component(one, "library") for one in written["library"]]
    for one in found:
        if not one["texts"]:
            raise LookupError(one["name"])
        for text in one["texts"]:
            if not (LICENCES / text).is_file():
                raise FileNotFoundError(text)
    return found


def notices(found: list[Component]) -> str:
    """The page that names them all."""
    text = HEAD
    for kind, heading in HEADINGS.items():
        rows = (one for one in found if one["kind"] == kind)
        text += f"\n## {heading}\n\n{TABLE}"
        text += "".join(f"| {one['name']} | {one['version']} | {one['licence']} |\n" for one in rows)
    return text


def unnamed(folder: Path) -> list[str]:
    """The libraries of a built program that no component names; those of a package stand in its own folder."""
    found: list[Component] = tomllib.loads(COMPONENTS.read_text("utf-8"))["component"]
    patterns = [pattern for one in found for pattern in one["files"]]
    beside = [path for path in folder.glob("_internal/*") if LIBRARY.fullmatch(path.name)]
    names = sorted(path.name for path in beside if path.resolve().parent == path.parent.resolve())  # no link to another
    return [name for name in names if not any(fnmatch(name, pattern) for pattern in patterns)]


def main() -> int:
    """Write all of it anew, or look at a built program."""
    if len(sys.argv) > 1:
        for name in (left := unnamed(Path(sys.argv[1]))):
            sys.stderr.write(f"Sans licence connue : {name}\n")
        return 1 if left else 0
    found = components()
    COMPONENTS.write_text(tomli_w.dumps({"component": found}), "utf-8")
    TARGET.write_text(notices(found), "utf-8")
    sys.stdout.write(f"{TARGET.name} : {len(found)} composants\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
