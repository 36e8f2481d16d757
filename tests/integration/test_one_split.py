"""An award is split by year once: what is printed, what is paid and what is shown of a year are one amount."""

from datetime import date
from decimal import Decimal
from typing import Final

import pytest

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.domain.vocabulary import SplitMode
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.notes import note_of
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.grants.follow_up import open_follow_up
from tests.conftest import NOW
from tests.integration.dossiers import proposed_file
from tests.slowly import slowly

D = Decimal
STARTS, ENDS = date(2026, 10, 1), date(2028, 10, 31)
"""3, 12 and 10 of 25 months."""
HELD_ON = date(2026, 2, 20)
AMOUNTS: Final = ("20000.00", "19999.99", "10000.07", "7000.10", "1.00", "0.02")


def listed(desk: Desk, split: SplitMode | None) -> tuple[int, int]:
    """A dossier of three years proposed for 20 000 €, and its session."""
    file_id = proposed_file(desk)
    for field, value in (("start", STARTS), ("end", ENDS), ("split", split)):
        desk.run(instruct.change_field, file_id, field, value)
    if split is SplitMode.FREE:
        for year, amount in ((2026, "1000.00"), (2027, "999.99"), (2028, "1700.01")):
            desk.run(terms.set_year_amount, file_id, year, D(amount))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, HELD_ON)
    desk.run(sessions.list_files, session_id, [file_id])
    return file_id, session_id


def printed(desk: Desk, file_id: int) -> list[Decimal]:
    """What the note prints of each year, those without money left out."""
    note = note_of(desk.run(open_file, file_id), NOW.date())
    (table,) = (table for table in note.tables if table.key == "voted_schedule")
    (row,) = table.rows
    return [amount for amount in row[:-1] if isinstance(amount, Decimal) and amount]


def planned(desk: Desk, file_id: int) -> list[Decimal]:
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    return [one.amount for one in sheet.agreement.instalments]


def shown(desk: Desk, file_id: int) -> Schedule:
    """What the page shows of each year, beside the computation."""
    sheet = desk.run(open_file, file_id)
    return sheet.by_year(sheet.assessment)


@pytest.mark.parametrize("split", [SplitMode.FREE, *slowly(None, SplitMode.EQUAL)])
def test_a_vote_made_or_corrected_is_printed_planned_and_shown_by_year_to_the_same_cent(
    split: SplitMode | None, desk: Desk
) -> None:
    file_id, session_id = listed(desk, split)
    for amount in AMOUNTS:
        desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, amount=D(amount))
        of_years = printed(desk, file_id)
        assert sum(of_years) == D(amount)
        assert planned(desk, file_id) == of_years
        assert [part for _year, part in shown(desk, file_id)] == of_years
        desk.run(follow_up_lines.plan_instalments, file_id)
        assert planned(desk, file_id) == of_years


def test_what_is_shown_by_year_is_what_is_asked_then_proposed_then_voted(desk: Desk) -> None:
    file_id, session_id = listed(desk, None)
    assert shown(desk, file_id) == ((2026, D("2400.00")), (2027, D("9600.00")), (2028, D("8000.00")))
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, amount=D("5000.00"))
    assert shown(desk, file_id) == ((2026, D("600.00")), (2027, D("2400.00")), (2028, D("2000.00")))
    desk.run(sessions.record_vote, session_id, file_id, None)
    desk.run(sessions.unlist_file, session_id, file_id)
    desk.run(instruct.withdraw_proposal, file_id)
    desk.run(instruct.change_field, file_id, "proposed", None)
    assert shown(desk, file_id) == ((2026, D("3600.00")), (2027, D("14400.00")), (2028, D("12000.00")))
