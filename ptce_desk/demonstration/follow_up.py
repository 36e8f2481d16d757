"""What follows the grants of the demonstration: signed, paid in two parts, reported on, settled; some are late."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Final

from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants.ending import close, settle_grant
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement, date_deliberation, open_follow_up
from ptce_desk.services.grants.follow_up_lines import add_line, change_line, record_payment
from ptce_desk.services.law.open_data import note_published

Step = tuple[date, str, Callable[[Desk], None]]

_REVIEWED: Final = timedelta(days=4)
_SIGNED: Final = timedelta(days=30)
_NOTIFIED: Final = timedelta(days=42)
_PAID: Final = timedelta(days=60)
_PUBLISHED: Final = timedelta(days=70)
_FORGETFUL: Final = 5
"""One convention in so many waits for its data to be published."""
_ENDED: Final = timedelta(days=75)
_LATELY: Final = timedelta(days=200)
_PREPARED: Final = timedelta(days=9)
_SLOW: Final = 4
_ADVANCE: Final = Decimal("0.60")
_SPENT: Final = (Decimal(1), Decimal("0.85"), None)
"""What part of the base was spent, told in turn; None for a beneficiary who says nothing."""


def steps_after(file_id: Callable[[], int], voted_on: date, end: date, *, turn: int, today: date) -> Iterator[Step]:
    """What happens to a granted dossier up to today: the day, its label, what is done.

    Args:
        file_id: the dossier, known once it is told.
        voted_on: the day of the vote.
        end: the last day of the project.
        turn: which of the stories this one is.
        today: nothing is told after it.
    """
    if today - voted_on < _LATELY and turn % _SLOW == _SLOW // 2:  # its convention waits for a signature
        day = voted_on + _PREPARED
        return iter([(day, "Préparer la convention", partial(_prepare, file_id=file_id))] if day <= today else [])
    spent = _SPENT[turn % len(_SPENT)]
    told: list[Step] = [
        (voted_on + _SIGNED, "Signer la convention", partial(_sign, file_id=file_id, end=end, turn=turn)),
        (voted_on + _NOTIFIED, "Notifier et engager la convention", partial(_notify, file_id=file_id)),
        (voted_on + _PAID, "Verser l’avance", partial(_pay_advance, file_id=file_id, turn=turn)),
    ]
    if turn % _FORGETFUL:
        told.append((voted_on + _PUBLISHED, "Publier les données", partial(_publish, file_id=file_id)))
    if spent is not None:
        told.append((max(end, voted_on + _PAID) + _ENDED, "Solder l’aide", partial(_end, file_id=file_id, spent=spent)))
    return (step for step in told if step[0] <= today)


def _sign(desk: Desk, file_id: Callable[[], int], end: date, turn: int) -> None:
    key, today = file_id(), desk.today()
    _hand_to_review(desk, key)
    change_agreement(desk, key, "number", f"{today.year}-C-{turn + 1:03d}")
    change_agreement(desk, key, "end", add_months(end, 6))
    change_agreement(desk, key, "prepared_on", today - timedelta(days=12))
    change_agreement(desk, key, "signed_on", today)
    sheet = _opened(desk, key)
    if all(owed.kind is DeliverableKind.FINANCIAL_REPORT for owed in sheet.agreement.deliverables):
        sheet = add_line(desk, key, "deliverables", "kind", DeliverableKind.ACTIVITY_REPORT)
        report = sheet.agreement.deliverables[-1].id
        change_line(desk, key, "deliverables", report, "due_on", add_months(end, 2))
        change_line(desk, key, "deliverables", report, "conditions", InstalmentKind.BALANCE)
    only = sheet.agreement.instalments
    if len(only) == 1:
        advance = round_down(sheet.agreement.agreed * _ADVANCE)
        change_line(desk, key, "instalments", only[0].id, "amount", advance)


def _hand_to_review(desk: Desk, file_id: int) -> None:
    """The délibération is handed to the legality review and made public, once for the dossiers of its session."""
    sheet = _opened(desk, file_id)
    act = sheet.deliberation
    if act is not None and act.transmitted_on is None:
        for key in ("transmitted_on", "public_on"):
            date_deliberation(desk, file_id, key, act.taken_on + _REVIEWED)


def _prepare(desk: Desk, file_id: Callable[[], int]) -> None:
    change_agreement(desk, file_id(), "prepared_on", desk.today())


def _notify(desk: Desk, file_id: Callable[[], int]) -> None:
    change_agreement(desk, file_id(), "notified_on", desk.today())
    change_agreement(desk, file_id(), "committed_on", desk.today())


def _pay_advance(desk: Desk, file_id: Callable[[], int], turn: int) -> None:
    record_payment(desk, file_id(), paid_on=desk.today(), mandate_number=f"{1000 + turn}")


def _publish(desk: Desk, file_id: Callable[[], int]) -> None:
    """The data of a convention that lacks nothing; a decision alone has nothing to publish."""
    note_published(desk, [file_id()], desk.today())


def _end(desk: Desk, file_id: Callable[[], int], spent: Decimal) -> None:
    """Everything comes; the balance is paid on it, less what was not spent, and the dossier is closed."""
    key, today = file_id(), desk.today()
    for owed in _opened(desk, key).agreement.deliverables:
        change_line(desk, key, "deliverables", owed.id, "received_on", today - timedelta(days=15))
        change_line(desk, key, "deliverables", owed.id, "accepted_on", today)
    base = _opened(desk, key).file.eligible_base or ZERO
    sheet = settle_grant(desk, key, round_down(base * spent))
    if sheet.agreement.remaining:
        sheet = record_payment(desk, key, paid_on=today)
    if spent == 1:
        close(desk, key)


def _opened(desk: Desk, file_id: int) -> FollowUp:
    sheet = open_follow_up(desk, file_id)
    assert sheet is not None
    return sheet
