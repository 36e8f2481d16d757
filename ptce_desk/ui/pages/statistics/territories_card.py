"""What was granted in each région or département: a map of five shades, and the table that says the same."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout
from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.reports.territories import Measure, Scale, Territory, TerritorySheet
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.blocks.cards import SIDE
from ptce_desk.ui.widgets.blocks.france_map import DrawnMap, FranceMap
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.territories import (
    MEASURE_LABELS,
    SCALE_LABELS,
    told_sentence,
    value_text,
)

_ICON: Final = "chart-bar"
_CHOICE: Final = 190
"""Pixels of a choice, which hold its longest words."""
_BESIDE: Final = 860
"""Pixels of a card in which the table stands beside the map rather than under it."""
_MOST_ROWS: Final = 15
"""As high as the map beside them."""


def columns_of(sheet: TerritorySheet | None) -> tuple[Column[Territory], ...]:
    """The columns of the table; the code is that of a département."""
    before = "L’année d’avant" if sheet is None else f"En {sheet.year - 1}"
    coded = sheet is not None and sheet.scale is Scale.DEPARTMENT
    code: Column[Territory] = Column("code", "N°", "text", lambda row: row.code, width_chars=4)
    return (
        Column("name", "Territoire", "text", lambda row: row.name, stretch=2, width_chars=24),
        *((code,) if coded else ()),
        Column("files", "Accordés", "count", lambda row: row.files, width_chars=9),
        Column("amount", "Montant accordé", "amount", lambda row: row.amount or None, width_chars=15),
        Column("amount_before", before, "amount", lambda row: row.amount_before or None, width_chars=12),
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
        self.map = FranceMap("Carte des territoires")
        self.notice = plain_label("", "muted", wrap=True)
        self.sheet: TerritorySheet | None = None
        for box, name, first in ((self.scale, "Découpage", Scale.REGION), (self.measure, "Mesure", Measure.AMOUNT)):
            in_view(box)
            box.setAccessibleName(name)
            box.set_value(first)
            box.keep_width(zoomed_length(_CHOICE))
            box.chosen.connect(lambda _value: self.asked.emit())
        self._grid, self._choices, self._mapped = QGridLayout(), QHBoxLayout(), QHBoxLayout()
        self._choices.addWidget(FlowRow(self.scale, self.measure))
        self._mapped.addWidget(self.map)
        self._beside: bool | None = None
        self.body.removeWidget(self.table)
        self.table.setParent(None)  # to come after the choices, for the keyboard too
        self.body.insertLayout(0, self._grid)
        self._arrange(beside=True)
        self.add(self.notice)
        self._kept = ""
        self.map.taken.connect(self._take)
        self.map.pointed.connect(self._show_pointed)
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._mark_current)
        self.table.entered.connect(self._mark_entered)
        self.table.viewport().installEventFilter(self)

    def _arrange(self, *, beside: bool) -> None:
        """The map off the side of the card, the choices and the table beside it up to the other side, or around it."""
        if self._beside is beside:
            return
        self._beside = beside
        for one in (self._choices, self._mapped):
            self._grid.removeItem(one)
            one.setContentsMargins(SIDE, 0, SIDE, 0)
        self._grid.removeWidget(self.table)
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(beside))
        if beside:
            self._choices.setContentsMargins(0, 0, SIDE, 0)
            self._mapped.setContentsMargins(SIDE, 0, 0, 0)
            self._grid.addLayout(self._mapped, 0, 0, 2, 1)
            self._grid.addLayout(self._choices, 0, 1)
            self._grid.addWidget(self.table, 1, 1)
        else:
            self._grid.addLayout(self._choices, 0, 0)
            self._grid.addLayout(self._mapped, 1, 0)
            self._grid.addWidget(self.table, 2, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(beside=self.width() >= zoomed_length(_BESIDE))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Under no pointer, the territory of the current line is the one marked."""
        if event.type() is QEvent.Type.Leave:
            self._mark_current()
        return super().eventFilter(watched, event)

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
        others = self.sheet is not None and self.sheet.scale is not sheet.scale
        self.sheet, current = sheet, self.table.lines.current()
        with self.table.lines.keeping_place():
            self.table.take_columns(columns_of(sheet))
            self.model.set_rows(sheet.territories, False)
        if others:
            self.table.selectRow(0)
            self.table.scrollToTop()
        else:
            self.table.lines.go_to(current)
        self.table.set_empty_state(_ICON, "Ici vient ce qui est accordé dans chaque territoire.")
        files = sum(row.files for row in sheet.territories)
        amount = sum((row.amount for row in sheet.territories), ZERO)
        self.fit(typeset(f"{count_text(files, 'dossier')} · {whole_amount_text(amount)}"), most=_MOST_ROWS)
        self.notice.setText(typeset(" ".join(filter(None, (sheet.off_map, sheet.notice)))))
        told = {row.code: _told(sheet, row) for row in sheet.territories}
        said = told_sentence(sheet.measure, [(row.name, row.value(sheet.measure)) for row in sheet.territories])
        self.map.show_map(DrawnMap(sheet.laid_out, told, said))
        self._mark_current()

    def _take(self, code: str) -> None:
        """Lead to the dossiers of a territory, the keyboard on its line of the table."""
        self._kept = code
        self._select(code)
        row = self.table.current_row()
        if row is not None:
            self._open(row)

    def _show_pointed(self, code: str) -> None:
        """Bring the line of what is under the pointer into view; back to the one before once nothing is."""
        row = self.table.current_row()
        if code and not self._kept:
            self._kept = row.code if row is not None else ""
        self._select(code or self._kept)
        if not code:
            self._kept = ""

    def _select(self, code: str) -> None:
        if code:
            self.table.select_where(lambda row: row.code == code)
        self.map.mark(code)

    def _mark_current(self) -> None:
        row = self.table.current_row()
        self.map.mark(row.code if row is not None else "")

    def _mark_entered(self, index: QModelIndex) -> None:
        row = self.model.record_at(index.row())
        self.map.mark(row.code if row is not None else "")

    def _open(self, row: Territory) -> None:
        way: Narrowing | None = row.way
        self.opened.emit(way)


def _told(sheet: TerritorySheet, row: Territory) -> str:
    return typeset(f"{row.name} : {value_text(sheet.measure, row.value(sheet.measure))}")
