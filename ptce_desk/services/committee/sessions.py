"""Sessions, their agenda, and the vote on each dossier."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries import committees as committee_queries
from ptce_desk.db.queries.committees import ListableRow, SessionRow
from ptce_desk.db.queries.settings import counts_votes
from ptce_desk.db.queries.waiting_list import next_waiting_rank
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.aid.appraisal import Obstacle, obstacles_to
from ptce_desk.domain.committees import (
    AgendaItem,
    CommitteeBody,
    CommitteeSession,
    Deliberation,
    SessionStatus,
    Vote,
)
from ptce_desk.domain.errors import (
    AmountObstructedError,
    FileClosedError,
    NotFoundError,
    ReasonNeededError,
    RecusalsUncountedError,
    SessionCancelledError,
    VoteSupersededError,
)
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.recusals import recusals_of
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, DecisionState
from ptce_desk.records.committees import DELIBERATION, ITEMS, SESSION
from ptce_desk.services.committee.submitted import Submitted, keep_submitted, kept_of, submitted_of, years_of
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, keep_computation, refresh_limited_by, sheet_of, sheets_of
from ptce_desk.services.grants.follow_up import follow_vote
from ptce_desk.services.records import create_record, set_cell, set_field
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.states import OPINION_LABELS, VOTE_LABELS

_CHECKED: Final = ("recused", "not_taking_part")
"""What is noted of a dossier that must agree: who withdraws takes no part."""


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One dossier of an agenda: as it stands, and as it was submitted, which is the same until it is voted."""

    item: AgendaItem
    sheet: FileSheet
    submitted: Submitted

    @property
    def years(self) -> Schedule:
        """What is voted by civil year, or proposed before the vote."""
        return years_of(self.item, self.sheet, self.submitted)

    @property
    def opinion(self) -> str:
        """The opinion noted for the session, else what the service said to it."""
        return OPINION_LABELS[self.item.opinion] if self.item.opinion else self.submitted.text("service_opinion")


@dataclass(frozen=True, slots=True)
class SessionSheet:
    """A session and its agenda, in order; `counts_votes` where the authority has the votes counted."""

    session: CommitteeSession
    lines: tuple[AgendaLine, ...]
    counts_votes: bool = False


def list_sessions(desk: Desk) -> list[SessionRow]:
    """Every session, latest first."""
    with desk.reading() as connection:
        return committee_queries.sessions(connection)


def list_listable(desk: Desk) -> list[ListableRow]:
    """The dossiers proposed and waiting for a session."""
    with desk.reading() as connection:
        return committee_queries.listable(connection)


def create_session(desk: Desk, body: CommitteeBody, held_on: date, title: str = "") -> int:
    """Add a session; returns its id."""
    return create_record(desk, SESSION, {"body": body, "held_on": held_on, "title": title})


def change_session(desk: Desk, session_id: int, key: str, value: object) -> SessionSheet:
    """Keep a field of a session; on a new date are decided the dossiers voted there, and listed the others.

    Raises:
        NotFoundError: no such session.
        EmptiedError: the field cannot be empty.
    """
    with desk.writing("") as work:
        session = work.get(CommitteeSession, session_id)
        work.label = SESSION.change_label(session, key)
        set_field(SESSION, session, key, value)
        for item in session.items if key == "held_on" else ():
            file = work.get(FundingFile, item.funding_file_id)
            if item.vote in (Vote.GRANTED, Vote.REFUSED):
                file.decided_on = session.held_on
            elif item.vote is None and file.decision is DecisionState.LISTED:
                file.listed_on = session.held_on
        work.commit()
    return open_session(desk, session_id)


def open_session(desk: Desk, session_id: int) -> SessionSheet:
    """A session, its agenda and the computation of each dossier.

    Raises:
        NotFoundError: no such session.
    """
    with desk.loading() as work:
        return _sheet(work, session_id)


def list_files(desk: Desk, session_id: int, funding_file_ids: list[int]) -> SessionSheet:
    """Put proposed dossiers on the agenda; one that was adjourned or kept waiting here is to be voted again.

    Raises:
        ForbiddenMoveError: a dossier is not proposed.
    """
    with desk.writing(f"Inscrire {count_text(len(funding_file_ids), 'dossier')} à l’ordre du jour") as work:
        session = work.get(CommitteeSession, session_id)
        for file_id in funding_file_ids:
            file = work.get(FundingFile, file_id)
            file.list_on(session.held_on, author=desk.author, moved_at=desk.now())
            put_on_agenda(session, file_id)
        work.commit()
        return _sheet(work, session_id)


def put_on_agenda(session: CommitteeSession, file_id: int) -> None:
    """Add a dossier to an agenda, or open again the vote it had there."""
    item = session.item_for(file_id)
    if item is None:
        session.items.append(AgendaItem(file_id))
    else:
        item.vote = item.voted_amount = item.proposed = None
        item.submitted = ""


def unlist_file(desk: Desk, session_id: int, funding_file_id: int) -> SessionSheet:
    """Take a dossier that was not voted off the agenda; it is proposed again.

    Raises:
        ForbiddenMoveError: the dossier was voted.
    """
    with desk.writing("Retirer un dossier de l’ordre du jour") as work:
        session = work.get(CommitteeSession, session_id)
        item = _item(session, funding_file_id)
        file = work.get(FundingFile, funding_file_id)
        file.move_decision(DecisionState.PROPOSED, author=desk.author, moved_at=desk.now())
        session.items.remove(item)
        work.commit()
        return _sheet(work, session_id)


def note(desk: Desk, session_id: int, funding_file_id: int, key: str, value: object) -> SessionSheet:
    """Note what is said of a dossier on the agenda: its `opinion`, who is `recused` (CGCT L2131-11), a `remark`.

    The votes counted are noted the same way, by the names of `domain.ballots.Ballot`.

    Raises:
        RecusalsUncountedError: more élus withdraw than take no part.
        NotFoundError: the dossier is not on this agenda.
    """
    with desk.writing(f"Noter {ITEMS.field(key).words}") as work:
        item = _item(work.get(CommitteeSession, session_id), funding_file_id)
        set_cell(ITEMS, item, key, value, desk.today())
        if key in _CHECKED and item.ballot.forgets(item.recused):
            raise RecusalsUncountedError(item.not_taking_part or 0, len(recusals_of(item.recused)))
        work.commit()
        return _sheet(work, session_id)


def record_vote(
    desk: Desk,
    session_id: int,
    funding_file_id: int,
    vote: Vote | None,
    amount: Decimal | None = None,
    *,
    reason: str = "",
) -> SessionSheet:
    """Record the vote on a dossier: granted (the proposed amount by default), refused, adjourned, kept waiting.

    One that is kept waiting goes behind those of its call that wait already.
    A vote recorded before is corrected; None takes it back. Votes are typed freely until the délibération is noted;
    a final decision is then reopened with a reason only.

    Raises:
        ReasonNeededError: the decision was final, its délibération noted, and no reason is given.
        AmountObstructedError: what forbids granting that amount.
        VoteSupersededError: the dossier went on to another session.
        AgreementBegunError: what follows the vote is under way.
        NotFoundError: the dossier is not on this agenda.
        SessionCancelledError: the session does not take place.
        FileClosedError: the dossier was withdrawn or closed meanwhile.
    """
    with desk.writing("Enregistrer un vote") as work:
        session = work.get(CommitteeSession, session_id)
        vote_on(desk, work, session, _item(session, funding_file_id), vote, amount, reason=reason)
        work.commit()
        return _sheet(work, session_id)


def vote_on(
    desk: Desk,
    work: UnitOfWork,
    session: CommitteeSession,
    item: AgendaItem,
    vote: Vote | None,
    amount: Decimal | None = None,
    *,
    reason: str = "",
) -> None:
    """Record a vote inside a unit of work, which stays open.

    Raises:
        AmountObstructedError, VoteSupersededError, AgreementBegunError: see `record_vote`.
    """
    file = work.get(FundingFile, item.funding_file_id)
    if vote is not None and session.status is SessionStatus.CANCELLED:
        raise SessionCancelledError
    if needs_reason(session, item) and not reason.strip():
        raise ReasonNeededError("decision", file.decision, DecisionState.LISTED)
    _take_back(desk, session, item, file, reason.strip())
    if vote is not None and file.instruction in CLOSED_INSTRUCTIONS:
        raise FileClosedError(file.number)
    keep_computation(work, file, on=session.held_on)
    if vote is not None:
        keep_submitted(work, session, item)
    elif session.held_on >= desk.today():
        item.submitted, item.proposed = "", None
    match vote:
        case Vote.GRANTED:
            granted = amount if amount is not None else file.proposed
            obstacles = obstacles_to(file, sheet_of(work, file, on=session.held_on).assessment, granted)
            if obstacles or granted is None:
                raise AmountObstructedError(file.number, granted, obstacles)
            _decide(desk, session, file, DecisionState.GRANTED, granted)
        case Vote.REFUSED:
            _decide(desk, session, file, DecisionState.REFUSED, ZERO)
        case Vote.ADJOURNED:
            file.move_decision(DecisionState.ADJOURNED, author=desk.author, moved_at=desk.now())
        case Vote.WAITING_LIST:
            rank = next_waiting_rank(work.reading(), file.scheme_version_id)
            file.keep_waiting(rank, author=desk.author, moved_at=desk.now())
        case None:
            pass
    item.vote = vote
    item.voted_amount = file.voted
    work.flush()
    follow_vote(work, file, sheet_of(work, file).version)
    refresh_limited_by(work, file)


def obstacles_to_granting(line: AgendaLine, amount: Decimal | None) -> list[Obstacle]:
    """What forbids granting an amount to a dossier of the agenda: the proposed one when none is given."""
    file, sheet = line.sheet.file, line.sheet
    return obstacles_to(file, sheet.assessed(sheet.request), file.proposed if amount is None else amount)


def set_deliberation(desk: Desk, session_id: int, number: str, taken_on: date | None) -> SessionSheet:
    """Name the délibération that covers every dossier of the session; an empty number removes it."""
    with desk.writing(f"Noter la délibération {number}".strip()) as work:
        session = work.get(CommitteeSession, session_id)
        if not number.strip():
            session.deliberation = None
        elif session.deliberation is None:
            session.deliberation = Deliberation(number.strip(), taken_on or session.held_on)
        else:
            session.deliberation.number = number.strip()
            session.deliberation.taken_on = taken_on or session.held_on
        work.commit()
        return _sheet(work, session_id)


def date_deliberation(desk: Desk, session_id: int, key: str, value: date | None) -> SessionSheet:
    """Keep a day of the délibération of a session.

    Raises:
        NotFoundError: no délibération is noted.
    """
    with desk.writing("") as work:
        act = work.get(CommitteeSession, session_id).deliberation
        if act is None:
            raise NotFoundError("deliberation", session_id)
        work.label = DELIBERATION.change_label(act, key)
        set_field(DELIBERATION, act, key, value)
        work.commit()
        return _sheet(work, session_id)


def begins_early(sheet: SessionSheet, today: date) -> bool:
    """Whether votes would be the first of a session still to come: asked about, not silently taken."""
    return sheet.session.held_on > today and all(line.item.vote is None for line in sheet.lines)


def needs_reason(session: CommitteeSession, item: AgendaItem) -> bool:
    """Whether the vote on a dossier is changed with a reason only: it is final, and its délibération is noted."""
    return item.vote in (Vote.GRANTED, Vote.REFUSED) and session.deliberation is not None


def _take_back(desk: Desk, session: CommitteeSession, item: AgendaItem, file: FundingFile, said: str) -> None:
    """Bring a dossier already voted here back to « inscrit », so that the vote can be recorded anew."""
    if item.vote is None:
        return
    if file.decision != item.vote.value:
        raise VoteSupersededError(file.number)
    reason = said or f"vote « {VOTE_LABELS[item.vote].lower()} » corrigé"
    if file.decision in (DecisionState.ADJOURNED, DecisionState.WAITING_LIST):
        file.move_decision(DecisionState.PROPOSED, author=desk.author, moved_at=desk.now(), reason=reason)
    file.list_on(session.held_on, author=desk.author, moved_at=desk.now(), reason=reason)
    file.voted = None
    file.decided_on = None
    item.vote = None


def _decide(desk: Desk, session: CommitteeSession, file: FundingFile, decision: DecisionState, amount: Decimal) -> None:
    file.move_decision(decision, author=desk.author, moved_at=desk.now())
    file.voted = amount
    file.decided_on = session.held_on


def _item(session: CommitteeSession, funding_file_id: int) -> AgendaItem:
    item = session.item_for(funding_file_id)
    if item is None:
        raise NotFoundError("agenda_item", funding_file_id)
    return item


def _sheet(work: Loader, session_id: int) -> SessionSheet:
    """A session and its lines; what is not decided is judged as of the day of the session."""
    session = work.get(CommitteeSession, session_id)
    files = work.get_many(FundingFile, (item.funding_file_id for item in session.items))
    sheets = {sheet.file.id: sheet for sheet in sheets_of(work, files, on=session.held_on)}
    lines = tuple(_line(item, sheets[item.funding_file_id]) for item in session.items)
    return SessionSheet(session, lines, counts_votes(work.reading()))


def _line(item: AgendaItem, sheet: FileSheet) -> AgendaLine:
    return AgendaLine(item, sheet, kept_of(item) or submitted_of(sheet))
