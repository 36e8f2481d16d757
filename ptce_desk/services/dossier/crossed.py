"""Dossiers in a table of two axes: what each crossing counts and sums to."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.listing import Group
from ptce_desk.domain.money import ZERO
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import group_files, offered_values
from ptce_desk.wording.axes import axis_value

Measure = Literal["count", "requested", "max_amount", "proposed", "voted"]
MEASURES: Final[dict[Measure, str]] = {
    "voted": "Voté",
    "proposed": "Proposé",
    "requested": "Demandé",
    "max_amount": "Maximum",
    "count": "Nombre de dossiers",
}
"""What a crossing can tell, in the order it is offered."""


@dataclass(frozen=True, slots=True)
class Side:
    """A row or a column: the value it stands for, and what that is called."""

    value: Hashable
    label: str


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Rows and columns in their order, and the groups where they cross."""

    rows: tuple[Side, ...]
    columns: tuple[Side, ...]
    groups: tuple[Group, ...]

    def told(self, measure: Measure, row: Side | None = None, column: Side | None = None) -> Decimal | int | None:
        """What a crossing tells, None where no dossier is; a total without a row, without a column, or without both."""
        held = [
            group
            for group in self.groups
            if (row is None or group.values[0] == row.value) and (column is None or group.values[1] == column.value)
        ]
        if measure == "count":
            return sum(group.count for group in held) or None
        return sum((group.sums[measure] for group in held), ZERO) if held else None


def cross_files(desk: Desk, wanted: FundingFileFilter, by: tuple[str, str]) -> CrossTable:
    """The dossiers that match, by an axis in rows and another in columns."""
    groups = group_files(desk, wanted, by)
    names = {key: dict(options) for key, options in offered_values(desk).items()}
    rows, columns = (
        tuple(Side(value, _label(groups, place, key, value, names)) for value in _in_order(desk, wanted, key))
        for place, key in enumerate(by)
    )
    return CrossTable(rows, columns, tuple(groups))


def _in_order(desk: Desk, wanted: FundingFileFilter, key: str) -> list[Hashable]:
    return [group.values[0] for group in group_files(desk, wanted, [key])]


def _label(
    groups: Sequence[Group], place: int, key: str, value: Hashable, names: dict[str, dict[Hashable, str]]
) -> str:
    named = next((group.names[place] for group in groups if group.values[place] == value), None)
    return named or axis_value(key, value, names)
