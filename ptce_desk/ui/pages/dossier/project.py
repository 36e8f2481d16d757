"""The project of a dossier: who asks what, for when."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.imputation import IMPUTED
from ptce_desk.domain.states import FINAL_DECISIONS
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.dossier.as_typed import Spot
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.ptce.sheets import OrganisationRow, PtceRow
from ptce_desk.services.schemes.frameworks import KnownAxis, axis_within
from ptce_desk.ui.desk.keeping import in_record, in_view
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit, RatePair
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.wording.frameworks import OUTSIDE_AXES, contract_left_sentence
from ptce_desk.wording.version_text import version_words

Choices = tuple[list[PtceRow], list[OrganisationRow], list[KnownAxis], list[tuple[int, str]], list[str]]
"""What a dossier may name: PTCE, structures, the axes of contracts, contracts with their names, instructors."""

_FROZEN: Final = (
    "Le dossier est voté\u00a0: ce qui a servi à son calcul se lit ici et ne change plus. "
    "Pour le corriger, reprenez d’abord son vote dans la séance\u00a0; une convention engagée passe par un avenant."
)

_FIELDS: Final = (
    "title",
    "ptce_id",
    "beneficiary_id",
    "stage",
    "deposited_on",
    "start",
    "end",
    "total_cost",
    "requested",
    "section",
    "instructor",
    "framework_axis_id",
    *IMPUTED,
)


class ProjectSection(Card):
    """Who asks what, for when.

    Signals:
        field_kept: field (str), value.
        field_typed: what `typed` tells has changed, at each keystroke that can be read.
        contract_left: another contract was chosen than that of its axis: the axis it goes to or None, what to say.
        contract_joined: a contract was chosen, none of whose axes is: its id, what to say or nothing.
        ptce_asked: the officer wants the page of the PTCE.
    """

    field_kept = Signal(str, object)
    field_typed = Signal()
    contract_left = Signal(object, str)
    contract_joined = Signal(int, str)
    ptce_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Projet")
        self.form: RecordForm[FundingFile] = RecordForm(FUNDING_FILE, *_FIELDS)
        self.title_edit, self.instructor = self.form.edit("title", LineField), self.form.edit("instructor", LineField)
        self.ptce, self.beneficiary = self.form.edit("ptce_id", Choice), self.form.edit("beneficiary_id", Choice)
        for choice in (self.ptce, self.beneficiary):
            choice.offer_creation()
        self.axis = self.form.edit("framework_axis_id", Choice)
        self.contract = Choice(placeholder="Choisir un contrat…", always_searchable=True)
        in_view(self.contract)
        self._contract_field = Field("Contrat", self.contract, width_chars=38)
        self._axes: list[KnownAxis] = []
        self._file: FundingFile | None = None
        self.stage, self.section = self.form.edit("stage", Choice), self.form.edit("section", Choice)
        self.deposited_on = self.form.edit("deposited_on", DateEdit)
        self.start, self.end = self.form.edit("start", DateEdit), self.form.edit("end", DateEdit)
        self.total_cost = self.form.edit("total_cost", AmountEdit)
        self.requested = self.form.edit("requested", AmountEdit)
        self.requested_rate = RateEdit()
        self._pair = RatePair(self.requested, self.requested_rate)
        self.scheme = plain_label("", "muted", wrap=True)
        self.frozen = plain_label(_FROZEN, "muted", wrap=True)
        self._lay_out()
        in_record("funding_file", requested=self.requested_rate)
        self.form.kept.connect(self.field_kept)
        self.contract.chosen.connect(self._choose_contract)
        for edit in (self.start, self.end, self.total_cost, self.requested):
            edit.changed.connect(lambda _value: self.field_typed.emit())

    def offer(
        self,
        poles: list[PtceRow],
        organisations: list[OrganisationRow],
        axes: list[KnownAxis],
        contracts: list[tuple[int, str]],
        instructors: list[str],
    ) -> None:
        """What can be chosen; a contract and its axes where the file has some. Another name may be typed."""
        suggest(self.instructor, instructors)
        self._axes = axes
        self.contract.set_options([(None, "Aucun"), *contracts])
        self._contract_field.setVisible(bool(contracts))
        self.form.fields["framework_axis_id"].setVisible(bool(axes))
        self._offer_axes()
        self.ptce.set_options([(row.id, row.name) for row in poles])
        self.beneficiary.set_options([(None, "Aucune"), *((row.id, row.name) for row in organisations)])

    def _offer_axes(self) -> None:
        """The axes of the contract chosen, or those of all of them where none is."""
        contract = self.contract.value()
        told = [(one.id, one.name) for one in self._axes if one.framework_id == contract]
        every = [(one.id, f"{one.framework} – {one.name}") for one in self._axes]
        self.axis.set_options([(None, "Aucun"), *(every if contract is None else told)])

    def _show_contract(self, file: FundingFile) -> None:
        """The contract of the axis it is attached to; without one, that which was chosen on its page."""
        held = next((one.framework_id for one in self._axes if one.id == file.framework_axis_id), None)
        if held is not None or self._file is None or file.id != self._file.id:
            self.contract.set_value(held)
        self._file = file
        self._offer_axes()

    def _choose_contract(self, contract: object) -> None:
        """Keep the axis that the contract has too, or its only one, else none of them; leaving another is said."""
        file = self._file
        if file is None:
            return
        held = next((one for one in self._axes if one.id == file.framework_axis_id), None)
        goes_to = axis_within(self._axes, contract, file.framework_axis_id) if isinstance(contract, int) else None
        self._offer_axes()
        if isinstance(contract, int) and goes_to is None:
            said = "" if held is None else contract_left_sentence(held.framework, held.name, OUTSIDE_AXES)
            self.contract_joined.emit(contract, said)
        elif held is not None and goes_to != held.id:
            kept = next((one.name for one in self._axes if one.id == goes_to), "")
            self.contract_left.emit(goes_to, contract_left_sentence(held.framework, held.name, kept))
        elif goes_to is not None and held is None:
            self.field_kept.emit("framework_axis_id", goes_to)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show what the file holds."""
        file, version = sheet.file, sheet.version
        self.scheme.setText(f"{sheet.scheme.code} – {sheet.scheme.label} ({version_words(version)})")
        self._show_contract(file)
        self.form.show_record(file)
        for key in IMPUTED:  # what stands where the dossier says nothing itself
            self.form.edit(key, LineField).setPlaceholderText(getattr(sheet.scheme, key))
        for choice in (self.ptce, self.beneficiary, self.contract, self.axis):
            choice.setToolTip(plain_tooltip(choice.currentText()))
        self._freeze(file)

    def _freeze(self, file: FundingFile) -> None:
        """What the computation reads no longer changes once the dossier is voted; who was not told may still be."""
        decided = file.decision in FINAL_DECISIONS
        self.frozen.setVisible(decided)
        for edit in (self.deposited_on, self.start, self.end, self.total_cost, self.requested):
            edit.setReadOnly(decided)
        self.stage.setEnabled(not decided)
        self.section.setEnabled(not decided)
        self.ptce.setEnabled(not decided or file.ptce_id is None)

    def show_base(self, base: Decimal) -> None:
        """Show what the amount requested is of the eligible base, in euros."""
        self._pair.set_base(base)

    def typed(self) -> dict[Spot, object]:
        """What the fields the computation follows say now, kept or not."""
        return {
            Spot("start"): self.start.value(),
            Spot("end"): self.end.value(),
            Spot("total_cost"): self.total_cost.value(),
            Spot("requested"): self.requested.value(),
        }

    def editor_of(self, field: str) -> QWidget:
        """Where a field of the dossier is typed."""
        return self.form.editors[field]

    def _lay_out(self) -> None:
        members = link_button("Membres et structures du PTCE", "arrow-square-out")
        members.clicked.connect(self.ptce_asked)
        self.add_action(members)
        self.add(self.scheme)
        self.add(self.frozen)
        rows = QVBoxLayout()
        rows.setSpacing(BETWEEN_FIELDS)
        self.body.addLayout(rows)
        rows.addLayout(self.form.grid(("title",), ("ptce_id", "beneficiary_id")))
        rows.addWidget(self.form.flow("stage", "deposited_on", "start", "end"))
        amounts = (self.form.fields[key] for key in ("total_cost", "requested"))
        rate = Field("Taux de l’assiette", self.requested_rate, width_chars=10)
        rows.addWidget(FlowRow(*amounts, rate, self.form.fields["section"], self.form.fields["instructor"]))
        rows.addWidget(FlowRow(self._contract_field, self.form.fields["framework_axis_id"]))
        rows.addWidget(self.form.flow(*IMPUTED))
