"""What a column of a small editable table holds, and how it is edited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Generic, Literal, TypeVar

from PySide6.QtCore import Qt

from ptce_desk.formatting import amount_text, date_text, number_text, percent_text
from ptce_desk.ui.theme import ColourRole

Row = TypeVar("Row")
GridKind = Literal["text", "amount", "percent", "number", "date", "year", "choice", "bool"]

_CHARS: Final[dict[GridKind, int]] = {
    "text": 20,
    "amount": 14,
    "percent": 9,
    "number": 8,
    "date": 13,
    "year": 7,
    "choice": 20,
    "bool": 8,
}
_RIGHT: Final = frozenset({"amount", "percent", "number"})


@dataclass(frozen=True)
class GridColumn(Generic[Row]):
    """One column of an editable table.

    Attributes:
        key: names the cell in the table's signals.
        heading: French, short.
        kind: what is typed: « amount » gives `Decimal` euros, « percent » a `Decimal` ratio (0.8 for 80 %),
            « number » a `Decimal`, « date » a `date`, « year » its four digits, « bool » a `bool`, « choice » one of
            `options`, « text » a `str`; an emptied cell gives None, an emptied text or year "".
        value: the value of a row.
        options: (value, label) pairs of a « choice ».
        editable: whether a cell can be changed; a function is asked with the row, None for a row being added.
        tooltip: more about a cell.
        role: the colour of its text.
        stretch: its share of the room left over.
        width_chars: its width in characters; by kind without it.
        asks: of a « date », what is asked of a day before it is kept, nothing for most.
        needs: the column without which the file refuses it: the keyboard goes there, then it is given again.
    """

    key: str
    heading: str
    kind: GridKind
    value: Callable[[Row], object]
    options: Sequence[tuple[object, str]] = ()
    editable: bool | Callable[[Row | None], bool] = True
    tooltip: Callable[[Row], str] | None = None
    role: Callable[[Row], ColourRole | None] | None = None
    stretch: int = 0
    width_chars: int | None = None
    asks: Callable[[date], str] | None = None
    needs: str = ""

    @property
    def chars(self) -> int:
        """Its width in characters, before any stretching."""
        return _CHARS[self.kind] if self.width_chars is None else self.width_chars

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Figures to the right, words to the left."""
        side = Qt.AlignmentFlag.AlignRight if self.kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @property
    def emptied(self) -> object:
        """What an emptied cell gives."""
        return "" if self.kind in ("text", "year") else None

    def may_edit(self, row: Row | None) -> bool:
        """Whether the cell of a row, or of a row being added, can be changed."""
        return self.editable(row) if callable(self.editable) else self.editable

    def tooltip_of(self, row: Row | None) -> str:
        """More about a cell, or nothing."""
        return self.tooltip(row) if self.tooltip is not None and row is not None else ""

    def role_of(self, row: Row | None) -> ColourRole | None:
        """The colour of a cell's text, None for the ordinary one."""
        return self.role(row) if self.role is not None and row is not None else None

    def text_of(self, value: object) -> str:
        """The text of a value; nothing for no value and for what is ticked rather than written."""
        if value is None and self.kind != "choice":
            return ""
        match self.kind, value:
            case "choice", _:
                return next((label for offered, label in self.options if offered == value), "")
            case "amount", Decimal():
                return amount_text(value)
            case "percent", Decimal():
                return percent_text(value)
            case "number", Decimal() | int():
                return number_text(value)
            case "date", date():
                return date_text(value)
            case "bool", _:
                return ""
            case _:
                return str(value)
