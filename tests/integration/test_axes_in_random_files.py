"""Made-up dossiers attached at random: the page of a contract, the list and the budget say the same of its axes."""

import random
from decimal import Decimal

import pytest
from sqlalchemy import select

from ptce_desk.db import schema
from ptce_desk.db.queries import ledger, projection
from ptce_desk.db.queries.frameworks import FrameworkFilter
from ptce_desk.domain.frameworks import EVERY_YEAR, Measure, dossiers_of
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, group_files, list_files, offered_values
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.frameworks import FrameworkSheet
from tests.conftest import AUTHORITY
from tests.integration.test_ledger_in_random_files import _fill as fill_with_awards

_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
_L = schema.kept.instalment_rest.c
_Y = schema.grants.payment.c
D = Decimal
OURS = Narrowing().narrowed("funder", Among(frozenset({AUTHORITY.name})))


@pytest.fixture
def sheet(desk: Desk) -> FrameworkSheet:
    """A contract of three axes, to one of which each of fifty dossiers is attached."""
    desk.run(fill_with_awards, random.Random(7))  # noqa: S311  made-up data
    (row,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="SREED"))
    for name in ("A", "B", "C"):
        desk.run(frameworks.add_axis, row.id, "name", name)
    axes = [one.id for one in desk.run(frameworks.open_framework, row.id).axes]

    def attach(desk: Desk) -> None:
        drawn = random.Random(8)  # noqa: S311
        with desk.writing("Rattacher") as work:
            for key in work.reading().execute(select(_F.id)).scalars().all():
                work.get(FundingFile, key).framework_axis_id = drawn.choice(axes)
            work.commit()

    desk.run(attach)
    return desk.run(frameworks.open_framework, row.id)


def test_an_axis_tells_what_the_ledger_the_list_and_the_budget_tell_of_its_dossiers(
    desk: Desk, sheet: FrameworkSheet
) -> None:
    with desk.database.reading() as connection:
        held = dict(connection.execute(select(_F.id, _F.framework_axis_id)).all())
        counted: dict[int, Decimal] = {}
        for grant in ledger.grants(connection, ledger.granted()):
            if grant.payer.ours:
                counted[held[grant.file_id]] = counted.get(held[grant.file_id], ZERO) + grant.counted
        left, paid = projection.remaining_by_year(connection), projection.paid_in(connection, 2026)
    listed = {
        one.values[0]: one for one in desk.run(group_files, FundingFileFilter(OURS), ["contract_axis"], followed=True)
    }
    every = [row.id for row in sheet.axes]
    assert all(row.use.voted and row.use.paid and row.use.to_pay for row in sheet.axes)
    for row in sheet.axes:
        assert row.use.voted == counted[row.id]
        assert row.use.file_count == listed[row.id].count
        assert (row.use.paid, row.use.to_pay) == (listed[row.id].sums["paid"], listed[row.id].sums["remaining"])
        for measure, told in (
            (Measure.VOTED, row.use.voted),
            (Measure.PAID, row.use.paid),
            (Measure.TO_PAY, row.use.to_pay),
        ):
            assert sheet.years.total(measure, [row.id]) == told
    assert {year: sheet.years.amount(Measure.TO_PAY, every, year) for year in left} == left
    assert sheet.years.amount(Measure.PAID, every, 2026) == paid


@pytest.mark.slow
def test_a_figure_leads_to_all_the_dossiers_it_is_made_of(desk: Desk, sheet: FrameworkSheet) -> None:
    offered = desk.run(offered_values)
    for measure in (Measure.VOTED, Measure.PAID, Measure.TO_PAY):
        years = sheet.years.years(measure)
        assert years
        for axes in ([sheet.axes[0].id], [row.id for row in sheet.axes]):
            for year in (*years, EVERY_YEAR):
                by = dossiers_of(measure, axes, year).narrowed("funder", Among(frozenset({AUTHORITY.name})))
                (group,) = desk.run(group_files, FundingFileFilter(by), ["funder"], followed=True)
                told = {"voted": group.sums["agreed"], "paid": group.sums["paid"], "to_pay": group.sums["remaining"]}
                asked = (
                    sheet.years.total(measure, axes) if year is EVERY_YEAR else sheet.years.amount(measure, axes, year)
                )
                assert told[measure] >= asked >= 0
                if year is EVERY_YEAR and measure is not Measure.VOTED:
                    assert told[measure] == asked
        for key, of in (("paid_in", Measure.PAID), ("to_pay_in", Measure.TO_PAY)):
            held = {value for value, _name in offered[key]}
            assert {year for year in sheet.years.years(of) if year is not None} <= held


@pytest.mark.slow
def test_dossiers_to_be_paid_in_a_year_or_paid_in_it_are_those_with_such_an_instalment_or_payment(
    desk: Desk, sheet: FrameworkSheet
) -> None:
    assert sheet.axes
    with desk.database.reading() as connection:
        paid = connection.execute(
            select(_A.funding_file_id, _Y.paid_on).join(schema.grants.payment, _Y.agreement_id == _A.id)
        ).all()
        rests = connection.execute(select(_L.funding_file_id, _L.planned_in)).all()
    for key, years in (
        ("paid_in", {(a, day.year) for a, day in paid}),
        ("to_pay_in", {(a, year) for a, year in rests}),
    ):
        for year in {year for _file, year in years if year is not None}:
            rows = desk.run(list_files, FundingFileFilter(Narrowing().narrowed(key, Among(frozenset({year}))))).rows
            assert {row.id for row in rows} == {file_id for file_id, of_year in years if of_year == year}
