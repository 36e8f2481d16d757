"""What stands beside the home page: the days to come, what is to be paid, and who has how much to do."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from ptce_desk.db.queries import projection as queries
from ptce_desk.domain.aid.deadlines import Deadline
from ptce_desk.domain.projection import project
from ptce_desk.services.desk import Desk
from ptce_desk.services.home.deadlines import near_deadlines
from ptce_desk.services.home.workload import Workload, open_workload

DAYS_AHEAD: Final = 30
_YEARS_TO_PAY: Final = 3


@dataclass(frozen=True, slots=True)
class YearToPay:
    """Euros granted that are to be paid in a year; the first also has what was planned before it."""

    year: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class BesideSheet:
    """What stands beside the home page.

    Attributes:
        coming: what falls due from today on, nearest first.
        workload: of each instructor.
        to_pay: the present year and those after it.
        paid: euros paid in the civil year shown, `year`.
    """

    today: date
    coming: tuple[Deadline, ...]
    workload: Workload
    to_pay: tuple[YearToPay, ...]
    year: int
    paid: Decimal


def open_beside(desk: Desk, year: int | None = None) -> BesideSheet:
    """Read it, with what was paid in a year, the present one by default."""
    today = desk.today()
    shown = today.year if year is None else year
    with desk.reading() as connection:
        near = near_deadlines(desk, today + timedelta(days=DAYS_AHEAD))
        committed = queries.remaining_by_year(connection)
        paid = queries.paid_in(connection, shown)
        workload = open_workload(desk)
    years = project(today.year, committed, {}, {}, {}).years[:_YEARS_TO_PAY]
    return BesideSheet(
        today,
        near,
        workload,
        tuple(YearToPay(one.year, one.committed) for one in years),
        shown,
        paid,
    )
