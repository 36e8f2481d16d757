"""A table dropped anywhere on the window, or copied from a spreadsheet, comes to the page that imports."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ENDINGS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"})

NOT_A_BLOCK: Final = "Rien à coller ici : copiez d’abord des cellules de votre tableur, avec leurs en-têtes."


def is_block(text: str) -> bool:
    """Whether a text was copied from the cells of a spreadsheet, more than one."""
    return "\t" in text or "\n" in text.strip()


def tables_in(held: QMimeData) -> list[Path]:
    """The tables of this machine that are dragged."""
    paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _ENDINGS]


class DroppedTables(QObject):
    """Takes what no page took: a card of documents keeps what is dropped on it."""

    def __init__(self, window: QWidget, take: Callable[[Path], object]) -> None:
        """Look after a window; `take` is handed the table."""
        super().__init__(window)
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return False
        tables = tables_in(event.mimeData())
        if not tables:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(tables[0])
        return True
