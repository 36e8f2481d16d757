"""A chart on screen, drawn anew for each width and each palette; its figures stand in a table beside it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.services.budget.charts import CHART_SIZE, ChartColours, Face
from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.palette import Palette, mixed
from ptce_desk.ui.looks.theme import USUAL_ZOOM, current_letters, current_palette

_NARROWEST: Final = 560
_WIDEST: Final = 1100

Draw = Callable[[ChartColours, int, Face], bytes]
"""Makes the SVG of a chart for given colours, a width and letters."""


class ChartView(QWidget):
    """Shows the SVG that `draw` makes for the colours, the letters and the width it has; as tall as the chart.

    A screen reader reads the description given with it: what the table beside the chart says.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_NARROWEST)
        self._draw: Draw | None = None
        self._svg = QSvgRenderer(self)
        self._drawn: tuple[str, int, float] | None = None
        self._scale = 1.0

    def show_chart(self, draw: Draw, description: str) -> None:
        """Show another chart, and say it in words."""
        self._draw, self._drawn = draw, None
        self.setAccessibleDescription(description)
        self._redraw()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._redraw()
        if self._drawn is None:
            return
        size = self._svg.defaultSize()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._svg.render(painter, QRectF(0, 0, size.width() * self._scale, size.height() * self._scale))
        painter.end()

    def _redraw(self) -> None:
        palette, room = current_palette(), max(self.width(), _NARROWEST)
        self._scale = min(current_letters() / USUAL_ZOOM, room / _NARROWEST)  # as large as letters are, if it fits
        width = min(int(room / self._scale), _WIDEST)
        if self._draw is None or self._drawn == (palette.name, width, self._scale):
            return
        self._svg.load(QByteArray(self._draw(chart_colours(palette), width, chart_face(self.font()))))
        self._svg.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self._drawn = (palette.name, width, self._scale)
        height = round(self._svg.defaultSize().height() * self._scale)
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.update()


def chart_colours(palette: Palette) -> ChartColours:
    """The colours of a chart on a card, from those of the window."""
    return ChartColours(
        background=palette.surface,
        text=palette.text,
        muted=palette.muted,
        strong=palette.accent,
        middle=mixed(palette.accent, palette.surface, 0.75),
        soft=palette.second,
        rest=palette.line,
        danger=palette.danger,
        other=palette.warning,
    )


def chart_face(font: QFont) -> Face:
    """The letters of a chart, those of the window."""
    family = QFontInfo(font).family()
    drawn = QFont(family)
    drawn.setPixelSize(CHART_SIZE)
    return Face(family, QFontMetricsF(drawn).horizontalAdvance)
