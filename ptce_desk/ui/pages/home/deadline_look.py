"""What the list of deadlines is narrowed to, and the deadlines of days that are no more than counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ptce_desk.domain.aid.deadline_marks import SetAside
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, DueDay, Facts, Horizon, Record
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.narrowing import Clause
from ptce_desk.services.home.deadlines import DeadlineSheet
from ptce_desk.ui.models.grouped_rows import ordered_by
from ptce_desk.ui.pages.deadline_rows import WITH_REASON, DeadlineRow, falls, is_of
from ptce_desk.wording.deadlines import Aside, words_of

DAY, WHEN = "day", "when"
BY_DAY: Final = frozenset({DAY, WHEN})
"""The columns that order by day."""
_NOTHING: Final = Record("funding_file", 0)


@dataclass(frozen=True, slots=True)
class Look:
    """What the filters let through.

    Attributes:
        aside: what is out of the way so, None for what is to be dealt with.
        horizons: how near, anyhow where there is none.
        kinds: of what nature, any where there is none.
        by_whom: on who deals with the dossiers.
        days: on the days.
        text: words that are said, folded.
        through: by the other columns.
    """

    aside: Aside | None
    horizons: frozenset[Horizon]
    kinds: frozenset[DeadlineKind]
    by_whom: Clause | None
    days: Clause | None
    text: str
    through: Callable[[DeadlineRow], bool]

    def offered(self, sheet: DeadlineSheet) -> list[DeadlineRow]:
        """What the filters of the columns choose from."""
        return [row for row in _rows_of(sheet, self.aside) if is_of(row, self.by_whom) and falls(row, self.days)]

    def said(self, rows: Iterable[DeadlineRow]) -> list[DeadlineRow]:
        """Those of some that are let through, whatever their nature and however near."""
        kept = (row for row in rows if self.through(row))
        return [row for row in kept if not self.text or self.text in fold(words_of(row.deadline))]

    def near(self, rows: Iterable[DeadlineRow]) -> list[DeadlineRow]:
        """Those of some that are as near as asked."""
        return [row for row in rows if not self.horizons or row.horizon in self.horizons]

    def alike(self, rows: Iterable[DeadlineRow]) -> list[DeadlineRow]:
        """Those of some that are of the natures asked."""
        return [row for row in rows if not self.kinds or row.deadline.kind in self.kinds]

    def shown(self, sheet: DeadlineSheet) -> list[DeadlineRow]:
        """All that is let through."""
        return self.alike(self.near(self.said(self.offered(sheet))))


def told_first(rows: Sequence[DeadlineRow]) -> tuple[list[DeadlineRow], list[DeadlineRow]]:
    """The rows of a group up to the first day of which some are only counted, and those from that day on."""
    days = {row.day for row in rows if row.counted}
    place = next((place for place, row in enumerate(rows) if row.day in days), len(rows))
    return list(rows[:place]), list(rows[place:])


def days_counted(rows: Iterable[DeadlineRow]) -> list[DueDay]:
    """The days of which some rows are only counted, in their order."""
    return [DueDay(row.day, row.counted, row.deadline.facts.amount) for row in rows if row.counted and row.day]


def in_order(key: str, descending: bool, rows: Sequence[DeadlineRow]) -> list[DeadlineRow]:  # noqa: FBT001  # as sorted
    """Rows by a column; as they come, the nearest first, by their day."""
    if key in BY_DAY:
        dated = [row for row in rows if row.day is not None]
        undated = [row for row in rows if row.day is None]
        return [*(reversed(dated) if descending else dated), *undated]
    column = next(column for column in WITH_REASON if column.key == key)
    return ordered_by(column, rows, descending=descending)


def is_aside(held: SetAside, aside: Aside) -> bool:
    """Whether something is out of the way so."""
    return (held.mark.until is None) is (aside == "done")


def _rows_of(sheet: DeadlineSheet, aside: Aside | None) -> list[DeadlineRow]:
    """What is to be dealt with, or what is out of the way so; what comes back first is first."""
    if aside is None:
        rows = [DeadlineRow(one, sheet.today, None, _instructor(sheet, one)) for one in sheet.deadlines]
        return (
            rows
            if sheet.whole
            else _by_day(sheet.today, [*(_counted(due, sheet.today) for due in sheet.counted), *rows])
        )
    held = [
        DeadlineRow(one.deadline, sheet.today, one.mark, _instructor(sheet, one.deadline))
        for one in sheet.aside
        if is_aside(one, aside)
    ]
    return _by_day(sheet.today, held)


def _by_day(today: date, rows: list[DeadlineRow]) -> list[DeadlineRow]:
    return sorted(rows, key=lambda row: (row.day is None, row.day or today))


def _counted(due: DueDay, today: date) -> DeadlineRow:
    """One row for all the payments of a day."""
    facts = Facts(amount=due.amount)
    return DeadlineRow(Deadline(DeadlineKind.PAYMENT, due.day, _NOTHING, 0, facts), today, counted=due.count)


def _instructor(sheet: DeadlineSheet, deadline: Deadline) -> str:
    """Who deals with the dossier of a deadline; nobody with what is about none."""
    return sheet.instructors.get(deadline.record.id, "") if deadline.record.page == "funding_file" else ""
