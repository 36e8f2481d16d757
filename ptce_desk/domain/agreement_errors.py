"""What is refused in the life of a grant after its vote; `wording.follow_up` has the sentences. Amounts in euros."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.vocabulary import DeliverableKind


class FollowUpError(PtceDeskError):
    """A change of what follows the grant of the dossier `number` is refused."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class FollowUpClosedError(FollowUpError):
    """The dossier is closed: nothing of it changes any more."""


class AlreadySettledError(FollowUpError):
    """The final amount is fixed: what was agreed does not change under it."""


class LapsedError(FollowUpError):
    """The grant lapsed: nothing more is paid, nor settled."""


class NothingToPayError(FollowUpError):
    """Everything owed is paid."""


class NoDeadlineError(FollowUpError):
    """A grant without a last day to ask for payment does not lapse."""


class NothingToAskBackError(FollowUpError):
    """No more was paid than is due."""


class RepaymentBegunError(FollowUpError):
    """Repayment orders were issued: what they rest on does not change under them."""


class OnlyInstalmentError(FollowUpError):
    """The only instalment is the whole amount agreed."""


class InstalmentsPaidError(FollowUpError):
    """Payments were made of an instalment: it stays."""


class NotOverYetError(FollowUpError):
    """The grant does not lapse before the day after `last_day`."""

    def __init__(self, number: str, last_day: date) -> None:
        super().__init__(number)
        self.last_day = last_day


class PaidBeyondDueError(FollowUpError):
    """The payments would make `paid`, more than the `due` euros owed in all."""

    def __init__(self, number: str, paid: Decimal, due: Decimal) -> None:
        super().__init__(number)
        self.paid, self.due = paid, due


class AgreedBelowPaidError(FollowUpError):
    """An amendment would bring the amount agreed to `amount`, less than the `paid` euros already paid."""

    def __init__(self, number: str, amount: Decimal, paid: Decimal) -> None:
        super().__init__(number)
        self.amount, self.paid = amount, paid


class InstalmentsDifferError(FollowUpError):
    """The instalments could not make the `agreed` euros: one would be `amount`, and the others cannot give way."""

    def __init__(self, number: str, amount: Decimal, agreed: Decimal) -> None:
        super().__init__(number)
        self.amount, self.agreed = amount, agreed


class AmendedAboveMaximumError(FollowUpError):
    """An amendment is judged as the vote was: above the maximum, it is signed with a derogation only."""

    def __init__(self, number: str, amount: Decimal, maximum: Decimal) -> None:
        super().__init__(number)
        self.amount, self.maximum = amount, maximum


class RenouncedUpwardsError(FollowUpError):
    """A renunciation leaves `amount`, more than the `agreed` euros before it."""

    def __init__(self, number: str, amount: Decimal, agreed: Decimal) -> None:
        super().__init__(number)
        self.amount, self.agreed = amount, agreed


class TransferError(FollowUpError):
    """An agreement does not pass to this bearer, or not on that day."""


class SameBearerError(TransferError):
    """The agreement would pass to the legal person that holds it."""


class SharedTransferError(TransferError):
    """Several carriers share the dossier and none leads them: nothing says whose part would pass."""


class TransferTooEarlyError(TransferError):
    """The agreement would pass to another before `day`, when it was signed, or voted."""

    def __init__(self, number: str, day: date) -> None:
        super().__init__(number)
        self.day = day


class FinalBeyondAgreedError(FollowUpError):
    """The final amount would be `amount`, more than the `agreed` euros."""

    def __init__(self, number: str, amount: Decimal, agreed: Decimal) -> None:
        super().__init__(number)
        self.amount, self.agreed = amount, agreed


class AskedBackBeyondError(FollowUpError):
    """Repayment orders would make `amount`, more than the `overpaid` euros."""

    def __init__(self, number: str, amount: Decimal, overpaid: Decimal) -> None:
        super().__init__(number)
        self.amount, self.overpaid = amount, overpaid


class YearRefusedError(FollowUpError):
    """A year of an award cannot become what is asked."""

    def __init__(self, number: str, year: int) -> None:
        super().__init__(number)
        self.year = year


class YearNotGrantedError(YearRefusedError):
    """Only the years of an award granted are confirmed or lapse."""


class YearNotAwaitedError(YearRefusedError):
    """The year is firm: it waits for no vote."""


class YearEmptyError(YearRefusedError):
    """Nothing of the award is left for that year."""


class YearBasisNeededError(YearRefusedError):
    """A year is confirmed by an act, and lapses for a reason."""


class YearLapsedTooEarlyError(YearRefusedError):
    """A year cannot lapse before the last amendment signed, which set the amount anew."""

    def __init__(self, number: str, year: int, signed_on: date) -> None:
        super().__init__(number, year)
        self.signed_on = signed_on


class AmountNotPositiveError(FollowUpError):
    """An amount of money must be more than nothing."""


class ClosingObstructedError(FollowUpError):
    """A dossier cannot be closed yet.

    Attributes:
        remaining: euros still to pay.
        overpaid: euros paid in excess and not asked back.
        unpaid: euros asked back and not repaid.
        missing: what the beneficiary has not handed over.
    """

    def __init__(
        self, number: str, remaining: Decimal, overpaid: Decimal, unpaid: Decimal, missing: Sequence[DeliverableKind]
    ) -> None:
        super().__init__(number)
        self.remaining, self.overpaid, self.unpaid, self.missing = remaining, overpaid, unpaid, tuple(missing)
