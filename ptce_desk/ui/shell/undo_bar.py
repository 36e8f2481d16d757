"""What the status bar says of the last change, and the way back from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.domain.places import TeamBase
from ptce_desk.formatting import typeset
from ptce_desk.services.file import undo
from ptce_desk.services.file.undo import Done, Operation, UndoState
from ptce_desk.ui.desk.tasks import EVERY_KIND, Tasks
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_tooltip

_SPACING, _AROUND = 16, 40
"""Pixels between the two, and around the words of each: its icon, its margins."""


class UndoBar(QWidget):
    """« Annuler : … » and « Rétablir : … », also by Ctrl+Z and Ctrl+Shift+Z anywhere in the window.

    Each has half of the bar, whatever it says: a second click on the one falls on the same, never on the other.

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
        row.setSpacing(_SPACING)
        for button in (self.undo_button, self.redo_button):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            row.addWidget(button, 1, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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
        shown = self._shown(self.state.undoes)
        if shown is None:
            self._tasks.command(EVERY_KIND, self._say_undone, undo.undo)
        else:
            self._tasks.command(EVERY_KIND, self._say_undone, undo.undo_this, shown)

    def redo(self) -> None:
        """Make again what was undone last."""
        shown = self._shown(self.state.redoes)
        if shown is None:
            self._tasks.command(EVERY_KIND, self._say_redone, undo.redo)
        else:
            self._tasks.command(EVERY_KIND, self._say_redone, undo.redo_this, shown)

    def _shown(self, done: Done | None) -> Done | None:
        """What a button says, where the same officer may have done another thing elsewhere since; else the latest."""
        shared = isinstance(self._tasks.desk.place, TeamBase)
        return done if shared and not self._tasks.pending else None

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
            text = typeset(f"{word} : {label}") if label else word
            button.setEnabled(bool(label))
            button.setAccessibleName(text)
            button.setToolTip(plain_tooltip(f"{text} ({keys})"))
        self.redo_button.setVisible(bool(state.redo))
        self._fit()
        self.state_changed.emit()

    def _fit(self) -> None:
        """Say as much as the half of the bar holds, how it begins and how it ends; the tooltip says it whole."""
        room = (self.width() - _SPACING) // 2 - _AROUND
        for button in (self.undo_button, self.redo_button):
            text = button.accessibleName()
            button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, max(room, 0)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
