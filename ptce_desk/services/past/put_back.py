"""Putting one past value of a field back, as one act: by the service that keeps the field, with all it refuses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast

from ptce_desk.db.database import Reader
from ptce_desk.db.queries.history import FieldChange, owner_of, value_held
from ptce_desk.domain.errors import NotFoundError, NotPutBackError
from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.records.committees import SESSION
from ptce_desk.records.file import ATTACHMENT
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Part, Record, RecordField
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.file.attachments import change_attachment
from ptce_desk.services.free_fields import told_record
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.grants.follow_up import change_agreement
from ptce_desk.services.ptce import organisations, sheets
from ptce_desk.services.schemes import frameworks, grid, schemes

KeepField = Callable[[Desk, int, str, Any], object]
KeepCell = Callable[[Desk, int, int, str, Any], object]


@dataclass(frozen=True, slots=True)
class _Keeper:
    """Who keeps what is typed in a record, and in the lines of its parts, by the key of the part."""

    record: Record[Any]
    keep: KeepField
    parts: Mapping[str, KeepCell] = field(default_factory=dict)


def _lines(keep: Callable[..., object], *parts: str) -> dict[str, KeepCell]:
    """The parts that one service keeps, which is told the part before the line."""

    def of(part: str) -> KeepCell:
        return lambda desk, owner, line, key, value: keep(desk, owner, part, line, key, value)

    return {part: of(part) for part in parts}


def _keep_attachment(desk: Desk, attachment_id: int, key: str, value: object) -> object:
    return change_attachment(desk, attachment_id, cast("Literal['name', 'note']", key), str(value or ""))


def _keep_agreement(desk: Desk, agreement_id: int, key: str, value: object) -> object:
    return change_agreement(desk, _file_of(desk, agreement_id), key, value)


def _keep_grant_line(part: follow_up_lines.Lines) -> KeepCell:
    return lambda desk, agreement_id, line, key, value: follow_up_lines.change_line(
        desk, _file_of(desk, agreement_id), part, line, key, value
    )


def _file_of(desk: Desk, agreement_id: int) -> int:
    with desk.reading() as connection:
        file_id = value_held(connection, "agreement", agreement_id, "funding_file_id")
    if not isinstance(file_id, int):
        raise NotFoundError("agreement", agreement_id)
    return file_id


def _keep_carrier(desk: Desk, file_id: int, line: int, _key: str, value: Any) -> object:  # noqa: ANN401  a past value
    return terms.change_carrier(desk, file_id, line, value)


def _note_item(desk: Desk, session_id: int, line: int, key: str, value: object) -> object:
    with desk.reading() as connection:
        file_id = value_held(connection, "agenda_item", line, "funding_file_id")
    return sessions.note(desk, session_id, int(cast("int", file_id)), key, value)


_KEEPERS: Final = (
    _Keeper(
        FUNDING_FILE,
        instruct.change_field,
        {**_lines(instruct.change_line, "costs", "plan", "documents", "opinions"), "carriers": _keep_carrier},
    ),
    _Keeper(
        AGREEMENT,
        _keep_agreement,
        {
            "amendments": _keep_grant_line("amendments"),
            "instalments": _keep_grant_line("instalments"),
            "payments": _keep_grant_line("payments"),
            "deliverables": _keep_grant_line("deliverables"),
            "repayments": _keep_grant_line("repayments"),
        },
    ),
    _Keeper(PTCE, sheets.change_ptce, _lines(sheets.change_line, *(part.key for part in PTCE.parts))),
    _Keeper(
        ORGANISATION,
        organisations.keep_field,
        _lines(organisations.change_line, *(part.key for part in ORGANISATION.parts)),
    ),
    _Keeper(
        SCHEME,
        schemes.change_scheme,
        {"versions": schemes.change_version, "documents": schemes.change_document, "criteria": grid.change_criterion},
    ),
    _Keeper(SESSION, sessions.change_session, {"items": _note_item}),
    _Keeper(FRAMEWORK, frameworks.change_framework),
    _Keeper(ATTACHMENT, _keep_attachment),
)
_APART: Final = frozenset({("funding_file", "stated_year"), ("committee_session", "status"), ("agenda_item", "vote")})
"""What is typed, and follows an act of its own all the same."""
_NOTED: Final = frozenset({"opinion", "recused", "remark"})
"""What is said of a dossier on an agenda, beside its vote."""


def can_put_back(change: FieldChange) -> bool:
    """Whether a field held something, and is typed: what follows acts and computations is not put back by itself."""
    return _typed(change.table, change.column) is not None and change.held not in (None, "", frozenset())


def put_back(desk: Desk, change: FieldChange) -> None:
    """Keep what a field held before a change, as one act.

    Raises:
        NotPutBackError: it is not of what is typed, or cannot be empty any more.
        NotFoundError: the record or the line is gone.
        PtceDeskError: whatever the field refuses, as when it is typed.
    """
    set_again(desk, change.table, change.row_id, change.column, change.held)


def set_again(desk: Desk, table: str, row_id: int, column: str, value: object) -> None:
    """Keep a value in a field of a row, told by its table and its column; see `put_back`."""
    typed = _typed(table, column)
    if typed is None:
        raise NotPutBackError(_called(table, column))
    keeper, part, cell = typed
    if part is not None and cell.stays and value in (None, ""):
        raise NotPutBackError(cell.called)
    with desk.reading() as connection:
        owner_id = row_id if part is None else _owner(connection, keeper, part, row_id)
    with desk.together("") as work:
        one = work.get(keeper.record.entity, owner_id)
        told = told_record(work.reading(), keeper.record, column)
        named = told.field(column).words if part is None else f"« {cell.called} »"
        work.label = f"Remettre {named} {keeper.record.of(one)}".strip()
        if part is None:
            keeper.keep(desk, owner_id, column, value)
        else:
            keeper.parts[part.key](desk, owner_id, row_id, column, value)


def _owner(connection: Reader, keeper: _Keeper, part: Part[Any], row_id: int) -> int:
    owner = owner_of(connection, part.table, row_id, keeper.record.link)
    if owner is None:
        raise NotFoundError("line", row_id)
    return owner


def _typed(table: str, column: str) -> tuple[_Keeper, Part[Any] | None, RecordField] | None:
    """Who keeps a column that is typed; None for what is not."""
    if (table, column) in _APART:
        return None
    for keeper in _KEEPERS:
        if keeper.record.table == table:
            found = _field(keeper.record.fields, column)
            return (keeper, None, found) if found is not None and found.words else None
        for part in keeper.record.parts:
            if part.table == table:
                cell = _field(part.fields, column)
                noted = part.key != "items" or column in _NOTED
                kept = part.key in keeper.parts and cell is not None and cell.label and noted
                return (keeper, part, cell) if kept and cell is not None and cell.kind != "silent" else None
    return None


def _field(fields: tuple[RecordField, ...], column: str) -> RecordField | None:
    return next((one for one in fields if one.key == column), None)


def _called(table: str, column: str) -> str:
    for keeper in _KEEPERS:
        described = {
            keeper.record.table: keeper.record.fields,
            **{one.table: one.fields for one in keeper.record.parts},
        }
        found = _field(described.get(table, ()), column)
        if found is not None:
            return found.called
    return column
