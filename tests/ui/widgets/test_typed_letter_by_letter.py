"""A text typed at a person's pace in a field with suggestions: no letter is lost where nothing matches any more."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.organisations.identity import LegalCategoryBox
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.widgets.keyboard import press

ENTRIES = [(number, name) for number, name in enumerate(("Pôle nord", "Pôle sud", "Pôle de l’Étoile", "Société"), 1)]
TYPED = "Pole nouveau"
MANY = [*ENTRIES, *((number, f"Commune n° {number}") for number in range(10, 30))]

Put = Callable[[QWidget], QLineEdit]


def _line_of(box: Choice | LegalCategoryBox) -> QLineEdit:
    line = box.lineEdit()
    assert line is not None
    return line


def _placed(window: QWidget, field: QWidget) -> None:
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(QLineEdit())
    field.show()
    field.setFocus()


def _choice(window: QWidget) -> QLineEdit:
    box = Choice(ENTRIES, always_searchable=True)
    box.set_value(2)
    _placed(window, box)
    return _line_of(box)


def _long_choice(window: QWidget) -> QLineEdit:
    box = Choice(MANY)
    _placed(window, box)
    return _line_of(box)


def _cell(window: QWidget) -> QLineEdit:
    column: Column[str] = Column("kind", "Nature", "choice", lambda _row: 2, options=ENTRIES)
    grid = GridTable([column], "Soutien en nature", row_key=str)
    grid.set_rows(["un apport"])
    _placed(window, grid)
    grid.edit_cell(0, "kind")
    (box,) = grid.findChildren(Choice)
    return _line_of(box)


def _legal_category(window: QWidget) -> QLineEdit:
    box = LegalCategoryBox()
    _placed(window, box)
    return _line_of(box)


def _suggested(window: QWidget) -> QLineEdit:
    line = LineField()
    suggest(line, [name for _value, name in ENTRIES])
    _placed(window, line)
    return line


@pytest.mark.parametrize("put", [_choice, _long_choice, _cell, _legal_category, _suggested])
def test_every_letter_stays_where_no_entry_matches_any_more(qtbot: QtBot, put: Put) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line = put(window)
    line.selectAll()
    for place, letter in enumerate(TYPED, 1):
        press(letter)
        QTest.qWait(0)
        assert (line.text(), line.hasSelectedText()) == (TYPED[:place], False)


@pytest.mark.parametrize("put", [_choice, _legal_category, _suggested])
def test_what_is_being_typed_goes_on_after_a_look_at_another_window(qtbot: QtBot, put: Put) -> None:
    window, other = QWidget(), QWidget()
    for one in (window, other):
        qtbot.addWidget(one)
        with qtbot.waitActive(one):
            one.show()
            one.activateWindow()
    with qtbot.waitActive(window):
        window.activateWindow()
    line = put(window)
    line.selectAll()
    press("99")
    for one in (other, window):
        with qtbot.waitActive(one):
            one.activateWindow()
    press("7")
    assert line.text() == "997"
