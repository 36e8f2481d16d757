"""The bands amounts, days and marks are grouped in: each value is in one, and its span holds it."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.bands import EDGES, Bucket, bucket_of, met, span_of
from ptce_desk.domain.narrowing import Between

AMOUNTS = st.decimals(-(10**6), 10**7, places=2)
DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))


@given(AMOUNTS)
def test_an_amount_is_within_its_band_and_in_no_other(amount: Decimal) -> None:
    held = [band for band in range(len(EDGES) + 2) if holds(span_of(Bucket.BAND, band), amount)]
    assert held == [bucket_of(Bucket.BAND, amount)]


def test_edges_begin_their_band_and_nothing_stands_apart() -> None:
    assert [bucket_of(Bucket.BAND, Decimal(text)) for text in ("-1", "0", "0.01", "999.99", "1000")] == [0, 0, 1, 1, 2]
    assert [bucket_of(Bucket.BAND, Decimal(edge)) for edge in EDGES] == list(range(2, len(EDGES) + 2))


@given(DAYS)
def test_a_day_is_within_its_year(day: date) -> None:
    span = span_of(Bucket.YEAR, bucket_of(Bucket.YEAR, day))
    assert isinstance(span.low, date)
    assert isinstance(span.high, date)
    assert span.low <= day <= span.high
    assert (span.low.year, span.high.year) == (day.year, day.year)


@given(st.decimals(0, 20, places=2))
def test_a_mark_is_within_its_point(mark: Decimal) -> None:
    assert [point for point in range(21) if holds(span_of(Bucket.POINT, point), mark)] == [int(mark)]


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_what_two_spans_have_in_common_is_in_both(amount: Decimal, low: Decimal, high: Decimal) -> None:
    for one in (Between(low, None), Between(None, high), Between(low, high), Between()):
        for band in range(len(EDGES) + 2):
            span = span_of(Bucket.BAND, band)
            assert holds(met(one, span), amount) is (holds(one, amount) and holds(span, amount))


def holds(span: Between, amount: Decimal) -> bool:
    low, high = (bound if isinstance(bound, Decimal) else None for bound in (span.low, span.high))
    return (low is None or low <= amount) and (high is None or amount <= high)
