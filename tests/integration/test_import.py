"""A table brought into a file: seen first, done as one change, undone as one, and nothing the second time."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.table_faults import TableFault, TableUnreadableError
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.imports.tables.targets import FUNDING_FILES, ORGANISATIONS
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import change_field
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.importing.columns import offered_words
from ptce_desk.services.importing.funding_files import import_funding_files, plan_funding_files
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.maps import keep_map, kept_maps
from ptce_desk.services.importing.plans import answer_of, counts, totals_of
from ptce_desk.services.importing.seeing import bring_in, see
from ptce_desk.services.importing.tables import (
    Answers,
    OpenedTable,
    Source,
    open_pasted,
    open_table,
    understood,
)
from tests.integration.command_line import Run
from tests.integration.dumps import dump
from tests.integration.raw_rows import held, rows

D = Decimal
SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "import-samples"
SIRET, OTHER, WRONG = "82212742900014", "13000342900011", "82212742900015"
TABLE = f"""Année;Bénéficiaire;SIRET;Commune;Objet;Montant voté;Date de décision;Délibération
2019;Le Relais;{SIRET};Nantes;Étude de « <b>lieu</b> »;12 000,00;15/03/2019;2019-12
2019;La Régie;;Rezé;Fonctionnement;8 500,50 €;;
2020;Le Relais;{SIRET};Nantes;Suite;15000;2020-02-29;2020-3
2020;La Fabrique;{WRONG};Nantes;Atelier;1.234;2020-05-01;
Total;;;;;35 500,50;;
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "suivi.csv"
    path.write_text(TABLE, encoding="cp1252")
    return path


def opened(desk: Desk, path: Path, answers: Answers | None = None) -> OpenedTable:
    return open_table(desk.resources, path, answers or Answers(given={"scheme": "CA-PROGRESS-1"}))


def source(one: OpenedTable, **answers: str) -> Source:
    return Source(one.origin, one.path.name, answers)


def test_grants_of_the_past_come_in_with_their_structures_and_their_decisions(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    planned = desk.run(import_funding_files, one.drafts(), source(one))
    assert [draft.outcome for draft in planned] == [Outcome.NEW, Outcome.NEW, Outcome.NEW, Outcome.IN_ERROR]
    assert [(apart.number, apart.why) for apart in one.table.apart] == [(6, "total")]
    files = "SELECT number, title, voted, decided_on, fiscal_year, decision, instruction FROM funding_file ORDER BY id"
    assert held(desk, files) == [
        ("2019-001", "Étude de « <b>lieu</b> »", 1200000, "2019-03-15", 2019, "granted", "reviewed"),
        ("2019-002", "Fonctionnement", 850050, None, 2019, "granted", "reviewed"),
        ("2020-001", "Suite", 1500000, "2020-02-29", 2020, "granted", "reviewed"),
    ]
    made = held(desk, "SELECT name, siret, commune FROM organisation WHERE name LIKE 'L% R%' ORDER BY id")
    assert made == [("Le Relais", SIRET, "Nantes"), ("La Régie", "", "Rezé")]
    moves = held(desk, "SELECT axis, previous, target, reason FROM funding_file_move ORDER BY id")
    assert moves == [
        ("recorded", "not_listed", "granted", "Repris de « suivi.csv », délibération n° 2019-12"),
        ("recorded", "not_listed", "granted", "Repris de « suivi.csv »"),
        ("recorded", "not_listed", "granted", "Repris de « suivi.csv », délibération n° 2020-3"),
    ]
    assert held(desk, "SELECT sum(amount) FROM agreement") == [(3550050,)]
    assert desk.run(check_file) == []


def test_what_is_seen_before_is_what_is_done_and_the_second_time_nothing(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    seen = desk.run(plan_funding_files, one.drafts(), source(one))
    assert held(desk, "SELECT count(*) FROM funding_file") == [(0,)]
    done = desk.run(import_funding_files, one.drafts(), source(one))
    assert answer_of(one, done) == answer_of(one, seen)
    kept = dump(desk)
    again = desk.run(import_funding_files, one.drafts(), source(one))
    assert counts(again) == {Outcome.SAME: 3, Outcome.IN_ERROR: 1}
    assert dump(desk) == kept


def test_an_import_is_undone_as_one_leaves_nothing_and_is_made_again(desk: Desk, table: Path) -> None:
    before = dump(desk)
    one = opened(desk, table)
    desk.run(import_funding_files, one.drafts(), source(one))
    after = dump(desk)
    assert desk.run(undo).label == "Importer « suivi.csv » : 3 nouveaux dossiers"
    assert dump(desk) == before
    assert desk.run(check_file) == []
    desk.run(redo)
    assert dump(desk) == after
    assert desk.run(check_file) == []


@pytest.mark.slow
@pytest.mark.parametrize("target", ["funding_files", "organisations"])
def test_an_import_is_asked_about_all_along_and_leaves_nothing_once_given_up(
    desk: Desk, table: Path, target: str
) -> None:
    lines = "".join(f"2019;Association {rank};Nantes;Action {rank};{rank},00\n" for rank in range(1, 121))
    table.write_text(f"Année;Nom;Commune;Objet;Montant voté\n{lines}", encoding="utf-8")
    given = {"scheme": "CA-PROGRESS-1"} if target == "funding_files" else {}
    one = opened(desk, table, Answers(target=target, given=given))
    before, asked, most = dump(desk), 0, 1000

    def ask() -> None:
        nonlocal asked
        asked += 1
        if asked > most:
            raise StoppedError

    desk.run(see, replace(one), Answers(), ask)
    seen, asked = asked, 0
    assert desk.run(bring_in, replace(one), Answers(), ask).seen.to_import == 120
    needed = asked
    assert needed > seen > 3
    desk.run(undo)
    for job, most in ((see, seen - 1), (bring_in, 1), (bring_in, seen), (bring_in, needed - 1)):
        asked = 0
        with pytest.raises(StoppedError):
            desk.run(job, replace(one), Answers(), ask)
        assert (asked, dump(desk)) == (most + 1, before)


def test_what_the_table_corrects_is_taken_and_what_was_typed_here_stays(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_funding_files, one.drafts(), source(one))
    [(third,)] = held(desk, "SELECT id FROM funding_file ORDER BY id DESC LIMIT 1")
    assert isinstance(third, int)
    desk.run(change_field, third, "title", "Suite et fin")
    corrected = TABLE.replace("12 000,00", "12 500,00").replace(";Suite;", ";Suite revue;")
    table.write_text(corrected, encoding="utf-8")
    one = opened(desk, table)
    planned = desk.run(import_funding_files, one.drafts(), source(one))
    assert [draft.outcome for draft in planned[:2]] == [Outcome.CHANGED, Outcome.SAME]
    assert held(desk, "SELECT voted FROM funding_file ORDER BY id LIMIT 1") == [(1250000,)]
    assert held(desk, "SELECT title FROM funding_file ORDER BY id DESC LIMIT 1") == [("Suite et fin",)]
    assert held(desk, "SELECT amount FROM agreement ORDER BY id LIMIT 1") == [(1250000,)]
    assert desk.run(check_file) == []


def test_a_likely_structure_is_asked_about_and_the_answer_kept(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_funding_files, one.drafts(), source(one))
    other = table.with_name("autre.csv")
    other.write_text("Nom;Ville;Montant;Exercice\nLa Régie;Rezé;700;2021\n", encoding="utf-8")
    asked = opened(desk, other)
    [unsure] = desk.run(plan_funding_files, asked.drafts(), source(asked))
    assert unsure.outcome is Outcome.IN_ERROR
    [(same,)] = held(desk, "SELECT id FROM organisation WHERE name = 'La Régie'")
    settled = source(asked, **{"la regie|reze": str(same)})
    desk.run(import_funding_files, asked.drafts(), settled)
    assert held(desk, "SELECT beneficiary_id FROM funding_file WHERE voted = 70000") == [(same,)]


def test_a_structure_that_several_rows_tell_is_made_once_with_its_number_and_a_second_import_asks_nothing(
    desk: Desk, table: Path
) -> None:
    rows = f"""Bénéficiaire;SIRET;Commune;Objet;Montant voté;Exercice
Régie du Marais;7,86E+13;Millau;Un;100;2020
Régie du Marais;{SIRET};Millau;Deux;200;2020
Association Le Bocage;;Niort;Trois;300;2020
Ass. Le Bocage;;Niort;Quatre;400;2020
Ass. Le Bocage;;Niort;Cinq;500;2020
"""
    table.write_text(rows, encoding="utf-8")
    one = opened(desk, table)
    assert [line.outcome for line in desk.run(see, one, Answers()).lines] == [Outcome.IN_ERROR] * 2 + [Outcome.NEW] * 3
    said = Answers(structures={"ass. le bocage|niort": "as:association le bocage|niort"})
    done = desk.run(import_table, one, one.source(said))
    assert counts(done) == {Outcome.NEW: 5}
    query = (
        "SELECT name, siret, (SELECT count(*) FROM funding_file f WHERE f.beneficiary_id = o.id) FROM organisation o"
    )
    assert held(desk, query) == [
        ("Régie du Marais", SIRET, 2),
        ("Association Le Bocage", "", 3),
    ]
    assert counts(desk.run(plan_table, one, one.source(Answers()))) == {Outcome.SAME: 5}
    table.write_text(rows.replace("2020", "2021"), encoding="utf-8")
    one = opened(desk, table)
    assert counts(desk.run(import_table, one, one.source(Answers()))) == {Outcome.NEW: 5}
    assert held(desk, "SELECT count(*) FROM organisation") == [(2,)]


@pytest.mark.slow
def test_which_of_several_dossiers_a_row_is_reaches_the_import_by_the_command_too_and_is_asked_once(
    desk: Desk, table: Path, run: Run
) -> None:
    third = f"2019;Le Relais;{SIRET};Nantes;Fin;700;2019-05-01;\nTotal"
    alike = TABLE.replace("2020;", "2019;").replace("2020-02-29", "2019-04-01").replace("Total", third)
    table.write_text(alike, encoding="utf-8")
    one = opened(desk, table)
    desk.run(import_funding_files, one.drafts(), source(one))
    other = table.with_name("autre.csv")
    other.write_text(f"ID;SIRET;Intitulé;Suivi;Exercice\nA1;{SIRET};;Ada;2019\nA2;{SIRET};;;2019\n", encoding="utf-8")
    said = Answers(fields={"ID": "source_id", "Suivi": "instructor"}, given={"scheme": "CA-PROGRESS-1"})
    asked = opened(desk, other, said)
    unsure = desk.run(see, asked, said)
    assert [[shown for shown, _said in line.asked[0].offers][1:] for line in unsure.lines] == [
        ["C’est 2019-003 – Suite", "C’est 2019-004 – Fin", "C’est un autre dossier"]
    ] * 2
    assert all("(2019-001, 2019-003, 2019-004)" in line.what for line in unsure.lines)
    answers = table.with_name("réponses.json")
    files = {"A1": "2019-003", "A2": "2019-001"}
    answers.write_text(json.dumps({"fields": said.fields, "given": said.given, "files": files}), encoding="utf-8")
    path = desk.place
    desk.close()
    assert run("import", other, "--file", path, "--answers", answers)[0] == 0
    query = "SELECT number, instructor FROM funding_file ORDER BY number"
    assert [name for _number, name in rows(path, query)] == ["", "", "Ada", ""]
    answers.write_text(json.dumps({"fields": said.fields, "given": said.given}), encoding="utf-8")
    code, out, _err = run("import", other, "--file", path, "--answers", answers)
    assert (code, out.count("Identique\u00a0: 2")) == (0, 1)


def test_a_second_request_is_asked_about_and_comes_in_as_another_dossier_once_for_all(desk: Desk, table: Path) -> None:
    table.write_text(f"SIRET;Objet;Montant voté;Exercice\n{SIRET};Étude bois;15000;2026\n", encoding="utf-8")
    one = opened(desk, table)
    desk.run(import_table, one, one.source(Answers()))
    other = table.with_name("autre.csv")
    words = f"Réf;SIRET;Objet;Montant demandé;Dépôt;Exercice\nB1;{SIRET};Tri textile;12500;2026-05-02;2026\n"
    other.write_text(words, encoding="utf-8")
    said = Answers(fields={"Réf": "source_id", "Dépôt": "deposited_on"}, given={"scheme": "CA-PROGRESS-1"})
    asked = opened(desk, other, said)
    [line] = desk.run(see, asked, said).lines
    assert [shown for shown, _said in line.asked[0].offers] == ["C’est 2026-001 – Étude bois", "C’est un autre dossier"]
    before = dump(desk)
    desk.run(import_table, asked, asked.source(said))
    assert dump(desk) == before
    settled = asked.source(replace(said, files={"B1": "new"}))
    assert [draft.outcome for draft in desk.run(import_table, asked, settled)] == [Outcome.NEW]
    assert held(desk, "SELECT title, requested, voted FROM funding_file ORDER BY id") == [
        ("Étude bois", None, 1500000),
        ("Tri textile", 1250000, None),
    ]
    for again, answers in ((asked, said), (one, Answers())):
        assert [draft.outcome for draft in desk.run(plan_table, again, again.source(answers))] == [Outcome.SAME]


def test_what_was_said_of_columns_is_kept_in_the_file_for_the_next_table_with_the_same_headings(
    desk: Desk, table: Path
) -> None:
    one = opened(desk, table, Answers(fields={"Objet": "notes", "Commune": ""}, given={"scheme": "CA-PROGRESS-1"}))
    kept = desk.run(keep_map, one, Answers(), "Suivi 2019")
    read = desk.run(kept_maps)
    assert read == {one.signature: kept}
    again = understood(desk.resources, table, read_book(table), Answers(), read)
    assert (again.columns, again.known_as) == (one.columns, "Suivi 2019")


def test_the_command_knows_again_the_columns_that_the_window_kept(desk: Desk, table: Path, run: Run) -> None:
    desk.run(keep_map, opened(desk, table), Answers(), "Suivi 2019")
    path = desk.place
    desk.close()
    code, out, err = run("import", table, "--file", path, "--dry-run")
    assert (code, err.count("aucun dispositif")) == (1, 0)
    assert "suivi.csv (Suivi 2019)\u00a0: 4 lignes" in out


def test_columns_known_already_are_not_written_again_and_others_take_their_place(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(keep_map, one, Answers(), "Suivi")
    kept = dump(desk)
    desk.run(keep_map, one, Answers(), "Suivi")
    assert dump(desk) == kept
    desk.run(keep_map, one, Answers(), "Suivi des aides")
    assert [known.name for known in desk.run(kept_maps).values()] == ["Suivi des aides"]


def test_the_choices_of_an_officer_reach_the_import_and_are_asked_once(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    desk.run(import_table, one, one.source(Answers()))
    table.write_text(TABLE.replace("12 000,00", "12 500,00").replace("Étude de", "Étude sur"), encoding="utf-8")
    one = opened(desk, table)
    [asked, *_others] = desk.run(plan_table, one, one.source(Answers()))
    same = {asked.external_id: asked.among[0].number}
    [first, *_others] = desk.run(plan_table, one, one.source(Answers(files=same)))
    assert [change.taken for change in first.changes] == [True, True]
    chosen = one.source(Answers(files=same, choices={first.external_id: {"voted": "there", "title": "here"}}))
    seen = desk.run(plan_table, one, chosen)
    assert [(change.field, change.taken) for change in seen[0].changes] == [("title", False), ("voted", True)]
    assert desk.run(import_table, one, chosen) == seen
    assert held(desk, "SELECT title, voted FROM funding_file ORDER BY id LIMIT 1") == [
        ("Étude de « <b>lieu</b> »", 1250000)
    ]
    assert desk.run(plan_table, one, one.source(Answers()))[0].outcome is Outcome.SAME


def test_what_words_may_mean_is_what_the_file_holds(desk: Desk) -> None:
    offered = desk.run(offered_words, FUNDING_FILES)
    assert "CA-PROGRESS-1" in dict(offered["scheme"])
    assert {"outcome", "nature", "state", "stage", "section", "beneficiary.kind"} <= set(offered)
    assert all(code for options in offered.values() for code, _label in options)
    assert "association" in dict(desk.run(offered_words, ORGANISATIONS)["kind"])


def test_what_was_seen_is_brought_in_after_a_copy_and_the_records_are_told(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    seen = desk.run(see, one, Answers())
    done = desk.run(bring_in, one, Answers())
    assert (done.seen.tallies, seen.to_import) == (seen.tallies, 3)
    assert (done.backup is None) is isinstance(desk.place, TeamBase)
    assert done.backup is None or done.backup.is_file()
    assert list(done.records) == [key for (key,) in held(desk, "SELECT id FROM funding_file ORDER BY id")]
    again = desk.run(see, one, Answers())
    assert [line.name for line in again.lines if line.outcome is Outcome.SAME] == ["2019-001", "2019-002", "2020-001"]


def test_totals_are_told_for_grants_and_for_what_is_none(desk: Desk, table: Path) -> None:
    one = opened(desk, table)
    assert totals_of(desk.run(plan_funding_files, one.drafts(), source(one))) == {"voted": "35500.50"}


def test_the_command_says_what_it_would_do_then_does_it(desk: Desk, table: Path, run: Run) -> None:
    path = desk.place
    desk.close()
    words = ("import", table, "--file", path, "--scheme", "CA-PROGRESS-1")
    code, out, err = run(*words, "--dry-run")
    assert (code, "Nouveau\u00a0: 3" in out, "c’était un essai" in out) == (1, True, True)
    assert err.replace("\u00a0", " ").startswith("Ligne 5, « Montant voté » : « 1.234 » peut se lire")
    assert rows(path, "SELECT count(*) FROM funding_file") == [(0,)]
    report = table.with_suffix(".json")
    code, out, err = run(*words, "--json", "--report", report)
    answer = json.loads(out)
    assert (code, answer["counts"]["new"], answer["totals"]) == (1, 3, {"voted": "35500.50"})
    assert json.loads(report.read_text("utf-8")) == answer
    assert rows(path, "SELECT count(*) FROM funding_file") == [(3,)]
    assert isinstance(path, TeamBase) or list((path.parent / f"{path.stem} - sauvegardes").glob("*.ptce"))


def test_what_is_left_out_is_told_and_what_was_paid_comes_in_with_its_day(desk: Desk, table: Path, run: Run) -> None:
    desk.close()
    head = "Nom;Montant voté;Date CP;Versé;Date de versement;Téléphone\n"
    table.write_text(f"{head}Le Relais;900;01/03/2019;400,50;02/05/2019;0102\nRégie;800;01/03/2019;300;;\n", "utf-8")
    code, out, err = run("import", table, "--file", desk.place, "--scheme", "CA-PROGRESS-1")
    assert (code, "Colonnes laissées de côté\u00a0: Téléphone" in out) == (0, True)
    assert err == "Ligne 3\u00a0: le versé n’est pas repris, faute de date de versement.\n"
    assert rows(desk.place, "SELECT amount, paid_on FROM payment") == [(40050, "2019-05-02")]
    assert rows(desk.place, "SELECT DISTINCT decided_on FROM funding_file") == [("2019-03-01",)]


def test_a_column_that_must_be_there_is_named(desk: Desk, table: Path, run: Run) -> None:
    desk.close()
    table.write_text("Ville;Montant\nNantes;5\n", encoding="utf-8")
    code, out, err = run("import", table, "--file", desk.place)
    assert (code, out) == (1, "")
    assert "il manque une colonne (Nom du bénéficiaire ou SIRET du bénéficiaire" in err.replace("\u00a0", " ")


def test_a_row_without_a_scheme_is_never_left_without_one(desk: Desk, table: Path, run: Run) -> None:
    desk.close()
    code, _out, err = run("import", table, "--file", desk.place)
    assert (code, err.count("aucun dispositif")) == (1, 4)
    assert rows(desk.place, "SELECT count(*) FROM funding_file") == [(0,)]


def test_what_cannot_be_read_is_said_in_french(desk: Desk, tmp_path: Path, run: Run) -> None:
    desk.close()
    (tmp_path / "x.xlsx").write_bytes(b"%PDF")
    code, out, err = run("import", tmp_path / "x.xlsx", "--file", desk.place)
    assert (code, out) == (3, "")
    assert err.startswith("«\u00a0x.xlsx\u00a0» n’est pas un tableau.")


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="no real files, never committed: put « shared » beside the checkout")
@pytest.mark.parametrize(
    "name", ["cd49_conventions_scdl.csv", "cd53_2018-12-21.xlsx", "cd72_subvention_progos_2018.xls"]
)
def test_a_real_file_comes_in_once_sound_and_to_the_cent(desk: Desk, name: str) -> None:
    words = {"nature": {"numéraire": "cash", "aide en numéraire": "cash", "en numéraire": "cash"}}
    one = opened(desk, SAMPLES / name, Answers(words=words, given={"scheme": "CA-PROGRESS-1"}))
    funders = {str(draft.values.get("funder", "")): "ours" for draft in one.drafts()}
    ours = replace(source(one), funders=funders)
    seen = desk.run(plan_funding_files, one.drafts(), ours)
    done = desk.run(import_funding_files, one.drafts(), ours)
    assert answer_of(one, seen) == answer_of(one, done)
    came_in = D(totals_of([draft for draft in done if draft.outcome is Outcome.NEW])["voted"])
    assert held(desk, "SELECT sum(voted) FROM funding_file") == [(int(came_in * 100),)]
    again = desk.run(plan_funding_files, one.drafts(), ours)
    assert counts(again)[Outcome.NEW] == counts(again)[Outcome.CHANGED] == 0
    assert desk.run(check_file) == []


def block_of(table: str) -> str:
    """A table as a spreadsheet puts it on the clipboard."""
    return table.replace("\n", "\r\n").replace(";", "\t")


def test_a_block_pasted_is_read_as_the_same_file_is_and_comes_in_alike(desk: Desk, table: Path) -> None:
    answers = Answers(given={"scheme": "CA-PROGRESS-1"})
    pasted = open_pasted(desk.resources, block_of(TABLE), answers)
    read = opened(desk, table)
    assert (pasted.columns, pasted.origin, pasted.table) == (read.columns, read.origin, read.table)
    planned = desk.run(import_funding_files, pasted.drafts(), source(pasted))
    assert counts(planned) == {Outcome.NEW: 3, Outcome.IN_ERROR: 1}
    assert desk.run(undo).label == "Importer « Bloc collé » : 3 nouveaux dossiers"


def test_a_cell_of_several_lines_and_commas_is_one_cell_of_the_block(desk: Desk) -> None:
    text = 'Nom\tObjet\tMontant voté\r\nLe Relais, Nantes\t"Étude ""pilote"";\nsuite"\t1 000,50\r\nRégie\tAutre\t5\r\n'
    [first, _second] = open_pasted(desk.resources, text, Answers()).drafts()
    assert first.values["title"] == 'Étude "pilote"; suite'
    assert first.values["beneficiary.name"] == "Le Relais, Nantes"
    assert first.values["voted"] == D("1000.50")


@pytest.mark.parametrize("text", ["", " \r\n\t\r\n"])
def test_an_empty_clipboard_is_refused_with_its_reason(desk: Desk, text: str) -> None:
    with pytest.raises(TableUnreadableError) as refused:
        open_pasted(desk.resources, text, Answers())
    assert refused.value.fault is TableFault.EMPTY


def test_a_line_of_text_alone_is_not_called_empty(desk: Desk) -> None:
    with pytest.raises(TableUnreadableError) as refused:
        open_pasted(desk.resources, "Un mot pour vous\r\n", Answers())
    assert refused.value.fault is TableFault.NO_ROWS


def test_a_choice_is_read_by_its_own_words_and_a_scheme_by_its_name(desk: Desk) -> None:
    text = "Nom\tDispositif\tExercice\tDécision\tMontant voté\r\nRelais\tca-progress-1\t2019\taccordé\t5\r\n"
    one = open_pasted(desk.resources, text + "Régie\tInconnu\t2019\tRefusé\t5\r\n", Answers())
    first, second = desk.run(plan_funding_files, one.drafts(), source(one))
    assert (first.outcome, first.draft.values["outcome"]) == (Outcome.NEW, "granted")
    assert (second.outcome, second.obstacles) == (Outcome.IN_ERROR, (Obstacle.UNKNOWN_SCHEME,))


def test_the_numbers_that_rows_state_are_theirs_wherever_they_stand(desk: Desk, table: Path) -> None:
    lines = ("Nom;Montant;Date CP;N° de dossier", "A;1;01/02/2020;", "B;2;01/02/2020;2020-001", "C;3;01/02/2020;")
    table.write_text("\n".join([*lines, "D;4;01/02/2020;2020-003", "E;5;01/02/2020;2020-001"]), encoding="utf-8")
    one = opened(desk, table)
    planned = desk.run(import_funding_files, one.drafts(), source(one))
    assert held(desk, "SELECT voted / 100, number FROM funding_file ORDER BY 1") == [
        *((1, "2020-002"), (2, "2020-001"), (3, "2020-004"), (4, "2020-003")),
    ]
    assert (planned[-1].outcome, planned[-1].obstacles) == (Outcome.IN_ERROR, (Obstacle.TWICE,))
    again = desk.run(plan_funding_files, one.drafts(), source(one))
    assert counts(again) == {Outcome.SAME: 4, Outcome.IN_ERROR: 1}


def test_a_row_comes_in_without_what_cannot_be_read_where_the_officer_says_so(
    desk: Desk, table: Path, run: Run
) -> None:
    desk.close()
    head = "Nom;Montant voté;Date CP;Coût total\n"
    table.write_text(f"{head}A;900;2019;environ 5000\nB;800;01/03/2019;7000\nC;N;01/03/2019;10\n", "utf-8")
    answers = table.with_name("answers.json")
    answers.write_text('{"leave_unreadable": ["total_cost", "decided_on"], "given": {"year": "2019"}}', "utf-8")
    words = ("import", table, "--file", desk.place, "--scheme", "CA-PROGRESS-1", "--answers", answers)
    code, _out, err = run(*words)
    assert code == 1
    assert err.replace("\u00a0", " ").splitlines() == [
        "Ligne 2, « Date CP » : « 2019 » est une année, pas un jour ; la ligne est gardée sans cette valeur.",
        "Ligne 2, « Coût total » : « environ 5000 » n’est pas un montant ; la ligne est gardée sans cette valeur.",
        "Ligne 4, « Montant voté » : « N » n’est pas un montant.",
    ]
    held = rows(desk.place, "SELECT voted / 100, decided_on, total_cost / 100 FROM funding_file ORDER BY id")
    assert held == [(900, None, None), (800, "2019-03-01", 7000)]
