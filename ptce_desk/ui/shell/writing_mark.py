"""What the status bar says of a document being written aside: how far it has come, and the way to stop it."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.announcing import PROGRESS_PAUSE, Teller
from ptce_desk.ui.desk.tasks import Tasks, Writing
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import ElidedLabel
from ptce_desk.ui.widgets.letter_widths import hold_width

_LONG: Final = 400
"""Milliseconds after which a document being written says that it is."""
_NAME_SHOWN: Final = 28
_LEAST_LETTERS, _MOST_LETTERS = 24, 40
"""The room of what is said of the file, and of a document being written in its place."""


def writing_words(name: str, done: int, total: int) -> str:
    """« Écriture de liste.xlsx : 45 % »; of what has pages, nobody knows of how many."""
    shown = name if len(name) <= _NAME_SHOWN else f"{name[: _NAME_SHOWN - 6]}…{name[-5:]}"
    return typeset(f"Écriture de {shown} : {100 * done // total} %" if total else f"Écriture de {shown}…")


class WritingMark(QWidget):
    """Shows the document that is written, once that lasts; the others wait behind it.

    Signals:
        wanted: a document takes long enough to be told.
        rested: nothing is written any more.
    """

    wanted = Signal()
    rested = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._writing: Writing | None = None
        self.label = ElidedLabel("", "muted")
        self.stop_button = link_button("Arrêter", "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.stop_button)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_LONG)
        self._slow.timeout.connect(self._show)
        self._teller = Teller(self, pause=PROGRESS_PAUSE, at_rest=False)
        self.hide()
        tasks.writing.connect(self.show_writing)
        tasks.written.connect(self._end)
        self.stop_button.clicked.connect(self._stop)

    def show_writing(self, writing: Writing, done: int, total: int) -> None:
        """Say how far a document has come."""
        if writing is not self._writing:
            self._writing = writing
            self.stop_button.setEnabled(True)
            self.stop_button.setAccessibleName(typeset(f"Arrêter l’écriture de {writing.name}"))
            self._slow.start()
        if not writing.is_stopped:
            self.label.set_text(writing_words(writing.name, done, total))
            if self.isVisible():
                self._teller.tell(self.label.text_whole())

    def _show(self) -> None:
        self.show()
        self.wanted.emit()

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.stop()
            self.stop_button.setEnabled(False)
            self.label.set_text("Arrêt de l’écriture…")

    def _end(self, writing: Writing) -> None:
        if writing is self._writing:
            self._writing = None
            self._slow.stop()
            self.hide()
            self.rested.emit()


class StatusPlace(QWidget):
    """What the status bar says of the file; the document being written takes this very place while it is.

    What stands beside it never moves: a click meant to stop a document that has just ended finds nothing to undo.
    """

    def __init__(self, at_rest: QWidget, mark: WritingMark) -> None:
        super().__init__()
        self._layout = QStackedLayout(self)
        self._layout.addWidget(at_rest)
        self._layout.addWidget(mark)
        mark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        hold_width(self, "least", "0" * _LEAST_LETTERS)
        hold_width(self, "most", "0" * _MOST_LETTERS)
        mark.wanted.connect(lambda: self._layout.setCurrentWidget(mark))
        mark.rested.connect(lambda: self._layout.setCurrentWidget(at_rest))
