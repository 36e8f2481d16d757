"""A table of structures brought into a file: as one change, undone as one, nothing the second time."""

from pathlib import Path

import pytest

from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.plans import answer_of, counts
from ptce_desk.services.importing.tables import Answers, OpenedTable, Source, open_table
from ptce_desk.services.records import keep_field, remove_line
from tests.integration.command_line import Run
from tests.integration.dumps import dump
from tests.integration.raw_rows import held, rows

SIRET, OTHER = "82212742900014", "13000342900011"
TABLE = f"""Nom;SIRET;RNA;Type;ESS;Ville;Site internet;Contact;Courriel;IBAN
Le Relais;{SIRET};;Association;oui;Nantes;https://relais.example;Ada Exemple;ada@relais.example;FR76300060000112
La Coop;{OTHER};;Coopérative;non;Rezé;;;;
Le Fil;;W442000001;;;Nantes;;;;
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "structures.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def opened(desk: Desk, path: Path, *, persons: bool = False) -> OpenedTable:
    return open_table(desk.resources, path, Answers(target="organisations", persons=persons))


def source(one: OpenedTable) -> Source:
    return Source(one.origin, one.path.name, {})


def test_structures_come_in_with_what_the_table_says_but_nobody_and_no_account(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    seen = desk.run(plan_table, one, source(one))
    done = desk.run(import_table, one, source(one))
    assert answer_of(one, seen) == answer_of(one, done)
    assert counts(done) == {Outcome.NEW: 3}
    made = "SELECT name, siret, rna, kind, ess, commune, website FROM organisation ORDER BY id"
    assert held(desk, made) == [
        ("Le Relais", SIRET, "", "association", 1, "Nantes", "https://relais.example"),
        ("La Coop", OTHER, "", "cooperative", 0, "Rezé", ""),
        ("Le Fil", "", "W442000001", "association", 1, "Nantes", ""),
    ]
    assert held(desk, "SELECT count(*) FROM contact") == [(0,)]
    assert "FR76" not in "\n".join(dump(desk))
    assert desk.run(check_file) == []


def test_contacts_come_in_when_asked_for_and_once(desk: Desk, table: Path) -> None:
    one = opened(desk, table, persons=True)
    desk.run(import_table, one, source(one))
    assert held(desk, "SELECT name, email FROM contact") == [("Ada Exemple", "ada@relais.example")]
    kept = dump(desk)
    again = desk.run(import_table, one, source(one))
    assert (counts(again), dump(desk)) == ({Outcome.SAME: 3}, kept)


def test_a_contact_taken_off_here_stays_off_whatever_came_in_between(desk: Desk, table: Path) -> None:
    one = opened(desk, table, persons=True)
    desk.run(import_table, one, source(one))
    [(structure, contact)] = held(desk, "SELECT organisation_id, id FROM contact")
    assert isinstance(structure, int)
    assert isinstance(contact, int)
    desk.run(remove_line, ORGANISATION, structure, "contacts", contact)
    table.write_text(TABLE.replace("Nantes;https", "Orvault;https"), encoding="utf-8")
    without = opened(desk, table)
    assert counts(desk.run(import_table, without, source(without))) == {Outcome.CHANGED: 1, Outcome.SAME: 2}
    again = opened(desk, table, persons=True)
    assert counts(desk.run(import_table, again, source(again))) == {Outcome.SAME: 3}
    assert held(desk, "SELECT count(*) FROM contact") == [(0,)]


def test_an_import_of_structures_is_undone_as_one(desk: Desk, table: Path) -> None:
    before = dump(desk)
    one = opened(desk, table, persons=True)
    desk.run(import_table, one, source(one))
    assert desk.run(undo).label == "Importer « structures.csv » : 3 nouvelles structures"
    assert dump(desk) == before
    assert desk.run(check_file) == []


def test_a_correction_is_taken_and_what_was_typed_here_stays(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    [(key,)] = held(desk, "SELECT id FROM organisation WHERE name = 'Le Relais'")
    assert isinstance(key, int)
    desk.run(keep_field, ORGANISATION, key, "commune", "Saint-Herblain")
    corrected = TABLE.replace("Nantes;https://relais.example", "Orvault;https://le-relais.example")
    table.write_text(corrected.replace("Coopérative", "Entreprise"), encoding="utf-8")
    one = opened(desk, table, persons=True)
    done = desk.run(import_table, one, source(one))
    assert counts(done) == {Outcome.CHANGED: 2, Outcome.SAME: 1}
    now = "SELECT commune, website, kind FROM organisation ORDER BY id LIMIT 2"
    assert held(desk, now) == [
        ("Saint-Herblain", "https://le-relais.example", "association"),
        ("Rezé", "", "enterprise"),
    ]
    assert held(desk, "SELECT name FROM contact") == [("Ada Exemple",)]
    assert desk.run(check_file) == []


@pytest.mark.parametrize(("kind", "expected"), [(None, "association"), (OrganisationKind.NETWORK_HEAD, "network_head")])
def test_a_structure_that_a_table_of_dossiers_made_gets_its_kind_unless_somebody_chose(
    desk: Desk, table: Path, kind: OrganisationKind | None, expected: str
) -> None:
    grants = table.with_name("aides.csv")
    grants.write_text(f"Nom;SIRET;Montant voté;Exercice\nLe Relais;{SIRET};900;2023\n", encoding="utf-8")
    first = open_table(desk.resources, grants, Answers(given={"scheme": "CA-PROGRESS-1"}))
    desk.run(import_table, first, source(first))
    [(key,)] = held(desk, "SELECT id FROM organisation")
    assert isinstance(key, int)
    if kind is not None:
        desk.run(keep_field, ORGANISATION, key, "kind", kind)
    one = opened(desk, table)
    desk.run(import_table, one, source(one))
    assert held(desk, "SELECT kind FROM organisation WHERE name = 'Le Relais'") == [(expected,)]


def test_a_word_no_screen_knows_is_asked(desk: Desk, table: Path, run: Run) -> None:
    desk.close()
    table.write_text(TABLE.replace("Coopérative", "SCIC"), encoding="utf-8")
    code, out, err = run("import", table, "--file", desk.place, "--target", "organisations")
    assert (code, "Nouveau\u00a0: 2" in out) == (1, True)
    assert err.replace("\u00a0", " ") == "Ligne 3, « Type » : « SCIC » : dites ce que ce mot désigne.\n"
    assert rows(desk.place, "SELECT name FROM organisation ORDER BY id") == [("Le Relais",), ("Le Fil",)]
