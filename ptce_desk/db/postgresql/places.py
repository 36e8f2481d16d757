"""How a place is told to PostgreSQL."""

import os
from pathlib import Path
from typing import Final

from psycopg.conninfo import make_conninfo

from ptce_desk.domain.places import TeamBase

_PROVEN: Final = "verify-full"


def conninfo_of(base: TeamBase, password: str = "") -> str:
    """What PostgreSQL is told to connect; the server must prove who it is, unless a service says otherwise."""
    told: dict[str, str | int | None] = {
        "dbname": base.name or None,
        "host": base.host or None,
        "port": base.port or None,
        "user": base.user or None,
        "service": base.service or None,
        "password": password or None,
        "sslmode": base.sslmode or (None if base.service else _PROVEN),
    }
    return make_conninfo("", **{key: value for key, value in told.items() if value is not None}, **_authorities(base))


def _authorities(base: TeamBase) -> dict[str, str]:
    """Who vouches for the server: those the machine knows, where nothing else says it."""
    own = Path.home() / ".postgresql" / "root.crt"
    unsaid = not base.sslmode and not base.service and "PGSSLROOTCERT" not in os.environ and not own.exists()
    return {"sslrootcert": "system"} if unsaid else {}
