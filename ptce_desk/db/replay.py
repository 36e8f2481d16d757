"""What each row should be, by the journal and by what the last migration sealed, beside what it is.

Rows, entries and digests of a table are read side by side in order of row, so that a file of any size fits in memory.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Final, Literal

from ptce_desk.db.canonical import Stored, StoredRow, can_be_kept
from ptce_desk.db.row_digests import digest_of_row

Values = dict[str, object]
"""A row as SQLite gives it: a damaged one holds anything."""

_ASIDE: Final = frozenset({"change_entry", "journal_head", "row_digest", "attachment_content", "alembic_version"})
_OF_TABLE: Final = "WHERE table_name = ? AND typeof(row_id) = 'integer'"
_DIGESTS: Final = f"SELECT row_id, digest FROM row_digest {_OF_TABLE}"  # noqa: S608  # our own words
_ENTRIES: Final = f"SELECT row_id, id, kind, action, old_values, new_values FROM change_entry {_OF_TABLE}"  # noqa: S608
_DATA, _DIGEST, _ENTRY = range(3)
_SURROGATE: Final = "\\ud"
"""How half a character is written in JSON, which the journal never does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the journal on one row."""

    id: int
    kind: str
    action: str
    old: StoredRow
    new: StoredRow


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not as it should be.

    `values` are the columns that differ, as the journal and as the file have them; `row` is what the file holds (empty
    for a row gone) and `content` what the journal says a row gone held, None when it does not know.
    """

    table: str
    row_id: int
    how: Literal["values", "added", "removed", "changed"]
    row: Values
    values: dict[str, tuple[Stored, object]] = field(default_factory=dict)
    content: StoredRow | None = None


@dataclass(slots=True)
class _Told:
    """What the entries tell of a row.

    Attributes:
        values: those the latest entries left; all of them once the row came by an entry (`whole`).
        gone: whether the latest says it was deleted.
        sealed: the first value of each column changed since the seal; None once the row came or went since.
    """

    values: StoredRow = field(default_factory=dict)
    whole: bool = False
    gone: bool = False
    sealed: StoredRow | None = field(default_factory=dict)


def journaled_tables(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The tables whose every change has its entry, with their columns, as this file has them, whatever its schema."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    names = [
        name
        for (name,) in found
        if name not in _ASIDE and not name.startswith(("sqlite_", "search_index")) and name.isidentifier()
    ]
    return {name: columns for name in names if "id" in (columns := _columns(connection, name))}


def last_seal(connection: sqlite3.Connection) -> tuple[int, str]:
    """The entry that sealed the rows last, and the digest of all it holds; 0 and nothing when none did."""
    found = connection.execute(
        "SELECT id, new_values FROM change_entry WHERE table_name = 'row_digest' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (0, "") if found is None else (found[0], str(_values("row_digest", found[1]).get("digest", "")))


def differences(connection: sqlite3.Connection, table: str, columns: list[str], sealed_at: int) -> Iterator[Difference]:
    """The rows of a table that are not as they should be, in order of id."""
    for row_id, parts in _by_row(connection, table, columns):
        found = _judged(table, row_id, parts, sealed_at)
        if found is not None:
            yield found


@contextmanager
def reading_anything(connection: sqlite3.Connection) -> Iterator[None]:
    """Read text that is no UTF-8 too, its bytes kept apart as lone surrogates."""
    before = connection.text_factory
    connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.text_factory = before


def wrong_rows(connection: sqlite3.Connection) -> frozenset[tuple[str, int]]:
    """The rows (table, id) that are not as they should be: a migration does not seal what was wrong before it."""
    with reading_anything(connection):
        sealed_at, _digest = last_seal(connection)
        return frozenset(
            (table, found.row_id)
            for table, columns in journaled_tables(connection).items()
            for found in differences(connection, table, columns, sealed_at)
        )


def difference_of(connection: sqlite3.Connection, table: str, row_id: int) -> Difference | None:
    """How one row is not as it should be, None when it is."""
    sealed_at, _digest = last_seal(connection)
    columns = _columns(connection, table)
    for found, parts in _by_row(connection, table, columns, only=row_id):
        if found == row_id:
            return _judged(table, row_id, parts, sealed_at)
    return None


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Columns that hold values of their own: computed ones are hidden."""
    found = connection.execute(f'PRAGMA table_xinfo("{table}")')  # a name SQLite gave
    return [row[1] for row in found if row[6] == 0]


Parts = list[tuple[int, object]]


def _by_row(
    connection: sqlite3.Connection, table: str, columns: list[str], only: int | None = None
) -> Iterator[tuple[int, Parts]]:
    """What the data, the seal and the journal hold of each row: lists of (what it is, what it holds)."""
    this, names = "" if only is None else f" AND {{}} = {only}", ", ".join(f'"{name}"' for name in columns)
    rows = connection.execute(f'SELECT {names} FROM "{table}" WHERE 1{this.format("id")} ORDER BY id')  # noqa: S608
    digests = connection.execute(f"{_DIGESTS}{this.format('row_id')} ORDER BY row_id", (table,))
    entries = connection.execute(f"{_ENTRIES}{this.format('row_id')} ORDER BY row_id, id", (table,))
    place = columns.index("id")
    streams: tuple[Iterable[tuple[int, int, object]], ...] = (
        ((row[place], _DATA, dict(zip(columns, row, strict=True))) for row in rows),
        ((row_id, _DIGEST, digest) for row_id, digest in digests),
        (
            (row_id, _ENTRY, Entry(entry_id, kind, action, _values(table, old), _values(table, new)))
            for row_id, entry_id, kind, action, old, new in entries
        ),
    )
    for row_id, group in groupby(merge(*streams, key=itemgetter(0)), itemgetter(0)):
        yield row_id, [(kind, content) for _row_id, kind, content in group]


def _values(table: str, text: object) -> StoredRow:
    """Values an entry holds; none when they cannot be read, or put back in the file, which the chain tells."""
    if not isinstance(text, str) or _SURROGATE in text:
        return {}
    try:
        text.encode()
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) and can_be_kept(table, found) else {}


def _told(entries: Iterable[Entry], sealed_at: int) -> _Told:
    told = _Told()
    for entry in entries:
        if entry.action == "update":
            told.values |= entry.new
            if entry.id > sealed_at and told.sealed is not None:
                # what a repair found was never sealed: it put back what was
                told.sealed = (entry.new if entry.kind == "repair" else entry.old) | told.sealed
        else:
            told.gone = entry.action == "delete"
            told.whole = not told.gone
            told.values = dict(entry.new)
            if entry.id > sealed_at:
                told.sealed = None
    return told


def _judged(table: str, row_id: int, parts: Parts, sealed_at: int) -> Difference | None:
    row: Values | None = next((content for kind, content in parts if kind == _DATA and isinstance(content, dict)), None)
    digest = next((str(content) for kind, content in parts if kind == _DIGEST), None)
    told = _told((content for _kind, content in parts if isinstance(content, Entry)), sealed_at)
    if told.sealed is None:
        digest = None
    if row is None:
        return None if told.gone or (digest is None and not told.whole) else _removed(table, row_id, told, digest)
    if told.gone or (digest is None and not told.whole):
        return Difference(table, row_id, "added", row)
    return _compared(table, row_id, row, told, digest)


def _removed(table: str, row_id: int, told: _Told, digest: str | None) -> Difference:
    """The journal knows what a row gone held when it told it whole, legibly, and no migration changed it since."""
    sealed = told.values | (told.sealed or {})
    known = told.whole and "id" in told.values and (digest is None or digest_of_row(table, sealed) == digest)
    return Difference(table, row_id, "removed", {}, content=told.values if known else None)


def _compared(table: str, row_id: int, row: Values, told: _Told, digest: str | None) -> Difference | None:
    differing = {
        name: (told.values[name], row[name]) for name in told.values if name in row and _differ(told, row, name)
    }
    if digest is None or told.sealed is None:
        return Difference(table, row_id, "values", row, differing) if differing else None
    since = told.sealed
    later = {name: pair for name, pair in differing.items() if name in since}
    as_sealed = row | since
    if digest_of_row(table, as_sealed) == digest:
        return Difference(table, row_id, "values", row, later) if later else None
    earlier = {name: told.values[name] for name in differing if name not in since}
    if earlier and digest_of_row(table, as_sealed | earlier) == digest:
        return Difference(table, row_id, "values", row, differing)
    return Difference(table, row_id, "changed", row, later)


def _differ(told: _Told, row: Values, name: str) -> bool:
    """Whether a value is another, or of another type: SQLite keeps « 5 » and 5 apart."""
    journal, file = told.values[name], row[name]
    return journal != file or type(journal) is not type(file)
