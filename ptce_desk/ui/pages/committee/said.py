"""What is said of each dossier of an agenda: it goes once its vote is no longer the one that was spoken of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ptce_desk.domain.committees import AgendaItem
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.services.committee.withdrawals import noted_elsewhere
from ptce_desk.ui.desk.page import Notice, Window
from ptce_desk.wording.recusals import noted_elsewhere_sentence


def _vote_of(item: AgendaItem) -> object:
    return item.vote, item.voted_amount


def _withdrawals_of(item: AgendaItem) -> object:
    return item.vote, item.recused


@dataclass(frozen=True, slots=True)
class _Said:
    """A notice, and what it spoke of as it was then."""

    text: str
    spoken_of: Callable[[AgendaItem], object]
    then: object


class SaidOfDossiers:
    """The notices of each dossier, as long as what they speak of is the same."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._said: dict[int, list[_Said]] = {}

    def say(self, item: AgendaItem, notice: Notice, spoken_of: Callable[[AgendaItem], object] = _vote_of) -> None:
        """Say something of a dossier."""
        self._said.setdefault(item.id, []).append(_Said(notice.text, spoken_of, spoken_of(item)))
        self._window.notify(notice)

    def say_withdrawals(
        self, line: AgendaLine, lines: Sequence[AgendaLine], note: Callable[[AgendaLine, str, object], None]
    ) -> None:
        """Say of a dossier that is voted who is to withdraw from it, as at others of the agenda; one press notes it."""
        there = noted_elsewhere(line, lines) if line.item.vote is not None else None
        if there is not None:
            text = f"Dossier {line.sheet.file.number} – {noted_elsewhere_sentence(there.recusals, there.numbers)}"
            notice = Notice(text, "warning", "Le noter", partial(note, line, "recused", there.whole))
            self.say(line.item, notice, _withdrawals_of)

    def forget(self, item_id: int) -> None:
        """Say nothing more of a dossier."""
        for said in self._said.pop(item_id, []):
            self._window.withdraw(said.text)

    def follow(self, lines: Sequence[AgendaLine]) -> None:
        """Say no more what is no longer true: voted otherwise, undone, or taken off the agenda."""
        held = {line.item.id: line.item for line in lines}
        for item_id, every in list(self._said.items()):
            item = held.get(item_id)
            kept = [said for said in every if item is not None and said.spoken_of(item) == said.then]
            for said in every:
                if said not in kept:
                    self._window.withdraw(said.text)
            self._said[item_id] = kept
