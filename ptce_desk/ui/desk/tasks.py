"""The only way from a screen to the database thread and back, and to the one beside it."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event
from typing import Concatenate, Final, ParamSpec, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.conflicts import ConflictError, Seen
from ptce_desk.domain.errors import PtceDeskError, StoppedError
from ptce_desk.domain.team_errors import KeptAllTheSameError
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done, making
from ptce_desk.ui.desk.seen import given_now

P = ParamSpec("P")
T = TypeVar("T")
U = TypeVar("U")


Told = Callable[[int, int], None]
"""Told how much is done, and of how much; raises `StoppedError` once nobody waits any more."""

EVERY_KIND: Final = frozenset(
    {
        *("ptce", "organisation", "funding_file", "session", "scheme", "framework", "envelope", "deadline"),
        *("settings", "saved_view", "scenario"),
    }
)
"""The kinds of records a change of anything may touch."""
_PATIENCE: Final = 10_000
"""Milliseconds given to what is under way, and to what follows from it, before the file is let go."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A command that was given and is not done: see `Tasks.command`; `seen` is what its field had shown."""

    kinds: frozenset[str]
    then: Callable[..., None]
    job: Callable[..., object]
    args: tuple[object, ...]
    kwargs: Mapping[str, object]
    seen: Seen | None = None


class Writing:
    """A document being written aside, which may be stopped."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._stopped = Event()

    def stop(self) -> None:
        """Write no more of it: nothing is kept."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was stopped."""
        return self._stopped.is_set()


class Tasks(QObject):
    """Queues services to the database thread; what follows runs back in the window's thread.

    Once closed it queues nothing, and nothing follows: the file is about to be let go.

    Attributes:
        refused: a service refused, with the error; shown by the notice bar.
        settled: what was refused is kept since, with the error of then.
        disputed: somebody else changed a field meanwhile; what was typed stays there.
        saved: a command was kept in the file.
        began: a command is under way, with the service that it is.
        ended: none is any more.
        changed: what kinds of records a command changed, as a frozenset of words.
        idle: nothing is under way any more.
        writing: a document (`Writing`) is being written aside: how much is done, and of how much, 0 when nobody knows.
        written: a document (`Writing`) is written, or is not after all.
    """

    refused = Signal(object)
    settled = Signal(object)
    disputed = Signal()
    saved = Signal()
    began = Signal(object)
    ended = Signal()
    changed = Signal(object)
    idle = Signal()
    writing = Signal(object, int, int)
    written = Signal(object)
    _came_back = Signal(object)
    _came_aside = Signal(object)
    _came_written = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.pending = 0
        self.pending_aside = self.pending_writing = 0
        self._writer: ThreadPoolExecutor | None = None
        self._commands = self._commands_refused = 0
        self._outstanding: dict[tuple[object, ...], PtceDeskError] = {}
        self._closed = False
        self._unexplained: Exception | None = None
        self._gathered: list[Asked] | None = None
        self._came_back.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._came_written.connect(self._finish_written, Qt.ConnectionType.QueuedConnection)
        self._came_aside.connect(self._finish_aside, Qt.ConnectionType.QueuedConnection)

    def query(
        self,
        then: Callable[[T], None],
        job: Callable[Concatenate[Desk, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Read something, then show it."""
        if not self._closed:
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
        self._ask(_about(job, args), kinds, then, job, *args, **kwargs)

    def _ask(
        self,
        about: tuple[object, ...],
        kinds: frozenset[str],
        then: Callable[[T], None],
        job: Callable[Concatenate[Desk, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Give a command, `about` what tells whether another asks for the same of the same records."""
        given = given_now()
        if self._gathered is not None:
            self._gathered.append(Asked(kinds, then, job, args, kwargs, given.seen))
            return

        def finish(future: Future[T]) -> None:
            self._commands -= 1
            given.answer()
            if not self._commands:
                self.ended.emit()
            try:
                result = future.result()
            except KeptAllTheSameError:
                self.saved.emit()
                self.changed.emit(kinds)
                raise
            except PtceDeskError as refusal:
                self._commands_refused += 1
                if isinstance(refusal, ConflictError):
                    self.changed.emit(kinds)  # what the screen shows is no longer what is kept
                    if given.hold is not None and given.hold(refusal.theirs):
                        self.disputed.emit()
                        return
                self._outstanding[about] = refusal
                raise
            if about in self._outstanding:
                self.settled.emit(self._outstanding.pop(about))
            self.saved.emit()
            self.changed.emit(kinds)
            then(result)

        if not self._closed:
            self._commands += 1
            given.ask()
            self.began.emit(job)
            self._start(self.desk.submit(_knowing, given.seen, job, *args, **kwargs), finish)

    @contextmanager
    def gathering(self) -> Iterator[list[Asked]]:
        """Hold the commands given meanwhile, for whoever has them done as one."""
        held: list[Asked] = []
        self._gathered = held
        try:
            yield held
        finally:
            self._gathered = None

    def act(
        self,
        kinds: frozenset[str],
        then: Callable[[T, Done | None], None],
        job: Callable[Concatenate[Desk, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Change something, then go on, told which operation it was: what a message of it offers to undo."""
        about = _about(job, args)
        self._ask(about, kinds, lambda made: then(*made), lambda desk: making(desk, job, *args, **kwargs))

    def aside(self, then: Callable[[T], None], job: Callable[[Told], T]) -> None:
        """Do something long that needs no desk, on a thread of its own, while the window and the file go on.

        Nobody waits for it: once closed, what it tells its progress to stops it, and nothing follows.
        """
        if self._closed:
            return

        def told(_done: int, _total: int) -> None:
            if self._closed:
                raise StoppedError

        def finish(future: Future[T]) -> None:
            if not self._closed:
                self._came_aside.emit(lambda: then(future.result()))

        self.pending_aside += 1
        thread = ThreadPoolExecutor(1, thread_name_prefix="aside")
        thread.submit(job, told).add_done_callback(finish)
        thread.shutdown(wait=False)

    def write(
        self, name: str, then: Callable[[U], None], read: Callable[[Desk], T], work: Callable[[T, Told], U]
    ) -> None:
        """Read from the file, in one go, what a document says, then write it aside while window and file go on.

        Documents are written one after the other. Closing waits for them, as long as for what is under way.

        Args:
            name: of the document.
            then: told what came of it.
            read: reads on the file's thread.
            work: writes; once the document is stopped or the file let go, what it tells its progress to stops it.
        """
        if self._closed:
            return
        writing, last = Writing(name), -1
        self.pending_writing += 1

        def told(done: int, total: int) -> None:
            nonlocal last
            if self._closed or writing.is_stopped:
                raise StoppedError
            shown = 100 * done // total if total else done
            if shown != last:
                last = shown
                self.writing.emit(writing, done, total)

        def carry_out(found: T) -> U:
            told(0, 0)
            return work(found, told)

        def finish(done: Future[U]) -> None:
            self.written.emit(writing)
            then(done.result())

        def begin(read_: Future[T]) -> None:
            try:
                found = read_.result()
            except Exception:
                self.pending_writing -= 1
                self.written.emit(writing)
                raise
            self._writer = self._writer or ThreadPoolExecutor(1, thread_name_prefix="writer")
            future = self._writer.submit(carry_out, found)
            future.add_done_callback(lambda done: self._came_written.emit(lambda: finish(done)))

        self._start(self.desk.submit(read), begin)

    def settle(self) -> bool:
        """Let what is under way finish, and what follows from it; whether every change was kept in the file.

        What was typed in a line that the file is still adding is kept by what follows.
        """
        refused, deadline = self._commands_refused, QDeadlineTimer(_PATIENCE)
        while (self.pending or self.pending_writing) and not deadline.hasExpired():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return refused == self._commands_refused

    def close(self) -> None:
        """Queue nothing any more."""
        self._closed = True
        if self._writer is not None:
            self._writer.shutdown(wait=False, cancel_futures=True)

    def _start(self, future: Future[T], finish: Callable[[Future[T]], None]) -> None:
        self.pending += 1
        future.add_done_callback(lambda done: self._came_back.emit(lambda: finish(done)))

    def _finish(self, finish: Callable[[], None]) -> None:
        self.pending -= 1
        self._come(finish)
        if not self.pending and not self._closed:
            self.idle.emit()

    def _finish_written(self, finish: Callable[[], None]) -> None:
        self.pending_writing -= 1
        self._come(finish)

    def _come(self, finish: Callable[[], None]) -> None:
        """Let what follows be done; what is refused is said."""
        if self._closed:
            return
        try:
            finish()
        except PtceDeskError as refusal:
            self.refused.emit(refusal)
        except Exception as failure:
            if failure is self._unexplained:
                raise
            self._unexplained = failure
            self._explain(failure)

    def _finish_aside(self, finish: Callable[[], None]) -> None:
        self.pending_aside -= 1
        if self._closed:
            return
        try:
            finish()
        except PtceDeskError as refusal:
            self.refused.emit(refusal)

    def _explain(self, failure: Exception) -> None:
        """What a page could not show may come from the file: it is looked at before the crash dialog is."""

        def fail(_desk: Desk) -> None:
            raise failure

        self._start(self.desk.submit(fail), lambda future: future.result())


def _knowing(
    desk: Desk, seen: Seen | None, job: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs
) -> T:
    """Do something, refused over a change that its field had not shown."""
    with desk.keeping_seen(seen):
        return job(desk, *args, **kwargs)


def _about(job: Callable[..., object], args: tuple[object, ...]) -> tuple[object, ...]:
    """What a command does and to which records: all that it is told but the last, which is the value it gives."""
    return job, *(told for told in args[:-1] if isinstance(told, int | str) or callable(told))
