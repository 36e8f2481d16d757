"""The identity of a PTCE: where it is, who bears it, what it does, under which other names."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QGridLayout

from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.validity import FIRST_YEAR, LAST_YEAR, USUAL_AHEAD
from ptce_desk.ui.keeping import in_record
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.pending import refuse_given
from ptce_desk.ui.widgets.suggestions import suggest
from ptce_desk.ui.widgets.text_edit import LineField, MultilineField
from ptce_desk.wording.states import TERRITORY_LABELS

_LINES: tuple[tuple[str, str, str, bool], ...] = (
    ("name", "Nom", "le nom", True),
    ("commune", "Commune", "la commune", False),
    ("departments", "Départements", "les départements", False),
    ("territory", "Territoire", "le territoire", True),
    ("region", "Région", "la région", False),
    ("region_at_source", "Région à la source", "la région à la source", False),
    ("bearer_form", "Forme juridique du porteur", "la forme du porteur", True),
    ("website", "Site internet", "le site internet", True),
)
"""Field, label, name in the history, and whether it takes the whole width."""

_TEXTS: tuple[tuple[str, str, str], ...] = (
    ("activities", "Activités", "les activités"),
    ("source", "Source", "la source"),
)


class IdentityCard(Card):
    """What a PTCE is; each field is announced on leaving it.

    Signals:
        kept: field (str), value, its name in the history (str).
    """

    kept = Signal(str, object, str)

    def __init__(self) -> None:
        super().__init__("Identité")
        self.lines = {field: LineField() for field, *_rest in _LINES}
        self.texts = {field: MultilineField(lines=3) for field, *_rest in _TEXTS}
        self.territory_type = Choice([(None, "Non précisé"), *TERRITORY_LABELS.items()], placeholder="Non précisé")
        self.priority_district = Choice(
            [(None, "Non précisé"), (True, "Oui"), (False, "Non")], placeholder="Non précisé"
        )
        self.created_year = LineField()
        self._fields: dict[str, Field] = {}
        self._name = ""
        self._year: int | None = None
        self._lay_out()
        self._connect()

    def show_ptce(self, ptce: Ptce) -> None:
        """Show what the file holds."""
        self._name, self._year = ptce.name, ptce.created_year
        for field, line in self.lines.items():
            line.set_value(str(getattr(ptce, field)))
        for field, text in self.texts.items():
            text.set_value(str(getattr(ptce, field)))
        self.territory_type.set_value(ptce.territory_type)
        self.priority_district.set_value(ptce.priority_district)
        self.created_year.set_value(str(ptce.created_year or ""))
        self._fields["name"].set_problem("")

    def offer_regions(self, regions: Sequence[str]) -> None:
        """Suggest the regions of the file."""
        suggest(self.lines["region"], regions)

    def _lay_out(self) -> None:
        self._fields = {field: Field(label, self.lines[field]) for field, label, *_rest in _LINES}
        self._fields["created_year"] = Field("Création", self.created_year)
        self._fields["territory_type"] = Field("Type de territoire", self.territory_type)
        self._fields["priority_district"] = Field("Quartier prioritaire (QPV)", self.priority_district)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, ...], ...] = (
            ("name",),
            ("commune", "departments"),
            ("territory",),
            ("region", "region_at_source"),
            ("territory_type", "priority_district"),
            ("bearer_form",),
            ("website", "created_year"),
        )
        for place, names in enumerate(rows):
            for column, name in enumerate(names):
                grid.addWidget(self._fields[name], place, column, 1, 2 if len(names) == 1 else 1)
        self.body.addLayout(grid)
        for field, label, _history in _TEXTS:
            self.add(Field(label, self.texts[field]))

    def _connect(self) -> None:
        for field, _label, history, _whole in _LINES:
            self.lines[field].committed.connect(partial(self._keep, field, history))
        for field, _label, history in _TEXTS:
            self.texts[field].committed.connect(partial(self._keep, field, history))
        in_record(
            "ptce",
            territory_type=self.territory_type,
            priority_district=self.priority_district,
            created_year=self.created_year,
            **self.lines,
            **self.texts,
        )
        self.territory_type.chosen.connect(partial(self._keep, "territory_type", "le type de territoire"))
        self.priority_district.chosen.connect(partial(self._keep, "priority_district", "le quartier prioritaire"))
        self.created_year.committed.connect(self._keep_year)

    def _keep(self, field: str, history: str, value: object) -> None:
        if field == "name" and not value:
            self._fields["name"].set_problem("Un PTCE porte un nom : l’ancien est gardé.")
            self.lines["name"].set_value(self._name)
            return
        self.kept.emit(field, value, history)

    def _keep_year(self, text: object) -> None:
        year = read_year(str(text))
        if str(text) and (year is None or year > QDate.currentDate().year() + USUAL_AHEAD):
            refuse_given(self.created_year, "Écrivez une année, comme 2014.")
        elif year == self._year:
            self.created_year.set_value(str(year or ""))
        else:
            self.kept.emit("created_year", year, "l’année de création")


def read_year(text: str) -> int | None:
    """A year of four digits, None for anything else."""
    year = int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
