"""New records by the thousand: made, numbered and told to the journal without the care the session takes of each.

The session watches each attribute of each record, which costs more than all the rest. What is new has no past to watch.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import cache
from itertools import count, groupby
from typing import Any, Final, ParamSpec, TypeVar, cast

from sqlalchemy import Connection, inspect
from sqlalchemy.orm import Mapper
from sqlalchemy.orm.attributes import instance_dict, instance_state

from ptce_desk.db.bulk_rows import insert_rows, keep_given, last_ids
from ptce_desk.db.journal import RowChange, insertion, table_of
from ptce_desk.db.schema import metadata

P = ParamSpec("P")
T = TypeVar("T")

_PLACE: Final = {table.name: place for place, table in enumerate(metadata.sorted_tables)}
"""Each table after those its rows point at."""


@dataclass(frozen=True, slots=True)
class _Mould:
    """What an entity is made of.

    Attributes:
        names: of what its class is called with, in order.
        needed: those that must be told.
        told: its attributes as they are when nobody tells them; its parts are none, and listed once asked for.
    """

    mapper: Mapper[object]
    names: tuple[str, ...]
    needed: frozenset[str]
    told: Mapping[str, object]


def fresh(kind: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """What `kind(...)` makes, twenty times as fast; its parts are added afterwards.

    Raises:
        TypeError: what must be told is not, or what is told is no attribute of its own.
    """
    mould = _mould(kind)
    said = {**dict(zip(mould.names, args, strict=False)), **kwargs}
    if len(said) != len(args) + len(kwargs) or not mould.needed <= said.keys() <= mould.told.keys() | mould.needed:
        raise TypeError(kind, args, kwargs)
    made: object = mould.mapper.class_manager.new_instance()
    instance_dict(made).update(mould.told, **said)
    return cast("T", made)


def give_parts(record: object, **parts: list[Any]) -> None:
    """Give a fresh record its parts, in lists that nobody watches: only `UnitOfWork.add_new` can write it."""
    instance_dict(record).update(parts)


@cache
def _mould(kind: Callable[..., object]) -> _Mould:
    entity = cast("type[Any]", kind)
    mapper: Mapper[object] = inspect(entity)
    own = [one for one in fields(entity) if one.init and one.name in mapper.column_attrs]
    asked = [one for one in own if not one.kw_only]
    return _Mould(
        mapper,
        tuple(one.name for one in asked),
        frozenset(one.name for one in own if one.default is MISSING),
        {one.name: one.default for one in own if one.default is not MISSING},
    )


def numbered(connection: Connection, records: Iterable[object]) -> list[object]:
    """New records, each followed by its parts, under the ids they are to have."""
    last = last_ids(connection)
    ids = {name: count(last.get(name, 0) + 1) for name in _PLACE}
    rows: list[object] = []
    for record in records:
        root = instance_dict(record)["id"] = next(ids[table_of(instance_state(record).mapper)])
        rows.append(record)
        for part, link in _parts_of(record):
            values = instance_dict(part)
            values["id"], values[link] = next(ids[table_of(instance_state(part).mapper)]), root
            rows.append(part)
    given = {name: next(ahead) - 1 for name, ahead in ids.items()}
    keep_given(connection, {name: one for name, one in given.items() if one > last.get(name, 0)})
    return rows


def _parts_of(record: object) -> Iterator[tuple[object, str]]:
    """The parts of a record, each with the attribute that says whose part it is."""
    held = instance_dict(record)
    for name, link in _relations(instance_state(record).mapper):
        parts = held.get(name)
        if parts:
            yield from ((part, link) for part in (parts if isinstance(parts, list) else [parts]))


@cache
def _relations(mapper: Mapper[object]) -> tuple[tuple[str, str], ...]:
    """The parts of a record, and the attribute of each that leads back."""
    return tuple((one.key, str(one.local_remote_pairs[0][1].key)) for one in mapper.relationships)


def written(connection: Connection, rows: Sequence[object]) -> list[RowChange]:
    """Write new rows that have their ids, and say so in their order."""
    changes = [insertion(instance_state(row)) for row in rows]
    for table, some in groupby(sorted(changes, key=lambda one: _PLACE[one.table]), key=lambda one: one.table):
        insert_rows(connection, table, [one.new for one in some if one.new is not None])
    return changes
