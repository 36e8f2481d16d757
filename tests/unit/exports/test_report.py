from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from ptce_desk.domain.ptce import Stage
from ptce_desk.exports.formulas import Balance, Formula, Ratio
from ptce_desk.exports.report import Column, Row, Table, Total, balance, report_column, summed
from ptce_desk.records.kinds import Kind
from ptce_desk.records.ptce import PTCE
from tests.unit.exports.samples import committee_report, files_table


def small(*rows: Row, columns: tuple[Column, ...]) -> Table:
    return Table("small", "Petit", "Petit", columns, rows)


AMOUNTS = (
    Column("label", "Libellé"),
    Column("base", "Assiette", "amount", total=Total.SUM),
    Column("voted", "Voté", "amount", total=Total.SUM),
    Column("rate", "Taux", "percent", total=Total.FORMULA, formula=Ratio("voted", "base")),
    Column("left", "Reste", "amount", total=Total.FORMULA, formula=Balance(("base",), ("voted",))),
)


def test_totals_are_exact_sums_and_a_rate_is_that_of_the_sums() -> None:
    table = small(
        ("a", Decimal("0.10"), Decimal("0.05"), Decimal("0.5"), Decimal("0.05")),
        ("b", Decimal("0.20"), None, None, Decimal("0.20")),
        columns=AMOUNTS,
    )
    assert table.totals() == (
        None,
        Decimal("0.30"),
        Decimal("0.05"),
        Decimal("0.05") / Decimal("0.30"),
        Decimal("0.25"),
    )


def test_a_rate_over_nothing_has_no_total() -> None:
    table = small(("a", Decimal(0), Decimal(5), None, Decimal(-5)), columns=AMOUNTS)
    assert table.totals()[3] is None


def test_a_table_without_rows_shows_no_totals() -> None:
    assert not small(columns=AMOUNTS).has_totals


def test_a_total_of_integers_is_an_integer() -> None:
    column = Column("count", "Nombre", "count", total=Total.SUM)
    total = small((2,), (3,), columns=(column,)).totals()[0]
    assert (total, type(total)) == (5, int)


def test_the_sum_of_a_column_counts_the_value_of_formulas() -> None:
    column = Column("amount", "Montant", "amount")
    table = small((Formula("1+1", Decimal(2)),), (Decimal(3),), columns=(column,))
    assert table.column_sum("amount") == 5
    assert table.sum_formula("amount") == Formula("SUM({small.amount})", Decimal(5))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("amount", "12"),
        ("amount", 12),
        ("amount", Decimal("NaN")),
        ("amount", Formula("1", Decimal("Infinity"))),
        ("count", True),
        ("number", 2),
        ("year", "2026"),
        ("text", Decimal(1)),
        ("date", datetime(2026, 1, 1)),  # noqa: DTZ001  (a naive one is what is refused)
    ],
)
def test_a_value_that_is_not_of_its_column_is_refused(kind: Kind, value: str | Decimal | int) -> None:
    with pytest.raises(ValueError, match="small"):
        small((value,), columns=(Column("only", "Seule", kind),))


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="small"):
        small(("a", "b"), columns=(Column("only", "Seule"),))


@pytest.mark.parametrize(
    "column",
    [
        Column("sum", "Texte", total=Total.SUM),
        Column("sum", "Taux", "percent", total=Total.SUM),
        Column("sum", "Formule", "amount", total=Total.FORMULA),
        Column("sum", "Formule", "amount", total=Total.FORMULA, formula=Balance(("label",))),
        Column("sum", "Formule", "amount", formula=Ratio("nowhere", "label")),
    ],
)
def test_a_column_whose_total_or_formula_has_no_meaning_is_refused(column: Column) -> None:
    with pytest.raises(ValueError, match=r"small|nowhere"):
        small(columns=(Column("label", "Libellé"), column))


@pytest.mark.parametrize(
    "expression",
    [
        "{nowhere.base}",
        "{files.nowhere}",
        "{nowhere}",
        'HYPERLINK("https://example.org")',
        "cmd|' /C calc'!A0",
        "[autre.xlsx]Feuille!A1",
    ],
)
def test_a_formula_that_refers_to_nothing_or_holds_text_is_refused(expression: str) -> None:
    report = committee_report()
    column = Column("amount", "Montant", "amount")
    bad = small((Formula(expression, Decimal(1)),), columns=(column,))
    with pytest.raises(ValueError, match=r"small|nowhere|list"):
        replace(report, sheets=(*report.sheets, bad))


def test_two_tables_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="files"):
        replace(committee_report(), sheets=(files_table(), files_table()))


def test_the_reading_page_says_origin_date_and_the_meaning_of_columns() -> None:
    lines = {line.label: line.text for line in committee_report().reading_lines()}
    assert lines["Établi par"] == "Région Exemple & Cie"
    assert lines["Date"] == "Établi le 01/03/2026"
    assert lines["Dossiers : Assiette retenue"] == "Dépenses éligibles."
    assert "Données fictives" in lines["Nature des données"]
    assert "Nature des données" not in {line.label for line in committee_report(fictitious=False).reading_lines()}


Line = tuple[Stage | None, Decimal, Decimal | None]

READ: tuple[Column[Line], ...] = (
    report_column(PTCE.part("stages").field("stage"), lambda line: line[0], width=12),
    summed("base", "Assiette", lambda line: line[1]),
    summed("late", "Retard", lambda line: line[2], sometimes=True),
    balance(
        "left", "Reste", lambda line: line[1] - (line[2] or 0), Balance(("base",), ("late",)), "Assiette moins retard."
    ),
)


def read(*lines: Line) -> Table:
    return Table.of("read", "Lu", "Lu", READ, lines)


def test_each_cell_is_read_by_its_column_and_a_choice_stands_in_its_words() -> None:
    table = read((Stage.IDENTIFICATION, Decimal(100), Decimal(30)), (None, Decimal(50), None))
    assert table.rows == (("Repérage", Decimal(100), Decimal(30), Decimal(70)), ("", Decimal(50), None, Decimal(50)))
    assert [column.heading for column in table.columns] == ["Stade", "Assiette", "Retard", "Reste"]
    assert table.totals() == (None, Decimal(150), Decimal(30), Decimal(120))


@pytest.mark.parametrize("nothing", [None, Decimal(0)])
def test_a_column_with_nothing_to_tell_is_left_out_and_balances_forget_it(nothing: Decimal | None) -> None:
    table = read((Stage.IDENTIFICATION, Decimal(100), nothing))
    assert [column.key for column in table.columns] == ["stage", "base", "left"]
    assert table.rows == (("Repérage", Decimal(100), Decimal(100)),)
    assert table.columns[-1].formula == Balance(("base",))


def test_a_column_whose_rows_are_given_reads_none() -> None:
    given: Column[str] = Column("label", "Libellé")
    with pytest.raises(ValueError, match="Ferme"):
        given.cell("Ferme")
