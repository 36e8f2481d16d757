"""What the status bar says of the last change kept, once the base of a team is out of reach."""

from datetime import datetime
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from ptce_desk.domain.errors import NotFoundError, PtceDeskError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_errors import ConnectionLostError, OutcomeUnknownError
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.shell.saved_mark import SavedMark

BASE = TeamBase("ess", "serveur")


class Told(QObject):
    """What the tasks tell of."""

    began, ended, saved, refused = Signal(object), Signal(), Signal(), Signal(object)


@pytest.mark.parametrize(
    ("error", "shown"),
    [(ConnectionLostError(BASE), False), (OutcomeUnknownError(BASE), False), (NotFoundError("ptce", 1), True)],
    ids=lambda one: type(one).__name__,
)
def test_nothing_says_that_all_is_kept_once_something_could_not_be(
    qtbot: QtBot,
    error: PtceDeskError,
    shown: bool,  # noqa: FBT001  # a case
) -> None:
    told = Told()
    mark = SavedMark(cast("Tasks", told), lambda: datetime(2026, 3, 2, 9, 30))  # noqa: DTZ001  # shown as it is
    qtbot.addWidget(mark)
    told.saved.emit()
    assert mark.saved.isVisibleTo(mark)
    told.refused.emit(error)
    told.ended.emit()
    assert mark.saved.isVisibleTo(mark) is shown
    told.saved.emit()
    assert mark.saved.isVisibleTo(mark)
