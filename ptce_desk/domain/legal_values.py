"""Values of the law an officer replaces, with a reason."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ptce_desk.domain.errors import PtceDeskError


@dataclass(eq=False)
class LegalOverride:
    """Another value of a threshold from a day to a day, both included; `code` is that of `resources/legal`."""

    code: str
    value: Decimal
    valid_from: date | None = None
    valid_to: date | None = None
    reason: str = ""
    author: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)


class ReasonMissingError(PtceDeskError):
    """A value replaces the law's only with a reason; `code` names it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class CrossedPeriodError(PtceDeskError):
    """A value would end before it begins."""

    def __init__(self, start: date, end: date) -> None:
        super().__init__(start, end)
        self.start, self.end = start, end
