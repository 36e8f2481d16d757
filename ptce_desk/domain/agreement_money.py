"""The sums that must agree through the life of a grant, whatever is changed."""

from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.domain import agreement_errors as errors
from ptce_desk.domain.agreements import Agreement, Instalment
from ptce_desk.domain.instalments import rebalance
from ptce_desk.domain.money import ZERO


@dataclass(frozen=True, slots=True)
class Sums:
    """Euros agreed, paid and asked back."""

    agreed: Decimal
    paid: Decimal
    asked_back: Decimal


def sums_of(agreement: Agreement) -> Sums:
    """What an agreement adds up to."""
    return Sums(agreement.agreed, agreement.paid, asked_back(agreement))


def asked_back(agreement: Agreement) -> Decimal:
    """What repayment orders ask for, in euros."""
    return sum((order.amount for order in agreement.repayments), ZERO)


def bring_together(agreement: Agreement, before: Sums, number: str) -> None:
    """Make the instalments agree with a change just made, or refuse the change.

    Args:
        agreement: as changed.
        before: its sums before.
        number: of the dossier.

    Raises:
        FollowUpError: the cause; what was changed is then to be dropped.
    """
    now = sums_of(agreement)
    for amendment, given in agreement.renunciations:
        if given < 0:
            raise errors.RenouncedUpwardsError(number, amendment.amount or ZERO, (amendment.amount or ZERO) + given)
    if now.agreed != before.agreed:
        _check_agreed(agreement, now, number)
    if now.paid > before.paid:
        _check_paid(agreement, now, number)
    overpaid = max(now.paid - agreement.due, ZERO)
    if now.asked_back > overpaid:
        if now.asked_back > before.asked_back:
            raise errors.AskedBackBeyondError(number, now.asked_back, overpaid)
        raise errors.RepaymentBegunError(number)
    make_room(agreement, None, number)
    if now.agreed < before.agreed and agreement.renunciations:
        _drop_what_is_not_owed(agreement)


def make_room(agreement: Agreement, chosen: Instalment | None, number: str) -> None:
    """Bring the instalments to the amount agreed, the one whose amount was just chosen staying.

    Raises:
        InstalmentsDifferError: the others cannot give way enough; what was changed is then to be dropped.
    """
    amount = ZERO if chosen is None else chosen.amount
    if not rebalance(agreement, keep=chosen):
        raise errors.InstalmentsDifferError(number, amount, agreement.agreed)


def _drop_what_is_not_owed(agreement: Agreement) -> None:
    """Take off the instalments that a renunciation leaves nothing of, unless something was paid on them."""
    paid = {payment.instalment_id for payment in agreement.payments}
    for instalment in [one for one in agreement.instalments if not one.amount and one.id not in paid]:
        agreement.instalments.remove(instalment)


def _check_agreed(agreement: Agreement, now: Sums, number: str) -> None:
    if agreement.settled_on is not None or agreement.final_amount is not None:
        raise errors.AlreadySettledError(number)
    if now.agreed < now.paid:
        raise errors.AgreedBelowPaidError(number, now.agreed, now.paid)


def _check_paid(agreement: Agreement, now: Sums, number: str) -> None:
    if agreement.lapsed_on is not None:
        raise errors.LapsedError(number)
    if now.paid > agreement.due:
        raise errors.PaidBeyondDueError(number, now.paid, agreement.due)
