"""What the status bar says of a document being written aside: how far it has come, and the way to stop it."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.announcing import PROGRESS_PAUSE, Teller
from ptce_desk.ui.desk.tasks import Tasks, Writing
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label

_LONG: Final = 400
"""Milliseconds after which a document being written says that it is."""
_NAME_SHOWN: Final = 28


def writing_words(name: str, done: int, total: int) -> str:
    """« Écriture de liste.xlsx : 45 % »; of what has pages, nobody knows of how many."""
    shown = name if len(name) <= _NAME_SHOWN else f"{name[: _NAME_SHOWN - 6]}…{name[-5:]}"
    return typeset(f"Écriture de {shown} : {100 * done // total} %" if total else f"Écriture de {shown}…")


class WritingMark(QWidget):
    """Shows the document that is written, once that lasts; the others wait behind it."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._writing: Writing | None = None
        self.label = plain_label("", "muted")
        self.stop_button = link_button("Annuler l’écriture", "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.stop_button)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_LONG)
        self._slow.timeout.connect(self.show)
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
            self.stop_button.setAccessibleName(typeset(f"Annuler l’écriture de {writing.name}"))
            self._slow.start()
        if not writing.is_stopped:
            self.label.setText(writing_words(writing.name, done, total))
            if self.isVisible():
                self._teller.tell(self.label.text())

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.stop()
            self.stop_button.setEnabled(False)
            self.label.setText("Annulation de l’écriture…")

    def _end(self, writing: Writing) -> None:
        if writing is self._writing:
            self._writing = None
            self._slow.stop()
            self.hide()
