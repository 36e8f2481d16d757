"""The sheets beside that of the dossiers are read with it, and the zeros of a portal are asked about."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.book import Book, Cell, Sheet
from ptce_desk.imports.tables.joining import Join, joined
from ptce_desk.imports.tables.layout import Table, find_table
from ptce_desk.services.importing.tables import Answers, OpenedTable, understood

D = Decimal
SIRET, OTHER = "82212742900014", "13000342900011"
JOIN: Final = Join("ID", "Dossier ID", "Ligne", "Champ")
DOSSIERS: Final[tuple[tuple[Cell, ...], ...]] = (
    ("ID", "État du dossier", "Déposé le", "Traité le", "Instructeurs", "Montant demandé", "Remarques"),
    (D(11), "Accepté", "2024-01-25", "2024-03-01", "a@b.fr", D(900), "Vu"),
    (D(12), "En construction", "2024-02-25", None, None, D(0), None),
)
PLACES: Final[tuple[tuple[Cell, ...], ...]] = (
    ("Dossier ID", "Champ", "Établissement SIRET", "Entreprise raison sociale"),
    (D(11), "SIRET du partenaire", OTHER, "Autre"),
    (D(11), None, SIRET, "Le Relais"),
    (D(12), None, OTHER, "La Régie"),
)
SAID: Final[tuple[tuple[Cell, ...], ...]] = (
    ("Dossier ID", "Question", "Réponse", "Expert"),
    (D(11), "Solide ?", "Oui", "x@y.fr"),
    (D(11), "Utile ?", "Très", "z@y.fr"),
)
COSTS: Final[tuple[tuple[Cell, ...], ...]] = (
    ("Dossier ID", "Ligne", "Poste", "Montant"),
    ("11", D(1), "Étude", D(500)),
    ("11", D(2), "Travaux", D("250.5")),
)


def sheet(name: str, rows: tuple[tuple[Cell, ...], ...]) -> Sheet:
    return Sheet(name, rows, tuple(range(1, len(rows) + 1)))


def table(rows: tuple[tuple[Cell, ...], ...]) -> Table:
    return find_table(sheet("", rows), header=(0,))


def portal(answers: Answers | None = None) -> OpenedTable:
    named = {"Dossiers": DOSSIERS, "Etablissements": PLACES, "Avis": SAID, "Budget": COSTS}
    book = Book("xlsx", tuple(sheet(name, rows) for name, rows in named.items()))
    return understood(resources_folder(), Path("dossiers.xlsx"), book, answers or Answers())


def cells(of: Table, heading: str) -> list[Cell]:
    [column] = [one for one in of.columns if one.heading == heading]
    return [row.cells[column.place] for row in of.rows]


def test_lines_of_one_dossier_are_summed_where_they_are_amounts_and_told_in_turn_elsewhere() -> None:
    whole = joined(table(DOSSIERS), [("Avis", table(SAID)), ("Budget", table(COSTS))], JOIN)
    assert cells(whole, "Budget › Montant") == [D("750.5"), None]
    assert cells(whole, "Budget › Poste") == ["Étude ; Travaux", None]
    assert cells(whole, "Avis › Réponse") == ["Oui ; Très", None]
    assert [column.heading for column in whole.columns][:7] == [str(one) for one in DOSSIERS[0]]
    assert not [column for column in whole.columns if column.heading.endswith(("Dossier ID", "Ligne"))]


def test_only_the_lines_of_the_applicant_tell_its_number() -> None:
    whole = joined(table(DOSSIERS), [("Etablissements", table(PLACES))], JOIN)
    assert cells(whole, "Etablissements › Établissement SIRET") == [SIRET, OTHER]


def test_a_sheet_that_names_no_dossier_is_left_and_so_is_a_table_without_its_identifier() -> None:
    alone = table(DOSSIERS)
    assert joined(alone, [("Notes", table((("Titre", "Texte"), ("a", "b"))))], JOIN) == alone
    assert joined(table(SAID), [("Budget", table(COSTS))], JOIN) == table(SAID)


def values(opened: OpenedTable) -> list[Mapping[str, object]]:
    return [row.values for row in opened.rows()]


def test_an_export_of_the_portal_is_read_with_its_sheets_and_without_its_persons() -> None:
    opened = portal(Answers(zeros={"requested": "blank"}))
    assert (opened.profile is not None, opened.sheet.name) == (True, "Dossiers")
    first, second = values(opened)
    assert (first["beneficiary.siret"], first["beneficiary.name"]) == (SIRET, "Le Relais")
    assert (first["service_opinion"], first["requested"]) == ("Oui ; Très", D(900))
    assert (second["beneficiary.siret"], "requested" in second) == (OTHER, False)
    assert not {"Avis › Expert", "Avis › Instructeur"} & opened.columns.fields.keys()


@pytest.mark.parametrize(
    ("answers", "requested", "faults"),
    [
        (Answers(), None, [ValueFault.ZERO_OR_BLANK]),
        (Answers(zeros={"requested": "zero"}), D(0), []),
        (Answers(zeros={"requested": "blank"}), None, []),
        (Answers(leave_unreadable=("requested",)), None, []),
    ],
)
def test_a_zero_of_the_portal_is_none_nor_blank_until_an_officer_says(
    answers: Answers, requested: Decimal | None, faults: list[ValueFault]
) -> None:
    row = portal(answers).rows()[1]
    assert row.values.get("requested") == requested
    assert [fault.fault for fault in row.faults] == faults


@pytest.mark.parametrize(
    ("beside", "zeros", "voted", "faults"),
    [
        ({}, {}, D(0), [ValueFault.NOTHING_VOTED]),
        ({"Notes": "Refusé - hors critères"}, {}, D(0), [ValueFault.NOTHING_VOTED]),
        ({}, {"voted": "zero"}, D(0), []),
        ({}, {"voted": "blank"}, None, []),
        ({"Décision": "Refusé"}, {}, D(0), []),
        ({"Montant garanti": D(5)}, {}, D(0), []),
        ({"Montant garanti": D(0)}, {}, D(0), [ValueFault.NOTHING_VOTED]),
        ({"Montant voté en investissement": D(5)}, {}, D(0), []),
    ],
)
def test_a_zero_voted_is_asked_about_unless_something_beside_it_tells_why(
    beside: Mapping[str, Cell], zeros: Mapping[str, str], voted: Decimal | None, faults: list[ValueFault]
) -> None:
    rows: tuple[tuple[Cell, ...], ...] = (("Nom", "Montant", *beside), ("Relais", D(0), *beside.values()))
    opened = understood(resources_folder(), Path("x.csv"), Book("csv", (sheet("", rows),)), Answers(zeros=zeros))
    row = opened.rows()[0]
    assert row.values.get("voted") == voted
    assert [(fault.field, fault.fault) for fault in row.faults] == [("voted", one) for one in faults]


def test_a_zero_asked_for_is_a_zero() -> None:
    rows: tuple[tuple[Cell, ...], ...] = (("Nom", "Demandé"), ("Relais", D(0)))
    opened = understood(resources_folder(), Path("x.csv"), Book("csv", (sheet("", rows),)), Answers())
    assert (opened.rows()[0].values["requested"], opened.rows()[0].faults) == (D(0), ())
