"""Amounts: reading what is typed, rounding, sharing to the cent."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.errors import AmbiguousAmountError, AmountNotUnderstoodError
from ptce_desk.domain.money import (
    CENT,
    LARGEST,
    not_negative,
    parse_amount,
    round_down,
    round_half_up,
    split_exactly,
)
from ptce_desk.formatting import amount_text

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
WEIGHTS = st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234,56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u202f234\u202f567,50\u00a0€", "1234567.50"),
        ("1'234.5", "1234.50"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567.00"),
        ("25k€", "25000.00"),
        ("1,5 M€", "1500000.00"),
        ("30000 EUR", "30000.00"),
        ("0,125 k€", "125.00"),
        ("\u221212,5", "-12.50"),
        ("0", "0.00"),
    ],
)
def test_amounts_are_read_as_the_french_write_them(text: str, expected: str) -> None:
    amount = parse_amount(text)
    assert amount == Decimal(expected)
    assert amount.as_tuple().exponent == -2


@pytest.mark.parametrize("text", ["1.234", "1,234", "12 345,678", "-1.234", "1.234 k€", "1,234 M€"])
def test_thousands_or_decimals_that_nobody_can_tell_are_not_guessed(text: str) -> None:
    with pytest.raises(AmbiguousAmountError):
        parse_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "abc", "1,2,3", "1.23.456", "1234.567.890", "1.234.56", "1,234.567.890", "1,234,56.7.8", "0,123", "12,3456",
        "1e5", "1 000 000 000 000", "--5", "1" * 60, "1,2345 k€k",
    ],
)  # fmt: skip
def test_what_is_not_one_amount_to_the_cent_is_refused(text: str) -> None:
    with pytest.raises(AmountNotUnderstoodError):
        parse_amount(text)


def test_the_largest_amount_is_read_and_one_cent_more_refused() -> None:
    assert parse_amount("999999999999,99") == LARGEST
    with pytest.raises(AmountNotUnderstoodError):
        parse_amount("1000000000000,00")


@given(AMOUNTS)
def test_an_amount_shown_is_read_back_the_same(amount: Decimal) -> None:
    assert parse_amount(amount_text(amount)) == amount


@given(st.decimals(min_value=0, max_value=10**6, allow_nan=False, places=6))
def test_rounding_down_never_adds_and_loses_less_than_a_cent(amount: Decimal) -> None:
    assert 0 <= amount - round_down(amount) < CENT


def test_the_half_cent_goes_up() -> None:
    assert round_half_up(Decimal("0.005")) == CENT


def test_amounts_clamp_at_zero() -> None:
    assert not_negative(Decimal(-1)) == 0
    assert not_negative(Decimal(1)) == 1


@given(AMOUNTS, WEIGHTS)
def test_shares_sum_exactly_and_each_is_within_a_cent_of_its_due(amount: Decimal, weights: list[int]) -> None:
    shares = split_exactly(amount, weights)
    assert sum(shares) == amount
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share - amount * weight / sum(weights)) < CENT
        assert share >= 0


def test_the_cents_left_go_to_the_largest_fractions_then_to_the_earliest() -> None:
    assert split_exactly(Decimal("100.00"), [1, 1, 1]) == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]
    assert split_exactly(Decimal("0.01"), [1, 2]) == [Decimal("0.00"), Decimal("0.01")]


@given(AMOUNTS, st.integers(1, 7), st.decimals(min_value="0.000001", max_value=10**6, places=6), st.booleans())
def test_ties_go_to_the_earliest_whatever_the_weights(
    amount: Decimal, count: int, weight: Decimal, fine: object
) -> None:
    weights = [weight / 3 if fine else weight] * count
    shares = split_exactly(amount, weights)
    assert sum(shares) == amount
    assert shares == sorted(shares, reverse=True)
    assert shares[0] - shares[-1] <= CENT


@given(AMOUNTS, st.lists(st.decimals(0, 10**5, places=4), min_size=1, max_size=8).filter(any))
def test_the_cents_left_follow_exact_fractions(amount: Decimal, weights: list[Decimal]) -> None:
    exact = [Fraction(amount) * 100 * Fraction(weight) / sum(map(Fraction, weights)) for weight in weights]
    floors = [int(share) for share in exact]
    left = int(amount * 100) - sum(floors)
    order = sorted(range(len(exact)), key=lambda place: (floors[place] - exact[place], place))[:left]
    wanted = [Decimal(floor + (place in order)) / 100 for place, floor in enumerate(floors)]
    assert split_exactly(amount, weights) == wanted
