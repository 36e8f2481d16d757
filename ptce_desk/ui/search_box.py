"""The search of the window's header: a few letters, the things found under it, Enter goes there."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from ptce_desk.services.search import Hit, search
from ptce_desk.ui.icons import icon
from ptce_desk.ui.tasks import Tasks

_HIT = Qt.ItemDataRole.UserRole
_ICONS = {"ptce": "circles-three", "funding_file": "folder-simple"}


class SearchBox(QLineEdit):
    """Finds PTCE and dossiers as one types.

    Signals:
        chosen: a hit was chosen, with the `Hit`.
    """

    chosen = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.setPlaceholderText("Rechercher un dossier, un pôle…  (Ctrl+K)")
        self.setAccessibleName("Rechercher un dossier ou un pôle")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(420)
        self.addAction(icon("magnifying-glass", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.hits = QListWidget(parent.window())
        self.hits.setAccessibleName("Résultats de la recherche")
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.hide()
        self.hits.itemClicked.connect(self._choose)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(120)
        self._wait.timeout.connect(self._ask)
        self.textEdited.connect(lambda _text: self._wait.start())

    def _ask(self) -> None:
        asked = self.text()
        self._tasks.query(lambda hits: self._show(asked, hits), search, asked)

    def _show(self, asked: str, hits: list[Hit]) -> None:
        if asked != self.text() or not self.hasFocus():
            return
        self.hits.clear()
        for hit in hits:
            item = QListWidgetItem(icon(_ICONS[hit.page], "muted"), f"{hit.title}  –  {hit.detail}")
            item.setData(_HIT, hit)
            self.hits.addItem(item)
        if not hits and len(asked.strip()) > 1:
            nothing = QListWidgetItem(f"Rien ne correspond à « {asked} ».")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(nothing)
        self.hits.setCurrentRow(0)
        self._place()

    def _place(self) -> None:
        rows = min(self.hits.count(), 10)
        self.hits.setVisible(rows > 0)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        height = rows * max(self.hits.sizeHintForRow(0), 28) + 10
        self.hits.setGeometry(corner.x(), corner.y(), max(self.width(), 560), height)
        self.hits.raise_()

    def _choose(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        self._leave()
        if isinstance(hit, Hit):
            self.chosen.emit(hit)

    def _leave(self) -> None:
        self._wait.stop()
        self.hits.hide()
        self.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        current = self.hits.currentItem()
        if step is not None and self.hits.isVisible():
            row = self.hits.currentRow() + step
            self.hits.setCurrentRow(max(0, min(row, self.hits.count() - 1)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hits.isVisible() and current is not None:
            self._choose(current)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.hits.hide()
