"""« Tableau croisé »: dossiers by two axes, a count or an amount where they cross, a click leading to them."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ptce_desk.domain.free_fields import AMOUNT_KEYS, TEXT_KEYS
from ptce_desk.records.kinds import Kind
from ptce_desk.services.dossier.crossed import MEASURES, CrossTable, Side, cross_files
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.ui.desk.page import Window
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.dossier.grouping import GROUPED_BY, GROUPED_TOO
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.axes import FILE_AXES, OWN, Names, axis_name, files_sentence

_WIDTH, _HEIGHT = 1080, 620
_MOST_COLUMNS: Final = 60
"""As many columns as anyone reads; an axis of more goes in rows."""
_TOTAL: Final = "Total"


@dataclass(frozen=True, slots=True)
class CrossRow:
    """One row: a value of the first axis, or the total."""

    id: int
    side: Side | None


class CrossTableDialog(Dialog):
    """Asks for two axes and what to tell, shows the table, and leads to the dossiers of a crossing.

    Signals:
        chosen: the dossiers of a crossing are wanted, as a `Narrowing`.
    """

    chosen = Signal(object)

    def __init__(
        self, window: Window, wanted: FundingFileFilter, by: tuple[str, str], names: Names, parent: QWidget
    ) -> None:
        """`by` are the axes at first, in rows then in columns; `names` what the records of the axes are called."""
        super().__init__(parent)
        self.setWindowTitle("Tableau croisé")
        self.resize(_WIDTH, _HEIGHT)
        self._window, self._wanted, self._names = window, wanted, names
        own = names.get(OWN, {})
        said = [(key, label) for key, label in own.items() if key in TEXT_KEYS]
        self._own = {str(key): label for key, label in own.items() if key in AMOUNT_KEYS}
        axes = [*((key, FILE_AXES[key]) for key in (*GROUPED_BY, *GROUPED_TOO)), *said]
        self.rows, self.columns = Choice(axes), Choice(axes)
        self.measure = Choice(list((MEASURES | self._own).items()))
        self.sentence = plain_label("", "muted", wrap=True)
        self.remark = plain_label("", "muted", wrap=True)
        self.table: DataTable[CrossRow] | None = None
        self._crossed: CrossTable | None = None
        self._place = QVBoxLayout()
        self._build()
        for choice, value in ((self.rows, by[0]), (self.columns, by[1]), (self.measure, "voted")):
            choice.set_value(value)
        self.rows.chosen.connect(self._read)
        self.columns.chosen.connect(self._read)
        self.measure.chosen.connect(self._show)
        self._read()

    @property
    def by(self) -> tuple[str, str]:
        """The axes, in rows then in columns."""
        return str(self.rows.value()), str(self.columns.value())

    def _build(self) -> None:
        layout = self.column("Tableau croisé")
        layout.addWidget(
            FlowRow(
                Field("En lignes", self.rows, width_chars=24),
                Field("En colonnes", self.columns, width_chars=24),
                Field("Ce qui se lit", self.measure, width_chars=22),
            )
        )
        layout.addWidget(self.sentence)
        layout.addLayout(self._place, 1)
        layout.addWidget(self.remark)
        close = quiet_button("Fermer")
        close.clicked.connect(self.reject)
        layout.addLayout(foot(close))

    def _read(self) -> None:
        if self.rows.value() and self.columns.value():
            show, own = partial(self._show_crossed, self.by), tuple(self._own)
            self._window.tasks.query(show, cross_files, self._wanted, self.by, own)

    def _show_crossed(self, by: tuple[str, str], crossed: CrossTable) -> None:
        if by == self.by:
            self._crossed = crossed
            self._show()

    def _show(self) -> None:
        crossed = self._crossed
        if crossed is None:
            return
        measure = self._measure()
        count = crossed.told("count") or 0
        self.sentence.setText(files_sentence(int(count), self._wanted.by, self._names, self._wanted.text))
        left_out = len(crossed.columns) - _MOST_COLUMNS
        self.remark.setText(
            "Entrée ou un double clic sur une case ouvre ses dossiers."
            if left_out <= 0
            else f"Les {_MOST_COLUMNS} premières colonnes sur {len(crossed.columns)} : mettez-les plutôt en lignes."
        )
        model = PagedTableModel(_columns(crossed, axis_name(self.by[0], self._names), measure), self)
        sides: list[Side | None] = [*crossed.rows, None]
        model.set_rows([CrossRow(place, side) for place, side in enumerate(sides)], False)
        table: DataTable[CrossRow] = DataTable(model, "Tableau croisé")
        table.opened.connect(self._open)
        if self.table is not None:
            self._place.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.table = table
        self._place.addWidget(table)

    def _measure(self) -> str:
        return str(self.measure.value())

    def _open(self, row: CrossRow) -> None:
        if self.table is None or self._crossed is None:
            return
        place = self.table.currentIndex().column() - 1
        columns = self._crossed.columns[:_MOST_COLUMNS]
        across = columns[place] if 0 <= place < len(columns) else None
        crossing = {key: side.value for key, side in zip(self.by, (row.side, across), strict=True) if side is not None}
        self.accept()
        self.chosen.emit(self._wanted.within(list(crossing), list(crossing.values())).by)


def _columns(crossed: CrossTable, rows: str, measure: str) -> tuple[Column[CrossRow], ...]:
    """The names of the rows, called `rows`, one column for each value of the second axis, and the total."""
    kind: Kind = "count" if measure == "count" else "amount"

    def told(across: Side | None) -> Callable[[CrossRow], Decimal | int | None]:
        return lambda row: crossed.told(measure, row.side, across) or None

    return (
        Column("side", rows, "text", lambda row: row.side.label if row.side else _TOTAL, width_chars=22),
        *(
            Column(f"at_{place}", side.label, kind, told(side), width_chars=12)
            for place, side in enumerate(crossed.columns[:_MOST_COLUMNS])
        ),
        Column("total", _TOTAL, kind, told(None), width_chars=12),
    )
