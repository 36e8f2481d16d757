"""Every column the journal may show has a French name, and every value its French text."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Column, Table

from ptce_desk.db.queries.history import HIDDEN
from ptce_desk.db.schema import VERSIONED, metadata
from ptce_desk.db.types import Code, CodeSet
from ptce_desk.domain.organisations import Quality
from ptce_desk.domain.ptce import Stage
from ptce_desk.records.history import change_sentence, line_sentence, value_text
from ptce_desk.records.names import TABLES, field_name, table_label
from tests.gathered import gathered

ASIDE = {"change_entry", "journal_head", "row_digest"}
SHOWN = [
    (table, column)
    for table in metadata.sorted_tables
    if table.name not in ASIDE
    for column in table.columns
    if column.computed is None
    and (column.name not in HIDDEN or (column.name == "version" and table.name not in VERSIONED))
]


@gathered(("table", "column"), SHOWN, ids=[f"{table.name}.{column.name}" for table, column in SHOWN])
def test_every_column_has_a_french_name_and_its_codes_french_words(table: Table, column: Column[object]) -> None:
    assert table_label(table.name) != table.name
    assert field_name(table.name, column.name)
    if isinstance(column.type, Code | CodeSet):
        for code in column.type.codes:
            assert value_text(table.name, column.name, code) not in ("", code.value)


@gathered("table", sorted(TABLES))
def test_what_a_record_describes_is_in_its_table(table: str) -> None:
    assert set(TABLES[table].fields) <= {column.name for column in metadata.tables[table].columns}


def test_a_change_is_told_with_amounts_dates_and_states_as_the_screens_write_them() -> None:
    assert (
        change_sentence("funding_file", "requested", None, Decimal("30000.00"))
        == "montant demandé\u00a0: 30\u202f000,00\u00a0€"
    )
    assert change_sentence("funding_file", "start", date(2026, 3, 1), None) == "début\u00a0: effacé, c’était 01/03/2026"
    assert change_sentence("funding_file", "stage", None, Stage.START_UP).endswith(": Démarrage")
    assert change_sentence("ptce_figures", "self_financing_rate", None, Decimal("0.325")).endswith("32,5\u00a0%")
    assert change_sentence("organisation", "qualities", frozenset(), frozenset({Quality.SCIC})).endswith(": SCIC")
    assert change_sentence("organisation", "qualities", frozenset({Quality.SCIC}), frozenset()).endswith(
        "effacé, c’était SCIC"
    )
    assert change_sentence("organisation", "fiscal_year_end_month", 12, 6).endswith("Décembre → Juin")
    assert change_sentence("scheme_version", "rules", "a", "b") == "règles\u00a0: modifié"


@pytest.mark.parametrize("table", [table for table in sorted(TABLES) if "source" in TABLES[table].fields])
def test_where_facts_come_from_is_said_as_an_officer_reads_it_wherever_a_record_tells_it(table: str) -> None:
    assert (
        value_text(table, "source", "seed l.1499")
        == "Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)"
    )


def test_a_line_that_comes_or_goes_is_told_with_what_it_holds() -> None:
    fields = {"funding_file_id": 3, "label": "Étude", "presented": Decimal("500.00"), "reason": "", "retained": None}
    assert (
        line_sentence("cost_line", "insert", fields) == "Ajout · Dépense\u00a0: intitulé Étude, présenté 500,00\u00a0€"
    )
    assert line_sentence("framework_ptce", "delete", {"ptce_id": 2}) == "Retrait · PTCE lié"


def test_a_move_on_an_axis_is_told_with_the_words_of_its_states() -> None:
    move = {"axis": "decision", "previous": "listed", "target": "granted", "author": "Agent de test", "reason": ""}
    said = "décision\u00a0: inscrit → accordé"
    assert line_sentence("funding_file_move", "insert", move) == said
    assert line_sentence("funding_file_move", "insert", {**move, "reason": "Erreur"}) == f"{said}, motif\u00a0: Erreur"
