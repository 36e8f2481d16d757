"""« Vérifier le fichier »: all that `ptce-desk check` does, with its progress; what it found, and the ways out."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QWidget
from typing_extensions import override

from ptce_desk.domain.errors import PtceDeskError, StoppedError
from ptce_desk.domain.places import Place
from ptce_desk.formatting import date_text, number_text, typeset
from ptce_desk.records.faults import doubt_sentence, fault_sentence
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.inspection import Inspection, inspect_file
from ptce_desk.services.file.safe_copies import backup_folder
from ptce_desk.services.file.verification import can_put_back, put_back
from ptce_desk.ui.desk.tasks import EVERY_KIND, Tasks
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.progress import ProgressBar
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.filters import count_text

_CHARS: Final = 78
_ADVICE: Final = (
    "« Remettre » rend aux valeurs ce que dit l’historique, en une modification qui s’annule. Pour le reste, restaurez "
    "une sauvegarde saine (« Fichier », puis « Restaurer une sauvegarde… »)."
)


class VerifyDialog(Dialog):
    """Begins at once; « Arrêter » stops the check, which changes nothing."""

    _told = Signal(object, object)

    def __init__(self, tasks: Tasks, place: Place, parent: QWidget) -> None:
        """For the file, or the base, at `place`."""
        super().__init__(parent)
        self._place = place
        self._is_file = isinstance(place, Path)
        self._tasks = tasks
        self._stop = Event()
        self._running = False
        self.found: Inspection | None = None
        self.setWindowTitle(self._title())
        self.sentence = plain_label("", "text", wrap=True)
        self.progress = ProgressBar("Vérification")
        self.faults = QListWidget()
        self.faults.setWordWrap(True)
        self.advice = plain_label(typeset(_ADVICE), "hint", wrap=True)
        self.leave_button = quiet_button("Arrêter")
        self.copies_button = quiet_button("Ouvrir les sauvegardes", "folder-open")
        self.put_back_button = primary_button("Remettre ce que dit l’historique", "clock-counter-clockwise")
        self.leave_button.clicked.connect(self.reject)
        self.copies_button.clicked.connect(lambda: _show_copies(place))
        self.put_back_button.clicked.connect(self._put_back)
        self._told.connect(self._show_progress)
        self._lay_out()
        self._begin()

    @override
    def reject(self) -> None:
        """Leave at once, or stop the check: the dialog then closes."""
        if self._running:
            self._stop.set()
            self.sentence.setText("Arrêt en cours…")
        else:
            super().reject()

    def _begin(self) -> None:
        self._running = True
        self.sentence.setText(typeset("Lecture, puis comparaison de chaque valeur avec l’historique…"))
        self.progress.setRange(0, 0)
        self.progress.show()
        for widget in (self.faults, self.advice, self.copies_button, self.put_back_button):
            widget.hide()
        self.leave_button.setText("Arrêter")
        self.leave_button.setFocus()
        self._tasks.query(self._show, _inspected, self._tell)

    def _tell(self, done: int, total: int) -> None:
        """Called on the database thread."""
        self._told.emit(done, total)
        if self._stop.is_set():
            raise StoppedError

    def _show_progress(self, done: int, total: int) -> None:
        if self._running and not self._stop.is_set():
            self.progress.setRange(0, max(total, 1))
            self.progress.setValue(done)

    def _show(self, found: Inspection | PtceDeskError) -> None:
        self._running = False
        self.progress.hide()
        self.leave_button.setText("Fermer")
        if isinstance(found, StoppedError):
            super().reject()
            return
        if isinstance(found, PtceDeskError):
            self.sentence.setText(error_sentence(found))
            self.copies_button.setVisible(self._is_file)
            return
        self.found = found
        self.sentence.setText(inspection_sentence(found, self._place))
        if found.faults:
            self.faults.clear()
            self.faults.addItems([fault_sentence(fault) for fault in found.faults])
            self.faults.setAccessibleName("Ce qui ne va pas")
            self.faults.show()
            if self._is_file:
                self._offer_ways_out(mendable=any(can_put_back(fault) for fault in found.faults))
        elif found.doubts:
            self.faults.clear()
            self.faults.addItems([doubt_sentence(doubt) for doubt in found.doubts])
            self.faults.setAccessibleName("Pour information")
            self.faults.show()
        self.adjustSize()

    def _title(self) -> str:
        return "Vérifier le fichier" if self._is_file else "Vérifier la base"

    def _offer_ways_out(self, *, mendable: bool) -> None:
        """Those of a file; a base is the business of who runs its server."""
        self.advice.show()
        self.copies_button.show()
        self.put_back_button.setVisible(mendable)
        (self.put_back_button if mendable else self.copies_button).setFocus()

    def _put_back(self) -> None:
        assert self.found is not None
        self.put_back_button.hide()
        mendable = [fault for fault in self.found.faults if can_put_back(fault)]
        self._tasks.command(EVERY_KIND, lambda _mended: self._begin(), put_back, mendable)

    def _lay_out(self) -> None:
        layout = self.column(self._title())
        for widget in (self.sentence, self.progress, self.faults, self.advice):
            layout.addWidget(widget)
        layout.addLayout(foot(self.copies_button, self.put_back_button, aside=self.leave_button))
        self.faults.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * _CHARS + 48)


def _inspected(desk: Desk, progress: Callable[[int, int], None]) -> Inspection | PtceDeskError:
    """What was found, or why it could not be: the dialog says it in its own place."""
    try:
        return inspect_file(desk, progress)
    except PtceDeskError as problem:
        return problem


def inspection_sentence(found: Inspection, place: Place) -> str:
    """« Le fichier est sain… », with what was looked at, or how many faults it has."""
    is_file = isinstance(place, Path)
    if found.faults:
        return typeset(f"{count_text(len(found.faults), 'défaut')} dans {'ce fichier' if is_file else 'cette base'} :")
    sound = "Le fichier est sain : pages, liens" if is_file else "La base est saine : liens"
    head = f" Fin de l’historique : « {found.head} »." if found.head else ""
    moment = f"{date_text(found.checked_at.date())} à {found.checked_at:%H:%M}"
    held = f"{number_text(found.records)} fiches et lignes, {number_text(found.entries)} entrées d’historique"
    days = count_text(len(found.doubts), "date est inhabituelle", "dates sont inhabituelles")
    doubts = f" Pour information, {days} :" if found.doubts else ""
    return typeset(f"{sound}, montants et historique concordent. Le {moment} : {held}.{head}{doubts}")


def _show_copies(path: Place) -> None:
    """Open the folder of the copies of a file, or its own when it has none."""
    assert isinstance(path, Path)
    folder = backup_folder(path)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else path.absolute().parent)))
