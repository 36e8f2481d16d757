"""What a tooltip says of the file is whole and plain: on several lines where it is long, never read as rich text."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

UI: Final = Path(__file__).parents[2] / "ptce_desk" / "ui"


def told(source: str) -> Iterator[ast.expr]:
    """What each tooltip of a module is given, both branches of a choice apart."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setToolTip":
            given = [node.args[0]]
            while given:
                one = given.pop()
                if isinstance(one, ast.IfExp):
                    given += [one.body, one.orelse]
                else:
                    yield one


def is_whole(given: ast.expr) -> bool:
    """Words of the program are short; any other go through `plain_tooltip`."""
    called = given.func if isinstance(given, ast.Call) else None
    return isinstance(given, ast.Constant) or (isinstance(called, ast.Name) and called.id == "plain_tooltip")


def test_every_tooltip_made_of_data_is_wrapped_and_escaped() -> None:
    sources = {path: path.read_text("utf-8") for path in UI.rglob("*.py")}
    found = [(path, given) for path, source in sources.items() if "setToolTip" in source for given in told(source)]
    assert len(found) > 20
    assert [f"{path.name}:{given.lineno}" for path, given in found if not is_whole(given)] == []
