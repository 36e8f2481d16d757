"""Blank workbooks to fill, whose columns an import knows again by itself."""

from pathlib import Path
from typing import Final, cast

from ptce_desk.db.database import Reader
from ptce_desk.db.queries.frameworks import known_ptce, known_schemes
from ptce_desk.exports.blank_table import BlankColumn, BlankTable, write_blank_table
from ptce_desk.imports.tables.blank import offered_in
from ptce_desk.imports.tables.targets import FUNDING_FILES, TARGETS, ImportField, Target
from ptce_desk.records.kinds import Kind
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import settings_of
from ptce_desk.wording.blank_tables import column_note, guidance, marks

_KINDS: Final[dict[str, Kind]] = {
    "dates": "date",
    "identifier": "text",
    "siret": "text",
    "paragraphs": "text",
    "choice": "text",
}
_ALWAYS: Final = {FUNDING_FILES.key: ("scheme",)}
"""What each row needs beside the groups of its target."""


def write_blank_model(desk: Desk, target: str, path: Path) -> Path:
    """Write a blank workbook for what a table becomes; its lists are those of the file.

    Args:
        desk: the file.
        target: the key of what rows become (`TARGETS`).
        path: where.

    Raises:
        ExportError: it cannot be written there; what was there stays.
    """
    wanted = TARGETS[target]
    with desk.reading() as connection:
        lists = _names_of(connection)
    offered = offered_in(wanted)
    groups = [[field.label for field in offered if field.key in keys] for keys in _needed(wanted)]
    groups = [group for group in groups if group]
    marked = {label: mark for mark, group in zip(marks(groups), groups, strict=True) for label in group}
    columns = tuple(_column(wanted, field, lists, marked.get(field.label, "")) for field in offered)
    author = settings_of(desk).authority
    told = guidance(groups)
    write_blank_table(BlankTable(wanted.label, columns, told, desk.today(), author), path)
    return path


def _names_of(connection: Reader) -> dict[str, tuple[str, ...]]:
    """What a field that names a record of the file may say."""
    schemes, ptce = known_schemes(connection), known_ptce(connection)
    return {"scheme": tuple(one.name for one in schemes), "ptce": tuple(dict.fromkeys(one.name for one in ptce))}


def _needed(target: Target) -> list[tuple[str, ...]]:
    return [*((key,) for key in _ALWAYS.get(target.key, ())), *target.needs]


def _column(target: Target, field: ImportField, lists: dict[str, tuple[str, ...]], mark: str) -> BlankColumn:
    note, example = column_note(target.key, field.key, field.kind)
    choices = lists.get(field.key) or tuple(dict.fromkeys(label for _code, label in field.options))
    kind = _KINDS.get(field.kind, cast("Kind", field.kind))
    return BlankColumn(field.label, kind, note, example, mark, ("oui", "non") if kind == "bool" else choices)
