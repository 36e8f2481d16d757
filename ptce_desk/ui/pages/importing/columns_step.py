"""« Colonnes »: what each column becomes, what its words mean here, what every row is given."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.importing.assistant import Importing, target_options
from ptce_desk.services.importing.columns import TO_MAKE, ZERO_MEANINGS, ColumnLine, Given, field_options, years_offered
from ptce_desk.ui.desk.keeping import until_validated
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.importing.steady_grid import SteadyGrid
from ptce_desk.ui.pages.importing.words_card import WordsCard
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.editors.year_edit import YearEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.importing import given_sentence, missing_sentence
from ptce_desk.wording.states import BODY_LABELS

_LEFT_OUT: Final = "Une colonne laissée de côté n’entre pas ; les comptes bancaires ne sont jamais repris."
_BECOMES: Final = 2
"""The place of the column that says what a column of the file becomes."""
_LEFT: Final = "left_blank"
_ZEROS: Final = "zeros"


class ColumnsStep(QWidget):
    """Only shows and asks; the page understands the file again.

    Signals:
        target_wanted: the key of what rows become (str).
        field_wanted: a heading and the field it becomes (str, str).
        word_wanted: a field, a word of the file, what it means (str, str, str).
        words_wanted: a field, the `WordLine` of several words, what they mean (str, list, str).
        given_wanted: a field and what every row is given (str, str).
        zeros_wanted: a field, and what its zeros mean (str, str).
        blanks_wanted: a field, and whether a row comes in without it where its cell cannot be read (str, bool).
        persons_wanted: whether the persons to write to come in too (bool).
        sessions_wanted: the body whose past sessions are made again, None for none.
        presumed_wanted: whether grants of years gone by, paid on no day that is told, are presumed paid (bool).
        named: under which name the columns are kept (str).
    """

    target_wanted = Signal(str)
    field_wanted = Signal(str, str)
    word_wanted = Signal(str, str, str)
    words_wanted = Signal(str, list, str)
    given_wanted = Signal(str, str)
    zeros_wanted = Signal(str, str)
    blanks_wanted = Signal(str, bool)
    persons_wanted = Signal(bool)
    sessions_wanted = Signal(object)
    presumed_wanted = Signal(bool)
    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        until_validated(self)
        self.target = Choice(target_options())
        self.scheme = Choice(placeholder="Choisir…", always_searchable=True)
        self.year = YearEdit()
        self.sessions = Choice([(None, "Ne pas les reconstituer"), *BODY_LABELS.items()])
        self.presumed = Choice([(False, "Rien n’est versé"), (True, "Réputés versés, s’ils sont passés")])
        self.persons = QCheckBox("Reprendre aussi les contacts")
        self.name = LineField()
        self.scheme_field = Field("Dispositif de toutes les lignes", self.scheme, width_chars=34)
        self.year_field = Field("Exercice", self.year, width_chars=6)
        self.sessions_field = Field("Séances passées", self.sessions, width_chars=22)
        self.presumed_field = Field("Versements sans date", self.presumed, width_chars=28)
        self.lacking = plain_label("", "danger", wrap=True)
        self.not_ours = plain_label("", "warning", wrap=True)
        self.columns_card = Card("Colonnes du fichier")
        self.unread = plain_label("", "danger", wrap=True)
        self.columns_card.add(self.unread)
        self.columns_card.add(plain_label(typeset(_LEFT_OUT), "hint", wrap=True))
        self.grid: SteadyGrid[ColumnLine] | None = None
        self.words: dict[str, WordsCard] = {}
        self._offered: tuple[str, tuple[int, ...]] = ("", ())
        self._lacking: list[str] = []
        self._table: tuple[object, ...] = ()
        self._shown: set[str] = set()
        self._lay_out()
        self._connect()

    def show_importing(self, one: Importing) -> None:
        """Show what was understood of the columns; what one answers in stays under the pointer."""
        table = (one.path, id(one.book), one.opened.sheet.name, one.opened.target.key)
        if table != self._table:
            self._table, self._shown = table, set()
        hand = self._hand()
        place = 0 if hand is None else self._place_of(hand)
        self._show(one)
        if hand is not None:
            QTimer.singleShot(0, self, partial(self._keep_under_hand, hand, place))  # once all has its height

    def _hand(self) -> QWidget | None:
        """The grid that one answers in."""
        focused = self.window().focusWidget()
        grids = [card.grid for card in self.words.values()] + ([] if self.grid is None else [self.grid])
        return next((grid for grid in grids if focused and (grid is focused or grid.isAncestorOf(focused))), None)

    def _place_of(self, hand: QWidget) -> int:
        return hand.mapTo(self, QPoint(0, 0)).y()

    def _keep_under_hand(self, hand: QWidget, place: int) -> None:
        if isValid(hand) and self.isAncestorOf(hand):
            bar = self.scroller.verticalScrollBar()
            bar.setValue(bar.value() + self._place_of(hand) - place)

    def _show(self, one: Importing) -> None:
        self.target.set_value(one.opened.target.key)
        self.name.set_value(one.name)
        given = {line.field: line for line in one.given}
        self.scheme_field.setVisible("scheme" in given)
        self.year_field.setVisible("year" in given)
        if "scheme" in given:
            line = given["scheme"]
            self.scheme.set_options([pair for pair in one.offered.get("scheme", ()) if pair[0] != TO_MAKE])
            self.scheme.set_value(line.value or None)
            self.scheme_field.set_hint("" if line.required else "Pour les lignes où la colonne est vide")
        if "year" in given:
            self.year.set_value(int(given["year"].value) if given["year"].value.isdecimal() else None)
            self.year_field.set_hint(_year_hint(given["year"]))
        self.sessions_field.setVisible(_tells_decisions(one))
        self.sessions.set_value(one.answers.sessions)
        self.presumed_field.setVisible(one.opened.tells_award)
        self.presumed.set_value(one.answers.presumed_paid)
        self.persons.setVisible(any(field.personal for field in one.opened.target.fields))
        self.persons.setChecked(one.answers.persons)
        self._lacking = [key for group in one.lacking for key in group]
        self.lacking.setVisible(bool(one.lacking))
        if one.lacking:  # else its room is kept
            self.lacking.setText(_lacking_sentence(one))
        self.not_ours.setText(one.not_ours)
        self.not_ours.setVisible(bool(one.not_ours))
        self._show_columns(one)
        self._show_words(one)

    def first_lacking(self) -> QWidget | None:
        """What every row is to be given and is not yet; None when nothing is."""
        wanted = {"scheme": self.scheme, "year": self.year}
        return next((wanted[key] for key in self._lacking if key in wanted), None)

    def go_to_unsaid(self) -> None:
        """Bring the first word that nobody said the meaning of into view, the keyboard on what it may mean."""
        for card in sorted(self.words.values(), key=lambda card: card.y()):
            if card.go_to_unsaid():
                self.scroller.ensureWidgetVisible(card.grid, 0, 0)
                return

    def first_stop(self) -> QWidget | None:
        """Go back to the top, and tell where the keyboard is best: never on what would scroll the questions away."""
        self.scroller.verticalScrollBar().setValue(0)
        in_view = self.grid is not None and not self.grid.visibleRegion().isEmpty()
        return self.first_lacking() or (self.grid if in_view else self.target)

    def _show_columns(self, one: Importing) -> None:
        offered = one.opened.target.key, years_offered(one.opened)
        if self.grid is None or self._offered != offered:
            self._offered = offered
            if self.grid is not None:
                self.columns_card.body.removeWidget(self.grid)
                self.grid.deleteLater()
            self.grid = SteadyGrid(
                _columns(one), "Colonnes du fichier", ghost_text=None, row_key=lambda line: line.heading
            )
            self.grid.cell_committed.connect(self._take_field)
            self.columns_card.body.insertWidget(0, self.grid)
        self.grid.set_rows(one.columns)
        if self.grid.currentIndex().column() < _BECOMES:
            self.grid.setCurrentIndex(self.grid.model().index(0, _BECOMES))
        self._shown |= {_LEFT} if any(line.unread for line in one.columns) else set()
        self._shown |= {_ZEROS} if any(line.zeros for line in one.columns) else set()
        for key in (_LEFT, _ZEROS):
            self.grid.show_column(key, shown=key in self._shown)
        self.unread.setText(unread_sentence(one.columns))
        self.unread.setVisible(bool(self.unread.text()))
        left = sum(not line.field for line in one.columns)
        self.columns_card.title.setText(
            f"{count_text(len(one.columns), 'colonne')}, dont {left} de côté" if left else "Colonnes du fichier"
        )

    def _show_words(self, one: Importing) -> None:
        """A card for each field whose words must mean something; those no column has any more go."""
        wanted = dict.fromkeys(line.field for line in one.words)
        for key in [key for key in self.words if key not in wanted]:
            card = self.words.pop(key)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for key in wanted:
            if key not in self.words:
                self.words[key] = card = WordsCard(
                    one.opened.target.field(key).label, one.offered[key], named=key == "funder"
                )
                card.word_wanted.connect(partial(self.word_wanted.emit, key))
                card.words_wanted.connect(partial(self.words_wanted.emit, key))
                self._column.insertWidget(self._column.indexOf(self.columns_card), card)
            self.words[key].show_lines([line for line in one.words if line.field == key])

    def _take_field(self, line: ColumnLine, key: str, value: object) -> None:
        if key == _LEFT:
            self.blanks_wanted.emit(line.field, value is True)
            return
        if key == _ZEROS:
            self.zeros_wanted.emit(line.field, "" if value is None else str(value))
            return
        self.field_wanted.emit(line.heading, "" if value is None else str(value))

    def _connect(self) -> None:
        self.target.chosen.connect(lambda key: self.target_wanted.emit(str(key)))
        self.scheme.chosen.connect(lambda code: self.given_wanted.emit("scheme", str(code or "")))
        self.year.committed.connect(lambda year: self.given_wanted.emit("year", "" if year is None else str(year)))
        self.sessions.chosen.connect(self.sessions_wanted)
        self.presumed.chosen.connect(lambda presumed: self.presumed_wanted.emit(presumed is True))
        self.persons.clicked.connect(self.persons_wanted)
        self.name.committed.connect(lambda name: self.named.emit(str(name)))

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(16)
        fields = FlowRow(
            Field("Chaque ligne devient", self.target, width_chars=16),
            self.scheme_field,
            self.year_field,
            self.sessions_field,
            self.presumed_field,
            Field("Retenir ces colonnes sous le nom", self.name, width_chars=28),
        )
        self._column.addWidget(fields)
        self._column.addWidget(self.persons)
        room = self.lacking.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.lacking.setSizePolicy(room)
        self.lacking.setText(" ")
        self._column.addWidget(self.lacking)
        self._column.addWidget(self.not_ours)
        self._column.addWidget(self.columns_card)
        self._column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.scroller = page_scroller(content)
        whole.addWidget(self.scroller)


def _year_hint(line: Given) -> str:
    if line.proposed and not line.required:
        return "Lu dans la feuille, pour les lignes sans date"
    if line.proposed:
        return "Lu dans le titre ou le nom de la feuille : vérifiez-le"
    return "" if line.required else "Pour les lignes dont rien ne dit l’exercice"


def _columns(one: Importing) -> Sequence[Column[ColumnLine]]:
    options = field_options(one.opened.target, years_offered(one.opened))
    return (
        Column(
            "heading", "Dans le fichier", "text", lambda line: line.heading, editable=False, stretch=2, width_chars=18
        ),
        Column(
            "samples", "Exemples", "text", lambda line: " · ".join(line.samples),
            editable=False, stretch=3, width_chars=18, role=lambda _line: "muted",
        ),
        Column(
            "field", "Devient", "choice", lambda line: line.field, options,
            stretch=2, width_chars=22, role=lambda line: None if line.field else "muted",
        ),
        Column(
            "unread", "Illisibles", "count", lambda line: line.unread,
            editable=False, width_chars=8, role=lambda line: "warning" if line.left_blank else "danger",
        ),
        Column(
            _LEFT, "Si illisible", "choice", lambda line: line.left_blank if line.unread else None,
            [(None, ""), (False, "Ligne de côté"), (True, "Valeur laissée vide")],
            editable=lambda line: line is not None and line.unread > 0, width_chars=14,
        ),
        Column(
            _ZEROS, "Ses zéros", "choice", lambda line: line.zero_means or None, ZERO_MEANINGS, words=_zeros_words,
            editable=lambda line: line is not None and line.zeros > 0, width_chars=18,
            role=lambda line: None if line.zero_means else "danger",
        ),
    )  # fmt: skip


def unread_sentence(lines: Sequence[ColumnLine]) -> str:
    """« Illisibles : Montant, l. 4 « 1.234 », l. 9 « env. 500 » et 12 autres ; Versé le, l. 8 « fin 2024 ». »."""
    told = []
    for line in lines:
        cells = [f"l. {number_text(number)} « {cell} »" for number, cell in line.unread_cells]
        others = line.unread - len(cells)
        more = f" et {count_text(others, 'autre')}" if others > 0 else ""
        told += [f"{line.heading}, {', '.join(cells)}{more}"] if cells else []
    return typeset(f"Illisibles : {' ; '.join(told)}.") if told else ""


def _zeros_words(line: ColumnLine) -> str:
    """« 12 : à dire… », « 12 : zéro »."""
    meaning = dict(ZERO_MEANINGS)[line.zero_means or None].lower()
    return typeset(f"{number_text(line.zeros)} : {meaning}") if line.zeros else ""


def _tells_decisions(one: Importing) -> bool:
    """Whether a table tells decisions of the past with their days."""
    return "decided_on" in one.opened.columns.fields.values()


def _lacking_sentence(one: Importing) -> str:
    if not one.lacking:
        return ""
    target = one.opened.target
    given = [line.field for line in one.given if line.required and not line.value]
    groups = [group for group in one.lacking if group not in [(key,) for key in given]]
    told = (
        [missing_sentence(target.label, [[target.field(key).label for key in group] for group in groups])]
        if groups
        else []
    )
    return " ".join([*told, *([given_sentence([target.field(key).label for key in given])] if given else [])])
