"""An amount shared among civil years and among carriers, to the cent (docs/rules.md, « Split by year »)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import assert_never

from ptce_desk.domain.money import split_exactly
from ptce_desk.domain.rules.base import first_rule
from ptce_desk.domain.rules.caps import period_of
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.types import Rule, Tapering
from ptce_desk.domain.vocabulary import SplitMode

Schedule = tuple[tuple[int, Decimal], ...]


def schedule_of(rules: tuple[Rule, ...], request: AssessmentRequest, amount: Decimal) -> Schedule:
    """Euros by civil year, their sum exactly `amount`: as the dossier says, else as the scheme does.

    A scheme that tapers shares by its rates; any other by the calendar months of the project in each year. Shares
    decided by somebody are weights: they are brought to the amount when they do not make it. What a way of sharing
    needs and the dossier lacks (dates, rates, shares) leaves it to the next one.
    """
    tapering = first_rule(rules, Tapering)
    mode = request.split or (SplitMode.TAPERING if tapering is not None else SplitMode.PRORATA)
    if mode is SplitMode.FREE and any(request.shares.values()):
        years = sorted(request.shares)
        return _shared(years, amount, [request.shares[year] for year in years])
    day = request.start or request.decided_on or request.deposited_on
    if mode is SplitMode.TAPERING and tapering is not None and day is not None and any(tapering.rates):
        rates = _tapered(day, tapering.rates)
        return _shared(list(rates), amount, list(rates.values()))
    period = period_of(request)
    if period is None:
        day = request.decided_on or request.deposited_on
        return () if day is None else ((day.year, amount),)
    months = period.months_by_year()
    match mode:
        case SplitMode.EQUAL:
            return _shared(list(months), amount, [1] * len(months))
        case SplitMode.PRORATA | SplitMode.TAPERING | SplitMode.FREE:
            return _shared(list(months), amount, list(months.values()))
        case _:
            assert_never(mode)


def carriers_of(request: AssessmentRequest, amount: Decimal) -> tuple[tuple[str, Decimal], ...]:
    """Euros of each carrier by its share, remainder cents to the largest fractions."""
    shares = [carrier.share for carrier in request.carriers]
    if not any(shares):
        return ()
    return tuple(zip((carrier.name for carrier in request.carriers), split_exactly(amount, shares), strict=True))


def _tapered(day: date, rates: Sequence[Decimal]) -> dict[int, Decimal]:
    """The rates of 12-month years from a day, each in proportion to its months in each civil year."""
    weights: dict[int, Decimal] = {}
    for place, rate in enumerate(rates):
        for month in range(12 * place, 12 * (place + 1)):
            year = (day.year * 12 + day.month - 1 + month) // 12
            weights[year] = weights.get(year, Decimal(0)) + rate
    return weights


def _shared(years: Sequence[int], amount: Decimal, weights: Sequence[Decimal | int]) -> Schedule:
    return tuple(zip(years, split_exactly(amount, weights), strict=True))
