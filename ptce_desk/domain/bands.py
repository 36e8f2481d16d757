"""The bands that amounts, days and marks are grouped in: nobody reads a group for each amount."""

from bisect import bisect_right
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Between

EDGES: Final = (1_000, 5_000, 10_000, 20_000, 50_000, 100_000, 500_000)
"""Euros each band of amounts but the first two begins at: what is nothing, or less, stands apart."""
_CENT: Final = Decimal("0.01")


class Bucket(StrEnum):
    """What values are grouped in; each bucket of a kind is a whole number, in their order."""

    BAND = "band"
    """Amounts between two edges: 0 for nothing, then one for each."""
    YEAR = "year"
    """Days of a civil year."""
    POINT = "point"
    """Marks from a whole point to the next."""


def bucket_of(kind: Bucket, value: Decimal | date) -> int:
    """The bucket a value is in."""
    if isinstance(value, date):
        return value.year
    if kind is Bucket.POINT:
        return int(value)
    return 0 if value <= ZERO else 1 + bisect_right(EDGES, value)


def span_of(kind: Bucket, bucket: int) -> Between:
    """All the values of a bucket, both bounds included."""
    if kind is Bucket.YEAR:
        return Between(date(bucket, 1, 1), date(bucket, 12, 31))
    if kind is Bucket.POINT:
        return Between(Decimal(bucket), Decimal(bucket + 1) - _CENT)
    if bucket == 0:
        return Between(None, ZERO)
    low = _CENT if bucket == 1 else Decimal(EDGES[bucket - 2])
    return Between(low, Decimal(EDGES[bucket - 1]) - _CENT if bucket <= len(EDGES) else None)


def met(one: Between, other: Between) -> Between:
    """What two spans of the same kind have in common."""
    lows = [span.low for span in (one, other) if span.low is not None]
    highs = [span.high for span in (one, other) if span.high is not None]
    return Between(max(lows, key=_rank, default=None), min(highs, key=_rank, default=None))


def _rank(bound: Decimal | date | int) -> Decimal | int:
    return bound.toordinal() if isinstance(bound, date) else bound
