"""Why an envelope refuses a change; `wording.errors` has the sentences."""

from decimal import Decimal

from ptce_desk.domain.errors import PtceDeskError


class EnvelopeBelowZeroError(PtceDeskError):
    """A change would leave less than nothing in an envelope; `missing` in euros."""

    def __init__(self, code: str, year: int, missing: Decimal) -> None:
        super().__init__(code, year, missing)
        self.code, self.year, self.missing = code, year, missing
