"""Voting by keyboard: letters vote, digits change the amount, D notes who withdraws, Enter goes to the next dossier."""

from typing import Final, Literal, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.french_order import fold
from ptce_desk.wording.states import VOTE_LABELS

LETTERS: Final = {Vote.GRANTED: "A", Vote.REFUSED: "R", Vote.ADJOURNED: "J", Vote.WAITING_LIST: "L"}
"""The key of each vote."""
VOTED_BY: Final = {
    Vote.GRANTED: "Accorder",
    Vote.REFUSED: "Refuser",
    Vote.ADJOURNED: "Ajourner",
    Vote.WAITING_LIST: "Mettre en liste d’attente",
}
"""What is done by each vote."""
WITHDRAWAL: Final = "D"

Meant = Vote | Literal["withdrawal"] | None
"""What letters typed one after the other mean; None, nothing that is known here."""

_VOTES: Final = {letter.casefold(): vote for vote, letter in LETTERS.items()}
_WORDS: Final[dict[str, Vote | Literal["withdrawal"]]] = {
    **{fold(label): vote for vote, label in VOTE_LABELS.items()},
    **{fold(verb): vote for vote, verb in VOTED_BY.items()},
    fold("Déport"): "withdrawal",
}
_NOT_HERE: Final = tuple(fold(word) for word in ("Défavorable", "Différé", "Demandé"))
"""Words that begin as that of a withdrawal, and are none."""
_PAUSE: Final = 700
"""Milliseconds after which no letter goes on with those typed before."""
_SHORT_PAUSE: Final = 250
"""The same after the letter of a withdrawal, which opens a cell to type in."""
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD: Final = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr)
_TAKEN_BACK: Final = (Qt.Key.Key_Escape, Qt.Key.Key_Backspace)


def meaning_of(typed: str) -> Meant:
    """What letters mean: that of the last key where each is the key of a vote, else the word they begin.

    A letter is a vote at the beginning of a word only: none of « Reporté » refuses anything.
    """
    letters = [*fold(typed)]
    if letters and all(letter in _VOTES for letter in letters):
        return _VOTES[letters[-1]]
    if len(letters) == 1 and letters[0] != WITHDRAWAL.casefold():
        return None
    begun = {meant for word, meant in _WORDS.items() if letters and word.startswith(fold(typed))}
    return begun.pop() if len(begun) == 1 else None


def goes_on(typed: str, letter: str) -> bool:
    """Whether a letter goes on with those typed: after the key of a withdrawal, a name begins unless a word does."""
    if fold(typed) != WITHDRAWAL.casefold():
        return True
    return letter.islower() and any(word.startswith(fold(typed + letter)) for word in (*_WORDS, *_NOT_HERE))


class Voting(Protocol):
    """The table that is voted in; a dossier is named by the id of its item."""

    def item_to_vote(self) -> int | None:
        """The dossier of the keyboard; None where the cell of the keyboard is one where words are typed."""

    def vote_for(self, item_id: int, vote: Vote) -> None:
        """Vote on a dossier."""

    def hold_vote(self, vote: Vote | None) -> None:
        """Show what the letters typed so far would vote on the dossier of the keyboard."""

    def type_amount(self, digit: str) -> None:
        """Begin the amount voted with a digit."""

    def type_withdrawal(self, begun: str = "") -> None:
        """Note who withdraws from the vote, the name already begun."""

    def go_to_next(self, step: int) -> bool:
        """Go to the vote of the next dossier, or of the one before; False when there is none."""

    def say_keys(self, word: str) -> None:
        """Say what the keys do, letters having been typed that mean nothing here."""


class VoteKeys(QObject):
    """Listens to the keys of the agenda, before the table does.

    Letters are held until none follows: by a pause, by another key, or because the keyboard goes elsewhere. « Ajourné »
    typed whole is one vote, and A alone another.
    """

    def __init__(self, table: QObject, voting: Voting) -> None:
        super().__init__(table)
        self._voting = voting
        self._typed = ""
        self._item: int | None = None
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.timeout.connect(self.settle)
        table.installEventFilter(self)

    def is_typing(self) -> bool:
        """Whether letters are typed that are not given yet."""
        return bool(self._typed)

    def settle(self) -> None:
        """Do what the letters typed mean: no other follows."""
        typed, item = self._typed, self._item
        self.forget()
        match meaning_of(typed):
            case Vote() as vote if item is not None:
                self._voting.vote_for(item, vote)
            case "withdrawal" if item is not None and item == self._voting.item_to_vote():
                self._voting.type_withdrawal()

    def forget(self) -> None:
        """What is typed next begins a word."""
        held, self._typed, self._item = bool(self._typed), "", None
        self.pause.stop()
        if held:
            self._voting.hold_vote(None)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.settle()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in _HELD:
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        """Whether a key was for the vote."""
        if self._typed and event.key() in _TAKEN_BACK:
            self.forget()
            return True
        if event.modifiers() & _COMMANDS or self._voting.item_to_vote() is None:
            self.settle()
            return False
        if event.key() in _ENTER:
            self.settle()
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return self._voting.go_to_next(-1 if back else 1)
        typed = event.text()
        if not typed.isprintable() or not typed or (typed.isspace() and not self._is_word_with(typed)):
            self.settle()
            return False
        self._type(typed)
        return True

    def _is_word_with(self, space: str) -> bool:
        return bool(self._typed) and meaning_of(f"{self._typed}{space}") is not None

    def _type(self, typed: str) -> None:
        if typed.isdigit():
            self.settle()
            self._voting.type_amount(typed)
        elif not goes_on(self._typed, typed):
            self.forget()
            self._voting.type_withdrawal(typed)
        else:
            self._hold(typed)

    def _hold(self, typed: str) -> None:
        """Keep one more letter, until it is known whether another follows."""
        known = not self._typed or meaning_of(self._typed) is not None
        self._item = self._item or self._voting.item_to_vote()
        self._typed += typed
        meant = meaning_of(self._typed)
        self._voting.hold_vote(meant if isinstance(meant, Vote) else None)
        self.pause.start(_SHORT_PAUSE if fold(self._typed) == WITHDRAWAL.casefold() else _PAUSE)
        if known and meant is None:
            self._voting.say_keys(self._typed)
