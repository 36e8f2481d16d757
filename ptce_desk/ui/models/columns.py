"""What a column of a list or of an editable grid shows, and how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Generic, TypedDict

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import Unpack, override

from ptce_desk.domain.tags import WornTag
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.records import column
from ptce_desk.records.column import Row
from ptce_desk.records.kinds import EMPTIED_TO_WORDS, Kind
from ptce_desk.records.record import RecordField
from ptce_desk.ui.looks.palette import ColourRole

__all__ = ["Column", "Row"]

AnyIndex = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row object of an index."""
COLOUR_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The colour role of the text, None for the ordinary one."""
BADGE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""The colour role of the dot before the text, None where there is no dot."""
KEY_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""The key of a column, in its horizontal header."""
LOOK_ROLE: Final = Qt.ItemDataRole.UserRole + 6
"""All that is painted of a cell, asked for once (`CellLook`); None from a model that tells it role by role."""

_CHARS: Final[dict[Kind, int]] = {
    "amount": 14,
    "percent": 9,
    "number": 8,
    "score": 8,
    "count": 8,
    "date": 11,
    "year": 7,
    "month": 10,
    "bool": 8,
}
_WORDS_CHARS: Final = 18
_TO_THE_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TO_THE_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class CellLook:
    """What is painted of a cell: its text and how it stands, its colour, the colour of its dot, its font, its labels.

    The font, the colours: None for those of the table. Labels stand in the place of the text, which says them.
    """

    text: str
    alignment: Qt.AlignmentFlag
    role: ColourRole | None = None
    badge: ColourRole | None = None
    font: QFont | None = None
    tags: Sequence[WornTag] = ()


def is_whole(value: object) -> bool:
    """Whether a value has no cents to be shown."""
    return not isinstance(value, Decimal) or value == value.to_integral_value()


def spoken_cell(heading: str, text: str, problem: str = "") -> str:
    """A cell as a screen reader says it: its heading, then its text, or that it is empty."""
    return typeset(f"{heading} : {text or 'vide'} {problem}".strip())


def spoken_heading(heading: str, *, hidden: bool) -> str | None:
    """A heading as a screen reader says it; None leaves what is shown. Qt tells of a column that is hidden too."""
    return f"{heading}, colonne masquée" if hidden else None


@dataclass(frozen=True)
class Column(column.Column[Row]):
    """One column on screen.

    Attributes:
        words: what is shown of a row where its value alone does not say it.
        editable: whether a cell of a grid can be changed; a function is asked with the row, None for one being added.
        closed: why a cell typed in on other rows is not on this one, empty where it is.
        barred: why whoever is at work may type in none of its cells, empty where she may.
        tooltip: more about a cell.
        badge: the colour of the dot before the text, None for no dot.
        tags: the labels painted in the place of the text, which says them.
        role: the colour of the text, None for the ordinary one.
        stretch: its share of the room left over; 0 keeps its width.
        width_chars: its width in characters; by kind without it.
        unsorted: why no list is ordered by it, nothing when its heading can be clicked in a list that sorts.
        hidden: whether it waits among the columns to choose until the officer wants it, in a list.
        asks: of a « date », what is asked of a day before it is kept, nothing for most.
        needs: the column without which the file refuses it: the keyboard goes there, then it is given again; the row
            that adds one begins there.
        pasted: whether a block pasted over it fills it; what is said one by one is not.
        creates: whether its choice offers to create what it lacks.
    """

    words: Callable[[Row], str] | None = None
    editable: bool | Callable[[Row | None], bool] = True
    closed: Callable[[Row], str] | None = None
    barred: str = ""
    tooltip: Callable[[Row], str] | None = None
    badge: Callable[[Row], ColourRole | None] | None = None
    tags: Callable[[Row], Sequence[WornTag]] | None = None
    role: Callable[[Row], ColourRole | None] | None = None
    stretch: int = 0
    width_chars: int | None = None
    unsorted: str = ""
    hidden: bool = False
    asks: Callable[[date], str] | None = None
    needs: str = ""
    pasted: bool = True
    creates: bool = False

    @override
    def text(self, row: Row) -> str:
        return super().text(row) if self.words is None else self.words(row)

    def shown(self, row: Row, *, whole: bool) -> str:
        """What a table shows of a row, whose amounts are all of whole euros or not."""
        return self.text(row) if self.words is not None else self.shown_value(self.read(row), whole=whole)

    def shown_value(self, value: object, *, whole: bool) -> str:
        """A value as a table shows it: an amount without cents where the column holds none, an aligned one else."""
        if whole and self.kind == "amount" and isinstance(value, Decimal):
            return whole_amount_text(value)
        return self.text_of(value)

    @property
    def chars(self) -> int:
        """Its width in characters, before any stretching."""
        return _CHARS.get(self.kind, _WORDS_CHARS) if self.width_chars is None else self.width_chars

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Figures to the right, words to the left."""
        return _TO_THE_RIGHT if self.is_figure else _TO_THE_LEFT

    @property
    def emptied(self) -> object:
        """What an emptied cell gives."""
        return "" if self.kind in EMPTIED_TO_WORDS or self.kind == "year" else None

    def may_edit(self, row: Row | None) -> bool:
        """Whether the cell of a row, or of a row being added, can be changed."""
        if self.barred or self.why_closed(row):
            return False
        return self.editable(row) if callable(self.editable) else self.editable

    def why_closed(self, row: Row | None) -> str:
        """Why the cell of a row takes nothing though others of its column do, or nothing."""
        return self.closed(row) if self.closed is not None and row is not None else ""

    def tooltip_of(self, row: Row | None) -> str:
        """More about a cell, and why it is closed, or nothing."""
        more = self.tooltip(row) if self.tooltip is not None and row is not None else ""
        return "\n".join(said for said in (more, self.why_closed(row) or self.barred) if said)

    def role_of(self, row: Row | None) -> ColourRole | None:
        """The colour of a cell's text, None for the ordinary one."""
        if self.why_closed(row):
            return "muted"
        return self.role(row) if self.role is not None and row is not None else None


class Looks(TypedDict, Generic[Row], total=False):
    """What a screen adds to a column: see `Column`."""

    words: Callable[[Row], str]
    editable: bool | Callable[[Row | None], bool]
    closed: Callable[[Row], str]
    tooltip: Callable[[Row], str]
    badge: Callable[[Row], ColourRole | None]
    tags: Callable[[Row], Sequence[WornTag]]
    role: Callable[[Row], ColourRole | None]
    stretch: int
    width_chars: int
    unsorted: str
    hidden: bool
    asks: Callable[[date], str]
    needs: str
    pasted: bool
    creates: bool


def dressed(told: column.Column[Row], **looks: Unpack[Looks[Row]]) -> Column[Row]:
    """A column of a list with what a screen adds to it."""
    return Column(told.key, told.heading, told.kind, told.read, told.options, **looks)


def screen_column(
    field: RecordField,
    read: Callable[[Row], object] | None = None,
    *,
    heading: str = "",
    options: Sequence[tuple[object, str]] | None = None,
    **looks: Unpack[Looks[Row]],
) -> Column[Row]:
    """A column of a field of a record, read from a row by the key of the field unless told how.

    `options` are those of a « link », which the screen offers: its cells are chosen among them.
    """
    kind: Kind = "choice" if field.kind == "link" or field.choices else field.kind
    offered = field.choices if options is None else options
    return Column(field.key, heading or field.label, kind, read or field.read, offered, **looks)


def same_value(one: object, other: object, column: Column[Row]) -> bool:
    """Equal, or both empty, unless a choice offers two ways to be; zero is not empty."""
    if {None, ""} <= {offered for offered, _label in column.options}:
        return one == other
    return one == other or (one in (None, "") and other in (None, ""))
