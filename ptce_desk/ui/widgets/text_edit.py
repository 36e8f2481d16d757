"""Fields for words, kept on leaving them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from ptce_desk.ui.widgets.typed_edit import UndoFriendlyEdit


class LineField(UndoFriendlyEdit):
    """One line of text, without spaces at its ends.

    Signals:
        committed: on leaving or Enter, if the text changed, `str`.
    """

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._kept = ""
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self.commit)

    def value(self) -> str:
        """The text as it would be kept."""
        return self.text().strip()

    def set_value(self, text: str | None) -> None:
        """Show what the file holds; what is being typed survives it, and Escape then gives that."""
        self._kept = text or ""
        if not (self.hasFocus() and self.isModified()):
            self.forget_typing()

    def commit(self) -> None:
        """Announce the text if it changed."""
        text = self.value()
        if text != self.text():
            self.setText(text)
        if text != self._kept:
            self._kept = text
            self.committed.emit(text)
        self.setModified(False)

    @override
    def is_typing(self) -> bool:
        return self.isModified() and self.text() != self._kept

    @override
    def cancel_typing(self) -> None:
        """Go back to what the file holds."""
        self.forget_typing()

    def forget_typing(self) -> None:
        """Drop what is typed and not committed: another record is about to be shown."""
        if self.text() != self._kept:
            self.setText(self._kept)
            if self.hasFocus():
                self.selectAll()
        self.setModified(False)
        if not self.hasFocus():  # else what was selected is replaced by what comes next
            self.setCursorPosition(0)


class MultilineField(QPlainTextEdit):
    """Several lines of text; Tab leaves the field, Escape drops what is typed and not kept.

    Signals:
        committed: on leaving or Ctrl+Enter, if the text changed, `str`.
    """

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = 4) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 22)

    def value(self) -> str:
        """The text as it would be kept."""
        return self.toPlainText().strip()

    def set_value(self, text: str | None) -> None:
        """Show what the file holds; what is being typed survives it, and Escape then gives that."""
        self._kept = text or ""
        if not (self.hasFocus() and self.document().isModified()):
            self.forget_typing()

    def commit(self) -> None:
        """Announce the text if it changed."""
        text = self.value()
        if text != self._kept:
            self._kept = text
            self.committed.emit(text)
        self.document().setModified(False)

    def forget_typing(self) -> None:
        """Drop what is typed and not committed: another record is about to be shown."""
        if self.toPlainText() != self._kept:
            self.setPlainText(self._kept)
        self.document().setModified(False)

    def is_typing(self) -> bool:
        """Whether something is typed that Escape drops."""
        return self.toPlainText() != self._kept

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
        if event.key() == Qt.Key.Key_Escape and self.is_typing():
            self.forget_typing()
            return
        super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.is_typing():
                event.accept()
                return True
            document = self.document()
            undoes = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redoes = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undoes or redoes:
                event.ignore()
                return False
        return super().event(event)
