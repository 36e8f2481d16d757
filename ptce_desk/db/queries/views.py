"""The saved views of a list."""

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.domain.french_order import sort_key

_V = schema.file.saved_view.c


def views_of(connection: Connection, page: str) -> list[tuple[int, str, str]]:
    """The views of a page in French order: id, name, content."""
    found = connection.execute(select(_V.id, _V.name, _V.content).where(_V.page == page)).all()
    return sorted(((row[0], row[1], row[2]) for row in found), key=lambda row: sort_key(row[1]))
