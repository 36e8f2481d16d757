"""Labels that print what they are given: never rich text, so that data cannot act."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.ui.icons import SMALL, icon
from ptce_desk.ui.theme import ColourRole

TextRole = Literal[
    "app",
    "title",
    "section",
    "figure",
    "strong",
    "label",
    "muted",
    "hint",
    "success",
    "warning",
    "danger",
    "text",
]


def plain_label(text: str = "", role: TextRole = "text", *, wrap: bool = False) -> QLabel:
    """A label in one of the looks of the stylesheet."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("textRole", role)
    label.setWordWrap(wrap)
    return label


class ElidedLabel(QLabel):
    """One line that ends with « … » when room lacks, with the whole text as tooltip."""

    def __init__(self, text: str = "", role: TextRole = "text") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textRole", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show a text; line ends become spaces."""
        self._whole = " ".join(text.split("\n"))
        self.setAccessibleName(self._whole)
        self._fit()

    def text_whole(self) -> str:
        """The text, not shortened."""
        return self._whole

    @override
    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 8))
        self.setText(shown)
        self.setToolTip(plain_tooltip(self._whole) if shown != self._whole else "")


class IconLabel(QWidget):
    """A small icon beside text, in the colour of a role; it follows the palette."""

    def __init__(self, name: str, role: ColourRole = "text", size: QSize = SMALL) -> None:
        super().__init__()
        self._icon = icon(name, role)
        self.setFixedSize(size)

    def set_icon(self, name: str, role: ColourRole) -> None:
        """Show another icon."""
        self._icon = icon(name, role)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:

        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


def hairline() -> QFrame:
    """A horizontal separator of one pixel."""
    line = QFrame()
    line.setProperty("surface", "line")
    line.setFixedHeight(1)
    return line


def plain_tooltip(text: str) -> str:
    """Escapes what Qt would read as rich text: tooltips have no plain format of their own."""
    if "<" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"
