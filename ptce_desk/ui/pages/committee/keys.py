"""Voting by keyboard: letters vote, digits change the amount, D notes who withdraws, Enter goes to the next dossier."""

from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from ptce_desk.domain.committees import Vote
from ptce_desk.wording.states import VOTE_LABELS

LETTERS: Final = {Vote.GRANTED: "A", Vote.REFUSED: "R", Vote.ADJOURNED: "J", Vote.WAITING_LIST: "L"}
"""The key of each vote."""
WITHDRAWAL: Final = "D"
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def word_typed(before: str, typed: str) -> str:
    """The word being typed, with one more character: that of a vote goes on, or begins again with it.

    Whoever writes « Ajourné » whole is understood as whoever presses J: the letters after the first are no votes.
    """
    letter = typed.casefold().replace("'", "’")
    return next((word for word in (before + letter, letter) if word and _vote_begun(word) is not None), "")


def vote_of(word: str) -> Vote | None:
    """The vote that a word being typed means; None when it means none."""
    return _vote_begun(word) if word else None


def _vote_begun(word: str) -> Vote | None:
    by_letter = next((vote for vote, letter in LETTERS.items() if letter.casefold() == word), None)
    if by_letter is not None:
        return by_letter
    return next((vote for vote, label in VOTE_LABELS.items() if label.casefold().startswith(word)), None)


class Voting(Protocol):
    """The table that is voted in."""

    def takes_votes(self) -> bool:
        """Whether the cell of the keyboard is not one where words are typed."""

    def vote(self, vote: Vote) -> None:
        """Vote on the dossier of the keyboard."""

    def type_amount(self, digit: str) -> None:
        """Begin the amount voted with a digit."""

    def type_withdrawal(self) -> None:
        """Note who withdraws from the vote."""

    def go_to_next(self, step: int) -> bool:
        """Go to the vote of the next dossier, or of the one before; False when there is none."""

    def say_keys(self) -> None:
        """Say what the keys do, one having been pressed that does nothing."""


class VoteKeys(QObject):
    """Listens to the keys of the agenda, before the table does."""

    def __init__(self, table: QObject, voting: Voting) -> None:
        super().__init__(table)
        self._voting = voting
        self._word = ""
        table.installEventFilter(self)

    def forget_word(self) -> None:
        """What is typed next begins a word."""
        self._word = ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        """Whether a key was for the vote."""
        if event.modifiers() & _COMMANDS or not self._voting.takes_votes():
            self.forget_word()
            return False
        if event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return self._voting.go_to_next(-1 if back else 1)
        typed = event.text()
        if not typed.strip() or not typed.isprintable():
            self.forget_word()
            return False
        self._type(typed)
        return True

    def _type(self, typed: str) -> None:
        before, self._word = self._word, word_typed(self._word, typed)
        vote = vote_of(self._word)
        if vote is not None:
            if vote != vote_of(before) or len(self._word) == 1:
                self._voting.vote(vote)
        elif typed.isdigit():
            self._voting.type_amount(typed)
        elif typed.casefold() == WITHDRAWAL.casefold():
            self._voting.type_withdrawal()
        else:
            self._voting.say_keys()
