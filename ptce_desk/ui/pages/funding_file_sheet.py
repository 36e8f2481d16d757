"""The record page of a dossier: what is typed at the left, what it may be granted at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.domain.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.errors import AmountNotUnderstoodError
from ptce_desk.domain.money import parse_amount
from ptce_desk.services import instruct
from ptce_desk.services.desk import Desk
from ptce_desk.services.file_sheet import FileSheet, open_file
from ptce_desk.services.poles import OrganisationRow, PtceFilter, PtceRow, list_organisations, list_ptce
from ptce_desk.ui.page import Destination, Page, Window
from ptce_desk.ui.pages.funding_file_list import DECISION_COLOURS, INSTRUCTION_COLOURS
from ptce_desk.ui.pages.funding_file_sections import (
    BudgetSection,
    CostSection,
    DecisionSection,
    PlanSection,
    ProjectSection,
)
from ptce_desk.ui.widgets.computation import ComputationPanel, ask_reason
from ptce_desk.ui.widgets.header import RecordHeader
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS


class FundingFileSheetPage(Page):
    """One dossier; every field is kept on leaving it, the computation follows each key."""

    kinds = frozenset({"funding_file", "session", "ptce", "organisation"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: FileSheet | None = None
        self._siblings: tuple[int, ...] = ()
        self.header = RecordHeader([("funding_files", "Dossiers")])
        self.project = ProjectSection()
        self.costs, self.plan = CostSection(), PlanSection()
        self.decision = DecisionSection()
        self.computation = ComputationPanel()
        self._build()
        self._connect()

    def show_record(self, destination: Destination) -> None:
        """Show a dossier; another one's typing is forgotten."""
        self._siblings = destination.siblings or self._siblings
        if destination.record != self.record:
            self.sheet = None
        super().show_record(destination)

    def reload(self) -> None:
        """Read the dossier and what its choices offer."""
        if self.record is not None:
            self.tasks.query(self._offer, _choices)
            self.tasks.query(self.show_sheet, open_file, self.record)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show a dossier as the file holds it."""
        if sheet.file.id != self.record:
            return
        self.sheet = sheet
        file = sheet.file
        self.header.set_record(file.number, file.title or "Sans intitulé")
        self.header.set_badges(
            [
                (INSTRUCTION_LABELS[file.instruction], INSTRUCTION_COLOURS[file.instruction]),
                (DECISION_LABELS[file.decision], DECISION_COLOURS[file.decision]),
            ]
        )
        self.header.set_neighbours(
            has_previous=self._neighbour(-1) is not None, has_next=self._neighbour(1) is not None
        )
        self.project.show_sheet(sheet)
        self.costs.show_sheet(sheet)
        self.plan.show_sheet(sheet)
        self.decision.show_sheet(sheet)
        self._compute()

    def hear(self, kinds: frozenset[str]) -> None:
        """A dossier in view shows what its own commands hand back: it need not be read twice."""
        if not (self.isVisible() and kinds == {"funding_file"}):
            super().hear(kinds)

    def _compute(self) -> None:
        """Show the computation of the dossier as it stands on screen."""
        if self.sheet is None:
            return
        assessment = self.sheet.assessment
        proposed = self.decision.proposed.amount()
        over = proposed is not None and proposed > assessment.max_amount
        above = Obstacle(ABOVE_MAXIMUM) if over else None
        self.computation.show_assessment(assessment, self.sheet.file.derogations, above)
        self.decision.show_assessment(self.sheet, assessment)

    def _build(self) -> None:
        column = QWidget()
        sections = QVBoxLayout(column)
        sections.setContentsMargins(0, 0, 8, 16)
        sections.setSpacing(16)
        for section in (self.project, self.costs, self.plan, self.decision):
            sections.addWidget(section)
        sections.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(column)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(scroll, stretch=1)
        below.addWidget(self.computation)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 8)
        layout.setSpacing(12)
        layout.addWidget(self.header)
        layout.addLayout(below, stretch=1)

    def _connect(self) -> None:
        self.header.trail_clicked.connect(lambda page: self.window_.go(Destination(page)))
        self.header.previous_requested.connect(partial(self._step, -1))
        self.header.next_requested.connect(partial(self._step, 1))
        self.project.field_kept.connect(self._keep_field)
        self.project.field_typed.connect(self._type_field)
        self.project.ptce_asked.connect(self._go_to_ptce)
        for section in (self.costs, self.plan):
            section.line_added.connect(partial(self._add_line, section))
            section.cell_kept.connect(partial(self._keep_cell, section))
            section.cell_typed.connect(self._type_cell)
            section.line_removed.connect(partial(self._remove_line, section))
        self.decision.field_kept.connect(self._keep_field)
        self.decision.amount_typed.connect(lambda _amount: self._compute())
        self.decision.review_finished.connect(lambda: self._do(instruct.finish_review))
        self.decision.moved.connect(self._move)
        self.decision.proposed_asked.connect(lambda amount: self._do(instruct.propose, amount))
        self.decision.proposal_withdrawn.connect(lambda: self._do(instruct.withdraw_proposal))
        self.decision.session_asked.connect(self._go_to_session)
        self.computation.derogation_asked.connect(self._derogate)
        self.computation.derogation_withdrawn.connect(lambda code: self._do(instruct.derogate, code, ""))

    def _offer(self, choices: tuple[list[PtceRow], list[OrganisationRow]]) -> None:
        self.project.offer(*choices)
        if self.sheet is not None:
            self.project.show_sheet(self.sheet)

    def _do(self, job: Callable[..., FileSheet], *args: object, **kwargs: object) -> None:
        """Run a service on this dossier, then show what it hands back."""
        self.tasks.command(frozenset({"funding_file"}), self.show_sheet, job, self.record, *args, **kwargs)

    def _keep_field(self, field: str, value: object, label: str) -> None:
        self._do(instruct.change_field, field, value, field_label=label)

    def _type_field(self, field: str, value: object) -> None:
        if self.sheet is not None:
            setattr(self.sheet.file, field, value)
            self._compute()

    def _add_line(self, section: BudgetSection, key: str, value: object) -> None:
        self._do(instruct.add_line, section.lines, key, value)

    def _keep_cell(self, section: BudgetSection, line_id: int, key: str, value: object) -> None:
        self._do(instruct.change_line, section.lines, line_id, key, value)

    def _remove_line(self, section: BudgetSection, line_id: int) -> None:
        self._do(instruct.remove_line, section.lines, line_id)

    def _type_cell(self, line: object, key: str, text: str) -> None:
        """Follow an amount as it is typed; half-typed ones wait."""
        if line is None or key not in ("presented", "retained", "amount"):
            return
        try:
            amount = parse_amount(text)
        except AmountNotUnderstoodError:
            return
        setattr(line, key, amount)
        self._compute()

    def _move(self, target: object, needs_reason: bool) -> None:  # noqa: FBT001  # Qt's signal
        reason = ""
        if needs_reason:
            reason = ask_reason(self, "Rouvrir le dossier", "Pour quel motif rouvrez-vous ce dossier ?")
            if not reason:
                return
        self._do(instruct.move_instruction, target, reason)

    def _derogate(self, code: str) -> None:
        question = f"Motif de la dérogation ({derogation_label(code)}). Il figurera sur le tableau de la commission."
        reason = ask_reason(self, "Motiver une dérogation", question)
        if reason:
            self._do(instruct.derogate, code, reason)

    def _go_to_ptce(self) -> None:
        if self.sheet is not None and self.sheet.ptce is not None:
            self.window_.go(Destination("ptce", self.sheet.ptce.id))
        else:
            self.window_.go(Destination("ptce_list"))

    def _go_to_session(self) -> None:
        if self.sheet is not None and self.sheet.session is not None:
            self.window_.go(Destination("session", self.sheet.session[0]))
        else:
            self.window_.go(Destination("sessions"))

    def _neighbour(self, step: int) -> int | None:
        if self.record not in self._siblings:
            return None
        place = self._siblings.index(self.record) + step
        return self._siblings[place] if 0 <= place < len(self._siblings) else None

    def _step(self, step: int) -> None:
        neighbour = self._neighbour(step)
        if neighbour is not None:
            self.window_.go(Destination("funding_file", neighbour, self._siblings))


def _choices(desk: Desk) -> tuple[list[PtceRow], list[OrganisationRow]]:
    return list_ptce(desk, PtceFilter()), list_organisations(desk)
