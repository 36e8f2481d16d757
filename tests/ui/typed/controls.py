"""Every control one can type in, found by what it is and not by the page it is on, and a plausible value for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QTextEdit,
    QWidget,
)

from ptce_desk.formatting import date_text
from ptce_desk.ui.desk.keeping import Keeps, Where, keeps_of
from ptce_desk.ui.models.grid_rows import VALUE_ROLE, GridRows
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.number_edit import NumberEdit
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.tables.grid_table import GridTable

TICKED = (QCheckBox, QRadioButton)
LINES = (QLineEdit, QPlainTextEdit, QTextEdit)
CONTROLS = (*TICKED, *LINES, QComboBox, QAbstractSpinBox, QSlider, GridTable)
TEXTS: Final = (
    ("siret", "73282932000074"),
    ("rna", "W751234567"),
    ("année", "2017"),
    ("création", "2017"),
    ("quantité", "7"),
    ("courriel", "ess@example.org"),
)
"""What is plausible where words are not: by what the label holds."""


@dataclass(frozen=True)
class Value:
    """What to type, and how the file writes it, None when that is not told by the text."""

    text: str
    raw: object = None


@dataclass(frozen=True)
class Control:
    """One control of a window, or one cell of a grid: found again by its class, its name and its place."""

    widget: QWidget
    name: str
    index: QModelIndex | None = None

    @property
    def keeps(self) -> Keeps | None:
        return keeps_of(self.widget)

    @property
    def column(self) -> str:
        """Where the file keeps it, « table.column »; empty when it does not."""
        keeps = self.keeps
        if keeps is None or keeps.where is not Where.FILE:
            return ""
        return keeps.column if self.index is None else keeps.of_cell(model_of(self.widget).columns[self.place[1]].key)

    @property
    def options(self) -> list[str]:
        """The words one can choose instead of those shown; none when there is nothing to choose."""
        if self.index is not None:
            column, shown = model_of(self.widget).columns[self.place[1]], str(self.index.data())
            return [label for _value, label in column.options if label not in ("", shown)]
        box = self.widget
        if not isinstance(box, QComboBox):
            return []
        return [text for place in range(box.count()) if (text := box.itemText(place)) not in ("", box.currentText())]

    @property
    def reason(self) -> str:
        """Why the field says that it cannot keep what it shows; empty when all is well."""
        field = self.widget.parentWidget()
        return field.problem() if isinstance(field, Field) else ""

    @property
    def place(self) -> tuple[int, int]:
        return (-1, -1) if self.index is None else (self.index.row(), self.index.column())

    @property
    def kind(self) -> str:
        """« text », « amount », « percent », « number », « date », « choice » or « bool »."""
        widget = self.widget
        if self.index is not None:
            return model_of(widget).columns[self.index.column()].kind
        kinds: tuple[tuple[type[QWidget], str], ...] = (
            (AmountEdit, "amount"),
            (RateEdit, "percent"),
            (DateEdit, "date"),
            (NumberEdit, "number"),
            (TypedEdit, "number"),
            (QComboBox, "choice"),
        )
        found = next((kind for of, kind in kinds if isinstance(widget, of)), "text")
        return "bool" if isinstance(widget, TICKED) else found


def model_of(grid: QWidget) -> GridRows[object]:
    assert isinstance(grid, GridTable)
    model = grid.model()
    assert isinstance(model, GridRows)
    return model


def controls_of(root: QWidget) -> dict[str, Control]:
    """The controls under a widget that can be typed in now, each under a name of its own."""
    found: dict[str, Control] = {}
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and _is_open(widget):
            name = f"{type(widget).__name__} « {widget.accessibleName() or _words_of(widget)} »"
            while name in found or f"{name} 1" in found:
                name += "'"
            if isinstance(widget, GridTable):
                found |= {f"{name} {cell.name}": cell for cell in _cells_of(widget)}
            else:
                found[name] = Control(widget, name)
    return found


def _words_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, TICKED) else ""


def _is_open(widget: QWidget) -> bool:
    """Whether one can type in it; the line of a choice is that choice's."""
    inside = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
    inside = inside or bool(widget.property("cell"))  # the editor of a cell is that cell's
    still = isinstance(widget, LINES) and widget.isReadOnly()
    return widget.isVisible() and widget.isEnabled() and not inside and not still


def _cells_of(grid: QWidget) -> Iterator[Control]:
    """Of each column, the first cell that can be changed in a row of the file; and the cell that adds a row."""
    rows = model_of(grid)
    wanted = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
    for section, column in enumerate(rows.columns):
        places = [rows.index(place, section) for place in range(rows.rowCount())]
        hidden = isinstance(grid, GridTable) and grid.isColumnHidden(section)
        open_ones = [index for index in places if not hidden and index.flags() & wanted]
        for word, kind in (("", "row"), (" (ligne nouvelle)", "ghost")):
            first = next((index for index in open_ones if rows.kind_at(index.row()) == kind), None)
            if first is not None:
                yield Control(grid, f"{column.heading}{word}", first)


def plausible(control: Control) -> Value:
    """Another value than the one shown."""
    shown = _shown(control)
    match control.kind:
        case "amount":
            return Value("1234,56", 123456) if shown != Decimal("1234.56") else Value("4321", 432100)
        case "percent":
            return Value("33") if shown != Decimal("0.33") else Value("44")
        case "number":
            return Value("7") if shown != 7 else Value("8")
        case "date":
            day = shown + timedelta(days=1) if isinstance(shown, date) else date(2026, 3, 15)
            return Value(date_text(day), day.isoformat())
        case "choice" | "bool":
            return Value("")
        case _:
            label = control.name.lower()
            text = next((text for word, text in TEXTS if word in label), "Mot 7")
            return Value(text, text) if text == "Mot 7" else Value(text)


def _shown(control: Control) -> object:
    if control.index is not None:
        return control.index.data(VALUE_ROLE)
    widget = control.widget
    if isinstance(widget, AmountEdit):
        return widget.value()
    if isinstance(widget, DateEdit):
        return widget.value()
    if isinstance(widget, RateEdit):
        return widget.value()
    return None
