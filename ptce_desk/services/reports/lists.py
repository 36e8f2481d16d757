"""A list as it is shown, written: its columns, its order, its groups with their sums."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final, Generic, TypeVar, cast

from ptce_desk.db.queries.funding_files import FundingFileFilter, FundingFileRow
from ptce_desk.db.queries.listing import Group
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.free_fields import FREE_KEYS, FreeOwner
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.exports.documents import with_columns
from ptce_desk.exports.report import Cell, Column, Report, Table, Total, summed
from ptce_desk.records.column import Column as RecordColumn
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import FILE_COLUMNS, FOLLOW_UP_KEYS, MORE_KEYS, SUMMED_KEYS
from ptce_desk.services.dossier.sheet import group_files, list_files, offered_values, sum_files
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.free_fields import free_columns
from ptce_desk.services.reports.chosen import chosen_words
from ptce_desk.wording.axes import GROUPED_IN, Names, axis_name, files_sentence, group_heading, group_value, lowered

Row = TypeVar("Row")
Head = TypeVar("Head")
_Labels = Mapping[tuple[Hashable, ...], Sequence[str]]
_FIGURES: Final = frozenset({"amount", "percent", "count", "number", "score", "year", "date"})
_ON_PAPER: Final = 9
"""As many columns as A4 holds with words one reads."""
_NAMES: Final = "number"
_OWN: Final = frozenset({"tags", *FREE_KEYS})
"""What an authority gave its records itself."""


@dataclass(frozen=True, slots=True)
class ShownList:
    """What the list of dossiers shows.

    Attributes:
        columns: those in view, from left to right.
        sort: the key of the column it is ordered by.
        descending: whether it goes down.
        by: the axes it is grouped by, none or two at most.
    """

    columns: Sequence[RecordColumn[FundingFileRow]]
    sort: str = "number"
    descending: bool = True
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowGroups(Generic[Row]):
    """The groups of any list, all read.

    Attributes:
        by: what they are grouped by, an outer axis first, as (key, heading).
        groups: the labels of each, one for each axis, and its rows.
        counted: what rows are, several of them: « Échéances ».
    """

    by: Sequence[tuple[str, str]]
    groups: Sequence[tuple[Sequence[str], Sequence[Row]]]
    counted: str


def export_files(desk: Desk, wanted: FundingFileFilter, shown: ShownList, target: Path) -> Path:
    """Write the dossiers that match as their list shows them: a PDF, a workbook or text, by the file's ending.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    return _write(files_report(desk, wanted, shown), target)


def export_rows(
    desk: Desk, title: str, sentence: str, columns: Sequence[RecordColumn[Row]], rows: Iterable[Row], target: Path
) -> Path:
    """Write the rows of any list as it shows them: a PDF, a workbook or text, by the file's ending.

    Args:
        desk: where it comes from.
        title: of the list.
        sentence: what it is narrowed to.
        columns: those in view, from left to right.
        rows: in their order.
        target: where.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    table = Table.of("rows", title, title, [exported(column) for column in columns], rows, frozen_columns=1)
    return _write(Report(origin=origin_of(desk), title=title, subtitle=sentence, sheets=(table,)), target)


def export_groups(
    desk: Desk, title: str, sentence: str, columns: Sequence[RecordColumn[Row]], grouped: RowGroups[Row], target: Path
) -> Path:
    """The same of rows in groups: each says which it is in, unless a column does; then the groups, with their sums.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    told = {column.key for column in columns if column.kind not in _FIGURES}
    items = [(labels, row) for labels, rows in grouped.groups for row in rows]
    named: list[Column[tuple[Sequence[str], Row]]] = [
        Column(f"group_{key}", heading, read=partial(_first_at, place), wrap=True)
        for place, (key, heading) in enumerate(grouped.by)
        if key not in told
    ]
    named += [_beside(exported(column)) for column in columns]
    sheets = (Table.of("rows", title, title, named, items, frozen_columns=1), _sums_table(columns, grouped))
    return _write(Report(origin=origin_of(desk), title=title, subtitle=sentence, sheets=sheets), target)


def _sums_table(columns: Sequence[RecordColumn[Row]], grouped: RowGroups[Row]) -> Table:
    """One row for each group: how many rows it has, and what their amounts come to."""
    written: list[Column[tuple[Sequence[str], Sequence[Row]]]] = [
        Column(f"group_{key}", heading, read=partial(_first_at, place), wrap=True)
        for place, (key, heading) in enumerate(grouped.by)
    ]
    written.append(Column("count", grouped.counted, "count", lambda group: len(group[1]), total=Total.SUM))
    amounts = [column for column in columns if column.kind == "amount"]
    written += [summed(column.key, column.heading, partial(_sum_under, column)) for column in amounts]
    title = " et ".join(lowered(heading) for _key, heading in grouped.by)
    return Table.of("groups", "Groupes", f"Par {title}", written, grouped.groups)


def _first_at(place: int, item: tuple[Sequence[str], object]) -> str:
    return item[0][place]


def _sum_under(column: RecordColumn[Row], group: tuple[Sequence[str], Sequence[Row]]) -> Decimal:
    return sum((value for row in group[1] if isinstance(value := column.read(row), Decimal)), Decimal(0))


def export_chosen_files(desk: Desk, year: int | None, scheme: str | None, ptce_id: int | None, target: Path) -> Path:
    """Write one row for each dossier with all that a list tells of it: the workbook the program replaces.

    Raises:
        NotFoundError: no such scheme or PTCE.
        ExportError: the target cannot be written; it stays as it was.
    """
    with desk.reading() as connection:
        chosen_words(connection, SummaryFilter(year, scheme, ptce_id))
    codes = {name: value for value, name in offered_values(desk)["scheme"]}
    by = narrowed_to(year=year, scheme=codes.get(scheme, 0) if scheme else None, ptce=ptce_id)
    columns: tuple[RecordColumn[FundingFileRow], ...] = (*FILE_COLUMNS, *free_columns(desk, FreeOwner.FUNDING_FILE))
    return export_files(desk, FundingFileFilter(by), ShownList(columns, descending=False), target)


def _write(report: Report, target: Path) -> Path:
    ending = target.suffix.lower()
    if ending == ".pdf":
        report = replace(report, sheets=tuple(part for table in report.sheets for part in _on_paper(table)))
    elif ending == ".csv":  # one table, that another program reads
        report = replace(report, sheets=report.sheets[:1])
    return write_report(report, target)


def _on_paper(table: Table) -> list[Table]:
    """A table in as many parts as A4 takes, each beginning by the column that names its rows."""
    keys = [column.key for column in table.columns]
    first = keys.index(_NAMES) if _NAMES in keys else 0
    named, parts = keys[first], [keys[:_ON_PAPER]]
    rest = keys[_ON_PAPER:]
    parts += [[named, *rest[start : start + _ON_PAPER - 1]] for start in range(0, len(rest), _ON_PAPER - 1)]
    return _in_parts(table, parts)


def with_own_apart(report: Report, target: Path, first: Sequence[str] = ()) -> Report:
    """A register whose rows have fields of one's own: on paper they stand in a table after the one they do not fit in.

    `first` are the columns of that one, all but these fields where they are not told; its first names the rows.
    """
    table, *others = report.sheets
    keys = [column.key for column in table.columns]
    own = [key for key in keys if key in _OWN]
    if not own or target.suffix.lower() != ".pdf":
        return report
    shown = first or [key for key in keys if key not in _OWN]
    return replace(report, sheets=(*_in_parts(table, (shown, (shown[0], *own))), *others))


def _in_parts(table: Table, parts: Sequence[Sequence[str]]) -> list[Table]:
    """A table as several, each of some of its columns."""
    return [
        replace(
            with_columns(table, tuple(part)),
            key=f"{table.key}_{place}" if place else table.key,
            title=f"{table.title} (suite)" if place else table.title,
        )
        for place, part in enumerate(parts)
    ]


def files_report(desk: Desk, wanted: FundingFileFilter, shown: ShownList) -> Report:
    """The dossiers that match, one on each row, those of a group together; then the groups with their sums."""
    names = {key: dict(options) for key, options in offered_values(desk).items()}
    followed = any(column.key in FOLLOW_UP_KEYS for column in shown.columns)
    own = [column.key for column in shown.columns if column.key in SUMMED_KEYS]
    groups = group_files(desk, wanted, shown.by, followed=followed, more=own) if shown.by else []
    told = {column.key for column in shown.columns} - GROUPED_IN.keys()
    apart = [place for place, key in enumerate(shown.by) if key not in told]
    labels = {group.values: _labels(group, shown.by) for group in groups}
    items = _rows(desk, wanted, shown, groups)  # read page after page: no more of them is held than their cells
    columns: list[Column[tuple[Group | None, FundingFileRow]]] = [
        Column(
            f"group_{shown.by[place]}",
            group_heading(shown.by[place], names),
            read=partial(_label, labels, place),
            wrap=True,
        )
        for place in apart
    ]
    columns += [_beside(exported(column)) for column in shown.columns]
    count = sum_files(desk, wanted).count
    rows = Table.of("files", "Dossiers", "Dossiers", columns, items, empty_text="Aucun dossier.", frozen_columns=1)
    return Report(
        origin=origin_of(desk),
        title="Dossiers",
        subtitle=files_sentence(count, wanted.by, names, wanted.text, imported=wanted.among is not None),
        sheets=(rows, _groups_table(groups, shown, labels, names)) if groups else (rows,),
    )


def exported(column: RecordColumn[Row]) -> Column[Row]:
    """A column of a list as a document writes it: figures and days keep their value, all else is in words."""
    figures = column.kind in _FIGURES
    read = column.read if figures else column.text
    return Column(
        column.key,
        column.heading,
        column.kind if figures else "text",
        lambda row: cast("Cell", read(row)),
        total=Total.SUM if column.kind == "amount" else Total.NONE,
        wrap=not figures,
    )


def _rows(
    desk: Desk, wanted: FundingFileFilter, shown: ShownList, groups: Sequence[Group]
) -> Iterator[tuple[Group | None, FundingFileRow]]:
    keys = {column.key for column in shown.columns}
    followed = not FOLLOW_UP_KEYS.isdisjoint(keys)
    more = tuple(key for key in (*MORE_KEYS, *FREE_KEYS) if key in keys)
    for group in groups or (None,):
        asked = wanted.within(shown.by, group.values) if group else wanted
        after, told = None, False
        while not told or after is not None:
            page = list_files(
                desk, asked, sort=shown.sort, descending=shown.descending, after=after, followed=followed, more=more
            )
            yield from ((group, row) for row in page.rows)
            after, told = page.next, True


def _beside(column: Column[Row]) -> Column[tuple[Head, Row]]:
    """The column of a row that comes with its group."""
    return Column(
        column.key,
        column.heading,
        column.kind,
        lambda item: column.cell(item[1]),
        total=column.total,
        wrap=column.wrap,
    )


def _groups_table(groups: Sequence[Group], shown: ShownList, labels: _Labels, names: Names) -> Table:
    summed_up = groups[0].sums
    in_view = {column.key: column.heading for column in shown.columns if column.key in summed_up}
    columns: list[Column[Group]] = [
        Column(
            f"group_{key}" if key in GROUPED_IN else key,
            group_heading(key, names),
            read=partial(_group_label, labels, place),
            wrap=True,
        )
        for place, key in enumerate(shown.by)
    ]
    columns.append(Column("count", "Dossiers", "count", lambda group: group.count, total=Total.SUM))
    columns += [summed(key, heading, partial(_group_sum, key)) for key, heading in in_view.items()]
    title = " et ".join(axis_name(key, names).lower() for key in shown.by)
    return Table.of("groups", "Groupes", f"Par {title}", columns, groups, of_all_years="year" not in shown.by)


def _label(labels: _Labels, place: int, item: tuple[Group | None, FundingFileRow]) -> str:
    return "" if item[0] is None else labels[item[0].values][place]


def _group_label(labels: _Labels, place: int, group: Group) -> str:
    return labels[group.values][place]


def _group_sum(key: str, group: Group) -> Decimal:
    return group.sums[key]


def _labels(group: Group, by: Sequence[str]) -> list[str]:
    return [group_value(*told) for told in zip(by, group.values, group.names, strict=True)]
