"""Every error has its sentence: what happened, on what, what to do."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

from ptce_desk.db.schema import metadata
from ptce_desk.domain import errors, export_errors, value_errors
from ptce_desk.domain.data_problems import DataFault, DataProblem
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import (
    ForbiddenMoveError,
    InUseError,
    NotFoundError,
    PtceDeskError,
    RestoreObstructedError,
)
from ptce_desk.domain.file_faults import FileFault
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.formatting import typeset
from ptce_desk.records.faults import FILE_FAULTS, fault_sentence
from ptce_desk.wording.data_problems import problem_sentence
from ptce_desk.wording.disk import reason_text
from ptce_desk.wording.errors import error_sentence
from tests.gathered import gathered

CAUSELESS = {errors.PtceDeskError, errors.FileError, export_errors.ExportError, value_errors.ValueRefusedError}
"""Families of errors; only their members are raised."""

WORDS: dict[str, object] = {
    "by": "2027-003",
    "text": "1.234",
    "axis": "decision",
    "current": "granted",
    "target": "proposed",
    "kind": "ptce",
    "key": 12,
    "path": Path("/home/agent/suivi.ptce"),
    "found": 12,
    "known": 11,
    "most": 5,
    "length": 21_000,
    "label": "Modifier le montant du dossier 2026-014",
    "name": "Le Relais",
    "uses": {"funding_file": 2, "agenda_item": 1},
    "missing": "organisation",
    "number": "2026-014",
    "labels": ("Budget du projet", "Statuts"),
    "amount": Decimal("24000.00"),
    "obstacles": (),
    "problems": (DataProblem("rules[2].rate", "out_of_range", "1.2"),),
    "cause": DiskCause.DEVICE,
    "what": "folder",
    "entry": "Le Relais",
    "field": "region",
    "fault": FileFault("search_index"),
    "said": "La recherche ne suit plus les données.",
    "called": "région",
    "begins": date(2026, 5, 1),
    "ends": date(2026, 4, 30),
    "year": 2026,
    "counted": 1,
    "recused": 2,
}
DELETABLE = (
    "ptce",
    "organisation",
    "funding_file",
    "committee_session",
    "scheme",
    "policy_framework",
    "envelope",
    "scenario",
    "saved_view",
)


def causes() -> list[type[PtceDeskError]]:
    named = [*inspect.getmembers(errors, inspect.isclass), *inspect.getmembers(value_errors, inspect.isclass)]
    found = list(dict.fromkeys(kind for _, kind in named if issubclass(kind, PtceDeskError)))
    return [kind for kind in found if kind not in CAUSELESS]


def built(kind: type[PtceDeskError]) -> PtceDeskError:
    names = [name for name in inspect.signature(kind.__init__).parameters if name not in ("self", "args", "kwargs")]
    return kind(*(WORDS["path" if name == "target" and issubclass(kind, errors.FileError) else name] for name in names))


def check(sentence: str) -> None:
    """A whole French sentence: a capital or a path first, a stop last, nothing left to fill, hard spaces, ’."""
    assert re.match(r"[A-ZÀ-Ü«/0-9]", sentence)
    assert sentence.endswith(".")
    assert not re.search(r"[{}]|None|\w'\w|\.\.", sentence)
    assert not re.search(r"[^\u00a0\u202fk](?=[;!?€»])|[^\u00a0](?=:(?!//))|«(?!\u00a0)", sentence)


@gathered("kind", causes(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence(kind: type[PtceDeskError]) -> None:
    check(error_sentence(built(kind)))


@gathered("kind", [k for k in causes() if issubclass(k, errors.FileError | export_errors.ExportError)])
def test_an_error_of_a_file_names_it(kind: type[PtceDeskError]) -> None:
    assert "/home/agent/suivi.ptce" in error_sentence(built(kind))


@gathered("cause", list(DiskCause))
@gathered("kind", [kind for kind in causes() if "cause" in inspect.signature(kind.__init__).parameters])
def test_an_error_of_the_disk_says_its_cause(
    kind: type[PtceDeskError], cause: DiskCause, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(WORDS, "cause", cause)
    sentence = error_sentence(built(kind))
    check(sentence)
    if kind not in (errors.FileMissingError, errors.FolderGivenError):  # their name is their cause
        assert typeset(reason_text(cause)) in sentence


def test_a_name_of_another_alphabet_is_shown_as_it_can_be() -> None:
    sentence = error_sentence(errors.FileNotMadeError(Path("/home/r\udce9gion.ptce"), DiskCause.FULL))
    assert "r\ufffdgion.ptce" in sentence
    assert sentence.encode("utf-8")


def test_two_causes_never_share_a_sentence() -> None:
    sentences = [error_sentence(built(kind)) for kind in causes()]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("axis", ["instruction", "decision"])
def test_a_forbidden_move_names_both_states(axis: str) -> None:
    states = InstructionState if axis == "instruction" else DecisionState
    for current in states:
        for target in states:
            sentence = error_sentence(ForbiddenMoveError(axis, current, target))
            check(sentence)
            assert current.value not in sentence


@gathered("kind", [*sorted(metadata.tables), "threshold", "line"])
def test_anything_that_is_not_found_can_be_said(kind: str) -> None:
    sentence = error_sentence(NotFoundError(kind, 12))
    check(sentence)
    assert "(12)" in sentence
    assert kind not in sentence.lower() or kind == "ptce"


def test_a_file_without_a_session_says_to_make_one() -> None:
    assert error_sentence(NotFoundError("committee_session", None)).startswith("Cette commission n’existe pas")


def pointing(table: str) -> Iterator[str]:
    """The tables whose rows keep a row of another from being deleted."""
    for other in metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table.name == table and key.ondelete != "CASCADE":
                yield other.name


@pytest.mark.parametrize("kind", DELETABLE)
def test_whatever_keeps_a_record_from_being_deleted_is_named(kind: str) -> None:
    uses = set(pointing(kind)) | (set(pointing("scheme_version")) if kind == "scheme" else set())
    uses -= {"scheme_version"} if kind == "scheme" else set()
    if kind == "committee_session":
        uses.add("funding_file")
    for use in uses:
        for count in (1, 3):
            sentence = error_sentence(InUseError(kind, "Le Relais", {use: count}))
            check(sentence)
            assert f"{count} " in sentence


@pytest.mark.parametrize(
    "missing",
    sorted(
        {
            key.column.table.name
            for table in metadata.sorted_tables
            for key in table.foreign_keys
            if key.ondelete != "CASCADE"
        }
    ),
)
def test_whatever_keeps_a_record_from_coming_back_is_named(missing: str) -> None:
    sentence = error_sentence(RestoreObstructedError("Le Relais", missing))
    check(sentence)
    assert "_" not in sentence


@gathered("code", get_args(DataFault))
def test_every_problem_of_data_has_a_sentence_with_its_place(code: DataFault) -> None:
    problem = DataProblem("rules[2].rate", code, "abc", ("un", "deux"))
    sentence = problem_sentence(problem)
    assert sentence.startswith("rules[2].rate\u00a0: ")
    check(sentence.removeprefix("rules[2].rate\u00a0: ").capitalize())
    assert not problem_sentence(DataProblem("", code, "abc")).startswith("\u00a0")
    assert problem_sentence(replace(problem, line=14)) == f"ligne 14, {sentence}"


@gathered("kind", sorted(FILE_FAULTS))
def test_every_fault_of_a_file_has_a_sentence(kind: str) -> None:
    check(fault_sentence(FileFault(kind, "2026-014")))
