"""The window commands: open a file, or build and show the demonstration."""

import argparse
import dataclasses
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from ptce_desk.domain.errors import ExportFolderProtectedError, PtceDeskError
from ptce_desk.services.demo import build_demo
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.maintenance import create_file, open_file
from ptce_desk.services.poles import load_panel
from ptce_desk.services.reporting import export_committee
from ptce_desk.ui.crash import install_crash_hook
from ptce_desk.ui.dialogs.new_file import NewFileDialog
from ptce_desk.ui.dialogs.welcome import WelcomeDialog, Wish
from ptce_desk.ui.icons import application_icon
from ptce_desk.ui.main_window import MainWindow
from ptce_desk.ui.screenshots import take_screenshots
from ptce_desk.ui.theme import apply_theme
from ptce_desk.wording.errors import error_sentence

ENVIRONMENT_FAILED = 3
_FILES = "Fichiers PTCE Desk (*.ptce)"


def run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Run `open` or `demo`; a fault of the file or the environment is said in French, with exit code 3."""
    display = _has_display()
    if arguments.command == "open" and not display:
        sys.stderr.write("Aucun écran n’est disponible pour ouvrir la fenêtre.\n")
        return ENVIRONMENT_FAILED
    if not display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        app = make_application(surroundings)
        if arguments.command == "demo":
            return _demo(app, arguments.folder, surroundings, show=display and not arguments.no_window)
        return _open(app, arguments.file, surroundings)
    except PtceDeskError as error:
        sys.stderr.write(f"{error_sentence(error)}\n")
        return ENVIRONMENT_FAILED


def make_application(surroundings: Surroundings) -> QApplication:
    """The application in French, dressed like the desktop."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    app.setApplicationName("PTCE Desk")
    translator = QTranslator(app)
    if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    apply_theme(app, "system", surroundings.resources)
    app.setWindowIcon(application_icon(surroundings.resources))
    return app


def _open(app: QApplication, file: Path | None, surroundings: Surroundings) -> int:
    desk = _welcome(surroundings) if file is None else open_file(surroundings, file)
    return 0 if desk is None else _show(app, desk)


def _welcome(surroundings: Surroundings) -> Desk | None:
    """Ask how to begin, until a file is open or the officer leaves; what fails is said, and asked again."""
    while True:
        dialog = WelcomeDialog()
        if not dialog.exec():
            return None
        try:
            desk = _begin(dialog.wish, surroundings)
        except PtceDeskError as error:
            QMessageBox.warning(None, "PTCE Desk", error_sentence(error))
            continue
        if desk is not None:
            return desk


def _begin(wish: Wish | None, surroundings: Surroundings) -> Desk | None:
    """Make, open or demonstrate a file; None when the officer changed her mind on the way."""
    if wish == "open":
        name, _filter = QFileDialog.getOpenFileName(None, "Ouvrir un fichier", "", _FILES)
        return open_file(surroundings, Path(name)) if name else None
    if wish == "demo":
        return build_demo(surroundings, Path(tempfile.mkdtemp(prefix="ptce-desk-")) / "demo.ptce")
    form = NewFileDialog(surroundings.author)
    if not form.exec():
        return None
    name, _filter = QFileDialog.getSaveFileName(None, "Enregistrer le nouveau fichier", "region.ptce", _FILES)
    return new_file(surroundings, Path(name), form) if name else None


def new_file(surroundings: Surroundings, path: Path, form: NewFileDialog) -> Desk:
    """Make a file as the form says, and leave it open.

    Raises:
        FileError: the file exists already, or cannot be written.
    """
    signed = dataclasses.replace(surroundings, author=form.author() or surroundings.author)
    desk = create_file(signed, path.with_suffix(".ptce"), form.authority())
    if form.wants_panel():
        desk.run(load_panel)
    return desk


def _demo(app: QApplication, folder: Path, surroundings: Surroundings, *, show: bool) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ExportFolderProtectedError(folder) from problem
    desk = build_demo(surroundings, folder / "demo.ptce")
    workbook = desk.run(export_committee, None, folder / "commission.xlsx")
    window = MainWindow(desk)
    pictures = take_screenshots(app, window, folder)
    for what, paths in (("Fichier", [desk.path]), ("Tableau de la commission", [workbook]), ("Écrans", pictures)):
        for path in paths:
            sys.stdout.write(f"{what} : {path}\n")
    sys.stdout.flush()
    if show:
        install_crash_hook()
        window.show()
        return int(app.exec())
    window.close()
    return 0


def _show(app: QApplication, desk: Desk) -> int:
    install_crash_hook()
    window = MainWindow(desk)
    window.show()
    return int(app.exec())


def _has_display() -> bool:
    """Whether a person could see a window."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
