"""The project of a dossier: who asks what, for when."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import FINAL_DECISIONS
from ptce_desk.services.dossier.sheet import FileSheet, Spot
from ptce_desk.services.ptce.sheets import OrganisationRow, PtceRow
from ptce_desk.ui.keeping import in_record
from ptce_desk.ui.widgets.amount_edit import AmountEdit
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.ui.widgets.rate_edit import RateEdit, RatePair
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.labels import SECTION_LABELS, STAGE_LABELS
from ptce_desk.wording.version_text import version_words

_FROZEN: Final = (
    "Le dossier est voté\u00a0: ce qui a servi à son calcul se lit ici et ne change plus. "
    "Pour le corriger, reprenez d’abord son vote dans la séance\u00a0; une convention engagée passe par un avenant."
)


class ProjectSection(Card):
    """Who asks what, for when.

    Signals:
        field_kept: field (str), value, its name in the history (str).
        field_typed: what `typed` tells has changed, at each keystroke that can be read.
        ptce_asked: the officer wants the page of the PTCE.
    """

    field_kept = Signal(str, object, str)
    field_typed = Signal()
    ptce_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Projet")
        self.title_edit = LineField(placeholder="Ce que l’aide permettra de faire")
        self.ptce = Choice(placeholder="Choisir un PTCE…", always_searchable=True)
        self.beneficiary = Choice(placeholder="Choisir la structure chef de file…", always_searchable=True)
        self.stage = Choice([(None, "Non précisé"), *STAGE_LABELS.items()], placeholder="Non précisé")
        self.deposited_on, self.start, self.end = DateEdit(), DateEdit(), DateEdit()
        self.total_cost, self.requested = AmountEdit(), AmountEdit()
        self.requested_rate = RateEdit()
        self._pair = RatePair(self.requested, self.requested_rate)
        self.section = Choice(list(SECTION_LABELS.items()))
        self.instructor = LineField(placeholder="Qui instruit")
        self.scheme = plain_label("", "muted", wrap=True)
        self.frozen = plain_label(_FROZEN, "muted", wrap=True)
        self._lay_out()
        self._connect()

    def offer(self, poles: list[PtceRow], organisations: list[OrganisationRow]) -> None:
        """What can be chosen."""
        self.ptce.set_options([(row.id, row.name) for row in poles])
        self.beneficiary.set_options([(None, "Aucune"), *((row.id, row.name) for row in organisations)])

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show what the file holds."""
        file, version = sheet.file, sheet.version
        self.scheme.setText(f"{sheet.scheme.code} – {sheet.scheme.label} ({version_words(version)})")
        self.title_edit.set_value(file.title)
        self.ptce.set_value(file.ptce_id)
        self.beneficiary.set_value(file.beneficiary_id)
        self.stage.set_value(file.stage)
        self.deposited_on.set_value(file.deposited_on)
        self.start.set_value(file.start)
        self.end.set_value(file.end)
        self.total_cost.set_value(file.total_cost)
        self.requested.set_value(file.requested)
        self.section.set_value(file.section)
        self.instructor.set_value(file.instructor)
        for choice in (self.ptce, self.beneficiary):
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
        editors: dict[str, QWidget] = {
            "title": self.title_edit,
            "ptce_id": self.ptce,
            "beneficiary_id": self.beneficiary,
            "stage": self.stage,
            "deposited_on": self.deposited_on,
            "start": self.start,
            "end": self.end,
            "requested": self.requested,
        }
        return editors[field]

    def _lay_out(self) -> None:
        members = link_button("Membres et structures du PTCE", "arrow-square-out")
        members.clicked.connect(self.ptce_asked)
        self.add_action(members)
        self.add(self.scheme)
        self.add(self.frozen)
        self.add(Field("Intitulé", self.title_edit))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Field("PTCE", self.ptce), 0, 0)
        grid.addWidget(Field("Bénéficiaire (chef de file)", self.beneficiary), 0, 1)
        self.body.addLayout(grid)
        for fields in (
            (
                Field("Stade", self.stage, width_chars=16),
                Field("Date de dépôt", self.deposited_on, width_chars=13),
                Field("Début", self.start, width_chars=13),
                Field("Fin", self.end, width_chars=13),
            ),
            (
                Field("Coût total", self.total_cost, width_chars=16),
                Field("Montant demandé", self.requested, width_chars=16),
                Field("Taux de l’assiette", self.requested_rate, width_chars=10),
                Field("Section", self.section, width_chars=16),
                Field("Instructeur ou instructrice", self.instructor, width_chars=32),
            ),
        ):
            self.add(FlowRow(*fields))

    def _connect(self) -> None:
        in_record(
            "funding_file",
            title=self.title_edit,
            ptce_id=self.ptce,
            beneficiary_id=self.beneficiary,
            stage=self.stage,
            deposited_on=self.deposited_on,
            start=self.start,
            end=self.end,
            total_cost=self.total_cost,
            requested=self.requested,
            section=self.section,
            instructor=self.instructor,
        )
        in_record("funding_file", requested=self.requested_rate)
        for signal, field, label in (
            (self.title_edit.committed, "title", "l’intitulé"),
            (self.ptce.chosen, "ptce_id", "le PTCE"),
            (self.beneficiary.chosen, "beneficiary_id", "le bénéficiaire"),
            (self.stage.chosen, "stage", "le stade"),
            (self.deposited_on.committed, "deposited_on", "la date de dépôt"),
            (self.start.committed, "start", "le début"),
            (self.end.committed, "end", "la fin"),
            (self.total_cost.committed, "total_cost", "le coût total"),
            (self.requested.committed, "requested", "le montant demandé"),
            (self.section.chosen, "section", "la section"),
            (self.instructor.committed, "instructor", "l’instructeur"),
        ):
            signal.connect(partial(self._keep, field, label))
        for signal in (
            self.start.changed,
            self.end.changed,
            self.total_cost.changed,
            self.requested.changed,
        ):
            signal.connect(lambda _value: self.field_typed.emit())

    def _keep(self, field: str, label: str, value: object) -> None:
        self.field_kept.emit(field, value, label)
