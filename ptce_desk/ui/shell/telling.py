"""What the window says in its notices: of an act, of what was undone or made again."""

from typing import Final

from ptce_desk.formatting import typeset
from ptce_desk.records.history import undone_sentence
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done, Operation
from ptce_desk.ui.desk.page import Notice, redoable
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.shell.notice_bar import NoticeBar
from ptce_desk.ui.shell.undo_bar import UndoBar

_TURNED: Final = object()
"""What a notice of something undone, or made again, tells of: how far one went back."""


class Telling:
    """Says something; a way back is offered as long as it takes back what is told."""

    def __init__(self, desk: Desk, tasks: Tasks, undo_bar: UndoBar, notices: NoticeBar) -> None:
        self._desk, self._tasks = desk, tasks
        self._undo_bar, self._notices = undo_bar, notices

    def say(self, notice: Notice, told: object) -> None:
        """Say it; `told` is what it tells of."""
        said = notice.text, notice.kind, notice.action, notice.do
        self._notices.show_notice(
            *said, lambda: notice.stands(self._undo_bar.state), told, of_act=notice.of_act and told is not _TURNED
        )

    def say_undone(self, operation: Operation) -> None:
        """Say what was undone; the way back is offered when it was not of today, since nobody expects that."""
        now, done = self._desk.now(), Done(operation.operation_id, operation.label)
        self._notices.withdraw_told(done)
        said = undone_sentence(operation.label, operation.changed_at, now)
        if operation.changed_at.astimezone(now.tzinfo).date() == now.date():
            self._say_turned(said)
        else:
            self._notices.withdraw_acts()
            again = redoable(self._tasks, said, done, "warning")
            self.say(again, again.undoes)

    def say_redone(self, operation: Operation) -> None:
        """Say what was made again."""
        self._say_turned(typeset(f"Rétabli : {operation.label}"))

    def _say_turned(self, said: str) -> None:
        """Say what was undone, or made again: where one is now, in place of where one was before."""
        self._notices.withdraw_told(_TURNED)
        self._notices.withdraw_acts()
        self.say(Notice(said, "success"), _TURNED)
