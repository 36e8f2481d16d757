"""Each figure of a contract opens the dossiers it is made of: their column comes to it, or a sentence says why not."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from ptce_desk.db.queries.frameworks import FrameworkFilter
from ptce_desk.domain.frameworks import EVERY_YEAR, Measure
from ptce_desk.exports.report import Table
from ptce_desk.formatting import amount_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.reports.contract import contract_report
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.contract_figures import OpenedFigure, open_figure
from ptce_desk.services.schemes.frameworks import FrameworkSheet
from ptce_desk.wording.frameworks import MEASURE_COLUMNS, MEASURE_LABELS, figure_sentence

D = Decimal


def contracts(desk: Desk) -> list[FrameworkSheet]:
    """The contracts of the demonstration that have axes."""
    rows = desk.run(frameworks.list_frameworks, FrameworkFilter())
    sheets = [desk.run(frameworks.open_framework, row.id) for row in rows]
    return [sheet for sheet in sheets if sheet.axes]


def figures(desk: Desk, sheet: FrameworkSheet) -> Iterator[OpenedFigure]:
    """Every figure of a contract: of each axis and of all together, of each year and of all."""
    alone = [(axis.id,) for axis in sheet.axes]
    for measure in Measure:
        for axes in (*alone, tuple(axis.id for axis in sheet.axes)):
            for year in (*sheet.years.years(measure), EVERY_YEAR):
                found = desk.run(open_figure, sheet.years, measure, axes, year)
                if found.figure:
                    yield found


def test_every_figure_of_every_contract_is_what_its_list_adds_up_to_or_says_why_not(demo: Desk) -> None:
    walked = [found for sheet in contracts(demo) for found in figures(demo, sheet)]
    same = [found for found in walked if found.figure == found.listed]
    assert {found.measure for found in same} == set(Measure)
    assert all(found in same for found in walked if found.measure is Measure.PROPOSED)
    assert all(found in same for found in walked if found.measure is Measure.TO_PAY and found.year is EVERY_YEAR)
    for found in walked:
        said = figure_sentence(found.measure, found.year, found.figure, found.listed)
        told = all(amount_text(one) in said for one in (found.figure, found.listed))
        assert told is (found not in same)
    assert len(same) < len(walked)


@pytest.mark.parametrize(
    ("measure", "year", "said"),
    [
        (Measure.VOTED, 2025, "La colonne « Voté » de ces dossiers donne 35 000,00 € : elle garde les votes"),
        (Measure.TO_PAY, None, "Reste à payer sans année : 10,00 €. La colonne « Reste à payer »"),
        (Measure.PAID, EVERY_YEAR, "Versé : 10,00 €. La colonne « Versé » de ces dossiers"),
    ],
)
def test_why_a_list_comes_to_another_amount_is_said_by_its_column(measure: Measure, year: int, said: str) -> None:
    whole = figure_sentence(measure, year, D(10), D(35000)).replace("\u202f", " ").replace("\u00a0", " ")
    assert said in whole


def test_a_list_that_comes_to_less_is_explained_too() -> None:
    assert figure_sentence(Measure.VOTED, 2026, D(12), D(10))
    assert not figure_sentence(Measure.VOTED, 2026, D(12), D(12))


def test_a_measure_has_one_word_on_a_contract_and_in_the_list_where_it_is_the_same_amount() -> None:
    for measure in (Measure.PAID, Measure.TO_PAY):
        assert MEASURE_LABELS[measure] == MEASURE_COLUMNS[measure]


def test_the_dossiers_of_a_statement_add_up_to_its_axes_without_the_name_of_the_contract(demo: Desk) -> None:
    for sheet in contracts(demo):
        report = demo.run(contract_report, sheet.framework.id)
        files: Table = next(table for table in report.sheets if table.key == "files")
        sums = [files.column_sum(key) for key in ("to_vote", "granted", "paid", "remaining")]
        assert sums == [sheet.whole.proposed, sheet.whole.voted, sheet.whole.paid, sheet.whole.to_pay]
        axes = {str(row[files.position("axis")]) for row in files.rows}
        assert axes
        assert not any(sheet.framework.name in axis for axis in axes)
        assert "Accordé et voté" in [line.label for line in report.reading]
