"""The small tables of an agreement: amendments, instalments, deliverables, payments, repayment orders."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.domain.agreement_errors import (
    AmountNotPositiveError,
    InstalmentsPaidError,
    NothingToAskBackError,
    NothingToPayError,
    OnlyInstalmentError,
)
from ptce_desk.domain.agreement_money import make_room
from ptce_desk.domain.agreements import (
    Agreement,
    Amendment,
    AmendmentKind,
    Deliverable,
    Instalment,
    Payment,
    RepaymentOrder,
)
from ptce_desk.domain.aid.agreements_plan import planned_instalments
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants.follow_up import FollowUp, changing

Lines = Literal["amendments", "instalments", "payments", "deliverables", "repayments"]
Line = Amendment | Instalment | Payment | Deliverable | RepaymentOrder
CellValue = str | int | Decimal | date | AmendmentKind | InstalmentKind | DeliverableKind | None

_WORDS: Final[dict[Lines, str]] = {
    "amendments": "un avenant",
    "instalments": "une tranche",
    "payments": "un versement",
    "deliverables": "un livrable",
    "repayments": "un titre de recettes",
}
_ALWAYS_THERE: Final[dict[Lines, frozenset[str]]] = {
    "amendments": frozenset({"kind"}),
    "instalments": frozenset({"amount", "kind"}),
    "payments": frozenset({"amount", "paid_on"}),
    "deliverables": frozenset({"kind"}),
    "repayments": frozenset({"amount"}),
}
"""The cells that cannot be emptied: what is emptied there keeps what it held."""


def add_line(desk: Desk, file_id: int, lines: Lines, key: str, value: CellValue) -> FollowUp:
    """Add a line to a table of an agreement, its first cell filled.

    A payment is made today of what remains of the first instalment not yet paid; a repayment order asks for all
    the overpaid; an instalment takes its amount from the balance; unless the first cell says otherwise.

    Raises:
        FollowUpError: the money would not add up.
    """
    with changing(desk, file_id, f"Ajouter {_WORDS[lines]} à la convention") as sheet:
        agreement, number = sheet.agreement, sheet.file.number
        match lines:
            case "amendments":
                amendment = Amendment()
                agreement.amendments.append(amendment)
                _set_cell(sheet, lines, amendment, key, value)
            case "instalments":
                _add_instalment(sheet, key, value)
            case "payments":
                payment = _next_payment(agreement, number, desk.today(), given=key)
                agreement.payments.append(payment)
                _set_cell(sheet, lines, payment, key, value)
            case "deliverables":
                deliverable = Deliverable(DeliverableKind.OTHER)
                agreement.deliverables.append(deliverable)
                _set_cell(sheet, lines, deliverable, key, value)
            case "repayments":
                if agreement.overpaid == 0:
                    raise NothingToAskBackError(number)
                order = RepaymentOrder(agreement.overpaid, desk.today())
                agreement.repayments.append(order)
                _set_cell(sheet, lines, order, key, value)
    return sheet


def change_line(desk: Desk, file_id: int, lines: Lines, line_id: int, key: str, value: CellValue) -> FollowUp:
    """Keep one cell of a table of an agreement.

    Raises:
        NotFoundError: the line is gone.
        FollowUpError: the money would not add up.
    """
    label = f"Modifier {_WORDS[lines]} de la convention"
    if value is AmendmentKind.RENUNCIATION:
        label = "Noter la renonciation du bénéficiaire"
    elif key == "bearer_id" and value is not None:
        label = "Passer la convention à un autre titulaire"
    with changing(desk, file_id, label) as sheet:
        _set_cell(sheet, lines, _line(sheet.agreement, lines, line_id), key, value)
    return sheet


def remove_line(desk: Desk, file_id: int, lines: Lines, line_id: int) -> FollowUp:
    """Remove a line of a table of an agreement; the amount of an instalment goes to the others.

    Raises:
        NotFoundError: the line is gone.
        FollowUpError: the money would not add up, or payments rest on the instalment.
    """
    with changing(desk, file_id, f"Retirer {_WORDS[lines]} de la convention") as sheet:
        agreement, number = sheet.agreement, sheet.file.number
        line = _line(agreement, lines, line_id)
        match line:
            case Instalment():
                if any(payment.instalment_id == line.id for payment in agreement.payments):
                    raise InstalmentsPaidError(number)
                if len(agreement.instalments) == 1:
                    raise OnlyInstalmentError(number)
                agreement.instalments.remove(line)
            case Payment():
                agreement.payments.remove(line)
            case Amendment():
                agreement.amendments.remove(line)
            case Deliverable():
                agreement.deliverables.remove(line)
            case RepaymentOrder():
                agreement.repayments.remove(line)
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
            payment.instalment_id = _line(agreement, "instalments", instalment_id).id
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
        for instalment in planned_instalments(sheet.version.rules, agreement.agreed, sheet.planned):
            agreement.instalments.append(instalment)
    return sheet


def _set_cell(sheet: FollowUp, lines: Lines, line: Line, key: str, value: CellValue) -> None:
    """Set a cell; what cannot be empty stays, and an amount chosen for an instalment changes the others."""
    if value is None and key in _ALWAYS_THERE[lines]:
        if key == "amount":
            raise AmountNotPositiveError(sheet.file.number)
        return
    if isinstance(value, Decimal) and lines in ("payments", "repayments"):
        _check_amount(value, sheet.file.number)
    if isinstance(value, Decimal) and value < 0:
        raise AmountNotPositiveError(sheet.file.number)
    setattr(line, key, value)
    if isinstance(line, Amendment) and value is AmendmentKind.RENUNCIATION and line.amount is None:
        line.amount = sheet.agreement.paid  # all that is not paid yet, unless less is said
    if isinstance(line, Amendment) and line.bearer_id is not None:
        _keep_one_kind(line, key)
    if isinstance(line, Instalment) and key == "amount":
        make_room(sheet.agreement, line, sheet.file.number)


def _keep_one_kind(amendment: Amendment, key: str) -> None:
    """A bearer named makes a transfer of an amendment; an amendment of another kind names none."""
    if key == "bearer_id":
        amendment.kind = AmendmentKind.TRANSFER
    elif amendment.kind is not AmendmentKind.TRANSFER:
        amendment.bearer_id = None


def _add_instalment(sheet: FollowUp, key: str, value: CellValue) -> None:
    """A new instalment, before the balance; the first of all is the whole amount."""
    agreement = sheet.agreement
    added = Instalment(InstalmentKind.INTERIM, ZERO if agreement.instalments else agreement.agreed)
    place = len(agreement.instalments)
    if place and agreement.instalments[-1].kind is InstalmentKind.BALANCE:
        place -= 1
    agreement.instalments.insert(place, added)
    _set_cell(sheet, "instalments", added, key, value)


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


def _line(agreement: Agreement, lines: Lines, line_id: int) -> Line:
    tables: dict[Lines, Sequence[Line]] = {
        "amendments": agreement.amendments,
        "instalments": agreement.instalments,
        "payments": agreement.payments,
        "deliverables": agreement.deliverables,
        "repayments": agreement.repayments,
    }
    found = next((line for line in tables[lines] if line.id == line_id), None)
    if found is None:
        raise NotFoundError("line", line_id)
    return found
