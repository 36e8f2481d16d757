"""CONTRIBUTING says what to touch to add something: every file it names is there, and none is forgotten."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
MAP = TEXT.split("## Map of the house")[1].split("\n## ")[0]
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in MAP.splitlines() if line.startswith("| A")]
QUOTED = re.compile(r"`([^`]+)`")
MODULES = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / "ptce_desk").rglob("*.py")}


def test_the_map_shows_the_way_to_each_thing_one_adds() -> None:
    wanted = {"A field", "A column", "A rule", "A report", "A page", "A « Nouveau… » dialog", "An act", "An importer"}
    assert {what for what, *_ in ROWS} == wanted


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_map_names_every_module_that_holds_its_example_and_no_other(row: list[str]) -> None:
    _what, example, written_in, _goes_with = row
    (word,) = QUOTED.findall(example)
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    assert set(QUOTED.findall(written_in)) == {name for name, text in MODULES.items() if whole.search(text)}


def test_every_path_that_contributing_names_is_there() -> None:
    named = {path for path in QUOTED.findall(TEXT) if re.match(r"(ptce_desk|tests|resources|docs|scripts)/", path)}
    assert len(named) > 30
    assert sorted(path for path in named if not (ROOT / path).exists()) == []
