"""Copies of the file that an officer asks for: one among the others, or one of her own name."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ptce_desk.formatting import typeset
from ptce_desk.records.faults import fault_sentence
from ptce_desk.services.file import backups
from ptce_desk.services.file.backups import Backup
from ptce_desk.ui.desk.page import Notice
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.remembered.display import copies_folder
from ptce_desk.ui.remembered.file_dialogs import PTCE_FILES, ask_to_save


class Copies:
    """Has them made, and says where they are."""

    def __init__(self, window: QWidget, tasks: Tasks, notify: Callable[[Notice], None]) -> None:
        self._window, self._tasks, self._notify = window, tasks, notify

    def back_up(self) -> None:
        """Copy the file where copies go, and say where that is."""
        self._tasks.query(self._say_made, backups.back_up, copies_folder())

    def save_as(self) -> None:
        """Ask where a copy goes and what its name is; the file stays the one that is open."""
        path = self._tasks.desk.path
        proposed = path.with_name(f"{path.stem} - copie.ptce")
        target = ask_to_save(self._window, "Enregistrer une copie sous", "ptce", proposed, PTCE_FILES, replacing=False)
        if target is not None:
            self._tasks.query(self._say_made, backups.save_copy, target)

    def _say_made(self, made: Backup) -> None:
        if made.faults:
            said = fault_sentence(made.faults[0])
            self._notify(Notice(typeset(f"La copie {made.path.name} garde un défaut du fichier : {said}"), "danger"))
            return

        def show_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path.parent)))

        said = typeset(f"Sauvegarde faite et vérifiée : {made.path.name}")
        self._notify(Notice(said, "success", "Afficher", show_folder, outside=True))
