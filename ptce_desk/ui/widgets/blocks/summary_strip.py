"""What is read first of a record: a few cells, each what it is, its value, and a word about it."""

from typing import Final, NamedTuple

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label

_ROOM: Final = 27
"""Characters of a cell, under which cells go on a next line."""


class Told(NamedTuple):
    """What a cell tells: what it is, a value that led to it, its value, a word about it."""

    what: str
    value: str
    note: str = ""
    before: str = ""


class SummaryStrip(QFrame):
    """Cells side by side with a line between them; two by two where room lacks."""

    def __init__(self, cells: int) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.cells = [_Cell(first=place == 0) for place in range(cells)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._across = 0
        self._arrange(cells)

    def show_told(self, *told: Told) -> None:
        """Tell these, in order."""
        for cell, one in zip(self.cells, told, strict=True):
            cell.show_told(one)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.fontMetrics().averageCharWidth() * _ROOM
        self._arrange(max(1, min(len(self.cells), self.width() // max(room, 1))))

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, cell in enumerate(self.cells):
            self._grid.removeWidget(cell)
            last = place == len(self.cells) - 1
            spans = across - place % across if last else 1
            self._grid.addWidget(cell, place // across, place % across, 1, spans)
            cell.line.setVisible(place % across != 0)
        for column in range(len(self.cells)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)


class _Cell(QWidget):
    def __init__(self, *, first: bool) -> None:
        super().__init__()
        self.line = QFrame(self)  # shown without a parent, it would be a window
        self.line.setProperty("surface", "line")
        self.line.setFixedWidth(1)
        self.line.setVisible(not first)
        self.what = plain_label("", "hint")
        self.before, self.value = plain_label("", "text"), ElidedLabel("", "strong")
        self.note = ElidedLabel("", "hint")
        words = QVBoxLayout()
        words.setContentsMargins(16, 10, 12, 10)
        words.setSpacing(2)
        values = QHBoxLayout()
        values.setSpacing(4)
        values.addWidget(self.before)
        values.addWidget(self.value, 1)
        words.addWidget(self.what)
        words.addLayout(values)
        words.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.line)
        row.addLayout(words, 1)

    def show_told(self, told: Told) -> None:
        """Tell something else."""
        self.what.setText(told.what)
        self.before.setText(told.before)
        self.before.setVisible(bool(told.before))
        self.value.set_text(told.value)
        self.note.set_text(told.note)
        said = " ".join(part for part in (told.before, told.value) if part)
        self.setAccessibleName(", ".join(part for part in (f"{told.what}\u00a0: {said}", told.note) if part))
