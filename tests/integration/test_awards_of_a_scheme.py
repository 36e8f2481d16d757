"""A call that makes so many awards: the dossiers of everybody count."""

from datetime import date

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.schemes import SchemeKind, SupportScheme
from ptce_desk.domain.rules.types import MaxAwards
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import AwardsOf
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes import schemes


def call_of_one_award(desk: Desk) -> int:
    key = desk.run(
        schemes.create_scheme,
        code="APPEL",
        label="Appel",
        kind=SchemeKind.CALL,
        funder_name="Région",
        funder_level=FunderLevel.REGION,
    )

    def limit(desk: Desk) -> None:
        with desk.writing("Limiter") as work:
            version = work.get(SupportScheme, key).versions[0]
            version.rules = (MaxAwards(count=1, of=AwardsOf.SCHEME, source="art. 1"),)
            work.commit()

    desk.run(limit)
    return key


def file_of(desk: Desk, scheme_id: int, ptce_id: int) -> int:
    return desk.run(
        instruct.create_file, scheme_id=scheme_id, ptce_id=ptce_id, title="Projet", deposited_on=date(2026, 2, 1)
    )


def decide(desk: Desk, file_id: int, decision: DecisionState, decided_on: date) -> None:
    def act(desk: Desk) -> None:
        with desk.writing("Décider") as work:
            file = work.get(FundingFile, file_id)
            file.decision, file.decided_on = decision, decided_on
            work.commit()

    desk.run(act)


def said_of_awards(desk: Desk, file_id: int) -> list[Finding]:
    findings = desk.run(open_file, file_id).assessment.findings
    return [found for found in findings if found.code == "max_awards_reached"]


def test_an_award_to_one_pole_leaves_none_to_the_next_and_never_counts_itself(desk: Desk) -> None:
    scheme_id = call_of_one_award(desk)
    first_pole, second_pole = desk.run(sheets.list_ptce, PtceFilter())[:2]
    first, second = file_of(desk, scheme_id, first_pole.id), file_of(desk, scheme_id, second_pole.id)
    assert said_of_awards(desk, second) == []
    decide(desk, first, DecisionState.GRANTED, date(2026, 5, 4))
    [found] = said_of_awards(desk, second)
    assert (found.source, found.facts["made"]) == ("art. 1", 1)
    assert said_of_awards(desk, first) == []


def test_refusals_and_awards_made_later_leave_room(desk: Desk) -> None:
    scheme_id = call_of_one_award(desk)
    first_pole, second_pole = desk.run(sheets.list_ptce, PtceFilter())[:2]
    first, second = file_of(desk, scheme_id, first_pole.id), file_of(desk, scheme_id, second_pole.id)
    decide(desk, first, DecisionState.REFUSED, date(2026, 5, 4))
    assert said_of_awards(desk, second) == []
    decide(desk, first, DecisionState.GRANTED, date(2026, 5, 4))
    decide(desk, second, DecisionState.GRANTED, date(2026, 5, 3))
    assert said_of_awards(desk, second) == []
