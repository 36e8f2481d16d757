"""A dialog whose field holds what is not understood does nothing: not what the field held before."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.dialogs.acts import ActsDialog
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from tests.slowly import slowly
from tests.ui.accessibility import described
from tests.ui.shown import DIALOGS

OF_A_DAY_OR_AN_AMOUNT = ("acts_documents", "bulk_notify", "bulk_change_year", "new_funding_file", "scenario_rule")
"""Dialogs that begin with something in such a field; the others are tried where it is slow."""
NOTHING = "31/02/2026 x"


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


def typed_in(dialog: QDialog) -> list[TypedEdit[object]]:
    return [one for one in dialog.findChildren(TypedEdit) if one.isVisible() and one.isEnabled()]


def done_with(dialog: QDialog, editor: TypedEdit[object]) -> bool:
    """Whether the dialog is done with, its button pressed while a field holds what is not understood."""
    editor.setFocus()
    editor.setText(NOTHING)
    editor.setModified(True)
    if isinstance(dialog, ActsDialog):
        dialog.make_button.setEnabled(True)
        dialog.make_button.click()
    else:
        dialog.accept()
    done = not dialog.isVisible()
    editor.forget_typing()
    return done


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(OF_A_DAY_OR_AN_AMOUNT, id="some"),
        *slowly(tuple(name for name in DIALOGS if name not in OF_A_DAY_OR_AN_AMOUNT), ids=["others"]),
    ],
)
def test_no_dialog_is_done_with_while_a_field_is_not_understood(
    names: tuple[str, ...], window: MainWindow, desk: Desk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    found, seen = [], set()
    for name in names:
        dialog = DIALOGS[name](desk, window)
        assert isinstance(dialog, QWidget)
        qtbot.addWidget(dialog)
        dialog.show()
        settle()
        for editor in typed_in(dialog):
            seen.add(name)
            if done_with(dialog, editor):
                found.append(f"{name} : {described(editor)}")
                dialog.show()
        dialog.close()
    assert not found, "\n".join(found)
    assert seen == set(names) or "new_envelope" in seen
