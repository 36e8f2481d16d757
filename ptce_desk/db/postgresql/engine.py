"""Connections to a team's base, each as the program needs it (TEAM, decisions 1, 2 and 7)."""

import logging
from collections.abc import Callable
from typing import Final

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from ptce_desk.db.engine import READ_ONLY
from ptce_desk.db.postgresql.officers import right_wanted
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import (
    BaseBusyError,
    BaseLoginRefusedError,
    BaseMissingError,
    BaseNotAllowedHereError,
    BaseUnreachableError,
    ConnectionLostError,
    NotATeamBaseError,
    RightMissingError,
)

Connect = Callable[[], "psycopg.Connection[tuple[object, ...]]"]

_TOLD: Final = {
    "jit": "off",
    "lock_timeout": "5s",
    "statement_timeout": "120s",
    "idle_in_transaction_session_timeout": "300s",
    "timezone": "UTC",
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}
"""JIT compiles a list for most of a second; who waits for another officer is told so after five seconds.

A computer that is gone says nothing: the server lets go of it after a minute, where it would keep it for two hours.
"""
OPTIONS: Final = " ".join(f"-c {name}={value}" for name, value in _TOLD.items())
PROGRAM: Final = "PTCE Desk"
CLIENT: Final = "ptce.client"
"""Where a connection says which open base it is of."""
_WATCHED: Final = "keepalives_idle=30 keepalives_interval=10 keepalives_count=3"
"""A network that is gone says nothing: after a minute without a sign the connection is taken as lost."""
_PATIENCE: Final = 10
"""Seconds a server has to answer the first time."""
_LOCK_HEAD: Final = "SELECT 1 FROM journal_head FOR UPDATE"
"""One write at a time: whoever writes holds the end of the journal, so that what it read before stands."""


def connect(conninfo: str, client: str) -> "psycopg.Connection[tuple[object, ...]]":
    """A connection of its own; `client` tells those of one open base from those of another."""
    options = f"{OPTIONS} -c {CLIENT}={client}"
    watched = f"{_WATCHED} {conninfo}"
    return psycopg.connect(watched, options=options, application_name=PROGRAM, connect_timeout=_PATIENCE)


def make_engine(connecting: Connect) -> Engine:
    """An engine over a base; each of its writes waits for the one before it, its reads for nobody."""
    logging.getLogger("psycopg").setLevel(
        logging.ERROR
    )  # it warns of a connection that is lost, which is said in words
    engine = create_engine(
        "postgresql+psycopg://",
        creator=connecting,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        use_native_hstore=False,
    )

    @event.listens_for(engine, "begin")
    def begin(bound: Connection) -> None:
        if not bound.get_execution_options().get(READ_ONLY):
            try:
                bound.connection.cursor().execute(_LOCK_HEAD)
            except psycopg.Error as problem:
                if getattr(bound.connection.dbapi_connection, "closed", False):
                    bound.invalidate(problem)  # it is asked for nothing any more
                raise

    return engine


def named(problem: BaseException | None, base: TeamBase, right: Right) -> Exception | None:
    """What a failure is by the code of its answer, None for one that is our own; `right` is of who opened the base."""
    if not isinstance(problem, psycopg.Error):
        return None
    code = problem.sqlstate or ""
    if code in _NOT_ALLOWED:
        return RightMissingError(right_wanted(str(problem), right))
    if code in _BY_CODE:
        return _BY_CODE[code](base)
    if code == _STOPPED:
        return StoppedError()
    if code.startswith(_OF_CONNECTION) or code in _SHUT:
        return ConnectionLostError(base)
    if code:
        return None
    if isinstance(problem, psycopg.OperationalError):
        return _unanswered(problem, base)
    return None


_BY_CODE: Final = {
    "55P03": BaseBusyError,
    "40P01": BaseBusyError,
    "28P01": BaseLoginRefusedError,
    "28000": BaseLoginRefusedError,
    "3D000": BaseMissingError,
    "42P01": NotATeamBaseError,
}
_NOT_ALLOWED: Final = ("42501", "25006")
"""It takes a right that who opened the base has not; who may only read writes in a transaction that only reads."""
_STOPPED: Final = "57014"
_OF_CONNECTION: Final = "08"
_SHUT: Final = ("57P01", "57P02", "57P03", "25P03")
_DOOR: Final = "pg_hba"
"""The file that says who may come in from where, which a server names in any language."""
_LOGIN: Final = ("password", "authentication", "role ", "user ", "mot de passe", "rôle ", "utilisateur ")
_NO_BASE: Final = ("does not exist", "existe pas")
"""What a server says of a connection it does not take, in English or in French: no code comes with it."""


def _unanswered(problem: psycopg.OperationalError, base: TeamBase) -> Exception:
    """What the client library says without a code: before a connection stands, or once it is gone."""
    said = str(problem).casefold()
    if not said.startswith(("connection failed", "connection timeout", "connection is bad", "failed to resolve")):
        return ConnectionLostError(base)
    if _DOOR in said:
        return BaseNotAllowedHereError(base)
    if any(word in said for word in _LOGIN):
        return BaseLoginRefusedError(base)
    return BaseMissingError(base) if any(word in said for word in _NO_BASE) else BaseUnreachableError(base)
