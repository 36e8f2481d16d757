"""Our own bugs: written to a log, said in one dialog, nothing sent, nothing lost."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from ptce_desk.services.file.log_file import keep_bug
from ptce_desk.ui.looks.theme import dress_window


def install_crash_hook() -> None:
    """Write what nobody caught in the log, and say it once."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        path = keep_bug(kind, error, trace)
        if QApplication.instance() is not None and QApplication.activeModalWidget() is None:
            _say(path)

    sys.excepthook = hook


def _say(path: Path | None) -> None:
    where = (
        "Le détail n’a pas pu être écrit : dites ce que vous faisiez dans votre signalement."
        if path is None
        else f"Le détail est dans {path}. Joignez-le à votre signalement."
    )
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        "PTCE Desk",
        "PTCE Desk a rencontré un défaut. Vos données enregistrées sont intactes : la dernière modification "
        f"peut être à refaire.\n\n{where}",
    )
    dress_window(box)
    box.exec()
