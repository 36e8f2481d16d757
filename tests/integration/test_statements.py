"""How often the program asks the engine something for one gesture: on a server, each is a round trip.

A dossier opens in twelve statements at most, a session in twenty, whatever is on its agenda; one that waits for a vote
in three more where others of its agenda ask for the same structure, which are read with it. A field is kept in twenty,
of which eight from the first that writes, since nobody else writes meanwhile. The home page asks nothing twice.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from ptce_desk.db.queries.ledger import schemes_of_others
from ptce_desk.db.schema.organisations import funder
from ptce_desk.db.schema.schemes import scheme
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.domain.vocabulary import CostCategory, Section
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet, FundingFileFilter, list_ids, open_file
from ptce_desk.services.home.beside import open_beside
from ptce_desk.services.home.counts import count_places
from ptce_desk.services.home.summary import open_home
from tests.integration.raw_rows import alter_open
from tests.integration.statements import questions, statements

DOSSIER, OF_ITS_AGENDA, SESSION, FIELD, WRITING = 12, 3, 20, 20, 8
_D = funder.c


@pytest.fixture
def grouped(demo: Desk) -> Desk:
    """The demonstration, every structure of it in one of two single undertakings: the most there is to read."""

    alter_open(demo, "UPDATE organisation SET single_undertaking = 'Groupe ' || (id % 2)")
    return demo


def dossiers(desk: Desk) -> list[FileSheet]:
    return [desk.run(open_file, file_id) for file_id in desk.run(list_ids, FundingFileFilter())]


def test_a_dossier_opens_in_few_statements(grouped: Desk) -> None:
    counts: dict[bool, list[int]] = {True: [], False: []}
    for file_id in grouped.run(list_ids, FundingFileFilter()):
        with statements() as asked:
            sheet = grouped.run(open_file, file_id)
        counts[sheet.file.decision is DecisionState.LISTED].append(len(asked))
    assert max(counts[False]) <= DOSSIER, counts
    assert max(counts[True]) <= DOSSIER + OF_ITS_AGENDA, counts


def test_a_session_opens_in_few_statements_however_long_its_agenda(grouped: Desk) -> None:
    lengths, counts = set(), set()
    for row in grouped.run(sessions.list_sessions):
        with statements() as asked:
            sheet = grouped.run(sessions.open_session, row.id)
        lengths.add(len(sheet.lines))
        counts.add(len(asked))
    assert max(lengths) >= 10
    assert max(counts) <= SESSION, counts


@pytest.mark.parametrize("read", [open_home, open_beside, count_places])
def test_the_home_page_asks_nothing_twice_of_one_state_of_the_file(demo: Desk, read: Callable[[Desk], object]) -> None:
    with questions() as asked:
        demo.run(read)
    assert asked
    assert [one for one, count in Counter(asked).items() if count > 1] == []


def test_whose_schemes_they_are_is_read_again_once_written(demo: Desk) -> None:
    def of_others(desk: Desk) -> list[int]:
        with desk.reading() as reader:
            first, again = schemes_of_others(reader), schemes_of_others(reader)
        assert first is again
        return sorted(first)

    def changed(desk: Desk) -> list[int]:
        with desk.writing("Ne garder aucun autre financeur") as work:
            reader = work.reading()
            assert schemes_of_others(reader)
            ours = select(_D.level, _D.name).where(_D.ours)
            level, name = reader.execute(ours).one()
            reader.execute(update(scheme).values(funder_level=level, funder_name=name))
            there = list(schemes_of_others(reader))
            work.commit()
        return there

    assert demo.run(of_others)
    assert demo.run(changed) == []
    assert demo.run(of_others) == []


FIELDS: dict[str, Callable[[FileSheet], object]] = {
    "title": lambda _sheet: "Un autre intitulé",
    "notes": lambda _sheet: "Une note",
    "service_opinion": lambda _sheet: "Avis favorable",
    "total_cost": lambda sheet: (sheet.file.total_cost or Decimal(0)) + Decimal("1000.00"),
    "requested": lambda sheet: (sheet.file.requested or Decimal(0)) + Decimal("10.00"),
    "start": lambda _sheet: date(2026, 5, 1),
    "end": lambda _sheet: date(2029, 5, 1),
    "deposited_on": lambda _sheet: date(2026, 1, 20),
    "autonomy_plan": lambda sheet: not sheet.file.autonomy_plan,
    "section": lambda _sheet: Section.INVESTMENT,
}


def check(asked: list[str]) -> None:
    writes = [place for place, said in enumerate(asked) if said.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert writes, "nothing was written"
    assert len(asked) <= FIELD, asked
    assert len(asked) - writes[0] <= WRITING, asked[writes[0] :]


def test_a_field_is_kept_in_few_statements(grouped: Desk) -> None:
    undecided = [sheet for sheet in dossiers(grouped) if sheet.file.decision not in FINAL_DECISIONS]
    assert len(undecided) >= 10
    for place, (field, value) in enumerate(FIELDS.items()):
        sheet = undecided[place % len(undecided)]
        with statements() as asked:
            grouped.run(instruct.change_field, sheet.file.id, field, value(sheet))
        check(asked)


def test_a_cell_is_kept_in_few_statements(grouped: Desk) -> None:
    sheet = next(one for one in dossiers(grouped) if one.file.decision not in FINAL_DECISIONS and one.file.costs)
    file_id, cost = sheet.file.id, sheet.file.costs[0]
    ours = next(line for line in sheet.file.plan if line.ours)
    other = next(one for one in CostCategory if one is not cost.category)
    cells: list[tuple[instruct.Lines, int, str, object]] = [
        ("costs", cost.id, "presented", cost.presented + Decimal("500.00")),
        ("costs", cost.id, "label", "Un autre poste"),
        ("costs", cost.id, "category", other),
        ("plan", ours.id, "amount", ours.amount - Decimal("5.00")),
    ]
    for lines, line_id, key, value in cells:
        with statements() as asked:
            grouped.run(instruct.change_line, file_id, lines, line_id, key, value)
        check(asked)
    with statements() as asked:
        grouped.run(instruct.add_line, file_id, "costs", "label", "Une dépense")
    check(asked)
