"""Where the keyboard was in each page left, and how far down it was scrolled: one comes back to the figure clicked."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid

from ptce_desk.ui.desk.page import Page


@dataclass(frozen=True, slots=True)
class _Left:
    record: int | None
    keyboard: QWidget
    scrolled: tuple[tuple[QScrollArea, int], ...]


class LeftPlaces:
    """Kept by page as it is left; given back to who comes back to the same record of it."""

    def __init__(self) -> None:
        self._left: dict[Page, _Left] = {}
        self._given: _Left | None = None

    def keep(self, page: Page) -> None:
        """Keep where the keyboard is in a page; a field is not kept, whose words the next key would replace."""
        self._left.pop(page, None)
        self._given = None
        held = page.focusWidget()
        if held is not None and not isinstance(held, QLineEdit):
            areas = page.findChildren(QScrollArea)
            scrolled = tuple((area, area.verticalScrollBar().value()) for area in areas)
            self._left[page] = _Left(page.record, held, scrolled)

    def give_back(self, page: Page) -> None:
        """Put the keyboard where it was in a page come back to, as far down."""
        left = self._left.get(page)
        if left is None or left.record != page.record:
            return
        if isValid(left.keyboard) and left.keyboard.isVisible() and left.keyboard.isEnabled():
            left.keyboard.setFocus()
            self._given = left
            self._scroll(left)

    def settle(self) -> None:
        """Scroll as far down again, once what was read may have moved the page."""
        left, self._given = self._given, None
        if left is not None:
            self._scroll(left)

    def _scroll(self, left: _Left) -> None:
        for area, value in left.scrolled:
            if isValid(area):
                area.verticalScrollBar().setValue(value)
