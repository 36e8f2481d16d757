"""What is done once a file is open and its first page shown: its place and its copy looked at, past sessions kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from ptce_desk.domain.rights import right_for
from ptce_desk.formatting import typeset
from ptce_desk.records.faults import fault_sentence
from ptce_desk.services.committee.submitted import keep_past_sessions
from ptce_desk.services.file.inspection import RiskyPlace, place_of_file
from ptce_desk.services.file.verification import Verification, verify_file
from ptce_desk.ui.desk.page import Notice
from ptce_desk.ui.desk.tasks import Told
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.wording.file_places import place_warning
from ptce_desk.wording.filters import count_text

ACCEPTED: Final = "accepted_places"
"""The files whose risky place was accepted, in the preferences of this computer."""


def watch_opening(window: MainWindow, verify: Callable[[], None]) -> None:
    """Look once the window has shown its first page; `verify` opens « Vérifier le fichier »."""

    def look() -> None:
        if isinstance(window.desk.place, Path):
            window.tasks.query(partial(_look, window, verify), place_of_file)
        if window.desk.right >= right_for("agenda_item.submitted"):  # a colleague who may will have it kept
            window.tasks.query(lambda _kept: None, keep_past_sessions)

    QTimer.singleShot(0, window, look)


def _look(window: MainWindow, verify: Callable[[], None], place: RiskyPlace | None) -> None:
    database = window.desk.file
    if place is not None and database.backup_problem is None:
        _say_place(window, place)
    if database.opening_copy is not None:
        window.tasks.aside(partial(_say_faults, window, verify), partial(_verified, database.opening_copy))


def _verified(copy: Path, told: Told) -> Verification:
    return verify_file(copy, progress=told)


def _say_place(window: MainWindow, place: RiskyPlace) -> None:
    path, settings = window.desk.path, preferences()
    accepted = [str(one) for one in _as_list(settings.value(ACCEPTED, []))]
    if str(path.absolute()) in accepted:
        return

    def accept() -> None:
        settings.setValue(ACCEPTED, [*accepted, str(path.absolute())])

    window.notify(Notice(place_warning(path, place.kind, place.name), "warning", "Ne plus le dire", accept))


def _say_faults(window: MainWindow, verify: Callable[[], None], found: Verification) -> None:
    if not found.faults:
        return
    more = f" ({count_text(len(found.faults), 'défaut')} en tout)" if len(found.faults) > 1 else ""
    said = f"« {window.desk.path.name} » est abîmé, ou a été modifié en dehors de PTCE Desk{more}."
    window.notify(Notice(typeset(f"{said} {fault_sentence(found.faults[0])}"), "danger", "Vérifier…", verify))


def _as_list(kept: object) -> list[object]:
    """Qt hands a list of one back as its only element."""
    return kept if isinstance(kept, list) else [kept]
