"""« Feuille et en-têtes »: which sheet, which of its rows name the columns, what is none of the table."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.importing.assistant import Importing, SheetRow, sheet_options, sheet_rows
from ptce_desk.ui.desk.keeping import until_validated
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.filters import count_text

_HINT: Final = (
    "Si l’en-tête est une autre ligne, sélectionnez-la (ou les deux qui le forment), puis « C’est l’en-tête »."
)
_LONGEST: Final = 32
"""Characters shown of a cell: a title above a table does not widen its first column."""
_MOST_COLUMNS: Final = 60
_MOST_HEADERS: Final = 2


class SheetStep(QWidget):
    """Only shows and asks; the page understands the file again.

    Signals:
        sheet_wanted: the name of another sheet (str).
        header_wanted: the numbers of the rows of another header.
    """

    sheet_wanted = Signal(str)
    header_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        until_validated(self)
        self.sheet = Choice(placeholder="Feuille")
        self.sheet_field = Field("Feuille", self.sheet, width_chars=34)
        self.header_button = quiet_button("C’est l’en-tête", "text-h")
        self.found = plain_label("", "muted", wrap=True)
        self.sheet.chosen.connect(lambda name: self.sheet_wanted.emit(str(name)))
        self.header_button.clicked.connect(self._take_header)
        self.table: DataTable[SheetRow] | None = None
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(FlowRow(self.sheet_field, across=16))
        self._column.addWidget(self.found)
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(self.header_button)
        asked.addWidget(plain_label(typeset(_HINT), "hint", wrap=True), 1)
        self._column.addLayout(asked)

    def show_importing(self, one: Importing) -> None:
        """Show the sheet that was understood, unless it is the one shown."""
        shown = (one.path, id(one.book), one.opened.sheet.name, one.opened.table.header)
        if shown == self._shown:
            return
        self._shown = shown
        options = sheet_options(one.book)
        self.sheet.set_options(options)
        self.sheet.set_value(one.opened.sheet.name)
        self.sheet_field.setVisible(len(options) > 1)
        self.found.setText(_found_sentence(one))
        rows = sheet_rows(one.opened)
        width = min(one.opened.sheet.width, _MOST_COLUMNS)
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.deleteLater()
        model: PagedTableModel[SheetRow] = PagedTableModel(_columns(width))
        self.table = DataTable(model, "Aperçu de la feuille")
        model.setParent(self.table)
        self.table.selection_changed.connect(self._follow)
        self._column.addWidget(self.table, 1)
        model.set_rows(rows, has_more=False)
        self._follow()

    def _follow(self) -> None:
        rows = [] if self.table is None else self.table.selected_rows()
        self.header_button.setEnabled(1 <= len(rows) <= _MOST_HEADERS and not all(row.is_header for row in rows))

    def _take_header(self) -> None:
        if self.table is not None:
            self.header_wanted.emit(tuple(row.number for row in self.table.selected_rows()))


def _columns(width: int) -> Sequence[Column[SheetRow]]:
    return (
        Column("number", "Ligne", "text", lambda row: number_text(row.number), role=_role, width_chars=6),
        Column(
            "what",
            "Ce que c’est",
            "text",
            lambda row: row.what,
            role=_role,
            tooltip=lambda row: row.what,
            width_chars=14,
        ),
        *(_cell_column(place) for place in range(width)),
    )


def _cell_column(place: int) -> Column[SheetRow]:
    return Column(f"cell{place}", _letters(place), "text", lambda row: _text(row, place), role=_role, width_chars=13)


def _text(row: SheetRow, place: int) -> str:
    text = row.cells[place] if place < len(row.cells) else ""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _role(row: SheetRow) -> ColourRole | None:
    if row.is_header:
        return "accent"
    return "muted" if row.what else None


def _letters(place: int) -> str:
    """« A », « Z », « AA »."""
    letters = ""
    place += 1
    while place:
        place, left = divmod(place - 1, 26)
        letters = chr(ord("A") + left) + letters
    return letters


def _found_sentence(one: Importing) -> str:
    table = one.opened.table
    told = [count_text(len(table.rows), "ligne"), count_text(len(table.columns), "colonne")]
    if table.apart:
        told.append(f"{count_text(len(table.apart), 'ligne')} de côté")
    if one.opened.sheet.noticed:
        told.append(count_text(len(one.opened.sheet.noticed), "remarque"))
    alike = len(one.opened.alike)
    each = f" {number_text(alike)} feuilles de même forme : chacune s’importe à son tour." if alike > 1 else ""
    known = f" Reconnu : {one.opened.known_as}." if one.opened.known_as else ""
    return typeset(f"{', '.join(told)}.{each}{known}")
