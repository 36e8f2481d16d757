"""What Python no longer uses is collected in the window's thread alone."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1000
"""Milliseconds between two looks at how much there is."""


class GarbageCollector(QObject):
    """Collects what stands in cycles, as much and as often as Python would, but in the thread it was made in.

    Python collects in whichever thread happens to make one object too many, the database's as well. A widget freed
    there, while the window draws, ends the program without a word; calibre and pyqtgraph do the same for that reason.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over from Python until `stop`."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY)

    def collect(self) -> None:
        """Collect the generations that hold more than Python lets them."""
        due = [held > most for held, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if all(due) else 1 if due[1] else 0)

    def stop(self) -> None:
        """Let Python collect by itself again, what is left first."""
        self._timer.stop()
        gc.collect()
        gc.enable()
