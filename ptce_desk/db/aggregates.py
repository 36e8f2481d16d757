"""Aggregates read whole, with all their parts, in one statement for all of them: each statement is a round trip.

Each table is a branch of one UNION ALL. Its values stand in columns of the kind they are kept in (whole numbers, texts,
days, yes or no), the rest is empty, and the first column tells the branch.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import Final, TypeVar

from sqlalchemy import (
    Boolean,
    ColumnElement,
    CompoundSelect,
    Date,
    Dialect,
    Integer,
    Row,
    Select,
    String,
    cast,
    inspect,
    literal,
    null,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Mapper, Session, make_transient_to_detached
from sqlalchemy.orm.attributes import instance_dict, set_committed_value
from sqlalchemy.types import TypeDecorator, TypeEngine

from ptce_desk.db.canonical import STORED
from ptce_desk.db.handed_pairs import keys

T = TypeVar("T")

_KINDS: Final = (Integer, String, Date, Boolean)
_AT_ONCE: Final = 500
"""Roots read by a statement: its rows are all held until they are put together."""


Record = dict[str, object]
"""The attributes of a record, by name."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One table of an aggregate: that of its root, or of parts that hang on it.

    Attributes:
        root: the kind of the root.
        fields: the attributes of its records with their columns, by the kind the file keeps them in.
        relation: the attribute of the root that holds the parts, "" for the root itself.
        link: the attribute that says which root.
        order: the attribute that orders the parts.
        listed: whether there may be several.
    """

    root: type
    mapper: Mapper[object]
    fields: tuple[tuple[tuple[str, ColumnElement[object]], ...], ...]
    relation: str = ""
    link: str = "id"
    order: str = "id"
    listed: bool = True


@dataclass(frozen=True, slots=True)
class _Layout:
    """The branches of a statement, and how many columns of each kind hold what they say.

    Attributes:
        plain: of each branch, the attributes that are what the file says, each with its place in a row.
        read: of each branch, those that the type of their column makes of what it says.
    """

    blocks: tuple[_Block, ...]
    widths: tuple[int, ...]
    plain: tuple[tuple[tuple[str, int], ...], ...]
    read: tuple[tuple[tuple[str, int, TypeDecorator[object]], ...], ...]

    def query(
        self, among: Callable[[type, ColumnElement[int]], ColumnElement[bool]]
    ) -> CompoundSelect[*tuple[object, ...]]:
        """What reads the records; `among` says of which roots, by the column that leads to them."""
        return union_all(
            *(
                select(literal(number), *self._columns(block)).where(among(block.root, _links(block)))
                for number, block in enumerate(self.blocks)
            )
        )

    def _columns(self, block: _Block) -> list[ColumnElement[object]]:
        columns: list[ColumnElement[object]] = []
        for kind, fields, width in zip(_KINDS, block.fields, self.widths, strict=True):
            columns += [type_coerce(column, kind()) for _name, column in fields]
            columns += [cast(null(), kind())] * (width - len(fields))
        return columns

    def records(self, rows: Iterable[Row[*tuple[object, ...]]], dialect: Dialect) -> Iterator[tuple[_Block, Record]]:
        """What was read: each record with its block, its values as the program knows them."""
        for row in rows:
            number = row[0]
            assert isinstance(number, int)
            record = {name: row[place] for name, place in self.plain[number]}
            for name, place, kept in self.read[number]:
                record[name] = kept.process_result_value(row[place], dialect)
            yield self.blocks[number], record


def load(session: Session, entity: type[T], keys: Iterable[int]) -> list[T]:
    """Roots of a kind by id, in any order; those that are gone are left out, those at hand are not read again."""
    kind: type = entity
    mapper = inspect(entity)
    held = {key: session.identity_map.get(mapper.identity_key_from_primary_key((key,))) for key in set(keys)}
    found = [one for one in held.values() if one is not None]
    missing = iter([key for key, one in held.items() if one is None])
    while some := list(islice(missing, _AT_ONCE)):
        found += _put_together(session, _layout((kind,)), _by_keys(kind), {"keys": some})
    return [one for one in found if isinstance(one, entity)]


@dataclass(frozen=True, slots=True)
class Together:
    """Roots of several kinds, each by a query of ids, read in one statement, which is best made once."""

    layout: _Layout
    query: CompoundSelect[*tuple[object, ...]]


def together(wanted: Mapping[type, Select[int]]) -> Together:
    """What reads roots of several kinds; a query may leave values to be told when it is read."""
    layout = _layout(tuple(wanted))
    return Together(layout, layout.query(lambda root, column: column.in_(wanted[root])))


def load_together(session: Session, wanted: Together, values: Mapping[str, object]) -> list[object]:
    """Roots of several kinds; they are at hand while the list is held."""
    return _put_together(session, wanted.layout, wanted.query, values)


@cache
def _by_keys(entity: type) -> CompoundSelect[*tuple[object, ...]]:
    return _layout((entity,)).query(lambda _root, column: column.in_(keys("keys")))


@cache
def _layout(roots: tuple[type, ...]) -> _Layout:
    blocks = tuple(block for root in roots for block in _blocks(root))
    widths = tuple(max(len(block.fields[kind]) for block in blocks) for kind in range(len(_KINDS)))
    places = [list(_places(block, widths)) for block in blocks]
    plain = [tuple((name, at) for name, at, kept in them if not isinstance(kept, TypeDecorator)) for them in places]
    read = [tuple((name, at, kept) for name, at, kept in them if isinstance(kept, TypeDecorator)) for them in places]
    return _Layout(blocks, widths, tuple(plain), tuple(read))


def _places(block: _Block, widths: Sequence[int]) -> Iterator[tuple[str, int, TypeEngine[object]]]:
    """The attributes of a branch, each with its place in a row and the type it is kept as."""
    first = 1
    for fields, width in zip(block.fields, widths, strict=True):
        for place, (name, column) in enumerate(fields, first):
            yield name, place, column.type
        first += width


def _blocks(root: type) -> Iterator[_Block]:
    mapper: Mapper[object] = inspect(root)
    yield _Block(root, mapper, _fields(mapper))
    for relation in mapper.relationships:
        parts, ((_id, link),) = relation.mapper, relation.local_remote_pairs
        order = "position" if "position" in parts.column_attrs else "id"
        yield _Block(root, parts, _fields(parts), relation.key, str(link.key), order, bool(relation.uselist))


def _fields(mapper: Mapper[object]) -> tuple[tuple[tuple[str, ColumnElement[object]], ...], ...]:
    kept = STORED[mapper.local_table.description].c
    columns: list[tuple[str, str, ColumnElement[object]]] = [
        (one.key, one.columns[0].name, one.columns[0]) for one in mapper.column_attrs
    ]
    return tuple(
        tuple((key, column) for key, name, column in columns if isinstance(kept[name].type, kind)) for kind in _KINDS
    )


def _links(block: _Block) -> ColumnElement[int]:
    return block.mapper.column_attrs[block.link].columns[0]


def _put_together(
    session: Session, layout: _Layout, query: CompoundSelect[*tuple[object, ...]], values: Mapping[str, object]
) -> list[object]:
    """The roots a query reads, with their parts; those the session holds already stay as they are."""
    connection = session.connection()
    found: list[object] = []
    fresh: dict[tuple[type, object], object] = {}
    parts: dict[tuple[type, object], dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for block, record in layout.records(connection.execute(query, values).all(), connection.dialect):
        if block.relation:
            parts[block.root, record[block.link]][block.relation].append(record)
            continue
        held = _held(session, block.mapper, record)
        if held is None:
            held = fresh[block.root, record["id"]] = _made(block.mapper, record)
        found.append(held)
    for (kind, key), root in fresh.items():
        for block in (one for one in layout.blocks if one.root is kind and one.relation):
            records = sorted(parts[kind, key][block.relation], key=itemgetter(block.order))
            them = [_held(session, block.mapper, one) or _detached(_made(block.mapper, one)) for one in records]
            set_committed_value(root, block.relation, them if block.listed else next(iter(them), None))
        session.add(_detached(root))
    return found


def _held(session: Session, mapper: Mapper[object], record: Record) -> object | None:
    return session.identity_map.get(mapper.identity_key_from_primary_key((record["id"],)))


def _made(mapper: Mapper[object], record: Record) -> object:
    """A record as the session makes one it reads: its own `__init__` is not called."""
    made: object = mapper.class_manager.new_instance()
    instance_dict(made).update(record)
    return made


def _detached(made: object) -> object:
    """A record that says it is in the file, all of it read, and no session has it yet."""
    make_transient_to_detached(made)
    return made
