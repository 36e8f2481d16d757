"""Bring a file to the newest schema: one transaction, or the file untouched (ARCHITECTURE, decision 6)."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from ptce_desk.db.engine import APPLICATION_ID, SCHEMA_VERSION, pragma_value, result_code
from ptce_desk.db.replay import wrong_rows
from ptce_desk.db.row_digests import seal_rows
from ptce_desk.disk.causes import cause_of_growing
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import FileIsDamagedError, MigrationFailedError

SCRIPTS: Final = Path(__file__).parent / "migrations"
"""Alembic's folder: how it runs, and each revision."""

REVISIONS: Final = ("0001",)
"""Of each migration, the newest last, as a base says it."""

_AUTHOR: Final = "PTCE Desk"
_ONE_AT_A_TIME: Final = Lock()
"""Alembic keeps in one place what it works on: a file checked and another opened would take each other's."""
_LABEL: Final = f"Mettre le fichier au format {SCHEMA_VERSION}"


def needs_migration(connection: sqlite3.Connection) -> bool:
    """Whether the file is older than this program (a new, empty one is the oldest)."""
    return pragma_value(connection, "user_version") < SCHEMA_VERSION


def migrate(engine: Engine, connection: sqlite3.Connection, path: Path, now: datetime | None) -> None:
    """Run the missing migrations in one transaction; foreign keys are checked before it is kept.

    What they leave of each row is sealed at that moment, since they change rows without entries; a new file, which has
    none, needs no moment.

    Raises:
        FileIsDamagedError: rows would point at nothing; the file stays as it was.
        MigrationFailedError: the file refused a change (full disk, data against a new rule); it stays as it was.
    """
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        with engine.begin() as bound:
            wrong = wrong_rows(connection) if now is not None else frozenset()
            upgrade(bound)
            if bound.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise FileIsDamagedError(path)
            if now is not None:
                seal_rows(bound, author=_AUTHOR, changed_at=now.astimezone(UTC), label=_LABEL, spared=wrong)
            bound.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            bound.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
    except DatabaseError as problem:
        if result_code(problem.orig) == sqlite3.SQLITE_CORRUPT:
            raise FileIsDamagedError(path) from problem
        raise MigrationFailedError(path, _cause_of(problem, path)) from problem
    except (UnicodeError, sqlite3.DatabaseError) as problem:
        raise FileIsDamagedError(path) from problem
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def _cause_of(problem: DatabaseError, path: Path) -> DiskCause | None:
    """What the disk answered, None when it is what the file holds that does not fit."""
    code = result_code(problem.orig)
    if code == sqlite3.SQLITE_FULL:
        return DiskCause.FULL
    return cause_of_growing(path) if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) else None


def upgrade(bound: Connection) -> None:
    """Run the missing migrations in the transaction of a connection, to a file or to a base."""
    from alembic import command  # noqa: PLC0415  # 0.2 s: only when there is something to migrate
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = bound
    with _ONE_AT_A_TIME:
        command.upgrade(config, "head")
