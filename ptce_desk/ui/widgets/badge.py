"""A state as a word, with an icon of its colour."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from ptce_desk.domain.tags import TagColour
from ptce_desk.formatting import capitalised, typeset
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.tag_colours import tag_colours
from ptce_desk.ui.looks.theme import current_palette, zoomed_length

_SIDE = 10
_GAP = 4
_AFTER_AXIS = 8
_ICON = 14
STATE_ICONS: Final[Mapping[ColourRole, str]] = {
    "accent": "arrow-right",
    "success": "check-circle",
    "warning": "warning",
    "danger": "warning-circle",
}
_LOWEST = 24


class State(NamedTuple):
    """A state of a record: the axis it is on, empty for a word that needs none, its word, its colour.

    `to_come` is what no record of that age has yet: said, and nothing more.
    """

    axis: str
    word: str
    role: ColourRole
    to_come: bool = False


class Badge(QLabel):
    """The axis muted, the state semibold, with an icon where it has a colour: never colour alone.

    A label, so that a screen reader reads it as one: « Instruction : instruit ». What is `to_come` is dashed.
    """

    def __init__(self, text: str = "", role: ColourRole = "muted", axis: str = "", *, to_come: bool = False) -> None:
        super().__init__()
        self._to_come = to_come
        self._size: QSize | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textRole", "badge")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_badge(text, role, axis)

    def set_badge(self, text: str, role: ColourRole, axis: str = "") -> None:
        """Show another state."""
        self._role, self._word = role, text
        self._axis = axis
        self._size = None
        whole = typeset(f"{axis} : {text}") if axis else text
        self.setText(whole)
        self.setAccessibleName(whole)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Measured once for a text and a font: a row of badges asks many times each time it is laid out."""
        if self._size is None:
            words = self._axis_room() + QFontMetrics(self._word_font()).horizontalAdvance(self._said())
            height = max(_LOWEST, self.fontMetrics().height() + 8)
            self._size = QSize(words + 2 * _SIDE + self._icon_room(), height)
        return QSize(self._size)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        self._size = None
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        room = self.rect().adjusted(_SIDE, 0, 0, 0)
        painter.setPen(palette.colour("muted"))
        painter.drawText(room, side, self._axis)
        room.adjust(self._axis_room(), 0, 0, 0)
        if self._role in STATE_ICONS:
            side_of_icon = zoomed_length(_ICON)
            place = QRect(room.left(), (self.height() - side_of_icon) // 2, side_of_icon, side_of_icon)
            icon(STATE_ICONS[self._role], self._role).paint(painter, place)
        painter.setPen(palette.colour("text" if self._role == "muted" and not self._to_come else self._role))
        painter.setFont(self._word_font())
        painter.drawText(room.adjusted(self._icon_room(), 0, 0, 0), side, self._said())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        palette = current_palette()
        if self._to_come:
            painter.setPen(QPen(QColor(palette.field), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.tint(self._role))
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5) if self._to_come else QRectF(self.rect())
        painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)

    def _said(self) -> str:
        """A state begins with a capital; what is to come goes on the words of its axis."""
        return self._word if self._to_come else capitalised(self._word)

    def _axis_room(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._axis) + _AFTER_AXIS if self._axis else 0

    def _icon_room(self) -> int:
        return zoomed_length(_ICON) + _GAP if self._role in STATE_ICONS else 0

    def _word_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Normal if self._to_come else QFont.Weight.DemiBold)
        return font


class TagBadge(QLabel):
    """A label of a record in its colour, as it was written."""

    def __init__(self, name: str, colour: TagColour) -> None:
        super().__init__()
        self.colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textRole", "badge")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(name)
        self.setAccessibleName(typeset(f"Étiquette : {name}"))

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _SIDE, max(_LOWEST, self.fontMetrics().height() + 8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink, ground = tag_colours(current_palette(), self.colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setPen(QColor(ink))
        painter.setFont(self._font())
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        said = self.text()
        if self.width() < self.sizeHint().width():
            said = QFontMetrics(self._font()).elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room.adjusted(0, 0, _SIDE, 0), side, said)
        painter.end()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
