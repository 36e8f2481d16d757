"""Every code has its French words; every literal is French, with typographic apostrophes."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import ModuleType

from ptce_desk import domain
from ptce_desk.domain.narrowing import ANYTHING, narrowed_to
from ptce_desk.domain.states import INSTRUCTION_MOVES, DecisionState, InstructionState
from ptce_desk.formatting import typeset
from ptce_desk.wording.assessment import FINDING_CODES
from ptce_desk.wording.axes import files_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.states import INSTRUCTION_ACTIONS, state_label
from tests.gathered import gathered
from tests.unit.wording.literals import labels_of, literals_of, modules, words_named

ENGLISH = re.compile(
    r"\b(the|and|of|is|are|not|with|missing|unknown|invalid|error|file|amount|value|must|should|cannot|no such|yes|none"
    r"|scheme|funder|grant|draft|submitted|review|cap|floor|rate|stage not|year|month|day|delete|undo|redo)\b",
    re.IGNORECASE,
)
NOT_SHOWN = {
    "Bucket": "its values are said by `wording.axes.bucket_words`",
    "Likeness": "said as sentences by `records.doubles`",
    "NoPlace": "said by `wording.territories.no_place_label`",
    "IdentifierFault": "said as sentences by `wording.identifiers`",
    "WindowState": "said as sentences by `wording.calls`",
    "CourseKind": "said as sentences by `wording.ptce_course`",
    "DurationSince": "said inside the sentence of a duration",
    "AwardStatus": "read from a request only",
    "EntryState": "kept in the ledger, whose sums alone are told",
}
"""Codes that have no words of their own."""

BINDING = {
    "max_rate", "public_aid_deduction", "tapering", "cap", "public_aid_ceiling", "parity", "min_self_financing",
    "over_funding", "floor",
}  # fmt: skip
CODES_AS_TEXT = re.compile(r"[a-z]+(_[a-z]+)+")


def domain_modules() -> list[ModuleType]:
    names = [found.name for found in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}.") if not found.ispkg]
    return [importlib.import_module(name) for name in names]


def code_classes() -> list[type[StrEnum]]:
    found = {
        value
        for module in domain_modules()
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    return sorted(found, key=lambda kind: kind.__name__)


LABELS = [(f"{module.__name__}.{name}", labels) for module in modules() for name, labels in labels_of(module).items()]
LITERALS = sorted({(module.__name__.rsplit(".", 1)[-1], text) for module in modules() for text in literals_of(module)})


@gathered("kind", code_classes(), ids=lambda kind: kind.__name__)
def test_every_code_that_is_shown_has_its_words(kind: type[StrEnum]) -> None:
    whole = [name for name, labels in LABELS if set(labels) == set(kind)]
    assert whole or kind.__name__ in NOT_SHOWN, f"{kind.__name__} has no French words"


@gathered(("name", "labels"), LABELS, ids=[name for name, _ in LABELS])
def test_the_words_of_a_code_are_words_and_differ(name: str, labels: dict[StrEnum, object]) -> None:
    said = [str(words) for words in labels.values()]
    assert all(words.strip() == words for words in said), name
    assert len(set(said)) == len(said), name
    assert not any(words == code.value for code, words in labels.items()), name
    assert not any(CODES_AS_TEXT.fullmatch(words) for words in said), name


@gathered(("module", "text"), LITERALS)
def test_a_literal_is_french_with_typographic_apostrophes(module: str, text: str) -> None:
    words = re.sub(r"\{[^}]*\}", "X", text)
    for quoted in ('"1234.50"', "chef de file", "Chef de file", ".ptce", "k€", "M€"):
        words = words.replace(quoted, "X")
    assert not re.search(r"\w'\w|\.\.\.|\"", words), module
    assert not ENGLISH.search(words), module
    assert not re.search(r" [,.)]|\( |«(?! )|(?<! )»|[^ ](?=[;!?€])", typeset(words).replace("\u00a0", " ")), module


def test_every_finding_the_rules_can_make_has_a_sentence() -> None:
    made = set(texts_given({"Finding": 1, "_block": 0, "_warn": 0}))
    assert made <= FINDING_CODES
    assert len(made) > 10


def test_every_missing_field_has_a_name() -> None:
    missing = set(texts_given({"_missing": 0}))
    assert missing <= set(words_named("FIELD_LABELS"))
    assert len(missing) > 5


def texts_given(places: dict[str, int]) -> Iterator[str]:
    """The literals given to functions of the rules, at their place among the arguments, in the rules' own source."""
    for module in domain_modules():
        if ".rules." not in module.__name__:
            continue
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name), args=arguments) if name in places:
                    given = arguments[places[name]]
                    if isinstance(given, ast.Constant):
                        yield str(given.value)


def test_every_step_that_may_bind_has_a_label() -> None:
    labels = words_named("RULE_LABELS")
    assert set(labels) >= BINDING | {"eligible_base"}
    assert len(set(labels.values())) == len(labels)


def test_every_move_has_its_verb_and_every_state_its_name() -> None:
    reached = {target for targets in INSTRUCTION_MOVES.values() for target in targets}
    assert set(INSTRUCTION_ACTIONS) == reached
    for axis, states in (("instruction", InstructionState), ("decision", DecisionState)):
        assert all(state_label(axis, state.value) for state in states)


def test_counts_agree_in_number() -> None:
    assert count_text(0, "dossier") == "aucun dossier"
    assert count_text(1, "dossier") == "1 dossier"
    assert count_text(2, "dossier") == "2 dossiers"
    assert count_text(1200, "commission permanente", "commissions permanentes") == "1\u202f200 commissions permanentes"


def test_the_filter_of_a_list_is_a_sentence() -> None:
    assert files_sentence(0, ANYTHING, {}) == "Aucun dossier"
    assert (
        files_sentence(1, narrowed_to(scheme=7, year=2026), {"scheme": {7: "PROGRESS"}})
        == "1 dossier de PROGRESS en 2026"
    )
    assert (
        files_sentence(
            3, narrowed_to(instruction=InstructionState.REVIEWED, decision=DecisionState.GRANTED), {}, " forêt "
        )
        == "3 dossiers, instruction\u00a0: instruit, décision\u00a0: accordé, contenant «\u00a0forêt\u00a0»"
    )


COPOUT = re.compile(r"\w\((?:e|s|x|es|le|ne|nt|te|se|ive|aux|elle|ou [^)]*)\)")
"""« dossier(s) »: a program knows how many there are."""


def sentences_of(path: Path) -> Iterator[str]:
    """The texts of a source file but for its docstrings, those that hold values as they are around them."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_no_sentence_leaves_its_plural_to_the_reader() -> None:
    program = Path(domain.__file__).parents[1]
    said = {
        f"{path.relative_to(program)}: {text}"
        for path in program.rglob("*.py")
        for text in sentences_of(path)
        if COPOUT.search(text)
    }
    said |= {
        str(path) for path in (program.parent / "resources").rglob("*.md") if COPOUT.search(path.read_text("utf-8"))
    }
    assert said == set()
    assert COPOUT.search("Inscrire 2 dossier(s)")
