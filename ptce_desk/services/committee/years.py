"""The years of awards that the vote of a session confirms: those that wait for it, confirmed without typing the act."""

from collections.abc import Sequence
from datetime import date

from ptce_desk.db.queries.award_years import AwaitedRow, awaited_years
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import CommitteeSession, SessionStatus
from ptce_desk.domain.errors import SessionCancelledError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.formatting import date_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.grants.award_years import YearChange, apply_change
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.sessions import session_act

_YEARS_AHEAD = 1
"""A budget voted in December is that of the next year."""


def list_awaited(desk: Desk, session_id: int) -> list[AwaitedRow]:
    """The years that the vote of a session may confirm: of its year, of those before it, of the next; none cancelled.

    Raises:
        NotFoundError: no such session.
    """
    with desk.loading() as work:
        session = work.get(CommitteeSession, session_id)
        if session.status is SessionStatus.CANCELLED:
            return []
        return list(awaited_years(work.reading(), session.held_on.year + _YEARS_AHEAD))


def confirm_years(desk: Desk, session_id: int, chosen: Sequence[AwaitedRow]) -> date:
    """Confirm years of awards by the act of a session, as one operation that undoes at once; returns its day.

    The file is copied first when several dossiers change.

    Raises:
        NotFoundError: the session, or a dossier, is gone.
        SessionCancelledError: the session does not take place.
        FollowUpError: one of the years does not wait any more; then none is confirmed.
        BackupFailedError: the copy could not be written; then none is confirmed.
    """
    if len({row.file_id for row in chosen}) > 1:
        back_up_before(desk)
    with desk.writing("") as work:
        session = work.get(CommitteeSession, session_id)
        if session.status is SessionStatus.CANCELLED:
            raise SessionCancelledError
        day = session.held_on
        number = "" if session.deliberation is None else session.deliberation.number
        act = session_act(session.body, day, number)
        said = count_text(len(chosen), "année d’aide", "années d’aides")
        work.label = f"Confirmer {said} à la séance du {date_text(day)}"
        for row in chosen:
            file = work.get(FundingFile, row.file_id)
            apply_change(desk, work, file, YearChange(row.year, YearState.CONFIRMED, day, act))
        work.commit()
        return day
