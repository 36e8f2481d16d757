"""Dossiers in a table of two axes: what each crossing counts and sums to."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.listing import Group
from ptce_desk.domain.money import ZERO
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import group_files, read_at
from ptce_desk.wording.axes import group_value

MEASURES: Final[dict[str, str]] = {
    "voted": "Voté",
    "proposed": "Proposé",
    "requested": "Demandé",
    "max_amount": "Maximum",
    "count": "Nombre de dossiers",
}
"""What a crossing can tell, in the order it is offered, before the amounts of one's own."""


@dataclass(frozen=True, slots=True)
class Side:
    """A row or a column: the value it stands for, and what that is called."""

    value: Hashable
    label: str


class CrossTable:
    """Rows and columns in their order, and what each crossing of theirs tells."""

    def __init__(self, groups: Sequence[Group], by: tuple[str, str], own: Sequence[str] = ()) -> None:
        """`groups` are those of two axes, in rows then in columns; `own` the amounts of one's own they sum too."""
        measures = (*MEASURES, *own)
        self.rows, self.columns = (_sides(groups, place, key) for place, key in enumerate(by))
        self._told: dict[tuple[Side | None, Side | None], dict[str, Decimal]] = {}
        for group in groups:
            sides = zip(by, group.values, group.names, strict=True)
            row, column = (Side(value, group_value(key, value, name)) for key, value, name in sides)
            for crossing in ((row, column), (row, None), (None, column), (None, None)):
                held = self._told.setdefault(crossing, dict.fromkeys(measures, ZERO))
                for measure in measures:
                    held[measure] += group.count if measure == "count" else group.sums[measure]

    def told(self, measure: str, row: Side | None = None, column: Side | None = None) -> Decimal | int | None:
        """What a crossing tells, None where no dossier is; a total without a row, without a column, or without both."""
        held = self._told.get((row, column))
        if held is None:
            return None
        return int(held[measure]) if measure == "count" else held[measure]


def cross_files(desk: Desk, wanted: FundingFileFilter, by: tuple[str, str], own: Sequence[str] = ()) -> CrossTable:
    """The dossiers that match, by an axis in rows and another in columns; `own` are amounts of one's own to sum too."""
    return CrossTable(group_files(desk, wanted, by, more=own), by, own)


def _sides(groups: Sequence[Group], place: int, key: str) -> tuple[Side, ...]:
    """The values that groups have of an axis, each once, in the order they are read in."""
    told = {(group.values[place], group.names[place]) for group in groups}
    return tuple(
        Side(value, group_value(key, value, name)) for value, name in sorted(told, key=lambda one: read_at(key, *one))
    )
