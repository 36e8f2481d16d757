"""A short list of files to choose from: name, folder, and a word at the right."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ptce_desk.domain.places import Place, text_of
from ptce_desk.formatting import typeset
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.remembered.recent_files import FileLine
from ptce_desk.ui.widgets.labels import plain_tooltip

_LINE: Final = Qt.ItemDataRole.UserRole + 1
_MARGIN: Final = 10
_LEAST_SHOWN: Final = 2
_MOST_SHOWN: Final = 5


class FileList(QListWidget):
    """One column of files; ↑ and ↓ choose, Enter or a double click opens, Suppr takes off the list.

    Signals:
        opened: a `Place`.
        removal_requested: the `Place` of the line the keyboard is on.
    """

    opened = Signal(object)
    removal_requested = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_LineDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.itemDoubleClicked.connect(self._open)

    def set_lines(self, lines: list[FileLine]) -> None:
        """Show these files, the first one chosen."""
        self.clear()
        for line in lines:
            item = QListWidgetItem()
            item.setData(_LINE, line)
            words = f"{line.title}, {line.detail}, {line.aside}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, typeset(words))
            item.setToolTip(plain_tooltip(text_of(line.path)))
            self.addItem(item)
        self.setCurrentRow(0)
        rows = min(max(len(lines), _LEAST_SHOWN), _MOST_SHOWN)
        self.setFixedHeight(rows * _line_height(self.fontMetrics()) + 2 * self.frameWidth() + 2)

    def lines(self) -> list[FileLine]:
        """What is listed."""
        return [_line_of(self.item(row)) for row in range(self.count())]

    def chosen(self) -> Place | None:
        """The file the keyboard is on."""
        item = self.currentItem()
        return None if item is None else _line_of(item).path

    def chosen_file(self) -> Path | None:
        """The same, in a list of files alone."""
        place = self.chosen()
        return place if isinstance(place, Path) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit(_line_of(item).path)
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(_line_of(item).path)


class _LineDelegate(QStyledItemDelegate):
    """Paints the name over the folder, and the word at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, _line_height(QFontMetrics(option.font)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, palette = index.data(_LINE), current_palette()
        assert isinstance(line, FileLine)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(palette.hover))
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        room = option.rect.adjusted(_MARGIN, 6, -_MARGIN, -6)
        metrics = QFontMetrics(option.font)
        aside = metrics.horizontalAdvance(line.aside) + _MARGIN
        top = QRect(room.left(), room.top(), room.width() - aside, metrics.height())
        below = QRect(room.left(), room.bottom() - metrics.height(), room.width(), metrics.height())
        painter.setPen(palette.colour("muted" if line.gone else "text"))
        painter.setFont(bold)
        _write(painter, top, line.title, Qt.TextElideMode.ElideRight)
        painter.setFont(option.font)
        painter.setPen(palette.colour("warning" if line.gone else "muted"))
        painter.drawText(QRect(room.left(), room.top(), room.width(), metrics.height()), _RIGHT, line.aside)
        painter.setPen(palette.colour("muted"))
        _write(painter, below, line.detail, Qt.TextElideMode.ElideMiddle)
        painter.restore()


_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _write(painter: QPainter, room: QRect, text: str, elide: Qt.TextElideMode) -> None:
    painter.drawText(
        room, int(Qt.AlignmentFlag.AlignVCenter), painter.fontMetrics().elidedText(text, elide, room.width())
    )


def _line_of(item: QListWidgetItem) -> FileLine:
    line = item.data(_LINE)
    assert isinstance(line, FileLine)
    return line


def _line_height(metrics: QFontMetrics) -> int:
    return 2 * metrics.height() + 16
