"""The base of a team in use: one thread that asks and writes, as for a file; others write in it meanwhile."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import Final, TypeVar
from uuid import uuid4

import psycopg
from sqlalchemy import Connection, event, select, text
from sqlalchemy.exc import DBAPIError
from typing_extensions import override

from ptce_desk.db.conflicts import last_entry
from ptce_desk.db.engine import read_only
from ptce_desk.db.journal import OPERATION
from ptce_desk.db.mapping import map_entities
from ptce_desk.db.migrating import upgrade
from ptce_desk.db.postgresql.engine import connect, make_engine, named
from ptce_desk.db.postgresql.listening import Listener
from ptce_desk.db.postgresql.officers import right_held
from ptce_desk.db.postgresql.places import conninfo_of
from ptce_desk.db.postgresql.upgrading import PRESENT, come_in, refuse_another_format
from ptce_desk.db.schema.journal import change_entry
from ptce_desk.db.store import OnItsThread
from ptce_desk.db.unit_of_work import Loader, UnitOfWork, loading, unit_of_work
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import (
    BaseBeingFilledError,
    BaseNotEmptyError,
    ConnectionLostError,
    KeptAllTheSameError,
    OutcomeUnknownError,
    RightMissingError,
    TeamBaseError,
)
from ptce_desk.domain.team_news import Link, News, Written

T = TypeVar("T")

_FILLING: Final = text(f"SELECT pg_try_advisory_xact_lock({PRESENT + 1})")
"""Held by who publishes a file into an empty base, until it is all there or nothing of it."""
_TABLES: Final = text("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()")


class TeamDatabase(OnItsThread):
    """An open base. Only `run`, `submit` and `close` may be called from any thread."""

    def __init__(self, base: TeamBase, password: str) -> None:
        super().__init__(ThreadPoolExecutor(1, thread_name_prefix="database"))
        self._base = base
        self.right = Right.ADMINISTER
        self._conninfo = conninfo_of(base, password)
        self._client = uuid4().hex
        self._engine = make_engine(self._connect)
        self._listener: Listener | None = None
        self._lost = self._is_empty = False
        self._kept = self._unsettled = ""
        self._known: int | None = None
        self._heard = 0
        event.listen(self._engine, "commit", self._note)

    @classmethod
    def create(cls, base: TeamBase, password: str = "") -> "TeamDatabase":
        """Open an empty base, which becomes one of ours with what is first written in it, or stays empty.

        Raises:
            BaseNotEmptyError: it holds something.
            TeamBaseError: see `open`.
        """
        return cls._started(base, password, cls._find_empty)

    @classmethod
    def open(cls, base: TeamBase, password: str = "") -> "TeamDatabase":
        """Open a base.

        Raises:
            BaseUnreachableError: no server answers there, or it does not prove who it is.
            BaseLoginRefusedError: it knows neither the name nor the password.
            BaseMissingError: it has no such base.
            NotATeamBaseError: the base is not one of ours.
            BaseTooRecentError: a later program made it.
            BaseTooOldError: it is to be brought up first.
            BaseBeingUpgradedError: somebody is doing so.
        """
        return cls._started(base, password, cls._recognise)

    @classmethod
    def _started(cls, base: TeamBase, password: str, begin: Callable[["TeamDatabase"], None]) -> "TeamDatabase":
        map_entities()
        database = cls(base, password)
        try:
            database.run(lambda: begin(database))
        except BaseException:
            database.close()
            raise
        return database

    def _connect(self) -> "psycopg.Connection[tuple[object, ...]]":
        return come_in(connect(self._conninfo, self._client), self._base)

    def _note(self, connection: Connection) -> None:
        """An operation is about to be kept, unless nothing was written."""
        self._kept = str(connection.info.pop(OPERATION, ""))

    def _find_empty(self) -> None:
        with self._failures_named(), read_only(self._engine).connect() as connection:
            self._refuse_what_it_holds(connection)
        self._is_empty = True

    def _refuse_what_it_holds(self, connection: Connection) -> None:
        if connection.execute(_TABLES).scalar_one():
            raise BaseNotEmptyError(self._base)

    def _recognise(self) -> None:
        with self._failures_named(), read_only(self._engine).connect() as connection:
            refuse_another_format(connection, self._base)
            self.right = right_held(connection)

    @property
    def place(self) -> TeamBase:
        """The base in use."""
        return self._base

    @override
    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Queue a job to the database thread; cut short, it tells whether what it did was kept (decision 10).

        Raises:
            ConnectionLostError: the server is gone; nothing of the job was kept.
            KeptAllTheSameError: the server is gone, and its operation was kept.
            OutcomeUnknownError: the server is gone, and whether it was kept cannot be told before it is back.
        """
        return super().submit(lambda: self._outcome_told(job))

    @override
    def _let_go(self) -> None:
        if self._listener is not None:
            self._listener.close()
        self._engine.dispose()

    def follow(self, told: Callable[[News], None]) -> None:
        """Tell from now on, on a thread of its own, what others write and whether the base is still there."""

        def tell(news: News) -> None:
            self._lost = self._lost or news is Link.BACK  # the server may be another one: no connection is trusted
            self._heard = news.entry if isinstance(news, Written) else self._heard
            told(news)

        self._listener = Listener(self._connect, self._client, tell)
        self.submit(self._listener.begin)

    def look_at(self, place: str) -> None:
        """Say what is in view from now on, and be told who else has it in view, by what hears the others."""
        if self._listener is not None:
            self._listener.look_at(place)

    def _be_connected(self) -> None:
        """Once the connection was lost, see that the base is still one of ours before it is used again.

        Raises:
            TeamBaseError: see `open`.
        """
        if self._lost:
            self._engine.dispose()
            self._recognise()
            self._lost, self._known = False, None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries, on the database thread, outside a unit of work; nothing it does is kept.

        Raises:
            ConnectionLostError: the server is gone.
        """
        self._refuse_inside_writing()
        self._be_connected()
        with self._failures_named(), read_only(self._engine).connect() as connection:
            yield connection

    @contextmanager
    def loading(self) -> Iterator[Loader]:
        """Aggregates to read, on the database thread, outside a unit of work; nothing that happens to them is kept.

        Raises:
            ConnectionLostError: the server is gone.
        """
        self._refuse_inside_writing()
        self._be_connected()
        with self._failures_named(), loading(self._engine) as loader:
            yield loader

    @contextmanager
    def writing(self, *, author: str, changed_at: datetime, label: str) -> Iterator[UnitOfWork]:
        """A unit of work, on the database thread, which waits for that of another officer to end.

        Raises:
            BaseBusyError: it did not end in time; nothing was done.
            RightMissingError: whoever opened the base may not do this.
            ConnectionLostError: the server is gone; see `submit`.
        """
        with self._writing_alone():
            # who may only read may not hold the end of the journal
            engine = self._engine if self.right >= Right.INSTRUCT else read_only(self._engine)
            with unit_of_work(engine, author=author, changed_at=changed_at, label=label, right=self.right) as work:
                yield work

    @contextmanager
    def rewriting(self) -> Iterator[Connection]:
        """A transaction that writes rows as the journal holds them; kept at the end, undone by any exception.

        What a row points at may come after it: links are checked at the end.

        Raises:
            BaseBeingFilledError: it was empty, and somebody else is filling it.
            BaseNotEmptyError: it was empty, and somebody else filled it.
        """
        engine = self._engine.execution_options(read_only=True) if self._is_empty else self._engine
        with self._writing_alone(), engine.begin() as connection:
            if self._is_empty:
                if not connection.execute(_FILLING).scalar_one():
                    raise BaseBeingFilledError(self._base)
                self._refuse_what_it_holds(connection)  # somebody may have filled it since
                upgrade(connection)
            connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))
            yield connection
        self._is_empty = False

    @contextmanager
    def _writing_alone(self) -> Iterator[None]:
        """Write, nothing of it kept yet."""
        with self._alone(), self._failures_named():
            self._be_connected()
            self._kept = ""
            yield

    def written(self, reader: Connection) -> int:
        """The last entry of the journal, whoever made it, in the base as it is read."""
        self._known = last_entry(reader)
        return self._known

    def known(self) -> int:
        """What was read and heard of the journal says it: it is asked for first, and once the connection is back."""
        if self._lost or self._known is None:
            with self.reading() as reader:
                return self.written(reader)
        return max(self._known, self._heard)

    def blocking_fault(self, problem: Exception) -> Fault | None:  # noqa: ARG002
        """None: a server looks after its own pages."""
        return None

    def _outcome_told(self, job: Callable[[], T]) -> T:
        """Do a job; where the connection is cut once an operation was to be kept, ask the journal whether it is."""
        self._kept = ""
        try:
            return job()
        except ConnectionLostError as lost:
            if not self._kept:
                raise
            try:
                kept = self._is_kept(self._kept)
            except (TeamBaseError, RightMissingError):
                self._unsettled = self._kept
                raise OutcomeUnknownError(self._base) from lost
            if kept:
                raise KeptAllTheSameError(self._base) from lost
            raise

    def settle(self) -> bool | None:
        """Whether the operation whose outcome could not be told is kept, once the server answers; None without one."""
        if not self._unsettled:
            return None
        kept = self._is_kept(self._unsettled)
        self._unsettled = ""
        return kept

    def _is_kept(self, operation_id: str) -> bool:
        """Whether the journal holds an operation, once whatever the server still does for it has ended.

        Raises:
            TeamBaseError: the base does not say.
        """
        self._be_connected()
        query = select(change_entry.c.id).where(change_entry.c.operation_id == operation_id).limit(1)
        with self._failures_named(), self._engine.connect() as connection:  # it waits for the end of the journal
            return connection.execute(query).first() is not None

    @contextmanager
    def _failures_named(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, psycopg.Error) as problem:
            found = named(problem.orig if isinstance(problem, DBAPIError) else problem, self._base, self.right)
            if found is None:
                raise
            self._lost = self._lost or isinstance(found, ConnectionLostError)
            raise found from problem
