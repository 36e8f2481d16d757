"""The only way from a screen to the database thread and back."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Concatenate, Final, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.services.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


EVERY_KIND: Final = frozenset(
    {"ptce", "organisation", "funding_file", "session", "scheme", "framework", "envelope", "settings", "saved_view"}
)
"""The kinds of records a change of anything may touch."""


class Tasks(QObject):
    """Queues services to the database thread; what follows runs back in the window's thread.

    Attributes:
        refused: a service refused, with the error; shown by the notice bar.
        saved: a command was kept in the file.
        changed: what kinds of records a command changed, as a frozenset of words.
    """

    refused = Signal(object)
    saved = Signal()
    changed = Signal(object)
    _came_back = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.pending = 0
        self._came_back.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def query(
        self,
        then: Callable[[T], None],
        job: Callable[Concatenate[Desk, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Read something, then show it."""
        self._start(self.desk.submit(job, *args, **kwargs), lambda future: then(future.result()))

    def command(
        self,
        kinds: frozenset[str],
        then: Callable[[T], None],
        job: Callable[Concatenate[Desk, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Change something of some kinds of records, then go on; every page hears of it."""

        def finish(future: Future[T]) -> None:
            result = future.result()
            self.saved.emit()
            self.changed.emit(kinds)
            then(result)

        self._start(self.desk.submit(job, *args, **kwargs), finish)

    def _start(self, future: Future[T], finish: Callable[[Future[T]], None]) -> None:
        self.pending += 1
        future.add_done_callback(lambda done: self._came_back.emit(lambda: finish(done)))

    def _finish(self, finish: Callable[[], None]) -> None:
        self.pending -= 1
        try:
            finish()
        except PtceDeskError as refusal:
            self.refused.emit(refusal)
