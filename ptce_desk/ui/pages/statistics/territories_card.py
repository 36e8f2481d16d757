"""What was granted in each région or département: squares of five shades, and the table that says the same."""

from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.reports.territories import Measure, Scale, Territory, TerritorySheet
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.blocks.shaded_squares import ShadedSquares, Square
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.territories import (
    MEASURE_LABELS,
    NOTHING,
    SCALE_LABELS,
    class_text,
    told_sentence,
    value_text,
)

_ICON: Final = "chart-bar"
_CHOICE: Final = 190
"""Pixels of a choice, which hold its longest words."""


def columns_of(sheet: TerritorySheet | None) -> tuple[Column[Territory], ...]:
    """The columns of the table; the class is that of the measure in view."""
    return (
        Column("name", "Territoire", "text", lambda row: row.name, stretch=2, width_chars=24),
        Column("code", "Code INSEE", "text", lambda row: row.code, width_chars=11),
        Column("files", "Dossiers accordés", "count", lambda row: row.files, width_chars=18),
        Column("amount", "Montant accordé", "amount", lambda row: row.amount or None, width_chars=16),
        Column("class", "Classe", "text", lambda row: "" if sheet is None else sheet.class_text(row), width_chars=24),
    )


class TerritoriesCard(ListCard[Territory]):
    """A card of territories, by the scale and the measure chosen.

    Signals:
        asked: another scale, or another measure.
        opened: the dossiers of a territory, as a `Narrowing`; None for one that has none.
    """

    asked = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        self.model: PagedTableModel[Territory] = PagedTableModel(columns_of(None))
        self.table: DataTable[Territory] = DataTable(self.model, "Territoires", known_by=lambda row: row.name)
        super().__init__("Accordé par territoire", self.table, self.model)
        self.model.setParent(self)
        self.scale, self.measure = Choice(list(SCALE_LABELS.items())), Choice(list(MEASURE_LABELS.items()))
        self.squares = ShadedSquares("Territoires")
        self.notice = plain_label("", "muted", wrap=True)
        self.sheet: TerritorySheet | None = None
        for box, name, first in ((self.scale, "Découpage", Scale.REGION), (self.measure, "Mesure", Measure.AMOUNT)):
            in_view(box)
            box.setAccessibleName(name)
            box.set_value(first)
            box.keep_width(zoomed_length(_CHOICE))
            box.chosen.connect(lambda _value: self.asked.emit())
        self.body.insertWidget(0, FlowRow(self.scale, self.measure))
        self.body.insertWidget(1, self.squares)
        self.add(self.notice)
        self.squares.taken.connect(self._take)
        self.table.opened.connect(self._open)

    def wanted(self) -> tuple[Scale, Measure]:
        """The scale and the measure chosen."""
        scale, measure = self.scale.value(), self.measure.value()
        assert isinstance(scale, Scale)
        assert isinstance(measure, Measure)
        return scale, measure

    def show_sheet(self, sheet: TerritorySheet) -> None:
        """Show the territories of a year, unless another scale or measure was asked for since."""
        if (sheet.scale, sheet.measure) != self.wanted():
            return
        self.sheet = sheet
        self.table.take_columns(columns_of(sheet))
        with self.table.lines.keeping_place():
            self.model.set_rows(sheet.territories, False)
        self.table.set_empty_state(_ICON, "Ici vient ce qui est accordé dans chaque territoire.")
        files = sum(row.files for row in sheet.territories)
        amount = sum((row.amount for row in sheet.territories), ZERO)
        self.fit(typeset(f"{count_text(files, 'dossier')} · {whole_amount_text(amount)}"))
        self.notice.setText(typeset(sheet.notice))
        key = [(class_text(sheet.measure, held), held.shade) for held in sheet.classes]
        said = told_sentence(sheet.measure, [(row.name, row.value(sheet.measure)) for row in sheet.territories])
        self.squares.show_squares([_square(sheet, row) for row in sheet.in_order()], [(NOTHING, None), *key], said)

    def _take(self, place: int) -> None:
        """Lead to the dossiers of a square, the keyboard on its line of the table."""
        word = self.squares.squares[place].word
        self.table.select_where(lambda row: word in (row.code, row.name))
        row = self.table.current_row()
        if row is not None:
            self._open(row)

    def _open(self, row: Territory) -> None:
        way: Narrowing | None = row.way
        self.opened.emit(way)


def _square(sheet: TerritorySheet, row: Territory) -> Square:
    told = f"{row.name} : {value_text(sheet.measure, row.value(sheet.measure))}"
    return Square(sheet.word(row), typeset(told), sheet.shade(row))
