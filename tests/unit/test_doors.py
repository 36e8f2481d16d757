"""What only reads goes through a door that only reads: a unit of work is for what it keeps."""

import ast
from collections.abc import Iterator
from pathlib import Path

import ptce_desk

SOURCES = sorted(Path(ptce_desk.__file__).parent.rglob("*.py"))


def trees_with(*words: str) -> dict[Path, ast.Module]:
    """The modules in which one of these words is written: the others are not worth reading whole."""
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCES}
    return {path: ast.parse(text) for path, text in texts.items() if any(word in text for word in words)}


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
    trees = trees_with("commit", "desk.writing")
    functions = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    keeping = {"commit"} | {function.name for function in functions if "commit" in called(function)}
    left = [
        f"{path.name}:{block.lineno}"
        for path, tree in trees.items()
        for block in blocks_of_writing(tree)
        if called(block).isdisjoint(keeping)
    ]
    assert left == []


def doors(function: ast.FunctionDef) -> list[str]:
    """The doors of a file that a function opens itself, in order."""
    heads = [item.context_expr for node in ast.walk(function) if isinstance(node, ast.With) for item in node.items]
    calls = [one for one in heads if isinstance(one, ast.Call)]
    named = sorted((one.lineno, ast.unparse(one.func)) for one in calls)
    return [name for _line, name in named if name in ("desk.reading", "desk.loading", "desk.writing")]


def test_what_a_write_depends_on_is_read_inside_it() -> None:
    """A number, a rank, what is missing: read before, another officer takes it meanwhile."""
    early = [
        f"{path.name}: {function.name}"
        for path, tree in trees_with("desk.writing").items()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        and (opened := doors(function)).count("desk.writing")
        and opened.index("desk.writing") > 0
    ]
    assert early == []
