"""The small tables of an agreement: amendments, instalments, deliverables, payments, repayment orders."""

from datetime import date
from decimal import Decimal
from typing import Literal, assert_never

from ptce_desk.domain.agreement_errors import (
    AmountNotPositiveError,
    InstalmentsPaidError,
    NothingToAskBackError,
    NothingToPayError,
    OnlyInstalmentError,
)
from ptce_desk.domain.agreement_money import make_room
from ptce_desk.domain.agreements import Agreement, Amendment, AmendmentKind, Instalment, Payment, RepaymentOrder
from ptce_desk.domain.aid.agreements_plan import planned_instalments
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.records.agreements import AGREEMENT, INSTALMENTS
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants.follow_up import FollowUp, changing
from ptce_desk.services.records import begun, line_of, lines_of, set_cell

Lines = Literal["amendments", "instalments", "payments", "deliverables", "repayments"]


def add_line(desk: Desk, file_id: int, lines: Lines, key: str, value: object) -> FollowUp:
    """Add a line to a table of an agreement, its first cell filled.

    A payment is made today of what remains of the first instalment not yet paid; a repayment order asks for all
    the overpaid; an instalment takes its amount from the balance; unless the first cell says otherwise.

    Raises:
        FollowUpError: the money would not add up.
    """
    part, today = AGREEMENT.part(lines), desk.today()
    with changing(desk, file_id, lambda agreement: AGREEMENT.line_label(agreement, part, "Ajouter")) as sheet:
        agreement, number = sheet.agreement, sheet.file.number
        match lines:
            case "instalments":
                _add_instalment(sheet, key, value, today)
            case "payments":
                agreement.payments.append(_next_payment(agreement, number, today, given=key))
                _set_cell(sheet, lines, agreement.payments[-1], key, value, today)
            case "repayments":
                if agreement.overpaid == 0:
                    raise NothingToAskBackError(number)
                agreement.repayments.append(RepaymentOrder(agreement.overpaid, today))
                _set_cell(sheet, lines, agreement.repayments[-1], key, value, today)
            case "amendments" | "deliverables":
                lines_of(agreement, part).append(begun(agreement, part, today))
                _set_cell(sheet, lines, lines_of(agreement, part)[-1], key, value, today)
            case _:
                assert_never(lines)
    return sheet


def change_line(desk: Desk, file_id: int, lines: Lines, line_id: int, key: str, value: object) -> FollowUp:
    """Keep one cell of a table of an agreement.

    Raises:
        NotFoundError: the line is gone.
        FollowUpError: the money would not add up.
    """
    part = AGREEMENT.part(lines)

    def label(agreement: Agreement) -> str:
        if value is AmendmentKind.RENUNCIATION:
            return "Noter la renonciation du bénéficiaire"
        if key == "bearer_id" and value is not None:
            return "Passer la convention à un autre titulaire"
        return AGREEMENT.line_label(agreement, part)

    with changing(desk, file_id, label) as sheet:
        _set_cell(sheet, lines, line_of(sheet.agreement, part, line_id), key, value, desk.today())
    return sheet


def remove_line(desk: Desk, file_id: int, lines: Lines, line_id: int) -> FollowUp:
    """Remove a line of a table of an agreement; the amount of an instalment goes to the others.

    Raises:
        NotFoundError: the line is gone.
        FollowUpError: the money would not add up, or payments rest on the instalment.
    """
    part = AGREEMENT.part(lines)
    with changing(desk, file_id, lambda agreement: AGREEMENT.line_label(agreement, part, part.removal)) as sheet:
        agreement, number = sheet.agreement, sheet.file.number
        line = line_of(agreement, part, line_id)
        if isinstance(line, Instalment):
            if any(payment.instalment_id == line.id for payment in agreement.payments):
                raise InstalmentsPaidError(number)
            if len(agreement.instalments) == 1:
                raise OnlyInstalmentError(number)
        lines_of(agreement, part).remove(line)
    return sheet


def record_payment(
    desk: Desk,
    file_id: int,
    *,
    paid_on: date,
    amount: Decimal | None = None,
    instalment_id: int | None = None,
    mandate_number: str = "",
) -> FollowUp:
    """Record a payment: by default what remains of an instalment, by default the first that is not yet paid.

    Raises:
        NotFoundError: no such instalment.
        NothingToPayError: everything owed is paid.
        AmountNotPositiveError, PaidBeyondDueError, LapsedError: this amount cannot be paid.
    """
    with changing(desk, file_id, "Enregistrer un versement") as sheet:
        agreement, number = sheet.agreement, sheet.file.number
        payment = _next_payment(agreement, number, paid_on, given="" if amount is None else "amount")
        if instalment_id is not None:
            payment.instalment_id = line_of(agreement, INSTALMENTS, instalment_id).id
            shares = zip(agreement.instalments, agreement.remaining_by_instalment(), strict=True)
            payment.amount = next(left for one, left in shares if one.id == instalment_id)
        payment.amount = payment.amount if amount is None else amount
        payment.mandate_number = mandate_number
        agreement.payments.append(payment)
        _check_amount(payment.amount, number)
    return sheet


def plan_instalments(desk: Desk, file_id: int) -> FollowUp:
    """Bring the instalments back to what the scheme plans of the amount agreed.

    Raises:
        InstalmentsPaidError: payments rest on those there are.
    """
    with changing(desk, file_id, "Reprendre les tranches du règlement dans la convention") as sheet:
        agreement = sheet.agreement
        if any(payment.instalment_id is not None for payment in agreement.payments):
            raise InstalmentsPaidError(sheet.file.number)
        agreement.instalments.clear()
        for instalment in planned_instalments(sheet.version.rules, sheet.planned):
            agreement.instalments.append(instalment)
    return sheet


def _set_cell(sheet: FollowUp, lines: Lines, line: object, key: str, value: object, today: date) -> None:
    """Set a cell; an amount chosen for an instalment changes the others."""
    number = sheet.file.number
    if value is None and key == "amount" and not isinstance(line, Amendment):
        raise AmountNotPositiveError(number)
    if isinstance(value, Decimal) and lines in ("payments", "repayments"):
        _check_amount(value, number)
    if isinstance(value, Decimal) and value < 0:
        raise AmountNotPositiveError(number)
    set_cell(AGREEMENT.part(lines), line, key, value, today)
    if isinstance(line, Amendment) and value is AmendmentKind.RENUNCIATION and line.amount is None:
        line.amount = sheet.agreement.paid  # all that is not paid yet, unless less is said
    if isinstance(line, Amendment) and line.bearer_id is not None:
        _keep_one_kind(line, key)
    if isinstance(line, Instalment) and key == "amount":
        make_room(sheet.agreement, line, number)


def _keep_one_kind(amendment: Amendment, key: str) -> None:
    """A bearer named makes a transfer of an amendment; an amendment of another kind names none."""
    if key == "bearer_id":
        amendment.kind = AmendmentKind.TRANSFER
    elif amendment.kind is not AmendmentKind.TRANSFER:
        amendment.bearer_id = None


def _add_instalment(sheet: FollowUp, key: str, value: object, today: date) -> None:
    """A new instalment, before the balance; the first of all is the whole amount."""
    agreement = sheet.agreement
    added = Instalment(InstalmentKind.INTERIM, ZERO if agreement.instalments else agreement.agreed)
    place = len(agreement.instalments)
    if place and agreement.instalments[-1].kind is InstalmentKind.BALANCE:
        place -= 1
    agreement.instalments.insert(place, added)
    _set_cell(sheet, "instalments", added, key, value, today)


def _next_payment(agreement: Agreement, number: str, paid_on: date, *, given: str) -> Payment:
    """What is to be paid next: what remains of the first instalment not yet paid."""
    if given != "amount" and agreement.remaining == 0:
        raise NothingToPayError(number)
    shares = zip(agreement.instalments, agreement.remaining_by_instalment(), strict=True)
    instalment, share = next(((one, left) for one, left in shares if left > 0), (None, agreement.remaining))
    return Payment(paid_on, share, None if instalment is None else instalment.id)


def _check_amount(amount: Decimal, number: str) -> None:
    if amount <= 0:
        raise AmountNotPositiveError(number)
