"""What the pages of one record share: the header, and the neighbours in the list it was opened from."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.page import Destination, Page, Window
from ptce_desk.ui.widgets.header import RecordHeader
from ptce_desk.ui.widgets.pending import commit_pending, forget_pending


class RecordPage(Page):
    """One record under its header; Alt+↑ and Alt+↓ go to its neighbours."""

    def __init__(self, window: Window, key: str, trail: Sequence[tuple[str, str]]) -> None:
        """`key` is the page's own in a `Destination`; `trail` leads to it as (page, word) pairs."""
        super().__init__(window)
        self.header = RecordHeader(trail)
        self._key = key
        self._siblings: tuple[int, ...] = ()
        self.header.trail_clicked.connect(lambda page: self.window_.go(Destination(page)))
        self.header.previous_requested.connect(partial(self._step, -1))
        self.header.next_requested.connect(partial(self._step, 1))

    def show_record(self, destination: Destination) -> None:
        """Show a record, once what was typed about another is kept."""
        if destination.record != self.record:
            commit_pending(self)
            forget_pending(self)
            self._siblings = destination.siblings
        elif destination.siblings:
            self._siblings = destination.siblings
        self.header.set_neighbours(
            has_previous=self._neighbour(-1, destination.record) is not None,
            has_next=self._neighbour(1, destination.record) is not None,
        )
        super().show_record(destination)
        if self.isVisible():
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard where the page is most used; nowhere by default."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where the page is most used."""
        super().showEvent(event)
        self.take_keyboard()

    def lay_out(self, content: QWidget) -> None:
        """Put the header above what scrolls."""
        content.setProperty("page", True)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 0)
        layout.setSpacing(12)
        layout.addWidget(self.header)
        layout.addWidget(scroll, stretch=1)

    def _neighbour(self, step: int, record: int | None) -> int | None:
        if record not in self._siblings:
            return None
        place = self._siblings.index(record) + step
        return self._siblings[place] if 0 <= place < len(self._siblings) else None

    def _step(self, step: int) -> None:
        neighbour = self._neighbour(step, self.record)
        if neighbour is not None:
            self.window_.go(Destination(self._key, neighbour, self._siblings))
