"""The counts beside the entries of the navigation, followed as the file changes."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from ptce_desk.formatting import number_text
from ptce_desk.services.home.counts import PlaceCounts, count_places
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.shell.navigation import NavigationBar
from ptce_desk.wording.filters import count_text

_PAUSE: Final = 1_000
"""Milliseconds without a change before what is late is counted again: nobody waits for it while typing."""


class FollowingCounts(QObject):
    """Counts when the file opens, then once it has changed."""

    def __init__(self, tasks: Tasks, navigation: NavigationBar) -> None:
        super().__init__(navigation)
        self._tasks, self._navigation = tasks, navigation
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.count)
        tasks.changed.connect(lambda _kinds: self._pause.start())

    def count(self) -> None:
        """Count now."""
        self._tasks.query(self._show, count_places)

    def _show(self, counts: PlaceCounts) -> None:
        self._navigation.show_count("ptce_list", number_text(counts.ptce) if counts.ptce else "")
        self._navigation.show_count("funding_files", number_text(counts.files) if counts.files else "")
        late, short = (count_text(counts.late, "retard"), number_text(counts.late)) if counts.late else ("", "")
        self._navigation.show_count("deadlines", late, short=short, late=True)
