"""A dossier that grants nothing, whichever way: neither the law nor its scheme asks anything of it any more."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import AmountObstructedError
from ptce_desk.domain.rules.obligations import OBLIGATIONS
from ptce_desk.domain.rules.parts import DeliverableItem, InstalmentPart
from ptce_desk.domain.rules.types import Deliverables, DeMinimis, Duration, InstalmentPlan, Rule, Settlement
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, InstructionState
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind, SettlementMode
from ptce_desk.exports.documents import Note
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.peek import peek_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.notes import note_of
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.reports.committee import committee_document
from ptce_desk.ui.pages.dossier.peek import told
from ptce_desk.wording.legal import LEGAL_FINDINGS
from tests.gathered import gathered
from tests.integration.ledger_officer import ONE_YEAR, VOTE, LedgerOfficer
from tests.integration.test_renunciations import renounce

D = Decimal
HALF = D("0.5")
ASKS: tuple[Rule, ...] = (
    DeMinimis(source="art. 1"),
    InstalmentPlan(
        source="art. 2",
        parts=(InstalmentPart(InstalmentKind.ADVANCE, HALF), InstalmentPart(InstalmentKind.BALANCE, HALF)),
    ),
    Deliverables(source="art. 3", items=(DeliverableItem(DeliverableKind.EVALUATION_REPORT),)),
    Settlement(source="art. 4", mode=SettlementMode.STRICT_RATE),
    Duration(source="art. 5", max_months=6),
)
"""Rules under which much is asked of an aid, and that a project of a year does not keep."""


def asked(officer: LedgerOfficer) -> int:
    file_id = officer.asked(officer.scheme(*ASKS), "280000.00", officer.structure(), days=ONE_YEAR)
    officer.desk.run(instruct.derogate, file_id, "duration_max", "Un hiver de plus")
    return file_id


def said(desk: Desk, file_id: int) -> set[str]:
    return {one.code for one in desk.run(open_file, file_id).assessment.findings}


def findings(note: Note) -> list[str]:
    (found,) = [[str(cells[1]) for cells in table.rows] for table in note.tables if table.key == "findings"]
    return found


def refused(officer: LedgerOfficer, file_id: int, amount: str = "280000.00") -> int:
    run = officer.desk.run
    run(instruct.propose, file_id, D(amount))
    session = run(sessions.create_session, CommitteeBody.COUNCIL, VOTE)
    run(sessions.list_files, session, [file_id])
    run(sessions.record_vote, session, file_id, Vote.REFUSED)
    return session


def given_up(officer: LedgerOfficer, file_id: int) -> None:
    officer.vote(file_id, "280000.00")
    renounce(officer.desk, file_id, day=date(2026, 3, 1))


def closed(state: InstructionState, officer: LedgerOfficer, file_id: int) -> None:
    officer.desk.run(instruct.move_instruction, file_id, state)


WAYS: dict[str, Callable[[LedgerOfficer, int], object]] = {
    "refused": refused,
    "given up": given_up,
    **{state.value: partial(closed, state) for state in sorted(CLOSED_INSTRUCTIONS)},
}


@gathered("way", WAYS)
def test_nothing_is_asked_of_a_dossier_that_grants_nothing(desk: Desk, way: str) -> None:
    officer = LedgerOfficer(desk)
    file_id = asked(officer)
    before = said(desk, file_id)
    law = {"agreement_required", "auditor_required", "open_data_due", "republican_commitment", "de_minimis_near"}
    assert law | {"instalment_planned", "deliverable_due", "settlement_regime", "duration_max"} <= before
    WAYS[way](officer, file_id)
    assert said(desk, file_id) == before - LEGAL_FINDINGS.keys() - OBLIGATIONS
    sheet = desk.run(open_file, file_id)
    note = note_of(sheet, desk.today())
    assert not {"duties", "schedule"} & {table.key for table in note.tables}
    assert findings(note)[0].startswith("Le projet dure 12 mois")
    assert len(findings(note)) == len(said(desk, file_id))
    warned = told(desk.run(peek_file, file_id)).warnings
    assert not [one for one in warned if "motivez" in one or "complétez" in one or "Rapprochez" in one]


def test_the_pack_tells_no_law_of_what_is_refused_whenever_it_was_submitted(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    file_id = asked(officer)
    desk.run(instruct.propose, file_id, D("280000.00"))
    session = desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTE)
    desk.run(sessions.list_files, session, [file_id])

    def in_pack() -> list[str]:
        (note,) = desk.run(committee_document, session).notes
        return [one[:20] for one in findings(note)]

    before = in_pack()
    of_rules = [one for one in before if not one.startswith("Aides de minimis")]
    assert len(before) == len(of_rules) + 1
    for vote, expected in ((Vote.REFUSED, of_rules), (Vote.GRANTED, before)):
        desk.run(sessions.record_vote, session, file_id, vote)
        assert in_pack() == expected, vote


def test_what_is_refused_is_judged_whole_before_it_is_granted_instead(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    who, scheme = officer.structure(), officer.scheme(*ASKS[:1])
    file_id, other = (officer.asked(scheme, "200000.00", who) for _one in range(2))
    session = refused(officer, file_id, "200000.00")
    officer.vote(other, "200000.00", date(2026, 1, 20))
    (line,) = desk.run(sessions.open_session, session).lines
    assert [one.code for one in sessions.obstacles_to_granting(line, D("200000.00"))] == ["de_minimis_exceeded"]
    with pytest.raises(AmountObstructedError):
        desk.run(sessions.record_vote, session, file_id, Vote.GRANTED, D("200000.00"))
