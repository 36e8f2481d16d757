"""Columns of years: what parts one award among them, and what only looks so."""

from decimal import Decimal

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.book import Cell, Sheet
from ptce_desk.imports.tables.gathering import Draft, gather
from ptce_desk.imports.tables.layout import Table, find_table
from ptce_desk.imports.tables.mapping import ColumnMap, guess, missing
from ptce_desk.imports.tables.past import exercice_of
from ptce_desk.imports.tables.profiles import read_headings
from ptce_desk.imports.tables.reading import CellFault, read_rows
from ptce_desk.imports.tables.targets import FUNDING_FILES, ORGANISATIONS, told_in, year_told
from ptce_desk.imports.tables.yearly import years_in, years_of

D = Decimal
HEADINGS = read_headings(resources_folder() / "import" / "headings.toml")
BODY: tuple[tuple[Cell, ...], ...] = (
    ("Relais", "Étude", D(500), D(600), D(700)),
    ("Régie", "Lieu", D(1500), None, D(700)),
    ("Lieu", "Fête", D(500), D(0), None),
)


def table(*header: tuple[Cell, ...], body: tuple[tuple[Cell, ...], ...] = BODY) -> Table:
    rows = (*header, *body)
    return find_table(Sheet("", rows, tuple(range(1, len(rows) + 1))))


def guessed(*header: tuple[Cell, ...], said: dict[str, str] | None = None) -> dict[str, str]:
    return guess(table(*header), FUNDING_FILES, HEADINGS["funding_files"], said)


def drafts(said: dict[str, str], *header: Cell) -> list[Draft]:
    found = table(("Nom", "Objet", *header))
    fields = guess(found, FUNDING_FILES, HEADINGS["funding_files"], said)
    return gather(read_rows(found, FUNDING_FILES, ColumnMap("funding_files", fields)), FUNDING_FILES)


@pytest.mark.parametrize(
    ("headings", "years"),
    [
        (["CP 2024", "CP 2025"], {2024: "CP 2024", 2025: "CP 2025"}),
        (["Crédits de paiement 2024 (€)", "2025 - CP"], {2024: "Crédits de paiement 2024 (€)", 2025: "2025 - CP"}),
        (["CP 2024", "CP 2025", "AE 2026", "2027"], {2024: "CP 2024", 2025: "CP 2025"}),
        (["AE 2026"], {2026: "AE 2026"}),
        (["Voté 2025"], {2025: "Voté 2025"}),
        (["Subvention votée en 2025", "Montant 2026"], {2025: "Subvention votée en 2025", 2026: "Montant 2026"}),
        (["2024", "Année 2025"], {2024: "2024", 2025: "Année 2025"}),
        (["2024"], {}),
        (["Demandé 2024", "Demandé 2025"], {}),
        (["Versé 2024", "Versé 2025"], {}),
        (["CP 2024-2025", "CP"], {}),
        (["CP 2024 (k€)", "CP 2025 en milliers"], {}),
        (["Taux 2024 (%)", "2025 %"], {}),
        (["CP 2024", "Crédits de paiement 2024"], {2024: "CP 2024"}),
    ],
)
def test_a_word_of_money_and_a_year_or_several_years_alone_tell_the_split(
    headings: list[str], years: dict[int, str]
) -> None:
    assert years_of(headings, awarded=False) == years


def test_one_year_beside_the_whole_award_is_no_split_of_it() -> None:
    assert years_of(["Voté 2025"], awarded=True) == {}
    assert years_of(["CP 2025", "CP 2026"], awarded=True) == {2025: "CP 2025", 2026: "CP 2026"}


@pytest.mark.parametrize(
    "header",
    [
        (("Nom", "Objet", D(2024), D(2025), D(2026)),),
        (("Nom", "Objet", "2024", "2025", "2026"),),
        (("Nom", "Objet", "CP 2024", "CP 2025", "CP 2026"),),
        (("Nom", "Objet", "Voté 2024", "Voté 2025", "Voté 2026"),),
    ],
)
def test_columns_of_years_are_found_however_their_years_are_typed(header: tuple[tuple[Cell, ...], ...]) -> None:
    found = guessed(*header)
    assert [key for key in found.values() if year_told(key)] == ["year.2024", "year.2025", "year.2026"]
    assert missing(FUNDING_FILES, found, {}) == []


def test_years_under_a_group_are_of_its_money() -> None:
    groups: tuple[tuple[Cell, ...], ...] = (("Nom", "Objet", "CP", None, None), (None, None, D(2024), D(2025), D(2026)))
    rows = (*groups, *BODY)
    found = find_table(Sheet("", rows, tuple(range(1, len(rows) + 1)), merged=((0, 2, 0, 4),)))
    assert found.header == (0, 1)
    fields = guess(found, FUNDING_FILES, HEADINGS["funding_files"])
    assert fields["CP › 2025"] == "year.2025"


def test_what_an_officer_says_of_a_column_of_a_year_goes_before() -> None:
    header = ("Nom", "Objet", "Voté 2024", "Voté 2025", "Voté 2026")
    assert guessed(header, said={"Voté 2024": ""}).get("Voté 2024") is None
    assert guessed(header, said={"Voté 2026": "voted", "Voté 2024": ""})["Voté 2026"] == "voted"
    swapped = guessed(header, said={"Voté 2024": "year.2025"})
    assert (swapped["Voté 2024"], swapped.get("Voté 2025"), swapped["Voté 2026"]) == ("year.2025", None, "year.2026")


def test_columns_of_years_that_hold_no_amounts_are_none() -> None:
    body: tuple[tuple[Cell, ...], ...] = (("Relais", "oui", "non"), ("Régie", "non", "oui"))
    found = guess(table(("Nom", "2024", "2025"), body=body), FUNDING_FILES, HEADINGS["funding_files"])
    assert found == {"Nom": "beneficiary.name"}


def test_the_years_of_a_row_are_the_split_of_its_award() -> None:
    relais, regie, lieu = drafts({}, "CP 2024", "CP 2025", "CP 2026")
    assert relais.years == {2024: D(500), 2025: D(600), 2026: D(700)}
    assert (relais.values["voted"], exercice_of(relais.values), relais.warnings) == (D(1800), 2024, ())
    assert (regie.years, regie.values["voted"]) == ({2024: D(1500), 2026: D(700)}, D(2200))
    assert (lieu.years, lieu.values["voted"], exercice_of(lieu.values)) == ({}, D(500), 2024)
    assert (relais.lines, relais.is_a_grant) == ((), True)


def test_years_that_do_not_make_the_award_are_left_and_told() -> None:
    relais, regie, _lieu = drafts({"Voté": "voted"}, "CP 2024", "CP 2025", "Voté")
    assert (relais.years, relais.values["voted"]) == ({}, D(700))
    assert relais.warnings == (CellFault("", "voted", D(1100), ValueFault.YEARS_APART),)
    assert regie.warnings == (CellFault("", "voted", D(1500), ValueFault.YEARS_APART),)


def test_a_field_of_a_year_is_of_grants_alone_and_says_its_year() -> None:
    assert FUNDING_FILES.field(told_in(2025)).label == "Part de l’année 2025"
    assert [FUNDING_FILES.holds(key) for key in ("year.2025", "voted", "year.25", "x")] == [True, True, False, False]
    assert not ORGANISATIONS.holds("year.2025")


def test_the_years_that_a_heading_names_are_offered() -> None:
    assert years_in("Programme 2024-2026 (n° 2)") == [2024, 2026]
