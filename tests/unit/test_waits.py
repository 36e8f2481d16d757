"""No test depends on how fast the machine is: it waits for what happens, and for what stays once it happened."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CLOCKS = {"perf_counter", "monotonic", "perf_counter_ns", "monotonic_ns"}
WORTH_READING = re.compile("|".join((r"qtbot\.wait", "qWait", "sleep", *CLOCKS)))
"""Without any of these words, a module is not read whole."""
MEANT = {
    "far_server.py": {"clock"},  # a network between the program and its server: what crosses it comes later
    "integration/test_killed.py": {"sleep", "clock"},  # kills at moments drawn at random
    "ui/opening/test_watching.py": {"sleep"},  # work that lasts until it is stopped
}
LEFT_OUT = ("hands/", "benchmarks/")
"""The real program from outside has nothing to wait on but what it shows; benches measure seconds."""


def hurries(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """What a slower machine does not do in time, or passes by before one looks.

    A pause of so many milliseconds, a wait with a patience of its own, seconds counted on a wall, and a wait for a
    moment without anything under way: there is one between an answer and what the answer asks for.
    """
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="qtbot"), attr="wait")):
                yield node.lineno, "pause"
            case ast.Call(func=ast.Attribute(attr="qWait"), args=[pause]) if ast.unparse(pause) != "0":
                yield node.lineno, "pause"
            case (
                ast.Call(func=ast.Attribute(value=ast.Name(id="time"), attr="sleep"))
                | ast.Call(func=ast.Name(id="sleep"))
            ):
                yield node.lineno, "sleep"
            case (
                ast.Call(func=ast.Attribute(value=ast.Name(id="time"), attr=clock)) | ast.Call(func=ast.Name(id=clock))
            ) if clock in CLOCKS:
                yield node.lineno, "clock"
            case ast.Call(func=ast.Attribute(value=ast.Name(id="qtbot"), attr=wait)) if wait.startswith("wait"):
                if "timeout" in {word.arg for word in node.keywords}:
                    yield node.lineno, "patience"
                if any("tasks.pending " in f"{ast.unparse(given)} " for given in node.args):
                    yield node.lineno, "moment"


def test_no_test_hurries() -> None:
    found: dict[str, list[tuple[int, str]]] = {}
    for module in sorted(TESTS.rglob("*.py")):
        name = module.relative_to(TESTS).as_posix()
        if not name.startswith(LEFT_OUT):
            source = module.read_text("utf-8")
            seen = hurries(ast.parse(source)) if WORTH_READING.search(source) else ()
            found[name] = [(line, kind) for line, kind in seen if kind not in MEANT.get(name, set())]
    assert len(found) > 200
    assert {name: seen for name, seen in found.items() if seen} == {}


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("qtbot.wait(PAUSE + 200)", ["pause"]),
        ("QTest.qWait(0); QTest.qWait(5)", ["pause"]),
        ("time.sleep(1); sleep(1)", ["sleep", "sleep"]),
        ("took = perf_counter() - time.monotonic()", ["clock", "clock"]),
        ("qtbot.waitSignal(row.changed, timeout=100)", ["patience"]),
        ("qtbot.waitUntil(lambda: window.tasks.pending == 0)", ["moment"]),
        ("qtbot.waitUntil(lambda: not window.tasks.pending)", ["moment"]),
        ("qtbot.waitUntil(lambda: not window.tasks.pending_aside); qtbot.waitSignal(row.changed); process_time()", []),
    ],
)
def test_what_hurries_is_seen_in_a_source(source: str, kinds: list[str]) -> None:
    assert sorted(kind for _line, kind in hurries(ast.parse(source))) == kinds
    assert WORTH_READING.search(source)
