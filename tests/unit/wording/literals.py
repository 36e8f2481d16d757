"""The French literals of a module, as its author wrote them, without documentation nor keys of mappings."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import ModuleType

from ptce_desk import wording


def modules() -> list[ModuleType]:
    """Every module of `wording`."""
    return [
        importlib.import_module(f"{wording.__name__}.{found.name}") for found in pkgutil.iter_modules(wording.__path__)
    ]


def literals_of(module: ModuleType) -> list[str]:
    """What a module may say: texts that hold a space or an accent, or begin with a capital."""
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    said = [text for text in _texts(tree) if " " in text or not text.isascii() or text[:1].isupper()]
    return [text for text in said if "\\" not in text]  # the others are patterns


def labels_of(module: ModuleType) -> dict[str, dict[StrEnum, object]]:
    """The mappings of a module from codes to words, by name."""
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, dict) and value and all(isinstance(key, StrEnum) for key in value)
    }


def words_named(name: str) -> dict[str, str]:
    """The mapping of that name, in whichever module it is."""
    [found] = {id(vars(module)[name]): vars(module)[name] for module in modules() if name in vars(module)}.values()
    return {str(code): str(words) for code, words in found.items()}


def _texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    children = node.values if isinstance(node, ast.Dict) else ast.iter_child_nodes(node)
    for child in children:
        yield from _texts(child)
