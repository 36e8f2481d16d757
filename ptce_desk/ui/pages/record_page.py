"""What the pages of one record share: the header, and the neighbours in the list it was opened from."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QMargins, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import typeset
from ptce_desk.records.history import undone_sentence
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.undo import Done, FieldChange, Operation, record_history, undo_from_history
from ptce_desk.services.past.put_back import can_put_back, put_back
from ptce_desk.services.reports.history import export_history
from ptce_desk.ui.desk.page import Destination, Page, Window, redoable, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tab_order import reading_order
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.exporting import LIST_WORKBOOK, Exporter, export_menu
from ptce_desk.ui.widgets.blocks.header import RecordHeader
from ptce_desk.ui.widgets.blocks.history_panel import WIDTH, HistoryPanel
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs
from ptce_desk.ui.widgets.forms.pending import commit_pending, forget_pending
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.done import done_sentence

_WIDE_ENOUGH: Final = 1000
"""Pixels of a page from which the history stands beside the record."""
_APART: Final = 16
_TABLES: Final = {"session": "committee_session", "framework": "policy_framework"}
"""The tables of records whose page has another key."""


def _is_out_of_sight(control: QWidget) -> bool:
    """Whether the page would scroll to it; a table shows its cells by itself, however little of it is in view."""
    if isinstance(control, QAbstractScrollArea):
        return control.visibleRegion().isEmpty()
    return not _is_whole_in_view(control)


def _is_whole_in_view(control: QWidget) -> bool:
    """Whether nothing scrolls when it takes the keyboard."""
    return control.visibleRegion().boundingRect() == control.rect()


class RecordPage(Page):
    """One record under its header, its history beside it when asked; Alt+↑ and Alt+↓ go to its neighbours."""

    places_keyboard = True

    def __init__(self, window: Window, key: str, trail: Sequence[tuple[str, str]]) -> None:
        """`key` is the page's own in a `Destination`; `trail` leads to it as (page, word) pairs."""
        super().__init__(window)
        self.header = RecordHeader(trail)
        self._key = key
        self._table = _TABLES.get(key, key)
        needs_right(self._table, self.header.delete)
        self._list_page = trail[-1][0]
        self._siblings: tuple[int, ...] = ()
        self._leaving, self._opening = False, True
        self._margins: QMargins | None = None
        self.tasks.refused.connect(self._stay)
        self.tasks.idle.connect(self._open_at_top)
        self.history = HistoryPanel(self, can_put_back)
        self._past = Exporter(self)
        self.history.add_action(export_menu("Exporter", self._export_history, "history"))
        self.history.hide()
        self.header.trail_clicked.connect(lambda page: self.window_.go(Destination(page)))
        self.header.previous_requested.connect(partial(self._step, -1))
        self.header.next_requested.connect(partial(self._step, 1))
        self.header.history_requested.connect(self.toggle_history)
        self.header.delete_requested.connect(self.delete)
        self.history.closed.connect(self.toggle_history)
        self._before_history: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._uncover)
        self.history.wanted.connect(self._put_back_value)
        self.history.undo_wanted.connect(self._undo_one)

    def show_record(self, destination: Destination) -> None:
        """Show a record, once what was typed about another is kept."""
        if destination.record != self.record:
            commit_pending(self)
            forget_pending(self)
            self._siblings = destination.siblings
            self._opening = not destination.back  # it is as it was left
        elif destination.siblings:
            self._siblings = destination.siblings
        known = destination.record in self._siblings
        place = self._siblings.index(destination.record) if known and destination.record is not None else None
        self.header.set_place(place, len(self._siblings))
        super().show_record(destination)
        if self.isVisible():
            self._begin_at_keyboard()

    @property
    def table(self) -> str:
        """The table of the record, by which its history is asked for."""
        return self._table

    def toggle_history(self) -> None:
        """Show what happened to the record beside it, or in its place where there is no room; or put it away."""
        shown = self.history.isHidden()
        came_from, held = self.focusWidget(), self._is_covered()
        self.history.setVisible(shown)
        self._place_history()
        self._read_history()
        if shown and self._is_covered():
            self._before_history = came_from
            self.history.take_keyboard()
        elif held and came_from is not None and self.history.isAncestorOf(came_from):
            back, self._before_history = self._before_history, None
            if back is not None and isValid(back) and back.isVisible():
                back.setFocus()
            else:
                self.take_keyboard()

    @override
    def put_away(self) -> bool:
        """Escape puts the history away first, wherever the keyboard is in the record."""
        shown = self.history.isVisible()
        if shown:
            self.toggle_history()
        return shown

    def _is_covered(self) -> bool:
        """Whether the history stands in the place of the record."""
        return not self.history.isHidden() and self.width() < _WIDE_ENOUGH

    def _uncover(self, _left: QWidget | None, taken: QWidget | None) -> None:
        """Put the history away once the keyboard goes under it: what is typed in is in view."""
        if taken is None or not self._is_covered() or not self.isAncestorOf(taken):
            return
        if not (self.history.isAncestorOf(taken) or self.header.isAncestorOf(taken)):
            self.toggle_history()

    def _begin_at_keyboard(self) -> None:
        if self._is_covered():
            self.history.take_keyboard()
        else:
            self.take_keyboard()

    def room(self) -> int:
        """The pixels of width that the record has: the history beside it takes its own."""
        return self.width() - self._taken()

    def _taken(self) -> int:
        return 0 if self.history.isHidden() or self._is_covered() else WIDTH + _APART

    def _put_back_value(self, change: FieldChange) -> None:
        """Put back what a field held before a change; what is being typed is kept first."""
        commit_pending(self)
        self.tasks.act(EVERY_KIND, self._say_put_back, put_back, change)

    def _say_put_back(self, _done: None, operation: Done | None) -> None:
        said = "Cette valeur est déjà là." if operation is None else done_sentence(operation.label)
        self.window_.notify(undoable(self.tasks, typeset(said), operation))

    def _undo_one(self, operation_id: str) -> None:
        """Undo an operation of the history, whoever did it; what is being typed is kept first."""
        commit_pending(self)
        self.tasks.command(EVERY_KIND, self._say_undone, undo_from_history, operation_id)

    def _say_undone(self, undone: Operation) -> None:
        said = undone_sentence(undone.label, undone.changed_at, self.tasks.desk.now())
        self.window_.notify(redoable(self.tasks, said, Done(undone.operation_id, undone.label)))

    def delete(self) -> None:
        """Put the record in the trash; it comes back from there, or by Ctrl+Z."""
        if self.record is not None:
            commit_pending(self)
            self._leaving = True
            self.tasks.act(EVERY_KIND, self._say_deleted, delete_record, self._table, self.record)

    @override
    def hear(self, kinds: frozenset[str]) -> None:
        """Follow what changes, but for the record's own going."""
        if not self._leaving:
            super().hear(kinds)

    def _stay(self, _error: PtceDeskError) -> None:
        self._leaving = False

    def _say_deleted(self, label: str, operation: Done | None) -> None:
        self._leaving = False
        self.window_.go(Destination(self._list_page))
        self.window_.notify(undoable(self.tasks, done_sentence(label), operation))

    def _place_history(self) -> None:
        """Beside the record where there is room for both, else in its place, under the header."""
        layout = self.layout()
        if layout is None:
            return
        if self._margins is None:
            self._margins = layout.contentsMargins()
        taken, own = self._taken(), self._margins
        layout.setContentsMargins(own.left(), own.top(), own.right() + taken, own.bottom())
        top = own.top() if taken else self.header.geometry().bottom() + 8
        below = _APART if taken else 0
        width = WIDTH if taken else self.width() - own.left() - own.right()
        self.history.setGeometry(self.width() - own.right() - width, top, width, self.height() - top - below)
        self.history.raise_()
        self.follow_room()

    def follow_room(self) -> None:
        """Arrange what depends on the width the record has; nothing by default."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_history()
        self._uncover(None, self.focusWidget())

    def _read_history(self) -> None:
        if self.record is not None and self.history.isVisible():
            self.tasks.query(self.history.show_rows, record_history, self._table, self.record)

    @override
    def export_list(self) -> None:
        """Write the history where it is in view, else the list of the page."""
        if self.history.isVisible():
            self._export_history(LIST_WORKBOOK)
        else:
            super().export_list()

    def _export_history(self, kind: str) -> None:
        if self.record is not None:
            told = partial(export_history, kind=self._table, record_id=self.record, name=self.header.told())
            self._past.save("historique", kind, lambda desk, path: told(desk, target=path), "history")

    @override
    def _reload(self) -> None:
        super()._reload()
        self._read_history()

    def take_keyboard(self) -> None:
        """Put the keyboard where the page is most used; nowhere by default."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where the page is most used."""
        super().showEvent(event)
        self._begin_at_keyboard()

    def _open_at_top(self) -> None:
        """Show the top of another record once it is read."""
        if self._opening and self.isVisible():
            self._opening = False
            self._scroll_to_top()
            QTimer.singleShot(0, self, self._stay_at_top)

    def _scroll_to_top(self) -> None:
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    def _stay_at_top(self) -> None:
        """Put the keyboard where it is seen, once what was read is in its place, which Qt puts off to the next turn.

        The page may have been scrolled meanwhile to where the keyboard was, far below.
        """
        if not self.isVisible():
            return
        self._scroll_to_top()
        focused = self.focusWidget()
        if isinstance(focused, QLineEdit) and focused.hasSelectedText() and not focused.isModified():
            focused.end(False)  # a key pressed by habit would replace all that the record says there
        if focused is None or self._is_covered() or not _is_out_of_sight(focused):
            return
        stops = [stop for stop in reading_order(self) if not self.header.isAncestorOf(stop)]
        seen = next((one for one in stops if one.isEnabled() and _is_whole_in_view(one)), None)
        if seen is not None:
            self.receive_keyboard(seen)

    def lay_out(self, content: QWidget) -> None:
        """Put the header above what scrolls, or above tabs that scroll each on its own."""
        tabs = isinstance(content, RecordTabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 0)
        layout.setSpacing(8 if tabs else 12)
        layout.addWidget(self.header)
        layout.addWidget(content if tabs else page_scroller(content), stretch=1)

    def _neighbour(self, step: int, record: int | None) -> int | None:
        if record not in self._siblings:
            return None
        place = self._siblings.index(record) + step
        return self._siblings[place] if 0 <= place < len(self._siblings) else None

    def _step(self, step: int) -> None:
        neighbour = self._neighbour(step, self.record)
        if neighbour is not None:
            self.window_.go(Destination(self._key, neighbour, self._siblings))
