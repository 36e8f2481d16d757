"""Computes again every dossier still to be decided, shows how far it is, and stops when asked."""

from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.dossier.reassess import Reassessed, reassess
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.page import Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.progress import ProgressBar
from ptce_desk.wording.filters import count_text

_CHARS = 62
_WHY = (
    "Les dossiers dont la décision n’est pas prise sont recalculés avec les règles de leur dispositif et les aides "
    "déjà accordées. Les montants demandés, proposés et votés ne changent pas."
)
_HOW = "Une sauvegarde est faite avant. Si vous arrêtez en cours de route, rien n’est changé."


class ReassessDialog(Dialog):
    """Why and how, then a bar that fills; it closes by itself at the end."""

    _told = Signal(int, int)

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._stop = Event()
        self._running = False
        self.setWindowTitle("Recalculer les dossiers")
        self.sentence = plain_label(_HOW, "muted", wrap=True)
        self.progress = ProgressBar("Dossiers recalculés")
        self.stop_button = quiet_button("Renoncer")
        self.start_button = primary_button("Recalculer")
        needs_right("funding_file", self.start_button)
        self._lay_out()
        self._told.connect(self._show_progress)
        self.start_button.clicked.connect(self._start)
        self.stop_button.clicked.connect(self.reject)

    @override
    def reject(self) -> None:
        """Leave at once, or stop what runs: the dialog then closes when the file is as it was."""
        if not self._running:
            super().reject()
            return
        self._stop.set()
        self.stop_button.setEnabled(False)
        self.sentence.setText(typeset("Arrêt en cours…"))

    def _start(self) -> None:
        self._running = True
        self.start_button.hide()
        self.stop_button.setText("Arrêter")
        self.stop_button.setFocus()
        self.progress.setRange(0, 0)
        self.progress.show()
        self.sentence.setText("Sauvegarde du fichier…")
        self._window.tasks.refused.connect(self._end)
        self._window.tasks.act(frozenset({"funding_file"}), self._say_end, reassess, self._tell)

    def _tell(self, done: int, count: int) -> bool:
        """Called on the database thread."""
        self._told.emit(done, count)
        return not self._stop.is_set()

    def _show_progress(self, done: int, count: int) -> None:
        if self._stop.is_set():
            return
        self.progress.setRange(0, max(count, 1))
        self.progress.setValue(done)
        self.sentence.setText(f"{number_text(done)} dossiers recalculés sur {number_text(count)}")

    def _say_end(self, result: Reassessed, operation: Done | None) -> None:
        self._end()
        self._window.notify(undoable(self._window.tasks, result_sentence(result), operation))

    def _end(self) -> None:
        self._window.tasks.refused.disconnect(self._end)
        self._running = False
        self.accept()

    def _lay_out(self) -> None:
        self.progress.hide()
        layout = self.column("Recalculer les dossiers")
        layout.addWidget(plain_label(_WHY, "text", wrap=True))
        layout.addWidget(self.sentence)
        layout.addWidget(self.progress)
        layout.addLayout(foot(self.stop_button, self.start_button))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * _CHARS + 48)
        self.start_button.setFocus()


def result_sentence(result: Reassessed) -> str:
    """« 12 dossiers recalculés : 3 ont changé de base ou de maximum. »."""
    if not result.count:
        return "Aucun dossier n’attend de décision : il n’y avait rien à recalculer."
    counted = count_text(result.count, "dossier recalculé", "dossiers recalculés")
    if not result.changed:
        return typeset(f"{counted} : aucun montant n’a changé.")
    verb = "a changé" if result.changed == 1 else "ont changé"
    return typeset(f"{counted} : {number_text(result.changed)} {verb} de base ou de maximum.")
