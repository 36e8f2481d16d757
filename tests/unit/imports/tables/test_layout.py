"""The table of a sheet is found wherever it stands; what is no row of it is set apart and told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.table_faults import Apart
from ptce_desk.imports.tables.book import Cell, Row, Sheet
from ptce_desk.imports.tables.layout import Table, find_header, find_table, samples

D = Decimal
HEADER: Row = ("Bénéficiaire", "Objet", "Montant", "Année")
ROWS: tuple[Row, ...] = (
    ("Régie du Pôle", "Étude", D(12000), D(2024)),
    ("Ensemble vocal", "Concert", D(800), D(2024)),
    ("Le Relais", None, D(200), D(2025)),
)


def sheet(*rows: tuple[Cell, ...], merged: tuple[tuple[int, int, int, int], ...] = ()) -> Sheet:
    width = max((len(row) for row in rows), default=0)
    return Sheet(
        "Feuil1",
        tuple(row + (None,) * (width - len(row)) for row in rows),
        tuple(range(1, len(rows) + 1)),
        merged=merged,
    )


def apart(table: Table) -> list[tuple[int, Apart]]:
    return [(one.number, one.why) for one in table.apart]


def headings(table: Table) -> list[str]:
    return [column.heading for column in table.columns]


def test_a_plain_table_is_read_whole() -> None:
    table = find_table(sheet(HEADER, *ROWS))
    assert (table.header, headings(table), apart(table)) == ((0,), list(HEADER), [])
    assert tuple(row.cells for row in table.rows) == ROWS
    assert [row.number for row in table.rows] == [2, 3, 4]


@pytest.mark.parametrize("above", [1, 2, 5, 12])
def test_titles_above_a_header_are_set_apart(above: int) -> None:
    titles: list[Row] = [("Département de la Sarthe",), (), ("Subventions 2024, en euros",)]
    table = find_table(sheet(*(titles[rank % 3] for rank in range(above)), HEADER, *ROWS))
    assert table.header == (above,)
    assert apart(table) == [(rank + 1, Apart.ABOVE) for rank in range(above) if titles[rank % 3]]
    assert tuple(row.cells for row in table.rows) == ROWS


@pytest.mark.parametrize("word", ["Total", "TOTAL GÉNÉRAL", "Totaux", "Sous-total", "Total 2024", "Total :"])
def test_a_row_that_calls_itself_a_total_is_no_grant(word: str) -> None:
    table = find_table(sheet(HEADER, *ROWS, (word, None, D(12999))))
    assert apart(table) == [(5, Apart.TOTAL)]


def test_sums_are_totals_whatever_they_are_called_and_names_of_associations_are_none() -> None:
    body = [*ROWS, ("Ensemble des aides", None, D(13000)), ("Somme toute", "Théâtre", D(500), D(2025))]
    table = find_table(sheet(HEADER, *body))
    assert apart(table) == [(5, Apart.TOTAL)]
    assert table.rows[-1].cells[0] == "Somme toute"


def test_a_subtotal_sums_the_rows_since_the_last_one() -> None:
    body = [*ROWS, ("Total A", None, D(13000)), ("La Fabrique", "Étude", D(70)), ("L’Atelier", "Lieu", D(30))]
    table = find_table(sheet(HEADER, *body, ("Total B", None, D(100)), (None, None, D(13100))))
    assert apart(table) == [(5, Apart.TOTAL), (8, Apart.TOTAL), (9, Apart.TOTAL)]


@pytest.mark.parametrize(
    ("foot", "why"),
    [
        (("Ensemble", None, D(13000), D(2024)), Apart.TOTAL),
        (("Ensemble", None, D(13000), D(2099)), Apart.TOTAL),
        (("Ensemble", None, "13 000,00 €", None), Apart.TOTAL),
        (("Cumul", "des aides", D(13000), None), None),
        (("Ensemble", None, None, D(2024)), None),
        (("Ensemble", None, D(13000), D(5)), None),
        (("Ensemble", None, D("13000.01"), None), None),
        (("Ensembles", None, D(13000), None), None),
    ],
)
def test_a_row_called_by_a_word_of_sums_is_a_total_where_each_of_its_figures_but_a_year_is_one(
    foot: Row, why: Apart | None
) -> None:
    after: Row = ("Le Pôle", "Lieu", D(1), D(2025))
    assert apart(find_table(sheet(HEADER, *ROWS, foot, after))) == ([(5, why)] if why else [])


def test_a_total_of_all_the_rows_may_stand_under_one_of_some() -> None:
    rows: tuple[Row, ...] = (
        *ROWS,
        ("Total A", None, D(13000)),
        ("La Fabrique", "Étude", D(70)),
        ("L’Atelier", "x", D(30)),
    )
    table = find_table(sheet(HEADER, *rows, ("Ensemble", None, D(13100)), ROWS[0]))
    assert apart(table) == [(5, Apart.TOTAL), (8, Apart.TOTAL)]


@pytest.mark.parametrize(
    ("foot", "why"),
    [
        ((None, None, D(13000), D(6073)), Apart.TOTAL),
        ((None, "x", D(13000), None), None),
        ((None, None, None, D("2073.5")), None),
        ((None, None, D(1900), None), None),
        (("13 000",), None),
        ((D(13000),), None),
        ((True,), None),
    ],
)
def test_a_last_row_that_nothing_names_is_a_total_where_all_it_holds_is_sums(foot: Row, why: Apart | None) -> None:
    years = [(*row[:3], D(at)) for at, row in zip((2024, 2024, 2025), ROWS, strict=True)]
    assert apart(find_table(sheet(HEADER, *years, foot))) == ([(5, why)] if why else [])


@pytest.mark.parametrize("year", [1900, 2100])
def test_a_total_may_name_a_year_at_either_end_of_those_that_are(year: int) -> None:
    table = find_table(sheet(HEADER, *ROWS, ("Ensemble", None, D(13000), D(year)), ROWS[0]))
    assert apart(table) == [(5, Apart.TOTAL)]


def test_the_amount_of_the_one_row_above_is_no_sum() -> None:
    assert apart(find_table(sheet(HEADER, ROWS[0], ("Ensemble", None, D(12000)), ROWS[1]))) == []


def test_notes_are_the_last_texts_alone_under_rows_of_several_cells() -> None:
    note: Row = ("Source : direction de l’ESS",)
    assert apart(find_table(sheet(HEADER, ROWS[0], note, *ROWS[1:]))) == []
    assert apart(find_table(sheet(HEADER, *ROWS, note, (None, "* en euros")))) == [(5, Apart.BELOW), (6, Apart.BELOW)]
    assert apart(find_table(sheet(HEADER, *ROWS, (D(7),)))) == []
    assert apart(find_table(sheet(("Nom", "Montant"), ("a", D(1)), ("b", D(2)), ("c", None)))) == []


def test_notes_stand_below_a_total_too() -> None:
    table = find_table(sheet(HEADER, *ROWS, ("Total", None, D(13000)), ("* en euros",)))
    assert apart(table) == [(5, Apart.TOTAL), (6, Apart.BELOW)]


def test_a_last_row_of_figures_that_sum_nothing_stays_a_row() -> None:
    assert apart(find_table(sheet(HEADER, *ROWS, (None, None, D(12999))))) == []


def test_headings_said_again_and_notes_below_are_set_apart() -> None:
    table = find_table(sheet(HEADER, ROWS[0], HEADER, *ROWS[1:], (), ("Source : direction de l’ESS",)))
    assert apart(table) == [(3, Apart.HEADING_AGAIN), (7, Apart.BELOW)]
    assert len(table.rows) == 3


def test_headings_are_said_again_when_two_of_them_are_and_nothing_else_is() -> None:
    part: Row = ("Bénéficiaire *", None, "MONTANT", None)
    rows: list[Row] = [("Bénéficiaire",), ("Bénéficiaire", "Objet", "x"), part]
    table = find_table(sheet(HEADER, *ROWS, *rows, ROWS[0]))
    assert apart(table) == [(7, Apart.HEADING_AGAIN)]


def test_either_row_of_headings_in_groups_is_known_when_it_is_said_again() -> None:
    groups: Row = ("Association", None, "Montants", None)
    table = find_table(sheet(groups, NAMES, BODY[0], groups, NAMES, BODY[1]))
    assert apart(table) == [(4, Apart.HEADING_AGAIN), (5, Apart.HEADING_AGAIN)]


def test_a_row_of_two_words_is_no_total_whatever_the_first_one_says() -> None:
    assert apart(find_table(sheet(HEADER, *ROWS, ("Total", "Spectacle", D(90), D(2024)), ROWS[0]))) == []


def test_groups_above_headings_name_each_column() -> None:
    groups: Row = ("Association", None, "Montants", None, None)
    names: Row = ("Nom", "SIRET", "Demandé", "Accordé", "Nom")
    rows: list[Row] = [("Le Relais", "82212742900014", D(9), D(5), "x"), ("Régie", "82212742900014", D(8), D(6), "y")]
    table = find_table(sheet(groups, names, *rows, merged=((0, 0, 0, 1), (0, 2, 0, 4))))
    assert table.header == (0, 1)
    assert headings(table) == [
        "Association › Nom", "Association › SIRET", "Montants › Demandé", "Montants › Accordé", "Montants › Nom",
    ]  # fmt: skip


def test_a_blank_heading_is_the_label_of_the_column_at_its_left() -> None:
    rows: list[Row] = [("A1", "Études", D(5), "x"), ("A2", "Lieux", D(6), "y")]
    table = find_table(sheet(("Code", None, "Montant", None), *rows))
    assert headings(table) == ["Code", "Code › libellé", "Montant", "Montant › libellé"]


def test_two_columns_of_one_name_are_told_apart_and_line_breaks_are_spaces() -> None:
    table = find_table(sheet(("Nom", "Montant\nvoté", "Nom"), ("a", D(1), "b"), ("c", D(2), "d")))
    assert headings(table) == ["Nom", "Montant voté", "Nom (2)"]


def test_a_column_without_heading_nor_value_is_none() -> None:
    table = find_table(sheet(("Nom", None, "Montant", None), ("a", None, D(1)), ("c", None, D(2))))
    assert headings(table) == ["Nom", "Montant"]


def test_an_officer_may_say_where_the_header_is() -> None:
    table = find_table(sheet(("x", "y"), HEADER, *ROWS), header=(1,))
    assert (table.header, apart(table)) == ((1,), [(1, Apart.ABOVE)])


def test_a_sheet_of_nothing_has_no_table() -> None:
    assert find_table(sheet()) == Table((), (), (), ())
    assert find_header(sheet((D(1), D(2)), (D(3), D(4)))) == ()


def test_rows_of_figures_alone_are_set_apart_and_blank_ones_are_nothing() -> None:
    assert apart(find_table(sheet((D(1), D(2)), (), (D(3), D(4))))) == [(1, Apart.ABOVE), (3, Apart.ABOVE)]


def test_headings_over_nothing_are_a_table_without_rows() -> None:
    table = find_table(sheet(("Nom", "Montant")))
    assert (table.header, headings(table), table.rows) == ((0,), ["Nom", "Montant"], ())


def test_two_words_at_the_foot_of_a_sheet_name_no_group_of_the_headings_at_its_top() -> None:
    assert find_header(sheet(HEADER, *ROWS, ("Fait à", "Le Mans"))) == (0,)


def test_a_column_beside_groups_keeps_its_own_name_on_either_row() -> None:
    rows: list[Row] = [("Le Relais", D(9), D(5), "x"), ("Régie", D(8), D(6), "y")]
    groups: Row = ("Nom", "Montants", None, "Suite")
    areas = ((0, 0, 1, 0), (0, 1, 0, 2))
    table = find_table(sheet(groups, (None, "Demandé", "Accordé", "Suite"), *rows, merged=areas))
    assert (table.header, headings(table)) == ((0, 1), ["Nom", "Montants › Demandé", "Montants › Accordé", "Suite"])


def test_a_group_goes_no_further_than_its_merged_area() -> None:
    rows: list[Row] = [("a", D(9), "x", "y"), ("b", D(8), "z", "t")]
    held = sheet(("Dossier", None, "Suite", None), ("Nom", "Montant", "Avis", "Note"), *rows, merged=((0, 0, 0, 1),))
    assert headings(find_table(held)) == ["Dossier › Nom", "Dossier › Montant", "Suite › Avis", "Note"]


def test_a_merged_name_alone_is_a_group_and_one_of_a_single_cell_is_a_title() -> None:
    names: Row = ("Nom", "Demandé", "Accordé", "Payé", "Dû")
    rows: tuple[Row, ...] = (("a", D(9), D(5), D(4), D(1)), ("b", D(8), D(6), D(6), D(0)))
    group: Row = (None, "Montants", None, None, None)
    assert find_header(sheet(group, names, *rows, merged=((0, 1, 0, 4),))) == (0, 1)
    assert find_header(sheet(group, names, *rows, merged=((0, 1, 2, 1),))) == (1,)
    assert find_header(sheet(group, names, *rows)) == (1,)


NAMES: Row = ("Nom", "SIRET", "Demandé", "Voté 2023")
BODY: tuple[Row, ...] = (("Le Relais", "x", D(9), D(5)), ("La Régie", "y", D(8), D(6)))


@pytest.mark.parametrize("merged", [(), ((3, 0, 3, 1),)])
def test_groups_need_no_merged_area_and_each_goes_as_far_as_the_next(merged: tuple[tuple[int, int, int, int]]) -> None:
    table = find_table(sheet(("Association", None, "Montants", None), NAMES, *BODY, merged=merged))
    assert headings(table) == [
        "Association › Nom", "Association › SIRET", "Montants › Demandé", "Montants › Voté 2023",
    ]  # fmt: skip


@pytest.mark.parametrize("merged", [(), ((3, 0, 3, 1),), ((0, 0, 0, 3),), ((0, 2, 1, 2),)])
@pytest.mark.parametrize("above", [("Subventions",), ("Exercice", D(2024)), (None, None, "Montants", None)])
def test_a_title_a_year_or_a_name_over_few_of_the_headings_is_no_group(
    above: Row, merged: tuple[tuple[int, int, int, int]]
) -> None:
    assert find_header(sheet(above, NAMES, *BODY, merged=merged)) == (1,)


def test_groups_that_are_headings_known_elsewhere_are_still_groups() -> None:
    held = sheet(("Bénéficiaire", None, "Montant", None), NAMES, *BODY)
    assert find_header(held, frozenset({"beneficiaire", "montant"})) == (0, 1)


def test_a_blank_heading_under_a_group_is_the_label_of_the_column_at_its_left() -> None:
    rows: list[Row] = [("A1", "Études", "x", D(1)), ("A2", None, "y", D(2))]
    groups: Row = ("Projet", None, None, "Montants")
    held = sheet(groups, ("Code", None, "Titre", "Voté"), *rows, merged=((0, 0, 0, 2),))
    assert headings(find_table(held)) == [
        "Projet › Code", "Projet › Code › libellé", "Projet › Titre", "Montants › Voté",
    ]  # fmt: skip


def test_two_blank_headings_are_two_labels_of_the_same_column() -> None:
    table = find_table(sheet(("Code", None, None, "Montant"), ("A1", "x", None, D(5)), ("A2", None, "y", D(6))))
    assert headings(table) == ["Code", "Code › libellé", "Code › libellé (2)", "Montant"]


def test_a_text_under_figures_alone_is_no_heading() -> None:
    assert find_header(sheet((D(1), D(2)), ("Source : bilan",))) == ()


def test_a_row_of_codes_is_no_row_of_headings_under_groups() -> None:
    body: tuple[Row, ...] = (("W751", "2024-01", "12345", "x"), ("W752", "2024-02", "67890", "y"))
    assert find_header(sheet(("Code", "Mois", "Compte", None), *body)) == (0,)


def test_a_first_column_without_heading_is_called_by_its_place() -> None:
    table = find_table(sheet((None, "Nom", "Montant"), ("1", "a", D(5)), ("2", "b", D(6))))
    assert headings(table) == ["Colonne 1", "Nom", "Montant"]


def test_headings_known_of_some_file_tell_the_header() -> None:
    rows: list[Row] = [("Note", "Texte", "Autre"), ("montant", "objet", "nomBeneficiaire"), ("5", "x", "y")]
    assert find_header(sheet(*rows), frozenset({"montant", "objet", "nombeneficiaire"})) == (1,)


def test_samples_are_the_first_different_values() -> None:
    table = find_table(sheet(HEADER, *ROWS, *ROWS))
    assert list(samples(table, table.columns[3])) == [D(2024), D(2025)]
    assert list(samples(table, table.columns[1], 1)) == ["Étude"]


CELL = st.one_of(
    st.none(), st.text("abé 1", max_size=6).map(lambda text: text.strip() or None), st.decimals(0, 9, places=2)
)


@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=12))
def test_each_filled_row_is_the_header_a_row_or_set_apart(rows: list[tuple[Cell, Cell, Cell]]) -> None:
    held = sheet(*rows)
    table = find_table(held)
    told = [*(row.number for row in table.rows), *(one.number for one in table.apart)]
    filled = {
        number for number, row in zip(held.numbers, held.rows, strict=True) if any(cell is not None for cell in row)
    }
    assert len(told) == len(set(told))
    assert filled <= {*told, *(place + 1 for place in table.header)}
