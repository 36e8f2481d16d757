"""What the status bar says of the file: that a change is being written, while it lasts, or when the last one was."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.team_errors import OUT_OF_REACH
from ptce_desk.services.file import undo
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.widgets.labels import IconLabel, plain_label

_LONG: Final = 400
"""Milliseconds after which a change being written says that it is."""
_WRITING: Final = "enregistrement…"
_DOING: Final[dict[object, str]] = {
    undo.undo: "annulation…",
    undo.undo_this: "annulation…",
    undo.redo: "rétablissement…",
    undo.redo_this: "rétablissement…",
}
"""What is said of what takes back, or makes again: a large import may take seconds."""


class SavedMark(QWidget):
    """« enregistré à 09:30 », or « annulation… » and the pointer of a wait; its room is that of the former."""

    def __init__(self, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now, self._job = now, _WRITING
        self.icon = IconLabel("check-circle", "success")
        self.saved = plain_label("enregistré à 00:00", "success")
        self.doing = plain_label("", "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.addWidget(self.icon, 0, 0)
        grid.addWidget(self.saved, 0, 1)
        grid.addWidget(self.doing, 0, 1)
        for part in (self.icon, self.saved):
            kept = part.sizePolicy()
            kept.setRetainSizeWhenHidden(True)  # what can be undone does not move under the pointer
            part.setSizePolicy(kept)
            part.hide()
        self.doing.hide()
        self._known = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_LONG)
        self._slow.timeout.connect(self._say_doing)
        tasks.began.connect(self._follow)
        tasks.ended.connect(self._rest)
        tasks.saved.connect(self._say_saved)
        tasks.refused.connect(self._forget_out_of_reach)

    def _follow(self, job: object) -> None:
        self._job = _DOING.get(job, _WRITING)
        self._slow.start()

    def _say_doing(self) -> None:
        self.doing.setText(self._job)
        self._show(doing=True)
        self.window().setCursor(Qt.CursorShape.BusyCursor)
        announce(self, self._job)

    def _say_saved(self) -> None:
        self._known = True
        self.saved.setText(f"enregistré à {self._now():%H:%M}")
        self._show(doing=False)

    def _forget_out_of_reach(self, error: PtceDeskError) -> None:
        """While the base is out of reach, a green mark would say that what is typed is kept."""
        if isinstance(error, OUT_OF_REACH):
            self._known = False
            self._show(doing=False)

    def _rest(self) -> None:
        """Nothing is being written any more: what was refused leaves the file as it was last kept."""
        self._slow.stop()
        self.window().unsetCursor()
        self._show(doing=False)

    def _show(self, *, doing: bool) -> None:
        self.doing.setVisible(doing)
        for part in (self.icon, self.saved):
            part.setVisible(self._known and not doing)
