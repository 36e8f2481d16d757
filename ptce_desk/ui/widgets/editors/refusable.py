"""What a field does with a value that the file refuses: it stays as typed, in red, with the reason."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Value = TypeVar("Value")


def gives_back(event: QKeyEvent, *, typing: bool, refused: bool) -> bool:
    """Whether a key gives back what the file holds: Escape on what is typed, and Ctrl+Z on what it has just refused."""
    return (refused and event.matches(QKeySequence.StandardKey.Undo)) or (typing and event.key() == Qt.Key.Key_Escape)


class Refusable(Generic[Value]):
    """A field whose value may be refused once it is left.

    `_kept` is what the file holds, or will if it takes what was given to it; what is shown and was refused stays
    while the file holds the same. It is asked again only once the file took something else, or it is retyped.
    """

    _kept: Value
    _given: tuple[Value] | None = None
    """What the file held before the value given to it, until it answers."""
    _refused: tuple[str, str] | None = None
    """The text that was refused, and why."""

    def problem(self) -> str:
        """The sentence that explains what is not understood or refused, else an empty text."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> bool:
        """Show that the file did not take what was given to it; whether something was, and is still shown."""
        if self._given is None:
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
        self._given = self._refused = None

    def _give(self, value: Value) -> None:
        self._given, self._kept = (self._kept,), value

    def _answered(self, value: Value) -> bool:
        """Take what the file holds; whether what was refused stays shown: the file holds the same as then."""
        stays = bool(self.problem()) and value == self._kept
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
