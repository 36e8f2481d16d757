"""The command line (docs/rules.md, « Command line »): usage, exit codes and sentences; never an English word."""

import getpass
import json
import re
import shutil
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from ptce_desk.cli.parser import DOCUMENT_FORMATS, EXPORT_KINDS, OPEN_DATA_FORMATS
from ptce_desk.domain.agreements import Payment
from ptce_desk.formatting import date_text
from ptce_desk.services.desk import Desk
from tests.integration.command_line import ENGLISH, HARD_SPACE, Run, in_a_shell
from tests.integration.dossiers import voted_file
from tests.integration.grants import change_agreement, granted
from tests.integration.test_committee import proposed_file, session_with

COMMANDS = ("demo", "new", "schemes", "assess", "export", "import", "check", "journal")

MISUSES = [
    ("assess", "il manque : DEMANDE.json"),
    ("new", "il manque : FICHIER.ptce"),
    ("demo", "il manque : DOSSIER"),
    ("check", "il manque : FICHIER.ptce"),
    ("journal", "il manque : FICHIER.ptce"),
    ("export", "il manque : QUOI, --file, -o/--output"),
    ("--unknown", "il manque : COMMANDE"),
    ("schemes extra", "je ne connais pas : extra"),
    ("a.ptce b.ptce", "je ne connais pas : b.ptce"),
    ("assess a.json --scheme", "--scheme : il manque la valeur"),
    ("assess a.json --json=3", "--json n’attend pas de valeur, « 3 » est de trop"),
    ("new a.ptce --level country", "« country » n’est pas proposé ; choisissez parmi region, departement"),
    ("export votes --file a.ptce -o b.xlsx", "« votes » n’est pas proposé ; choisissez parmi committee"),
    ("export committee --file a.ptce -o b.xlsx --session une", "--session : « une » n’est pas un nombre entier"),
    ("export committee --file a.ptce -o b.xlsx --s=1 --=2", "ne se comprend pas|plusieurs façons"),
    ("export payments --file a.ptce -o b.docx", "« payments » s’exporte en .xlsx"),
    ("export payments --file a.ptce -o b.xlsx --view débat", "« payments » ne se choisit pas par --view"),
    ("export committee --file a.ptce -o b.ods --template t.ods --view débat", "Un modèle a ses propres colonnes"),
    ("export committee --file a.ptce -o b", "« committee » s’exporte en .xlsx"),
    ("export committee --file a.ptce -o b.xlsx --template t.ods", "Un modèle .ods se remplit en .ods"),
    ("export payments --file a.ptce -o b.xlsx --template t.xlsx", "« payments » ne se choisit pas par --template"),
    ("export ptce --file a.ptce -o b.xlsx --year 2026", "« ptce » ne se choisit pas par --year"),
    ("export committee --file a.ptce -o b.xlsx --scheme X", "« committee » ne se choisit pas par --scheme"),
]


@pytest.mark.parametrize(("line", "expected"), MISUSES, ids=[line for line, _ in MISUSES])
def test_wrong_usage_is_said_in_french_and_leaves_with_2(run: Run, line: str, expected: str) -> None:
    code, out, err = run(*line.split())
    assert (code, out) == (2, "")
    assert re.search(expected, err.replace(HARD_SPACE, " "))
    assert not ENGLISH.search(err)


@pytest.mark.parametrize(
    "line",
    ["--help", *(f"{name} --help" for name in ("demo", "new", "schemes", "assess", "export", "check", "journal"))],
)
def test_the_help_of_every_command_is_in_french_on_standard_output(run: Run, line: str) -> None:
    code, out, err = run(*line.split())
    assert (code, err) == (0, "")
    assert "usage\u00a0:" in out
    assert not ENGLISH.search(out)


def test_the_version_is_told(run: Run) -> None:
    code, out, err = run("--version")
    assert (code, err) == (0, "")
    assert re.fullmatch(r"ptce-desk \d+\.\d+\.\d+\n", out)


def test_a_new_file_is_sound_and_its_journal_tells_how_it_was_made(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "é.ptce"
    made = run("new", path, "--authority", "Région d’Été", "--level", "departement", "--siret", "35600000000048")
    assert (made[0], made[2]) == (0, "")
    assert "« Région d’Été »".replace(" ", HARD_SPACE)[2:-2] in made[1].replace(" ", HARD_SPACE)
    checked, out, err = run("check", path)
    assert (checked, err) == (0, "")
    assert "sain" in out
    told, out, err = run("journal", path)
    assert (told, err) == (0, "")
    assert "Créer le fichier" in out.splitlines()[0]


def test_the_journal_is_told_to_machines_too(run: Run, template: Path, tmp_path: Path) -> None:
    path = shutil.copy(template, tmp_path / "a.ptce")
    code, out, err = run("journal", path, "--json")
    assert (code, err) == (0, "")
    rows = json.loads(out)
    assert {tuple(row) for row in rows} == {("operation", "kind", "target", "changed_at", "author", "label")}


def test_a_wrong_siret_is_kept_and_warned_about(run: Run, tmp_path: Path) -> None:
    code, out, err = run("new", tmp_path / "a.ptce", "--siret", "123")
    assert code == 0
    assert "a.ptce est prêt" in out
    assert "3 chiffres au lieu de 14" in err


def test_a_new_file_never_writes_over_another(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.ptce"
    path.write_text("mine")
    code, out, err = run("new", path)
    assert (code, out) == (3, "")
    assert "existe déjà" in err
    assert path.read_text() == "mine"


def test_a_file_whose_sums_disagree_is_told_line_by_line_with_1(run: Run, desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_with(desk, file_id)
    with desk.database.rewriting() as connection:
        connection.exec_driver_sql(f"UPDATE funding_file SET voted = 100 WHERE id = {file_id}")  # noqa: S608
    desk.close()
    code, out, err = run("check", desk.place)
    assert (code, out) == (1, "")
    assert "Dossier" in err
    assert "le montant voté et la décision ne concordent pas" in err
    assert all(line.endswith(".") for line in err.splitlines())


def test_the_days_a_screen_would_have_asked_about_are_told_of_a_sound_file(run: Run, desk: Desk) -> None:
    later = datetime.now(UTC).date() + timedelta(days=300)
    file_id = granted(desk, amount="20000.00")
    change_agreement(desk, file_id, lambda one: setattr(one, "notified_on", later))
    change_agreement(desk, file_id, lambda one: one.payments.append(Payment(date(2026, 1, 15), Decimal("5000.00"))))
    voted_file(desk, later)
    change_agreement(desk, file_id, lambda one: setattr(one, "end", date(2260, 1, 1)))
    desk.close()
    code, out, err = run("check", desk.place)
    assert (code, err) == (0, "")
    told = [line.replace(HARD_SPACE, " ") for line in out.splitlines() if line.startswith("Pour information")]
    assert [line.split(" : ")[-1] for line in told] == [
        "L’année 2260 est inhabituelle.",
        f"La séance du {date_text(later)} est encore à venir.",
        f"Le {date_text(later)} est encore à venir.",
        "Le 15/01/2026 vient avant le vote du 31/01/2026.",
    ]
    assert all("dossier 2026-00" in line or "Dossier 2026-00" in line or "ordre du jour" in line for line in told)


def test_the_schemes_are_listed_for_people_and_for_machines(run: Run) -> None:
    code, out, err = run("schemes")
    assert (code, err) == (0, "")
    assert any(line.startswith("CA-PROGRESS-1") and "2014" in line for line in out.splitlines())
    shown = out.splitlines()
    code, out, err = run("schemes", "--json")
    assert (code, err) == (0, "")
    rows = json.loads(out)
    columns = {line.index(f"  {row['funder']} – ") for line, row in zip(shown, rows, strict=True)}
    assert len(columns) == 1
    assert len(rows) >= 6
    assert {tuple(row) for row in rows} == {("code", "label", "funder", "level", "version", "valid_from")}
    found = next(row for row in rows if row["code"] == "CA-PROGRESS-1")
    assert (found["level"], found["version"], found["valid_from"]) == ("region", "2014", "2014-01-01")


def test_the_schemes_of_a_file_are_those_it_holds(run: Run, template: Path, tmp_path: Path) -> None:
    path = shutil.copy(template, tmp_path / "a.ptce")
    code, out, _ = run("schemes", "--file", path, "--json")
    shipped = json.loads(run("schemes", "--json")[1])
    assert code == 0
    assert sorted(row["code"] for row in json.loads(out)) == sorted(row["code"] for row in shipped)


def test_the_committee_workbook_of_the_next_session_is_written(run: Run, desk: Desk, tmp_path: Path) -> None:
    session_with(desk, proposed_file(desk))
    desk.close()
    target = tmp_path / "Commission.XLSX"
    code, out, err = run("export", "committee", "--file", desk.place, "-o", target)
    assert (code, err) == (0, "")
    assert str(target) in out
    assert target.read_bytes().startswith(b"PK")


def test_the_columns_of_the_committee_are_those_of_the_set_asked_for(run: Run, desk: Desk, tmp_path: Path) -> None:
    session_with(desk, proposed_file(desk))
    desk.close()
    target = tmp_path / "c.csv"
    asked = ("export", "committee", "--file", desk.place, "-o", target, "--view")
    assert run(*asked, "finances")[0] == 0
    assert "Assiette retenue" in target.read_text("utf-8-sig")
    assert run(*asked, "DEBAT")[0] == 0
    said = target.read_text("utf-8-sig")
    assert "À signaler" not in said
    assert ("Avis" in said, "Observations" in said) == (True, False)
    target.unlink()
    code, out, complained = run(*asked, "maire")
    assert (code, out, target.exists()) == (1, "", False)
    assert "il a « Débat », « Annexe », « Finances »" in complained.replace(HARD_SPACE, " ")


def test_what_is_printed_is_for_the_paper_asked_for(run: Run, desk: Desk, tmp_path: Path) -> None:
    session_with(desk, proposed_file(desk))
    desk.close()
    asked = ("export", "committee", "--file", desk.place, "--paper", "a3", "-o")
    for name in ("c.xlsx", "c.pdf", "c.ods"):
        assert run(*asked, tmp_path / name)[0] == 0
    assert {sheet.page_setup.paperSize for sheet in load_workbook(tmp_path / "c.xlsx")} == {8}
    sizes = {round(float(page.mediabox.width)) for page in PdfReader(tmp_path / "c.pdf").pages}
    assert sizes == {1191, 595}, "the tables lie on A3, the notes stand on A4"
    with ZipFile(tmp_path / "c.ods") as book:
        assert b'fo:page-width="420mm" fo:page-height="297mm"' in book.read("styles.xml")
    code, _out, refused = run(*asked, tmp_path / "c.csv")
    assert (code, (tmp_path / "c.csv").exists()) == (2, False)
    assert "Retirez l’option --paper" in refused


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(kind, marks=() if kind == "files" else pytest.mark.slow)
        for kind, options in EXPORT_KINDS.items()
        if "year" in options and kind not in OPEN_DATA_FORMATS
    ],
)
def test_of_a_year_that_nothing_is_of_nothing_is_written_and_it_is_said(
    run: Run, desk: Desk, tmp_path: Path, kind: str
) -> None:
    voted_file(desk, date(2025, 3, 3), "5000.00")
    desk.close()
    target = tmp_path / "a.csv"
    code, said, complained = run("export", kind, "--file", desk.place, "-o", target, "--year", "1999")
    assert (code, complained, target.exists()) == (0, "", False)
    assert "Rien dans ce fichier pour 1999 : rien n’est écrit." in said.replace(HARD_SPACE, " ")
    assert run("export", kind, "--file", desk.place, "-o", target, "--year", "2025")[0] == 0
    assert target.exists()


PROMISED = {
    "committee": "session view",
    "annexe": "session view",
    "funding-summary": "year scheme ptce",
    "files": "year scheme ptce",
    "ptce": "ptce",
    "schemes": "scheme",
    "payments": "year scheme ptce",
    "decompte": "year scheme ptce",
    "annual-report": "year",
    "statistics": "year",
    "scdl": "year scheme ptce",
    "360giving": "year scheme ptce",
    "de-minimis": "year",
    "aids-to-region": "year",
}
"""What people script, as the specification writes it: each kind of export, and what chooses a part of it."""


def test_each_export_that_people_script_keeps_its_name_and_its_options() -> None:
    assert {kind: words for kind, words in PROMISED.items() if not set(words.split()) <= set(EXPORT_KINDS[kind])} == {}


@pytest.mark.slow
def test_each_export_is_written_in_each_format_promised_and_no_other(run: Run, desk: Desk, tmp_path: Path) -> None:
    voted_file(desk, date(2026, 3, 3), "5000.00")
    desk.close()
    found = {}
    for kind in PROMISED:
        for ending in ("xlsx", "ods", "pdf", "csv", "docx", "json", "txt"):
            target = tmp_path / f"{kind}.{ending}"
            code, said, complained = run("export", kind, "--file", desk.place, "-o", target)
            assert not ENGLISH.search(f"{said}{complained}".replace(str(tmp_path), "").replace(kind, ""))
            found[kind, ending] = code
    for (kind, ending), code in found.items():
        tables = ("xlsx", "ods", "pdf", "csv", *(("docx",) if kind in DOCUMENT_FORMATS else ()))
        offered = OPEN_DATA_FORMATS.get(kind, tables)
        assert (kind, ending, code) == (kind, ending, 0 if ending in offered else 2)
        assert (tmp_path / f"{kind}.{ending}").exists() is (code == 0 and kind not in OPEN_DATA_FORMATS)


def test_no_session_to_export_is_a_problem_of_the_data(run: Run, desk: Desk, tmp_path: Path) -> None:
    desk.close()
    for more in ((), ("--session", "12")):
        code, out, err = run("export", "committee", "--file", desk.place, "-o", tmp_path / "a.xlsx", *more)
        assert (code, out) == (1, "")
        assert "n’existe pas" in err
        assert not (tmp_path / "a.xlsx").exists()


def test_a_folder_missing_or_a_target_that_is_a_folder_is_the_environment(run: Run, desk: Desk, tmp_path: Path) -> None:
    session_with(desk, proposed_file(desk))
    desk.close()
    (tmp_path / "folder.xlsx").mkdir()
    for target in (tmp_path / "nowhere" / "a.xlsx", tmp_path / "folder.xlsx"):
        code, out, err = run("export", "committee", "--file", desk.place, "-o", target)
        assert (code, out) == (3, "")
        assert err.endswith(".\n")
        assert not ENGLISH.search(err.replace(str(tmp_path), ""))


ON_A_FILE = ["check", "journal", "schemes --file", "export committee -o out.xlsx --file"]


@pytest.mark.of_a_file
@pytest.mark.parametrize("line", ON_A_FILE)
def test_a_file_in_use_missing_or_of_another_kind_is_the_environment(
    run: Run, desk: Desk, tmp_path: Path, line: str
) -> None:
    (tmp_path / "notes.ptce").write_text("des notes")
    (tmp_path / "empty.ptce").touch()
    expected = {
        desk.place: "est déjà ouvert",
        tmp_path / "absent.ptce": "n’existe pas",
        tmp_path / "nowhere" / "a.ptce": "n’existe pas",
        tmp_path / "notes.ptce": "n’est pas un fichier PTCE Desk",
        tmp_path / "empty.ptce": "est vide",
    }
    for path, words in expected.items():
        code, out, err = run(*line.split(), path)
        assert (code, out) == (3, "")
        assert words in err
        assert str(path) in err
        assert not ENGLISH.search(err.replace(str(tmp_path), ""))
    assert (tmp_path / "notes.ptce").read_text() == "des notes"


def test_a_new_file_in_a_folder_that_is_not_there_is_the_environment(run: Run, tmp_path: Path) -> None:
    code, out, err = run("new", tmp_path / "nowhere" / "a.ptce")
    assert (code, out) == (3, "")
    assert err == f"Le dossier {tmp_path / 'nowhere'} n’existe pas. Choisissez-en un autre.\n"


def test_a_machine_that_knows_no_name_for_its_user_serves_all_the_same(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError(12345)

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert run("new", tmp_path / "a.ptce")[0] == 0
    assert "  Agent  " in run("journal", tmp_path / "a.ptce")[1]


@pytest.mark.slow
def test_the_demonstration_is_built_without_a_window_and_each_file_is_named(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "démo"
    done = in_a_shell(f"$PTCE demo {folder} --no-window", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, b"")
    named = [Path(line.split(" : ", 1)[1]) for line in done.stdout.decode().splitlines()]
    documents = ("demo.ptce", "commission.xlsx", "commission.pdf", "synthese.xlsx", "synthese.pdf")
    assert {folder / name for name in documents} <= set(named)
    assert all(path.stat().st_size > 1000 for path in named)
    assert run("check", folder / "demo.ptce")[0] == 0


@pytest.mark.slow
def test_a_demonstration_that_cannot_be_written_is_the_environment(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    for folder, why in (("taken", "un fichier porte déjà ce nom"), ("taken/below", "le dossier n’existe pas, ou plus")):
        done = in_a_shell(f"$PTCE demo {tmp_path / folder} --no-window", QT_QPA_PLATFORM="offscreen")
        assert done.returncode == 3
        said = done.stderr.decode().replace(HARD_SPACE, " ")
        assert said.startswith(f"{tmp_path / folder} n’a pas pu être écrit : {why}. ")


@pytest.mark.slow
def test_the_window_without_a_screen_is_the_environment() -> None:
    done = in_a_shell("$PTCE", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode() == "Aucun écran n’est disponible pour ouvrir la fenêtre.\n"


def test_a_command_says_that_the_opening_copy_failed_and_goes_on(run: Run, template: Path, tmp_path: Path) -> None:
    path = tmp_path / "region.ptce"
    shutil.copy(template, path)
    (tmp_path / "region - sauvegardes").write_text("a file in the place of the folder")
    code, said, complained = run("export", "schemes", "--file", path, "-o", tmp_path / "schemes.csv")
    assert code == 0
    assert said
    assert "La copie de sécurité de" in complained
    assert "un fichier porte déjà ce nom" in complained


def test_a_new_file_in_a_synchronised_folder_is_made_and_its_risk_said(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Région"
    folder.mkdir()
    code, said, complained = run("new", folder / "region.ptce")
    assert code == 0
    assert "est prêt" in said
    assert "dossier synchronisé (OneDrive)" in complained
    assert not ENGLISH.search(complained.replace(str(tmp_path), ""))
