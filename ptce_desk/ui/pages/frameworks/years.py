"""What the axes of a contract take of each year, on its page: each figure leads to the dossiers it is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.frameworks import EVERY_YEAR, Measure, WhichYear
from ptce_desk.services.schemes.frameworks import AxisRow, FrameworkSheet
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import fit_height
from ptce_desk.wording.frameworks import MEASURE_LABELS, MEASURE_MEANINGS, axis_name

_TOTAL: Final = "Ensemble"
_NO_YEAR: Final = "Sans année"
_NAME: Final = "Consommation des axes par année"
_OPENS: Final = "Entrée ou un double clic sur un montant ouvre ses dossiers."


@dataclass(frozen=True, slots=True)
class YearsLine:
    """An axis, or all of them together; `axes` are their ids."""

    id: int
    name: str
    axes: tuple[int, ...]


class YearsCard(Card):
    """The axes in rows, the years in columns, one measure at a time.

    Signals:
        asked: the dossiers of a figure are wanted: its `Measure`, the ids of its axes, its `WhichYear`.
    """

    asked = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__("Par année")
        self.measure = Choice([(measure, MEASURE_LABELS[measure]) for measure in Measure])
        self.measure.setAccessibleName("Ce qui se lit par année")
        self.measure.set_value(Measure.VOTED)
        self.measure.setMinimumContentsLength(max(map(len, MEASURE_LABELS.values())))
        in_view(self.measure)
        self.meaning = plain_label("", "muted", wrap=True)
        self.table: DataTable[YearsLine] | None = None
        self._sheet: FrameworkSheet | None = None
        self._years: tuple[WhichYear, ...] = ()
        self.add_action(self.measure)
        self.add(self.meaning)
        self.measure.chosen.connect(lambda _measure: self._show())

    def show_sheet(self, sheet: FrameworkSheet) -> None:
        """Show what the axes of a framework take of each year; nothing where they take nothing."""
        self._sheet = sheet
        self.setVisible(bool(sheet.years.years()))
        self._show()

    def _show(self) -> None:
        sheet, measure = self._sheet, self._measure()
        if sheet is None:
            return
        self.meaning.setText(f"{MEASURE_MEANINGS[measure]} {_OPENS}")
        self._years = (*sheet.years.years(measure), EVERY_YEAR)
        model = PagedTableModel(_columns(sheet, measure, self._years), self)
        lines = [_line(row) for row in sheet.axes]
        whole = YearsLine(0, _TOTAL, tuple(row.id for row in sheet.axes))
        model.set_rows([*lines, whole] if len(lines) > 1 else lines, False)
        table: DataTable[YearsLine] = DataTable(model, _NAME)
        table.opened.connect(self._open)
        before, self.table = self.table, table
        self.body.insertWidget(0, table)
        table.ensurePolished()
        fit_height(table, model.rowCount())
        if before is not None:
            self._take_the_place(table, before)

    def _take_the_place(self, table: DataTable[YearsLine], before: DataTable[YearsLine]) -> None:
        """Be on the figure one was on, with the keyboard if it was there: what is read again moves nobody."""
        at, held = before.currentIndex(), before.hasFocus()
        if at.isValid():
            table.setCurrentIndex(table.model().index(at.row(), at.column()))
        if held:
            table.show()  # a layout shows it later, and the keyboard would go elsewhere meanwhile
            table.setFocus()
        self.body.removeWidget(before)
        before.hide()
        before.deleteLater()

    def _measure(self) -> Measure:
        return next(measure for measure in Measure if measure is self.measure.value())

    def _open(self, line: YearsLine) -> None:
        if self.table is None:
            return
        place = self.table.currentIndex().column() - 1
        year = self._years[place] if 0 <= place < len(self._years) else EVERY_YEAR
        self.asked.emit(self._measure(), line.axes, year)


def _line(row: AxisRow) -> YearsLine:
    return YearsLine(row.id, axis_name(row.name, row.action), (row.id,))


def _columns(sheet: FrameworkSheet, measure: Measure, years: tuple[WhichYear, ...]) -> tuple[Column[YearsLine], ...]:
    """The names, the years, and what they come to."""

    def told(year: WhichYear) -> Callable[[YearsLine], Decimal | None]:
        if year is EVERY_YEAR:
            return lambda line: sheet.years.total(measure, line.axes) or None
        return lambda line: sheet.years.amount(measure, line.axes, year) or None

    def heading(year: WhichYear) -> str:
        return "Total" if year is EVERY_YEAR else str(year or _NO_YEAR)

    return (
        Column(
            "axis", "Axe", "text", lambda line: line.name, tooltip=lambda line: line.name, stretch=1, width_chars=24
        ),
        *(
            Column(f"at_{place}", heading(year), "amount", told(year), width_chars=12)
            for place, year in enumerate(years)
        ),
    )
