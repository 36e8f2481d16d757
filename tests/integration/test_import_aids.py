"""A table of de minimis aids brought into a file: as one change, undone as one, nothing the second time."""

from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.imported import Outcome
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.plans import answer_of, counts
from ptce_desk.services.importing.tables import Answers, OpenedTable, Source, open_table
from ptce_desk.services.records import change_line
from tests.integration.dumps import dump
from tests.integration.raw_rows import held

SIRET = "82212742900014"
TABLE = f"""Entreprise;SIRET;Date d’octroi;Montant de l’aide;Régime;Financeur
Le Relais;{SIRET};01/03/2023;12 000,50;De minimis général;Région
Le Relais;{SIRET};05/06/2024;4000;De minimis SIEG;Métropole
La Coop;;05/06/2024;3000;;
"""
AIDS = (
    "SELECT o.name, a.granted_on, a.amount, a.regime, a.authority FROM received_aid a "
    "JOIN organisation o ON o.id = a.organisation_id ORDER BY a.id"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "minimis.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def opened(desk: Desk, path: Path) -> OpenedTable:
    return open_table(desk.resources, path, Answers(target="de_minimis"))


def source(one: OpenedTable) -> Source:
    return Source(one.origin, one.path.name, {})


def test_aids_come_in_with_the_structures_that_are_new_and_once(desk: Desk, table: Path) -> None:
    before = dump(desk)
    one = opened(desk, table)
    seen = desk.run(plan_table, one, source(one))
    done = desk.run(import_table, one, source(one))
    assert answer_of(one, seen) == answer_of(one, done)
    assert held(desk, AIDS) == [
        ("Le Relais", "2023-03-01", 1200050, "general", "Région"),
        ("Le Relais", "2024-06-05", 400000, "sgei", "Métropole"),
        ("La Coop", "2024-06-05", 300000, "general", ""),
    ]
    assert desk.run(check_file) == []
    after = dump(desk)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.SAME: 3}
    assert dump(desk) == after
    assert desk.run(undo).label == "Importer « minimis.csv » : 3 nouvelles aides de minimis"
    assert dump(desk) == before
    desk.run(redo)
    assert dump(desk) == after


def test_a_correction_of_the_table_is_taken_and_what_was_typed_here_stays(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    [(structure, aid)] = held(desk, "SELECT organisation_id, id FROM received_aid WHERE amount = 400000")
    assert isinstance(structure, int)
    assert isinstance(aid, int)
    desk.run(change_line, ORGANISATION, structure, "received_aids", aid, "amount", Decimal(4100))
    table.write_text(TABLE.replace(";4000;De minimis SIEG", ";4500;De minimis général"), encoding="utf-8")
    one = opened(desk, table)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.CHANGED: 1, Outcome.SAME: 2}
    assert held(desk, AIDS)[1] == ("Le Relais", "2024-06-05", 410000, "general", "Métropole")
    assert desk.run(check_file) == []
