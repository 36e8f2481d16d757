"""What the status bar says of the last change, and the way back from it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ptce_desk.formatting import typeset
from ptce_desk.services import undo
from ptce_desk.services.undo import Operation, UndoState
from ptce_desk.ui.tasks import EVERY_KIND, Tasks
from ptce_desk.ui.widgets.buttons import link_button

_LONGEST = 60


class UndoBar(QWidget):
    """« Annuler : … » and « Rétablir : … », also by Ctrl+Z and Ctrl+Shift+Z anywhere in the window.

    Signals:
        undone: the `Operation` undone.
        redone: the `Operation` made again.
        state_changed: what can be undone and redone is another.
    """

    undone = Signal(object)
    redone = Signal(object)
    state_changed = Signal()

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__()
        self._tasks = tasks
        self.undo_button = link_button("", "arrow-counter-clockwise")
        self.redo_button = link_button("", "arrow-clockwise")
        self.state = UndoState()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.undo_button)
        row.addWidget(self.redo_button)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        for keys, act in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            QShortcut(QKeySequence(keys), window).activated.connect(act)
        tasks.saved.connect(self.refresh)
        self._show(self.state)
        self.refresh()

    def refresh(self) -> None:
        """Ask the file what can be undone now."""
        self._tasks.query(self._show, undo.undo_state)

    def undo(self) -> None:
        """Undo the last change of the file; typing in a field is undone by the field itself."""
        self._tasks.command(EVERY_KIND, self._say_undone, undo.undo)

    def redo(self) -> None:
        """Make again what was undone last."""
        self._tasks.command(EVERY_KIND, self._say_redone, undo.redo)

    def _say_undone(self, operation: Operation) -> None:
        self.undone.emit(operation)

    def _say_redone(self, operation: Operation) -> None:
        self.redone.emit(operation)

    def _show(self, state: UndoState) -> None:
        self.state = state
        for button, word, label, keys in (
            (self.undo_button, "Annuler", state.undo, "Ctrl+Z"),
            (self.redo_button, "Rétablir", state.redo, "Ctrl+Maj+Z"),
        ):
            text = typeset(f"{word} : {label}")
            button.setVisible(bool(label))
            button.setText(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…")
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({keys})")
        self.state_changed.emit()
