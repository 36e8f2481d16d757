"""What keeps the records, whichever engine it is: a file for one officer, a base for a team."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.places import Place
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_news import News

T = TypeVar("T")


class Store(Protocol):
    """Records in use, on a thread of their own. Only `run`, `submit` and `close` may be called from any thread."""

    right: Right
    """What whoever opened it may do in it."""

    @property
    def place(self) -> Place:
        """Where the records are."""

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Queue a job to the thread of the records."""

    def run(self, job: Callable[[], T]) -> T:
        """Queue a job to the thread of the records and wait for its result."""

    def close(self) -> None:
        """Finish what is queued and let go; harmless when done already."""

    def follow(self, told: Callable[[News], None]) -> None:
        """Tell from now on, on any thread, what others write; once at most, before anything is read."""

    def look_at(self, place: str) -> None:
        """Say, on any thread, what is in view from now on, and be told who else has it in view; empty for nothing."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection for queries, outside a unit of work; nothing it does is kept."""

    def loading(self) -> AbstractContextManager[Loader]:
        """Aggregates to read, outside a unit of work; nothing that happens to them is kept."""

    def writing(self, *, author: str, changed_at: datetime, label: str) -> AbstractContextManager[UnitOfWork]:
        """A unit of work, which sees no other begun before it ends."""

    def rewriting(self) -> AbstractContextManager[Connection]:
        """A transaction that writes rows as the journal holds them; kept at the end, undone by any exception."""

    def settle(self) -> bool | None:
        """Whether the operation whose outcome nobody could tell is kept; None when there is none such."""

    def written(self, reader: Connection) -> int:
        """A number that is another one once something may have been written, here or elsewhere."""

    def known(self) -> int:
        """An entry of the journal: whatever is read from now on shows at least all that it tells up to there."""

    def blocking_fault(self, problem: Exception) -> Fault | None:
        """What in the records may have caused a failure that nobody foresaw; None for a bug."""


class OnItsThread:
    """A store whose every job is done on one thread, which alone opens units of work, one at a time."""

    def __init__(self, executor: ThreadPoolExecutor) -> None:
        self._executor = executor
        self._writing = False
        self._closed = False

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Queue a job to the thread of the records."""
        return self._executor.submit(job)

    def run(self, job: Callable[[], T]) -> T:
        """Queue a job to the thread of the records and wait for its result."""
        return self.submit(job).result()

    def close(self) -> None:
        """Finish what is queued and let go; harmless when done already."""
        if not self._closed:
            self._closed = True
            self._executor.submit(self._let_go).result()
            self._executor.shutdown()

    def _let_go(self) -> None:
        raise NotImplementedError

    def _refuse_inside_writing(self) -> None:
        """A second transaction inside the first would roll back or keep what it has done, or wait for it for ever."""
        if self._writing:
            message = "a unit of work is open: read through it"
            raise RuntimeError(message)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Open nothing else meanwhile: a unit of work is."""
        self._refuse_inside_writing()
        self._writing = True
        try:
            yield
        finally:
            self._writing = False
