"""The window commands: open a file, or build and show the demonstration."""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.services.demo import build_demo
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.maintenance import open_file
from ptce_desk.services.reporting import export_committee
from ptce_desk.ui.icons import application_icon
from ptce_desk.ui.main_window import MainWindow
from ptce_desk.ui.screenshots import take_screenshots
from ptce_desk.ui.theme import apply_theme
from ptce_desk.wording.errors import error_sentence

ENVIRONMENT_FAILED = 3


def run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Run `open` or `demo`; a fault of the file or the environment is said in French, with exit code 3."""
    show = _has_display() and not getattr(arguments, "no_window", False)
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        app = make_application(surroundings)
        if arguments.command == "demo":
            return _demo(app, arguments.folder, surroundings, show=show)
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
    path = file or _choose_file()
    if path is None:
        return 0
    return _show(app, open_file(surroundings, path))


def _demo(app: QApplication, folder: Path, surroundings: Surroundings, *, show: bool) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    desk = build_demo(surroundings, folder / "demo.ptce")
    workbook = desk.run(export_committee, None, folder / "commission.xlsx")
    window = MainWindow(desk)
    pictures = take_screenshots(app, window, folder)
    for what, paths in (("Fichier", [desk.path]), ("Tableau de la commission", [workbook]), ("Écrans", pictures)):
        for path in paths:
            sys.stdout.write(f"{what} : {path}\n")
    sys.stdout.flush()
    if show:
        window.show()
        return int(app.exec())
    window.close()
    return 0


def _show(app: QApplication, desk: Desk) -> int:
    window = MainWindow(desk)
    window.show()
    return int(app.exec())


def _choose_file() -> Path | None:
    name, _filter = QFileDialog.getOpenFileName(None, "Ouvrir un fichier PTCE Desk", "", "Fichiers PTCE Desk (*.ptce)")
    return Path(name) if name else None


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) or "QT_QPA_PLATFORM" in os.environ
