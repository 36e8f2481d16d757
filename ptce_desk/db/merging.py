"""Two records made one: everything that leads to the one is made to lead to the other, whatever the table.

What leads to a record is read from the schema: the foreign keys of every entity, and the owner of a document. A table
made tomorrow is moved too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, func, inspect, select
from sqlalchemy.orm import Mapper

from ptce_desk.db.mapping import AGGREGATE_OF, mapper_registry
from ptce_desk.db.unit_of_work import UnitOfWork

_OWNER_KIND, _OWNER_ID = "owner_kind", "owner_id"


@dataclass(frozen=True, slots=True)
class _Link:
    """A column that leads to a record, and the attribute that holds it."""

    mapper: Mapper[object]
    table: Table
    column: Column[int]
    attribute: str
    of_a_part: bool

    def leads_to(self, kind: str, key: int) -> ColumnElement[bool]:
        """The condition of the rows that lead to one record."""
        if self.column.name == _OWNER_ID:
            return and_(self.column == key, self.table.c[_OWNER_KIND] == kind)
        return self.column == key


def links_to(connection: Connection, kind: str, key: int) -> dict[str, int]:
    """How many rows of each table lead to a record, its own parts included; tables with none are left out."""
    counts: dict[str, int] = {}
    for link in _links(kind):
        query = select(func.count()).select_from(link.table).where(link.leads_to(kind, key))
        found = connection.execute(query).scalar_one()
        if found:
            counts[link.table.name] = counts.get(link.table.name, 0) + found
    return counts


def move_links(work: UnitOfWork, entity: type[object], gone_id: int, kept_id: int) -> list[object]:
    """Make all that leads to one record of an entity lead to another; returns the rows that are no part of it."""
    kind = str(inspect(entity).local_table.description)
    gone, kept = work.get(entity, gone_id), work.get(entity, kept_id)
    for relation in inspect(entity).relationships:
        parts = getattr(gone, relation.key)
        getattr(kept, relation.key).extend(parts)
        parts.clear()
    moved = []
    for link in _links(kind):
        for row in work.session.scalars(select(link.mapper.class_).where(link.leads_to(kind, gone_id))).all():
            setattr(row, link.attribute, kept_id)  # of a part too: the journal reads the attribute, not the collection
            moved += [] if link.of_a_part else [row]
    return moved


def _links(kind: str) -> Iterator[_Link]:
    for mapper in sorted(mapper_registry.mappers, key=lambda one: one.class_.__name__):
        table = mapper.local_table
        assert isinstance(table, Table)
        for column in table.columns:
            to_it = any(key.column.table.name == kind for key in column.foreign_keys)
            if to_it or (column.name == _OWNER_ID and _OWNER_KIND in table.c):
                part = AGGREGATE_OF.get(mapper.class_, (None, ""))
                own = part[1] == column.name and part[0] is not None and inspect(part[0]).local_table.name == kind
                yield _Link(mapper, table, column, mapper.get_property_by_column(column).key, own)
