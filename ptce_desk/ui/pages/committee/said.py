"""What is said of each dossier of an agenda: it goes once its vote is no longer the one that was spoken of."""

from collections.abc import Sequence

from ptce_desk.domain.committees import AgendaItem
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.ui.desk.page import Notice, Window


class SaidOfDossiers:
    """The notices of each dossier, with the vote the file held then."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._said: dict[int, tuple[tuple[object, ...], list[str]]] = {}

    def say(self, item: AgendaItem, notice: Notice) -> None:
        """Say something of a dossier, of the vote that its item holds."""
        vote, said = self._said.get(item.id, (_vote_of(item), []))
        self._said[item.id] = vote, [*said, notice.text]
        self._window.notify(notice)

    def forget(self, item_id: int) -> None:
        """Say nothing more of a dossier."""
        _vote, said = self._said.pop(item_id, ((), []))
        for text in said:
            self._window.withdraw(text)

    def follow(self, lines: Sequence[AgendaLine]) -> None:
        """Say no more what is no longer true: voted otherwise, undone, or taken off the agenda."""
        held = {line.item.id: _vote_of(line.item) for line in lines}
        for item_id in [one for one, (vote, _said) in self._said.items() if held.get(one) != vote]:
            self.forget(item_id)


def _vote_of(item: AgendaItem) -> tuple[object, ...]:
    return item.vote, item.voted_amount
