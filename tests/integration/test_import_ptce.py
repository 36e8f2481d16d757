"""A table of PTCE brought into a file with its members: as one change, undone as one, nothing the second time."""

from pathlib import Path

import pytest

from ptce_desk.domain.imported import Outcome
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.plans import answer_of, counts
from ptce_desk.services.importing.tables import Answers, OpenedTable, Source, open_table
from ptce_desk.services.records import remove_line
from tests.integration.command_line import Run
from tests.integration.dumps import dump
from tests.integration.raw_rows import held, rows

SIRET, OTHER = "82212742900014", "13000342900011"
TABLE = f"""PTCE;Autre nom;Commune;Type de territoire;QPV;Création;Stade;Structure porteuse;Membre;SIRET;Rôle;Depuis le
Pôle Nord;PN;Lille;Urbain;oui;2016;Émergence;Le Relais;Le Relais;{SIRET};;01/02/2016
Pôle Nord;;;;;;;;La Coop;{OTHER};Partenaire;
Pôle Nord;;;;;;;;Le Fil;;;
Pôle des Îles;;Brest;;;;;;Le Fil;;;
"""
MEMBERS = (
    "SELECT o.name, m.role, m.since FROM membership m JOIN organisation o ON o.id = m.organisation_id "
    "JOIN ptce p ON p.id = m.ptce_id WHERE p.name = 'Pôle Nord' ORDER BY m.id"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "ptce.csv"
    path.write_text(TABLE.replace("Le Relais;Le Relais", ";Le Relais"), encoding="utf-8")
    return path


def opened(desk: Desk, path: Path) -> OpenedTable:
    return open_table(desk.resources, path, Answers(target="ptce"))


def source(one: OpenedTable) -> Source:
    return Source(one.origin, one.path.name, {})


def test_poles_come_in_with_their_members_and_the_structures_that_are_new(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    seen = desk.run(plan_table, one, source(one))
    done = desk.run(import_table, one, source(one))
    assert answer_of(one, seen) == answer_of(one, done)
    assert counts(done) == {Outcome.NEW: 2}
    made = "SELECT name, commune, territory_type, priority_district, created_year FROM ptce ORDER BY id DESC LIMIT 2"
    assert held(desk, made) == [
        ("Pôle des Îles", "Brest", None, None, None),
        ("Pôle Nord", "Lille", "urban", 1, 2016),
    ]
    assert held(desk, MEMBERS) == [
        ("Le Relais", "member", "2016-02-01"),
        ("La Coop", "partner", None),
        ("Le Fil", "member", None),
    ]
    named = "SELECT a.name, s.stage FROM ptce_alias a JOIN ptce_stage s ON s.ptce_id = a.ptce_id WHERE a.name = 'PN'"
    assert held(desk, named) == [("PN", "emergence")]
    assert held(desk, "SELECT count(*) FROM organisation WHERE name = 'Le Fil'") == [(1,)]
    assert desk.run(check_file) == []


def test_a_second_import_changes_nothing_and_a_new_row_adds_its_member(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    kept = dump(desk)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.SAME: 2}
    assert dump(desk) == kept
    table.write_text(table.read_text("utf-8") + f"Pôle des Îles;;;;;;;;;{SIRET};;\n", encoding="utf-8")
    one = opened(desk, table)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.SAME: 1, Outcome.CHANGED: 1}
    assert held(desk, "SELECT count(*) FROM organisation WHERE name = 'Le Relais'") == [(1,)]
    assert desk.run(check_file) == []


def test_a_member_taken_off_here_does_not_come_back(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    [(pole, line)] = held(
        desk,
        "SELECT m.ptce_id, m.id FROM membership m JOIN organisation o ON o.id = organisation_id WHERE siret != ''"
        " AND role = 'partner'",
    )
    assert isinstance(pole, int)
    assert isinstance(line, int)
    desk.run(remove_line, PTCE, pole, "memberships", line)
    table.write_text(table.read_text("utf-8").replace("Lille", "Roubaix"), encoding="utf-8")
    one = opened(desk, table)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.SAME: 1, Outcome.CHANGED: 1}
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.SAME: 2}
    assert [name for name, *_rest in held(desk, MEMBERS)] == ["Le Relais", "Le Fil"]


@pytest.mark.slow
def test_an_import_of_poles_is_undone_as_one_and_done_again(desk: Desk, table: Path) -> None:
    before = dump(desk)
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    after = dump(desk)
    assert desk.run(undo).label == "Importer « ptce.csv » : 2 nouveaux PTCE"
    assert dump(desk) == before
    desk.run(redo)
    assert dump(desk) == after


def test_the_command_asks_of_a_member_that_may_be_of_the_file(desk: Desk, table: Path, run: Run) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    desk.close()
    other = table.with_name("autre.csv")
    other.write_text("Pôle;Structure membre\nPôle des Îles;Fil\n", encoding="utf-8")
    code, _out, err = run("import", other, "--file", desk.place, "--target", "ptce")
    assert (code, err.replace("\u00a0", " ")) == (
        1,
        "Ligne 2 : « Fil » porte le nom d’une autre structure : dites si c’est elle.\n",
    )
    assert rows(desk.place, "SELECT count(*) FROM membership") == [(4,)]
