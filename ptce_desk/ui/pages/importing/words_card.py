"""The words of a column that must mean something here, the most frequent one by one, the others at once."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal

from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.importing.columns import TO_MAKE, WordLine
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.importing.steady_grid import SteadyGrid
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label

_TO_SAY: Final = "À dire…"
_BY_NAME: Final = "D’après son nom"
MOST_WORDS: Final = 200
"""Words that are shown at first, and that « more » adds."""
_MEANS: Final = 2
"""The place of the column that says what a word means."""
_TALL: Final = 32
"""The height of a button, which the words beside it share."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as its grid tells it from the others."""

    id: Hashable
    line: WordLine


class WordsCard(Card):
    """Only shows and asks.

    Signals:
        word_wanted: a word of the file, what it means (str, str).
        words_wanted: the `WordLine` of each word that is not shown, what they mean (list, str).
    """

    word_wanted = Signal(str, str)
    words_wanted = Signal(list, str)

    def __init__(self, label: str, options: Sequence[tuple[str, str]], *, named: bool) -> None:
        """`label` is that of the field, `named` whether what its words mean is known by them, unless it is said."""
        super().__init__(label)
        self._label = label
        self._most = MOST_WORDS
        self._lines: Sequence[WordLine] = ()
        unsaid = _BY_NAME if named else _TO_SAY
        offered = [*([] if named else [("", "Ne dit rien")]), *options]
        self.grid: SteadyGrid[Word] = SteadyGrid(
            _columns(offered, unsaid), f"Mots de la colonne {label}", ghost_text=None
        )
        self.told = plain_label("", "muted")
        self.told.setMinimumHeight(_TALL)
        self.others = Choice(offered, placeholder=unsaid)
        self.more = quiet_button("")
        self._rest = FlowRow(self.told, self.others, self.more, across=8, down=6)
        self.add(self._rest)
        self.add(self.grid)
        self.grid.cell_committed.connect(
            lambda row, _key, value: self.word_wanted.emit(row.line.word, "" if value is None else str(value))
        )
        self.others.chosen.connect(lambda code: self.words_wanted.emit(self.hidden_lines(), str(code or "")))
        self.more.clicked.connect(self._show_more)

    def show_lines(self, lines: Sequence[WordLine]) -> None:
        """Show what each word means, as far as there is room, and what the others do."""
        self._lines = lines
        unsaid = sum(line.waits for line in lines)
        self.title.setText(typeset(f"{self._label} : {unsaid} à dire" if unsaid else f"{self._label} : tout est dit"))
        self.grid.set_rows([Word(line.word, line) for line in lines[: self._most]])
        hidden = self.hidden_lines()
        self._rest.setVisible(bool(hidden))
        if hidden:
            count, all_ = number_text(len(hidden)), number_text(len(lines))
            self.told.setText(typeset(f"{number_text(self._most)} premiers mots sur {all_} ; les {count} autres :"))
            self.others.setAccessibleName(typeset(f"{self._label}, ce que veulent dire les {count} autres mots"))
            codes = {line.code for line in hidden}
            self.others.set_value(codes.pop() if len(codes) == 1 else None)
            self.more.setText(typeset(f"En montrer {number_text(min(len(hidden), MOST_WORDS))} de plus"))

    def go_to_unsaid(self) -> bool:
        """Put the keyboard on the first word that nobody said the meaning of, if one waits: what is not shown last."""
        place = next((place for place, line in enumerate(self._lines) if line.waits), None)
        if place is None:
            return False
        if place < self._most:
            self.grid.setCurrentIndex(self.grid.model().index(place, _MEANS))
        (self.grid if place < self._most else self.others).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def hidden_lines(self) -> list[WordLine]:
        """The words that are not shown."""
        return list(self._lines[self._most :])

    def _show_more(self) -> None:
        self._most += MOST_WORDS
        self.show_lines(self._lines)


def _columns(offered: Sequence[tuple[str, str]], unsaid: str) -> Sequence[Column[Word]]:
    meanings: dict[str | None, str] = dict(offered)
    return (
        Column("word", "Dans le fichier", "text", lambda row: row.line.word, editable=False, stretch=2, width_chars=24),
        Column("count", "Lignes", "text", lambda row: number_text(row.line.count), editable=False, width_chars=7),
        Column(
            "code", "Veut dire", "choice", lambda row: row.line.code, [(None, unsaid), *offered],
            words=lambda row: meaning_words(row.line, meanings, unsaid),
            stretch=3, width_chars=24, role=lambda row: "danger" if row.line.waits else None,
        ),
    )  # fmt: skip


def meaning_words(line: WordLine, meanings: Mapping[str | None, str], unsaid: str) -> str:
    """« À dire… », « Créer « AAP ESS » », what is chosen, or what a name tells by itself."""
    if line.waits:
        return _TO_SAY
    if line.code is None and line.taken_for in meanings:
        return typeset(f"{meanings[line.taken_for]} (d’après son nom)")
    return typeset(f"Créer « {line.word} »") if line.code == TO_MAKE else meanings.get(line.code, unsaid)
