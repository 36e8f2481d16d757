"""Our own bugs: written to a log, said in one dialog, nothing sent, nothing lost."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QMessageBox

log = logging.getLogger("ptce_desk")


def install_crash_hook() -> Path:
    """Log what nobody caught and show it once; returns the log's path."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "ptce-desk.log"
    handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("unexpected", exc_info=(kind, error, trace))
        if QApplication.instance() is not None and QApplication.activeModalWidget() is None:
            _say(path)

    sys.excepthook = hook
    return path


def _say(path: Path) -> None:
    QMessageBox.critical(
        None,
        "PTCE Desk",
        "PTCE Desk a rencontré un défaut. Vos données enregistrées sont intactes : la dernière modification "
        f"peut être à refaire.\n\nLe détail est dans {path}. Joignez-le à votre signalement.",
    )
