"""What depends on a code of a closed list says what becomes of each: a new code is named where it is forgotten.

`match` is checked by mypy (`exhaustive-match`); this sees the tables that lack a code, and the chains of `if` that mypy
does not follow.
"""

import ast
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Final

import pytest

import ptce_desk

PACKAGE: Final = Path(ptce_desk.__path__[0])
KINDS: Final = frozenset({"Enum", "StrEnum", "IntEnum"})
LONGEST_CHAIN: Final = 2
OF_SOME: Final = frozenset(
    {
        "ptce_desk.domain.aid.next_step._ACTS",  # what an act still waits for
        "ptce_desk.domain.acts._VOTED_OTHERWISE",  # the votes that grant nothing
        "ptce_desk.domain.budget.SEEN_FROM_OTHER",  # what touches two envelopes
        "ptce_desk.disk.causes._NAMED",  # what the system tells by a number
        "ptce_desk.domain.frameworks._STATES",  # the figures of a contract that a decision makes
        "ptce_desk.domain.states._FORWARD",  # from where an instruction goes on
        "ptce_desk.services.importing.asking._TYPED",  # what is typed in a line that lacks it
        "ptce_desk.ui.pages.arbitration.rows._MEASURED",  # what has a column of its own, whatever the order
        "ptce_desk.ui.pages.committee.agenda_cells._PRESSED",  # the votes that have a button
        "ptce_desk.ui.pages.dossier.bulk_act._LABELS",  # what asks for a value
        "ptce_desk.ui.pages.schemes.drafts_card._BADGES",  # rules that are begun
        "ptce_desk.ui.pages.schemes.drafts_card._GIVEN_UP",  # likewise
        "ptce_desk.ui.pages.dossier.ways._DATES",  # what a date of the agreement ends
        "ptce_desk.wording.acts._ALREADY",  # acts of what has its own day
        "ptce_desk.wording.bulk_acts.ALREADY",  # what may be done already, the decision apart
        "ptce_desk.wording.deadlines.ACT_LABELS",  # what an act ends
        "ptce_desk.wording.deadlines._ENDED_BY",  # likewise
        "ptce_desk.wording.envelopes._WITH_OTHER",  # what names another envelope
        "ptce_desk.wording.next_steps._UNSET",  # what is done without an amount, or a day
        "ptce_desk.wording.steps._NET",  # from what something is deducted
        "ptce_desk.wording.settlement._REGIMES",  # what the officer chooses
        "ptce_desk.wording.steps._WHENCE",  # from what something is deducted
    }
)
"""The tables that are asked only of some codes."""


@pytest.fixture(scope="module", autouse=True)
def _let_go() -> Iterator[None]:
    """What was read goes with the module: whoever collects after it would look through a million objects each time."""
    yield
    sources.cache_clear()


@cache
def sources() -> Mapping[Path, ast.Module]:
    """The program, read once."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def codes() -> frozenset[str]:
    """The names of the closed lists of codes."""
    classes = (node for tree in sources().values() for node in tree.body if isinstance(node, ast.ClassDef))
    return frozenset(one.name for one in classes if KINDS & {ast.unparse(base) for base in one.bases})


def tables() -> Iterator[tuple[str, Mapping[Enum, object]]]:
    """Every table of the program whose keys are codes of one list, once, under its first name."""
    seen: set[int] = set()
    for found in walk_packages(ptce_desk.__path__, "ptce_desk."):
        if found.name.endswith("__main__") or ".migrations" in found.name:
            continue
        own = PACKAGE.parent.joinpath(*found.name.split("."))
        tree = sources()[own / "__init__.py" if found.ispkg else own.with_suffix(".py")]
        assigned = {
            target.id
            for node in tree.body
            for target in (node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)])
            if isinstance(target, ast.Name)
        }
        for name, held in vars(import_module(found.name)).items():
            if name not in assigned or not isinstance(held, dict) or not held or id(held) in seen:
                continue
            if len({type(key) for key in held}) == 1 and isinstance(next(iter(held)), Enum):
                seen.add(id(held))
                yield f"{found.name}.{name}", held


def chains() -> Iterator[str]:
    """The functions that compare one thing with more than two codes of one list in their `if`s."""
    for path, tree in sources().items():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                asked: dict[tuple[str, str], set[str]] = {}
                for node in ast.walk(function):
                    if isinstance(node, ast.If | ast.IfExp):
                        for subject, held_in, code in compared(node.test):
                            asked.setdefault((subject, held_in), set()).add(code)
                for (subject, held_in), named in asked.items():
                    if len(named) > LONGEST_CHAIN:
                        yield f"{path.relative_to(PACKAGE)} {function.name}: {subject} among {held_in}"


def compared(test: ast.expr) -> Iterator[tuple[str, str, str]]:
    """What a test compares with a code: the thing, the list, the code."""
    for node in ast.walk(test):
        if isinstance(node, ast.Compare):
            for side in node.comparators:
                for one in side.elts if isinstance(side, ast.Tuple | ast.Set | ast.List) else [side]:
                    if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name) and one.value.id in codes():
                        yield ast.unparse(node.left), one.value.id, one.attr


def test_a_table_over_codes_says_something_of_each() -> None:
    found = dict(tables())
    lacking = {name: [code.name for code in type(next(iter(held))) if code not in held] for name, held in found.items()}
    assert {name for name, missing in lacking.items() if missing} == OF_SOME, lacking
    assert len(found) > len(OF_SOME)


def test_more_than_two_cases_of_a_code_are_a_match_which_names_what_it_forgets() -> None:
    assert list(chains()) == []
