"""An aggregate is read whole, in one statement, and stands as the session would have read it itself."""

import pytest
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from ptce_desk.db.aggregates import load, load_together, together
from ptce_desk.db.mapping import AGGREGATE_OF, map_entities, mapper_registry
from ptce_desk.db.schema.dossier import funding_file
from ptce_desk.db.schema.ptce import ptce
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.ptce import Ptce
from ptce_desk.services.desk import Desk
from tests.integration.full_file import fill
from tests.integration.statements import statements

map_entities()
ASKED_FOR = "select"
"""How SQLAlchemy says of parts that they are read when something looks at them."""
ROOTS = {mapper.class_ for mapper in mapper_registry.mappers} - AGGREGATE_OF.keys()


def key_of(root: object) -> int:
    return int(inspect(root).identity[0])


def told(root: object, *, asked_for: bool = False) -> tuple[dict[str, object], list[object]]:
    """All that an aggregate holds, parts included, in order; those that are read only where asked for, if told so."""
    mapper = inspect(root).mapper
    parts: list[object] = []
    for relation in (one for one in mapper.relationships if asked_for or one.lazy != ASKED_FOR):
        held = getattr(root, relation.key)
        parts.append([told(one) for one in held] if isinstance(held, list) else held and told(held))
    return {one.key: getattr(root, one.key) for one in mapper.column_attrs}, parts


def check_every_kind(desk: Desk) -> None:
    """Beside another session on the same file, that reads as SQLAlchemy does by itself."""
    with desk.reading() as connection:
        for entity in ROOTS:
            with Session(connection) as ours, Session(connection) as other:
                expected = {key_of(one): one for one in other.scalars(select(entity))}
                with statements() as asked:
                    found = {key_of(one): one for one in load(ours, entity, [*expected, 10_000])}
                assert len(asked) == 1
                assert found.keys() == expected.keys()
                with statements() as asked:
                    assert {key: told(one) for key, one in found.items()} == {
                        key: told(one) for key, one in expected.items()
                    }
                assert asked == []
                for key, one in found.items():
                    assert told(one, asked_for=True) == told(expected[key], asked_for=True)
                assert len(ours.dirty) == len(other.dirty)


def test_every_kind_of_aggregate_is_read_whole_in_one_statement(demo: Desk) -> None:
    demo.run(check_every_kind)


@pytest.mark.slow
def test_so_is_every_kind_of_part(desk: Desk) -> None:
    fill(desk)
    desk.run(check_every_kind)


def test_more_aggregates_than_a_statement_can_name_are_read_in_a_few(desk: Desk) -> None:
    def job(desk: Desk) -> None:
        with desk.reading() as connection, Session(connection) as session:
            keys = connection.execute(select(ptce.c.id)).scalars().all()
            with statements() as asked:
                found = load(session, Ptce, [*keys, *range(10_000, 11_100)])
            assert len(asked) == 3
            assert sorted(map(key_of, found)) == sorted(keys)

    desk.run(job)


def test_what_is_at_hand_is_neither_read_again_nor_changed(demo: Desk) -> None:
    def job(desk: Desk) -> None:
        with desk.reading() as connection, Session(connection) as session:
            (file,) = load(session, FundingFile, [1])
            file.title = "Autre"
            file.costs.clear()
            with statements() as asked:
                assert load(session, FundingFile, [1, 1]) == [file]
            assert asked == []
            every = {FundingFile: select(funding_file.c.id), Ptce: select(ptce.c.id).where(ptce.c.id < 4)}
            with statements() as asked:
                found = load_together(session, together(every), {})
            assert len(asked) == 1
            assert file in found
            assert (file.title, file.costs) == ("Autre", [])
            assert {key_of(one) for one in found if isinstance(one, Ptce)} == {1, 2, 3}

    demo.run(job)


def test_what_is_done_to_a_record_read_to_be_shown_is_not_kept(demo: Desk) -> None:
    def job(desk: Desk) -> FundingFile:
        with desk.loading() as reading:
            file = reading.get(FundingFile, 1)
            before, file.title = file.title, "Autre"
            file.costs.clear()
        with desk.loading() as reading:
            again = reading.get(FundingFile, 1)
        assert (again.title, bool(again.costs)) == (before, True)
        return again

    assert told(demo.run(job))  # whole, once detached


@pytest.mark.of_a_file
def test_what_only_reads_takes_no_lock(demo: Desk) -> None:
    def job(desk: Desk) -> list[str]:
        said: list[str] = []
        with desk.file.looking() as connection:
            connection.set_trace_callback(said.append)
        with desk.loading() as reading:
            reading.get(FundingFile, 1)
        with desk.reading() as connection_to_read:
            connection_to_read.execute(select(ptce.c.id)).all()
        with desk.trying() as work:
            work.get(FundingFile, 1)
        return [one for one in said if one.startswith("BEGIN")]

    assert demo.run(job) == ["BEGIN", "BEGIN", "BEGIN IMMEDIATE"]
