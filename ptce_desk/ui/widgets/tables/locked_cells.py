"""What is typed on a cell that takes nothing: it is told why, in the place of letters that would be lost."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.grid_rows import GridRows
from ptce_desk.ui.widgets.labels import TextRole, plain_label

_OVER = (QEvent.Type.KeyPress, QEvent.Type.FocusOut, QEvent.Type.Hide)
"""What ends the telling."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_GAP = 2


class LockedCells(QObject):
    """Listens to the keys of a table; Qt would look for what is typed among its rows, and go there."""

    def __init__(self, table: QTableView, rows: GridRows[Row]) -> None:
        super().__init__(table)
        self._table, self._rows = table, rows
        self._told: QLabel | None = None
        self._refused = False
        table.installEventFilter(self)
        table.selectionModel().currentChanged.connect(self._begin_again)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _OVER:
            self._forget()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_typed(event):
            cell = self._table.currentIndex()
            reason = self._rows.why_locked(cell)
            if reason:
                self._refused = True
                self._tell(reason)
                return True
        return super().eventFilter(watched, event)

    def holds(self, stop: QModelIndex) -> bool:
        """Whether the keyboard is to stay, once: what was typed here was refused, and the next stop is of another row.

        Whoever types without looking goes on typing: the rest would be written on a row it is not meant for.
        """
        cell, refused = self._table.currentIndex(), self._refused
        self._refused = False
        if not refused or stop.row() == cell.row():
            return False
        self._tell(self._rows.why_locked(cell))
        return True

    def _tell(self, reason: str) -> None:
        place = self._table.visualRect(self._table.currentIndex())
        self._told = told_at(self._table.viewport(), place, reason, "text")
        announce(self._table, reason, urgent=True)

    def _begin_again(self) -> None:
        self._refused = False
        self._forget()

    def _forget(self) -> None:
        told, self._told = self._told, None
        if told is not None and isValid(told):
            told.hide()
            told.deleteLater()


def told_at(within: QWidget, place: QRect, sentence: str, role: TextRole) -> QLabel:
    """A sentence shown over the page, under a place of a widget, or above where the window ends."""
    window = within.window()
    told = plain_label(sentence, role)
    told.setParent(window)
    told.setProperty("surface", "popup")
    told.setContentsMargins(8, 4, 8, 4)
    told.adjustSize()
    top, bottom = (
        within.mapTo(window, point) for point in (place.topLeft(), place.topLeft() + QPoint(0, place.height()))
    )
    fits = bottom.y() + _GAP + told.height() <= window.height()
    below = bottom.y() + _GAP if fits else top.y() - _GAP - told.height()
    told.move(max(0, min(top.x(), window.width() - told.width() - 8)), below)
    told.show()
    told.raise_()
    return told


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something: a letter, what is pasted, or F2, which opens a cell."""
    if event.matches(QKeySequence.StandardKey.Paste) or event.key() == Qt.Key.Key_F2:
        return True
    return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & _COMMANDS
