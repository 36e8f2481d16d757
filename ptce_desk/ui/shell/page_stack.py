"""The pages of a window, one in view, and the way one came."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QVBoxLayout
from typing_extensions import override

from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.in_place import put_in_place
from ptce_desk.ui.desk.page import Destination, Page, Window
from ptce_desk.ui.shell.places import LIST_OF, page_class
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.progress import ProgressBar

LONGEST_HELD: Final = 2_000
"""Milliseconds a page that is being read waits to be drawn; after that it shows that something long is under way."""
_READING: Final = "Lecture du fichier…"
_CLOSING: Final = "Fermeture…"
_BAR: Final = 160
_LONGEST_TRAIL: Final = 30


class PageStack(QStackedWidget):
    """Makes each page the first time it is wanted; where one was stays drawn until what comes is read."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.pages: dict[str, Page] = {}
        self.turning = False
        self._window = window
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.timeout.connect(self.show_waiting)
        self.veil = _Veil(self)

    @override
    def hasHeightForWidth(self) -> bool:
        """The window gives the height: else every page ever seen would be laid out again each time one is shown."""
        return False

    def page(self, key: str) -> Page:
        """A page, made if it was not."""
        if key not in self.pages:
            self.pages[key] = page_class(key)(self._window)
            self.addWidget(self.pages[key])
        return self.pages[key]

    def current_page(self) -> Page:
        """The page in view."""
        page = self.currentWidget()
        assert isinstance(page, Page)
        return page

    def turn_to(self, page: Page) -> None:
        """Show a page; `turning` is true meanwhile.

        Qt puts the keyboard in the first field it finds on a page shown first: a text it picked is left at once.
        """
        unseen = page.focusWidget() is None and not page.places_keyboard
        self.turning = True
        self.setCurrentWidget(page)
        self.turning = False
        taken = page.focusWidget()
        if unseen and isinstance(taken, QLineEdit):
            taken.clearFocus()

    def hold_picture(self) -> None:
        """Keep where one was on the screen until what comes is read: nobody sees a form half filled."""
        if self.isVisible():
            self.setUpdatesEnabled(False)
            self._held.start(LONGEST_HELD)

    def show_picture(self) -> None:
        """Draw what is in view from now on, each thing in its place at once."""
        self._held.stop()
        put_in_place()
        self.veil.hide()
        self.setUpdatesEnabled(True)
        QTimer.singleShot(0, self, self._read_near)

    def _read_near(self) -> None:
        """Have the program of what a list opens at hand: it is read while nobody waits for it."""
        here = next((key for key, page in self.pages.items() if page is self.currentWidget()), "")
        near = next((key for key, listed in LIST_OF.items() if listed == here), None)
        if near is not None:
            page_class(near)

    def show_waiting(self) -> None:
        """Draw what is in view, or where that is not read yet that it is being read: it would say there is nothing."""
        page = self.current_page()
        self.show_picture()
        if page.is_out_of_date and not page.tells_waiting:
            self.veil.say(_READING)

    def begin_closing(self, *, waits: bool) -> None:
        """Nobody looks at the pages any more: what they alone wait for stops, and what the file still does is told."""
        for page in self.pages.values():
            page.give_up()
        if waits:
            self.show_picture()
            self.veil.say(_CLOSING)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.veil.setGeometry(self.rect())


class _Veil(QFrame):
    """Stands over a page that is not to be looked at, and says why."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self.setProperty("surface", "veil")
        self.words = plain_label("", "muted")
        progress = ProgressBar("Lecture")
        progress.setRange(0, 0)
        progress.setFixedWidth(_BAR)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.words, 0, middle)
        column.addWidget(progress, 0, middle)
        column.addStretch(2)
        self.hide()

    def say(self, words: str) -> None:
        """Cover the page."""
        self.words.setText(words)
        self.setGeometry(self._stack.rect())
        self.show()
        self.raise_()
        announce(self, words)


class Trail:
    """Where one went, the place one is at last."""

    def __init__(self, start: Destination) -> None:
        self._places = [start]

    @property
    def here(self) -> Destination:
        """Where one is."""
        return self._places[-1]

    @property
    def before(self) -> Destination | None:
        """Where one came from."""
        return self._places[-2] if len(self._places) > 1 else None

    def follow(self, place: Destination) -> None:
        """Go on to a place; from a record to its neighbour in a list, one still comes from where it was opened."""
        if _is_same(self.here, place) or _are_neighbours(self.here, place):
            self._places.pop()
        again = replace(  # a table is begun once, and one is led somewhere once: it is found again as it is
            place, file=None, pasted="", anew=False, back=False, due=None, onward=False, field=""
        )
        self._places = [*self._places, again][-_LONGEST_TRAIL:]

    def step_back(self) -> None:
        """Be where one came from, as if one had not gone on."""
        self._places.pop()

    def forget(self, gone: Destination) -> None:
        """Leave out a record that is no more, wherever one saw it."""
        self._places = [place for place in self._places if not _is_same(place, gone)]


def _is_same(one: Destination, other: Destination) -> bool:
    return _asked(one) == _asked(other)


def _asked(place: Destination) -> tuple[object, ...]:
    """What one goes somewhere for; a list narrowed by a figure is not the list as its officer has it."""
    return place.page, place.record, place.filter, place.narrowing


def _are_neighbours(one: Destination, other: Destination) -> bool:
    """Whether two records stand in one list."""
    return bool(one.siblings) and (one.page, one.siblings) == (other.page, other.siblings)
