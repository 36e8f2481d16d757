"""A team's base brought to the format of this program, while nobody is in it (TEAM, decision 8).

Whoever opens a base holds a lock on it that others may hold too, for as long as a connection lives; who brings it up
holds it alone.
"""

from typing import Final
from uuid import uuid4

import psycopg
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from ptce_desk.db.migrating import REVISIONS, upgrade
from ptce_desk.db.postgresql.engine import PROGRAM, connect, make_engine, named
from ptce_desk.db.postgresql.places import conninfo_of
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import (
    BaseBeingUpgradedError,
    BaseInUseError,
    BaseTooOldError,
    BaseTooRecentError,
    NotATeamBaseError,
    OwnerOnlyError,
)

PRESENT: Final = 0x50544345
"""« PTCE » in figures: the lock of whoever is in a base."""
_COME_IN: Final = f"SELECT pg_try_advisory_lock_shared({PRESENT})"
_ALONE: Final = text(f"SELECT pg_try_advisory_xact_lock({PRESENT})")
_OTHERS: Final = text(
    "SELECT DISTINCT usename::text FROM pg_stat_activity WHERE datname = current_database() "
    "AND starts_with(application_name, :program) AND pid <> pg_backend_pid() AND usename IS NOT NULL ORDER BY 1"
)
_STAMPED: Final = text("SELECT to_regclass('alembic_version') IS NOT NULL AND to_regclass('change_entry') IS NOT NULL")
_REVISION: Final = text("SELECT version_num FROM alembic_version")
_OWNED: Final = text("SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = CAST('change_entry' AS regclass)")
_TAKE_TIME: Final = text("SET LOCAL statement_timeout = 0")


def come_in(
    connection: "psycopg.Connection[tuple[object, ...]]", base: TeamBase
) -> "psycopg.Connection[tuple[object, ...]]":
    """Say that a connection is in a base, until it is closed.

    Raises:
        BaseBeingUpgradedError: it is being brought up; the connection is closed.
    """
    row = connection.execute(_COME_IN.encode()).fetchone()
    connection.commit()
    if row is None or not row[0]:
        connection.close()
        raise BaseBeingUpgradedError(base)
    return connection


def revision_of(connection: Connection, base: TeamBase) -> str:
    """The format of a base, which is one that this program knows.

    Raises:
        NotATeamBaseError: it is not one of ours.
        BaseTooRecentError: a later program made it.
    """
    if not connection.execute(_STAMPED).scalar_one():
        raise NotATeamBaseError(base)
    found = str(connection.execute(_REVISION).scalar_one())
    if found not in REVISIONS:
        raise BaseTooRecentError(base)
    return found


def refuse_another_format(connection: Connection, base: TeamBase) -> None:
    """See that a base is of the very format of this program.

    Raises:
        NotATeamBaseError: it is not one of ours.
        BaseTooRecentError: a later program made it.
        BaseTooOldError: it is to be brought up first.
    """
    if revision_of(connection, base) != REVISIONS[-1]:
        raise BaseTooOldError(base)


def bring_up(base: TeamBase, password: str = "") -> bool:
    """Bring a base to the format of this program, all of it or nothing; whether there was anything to do.

    Raises:
        BaseInUseError: somebody is in it.
        OwnerOnlyError: who opened it does not own it.
        TeamBaseError: see `TeamDatabase.open`.
    """
    engine = make_engine(lambda: connect(conninfo_of(base, password), uuid4().hex))
    try:
        with engine.execution_options(read_only=True).begin() as connection:
            if revision_of(connection, base) == REVISIONS[-1]:
                return False
            if not connection.execute(_OWNED).scalar_one():
                raise OwnerOnlyError(base)
            if not connection.execute(_ALONE).scalar_one():
                raise BaseInUseError(base, ", ".join(connection.execute(_OTHERS, {"program": PROGRAM}).scalars()))
            connection.execute(_TAKE_TIME)
            upgrade(connection)
            return True
    except (DBAPIError, psycopg.Error) as problem:
        found = named(problem.orig if isinstance(problem, DBAPIError) else problem, base, Right.ADMINISTER)
        if found is None:
            raise
        raise found from problem
    finally:
        engine.dispose()
