"""Fields that are known only once the file is open stand wherever a record shows its own."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.exports.report import Column as ReportColumn
from ptce_desk.exports.report import Table, report_column
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.records.history import change_sentence, line_sentence
from ptce_desk.records.names import TABLES, tables_of
from ptce_desk.records.record import Record, RecordField
from ptce_desk.services.records import made, set_field
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from tests.ui.editors import line, value


@dataclass
class Garden:
    """A record of the tests, with values by the key of fields it does not know."""

    name: str
    own: MutableMapping[str, object] = field(default_factory=dict)


GARDEN: Final = Record(
    Garden,
    table="garden",
    label="Jardin",
    the="le jardin",
    named=lambda garden: garden.name,
    fields=(RecordField("name", "Nom", "le nom"),),
)
SPONSOR: Final = RecordField("own_1", "Parrain", "le parrain", among="own")
SOIL: Final = RecordField(
    "own_2", "Sol", "le sol", "choice", options=(("clay", "Argile"), ("sand", "Sable")), none="Non précisé", among="own"
)
RENT: Final = RecordField("own_3", "Loyer", "le loyer", "amount", among="own")
SEEN: Final = RecordField("own_4", "Vu le", "la visite", "date", name="vu le", among="own")
EVERY: Final = (SPONSOR, SOIL, RENT, SEEN)
TOLD: Final = GARDEN.with_fields(*EVERY)
VALUES: Final = {"own_1": "Mme Roux", "own_2": "sand", "own_3": Decimal("1200.50"), "own_4": date(2026, 3, 1)}


def a_garden() -> Garden:
    return made(TOLD, {"name": "Les Tilleuls", **VALUES})


def test_a_record_that_begins_holds_them_and_those_it_was_not_given_are_empty() -> None:
    assert a_garden() == Garden("Les Tilleuls", dict(VALUES))
    assert [one.read(made(TOLD, {"name": "Les Tilleuls", "own_1": None})) for one in EVERY] == ["", None, None, None]


def test_they_are_fields_of_the_record_beside_its_own_and_no_two_bear_a_key() -> None:
    assert TOLD.added == EVERY
    assert GARDEN.added == ()
    assert TOLD.field("own_2") is SOIL
    for taken in (SPONSOR, RecordField("name", "Surnom", among="own")):
        with pytest.raises(ValueError, match=taken.key):
            TOLD.with_fields(taken)


def test_a_form_shows_them_and_keeps_what_is_typed_there(qtbot: QtBot) -> None:
    garden, form, page = a_garden(), RecordForm(TOLD), QWidget()
    qtbot.addWidget(page)
    page.setLayout(form.grid(*([key] for key in form.editors)))
    form.kept.connect(lambda key, kept: set_field(TOLD, garden, key, kept))
    form.show_record(garden)
    page.show()
    assert {key: value(form, key) for key in form.editors} == {"name": "Les Tilleuls", **VALUES}
    sponsor = line(form, "own_1")
    sponsor.setFocus()
    sponsor.selectAll()
    with qtbot.waitSignal(form.kept):
        QTest.keyClicks(sponsor, "M. Blanc", delay=1)
        QTest.keyClick(sponsor, Qt.Key.Key_Tab)
    with qtbot.waitSignal(form.kept):
        form.edit("own_2", Choice).chosen.emit("clay")
    assert garden == Garden("Les Tilleuls", {**VALUES, "own_1": "M. Blanc", "own_2": "clay"})
    assert TOLD.change_label(garden, "own_1") == "Modifier le parrain du jardin Les Tilleuls"


def test_a_list_shows_them_in_columns_of_their_kinds(qapp: QApplication) -> None:
    columns: list[Column[Garden]] = [screen_column(one) for one in TOLD.fields]
    model = PagedTableModel(columns, qapp)
    model.set_rows([a_garden(), Garden("Sans rien")], has_more=False)
    shown = [[model.index(row, place).data() for place in range(5)] for row in range(2)]
    assert shown == [
        ["Les Tilleuls", "Mme Roux", "Sable", "1\u202f200,50\u00a0€", "01/03/2026"],
        ["Sans rien", "", "Non précisé", "", ""],
    ]
    assert [one.heading for one in columns] == ["Nom", "Parrain", "Sol", "Loyer", "Vu le"]
    assert [one.is_figure for one in columns] == [False, False, False, True, False]


def test_a_report_holds_them_with_values_each_format_can_write() -> None:
    columns: list[ReportColumn[Garden]] = [report_column(one) for one in TOLD.fields]
    table = Table.of("gardens", "Jardins", "Jardins", columns, [a_garden(), Garden("Sans rien")])
    assert table.rows == (
        ("Les Tilleuls", "Mme Roux", "Sable", Decimal("1200.50"), date(2026, 3, 1)),
        ("Sans rien", None, "", None, None),
    )
    assert [one.heading for one in table.columns] == ["Nom", "Parrain", "Sol", "Loyer", "Vu le"]


def test_the_history_names_them_of_a_record_that_has_them() -> None:
    tables = {**TABLES, **tables_of(FRAMEWORK.with_fields(*EVERY))}
    said = [
        change_sentence("policy_framework", "own_2", "sand", None, tables),
        change_sentence("policy_framework", "own_3", None, Decimal(12), tables),
        change_sentence("policy_framework", "own_4", date(2026, 3, 1), None, tables),
    ]
    assert said == [
        "sol\u00a0: effacé, c’était Sable",
        "loyer\u00a0: 12,00\u00a0€",
        "vu le\u00a0: effacé, c’était 01/03/2026",
    ]
    came = {"name": "CPER", "own_1": "Mme Roux", "own_2": "clay"}
    assert line_sentence("policy_framework", "insert", came, tables) == (
        "Ajout · Cadre\u00a0: nom CPER, parrain Mme Roux, sol Argile"
    )
    assert change_sentence("policy_framework", "name", "CPER", "Contrat", tables) == "nom\u00a0: CPER → Contrat"
