"""The labels with colours of a file, and the records that bear them."""

from collections.abc import Hashable
from typing import cast

from sqlalchemy import ColumnElement, Connection, Table, func, select, type_coerce

from ptce_desk.db.handed_pairs import handed_places
from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.file import tag
from ptce_desk.db.types import BETWEEN_TAGS, WornTags
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.tags import TagColour, WornTag, names_said, worn_in_order

_T = tag.c


def tags(connection: Connection) -> tuple[WornTag, ...]:
    """Those that have a name, as French orders them."""
    return worn_in_order(rows_of(WornTag, connection.execute(select(_T.name, _T.colour).where(_T.name != ""))))


def bearers(connection: Connection, kind: str, name: str) -> list[int]:
    """The records of a kind that bear a label."""
    held, link = _held(kind)
    return list(connection.execute(select(link).where(held.c.name == name).order_by(link)).scalars())


def borne(connection: Connection, kind: str, ids: list[int]) -> dict[int, frozenset[str]]:
    """The labels that some records of a kind bear, by record."""
    held, link = _held(kind)
    found: dict[int, set[str]] = {one: set() for one in ids}
    for record, name in connection.execute(select(link, held.c.name).where(link.in_(ids))):
        found[record].add(name)
    return {one: frozenset(names) for one, names in found.items()}


def counts(connection: Connection, kind: str) -> dict[str, int]:
    """How many records of a kind bear each label."""
    held, _link = _held(kind)
    query = select(held.c.name, func.count()).group_by(held.c.name)
    return dict(row for row in connection.execute(query))


def offered(connection: Connection, kind: str) -> tuple[WornTag, ...]:
    """The labels of the file, and those that records of a kind bear besides, in grey, as French orders them."""
    known = tags(connection)
    held, _link = _held(kind)
    unknown = select(held.c.name).where(held.c.name.not_in([one.name for one in known])).distinct()
    return worn_in_order((*known, *(WornTag(name, TagColour.GREY) for name in connection.execute(unknown).scalars())))


def worn(kind: str, record: ColumnElement[int]) -> ColumnElement[object]:
    """The labels of a record, to be read with it."""
    held, link = _held(kind)
    colours = select(_T.colour).where(_T.name == held.c.name).limit(1).scalar_subquery()
    line = func.coalesce(type_coerce(colours, held.c.name.type), TagColour.GREY.value) + " " + held.c.name
    gathered = select(func.aggregate_strings(line, BETWEEN_TAGS)).where(link == record).scalar_subquery()
    return cast("ColumnElement[object]", type_coerce(gathered, WornTags()))


def bears(kind: str, record: ColumnElement[int], name: Hashable) -> ColumnElement[bool]:
    """The records of a kind that bear a label; None for those that bear none."""
    held, link = _held(kind)
    if name is None:
        return ~select(held.c.id).where(link == record).exists()
    return record.in_(select(link).where(held.c.name == name))


def tag_ranks(connection: Connection, kind: str) -> dict[str, str]:
    """What `RANKED_WORDS` is given, to order the records of a kind by the words of their labels, as French does."""
    held, link = _held(kind)
    found: dict[int, list[str]] = {}
    for record, name in connection.execute(select(link, held.c.name)):
        found.setdefault(record, []).append(name)
    return {"word_ranks": handed_places({record: sort_key(names_said(names)) for record, names in found.items()})}


def _held(kind: str) -> tuple[Table, ColumnElement[int]]:
    """Where the records of a kind bear their labels, and the column that leads to the record."""
    held = metadata.tables[f"{kind}_tag"]
    return held, held.c[f"{kind}_id"]
