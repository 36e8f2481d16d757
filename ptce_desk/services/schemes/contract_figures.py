"""A figure of a contract and the dossiers it is made of: what the list that opens adds up to, beside it."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.domain.frameworks import EVERY_YEAR, AxisYears, Measure, WhichYear, dossiers_of
from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import SUMMED_KEYS
from ptce_desk.services.dossier.sheet import FundingFileFilter, sum_files, sum_follow_up


@dataclass(frozen=True, slots=True)
class OpenedFigure:
    """What some axes take of a year, and its dossiers.

    Attributes:
        by: what the list of dossiers is narrowed to.
        column: the column of the list that measures it.
        figure: what the contract says, in euros.
        listed: what that column comes to.
    """

    measure: Measure
    axes: Collection[int]
    year: WhichYear
    by: Narrowing
    column: str
    figure: Decimal
    listed: Decimal


def open_figure(desk: Desk, years: AxisYears, measure: Measure, axes: Collection[int], year: WhichYear) -> OpenedFigure:
    """The dossiers of a figure, with what their column comes to."""
    by, column = dossiers_of(measure, axes, year), figure_column(measure, year)
    figure = years.total(measure, axes) if year is EVERY_YEAR else years.amount(measure, axes, year)
    return OpenedFigure(measure, axes, year, by, column, figure, listed_in(desk, FundingFileFilter(by), column))


def figure_column(measure: Measure, year: WhichYear) -> str:
    """The column of the list of dossiers that a measure is read in: of one year where the list tells all of them."""
    match measure:
        case Measure.VOTED:
            return "granted"
        case Measure.PROPOSED:
            return "proposed"
        case Measure.PAID:
            return "paid" if year is EVERY_YEAR else "paid_then"
        case Measure.TO_PAY:
            return "remaining" if year is EVERY_YEAR else "left_then"


def listed_in(desk: Desk, wanted: FundingFileFilter, column: str) -> Decimal:
    """What an amount of the list of dossiers comes to."""
    if column in ("paid", "remaining"):
        money = sum_follow_up(desk, wanted)
        return money.paid if column == "paid" else money.remaining
    if column in SUMMED_KEYS:
        return sum_files(desk, wanted, (column,)).more[column]
    sums = sum_files(desk, wanted)
    return {"requested": sums.requested, "proposed": sums.proposed, "voted": sums.voted}[column]
