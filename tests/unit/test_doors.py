"""What only reads goes through a door that only reads: a unit of work is for what it keeps."""

import ast
from collections.abc import Iterator
from pathlib import Path

import ptce_desk

SOURCES = sorted(Path(ptce_desk.__file__).parent.rglob("*.py"))


def called(node: ast.AST) -> set[str]:
    """The names of all that is called inside."""
    functions = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    return {one.attr if isinstance(one, ast.Attribute) else one.id for one in functions
            if isinstance(one, ast.Attribute | ast.Name)}  # fmt: skip


def blocks_of_writing(tree: ast.Module) -> Iterator[ast.With]:
    """Each `with desk.writing(…)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.With):
            heads = (item.context_expr for item in node.items)
            calls = (one.func for one in heads if isinstance(one, ast.Call))
            if any(isinstance(one, ast.Attribute) and ast.unparse(one) == "desk.writing" for one in calls):
                yield node


def test_every_unit_of_work_keeps_what_it_did() -> None:
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
    functions = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    keeping = {"commit"} | {function.name for function in functions if "commit" in called(function)}
    left = [
        f"{path.name}:{block.lineno}"
        for path, tree in trees.items()
        for block in blocks_of_writing(tree)
        if called(block).isdisjoint(keeping)
    ]
    assert left == []
