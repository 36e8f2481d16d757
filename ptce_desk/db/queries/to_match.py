"""What an import compares with the structures, the payments and the PTCE that a table may speak of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from ptce_desk.db import schema

_O = schema.organisations.organisation.c
_C = schema.organisations.contact.c


def organisations_held(connection: Connection, fields: Sequence[str]) -> dict[int, Mapping[str, object]]:
    """What every structure holds in these fields, by its id."""
    query = select(_O.id, *(_O[key] for key in fields))
    return {row[0]: dict(zip(fields, row[1:], strict=True)) for row in connection.execute(query)}


def contacts_held(connection: Connection) -> dict[int, list[tuple[str, str]]]:
    """The name and the address of whom to write to, by structure."""
    held: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for key, name, email in connection.execute(select(_C.organisation_id, _C.name, _C.email).order_by(_C.id)):
        held[key].append((name, email))
    return held
