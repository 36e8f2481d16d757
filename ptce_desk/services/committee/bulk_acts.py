"""One act on many dossiers: each looked at by its own service, then done as one operation.

What is foretold and what is done come of the same function: it does everything, and keeps it or not.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.db.queries.committees import session_of_file
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.agreement_checks import transmission_remark
from ptce_desk.domain.agreements import Agreement
from ptce_desk.domain.aid.appraisal import Obstacle
from ptce_desk.domain.committees import AgendaItem, CommitteeSession, Opinion, Vote
from ptce_desk.domain.errors import AmountObstructedError, NotFoundError, PtceDeskError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import FINAL_DECISIONS, TO_PROPOSE, DecisionState, InstructionState
from ptce_desk.records.committees import ITEMS
from ptce_desk.services.committee.sessions import put_on_agenda, vote_on
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.checklist import refresh_checklist
from ptce_desk.services.dossier.sheet import sheet_of
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.grants import ending
from ptce_desk.services.grants.follow_up import change_agreement
from ptce_desk.services.records import set_cell
from ptce_desk.wording import bulk_acts as words
from ptce_desk.wording.bulk_acts import ActKind
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.obstacles import obstacle_sentence

ActValue = None | int | str | date | Opinion | InstructionState


@dataclass(frozen=True, slots=True)
class BulkAct:
    """What is done to each dossier.

    `value` is the id of the session it is listed on, the opinion noted, the state it is closed in, who follows it, the
    document asked for (empty: all its scheme asks), or the day it was notified; None where nothing is to be said.
    """

    kind: ActKind
    value: ActValue = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a dossier, or what prevents it, in words."""

    id: int
    number: str
    title: str
    allowed: bool
    said: str


@dataclass(frozen=True, slots=True)
class _Refused:
    """An act that has nothing to do, or that cannot be; nothing was changed."""

    said: str


class _AfterAllError(Exception):
    """An act that was allowed by itself is refused after the others."""

    def __init__(self, file_id: int, said: str) -> None:
        super().__init__(file_id, said)
        self.file_id, self.said = file_id, said


def preview_act(desk: Desk, file_ids: Sequence[int], act: BulkAct) -> list[Verdict]:
    """What an act would do to each dossier; nothing is changed.

    Raises:
        NotFoundError: one of the dossiers is gone.
    """
    return _carry_out(desk, file_ids, act, keep=False)


def do_act(desk: Desk, file_ids: Sequence[int], act: BulkAct) -> list[Verdict]:
    """Do it to all the dossiers it can be done to, as one operation that undoes at once; the others stay as they are.

    The file is copied first when there are several.

    Raises:
        NotFoundError: one of the dossiers is gone; then nothing is done.
        BackupFailedError: the copy could not be written; then nothing is done.
    """
    return _carry_out(desk, file_ids, act, keep=True)


def _carry_out(desk: Desk, file_ids: Sequence[int], act: BulkAct, *, keep: bool) -> list[Verdict]:
    """Try each by itself, then all those allowed, one after the other: what one changes, the next one sees."""
    found: dict[int, Verdict] = {}
    for file_id in file_ids:
        with desk.together("", keep=False) as work:
            file = work.get(FundingFile, file_id)
            number, title = file.number, file.title
            answer = _tried(desk, file_id, act)
        allowed = not isinstance(answer, _Refused)
        said = answer.said if isinstance(answer, _Refused) else answer
        found[file_id] = Verdict(file_id, number, title, allowed, said)
    if keep and sum(one.allowed for one in found.values()) > 1:
        back_up_before(desk)
    while any(one.allowed for one in found.values()):
        try:
            _do_together(desk, [one for one in found.values() if one.allowed], act, keep=keep)
        except _AfterAllError as refusal:
            held = found[refusal.file_id]
            found[held.id] = Verdict(held.id, held.number, held.title, allowed=False, said=refusal.said)
        else:
            break
    return list(found.values())


def _do_together(desk: Desk, allowed: Sequence[Verdict], act: BulkAct, *, keep: bool) -> None:
    with desk.together(words.act_label(act.kind, [one.number for one in allowed]), keep=keep):
        for one in allowed:
            answer = _tried(desk, one.id, act)
            if isinstance(answer, _Refused):
                raise _AfterAllError(one.id, answer.said)


def _tried(desk: Desk, file_id: int, act: BulkAct) -> str | _Refused:
    """Do an act to one dossier, within a whole; what was done is said, as what prevents it is."""
    try:
        with desk.writing("") as work:
            answer = _ACTS[act.kind](desk, work, work.get(FundingFile, file_id), act.value)
            work.commit()
    except PtceDeskError as refusal:
        return _Refused(error_sentence(refusal))
    return answer


def _propose(desk: Desk, work: UnitOfWork, file: FundingFile, _value: ActValue) -> str | _Refused:
    """Propose the amount kept, else the one suggested."""
    if file.decision not in TO_PROPOSE:
        return _Refused(words.decided_words(file.decision))
    assessment = sheet_of(work, file).assessment
    amount = file.proposed
    if amount is None and assessment.bounded:
        amount = assessment.suggested_amount
    try:
        instruct.propose(desk, file.id, amount)
    except AmountObstructedError as refusal:
        obstacles = [one for one in refusal.obstacles if isinstance(one, Obstacle)]
        return _Refused(words.obstructed_words([obstacle_sentence(one, assessment, amount) for one in obstacles]))
    assert amount is not None
    return words.proposed_words(amount)


def _list(desk: Desk, work: UnitOfWork, file: FundingFile, value: ActValue) -> str | _Refused:
    assert isinstance(value, int)
    if file.decision in TO_PROPOSE:
        return _Refused(words.NOT_PROPOSED)
    if file.decision is not DecisionState.PROPOSED:
        return _Refused(words.decided_words(file.decision))
    session = work.get(CommitteeSession, value)
    file.list_on(session.held_on, author=desk.author, moved_at=desk.now())
    put_on_agenda(session, file.id)
    return words.at_session_words("inscrit", session.held_on)


def _opine(desk: Desk, work: UnitOfWork, file: FundingFile, value: ActValue) -> str | _Refused:
    assert isinstance(value, Opinion)
    listed = _awaiting_vote(work, file)
    if listed is None:
        return _Refused(words.not_listed_words(file.decision))
    session, item = listed
    if item.opinion is value:
        return _Refused(words.ALREADY[ActKind.OPINE])
    set_cell(ITEMS, item, "opinion", value, desk.today())
    return words.opinion_words(value, session.held_on)


def _vote(vote: Vote, desk: Desk, work: UnitOfWork, file: FundingFile, _value: ActValue) -> str | _Refused:
    listed = _awaiting_vote(work, file)
    if listed is None:
        return _Refused(words.not_listed_words(file.decision))
    session, item = listed
    vote_on(desk, work, session, item, vote)
    return words.at_session_words("refusé" if vote is Vote.REFUSED else "ajourné", session.held_on)


def _close(desk: Desk, _work: UnitOfWork, file: FundingFile, value: ActValue) -> str | _Refused:
    assert isinstance(value, InstructionState)
    if file.decision in FINAL_DECISIONS:
        return _Refused(words.decided_words(file.decision))
    said = words.closed_words(value, file.decision)
    instruct.move_instruction(desk, file.id, value)
    return said


def _assign(desk: Desk, _work: UnitOfWork, file: FundingFile, value: ActValue) -> str | _Refused:
    assert isinstance(value, str)
    before = file.instructor
    if before == value:
        return _Refused(words.ALREADY[ActKind.ASSIGN])
    instruct.change_field(desk, file.id, "instructor", value)
    return words.assigned_words(value, before)


def _ask_document(desk: Desk, _work: UnitOfWork, file: FundingFile, value: ActValue) -> str | _Refused:
    """Ask for one document, or for all those of the scheme that the dossier is not asked for."""
    assert isinstance(value, str)
    if not value:
        asked = [document.label for document in refresh_checklist(desk, file.id)]
    elif fold(value) in {fold(document.label) for document in file.documents}:
        asked = []
    else:
        instruct.add_line(desk, file.id, "documents", "label", value)
        asked = [value]
    return words.documents_words(asked) if asked else _Refused(words.ALREADY[ActKind.ASK_DOCUMENT])


def _notify(desk: Desk, work: UnitOfWork, file: FundingFile, value: ActValue) -> str | _Refused:
    assert isinstance(value, date)
    known = agreement_of(work.reading(), file.id)
    if known is None:
        return _Refused(words.NOT_GRANTED)
    if work.get(Agreement, known).notified_on is not None:
        return _Refused(words.ALREADY[ActKind.NOTIFY])
    sheet = change_agreement(desk, file.id, "notified_on", value)
    return words.notified_words(value, transmission_remark(sheet.agreement, sheet.deliberation))


def _end(desk: Desk, work: UnitOfWork, file: FundingFile, _value: ActValue) -> str | _Refused:
    if agreement_of(work.reading(), file.id) is None:
        return _Refused(words.NOT_GRANTED)
    ending.close(desk, file.id)
    return "suite close"


def _awaiting_vote(work: UnitOfWork, file: FundingFile) -> tuple[CommitteeSession, AgendaItem] | None:
    """The session a dossier is to be voted at, None when it is to be at none."""
    found = session_of_file(work.reading(), file.id)
    if file.decision is not DecisionState.LISTED or found is None:
        return None
    session = work.get(CommitteeSession, found[0])
    item = session.item_for(file.id)
    if item is None:
        raise NotFoundError("agenda_item", file.id)
    return session, item


_ACTS: Final[Mapping[ActKind, Callable[[Desk, UnitOfWork, FundingFile, ActValue], str | _Refused]]] = {
    ActKind.PROPOSE: _propose,
    ActKind.LIST: _list,
    ActKind.OPINE: _opine,
    ActKind.REFUSE: partial(_vote, Vote.REFUSED),
    ActKind.POSTPONE: partial(_vote, Vote.ADJOURNED),
    ActKind.CLOSE: _close,
    ActKind.ASSIGN: _assign,
    ActKind.ASK_DOCUMENT: _ask_document,
    ActKind.NOTIFY: _notify,
    ActKind.END: _end,
}
