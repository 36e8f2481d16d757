"""A list folded, narrowed and summed says the same as its rows read one by one, for every axis there is."""

from collections import defaultdict
from collections.abc import Hashable
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from ptce_desk.db.queries.file_axes import LISTING, MORE
from ptce_desk.db.queries.funding_files import FundingFileFilter, FundingFileRow
from ptce_desk.domain.bands import bucket_of
from ptce_desk.domain.frameworks import FrameworkPtce, FrameworkScheme, PolicyFramework
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import ANYTHING, Among, Between, Narrowing, narrowed_to
from ptce_desk.domain.organisations import Organisation, OrganisationKind
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import FOLLOW_UP_KEYS
from ptce_desk.services.dossier.crossed import MEASURES, cross_files
from ptce_desk.services.dossier.sheet import group_files, list_files, list_ids, sum_files, sum_follow_up
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.wording.axes import FILE_BUCKETS

SAID_BY_ROW = {
    "scheme": "scheme_code",
    "ptce": "ptce_name",
    "beneficiary": "beneficiary",
    "contract_axis": "contract_axis",
}
"""Axes whose values are ids: what a row says of them is a name."""
RANGES = [key for key in LISTING.axes if key.endswith("_on") or key in {"start", "end", *LISTING.amounts}]


AXES = (*LISTING.axes, *LISTING.states)
FOLLOWED = {*FOLLOW_UP_KEYS}


def said(row: FundingFileRow, key: str) -> Hashable:
    """What a row says of an axis, read with the row: the bucket of an amount, of a day or of a mark."""
    if key in FOLLOWED:
        value = None if row.follow_up is None else getattr(row.follow_up, key)
    else:
        value = row.more[key] if key in MORE else getattr(row, SAID_BY_ROW.get(key, key))
    assert isinstance(value, Hashable)
    if key in FILE_BUCKETS and isinstance(value, Decimal | date):
        return bucket_of(FILE_BUCKETS[key], value)
    return None if value == "" else value


def group_of(key: str, value: Hashable) -> Narrowing:
    return Narrowing(((key, LISTING.clause_of(key, value)),))


@pytest.fixture
def rows(demo: Desk) -> tuple[FundingFileRow, ...]:
    page = demo.run(list_files, FundingFileFilter(), more=tuple(MORE), followed=True)
    assert page.next is None
    return page.rows


@pytest.mark.parametrize("key", AXES)
def test_groups_are_the_rows_that_say_the_same(demo: Desk, rows: tuple[FundingFileRow, ...], key: str) -> None:
    expected: dict[Hashable, list[FundingFileRow]] = defaultdict(list)
    for row in rows:
        expected[said(row, key)].append(row)
    groups = demo.run(group_files, FundingFileFilter(), [key])
    named = {(group.names[0] if key in SAID_BY_ROW else group.values[0]): group for group in groups}
    assert len(named) == len(groups)
    assert {value: group.count for value, group in named.items()} == {v: len(held) for v, held in expected.items()}
    for value, held in expected.items():
        for amount in LISTING.amounts:
            assert named[value].sums[amount] == sum((getattr(row, amount) or ZERO for row in held), ZERO)


def test_a_list_offers_of_each_axis_what_its_rows_say_and_nothing_else(
    demo: Desk, rows: tuple[FundingFileRow, ...]
) -> None:
    def offered(desk: Desk) -> dict[str, list[tuple[Hashable, str | None]]]:
        with desk.reading() as connection:
            return {key: LISTING.values(connection, key) for key in LISTING.axes if key not in FILE_BUCKETS}

    for key, values in demo.run(offered).items():
        told = [name if key in SAID_BY_ROW else value for value, name in values]
        assert len(told) == len(set(told)), key
        assert set(told) == {said(row, key) for row in rows} - {None}, key


@pytest.mark.parametrize("key", AXES)
def test_a_list_narrowed_to_a_group_holds_its_rows_and_no_other(
    demo: Desk, rows: tuple[FundingFileRow, ...], key: str
) -> None:
    for group in demo.run(group_files, FundingFileFilter(), [key]):
        wanted = FundingFileFilter(group_of(key, group.values[0]))
        name = group.names[0] if key in SAID_BY_ROW else group.values[0]
        assert set(demo.run(list_ids, wanted)) == {row.id for row in rows if said(row, key) == name}
        sums = demo.run(sum_files, wanted)
        assert (sums.count, sums.requested, sums.max_amount) == (
            group.count,
            group.sums["requested"],
            group.sums["max_amount"],
        )


@pytest.mark.parametrize("key", AXES)
def test_several_values_let_through_the_rows_of_each(demo: Desk, key: str) -> None:
    groups = demo.run(group_files, FundingFileFilter(), [key])
    if key in FILE_BUCKETS:
        assert all(isinstance(group.values[0], int | None) for group in groups)
        return
    some = groups[::2]
    wanted = FundingFileFilter(Narrowing(((key, Among(frozenset(group.values[0] for group in some))),)))
    assert demo.run(sum_files, wanted).count == sum(group.count for group in some)


@pytest.mark.parametrize("key", RANGES)
def test_a_span_holds_its_bounds_and_leaves_out_what_was_not_said(
    demo: Desk, rows: tuple[FundingFileRow, ...], key: str
) -> None:
    values = sorted({value for row in rows if isinstance(value := said_or_read(row, key), Decimal | date)})
    spans = [(None, None), (values[0], values[-1])] if values else [(None, None)]
    if len(values) > 2:
        spans += [(values[1], values[-2]), (None, values[1]), (values[1], None)]
    for low, high in spans:
        wanted = FundingFileFilter(Narrowing(((key, Between(low, high)),)))
        told = {row.id: value for row in rows if (value := said_or_read(row, key)) is not None}
        after = {row for row, value in told.items() if low is None or not is_less(value, low)}
        through = {row for row in after if high is None or not is_less(high, told[row])}
        assert set(demo.run(list_ids, wanted)) == through
        assert demo.run(sum_files, wanted).count == len(through)


def is_less(one: Decimal | date, other: Decimal | date) -> bool:
    first, second = (value.toordinal() if isinstance(value, date) else value for value in (one, other))
    return first < second


def said_or_read(row: FundingFileRow, key: str) -> Decimal | date | None:
    value = row.more[key] if key in MORE else getattr(row, key)
    assert value is None or isinstance(value, Decimal | date)
    return value


def test_groups_by_two_axes_are_the_groups_of_one_within_the_other(demo: Desk) -> None:
    for first, second in permutations(("scheme", "year", "decision", "commune", "department"), 2):
        inner = {group.values: group for group in demo.run(group_files, FundingFileFilter(), [first, second])}
        for outer in demo.run(group_files, FundingFileFilter(), [first]):
            within = [group for values, group in inner.items() if values[0] == outer.values[0]]
            assert sum(group.count for group in within) == outer.count
            assert sum((group.sums["voted"] for group in within), ZERO) == outer.sums["voted"]


@pytest.mark.of_a_file
@pytest.mark.parametrize("by", [("year",), ("scheme",), ("year", "scheme"), ("decision", "funder")])
def test_groups_are_read_in_the_order_of_the_index_of_sums(desk: Desk, by: tuple[str, ...]) -> None:
    def plan(desk: Desk) -> list[str]:
        connection, seen = desk.file._connection, list[str]()
        connection.set_trace_callback(seen.append)
        group_files(desk, FundingFileFilter(), by)
        connection.set_trace_callback(None)
        (folded,) = (one for one in seen if "value_0" in one)
        return [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {folded}")]

    steps = desk.run(plan)
    assert any(step.startswith("SCAN funding_file USING") and "ix_funding_file_summed" in step for step in steps), steps


def test_groups_are_of_what_the_list_is_narrowed_to(demo: Desk) -> None:
    granted = FundingFileFilter(narrowed_to(decision=DecisionState.GRANTED), text="a")
    groups = demo.run(group_files, granted, ["scheme", "year"])
    assert sum(group.count for group in groups) == demo.run(sum_files, granted).count > 0


def test_groups_come_as_they_are_read_and_what_was_not_said_last(demo: Desk) -> None:
    states = [group.values[0] for group in demo.run(group_files, FundingFileFilter(), ["decision"])]
    assert states == [state for state in DecisionState if state in states]
    years = [group.values[0] for group in demo.run(group_files, FundingFileFilter(), ["year"])]
    assert years == sorted((year for year in years if isinstance(year, int)), reverse=True) + [None] * (None in years)


def test_a_clause_takes_the_place_of_the_one_it_replaces_and_goes_without_a_trace() -> None:
    both = narrowed_to(year=2026, stage=None, decision=DecisionState.GRANTED)
    assert [key for key, _clause in both.clauses] == ["year", "decision"]
    again = both.narrowed("year", Among(frozenset({2025, 2026})))
    assert [key for key, _clause in again.clauses] == ["year", "decision"]
    assert (both.one("year"), again.one("year"), again.one("stage")) == (2026, None, None)
    assert again.narrowed("year", None).narrowed("decision", None) == ANYTHING


@pytest.mark.parametrize("by", [("scheme", "year"), ("commune", "decision"), ("ptce", "scheme")])
def test_a_cross_table_adds_up_both_ways_to_the_list(demo: Desk, by: tuple[str, str]) -> None:
    wanted = FundingFileFilter(text="e")
    crossed = demo.run(cross_files, wanted, by)
    sums = demo.run(sum_files, wanted)
    for measure in MEASURES:
        whole = getattr(sums, measure)
        told = [[crossed.told(measure, row, column) or 0 for column in crossed.columns] for row in crossed.rows]
        assert [sum(line) for line in told] == [crossed.told(measure, row) or 0 for row in crossed.rows]
        columns = [sum(line[place] for line in told) for place in range(len(crossed.columns))]
        assert columns == [crossed.told(measure, column=column) or 0 for column in crossed.columns]
        assert sum(columns) == crossed.told(measure) == whole
    first = crossed.rows[0]
    narrowed = FundingFileFilter(wanted.by.narrowed(by[0], Among(frozenset({first.value}))), wanted.text)
    assert crossed.told("count", first) == demo.run(sum_files, narrowed).count


@pytest.mark.parametrize(
    ("commune_code", "department"), [("67482", "67"), ("2A004", "2A"), ("97411", "974"), ("97502", "975"), ("", None)]
)
def test_a_departement_is_read_in_the_code_of_the_commune(
    desk: Desk, commune_code: str, department: str | None
) -> None:
    def fill(opened: Desk) -> None:
        version = list_schemes(opened)[0].version_id
        with opened.writing("Un dossier") as work:
            seat = Organisation("Structure", OrganisationKind.ASSOCIATION, ess=True)
            seat.commune_code = commune_code
            work.add(seat)
            work.flush()
            file = FundingFile("2026-001", "Étude", None, version)
            file.beneficiary_id = seat.id
            work.add(file)
            work.commit()

    desk.run(fill)
    (group,) = desk.run(group_files, FundingFileFilter(), ["department"])
    assert group.values == (department,)


def test_a_dossier_of_nobody_is_in_the_group_of_what_was_not_said(desk: Desk) -> None:
    def fill(opened: Desk) -> None:
        version = list_schemes(opened)[0].version_id
        with opened.writing("Un dossier") as work:
            work.add(FundingFile("2026-001", "Étude", None, version))
            work.commit()

    desk.run(fill)
    for key in ("commune", "department", "ptce", "beneficiary"):
        groups = desk.run(group_files, FundingFileFilter(), [key])
        assert [(group.values, group.count) for group in groups] == [((None,), 1)]


def test_a_framework_lets_through_the_dossiers_of_its_ptce_and_of_its_schemes(demo: Desk) -> None:
    rows = demo.run(list_files, FundingFileFilter()).rows
    one, other = rows[0], next(row for row in rows if row.scheme_code != rows[0].scheme_code)

    def link(opened: Desk) -> int:
        scheme = next(row.scheme_id for row in list_schemes(opened) if row.code == one.scheme_code)
        with opened.writing("Un cadre") as work:
            framework = PolicyFramework("Contrat d’essai")
            pole = work.get(FundingFile, other.id).ptce_id
            assert pole is not None
            framework.schemes, framework.ptce = [FrameworkScheme(scheme)], [FrameworkPtce(pole)]
            work.add(framework)
            work.commit()
            return framework.id

    framework = demo.run(link)
    found = demo.run(list_files, FundingFileFilter(narrowed_to(framework=framework))).rows
    expected = {row.id for row in rows if row.scheme_code == one.scheme_code or row.ptce_name == other.ptce_name}
    assert {row.id for row in found} == expected


@pytest.mark.parametrize("by", [("scheme",), ("year", "decision"), ("commune",)])
def test_what_was_agreed_and_paid_is_summed_by_group_as_row_by_row(demo: Desk, by: tuple[str, ...]) -> None:
    wanted = FundingFileFilter(text="e")
    rows = demo.run(list_files, wanted, followed=True, more=tuple(MORE)).rows
    groups = demo.run(group_files, wanted, by, followed=True)
    whole = demo.run(sum_follow_up, wanted)
    for key in ("agreed", "to_confirm", "paid", "remaining"):
        for group in groups:
            names = tuple(name or value for name, value in zip(group.names, group.values, strict=True))
            mine = [row.follow_up for row in rows if tuple(said(row, one) for one in by) == names and row.follow_up]
            assert group.sums[key] == sum((getattr(one, key) for one in mine), ZERO)
        assert sum(group.sums[key] for group in groups) == getattr(whole, key)
    assert whole.paid > 0


@pytest.mark.parametrize("key", LISTING.apart)
def test_dossiers_are_narrowed_by_what_was_agreed_and_paid_as_their_columns_tell_it(demo: Desk, key: str) -> None:
    page = demo.run(list_files, FundingFileFilter(), followed=True)
    told = {row.id: getattr(row.follow_up, key) for row in page.rows if row.follow_up is not None}
    bounds = sorted(set(told.values()))
    assert len(bounds) > 1
    for low, high in ((bounds[0], bounds[0]), (bounds[1], None), (None, bounds[-2]), (bounds[1], bounds[-1])):
        wanted = FundingFileFilter(Narrowing(((key, Between(low, high)),)))
        expected = {k for k, v in told.items() if (low is None or v >= low) and (high is None or v <= high)}
        assert set(demo.run(list_ids, wanted)) == expected
        assert demo.run(sum_files, wanted).count == len(expected)
