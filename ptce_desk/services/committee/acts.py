"""What is done with a whole session at once: its status, the votes still to record, the adjourned dossiers."""

from dataclasses import dataclass
from datetime import date

from ptce_desk.db.queries.committees import session_after, session_of_file
from ptce_desk.domain.aid.appraisal import obstacles_to
from ptce_desk.domain.committees import CommitteeSession, SessionStatus, Vote
from ptce_desk.domain.errors import NoNextSessionError, SessionCancelledError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import date_text
from ptce_desk.services.committee.sessions import put_on_agenda, vote_on
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import sheet_of


@dataclass(frozen=True, slots=True)
class PushedDecisions:
    """The numbers of the dossiers voted in one act, and of those left because something stands in the way."""

    voted: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """The numbers of the dossiers put on another agenda, and the day of that session."""

    numbers: tuple[str, ...]
    session_id: int
    held_on: date


def set_status(desk: Desk, session_id: int, status: SessionStatus) -> None:
    """Say how far a session has come.

    Raises:
        NotFoundError: no such session.
    """
    with desk.writing("") as work:
        session = work.get(CommitteeSession, session_id)
        work.label = f"Changer l’état de la séance du {date_text(session.held_on)}"
        session.status = status
        work.commit()


def push_decisions(desk: Desk, session_id: int, vote: Vote = Vote.GRANTED) -> PushedDecisions:
    """Record the same vote for every dossier still to be voted, with the proposed amount, in one act.

    Those whose amount is obstructed are left.

    Raises:
        NotFoundError: no such session.
    """
    words = "Accorder les montants proposés" if vote is Vote.GRANTED else "Voter les autres dossiers"
    voted: list[str] = []
    left: list[str] = []
    with desk.writing("") as work:
        session = work.get(CommitteeSession, session_id)
        for item in session.items:
            if item.vote is not None:
                continue
            file = work.get(FundingFile, item.funding_file_id)
            assessment = sheet_of(work, file, on=session.held_on).assessment
            if vote is Vote.GRANTED and (file.proposed is None or obstacles_to(file, assessment, file.proposed)):
                left.append(file.number)
            else:
                work.label = f"{words} à la séance du {date_text(session.held_on)}"
                vote_on(desk, work, session, item, vote)
                voted.append(file.number)
        work.commit()
    return PushedDecisions(tuple(voted), tuple(left))


def carry_over(desk: Desk, session_id: int) -> CarriedOver:
    """Put the dossiers adjourned here, and listed nowhere since, on the agenda of the next session.

    Raises:
        NoNextSessionError: no later session is planned.
    """
    with desk.writing("") as work:
        session = work.get(CommitteeSession, session_id)
        next_id = session_after(work.reading(), session_id, session.held_on, work.today)
        if next_id is None:
            raise NoNextSessionError
        following, here = work.get(CommitteeSession, next_id), (session_id, session.held_on)
        work.label = f"Reporter les dossiers ajournés à la séance du {date_text(following.held_on)}"
        numbers = []
        for item in session.items:
            file = work.get(FundingFile, item.funding_file_id)
            if file.decision is DecisionState.ADJOURNED and session_of_file(work.reading(), file.id) == here:
                file.move_decision(DecisionState.PROPOSED, author=desk.author, moved_at=desk.now())
                file.list_on(following.held_on, author=desk.author, moved_at=desk.now())
                put_on_agenda(following, file.id)
                numbers.append(file.number)
        work.commit()
        return CarriedOver(tuple(numbers), next_id, following.held_on)


def close_session(desk: Desk, session_id: int, *, adjourn: bool) -> tuple[str, ...]:
    """Say that a session was held and, with `adjourn`, postpone the dossiers it did not vote, in one act.

    Returns:
        The numbers of the dossiers postponed.

    Raises:
        NotFoundError: no such session.
        SessionCancelledError: the session does not take place.
    """
    with desk.writing("") as work:
        session = work.get(CommitteeSession, session_id)
        if session.status is SessionStatus.CANCELLED:
            raise SessionCancelledError
        work.label = f"Clore la séance du {date_text(session.held_on)}"
        session.status = SessionStatus.HELD
        adjourned = []
        for item in session.items if adjourn else ():
            if item.vote is None:
                vote_on(desk, work, session, item, Vote.ADJOURNED)
                adjourned.append(work.get(FundingFile, item.funding_file_id).number)
        work.commit()
    return tuple(adjourned)
