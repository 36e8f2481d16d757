"""« Colonnes et papier »: those of a set, ticked and put in order, and kept under a name where one wants it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)
from typing_extensions import override

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.paper import PaperSize
from ptce_desk.formatting import typeset
from ptce_desk.services.committee.column_sets import DEBATE, ColumnSet
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.remembered.paper import SIZES
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.labels import plain_label

_WIDTH, _HEIGHT = 460, 560
_ALL: Final = "Toutes les colonnes"
_LEAD: Final = "Les colonnes cochées sortent dans cet ordre, en Excel, PDF ou Word. Alt+↑ et Alt+↓ les déplacent."
_KEY: Final = Qt.ItemDataRole.UserRole


class _Ordered(QListWidget):
    """Boxes that Space ticks; Alt+↑ and Alt+↓ move the one at hand, as the mouse does.

    Signals:
        validated: Enter, which goes on with what is ticked.
    """

    validated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in moves and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.validated.emit()
        else:
            super().keyPressEvent(event)

    def move_current(self, by: int) -> None:
        """Move the box at hand, which stays at hand."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentItem(item)


class ColumnsDialog(Dialog):
    """The columns a table is written with.

    Signals:
        forget_asked: the set in view, which was changed or is one's own, is to be forgotten.
    """

    forget_asked = Signal(object)

    def __init__(
        self, sets: Sequence[ColumnSet], offered: Sequence[tuple[str, str]], paper: PaperSize, parent: QWidget
    ) -> None:
        """`offered` are the columns there may be, as (key, heading); `paper` is what was chosen last."""
        super().__init__(parent)
        self.setWindowTitle("Colonnes du tableau")
        self.resize(_WIDTH, _HEIGHT)
        self._offered, self._sets = list(offered), list(sets)
        self.sets = Choice()
        self.sets.setAccessibleName("Jeu de colonnes")
        self.list = _Ordered()
        self.list.setAccessibleName("Colonnes")
        self.up_button, self.down_button = quiet_button("Monter"), quiet_button("Descendre")
        self.keep = QCheckBox("Garder ces colonnes sous le nom")
        self.name = QLineEdit()
        self.name.setAccessibleName("Nom du jeu de colonnes")
        self.name.setMaxLength(60)
        self.paper = Choice(SIZES)
        self.paper.setAccessibleName("Papier")
        self.paper.set_value(paper)
        self.said = plain_label("", "muted", wrap=True)
        self.forget_button = quiet_button("Supprimer ce jeu")
        self.go_button = primary_button("Exporter…")
        self._build()
        self.sets.chosen.connect(self._show_set)
        self.list.itemChanged.connect(self._look)
        self.list.validated.connect(self._go)
        self.up_button.clicked.connect(lambda: self.list.move_current(-1))
        self.down_button.clicked.connect(lambda: self.list.move_current(1))
        self.keep.toggled.connect(self._look)
        self.name.textChanged.connect(self._look)
        self.forget_button.clicked.connect(lambda: self.forget_asked.emit(self._current()))
        self.go_button.clicked.connect(self._go)
        self.show_sets(sets, DEBATE)

    def show_sets(self, sets: Sequence[ColumnSet], name: str) -> None:
        """Offer these sets, and show the one of a name."""
        self._sets = list(sets)
        self.sets.set_options([("", _ALL), *((one.name, one.name) for one in sets)])
        found = next((one.name for one in sets if one.name == name), "")
        self.sets.set_value(found)
        self._show_set(found)

    def keys(self) -> tuple[str, ...]:
        """The columns ticked, from left to right."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(str(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def size_of_paper(self) -> PaperSize:
        """What it is printed on."""
        return PaperSize(str(self.paper.value()))

    def name_to_keep(self) -> str:
        """What the columns are to be kept under; empty where nothing is to be kept."""
        return self.name.text().strip() if self.keep.isChecked() else ""

    def _current(self) -> ColumnSet | None:
        return next((one for one in self._sets if one.name == self.sets.value()), None)

    def _show_set(self, _name: object) -> None:
        """Its columns first, in its order and ticked; then those it leaves out."""
        current, headings = self._current(), dict(self._offered)
        chosen = list(headings) if current is None else [key for key in current.keys if key in headings]
        self.list.blockSignals(True)  # the officer ticked nothing
        self.list.clear()
        for key in dict.fromkeys((*chosen, *headings)):
            item = QListWidgetItem(headings[key])
            item.setData(_KEY, key)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.name.setText("" if current is None else current.name)
        self.keep.setChecked(False)
        kept = current is not None and current.view_id is not None
        self.forget_button.setVisible(kept)
        back = current is not None and current.is_shipped
        self.forget_button.setText("Remettre les colonnes d’origine" if back else "Supprimer ce jeu")
        self._look()

    def _look(self) -> None:
        """Say what lacks before going on, or what keeping changes."""
        name, lacks = self.name.text().strip(), ""
        self.name.setEnabled(self.keep.isChecked())
        if not self.keys():
            lacks = "Cochez au moins une colonne."
        elif self.keep.isChecked() and not name:
            lacks = "Donnez un nom à ces colonnes, ou décochez « Garder »."
        known = next((one.name for one in self._sets if fold(one.name) == fold(name)), "")
        changed = f"« {known} » aura désormais ces colonnes." if known and self.keep.isChecked() else ""
        self.said.setText(typeset(lacks or changed))
        self.go_button.setEnabled(not lacks)

    def _go(self) -> None:
        if self.go_button.isEnabled():
            self.accept()

    def _build(self) -> None:
        column = self.column("Colonnes du tableau")
        column.addWidget(plain_label(typeset(_LEAD), "muted", wrap=True))
        column.addWidget(self.sets)
        column.addWidget(self.list, 1)
        order, keeping = QHBoxLayout(), QHBoxLayout()
        for widget in (self.up_button, self.down_button):
            order.addWidget(widget)
        order.addStretch(1)
        order.addWidget(self.forget_button)
        keeping.addWidget(self.keep)
        keeping.addWidget(self.name, 1)
        column.addLayout(order)
        column.addLayout(keeping)
        column.addWidget(self.paper)
        column.addWidget(self.said)
        cancel = quiet_button("Ne rien exporter")
        cancel.clicked.connect(self.reject)
        column.addLayout(foot(cancel, self.go_button))
        self.list.setFocus()
