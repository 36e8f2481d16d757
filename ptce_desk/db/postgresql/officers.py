"""Who opened a team's base, by the login the server knows (TEAM, decision 6)."""

from typing import Final

from sqlalchemy import Connection, text

_TOLD: Final = text("SELECT to_regclass('officer') IS NOT NULL")
_NAME: Final = text("SELECT COALESCE((SELECT name FROM officer WHERE login = session_user), session_user)")
"""As the trigger of `resources/sql/team_roles.sql` asks it of each entry of the journal."""

_VALIDATES: Final = text(
    "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ptce_validation' AND pg_has_role(oid, 'USAGE')) "
    "OR (SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = 'change_entry'::regclass)"
)


def shown_name(connection: Connection) -> str:
    """The name that signs what whoever opened the base does; none where the base was given no roles."""
    if not connection.execute(_TOLD).scalar_one():
        return ""
    return str(connection.execute(_NAME).scalar_one())


def officers(connection: Connection) -> list[str]:
    """The shown names of those who may open the base; none where the base was given no roles."""
    if not connection.execute(_TOLD).scalar_one():
        return []
    return list(connection.scalars(text("SELECT name FROM officer")))


def may_validate(connection: Connection) -> bool:
    """Whether whoever opened the base may validate: she has that role, or the base is hers."""
    return bool(connection.execute(_VALIDATES).scalar())
