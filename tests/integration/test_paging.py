"""Pages of dossiers: every row once, in the order asked for, with the same sums as the rows."""

from collections.abc import Hashable
from decimal import Decimal

import pytest

from ptce_desk.db.queries.file_orders import SORTED_BY
from ptce_desk.db.queries.funding_files import FundingFileFilter, FundingFileRow
from ptce_desk.db.queries.paging import PAGE_SIZE
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.narrowing import Among, Between, Narrowing, narrowed_to
from ptce_desk.domain.organisations import Organisation, OrganisationKind
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import list_files, list_ids, list_within, sum_files
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.conftest import DoneOnce
from tests.integration.raw_rows import alter_open

COUNT = 2 * PAGE_SIZE + 37


def filled(desk: Desk) -> None:
    desk.run(fill)


def fill(desk: Desk) -> None:
    versions = [row.version_id for row in list_schemes(desk)]
    with desk.writing("Remplir") as work:
        for rank in range(COUNT):
            file = FundingFile(
                f"2026-{rank:04d}", ("L’école", "Eau", "état", "Zone")[rank % 4], None, versions[rank % 3]
            )
            file.requested = None if rank % 5 == 0 else Decimal(rank % 7 * 1000)
            file.instruction = InstructionState.DRAFT if rank % 2 else InstructionState.SUBMITTED
            work.add(file)
        work.commit()


def read_all(desk: Desk, wanted: FundingFileFilter, sort: str, *, descending: bool) -> list[FundingFileRow]:
    found: list[FundingFileRow] = []
    page = desk.run(list_files, wanted, sort=sort, descending=descending)
    found += page.rows
    while page.next is not None:
        page = desk.run(list_files, wanted, sort=sort, descending=descending, after=page.next)
        found += page.rows
    return found


@pytest.fixture
def full_desk(desk: Desk, done_once: DoneOnce) -> Desk:
    done_once(desk, filled)
    return desk


@pytest.mark.slow
def test_paging_gives_every_dossier_once_both_ways(full_desk: Desk) -> None:
    for sort in sorted(SORTED_BY):
        for descending in (False, True):
            found = [row.id for row in read_all(full_desk, FundingFileFilter(), sort, descending=descending)]
            assert len(set(found)) == len(found) == COUNT, sort


@pytest.mark.parametrize("sort", ["number", "requested"])
@pytest.mark.parametrize("wanted", [(), (("instruction", Among(frozenset(InstructionState))),)])
def test_a_list_gone_back_to_is_read_from_where_it_is_asked_to_and_as_the_file_now_is(
    full_desk: Desk, wanted: tuple[tuple[str, Among], ...], sort: str
) -> None:
    asked = FundingFileFilter(Narrowing(wanted))
    pages = [full_desk.run(list_files, asked, sort=sort)]
    while pages[-1].next is not None:
        pages.append(full_desk.run(list_files, asked, sort=sort, after=pages[-1].next))
    assert len(pages) == 3
    starts = (None, *(page.next for page in pages))
    for place in (2, 0, 1, 2):
        assert full_desk.run(list_files, asked, sort=sort, after=starts[place]) == pages[place]
    alter_open(full_desk, "UPDATE funding_file SET title = 'Autre'")
    assert {row.title for row in full_desk.run(list_files, asked, sort=sort, after=starts[1]).rows} == {"Autre"}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("text", ["", "ecole"])
def test_pages_narrowed_to_several_values_hold_the_rows_of_each_in_one_order(
    full_desk: Desk, text: str, *, descending: bool
) -> None:
    everything = read_all(full_desk, FundingFileFilter(text=text), "number", descending=descending)
    some = tuple(row.id for row in everything)[5:-5]
    both = Among(frozenset({InstructionState.DRAFT, InstructionState.SUBMITTED, InstructionState.REVIEWED}))
    rich = ("requested", Between(Decimal(2000), Decimal(5000)))
    by = Narrowing((rich, ("instruction", both), ("year", Among(frozenset({2025, None})))))
    found = read_all(full_desk, FundingFileFilter(by, text, some), "number", descending=descending)
    expected = [row for row in everything if row.id in some and row.requested and 2000 <= row.requested <= 5000]
    assert [row.id for row in found] == [row.id for row in expected]
    assert {row.instruction for row in found} == both.values - {InstructionState.REVIEWED} or text


@pytest.mark.of_a_file
@pytest.mark.parametrize("key", ["instruction", "decision", "year"])
def test_a_page_narrowed_to_several_values_sorts_no_more_than_a_page_of_each(desk: Desk, key: str) -> None:
    values = {"instruction": InstructionState, "decision": DecisionState, "year": (2025, 2026)}[key]
    wanted = FundingFileFilter(Narrowing(((key, Among(frozenset(values))),)))

    def plan(desk: Desk) -> list[str]:
        connection, seen = desk.file._connection, list[str]()
        connection.set_trace_callback(seen.append)
        list_files(desk, wanted)
        connection.set_trace_callback(None)
        (listed,) = (one for one in seen if "sort_value" in one)
        return [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {listed}")]

    steps = desk.run(plan)
    index = {"year": "fiscal_year"}.get(key, key)
    assert sum(f"ix_funding_file_{index}_number ({index}=?)" in step for step in steps) == len(list(values))
    assert sum("TEMP B-TREE FOR ORDER BY" in step for step in steps) == 1, steps


def test_the_dossiers_to_go_through_are_those_of_all_the_pages_in_their_order(full_desk: Desk) -> None:
    wanted = FundingFileFilter(text="ecole")
    for sort in sorted(SORTED_BY):
        listed = [row.id for row in read_all(full_desk, wanted, sort, descending=True)]
        assert 0 < len(listed) < COUNT
        assert full_desk.run(list_ids, wanted, sort=sort, descending=True) == tuple(listed), sort


def test_a_list_shows_some_dossiers_alone_however_many_and_narrows_them_further(full_desk: Desk) -> None:
    some = tuple(row.id for row in full_desk.run(list_files, FundingFileFilter()).rows[:9])
    many = (*some, *range(10**6, 10**6 + 40_000))
    assert full_desk.run(list_ids, FundingFileFilter(among=many)) == some
    assert full_desk.run(sum_files, FundingFileFilter(among=some)).count == 9
    drafts = full_desk.run(list_ids, FundingFileFilter(narrowed_to(instruction=InstructionState.DRAFT), among=some))
    assert set(drafts) < set(some)
    assert full_desk.run(list_ids, FundingFileFilter(among=())) == ()


def test_the_dossiers_to_go_through_are_capped(full_desk: Desk) -> None:
    first = [row.id for row in full_desk.run(list_files, FundingFileFilter()).rows[:7]]
    assert full_desk.run(list_ids, FundingFileFilter(), most=7) == tuple(first)


@pytest.mark.parametrize("descending", [False, True])
def test_amounts_are_sorted_as_numbers_with_missing_ones_last(full_desk: Desk, *, descending: bool) -> None:
    amounts = [row.requested for row in read_all(full_desk, FundingFileFilter(), "requested", descending=descending)]
    known = [amount for amount in amounts if amount is not None]
    assert amounts == sorted(known, reverse=descending) + [None] * (len(amounts) - len(known))


def test_titles_are_sorted_the_french_way(full_desk: Desk) -> None:
    titles = [row.title for row in read_all(full_desk, FundingFileFilter(), "title", descending=False)]
    assert list(dict.fromkeys(titles)) == ["Eau", "L’école", "état", "Zone"]


def test_sums_are_those_of_the_rows_that_match(full_desk: Desk) -> None:
    wanted = FundingFileFilter(narrowed_to(instruction=InstructionState.DRAFT))
    rows = read_all(full_desk, wanted, "number", descending=True)
    sums = full_desk.run(sum_files, wanted)
    assert sums.count == len(rows)
    assert sums.requested == sum(row.requested or 0 for row in rows)


@pytest.mark.parametrize(("text", "title"), [("ECOLE", "L’école"), ("l'éco", "L’école"), ("Etat", "état"), ("%", None)])
def test_search_ignores_accents_case_and_articles_and_takes_signs_as_they_are(
    full_desk: Desk, text: str, title: str | None
) -> None:
    found = {row.title for row in read_all(full_desk, FundingFileFilter(text=text), "number", descending=True)}
    assert found == ({title} if title else set())


def test_a_dossier_is_found_by_its_beneficiary_and_shows_it(desk: Desk) -> None:
    versions = [row.version_id for row in list_schemes(desk)]
    with desk.writing("Remplir") as work:
        garden, other = (
            Organisation(name, OrganisationKind.OTHER, ess=False) for name in ("Les Jardins d’Été", "Le Relais")
        )
        work.add(garden)
        work.add(other)
        work.flush()
        for number, one in (("2026-001", garden), ("2026-002", other), ("2026-003", None)):
            file = FundingFile(number, "Atelier", None, versions[0])
            file.beneficiary_id = None if one is None else one.id
            work.add(file)
        work.commit()
    rows = read_all(desk, FundingFileFilter(text="jardins d'ete"), "beneficiary", descending=False)
    assert [(row.number, row.beneficiary) for row in rows] == [("2026-001", "Les Jardins d’Été")]
    every = read_all(desk, FundingFileFilter(), "beneficiary", descending=False)
    assert [row.beneficiary for row in every] == ["Les Jardins d’Été", "Le Relais", ""]


def test_numbers_of_any_form_are_ordered_as_one_counts(desk: Desk) -> None:
    numbers = ["1", "2", "9", "10", "11", "111", "2026-3", "2026-12", "2026-101", "A2", "a10"]

    def fill_numbers(opened: Desk) -> None:
        version = list_schemes(opened)[0].version_id
        with opened.writing("Remplir") as work:
            for number in reversed(numbers):
                work.add(FundingFile(number, "Étude", None, version))
            work.commit()

    desk.run(fill_numbers)
    assert [row.number for row in read_all(desk, FundingFileFilter(), "number", descending=False)] == numbers


def test_a_list_read_again_has_as_many_dossiers_as_were_read_and_goes_on_after_them(full_desk: Desk) -> None:
    every = [row.id for row in read_all(full_desk, FundingFileFilter(), "title", descending=False)]
    for wanted, there in ((0, PAGE_SIZE), (PAGE_SIZE + 1, 2 * PAGE_SIZE), (COUNT + 5, COUNT)):
        page = full_desk.run(list_files, FundingFileFilter(), sort="title", descending=False, at_least=wanted)
        assert [row.id for row in page.rows] == every[:there]
        assert (page.next is None) is (there == COUNT)
        if page.next is not None:
            beyond = full_desk.run(list_files, FundingFileFilter(), sort="title", descending=False, after=page.next)
            assert beyond.rows[0].id == every[there]


def test_groups_read_again_have_as_many_dossiers_as_each_had(full_desk: Desk) -> None:
    every = {
        key: FundingFileFilter(narrowed_to(instruction=key))
        for key in (InstructionState.DRAFT, InstructionState.SUBMITTED)
    }
    asked: dict[tuple[Hashable, ...], tuple[FundingFileFilter, int]] = {
        (key,): (wanted, PAGE_SIZE + 1 if key is InstructionState.DRAFT else 3) for key, wanted in every.items()
    }
    pages = full_desk.run(list_within, asked, sort="number", descending=True, followed=False, more=())
    drafts, others = pages[InstructionState.DRAFT,], pages[InstructionState.SUBMITTED,]
    assert (len(drafts.rows), len(others.rows)) == (COUNT // 2, PAGE_SIZE)
    assert {row.instruction for row in drafts.rows} == {InstructionState.DRAFT}
