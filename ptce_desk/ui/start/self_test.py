"""`ptce-desk self-test`: every page opened offscreen, a computation, the exports, the file checked; exit 0 or 1."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from ptce_desk import __version__
from ptce_desk.demonstration.making import build_demo, shown_records
from ptce_desk.demonstration.self_test import SelfTestFailedError, check_export, compute, exports_of, reopen_and_check
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import typeset
from ptce_desk.records.faults import fault_sentence
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.backups import back_up, restore_copy
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.components import read_components, read_texts
from ptce_desk.ui.dialogs.pdf_preview import draw_whole
from ptce_desk.ui.dialogs.welcome import WelcomeDialog
from ptce_desk.ui.drawing.documents import Drawing, Drawn
from ptce_desk.ui.help.window import HelpWindow
from ptce_desk.ui.looks.icons import application_icon, icon
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import FOOT, LIST_OF, NAVIGATION, PAGES, RECORD_PAGES
from ptce_desk.ui.start.screenshots import settle
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.printing import Undrawn

DONE: Final = 0
FAILED: Final = 1
_RECORD_LABELS: Final = {
    "scheme_rules": "Règles d’un dispositif",
    "what_if": "Et si…",
    "call": "Appel",
    "importing": "Importer",
}
"""The second page of a list, and its import."""
_PICTURE_KINDS: Final = frozenset({b"svg", b"png", b"jpg"})


class SelfTest:
    """Runs one step after the other, says each, and remembers those that failed."""

    def __init__(self, app: QApplication, surroundings: Surroundings, folder: Path, say: Callable[[str], None]) -> None:
        self._app, self._surroundings, self._folder, self._say = app, surroundings, folder, say
        self._unexpected: list[BaseException] = []
        self.failed: list[str] = []

    def run(self) -> int:
        """Every step; the exit code."""
        self.step("Écran de bienvenue", self._welcome)
        self.step("Images et icônes", self._check_pictures)
        self.step("Mots de Qt en français", _check_french)
        self.step("Aide", self._read_guide)
        self.step("Licences", self._read_licences)
        self.step("Calcul d’une aide", partial(compute, self._surroundings, self._folder))
        path = self._folder / "demo.ptce"
        desks: list[Desk] = []
        self.step("Fichier de démonstration", lambda: desks.append(build_demo(self._surroundings, path)))
        for desk in desks:
            try:
                self._open_pages(desk)
                self._export(desk)
                self.step("Sauvegarde puis restauration", partial(self._back_up, desk))
            finally:
                desk.close()
            self.step("Fichier fermé puis rouvert", partial(reopen_and_check, self._surroundings, path))
        for label in self.failed:
            self._say(f"À corriger : {label}")
        self._say("Tout fonctionne." if not self.failed else f"{count_text(len(self.failed), 'étape')} en défaut.")
        return FAILED if self.failed else DONE

    def step(self, label: str, job: Callable[[], object]) -> None:
        """Do one thing; what it answers in words, or why it failed, is said on its line."""
        self._unexpected.clear()
        answer: object = None
        try:
            answer = job()
        except Exception as problem:  # noqa: BLE001  # whatever goes wrong is what this command looks for
            self._unexpected.insert(0, problem)
        if self._unexpected:
            self.failed.append(label)
            self._say(f"ÉCHEC  {label} : {_words(self._unexpected[0])}")
        else:
            self._say(f"bien   {label}" + (f" : {answer}" if isinstance(answer, str) else ""))

    def hear(self, _kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
        """A bug in what Qt called back; it belongs to the step under way."""
        self._unexpected.append(problem)

    def _welcome(self) -> None:
        dialog = WelcomeDialog([], self._surroundings.clock().date(), lambda _path: None)
        dialog.show()
        self._app.processEvents()
        dialog.close()

    def _check_pictures(self) -> None:
        read = {bytes(kind.data()) for kind in QImageReader.supportedImageFormats()}
        if not read >= _PICTURE_KINDS:
            missing = ", ".join(sorted(kind.decode() for kind in _PICTURE_KINDS - read))
            message = f"images non lues : {missing}"
            raise SelfTestFailedError(message)
        for found in (application_icon(self._surroundings.resources), icon("house")):
            if found.pixmap(32, 32).isNull():
                message = "icônes introuvables"
                raise SelfTestFailedError(message)

    def _read_guide(self) -> str:
        guide = HelpWindow(self._surroundings.resources)
        for chapter in guide.chapters:
            guide.show_chapter(chapter)
        guide.show()
        self._app.processEvents()
        guide.close()
        return count_text(len(guide.chapters), "chapitre")

    def _read_licences(self) -> str:
        resources = self._surroundings.resources
        components = read_components(resources)
        for component in components:
            read_texts(resources, component)
        return count_text(len(components), "composant")

    def _back_up(self, desk: Desk) -> str:
        made = desk.run(back_up)
        faults = [*made.faults, *restore_copy(self._surroundings, made.path, self._folder / "restauré.ptce")]
        if faults:
            message = f"défaut « {fault_sentence(faults[0])} »"
            raise SelfTestFailedError(message)
        return "copie saine"

    def _open_pages(self, desk: Desk) -> None:
        windows: list[MainWindow] = []

        def open_window() -> None:
            windows.append(MainWindow(desk))
            windows[0].tasks.refused.connect(self._unexpected.append)
            windows[0].show()
            settle(self._app, windows[0])

        self.step("Fenêtre", open_window)
        records = desk.run(shown_records)
        for window in windows:
            for key in PAGES:
                self.step(page_label(key), partial(self._open_page, window, key, records))
            window.hide()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _open_page(self, window: MainWindow, key: str, records: dict[str, int | None]) -> None:
        record = records.get(key)
        if key in RECORD_PAGES and record is None:
            message = "la démonstration n’a rien à y montrer"
            raise SelfTestFailedError(message)
        window.go(Destination(key, record))
        settle(self._app, window)
        if window.grab().isNull():
            message = "rien ne s’affiche"
            raise SelfTestFailedError(message)

    def _export(self, desk: Desk) -> None:
        for name, export in desk.run(exports_of).items():
            self.step(f"Export {name}", partial(self._export_one, self._folder / name, export))

    def _export_one(self, target: Path, export: Callable[[Path], Path]) -> str:
        words = check_export(export(target))
        if target.suffix == ".pdf":
            words = f"{words}, {count_text(self._drawn_pages(target), 'page')}"
        return words

    def _drawn_pages(self, path: Path) -> int:
        """How many pages the process that draws documents hands over."""
        drawing = Drawing(self._app)
        drawn: list[Drawn] = []
        failures: list[Undrawn | None] = []
        drawing.drawn.connect(drawn.append)
        drawing.ended.connect(failures.append)
        draw_whole(drawing, path, 1.0)
        while not failures:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if failures[0] is not None:
            message = f"aperçu de {path.name} : {failures[0]}"
            raise SelfTestFailedError(message)
        return len(drawn)


def _check_french() -> None:
    for context, english in (("QFileDialog", "&Look in:"), ("QFileDialog", "Parent Directory")):
        if QApplication.translate(context, english) == english:
            message = f"« {english} » reste en anglais"
            raise SelfTestFailedError(message)


def run_self_test(app: QApplication, surroundings: Surroundings) -> int:
    """Try the whole program in a temporary folder, one line a step; nothing of the officer's is read or written."""
    with _own_folder() as folder:
        test = SelfTest(app, surroundings, folder, say_line)
        say_line(f"PTCE Desk {__version__}")
        before, sys.excepthook = sys.excepthook, test.hear
        try:
            return test.run()
        finally:
            sys.excepthook = before


def say_line(text: str) -> None:
    """One line, at once."""
    sys.stdout.write(f"{typeset(text)}\n")
    sys.stdout.flush()


def page_label(key: str) -> str:
    """« Page Dossiers », or « Fiche de la page Dossiers » for one record of it."""
    words = {page: word for page, word, _icon in (*NAVIGATION, *FOOT)}
    if key in _RECORD_LABELS:
        return _RECORD_LABELS[key]
    if key in LIST_OF:
        return f"Fiche de la page {words.get(LIST_OF[key], LIST_OF[key])}"
    return f"Page {words.get(key, key)}"


@contextmanager
def _own_folder() -> Iterator[Path]:
    """A temporary folder, where the habits the window remembers also go."""
    with tempfile.TemporaryDirectory(prefix="ptce-desk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "preferences"))
        yield folder


def _words(problem: BaseException) -> str:
    if isinstance(problem, PtceDeskError):
        return error_sentence(problem)
    return str(problem) if isinstance(problem, SelfTestFailedError) else f"{type(problem).__name__} {problem}".strip()
