from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.rules.vocabulary import CostCategory
from ptce_desk.services import committee, instruct, poles
from ptce_desk.services.catalogue import list_schemes
from ptce_desk.services.desk import Desk
from ptce_desk.services.file_sheet import list_files

D = Decimal


def emergence_file(desk: Desk, cost: Decimal) -> int:
    ptce = desk.run(poles.list_ptce, PtceFilter(text="ecosolies"))[0]
    scheme = next(row for row in desk.run(list_schemes) if row.code == "PDL-2013-PTCE-1")
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, ptce_id=ptce.id, title="Amorçage")
    line = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", cost)
    desk.run(instruct.change_field, file_id, "requested", cost, field_label="le demandé")
    return file_id


def listed_maximum(desk: Desk, file_id: int) -> Decimal | None:
    return next(row.max_amount for row in desk.run(list_files, FundingFileFilter()).rows if row.id == file_id)


def test_a_vote_lowers_the_maximum_listed_for_the_other_dossiers_of_the_ptce(desk: Desk) -> None:
    voted, waiting = emergence_file(desk, D("20000.00")), emergence_file(desk, D("20000.00"))
    assert listed_maximum(desk, waiting) == D("20000.00")
    desk.run(instruct.finish_review, voted)
    desk.run(instruct.propose, voted, D("20000.00"))
    session_id = desk.run(committee.create_session, CommitteeBody.COUNCIL, date(2026, 5, 4))
    desk.run(committee.list_files, session_id, [voted])
    desk.run(committee.record_vote, session_id, voted, Vote.GRANTED)
    assert listed_maximum(desk, waiting) == D("5000.00")
    desk.run(committee.record_vote, session_id, voted, None)
    assert listed_maximum(desk, waiting) == D("20000.00")
