"""The years of awards that the vote of a session confirms, without typing its act."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.agreement_errors import YearNotAwaitedError
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import CommitteeBody, SessionStatus
from ptce_desk.domain.errors import SessionCancelledError
from ptce_desk.services.committee import acts, sessions
from ptce_desk.services.committee.years import confirm_years, list_awaited
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.award_years import change_year
from tests.integration.dumps import dump
from tests.integration.ledger_officer import LedgerOfficer

D = Decimal
HELD = date(2027, 3, 3)
ACT = "Commission permanente du 3 mars 2027, délibération n° 2027-45"


@pytest.fixture
def awards(desk: Desk) -> list[int]:
    """Two awards of 36 000 and 30 000 over 2026-29, of which 2027, 2028 and 2029 wait; one asked and not voted."""
    officer = LedgerOfficer(desk)
    days = (date(2026, 1, 1), date(2029, 12, 31))
    found = []
    for amount in ("36000.00", "30000.00", "12000.00"):
        file_id = officer.asked(officer.scheme(), amount, officer.structure(f"Structure {amount}"), days=days)
        if amount != "12000.00":
            officer.vote(file_id, amount)
        for year in (2027, 2028, 2029):
            desk.run(change_year, file_id, year, "state", YearState.TO_CONFIRM)
        found.append(file_id)
    return found


@pytest.fixture
def session_id(desk: Desk) -> int:
    key = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, HELD)
    desk.run(sessions.set_deliberation, key, "2027-45", None)
    return key


def years_of(desk: Desk, file_id: int) -> list[tuple[int, YearState, date | None, str]]:
    held = desk.run(open_file, file_id).file.award_years
    return [(one.year, one.state, one.decided_on, one.basis) for one in held]


@pytest.mark.slow
def test_a_session_may_confirm_what_waits_of_its_year_of_those_before_and_of_the_next(
    desk: Desk, awards: list[int], session_id: int
) -> None:
    rows = desk.run(list_awaited, session_id)
    assert [(row.year, row.file_id, row.amount) for row in rows] == [
        (2027, awards[0], D(9000)),
        (2027, awards[1], D(7500)),
        (2028, awards[0], D(9000)),
        (2028, awards[1], D(7500)),
    ]
    earlier = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 12, 18))
    assert {row.year for row in desk.run(list_awaited, earlier)} == {2027}
    desk.run(acts.set_status, session_id, SessionStatus.CANCELLED)
    assert desk.run(list_awaited, session_id) == []


@pytest.mark.slow
def test_several_years_are_confirmed_at_once_by_the_act_of_the_session_and_undone_at_once(
    desk: Desk, awards: list[int], session_id: int
) -> None:
    before = dump(desk)
    chosen = [row for row in desk.run(list_awaited, session_id) if row.year == 2027 or row.file_id == awards[0]]
    assert desk.run(confirm_years, session_id, chosen) == HELD
    confirmed = (YearState.CONFIRMED, HELD, ACT)
    waits = (YearState.TO_CONFIRM, None, "")
    assert years_of(desk, awards[0]) == [(2027, *confirmed), (2028, *confirmed), (2029, *waits)]
    assert years_of(desk, awards[1]) == [(2027, *confirmed), (2028, *waits), (2029, *waits)]
    assert [(row.year, row.file_id) for row in desk.run(list_awaited, session_id)] == [(2028, awards[1])]
    desk.run(undo)
    assert dump(desk) == before


def test_a_session_without_deliberation_confirms_by_its_day(desk: Desk, awards: list[int]) -> None:
    key = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 2, 1))
    desk.run(confirm_years, key, desk.run(list_awaited, key)[:1])
    assert years_of(desk, awards[0])[0][2:] == (date(2026, 2, 1), "Conseil du 1er février 2026")


@pytest.mark.slow
def test_nothing_is_confirmed_once_a_year_no_longer_waits_or_the_session_is_cancelled(
    desk: Desk, awards: list[int], session_id: int
) -> None:
    chosen = desk.run(list_awaited, session_id)
    desk.run(change_year, awards[1], 2028, "state", None)
    before = dump(desk)
    with pytest.raises(YearNotAwaitedError):
        desk.run(confirm_years, session_id, chosen)
    assert dump(desk) == before
    desk.run(acts.set_status, session_id, SessionStatus.CANCELLED)
    with pytest.raises(SessionCancelledError):
        desk.run(confirm_years, session_id, chosen[:1])
