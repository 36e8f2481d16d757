"""Why a scenario refuses what is asked of it; `wording.arbitration` has the sentences."""

from collections.abc import Sequence
from decimal import Decimal

from ptce_desk.domain.errors import PtceDeskError


class AboveMaximumError(PtceDeskError):
    """A scenario would give a dossier, by its number, more than may be proposed; amounts in euros."""

    def __init__(self, number: str, amount: Decimal, maximum: Decimal) -> None:
        super().__init__(number, amount, maximum)
        self.number, self.amount, self.maximum = number, amount, maximum


class ScenarioRefusedError(PtceDeskError):
    """A scenario, by its position, cannot be adopted: the maximum of these dossiers is lower than its amounts."""

    def __init__(self, position: int, numbers: Sequence[str]) -> None:
        super().__init__(position, numbers)
        self.position, self.numbers = position, tuple(numbers)
