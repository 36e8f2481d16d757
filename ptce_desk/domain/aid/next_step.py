"""The one next thing to do on a dossier, from its first field to its closing."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.agreement_checks import year_awaited
from ptce_desk.domain.agreements import ActState, Agreement, Deliverable, is_late
from ptce_desk.domain.aid.appraisal import Obstacle, missing_fields
from ptce_desk.domain.file_checklist import is_missing
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, FINAL_DECISIONS, DecisionState, InstructionState
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind


class StepKind(StrEnum):
    """What there is to do, in the order a dossier meets it."""

    BECOME = "become"
    FILL = "fill"
    DECLARE_COMPLETE = "declare_complete"
    FINISH_REVIEW = "finish_review"
    PROPOSE = "propose"
    LIST = "list"
    SEE_SESSION = "see_session"
    VOTE = "vote"
    PREPARE = "prepare"
    TRANSMIT = "transmit"
    SIGN = "sign"
    NOTIFY = "notify"
    COMMIT = "commit"
    CONFIRM_YEAR = "confirm_year"
    ASK_FOR = "ask_for"
    ASK_FOR_BANK = "ask_for_bank"
    PAY = "pay"
    SETTLE = "settle"
    ISSUE_ORDER = "issue_order"
    NOTE_REPAID = "note_repaid"
    LAPSE = "lapse"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Step:
    """The next thing to do on a dossier, with what it is about.

    Attributes:
        amount: in euros, where there is one.
        day: of the session, or by which it is expected; None when no day is set.
        fields: what is missing, by name, most important first.
        documents: those that are required and have not come, by name.
        obstacles: what stands in the way of proposing, most important first.
        instalment, deliverable, year: what is to be paid, asked for, confirmed.
    """

    kind: StepKind
    amount: Decimal | None = None
    day: date | None = None
    fields: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    instalment: InstalmentKind | None = None
    deliverable: DeliverableKind | None = None
    year: int | None = None

    @property
    def is_blocked(self) -> bool:
        """Whether something is to be mended first: doing it then leads there."""
        return bool(self.fields or self.documents or self.obstacles)


_TO_DECLARE: Final = frozenset({InstructionState.DRAFT, InstructionState.SUBMITTED, InstructionState.INCOMPLETE})
_ACTS: Final = {
    ActState.TO_PREPARE: StepKind.PREPARE,
    ActState.TO_SIGN: StepKind.SIGN,
    ActState.TO_NOTIFY: StepKind.NOTIFY,
}
_AFTER_REVIEW: Final = frozenset({ActState.TO_SIGN, ActState.TO_NOTIFY})
"""What waits for the délibération to be handed to the legality review: it may not be carried out before."""


def step_before_vote(
    file: FundingFile,
    *,
    amount: Decimal | None,
    obstacles: Sequence[Obstacle],
    listed_on: date | None,
    coming: date | None,
    today: date,
) -> Step | None:
    """What comes next of a dossier until its vote; None once it is voted or closed.

    Args:
        file: the dossier.
        amount: euros that would be proposed, kept or suggested.
        obstacles: what stands in the way of that amount.
        listed_on: the day of the session whose agenda it is on.
        coming: the day of the next session it could be listed for.
        today: the day it is looked at.
    """
    if file.decision in FINAL_DECISIONS or file.instruction in CLOSED_INSTRUCTIONS:
        return None
    if file.decision is DecisionState.LISTED:
        held = listed_on is not None and listed_on <= today
        return Step(StepKind.VOTE if held else StepKind.SEE_SESSION, file.proposed, listed_on)
    if file.decision is DecisionState.PROPOSED:
        return Step(StepKind.LIST, file.proposed, coming)
    if file.instruction is InstructionState.EXPRESSION_OF_INTEREST:
        return Step(StepKind.BECOME, day=coming)
    missing = missing_fields(file)
    if missing:
        return Step(StepKind.FILL, day=coming, fields=tuple(missing))
    if file.instruction in _TO_DECLARE:
        documents = tuple(document.label for document in file.documents if is_missing(document))
        return Step(StepKind.DECLARE_COMPLETE, day=coming, documents=documents)
    if file.instruction is not InstructionState.REVIEWED:
        return Step(StepKind.FINISH_REVIEW, day=coming)
    return Step(StepKind.PROPOSE, amount, coming, obstacles=tuple(obstacles))


def step_of_grant(
    agreement: Agreement,
    *,
    act: ActState,
    settles: bool,
    waiting: AbstractSet[int],
    today: date,
    to_transmit: bool = False,
    bank: Sequence[str] = (),
) -> Step | None:
    """What comes next of a grant; None once it is closed.

    Args:
        agreement: what follows the vote.
        act: where its act is.
        settles: whether the final amount depends on what was really spent.
        waiting: the years that wait for a yearly vote of the budget.
        today: the day it is looked at.
        to_transmit: whether its délibération is noted without the day it was handed to the legality review.
        bank: the bank details that are asked for and have not come, by name.
    """
    if agreement.closed_on is not None:
        return None
    unpaid = sum((order.amount for order in agreement.repayments if order.repaid_on is None), ZERO)
    remaining = agreement.remaining
    if agreement.overpaid:
        step = Step(StepKind.ISSUE_ORDER, agreement.overpaid)
    elif unpaid:
        step = Step(StepKind.NOTE_REPAID, unpaid)
    elif agreement.is_over:
        step = Step(StepKind.CLOSE)
    elif remaining and agreement.settled_on is None and _is_past(agreement.last_day, today):
        step = Step(StepKind.LAPSE, remaining, agreement.last_day)
    elif remaining and to_transmit and act in _AFTER_REVIEW:
        step = Step(StepKind.TRANSMIT, agreement.agreed)
    elif remaining and act in _ACTS:
        step = Step(_ACTS[act], agreement.agreed)
    elif remaining and agreement.committed_on is None and not agreement.paid:
        step = Step(StepKind.COMMIT, agreement.agreed)
    else:
        step = _of_money(agreement, settles=settles and agreement.settled_on is None, waiting=waiting, today=today)
        if step.kind is StepKind.PAY and bank and not agreement.paid:
            step = Step(StepKind.ASK_FOR_BANK, step.amount, step.day, documents=tuple(bank))
    return step


def _of_money(agreement: Agreement, *, settles: bool, waiting: AbstractSet[int], today: date) -> Step:
    """What comes next of a grant under way: what is owed late, the next payment, what ends it."""
    owed = [one for one in agreement.deliverables if one.received_on is None]
    late = [one for one in owed if is_late(one, today)]
    if late:
        return _asked(late)
    left = zip(agreement.instalments, agreement.remaining_by_instalment(), strict=True)
    following = next(((one, amount) for one, amount in left if amount), None)
    if following is None:
        return _asked(owed) if owed else Step(StepKind.SETTLE if settles else StepKind.CLOSE)
    instalment, amount = following
    year, awaited = year_awaited(instalment, waiting), agreement.awaited_by(instalment.kind)
    if year is not None:
        return Step(StepKind.CONFIRM_YEAR, amount, instalment.planned_on, year=year)
    if awaited:
        return _asked(awaited)
    if instalment.kind is InstalmentKind.BALANCE and settles:
        return Step(StepKind.SETTLE, amount, instalment.planned_on)
    return Step(StepKind.PAY, amount, instalment.planned_on, instalment=instalment.kind)


def _asked(owed: Sequence[Deliverable]) -> Step:
    """Ask for what was due first; what has no day comes last."""
    first = min(owed, key=lambda one: one.due_on or date.max)
    return Step(StepKind.ASK_FOR, day=first.due_on, deliverable=first.kind)


def _is_past(day: date | None, today: date) -> bool:
    return day is not None and day < today
