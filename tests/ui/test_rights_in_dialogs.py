"""What a dialog would write takes the right it takes on a page: who has it not sees it grey, and why."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ptce_desk.domain.rights import Right
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.rights import hold, lacks
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.wording.team import why_not
from tests.ui.shown import DIALOGS

WRITE_NOTHING: Final = frozenset(
    {"about", "columns", "new_file", "opening_problem", "preferences", "scdl_check", "team_base", "welcome"}
)
"""Those that write nothing in the open base."""
ONLY_WHO_VALIDATES: Final = frozenset(
    {
        *("new_envelope", "scenario_adoption"),
        *("bulk_change_year", "bulk_list", "bulk_propose", "bulk_notify"),
    }
)
ONLY_WHO_ADMINISTERS: Final = frozenset({"new_scheme", "new_version"})


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


def test_what_a_dialog_writes_is_out_of_reach_of_who_has_not_the_right(
    desk: Desk, window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    wrong = []
    for name in DIALOGS.keys() - WRITE_NOTHING:
        takes = Right.INSTRUCT
        if name in ONLY_WHO_VALIDATES:
            takes = Right.VALIDATE
        if name in ONLY_WHO_ADMINISTERS:
            takes = Right.ADMINISTER
        dialog = DIALOGS[name](desk, window)
        qtbot.addWidget(dialog)
        dialog.show()
        settle()
        for right in (Right.READ, Right.INSTRUCT, Right.VALIDATE):
            hold(window, right)
            main = [one for one in dialog.findChildren(QPushButton) if one.property("look") == "primary"]
            lacking = {lacks(one) for one in main}
            expected = None if right >= takes else takes
            told = all((one.isEnabled(), one.toolTip()) == (False, why_not(takes)) for one in main)
            if lacking != {expected} or (expected is not None and not told):
                wrong.append((name, right.name, lacking))
        dialog.close()
    assert wrong == []
