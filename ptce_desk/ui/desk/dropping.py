"""What is dropped anywhere on the window: a table comes to the page that imports, a scanned act finds its dossier."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ENDINGS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"})
_SCANS: Final = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"})

NOT_A_BLOCK: Final = "Rien à coller ici : copiez d’abord des cellules de votre tableur, avec leurs en-têtes."


def is_block(text: str) -> bool:
    """Whether a text was copied from the cells of a spreadsheet, more than one."""
    return "\t" in text or "\n" in text.strip()


def tables_in(held: QMimeData) -> list[Path]:
    """The tables of this machine that are dragged."""
    return _files_in(held, _ENDINGS)


def _files_in(held: QMimeData, endings: frozenset[str]) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in endings]


class DroppedFiles(QObject):
    """Takes what no page took: a card of documents keeps what is dropped on it."""

    def __init__(self, window: QWidget, take: Callable[[Path], object], scan: Callable[[Path], object]) -> None:
        """Look after a window; `take` is handed the table, `scan` each document that may be a scanned act."""
        super().__init__(window)
        self._take, self._scan = take, scan
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return False
        tables, scans = tables_in(event.mimeData()), _files_in(event.mimeData(), _SCANS)
        if not tables and not scans:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            for path in () if tables else scans:
                self._scan(path)
            if tables:
                self._take(tables[0])
        return True
