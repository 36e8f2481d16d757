"""A figure of a contract and the dossiers it is made of: what the list that opens adds up to, beside it."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ptce_desk.domain.frameworks import EVERY_YEAR, AxisYears, Measure, WhichYear, dossiers_of
from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, sum_files, sum_follow_up

FIGURE_COLUMNS: Final = {
    Measure.VOTED: "voted",
    Measure.PROPOSED: "proposed",
    Measure.PAID: "paid",
    Measure.TO_PAY: "remaining",
}
"""The column of the list of dossiers that a measure is read in."""


@dataclass(frozen=True, slots=True)
class OpenedFigure:
    """What some axes take of a year, and its dossiers.

    Attributes:
        by: what the list of dossiers is narrowed to.
        figure: what the contract says, in euros.
        listed: what the column of the list that measures it comes to.
    """

    measure: Measure
    year: WhichYear
    by: Narrowing
    figure: Decimal
    listed: Decimal


def open_figure(desk: Desk, years: AxisYears, measure: Measure, axes: Collection[int], year: WhichYear) -> OpenedFigure:
    """The dossiers of a figure, with what their column comes to."""
    by = dossiers_of(measure, axes, year)
    figure = years.total(measure, axes) if year is EVERY_YEAR else years.amount(measure, axes, year)
    return OpenedFigure(measure, year, by, figure, _listed(desk, measure, FundingFileFilter(by)))


def _listed(desk: Desk, measure: Measure, wanted: FundingFileFilter) -> Decimal:
    match measure:
        case Measure.VOTED:
            return sum_files(desk, wanted).voted
        case Measure.PROPOSED:
            return sum_files(desk, wanted).proposed
        case Measure.PAID:
            return sum_follow_up(desk, wanted).paid
        case Measure.TO_PAY:
            return sum_follow_up(desk, wanted).remaining
