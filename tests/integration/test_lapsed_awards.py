"""A grant that lapsed leaves its room under the caps; what was really paid of it still counts."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.exports.report import Cell
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants import ending, follow_up_lines
from ptce_desk.services.grants.follow_up import change_agreement, open_follow_up
from ptce_desk.services.ptce import sheets
from ptce_desk.services.reports.summaries import summary_report
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.dossiers import have_someone
from tests.integration.test_awards_of_a_scheme import call_of_one_award, file_of, said_of_awards
from tests.integration.test_committee import proposed_file, session_with
from tests.integration.test_remaining import possible

D = Decimal


def granted(desk: Desk) -> int:
    """20 000 € of the 25 000 € of the stage, voted in February, over since the first of March."""
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id, day=date(2026, 2, 2))
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    return file_id


def asked_next(desk: Desk) -> int:
    """A second dossier of the same PTCE under the same cap: 25 000 € of costs, all asked."""
    ptce = desk.run(sheets.list_ptce, PtceFilter(text="archer"))[0]
    scheme = next(row for row in desk.run(list_schemes) if row.code == "PDL-2013-PTCE-1")
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, ptce_id=ptce.id, title="Suite")
    line = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", D("25000.00"))
    return file_id


def kept_maximum(desk: Desk, file_id: int) -> Decimal | None:
    return desk.run(open_file, file_id).file.max_amount


@pytest.mark.slow
def test_a_lapsed_grant_leaves_its_room_and_takes_it_again_when_the_lapse_is_lifted(desk: Desk) -> None:
    file_id = granted(desk)
    next_id = asked_next(desk)
    assert (possible(desk, "PDL-2013-PTCE-1").left.most, kept_maximum(desk, next_id)) == (D("5000.00"), D("5000.00"))
    desk.run(ending.lapse, file_id)
    assert (possible(desk, "PDL-2013-PTCE-1").left.most, kept_maximum(desk, next_id)) == (D("25000.00"), D("25000.00"))
    desk.run(undo)
    assert (possible(desk, "PDL-2013-PTCE-1").left.most, kept_maximum(desk, next_id)) == (D("5000.00"), D("5000.00"))
    desk.run(ending.lapse, file_id)
    desk.run(ending.take_back_lapse, file_id)
    assert (possible(desk, "PDL-2013-PTCE-1").left.most, kept_maximum(desk, next_id)) == (D("5000.00"), D("5000.00"))
    assert desk.run(check_file) == []


@pytest.mark.slow
def test_what_was_paid_before_the_lapse_counts_until_it_is_not_owed_any_more(desk: Desk) -> None:
    file_id = granted(desk)
    next_id = asked_next(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=date(2026, 2, 20), amount=D("6000.00"))
    desk.run(ending.lapse, file_id)
    assert (possible(desk, "PDL-2013-PTCE-1").left.most, kept_maximum(desk, next_id)) == (D("19000.00"), D("19000.00"))
    desk.run(ending.settle_grant, file_id, D("4000.00"))
    assert (possible(desk, "PDL-2013-PTCE-1").left.most, kept_maximum(desk, next_id)) == (D("21000.00"), D("21000.00"))


def test_a_lapsed_award_is_no_longer_one_of_the_awards_of_its_call(desk: Desk) -> None:
    scheme_id = call_of_one_award(desk)
    poles_ = desk.run(sheets.list_ptce, PtceFilter())[:2]
    first, second = (file_of(desk, scheme_id, pole.id) for pole in poles_)
    line = desk.run(instruct.add_line, first, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, first, "costs", line.id, "presented", D("9000.00"))
    desk.run(instruct.change_field, first, "requested", D("9000.00"))
    desk.run(have_someone, first)
    desk.run(instruct.finish_review, first)
    desk.run(instruct.propose, first, D("9000.00"))
    session_id = session_with(desk, first, day=date(2026, 2, 2))
    desk.run(sessions.record_vote, session_id, first, Vote.GRANTED)
    assert len(said_of_awards(desk, second)) == 1
    desk.run(change_agreement, first, "end", date(2026, 3, 1))
    desk.run(ending.lapse, first)
    assert said_of_awards(desk, second) == []


def test_what_a_lapse_loses_is_counted_on_what_is_agreed_and_not_on_the_vote(desk: Desk) -> None:
    file_id = granted(desk)
    amended = desk.run(follow_up_lines.add_line, file_id, "amendments", "amount", D("15000.00"))
    line = amended.agreement.amendments[0].id
    desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", date(2026, 2, 15))
    desk.run(follow_up_lines.record_payment, file_id, paid_on=date(2026, 2, 20), amount=D("6000.00"))
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    desk.run(ending.lapse, file_id)
    (table,) = [sheet for sheet in desk.run(summary_report, SummaryFilter()).sheets if sheet.key == "years"]
    assert [row[table.position("lapsed")] for row in table.rows] == [D("9000.00")]


@pytest.mark.slow
def test_what_a_lapse_loses_is_told_in_the_summary_of_what_was_granted(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=date(2026, 2, 20), amount=D("6000.00"))

    def told() -> list[dict[str, Cell]]:
        sheets = desk.run(summary_report, SummaryFilter()).sheets
        tables = [sheet for sheet in sheets if sheet.key in ("years", "schemes", "ptce")]
        rows = [dict(zip([one.key for one in table.columns], table.rows[0], strict=True)) for table in tables]
        assert len(rows) == 3
        return rows

    assert all("lapsed" not in row for row in told())
    desk.run(ending.lapse, file_id)
    assert [(row["voted"], row["lapsed"]) for row in told()] == [(D("20000.00"), D("14000.00"))] * 3
    desk.run(ending.settle_grant, file_id, D("4000.00"))
    desk.run(follow_up_lines.add_line, file_id, "repayments", "issued_on", date(2026, 3, 2))
    order = desk.run(open_follow_up, file_id)
    assert order is not None
    line = order.agreement.repayments[0]
    assert (told()[0]["lapsed"], line.amount) == (D("16000.00"), D("2000.00"))
    desk.run(follow_up_lines.change_line, file_id, "repayments", line.id, "repaid_on", date(2026, 3, 2))
    assert told()[0]["lapsed"] == D("16000.00")
