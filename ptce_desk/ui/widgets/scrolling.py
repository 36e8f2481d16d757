"""What lets a page be longer than the window, and the bar that shows it without taking any room."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QTableView, QWidget
from shiboken6 import isValid
from typing_extensions import override

BAR: Final = 10
"""Pixels of a bar."""
_BESIDE: Final = 2
"""Pixels between what is scrolled and a bar that stands beside it."""
_MOVES: Final = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})


def page_scroller(content: QWidget | None = None) -> QScrollArea:
    """A frameless area that follows the keyboard from field to field; Tab does not stop on it.

    For content with controls in it: a page that is only read must keep its area reachable, to be scrolled.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    overlay_bar(area)
    if content is not None:
        content.setProperty("page", True)
        area.setWidget(content)
    return area


def overlay_bar(area: QAbstractScrollArea) -> None:
    """Show how far down an area is without taking any of its width: cards end where they do when nothing scrolls."""
    _Overlay(area)


class _Overlay(QObject):
    """Keeps a bar in the margin at the right of an area, over its side where there is none.

    The area has its own bar still, hidden, which knows the place; the one in view shows it and is dragged.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._bar = bar = QScrollBar(Qt.Orientation.Vertical, area)
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar.hide()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own = area.verticalScrollBar()
        own.rangeChanged.connect(self._follow)
        own.valueChanged.connect(bar.setValue)
        bar.valueChanged.connect(own.setValue)
        area.destroyed.connect(bar.deleteLater)
        area.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def _follow(self) -> None:
        """Show what the area's own bar would, where there is something to scroll."""
        if not (isValid(self._bar) and isValid(self._area)):
            return
        bar, own = self._bar, self._area.verticalScrollBar()
        bar.setRange(own.minimum(), own.maximum())
        bar.setPageStep(own.pageStep())
        bar.setSingleStep(own.singleStep())
        bar.setValue(own.value())
        wanted = self._area.isVisible() and own.maximum() > own.minimum()
        if wanted:
            self._place()
        bar.setVisible(wanted)

    def _place(self) -> None:
        """Stand in the first margin there is, going outwards; within a table, under its headings."""
        area = self._area
        if isinstance(area, QTableView):
            headings = area.horizontalHeader()
            top = headings.geometry().bottom() + 1 if headings.isVisible() else 0
            self._stand_in(area, QRect(area.width() - BAR - 1, top, BAR, area.viewport().geometry().bottom() + 1 - top))
            return
        holder = area.parentWidget()
        while holder is not None:
            corner = area.mapTo(holder, QPoint(area.width() + _BESIDE, 0))
            if corner.x() + BAR <= holder.width():
                self._stand_in(holder, QRect(corner, QSize(BAR, area.height())))
                return
            holder = None if holder.isWindow() else holder.parentWidget()
        self._stand_in(area, QRect(area.width() - BAR, 0, BAR, area.height()))

    def _stand_in(self, holder: QWidget, place: QRect) -> None:
        if self._bar.parentWidget() is not holder:
            self._bar.setParent(holder)
        self._bar.setGeometry(place)
        self._bar.raise_()
