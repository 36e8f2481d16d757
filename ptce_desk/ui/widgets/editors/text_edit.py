"""Fields for words, kept on leaving them."""

import re
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.editors.refusable import Refusable, gives_back
from ptce_desk.ui.widgets.editors.typed_edit import UndoFriendlyEdit
from ptce_desk.ui.widgets.labels import plain_tooltip


class LineField(UndoFriendlyEdit, Refusable[str]):
    """One line of text, without spaces at its ends.

    Signals:
        committed: on leaving or Enter, if the text changed, `str`.
    """

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._kept = ""
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._follow)
        self.editingFinished.connect(self.commit)

    def value(self) -> str:
        """The text as it would be kept."""
        return self.text().strip()

    def set_value(self, text: str | None) -> None:
        """Show what the file holds; what is being typed, or was refused, survives it, and Escape then gives that."""
        if not (self._answered(text or "") or (self.hasFocus() and self.isModified())):
            self._begun = None
            self._put_back()

    def _follow(self, _text: str) -> None:
        self.note_typing()
        self._show_problem("")

    @override
    def commit(self) -> None:
        """Announce the text if it changed."""
        if self._is_choosing():
            return
        text = self.value()
        if text != self.text():
            self.setText(text)
        refusal = self._refusal_of(text)
        self._show_problem(refusal)
        self.setModified(False)
        if refusal:
            return
        if text != self._kept.strip():
            self._give(text, self.committed.emit)
        else:
            self._end_typing()

    @override
    def is_typing(self) -> bool:
        return bool(self._problem) or (self.isModified() and self.text() != self._kept)

    @override
    def cancel_typing(self) -> None:
        """Go back to what the file holds."""
        self.forget_typing()

    @override
    def forget_typing(self) -> None:
        """Drop what is typed and not committed: another record is about to be shown."""
        self._drop()
        self._put_back()

    def _put_back(self) -> None:
        """Show what the file holds."""
        self._show_problem("")
        if self.text() != self._kept:
            self.setText(self._kept)
            if self.hasFocus():
                self.selectAll()
        self.setModified(False)
        if not self.hasFocus():  # else what was selected is replaced by what comes next
            self.setCursorPosition(0)


MOST_LINES: Final = 12
"""A long text is scrolled beyond so many lines, so that what is under it stays near."""

_AROUND_LINES: Final = 22
"""Pixels of the margins and the frame of a field of several lines."""


_ENDS: Final = re.compile("\r\n|[\r\u2028\u2029]")
"""The ends of lines that Qt shows as those of a text."""


def as_shown(text: str) -> str:
    """A text as a field of several lines gives it back: untouched, it is the one the file holds."""
    return _ENDS.sub("\n", text)


class MultilineField(QPlainTextEdit, Refusable[str]):
    """Several lines of text, as high as they are up to a limit.

    Tab leaves the field, Escape drops what is typed and not kept.

    Signals:
        committed: on leaving or Ctrl+Enter, if the text changed, `str`.
        problem_changed: the sentence that explains what was refused, empty when all is well.
    """

    committed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = 4) -> None:
        super().__init__(parent)
        self._kept = self._problem = ""
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._follow)
        self._least_lines = lines
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._fit_height()

    def value(self) -> str:
        """The text as it would be kept."""
        return self.shown().strip()

    def set_value(self, text: str | None) -> None:
        """Show what the file holds; what is being typed, or was refused, survives it, and Escape then gives that."""
        if not (self._answered(text or "") or (self.hasFocus() and self.document().isModified())):
            self._begun = None
            self._put_back()

    @override
    def problem(self) -> str:
        return self._problem

    @override
    def commit(self) -> None:
        """Announce the text if it changed."""
        if self._is_choosing():
            return
        text = self.value()
        refusal = self._refusal_of(self.shown())
        self._show_problem(refusal)
        self.document().setModified(False)
        if refusal:
            return
        if text != as_shown(self._kept).strip():
            self._give(text, self.committed.emit)
        else:
            self._end_typing()

    @override
    def forget_typing(self) -> None:
        """Drop what is typed and not committed: another record is about to be shown."""
        self._drop()
        self._put_back()

    def _put_back(self) -> None:
        """Show what the file holds."""
        self._show_problem("")
        if self.shown() != as_shown(self._kept):
            self.setPlainText(self._kept)
        self.document().setModified(False)

    def is_typing(self) -> bool:
        """Whether something is typed that Escape drops."""
        return self.shown() != as_shown(self._kept)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.commit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            return
        if self._drops_typing(event):
            self.forget_typing()
            return
        super().keyPressEvent(event)

    def _drops_typing(self, event: QKeyEvent) -> bool:
        refused = bool(self._problem) and not self.document().isModified()
        return gives_back(event, typing=self.is_typing(), refused=refused)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._drops_typing(event):
                event.accept()
                return True
            document = self.document()
            undoes = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redoes = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undoes or redoes:
                event.ignore()
                return False
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """Show every line, from the fewest the field was given to the most it may have."""
        held = round(self.document().size().height())  # in lines, as a plain text is laid out
        lines = min(max(held, self._least_lines), MOST_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _AROUND_LINES)

    def _follow(self) -> None:
        if self.document().isModified():
            self.note_typing()
            self._show_problem("")

    @override
    def _show_text(self, text: str) -> None:
        self.setPlainText(text)
        self.document().setModified(False)

    @override
    def shown(self) -> str:
        return as_shown(self.document().toRawText())  # `toPlainText` makes plain spaces of those that do not break

    @override
    def _is_retyped(self) -> bool:
        return self.document().isModified()

    @override
    def _show_problem(self, sentence: str) -> None:
        if sentence == self._problem:
            return
        self._problem = sentence
        set_look(self, "problem", bool(sentence))
        self.setToolTip(plain_tooltip(sentence))
        self.setAccessibleDescription(sentence)
        self.problem_changed.emit(sentence)
