"""What a column of a list shows, and how."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, Literal, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ptce_desk.formatting import typeset
from ptce_desk.ui.theme import ColourRole

Row = TypeVar("Row")
Kind = Literal["text", "amount", "number", "percent", "date", "badge"]
AnyIndex = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row object of an index."""
COLOUR_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The colour role of the text, None for the ordinary one."""
BADGE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""The colour role of the dot before the text, None where there is no dot."""
KEY_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""The key of a column, in its horizontal header."""

RIGHT_ALIGNED: Final = frozenset({"amount", "number", "percent"})

DEFAULT_CHARS: Final[dict[Kind, int]] = {
    "text": 18,
    "amount": 14,
    "number": 8,
    "percent": 8,
    "date": 11,
    "badge": 15,
}


def spoken_cell(heading: str, text: str, problem: str = "") -> str:
    """A cell as a screen reader says it: its heading, then its text, or that it is empty."""
    return typeset(f"{heading} : {text or 'vide'} {problem}".strip())


def spoken_heading(heading: str, *, hidden: bool) -> str | None:
    """A heading as a screen reader says it; None leaves what is shown. Qt tells of a column that is hidden too."""
    return f"{heading}, colonne masquée" if hidden else None


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a list.

    Attributes:
        key: names the column in sort requests and in remembered widths.
        heading: French, short.
        kind: decides alignment and width.
        text: what is shown of a row, already formatted.
        value: what is copied for a spreadsheet (`Decimal`, `date`, `int` or text); the text without it.
        tooltip: more about a cell.
        badge: the colour of the dot of a « badge » cell.
        role: the colour of the text, None for the ordinary one.
        stretch: its share of the room left over; 0 keeps its width.
        width_chars: its width in characters; by kind without it.
        sortable: whether its heading can be clicked.
        hidden: whether it waits among the columns to choose until the officer wants it.
    """

    key: str
    heading: str
    kind: Kind
    text: Callable[[Row], str]
    value: Callable[[Row], object] | None = None
    tooltip: Callable[[Row], str] | None = None
    badge: Callable[[Row], ColourRole | None] | None = None
    role: Callable[[Row], ColourRole | None] | None = None
    stretch: int = 0
    width_chars: int | None = None
    sortable: bool = True
    hidden: bool = False

    @property
    def chars(self) -> int:
        """Its width in characters, before any stretching."""
        return DEFAULT_CHARS[self.kind] if self.width_chars is None else self.width_chars

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Figures to the right, words to the left."""
        side = Qt.AlignmentFlag.AlignRight if self.kind in RIGHT_ALIGNED else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
