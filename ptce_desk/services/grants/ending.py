"""How the life of a grant ends: its settlement, what is paid back, its lapsing, its closing."""

from datetime import date
from decimal import Decimal

from ptce_desk.domain.agreement_errors import (
    AlreadySettledError,
    AmountNotPositiveError,
    ClosingObstructedError,
    FinalBeyondAgreedError,
    NoDeadlineError,
    NotOverYetError,
)
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.settlement import RealQuantity
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants.follow_up import FollowUp, changing


def settle_grant(
    desk: Desk, file_id: int, actual: Decimal, *, final_amount: Decimal | None = None, settled_on: date | None = None
) -> FollowUp:
    """Fix the final amount from the eligible spending proved; the officer may choose another.

    Once the grant lapsed, what was paid beyond that amount can be asked back.

    Args:
        desk: the file in use.
        file_id: the dossier.
        actual: euros spent; under a scale, the quantity really there.
        final_amount: euros chosen instead of what the regime gives.
        settled_on: the day, by default the one already kept, else today.

    Raises:
        AmountNotPositiveError: an amount is under zero.
        FinalBeyondAgreedError: the amount chosen is above the one agreed.
        RepaymentBegunError: repayment orders rest on the former settlement.
    """
    with changing(desk, file_id, "Solder l’aide") as sheet:
        agreement, number = sheet.agreement, sheet.file.number
        if actual < 0 or (final_amount is not None and final_amount < 0):
            raise AmountNotPositiveError(number)
        agreement.actual_base = actual if sheet.scale is None else RealQuantity(sheet.scale, actual).worth
        computed = sheet.settlement_for(agreement.actual_base)
        agreement.final_amount = computed.final_amount if final_amount is None else final_amount
        if agreement.final_amount > agreement.agreed:
            raise FinalBeyondAgreedError(number, agreement.final_amount, agreement.agreed)
        agreement.settled_on = settled_on or agreement.settled_on or desk.today()
    return sheet


def take_back_settlement(desk: Desk, file_id: int) -> FollowUp:
    """Forget the settlement: the grant runs again.

    Raises:
        RepaymentBegunError: repayment orders rest on it.
    """
    with changing(desk, file_id, "Revenir sur le solde") as sheet:
        agreement = sheet.agreement
        agreement.actual_base = agreement.final_amount = agreement.settled_on = None
    return sheet


def lapse(desk: Desk, file_id: int) -> FollowUp:
    """Note that the grant lapsed today: what was not asked for in time is not owed any more.

    Raises:
        NoDeadlineError, NotOverYetError: its last day is not known, or not past.
        AlreadySettledError: it was settled.
    """
    with changing(desk, file_id, "Constater la caducité de l’aide") as sheet:
        agreement, number = sheet.agreement, sheet.file.number
        if agreement.settled_on is not None:
            raise AlreadySettledError(number)
        if agreement.last_day is None:
            raise NoDeadlineError(number)
        if agreement.last_day >= desk.today():
            raise NotOverYetError(number, agreement.last_day)
        agreement.lapsed_on = desk.today()
    return sheet


def take_back_lapse(desk: Desk, file_id: int) -> FollowUp:
    """The grant did not lapse after all."""
    with changing(desk, file_id, "Lever la caducité de l’aide") as sheet:
        sheet.agreement.lapsed_on = None
    return sheet


def close(desk: Desk, file_id: int) -> FollowUp:
    """Close the dossier: nothing more is expected of anybody.

    Raises:
        ClosingObstructedError: money is owed by either side, or a deliverable is missing.
    """
    with changing(desk, file_id, "Clore la suite") as sheet:
        obstacle = obstacle_to_closing(sheet)
        if obstacle is not None:
            raise obstacle
        sheet.agreement.closed_on = desk.today()
    return sheet


def reopen(desk: Desk, file_id: int) -> FollowUp:
    """Go on with a dossier that was closed."""
    with changing(desk, file_id, "Rouvrir la suite", even_closed=True) as sheet:
        sheet.agreement.closed_on = None
    return sheet


def obstacle_to_closing(sheet: FollowUp) -> ClosingObstructedError | None:
    """What stands in the way of closing, None when nothing does; what lapsed or was given up owes no deliverable."""
    agreement = sheet.agreement
    unpaid = sum((order.amount for order in agreement.repayments if order.repaid_on is None), ZERO)
    missing = [] if agreement.is_over else [owed.kind for owed in agreement.deliverables if owed.received_on is None]
    if not (agreement.remaining or agreement.overpaid or unpaid or missing):
        return None
    return ClosingObstructedError(sheet.file.number, agreement.remaining, agreement.overpaid, unpaid, missing)
