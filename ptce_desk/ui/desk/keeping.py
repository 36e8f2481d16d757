"""Where each control keeps what is typed in it, said by whoever places it; a control that says nothing is a fault.

A record or a setting is in the file once the control is left, and undone by Ctrl+Z; a view only changes what is
shown; the rest waits for the button that validates it.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeVar

from PySide6.QtWidgets import QWidget

from ptce_desk.ui.desk.rights import needs_by_cell, needs_right

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
_PROPERTY: Final = "keeps"


class Where(Enum):
    """What becomes of what is typed."""

    FILE = "file"
    VIEW = "view"
    UNTIL_VALIDATED = "until_validated"


@dataclass(frozen=True, slots=True)
class Keeps:
    """Where a control keeps: a column of the file, as « table.column », or nowhere yet.

    For a grid, `columns` tells those of its cells by key.
    """

    where: Where
    column: str = ""
    columns: dict[str, str] = field(default_factory=dict)

    def of_cell(self, key: str) -> str:
        """The column of the file that holds the cells of a column of a grid."""
        return self.columns.get(key, f"{self.column}.{key}")


def in_record(table: str, **fields: QWidget) -> None:
    """Say which column of a table each of these fields keeps."""
    for column, widget in fields.items():
        _say(widget, Keeps(Where.FILE, f"{table}.{column}"))
        needs_right(f"{table}.{column}", widget)


def in_rows(table: str, grid: AnyWidget, **columns: str) -> AnyWidget:
    """Say that the cells of a grid are the columns of a table, but for those named: « organisation.ess »."""
    wholes = {key: column if "." in column else f"{table}.{column}" for key, column in columns.items()}
    keeps = Keeps(Where.FILE, table, wholes)
    _say(grid, keeps)
    needs_by_cell(table, grid, keeps.of_cell)
    return grid


def in_view(*widgets: QWidget) -> None:
    """Say that these, and what stands in them, only choose what is shown."""
    for widget in widgets:
        _say(widget, Keeps(Where.VIEW))


def until_validated(*widgets: QWidget) -> None:
    """Say that what is typed in these waits for a button."""
    for widget in widgets:
        _say(widget, Keeps(Where.UNTIL_VALIDATED))


def keeps_of(widget: QWidget) -> Keeps | None:
    """Where a control keeps, as it says itself or as what it stands in says; None when nobody does."""
    asked: QWidget | None = widget
    while asked is not None:
        said = asked.property(_PROPERTY)
        if isinstance(said, Keeps):
            return said
        asked = asked.parentWidget() if not asked.isWindow() else None
    return None


def _say(widget: QWidget, keeps: Keeps) -> None:
    widget.setProperty(_PROPERTY, keeps)
