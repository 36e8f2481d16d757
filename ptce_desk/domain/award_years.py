"""The years of an award that wait for a yearly vote: to be confirmed, confirmed, or lapsed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class YearState(StrEnum):
    """What a year that depends on a yearly vote of the budget became; a year of which nothing is said is firm."""

    TO_CONFIRM = "to_confirm"
    CONFIRMED = "confirmed"
    LAPSED = "lapsed"


@dataclass(eq=False)
class AwardYear:
    """A civil year of an award granted under the reserve of a yearly vote.

    Attributes:
        decided_on: the day it was confirmed or lapsed; typed with the act, before the state, it is kept meanwhile.
        basis: the act that confirmed it (a session, an amendment), or the reason why it lapsed.
    """

    year: int
    state: YearState = YearState.TO_CONFIRM
    decided_on: date | None = None
    basis: str = ""
    id: int = field(init=False, repr=False)
    funding_file_id: int = field(init=False, repr=False)


def to_confirm(years: Iterable[AwardYear]) -> frozenset[int]:
    """The years that still wait for their vote."""
    return frozenset(year.year for year in years if year.state is YearState.TO_CONFIRM)
