"""The page of a call: each count is that of the list it opens, the candidates are ranked by their score."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import ForbiddenMoveError
from ptce_desk.domain.rules.calls import CallNext, CallStep, narrowing_of
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, scoring, waiting_list
from ptce_desk.services.dossier.sheet import list_ids, open_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.follow_up_lines import add_line, change_line
from ptce_desk.services.reports.jury import export_jury, jury_report
from ptce_desk.services.schemes import calls, grid
from tests.conftest import DoneOnce
from tests.integration.dossiers import complete_file, proposed_file, reviewed_file, scheme_id, voted_file
from tests.integration.printed import printed_pages
from tests.slowly import slowly

D = Decimal


@pytest.fixture
def call(desk: Desk, done_once: DoneOnce) -> dict[str, int]:
    return done_once(desk, call_under_way)


def call_under_way(desk: Desk) -> dict[str, int]:
    """An expression of interest, a draft, and dossiers that came further, by name."""
    for label in ("Ancrage", "Modèle"):
        desk.run(grid.add_criterion, scheme_id(desk), "label", label)
    files = {name: complete_file(desk) for name in ("interest", "draft", "inadmissible", "submitted")}
    desk.run(instruct.move_instruction, files["interest"], InstructionState.EXPRESSION_OF_INTEREST)
    for name in ("inadmissible", "submitted"):
        desk.run(scoring.set_note, files[name], "Bob", "Ancrage", D(12))
        desk.run(instruct.move_instruction, files[name], InstructionState.SUBMITTED)
    desk.run(instruct.move_instruction, files["inadmissible"], InstructionState.INADMISSIBLE)
    files |= {"reviewed": reviewed_file(desk), "waiting": proposed_file(desk)}
    desk.run(waiting_list.keep_waiting, files["waiting"])
    files["granted"] = voted_file(desk, date(2026, 3, 1), vote=Vote.GRANTED)
    return files


def opened(desk: Desk, call: dict[str, int]) -> calls.CallSheet:
    return desk.run(calls.open_call, desk.run(open_file, call["draft"]).version.id)


def note(desk: Desk, call: dict[str, int], name: str, *notes: int) -> calls.CallSheet:
    sheet = opened(desk, call)
    for criterion, given in zip(("Ancrage", "Modèle"), notes, strict=False):
        sheet = desk.run(calls.note_candidate, sheet.version.id, call[name], "Ana", criterion, D(given))
    return sheet


def test_each_count_is_that_of_the_dossiers_it_opens(desk: Desk, call: dict[str, int]) -> None:
    sheet = note(desk, call, "reviewed", 12, 14)
    expected = {
        CallStep.INTEREST: {"interest"},
        CallStep.RECEIVED: {"inadmissible", "submitted", "reviewed", "waiting", "granted"},
        CallStep.ADMISSIBLE: {"reviewed", "waiting", "granted"},
        CallStep.NOTED: {"submitted", "reviewed"},
        CallStep.RANKED: {"reviewed"},
        CallStep.WAITING: {"waiting"},
        CallStep.AWARDED: {"granted"},
    }
    for step, names in expected.items():
        listed = desk.run(list_ids, FundingFileFilter(narrowing_of(step, sheet.version.id)))
        assert set(listed) == {call[name] for name in names}, step
        assert sheet.counts[step] == len(names), step


@pytest.mark.slow
def test_candidates_are_those_received_and_not_closed_the_best_first(desk: Desk, call: dict[str, int]) -> None:
    note(desk, call, "waiting", 15, 15)
    note(desk, call, "submitted", 8, 12)
    sheet = note(desk, call, "reviewed", 12, 10)
    placed = [(one.id, one.rank, one.score) for one in sheet.candidates]
    assert placed == [
        (call["waiting"], 1, D(15)),
        (call["submitted"], 2, D(11)),
        (call["reviewed"], 2, D(11)),
        (call["granted"], None, None),
    ]
    assert [(one.id, one.waiting_rank) for one in sheet.waiting] == [(call["waiting"], 1)]
    assert sheet.jurors == ("Ana", "Bob")


def test_a_jury_gets_blank_grids_then_its_notes_and_the_ranking(desk: Desk, call: dict[str, int]) -> None:
    sheet = note(desk, call, "waiting", 15, 15)
    sheet = note(desk, call, "reviewed", 12)
    report = desk.run(jury_report, sheet.version.id)
    ranking, ana, bob = report.sheets
    assert [one.name for one in report.sheets] == ["Classement", "Ana", "Bob"]
    rank, number, score = (ranking.position(key) for key in ("rank", "number", "score"))
    numbers = {one.id: one.scoring.number for one in sheet.candidates}
    best = ranking.rows[0]
    assert (best[rank], best[number], best[score]) == (1, numbers[call["waiting"]], D(15))
    by_number = {row[ana.position("number")]: row for row in ana.rows}
    assert by_number[numbers[call["reviewed"]]][ana.position("c0")] == D(12)
    assert by_number[numbers[call["reviewed"]]][ana.position("c1")] is None
    missing = {row[number]: row[ranking.position("missing")] for row in ranking.rows}
    assert missing[numbers[call["reviewed"]]] == "Ana (Modèle)"
    noted_by = {row[number]: row[ranking.position("noted_by")] for row in ranking.rows}
    assert noted_by[numbers[call["reviewed"]]] == "1 sur 2, incomplet"
    blank = desk.run(jury_report, sheet.version.id, blank=True)
    assert [one.name for one in blank.sheets] == ["Ana", "Bob"]
    assert all(row[one.position("c0")] is None for one in blank.sheets for row in one.rows)
    assert len(bob.rows) == len(blank.sheets[0].rows) == len(sheet.candidates)


def refused_later(desk: Desk, _granted: int) -> None:
    voted_file(desk, date(2026, 3, 8), vote=Vote.REFUSED)


def renounced(desk: Desk, granted: int) -> None:
    sheet = desk.run(add_line, granted, "amendments", "kind", AmendmentKind.RENUNCIATION)
    line = sheet.agreement.amendments[-1].id
    for key, value in (("amount", D(0)), ("signed_on", desk.run(Desk.today))):
        desk.run(change_line, granted, "amendments", line, key, value)


def withdrawn(desk: Desk, _granted: int) -> None:
    gone = proposed_file(desk)
    desk.run(instruct.move_instruction, gone, InstructionState.WITHDRAWN)


@pytest.mark.parametrize("give_up", [refused_later, renounced, withdrawn])
def test_a_place_given_up_is_for_the_first_who_waits(
    desk: Desk, call: dict[str, int], give_up: Callable[[Desk, int], None]
) -> None:
    assert not opened(desk, call).place_free
    give_up(desk, call["granted"])
    sheet = opened(desk, call)
    assert sheet.next is CallNext.PROPOSE_WAITING
    desk.run(calls.propose_waiting, sheet.version.id, call["waiting"])
    file = desk.run(open_file, call["waiting"]).file
    assert (file.decision, file.proposed) == (DecisionState.PROPOSED, D("20000.00"))
    assert not opened(desk, call).place_free
    with pytest.raises(ForbiddenMoveError):
        desk.run(calls.propose_waiting, sheet.version.id, call["waiting"])
    desk.run(undo)
    assert opened(desk, call).next is CallNext.PROPOSE_WAITING


def test_candidates_that_some_jurors_did_not_note_are_said_incomplete(desk: Desk, call: dict[str, int]) -> None:
    note(desk, call, "waiting", 15, 15)
    sheet = note(desk, call, "reviewed", 12)  # and not the other criterion
    named = {one.id: one for one in sheet.candidates}
    assert {one.id for one in sheet.unfinished} == {call["waiting"], call["reviewed"], call["submitted"]}
    assert not named[call["granted"]].is_unfinished  # voted: its notes are closed
    assert sheet.next is CallNext.FINISH_NOTES
    (ranking, *_grids) = desk.run(jury_report, sheet.version.id).sheets
    said = {row[ranking.position("number")]: row[ranking.position("noted_by")] for row in ranking.rows}
    assert said[named[call["waiting"]].scoring.number] == "1 sur 2, incomplet"
    assert said[named[call["granted"]].scoring.number] == "0 sur 2"
    for name in ("waiting", "reviewed", "submitted"):
        for criterion, juror in product(("Ancrage", "Modèle"), ("Ana", "Bob")):
            desk.run(scoring.set_note, call[name], juror, criterion, D(10))
    assert opened(desk, call).unfinished == []


@pytest.mark.parametrize("ending", ["xlsx", *slowly("pdf")])
def test_the_documents_of_a_jury_are_written(desk: Desk, call: dict[str, int], tmp_path: Path, ending: str) -> None:
    sheet = note(desk, call, "waiting", 15, 15)
    for blank in (True, False):
        target = tmp_path / f"jury-{blank}.{ending}"
        assert desk.run(export_jury, sheet.version.id, target, blank=blank).stat().st_size > 0
        if ending == "pdf":
            assert len(printed_pages(target)) == (2 if blank else 3)  # each juror is handed a page


def test_a_call_without_notes_has_one_blank_grid(desk: Desk) -> None:
    version_id = desk.run(calls.list_calls)[0].version_id
    (only,) = desk.run(jury_report, version_id, blank=True).sheets
    assert (only.name, only.rows) == ("Membre du jury", ())


@pytest.mark.parametrize("interest", [True, *slowly(False)])
def test_a_call_receives_in_one_act(desk: Desk, call: dict[str, int], interest: bool) -> None:  # noqa: FBT001
    sheet = opened(desk, call)
    step = CallStep.INTEREST if interest else CallStep.RECEIVED
    day = date(2026, 2, 1)
    receive = partial(calls.receive, interest=interest, title="Cantine", ptce_id=None, deposited_on=day)
    file_id = desk.run(receive, version_id=sheet.version.id)
    assert desk.run(open_file, file_id).file.title == "Cantine"
    assert opened(desk, call).counts[step] == sheet.counts[step] + 1
    desk.run(undo)
    assert opened(desk, call).counts == sheet.counts


def test_who_waits_is_read_by_rank_whatever_the_numbers(desk: Desk) -> None:
    files = [proposed_file(desk) for _one in range(3)]
    for one in files:
        desk.run(waiting_list.keep_waiting, one)
    sheet = desk.run(calls.move_waiting, desk.run(open_file, files[0]).version.id, files[2], 1)
    assert [one.id for one in sheet.waiting] == [files[2], files[0], files[1]]
