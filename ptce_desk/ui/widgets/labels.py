"""Labels that print what they are given: never rich text, so that data cannot act."""

from html import escape
from typing import Final, Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.palette import ColourRole

TextRole = Literal[
    "app",
    "title",
    "reference",
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


TITLE_LINES: Final = 3
"""A title is whole on so many lines in any window, unless it is a sentence of its own."""


_LONGEST_TOOLTIP: Final = 80
"""Characters of a line of a tooltip that any window shows whole."""


def plain_label(text: str = "", role: TextRole = "text", *, wrap: bool = False) -> QLabel:
    """A label in one of the looks of the stylesheet."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("textRole", role)
    label.setWordWrap(wrap)
    return label


def fact_label(fact: str, why: str) -> QLabel:
    """A sentence whose first words, the fact, stand out; what is given is printed as it is."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    begins = f'<span style="font-weight: 600">{escape(fact)}</span>' if fact else ""
    told = " ".join(filter(None, (begins, escape(why))))
    label.setText(f'<span style="white-space: pre-wrap">{told}</span>')  # HTML would break lines at narrow spaces
    label.setAccessibleName(f"{fact} {why}".strip())
    label.setProperty("textRole", "text")
    label.setWordWrap(True)
    return label


class ElidedLabel(QLabel):
    """A text that ends with « … » when room lacks, on one line or a few, with the whole of it as tooltip."""

    def __init__(self, text: str = "", role: TextRole = "text", *, lines: int = 1) -> None:
        self._whole, self._most_lines = "", lines
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textRole", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
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
    def changeEvent(self, event: QEvent) -> None:
        """Larger letters end with « … » sooner, in the same room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @override
    def sizeHint(self) -> QSize:
        around = self.width() - self.contentsRect().width()  # what the stylesheet leaves on both sides
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + around + 4, super().sizeHint().height())

    def _fit(self) -> None:
        """Break the text into its lines by hand: Qt would wrap it without end, and never shorten it."""
        room = max(self.contentsRect().width(), 8)
        starts = line_starts(self._whole, self.font(), room)[: self._most_lines]
        ends = [*starts[1:], len(self._whole)]
        lines = [self._whole[start:end].strip() for start, end in zip(starts, ends, strict=True)]
        last = self.fontMetrics().elidedText(lines[-1], Qt.TextElideMode.ElideRight, room)
        self.setText("\n".join([*lines[:-1], last]))
        self.setToolTip(plain_tooltip(self._whole) if last != lines[-1] else "")


def line_starts(text: str, font: QFont, room: int) -> list[int]:
    """Where each line of a text begins when it is wrapped in so many pixels."""
    layout, starts, option = QTextLayout(text, font), [0], QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart() + line.textLength())
    layout.endLayout()
    return starts[:-1] or [0]


class IconLabel(QWidget):
    """A small icon beside text, in the colour of a role; it follows the palette."""

    def __init__(self, name: str, role: ColourRole = "text", size: QSize = SMALL) -> None:
        super().__init__()
        self._icon, self._size = icon(name, role), size
        self._fit()

    def set_icon(self, name: str, role: ColourRole) -> None:
        """Show another icon."""
        self._icon = icon(name, role)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Grow with the letters beside it."""
        self.setFixedSize(grown(self._size))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


class NotedLabel(QWidget):
    """A few words after their icon, in the colour of a role."""

    def __init__(self, icon_name: str, role: Literal["success", "warning", "danger"], text: str = "") -> None:
        super().__init__()
        self.words = plain_label(text, role)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(icon_name, role))
        row.addWidget(self.words)


def hairline() -> QFrame:
    """A horizontal separator of one pixel."""
    line = QFrame()
    line.setProperty("surface", "line")
    line.setFixedHeight(1)
    return line


def plain_tooltip(text: str) -> str:
    """Escapes what Qt would read as rich text, for tooltips have no plain format, and wraps what is long.

    Qt lets a plain one go on, on one line, beyond the edge of the screen.
    """
    if "<" not in text and all(len(line) <= _LONGEST_TOOLTIP for line in text.split("\n")):
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"
