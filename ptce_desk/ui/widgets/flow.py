"""A row that goes on the next line when the window is narrow."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS


class FlowRow(QWidget):
    """Widgets side by side at their own width, on as many lines as it takes.

    A widget rather than a `QLayout`: PySide loses the items of a layout written in Python.
    """

    def __init__(self, *widgets: QWidget, across: int = 16, down: int = BETWEEN_FIELDS) -> None:
        """Gaps in pixels: `across` between neighbours, `down` between lines."""
        super().__init__()
        self._widgets = list(widgets)
        self._across, self._down = across, down
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            widget.setParent(self)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put one more among the others."""
        self._widgets.insert(place, widget)
        widget.setParent(self)
        self.updateGeometry()

    def put_before(self, later: QWidget, widget: QWidget) -> None:
        """Have one of them stand just before another, at once."""
        self._widgets.remove(widget)
        self._widgets.insert(self._widgets.index(later), widget)
        self.arrange()

    def arrange(self) -> None:
        """Place them now, rather than once Qt asks for it."""
        self.updateGeometry()
        self._arrange(self.width(), move=True)

    def take_out(self, widget: QWidget) -> None:
        """Have a widget no more."""
        self._widgets.remove(widget)
        widget.hide()
        widget.deleteLater()
        self.updateGeometry()

    def show_only(self, *widgets: QWidget) -> None:
        """Put other widgets in the place of those there."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = list(widgets)
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        self.updateGeometry()
        self._arrange(self.width(), move=True)

    def in_order(self) -> list[QWidget]:
        """The widgets, from the first to the last: Tab goes through them so."""
        return list(self._widgets)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        width = sum(_width(widget) for widget in self._shown()) + self._across * max(len(self._shown()) - 1, 0)
        return QSize(width, self._arrange(width, move=False))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((_width(widget) for widget in self._shown()), default=0)
        return QSize(widest, max((_height(widget, widest) for widget in self._shown()), default=0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """What came or went while nobody saw it asked for nothing, and leaves no hole."""
        super().showEvent(event)
        self.updateGeometry()
        self._arrange(self.width(), move=True)

    @override
    def event(self, event: QEvent) -> bool:
        """A widget that came, went or grew moves those after it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange(self.width(), move=True)
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self, room: int, *, move: bool) -> int:
        """Place the widgets in a width, or only say how high they would be."""
        x = y = tallest = 0
        for widget in self._shown():
            width = min(_width(widget), room)
            height = _height(widget, width)
            if x and x + width > room:
                x, y, tallest = 0, y + tallest + self._down, 0
            if move:
                widget.setGeometry(QRect(x, y, width, height))
            x += width + self._across
            tallest = max(tallest, height)
        return y + tallest


def _width(widget: QWidget) -> int:
    return max(widget.sizeHint().width(), widget.minimumSizeHint().width(), widget.minimumWidth())


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
