"""What a list is narrowed to: some values of a column, a span of amounts or of days; each clause under its key."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.periods import add_months, last_day

Bound = Decimal | date | int


class Stretch(StrEnum):
    """Days told by where today stands among them: they follow the calendar."""

    THIS_MONTH = "this_month"
    NEXT_MONTH = "next_month"
    THIS_YEAR = "this_year"


@dataclass(frozen=True, slots=True)
class Among:
    """Any of these values; None among them lets through what was not said.

    `mine` when they are the names of whoever is at work: another officer's are others.
    """

    values: frozenset[Hashable]
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """From one bound to the other, both included; None leaves its side open. What was not said is left out.

    `stretch` when they are the days it is of as of some day: another day, it is of others (`followed`).
    """

    low: Bound | None = None
    high: Bound | None = None
    stretch: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """Texts that hold these words, whatever their case and accents. What was not said is left out."""

    words: str

    def lets(self, text: str) -> bool:
        """Whether a text holds them."""
        return bool(text) and fold(self.words) in fold(text)


def month_of(today: date, *, ahead: int = 0) -> Between:
    """The whole month of a day, or that so many months ahead of it."""
    first = add_months(today.replace(day=1), ahead)
    return Between(first, last_day(first, 1))


def year_of(today: date) -> Between:
    """The whole calendar year of a day."""
    return Between(date(today.year, 1, 1), date(today.year, 12, 31))


def stretch_of(stretch: Stretch, today: date) -> Between:
    """The days a stretch is of, as of a day."""
    match stretch:
        case Stretch.THIS_MONTH:
            days = month_of(today)
        case Stretch.NEXT_MONTH:
            days = month_of(today, ahead=1)
        case Stretch.THIS_YEAR:
            days = year_of(today)
    return replace(days, stretch=stretch)


Clause = Among | Between | Holding


def followed(clause: Clause, today: date) -> Clause:
    """A clause as it is as of a day: a stretch of days follows the calendar."""
    if isinstance(clause, Between) and clause.stretch is not None:
        return stretch_of(clause.stretch, today)
    return clause


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The clauses a list answers all of, by key, in the order they were asked for."""

    clauses: tuple[tuple[str, Clause], ...] = ()

    def get(self, key: str) -> Clause | None:
        """The clause of a key, None when it narrows nothing."""
        return next((clause for held, clause in self.clauses if held == key), None)

    def one(self, key: str) -> Hashable:
        """The only value a key lets through, None when there are several or all."""
        clause = self.get(key)
        return next(iter(clause.values)) if isinstance(clause, Among) and len(clause.values) == 1 else None

    def narrowed(self, key: str, clause: Clause | None) -> "Narrowing":
        """With another clause in the place of a key's, or none: at its place if it had one, else last."""
        if clause is None:
            return Narrowing(tuple(pair for pair in self.clauses if pair[0] != key))
        if self.get(key) is None:
            return Narrowing((*self.clauses, (key, clause)))
        return Narrowing(tuple((held, clause if held == key else kept) for held, kept in self.clauses))


ANYTHING: Final = Narrowing()
"""What narrows nothing."""


def narrowed_to(**values: Hashable) -> Narrowing:
    """One value for each key; None narrows nothing."""
    return Narrowing(tuple((key, Among(frozenset({value}))) for key, value in values.items() if value is not None))
