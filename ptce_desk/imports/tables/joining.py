"""Sheets beside that of the dossiers, whose rows name the dossier they speak of: brought together in one table."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ptce_desk.imports.tables.book import Cell, Row
from ptce_desk.imports.tables.layout import GROUP_MARK, Column, Table, TableRow, bare
from ptce_desk.imports.tables.values import read_text

_BETWEEN = " ; "


@dataclass(frozen=True, slots=True)
class Join:
    """How the sheets of a kind of file hold together.

    Attributes:
        key: the heading of the identifier of a dossier in its own sheet.
        by: the heading of that identifier in the others.
        rank: the heading of the rank of a line among those of its dossier, which says nothing else.
        blank: a heading under which the rows of the dossier itself are blank; other rows speak of something else.
    """

    key: str
    by: str
    rank: str = ""
    blank: str = ""


def joined(table: Table, beside: Iterable[tuple[str, Table]], join: Join) -> Table:
    """A table with, after its columns, those of the sheets beside it, « Avis › Réponse ».

    Of several lines of one dossier, amounts are summed and texts stand one after the other.

    Args:
        table: of the dossiers.
        beside: the other tables of the file, each with the name of its sheet; those without `Join.by` are left.
        join: how they hold together.
    """
    own = _place(table, join.key)
    if own is None:
        return table
    wide, columns = max((len(row.cells) for row in table.rows), default=0), list(table.columns)
    added: list[tuple[dict[str, list[Row]], int]] = []
    for name, other in beside:
        by = _place(other, join.by)
        if by is None:
            continue
        lines = _lines_of(other, by, join)
        said = [one for one in other.columns if bare(one.heading) not in _aside(join)]
        places = range(wide + len(added), wide + len(added) + len(said))
        columns += [Column(place, f"{name}{GROUP_MARK}{one.heading}") for place, one in zip(places, said, strict=True)]
        added += [(lines, one.place) for one in said]
    rows = tuple(_with_lines(row, own, added) for row in table.rows)
    return replace(table, columns=tuple(columns), rows=rows) if added else table


def _with_lines(row: TableRow, own: int, added: Sequence[tuple[dict[str, list[Row]], int]]) -> TableRow:
    key = read_text(row.cells[own])
    beside = tuple(_together([line[place] for line in lines.get(key, ())]) for lines, place in added)
    return replace(row, cells=(*row.cells, *beside))


def _lines_of(table: Table, by: int, join: Join) -> dict[str, list[Row]]:
    """The lines of each dossier, those that speak of something else left out."""
    blank = _place(table, join.blank) if join.blank else None
    lines: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        if blank is None or row.cells[blank] is None:
            lines[read_text(row.cells[by])].append(row.cells)
    return lines


def _together(cells: Sequence[Cell]) -> Cell:
    """What several lines say: one value, the sum of numbers, or their texts."""
    said = [cell for cell in cells if cell is not None]
    if len(said) < 2:
        return said[0] if said else None
    numbers = [cell for cell in said if isinstance(cell, Decimal)]
    return sum(numbers, Decimal(0)) if len(numbers) == len(said) else _BETWEEN.join(map(read_text, said))


def _aside(join: Join) -> set[str]:
    return {bare(one) for one in (join.by, join.rank, join.blank) if one}


def _place(table: Table, heading: str) -> int | None:
    return next((one.place for one in table.columns if bare(one.heading) == bare(heading)), None)
