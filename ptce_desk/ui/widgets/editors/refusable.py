"""What a field does with a value that the file refuses: it stays as typed, in red, with the reason."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ptce_desk.domain.conflicts import Theirs
from ptce_desk.ui.desk.seen import Given, giving, read_by
from ptce_desk.ui.widgets.conflict_bar import ConflictBar
from ptce_desk.wording.team import not_kept

Value = TypeVar("Value")


def gives_back(event: QKeyEvent, *, typing: bool, refused: bool) -> bool:
    """Whether a key gives back what the file holds: Escape on what is typed, and Ctrl+Z on what it has just refused."""
    return (refused and event.matches(QKeySequence.StandardKey.Undo)) or (typing and event.key() == Qt.Key.Key_Escape)


def keyboard_is_free(field: QWidget) -> bool:
    """Whether a field may take the keyboard back: its page is in view, and nothing came over it."""
    over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    return field.isVisible() and field.isActiveWindow() and over in (None, field.window())


def may_go_back_to(field: QWidget) -> bool:
    """Whether the keyboard may be put back on what was refused: nothing else is being typed meanwhile."""
    focused = QApplication.focusWidget()
    busy = isinstance(focused, QLineEdit) and focused.isModified()
    busy = busy or (isinstance(focused, QPlainTextEdit) and focused.document().isModified())
    return not busy and keyboard_is_free(field)


class Begun:
    """Notes how far the page had read when one began to type: what comes into view later was not there."""

    _begun: int | None = None

    def note_typing(self) -> None:
        """Something is typed, or about to be chosen."""
        if self._begun is None and isinstance(self, QWidget):
            self._begun = read_by(self)

    def begun(self) -> int | None:
        """How far the page had read then; None while nothing is typed."""
        return self._begun


class Refusable(Begun, Generic[Value]):
    """A field whose value may be refused once it is left.

    `_kept` is what the file holds, or will if it takes what was given to it; what is shown and was refused stays
    while the file holds the same. It is asked again only once the file took something else, or it is retyped.

    What somebody else changed meanwhile (`ConflictError`) stays as typed whatever the file holds, until one chooses.
    """

    _kept: Value
    _given: tuple[Value] | None = None
    """What the file held before the value given to it, until it answers."""
    _telling = Given()
    """What was told with it, which knows whether the file has answered."""
    _refused: tuple[str, str] | None = None
    """The text that was refused, and why."""
    _conflict: tuple[Theirs, ConflictBar] | None = None
    _record = 0
    """Another number once what is typed is dropped: the field may be of another record since."""

    def problem(self) -> str:
        """The sentence that explains what is not understood or refused, else an empty text."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> bool:
        """Show that the file did not take what was given to it; whether something was, and is still shown."""
        if self._given is None or self._telling.awaited:
            return False
        (self._kept,) = self._given
        self._given = None
        if self._is_retyped():
            return False
        self._refused = (self.shown(), sentence)
        self._go_back_to_kept()
        self._show_problem(sentence)
        return True

    def taken(self) -> None:
        """The file took something: what was refused may be taken now, and is asked again when it is left."""
        if not self._telling.awaited:
            self._given = None
        if self._conflict is None:
            self._refused = None

    def give_again(self, sentence: str) -> None:
        """Give what was refused with a sentence, once the reason it told is over; what was retyped since waits."""
        if self._conflict is None and self._refused == (self.shown(), sentence):
            self._refused = None
            self.commit()

    def is_disputed(self) -> bool:
        """Whether somebody else changed it meanwhile, and one has not chosen yet."""
        return self._conflict is not None

    def keep_mine(self) -> None:
        """Give what is typed again, now that one knows what it replaces."""
        if self._conflict is not None:
            theirs = self._conflict[0]
            self._go_back_to_field()
            self._settle()
            self._begun = theirs.entry
            self.commit()

    def take_theirs(self) -> None:
        """Show what the file holds, in place of what was typed."""
        self._go_back_to_field()
        self.forget_typing()

    def commit(self) -> None:
        """Give what is typed to the file, as leaving the field does."""
        raise NotImplementedError

    def forget_typing(self) -> None:
        """Drop what is typed and not kept, and show what the file holds."""
        raise NotImplementedError

    def _give(self, value: Value, tell: Callable[[Value], None]) -> None:
        """Give a value to the file, by who tells of it."""
        self._given, self._kept = (self._kept,), value
        begun, self._begun = self._begun, None
        self._settle()
        if isinstance(self, QWidget):
            hold = partial(self._hold, self._record, self.shown(), begun if begun is not None else read_by(self))
            with giving(self, seen=begun, hold=hold) as self._telling:
                tell(value)

    def _hold(self, record: int, text: str, begun: int | None, theirs: Theirs) -> bool:
        """Keep what the file did not take, with the two ways out; False when the field is of another record since."""
        if record != self._record or not isinstance(self, QWidget) or not isValid(self):
            return False
        if self._given is not None:
            (self._kept,) = self._given
            self._given = None
        self._begun = begun
        if self._is_retyped():
            return True  # it is told once that is left
        self._settle()
        self._show_text(text)
        sentence = not_kept(theirs)
        self._refused = (text, sentence)
        self._conflict = theirs, ConflictBar(self, sentence, self.keep_mine, self.take_theirs)
        self._go_back_to_kept()
        self._show_problem(sentence)
        QTimer.singleShot(0, self, self._take_keyboard_back)  # once the key has moved the keyboard
        return True

    def _take_keyboard_back(self) -> None:
        if isinstance(self, QWidget) and self._conflict is not None and may_go_back_to(self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._conflict[1].come_into_view()

    def _settle(self) -> None:
        """Nobody else's change is told any more."""
        if self._conflict is not None:
            self._conflict[1].go()
            self._conflict = self._refused = None
            self._show_problem("")

    def _end_typing(self) -> None:
        """What is shown is what the file holds, or will."""
        self._settle()
        self._begun = None

    def _drop(self) -> None:
        """Forget all that was typed, and what became of it."""
        self._end_typing()
        self._refused = None
        self._telling = Given()
        self._record += 1

    def _is_choosing(self) -> bool:
        """Whether one went from the field to the two ways out: what is typed is given, or dropped, there."""
        focused = QApplication.focusWidget()
        return self._conflict is not None and focused is not None and self._conflict[1].isAncestorOf(focused)

    def _go_back_to_field(self) -> None:
        if isinstance(self, QWidget):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_text(self, text: str) -> None:
        """Show a text that was typed, and is not kept."""
        raise NotImplementedError

    def _answered(self, value: Value) -> bool:
        """Take what the file holds; whether what is shown stays: it is not answered, or refused over the same."""
        if self._telling.awaited and self._given == (value,):
            return True  # what another command read before this one was done
        stays = self._conflict is not None or (bool(self.problem()) and value == self._kept)
        self._given, self._kept = None, value
        if not stays:
            self._refused = None
        return stays

    def _refusal_of(self, text: str) -> str:
        """Why a text was refused, if it is still the one that was: the file is not asked twice the same."""
        return self._refused[1] if self._refused is not None and self._refused[0] == text else ""

    def shown(self) -> str:
        """The text as it stands in the field."""
        raise NotImplementedError

    def _is_retyped(self) -> bool:
        """Whether something was typed since the value was given."""
        raise NotImplementedError

    def _go_back_to_kept(self) -> None:
        """Tell those who follow the typing that it counts no more."""

    def _show_problem(self, sentence: str) -> None:
        raise NotImplementedError
