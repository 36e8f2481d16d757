"""What an agreement that passes to a new bearer must be, and who held it (docs/rules.md, « A new bearer »)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.domain.agreement_errors import SameBearerError, SharedTransferError, TransferTooEarlyError
from ptce_desk.domain.aid.ledger import Grant


@dataclass(frozen=True, slots=True)
class Bearer:
    """One who holds an agreement that passed to another, or held it: its name, and what counts for it, in euros.

    `since` is the day it passed to it, None for the first.
    """

    name: str
    amount: Decimal
    since: date | None


def check_transfers(grant: Grant, since: date | None) -> None:
    """Refuse transfers that nobody could sign.

    Args:
        grant: the award and those its agreement passed to.
        since: the day the agreement was signed, else voted.

    Raises:
        SharedTransferError, SameBearerError, TransferTooEarlyError: the cause.
    """
    place = grant.passing
    if place is None:
        raise SharedTransferError(grant.number)
    holder = grant.recipients[place].person
    for passed in grant.transfers:
        if passed.to.person == holder:
            raise SameBearerError(grant.number)
        if since is not None and passed.day < since:
            raise TransferTooEarlyError(grant.number, since)
        holder = passed.to.person
