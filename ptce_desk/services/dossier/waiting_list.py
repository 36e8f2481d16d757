"""The waiting list of a call: a decision of the jury, with a rank, that is neither a grant nor a refusal."""

from collections.abc import Collection
from datetime import UTC, datetime, time

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.db.queries.waiting_list import files_of_version, next_waiting_rank, turned_down_in, waiting_files
from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.agreements import Agreement
from ptce_desk.domain.errors import ForbiddenMoveError
from ptce_desk.domain.funding_files import FundingFile, Move
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, DecisionState
from ptce_desk.domain.waiting_list import Turn
from ptce_desk.domain.waiting_list import is_place_free as decide_free
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet, commit_computed


def keep_waiting(desk: Desk, file_id: int) -> FileSheet:
    """Put a proposed dossier on the waiting list of its call, behind those that wait already.

    Raises:
        ForbiddenMoveError: the dossier is not proposed; one on an agenda is kept waiting by its vote.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Mettre le dossier {file.number} en liste d’attente"
        if file.decision is DecisionState.LISTED:
            raise ForbiddenMoveError("decision", file.decision, DecisionState.WAITING_LIST)
        rank = next_waiting_rank(work.reading(), file.scheme_version_id)
        file.keep_waiting(rank, author=desk.author, moved_at=desk.now())
        return commit_computed(work, file)


def propose_again(desk: Desk, file_id: int) -> FileSheet:
    """Propose a dossier that waits at the amount it was proposed at.

    Raises:
        ForbiddenMoveError: it is not on the waiting list.
        AmountObstructedError: something stands in the way now.
    """
    with desk.loading() as work:
        file = work.get(FundingFile, file_id)
        if file.decision is not DecisionState.WAITING_LIST:
            raise ForbiddenMoveError("decision", file.decision, DecisionState.PROPOSED)
        amount = file.proposed
    return instruct.propose(desk, file_id, amount)


def is_place_free(work: Loader, version_id: int) -> bool:
    """Whether a place came free, on the call of a version, for the first of those who wait."""
    connection = work.reading()
    waiting = waiting_files(connection, version_id)
    if not waiting:
        return False
    voted_in = turned_down_in(connection, version_id)
    files = work.get_many(FundingFile, files_of_version(connection, version_id))
    first = next(file for file in files if file.id == waiting[0])
    since = _last(first, "decision", {DecisionState.WAITING_LIST})
    if since is None:
        return False
    freed = [turn for file in files if (turn := _freed(work, file, voted_in.get(file.id))) is not None]
    taken = [
        Turn(move.moved_at)
        for file in files
        for move in file.moves
        if (move.previous, move.target) == (DecisionState.WAITING_LIST, DecisionState.PROPOSED)
    ]
    return decide_free(Turn(since.moved_at, voted_in.get(first.id)), freed, taken)


def _freed(work: Loader, file: FundingFile, session_id: int | None) -> Turn | None:
    """When a dossier gave up its place: refused, withdrawn once proposed, renounced whole; None where it did not."""
    if file.decision is DecisionState.REFUSED:
        refused = _last(file, "decision", {DecisionState.REFUSED})
        return None if refused is None else Turn(refused.moved_at, session_id)
    if file.decision is DecisionState.GRANTED:
        agreement_id = agreement_of(work.reading(), file.id)
        agreement = None if agreement_id is None else work.get(Agreement, agreement_id)
        if agreement is None or not agreement.is_renounced:
            return None
        last, _amount = agreement.renunciations[-1]
        return None if last.signed_on is None else Turn(datetime.combine(last.signed_on, time.max, UTC))
    if file.instruction in CLOSED_INSTRUCTIONS and _last(file, "decision", {DecisionState.PROPOSED}) is not None:
        closed = _last(file, "instruction", CLOSED_INSTRUCTIONS)
        return None if closed is None else Turn(closed.moved_at)
    return None


def _last(file: FundingFile, axis: str, targets: Collection[str]) -> Move | None:
    """The last move of a dossier to one of these states of an axis."""
    return next((one for one in reversed(file.moves) if one.axis == axis and one.target in targets), None)


def move_waiting(desk: Desk, file_id: int, rank: int) -> None:
    """Give a dossier another rank among those that wait under its version; the others keep their order.

    Raises:
        ForbiddenMoveError: the dossier is not on the waiting list.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        if file.decision is not DecisionState.WAITING_LIST:
            raise ForbiddenMoveError("decision", file.decision, DecisionState.WAITING_LIST)
        work.label = f"Changer le rang du dossier {file.number} sur la liste d’attente"
        order = [key for key in waiting_files(work.reading(), file.scheme_version_id) if key != file_id]
        order.insert(max(rank - 1, 0), file_id)
        for place, one in enumerate(work.get_many(FundingFile, order), 1):
            one.waiting_rank = place
        work.commit()
