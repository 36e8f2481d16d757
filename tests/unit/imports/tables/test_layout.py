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
    assert {why for _number, why in apart(table)} <= {Apart.ABOVE}
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


def test_a_last_row_of_figures_that_sum_nothing_stays_a_row() -> None:
    assert apart(find_table(sheet(HEADER, *ROWS, (None, None, D(12999))))) == []


def test_headings_said_again_and_notes_below_are_set_apart() -> None:
    table = find_table(sheet(HEADER, ROWS[0], HEADER, *ROWS[1:], (), ("Source : direction de l’ESS",)))
    assert apart(table) == [(3, Apart.HEADING_AGAIN), (7, Apart.BELOW)]
    assert len(table.rows) == 3


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
