"""What others do in the base of a team: what is in view is read again, and who changed it is said."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import OUT_OF_REACH, ConnectionLostError, OutcomeUnknownError
from ptce_desk.domain.team_news import Link, News, Present, Written
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.news import follow, kinds_touched, last_change_among, look_at, settle
from ptce_desk.services.file.team import right_held
from ptce_desk.services.file.undo import HistoryRow
from ptce_desk.ui.desk.page import Notice, Page, Window
from ptce_desk.ui.desk.rights import hold
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.shell.undo_bar import UndoBar
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.team import BACK, LOST, SETTLED, changed_by, open_elsewhere

_GATHERING: Final = 200
"""Milliseconds during which what is heard is gathered, to read once what a colleague did in several steps."""


class TeamNews(QObject):
    """Hears what others write; on a file, nothing is ever heard.

    Attributes:
        lost: whether the base is out of reach.
    """

    _heard = Signal(object)

    def __init__(
        self,
        desk: Desk,
        window: Window,
        undo_bar: UndoBar,
        in_view: Callable[[], Page],
        told_right: Callable[[Right], None],
        give_again: Callable[[str], None],
    ) -> None:
        """Each is told of what is over.

        Args:
            desk: of the base that is followed.
            window: where what is heard is said.
            undo_bar: it follows what others do.
            in_view: the page in view.
            told_right: told what the person at work may do, once it may be something else.
            give_again: told, once the base is back, with what sentence things were refused while it was away; what
                nobody knows yet whether it is kept is not told of.
        """
        super().__init__(undo_bar)
        self._told_right, self._give_again = told_right, give_again
        self._window, self._undo_bar, self._in_view = window, undo_bar, in_view
        self._kinds: set[str] = set()
        self._operations: set[str] = set()
        self._said = self._cut = self._place = ""
        self.lost = False
        self._pause = QTimer(self, singleShot=True, interval=_GATHERING)
        self._pause.timeout.connect(self._tell)
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)
        follow(desk, self._heard.emit)

    def look_at(self, page: Page) -> None:
        """Tell the others which record is in view, if it is another one, and be told who else has it in view."""
        place = f"{page.table} {page.record}" if isinstance(page, RecordPage) and page.record is not None else ""
        if place != self._place:
            self._place = place
            self._show_present(())
            look_at(self._window.tasks.desk, place)

    def _show_present(self, names: Sequence[str]) -> None:
        page = self._in_view()
        if isinstance(page, RecordPage):
            page.header.others.say(open_elsewhere(page.table, names))

    def _take(self, news: News) -> None:
        if isinstance(news, Written):
            self._kinds |= kinds_touched(news.tables) or EVERY_KIND
            self._operations.add(news.operation_id)
        elif isinstance(news, Present):
            if news.place == self._place:
                self._show_present(news.names)
            return
        elif news is Link.LOST:
            self.lost = True
            self._show_present(())
            if not self._cut:
                self._say_cut(LOST)
            return
        else:
            self.lost = False
            self._kinds |= EVERY_KIND
            self._window.tasks.query(self._follow_right, right_held)
            self._window.withdraw(self._cut)
            self._cut = ""
            place = self._window.tasks.desk.place
            if isinstance(place, TeamBase):  # before what is in view is read again: others' changes are told
                self._give_again(error_sentence(ConnectionLostError(place)))
            self._window.notify(Notice(BACK, "success", outside=True))
            self._window.tasks.query(self._settle, settle)
        if not self._pause.isActive():
            self._pause.start()

    def _follow_right(self, right: Right) -> None:
        hold(self._undo_bar.window(), right)
        self._told_right(right)

    def say_lost(self, error: PtceDeskError) -> bool:
        """Whether something was refused because the base is out of reach: that is said here, once."""
        lost = isinstance(error, OUT_OF_REACH)
        if lost:
            self._say_cut(error_sentence(error))
        return lost

    def _say_cut(self, sentence: str) -> None:
        """Say that the base is out of reach, in place of what said so before: each thing refused tells it again."""
        self._window.withdraw(self._cut)
        self._cut = sentence
        self._window.notify(Notice(sentence, "danger"))

    def _tell(self) -> None:
        """Have what is in view read again, the rest once it comes into view."""
        kinds, operations = frozenset(self._kinds), frozenset(self._operations)
        self._kinds.clear()
        self._operations.clear()
        page, tasks = self._in_view(), self._window.tasks
        if isinstance(page, RecordPage) and page.record is not None and kinds & page.kinds:
            about = partial(self._say, page, page.record)
            tasks.query(about, last_change_among, page.table, page.record, operations)
        tasks.changed.emit(kinds)
        self._undo_bar.refresh()

    def _settle(self, kept: bool | None) -> None:  # noqa: FBT001  # what a service answers
        """Say what became of a change that was being kept when the connection was cut."""
        if kept is not None:
            place = self._window.tasks.desk.place
            if isinstance(place, TeamBase):
                self._window.withdraw(error_sentence(OutcomeUnknownError(place)))
            self._window.notify(Notice(SETTLED[kept], "info" if kept else "danger"))

    def _say(self, page: Page, record: int, change: HistoryRow | None) -> None:
        """Say who changed the record in view, in place of who did before."""
        if change is not None and (page, record) == (self._in_view(), page.record):
            self._window.withdraw(self._said)
            self._said = changed_by(change.author, change.label)
            self._window.notify(Notice(self._said))
