"""The identity of a structure: what it is, where it is, under which numbers it is known."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.doubles import Likeness
from ptce_desk.records.doubles import double_sentence
from ptce_desk.services.ptce.organisations import OrganisationSheet
from ptce_desk.ui.keeping import in_record
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import MONTH_OPTIONS, Choice
from ptce_desk.ui.widgets.drop_down import DropDown
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField, MultilineField
from ptce_desk.wording.identifiers import rna_warning, siret_warning
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS, QUALITY_LABELS, QUALITY_MEANINGS
from ptce_desk.wording.legal_categories import LEGAL_CATEGORIES, legal_category_text, read_legal_category

_LINES: tuple[tuple[str, str, str], ...] = (
    ("name", "Nom", "le nom"),
    ("siret", "SIRET ou SIREN", "le SIRET"),
    ("rna", "RNA", "le numéro RNA"),
    ("address", "Adresse", "l’adresse"),
    ("commune", "Commune", "la commune"),
    ("website", "Site internet", "le site internet"),
)
"""Field, label, name in the history."""


class LegalCategoryBox(DropDown):
    """Offers the usual legal categories and takes any other words.

    Signals:
        kept: on leaving or Enter, if it changed: the INSEE code (may be empty), the words.
    """

    kept = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.line = LineField(placeholder="Choisir ou écrire")
        self.line.setAccessibleName("Catégorie juridique")
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(14)
        self.addItems([legal_category_text(code, "") for code in LEGAL_CATEGORIES])
        self.setCurrentIndex(-1)
        self.activated.connect(lambda _place: self.line.commit())
        self.line.committed.connect(lambda text: self.kept.emit(*read_legal_category(str(text))))

    def show_category(self, code: str, words: str) -> None:
        """Show what the file holds."""
        if not self.line.is_typing():
            text = legal_category_text(code, words)
            self.setCurrentIndex(self.findText(text))
            self.line.set_value(text)


class OrganisationIdentityCard(Card):
    """What a structure is; each field is announced on leaving it.

    Signals:
        kept: field (str), value, its name in the history (str).
        quality_kept: the quality, whether the structure has it.
        legal_category_kept: the INSEE code (may be empty), the words.
    """

    kept = Signal(str, object, str)
    quality_kept = Signal(object, bool)
    legal_category_kept = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("Identité")
        self.lines = {field: LineField() for field, *_rest in _LINES}
        self.fields = {field: Field(label, self.lines[field]) for field, label, *_rest in _LINES}
        self.kind = Choice(list(ORGANISATION_KIND_LABELS.items()))
        self.ess = _box("Fait partie de l’ESS")
        self.qualities = {quality: _box(label, QUALITY_MEANINGS[quality]) for quality, label in QUALITY_LABELS.items()}
        self.legal_category = LegalCategoryBox()
        self.closing_month = Choice(MONTH_OPTIONS)
        self.notes = MultilineField(lines=4)
        self.merge_button = quiet_button("Comparer et fusionner…")
        self.merge_button.hide()
        self._name = ""
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: OrganisationSheet) -> None:
        """Show what the file holds, and what looks wrong in it."""
        organisation = sheet.organisation
        self._name = organisation.name
        for field, line in self.lines.items():
            line.set_value(str(getattr(organisation, field)))
        self.kind.set_value(organisation.kind)
        self.ess.setChecked(organisation.ess)
        for quality, box in self.qualities.items():
            box.setChecked(quality in organisation.qualities)
        self.legal_category.show_category(organisation.legal_category, organisation.legal_form)
        self.closing_month.set_value(organisation.fiscal_year_end_month)
        self.notes.set_value(organisation.notes)
        for field, alike, fault in (
            ("name", Likeness.NAME, ""),
            ("siret", Likeness.SIREN, siret_warning(organisation.siret)),
            ("rna", Likeness.RNA, rna_warning(organisation.rna)),
        ):
            self.fields[field].set_problem(fault or double_sentence(sheet.doubles, alike), "warning")
        self.merge_button.setVisible(bool(sheet.doubles))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.fields["name"],),
            (Field("Type", self.kind, width_chars=20), self.ess),
            (self._quality_field(),),
            (Field("Catégorie juridique", self.legal_category),),
            (self.fields["siret"],),
            (self.fields["rna"],),
            (self.fields["address"],),
            (self.fields["commune"], self.fields["website"]),
            (
                Field(
                    "Clôture des comptes",
                    self.closing_month,
                    hint="Dernier mois de l’exercice comptable",
                    width_chars=20,
                ),
            ),
            (Field("Notes", self.notes),),
        )
        for place, widgets in enumerate(rows):
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, place, column, 1, 2 if len(widgets) == 1 else 1)
        grid.setAlignment(self.ess, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(grid)
        self.body.addWidget(self.merge_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _quality_field(self) -> QWidget:
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label("Qualités", "label"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for box in self.qualities.values():
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        return field

    def _connect(self) -> None:
        for field, _label, history in _LINES:
            self.lines[field].committed.connect(partial(self._keep, field, history))
        in_record("organisation", kind=self.kind, ess=self.ess, legal_category=self.legal_category, notes=self.notes)
        in_record("organisation", fiscal_year_end_month=self.closing_month, **self.lines)
        self.notes.committed.connect(partial(self._keep, "notes", "les notes"))
        self.kind.chosen.connect(partial(self._keep, "kind", "le type"))
        self.closing_month.chosen.connect(partial(self._keep, "fiscal_year_end_month", "la clôture des comptes"))
        self.ess.clicked.connect(lambda has: self._keep("ess", "l’appartenance à l’ESS", has))
        for quality, box in self.qualities.items():
            in_record("organisation", qualities=box)
            box.clicked.connect(lambda has, quality=quality: self.quality_kept.emit(quality, has))
        self.legal_category.kept.connect(self.legal_category_kept)

    def _keep(self, field: str, history: str, value: object) -> None:
        if field == "name" and not value:
            self.fields["name"].set_problem("Une structure porte un nom : l’ancien est gardé.")
            self.lines["name"].set_value(self._name)
            return
        self.kept.emit(field, value, history)


def _box(label: str, meaning: str = "") -> QCheckBox:
    box = QCheckBox(label)
    box.setAccessibleName(label)
    box.setAccessibleDescription(meaning)
    box.setToolTip(meaning)
    return box
