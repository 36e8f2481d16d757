"""The texts of the licences go with the program: every package it needs, every part of Qt, every font has its own."""

import re
import tomllib
from fnmatch import fnmatch
from importlib.metadata import distribution, requires
from pathlib import Path

from ptce_desk.ui.dialogs.components import OWN, Component, read_components, read_texts
from tests.gathered import gathered

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
LICENCES = RESOURCES / "licences"
WRITTEN = tomllib.loads((LICENCES / "components.toml").read_text("utf-8"))
EVERY_ONE = read_components(RESOURCES)
COMPONENTS = {component.name.lower().replace("_", "-"): component for component in reversed(EVERY_ONE)}


def shipped() -> dict[str, str]:
    """The packages of constraints.txt that the program needs, directly or not, with their versions."""
    frozen = dict(line.lower().split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines())
    pinned = {name.replace("_", "-"): version for name, version in frozen.items()}
    waiting = list(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])
    found: dict[str, str] = {}
    while waiting:
        requirement = waiting.pop()
        name = re.split(r"[^\w.-]", requirement.lower().replace("_", "-"))[0]
        if "extra ==" not in requirement and name in pinned and name not in found:
            found[name] = pinned[name]
            waiting += requires(name) or []
    return found


@gathered(("name", "version"), sorted(shipped().items()))
def test_every_package_the_program_ships_has_its_version_its_licence_and_its_text(name: str, version: str) -> None:
    component = COMPONENTS[name]
    assert (component.version, bool(component.licence)) == (version, True)
    assert len(read_texts(RESOURCES, component)) > 500
    row = rf"^\| {re.escape(component.name)} \| {re.escape(version)} \| {re.escape(component.licence)} \|$"
    assert re.search(row, (ROOT / "THIRD-PARTY.md").read_text("utf-8"), re.MULTILINE)


@gathered("component", EVERY_ONE, ids=lambda component: component.name)
def test_every_text_of_a_component_is_there_and_says_something(component: Component) -> None:
    assert component.texts
    assert [text for text in component.texts if not (LICENCES / text).read_bytes().strip()] == []


def test_no_text_is_left_of_what_is_gone() -> None:
    named = {text for component in EVERY_ONE for text in component.texts}
    kept = {path.relative_to(LICENCES).as_posix() for path in LICENCES.rglob("*") if path.is_file()}
    assert kept - named == {"components.toml", "qt/parts.toml"}


@gathered("name", sorted(shipped()))
def test_the_texts_of_a_package_are_those_it_brings_to_the_letter(name: str) -> None:
    brought = [
        path.locate()
        for path in distribution(name).files or ()
        if path.parts[0].endswith(".dist-info") and path.parts[1] == "licenses"
    ]
    kept = {(LICENCES / text).read_bytes() for text in COMPONENTS[name].texts}
    assert {Path(str(path)).read_bytes() for path in brought} <= kept


def test_the_licence_of_the_program_is_the_one_of_the_repository() -> None:
    assert (LICENCES / OWN.texts[0]).read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_qt_goes_with_the_lesser_and_the_general_licence_and_names_what_it_is_built_with() -> None:
    for name in ("qt 6", "pyside6-essentials", "shiboken6"):
        texts = read_texts(RESOURCES, COMPONENTS[name])
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts
        assert "GNU GENERAL PUBLIC LICENSE" in texts
    parts = {"freetype 2", "harfbuzz-ng", "libpng", "libjpeg-turbo", "pcre2", "md4c", "the public suffix list"}
    assert parts <= set(COMPONENTS)


def test_every_font_of_the_program_has_a_component_that_names_it() -> None:
    patterns = [pattern for one in WRITTEN["component"] for pattern in one["files"]]
    fonts = sorted(path.name for path in (RESOURCES / "fonts").iterdir() if path.suffix != ".icc")
    assert fonts
    assert [font for font in fonts if not any(fnmatch(font, pattern) for pattern in patterns)] == []


def test_what_is_written_by_hand_is_gathered() -> None:
    """Otherwise `make third-party` was forgotten."""
    by_hand = tomllib.loads((ROOT / "scripts" / "third_party.toml").read_text("utf-8"))
    gathered = {(one["name"], one["kind"]): one for one in WRITTEN["component"]}
    for table, kind in (("component", "other"), ("library", "library")):
        for one in by_hand[table]:
            row = gathered[one["name"], kind]
            assert [row[key] for key in ("licence", "files", "texts")] == [
                one["licence"],
                one.get("files", []),
                one["texts"],
            ]


def test_the_notices_of_qt_are_those_of_its_minor_version() -> None:
    """Another one may be built with other parts: `scripts/qt_notices.py` copies their notices anew."""
    copied = tomllib.loads((LICENCES / "qt" / "parts.toml").read_text("utf-8"))["version"]
    assert copied.split(".")[:2] == COMPONENTS["pyside6-essentials"].version.split(".")[:2]
