"""What an amount cannot be proposed without: the page, the lists and each way of proposing agree about it."""

from decimal import Decimal

import pytest

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.aid.appraisal import Obstacle, missing_fields
from ptce_desk.domain.aid.next_step import StepKind
from ptce_desk.domain.errors import AmountObstructedError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.services.committee.peek import peek_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.sheet import list_ids, open_file
from ptce_desk.services.home.summary import open_home
from tests.integration.dossiers import reviewed_file

D = Decimal
EMPTIED = {"title": " ", "ptce_id": None, "beneficiary_id": None, "deposited_on": None, "requested": None}


def lack(desk: Desk, file_id: int, field: str) -> None:
    """Take a field away from a dossier: the costs by their lines."""
    if field == "costs":
        for line in desk.run(open_file, file_id).file.costs:
            desk.run(instruct.remove_line, file_id, "costs", line.id)
    else:
        desk.run(instruct.change_field, file_id, field, EMPTIED[field])


def put_at(desk: Desk, file_id: int, state: InstructionState) -> None:
    """Have a dossier stand at a state, whatever leads there."""

    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            work.get(FundingFile, file_id).instruction = state
            work.commit()

    desk.run(act)


def waiting(desk: Desk, file_id: int) -> list[ToDo]:
    """What the lists and the home page say that a dossier waits for."""
    early = (ToDo.TO_COMPLETE, ToDo.TO_REVIEW, ToDo.TO_PROPOSE)
    return [step for step in early if file_id in desk.run(list_ids, FundingFileFilter(narrowed_to(to_do=step)))]


@pytest.mark.slow
def test_a_dossier_that_lacks_a_field_is_to_complete_in_its_lists_as_on_its_page(desk: Desk) -> None:
    assert waiting(desk, reviewed_file(desk)) == [ToDo.TO_PROPOSE]
    for field in (*EMPTIED, "costs"):
        file_id = reviewed_file(desk)
        lack(desk, file_id, field)
        seen = desk.run(peek_file, file_id)
        assert missing_fields(seen.sheet.file) == [field]
        assert seen.step is not None
        assert (seen.step.kind, seen.step.fields) == (StepKind.FILL, (field,))
        assert waiting(desk, file_id) == [ToDo.TO_COMPLETE], field


@pytest.mark.slow
def test_the_home_page_counts_as_many_dossiers_for_each_step_as_its_list_has(desk: Desk) -> None:
    for _incomplete in range(2):
        lack(desk, reviewed_file(desk), "costs")
    for state in (InstructionState.DRAFT, InstructionState.SUBMITTED, InstructionState.UNDER_REVIEW):
        put_at(desk, reviewed_file(desk), state)
    reviewed_file(desk)
    for step in ("to_complete", "to_review", "to_propose"):
        told = [one.count for one in desk.run(open_home).work if one.kind == step]
        assert told == [len(desk.run(list_ids, FundingFileFilter(narrowed_to(to_do=ToDo(step)))))], step


def test_an_amount_is_proposed_for_somebody_and_the_refusal_names_the_field(desk: Desk) -> None:
    file_id = reviewed_file(desk)
    whose = desk.run(open_file, file_id).file.beneficiary_id
    lack(desk, file_id, "beneficiary_id")
    with pytest.raises(AmountObstructedError) as refusal:
        desk.run(instruct.propose, file_id, D(20000))
    assert refusal.value.obstacles == (Obstacle("missing_field", field="beneficiary_id"),)
    assert desk.run(open_file, file_id).file.decision is DecisionState.NOT_LISTED
    desk.run(instruct.change_field, file_id, "beneficiary_id", whose)
    assert desk.run(instruct.propose, file_id, D(20000)).file.decision is DecisionState.PROPOSED


def test_carriers_stand_for_the_beneficiary(desk: Desk) -> None:
    file_id = reviewed_file(desk)
    whose = desk.run(open_file, file_id).file.beneficiary_id
    assert whose is not None
    lack(desk, file_id, "beneficiary_id")
    desk.run(terms.add_carrier, file_id, whose)
    assert waiting(desk, file_id) == [ToDo.TO_PROPOSE]
    assert desk.run(instruct.propose, file_id, D(20000)).file.decision is DecisionState.PROPOSED
