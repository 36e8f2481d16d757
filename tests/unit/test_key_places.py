"""Each key of a TOML or JSON text is found where it is written, whatever stands around it."""

import json
import tomllib
from collections.abc import Mapping

import pytest

from ptce_desk.imports.key_places import key_places, shown

TOML = """\
# [not a table]
title = "a # b, c = [1]"  # x = 1
"quoted é" = 1
'plain' = 2
"\\U0001F600" = 3
when = 07:32:00
long = \"\"\"
[not] = "this"
\"\"\"
[funder]
name = "Région"
a.b = [1, 2, {c = 3, d = [{e = 4}]}]
[[versions]]
name = "1"
rules = [
  { type = "cap", amount = "1" },  # one
  { type = "floor", amount = "2" },
]
[[versions]]
[[versions.rules]]
type = "rate"
[[versions.rules]]
type = "vat"
[versions.more]
last = true
"""
JSON = '{"a": {"b": [1, {"c": "d: [", "\\u00e9": null}],\n "e": []},\n "f": [[{"g": 1}]]}'


def places(text: str) -> dict[str, int]:
    return {shown(keys): text.count("\n", 0, place) + 1 for keys, place in key_places(text)}


def paths(data: object, path: str = "") -> set[str]:
    """Every key of what a library read, and every table of its lists."""
    if isinstance(data, Mapping):
        joined = {f"{path}.{key}" if path else str(key): value for key, value in data.items()}
        return set(joined) | {one for name, value in joined.items() for one in paths(value, name)}
    if isinstance(data, list):
        ranked = {f"{path}[{rank}]": item for rank, item in enumerate(data, 1) if isinstance(item, Mapping | list)}
        return set(ranked) | {one for name, value in ranked.items() for one in paths(value, name)}
    return set()


def test_every_key_that_the_library_reads_of_a_toml_text_has_a_place() -> None:
    nowhere_alone = {"funder.a", "versions", "versions[2].rules"}  # written only within « a.b » and « [[versions]] »
    escaped_as_toml_alone_does = {"😀"}
    assert paths(tomllib.loads(TOML)) - set(places(TOML)) == nowhere_alone | escaped_as_toml_alone_does


def test_every_key_that_the_library_reads_of_a_json_text_has_a_place() -> None:
    assert set(places(JSON)) == paths(json.loads(JSON))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("title", 2), ("quoted é", 3), ("plain", 4), ("when", 6), ("funder", 10), ("funder.name", 11),
        ("funder.a.b", 12), ("funder.a.b[3].d[1].e", 12), ("versions[1].rules", 15), ("versions[1].rules[2].type", 17),
        ("versions[1].rules[2].amount", 17), ("versions[2]", 19), ("versions[2].rules[2].type", 23),
        ("versions[2].more.last", 25),
    ],
)  # fmt: skip
def test_a_key_is_on_its_line(path: str, line: int) -> None:
    assert places(TOML)[path] == line
