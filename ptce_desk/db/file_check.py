"""Whether a file is sound: its pages, its links, its shape, its sums, and what it says beside its own journal."""

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, assert_never

from ptce_desk.db.chain import HASHED, chain_of
from ptce_desk.db.engine import SCHEMA_VERSION, UNREADABLE, pragma_value, result_code
from ptce_desk.db.file_shape import shape_faults
from ptce_desk.db.identities import IDENTITIES
from ptce_desk.db.kept_check import figures_follow
from ptce_desk.db.readings import Readable, read_value, shown
from ptce_desk.db.record_places import place_of
from ptce_desk.db.replay import Difference, differences, journaled_tables, last_seal, reading_anything
from ptce_desk.db.row_digests import DIGESTS, digest_of_all
from ptce_desk.db.search_check import index_follows
from ptce_desk.domain.file_faults import (
    Fault,
    FileFault,
    HeadPlace,
    RowFault,
    UnreadableFault,
    UnreadableValue,
    ValueFault,
)

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much; what it raises stops the check."""

_JOURNAL: Final = f"SELECT id, hash, {', '.join(HASHED)} FROM change_entry ORDER BY id"  # noqa: S608  # our own names
_HEAD: Final = "SELECT last_id, last_hash FROM journal_head"
_DOCUMENTS: Final = {
    "attachment": "SELECT DISTINCT name, sha256, size FROM attachment ORDER BY id",
    "own_file": "SELECT name, sha256, size FROM own_file ORDER BY id",
}
_CONTENT: Final = "SELECT content FROM attachment_content WHERE sha256 = ?"
_EACH: Final = 1_000
_MOST_TOLD: Final = 500
"""Of each part of the check: a file of which everything differs is told by its beginning."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: the faults, the schema of the file, where the journal held the head asked for."""

    faults: tuple[Fault, ...]
    schema: int
    head: HeadPlace | None

    @property
    def older(self) -> bool:
        """Whether the file is of an older program: its shape, its search index and its sums were not looked at."""
        return self.schema < SCHEMA_VERSION


class _Counter:
    """Tells the progress now and then."""

    def __init__(self, connection: sqlite3.Connection, progress: Progress | None) -> None:
        self._progress, self._done, self._total = progress, 0, 0
        if progress is not None:
            tables = ["change_entry", *journaled_tables(connection)]
            counts = (connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables)  # noqa: S608
            self._total = sum(counts)

    def each(self, rows: Iterable[dict[str, object]]) -> Iterator[dict[str, object]]:
        for row in rows:
            self._done += 1
            if self._progress is not None and self._done % _EACH == 0:
                self._progress(min(self._done, self._total), self._total)
            yield row


def check(connection: sqlite3.Connection, *, head: str = "", progress: Progress | None = None) -> Checked:
    """Everything that is wrong with the file a connection is on; nothing is changed.

    Args:
        connection: a bare one, outside a transaction.
        head: sixteen digits or more of a hash to look for in the journal, in lower case; none when empty.
        progress: told of the work done.
    """
    with reading_anything(connection):
        schema = pragma_value(connection, "user_version")
        chain = _Chain(connection, head)
        faults: list[Fault] = []
        try:
            for part in _parts(connection, chain, schema, progress):
                faults += [fault for fault in _told(part) if fault not in faults[-_MOST_TOLD:]]
        except UNREADABLE as problem:
            faults.append(_of_page(problem))
        return Checked(tuple(faults), schema, chain.found)


def blocking_fault(connection: sqlite3.Connection) -> Fault | None:
    """The first fault a screen can stumble on: what cannot be read, a row that others count on and that is gone."""
    with reading_anything(connection):
        try:
            parts = [_page_faults(connection), shape_faults(connection), _link_faults(connection)]
            counter = _Counter(connection, None)
            for table, columns in journaled_tables(connection).items():
                parts.append(_row_faults(connection, table, columns, counter))
            return next((fault for part in parts for fault in _told(part) if _blocks(fault)), None)
        except UNREADABLE as problem:
            return _of_page(problem)


def _blocks(fault: Fault) -> bool:
    match fault:
        case ValueFault():
            return isinstance(fault.file, UnreadableValue)
        case FileFault():
            return fault.kind.startswith(("page", "link", "table", "version"))
        case RowFault():
            return fault.how == "removed"
        case UnreadableFault():
            return True
        case _:
            assert_never(fault)


def _parts(
    connection: sqlite3.Connection, chain: "_Chain", schema: int, progress: Progress | None
) -> Iterator[Iterator[Fault]]:
    yield _page_faults(connection)
    yield _link_faults(connection)
    if schema == SCHEMA_VERSION:
        yield iter(shape_faults(connection))
    counter = _Counter(connection, progress)
    yield chain.faults(counter)
    yield _seal_faults(connection)
    tables = journaled_tables(connection)
    for table, columns in tables.items():
        yield _row_faults(connection, table, columns, counter)
    for table in (one for one in _DOCUMENTS if one in tables):
        yield _document_faults(connection, _DOCUMENTS[table])
    if schema == SCHEMA_VERSION:
        yield _search_faults(connection)
        yield _kept_faults(connection)
        for kind, query in IDENTITIES.items():
            yield _identity_faults(connection, kind, query)


def _told(part: Iterator[Fault]) -> Iterator[Fault]:
    """The faults of a part; a page that cannot be read ends it, and is one of them."""
    try:
        yield from islice(part, _MOST_TOLD)
        left = sum(1 for _fault in part)
        if left:
            yield FileFault("more", str(left))
    except UNREADABLE as problem:
        yield _of_page(problem)


def _of_page(problem: Exception) -> FileFault:
    """What cannot be read; a check that was stopped is no fault."""
    if result_code(problem) == sqlite3.SQLITE_INTERRUPT:
        raise problem
    return page_fault(problem)


def page_fault(problem: BaseException | None) -> FileFault:
    """What SQLite refused to read, by the number of its answer: its text is in English."""
    code = result_code(problem)
    return FileFault("page", f"SQLite {code}" if code else "")


def _page_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    yield from page_faults(str(row[0]) for row in connection.execute("PRAGMA integrity_check"))


def _link_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield FileFault("link", f"{row[0]} {row[1]} → {row[2]}")


class _Chain:
    """The journal read from its beginning: where it breaks, where it ends, and where it held a head."""

    def __init__(self, connection: sqlite3.Connection, head: str) -> None:
        self._connection = connection
        self._head = head
        self.found: HeadPlace | None = None

    def faults(self, counter: _Counter) -> Iterator[Fault]:
        cursor = self._connection.execute(_JOURNAL)
        names = [column[0] for column in cursor.description]
        entries = counter.each(dict(zip(names, row, strict=True)) for row in cursor)
        last, place, broken = (0, ""), 0, 0
        for entry_id, expected, holds in chain_of(entries):
            last = entry_id, expected
            if not holds and not broken:
                broken = entry_id
            if self._head and not broken and expected.startswith(self._head):
                place = entry_id
        if broken:
            yield FileFault("journal", str(broken))
        head = self._connection.execute(_HEAD).fetchall()
        if head != [last] and not (broken and head and head[0][0] == last[0]):
            yield FileFault("journal_cut", str(head[0][0]) if head else "")
        if place:
            self.found = self._place(place, last[0])
        elif self._head:
            yield FileFault("head_missing", self._head)

    def _place(self, entry_id: int, last_id: int) -> HeadPlace:
        query = "SELECT changed_at, label FROM change_entry WHERE id = ?"
        changed_at, label = self._connection.execute(query, (entry_id,)).fetchone()
        return HeadPlace(changed_at, label, last_id - entry_id)


def _seal_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    sealed_at, due = last_seal(connection)
    digests = (str(row[0]) for row in connection.execute(DIGESTS))
    if sealed_at and digest_of_all(digests) != due:
        yield FileFault("seal", str(sealed_at))


def _row_faults(connection: sqlite3.Connection, table: str, columns: list[str], counter: _Counter) -> Iterator[Fault]:
    """What differs from the journal, then what cannot be read, whatever the journal says."""
    sealed_at, _digest = last_seal(connection)
    told = set()
    for found in differences(connection, table, columns, sealed_at):
        told |= {(found.row_id, column) for column in found.values}
        yield from faults_of_difference(connection, found)
    for fault in _unreadable_faults(connection, table, columns, counter):
        if (fault.place.row_id, fault.column) not in told:
            yield fault


def faults_of_difference(connection: sqlite3.Connection, found: Difference) -> Iterator[Fault]:
    """A difference as an officer reads it."""
    place = place_of(connection, found.table, found.row_id, found.row or found.content or {})
    for column, (journal, file) in found.values.items():
        yield ValueFault(
            place,
            column,
            read_value(found.table, column, journal),
            read_value(found.table, column, file),
        )
    if found.how != "values":
        yield RowFault(place, found.how, content=found.content is not None)


def _unreadable_faults(
    connection: sqlite3.Connection, table: str, columns: list[str], counter: _Counter
) -> Iterator[UnreadableFault]:
    readable = Readable(table, columns)
    names = ", ".join(f'"{name}"' for name in columns)
    rows = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY id')  # noqa: S608  # names SQLite gave
    for row in counter.each(dict(zip(columns, row, strict=True)) for row in rows):
        for column, value in readable.unreadable(row).items():
            yield UnreadableFault(place_of(connection, table, int(str(row["id"])), row), column, value)


def _document_faults(connection: sqlite3.Connection, query: str) -> Iterator[Fault]:
    """Documents whose bytes are gone, or are others than those that were attached."""
    for name, digest, size in connection.execute(query):
        found = connection.execute(_CONTENT, (digest,)).fetchone()
        if found is None:
            yield FileFault("document_missing", _named(name))
        elif not isinstance(found[0], bytes) or len(found[0]) != size or _sha256(found[0]) != digest:
            yield FileFault("document_differs", _named(name))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _search_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    if not index_follows(connection):
        yield FileFault("search_index")


def _kept_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    if not figures_follow(connection):
        yield FileFault("kept_figures")


def _identity_faults(connection: sqlite3.Connection, kind: str, query: str) -> Iterator[Fault]:
    for (number,) in connection.execute(query):
        yield FileFault(kind, _named(number))


def _named(name: object) -> str:
    """A name the file holds, which may be anything in a damaged one."""
    return shown(name).text if isinstance(name, str) and name else "sans nom"


_PLACES: Final = re.compile(
    r"\bpage (?:number )?(?P<page>\d+)|^(?:on )?tree (?P<root>\d+):|\bindex (?:for FTS5 table main\.)?(?P<index>\w+)"
    r"|\b(?:value|failed) in (?P<column>[\w.]+)",
    re.IGNORECASE,
)
"""Where a line of `PRAGMA integrity_check` says the harm is; the rest of the line is English, for programmers."""
_OF_INDEX: Final = re.compile(r"\bindex\b", re.IGNORECASE)
_OF_VALUE: Final = re.compile(r"constraint failed|\bvalue in\b", re.IGNORECASE)
_MOST_LISTED: Final = 3


def page_faults(messages: Iterable[str]) -> list[FileFault]:
    """What SQLite says of a file, gathered by what is hurt: pages, an index, values; a few places are named."""
    found: dict[str, list[str]] = {}
    for line in (line.strip() for message in messages for line in message.splitlines()):
        if line and line != "ok" and not line.startswith("***"):
            kind = "page_value" if _OF_VALUE.search(line) else "page_index" if _OF_INDEX.search(line) else "page"
            places = found.setdefault(kind, [])
            places += [place for place in _places(line) if place not in places]
    return [FileFault(kind, _listed(places)) for kind, places in found.items()]


def _places(line: str) -> Iterator[str]:
    for found in _PLACES.finditer(line):
        number = found["page"] or found["root"]
        yield f"page {number}" if number else found["index"] or found["column"]


def _listed(places: list[str]) -> str:
    left = len(places) - _MOST_LISTED
    return ", ".join(places[:_MOST_LISTED]) + (f" (+ {left})" if left > 0 else "")
