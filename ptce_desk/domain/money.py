"""Amounts of money: `Decimal` euros to the cent, never floats."""

import re
from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import lcm
from typing import Final

from ptce_desk.domain.errors import AmbiguousAmountError, AmountNotUnderstoodError

CENT: Final = Decimal("0.01")
ZERO: Final = Decimal("0.00")
LARGEST: Final = Decimal("999999999999.99")
"""A thousand billion euros less a cent: more is a typing slip, and cents must fit the file's integers."""

GROUPED_DIGITS: Final = "(?:[1-9][0-9]{0,2}(?:[ \u00a0\u202f\u2009'\u2019][0-9]{3})+|[0-9]+)"
"""Digits of ours (ASCII), plain or by thousands: one space or apostrophe before each three of them.

A pattern: whatever else stands between digits, a tab or a line break above all, parts two numbers.
"""

_MULTIPLIERS: Final = {"": 1, "k": 1_000, "m": 1_000_000}
_GAP: Final = "[ \u00a0\u202f\u2009]*"
_EUROS: Final = "(?:€|euros?|eur)"
_AMOUNT: Final = re.compile(
    rf"(?P<sign>[+-]?){_GAP}(?P<before>{_EUROS}{_GAP})?"
    rf"(?P<digits>{GROUPED_DIGITS}(?:[.,][0-9]+)*)"
    rf"(?:{_GAP}(?P<unit>[km])?{_GAP}(?P<after>{_EUROS})?)",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile("[0-9]{1,12}(?:[.,][0-9]{1,2})?")
"""An amount as most tables write it, which can be read one way only."""
_BETWEEN: Final = re.compile("[^0-9.,]")
_SEPARATOR: Final = re.compile("[.,]")
_LONGEST: Final = 60
"""Characters: far more than any amount takes."""


def round_down(amount: Decimal) -> Decimal:
    """Round a non-negative amount down to the cent (docs/rules.md, « Step 6: rounding »)."""
    return amount.quantize(CENT, rounding=ROUND_DOWN)


def round_half_up(amount: Decimal) -> Decimal:
    """Round to the nearest cent, the half cent away from zero."""
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def not_negative(amount: Decimal) -> Decimal:
    """Clamp at zero."""
    return max(amount, ZERO)


def parse_amount(text: str) -> Decimal:
    """Read an amount typed in French, or imported, as euros to the cent.

    A space of any kind or an apostrophe groups thousands by three, and joins nothing else; « € », « EUR »,
    « euros » stand before or after, « k€ » and « M€ » after. Comma or point is the decimal mark; several
    separators of one kind are thousands. (Babel's `parse_decimal` was looked at: it joins groups of any length.)

    Raises:
        AmbiguousAmountError: one separator followed by exactly three digits (`1.234`, `1,234 M€`).
        AmountNotUnderstoodError: anything else that is not one amount to the cent.
    """
    typed = text.strip().replace("\u2212", "-")
    if _PLAIN.fullmatch(typed):
        return Decimal(typed.replace(",", ".")).quantize(CENT)
    found = _AMOUNT.fullmatch(typed) if len(typed) <= _LONGEST else None
    if found is None or (found["before"] and found["after"]):
        raise AmountNotUnderstoodError(text)
    digits = _BETWEEN.sub("", found["digits"])
    euros = Decimal(_plain_number(digits, text)) * _MULTIPLIERS[(found["unit"] or "").lower()]
    if euros > LARGEST or euros != euros.quantize(CENT, rounding=ROUND_FLOOR):
        raise AmountNotUnderstoodError(text)
    return (-euros if found["sign"] == "-" else euros).quantize(CENT)


def _plain_number(digits: str, text: str) -> str:
    separators = _SEPARATOR.findall(digits)
    if not separators:
        return digits
    groups = _SEPARATOR.split(digits)
    kinds = set(separators)
    if len(separators) == 1:
        if len(groups[1]) == 3 and groups[0] != "0":
            raise AmbiguousAmountError(text)
        return ".".join(groups)
    if any(len(group) != 3 for group in groups[1:-1]) or not 1 <= len(groups[0]) <= 3:
        raise AmountNotUnderstoodError(text)
    if len(kinds) == 1:
        if len(groups[-1]) != 3:
            raise AmountNotUnderstoodError(text)
        return "".join(groups)
    if len(set(separators[:-1])) != 1 or separators[-1] in separators[:-1]:
        raise AmountNotUnderstoodError(text)
    return "".join(groups[:-1]) + "." + groups[-1]


def split_exactly(amount: Decimal, weights: Sequence[Decimal | int]) -> list[Decimal]:
    """Share an amount in proportion to weights; remainder cents go to the largest fractions.

    Args:
        amount: euros to the cent, not negative.
        weights: not negative, at least one positive.

    Returns:
        One amount for each weight, to the cent, whose sum is exactly `amount`; equal fractions give the cent
        to the earliest.
    """
    parts = _whole_numbers(weights)
    cents, total = int(amount.scaleb(2)), sum(parts)
    shares = [cents * part // total for part in parts]
    left = cents - sum(shares)
    if left:
        lost = [cents * part % total for part in parts]  # exact, whereas quotients of decimals would break ties
        for place in sorted(range(len(parts)), key=lambda place: (-lost[place], place))[:left]:
            shares[place] += 1
    return [Decimal(share).scaleb(-2) for share in shares]


def _whole_numbers(weights: Sequence[Decimal | int]) -> list[int]:
    """Weights in the same proportions, without decimals."""
    if all(isinstance(weight, int) for weight in weights):
        return [int(weight) for weight in weights]
    ratios = [Fraction(weight) for weight in weights]
    whole = lcm(*(ratio.denominator for ratio in ratios))
    return [int(ratio * whole) for ratio in ratios]
