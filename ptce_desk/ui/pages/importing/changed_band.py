"""« Le fichier a changé depuis sa lecture. », and the way to read it again."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import IconLabel, plain_label

_CHANGED: Final = "Le fichier a changé depuis sa lecture."


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells that a file was written again."""

    size: int
    changed_at: int


def mark_of(path: Path) -> Mark | None:
    """The mark of a file; None where it is not, as while a spreadsheet writes it again."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Mark(found.st_size, found.st_mtime_ns)


class ChangedBand(QFrame):
    """Hidden as long as the file that was read is as it was.

    Signals:
        wanted: the file is to be read again.
    """

    wanted = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        set_look(self, "notice", "warning")
        self._tasks = tasks
        self._read: tuple[Path, Mark] | None = None
        self.read_button = quiet_button("Relire", "arrow-clockwise")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(IconLabel("warning", "warning"))
        row.addWidget(plain_label(typeset(_CHANGED), wrap=True), 1)
        row.addWidget(self.read_button)
        self.read_button.clicked.connect(self.wanted)
        self.hide()

    def follow(self, path: Path, mark: Mark | None) -> None:
        """Hold a file that was just read to its mark."""
        self._read = None if mark is None else (path, mark)
        self.hide()

    def forget(self) -> None:
        """No file is held to anything."""
        self._read = None
        self.hide()

    def look(self) -> None:
        """See aside whether the file is the one that was read: its disk may be far."""
        if self._read is not None:
            read, (path, _mark) = self._read, self._read
            self._tasks.aside(partial(self._compare, read), lambda _told: mark_of(path))

    def _compare(self, read: tuple[Path, Mark], now: Mark | None) -> None:
        if read != self._read or now is None:
            return
        if now != read[1] and self.isHidden():
            announce(self, _CHANGED)
        self.setVisible(now != read[1])
