"""A form field: its label above, its editor, a hint, what is wrong in words over what is below, remarks above it."""

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.refusable import Refusable
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.hanging_sentence import HangingSentence
from ptce_desk.ui.widgets.labels import plain_label

WIDEST_CHARS = 64
"""A field without a width of its own grows to so many characters, then stops."""

_FREE_BELOW = 12
"""Pixels between a field and what is below, at least, wherever it stands."""
_WHILE_PRESSED = 60
"""Milliseconds after which a button of the mouse is looked at again."""
_TALLEST = 10_000
_ROOM_AROUND_TEXT = 36
_DATE_CHARS = 10
_ROOM_AROUND_DATE = 68
"""A day is written in ten figures everywhere, between its calendar and the icon of a day that is not understood."""


class Field(QWidget):
    """Wraps an editor.

    Args:
        label: shown above and read by screen readers; `&` before a letter is not interpreted.
        editor: any widget that takes the focus.
        hint: a muted sentence under the editor.
        width_chars: how many figures the editor shows, more where an entry of its short list needs it; None lets it
            grow to 64.
    """

    def __init__(self, label: str, editor: QWidget, *, hint: str = "", width_chars: int | None = None) -> None:
        self._built = False
        super().__init__()
        self.editor = editor
        self.label = plain_label(label.replace("&", "&&"), "label")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        self._hint = plain_label(hint, "hint", wrap=True)
        self._sentence = HangingSentence(editor)
        self._sentence.height_changed.connect(self._keep_room)
        self._room = QWidget()
        self._room.hide()
        self._wanted = 0
        self._page_problem: tuple[str, ColourRole] = ("", "danger")
        self._role: ColourRole = "danger"
        self._said_of = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        side = Qt.AlignmentFlag(0) if width_chars is None else Qt.AlignmentFlag.AlignLeft
        layout.addWidget(editor, 0, side)
        layout.addWidget(self._hint)
        layout.addWidget(self._room)
        layout.addStretch(1)
        self._width_chars, self._built = width_chars, True
        self._size()
        if isinstance(editor, (Choice, TypedEdit, LineField, MultilineField)):
            editor.problem_changed.connect(self._refresh)
        self._hear_typing(editor)
        self._refresh()

    def set_hint(self, hint: str) -> None:
        """Change the muted sentence; an empty one takes no room."""
        self._hint.setText(hint)
        self._show_hint()

    def set_problem(self, sentence: str, role: ColourRole = "danger") -> None:
        """Say what is wrong with the value, or nothing; what cannot be read in the editor comes first."""
        self._page_problem = (sentence, role)
        self._said_of = self._words()
        self._refresh()

    def _hear_typing(self, editor: QWidget) -> None:
        """A refusal speaks of what was there: it goes once something else is; a remark stays with the value."""
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self._forget_refusal)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self._forget_refusal)
        elif isinstance(editor, Choice):
            editor.chosen.connect(self._forget_refusal)

    def _forget_refusal(self) -> None:
        put_back = isinstance(self.editor, QPlainTextEdit) and not self.editor.document().isModified()
        sentence, role = self._page_problem
        if sentence and role == "danger" and not put_back and self._words() != self._said_of:
            self.set_problem("")

    def _words(self) -> str:
        """What the editor shows."""
        editor = self.editor
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        if isinstance(editor, QComboBox):
            return editor.currentText()
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def problem(self) -> str:
        """The sentence shown under the editor."""
        return self._sentence.text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the hint as many lines as the width leaves it: a grid of fields does not ask."""
        super().resizeEvent(event)
        self._fit_hint()

    @override
    def event(self, event: QEvent) -> bool:
        """Follow the letters: the width is in figures, and the hint has other lines."""
        if self._built and event.type() == QEvent.Type.FontChange:
            self._size()
        elif self._built and event.type() == QEvent.Type.LayoutRequest:
            self._fit_hint()
        return super().event(event)

    def _fit_hint(self) -> None:
        """Ask for the lines of the hint: a label asked for its height says no less than it was given before."""
        room = QRect(0, 0, self.width(), _TALLEST)
        lines = self._hint.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._hint.text())
        self._hint.setMinimumHeight(lines.height())

    def _refresh(self) -> None:
        editor = self.editor
        own = editor.problem() if isinstance(editor, Refusable) and not editor.is_disputed() else ""
        sentence, role = self._page_problem
        if own:
            sentence, role = own, "danger"
        if sentence != self._sentence.text() and (own or self._has_keyboard()):
            announce(self, sentence)
        self._role = role
        self._sentence.say(sentence, role)
        self._show_hint()
        self.editor.setAccessibleDescription(sentence)

    def _show_hint(self) -> None:
        """What is wrong is said over the hint, whose room stays."""
        policy = self._hint.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(self._hint.text()))
        self._hint.setSizePolicy(policy)
        self._hint.setVisible(bool(self._hint.text()) and not self.problem())

    def _keep_room(self, height: int) -> None:
        """Keep under the field the room a remark needs, since it stays; a refusal moves nothing.

        The page never moves between the press of a button of the mouse and its release.
        """
        hint = self._hint.height() if self._hint.text() else 0
        self._wanted = max(0, height - _FREE_BELOW - hint) if self._role == "warning" else 0
        self._take_room()

    def _take_room(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(_WHILE_PRESSED, self, self._take_room)
            return
        self._room.setFixedHeight(self._wanted)
        self._room.setVisible(bool(self._wanted))

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _size(self) -> None:
        width_chars, figure = self._width_chars, self.fontMetrics().horizontalAdvance("0")
        if width_chars is not None:
            around = _ROOM_AROUND_TEXT
            if isinstance(self.editor, DateEdit):
                width_chars, around = _DATE_CHARS, _ROOM_AROUND_DATE
            width = figure * width_chars + around
            if isinstance(self.editor, Choice):
                self.editor.keep_width(width)
            else:
                self.editor.setFixedWidth(width)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        else:
            self.editor.setMaximumWidth(figure * WIDEST_CHARS + _ROOM_AROUND_TEXT)
        if not isinstance(self.editor, QPlainTextEdit):
            self.editor.setSizePolicy(self.editor.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
