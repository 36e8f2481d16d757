"""The waiting list of a call: a decision of the jury, with a rank, that is neither a grant nor a refusal."""

from ptce_desk.db.queries.waiting_list import next_waiting_rank, waiting_files
from ptce_desk.domain.errors import ForbiddenMoveError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk
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
