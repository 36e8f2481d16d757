"""The notes of the jury on a dossier: those of one member are typed, beside what all of them think."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import number_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import scoring
from ptce_desk.services.dossier.scoring import FileScoring
from ptce_desk.ui.desk.keeping import in_rows, in_view
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.scoring import NO_JUROR, VOTED, scoring_sentence

_HINT: Final = "Écrivez son nom pour saisir ses notes."


@dataclass(frozen=True, slots=True)
class _Row:
    """A criterion, with the note of the juror in view."""

    id: str
    weight: Decimal
    out_of: Decimal
    note: Decimal | None
    mean: Decimal | None
    others: str


class JuryCard(Card):
    """Reads and changes the notes of the dossier in view by itself; hidden while its scheme has no grid."""

    def __init__(self, page: Page, kinds: frozenset[str]) -> None:
        """Show nothing yet, on the page of a dossier; what is noted there is a change of records of `kinds`."""
        super().__init__("Notes du jury")
        self._page, self._kinds = page, kinds
        self._file_id: int | None = None
        self.scoring: FileScoring | None = None
        self.juror = LineField(placeholder="Prénom et nom")
        self.grid: GridTable[_Row] = GridTable(self._columns(), "Notes du jury", ghost_text=None)
        self.sentence = plain_label("", "text", wrap=True)
        self.renew = quiet_button("Reprendre la grille du dispositif", "arrows-clockwise")
        self.remove = quiet_button("Retirer ses notes", "x")
        needs_right("juror_note", self.renew, self.remove)
        self._build()
        self.juror.committed.connect(lambda _name: self._show_rows())
        self.grid.cell_committed.connect(self._keep)
        self.renew.clicked.connect(lambda: self._do(scoring.renew_grid))
        self.remove.clicked.connect(self._remove)
        page.tasks.refused.connect(self._put_back)

    def show_file(self, file_id: int) -> None:
        """Read the notes of a dossier."""
        if file_id != self._file_id:
            self._file_id, self.scoring = file_id, None
            self.juror.set_value("")
            self.hide()
        self._page.tasks.query(self._hear, _read, file_id)

    def show_scoring(self, read: FileScoring) -> None:
        """Show what the file holds."""
        if read.file_id != self._file_id:
            return
        self.scoring = read
        self.setVisible(bool(read.criteria))
        if not self.juror.value() and read.jurors:
            self.juror.set_value(read.jurors[0])
        self.renew.setVisible(read.has_changed and read.is_open)
        self.sentence.setText(scoring_sentence(read.scored))
        self._show_rows()

    def _hear(self, read: tuple[FileScoring, list[str]]) -> None:
        suggest(self.juror, read[1])
        self.show_scoring(read[0])

    def _show_rows(self) -> None:
        read, juror = self.scoring, self.juror.value()
        if read is None:
            return
        found = read.scored
        rows = [
            _Row(
                one.label,
                one.weight,
                one.out_of,
                read.note(juror, one.label),
                found.means[one.label],
                " · ".join(
                    f"{name} {number_text(note)}"
                    for name in read.jurors
                    if (note := read.note(name, one.label)) is not None
                ),
            )
            for one in read.criteria
        ]
        own = found.by_juror.get(juror)
        self.remove.setVisible(juror in found.by_juror and read.is_open)
        self.grid.set_rows(rows)
        self.grid.set_totals({"id": "Note sur 20", "note": _figure(own), "mean": _figure(found.score)})

    def _columns(self) -> tuple[Column[_Row], ...]:
        return (
            Column(
                *("id", "Critère", "text", lambda row: row.id),
                editable=False,
                tooltip=lambda row: row.id,
                stretch=3,
                width_chars=18,
            ),
            Column("weight", "Coef.", "number", lambda row: row.weight, editable=False, width_chars=6),
            Column("out_of", "Sur", "number", lambda row: row.out_of, editable=False, width_chars=5),
            Column("note", "Sa note", "number", lambda row: row.note, closed=self._why_closed, width_chars=9),
            Column("mean", "Moyenne", "score", lambda row: row.mean, editable=False, width_chars=9),
            Column(
                *("others", "Notes données", "text", lambda row: row.others),
                editable=False,
                tooltip=lambda row: row.others,
                stretch=2,
                width_chars=16,
            ),
        )

    def _why_closed(self, _row: _Row) -> str:
        if self.scoring is not None and not self.scoring.is_open:
            return VOTED
        return "" if self.juror.value() else NO_JUROR

    def _build(self) -> None:
        in_view(self.juror)
        in_rows("juror_note", self.grid)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(Field("Membre du jury", self.juror, hint=_HINT, width_chars=30))
        above.addStretch(1)
        above.addWidget(self.remove)
        self.add_action(self.renew)
        self.body.addLayout(above)
        self.add(self.grid)
        self.add(self.sentence)
        self.hide()

    def _keep(self, row: _Row, _key: str, value: object) -> None:
        self._do(scoring.set_note, self.juror.value(), row.id, value)

    def _remove(self) -> None:
        self._do(scoring.remove_juror, self.juror.value())

    def _do(self, job: Callable[..., FileScoring], *args: object) -> None:
        if self._file_id is not None:
            self._page.tasks.command(self._kinds, self.show_scoring, job, self._file_id, *args)

    def _put_back(self, _error: PtceDeskError) -> None:
        self.grid.forget_drafts()


def _figure(value: Decimal | None) -> str:
    return "" if value is None else number_text(value, 2)


def _read(desk: Desk, file_id: int) -> tuple[FileScoring, list[str]]:
    return scoring.open_scoring(desk, file_id), scoring.known_jurors(desk)
