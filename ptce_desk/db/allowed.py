"""What is about to be written, refused before it is to whoever may not write it (TEAM, decision 6).

The server would refuse it too: here what it takes is known, and said.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from ptce_desk.db.journal import Changes, RowChange, all_stored, table_of
from ptce_desk.domain.rights import Right, Values, right_of_change
from ptce_desk.domain.team_errors import RightMissingError


def refuse_beyond(changes: Iterable[RowChange], right: Right) -> None:
    """See that changes of rows take no more than a right.

    Raises:
        RightMissingError: one does.
    """
    if right is not Right.ADMINISTER:
        _refuse(((change.table, change.old, change.new) for change in changes), right)


def refuse_rows(session: Session, changes: Changes, right: Right) -> None:
    """See that what a session is about to write takes no more than a right; `changes` are of what stands already.

    Raises:
        RightMissingError: it does.
    """
    if right is Right.ADMINISTER:
        return
    refuse_new(list(session.new), right)
    gone = [(table_of(state.mapper), all_stored(state, old=True), None) for state in map(inspect, session.deleted)]
    changed = [
        (table_of(state.mapper), {**all_stored(state, old=True), **old}, new) for state, (old, new) in changes.items()
    ]
    _refuse([*gone, *changed], right)


def refuse_new(rows: Sequence[object], right: Right) -> None:
    """See that new rows take no more than a right.

    Raises:
        RightMissingError: one does.
    """
    if right is not Right.ADMINISTER:
        _refuse(((table_of(state.mapper), None, all_stored(state)) for state in map(inspect, rows)), right)


def _refuse(changes: Iterable[tuple[str, Values | None, Values | None]], right: Right) -> None:
    wanted = max((right_of_change(*change) for change in changes), default=Right.READ)
    if wanted > right:
        raise RightMissingError(wanted)
