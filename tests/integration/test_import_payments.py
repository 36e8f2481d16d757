"""A table of the accounts brought into a file: its mandats are payments of our grants, the others are counted."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.cli.parser import IMPORT_TARGETS
from ptce_desk.domain.agreements import Agreement, RepaymentOrder
from ptce_desk.domain.imported import Aside, Obstacle, Outcome
from ptce_desk.imports.tables.targets import TARGETS
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.grants.follow_up_lines import add_line, record_payment, remove_line
from ptce_desk.services.importing import seeing
from ptce_desk.services.importing.importing import IMPORTED, import_table, plan_table
from ptce_desk.services.importing.plans import answer_of, counts, totals_of
from ptce_desk.services.importing.tables import Answers, OpenedTable, Source, open_table
from tests.integration.command_line import Run
from tests.integration.dossiers import voted_file
from tests.integration.dumps import dump
from tests.integration.grants import TODAY, change_agreement, in_days
from tests.integration.ledger_officer import LedgerOfficer
from tests.integration.raw_rows import held, rows

D = Decimal
SIRET, OTHER, UNKNOWN = "82212742900014", "13000342900011", "35600000000048"
GRANTS = f"""Exercice;Bénéficiaire;SIRET;Commune;Objet;Montant voté;Date de décision
2024;Le Relais;{SIRET};Nantes;Étude;12000;15/03/2024
2024;La Fabrique;{OTHER};Rezé;Animation;8500;15/03/2024
2025;La Fabrique;{OTHER};Rezé;Animation, suite;8500;14/03/2025
"""
HELIOS = """ID;COLLEC;DATE_EMISSION;NUM_MANDAT;NUMERO_LIGNE;COMPTE_NATURE;OBJET_MANDAT;MONTANT_PAIEMENT;DATE_PAIEMENT;\
NOM;TYPE_IMMATRICULATION;IMMATRICULATION
"""
LINES = f"""1;AGGLO;02/05/2024;1201;1;65748;SUBV ETUDE;7000;06/05/2024;LE RELAIS;SIRET;{SIRET}
2;AGGLO;02/05/2024;1201;2;65748;SUBV ETUDE;5000;06/05/2024;LE RELAIS;SIRET;{SIRET}
3;AGGLO;02/05/2024;1202;1;60632;FOURNITURES;120,50;06/05/2024;LE RELAIS;SIRET;{SIRET}
4;AGGLO;02/05/2024;1203;1;65748;SUBV SPORT;3000;06/05/2024;UN CLUB;SIRET;{UNKNOWN}
5;AGGLO;02/05/2025;0907;1;65748;SUBV;8500;07/05/2025;LA FABRIQUE;SIRET;{OTHER}
6;AGGLO;02/05/2024;1204;1;65748;SUBV;8500;07/05/2024;LA FABRIQUE;SIRET;{OTHER}
"""
UNSURE = LINES.replace("07/05/2024", "08/05/2025")
"""Two mandats of one amount after the votes of the two grants that await it."""


@pytest.fixture
def mandats(desk: Desk, tmp_path: Path) -> Path:
    """A file of mandats, of grants that the file of the desk has."""
    table = tmp_path / "aides.csv"
    table.write_text(GRANTS, encoding="utf-8")
    bring_in(desk, opened(desk, table, Answers(given={"scheme": "CA-PROGRESS-1"})))
    path = tmp_path / "mandats.csv"
    path.write_text(HELIOS + LINES, encoding="utf-8")
    return path


def opened(desk: Desk, path: Path, answers: Answers | None = None) -> OpenedTable:
    return open_table(desk.resources, path, answers or Answers())


def source(one: OpenedTable, **payments: str) -> Source:
    return Source(one.origin, one.path.name, {}, payments=payments)


def bring_in(desk: Desk, one: OpenedTable) -> None:
    desk.run(import_table, one, source(one))


def test_every_target_comes_in_and_the_command_line_offers_it() -> None:
    assert tuple(TARGETS) == IMPORTED == IMPORT_TARGETS


def test_the_mandats_of_our_grants_come_in_and_the_others_are_counted(desk: Desk, mandats: Path) -> None:
    one = opened(desk, mandats)
    assert (one.origin, one.target.key) == ("helios", "payments")
    seen = desk.run(plan_table, one, source(one))
    done = desk.run(import_table, one, source(one))
    assert answer_of(one, seen) == answer_of(one, done)
    assert [(plan.draft.rows, plan.outcome, plan.aside) for plan in done] == [
        ((2, 3), Outcome.NEW, None),
        ((4,), Outcome.APART, Aside.OTHER_ACCOUNT),
        ((5,), Outcome.APART, Aside.UNKNOWN_PAYEE),
        ((6,), Outcome.NEW, None),
        ((7,), Outcome.NEW, None),
    ]
    payments = (
        "SELECT f.number, p.paid_on, p.amount, p.mandate_number, p.note FROM payment p JOIN agreement a "
        "ON a.id = p.agreement_id JOIN funding_file f ON f.id = a.funding_file_id ORDER BY p.paid_on"
    )
    assert held(desk, payments) == [
        ("2024-001", "2024-05-06", 1200000, "1201", "SUBV ETUDE"),
        ("2024-002", "2024-05-07", 850000, "1204", "SUBV"),
        ("2025-001", "2025-05-07", 850000, "0907", "SUBV"),
    ]
    assert desk.run(check_file) == []


def test_an_answer_says_of_which_dossier_and_a_second_import_changes_nothing(desk: Desk, mandats: Path) -> None:
    mandats.write_text(HELIOS + UNSURE, encoding="utf-8")
    one = opened(desk, mandats)
    done = desk.run(import_table, one, source(one))
    assert [plan.obstacles for plan in done[3:]] == [(Obstacle.WHICH_GRANT,)] * 2
    kept = dump(desk)
    assert counts(desk.run(import_table, one, source(one))) == {Outcome.SAME: 1, Outcome.APART: 2, Outcome.IN_ERROR: 2}
    assert dump(desk) == kept
    answers = {done[3].external_id: "2025-001"}
    settled = desk.run(import_table, one, source(one, **answers))
    assert counts(settled) == {Outcome.NEW: 2, Outcome.SAME: 1, Outcome.APART: 2}
    paid = "SELECT f.number FROM payment p JOIN agreement a ON a.id = p.agreement_id "
    assert held(desk, f"{paid} JOIN funding_file f ON f.id = a.funding_file_id WHERE p.mandate_number = '0907'") == [
        ("2025-001",)
    ]
    kept = dump(desk)
    again = desk.run(import_table, one, source(one))
    assert counts(again) == {Outcome.SAME: 3, Outcome.APART: 2}
    assert dump(desk) == kept
    assert totals_of(again) == {"amount": "29000.00"}


def test_an_import_of_payments_is_undone_as_one_and_done_again(desk: Desk, mandats: Path) -> None:
    before = dump(desk)
    bring_in(desk, opened(desk, mandats))
    after = dump(desk)
    assert desk.run(undo).label == "Importer « mandats.csv » : 3 nouveaux versements"
    assert dump(desk) == before
    desk.run(redo)
    assert dump(desk) == after
    assert desk.run(check_file) == []


@pytest.mark.slow
def test_what_payments_made_or_changed_is_told_by_their_dossiers(desk: Desk, mandats: Path) -> None:
    lines = LINES.splitlines(keepends=True)
    mandats.write_text(HELIOS + "".join(lines[4:]), encoding="utf-8")
    done = desk.run(seeing.bring_in, opened(desk, mandats), Answers())
    assert done.records == (3, 2)
    mandats.write_text(HELIOS + lines[4].replace("8500", "8000"), encoding="utf-8")
    corrected = desk.run(seeing.bring_in, opened(desk, mandats), Answers())
    assert ([one.match.id for one in corrected.seen.planned], corrected.records) == ([2], (3,))


@pytest.mark.slow
def test_a_mandat_that_the_accounts_correct_is_corrected_within_what_is_due(desk: Desk, mandats: Path) -> None:
    bring_in(desk, opened(desk, mandats))
    mandats.write_text((HELIOS + LINES).replace(";7000;", ";6500;"), encoding="utf-8")
    one = opened(desk, mandats)
    assert counts(desk.run(import_table, one, source(one)))[Outcome.CHANGED] == 1
    assert held(desk, "SELECT amount FROM payment ORDER BY id LIMIT 1") == [(1150000,)]
    mandats.write_text((HELIOS + LINES).replace(";7000;", ";7001;"), encoding="utf-8")
    one = opened(desk, mandats)
    beyond = desk.run(import_table, one, source(one))[0]
    assert (beyond.outcome, beyond.obstacles) == (Outcome.IN_ERROR, (Obstacle.BEYOND_DUE,))
    assert desk.run(check_file) == []


def ask_back(agreement: Agreement) -> None:
    agreement.repayments.append(RepaymentOrder(D(100)))


def lapse(agreement: Agreement) -> None:
    agreement.lapsed_on = TODAY


@pytest.mark.slow
@pytest.mark.parametrize("change", [ask_back, lapse])
def test_what_was_paid_does_not_change_under_what_rests_on_it(
    desk: Desk, mandats: Path, change: Callable[[Agreement], None]
) -> None:
    bring_in(desk, opened(desk, mandats))
    [(file_id,)] = held(desk, "SELECT id FROM funding_file WHERE number = '2024-001'")
    assert isinstance(file_id, int)
    change_agreement(desk, file_id, change)
    mandats.write_text((HELIOS + LINES).replace(";7000;", ";6500;"), encoding="utf-8")
    one = opened(desk, mandats)
    assert desk.run(import_table, one, source(one))[0].outcome is Outcome.KEPT
    assert held(desk, "SELECT amount FROM payment ORDER BY id LIMIT 1") == [(1200000,)]


def test_payments_go_to_their_instalments_and_a_typed_one_gets_its_mandat(desk: Desk, tmp_path: Path) -> None:
    file_id = voted_file(desk, in_days(-30))
    [(number,)] = held(desk, "SELECT number FROM funding_file")
    desk.run(add_line, file_id, "instalments", "amount", D(8000))
    sheet = desk.run(record_payment, file_id, paid_on=in_days(-10))
    first, *others = sheet.agreement.instalments
    left = sum((part.amount for part in others), D(0))
    path = tmp_path / "versements.csv"
    path.write_text(
        "N° de dossier;Versé le;Montant versé;N° de mandat\n"
        f"{number};{in_days(-9):%d/%m/%Y};{first.amount};77\n{number};{TODAY:%d/%m/%Y};{left / 2};78\n",
        encoding="utf-8",
    )
    one = opened(desk, path, Answers(target="payments"))
    assert [plan.outcome for plan in desk.run(import_table, one, source(one))] == [Outcome.CHANGED, Outcome.NEW]
    assert held(desk, "SELECT paid_on, mandate_number, instalment_id FROM payment ORDER BY id") == [
        (in_days(-10).isoformat(), "77", first.id),
        (TODAY.isoformat(), "78", others[0].id),
    ]
    assert desk.run(check_file) == []


@pytest.mark.slow
def test_a_payment_taken_off_here_comes_back_only_as_a_new_one(desk: Desk, mandats: Path) -> None:
    bring_in(desk, opened(desk, mandats))
    [(file_id, key)] = held(
        desk, "SELECT a.funding_file_id, p.id FROM payment p JOIN agreement a ON a.id = p.agreement_id LIMIT 1"
    )
    assert isinstance(file_id, int)
    assert isinstance(key, int)
    desk.run(remove_line, file_id, "payments", key)
    one = opened(desk, mandats)
    assert counts(desk.run(plan_table, one, source(one)))[Outcome.NEW] == 1


@pytest.mark.parametrize(("funder", "outcome"), [("DRAC", Outcome.NEW), ("Fondation Untel", Outcome.APART)])
def test_what_the_state_paid_is_of_its_own_grants_here(
    desk: Desk, tmp_path: Path, funder: str, outcome: Outcome
) -> None:
    grants = tmp_path / "autres.csv"
    grants.write_text(
        f"Attribuant;Dispositif;Nom;SIRET;Montant voté;Exercice\n{funder};Culture;Le Relais;{SIRET};900;2024\n",
        encoding="utf-8",
    )
    answers = Answers(words={"funder": {"DRAC": "state", "Fondation Untel": "private"}})
    one = opened(desk, grants, answers)
    assert [plan.outcome for plan in desk.run(import_table, one, one.source(answers))] == [Outcome.NEW]
    one = opened(desk, chorus_of(tmp_path / "chorus.csv", "900"))
    [plan] = desk.run(import_table, one, source(one))
    assert plan.outcome is outcome
    assert desk.run(check_file) == []


def chorus_of(path: Path, amount: str) -> Path:
    path.write_text(
        "N° EJ;N° poste EJ;Fournisseur payé (DP);;Code taxe 1;Exercice comptable;N° DP;"
        "Date de dernière opération sur la DP;Montant payé\n"
        f"21;1;100;LE RELAIS;{SIRET};2024;55;06/05/2024;{amount}\n",
        encoding="utf-8",
    )
    return path


def test_what_the_state_paid_is_never_a_payment_of_our_grants(desk: Desk, mandats: Path) -> None:
    one = opened(desk, chorus_of(mandats.with_name("chorus.csv"), "12000"))
    assert one.origin == "chorus"
    [plan] = desk.run(plan_table, one, source(one))
    assert (plan.outcome, plan.aside) == (Outcome.APART, Aside.OTHER_FUNDER)


@pytest.mark.slow
def test_the_command_says_how_many_are_none_of_ours_and_why_one_is_asked(desk: Desk, mandats: Path, run: Run) -> None:
    desk.close()
    mandats.write_text(HELIOS + UNSURE, encoding="utf-8")
    answers = mandats.with_suffix(".json")
    code, out, err = run("import", mandats, "--file", desk.place, "--dry-run", "--json")
    asked, _other = [one for one in json.loads(out)["records"] if one["outcome"] == "in_error"]
    answers.write_text(json.dumps({"payments": {asked["external_id"]: "2025-001"}}), encoding="utf-8")
    told = err.replace("\u00a0", " ")
    assert code == 1
    assert told.startswith("Ligne 6 : à quel dossier ce versement se rapporte n’est pas sûr : dites-le (2024-002, 2025")
    code, out, err = run("import", mandats, "--file", desk.place, "--answers", answers)
    assert (code, err) == (0, "")
    shown = out.replace("\u00a0", " ")
    assert "  Mis à part : 2\n    d’un autre compte : 1\n    d’un bénéficiaire sans aide ici : 1\n" in shown
    assert rows(desk.place, "SELECT count(*) FROM payment") == [(3,)]


def test_those_who_share_a_dossier_are_each_paid_their_part(desk: Desk, tmp_path: Path) -> None:
    officer = LedgerOfficer(desk)
    lead, partner = officer.structure("Le Relais", siret=SIRET), officer.structure("La Fabrique", siret=OTHER)
    file_id = officer.asked(officer.scheme(), "30000.00", lead, carriers=[(partner, "0.4")])
    officer.vote(file_id, "30000.00", date(2026, 2, 2))
    path = tmp_path / "mandats.csv"
    lines = [
        f"{n};AGGLO;02/03/2026;120{n};1;65748;SUBV;{amount};02/03/2026;X;SIRET;{who}"
        for n, (amount, who) in enumerate([(12000, OTHER), (18000, SIRET), (500, UNKNOWN)])
    ]
    path.write_text(HELIOS + "\n".join(lines), encoding="utf-8")
    one = opened(desk, path)
    bring_in(desk, one)
    assert held(desk, "SELECT amount / 100, mandate_number FROM payment ORDER BY id") == [
        (12000, "1200"),
        (18000, "1201"),
    ]
    again = counts(desk.run(import_table, one, source(one)))
    assert (again[Outcome.NEW], again[Outcome.SAME], again[Outcome.APART]) == (0, 2, 1)
    assert desk.run(check_file) == []
