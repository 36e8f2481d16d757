"""What amount and date fields share: text read as it is typed, tidied on leaving, never lost."""

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.editors.refusable import Refusable, gives_back
from ptce_desk.ui.widgets.labels import plain_tooltip

Value = TypeVar("Value")


class UndoFriendlyEdit(QLineEdit):
    """A line edit that lets Ctrl+Z go to the file once what is typed is kept, or undone.

    Escape drops what is typed and not kept; with nothing typed it goes to the page.

    Signals:
        problem_changed: the sentence that explains what is not understood or refused, empty when all is well.
    """

    problem_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = ""
        self._warning: QAction | None = None

    def problem(self) -> str:
        """The sentence that explains what is not understood or refused, else an empty text."""
        return self._problem

    def is_typing(self) -> bool:
        """Whether something is typed that Escape drops; a plain line keeps nothing to go back to."""
        return False

    def cancel_typing(self) -> None:
        """Go back to what the file holds."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._drops_typing(event):
                event.accept()
                return True
            kept = not self.isModified()
            undoes = event.matches(QKeySequence.StandardKey.Undo) and (kept or not self.isUndoAvailable())
            redoes = event.matches(QKeySequence.StandardKey.Redo) and (kept or not self.isRedoAvailable())
            if undoes or redoes:
                event.ignore()
                return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._drops_typing(event):
            self.cancel_typing()
            return
        super().keyPressEvent(event)

    def _drops_typing(self, event: QKeyEvent) -> bool:
        refused = bool(self._problem) and not self.isModified()
        return gives_back(event, typing=self.is_typing(), refused=refused)

    def shown(self) -> str:
        """The text as it stands."""
        return self.text()

    def _is_retyped(self) -> bool:
        return self.isModified()

    def _show_text(self, text: str) -> None:
        self.setText(text)

    def _show_problem(self, sentence: str) -> None:
        if sentence == self._problem:
            return
        self._problem = sentence
        set_look(self, "problem", bool(sentence))
        self.setToolTip(plain_tooltip(sentence))
        self.setAccessibleDescription(sentence)
        self._mark(sentence)
        self.problem_changed.emit(sentence)

    def _mark(self, sentence: str) -> None:
        if sentence and self._warning is None:
            self._warning = self.addAction(icon("warning-circle", "danger"), QLineEdit.ActionPosition.LeadingPosition)
        if self._warning is not None:
            self._warning.setVisible(bool(sentence))
            self._warning.setToolTip(plain_tooltip(sentence))


class TypedEdit(UndoFriendlyEdit, Refusable[Value | None]):
    """A line edit holding one value or none.

    Text that is not understood stays as typed, with a sentence in `problem()`, and is never committed.

    Signals:
        changed: at each keystroke that makes another value, the value or None.
        committed: on leaving or Enter, if the value changed, the value or None.
    """

    changed = Signal(object)
    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Value | None = None
        self._value: Value | None = None
        self._asked: str | None = None
        self._confirmed: str | None = None
        self.textEdited.connect(self._read_typing)
        self.editingFinished.connect(self.commit)

    @override
    def focusNextPrevChild(self, next_: bool, /) -> bool:
        """Stay on what is not understood: Tab says why, Escape goes back to what the file holds.

        A click elsewhere goes there: what is typed next is meant for that place. What is asked about is answered by
        leaving it, or validating it, once more.
        """
        self._confirm()
        self.commit()
        if self._read(self.text())[1] or self._asked == self.text():
            self.selectAll()  # what is typed next replaces it
            return True
        return super().focusNextPrevChild(next_)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
        super().keyPressEvent(event)

    def value(self) -> Value | None:
        """The last value understood."""
        return self._value

    def kept(self) -> Value | None:
        """The value last kept, whatever is being typed."""
        return self._kept

    @override
    def commit(self) -> None:
        """Tidy what is typed and announce it if it changed; text not understood, or asked about, stays as it is."""
        if self._is_choosing():
            return
        value, problem = self._read(self.text())
        problem = problem or self._refusal_of(self.text()) or self._question_about(value)
        self._show_problem(problem)
        if problem:
            self._go_back_to_kept()
            return
        self.setText(self._written(value))
        self._value = value
        if value != self._kept:
            self._give(value, self.committed.emit)
        else:
            self._end_typing()

    def show_typing(self, value: Value) -> None:
        """Show a value as if it had been typed here: announced now, kept by `commit`."""
        self.note_typing()
        self._show_problem("")
        changed = value != self._value
        self._value = value
        self.setText(self._written(value))
        self.setModified(True)
        if changed:
            self.changed.emit(value)

    @override
    def is_typing(self) -> bool:
        return bool(self._problem) or self.isModified()

    @override
    def cancel_typing(self) -> None:
        """Go back to what the file holds, and say so to those who followed the typing."""
        self._go_back_to_kept()
        self.forget_typing()

    @override
    def _go_back_to_kept(self) -> None:
        """What was understood on the way to a text that is not counts no more."""
        if self._value != self._kept:
            self._value = self._kept
            self.changed.emit(self._kept)

    @override
    def forget_typing(self) -> None:
        """Drop what is typed and not committed: another record is about to be shown."""
        self._drop()
        self._put_back()

    def _put_back(self) -> None:
        """Show what the file holds."""
        self._asked = self._confirmed = None
        self._value = self._kept
        written = self._written(self._kept)
        if self.text() != written:
            self.setText(written)
            if self.hasFocus():
                self.selectAll()
        self.setModified(False)
        self._show_problem("")

    def set_value(self, value: Value | None) -> None:
        """Show what the file holds. What is being typed survives it; what is not understood, while that is the same."""
        typing = not self._problem and self.hasFocus() and self.isModified()
        if not (self._answered(value) or typing):
            self._begun = None
            self._put_back()

    def _read_typing(self, text: str) -> None:
        self.note_typing()
        value, problem = self._read(text)
        if not problem:
            self._show_problem("")
            if value != self._value:
                self._value = value
                self.changed.emit(value)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def _read(self, text: str) -> tuple[Value | None, str]:
        """The value of a text and an empty sentence, or None and why it is not understood."""
        raise NotImplementedError

    def _doubt(self, value: Value | None) -> str:  # noqa: ARG002  # those who ask look at it
        """What is asked before a value that can be read, and is unlikely, is kept."""
        return ""

    def _question_about(self, value: Value | None) -> str:
        doubt = "" if value == self._kept or self._confirmed == self.text() else self._doubt(value)
        self._asked = self.text() if doubt else None
        return doubt

    def _confirm(self) -> None:
        """Answer yes to what was asked about this very text."""
        if self._asked == self.text():
            self._confirmed = self.text()

    def _written(self, value: Value | None) -> str:
        raise NotImplementedError
