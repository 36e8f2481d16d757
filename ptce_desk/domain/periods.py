"""Periods in calendar months, last day included (docs/rules.md, « Periods »)."""

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Final

_SHORTEST_MONTH: Final = 28


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both days included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(self.start, self.end)

    def lasts_at_most(self, months: int) -> bool:
        """Whether the period holds in that many calendar months."""
        return self.end < add_months(self.start, months)

    def lasts_at_least(self, months: int) -> bool:
        """Whether the period fills that many calendar months."""
        return self.end >= add_months(self.start, months) - timedelta(days=1)

    def twelve_month_spans_begun(self) -> int:
        """How many 12-month spans the period has begun (caps per file and year)."""
        return (self.whole_months() + 11) // 12

    def months_by_year(self) -> dict[int, int]:
        """Calendar months touched in each civil year, in order (Jan 2014 – June 2015: 12 and 6)."""
        months: dict[int, int] = {}
        for year in range(self.start.year, self.end.year + 1):
            first = self.start.month if year == self.start.year else 1
            last = self.end.month if year == self.end.year else 12
            months[year] = last - first + 1
        return months

    def whole_months(self) -> int:
        """The least number of calendar months that holds the period."""
        months = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month
        return months if self.lasts_at_most(months) else months + 1


def holds_on(since: date | None, until: date | None, day: date) -> bool:
    """Whether what began one day and ended another holds on a day, both included; an unknown bound is open.

    Its twin in SQL is `db.queries.days.holds_on`.
    """
    return (since is None or since <= day) and (until is None or day <= until)


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month (31 Jan + 1 = end of February).

    Past the year 9999 it is the last day there is.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    if day.day <= _SHORTEST_MONTH:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_day(start: date, months: int) -> date:
    """The last day of a period of whole months."""
    return add_months(start, months) - timedelta(days=1)
