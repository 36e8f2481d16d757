"""How a table of rows scrolls: clear of what lies over its foot, and sideways only when one asks for it."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import (
    QMoveEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from ptce_desk.ui.models.columns import AnyIndex


class ScrolledTable(QTableView):
    """A table whose rows scroll clear of its foot, and whose columns stay where they are scrolled to.

    Attributes:
        kept_free: pixels beside its last column that something else stands over.
        by_key: whether a key is at work: it alone goes to another column.
    """

    def __init__(self) -> None:
        self._foot: QWidget | None = None
        self._scrolled_to = self.kept_free = 0
        self.by_key = self._laying = False
        self._sideways = 0
        self._held_back = False
        super().__init__()
        self.horizontalScrollBar().valueChanged.connect(self._hear_sideways)

    def set_foot(self, foot: QWidget) -> None:
        """Lay something over the foot of the table, when it shows: rows stay where they are, and scroll clear of it.

        It stands beside the table, not in it: a screen reader finds cells alone in a table.
        """
        self._foot = foot
        foot.setParent(self.parentWidget() or self)
        foot.installEventFilter(self)

    @property
    def foot(self) -> QWidget | None:
        """What is laid over its foot."""
        return self._foot

    @override
    def updateGeometries(self) -> None:
        """Let the rows scroll clear of what lies over the foot, and the last column of the button.

        Columns that are narrower for a while, as between two readings, come back scrolled to where they were.
        """
        if self._laying:
            super().updateGeometries()
            return
        across = self.horizontalScrollBar()
        if not self._held_back:  # Qt lays a list out under the mouse before it says that it was scrolled
            self._sideways = across.value()
        self._laying = True
        bar = self.verticalScrollBar()
        value = bar.value()
        super().updateGeometries()
        if self.foot_height():
            bar.setMaximum(max(0, self.verticalHeader().length() + self.foot_height() - self.viewport().height()))
            bar.setValue(value)
        if across.maximum():
            across.setMaximum(self.horizontalHeader().length() + self.kept_free - self.viewport().width())
        across.setValue(self._sideways)
        self._held_back = across.value() < self._sideways
        self._laying = False

    @override
    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Show a row; its columns stay where they are scrolled to, unless a key goes to another one.

        A list that is read again or ordered goes to a row, in whichever column: it is not gone to for that column.
        """
        sideways = self._sideways
        super().scrollTo(index, hint)
        if not self.by_key or index.column() == self._scrolled_to:
            self.horizontalScrollBar().setValue(sideways)
            self._sideways = sideways  # further than there is room for now, maybe
            self._held_back = self.horizontalScrollBar().value() < sideways
        self._scrolled_to = index.column()
        under = self.visualRect(index).bottom() + 1 + self.foot_height() - self.viewport().height()
        if self.foot_height() and under > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + under)

    def _hear_sideways(self, value: int) -> None:
        if not self._laying:
            self._sideways, self._held_back = value, False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what lies over the foot as it comes and goes."""
        if watched is self._foot and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.place_foot()
            self.updateGeometries()
        return super().eventFilter(watched, event)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.place_foot()

    def foot_height(self) -> int:
        """Pixels of the rows that lie under it now."""
        return 0 if self._foot is None or self._foot.isHidden() else self._foot.sizeHint().height()

    def place_foot(self) -> None:
        """Lay it over the foot of the rows, wherever they are now."""
        around = None if self._foot is None else self._foot.parentWidget()
        if self._foot is not None and around is not None:
            room = self.viewport().rect()
            room.moveTopLeft(self.viewport().mapTo(around, QPoint(0, 0)))
            height = self._foot.sizeHint().height()
            self._foot.setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height)
            self._foot.raise_()
