"""Two versions of a scheme side by side, and the dossiers whose maximum is not the same under both."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.domain.rules.pairing import Change, RulePair, paired
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.rules.what_if import WEIGHING, Tried, sure
from ptce_desk.formatting import typeset
from ptce_desk.services.schemes.schemes import SchemeSheet
from ptce_desk.services.schemes.trial import files_of_scheme
from ptce_desk.services.schemes.what_if import compare_on_files
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.dossier_columns import number_column, title_column
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.ui.widgets.progress import ProgressBar
from ptce_desk.ui.widgets.scrolling import overlay_bar
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.what_if import apart_sentence, result_sentence

_BATCH: Final = 25
"""So many dossiers are computed between two moves of the progress bar."""

_LOOKS: Final[dict[Change, tuple[str, ColourRole, str]]] = {
    "same": ("equals", "muted", "Inchangée"),
    "changed": ("arrow-right", "warning", "Modifiée"),
    "removed": ("minus", "danger", "Retirée"),
    "added": ("plus", "success", "Ajoutée"),
}

COLUMNS: Final[tuple[Column[Tried], ...]] = (
    number_column(9),
    title_column(stretch=1, width_chars=20),
    Column("before", "À gauche", "amount", lambda row: row.before),
    Column("after", "À droite", "amount", lambda row: row.after),
    Column("gap", "Écart", "amount", lambda row: row.gap),
)


@dataclass(frozen=True, slots=True)
class Side:
    """Rules that can be compared, under the name they are chosen by."""

    label: str
    rules: tuple[Rule, ...]


def sides_of(sheet: SchemeSheet) -> list[Side]:
    """The versions of a scheme, the latest to begin first."""
    return [Side(f"Version {version.version}", version.rules) for version in sheet.versions]


class CompareDialog(Dialog):
    """Rules face to face; below, the dossiers of the scheme, computed some at a time."""

    def __init__(
        self, parent: QWidget, window: Window, scheme: SupportScheme, sides: Sequence[Side], left: int, right: int
    ) -> None:
        super().__init__(parent)
        self._window, self._scheme, self._sides = window, scheme, list(sides)
        self._run = 0
        self._left_to_do: tuple[int, ...] = ()
        self._count = self._done = 0
        self.tried: list[Tried] = []
        self.found: list[Tried] = []
        self.setWindowTitle(f"Comparer – {scheme.code}")
        names = [(place, side.label) for place, side in enumerate(self._sides)]
        self.left, self.right = Choice(names), Choice(names)
        self.left.set_value(left)
        self.right.set_value(right)
        self.pairs = _PairList()
        self.sentence = plain_label("", "strong", wrap=True)
        self.progress = ProgressBar("Dossiers calculés")
        self.stop_button = link_button("Arrêter")
        self.model: PagedTableModel[Tried] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[Tried] = DataTable(self.model, "Dossiers dont le montant change")
        self.close_button = quiet_button("Fermer")
        self._lay_out()
        for side in (self.left, self.right):
            side.chosen.connect(lambda _place: self.compare())
        self.stop_button.clicked.connect(self.stop)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(lambda _result: self.stop())
        self.table.opened.connect(self._open_file)
        self.compare()

    def compare(self) -> None:
        """Set the two sides face to face, and compute the dossiers under both."""
        before, after = self._rules(self.left), self._rules(self.right)
        self.pairs.show_pairs(paired(before, after))
        self._run += 1
        self.tried, self.found, self._count, self._done = [], [], 0, 0
        self.model.set_rows([], False)
        self.table.set_empty_state("equals", "Le montant d’aucun dossier ne change.")
        then = partial(self._start, self._run)
        self._window.tasks.query(then, files_of_scheme, self._scheme.id)

    def stop(self) -> None:
        """Compute no further."""
        self._run += 1
        self._say_end()

    def _rules(self, side: Choice) -> tuple[Rule, ...]:
        place = side.value()
        return self._sides[place].rules if isinstance(place, int) else ()

    def _start(self, run: int, file_ids: tuple[int, ...]) -> None:
        if run == self._run:
            self._left_to_do, self._count, self._done = file_ids, len(file_ids), 0
            self.tried = []
            self.progress.setRange(0, max(self._count, 1))
            self._next(run, 0, [])

    def _next(self, run: int, computed: int, tried: list[Tried]) -> None:
        """Take in what some dossiers gave, and go on with the next ones."""
        if run != self._run:
            return
        self._done += computed
        self.tried += [one for one in tried if one.standing in WEIGHING]
        found = [one for one in sure(self.tried) if one.gap]
        if len(found) > len(self.found):
            self.found = found
            self.model.set_rows(self.found, False)
        self.progress.setValue(self._done)
        self.progress.setVisible(bool(self._left_to_do))
        self.stop_button.setVisible(bool(self._left_to_do))
        if not self._left_to_do:
            self._say_end()
            return
        self.sentence.setText(typeset(f"Calcul des dossiers : {self._done} sur {self._count}"))
        batch, self._left_to_do = self._left_to_do[:_BATCH], self._left_to_do[_BATCH:]
        rules = self._rules(self.left), self._rules(self.right)
        then = partial(self._next, run, len(batch))
        self._window.tasks.query(then, compare_on_files, batch, *rules)

    def _say_end(self) -> None:
        self._left_to_do = ()
        self.progress.hide()
        self.stop_button.hide()
        self.sentence.setText(compared_sentence(self.tried, self._count, self._count - self._done))
        announce(self, self.sentence.text())

    def _open_file(self, row: Tried) -> None:
        self.accept()
        self._window.go(Destination("funding_file", row.id, tuple(held.id for held in self.found)))

    def _lay_out(self) -> None:
        self.resize(980, 640)
        layout = self.column(f"{self._scheme.code} – {self._scheme.label}")
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for label, side in (("À gauche", self.left), ("À droite", self.right)):
            choices.addWidget(Field(label, side), 1)
        layout.addLayout(choices)
        layout.addWidget(self.pairs, 3)
        state = QHBoxLayout()
        state.setSpacing(12)
        state.addWidget(self.sentence, 1)
        self.progress.setFixedWidth(200)
        state.addWidget(self.progress)
        state.addWidget(self.stop_button)
        layout.addLayout(state)
        layout.addWidget(self.table, 2)
        layout.addLayout(foot(self.close_button))


class _PairList(QScrollArea):
    """The rules of both sides, those that speak of the same thing on the same line."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Règles comparées")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        overlay_bar(self)
        self.lines: list[tuple[str, str, str]] = []

    def show_pairs(self, pairs: Sequence[RulePair]) -> None:
        """Show these pairs, what changed first."""
        held = QWidget()
        held.setProperty("surface", "card")
        grid = QGridLayout(held)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, stretch in ((0, 1), (2, 1)):
            grid.setColumnStretch(place, stretch)
        self.lines = []
        order = sorted(pairs, key=lambda pair: pair.change == "same")
        for row, pair in enumerate(order):
            icon_name, role, word = _LOOKS[pair.change]
            texts = [rule_sentence(rule) if rule is not None else "–" for rule in (pair.left, pair.right)]
            self.lines.append((texts[0], word, texts[1]))
            for place, text in zip((0, 2), texts, strict=True):
                label = plain_label(text, "muted" if pair.change == "same" or text == "–" else "text", wrap=True)
                grid.addWidget(label, row, place, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_mark(icon_name, role, "" if pair.change == "same" else word), row, 1)
        if not order:
            grid.addWidget(plain_label("Aucune règle n’est encore écrite.", "muted"), 0, 0)
        grid.setRowStretch(len(order) + 1, 1)
        self.setWidget(held)


def _mark(icon_name: str, role: ColourRole, word: str) -> QWidget:
    """What became of a rule; a rule that stays needs no word."""
    mark = QWidget()
    column = QVBoxLayout(mark)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(IconLabel(icon_name, role))
    line.addWidget(plain_label(word, "muted"), 1)
    column.addLayout(line)
    column.addStretch(1)
    return mark


def compared_sentence(tried: Sequence[Tried], count: int, left_out: int) -> str:
    """« 12 dossiers, dont 5 changent : … », as « Et si… » says it of the same rules, and which are counted."""
    if not count:
        return "Ce dispositif n’a encore aucun dossier."
    stopped = f"{count_text(left_out, 'dossier')} n’ont pas été calculés." if left_out else ""
    counted = "Seuls comptent ceux accordés, à voter ou en cours."
    return typeset(" ".join(filter(None, (result_sentence(tried), apart_sentence(tried), counted, stopped))))
