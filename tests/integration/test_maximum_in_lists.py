from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.rules.parts import SubCap
from ptce_desk.domain.rules.types import EligibleCategories
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import list_files
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.rules import save_rules
from ptce_desk.services.schemes.schemes import open_scheme
from tests.integration.dossiers import have_someone
from tests.integration.raw_rows import held

D = Decimal


def emergence_file(desk: Desk, cost: Decimal) -> int:
    ptce = desk.run(sheets.list_ptce, PtceFilter(text="ecosolies"))[0]
    scheme = next(row for row in desk.run(list_schemes) if row.code == "PDL-2013-PTCE-1")
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, ptce_id=ptce.id, title="Amorçage")
    line = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", cost)
    desk.run(instruct.change_field, file_id, "requested", cost)
    return file_id


def listed_maximum(desk: Desk, file_id: int) -> Decimal | None:
    return next(row.max_amount for row in desk.run(list_files, FundingFileFilter()).rows if row.id == file_id)


def test_a_vote_lowers_the_maximum_listed_for_the_other_dossiers_of_the_ptce(desk: Desk) -> None:
    voted, waiting = emergence_file(desk, D("20000.00")), emergence_file(desk, D("20000.00"))
    assert listed_maximum(desk, waiting) == D("20000.00")
    desk.run(have_someone, voted)
    desk.run(instruct.finish_review, voted)
    desk.run(instruct.propose, voted, D("20000.00"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 5, 4))
    desk.run(sessions.list_files, session_id, [voted])
    desk.run(sessions.record_vote, session_id, voted, Vote.GRANTED)
    assert listed_maximum(desk, waiting) == D("5000.00")
    desk.run(sessions.record_vote, session_id, voted, None)
    assert listed_maximum(desk, waiting) == D("20000.00")


def test_a_limited_category_gives_a_base_in_whole_cents_that_the_file_keeps(desk: Desk) -> None:
    scheme = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    version = desk.run(open_scheme, scheme.scheme_id).scheme.versions[0]
    indirect = SubCap(CostCategory.INDIRECT, D("0.20"))
    kinds = (CostCategory.STAFF, CostCategory.INDIRECT)
    limited = EligibleCategories(categories=kinds, sub_caps=(indirect,), source="art. 2")
    desk.run(save_rules, version.id, (limited,))
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, title="Coordination")
    for category, amount in zip(kinds, ("12345.67", "5000.00"), strict=True):
        line = desk.run(instruct.add_line, file_id, "costs", "category", category).file.costs[-1]
        desk.run(instruct.change_line, file_id, "costs", line.id, "presented", D(amount))

    assert held(desk, "SELECT eligible_base FROM funding_file WHERE id = ?", file_id) == [(14_814_80,)]
