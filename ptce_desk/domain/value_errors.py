"""What no record may hold, whoever writes it; `wording.value_errors` has the sentences, `field` names a column."""

from datetime import date

from ptce_desk.domain.errors import PtceDeskError


class ValueRefusedError(PtceDeskError):
    """The value of a field can be right in no record.

    Attributes:
        called: how screens call the field; empty until whoever knows the record says it.
    """

    called = ""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class NegativeError(ValueRefusedError):
    """An amount, a count or a share is under zero."""


class BeyondWholeError(ValueRefusedError):
    """A share or a rate is more than the whole."""


class FinerThanCentError(ValueRefusedError):
    """An amount is not whole cents."""


class TooLargeError(ValueRefusedError):
    """A figure is larger than any there is, or is none."""


class NoSuchYearError(ValueRefusedError):
    """A year is of another age."""


class NoSuchMonthError(ValueRefusedError):
    """A month is not one of the twelve."""


class PeriodCrossedError(PtceDeskError):
    """A period would end before it begins."""

    def __init__(self, begins: date, ends: date) -> None:
        super().__init__(begins, ends)
        self.begins, self.ends = begins, ends


class YearTwiceError(PtceDeskError):
    """A record has two lines for a year."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year
