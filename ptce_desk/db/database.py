"""The file in use: one connection, owned by one thread; every read and write queues to it."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError
from typing_extensions import override

from ptce_desk.db.backup import copy_at_opening, copy_into, refuse_migration_without_copy, tidy, vacuum_into
from ptce_desk.db.conflicts import last_entry
from ptce_desk.db.engine import connect, make_engine, pragma_value, read_only, result_code
from ptce_desk.db.file_check import blocking_fault
from ptce_desk.db.mapping import map_entities
from ptce_desk.db.migrating import migrate, needs_migration
from ptce_desk.db.store import OnItsThread
from ptce_desk.db.unit_of_work import Loader, UnitOfWork, loading, unit_of_work
from ptce_desk.disk.causes import cause_of_growing
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import (
    BackupFailedError,
    CopyPlaceRefusedError,
    FileExistsAlreadyError,
    FileIsDamagedError,
    FileNotSavedError,
)
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_news import News

_NOT_WRITTEN: Final = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)

Reader = Connection
"""What a query reads through."""


class Database(OnItsThread):
    """An open PTCE file. Only `run`, `submit`, `interrupt` and `close` may be called from any thread.

    Attributes:
        path: the file.
        schema_found: the schema it had before it was opened.
        opening_copy: the copy made when it was opened, None when there is none.
        backup_problem: why there is none, when one was wanted, or why it is not where copies were to go.
    """

    def __init__(self, path: Path, executor: ThreadPoolExecutor, copies: Path | None = None) -> None:
        super().__init__(executor)
        self.path = self.place = path
        self.right = Right.ADMINISTER
        self._copies = copies
        self.schema_found = 0
        self.opening_copy: Path | None = None
        self.backup_problem: BackupFailedError | None = None
        self._connection: sqlite3.Connection
        self._engine: Engine

    @classmethod
    def create(cls, path: Path) -> "Database":
        """Make a database of a file that holds nothing yet, and open it.

        Raises:
            FileExistsAlreadyError: it holds something.
            FileError: see `engine.connect`.
        """
        if path.exists() and path.stat().st_size > 0:
            raise FileExistsAlreadyError(path)
        return cls._start(path, new=True)

    @classmethod
    def open(cls, path: Path, *, now: datetime, copies: Path | None = None) -> "Database":
        """Open a file, after a copy of it was made.

        Args:
            path: the file.
            now: local time, for the copy's name.
            copies: where its copies go; beside it when None, or when that place takes none.

        Raises:
            FileError: see `engine.connect`; `BackupFailedError` only when a migration is due, otherwise it
                is kept in `backup_problem`.
        """
        return cls._start(path, now=now, copies=copies)

    @classmethod
    def open_new(cls, path: Path, *, now: datetime) -> "Database":
        """Open a file just made, without a copy: nothing was done in it yet, and what it was made of is still there.

        Raises:
            FileError: see `engine.connect`.
        """
        return cls._start(path, now=now, copied=False)

    @classmethod
    def _start(
        cls,
        path: Path,
        *,
        new: bool = False,
        now: datetime | None = None,
        copied: bool = True,
        copies: Path | None = None,
    ) -> "Database":
        map_entities()
        executor = ThreadPoolExecutor(1, thread_name_prefix="database")
        database = cls(path, executor, copies)
        try:
            executor.submit(database._open, new=new, now=now, copied=copied).result()
        except BaseException:
            executor.shutdown()
            raise
        return database

    def _open(self, *, new: bool, now: datetime | None, copied: bool) -> None:
        self._connection = connect(self.path, new=new)
        try:
            self.schema_found = pragma_value(self._connection, "user_version")
            due = needs_migration(self._connection)
            if copied and now is not None:
                tidy(self.path)
                self._back_up(now, due=due)
                if due:
                    refuse_migration_without_copy(self._connection, self.path, self.opening_copy)
            self._engine = make_engine(self._connection)
            if due:
                migrate(self._engine, self._connection, self.path, now)
        except BaseException:
            self._connection.close()
            raise

    def _back_up(self, now: datetime, *, due: bool) -> None:
        try:
            self.opening_copy = self.copy(now)
        except BackupFailedError as problem:
            if due:
                raise
            self.backup_problem = problem

    def interrupt(self) -> None:
        """Stop the statement that is running; its unit of work rolls back."""
        self._connection.interrupt()

    @override
    def _let_go(self) -> None:
        self._connection.close()

    def follow(self, told: Callable[[News], None]) -> None:
        """Tell nothing: nobody else writes in a file that is open."""

    def look_at(self, place: str) -> None:
        """Say nothing: nobody else has it open."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries, on the database thread, outside a unit of work; nothing it does is kept.

        Raises:
            FileIsDamagedError: a page of the file cannot be read.
        """
        self._refuse_inside_writing()
        with self._failures_named(), read_only(self._engine).connect() as connection:
            yield connection

    @contextmanager
    def loading(self) -> Iterator[Loader]:
        """Aggregates to read, on the database thread, outside a unit of work; nothing that happens to them is kept.

        Raises:
            FileIsDamagedError: a page of the file cannot be read.
        """
        self._refuse_inside_writing()
        with self._failures_named(), loading(self._engine) as loader:
            yield loader

    @contextmanager
    def writing(self, *, author: str, changed_at: datetime, label: str) -> Iterator[UnitOfWork]:
        """A unit of work, on the database thread.

        Raises:
            FileNotSavedError: the disk did not take it; nothing of this unit of work was kept.
            FileIsDamagedError: a page of the file cannot be read; nothing of this unit of work was kept.
        """
        with (
            self._alone(),
            self._failures_named(),
            unit_of_work(self._engine, author=author, changed_at=changed_at, label=label, right=self.right) as work,
        ):
            yield work

    @contextmanager
    def rewriting(self) -> Iterator[Connection]:
        """A transaction that writes rows as the journal holds them; kept at the end, undone by any exception.

        Foreign keys are not enforced meanwhile: what goes through here checks its own links.
        """
        with self._alone():
            self._connection.execute("PRAGMA foreign_keys=OFF")
            try:
                with self._failures_named(), self._engine.begin() as connection:
                    yield connection
            finally:
                self._connection.execute("PRAGMA foreign_keys=ON")

    def settle(self) -> bool | None:
        """None: what becomes of a change is told at once, by the disk."""

    def written(self, reader: Connection) -> int:  # noqa: ARG002  # it reads what stands, as the file does
        """How many rows were written since the file was opened, kept or not; nobody else writes in it meanwhile."""
        return self._connection.total_changes

    def known(self) -> int:
        """The last entry of the journal: it is at hand."""
        with self.reading() as reader:
            return last_entry(reader)

    def copy(self, now: datetime, folder: Path | None = None) -> Path:
        """Copy the file, on the database thread: among its other copies, or into another folder.

        Raises:
            BackupFailedError, FileIsDamagedError: see `backup.copy_at_opening`.
        """
        self._refuse_inside_writing()
        if folder is not None:
            return copy_into(self._connection, self.path, folder, now)
        if self._copies is not None:
            try:
                return copy_at_opening(self._connection, self.path, now, self._copies)
            except BackupFailedError as problem:
                self.backup_problem = CopyPlaceRefusedError(self.path, self._copies, problem.cause)
        return copy_at_opening(self._connection, self.path, now)

    def copy_at(self, draft: Path) -> None:
        """Copy the file into an empty one, on the database thread.

        Raises:
            BackupFailedError, FileIsDamagedError: see `backup.copy_at_opening`.
        """
        self._refuse_inside_writing()
        vacuum_into(self._connection, self.path, draft)

    @contextmanager
    def looking(self) -> Iterator[sqlite3.Connection]:
        """The bare connection, on the database thread, for queries that fit any schema."""
        self._refuse_inside_writing()
        yield self._connection

    def blocking_fault(self, problem: Exception) -> Fault | None:
        """What in the file may have caused a failure that nobody foresaw, on the database thread; None for a bug."""
        stopped = isinstance(problem, DatabaseError) and result_code(problem.orig) == sqlite3.SQLITE_INTERRUPT
        return None if stopped or self._writing else blocking_fault(self._connection)

    @contextmanager
    def _failures_named(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as problem:
            code = result_code(problem.orig)
            if code in _NOT_WRITTEN:
                cause = DiskCause.FULL if code == sqlite3.SQLITE_FULL else cause_of_growing(self.path)
                raise FileNotSavedError(self.path, cause) from problem
            if code == sqlite3.SQLITE_CORRUPT:
                raise FileIsDamagedError(self.path) from problem
            raise
