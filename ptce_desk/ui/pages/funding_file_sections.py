"""The sections of a dossier's page: project, costs, funding plan, decision."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ptce_desk.domain.appraisal import is_retained, obstacles_to_proposing
from ptce_desk.domain.funding_files import CostLine, PlanLine
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, INSTRUCTION_MOVES, DecisionState, InstructionState
from ptce_desk.formatting import amount_text, date_text, percent_text
from ptce_desk.services.file_sheet import FileSheet
from ptce_desk.services.instruct import Lines
from ptce_desk.services.poles import OrganisationRow, PtceRow
from ptce_desk.ui.models.grid_column import GridColumn
from ptce_desk.ui.widgets.amount_edit import AmountEdit
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.ui.widgets.text_edit import LineField, MultilineField
from ptce_desk.wording.labels import CATEGORY_LABELS, LEVEL_LABELS, STAGE_LABELS, source_text
from ptce_desk.wording.obstacles import obstacle_sentence
from ptce_desk.wording.states import INSTRUCTION_ACTIONS


class ProjectSection(Card):
    """Who asks what, for when.

    Signals:
        field_kept: field (str), value, its name in the history (str).
        field_typed: field (str), value, at each keystroke that can be read.
        ptce_asked: the officer wants the page of the PTCE.
    """

    field_kept = Signal(str, object, str)
    field_typed = Signal(str, object)
    ptce_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Projet")
        self.title_edit = LineField(placeholder="Ce que l’aide permettra de faire")
        self.ptce = Choice(placeholder="Choisir un PTCE…", always_searchable=True)
        self.beneficiary = Choice(placeholder="Choisir la structure chef de file…", always_searchable=True)
        self.stage = Choice([(None, "Non précisé"), *STAGE_LABELS.items()], placeholder="Non précisé")
        self.deposited_on, self.start, self.end = DateEdit(), DateEdit(), DateEdit()
        self.total_cost, self.requested = AmountEdit(), AmountEdit()
        self.scheme = plain_label("", "muted", wrap=True)
        self._lay_out()
        self._connect()

    def offer(self, poles: list[PtceRow], organisations: list[OrganisationRow]) -> None:
        """What can be chosen."""
        self.ptce.set_options([(row.id, row.name) for row in poles])
        self.beneficiary.set_options([(None, "Aucune"), *((row.id, row.name) for row in organisations)])

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show what the file holds."""
        file, version = sheet.file, sheet.version
        self.scheme.setText(
            f"{sheet.scheme.code} – {sheet.scheme.label} (version {version.version}, {source_text(version.source)})"
        )
        self.title_edit.set_value(file.title)
        self.ptce.set_value(file.ptce_id)
        self.beneficiary.set_value(file.beneficiary_id)
        self.stage.set_value(file.stage)
        self.deposited_on.set_date(file.deposited_on)
        self.start.set_date(file.start)
        self.end.set_date(file.end)
        self.total_cost.set_amount(file.total_cost)
        self.requested.set_amount(file.requested)

    def _lay_out(self) -> None:
        self.add(self.scheme)
        self.add(Field("Intitulé", self.title_edit))
        members = link_button("Membres et structures du PTCE", "arrow-square-out")
        members.clicked.connect(self.ptce_asked)
        self.add_action(members)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
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
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(16)
            for field in fields:
                row.addWidget(field)
            row.addStretch(1)
            self.body.addLayout(row)

    def _connect(self) -> None:
        for signal, field, label in (
            (self.title_edit.committed, "title", "l’intitulé"),
            (self.ptce.chosen, "ptce_id", "le PTCE"),
            (self.beneficiary.chosen, "beneficiary_id", "le bénéficiaire"),
            (self.stage.chosen, "stage", "le stade"),
            (self.deposited_on.date_committed, "deposited_on", "la date de dépôt"),
            (self.start.date_committed, "start", "le début"),
            (self.end.date_committed, "end", "la fin"),
            (self.total_cost.amount_committed, "total_cost", "le coût total"),
            (self.requested.amount_committed, "requested", "le montant demandé"),
        ):
            signal.connect(partial(self._keep, field, label))
        for signal, field in (
            (self.start.date_changed, "start"),
            (self.end.date_changed, "end"),
            (self.total_cost.amount_changed, "total_cost"),
            (self.requested.amount_changed, "requested"),
        ):
            signal.connect(partial(self.field_typed.emit, field))

    def _keep(self, field: str, label: str, value: object) -> None:
        self.field_kept.emit(field, value, label)


class BudgetSection(Card):
    """Lines typed in a grid.

    Signals:
        line_added: key (str), value of its first cell.
        cell_kept: line id, key (str), value.
        cell_typed: line, key (str), text (str).
        line_removed: line id.
    """

    line_added = Signal(str, object)
    cell_kept = Signal(object, str, object)
    cell_typed = Signal(object, str, str)
    line_removed = Signal(object)
    lines: Lines

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.sheet: FileSheet | None = None
        self.note = plain_label("", "warning", wrap=True)
        self.note.hide()

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show the lines of a dossier."""
        raise NotImplementedError

    def _hold(self, grid: GridTable[CostLine] | GridTable[PlanLine]) -> None:
        self.add(grid)
        self.add(self.note)
        grid.row_added.connect(self.line_added)
        grid.cell_committed.connect(lambda line, key, value: self.cell_kept.emit(line.id, key, value))
        grid.cell_typed.connect(self.cell_typed)
        grid.row_removed.connect(lambda line: self.line_removed.emit(line.id))

    def _note_gap(self, sheet: FileSheet, total: Decimal, what: str) -> None:
        """Say when a total is not that of the project."""
        cost = sheet.file.total_cost
        gap = ZERO if cost is None else cost - total
        side = "il manque" if gap > 0 else "il y a en trop"
        self.note.setText(f"Le total {what} diffère du coût total : {side} {amount_text(abs(gap))}.")
        self.note.setVisible(bool(gap))


class CostSection(BudgetSection):
    """What the project costs, and what is retained of it."""

    lines: Lines = "costs"

    def __init__(self) -> None:
        super().__init__("Dépenses")
        self.grid = GridTable(self._columns(), "Dépenses", ghost_text="Ajouter une dépense…")
        self._hold(self.grid)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show the costs, and whether they add up to the total."""
        self.sheet = sheet
        presented = sum((line.presented for line in sheet.file.costs), ZERO)
        base = sheet.assessment.eligible_base
        self.grid.set_rows(list(sheet.file.costs))
        self.grid.set_totals({"category": "Total", "presented": amount_text(presented), "retained": amount_text(base)})
        self._note_gap(sheet, presented, "des dépenses")

    def _columns(self) -> tuple[GridColumn[CostLine], ...]:
        categories = list(CATEGORY_LABELS.items())
        return (
            GridColumn(
                "category", "Catégorie", "choice", lambda line: line.category, options=categories, width_chars=19
            ),
            GridColumn("label", "Dépense", "text", lambda line: line.label, stretch=2, width_chars=12),
            GridColumn("presented", "Présenté", "amount", lambda line: line.presented, width_chars=13),
            GridColumn(
                "retained",
                "Retenu",
                "amount",
                self._retained,
                editable=lambda line: line is None or self._is_eligible(line),
                tooltip=self._retained_tooltip,
                role=lambda line: None if self._is_eligible(line) else "muted",
                width_chars=13,
            ),
            GridColumn("reason", "Motif", "text", lambda line: line.reason, stretch=2, width_chars=12),
        )

    def _is_eligible(self, line: CostLine) -> bool:
        return self.sheet is None or is_retained(self.sheet.version.rules, line)

    def _retained(self, line: CostLine) -> Decimal:
        if not self._is_eligible(line):
            return ZERO
        return line.presented if line.retained is None else line.retained

    def _retained_tooltip(self, line: CostLine) -> str:
        if not self._is_eligible(line):
            return "Cette catégorie n’est pas éligible dans ce dispositif."
        return "Tout le présenté est retenu." if line.retained is None else ""


class PlanSection(BudgetSection):
    """Who else pays; our own line follows the amount requested."""

    lines: Lines = "plan"

    def __init__(self) -> None:
        super().__init__("Plan de financement")
        self.grid = GridTable(_plan_columns(), "Plan de financement", ghost_text="Ajouter une ressource…")
        self._hold(self.grid)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show the other resources, and whether they balance the cost with the aid requested."""
        others = [line for line in sheet.file.plan if not line.ours]
        planned = sum((line.amount for line in others), sheet.file.requested or ZERO)
        self.grid.set_rows(others)
        self.grid.set_totals({"level": "Avec l’aide demandée", "amount": amount_text(planned)})
        self._note_gap(sheet, planned, "du plan, aide demandée comprise,")


def _plan_columns() -> tuple[GridColumn[PlanLine], ...]:
    levels = list(LEVEL_LABELS.items())
    return (
        GridColumn("level", "Niveau", "choice", lambda line: line.level, options=levels, width_chars=18),
        GridColumn("funder", "Financeur", "text", lambda line: line.funder, stretch=1, width_chars=13),
        GridColumn("amount", "Montant", "amount", lambda line: line.amount, width_chars=12),
        GridColumn("obtained", "Obtenu", "bool", lambda line: line.obtained, width_chars=6),
        GridColumn("in_kind", "En nature", "bool", lambda line: line.in_kind, width_chars=8),
        GridColumn("public", "Public", "bool", lambda line: line.public, width_chars=6),
    )


class DecisionSection(Card):
    """The amount proposed, what stands in its way, and the next step.

    Signals:
        field_kept: field (str), value, its name in the history (str).
        amount_typed: the proposed amount as it is typed.
        review_finished, proposal_withdrawn, session_asked: the button of that name was pressed.
        proposed_asked: the amount to propose.
        moved: the state of instruction to move to, whether a reason is needed (bool).
    """

    field_kept = Signal(str, object, str)
    amount_typed = Signal(object)
    review_finished = Signal()
    proposed_asked = Signal(object)
    proposal_withdrawn = Signal()
    session_asked = Signal()
    moved = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__("Décision")
        self.proposed = AmountEdit()
        self.rate = plain_label("", "muted")
        self.take_maximum = link_button("Reprendre le maximum")
        self.opinion = MultilineField(placeholder="Avis du service, lu par les élus", lines=3)
        self.said = plain_label("", "text", wrap=True)
        self.obstacles = QVBoxLayout()
        self.finish = primary_button("Terminer l’instruction", "check")
        self.propose = primary_button("Proposer à la commission", "arrow-right")
        self.withdraw = quiet_button("Retirer la proposition")
        self.to_session = quiet_button("Voir la commission", "scales")
        self.moves = quiet_button("Instruction ▾")
        self._maximum = ZERO
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show what the file holds, and the buttons of the states it is in."""
        file = sheet.file
        reviewed = file.instruction is InstructionState.REVIEWED
        closed = file.instruction in CLOSED_INSTRUCTIONS
        waiting = file.decision in (DecisionState.NOT_LISTED, DecisionState.ADJOURNED)
        self.proposed.set_amount(file.proposed if file.proposed is not None else sheet.assessment.suggested_amount)
        self.proposed.setReadOnly(not waiting)
        self.take_maximum.setVisible(waiting)
        self.opinion.set_value(file.service_opinion)
        self.finish.setVisible(not reviewed and not closed)
        self.propose.setVisible(reviewed and waiting)
        self.withdraw.setVisible(file.decision is DecisionState.PROPOSED)
        self.to_session.setVisible(file.decision is DecisionState.PROPOSED or sheet.session is not None)
        self.moves.setVisible(waiting)
        self.said.setText(_decision_text(sheet))
        self._offer_moves(file.instruction)

    def show_assessment(self, sheet: FileSheet, assessment: Assessment) -> None:
        """Show the rate of the proposed amount and what stands in its way."""
        self._maximum = assessment.suggested_amount
        amount = self.proposed.amount()
        base = assessment.eligible_base
        self.rate.setText(f"{percent_text(amount / base)} de l’assiette" if amount is not None and base else "")
        while (item := self.obstacles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not self.propose.isVisibleTo(self):
            return
        obstacles = obstacles_to_proposing(sheet.file, assessment, amount)
        self.propose.setEnabled(not obstacles)
        for obstacle in obstacles:
            self.obstacles.addWidget(_obstacle(obstacle_sentence(obstacle, assessment, amount)))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Field("Montant proposé", self.proposed, width_chars=16))
        row.addWidget(self.rate)
        row.addWidget(self.take_maximum)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add(Field("Avis du service", self.opinion))
        self.body.addLayout(self.obstacles)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.said, stretch=1)
        for button in (self.moves, self.to_session, self.withdraw, self.finish, self.propose):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.proposed.amount_changed.connect(self.amount_typed)
        self.proposed.amount_committed.connect(lambda amount: self.field_kept.emit("proposed", amount, "le proposé"))
        self.opinion.committed.connect(lambda text: self.field_kept.emit("service_opinion", text, "l’avis du service"))
        self.take_maximum.clicked.connect(self._take_maximum)
        self.finish.clicked.connect(self.review_finished)
        self.propose.clicked.connect(lambda: self.proposed_asked.emit(self.proposed.amount()))
        self.withdraw.clicked.connect(self.proposal_withdrawn)
        self.to_session.clicked.connect(self.session_asked)

    def _take_maximum(self) -> None:
        self.field_kept.emit("proposed", self._maximum, "le proposé")

    def _offer_moves(self, state: InstructionState) -> None:
        menu = QMenu(self.moves)
        for target in InstructionState:
            if target in INSTRUCTION_MOVES[state]:
                action = menu.addAction(INSTRUCTION_ACTIONS[target])
                action.triggered.connect(partial(self._ask_move, target, state in CLOSED_INSTRUCTIONS))
        old = self.moves.menu()
        self.moves.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def _ask_move(self, target: InstructionState, needs_reason: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.moved.emit(target, needs_reason)


def _decision_text(sheet: FileSheet) -> str:
    """Where the dossier is on the axis *décision*, in a sentence."""
    file = sheet.file
    session = "" if sheet.session is None else f" de la commission du {date_text(sheet.session[1])}"
    match file.decision:
        case DecisionState.PROPOSED:
            return f"Proposé pour {amount_text(file.proposed)}, en attente d’une commission."
        case DecisionState.LISTED:
            return f"À l’ordre du jour{session}."
        case DecisionState.GRANTED:
            return f"Accordé : {amount_text(file.voted)}, le {date_text(file.decided_on)}."
        case DecisionState.REFUSED:
            return f"Refusé le {date_text(file.decided_on)}."
        case DecisionState.ADJOURNED:
            return "Ajourné : vous pouvez le proposer à nouveau."
        case _:
            return ""


def _obstacle(sentence: str) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(IconLabel("warning-circle", "warning"))
    layout.addWidget(plain_label(sentence, wrap=True), stretch=1)
    return line
