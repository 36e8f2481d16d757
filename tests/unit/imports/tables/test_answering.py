"""What an officer says of a word or of a cell stands in the place of what the file holds."""

from decimal import Decimal

import pytest

from ptce_desk.imports.tables.answering import corrected
from ptce_desk.imports.tables.book import Cell, Sheet
from ptce_desk.imports.tables.layout import Table, find_table

D = Decimal
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("Programme", "Montant"),
    ("Vie asso", "1.234"),
    ("VIE ASSO", D(5)),
    ("Autre", None),
)


def table() -> Table:
    return find_table(Sheet("", ROWS, (4, 5, 6, 9)), header=(0,))


def cells(one: Table) -> list[tuple[Cell, ...]]:
    return [row.cells for row in one.rows]


FIELDS = {"Programme": "scheme", "Montant": "voted"}


def test_a_word_is_meant_wherever_its_column_says_it_whatever_its_capitals() -> None:
    one = corrected(table(), FIELDS, {"scheme": {"Vie asso": "AMI"}, "ptce": {"Autre": "Pôle"}}, {})
    assert cells(one) == [("AMI", "1.234"), ("AMI", D(5)), ("Autre", None)]


def test_a_word_that_says_nothing_leaves_its_cells_blank() -> None:
    assert cells(corrected(table(), FIELDS, {"scheme": {"autre": ""}}, {}))[2] == (None, None)


@pytest.mark.parametrize("cell", [D(0), False, None])
def test_a_cell_of_which_nothing_is_said_stays_as_it_is(cell: Cell) -> None:
    held = find_table(Sheet("", (("Montant", "Objet"), (cell, "x"), ("néant", "y")), (1, 2, 3)), header=(0,))
    one = corrected(held, {"Montant": "voted"}, {"voted": {"néant": "0", "": "5"}}, {})
    assert cells(one) == [(cell, "x"), ("0", "y")]


def test_a_cell_is_read_as_an_officer_says_by_its_row_in_the_file_and_its_heading() -> None:
    said = {"5": {"Montant": "1234", "Inconnue": "x"}, "9": {"Montant": "7"}, "1": {"Montant": "8"}}
    one = corrected(table(), FIELDS, {"scheme": {"Vie asso": "AMI"}}, said)
    assert cells(one) == [("AMI", "1234"), ("AMI", D(5)), ("Autre", "7")]


def test_a_cell_read_as_nothing_is_blank() -> None:
    assert cells(corrected(table(), FIELDS, {}, {"5": {"Montant": ""}}))[0] == ("Vie asso", None)


def test_nothing_said_is_the_table_itself() -> None:
    one = table()
    assert corrected(one, FIELDS, {"scheme": {}}, {}) is one
