"""One officer's day through the services: the same job as the windows, without them."""

from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import CommitteeBody, Opinion, Vote
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet, list_files, sum_files
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.structures import create_organisation

D = Decimal


def progress_file(desk: Desk) -> FileSheet:
    """A PROGRESS dossier of 50 000 €, the État having granted 20 000 €."""
    ptce = desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0]
    scheme = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, ptce_id=ptce.id)
    fields: dict[str, object] = {
        "title": "Étude de faisabilité d’une filière bois",
        "total_cost": D("50000.00"),
        "requested": D("30000.00"),
        "start": date(2026, 4, 1),
        "end": date(2027, 9, 30),
    }
    for field, value in fields.items():
        desk.run(instruct.change_field, file_id, field, value)
    body = desk.run(create_organisation, "Association fictive", OrganisationKind.ASSOCIATION, ess=True)
    desk.run(instruct.change_field, file_id, "beneficiary_id", body)
    sheet = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY)
    line = sheet.file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", D("50000.00"))
    sheet = desk.run(instruct.add_line, file_id, "plan", "level", FunderLevel.STATE)
    line_id = sheet.file.plan[-1].id
    desk.run(instruct.change_line, file_id, "plan", line_id, "amount", D("20000.00"))
    return desk.run(instruct.change_line, file_id, "plan", line_id, "obtained", value=True)


def test_an_officers_day_from_typing_to_the_vote(desk: Desk) -> None:
    sheet = progress_file(desk)
    assert sheet.assessment.max_amount == D("24000.00")
    file_id = sheet.file.id
    desk.run(instruct.finish_review, file_id)
    sheet = desk.run(instruct.propose, file_id, D("24000.00"))
    assert sheet.file.decision is DecisionState.PROPOSED
    session_id = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, date(2026, 4, 10))
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.note, session_id, file_id, "opinion", Opinion.FAVOURABLE)
    session = desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("24000.00"))
    desk.run(sessions.set_deliberation, session_id, "2026-118", None)
    assert session.lines[0].sheet.file.voted == D("24000.00")
    page = desk.run(list_files, FundingFileFilter(narrowed_to(year=2026)))
    assert [row.number for row in page.rows] == ["2026-001"]
    assert desk.run(sum_files, FundingFileFilter()).voted == D("24000.00")
    assert desk.run(check_file) == []
