"""Who opened a team's base, by the login the server knows, and what she may do in it (TEAM, decision 6)."""

import re
from typing import Final

from sqlalchemy import Connection, text

from ptce_desk.domain.rights import RESERVED, TABLES, Right

_TOLD: Final = text("SELECT to_regclass('officer') IS NOT NULL")
_NAME: Final = text("SELECT COALESCE((SELECT name FROM officer WHERE login = session_user), session_user)")
"""As the trigger of `resources/sql/team_roles.sql` asks it of each entry of the journal."""
ROLES: Final = {
    "ptce_lecture": Right.READ,
    "ptce_instruction": Right.INSTRUCT,
    "ptce_validation": Right.VALIDATE,
    "ptce_administration": Right.ADMINISTER,
}
"""What each role of that script is given."""
_HELD: Final = text(
    "SELECT rolname::text FROM pg_roles WHERE rolname = ANY(:roles) AND pg_has_role(oid, 'USAGE') "
    "UNION ALL SELECT '' FROM pg_class "
    "WHERE oid = 'change_entry'::regclass AND pg_has_role(relowner, 'USAGE')"
)
"""The roles of whoever opened the base, and an empty one where the base is hers."""
_WORDS: Final = re.compile(r"\w+")


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


def right_held(connection: Connection) -> Right:
    """What whoever opened the base may do in it; all, for who owns it: no role keeps her from anything."""
    held = set(connection.execute(_HELD, {"roles": list(ROLES)}).scalars())
    if "" in held:
        return Right.ADMINISTER
    return max((right for role, right in ROLES.items() if role in held), default=Right.READ)


def right_wanted(refusal: str, held: Right) -> Right:
    """The right that a refusal of the server is for want of: a trigger names its role, a grant its table."""
    words = _WORDS.findall(refusal)
    roles = [ROLES[word] for word in words if word in ROLES]
    tables = [word for word in words if word in TABLES]
    if roles:
        return max(roles)
    if not tables:
        return Right(min(held + 1, Right.ADMINISTER))
    reserved = held >= Right.INSTRUCT and tables[0] in RESERVED
    return Right.VALIDATE if reserved else TABLES[tables[0]]
