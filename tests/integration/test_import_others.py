"""What comes in of another funder is told before, is in no total of ours, and is asked where one may answer."""

from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.importing import schemes_to_match
from ptce_desk.db.queries.ledger import scheme_book
from ptce_desk.db.queries.organisations import OrganisationFilter
from ptce_desk.domain.funding_files import CarrierShare, FundingFile
from ptce_desk.domain.imported import Obstacle
from ptce_desk.domain.organisations import Organisation, OrganisationKind
from ptce_desk.imports.tables.funders import MADE
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import list_files, sum_files
from ptce_desk.services.file.settings import change_authority
from ptce_desk.services.file.undo import undo
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.importing.asking import with_answer
from ptce_desk.services.importing.assistant import Importing, Step, again, brought_in, foreseen, look, seen_again
from ptce_desk.services.importing.columns import with_given, with_word
from ptce_desk.services.importing.tables import Answers
from ptce_desk.services.ptce.organisations import page_of_organisations, sum_organisations
from tests.integration.command_line import Run

D = Decimal
HEADINGS = "Attribuant;Bénéficiaire;Objet;Montant voté;Date de décision"


def begun(desk: Desk, folder: Path, *funders: str) -> Importing:
    rows = [f"{funder};Le Relais {place};Atelier;1000,50;12/03/2025" for place, funder in enumerate(funders)]
    path = folder / "conventions.csv"
    path.write_text("\n".join([HEADINGS, *rows]), encoding="utf-8")
    return desk.run(look, path, read_book(path), Answers())


def spaced(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def ours_of(desk: Desk) -> dict[str, bool]:
    """Of each funder of a scheme, whether it is our authority."""
    with desk.reading() as connection:
        payers = scheme_book(connection).payers
        schemes = schemes_to_match(connection)
    return {one.funder_name: payers.of(one.funder_level, one.funder_name).ours for one in schemes}


def test_how_much_is_of_another_funder_and_the_schemes_made_are_told_before(desk: Desk, tmp_path: Path) -> None:
    vendee = "Conseil départemental de la Vendée"
    seen = desk.run(foreseen, begun(desk, tmp_path, vendee, vendee, "Ville de Rodez")).seen
    assert seen is not None
    assert spaced(seen.others) == (
        "Dont 3 lignes, 3 001,50 € de 2 autres financeurs : Conseil départemental de la Vendée, Ville de Rodez – hors "
        "de vos enveloppes et de vos totaux. 2 dispositifs seront créés : « Aides : Conseil départemental de la "
        "Vendée », « Aides : Ville de Rodez »."
    )


def test_a_second_import_of_what_another_funder_gave_makes_no_scheme_and_tells_of_none(
    desk: Desk, tmp_path: Path
) -> None:
    one = begun(desk, tmp_path, "Ville de Rodez")
    done = desk.run(brought_in, one).done
    assert done is not None
    assert spaced(done.seen.others) == (
        "Dont 1 ligne, 1 000,50 € d’un autre financeur : Ville de Rodez – hors de vos enveloppes et de vos totaux. "
        "1 dispositif créé : « Aides : Ville de Rodez »."
    )
    seen = desk.run(foreseen, one).seen
    assert seen is not None
    assert (seen.to_import, seen.others) == (0, "")


def test_whose_the_grants_of_a_funder_are_taken_for_by_its_name_is_told(desk: Desk, tmp_path: Path) -> None:
    one = begun(desk, tmp_path, "Ville de Rodez", "Région de démonstration", "Zorg")
    told = {"Ville de Rodez": "commune", "Région de démonstration": "ours", "Zorg": ""}
    assert {line.word: line.taken_for for line in one.words if line.field == "funder"} == told
    path = tmp_path / "numeros.csv"
    path.write_text("Nom attribuant;Numero;Nom;Voté\nVille;21120202300017;A;5\nVille;;B;5\n", "utf-8")
    fields = Answers(fields={"Numero": "funder_siret"})
    numbered = desk.run(look, path, read_book(path), fields)
    assert [line.taken_for for line in numbered.words if line.field == "funder"] == ["commune"]


def test_the_total_of_a_list_says_how_much_of_it_is_of_others(desk: Desk, tmp_path: Path) -> None:
    desk.run(brought_in, begun(desk, tmp_path, "Ville de Rodez", "Ville de Rodez"))
    own = begun(desk, tmp_path, "Région de démonstration")
    desk.run(brought_in, desk.run(again, own, with_given(own.answers, "scheme", "IDF-GE")))
    total = desk.run(sum_files, FundingFileFilter())
    assert (total.voted, total.of_others) == (D("3001.50"), D("2001.00"))


def test_what_structures_were_granted_says_how_much_of_it_is_of_others(desk: Desk, tmp_path: Path) -> None:
    desk.run(brought_in, begun(desk, tmp_path, "Ville de Rodez", "Ville de Rodez"))
    own = begun(desk, tmp_path, "Région de démonstration")
    desk.run(brought_in, desk.run(again, own, with_given(own.answers, "scheme", "IDF-GE")))
    total = desk.run(sum_organisations, OrganisationFilter())
    assert (total.voted, total.of_others) == (D("3001.50"), D("2001.00"))
    rows = desk.run(page_of_organisations, OrganisationFilter(), sort="voted", descending=True).rows
    told = [(row.voted, row.of_others) for row in rows if row.voted]
    assert told == [(D("2001.00"), D("1000.50")), (D("1000.50"), D("1000.50"))]


def test_a_grant_of_others_that_is_carried_together_is_of_others_for_each(desk: Desk, tmp_path: Path) -> None:
    desk.run(brought_in, begun(desk, tmp_path, "Ville de Rodez"))
    file_id = desk.run(list_files, FundingFileFilter()).rows[0].id
    with desk.writing("Porter à plusieurs") as work:
        others = [Organisation(name, OrganisationKind.ASSOCIATION, ess=True) for name in ("Aussi", "De même")]
        for one in others:
            work.add(one)
        work.flush()
        file = work.get(FundingFile, file_id)
        file.carriers += [CarrierShare(one.id, D("0.5")) for one in others]
        work.commit()
    total = desk.run(sum_organisations, OrganisationFilter())
    each = [row.of_others for row in desk.run(page_of_organisations, OrganisationFilter()).rows if row.voted]
    assert (total.voted, total.of_others, each) == (D("1000.50"), D("1000.50"), [D("500.25")] * 2)


def test_our_own_grants_are_of_no_other_funder(desk: Desk, tmp_path: Path) -> None:
    one = begun(desk, tmp_path, "Région de démonstration")
    seen = desk.run(foreseen, desk.run(again, one, with_given(one.answers, "scheme", "IDF-GE"))).seen
    assert seen is not None
    assert (seen.to_import, seen.others) == (1, "")


def test_another_place_of_our_level_is_another_funder_though_no_scheme_bears_our_name(
    desk: Desk, tmp_path: Path
) -> None:
    before = desk.run(open_home).figures
    bretagne = "Conseil régional de Bretagne"
    one = begun(desk, tmp_path, bretagne)
    assert (one.unanswered, one.may_go(Step.PLAN)) == (0, True)
    desk.run(brought_in, one)
    assert (ours_of(desk)[bretagne], ours_of(desk)["Région Île-de-France"]) == (False, True)
    assert desk.run(open_home).figures == before
    desk.run(change_authority, "name", bretagne)
    assert ours_of(desk)[bretagne]
    desk.run(undo)
    desk.run(undo)
    assert bretagne not in ours_of(desk)


@pytest.mark.parametrize("name", ["Région démonstration Sud", "Service 12"])
def test_whose_a_grant_is_waits_in_the_step_where_it_is_said(desk: Desk, tmp_path: Path, name: str) -> None:
    desk.run(change_authority, "name", "Région de démonstration Nord")
    one = begun(desk, tmp_path, name)
    assert one.unanswered == 1
    seen = desk.run(foreseen, one).seen
    assert seen is not None
    assert seen.planned[0].obstacles[0] in (Obstacle.WHICH_FUNDER, Obstacle.NO_SCHEME_OF_OURS)
    assert "étape « Colonnes » sous « Attribuant »" in spaced(seen.lines[0].remarks[0])
    [asked] = seen.lines[0].asked
    assert [label for label, _said in asked.offers][:2] == ["la nôtre", "Europe"]
    settled = desk.run(again, one, with_word(one.answers, "funder", name, "region"))
    assert settled.unanswered == 0
    in_line = desk.run(seen_again, one, with_answer(one.answers, asked, "region")).seen
    assert in_line is not None
    assert in_line.to_import == 1
    desk.run(brought_in, settled)
    assert not ours_of(desk)[name]


WORKBOOK = "Dispositif;Bénéficiaire;Objet;Montant voté;Date de décision\nAAP ESS;Le Relais;Atelier;1000;12/03/2025\n"


def ours(desk: Desk, folder: Path) -> Importing:
    path = folder / "suivi.csv"
    path.write_text(WORKBOOK, encoding="utf-8")
    return desk.run(look, path, read_book(path), Answers())


def test_a_scheme_the_file_does_not_know_is_made_ours_from_the_step_or_from_its_line(
    desk: Desk, tmp_path: Path
) -> None:
    one = ours(desk, tmp_path)
    assert one.offered["scheme"][0] == (MADE, "Créer ce dispositif, le vôtre")
    seen = desk.run(foreseen, one).seen
    assert seen is not None
    [asked] = seen.lines[0].asked
    assert [(spaced(label), said) for label, said in asked.offers] == [("Créer « AAP ESS »", MADE)]
    settled = desk.run(seen_again, one, with_answer(one.answers, asked, MADE))
    assert settled.answers == with_word(one.answers, "scheme", "AAP ESS", MADE)
    assert settled.seen is not None
    assert (settled.seen.to_import, spaced(settled.seen.others)) == (1, "1 dispositif sera créé : « AAP ESS ».")
    desk.run(brought_in, settled)
    assert ours_of(desk)["Région de démonstration"]
    with desk.reading() as connection:
        assert "AAP-ESS" in [one.code for one in schemes_to_match(connection)]
    assert desk.run(open_home, 2025).figures.voted == 1000
    desk.run(change_authority, "name", "Région du Sud")
    assert ours_of(desk)["Région de démonstration"]
    desk.run(undo)
    again_seen = desk.run(foreseen, ours(desk, tmp_path)).seen
    assert again_seen is not None
    assert (again_seen.to_import, again_seen.lines[0].outcome) == (0, "same")


def test_giving_our_rows_a_scheme_of_another_funder_says_what_it_does(desk: Desk, tmp_path: Path) -> None:
    one = ours(desk, tmp_path)
    assert one.not_ours == ""
    settled = desk.run(again, one, with_word(one.answers, "scheme", "AAP ESS", "LMCU-AAP"))
    assert spaced(settled.not_ours).startswith(
        "« LMCU-AAP » est de « Lille Métropole Communauté urbaine » : les dossiers"
    )
    own = desk.run(again, one, with_word(one.answers, "scheme", "AAP ESS", "IDF-GE"))
    assert own.not_ours == ""


def test_a_scheme_made_for_another_funder_says_whose_it_is_where_its_name_does_not(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "suivi.csv"
    path.write_text(f"Attribuant;{WORKBOOK}".replace("AAP ESS", "Ville de Rodez;AAP ESS"), encoding="utf-8")
    seen = desk.run(foreseen, desk.run(look, path, read_book(path), Answers())).seen
    assert seen is not None
    assert spaced(seen.others).endswith("1 dispositif sera créé : « AAP ESS » de Ville de Rodez.")


def test_the_command_says_what_would_be_of_others_before_it_is_done(desk: Desk, tmp_path: Path, run: Run) -> None:
    path = begun(desk, tmp_path, "Ville de Rodez").path
    desk.close()
    told = [spaced(run("import", path, "--file", desk.place, *more)[1]) for more in (["--dry-run"], [])]
    assert ["Dont 1 ligne, 1 000,50 € d’un autre financeur : Ville de Rodez" in one for one in told] == [True, False]
