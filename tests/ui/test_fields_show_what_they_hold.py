"""Every field of every page and dialog: what is typed in it is seen whole, and a refusal goes with what it spoke of."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QStyle, QStyleOptionFrame, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import MOST_LINES, LineField, MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.forms.field import Field
from tests.slowly import spread
from tests.ui.accessibility import described
from tests.ui.shown import DIALOGS, WALKS, states_of

REFUSAL = "Ce texte est trop long."
PARAGRAPH = "Le projet répond à un besoin du territoire, et ses partenaires sont réunis. "
MARGINS_AND_CURSOR = 5
NOT_UNDERSTOOD = {DateEdit: "31/02/2026", AmountEdit: "1 000 000 x"}


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def in_view(root: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    return (one for one in root.findChildren(kind) if one.isVisible() and one.isEnabled())


def is_whole(line: QLineEdit) -> bool:
    """Whether the text of a line has room between the icons at its ends, its margins and its cursor."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width()
    icons = sum(one.width() for one in line.findChildren(QToolButton) if one.isVisible())
    return inside - icons - MARGINS_AND_CURSOR >= line.fontMetrics().horizontalAdvance(line.text())


def faults(root: QWidget) -> list[str]:
    return [
        *(f"coupé par son avertissement : {described(one)}" for one in in_view(root, TypedEdit) if hides_some(one)),
        *(f"ne grandit pas : {described(one)}" for one in in_view(root, MultilineField) if stays_low(one)),
        *(f"refus qui reste : {described(one)}" for one in in_view(root, Field) if keeps_refusal(one)),
    ]


def hides_some(editor: QWidget) -> bool:
    text = NOT_UNDERSTOOD.get(type(editor))
    if text is None or not isinstance(editor, TypedEdit) or editor.isReadOnly():
        return False
    editor.setText(text)
    editor.commit()
    assert editor.problem()
    cut = not is_whole(editor)
    editor.forget_typing()
    return cut


def stays_low(editor: QWidget) -> bool:
    assert isinstance(editor, MultilineField)
    before = editor.height()
    heights = []
    for times in (6, 60):
        editor.setPlainText(PARAGRAPH * times)
        heights.append(editor.height())
        lines = min(editor.document().size().height(), MOST_LINES)
        if editor.viewport().height() < lines * editor.fontMetrics().lineSpacing():
            return True
    editor.forget_typing()
    return not before <= heights[0] <= heights[1] <= before + MOST_LINES * editor.fontMetrics().lineSpacing()


def keeps_refusal(field: QWidget) -> bool:
    assert isinstance(field, Field)
    editor = field.editor
    if not isinstance(editor, (LineField, MultilineField, TypedEdit)) or editor.isReadOnly():
        return False
    field.set_problem(REFUSAL)
    assert field.problem() == REFUSAL
    QTest.keyClicks(editor, "1")
    kept = field.problem() == REFUSAL
    editor.forget_typing()
    field.set_problem("")
    return kept


@pytest.mark.slow
@pytest.mark.parametrize("keys", WALKS)
def test_every_field_of_every_page_shows_what_it_holds(
    keys: tuple[str, ...], window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    states = (state for key in keys for state in states_of(window, key, settle))
    found = [f"{state} : {fault}" for state in states for fault in faults(window.current_page())]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", spread(DIALOGS, 6))
def test_every_field_of_a_dialog_shows_what_it_holds(
    name: str, qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    dialog = DIALOGS[name](window.desk, window)
    assert isinstance(dialog, QDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    found = faults(dialog)
    dialog.close()
    assert not found, "\n".join(found)
