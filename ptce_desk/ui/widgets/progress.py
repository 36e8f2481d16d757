"""How far something has come, also for who does not see the bar."""

from PySide6.QtWidgets import QProgressBar

from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.announcing import PROGRESS_PAUSE, Teller


class ProgressBar(QProgressBar):
    """A bar without figures; a screen reader says every few seconds what it is at, under its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self._teller = Teller(self, pause=PROGRESS_PAUSE, at_rest=False)
        self.valueChanged.connect(self._tell)

    def _tell(self, value: int) -> None:
        span = self.maximum() - self.minimum()
        if span > 0 and value > self.minimum():
            self._teller.tell(typeset(f"{self.accessibleName()} : {100 * (value - self.minimum()) // span} %"))
