"""A card: tables from edge to edge, everything else off its sides, and the cells of a table on them too."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.looks.palette import LIGHT
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.badge import Badge
from ptce_desk.ui.widgets.blocks.cards import HEADER, SIDE, Card
from ptce_desk.ui.widgets.buttons import MoreButton, primary_button, quiet_button
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.cell_delegate import CellDelegate
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.grid_table import GridTable

COLUMNS: tuple[Column[int], ...] = (
    Column("name", "Nom", "text", lambda row: f"nom {row}", stretch=1),
    Column("kind", "Genre", "text", lambda _row: "genre"),
    Column("place", "Place", "number", str),
)


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    card = Card("Dépenses")
    card.resize(600, 240)
    qtbot.addWidget(card)
    return card


def left_and_right(card: Card, widget: QWidget) -> tuple[int, int]:
    left = widget.mapTo(card, QPoint(0, 0)).x()
    return left, card.width() - left - widget.width()


def test_a_table_goes_from_edge_to_edge_and_the_rest_keeps_off_the_sides(card: Card) -> None:
    table: GridTable[int] = GridTable(COLUMNS, "Dépenses", ghost_text=None)
    field, inside, button = QLineEdit(), QLineEdit(), quiet_button("Coller")
    row = QHBoxLayout()
    row.addWidget(inside)
    card.add(table)
    card.add(field)
    card.body.insertWidget(0, button)
    card.body.addLayout(row)
    card.adjustSize()
    card.show()
    assert left_and_right(card, table) == (1, 1)
    for widget in (field, inside, button):
        assert left_and_right(card, widget) == (SIDE + 1, SIDE + 1)
    assert card.title.mapTo(card, QPoint(0, card.title.height() // 2)).y() == pytest.approx(HEADER / 2, abs=1)
    assert button.y() == HEADER + 1
    assert button.geometry().bottom() < table.y() < field.y() < inside.y()


def test_what_is_taken_out_of_a_card_leaves_no_room_behind(card: Card) -> None:
    first, second = plain_label("un"), plain_label("deux")
    card.add(first)
    card.add(second)
    before = card.sizeHint().height()
    card.body.removeWidget(second)
    second.hide()
    assert card.body.count() == 1
    assert card.sizeHint().height() == before - 12 - second.sizeHint().height()


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[int]:
    model: PagedTableModel[int] = PagedTableModel(COLUMNS)
    table = DataTable(model, "Liste")
    qtbot.addWidget(table)
    model.set_rows([1, 2, 3], has_more=False)
    table.resize(600, 300)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    return table


def test_the_row_the_keyboard_is_on_has_a_bar_and_the_others_none(table: DataTable[int]) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 2))
    picture = table.viewport().grab().toImage()
    colours = [picture.pixelColor(1, table.rowViewportPosition(row) + 12) for row in range(3)]
    assert colours[1] == QColor(LIGHT.accent)
    assert QColor(LIGHT.accent) not in (colours[0], colours[2])
    assert table.grab().toImage().pixelColor(table.width() // 2, 0) == QColor(LIGHT.line)


def test_an_empty_list_shows_by_its_frame_that_the_keyboard_is_on_it(table: DataTable[int]) -> None:
    table.setFocus()
    model = table.model()
    assert isinstance(model, PagedTableModel)
    model.set_rows([], has_more=False)
    assert table.grab().toImage().pixelColor(table.width() // 2, 0) == QColor(LIGHT.accent)


def test_the_cells_at_both_ends_of_a_row_stand_on_the_sides_whatever_the_columns_in_view(
    table: DataTable[int],
) -> None:
    delegate = table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    edges = delegate.edges
    assert [edges(table.model().index(0, column)) for column in range(3)] == [(8, 0), (0, 0), (0, 8)]
    table.setColumnHidden(0, True)
    assert [edges(table.model().index(0, column)) for column in (1, 2)] == [(8, 0), (0, 8)]
    table.horizontalHeader().moveSection(2, 1)
    assert [edges(table.model().index(0, column)) for column in (2, 1)] == [(8, 0), (0, 8)]


def test_buttons_are_32_high_and_badges_24(qtbot: QtBot) -> None:
    for widget, height in (
        (primary_button("Nouveau dossier", "plus"), 32),
        (quiet_button("Exporter"), 32),
        (MoreButton(), 32),
        (Badge("instruit", "success", "Instruction"), 24),
    ):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.sizeHint().height() == height, type(widget).__name__


def test_what_opens_a_menu_is_told_by_a_chevron_after_its_words(qtbot: QtBot) -> None:
    more = MoreButton()
    qtbot.addWidget(more)
    option = QStyleOptionButton()
    more.initStyleOption(option)
    assert (more.text(), option.text, more.accessibleName()) == ("Plus ▾", "Plus", "Plus")
    more.resize(more.sizeHint())
    picture = more.grab().toImage()
    middle = picture.height() // 2 + 1
    assert len({picture.pixelColor(x, middle).name() for x in range(more.width() - 24, more.width() - 8)}) > 1


@dataclass(frozen=True)
class Line:
    id: int = 1
    name: str = "IIII"
    kind: str = "IIII"


@pytest.mark.parametrize("key", ["name", "kind"])
def test_what_is_typed_in_a_cell_stands_where_it_was_read(qtbot: QtBot, key: str) -> None:
    columns: tuple[Column[Line], ...] = (
        Column("name", "Nom", "text", lambda row: row.name, stretch=1),
        Column("kind", "Genre", "text", lambda row: row.kind, stretch=1),
    )
    grid: GridTable[Line] = GridTable(columns, "Lignes", ghost_text=None)
    qtbot.addWidget(grid)
    grid.resize(500, 200)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    grid.set_rows([Line()])
    column = ["name", "kind"].index(key)
    cell = grid.visualRect(grid.model().index(0, column))
    read = first_dark(grid.viewport().grab(cell).toImage())
    grid.edit_cell(0, key)
    editor = grid.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.deselect()
    editor.setCursorPosition(4)
    typed = first_dark(editor.grab().toImage(), after=3) + editor.x() - cell.x()
    assert abs(typed - read) <= 1


def first_dark(picture: QImage, after: int = 0) -> int:
    """The first column of a picture where something is written, at half its height."""
    middle = picture.height() // 2
    return next(x for x in range(after, picture.width()) if picture.pixelColor(x, middle).lightness() < 120)


def test_a_field_that_does_not_fill_the_card_begins_on_the_side_of_all_else(card: Card) -> None:
    words, field = plain_label("Une phrase"), Field("Envoyé le", DateEdit(), width_chars=13)
    card.add(words)
    card.add(field)
    card.show()
    assert left_and_right(card, field)[0] == left_and_right(card, words)[0]
    assert field.width() < card.width() // 2


def test_a_badge_is_as_wide_as_what_it_says_now_in_the_letters_of_now(qtbot: QtBot) -> None:
    badge = Badge("instruit", "success", "Instruction")
    qtbot.addWidget(badge)
    short = badge.sizeHint().width()
    badge.set_badge("en cours d’instruction", "accent", "Instruction")
    long = badge.sizeHint().width()
    assert long > short
    badge.setStyleSheet("font-size: 40px")
    badge.ensurePolished()
    assert badge.sizeHint().width() > long
