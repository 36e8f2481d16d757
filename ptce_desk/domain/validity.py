"""What a record may hold, decided here for whoever writes it: a screen, an import, another service."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, assert_never

from ptce_desk.domain.budget import Envelope
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import LARGEST, round_down
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.value_errors import (
    BeyondWholeError,
    FinerThanCentError,
    NegativeError,
    NoSuchMonthError,
    NoSuchYearError,
    PeriodCrossedError,
    TooLargeError,
    YearTwiceError,
)

FIRST_YEAR: Final = 1800
LAST_YEAR: Final = 2999

USUAL_FROM: Final = 1990
USUAL_AHEAD: Final = 15
"""The years an officer writes of: from the first, up to so many after the present one. Others are asked about."""

RATIOS: Final = frozenset({"share", "self_financing_rate", "reduction"})
"""Decimals that are a part of a whole."""

MEASURES: Final = frozenset(
    {"quantity", "full_time_equivalents", "place_built_m2", "place_land_m2", "value", "weight", "out_of", "note"}
)
"""Decimals with their own decimals; all the others are euros."""

YEARS: Final = frozenset({"year", "created_year", "stated_year"})
MONTHS: Final = frozenset({"fiscal_year_end_month", "fiscal_year_start_month"})
PERIODS: Final = (("start", "end"), ("since", "until"), ("valid_from", "valid_to"))
"""The fields of a record that say when it begins and ends, both days included."""


def check_value(field: str, value: object) -> None:
    """Refuse what a field can hold in no record.

    Raises:
        ValueRefusedError: the cause.
    """
    match value:
        case Decimal():
            _check_figure(field, value)
        case int() if field in YEARS and not FIRST_YEAR <= value <= LAST_YEAR:
            raise NoSuchYearError(field)
        case int() if field in MONTHS and not 1 <= value <= 12:
            raise NoSuchMonthError(field)
        case int() if value < 0:
            raise NegativeError(field)


def read_year(text: str) -> int | None:
    """A year of four digits, None for anything else."""
    year = int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def is_unusual_year(year: int, present: int) -> bool:
    """Whether a year is more likely a slip than meant: « 0226 », « 2260 ». It is asked, never refused."""
    return not USUAL_FROM <= year <= present + USUAL_AHEAD


def check_period(record: Mapping[str, object]) -> None:
    """Refuse a record, by field, that would end before it begins.

    Raises:
        PeriodCrossedError: with both days.
    """
    for first, last in PERIODS:
        begins, ends = record.get(first), record.get(last)
        if isinstance(begins, date) and isinstance(ends, date) and is_crossed(begins, ends):
            raise PeriodCrossedError(begins, ends)


def is_crossed(begins: date | None, ends: date | None) -> bool:
    """Whether a period would end before it begins; an unknown bound is open."""
    return begins is not None and ends is not None and ends < begins


def check_years(root: Ptce | FundingFile | Envelope) -> None:
    """Refuse two lines for one year where a record has one line a year.

    Raises:
        YearTwiceError: with the year.
    """
    for years in years_of(root):
        for year in years:
            if years.count(year) > 1:
                raise YearTwiceError(year)


def years_of(root: Ptce | FundingFile | Envelope) -> Sequence[Sequence[int]]:
    """The years of each table of a record that has one line a year: figures, years of an award, payment credits."""
    match root:
        case Ptce():
            return ([line.year for line in root.figures],)
        case FundingFile():
            return [line.year for line in root.year_shares], [line.year for line in root.award_years]
        case Envelope():
            return ([line.year for line in root.credits],)
        case _:
            assert_never(root)


def _check_figure(field: str, value: Decimal) -> None:
    if not value.is_finite() or abs(value) > LARGEST:
        raise TooLargeError(field)
    if value < 0:
        raise NegativeError(field)
    if field in RATIOS:
        if value > 1:
            raise BeyondWholeError(field)
    elif field not in MEASURES and value != round_down(value):
        raise FinerThanCentError(field)
