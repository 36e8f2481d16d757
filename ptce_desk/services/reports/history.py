"""The history of a record, written: when, what was done, what it changed and by whom."""

from datetime import datetime
from pathlib import Path
from typing import Final

from ptce_desk.exports.report import Column, Report, Table
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.file.undo import HistoryRow, operation_lines, record_history
from ptce_desk.wording.filters import count_text

_ALL: Final = 10_000
"""Operations: more than anyone makes on a record."""


def export_history(desk: Desk, kind: str, record_id: int, name: str, target: Path) -> Path:
    """Write what happened to a record (`kind` is its table), the latest first: by the ending of the file's name.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    rows = record_history(desk, kind, record_id, most=_ALL)
    table = Table.of("history", "Modifications", "Historique", _COLUMNS, rows, empty_text="Rien n’a encore changé ici.")
    changes = count_text(len(rows), "modification")
    return write_report(Report("Historique", f"{name} : {changes}", origin_of(desk), (table,)), target)


def _local(row: HistoryRow) -> datetime:
    return row.changed_at.astimezone()


_COLUMNS: Final[tuple[Column[HistoryRow], ...]] = (
    Column("day", "Date", "date", lambda row: _local(row).date()),
    Column("hour", "Heure", read=lambda row: f"{_local(row):%H:%M}", width=9),
    Column("label", "Modification", read=lambda row: row.label, wrap=True),
    Column("changes", "Ce qui a changé", read=lambda row: "\n".join(operation_lines(row)), wrap=True),
    Column("author", "Par", read=lambda row: row.author, wrap=True),
)
