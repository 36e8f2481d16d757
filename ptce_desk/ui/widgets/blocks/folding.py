"""The top of a long page goes as one scrolls down, its title stays: more of what is read is in view."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN: Final = 24
"""Pixels scrolled beyond what goes before it goes, so that it does not come and go."""
_NEAR: Final = 8


class FoldingTop(QObject):
    """Folds the top of a page once as much is scrolled, unfolds it near the top; what one reads does not move."""

    def __init__(self, page: QWidget, areas: Sequence[QScrollArea], room: Callable[[], int]) -> None:
        """`room` tells how many pixels the top gives back when it is folded."""
        super().__init__(page)
        self._page, self._room = page, room
        self._fold: Callable[[bool], None] = lambda _folded: None
        self._busy = self.folded = False
        for area in areas:
            area.verticalScrollBar().valueChanged.connect(partial(self._follow, area))

    def on_fold(self, fold: Callable[[bool], None]) -> None:
        """What folds the top, or unfolds it."""
        self._fold = fold

    def unfold(self) -> None:
        """Show the whole top, whatever is scrolled."""
        if self.folded:
            self.folded = False
            self._fold(False)

    def _follow(self, area: QScrollArea, value: int) -> None:
        if self._busy or not area.isVisible():
            return
        if not value:
            self.unfold()
        elif not self.folded and value > self._room() + _MARGIN:
            self._turn(area, folded=True)
        elif self.folded and value < _NEAR:
            self._turn(area, folded=False)

    def _turn(self, area: QScrollArea, *, folded: bool) -> None:
        """Fold or unfold, and scroll by as much as the area moved."""
        self._busy = True
        before = area.mapTo(self._page, QPoint()).y()
        self.folded = folded
        self._fold(folded)
        layout = self._page.layout()
        if layout is not None:
            layout.activate()
        moved = before - area.mapTo(self._page, QPoint()).y()
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() - moved)
        self._busy = False
