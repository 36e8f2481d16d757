"""Rules tried on the dossiers of a scheme, some at a time: the window answers meanwhile."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.rules.what_if import Tried
from ptce_desk.services.schemes.what_if import (
    BATCH,
    Case,
    SchemeFiles,
    try_on_files,
)
from ptce_desk.ui.desk.page import Page


class Trying(QObject):
    """Tries rules on dossiers; what an earlier beginning still answers is passed over.

    Signals:
        came_to: how many dossiers are tried, or on their way, of how many.
        ended: all of them are.
    """

    came_to = Signal(int, int)
    ended = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._tasks = page.tasks
        self.files = SchemeFiles((), {})
        self.tried: list[Tried] = []
        self._known: dict[int, Case] = {}
        self._run = self._done = 0

    @property
    def left(self) -> int:
        """How many dossiers are not tried."""
        return len(self.files.file_ids) - len(self.tried)

    def take(self, files: SchemeFiles) -> None:
        """Try these dossiers from now on."""
        self.files, self._known = files, {}

    def begin(self, rules: tuple[Rule, ...], against: tuple[Rule, ...] | None) -> None:
        """Begin again with some rules, compared with others where there are some."""
        self._run += 1
        self._done, self.tried = 0, []
        self._next(self._run, rules, against, [])

    def give_up(self) -> None:
        """Try no further."""
        self._run += 1

    def _next(self, run: int, rules: tuple[Rule, ...], against: tuple[Rule, ...] | None, tried: list[Tried]) -> None:
        if run != self._run:
            return
        self.tried += tried
        count = len(self.files.file_ids)
        self.came_to.emit(self._done, count)
        if self._done >= count:
            self.ended.emit()
            return
        batch = self.files.file_ids[self._done : self._done + BATCH]
        self._done += len(batch)
        self._tasks.query(partial(self._next, run, rules, against), try_on_files, batch, rules, self._known, against)
