"""The next thing to do on a dossier: what its page shows and does first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.committees import coming_session
from ptce_desk.domain.acts import bank_details_awaited
from ptce_desk.domain.aid.appraisal import Obstacle
from ptce_desk.domain.aid.next_step import Step, step_before_vote, step_of_grant
from ptce_desk.domain.vocabulary import SettlementMode
from ptce_desk.services.committee.sessions import list_files
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from ptce_desk.services.grants.follow_up import FollowUp


@dataclass(frozen=True, slots=True)
class ComingSession:
    """A session that a dossier could be listed for."""

    id: int
    held_on: date


def next_session(desk: Desk) -> ComingSession | None:
    """The nearest session from today on that is still to be voted."""
    with desk.reading() as connection:
        found = coming_session(connection, desk.today())
    return None if found is None else ComingSession(*found)


def next_step(
    sheet: FileSheet,
    obstacles: Sequence[Obstacle],
    amount: Decimal | None,
    *,
    followed: FollowUp | None,
    coming: ComingSession | None,
    today: date,
) -> Step | None:
    """The next thing to do on a dossier; None when nothing is expected of the officer.

    Args:
        sheet: the dossier as it stands, on screen included.
        obstacles: what stands in the way of proposing that amount.
        amount: euros that would be proposed.
        followed: what follows its grant, once it is granted.
        coming: the next session it could be listed for.
        today: the day.
    """
    if followed is not None:
        settles = followed.regime.mode is not SettlementMode.FLAT
        return step_of_grant(
            followed.agreement,
            act=followed.act,
            settles=settles,
            waiting=followed.waiting,
            today=today,
            to_transmit=followed.deliberation is not None and followed.deliberation.transmitted_on is None,
            bank=bank_details_awaited(sheet.file),
        )
    return step_before_vote(
        sheet.file,
        amount=amount,
        obstacles=obstacles,
        listed_on=None if sheet.session is None else sheet.session[1],
        coming=None if coming is None else coming.held_on,
        today=today,
    )


def list_for(desk: Desk, file_id: int, session_id: int) -> FileSheet:
    """Put a proposed dossier on the agenda of a session, and hand back its page.

    Raises:
        ForbiddenMoveError: it is not proposed.
    """
    list_files(desk, session_id, [file_id])
    return open_file(desk, file_id)
