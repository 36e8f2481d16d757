"""What is being worked out, said at the foot of the page, and how to stop it."""

from threading import Event
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.progress import ProgressBar

_LONG: Final = 300
"""Milliseconds after which something under way shows that it is."""


class UnderWay(QWidget):
    """Words, a bar and « Arrêter », as long as something is under way.

    Signals:
        turned: it is seen, or is not any more.

    Attributes:
        stop: set once nobody wants what is under way any more.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stop = Event()
        self.words = plain_label("", "muted")
        self.progress = ProgressBar("Import")
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(120)
        self.stop_button = quiet_button("Arrêter", "x")
        self.stop_button.clicked.connect(self._stop)
        self.slow = QTimer(self)
        self.slow.setSingleShot(True)
        self.slow.setInterval(_LONG)
        self.slow.timeout.connect(self._turn_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.words, self.progress, self.stop_button):
            row.addWidget(widget)
        self.hide()

    def begin(self, words: str, stop_words: str = "", *, at_once: bool = False) -> Event:
        """Say what is under way, once it lasts or at once; what stops it, where `stop_words` say that it can be."""
        self.stop = Event()
        self.words.setText(words)
        self.progress.setAccessibleName(words.removesuffix("…"))
        self.stop_button.setText(stop_words)
        self.stop_button.setVisible(bool(stop_words))
        self.stop_button.setEnabled(True)
        if at_once:
            self._turn_up()
        else:
            self.slow.start()
        return self.stop

    def rest(self) -> None:
        """Nothing is under way any more."""
        self.slow.stop()
        self.hide()
        self.turned.emit()

    def _turn_up(self) -> None:
        self.show()
        self.turned.emit()

    def _stop(self) -> None:
        """What is under way stops at its next look; meanwhile the words say that it was heard."""
        self.stop.set()
        self.words.setText("Arrêt en cours…")
        self.stop_button.setEnabled(False)
