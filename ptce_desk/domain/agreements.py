"""The life of a grant after the vote: agreement, instalments, payments, deliverables, settlement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind


class ActState(StrEnum):
    """Axis *acte*: derived from dates, never typed."""

    TO_PREPARE = "to_prepare"
    TO_SIGN = "to_sign"
    TO_NOTIFY = "to_notify"
    NOTIFIED = "notified"


class ExecutionState(StrEnum):
    """Axis *exécution*: derived from what happened and from the day."""

    TO_COMMIT = "to_commit"
    RUNNING = "running"
    REPORT_DUE = "report_due"
    SETTLED = "settled"
    CLOSED = "closed"
    LAPSED = "lapsed"
    REPAYMENT = "repayment"
    RENOUNCED = "renounced"


class AmendmentKind(StrEnum):
    """What an amendment is."""

    CHANGE = "change"
    RENUNCIATION = "renunciation"
    """The beneficiary renounces what is beyond its amount: the envelope gets it back."""
    TRANSFER = "transfer"
    """The agreement passes to a new bearer."""


@dataclass(eq=False)
class Amendment:
    """An *avenant*: what it changes; None changes nothing. Amount in euros, counted once signed.

    `bearer_id` is the organisation it passes the agreement to, from the day it is signed.
    """

    number: str = ""
    signed_on: date | None = None
    amount: Decimal | None = None
    end: date | None = None
    subject: str = ""
    kind: AmendmentKind = AmendmentKind.CHANGE
    bearer_id: int | None = None
    id: int = field(init=False, repr=False)
    agreement_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Reduction:
    """What is no longer owed of an award from a day on, in euros, and why; `year` None for no year in particular."""

    decided_on: date
    amount: Decimal
    year: int | None = None
    reason: str = ""
    id: int = field(init=False, repr=False)
    agreement_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Instalment:
    """A planned payment, in euros; `condition` is what it waits for, in words."""

    kind: InstalmentKind
    amount: Decimal
    planned_on: date | None = None
    condition: str = ""
    position: int = 0
    id: int = field(init=False, repr=False)
    agreement_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Payment:
    """A *versement*, in euros, with the number of its mandat; it pays one instalment."""

    paid_on: date
    amount: Decimal
    instalment_id: int | None = None
    mandate_number: str = ""
    note: str = ""
    id: int = field(init=False, repr=False)
    agreement_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Deliverable:
    """What the beneficiary owes: due, received and accepted on a day; the payment it conditions, if any."""

    kind: DeliverableKind
    due_on: date | None = None
    received_on: date | None = None
    accepted_on: date | None = None
    conditions: InstalmentKind | None = None
    note: str = ""
    id: int = field(init=False, repr=False)
    agreement_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class RepaymentOrder:
    """A *titre de recettes*: what must be paid back, in euros, and when it was."""

    amount: Decimal
    issued_on: date | None = None
    number: str = ""
    repaid_on: date | None = None
    reason: str = ""
    id: int = field(init=False, repr=False)
    agreement_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Agreement:
    """What follows the grant of one dossier; there is one for each dossier granted, convention or not.

    `required` tells whether a convention is (None: as the law says); without one, the act is the decision notified.
    `amount` is what is agreed at first, in euros, `end` the last day to ask for payment (caducité), `extended_to`
    a later one. `published_on` is the day its data were published (décret 2017-779), `published_as` the lines that
    were, as `domain.open_data.kept_lines` writes them, empty when nobody kept them. `actual_base` is the eligible
    spending proved, `final_amount` what it gives.
    """

    funding_file_id: int
    amount: Decimal
    required: bool | None = None
    number: str = ""
    prepared_on: date | None = None
    signed_on: date | None = None
    notified_on: date | None = None
    published_on: date | None = None
    published_as: str = ""
    committed_on: date | None = None
    commitment_number: str = ""
    end: date | None = None
    extended_to: date | None = None
    actual_base: Decimal | None = None
    final_amount: Decimal | None = None
    settled_on: date | None = None
    lapsed_on: date | None = None
    closed_on: date | None = None
    note: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    amendments: list[Amendment] = field(default_factory=list, repr=False)
    reductions: list[Reduction] = field(default_factory=list, repr=False)
    instalments: list[Instalment] = field(default_factory=list, repr=False)
    payments: list[Payment] = field(default_factory=list, repr=False)
    deliverables: list[Deliverable] = field(default_factory=list, repr=False)
    repayments: list[RepaymentOrder] = field(default_factory=list, repr=False)

    @property
    def is_begun(self) -> bool:
        """Whether anybody worked on it: it cannot vanish with its vote any more."""
        act = (self.prepared_on, self.signed_on, self.notified_on, self.published_on)
        days = (*act, self.committed_on, self.settled_on, self.lapsed_on, self.closed_on)
        changed = self.amendments or self.reductions
        received = any(deliverable.received_on is not None for deliverable in self.deliverables)
        return bool(any(days) or received or self.payments or changed or self.repayments)

    @property
    def agreed(self) -> Decimal:
        """*Conventionné*: the last amount an amendment signed sets, else the first, less what went since."""
        signed = [(one.signed_on, one.amount) for one in self.signed_amendments]
        amendments = [(day, amount) for day, amount in signed if day is not None and amount is not None]
        return agreed_amount(self.amount, amendments, [(one.decided_on, one.amount) for one in self.reductions])

    @property
    def signed_amendments(self) -> list[Amendment]:
        """The amendments that count, in the order they were signed."""
        signed = [(amendment.signed_on, amendment) for amendment in self.amendments]
        return [a for day, a in sorted(signed, key=lambda one: one[0] or date.min) if day is not None]

    @property
    def transfers(self) -> list[tuple[date, int]]:
        """The organisations it passed to since the vote, with the day of each, in order."""
        signed = [(amendment.signed_on, amendment.bearer_id) for amendment in self.signed_amendments]
        return [(day, bearer) for day, bearer in signed if day is not None and bearer is not None]

    def bearer(self, first: int | None) -> int | None:
        """The organisation that holds it now; `first` held it at the vote. Twin: `db.queries.bearers`."""
        return self.transfers[-1][1] if self.transfers else first

    @property
    def renunciations(self) -> list[tuple[Amendment, Decimal]]:
        """What the beneficiary renounced, in order: each amendment with the euros it gives back.

        What went before it was signed is not given back by it: it was owed no longer.
        """
        found, since, before = [], date.min, self.amount
        for amendment in self.signed_amendments:
            day = amendment.signed_on
            if amendment.amount is None or day is None:
                continue
            if amendment.kind is AmendmentKind.RENUNCIATION:
                gone = _sum(one.amount for one in self.reductions if since <= one.decided_on < day)
                found.append((amendment, before - gone - amendment.amount))
            since, before = day, amendment.amount
        return found

    @property
    def engaged(self) -> Decimal:
        """*Engagé*, what it takes of its envelope: the vote less what was renounced and the years that lapsed.

        Or agreed, where that is more. Twin: `db.queries.envelopes`.
        """
        renounced = _sum(given for _amendment, given in self.renunciations)
        return max(self.amount - renounced - _sum(one.amount for one in self.reductions), self.agreed)

    @property
    def is_renounced(self) -> bool:
        """Whether the beneficiary renounced all that was still to be paid."""
        setting = [amendment for amendment in self.signed_amendments if amendment.amount is not None]
        return bool(setting) and setting[-1].kind is AmendmentKind.RENUNCIATION and self.remaining == 0

    @property
    def is_given_up(self) -> bool:
        """Whether the beneficiary renounced all of it, nothing being paid. Twin: `db.queries.agreements.given_up`."""
        setting = [amendment for amendment in self.signed_amendments if amendment.amount is not None]
        return bool(setting) and setting[-1].kind is AmendmentKind.RENUNCIATION and not setting[-1].amount

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected of it: closed, lapsed, or renounced before anything was paid.

        What was paid of a grant renounced later is still accounted for. Twin: `db.queries.agreements.goes_on`.
        """
        return self.is_given_up or self.closed_on is not None or self.lapsed_on is not None

    @property
    def paid(self) -> Decimal:
        """*Versé*: the sum of the payments."""
        return _sum(payment.amount for payment in self.payments)

    @property
    def due(self) -> Decimal:
        """What is owed in all: the final amount once settled, else agreed; once lapsed, no more than was paid."""
        owed = self.agreed if self.final_amount is None else self.final_amount
        return owed if self.lapsed_on is None else min(owed, self.paid)

    @property
    def remaining(self) -> Decimal:
        """*Reste à payer*, never negative."""
        return max(self.due - self.paid, ZERO)

    @property
    def overpaid(self) -> Decimal:
        """*Trop-perçu*: what was paid beyond what is due, less what repayment orders ask for already."""
        return max(self.paid - self.due - _sum(order.amount for order in self.repayments), ZERO)

    def paid_on_instalment(self, instalment: Instalment) -> Decimal:
        """What was paid of one instalment."""
        of_one = [p for p in self.payments if p.instalment_id is not None and p.instalment_id == instalment.id]
        return _sum(payment.amount for payment in of_one)

    def paid_by_instalment(self) -> list[Decimal]:
        """What was paid of each instalment, in order; a payment without one pays the earliest unpaid ones."""
        spare = _sum(payment.amount for payment in self.payments if payment.instalment_id is None)
        paid: list[Decimal] = []
        for instalment in self.instalments:
            own = self.paid_on_instalment(instalment)
            met = min(max(instalment.amount - own, ZERO), spare)
            spare -= met
            paid.append(own + met)
        return paid

    def remaining_by_instalment(self) -> list[Decimal]:
        """What remains to be paid of each instalment, in order, together never more than what remains in all."""
        left = self.remaining
        shares: list[Decimal] = []
        for instalment, paid in zip(self.instalments, self.paid_by_instalment(), strict=True):
            share = min(max(instalment.amount - paid, ZERO), left)
            shares.append(share)
            left -= share
        return shares

    def last_paid_on(self, instalment: Instalment) -> date | None:
        """The day of the last payment of an instalment, one that names none counting; None before any."""
        days = [payment.paid_on for payment in self.payments if payment.instalment_id in (None, instalment.id)]
        return max(days, default=None)

    def awaited_by(self, kind: InstalmentKind) -> list[Deliverable]:
        """The deliverables that a kind of payment waits for, and that have not come."""
        return [d for d in self.deliverables if d.conditions is kind and d.received_on is None]

    @property
    def last_day(self) -> date | None:
        """The last day to ask for payment: the later of the extension and the last amendment, else the first."""
        ends = [amendment.end for amendment in self.signed_amendments if amendment.end is not None]
        later = [day for day in (self.extended_to, *ends[-1:]) if day is not None]
        return max(later) if later else self.end


def agreed_amount(
    first: Decimal, amendments: Sequence[tuple[date, Decimal]], reductions: Iterable[tuple[date, Decimal]]
) -> Decimal:
    """What is agreed, in euros: the amount of the last amendment signed, else the first, less what went since.

    SQL twin: `db.kept_figures.agreed_cents`.
    """
    since, amount = amendments[-1] if amendments else (date.min, first)
    return amount - _sum(taken for day, taken in reductions if day >= since)


def act_state(agreement: Agreement, *, by_law: bool = True) -> ActState:
    """The state of the act, from its dates; without convention, the decision has only to be notified.

    `by_law` tells whether the law asks for a convention, where nobody decided.
    """
    required = by_law if agreement.required is None else agreement.required
    if agreement.notified_on is not None:
        return ActState.NOTIFIED
    if agreement.signed_on is not None or not required:
        return ActState.TO_NOTIFY
    return ActState.TO_SIGN if agreement.prepared_on is not None else ActState.TO_PREPARE


def execution_state(agreement: Agreement, today: date) -> ExecutionState:
    """Where the money stands, as of a day."""
    if agreement.closed_on is not None:
        return ExecutionState.CLOSED
    if agreement.lapsed_on is not None:
        return ExecutionState.LAPSED
    if agreement.overpaid > 0 or any(order.repaid_on is None for order in agreement.repayments):
        return ExecutionState.REPAYMENT
    if agreement.settled_on is not None:
        return ExecutionState.SETTLED
    if agreement.is_renounced:
        return ExecutionState.RENOUNCED
    if agreement.committed_on is None:
        return ExecutionState.TO_COMMIT
    late = any(is_late(deliverable, today) for deliverable in agreement.deliverables)
    return ExecutionState.REPORT_DUE if late else ExecutionState.RUNNING


def is_late(deliverable: Deliverable, today: date) -> bool:
    """Whether a deliverable was due before a day and has not come."""
    return deliverable.received_on is None and deliverable.due_on is not None and deliverable.due_on < today


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)
