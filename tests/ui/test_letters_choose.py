"""In every dialog that begins something, letters then Enter or Tab choose the entry they name, in each choice."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ptce_desk.domain.french_order import entry_named, sought
from ptce_desk.services.desk import Desk
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.choice import Choice
from tests.slowly import slowly
from tests.ui.shown import DIALOGS
from tests.ui.widgets.keyboard import burst

NEW = [name for name in DIALOGS if name.startswith("new_") and name != "new_file"]


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The choices of the demonstration."""
    return demo


@pytest.mark.parametrize("name", ["new_funding_file", *slowly(*(name for name in NEW if name != "new_funding_file"))])
@pytest.mark.parametrize("leaving", [Qt.Key.Key_Return, Qt.Key.Key_Tab], ids=["enter", "tab"])
def test_letters_choose_the_one_entry_they_name_and_what_follows_is_for_the_next_field(
    leaving: Qt.Key, name: str, qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    place = 0
    while True:
        dialog = DIALOGS[name](window.desk, window)
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        settle()
        choices = [one for one in dialog.findChildren(Choice) if one.isVisible() and one.lineEdit() is not None]
        if place >= len(choices):
            dialog.close()
            return
        choice = choices[place]
        row, typed = named_alone(choice)
        choice.setFocus()
        assert choice.hasFocus()
        burst(typed, leaving)
        assert choice.value() == choice.value_at(row), (choice.accessibleName(), typed)
        if leaving == Qt.Key.Key_Tab:
            burst("z")
            assert choice.value() == choice.value_at(row)
            assert not choice.is_typing()
        dialog.close()
        place += 1


def named_alone(choice: Choice) -> tuple[int, str]:
    """The last entry that a beginning of three letters or more names alone, and that beginning."""
    labels = [choice.itemText(place) for place in range(choice.count())]
    return next(
        (row, start)
        for row, label in reversed(list(enumerate(map(sought, labels))))
        for start in (label[:length] for length in range(3, len(label) + 1))
        if entry_named(labels, start) == row
    )
