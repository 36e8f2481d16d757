"""Who has how much to do equals the lists it leads to; what is handed over goes whole, and comes back whole."""

from datetime import timedelta
from functools import partial

import pytest

from ptce_desk.domain.states import InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.handing import hand_over, survey_handing
from ptce_desk.services.dossier.instructors import theirs
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_ids, open_file
from ptce_desk.services.file.undo import list_operations, undo
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.home.workload import narrowed_by, open_workload
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.conftest import DoneOnce
from tests.integration.dossiers import listed_file
from tests.integration.grants import TODAY, granted, in_days
from tests.integration.test_home_beside import plan

NAMES = ("Alix Petit", "Camille Roy", "")
STATES = (
    InstructionState.DRAFT,
    InstructionState.SUBMITTED,
    InstructionState.COMPLETE,
    InstructionState.INCOMPLETE,
    InstructionState.WITHDRAWN,
)
WAYS = {
    InstructionState.SUBMITTED: (InstructionState.SUBMITTED,),
    InstructionState.COMPLETE: (InstructionState.SUBMITTED, InstructionState.COMPLETE),
    InstructionState.INCOMPLETE: (InstructionState.SUBMITTED, InstructionState.INCOMPLETE),
    InstructionState.WITHDRAWN: (InstructionState.SUBMITTED, InstructionState.WITHDRAWN),
}


def shared_out(desk: Desk) -> None:
    """Dossiers of every kind, of two instructors and of nobody."""
    scheme = desk.run(list_schemes)[0].scheme_id
    for number in range(14):
        file_id = desk.run(instruct.create_file, scheme_id=scheme, deposited_on=TODAY)
        for state in WAYS.get(STATES[number % len(STATES)], ()):
            desk.run(instruct.move_instruction, file_id, state, "Un motif")
        desk.run(instruct.change_field, file_id, "instructor", NAMES[number % len(NAMES)])
    for name, days in (("Alix Petit", -9), ("", -3)):
        desk.run(instruct.change_field, granted(desk, partial(plan, days)), "instructor", name)
    for name in ("Camille Roy", "Camille Roy", "Alix Petit"):
        desk.run(instruct.change_field, listed_file(desk, in_days(10))[0], "instructor", name)


def test_each_figure_is_as_many_as_the_list_it_leads_to(desk: Desk, done_once: DoneOnce) -> None:
    done_once(desk, shared_out)
    load = desk.run(open_workload)
    assert load.session == TODAY + timedelta(days=10)
    assert [one.instructor for one in load.of][-1] == ""
    assert {one.instructor for one in load.of} == set(NAMES)
    late = desk.run(open_deadlines)
    for one in load.of:
        for key in ("open", "complete", "incomplete", "listed"):
            found = desk.run(list_ids, FundingFileFilter(narrowed_by(one.instructor, key, load.session)))
            assert len(found) == getattr(one, key), (one, key)
        passed = [due for due in late.deadlines if due.day is not None and due.day < TODAY]
        assert one.late == sum(late.instructors.get(due.record.id, "") == one.instructor for due in passed)
    told = [sum(getattr(one, key) for one in load.of) for key in ("open", "complete", "incomplete", "late", "listed")]
    assert told == [12, 3, 3, 2, 3]


@pytest.mark.slow
def test_an_absent_colleagues_dossiers_are_handed_over_and_come_back_in_one_act(
    desk: Desk, done_once: DoneOnce
) -> None:
    done_once(desk, shared_out)

    def shared() -> dict[str, tuple[int, ...]]:
        return {name: desk.run(list_ids, FundingFileFilter(theirs(name))) for name in (*NAMES, "Noé Caron")}

    before, known = shared(), desk.run(survey_handing)
    assert {name: count for name, (count, _being) in known.held.items()} == {n: len(before[n]) for n in NAMES}
    assert list(known.held)[-1] == ""
    done = desk.run(hand_over, "Alix Petit", "Noé Caron", being=False)
    assert len(done.changed) == known.held["Alix Petit"][0]
    assert desk.run(list_operations)[-1].label == f"Confier {len(done.changed)} dossiers d’Alix Petit à Noé Caron"
    assert shared() == {**before, "Alix Petit": (), "Noé Caron": before["Alix Petit"]}
    desk.run(undo)
    assert shared() == before


def test_those_being_reviewed_alone_may_be_handed_over_and_those_of_nobody_too(desk: Desk, done_once: DoneOnce) -> None:
    done_once(desk, shared_out)
    known = desk.run(survey_handing)
    done = desk.run(hand_over, "", "Noé Caron", being=True)
    assert len(done.changed) == known.held[""][1] < known.held[""][0]
    taken = desk.run(list_ids, FundingFileFilter(theirs("Noé Caron")))
    assert {desk.run(open_file, one).file.instruction for one in taken} <= set(STATES) - {InstructionState.WITHDRAWN}
    assert desk.run(list_operations)[-1].label.endswith("dossiers sans instructeur à Noé Caron")
