"""The funding file (dossier): a request, its budget, its computation, its way to a decision."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from ptce_desk.domain.award_years import AwardYear
from ptce_desk.domain.dated_notes import FundingFileNote
from ptce_desk.domain.errors import DocumentsMissingError, ForbiddenMoveError
from ptce_desk.domain.file_checklist import (
    FileQuantity,
    OpinionRequest,
    RequiredDocument,
    TickedPoint,
    YearShare,
    is_missing,
)
from ptce_desk.domain.free_fields import FreeValues
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.scoring import FileCriterion, JurorNote
from ptce_desk.domain.states import (
    CLOSED_INSTRUCTIONS,
    DecisionState,
    InstructionState,
    check_decision_move,
    check_instruction_move,
)
from ptce_desk.domain.tags import FundingFileTag
from ptce_desk.domain.vocabulary import CostCategory, Section, SplitMode, StateAidRegime, VatBasis


@dataclass(eq=False)
class CostLine:
    """One expense of the project; `retained` None means « whole, if its category is eligible »."""

    category: CostCategory
    presented: Decimal = ZERO
    label: str = ""
    retained: Decimal | None = None
    reason: str = ""
    position: int = 0
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class PlanLine:
    """One resource of the funding plan; `ours` is the line of the aid being asked."""

    funder: str
    level: FunderLevel
    public: bool
    amount: Decimal = ZERO
    in_kind: bool = False
    obtained: bool = False
    ours: bool = False
    position: int = 0
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class CarrierShare:
    """An organisation that carries a part of the project; shares of a dossier add up to 1."""

    organisation_id: int
    share: Decimal
    position: int = 0
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Derogation:
    """Why a blocking finding is passed over: reason, author and date, shown to the élus."""

    finding_code: str
    reason: str
    author: str
    decided_on: date
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Move:
    """A move made on one axis: from which state to which, who, when (UTC), why."""

    axis: str
    previous: str
    target: str
    author: str
    moved_at: datetime
    reason: str = ""
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FundingFile(FreeValues):
    """A dossier. Amounts in euros; the five named here are never mixed (docs/rules.md, « Six amounts »).

    `scheme_version_id` is the version the dossier is judged under, for ever.
    `max_amount` and `eligible_base` are kept as last computed, for lists and exports; `acknowledged_on` is the day
    of the acknowledgement (accusé de réception), `documents_due_on` that before which the documents that lack were
    asked for; `state_aid` and `vat` (of the costs) None when nobody said;
    `renewal_of_id` the dossier it renews; `stated_year` its *exercice* when it has no day. `criteria` is the grid its
    jurors note it on, kept from the first note on, and `score` what their notes make, on 20. `waiting_rank` is its
    rank on the waiting list, None elsewhere. `framework_axis_id` is the axis of a contract it is attached to.
    `budget_chapter` and the three after it say where it is charged when its scheme does not (`domain.imputation`).
    """

    number: str
    title: str
    ptce_id: int | None
    scheme_version_id: int
    deposited_on: date | None = None
    beneficiary_id: int | None = None
    stage: Stage | None = None
    section: Section = Section.UNDIVIDED
    start: date | None = None
    end: date | None = None
    total_cost: Decimal | None = None
    requested: Decimal | None = None
    proposed: Decimal | None = None
    voted: Decimal | None = None
    decided_on: date | None = None
    listed_on: date | None = None
    eligible_base: Decimal | None = None
    max_amount: Decimal | None = None
    autonomy_plan: bool = False
    state_aid: StateAidRegime | None = None
    vat: VatBasis | None = None
    acknowledged_on: date | None = None
    documents_due_on: date | None = None
    split: SplitMode | None = None
    instructor: str = ""
    service_opinion: str = ""
    notes: str = ""
    instruction: InstructionState = InstructionState.DRAFT
    decision: DecisionState = DecisionState.NOT_LISTED
    renewal_of_id: int | None = None
    stated_year: int | None = None
    score: Decimal | None = None
    waiting_rank: int | None = None
    framework_axis_id: int | None = None
    budget_chapter: str = ""
    budget_function: str = ""
    budget_nature: str = ""
    budget_operation: str = ""
    id: int = field(init=False, repr=False)
    title_sort_key: str = field(default="", init=False, repr=False)
    number_sort_key: str = field(default="", init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    costs: list[CostLine] = field(default_factory=list, repr=False)
    plan: list[PlanLine] = field(default_factory=list, repr=False)
    carriers: list[CarrierShare] = field(default_factory=list, repr=False)
    derogations: list[Derogation] = field(default_factory=list, repr=False)
    moves: list[Move] = field(default_factory=list, repr=False)
    quantities: list[FileQuantity] = field(default_factory=list, repr=False)
    year_shares: list[YearShare] = field(default_factory=list, repr=False)
    award_years: list[AwardYear] = field(default_factory=list, repr=False)
    ticked_points: list[TickedPoint] = field(default_factory=list, repr=False)
    documents: list[RequiredDocument] = field(default_factory=list, repr=False)
    opinions: list[OpinionRequest] = field(default_factory=list, repr=False)
    criteria: list[FileCriterion] = field(default_factory=list, repr=False)
    juror_notes: list[JurorNote] = field(default_factory=list, repr=False)
    dated_notes: list[FundingFileNote] = field(default_factory=list, repr=False)
    tags: list[FundingFileTag] = field(default_factory=list, repr=False)

    def move_instruction(self, target: InstructionState, *, author: str, moved_at: datetime, reason: str = "") -> None:
        """Move on the axis *instruction* and keep who, when and why.

        Raises:
            ForbiddenMoveError, ReasonNeededError: see `check_instruction_move`.
            DocumentsMissingError: it cannot be complete before all that is required is received.
        """
        check_instruction_move(self.instruction, target, reason)
        missing = [document.label for document in self.documents if is_missing(document)]
        if target is InstructionState.COMPLETE and missing:
            raise DocumentsMissingError(self.number, missing)
        self.moves.append(Move("instruction", self.instruction, target, author, moved_at, reason))
        self.instruction = target

    def move_decision(self, target: DecisionState, *, author: str, moved_at: datetime, reason: str = "") -> None:
        """Move on the axis *décision* and keep who, when and why.

        Raises:
            ForbiddenMoveError, ReasonNeededError: see `check_decision_move`.
        """
        check_decision_move(self.decision, target, reason)
        self.moves.append(Move("decision", self.decision, target, author, moved_at, reason))
        self.decision = target
        self.listed_on = self.waiting_rank = None

    def keep_waiting(self, rank: int, *, author: str, moved_at: datetime) -> None:
        """Put it on the waiting list of its call, at a rank: it is neither granted nor refused.

        Raises:
            ForbiddenMoveError: it is not proposed, nor on an agenda.
        """
        self.move_decision(DecisionState.WAITING_LIST, author=author, moved_at=moved_at)
        self.waiting_rank = rank

    def ask_as_requested(self) -> None:
        """Our line of the funding plan is the amount requested."""
        for line in self.plan:
            if line.ours:
                line.amount = self.requested or ZERO

    def record_decision(
        self, amount: Decimal | None, decided_on: date | None, *, source: str, author: str, moved_at: datetime
    ) -> None:
        """Take over a decision made before the dossier was in the file: granted, or refused without an amount.

        One taken over already may be taken over otherwise.

        Raises:
            ForbiddenMoveError: something was decided here, or is about to be.
        """
        target = DecisionState.REFUSED if amount is None else DecisionState.GRANTED
        last = next((one.axis for one in reversed(self.moves) if one.axis != "instruction"), "")
        otherwise = last == "recorded" and target is not self.decision
        if self.decision is not DecisionState.NOT_LISTED and not otherwise:
            raise ForbiddenMoveError("decision", self.decision, target)
        self.moves.append(Move("recorded", self.decision, target, author, moved_at, source))
        self.decision, self.instruction = target, InstructionState.REVIEWED
        self.voted, self.decided_on = ZERO if amount is None else amount, decided_on

    def record_standing(self, state: DecisionState, *, source: str, author: str, moved_at: datetime) -> None:
        """Take over where an undecided dossier stood before it was in the file: proposed, adjourned, or kept waiting.

        Raises:
            ForbiddenMoveError: something was decided here, or is about to be.
        """
        if self.decision is not DecisionState.NOT_LISTED:
            raise ForbiddenMoveError("decision", self.decision, state)
        self.moves.append(Move("recorded", self.decision, state, author, moved_at, source))
        self.decision, self.instruction = state, InstructionState.REVIEWED

    def list_on(self, held_on: date, *, author: str, moved_at: datetime, reason: str = "") -> None:
        """Put it on the agenda of a session held on a day: from then on it weighs on that year.

        Raises:
            ForbiddenMoveError, ReasonNeededError: see `check_decision_move`.
        """
        self.move_decision(DecisionState.LISTED, author=author, moved_at=moved_at, reason=reason)
        self.listed_on = held_on

    def derogation_for(self, finding_code: str) -> Derogation | None:
        """The derogation that passes over a finding, if one was given."""
        return next((d for d in self.derogations if d.finding_code == finding_code), None)

    @property
    def grants_nothing(self) -> bool:
        """Whether it is refused, or closed without a grant: neither the law nor its scheme ask anything of it."""
        closed = self.instruction in CLOSED_INSTRUCTIONS and self.decision is not DecisionState.GRANTED
        return closed or self.decision is DecisionState.REFUSED

    @property
    def fiscal_year(self) -> int | None:
        """The civil year of the vote; listed, of the session; before that of the deposit; without a day, as stated.

        Its twin in SQL is the column `fiscal_year` of `db.schema.dossier`.
        """
        day = self.decided_on or self.listed_on or self.deposited_on
        return self.stated_year if day is None else day.year
