"""A file on its way to a team's base, or a base to a file: how far it has come, and the way to stop it."""

from collections.abc import Callable
from threading import Event
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.errors import PtceDeskError, StoppedError
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.tasks import Tasks, Told
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.progress import ProgressBar
from ptce_desk.wording.errors import error_sentence

_CHARS: Final = 62
_KEPT: Final = typeset("Chaque ligne est comparée à l’arrivée. Si vous arrêtez, rien n’y reste.")
Travel = Callable[[Desk, Told], None]
"""Goes all the way, or leaves nothing; told how far it has come."""


class TravelDialog(Dialog):
    """Begins at once, closes by itself at the end; « Arrêter » stops it, and nothing of it is kept."""

    _told = Signal(object, object)

    def __init__(self, tasks: Tasks, title: str, doing: str, travel: Travel, parent: QWidget) -> None:
        """`doing` says what goes where, in a few words."""
        super().__init__(parent)
        self._doing = doing
        self._stop = Event()
        self._running = True
        self.setWindowTitle(title)
        self.sentence = plain_label("", "text", wrap=True)
        self.progress = ProgressBar(title)
        self.stop_button = quiet_button("Arrêter")
        self.stop_button.clicked.connect(self.reject)
        self._told.connect(self._show_progress)
        layout = self.column(title)
        for widget in (
            self.sentence,
            self.progress,
            plain_label(_KEPT, "muted", wrap=True),
        ):
            layout.addWidget(widget)
        layout.addLayout(foot(self.stop_button))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * _CHARS + 48)
        self._show_progress(0, 0)
        tasks.query(self._end, self._travelled, travel)

    @override
    def reject(self) -> None:
        """Stop, or leave once it ended: the dialog then closes."""
        if self._running:
            self._stop.set()
            self.stop_button.setEnabled(False)
            self.sentence.setText("Arrêt en cours…")
        else:
            super().reject()

    def _travelled(self, desk: Desk, travel: Travel) -> PtceDeskError | None:
        """Why it did not arrive, which the dialog says in its own place; None once it did."""
        try:
            travel(desk, self._tell)
        except PtceDeskError as problem:
            return problem
        return None

    def _tell(self, done: int, total: int) -> None:
        """Called on the thread of the records."""
        if self._stop.is_set():
            raise StoppedError
        self._told.emit(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        if self._running and not self._stop.is_set():
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            self.sentence.setText(typeset(f"{self._doing} : {100 * done // total} %" if total else f"{self._doing}…"))

    def _end(self, problem: PtceDeskError | None) -> None:
        self._running = False
        if problem is None:
            self.accept()
        elif isinstance(problem, StoppedError):
            super().reject()
        else:
            self.progress.hide()
            self.sentence.setText(error_sentence(problem))
            self.stop_button.setText("Fermer")
