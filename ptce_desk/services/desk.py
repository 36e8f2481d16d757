"""What every service works with: the file in use, who uses it, and what time it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

from ptce_desk.db.database import Database, Reader
from ptce_desk.db.journal import OPERATION
from ptce_desk.db.store import Store
from ptce_desk.db.unit_of_work import Loader, UnitOfWork, Within, loading_within
from ptce_desk.domain.aid.legal import LegalValue
from ptce_desk.domain.conflicts import Seen
from ptce_desk.domain.errors import FaultyFileError, FileError, PtceDeskError
from ptce_desk.domain.places import Place, TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import NotInATeamError
from ptce_desk.imports.legal import Threshold, read_thresholds
from ptce_desk.records.faults import fault_sentence

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program finds around it: its resources, the time, and the name of the person at work.

    Attributes:
        copies: where the copies made at each opening go; None for beside each file.
        warn: told of what went wrong without keeping a file from opening.
    """

    resources: Path
    clock: Callable[[], datetime]
    author: str
    warn: Callable[[FileError], object] = lambda _problem: None
    copies: Callable[[], Path | None] = lambda: None


def law_on(thresholds: Sequence[Threshold], day: date) -> dict[str, LegalValue]:
    """What the law sets on a day, by code, of all its periods."""
    known = sorted((one for one in thresholds if one.valid_from <= day), key=lambda one: one.valid_from)
    return {one.code: LegalValue(one.value, one.source, one.unit) for one in known}


class Desk:
    """An open file on an officer's desk.

    Services are functions that take the desk first and run on the database thread: hand them to `run`, or
    to `submit` from a window.
    """

    def __init__(self, database: Store, surroundings: Surroundings) -> None:
        self.database = database
        self.author = surroundings.author
        self.resources = surroundings.resources
        self._clock = surroundings.clock
        self._thresholds: list[Threshold] | None = None
        self._whole: UnitOfWork | None = None
        self._reader: Reader | None = None
        self._seen: Seen | None = None
        self._own: set[str] = set()
        self._read: dict[object, tuple[tuple[int, date], object]] = {}

    @property
    def place(self) -> Place:
        """The file or the base in use."""
        return self.database.place

    @property
    def right(self) -> Right:
        """What the person at work may do in what is open; all in a file."""
        return self.database.right

    @property
    def file(self) -> Database:
        """The file in use, for what is done to a file alone.

        Raises:
            NotInATeamError: a team's base is in use.
        """
        if isinstance(self.database, Database):
            return self.database
        assert isinstance(self.place, TeamBase)
        raise NotInATeamError(self.place)

    @property
    def path(self) -> Path:
        """Where the file in use is.

        Raises:
            NotInATeamError: a team's base is in use.
        """
        return self.file.path

    def now(self) -> datetime:
        """The present moment, in local time, aware."""
        return self._clock()

    def moment(self) -> datetime:
        """The present moment in UTC, as the journal keeps it."""
        return self._clock().astimezone(UTC)

    def today(self) -> date:
        """The present day, in local time."""
        return self._clock().date()

    def run(self, job: Callable[Concatenate["Desk", P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service on the database thread and wait for its result."""
        return self.database.run(lambda: self._explained(lambda: job(self, *args, **kwargs)))

    def submit(self, job: Callable[Concatenate["Desk", P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a service to the database thread."""
        return self.database.submit(lambda: self._explained(lambda: job(self, *args, **kwargs)))

    def _explained(self, job: Callable[[], T]) -> T:
        """Do a job; what it did not foresee is said to come from the file when the file is the cause.

        Raises:
            FaultyFileError: the file holds something that cannot be read, or lacks what the rest counts on.
        """
        try:
            return job()
        except PtceDeskError:
            raise
        except Exception as problem:
            fault = self.database.blocking_fault(problem)
            if fault is None:
                raise
            raise FaultyFileError(self.path, fault, fault_sentence(fault)) from problem

    def once(self, job: Callable[["Desk"], T]) -> T:
        """What a service reads: read again only once something was written, or the day is another.

        Whether it was, and what is read, are told by one state of the file. Within an operation it is read each time:
        what it wrote may not be kept.
        """
        if self._whole is not None:
            return job(self)
        with self.reading() as reader:
            stands = self.database.written(reader), self.today()
            held = self._read.get(job)
            if held is None or held[0] != stands:
                held = self._read[job] = stands, job(self)
        return cast("T", held[1])

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A connection for queries; one within another is the same, and reads the same state of the file."""
        if self._whole is not None:
            yield self._whole.reading()
        elif self._reader is not None:
            yield self._reader
        else:
            with self.database.reading() as reader:
                self._reader = reader
                try:
                    yield reader
                finally:
                    self._reader = None

    @contextmanager
    def loading(self) -> Iterator[Loader]:
        """Records to read, with all their parts; what is done to them is not kept."""
        with self.database.loading() if self._whole is None else loading_within(self._whole) as loader:
            loader.today, loader.law = self.today(), self.law
            yield loader

    @contextmanager
    def writing(self, label: str) -> Iterator[UnitOfWork]:
        """A unit of work under a label the history will show, « Modifier l’intitulé du dossier 2026-014 »."""
        if self._whole is not None:
            self._whole.seen = self._seen
            part = Within(self._whole)
            yield part
            part.refuse_left_open()
            return
        if self._reader is not None:
            message = "what is being read would not show what is written"
            raise RuntimeError(message)
        with self.database.writing(author=self.author, changed_at=self.moment(), label=label) as work:
            work.today, work.law = self.today(), self.law
            work.seen, work.own = self._seen, self._own
            yield work

    @contextmanager
    def rewriting(self) -> Iterator[Reader]:
        """A transaction that writes rows as the journal holds them, one's own screen following what it does."""
        with self.database.rewriting() as connection:
            yield connection
            self._own.add(str(connection.info.get(OPERATION, "")))

    @contextmanager
    def keeping_seen(self, seen: Seen | None) -> Iterator[None]:
        """Refuse what is written meanwhile over a change that its screen did not show (`ConflictError`)."""
        before, self._seen = self._seen, seen
        try:
            yield
        finally:
            self._seen = before

    @contextmanager
    def together(self, label: str, *, keep: bool = True) -> Iterator[UnitOfWork]:
        """Make one operation of the services run meanwhile, kept whole or not at all; each sees what others did.

        Without `keep` nothing of it is kept: it tells what they would do.
        """
        with self.writing(label) as work:
            self._whole = work
            try:
                yield work
            finally:
                self._whole = None
            if keep:
                work.commit()

    @contextmanager
    def trying(self) -> Iterator[UnitOfWork]:
        """A unit of work that is dropped at the end: what a change would do."""
        with self.writing("") as work:
            yield work

    def thresholds(self) -> list[Threshold]:
        """What the law sets, all periods, as shipped; read once.

        Raises:
            CatalogueUnreadableError: the table is damaged.
        """
        if self._thresholds is None:
            self._thresholds = read_thresholds(self.resources / "legal" / "thresholds.toml")
        return self._thresholds

    def law(self, day: date) -> Mapping[str, LegalValue]:
        """What the law sets on a day, by code, as the shipped table says.

        Raises:
            CatalogueUnreadableError: the table is damaged.
        """
        return law_on(self.thresholds(), day)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()
