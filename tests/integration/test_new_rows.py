"""New records written many at once leave the rows, the entries and the refusals that the session would have left."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect
from sqlalchemy.orm import Mapper

from ptce_desk.db.mapping import map_entities, mapper_registry
from ptce_desk.db.new_rows import fresh, give_parts
from ptce_desk.domain.agreements import Agreement, Payment
from ptce_desk.domain.award_years import AwardYear, YearState
from ptce_desk.domain.committees import AgendaItem, CommitteeBody, CommitteeSession, Deliberation, Vote
from ptce_desk.domain.errors import PtceDeskError, TextTooLongError
from ptce_desk.domain.file_checklist import YearShare
from ptce_desk.domain.funding_files import CostLine, FundingFile, PlanLine
from ptce_desk.domain.imported import ImportedRecord
from ptce_desk.domain.organisations import Contact, FunderLevel, Organisation, OrganisationKind
from ptce_desk.domain.ptce import Ptce, PtceAlias, Stage, StageEntry
from ptce_desk.domain.typed_text import LONGEST_LINE
from ptce_desk.domain.value_errors import PeriodCrossedError, TooLargeError, YearTwiceError
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.search import search
from ptce_desk.services.file.undo import redo, undo
from tests.gathered import gathered
from tests.integration.dumps import dump

D = Decimal
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ENTRIES = "SELECT id, kind, label, table_name, row_id, action, old_values, new_values FROM change_entry ORDER BY id"
Write = Callable[[Desk, Callable[[], list[object]]], None]

map_entities()


def structures() -> list[object]:
    return [
        Organisation(
            f"L’Œuvre\x00 {rank}", OrganisationKind.OTHER, ess=rank == 1, contacts=[Contact("Camille\nDurand")]
        )
        for rank in (1, 2)
    ]


def poles() -> list[object]:
    stages = [StageEntry(Stage.EMERGENCE, date(2020, 1, 2)), StageEntry(Stage.START_UP, note="« ici »\r\nlà")]
    return [Ptce("Les Prés", aliases=[PtceAlias("Le Pré"), PtceAlias("Prés")], stages=stages), Ptce("Un Autre")]


def dossiers() -> list[object]:
    made = []
    for rank in range(3):
        file = FundingFile(f"2019-{rank}", "Un été", None, 1, requested=D("0.10"), start=date(2019, 1, 1))
        file.plan.extend(
            [PlanLine("Ville", FunderLevel.COMMUNE, public=True), PlanLine("Nous", FunderLevel.REGION, public=False)]
        )
        file.costs.append(CostLine(CostCategory.STUDY, D("12000.00")))
        file.year_shares.extend([YearShare(2019, D(1)), YearShare(2020, D("2.50"))])
        file.award_years.append(AwardYear(2019, YearState.LAPSED, date(2019, 5, 6)))
        file.record_decision(D(12000), None, source="x", author="y", moved_at=NOW)
        made.append(file)
    return [*made, FundingFile("2020-1", "", None, 1, autonomy_plan=True)]


def what_follows() -> list[object]:
    session = CommitteeSession(
        CommitteeBody.COUNCIL, date(2020, 2, 3), items=[AgendaItem(2), AgendaItem(1, vote=Vote.GRANTED)]
    )
    session.deliberation = Deliberation("2020-7", date(2020, 2, 3))
    agreement = Agreement(1, D(12000), payments=[Payment(date(2020, 5, 6), D("0.01"))])
    return [session, agreement, ImportedRecord("é", "x", "funding_file", 1, '{"title": "é"}')]


def by_the_session(desk: Desk, make: Callable[[], list[object]]) -> None:
    with desk.writing("Reprendre") as work:
        for one in make():
            work.add(one)
        work.commit()


def at_once(desk: Desk, make: Callable[[], list[object]]) -> None:
    with desk.writing("Reprendre") as work:
        work.add_new(make())
        work.commit()


def entries(desk: Desk) -> list[tuple[object, ...]]:
    with desk.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(ENTRIES)]


@pytest.fixture
def twin(template: Path, open_fresh: Callable[[Path, str], Desk]) -> Desk:
    return open_fresh(template, "twin.ptce")


def test_rows_and_entries_are_those_of_the_session_to_the_letter(desk: Desk, twin: Desk) -> None:
    for make in (structures, poles, dossiers, what_follows):
        desk.run(by_the_session, make)
        twin.run(at_once, make)
    assert dump(twin) == dump(desk)
    assert twin.run(entries) == desk.run(entries)
    assert twin.run(check_file) == desk.run(check_file)
    for step in (undo, undo, redo, redo):
        desk.run(step)
        twin.run(step)
        assert dump(twin) == dump(desk)


def test_parts_that_nobody_watches_are_written_with_their_record(desk: Desk, twin: Desk) -> None:
    def unwatched() -> list[object]:
        made = [fresh(Ptce, "Les Prés"), fresh(Ptce, "Un Autre")]
        give_parts(made[0], aliases=[PtceAlias("Le Pré")], stages=[])
        made[0].aliases.append(PtceAlias("Prés"))
        return list(made)

    desk.run(
        by_the_session, lambda: [Ptce("Les Prés", aliases=[PtceAlias("Le Pré"), PtceAlias("Prés")]), Ptce("Un Autre")]
    )
    twin.run(at_once, unwatched)
    assert dump(twin) == dump(desk)
    assert twin.run(entries) == desk.run(entries)


def test_what_is_written_at_once_has_its_ids_and_is_found_again(desk: Desk) -> None:
    def write(desk: Desk) -> list[int]:
        with desk.writing("Reprendre") as work:
            first = [Ptce("Prairie"), Ptce("Pré carré", aliases=[PtceAlias("Enclos")])]
            work.add_new(first)
            work.add_new(later := [Ptce("Pré vert")])
            assert later[0].id == first[1].id + 1
            assert first[1].aliases[0].ptce_id == first[1].id
            assert work.get(Ptce, first[1].id).aliases[0].name == "Enclos"
            work.commit()
        return [one.id for one in (*first, *later)]

    ids = desk.run(write)
    assert {hit.record for hit in desk.run(search, "pre")} >= set(ids[1:])
    assert [hit.record for hit in desk.run(search, "enclos")] == [ids[1]]


def test_no_id_is_given_twice_even_when_its_row_is_gone(desk: Desk) -> None:
    def write(desk: Desk) -> int:
        with desk.writing("Reprendre") as work:
            work.add_new([made := Ptce("Prairie")])
            work.commit()
        return made.id

    first = desk.run(write)
    desk.run(undo)
    assert desk.run(write) == first + 1


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: Ptce("x" * (LONGEST_LINE + 1)), TextTooLongError),
        (lambda: FundingFile("1", "x", None, 1, requested=D("1e13")), TooLargeError),
        (lambda: FundingFile("1", "x", None, 1, start=date(2020, 1, 2), end=date(2020, 1, 1)), PeriodCrossedError),
        (
            lambda: FundingFile("1", "x", None, 1, year_shares=[YearShare(2020, D(1))] * 1 + [YearShare(2020, D(2))]),
            YearTwiceError,
        ),
    ],
)
def test_what_no_record_may_hold_is_refused_and_nothing_of_the_change_is_kept(
    desk: Desk, make: Callable[[], object], why: type[PtceDeskError]
) -> None:
    before = dump(desk)
    for write in (by_the_session, at_once):
        with pytest.raises(why):
            desk.run(write, lambda: [Ptce("Un pôle"), make()])
        assert dump(desk) == before


@pytest.mark.slow
def test_who_no_longer_waits_is_asked_about_often_and_leaves_nothing(desk: Desk) -> None:
    before, entries_before = dump(desk), desk.run(entries)
    asked = 0

    class GoneError(Exception):
        pass

    def ask() -> None:
        nonlocal asked
        asked += 1
        if asked > 4:
            raise GoneError

    def write(desk: Desk, many: int) -> None:
        with desk.writing("Reprendre") as work:
            work.still_wanted = ask
            work.add_new(Ptce(f"Pôle {rank}") for rank in range(many))
            work.commit()

    for many, kept in ((5000, 4), (1500, 4)):
        asked = 0
        with pytest.raises(GoneError):
            desk.run(write, many)
        assert asked == kept + 1
        assert (dump(desk), desk.run(entries)) == (before, entries_before)
    asked = 0
    desk.run(write, 600)
    assert asked == 3


@gathered("mapper", mapper_registry.mappers, ids=lambda mapper: mapper.class_.__name__)
def test_a_fresh_record_is_what_its_class_makes(mapper: Mapper[object]) -> None:
    kind: type[Any] = mapper.class_
    needed = {one.name: one.name for one in fields(kind) if one.init and one.default is one.default_factory is MISSING}
    made, expected = fresh(kind, **needed), kind(**needed)
    for prop in mapper.attrs:
        if prop.key in inspect(expected).dict:
            assert getattr(made, prop.key) == getattr(expected, prop.key)
        else:
            assert prop.key not in inspect(made).dict


def test_fresh_takes_what_its_class_takes_and_no_more() -> None:
    made = fresh(PlanLine, "Ville", FunderLevel.COMMUNE, public=True, amount=D(3))
    assert (made.funder, made.level, made.public, made.amount, made.in_kind) == (
        "Ville",
        FunderLevel.COMMUNE,
        True,
        D(3),
        False,
    )
    with pytest.raises(TypeError):
        fresh(PlanLine, "Ville", FunderLevel.COMMUNE)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        fresh(PlanLine, "Ville", FunderLevel.COMMUNE, public=True, colour="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        fresh(PlanLine, "Ville", FunderLevel.COMMUNE, True, D(1), False, False, False, 0, 7)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        fresh(Ptce, "Pôle", aliases=[PtceAlias("x")])
    one, other = fresh(Ptce, "Un"), fresh(Ptce, "Deux")
    one.aliases.append(PtceAlias("seul"))
    assert other.aliases == []


def test_a_fresh_record_is_kept_by_the_session_too(desk: Desk) -> None:
    def write(desk: Desk) -> tuple[str, str]:
        with desk.writing("Reprendre") as work:
            work.add(made := fresh(Ptce, "Les Prés"))
            made.aliases.append(PtceAlias("Pré"))
            work.commit()
        with desk.loading() as loader:
            found = loader.get(Ptce, made.id)
            return found.sort_key, found.aliases[0].search_key

    assert desk.run(write) == ("pres", "pre")
