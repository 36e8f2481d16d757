"""The acts written from a dossier: their kinds, when each fits, the code that finds the dossier again on paper."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ptce_desk.domain.agreements import Agreement
from ptce_desk.domain.file_checklist import is_missing
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.vocabulary import StateAidRegime


class ActKind(StrEnum):
    """What may be written from a template, in the order of the life of a dossier."""

    ACKNOWLEDGEMENT = "acknowledgement"
    MISSING_DOCUMENTS = "missing_documents"
    DRAFT_AGREEMENT = "draft_agreement"
    DELIBERATION = "deliberation"
    NOTIFICATION = "notification"
    REFUSAL = "refusal"
    ADJOURNMENT = "adjournment"
    EXECUTIVE_ORDER = "executive_order"
    AGREEMENT = "agreement"
    AMENDMENT = "amendment"
    PAYMENT_CERTIFICATE = "payment_certificate"
    PAID_STATEMENT = "paid_statement"
    REPORT_REMINDER = "report_reminder"
    REPAYMENT_NOTICE = "repayment_notice"
    DE_MINIMIS = "de_minimis"


class ActFormat(StrEnum):
    """The kinds of text files an act is written in."""

    DOCX = "docx"
    ODT = "odt"


class ActObstacle(StrEnum):
    """Why an act does not fit a dossier as it stands."""

    NOT_SUBMITTED = "not_submitted"
    NOTHING_MISSING = "nothing_missing"
    NOT_PROPOSED = "not_proposed"
    IS_VOTED = "is_voted"
    NOT_LISTED = "not_listed"
    NOT_GRANTED = "not_granted"
    IS_REFUSED = "is_refused"
    IS_ADJOURNED = "is_adjourned"
    NOT_REFUSED = "not_refused"
    NOT_ADJOURNED = "not_adjourned"
    NOT_HELD = "not_held"
    NO_AMENDMENT = "no_amendment"
    NOTHING_TO_PAY = "nothing_to_pay"
    NOTHING_PAID = "nothing_paid"
    NOTHING_AWAITED = "nothing_awaited"
    NOTHING_TO_REPAY = "nothing_to_repay"
    NOT_DE_MINIMIS = "not_de_minimis"
    REGIME_UNSAID = "regime_unsaid"


BEFORE_NOTIFYING: Final = frozenset(
    {ActKind.NOTIFICATION, ActKind.AGREEMENT, ActKind.AMENDMENT, ActKind.EXECUTIVE_ORDER, ActKind.DE_MINIMIS}
)
"""The acts sent only once the decision was handed to the legality review (CGCT L2131-1, L3131-1, L4141-1)."""

BEFORE_THE_VOTE: Final = frozenset(
    {ActKind.ACKNOWLEDGEMENT, ActKind.MISSING_DOCUMENTS, ActKind.DRAFT_AGREEMENT, ActKind.DELIBERATION}
)
"""The acts that tell no decision: they may be made before the day of the session."""

DRAFTS: Final = frozenset({ActKind.DRAFT_AGREEMENT})
"""The acts that say on each page that they are a draft, and that nobody signs."""

PAYING: Final = frozenset({ActKind.NOTIFICATION, ActKind.AGREEMENT, ActKind.PAYMENT_CERTIFICATE})
"""The acts after which money goes out: the bank details (RIB) are asked for."""

ONCE_NOTIFIED: Final = frozenset({ActKind.EXECUTIVE_ORDER, ActKind.DE_MINIMIS})
"""The acts of a grant that nothing dates, and that go with its notification."""

_VOTED_OTHERWISE: Final = {
    DecisionState.REFUSED: ActObstacle.IS_REFUSED,
    DecisionState.ADJOURNED: ActObstacle.IS_ADJOURNED,
}
_BANK_DETAILS: Final = re.compile(r"\b(rib|releve d.identite bancaire|iban|coordonnees bancaires)\b")
_SECOND: Final = 2


def act_obstacle(
    kind: ActKind,
    file: FundingFile,
    agreement: Agreement | None,
    *,
    ahead: bool = False,
    regime: StateAidRegime | None = None,
) -> ActObstacle | None:
    """Why an act does not fit a dossier as it stands, None when it does.

    A vote noted `ahead` of its session is told by no act before that day; `regime` is what State aid law makes of the
    aid, None when nobody said.
    """
    if kind is ActKind.DRAFT_AGREEMENT:
        return _obstacle_of_draft(file, ahead=ahead)
    found = _obstacle_of_state(kind, file, agreement)
    if found is None and kind is ActKind.DE_MINIMIS:
        found = _obstacle_of_regime(regime)
    return ActObstacle.NOT_HELD if found is None and ahead and kind not in BEFORE_THE_VOTE else found


def told_on(kind: ActKind, file: FundingFile, agreement: Agreement | None) -> date | None:
    """The day of what an act records, once it happened: made again, the act bears that day.

    Any other tells what stands on the day it is made, each time it is.
    """
    if kind is ActKind.ACKNOWLEDGEMENT:
        return file.acknowledged_on
    if agreement is None:
        return None
    match kind:
        case ActKind.NOTIFICATION:
            return agreement.notified_on
        case ActKind.AGREEMENT:
            return agreement.signed_on
        case ActKind.AMENDMENT:
            return agreement.amendments[-1].signed_on if agreement.amendments else None
        case _:
            return None


def put_back(file: FundingFile, agreement: Agreement | None, day: date) -> None:
    """Put a dossier and its grant, read apart from the file, back to what had come by a day.

    An act of that day, made again, tells nothing of what was paid, received, amended or taken back since.
    """
    for document in file.documents:
        document.received_on = _come(document.received_on, day)
    if agreement is None:
        return
    agreement.payments[:] = [one for one in agreement.payments if one.paid_on <= day]
    agreement.amendments[:] = [one for one in agreement.amendments if _come(one.signed_on, day)]
    agreement.reductions[:] = [one for one in agreement.reductions if one.decided_on <= day]
    agreement.repayments[:] = [one for one in agreement.repayments if _come(one.issued_on, day)]
    for report in agreement.deliverables:
        report.received_on = _come(report.received_on, day)
    agreement.lapsed_on = _come(agreement.lapsed_on, day)
    agreement.settled_on = _come(agreement.settled_on, day)
    if agreement.settled_on is None:
        agreement.final_amount = agreement.actual_base = None


def _come(happened: date | None, day: date) -> date | None:
    return happened if happened is not None and happened <= day else None


def _obstacle_of_draft(file: FundingFile, *, ahead: bool) -> ActObstacle | None:
    """Why no draft of a convention goes with a délibération: nothing is proposed yet, or the vote was taken."""
    if file.decision in _VOTED_OTHERWISE:
        return _VOTED_OTHERWISE[file.decision]
    if file.decision is DecisionState.GRANTED and not ahead:
        return ActObstacle.IS_VOTED
    awaiting = file.decision in (DecisionState.PROPOSED, DecisionState.LISTED, DecisionState.GRANTED)
    return None if awaiting and file.proposed is not None else ActObstacle.NOT_PROPOSED


def _obstacle_of_state(kind: ActKind, file: FundingFile, agreement: Agreement | None) -> ActObstacle | None:
    granted = file.decision is DecisionState.GRANTED and agreement is not None
    match kind:
        case ActKind.ACKNOWLEDGEMENT:
            draft = file.instruction is InstructionState.DRAFT and file.deposited_on is None
            return ActObstacle.NOT_SUBMITTED if draft else None
        case ActKind.MISSING_DOCUMENTS:
            return None if missing_documents(file) else ActObstacle.NOTHING_MISSING
        case ActKind.DELIBERATION:
            return None if is_to_award(file) else ActObstacle.NOT_LISTED
        case ActKind.REFUSAL:
            return None if file.decision is DecisionState.REFUSED else ActObstacle.NOT_REFUSED
        case ActKind.ADJOURNMENT:
            return None if file.decision is DecisionState.ADJOURNED else ActObstacle.NOT_ADJOURNED
        case _:
            if file.decision in _VOTED_OTHERWISE:
                return _VOTED_OTHERWISE[file.decision]
            return ActObstacle.NOT_GRANTED if not granted or agreement is None else _obstacle_of_grant(kind, agreement)


def is_to_award(file: FundingFile) -> bool:
    """Whether a délibération awards it: it is granted, or on an agenda and still to be voted."""
    return file.decision in (DecisionState.LISTED, DecisionState.GRANTED)


def _obstacle_of_grant(kind: ActKind, agreement: Agreement) -> ActObstacle | None:
    """Why an act does not fit a dossier granted."""
    lacks = {
        ActKind.AMENDMENT: (agreement.amendments, ActObstacle.NO_AMENDMENT),
        ActKind.PAYMENT_CERTIFICATE: (agreement.remaining > ZERO, ActObstacle.NOTHING_TO_PAY),
        ActKind.PAID_STATEMENT: (agreement.payments, ActObstacle.NOTHING_PAID),
        ActKind.REPORT_REMINDER: (
            any(one.received_on is None for one in agreement.deliverables),
            ActObstacle.NOTHING_AWAITED,
        ),
        ActKind.REPAYMENT_NOTICE: (agreement.repayments or agreement.overpaid > ZERO, ActObstacle.NOTHING_TO_REPAY),
    }
    found = lacks.get(kind)
    return found[1] if found is not None and not found[0] else None


def _obstacle_of_regime(regime: StateAidRegime | None) -> ActObstacle | None:
    """Why nobody attests that an aid is de minimis, granted though it is."""
    if regime is None:
        return ActObstacle.REGIME_UNSAID
    return None if regime is StateAidRegime.DE_MINIMIS else ActObstacle.NOT_DE_MINIMIS


def missing_documents(file: FundingFile) -> list[str]:
    """The required documents that have not come, in their order."""
    return [document.label for document in file.documents if is_missing(document)]


def bank_details_awaited(file: FundingFile) -> list[str]:
    """The bank details (RIB) that the checklist asks for and that have not come, by their names there."""
    return [label for label in missing_documents(file) if _BANK_DETAILS.search(fold(label))]


def asks_for_statement(agreement: Agreement) -> bool:
    """Whether a payment goes with the statement of what was paid before: from the second payment on."""
    return len(agreement.payments) + 1 >= _SECOND


def suggested_act(file: FundingFile, agreement: Agreement | None, *, ahead: bool = False) -> ActKind:
    """The act that comes next for a dossier, to be offered first."""
    if ahead:
        return ActKind.DELIBERATION if is_to_award(file) else ActKind.ACKNOWLEDGEMENT
    if file.decision is DecisionState.GRANTED and agreement is not None:
        return _suggested_of_grant(agreement)
    by_decision = {
        DecisionState.REFUSED: ActKind.REFUSAL,
        DecisionState.ADJOURNED: ActKind.ADJOURNMENT,
        DecisionState.LISTED: ActKind.DELIBERATION,
    }
    if (found := by_decision.get(file.decision)) is not None:
        return found
    incomplete = file.instruction is InstructionState.INCOMPLETE and missing_documents(file)
    return ActKind.MISSING_DOCUMENTS if incomplete else ActKind.ACKNOWLEDGEMENT


def _suggested_of_grant(agreement: Agreement) -> ActKind:
    if agreement.overpaid > ZERO:
        return ActKind.REPAYMENT_NOTICE
    if agreement.notified_on is None:
        return ActKind.AGREEMENT if agreement.required and agreement.prepared_on is None else ActKind.NOTIFICATION
    return ActKind.PAYMENT_CERTIFICATE if agreement.remaining > ZERO else ActKind.PAID_STATEMENT


# The code printed on each page ------------------------------------------------------------------------------------

_SHORT: Final = {
    ActKind.ACKNOWLEDGEMENT: "AR",
    ActKind.MISSING_DOCUMENTS: "DP",
    ActKind.DRAFT_AGREEMENT: "PC",
    ActKind.DELIBERATION: "DE",
    ActKind.NOTIFICATION: "NO",
    ActKind.REFUSAL: "RF",
    ActKind.ADJOURNMENT: "AJ",
    ActKind.EXECUTIVE_ORDER: "AE",
    ActKind.AGREEMENT: "CV",
    ActKind.AMENDMENT: "AV",
    ActKind.PAYMENT_CERTIFICATE: "CP",
    ActKind.PAID_STATEMENT: "DS",
    ActKind.REPORT_REMINDER: "RB",
    ActKind.REPAYMENT_NOTICE: "RV",
    ActKind.DE_MINIMIS: "DM",
}
_ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters and digits nobody takes for one another."""
_PREFIX: Final = "PTCE"
_READ: Final = re.compile(r"PTCE-([DS])([1-9][0-9]{0,17})-([A-Z]{2})-([A-Z2-9]{2})(?:\|(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ActCode:
    """What the code of an act says: whose it is, and what it is.

    `number` is that of the dossier when it was printed, since its id is that of another dossier in another file;
    `of_session` tells that the id is a session's.
    """

    kind: ActKind
    record_id: int
    number: str = ""
    of_session: bool = False

    @property
    def text(self) -> str:
        """The short code people read: « PTCE-D14-NO-K7 »; its last two letters betray a wrong one."""
        head = f"{_PREFIX}-{'S' if self.of_session else 'D'}{self.record_id}-{_SHORT[self.kind]}"
        return f"{head}-{_check_letters(head)}"

    @property
    def payload(self) -> str:
        """What the square on the page holds: the short code, then the number."""
        return f"{self.text}|{self.number}"


def read_act_code(payload: str) -> ActCode | None:
    """What a code read on a page says, None when it is none of ours or was misread."""
    found = _READ.fullmatch(payload.strip())
    if found is None:
        return None
    of, record_id, short, _letters, number = found.groups()
    kind = next((one for one, letters in _SHORT.items() if letters == short), None)
    if kind is None:
        return None
    code = ActCode(kind, int(record_id), number or "", of_session=of == "S")
    return code if code.text == payload.strip().split("|", 1)[0] else None


def _check_letters(head: str) -> str:
    """Two letters of a text, other ones where one of its characters is another or two were swapped."""
    total = 0
    for place, character in enumerate(head, 1):
        total = (total * 31 + ord(character) * place) % (len(_ALPHABET) ** 2)
    return _ALPHABET[total // len(_ALPHABET)] + _ALPHABET[total % len(_ALPHABET)]
