"""A refusal or a notice comes over the content: what one is about to click stays under the pointer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.notice_bar import NoticeBar
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import HangingSentence
from ptce_desk.ui.widgets.rules.list import RuleListEditor
from ptce_desk.ui.widgets.rules.row import RuleRow
from tests.slowly import spread
from tests.ui.accessibility import described
from tests.ui.shown import DIALOGS, WALKS, states_of
from tests.ui.widgets.keyboard import press

LONG = "Le montant demandé dépasse ce que ce dispositif permet pour cette dépense, dans cette version, à ce jour. " * 2


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


def content_of(widget: QWidget) -> QWidget:
    """What scrolls with a widget, else its window."""
    here = widget
    while not here.isWindow():
        above = here.parentWidget()
        assert above is not None
        if isinstance(area := above.parentWidget(), QAbstractScrollArea) and area.viewport() is above:
            return here
        here = above
    return here


def in_an_editor(widget: QWidget) -> bool:
    """Whether it is the mark that an editor shows in itself."""
    return isinstance(widget.parentWidget(), TypedEdit)


def places(root: QWidget) -> dict[QWidget, QRect]:
    """Where everything in view stands; what floats is not the page."""
    floating = (HangingSentence, NoticeBar)
    hovering = {
        inner for one in root.findChildren(QWidget) if isinstance(one, floating) for inner in one.findChildren(QWidget)
    }
    return {
        one: QRect(one.mapTo(content_of(one), QPoint(0, 0)), one.size())
        for one in root.findChildren(QWidget)
        if one.isVisible() and not isinstance(one, floating) and one not in hovering and not in_an_editor(one)
    }


def moved(before: dict[QWidget, QRect], after: dict[QWidget, QRect]) -> set[str]:
    """What stands elsewhere, or went; the words in whose place a sentence stands may go."""
    return {
        described(one)
        for one, place in before.items()
        if after.get(one, place if isinstance(one, QLabel) else None) != place
    }


def moved_by_a_problem(root: QWidget, settle: Callable[[], None]) -> set[str]:
    """Tell each field something at length, and each rule; then type in each field what it does not understand."""
    for rules in root.findChildren(RuleListEditor):
        if rules.rows:
            rules.open_at(0)
            settle()
    fields = [field for field in root.findChildren(Field) if field.isVisible()]
    before, told = places(root), {field: field.problem() for field in fields}
    for field in fields:
        field.set_problem(LONG)
    for row in root.findChildren(RuleRow):
        row.show_problems([LONG, LONG])
    settle()
    found = moved(before, places(root))
    for field in fields:
        assert field.problem() == LONG
        field.set_problem(told[field], "warning")
    for row in root.findChildren(RuleRow):
        row.show_problems([])
    settle()
    for editor in root.findChildren(TypedEdit):
        if editor.isVisible() and editor.isEnabled() and not editor.isReadOnly():
            found |= moved_by_typing(editor, root, settle)
    return found


def moved_by_typing(editor: TypedEdit[object], root: QWidget, settle: Callable[[], None]) -> set[str]:
    editor.setFocus()
    settle()
    before = places(root)
    editor.selectAll()
    press("31/02" if isinstance(editor, DateEdit) else "abc", Qt.Key.Key_Tab)
    settle()
    assert editor.problem(), described(editor)
    found = moved(before, places(root))
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    settle()
    assert editor.problem() == ""
    return found | moved(before, places(root))


@pytest.mark.slow
@pytest.mark.parametrize("keys", WALKS)
def test_nothing_of_any_page_moves(keys: tuple[str, ...], window: MainWindow, settle: Callable[[], None]) -> None:
    found: dict[str, set[str]] = {}
    for key in keys:
        for state in states_of(window, key, settle):
            settle()
            before = places(window)
            window.notices.show_notice(LONG, "danger")
            settle()
            found[f"{state}, avis"] = moved(before, places(window))
            window.notices.dismiss()
            found[state] = moved_by_a_problem(window.current_page(), settle)
    assert "\n".join(f"{state} : {one}" for state, away in found.items() for one in away) == ""


@pytest.mark.parametrize("name", spread(DIALOGS, 6))
def test_nothing_of_a_dialog_moves(name: str, qtbot: QtBot, window: MainWindow, settle: Callable[[], None]) -> None:
    dialog = DIALOGS[name](window.desk, window)
    assert isinstance(dialog, QDialog)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    settle()
    size = dialog.size()
    assert moved_by_a_problem(dialog, settle) == set()
    assert dialog.size() == size
    dialog.close()
