"""What the coming years will cost, beside what may be paid in each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import ZERO

YEARS: Final = 5
"""The present year and the four that follow."""


@dataclass(frozen=True, slots=True)
class ProjectedYear:
    """One year; amounts in euros.

    Attributes:
        credits: payment credits, of all envelopes.
        paid: paid already that year.
        committed: what remains to be paid of the instalments planned that year.
        provisional: what is proposed and not yet voted, by its schedule.
        to_confirm: the part of `committed` that waits for a yearly vote.
    """

    year: int
    credits: Decimal = ZERO
    paid: Decimal = ZERO
    committed: Decimal = ZERO
    provisional: Decimal = ZERO
    to_confirm: Decimal = ZERO

    @property
    def gap(self) -> Decimal:
        """What the credits leave once all is paid; negative when they are short."""
        return self.credits - self.paid - self.committed - self.provisional


@dataclass(frozen=True, slots=True)
class Apart:
    """What remains to be paid outside the years shown: after them, or on no known day; amounts in euros."""

    committed: Decimal = ZERO
    provisional: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Projection:
    """The coming years.

    Attributes:
        late: the part of the first year's committed that was planned in years before it.
        beyond: planned after the last year.
        undated: planned on no day.
    """

    years: tuple[ProjectedYear, ...]
    late: Decimal = ZERO
    beyond: Apart = Apart()
    undated: Apart = Apart()

    @property
    def committed(self) -> Decimal:
        """All that remains to be paid, whatever the year."""
        return _sum(year.committed for year in self.years) + self.beyond.committed + self.undated.committed

    @property
    def provisional(self) -> Decimal:
        """All that is proposed and not yet voted."""
        return _sum(year.provisional for year in self.years) + self.beyond.provisional + self.undated.provisional


def project(
    first: int,
    committed: Mapping[int | None, Decimal],
    provisional: Mapping[int | None, Decimal],
    credits_: Mapping[int, Decimal],
    paid: Mapping[int, Decimal],
    to_confirm: Mapping[int | None, Decimal] | None = None,
) -> Projection:
    """Lay sums by year, None for no known year, over five years; what is past falls on the first."""
    last = first + YEARS - 1
    years = tuple(
        ProjectedYear(
            year,
            credits_.get(year, ZERO),
            paid.get(year, ZERO),
            _within(committed, first, year),
            _within(provisional, first, year),
            _within(to_confirm or {}, first, year),
        )
        for year in range(first, last + 1)
    )
    return Projection(
        years,
        _sum(amount for year, amount in committed.items() if year is not None and year < first),
        Apart(_after(committed, last), _after(provisional, last)),
        Apart(committed.get(None, ZERO), provisional.get(None, ZERO)),
    )


def _within(sums: Mapping[int | None, Decimal], first: int, year: int) -> Decimal:
    """What falls on a year, and on the first whatever is past."""
    return _sum(amount for key, amount in sums.items() if key is not None and max(key, first) == year)


def _after(sums: Mapping[int | None, Decimal], last: int) -> Decimal:
    return _sum(amount for key, amount in sums.items() if key is not None and key > last)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)
