"""A test that is skipped says what it waits for, and how to get it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
WORTH_READING = "skip"
HOW = re.compile(r": (run|install|put|mount) ")


def reasons(source: str) -> Iterator[tuple[int, str]]:
    """Each reason given to `pytest.skip`, `skipif` or `importorskip`, with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = {word.arg: word.value for word in node.keywords}
            if node.func.attr == "skip" and ast.unparse(node.func) in ("pytest.skip", "pytest.mark.skip"):
                yield node.lineno, _text(node.args[0] if node.args else given.get("reason"))
            elif node.func.attr in ("skipif", "importorskip"):
                yield node.lineno, _text(given.get("reason"))


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_every_skip_says_how_to_get_what_it_waits_for() -> None:
    found = {
        f"{path.relative_to(TESTS)}:{line}": reason
        for path in TESTS.rglob("*.py")
        if WORTH_READING in (source := path.read_text("utf-8"))
        for line, reason in reasons(source)
    }
    assert len(found) > 10
    assert {place: reason for place, reason in found.items() if not HOW.search(reason)} == {}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("pytest.skip('no disk here')", [(1, "no disk here")]),
        ("a = pytest.mark.skipif(x, reason='no disk: run as root')", [(1, "no disk: run as root")]),
        ("pytest.mark.skip(reason='never')", [(1, "never")]),
        ("pytest.importorskip('lxml')", [(1, "")]),
        ("keys.skip(2)", []),
    ],
)
def test_the_reasons_of_a_source_are_read(source: str, told: list[tuple[int, str]]) -> None:
    assert list(reasons(source)) == told
