"""The window commands: open a file, or build and show the demonstration."""

import argparse
import dataclasses
import gc
import os
import sys
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.places import Place
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.file_access import make_folder
from ptce_desk.services.file.opening import open_place
from ptce_desk.ui.desk.roles import install_roles
from ptce_desk.ui.looks.icons import application_icon
from ptce_desk.ui.looks.theme import Mode, apply_theme
from ptce_desk.ui.remembered.display import opening_copies_folder, text_kept, theme_kept, zoom_kept
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.window_place import place_window
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.beginning import open_or_ask, welcome
from ptce_desk.ui.start.crash import install_crash_hook
from ptce_desk.ui.start.garbage import GarbageCollector
from ptce_desk.ui.start.windows import Windows
from ptce_desk.wording.errors import error_sentence

ENVIRONMENT_FAILED = 3

_TURN: Final = 0.0005
"""Seconds the database thread works on while the window waits to draw; Python's own 5 ms are felt at each drawing."""


def run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Run `open`, `demo` or `self-test`; a fault of the file or the environment is said in French, with exit code 3."""
    display = _has_display()
    try:
        if arguments.command == "open" and not display:
            return _say_why_not(surroundings, arguments.file)
        if not display or arguments.command == "self-test":
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        app = make_application(surroundings)
        try:
            if arguments.command == "self-test":
                from ptce_desk.ui.start.self_test import run_self_test  # noqa: PLC0415  # it loads everything

                return run_self_test(app, surroundings)
            if arguments.command == "demo":
                return _demo(app, arguments.folder, surroundings, show=display and not arguments.no_window)
            return _open(app, arguments.file, dataclasses.replace(surroundings, copies=opening_copies_folder))
        finally:
            let_go(app)
    except PtceDeskError as error:
        sys.stderr.write(f"{error_sentence(error)}\n")
        return ENVIRONMENT_FAILED


def make_application(surroundings: Surroundings) -> QApplication:
    """The application in French, dressed like the desktop."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    sys.setswitchinterval(_TURN)
    gc.freeze()  # what is loaded by now stays to the end: looking through it takes 70 ms when the first page is read
    GarbageCollector(app)
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    app.setApplicationName("PTCE Desk")
    speak_french(app, surroundings.resources)
    install_roles()
    apply_theme(app, cast("Mode", theme_kept()), surroundings.resources, zoom_kept(), text_kept())
    app.setWindowIcon(application_icon(surroundings.resources))
    return app


def let_go(app: QApplication) -> None:
    """Free the windows while Qt still stands: left to the end of Python, they would go after it, in any order.

    A list that opens under a field is a window too, and goes with the field: Qt frees it without a look.
    """
    for window in app.topLevelWidgets():
        if window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):
            window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def speak_french(app: QApplication, resources: Path) -> None:
    """Translate what Qt says by itself (dialogs for files, menus of text fields): its own file, ours for the rest."""
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qt_fr", str(resources / "translations")), ("qtbase_fr", of_qt)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)


def _open(app: QApplication, file: Place | None, surroundings: Surroundings) -> int:
    install_crash_hook()
    begun = welcome(surroundings) if file is None else open_or_ask(surroundings, file)
    if begun is None:
        return 0 if file is None else ENVIRONMENT_FAILED
    windows = Windows(surroundings)
    windows.show(begun)
    return int(app.exec())


def _say_why_not(surroundings: Surroundings, file: Place | None) -> int:
    """Without a screen: what keeps the file from opening if anything does, else that there is no screen."""
    if file is not None:
        told = dataclasses.replace(surroundings, warn=lambda problem: sys.stderr.write(f"{error_sentence(problem)}\n"))
        open_place(told, file).close()
    sys.stderr.write("Aucun écran n’est disponible pour ouvrir la fenêtre.\n")
    return ENVIRONMENT_FAILED


def _demo(app: QApplication, folder: Path, surroundings: Surroundings, *, show: bool) -> int:
    make_folder(folder)
    from ptce_desk.demonstration.making import build_demo  # noqa: PLC0415  # the window opens sooner without
    from ptce_desk.services.reports.committee import export_committee  # noqa: PLC0415
    from ptce_desk.services.reports.summaries import SummaryFilter, export_summary  # noqa: PLC0415
    from ptce_desk.ui.start.screenshots import take_screenshots  # noqa: PLC0415

    desk = build_demo(surroundings, folder / "demo.ptce")
    tables = [desk.run(export_committee, None, folder / f"commission.{ending}") for ending in ("xlsx", "pdf")]
    summaries = [desk.run(export_summary, SummaryFilter(), folder / f"synthese.{ending}") for ending in ("xlsx", "pdf")]
    window = MainWindow(desk)
    pictures = take_screenshots(app, window, folder)
    for what, paths in (
        ("Fichier", [desk.path]),
        ("Tableau de la commission", tables),
        ("Synthèse des financements", summaries),
        ("Écrans", pictures),
    ):
        for path in paths:
            sys.stdout.write(f"{what} : {path}\n")
    sys.stdout.flush()
    if show:
        install_crash_hook()
        windows = Windows(surroundings)
        windows.adopt(window)
        place_window(window, preferences())
        window.show()
        return int(app.exec())
    window.close()
    return 0


def _has_display() -> bool:
    """Whether a person could see a window."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
