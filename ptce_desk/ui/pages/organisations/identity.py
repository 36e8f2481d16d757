"""The identity of a structure: what it is, where it is, under which numbers it is known."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from ptce_desk.domain.doubles import Likeness
from ptce_desk.domain.organisations import Organisation
from ptce_desk.records.doubles import double_sentence
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.ptce.organisations import OrganisationSheet
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.boxes import Boxes
from ptce_desk.ui.widgets.editors.drop_down import DropDown
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.record_form import RecordForm, placed
from ptce_desk.wording.labels import QUALITY_MEANINGS
from ptce_desk.wording.legal_categories import LEGAL_CATEGORIES, legal_category_text, read_legal_category

_SHOWN: Final = (
    *("name", "kind", "ess", "qualities", "siret", "rna", "address", "commune", "website"),
    *("fiscal_year_end_month", "notes"),
)


class _CategoryLine(LineField):
    """Words typed, or completed by the list as they are: those are not told from what the file holds by Qt's mark."""

    @override
    def is_typing(self) -> bool:
        return bool(self.problem()) or self.value() != self._kept


class LegalCategoryBox(DropDown):
    """Offers the usual legal categories and takes any other words.

    Signals:
        kept: on leaving or Enter, if it changed: the INSEE code (may be empty), the words.
    """

    kept = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.line = _CategoryLine(placeholder="Choisir ou écrire")
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
    """What a structure is; each field is announced on leaving it, by `form` but for this.

    Signals:
        legal_category_kept: the INSEE code (may be empty), the words.
    """

    legal_category_kept = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("Identité")
        qualities = Boxes(ORGANISATION.field("qualities").options, QUALITY_MEANINGS.items())
        self.form: RecordForm[Organisation] = RecordForm(ORGANISATION, *_SHOWN, own={"qualities": qualities})
        self.legal_category = LegalCategoryBox()
        self.merge_button = quiet_button("Comparer et fusionner…")
        needs_right("organisation", self.merge_button)
        self.merge_button.hide()
        self.form.fields["legal_category"] = placed(ORGANISATION.field("legal_category"), self.legal_category)
        in_record("organisation", legal_category=self.legal_category)
        self.legal_category.kept.connect(self.legal_category_kept)
        rows = (
            *(("name",), ("kind", "ess"), ("qualities",), ("legal_category",), ("siret",), ("rna",), ("address",)),
            *(("commune", "website"), ("fiscal_year_end_month",), ("notes",)),
        )
        self.body.addLayout(self.form.grid(*rows))
        self.body.addWidget(self.merge_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sheet(self, sheet: OrganisationSheet) -> None:
        """Show what the file holds, and what looks wrong in it."""
        organisation = sheet.organisation
        self.form.show_record(organisation)
        self.legal_category.show_category(organisation.legal_category, organisation.legal_form)
        for key, alike in (("name", Likeness.NAME), ("siret", Likeness.SIREN), ("rna", Likeness.RNA)):
            if not self.form.problem(key):
                self.form.say(key, double_sentence(sheet.doubles, alike), remark=True)
        self.merge_button.setVisible(bool(sheet.doubles))
