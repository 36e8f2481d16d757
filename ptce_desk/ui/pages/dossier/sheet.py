"""The record page of a dossier: what is typed at the left, what it may be granted at the right."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.aid.appraisal import Obstacle
from ptce_desk.domain.aid.deadlines import Deadline
from ptce_desk.domain.errors import AmountObstructedError, PtceDeskError
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import uncapitalised
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.budget.envelopes import left_for
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms, waiting_list
from ptce_desk.services.dossier.as_typed import as_typed
from ptce_desk.services.dossier.contracts import attach_to_contract, contracts_to_choose
from ptce_desk.services.dossier.instructors import known_instructors
from ptce_desk.services.dossier.notes import export_note
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from ptce_desk.services.file.undo import Done
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.services.ptce.sheets import PtceFilter, list_organisations, list_ptce
from ptce_desk.services.schemes.frameworks import axes_to_choose
from ptce_desk.ui.desk.page import Destination, Paper, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.new_around import new_organisation_dialog, new_ptce_dialog
from ptce_desk.ui.pages.creating import Use, create_structure
from ptce_desk.ui.pages.dossier.acts import ask_for_act
from ptce_desk.ui.pages.dossier.budget import CostSection, PlanSection
from ptce_desk.ui.pages.dossier.computed import show_computation
from ptce_desk.ui.pages.dossier.decision import DecisionSection
from ptce_desk.ui.pages.dossier.jury import JuryCard
from ptce_desk.ui.pages.dossier.leading import Leading
from ptce_desk.ui.pages.dossier.pieces import PiecesSection
from ptce_desk.ui.pages.dossier.places import DossierPlaces, Parts
from ptce_desk.ui.pages.dossier.project import Choices, ProjectSection
from ptce_desk.ui.pages.dossier.renewals import RenewalRow
from ptce_desk.ui.pages.dossier.summary import DossierSummary, states_to_come
from ptce_desk.ui.pages.dossier.terms import TermsSection
from ptce_desk.ui.pages.dossier.ways import Ways
from ptce_desk.ui.pages.exporting import PDF, Exporter
from ptce_desk.ui.pages.free_card import FreeCard
from ptce_desk.ui.pages.grants.follow_up import FollowUpView
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.pages.state_colours import DECISION_COLOURS, INSTRUCTION_COLOURS
from ptce_desk.ui.pages.tagging import RecordTags
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.computation import ComputationPanel
from ptce_desk.ui.widgets.blocks.folded_band import FoldedBand
from ptce_desk.ui.widgets.blocks.section_bar import SectionBar
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.assessment import maximum_text
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS

WIDE_ENOUGH = 1080
"""The computation stands beside the dossier from this width of the page, in pixels; below that it is a folded band."""
_WITH_NEW: Final = frozenset({"funding_file", "ptce", "organisation", "framework"})
_OFFERED: Final = frozenset({"ptce", "organisation", "framework"})
"""The kinds of records that its choices are among."""
_AXIS: Final = "framework_axis_id"
_PAPER: Final = "note"
LOW = 560
"""Pixels of height under which nothing stays above what is read but the title and the sections."""


class FundingFileSheetPage(RecordPage):
    """One dossier; every field is kept on leaving it, the computation follows each key."""

    kinds = frozenset({"funding_file", "session", "ptce", "organisation"})

    def __init__(self, window: Window) -> None:
        super().__init__(window, "funding_file", [("funding_files", "Dossiers")])
        self.sheet: FileSheet | None = None
        self._known: Choices = ([], [], [], [], [])
        self._answer: Assessment | None = None
        self._typed: tuple[FileSheet, Assessment] | None = None
        self._own_kinds = frozenset({"funding_file"})
        self.project = ProjectSection()
        self.costs, self.plan = CostSection(), PlanSection()
        self.terms = TermsSection(window.tasks.desk.today)
        self.pieces, self.decision = PiecesSection(self), DecisionSection()
        self.jury = JuryCard(self, self._own_kinds)
        self.free = FreeCard(self, FUNDING_FILE, self.header.more, self._own_kinds)
        self.follow_up = FollowUpView(self.tasks, self._own_kinds)
        self._wanted: Deadline | str = ""
        self._goes_on = False
        self._to_offer = True
        self.computation = ComputationPanel()
        self.band = FoldedBand("Maximum attribuable")
        self.note_button = quiet_button("Note de calcul", "file-pdf")
        self.exporter = Exporter(self)
        self.renewals = RenewalRow(self, self.header.more)
        self.tags = RecordTags(self, FUNDING_FILE, self.header.more, self._show_badges)
        self.leading = Leading(self, self._own_kinds)
        self.summary = DossierSummary(self)
        self.sections = SectionBar("Rubriques du dossier")
        self._below = QWidget()
        self._build()
        self._connect()

    def show_record(self, destination: Destination) -> None:
        """Show a dossier; another one's typing is kept first, and its question forgotten."""
        other = destination.record != self.record
        self._wanted, self._goes_on = destination.due or destination.field, destination.onward
        super().show_record(destination)
        if other:
            self.sheet = self._answer = self._typed = None
            self.leading.button.hide()
            self.computation.begin()
            self.decision.reason.turn_to(destination.record)

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the title, or on the tabs when what follows the grant is in view."""
        (self.project.title_edit if self.tabs.is_open("file") else self.sections.bar).setFocus()

    def complete(self) -> None:
        """Put what stands below the project in its place, where it stays."""
        if self._below.parentWidget() is None:
            self._rows.insertWidget(self._rows.indexOf(self.project) + 1, self._below)
            self._below.show()

    def _complete_soon(self) -> None:
        """Draw first what is seen first, the first time: what is out of sight has most of the widgets."""
        if self._below.parentWidget() is not None:
            return
        if self.isVisible() and self.project.geometry().bottom() < self.scroller.viewport().height():
            self.complete()
        else:
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self.complete))  # drawn in between

    def reload(self) -> None:
        """Read the dossier and what its choices offer."""
        if self.record is not None:
            if self._to_offer:
                self.tasks.query(self._offer, _choices)
            self.tasks.query(self.show_sheet, open_file, self.record)
            self.tasks.query(self.decision.show_left, left_for, self.record)
            self.follow_up.show_file(self.record)
            self.jury.show_file(self.record)
            self.free.show_owner(self.record)
            self.tags.show_owner(self.record)
            self.renewals.read()
            self.leading.read(self._lead_there)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show a dossier as the file holds it."""
        if sheet.file.id != self.record:
            return
        self.sheet, self._answer = sheet, sheet.assessment
        file = sheet.file
        trail = ", ".join(str(part) for part in (sheet.scheme.code, file.fiscal_year) if part)
        self.header.set_record(file.number, file.title or "Sans intitulé", trail)
        self._show_badges()
        self.computation.show_rules(", ".join(filter(None, (sheet.scheme.code, sheet.version.version))))
        self.project.show_sheet(sheet)
        self.costs.show_sheet(sheet, self._answer)
        self.plan.show_sheet(sheet)
        self.terms.show_sheet(sheet, self._answer)
        self.pieces.show_sheet(sheet)
        self.decision.show_sheet(sheet)
        decided = file.decision is not DecisionState.NOT_LISTED
        needs_right("funding_file.decision" if decided else "funding_file", self.header.delete)
        self.places.show_sheet(sheet)
        self._compute()

    def _show_badges(self) -> None:
        """The states of the axes: four once the dossier is granted."""
        if self.sheet is not None:
            file = self.sheet.file
            asked = [
                State(
                    "Instruction",
                    uncapitalised(INSTRUCTION_LABELS[file.instruction]),
                    INSTRUCTION_COLOURS[file.instruction],
                ),
                State("Décision", uncapitalised(DECISION_LABELS[file.decision]), DECISION_COLOURS[file.decision]),
            ]
            self.header.set_badges(asked + (self.follow_up.badges() or states_to_come(file)), self.tags.badges())

    def hear(self, kinds: frozenset[str]) -> None:
        """A dossier in view shows what its own commands hand back, and reads what they do not: not all of it twice.

        What its choices offer is read again once some of it changed.
        """
        self._to_offer = self._to_offer or bool(kinds & _OFFERED)
        if self.isVisible() and kinds is self._own_kinds:
            self._read_history()
        else:
            super().hear(kinds)

    @override
    def follow_room(self) -> None:
        """Put the computation beside the dossier, or fold it above it where there is no room."""
        self._place_summary()
        narrow = self.room() < WIDE_ENOUGH
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._parts.direction():
            self._parts.setDirection(direction)
            self._parts.setSpacing(12 if narrow else 24)
            self._parts.removeWidget(self.computation)
            self._parts.insertWidget(1 if narrow else 2, self.computation)
            self.computation.set_below(below=narrow)
            self._show_computation()

    def _show_computation(self) -> None:
        """The computation goes with the dossier, not with what follows its grant, which needs the room."""
        narrow = self._parts.direction() is QBoxLayout.Direction.TopToBottom
        file = self.tabs.is_open("file")
        self.band.setVisible(narrow and file)
        self.computation.setVisible(file and (not narrow or self.band.isChecked()))

    def _place_summary(self) -> None:
        """In a low window the summary scrolls with the dossier: what is read keeps the room."""
        holder = self._rows if self.height() < LOW else self._left
        if holder.indexOf(self.summary) < 0:
            holder.insertWidget(0, self.summary)

    def _compute(self) -> None:
        """Show the computation of the dossier as it stands on screen."""
        if self.sheet is None or self._answer is None:
            return
        typed = as_typed(self.sheet, self.project.typed() | self.costs.typed() | self.plan.typed())
        assessment = self._answer if typed is self.sheet else typed.assessment
        self.band.show_figure(maximum_text(assessment))
        show_computation(self.computation, typed, assessment, self.decision.proposed.value())
        self.project.show_base(assessment.eligible_base)
        self.decision.show_assessment(typed, assessment)
        self._typed = typed, assessment
        self._lead()

    def _lead(self) -> None:
        """Say what comes next of the dossier as it stands on screen."""
        if self._typed is not None:
            self.leading.show_step(*self._typed, self.decision.amount(), self.follow_up.sheet)
            self.summary.show_dossier(*self._typed, self.follow_up.sheet, self.leading.step)

    def _lead_there(self) -> None:
        """Put the keyboard where what one came for is typed, now that the dossier is read."""
        self._lead()
        wanted, self._wanted = self._wanted, ""
        onward, self._goes_on = self._goes_on, False
        if wanted:
            self._opening = not self.ways.to_wanted(wanted)  # it does not begin at its top
        elif onward:
            self._opening = False
            self.leading.lead()

    def save_note(self) -> None:
        """Write the computation note where the officer wants it."""
        if self.sheet is not None:
            file = self.sheet.file
            self.exporter.save(f"note-{file.number}.pdf", PDF, partial(_note, file.id), _PAPER)

    @override
    def paper(self) -> Paper | None:
        """The computation note prints."""
        if self.sheet is None:
            return None
        file = self.sheet.file
        title = f"Note de calcul – dossier {file.number}"
        return Paper(_PAPER, f"note-{file.number}", title, partial(_note, file.id))

    def _build(self) -> None:
        self.note_button.setToolTip("Enregistrer la note de calcul en PDF (Ctrl+P : aperçu)")
        self.header.add_action(self.note_button)
        self.header.more.add(
            "Produire un acte…", lambda: ask_for_act(self, self.sheet, self.follow_up.sheet), "file-text"
        )
        self.header.add_action(self.leading.button)
        column = QWidget()
        self._rows = QVBoxLayout(column)
        self._rows.setContentsMargins(0, 12, 0, 16)
        self._rows.setSpacing(16)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(16)
        for section in (self.free, self.costs, self.plan, self.terms, self.jury, self.decision, self.pieces):
            below.addWidget(section)
        self._rows.addWidget(self.project)
        self._rows.addStretch(1)
        self.scroller = page_scroller(column)
        self.tabs = RecordTabs("Rubriques du dossier", bar=False)
        self.tabs.add("file", "Dossier", self.scroller)
        self.tabs.add("follow_up", "Suite", self.follow_up)
        self.tabs.offer("follow_up", offered=False)
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(4)
        self._left.addWidget(self.summary)
        self._left.addWidget(self.sections)
        self._left.addWidget(self.tabs, stretch=1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(24)
        self._parts.addWidget(self.band)
        self.band.hide()
        self._parts.addWidget(left, stretch=1)
        self._parts.addWidget(self.computation)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 8)
        layout.setSpacing(12)
        layout.addWidget(self.header)
        layout.addWidget(self.renewals)
        layout.addLayout(self._parts, stretch=1)
        placed = (self.project, self.costs, self.plan, self.terms, self.decision, self.pieces, self.follow_up)
        parts = Parts(self.complete, self.header, self.summary, self.sections, self.tabs, self.scroller, *placed)
        self.places, self.ways = DossierPlaces(self, parts), Ways(self, parts)

    def _connect(self) -> None:
        self.follow_up.read.connect(self._show_follow_up)
        self.follow_up.changed.connect(self._read_again)
        self.follow_up.act_asked.connect(lambda kind: ask_for_act(self, self.sheet, self.follow_up.sheet, kind))
        self.note_button.clicked.connect(self.save_note)
        self.project.field_kept.connect(self._keep_field)
        self.project.contract_left.connect(partial(self._go_to_contract, _to_axis))
        self.project.contract_joined.connect(partial(self._go_to_contract, attach_to_contract))
        self.project.field_typed.connect(self._compute)
        self.project.ptce_asked.connect(self._go_to_ptce)
        self.project.ptce.creation_asked.connect(self._ask_ptce)
        self.project.beneficiary.creation_asked.connect(self._ask_beneficiary)
        for section in (self.costs, self.plan):
            section.line_added.connect(partial(self._add_line, section))
            section.cell_kept.connect(partial(self._keep_cell, section))
            section.cell_typed.connect(self._compute)
            section.line_removed.connect(partial(self._remove_line, section))
            section.typing_cancelled.connect(self._compute)
        self.costs.field_kept.connect(self._keep_field)
        self.terms.field_kept.connect(self._keep_field)
        self.terms.year_kept.connect(lambda year, amount: self._do(terms.set_year_amount, year, amount))
        self.terms.year_settled.connect(lambda year, key, value: self._do(change_year, year, key, value))
        self.terms.quantity_kept.connect(lambda unit, quantity: self._do(terms.set_quantity, unit, quantity))
        self.terms.point_kept.connect(lambda point, ticked: self._do(terms.tick_point, point, ticked=ticked))
        self.terms.carrier_added.connect(lambda key: self._do(terms.add_carrier, key))
        self.terms.carrier_wanted.connect(self._create_carrier)
        self.terms.carrier_kept.connect(lambda key, share: self._do(terms.change_carrier, key, share))
        self.decision.field_kept.connect(self._keep_field)
        self.decision.amount_typed.connect(lambda _amount: self._compute())
        self.decision.review_finished.connect(lambda: self._do(instruct.finish_review))
        self.decision.moved.connect(lambda target, reason: self._do(instruct.move_instruction, target, reason))
        self.decision.derogated.connect(lambda code, reason: self._do(instruct.derogate, code, reason))
        self.decision.field_asked.connect(self._go_to_field)
        self.decision.reason.asked.connect(lambda: self.ways.show(self.decision.reason))
        self.decision.proposed_asked.connect(lambda amount: self._do(instruct.propose, amount))
        self.decision.proposal_withdrawn.connect(lambda: self._do(instruct.withdraw_proposal))
        self.decision.application_asked.connect(lambda: self._do(instruct.become_application))
        self.decision.waiting_asked.connect(lambda: self._do(waiting_list.keep_waiting))
        self.decision.session_asked.connect(self._go_to_session)
        self.leading.kept.connect(self._show_changed)
        self.leading.field_asked.connect(self._go_to_field)
        self.leading.documents_asked.connect(self.ways.to_documents)
        self.leading.obstacles_asked.connect(self.ways.to_obstacles)
        self.leading.session_asked.connect(self._go_to_session)
        self.leading.grant_asked.connect(self.ways.to_step)
        self.band.unfolded.connect(self.computation.setVisible)
        self.tabs.currentChanged.connect(self._show_computation)
        self.computation.derogation_asked.connect(self.decision.ask_derogation)
        self.computation.derogation_withdrawn.connect(lambda code: self._do(instruct.derogate, code, ""))
        self.tasks.refused.connect(self._explain)
        self.tasks.idle.connect(self._complete_soon)

    def _offer(self, choices: Choices) -> None:
        self._known, self._to_offer = choices, False
        self.project.offer(*choices)
        self.terms.offer(choices[1])
        self.follow_up.offer(choices[1])
        if self.sheet is not None:
            self.project.show_sheet(self.sheet)

    def _go_to_contract(self, job: Callable[..., FileSheet], target: object, said: str = "") -> None:
        """An axis was chosen, or a contract: what the dossier leaves is said with the way back."""
        if self.record is not None:
            self.tasks.act(_WITH_NEW, partial(self._say_left, said), job, self.record, target)

    def _say_left(self, said: str, sheet: FileSheet, operation: Done | None) -> None:
        self._show_changed(sheet)
        if said:
            self.window_.notify(undoable(self.tasks, said, operation))

    def _ask_ptce(self, name: str) -> None:
        """Create the PTCE that the choice lacks, begun as it was typed there, and choose it."""
        dialog = new_ptce_dialog(self, [row.name for row in self._known[0]], name=name)
        dialog.ask(lambda: self._create_for("ptce_id", dialog.values()))

    def _ask_beneficiary(self, name: str) -> None:
        dialog = new_organisation_dialog(self, [row.identity for row in self._known[1]], name=name)
        dialog.ask(lambda: self._create_for("beneficiary_id", dialog.values()))

    def _create_carrier(self, name: str) -> None:
        file_id = self.record
        if file_id is None:
            return

        def carry(desk: Desk, made: int) -> FileSheet:
            return terms.add_carrier(desk, file_id, made)

        use = Use(carry, self._show_changed, _WITH_NEW, self.terms.carriers.forget_wanted)
        create_structure(self, self.tasks, self._known[1], name, use)

    def _create_for(self, field: Literal["ptce_id", "beneficiary_id"], values: Mapping[str, object]) -> None:
        choice = self.project.ptce if field == "ptce_id" else self.project.beneficiary
        choice.forget_typing()
        if self.record is not None:
            self.tasks.command(_WITH_NEW, self._show_changed, instruct.create_for, self.record, field, values)

    def _show_follow_up(self, sheet: FollowUp | None) -> None:
        self.tabs.offer("follow_up", offered=sheet is not None)
        self.places.show_grant(sheet)
        self._show_badges()
        self._lead()

    def _do(self, job: Callable[..., FileSheet], *args: object, **kwargs: object) -> None:
        """Run a service on this dossier, then show what it hands back, and what follows the grant once more."""
        self.tasks.command(self._own_kinds, self._show_changed, job, self.record, *args, **kwargs)

    def _show_changed(self, sheet: FileSheet) -> None:
        self.show_sheet(sheet)
        if sheet.file.id == self.record and self.follow_up.sheet is not None:
            self.follow_up.show_file(sheet.file.id)

    def _keep_field(self, field: str, value: object) -> None:
        if field == _AXIS:
            self._go_to_contract(_to_axis, value)
        else:
            self._do(instruct.change_field, field, value)

    def _add_line(self, section: CostSection | PlanSection, key: str, value: object) -> None:
        self._do(instruct.add_line, section.lines, key, value)

    def _keep_cell(self, section: CostSection | PlanSection, line_id: int, key: str, value: object) -> None:
        self._do(instruct.change_line, section.lines, line_id, key, value)

    def _remove_line(self, section: CostSection | PlanSection, line_id: int) -> None:
        self._do(instruct.remove_line, section.lines, line_id)

    def _read_again(self) -> None:
        """Show the dossier as the file holds it; what is being typed elsewhere stays."""
        if self.record is not None:
            self.tasks.query(self.show_sheet, open_file, self.record)
            self.tasks.query(self.decision.show_left, left_for, self.record)

    def _explain(self, refusal: PtceDeskError) -> None:
        """Show what the file holds after a refusal; an amount refused has its obstacles listed, and the keyboard."""
        if not self.isVisible() or self.sheet is None:
            return
        for section in (self.costs, self.plan, self.terms):
            section.forget_drafts()
        self._read_again()
        if isinstance(refusal, AmountObstructedError) and refusal.number == self.sheet.file.number:
            obstacles = [obstacle for obstacle in refusal.obstacles if isinstance(obstacle, Obstacle)]
            self.decision.show_obstacles(obstacles, self.sheet.assessment, refusal.amount)
            self.ways.to_obstacles()

    def _go_to_field(self, field: str) -> None:
        if field == "ptce":
            self._go_to_ptce()
        else:
            self.ways.to_field(field)

    def _go_to_ptce(self) -> None:
        if self.sheet is not None and self.sheet.ptce is not None:
            self.window_.go(Destination("ptce", self.sheet.ptce.id))
        else:
            self.window_.go(Destination("ptce_list"))

    def _go_to_session(self) -> None:
        session, among = (self.sheet.session, (self.sheet.file.id,)) if self.sheet is not None else (None, ())
        self.window_.go(Destination("session", session[0], among=among) if session else Destination("sessions"))


def _choices(desk: Desk) -> Choices:
    poles, organisations = list_ptce(desk, PtceFilter()), list_organisations(desk)
    return poles, organisations, axes_to_choose(desk), contracts_to_choose(desk), known_instructors(desk)


def _to_axis(desk: Desk, file_id: int, axis_id: object) -> FileSheet:
    return instruct.change_field(desk, file_id, _AXIS, axis_id)


def _note(file_id: int, desk: Desk, path: Path) -> Path:
    return export_note(desk, file_id, path)
