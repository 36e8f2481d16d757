"""Undo and redo over the whole file, or of what one did in the base of a team; what happened to one record."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from ptce_desk.db import undo as db_undo
from ptce_desk.db.operations import (
    Operation,
    all_operations,
    operation_named,
    operation_to_redo,
    operation_to_undo,
)
from ptce_desk.db.queries.history import FieldChange, HistoryRow, history_of
from ptce_desk.domain.errors import UndoRefusedError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import RightMissingError
from ptce_desk.records.history import change_sentence, line_sentence
from ptce_desk.services.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done:
    """An operation that was made: what tells it from the others, and its label."""

    operation_id: str
    label: str


@dataclass(frozen=True, slots=True)
class UndoState:
    """What Ctrl+Z would undo and Ctrl+Shift+Z redo, None when nothing would be."""

    undoes: Done | None = None
    redoes: Done | None = None

    @property
    def undo(self) -> str:
        """The label of what would be undone, empty when nothing would be."""
        return "" if self.undoes is None else self.undoes.label

    @property
    def redo(self) -> str:
        """The label of what would be made again, empty when nothing would be."""
        return "" if self.redoes is None else self.redoes.label


def undo_state(desk: Desk) -> UndoState:
    """What can be undone and redone now; in the base of a team, of what one did oneself."""
    with desk.reading() as connection:
        return UndoState(
            _done(operation_to_undo(connection, _whose(desk))), _done(operation_to_redo(connection, _whose(desk)))
        )


def undo(desk: Desk) -> Operation:
    """Undo the latest operation; returns it.

    Raises:
        RightMissingError: it takes more than who asks for it may.
        RightMissingError: it takes more than who asks for it may.
        NothingToUndoError: no operation is left, or a migration stands in between.
        ChangedByAnotherError: in a base, somebody else changed since something of what it touched.
        UndoRefusedError: what it left is no longer there; the file is untouched.
    """
    with desk.rewriting() as connection:
        return db_undo.undo(connection, desk.author, desk.moment(), own=_is_shared(desk), right=desk.right)


def undo_this(desk: Desk, operation: Done) -> Operation:
    """Undo an operation as long as it is the latest; returns it.

    Raises:
        RightMissingError: it takes more than who asks for it may.
        UndoRefusedError: something was done since; the file is untouched.
    """
    with desk.rewriting() as connection:
        _check_latest(operation_to_undo(connection, _whose(desk)), operation)
        return db_undo.undo(connection, desk.author, desk.moment(), own=_is_shared(desk), right=desk.right)


def undo_from_history(desk: Desk, operation_id: str) -> Operation:
    """Undo one operation told by the history of a record, of whomever; returns what was undone.

    Raises:
        RightMissingError: in a base, it is somebody else's, and who wants it undone may not validate; or it takes more
            than she may.
        UndoneAlreadyError: it is undone.
        TooOldToUndoError: it was made before a migration.
        ChangedByAnotherError: something of what it touched was changed since.
        UndoRefusedError: what it left is no longer there; nothing is changed.
    """
    with desk.rewriting() as connection:
        if desk.database.right < Right.VALIDATE:
            made = operation_named(connection, operation_id)
            if made is None or made.author != desk.author:
                raise RightMissingError(Right.VALIDATE)
        return db_undo.undo_one(connection, operation_id, desk.author, desk.moment(), right=desk.right)


def latest_operation(desk: Desk) -> Done | None:
    """What Ctrl+Z would undo now."""
    with desk.reading() as connection:
        return _done(operation_to_undo(connection, _whose(desk)))


def making(
    desk: Desk, job: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs
) -> tuple[T, Done | None]:
    """What a service answers, and the operation it made; None when it changed nothing."""
    before = latest_operation(desk)
    answer = job(desk, *args, **kwargs)
    after = latest_operation(desk)
    return answer, None if after == before else after


def redo(desk: Desk) -> Operation:
    """Make again the operation undone last; returns it.

    Raises:
        NothingToRedoError: nothing was undone since the last change.
        UndoRefusedError: what the undoing left is no longer there; the file is untouched.
    """
    with desk.rewriting() as connection:
        return db_undo.redo(connection, desk.author, desk.moment(), own=_is_shared(desk), right=desk.right)


def redo_this(desk: Desk, operation: Done) -> Operation:
    """Make an operation again as long as it is the one undone last; returns it.

    Raises:
        RightMissingError: it takes more than who asks for it may.
        UndoRefusedError: something was done since; the file is untouched.
    """
    with desk.rewriting() as connection:
        _check_latest(operation_to_redo(connection, _whose(desk)), operation)
        return db_undo.redo(connection, desk.author, desk.moment(), own=_is_shared(desk), right=desk.right)


def list_operations(desk: Desk) -> list[Operation]:
    """Everything that was ever done in the file, the oldest first."""
    with desk.reading() as connection:
        return list(all_operations(connection))


def record_history(desk: Desk, kind: str, record_id: int, *, most: int = 200) -> list[HistoryRow]:
    """The `most` latest changes of a record (`kind` is its table) and of its parts, the latest first."""
    with desk.reading() as connection:
        return history_of(connection, kind, record_id, most=most)


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A sentence of what an operation changed, and the change of the field it tells, if it is of one."""

    sentence: str
    change: FieldChange | None = None


def told_changes(row: HistoryRow) -> list[ToldChange]:
    """What an operation changed, a sentence a field or a line; a move tells the state it changed."""
    moves = [fields for table, action, fields in row.lines if (table, action) == ("funding_file_move", "insert")]
    moved = {field.new for fields in moves for field in fields if field.column == "axis"}
    told = [
        ToldChange(change_sentence(change.table, change.column, change.old, change.new, called=change.called), change)
        for change in row.changes
        if change.table != "funding_file" or change.column not in moved
    ]
    return told + [
        ToldChange(
            line_sentence(
                table, action, {field.column: field.new if action == "insert" else field.old for field in fields}
            )
        )
        for table, action, fields in row.lines
    ]


def operation_lines(row: HistoryRow) -> list[str]:
    """What an operation changed, a sentence a field or a line."""
    return [told.sentence for told in told_changes(row)]


def _is_shared(desk: Desk) -> bool:
    """Whether others do their own things there meanwhile."""
    return isinstance(desk.place, TeamBase)


def _whose(desk: Desk) -> str | None:
    """Whose operations are undone: all those of a file, one's own of a base."""
    return desk.author if _is_shared(desk) else None


def _check_latest(latest: Operation | None, operation: Done) -> None:
    if latest is None or latest.operation_id != operation.operation_id:
        raise UndoRefusedError(operation.label)


def _done(operation: Operation | None) -> Done | None:
    """An operation as messages tell of it."""
    return None if operation is None else Done(operation.operation_id, operation.label)
