"""The decision on a dossier: the amount proposed, what stands in its way, and the next step."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ptce_desk.domain.aid.appraisal import Obstacle, obstacles_to
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.states import (
    CLOSED_INSTRUCTIONS,
    FINAL_DECISIONS,
    INSTRUCTION_MOVES,
    DecisionState,
    InstructionState,
)
from ptce_desk.formatting import amount_text, date_text, typeset, whole_amount_text
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.budget.envelopes import LeftFor
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.ui.desk.keeping import in_record, until_validated
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.pages.obstacles import ObstacleList, ReasonForm
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit, RatePair
from ptce_desk.ui.widgets.editors.text_edit import MultilineField
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.wording.envelopes import short_sentence
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.states import INSTRUCTION_ACTIONS

_WITHDRAWN: Final = frozenset({InstructionState.WITHDRAWN})
"""What a dossier before a committee can still become: its applicant gives up."""


class DecisionSection(Card):
    """The amount proposed, what stands in its way, and the next step.

    Signals:
        field_kept: field (str), value.
        amount_typed: the proposed amount as it is typed.
        review_finished, proposal_withdrawn, session_asked: the button of that name was pressed.
        waiting_asked: the dossier is to wait on the list of its call.
        application_asked: an expression of interest is to become the dossier.
        proposed_asked: the amount to propose.
        moved: the state of instruction to move to, the reason (str, empty when none is needed).
        derogated: the code of what is passed over, the reason (str).
        field_asked: the field (str) the officer wants to fill.
    """

    field_kept = Signal(str, object)
    amount_typed = Signal(object)
    review_finished = Signal()
    proposed_asked = Signal(object)
    proposal_withdrawn = Signal()
    waiting_asked = Signal()
    application_asked = Signal()
    session_asked = Signal()
    moved = Signal(object, str)
    derogated = Signal(str, str)
    field_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("Décision")
        self.form: RecordForm[FundingFile] = RecordForm(FUNDING_FILE, "proposed", "service_opinion")
        self.proposed, self.rate = self.form.edit("proposed", AmountEdit), RateEdit()
        self._pair = RatePair(self.proposed, self.rate)
        self.take_maximum = link_button("Reprendre le maximum")
        needs_right("funding_file.proposed", self.take_maximum)
        self.opinion = self.form.edit("service_opinion", MultilineField)
        self.said = plain_label("", "text", wrap=True)
        self.obstacles = ObstacleList()
        self.short = plain_label("", "warning", wrap=True)
        self._left: LeftFor | None = None
        self.reason = ReasonForm()
        self.finish = quiet_button("Terminer l’instruction", "check")
        self.propose = quiet_button("Proposer à la commission", "arrow-right")
        self.withdraw = quiet_button("Retirer la proposition")
        self.keep_waiting = quiet_button("Mettre en liste d’attente")
        self.become = quiet_button(INSTRUCTION_ACTIONS[InstructionState.DRAFT], "arrow-right")
        self.to_session = quiet_button("Voir la commission", "scales")
        self.moves = quiet_button("Instruction ▾")
        self.moves.setAccessibleName("Changer l’état de l’instruction")
        needs_right("funding_file", self.finish, self.become, self.moves)
        needs_right("funding_file.decision", self.propose, self.withdraw, self.keep_waiting)
        self._suggested: Decimal | None = None
        self._waits = False
        self._shows_obstacles = False
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show what the file holds, and the buttons of the states it is in."""
        file = sheet.file
        reviewed = file.instruction is InstructionState.REVIEWED
        closed = file.instruction in CLOSED_INSTRUCTIONS
        waiting = file.decision in (DecisionState.NOT_LISTED, DecisionState.ADJOURNED)
        interest = file.instruction is InstructionState.EXPRESSION_OF_INTEREST
        proposable = waiting or file.decision is DecisionState.WAITING_LIST
        self.proposed.setReadOnly(not proposable)
        self._waits = proposable
        self.form.show_record(file)
        self.take_maximum.setVisible(proposable)
        self.become.setVisible(interest)
        self.finish.setVisible(not reviewed and not closed and not interest)
        self.propose.setVisible(reviewed and proposable)
        self.withdraw.setVisible(file.decision is DecisionState.PROPOSED)
        self.keep_waiting.setVisible(file.decision is DecisionState.PROPOSED)
        self.to_session.setVisible(file.decision is DecisionState.PROPOSED or sheet.session is not None)
        self.moves.setVisible(file.decision not in FINAL_DECISIONS)
        self.said.setText(_decision_text(sheet))
        self._shows_obstacles = proposable and not closed and not interest
        self._offer_moves(file.instruction, None if waiting else _WITHDRAWN)

    def show_assessment(self, sheet: FileSheet, assessment: Assessment) -> None:
        """Show the rate of the proposed amount and what stands in its way."""
        self._suggested = assessment.suggested_amount if assessment.bounded else None
        whole = self._suggested == assessment.maximum
        self.take_maximum.setVisible(self._waits and assessment.bounded)
        self.take_maximum.setText("Reprendre le maximum" if whole else "Reprendre le montant demandé")
        self.take_maximum.setAccessibleName(typeset(f"{self.take_maximum.text()} : {amount_text(self._suggested)}"))
        self.take_maximum.setToolTip(plain_tooltip(amount_text(self._suggested)))
        self._pair.set_base(assessment.eligible_base)
        self._show_suggestion()
        amount = self.amount()
        self.show_obstacles(obstacles_to(sheet.file, assessment, amount), assessment, amount)
        self._warn_of_envelope()

    def show_left(self, left: LeftFor | None) -> None:
        """Warn, before it is proposed, of an amount that the envelope has no longer; nothing is prevented."""
        self._left = left
        self._warn_of_envelope()

    def _warn_of_envelope(self) -> None:
        amount = self.amount()
        held = self._left
        told = "" if held is None or amount is None else short_sentence(held.code, held.year, held.left, amount)
        self.short.setText(told)
        self.short.setVisible(bool(told))

    def amount(self) -> Decimal | None:
        """What « Proposer » proposes: what is typed or kept, else what is suggested."""
        kept = self.proposed.value()
        return self._suggested if kept is None and self._waits else kept

    def _show_suggestion(self) -> None:
        """Say the amount suggested where none is kept, in the field as a hint and on the button that takes it."""
        said = whole_amount_text(self._suggested) if self._waits else ""
        self.proposed.setPlaceholderText(typeset(f"suggéré : {said}") if said else "")
        taken = f" {said}" if said and self.proposed.value() is None else ""
        self.propose.setText(typeset(f"Proposer{taken} à la commission"))

    def show_obstacles(self, obstacles: Sequence[Obstacle], assessment: Assessment, amount: Decimal | None) -> None:
        """List in words what stands in the way of an amount, each with what can be done about it."""
        self.obstacles.show_obstacles(obstacles if self._shows_obstacles else (), assessment, amount)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing to do, else on the next step."""
        steps = [*self.obstacles.links(), self.become, self.propose, self.finish, self.to_session]
        next((step for step in steps if step.isVisibleTo(self)), self.opinion).setFocus()

    def ask_derogation(self, code: str) -> None:
        """Ask why a finding, or the maximum, is passed over."""
        what = derogation_label(code)
        self.reason.ask(
            typeset(f"Motif de la dérogation : {what}"),
            "Il figurera sur le tableau de la commission.",
            "Enregistrer la dérogation",
            partial(self.derogated.emit, code),
        )

    def _lay_out(self) -> None:
        below_label = QWidget()
        column = QVBoxLayout(below_label)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label("", "label"))
        column.addWidget(self.take_maximum)
        rate = Field("Taux de l’assiette", self.rate, width_chars=10)
        self.add(FlowRow(self.form.fields["proposed"], rate, below_label))
        self.add(self.form.fields["service_opinion"])
        self.add(self.obstacles)
        self.add(self.short)
        self.short.hide()
        self.add(self.reason)
        self.add(self.said)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (
            self.moves,
            self.to_session,
            self.withdraw,
            self.keep_waiting,
            self.become,
            self.finish,
            self.propose,
        ):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        in_record("funding_file", proposed=self.rate)
        until_validated(self.reason)
        self.proposed.changed.connect(self.amount_typed)
        self.form.kept.connect(self.field_kept)
        self.take_maximum.clicked.connect(self._take_suggested)
        self.finish.clicked.connect(self.review_finished)
        self.propose.clicked.connect(lambda: self.proposed_asked.emit(self.amount()))
        self.withdraw.clicked.connect(self.proposal_withdrawn)
        self.keep_waiting.clicked.connect(self.waiting_asked)
        self.become.clicked.connect(self.application_asked)
        self.to_session.clicked.connect(self.session_asked)
        self.obstacles.field_asked.connect(self.field_asked)
        self.obstacles.derogation_asked.connect(self.ask_derogation)
        self.reason.left.connect(self.take_keyboard)

    def _take_suggested(self) -> None:
        self.field_kept.emit("proposed", self._suggested)

    def _offer_moves(self, state: InstructionState, only: frozenset[InstructionState] | None) -> None:
        """Offer the moves from a state; what is before a committee can only be withdrawn."""
        menu = QMenu(self.moves)
        for target in sorted(InstructionState, key=lambda one: one is InstructionState.EXPRESSION_OF_INTEREST):
            if target in INSTRUCTION_MOVES[state] and (only is None or target in only):
                action = menu.addAction(INSTRUCTION_ACTIONS[target])
                needs_right("funding_file" if only is None else "funding_file.decision", action)
                action.triggered.connect(partial(self._ask_move, target, state in CLOSED_INSTRUCTIONS))
        old = self.moves.menu()
        self.moves.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def _ask_move(self, target: InstructionState, needs_reason: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        if needs_reason:
            self.reason.ask(
                "Motif de la réouverture",
                "Il restera dans l’historique du dossier.",
                "Rouvrir le dossier",
                partial(self.moved.emit, target),
            )
        else:
            self.moved.emit(target, "")


def _decision_text(sheet: FileSheet) -> str:
    """Where the dossier is on the axis *décision*, in a sentence."""
    file = sheet.file
    session = "" if sheet.session is None else f" de la commission du {date_text(sheet.session[1])}"
    match file.decision:
        case DecisionState.PROPOSED:
            return f"Proposé pour {whole_amount_text(file.proposed)}, en attente d’une commission."
        case DecisionState.LISTED:
            return f"À l’ordre du jour{session}."
        case DecisionState.GRANTED:
            day = "sans date de décision" if file.decided_on is None else f"le {date_text(file.decided_on)}"
            return f"Accordé : {whole_amount_text(file.voted)}, {day}."
        case DecisionState.REFUSED:
            return "Refusé." if file.decided_on is None else f"Refusé le {date_text(file.decided_on)}."
        case DecisionState.ADJOURNED:
            return "Ajourné : vous pouvez le proposer à nouveau."
        case DecisionState.WAITING_LIST:
            rank = "" if file.waiting_rank is None else f", au rang {file.waiting_rank}"
            return f"En liste d’attente{rank} : vous pouvez le proposer à nouveau."
        case DecisionState.NOT_LISTED:
            if file.instruction is InstructionState.EXPRESSION_OF_INTEREST:
                return "Manifestation d’intérêt : elle devient le dossier sans rien retaper."
            return ""
        case _:
            assert_never(file.decision)
