"""What is typed, pasted or imported is cleaned on its way into the file, or refused, whatever the service."""

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Table, event, inspect
from sqlalchemy.orm import AttributeEventToken, Mapper
from sqlalchemy.orm.attributes import instance_state

from ptce_desk.db.schema.columns import LIMITS
from ptce_desk.domain.errors import EmptiedError
from ptce_desk.domain.typed_text import TextLimits, typed_parts
from ptce_desk.records.names import field_name


def clean_rows(rows: Iterable[object]) -> None:
    """Clean the texts of rows about to be written: all of a new one, those that changed of another.

    Raises:
        TextTooLongError: a text is longer than its field may hold.
    """
    for row in rows:
        state = instance_state(row)
        new, values = state.key is None, state.dict
        for name, limits in _texts_of(state.mapper):
            value: object = values.get(name)
            if value is not None and (new or state.attrs[name].history.has_changes()):
                kept = typed_parts(value, limits)
                if kept != value:
                    setattr(row, name, kept)


@cache
def _texts_of(mapper: Mapper[object]) -> tuple[tuple[str, TextLimits], ...]:
    """The attributes of an entity that hold text from outside, with what each may be."""
    columns = [(attribute.key, attribute.columns[0]) for attribute in mapper.column_attrs]
    return tuple((name, column.info[LIMITS]) for name, column in columns if LIMITS in column.info)


def refuse_emptied(mappers: Iterable[Mapper[object]]) -> None:
    """Refuse at once, of these entities, that a field which always holds something is emptied.

    The file would only refuse it when all is written: what is computed in between would fail on it.
    """
    for mapper in mappers:
        for attribute in mapper.column_attrs:
            column = attribute.columns[0]
            if not (column.nullable or column.primary_key or column.foreign_keys):
                event.listen(attribute.class_attribute, "set", _refuse_none, propagate=True)


def name_of(mapper: Mapper[object], attribute: str) -> str:
    """How screens call an attribute of an entity, empty when they do not."""
    table = mapper.local_table
    return field_name(table.name, attribute) if isinstance(table, Table) else ""


def _refuse_none(row: object, value: object, _old: object, initiator: AttributeEventToken) -> None:
    if value is None:
        raise EmptiedError(initiator.key, name_of(inspect(row).mapper, initiator.key))
