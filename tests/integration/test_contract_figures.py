"""Each figure of a contract opens the dossiers it is made of: their column comes to it, or a sentence says why not."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import pytest

from ptce_desk.db.queries.file_axes import OF_YEARS
from ptce_desk.db.queries.frameworks import FrameworkFilter
from ptce_desk.domain.frameworks import EVERY_YEAR, Measure
from ptce_desk.domain.narrowing import Among, narrowed_to
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.calls import narrowing_of
from ptce_desk.domain.states import DecisionState
from ptce_desk.exports.report import Table
from ptce_desk.formatting import amount_text
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, group_files, list_files, offered_values, sum_files
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.reports.contract import contract_report
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.calls import list_calls, open_call
from ptce_desk.services.schemes.contract_figures import OpenedFigure, figure_column, listed_in, open_figure
from ptce_desk.services.schemes.frameworks import FrameworkSheet
from ptce_desk.services.schemes.schemes import change_scheme, open_scheme
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


@pytest.mark.slow
def test_every_figure_of_every_contract_is_what_the_column_of_its_list_adds_up_to(demo: Desk) -> None:
    walked = [found for sheet in contracts(demo) for found in figures(demo, sheet)]
    assert {(found.measure, found.year is EVERY_YEAR) for found in walked} == set(product(Measure, (True, False)))
    assert [found for found in walked if found.figure != found.listed] == []


def test_what_another_funder_gave_on_an_axis_is_said_to_be_in_the_list_alone(demo: Desk) -> None:
    sheet = next(sheet for sheet in contracts(demo) if sheet.whole.voted)
    with demo.reading() as connection:
        query = "SELECT DISTINCT v.scheme_id FROM funding_file f JOIN scheme_version v ON v.id = f.scheme_version_id"
        used = list(connection.exec_driver_sql(f"{query} WHERE f.framework_axis_id IS NOT NULL").scalars())
    for scheme_id in used:
        demo.run(change_scheme, scheme_id, "funder_level", FunderLevel.STATE)
    after = demo.run(frameworks.open_framework, sheet.framework.id)
    axes = tuple(axis.id for axis in sheet.axes)
    found = demo.run(open_figure, after.years, Measure.VOTED, axes, EVERY_YEAR)
    said = figure_sentence(found.measure, found.year, found.figure, found.listed)
    assert found.figure < found.listed == sheet.whole.voted
    assert all(amount_text(one) in said for one in (found.figure, found.listed))


@pytest.mark.slow
def test_every_figure_of_a_scheme_a_call_and_of_the_home_page_is_what_its_list_comes_to(demo: Desk) -> None:
    for scheme_id, _name in demo.run(offered_values)["scheme"]:
        assert isinstance(scheme_id, int)
        for year in demo.run(open_scheme, scheme_id).years:
            by = narrowed_to(scheme=scheme_id).narrowed("year", Among(frozenset({year.year})))
            told = [demo.run(listed_in, FundingFileFilter(by), key) for key in ("requested", "proposed", "voted")]
            assert told == [year.requested, year.proposed, year.voted]
            assert demo.run(sum_files, FundingFileFilter(by)).count == year.file_count
    calls = demo.run(list_calls)
    assert calls
    for call in calls:
        for step, count in demo.run(open_call, call.version_id).counts.items():
            wanted = FundingFileFilter(narrowing_of(step, call.version_id))
            assert len(demo.run(list_files, wanted, at_least=count + 1).rows) == count
    lines = [line for line in demo.run(open_home).work if line.filter is not None]
    assert lines
    for line in lines:
        assert line.filter is not None
        assert demo.run(sum_files, line.filter).count == line.count


@pytest.mark.parametrize("measure", [Measure.PAID, Measure.TO_PAY])
def test_a_column_of_some_years_tells_nothing_while_the_list_is_narrowed_to_none(demo: Desk, measure: Measure) -> None:
    sheet = next(sheet for sheet in contracts(demo) if sheet.years.years(measure))
    axes, years = tuple(axis.id for axis in sheet.axes), sheet.years.years(measure)
    whole = demo.run(open_figure, sheet.years, measure, axes, EVERY_YEAR)
    column = figure_column(measure, years[0])
    assert demo.run(listed_in, FundingFileFilter(whole.by), column) == 0
    every = whole.by.narrowed(OF_YEARS[column].asked_as, Among(frozenset(years)))
    assert demo.run(listed_in, FundingFileFilter(every), column) == whole.figure
    for descending in (True, False):
        rows = demo.run(list_files, FundingFileFilter(every), sort=column, descending=descending, more=(column,)).rows
        told = [amount for row in rows if isinstance(amount := row.more[column], Decimal)]
        assert (sum(told), sorted(told, reverse=descending)) == (whole.figure, told)
    (group,) = demo.run(group_files, FundingFileFilter(every), ("decision",), more=(column,))
    assert group.sums[column] == whole.figure


@pytest.mark.parametrize(
    ("measure", "year", "said"),
    [
        (Measure.VOTED, 2025, "La colonne « Accordé » de ces dossiers donne 35 000,00 € : elle compte aussi ceux d’"),
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
    for measure in (Measure.VOTED, Measure.PAID, Measure.TO_PAY):
        assert MEASURE_LABELS[measure] == MEASURE_COLUMNS[measure]


@pytest.mark.slow
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


@pytest.mark.slow
def test_the_dossiers_that_an_envelope_opens_come_to_what_it_says_is_voted_and_proposed(demo: Desk) -> None:
    walked = 0
    for year in demo.run(open_budget).years:
        for row in demo.run(open_budget, year).rows:
            by = narrowed_to(scheme=row.scheme_id, year=year)
            sums = demo.run(sum_files, FundingFileFilter(by))
            waiting = by.narrowed("decision", Among(frozenset({DecisionState.PROPOSED, DecisionState.LISTED})))
            proposed = demo.run(sum_files, FundingFileFilter(waiting)).proposed
            assert (sums.voted, proposed) == (row.voted, row.proposed), (year, row.code)
            walked += bool(row.voted or row.proposed)
    assert walked > 10
