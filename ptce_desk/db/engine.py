"""One SQLite file opened the way a PTCE file must be: checked, locked, durable (ARCHITECTURE, decision 5)."""

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from ptce_desk.disk.causes import cause_of, cause_of_reading
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import (
    FileInUseError,
    FileIsDamagedError,
    FileIsProtectedError,
    FileMissingError,
    FileTooOldError,
    FileTooRecentError,
    FolderGivenError,
    NotAPtceFileError,
    UnreadableFileError,
)

APPLICATION_ID: Final = 0x50544345
SCHEMA_VERSION: Final = 10
"""Of the newest migration; a file says its own in `user_version`."""

OLDEST_SCHEMA: Final = 10
"""Of the first migration. The nine formats before it were drafts, never released: they are refused, not brought up."""

UNREADABLE: Final = (sqlite3.DatabaseError, UnicodeError)
"""What reading a damaged file raises: sqlite3 cannot even decode what SQLite says of some."""

READ_ONLY: Final = "read_only"
"""The option of a transaction that only reads."""
ONE_STATE: Final = "one_state"
"""The option of a connection in which nothing is written, by nobody: all it reads is of one moment."""
_MAGIC: Final = b"SQLite format 3\0"
_STAMP: Final = slice(68, 72)
"""Where a SQLite file keeps its `application_id`."""


def connect(path: Path, *, new: bool = False) -> sqlite3.Connection:
    """Open and lock a PTCE file for this program alone.

    Args:
        path: the file; created (empty) when `new`.
        new: whether a file that does not exist, or holds nothing, is welcome.

    Raises:
        UnreadableFileError: missing, or not readable.
        FileIsProtectedError: not writable.
        NotAPtceFileError: something else than a PTCE file.
        FileTooOldError: written by a draft of this program.
        FileTooRecentError: written by a newer program.
        FileInUseError: another program has it open.
        FileIsDamagedError: SQLite cannot read it.
    """
    if not new:
        check_stamp(path)
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=0.2, check_same_thread=False)
    except sqlite3.OperationalError as problem:
        raise unreadable(path, cause_of_reading(path)) from problem
    try:
        check_identity(connection, path, new=new)
        _take(connection)
    except UNREADABLE as problem:
        connection.close()
        raise named(problem, path) from problem
    except BaseException:
        connection.close()
        raise
    return connection


def make_engine(connection: sqlite3.Connection) -> Engine:
    """An engine over the one connection, that emits BEGIN itself so that DDL rolls back too."""
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(bound: Connection) -> None:
        if not connection.in_transaction:
            connection.execute("BEGIN" if bound.get_execution_options().get(READ_ONLY) else "BEGIN IMMEDIATE")

    return engine


def read_only(engine: Engine) -> Engine:
    """The same engine, for transactions that only read: they wait for nobody, and nobody waits for them.

    Where others write meanwhile, each reads the base as it was when it began.
    """
    alone = (
        {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    )
    return engine.execution_options(**{READ_ONLY: True, ONE_STATE: True, **alone})


def unreadable(path: Path, cause: DiskCause) -> UnreadableFileError:
    """A file that cannot be read, by what the system answered."""
    if cause is DiskCause.NOT_THERE:
        return FileMissingError(path, cause)
    return FolderGivenError(path, cause) if cause is DiskCause.IS_FOLDER else UnreadableFileError(path, cause)


def check_stamp(path: Path) -> None:
    """Refuse another program's file without touching it: opened to be written, its own log would be merged into it.

    The stamp is read from the header (SQLite file format, §1.3), not through SQLite: a file whose writing was cut short
    is only whole again once it is opened with its rollback journal.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_STAMP.stop)
    except OSError as problem:
        raise unreadable(path, cause_of(problem)) from problem
    if not header.startswith(_MAGIC) or header[_STAMP] != APPLICATION_ID.to_bytes(4, "big"):
        raise NotAPtceFileError(path)


def _take(connection: sqlite3.Connection) -> None:
    """Take the lock at once, so that a second program is refused instead of both blocking later.

    No statistics are kept for the planner (`PRAGMA optimize`, which SQLite advises): queries are written for indexes
    it takes without any. Measured at 100 000 dossiers, statistics make the home page 1.8 times longer, a dossier 1.5
    times and up to 4.3, and nothing shorter by more than a fifth.
    """
    for pragma in (
        "locking_mode=EXCLUSIVE",
        "journal_mode=DELETE",
        "synchronous=FULL",
        "foreign_keys=ON",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def check_identity(connection: sqlite3.Connection, path: Path, *, new: bool) -> None:
    """Refuse another kind of file before anything is changed in it."""
    application_id = pragma_value(connection, "application_id")
    user_version = pragma_value(connection, "user_version")
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if new and tables == 0:
        return
    if application_id != APPLICATION_ID or tables == 0:
        raise NotAPtceFileError(path)
    if user_version > SCHEMA_VERSION:
        raise FileTooRecentError(path, user_version, SCHEMA_VERSION)
    if user_version < OLDEST_SCHEMA:
        raise FileTooOldError(path, user_version, OLDEST_SCHEMA)


def pragma_value(connection: sqlite3.Connection, name: str) -> int:
    """The value of a pragma that is one integer."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def result_code(problem: BaseException | None) -> int:
    """The primary SQLite result code of a failure, 0 when it has none."""
    return int(getattr(problem, "sqlite_errorcode", 0)) & 0xFF


def named(problem: Exception, path: Path) -> Exception:
    """The cause of a refusal to open, by its SQLite result code."""
    code = result_code(problem)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return FileInUseError(path)
    if code == sqlite3.SQLITE_NOTADB:
        return NotAPtceFileError(path)
    if code == sqlite3.SQLITE_CORRUPT or isinstance(problem, UnicodeError):
        return FileIsDamagedError(path)
    if code == sqlite3.SQLITE_READONLY:
        return FileIsProtectedError(path)
    return unreadable(path, cause_of_reading(path))
