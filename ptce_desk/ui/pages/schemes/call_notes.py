"""The candidates of a call by criterion: the notes of one juror are typed, the rank follows from all of them."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from ptce_desk.domain.scoring import Criterion
from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.schemes.calls import CallSheet, Candidate
from ptce_desk.ui.desk.keeping import in_rows, in_view
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.schemes.call_parts import identifying, noted_by_column, score_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.scoring import NO_JUROR, OTHER_GRID, VOTED, closed_sentence, unfinished_sentence

_NO_GRID: Final = "Ce dispositif n’a pas de grille de notation : écrivez-la sur sa page pour classer les candidatures."
_NOBODY: Final = "Aucune candidature reçue : un dossier se note une fois déposé."
_KEY: Final = "note_"
_HEADING: Final = 12
"""Characters of a criterion that stand above its column, where room lacks."""
_NOTES_SHARE: Final = 0.4
"""Of the width of the table, what the headings of criteria may take."""
_BESIDE: Final = 6
"""Characters that stand beside it: its scale, and the margins."""
_WIDE: Final = 900
"""Pixels of the table under which some columns are left to the dossier."""
_YIELDING: Final = ("rank", "title", "own", "noted_by")


class _NotesTable(GridTable[Candidate]):
    """The notes; where room lacks, what is only read yields to what is typed."""

    def __init__(self, columns: Sequence[Column[Candidate]], criteria: Sequence[Criterion]) -> None:
        self._criteria = tuple(criteria)
        super().__init__(columns, "Notes par candidature", ghost_text=None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for key in _YIELDING:
            self.show_column(key, shown=event.size().width() >= _WIDE)
        self._head(event.size().width())
        super().resizeEvent(event)

    def _head(self, width: int) -> None:
        """Name criteria as whole as there is room for."""
        labels = [one.label for one in self._criteria]
        room = _NOTES_SHARE * width / max(1, len(labels)) / self.fontMetrics().averageCharWidth()
        scales = [f"/{number_text(one.out_of)}" for one in self._criteria]
        headings = headings_of(labels, max(_HEADING, int(room) - _BESIDE))
        named = zip(headings, scales, strict=True)
        self.set_headings({f"{_KEY}{place}": " ".join(words) for place, words in enumerate(named)})


class NotesCard(Card):
    """A row for each candidate, a column for each criterion, for one juror at a time.

    Signals:
        noted: the id of the dossier, the juror (str), the criterion (str), the note or None.
        grid_asked: the grid of the scheme is to be written.
    """

    noted = Signal(object, str, str, object)
    grid_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Notation")
        self.juror = LineField(placeholder="Prénom et nom")
        self.sentence = plain_label("", "muted", wrap=True)
        self.write = quiet_button("Écrire la grille", "pencil-simple")
        self._criteria: tuple[tuple[str, Decimal, Decimal], ...] | None = None
        self._sheet: CallSheet | None = None
        self.grid: GridTable[Candidate] = self._made(())
        in_view(self.juror)
        self.above = Field("Membre du jury", self.juror, hint="Écrivez son nom pour saisir ses notes.", width_chars=30)
        row = QHBoxLayout()
        row.addWidget(self.above)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add(self.grid)
        self.add(self.sentence)
        self.add_action(self.write)
        self.juror.committed.connect(lambda _name: self._show_rows())
        self.write.clicked.connect(self.grid_asked)

    def show_call(self, sheet: CallSheet) -> None:
        """Show the candidates of a call, and what the juror in view thinks of them."""
        self._sheet = sheet
        suggest(self.juror, sheet.jurors)
        if not self.juror.value() and sheet.jurors:
            self.juror.set_value(sheet.jurors[0])
        terms = tuple((one.label, one.weight, one.out_of) for one in sheet.criteria)
        if terms != self._criteria:
            self._criteria = terms
            self._replace_grid(self._made(sheet.criteria))
        shown = bool(terms) and bool(sheet.candidates)
        self.above.setVisible(shown)
        self.grid.setVisible(shown)
        self.write.setVisible(not terms)
        closed = closed_sentence(sum(not one.scoring.is_open for one in sheet.candidates))
        noted = f"{unfinished_sentence(len(sheet.unfinished))} {closed}".strip()
        said = noted if shown else typeset(_NOBODY if terms else _NO_GRID)
        self.sentence.setVisible(bool(said))
        self.sentence.setText(said)
        self._show_rows()

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        self.grid.forget_drafts()

    def go_to_unfinished(self) -> None:
        """Put the keyboard on the first note that the juror in view has not given, or on the name of one."""
        juror, sheet = self.juror.value(), self._sheet
        if not juror or sheet is None:
            self.juror.setFocus()
            return
        for one in sheet.unfinished:
            for place, (label, _weight, _out_of) in enumerate(self._criteria or ()):
                if one.scoring.note(juror, label) is None:
                    self.grid.edit_cell(sheet.candidates.index(one), f"{_KEY}{place}")
                    return
        self.juror.setFocus()

    def _show_rows(self) -> None:
        if self._sheet is not None:
            self.grid.set_rows(self._sheet.candidates)

    def _replace_grid(self, grid: GridTable[Candidate]) -> None:
        former = self.grid
        self.grid = grid
        self.body.replaceWidget(former, grid)
        former.hide()
        former.deleteLater()

    def _made(self, criteria: Sequence[Criterion]) -> GridTable[Candidate]:
        headings = headings_of([one.label for one in criteria])
        noted = [self._column(place, *one) for place, one in enumerate(zip(criteria, headings, strict=True))]
        columns = [*_BEFORE, *noted, *self._after()]
        grid = _NotesTable(columns, criteria)
        grid.cell_committed.connect(self._keep)
        return in_rows("juror_note", grid, **{f"{_KEY}{place}": "note" for place in range(len(criteria))})

    def _column(self, place: int, criterion: Criterion, heading: str) -> Column[Candidate]:
        out_of = f"/{number_text(criterion.out_of)}"
        return Column(
            f"{_KEY}{place}",
            f"{heading} {out_of}",
            "number",
            partial(self._note, criterion.label),
            closed=partial(self._why_closed, criterion.label),
            tooltip=lambda _row: f"{criterion.label} {out_of}",
            width_chars=9,
        )

    def _after(self) -> tuple[Column[Candidate], ...]:
        return (
            score_column("own", "Sa note", self._own, chars=8),
            score_column("score", "Jury /20", lambda row: row.score, chars=9),
            noted_by_column(17),
        )

    def _note(self, criterion: str, row: Candidate) -> Decimal | None:
        return row.scoring.note(self.juror.value(), criterion)

    def _own(self, row: Candidate) -> Decimal | None:
        return row.scoring.scored.by_juror.get(self.juror.value())

    def _why_closed(self, criterion: str, row: Candidate) -> str:
        if not row.scoring.is_open:
            return VOTED
        if not self.juror.value():
            return NO_JUROR
        return "" if any(one.label == criterion for one in row.scoring.criteria) else OTHER_GRID

    def _keep(self, row: Candidate, key: str, value: object) -> None:
        if self._criteria is not None:
            label = self._criteria[int(key.removeprefix(_KEY))][0]
            self.noted.emit(row.id, self.juror.value(), label, value)


def headings_of(labels: Sequence[str], longest: int = _HEADING) -> list[str]:
    """What stands above the column of each criterion, whose cells say it whole."""
    firsts = [label.split(maxsplit=1)[0] for label in labels]
    return [_shortened(label, one, firsts.count(one), longest) for label, one in zip(labels, firsts, strict=True)]


def _shortened(label: str, first: str, bearers: int, longest: int) -> str:
    """The first words of a criterion too long for its column where no other begins so, else its first letters."""
    if len(label) <= longest:
        return label
    letters = label[: longest - 1].rstrip()
    if bearers > 1 or len(first) > longest:
        return f"{letters}…"
    whole = letters if label[len(letters)] == " " else letters.rpartition(" ")[0]
    return f"{whole or first}…"


_BEFORE: Final[tuple[Column[Candidate], ...]] = (
    Column("rank", "Rang", "number", lambda row: row.rank, editable=False, width_chars=5),
    *identifying(stretches=(2, 3), chars=(13, 13)),
)
