"""Full-text search: one folded line per record, kept up with the journal (ARCHITECTURE, decision 5)."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, Integer, Select, column, literal, select, text

from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.typed_text import searched_text
from ptce_desk.domain.waiting import StillWanted, always, by_batches

CREATE_INDEX: Final = (
    "CREATE VIRTUAL TABLE search_index USING fts5"
    "(kind UNINDEXED, record_id UNINDEXED, title UNINDEXED, detail UNINDEXED, folded, prefix='2 3')"
)

ADD_LINE: Final = "INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (?, ?, ?, ?, ?, ?)"

_AMONG: Final = "(SELECT value FROM json_each(?1))"
_FILES_FROM: Final = (
    "funding_file f JOIN scheme_version v ON v.id = f.scheme_version_id JOIN scheme s ON s.id = v.scheme_id "
    "LEFT JOIN ptce p ON p.id = f.ptce_id LEFT JOIN organisation o ON o.id = f.beneficiary_id"
)
_FILES: Final = (
    "SELECT f.id, f.number || '  ' || f.title, coalesce(p.name, ''), "  # noqa: S608
    "coalesce(o.name, '') || ' ' || s.code || coalesce((SELECT ' ' || group_concat(b.name, ' ') FROM agreement g "
    "JOIN amendment m ON m.agreement_id = g.id JOIN organisation b ON b.id = m.bearer_id "
    f"WHERE g.funding_file_id = f.id AND m.signed_on IS NOT NULL), '') FROM {_FILES_FROM}"
)
SOURCES: Final = {
    "ptce": (
        "SELECT p.id, p.name, p.region, p.commune || ' ' || coalesce("
        "(SELECT group_concat(a.name, ' ') FROM ptce_alias a WHERE a.ptce_id = p.id), '') FROM ptce p"
    ),
    "funding_file": _FILES,
    "organisation": "SELECT p.id, p.name, p.commune, p.siret || ' ' || p.rna FROM organisation p",
    "scheme": "SELECT p.id, p.code, p.label, p.funder_name FROM scheme p",
    "policy_framework": "SELECT p.id, p.name, p.axis, p.signatories FROM policy_framework p",
    "committee_session": "SELECT p.id, p.title, p.held_on, p.body FROM committee_session p",
}
"""Of each kind of record: its id, its title, a detail, and more words it is found by."""

_KINDS: Final = tuple(SOURCES)
_AT_ONCE: Final = 1_000
"""Records indexed between two questions whether they are still wanted."""
_OF_PART: Final = {"ptce_alias": ("ptce", "ptce_id"), "agreement": ("funding_file", "funding_file_id")}
_FILES_OF: Final = {
    "ptce": f"f.ptce_id IN {_AMONG}",
    "organisation": f"f.id IN (SELECT id FROM funding_file WHERE beneficiary_id IN {_AMONG} "  # noqa: S608
    "UNION SELECT g.funding_file_id FROM agreement g JOIN amendment m ON m.agreement_id = g.id "
    f"WHERE m.bearer_id IN {_AMONG})",
    "scheme": f"s.id IN {_AMONG}",
}
"""The dossiers that bear the name of a record; an agreement changes with what passes it to another bearer."""


def rebuild_index(connection: Connection) -> None:
    """Index every record of the file."""
    connection.exec_driver_sql("DELETE FROM search_index")
    for kind, source in SOURCES.items():
        _insert(connection, kind, connection.exec_driver_sql(source).all())


def refresh_index(
    connection: Connection, changed: Iterable[tuple[str, int]], still_wanted: StillWanted = always
) -> None:
    """Index again the records among changed rows (table, id), and the dossiers that bear their names.

    `still_wanted` is asked meanwhile; it raises once nobody waits any more.
    """
    touched: dict[str, set[int]] = defaultdict(set)
    for table, row_id in changed:
        touched[table].add(row_id)
    for table, (kind, link) in _OF_PART.items():
        if table in touched:
            rows = connection.exec_driver_sql(f"SELECT {link} FROM {table} WHERE id IN {_AMONG}", _ids(touched[table]))  # noqa: S608
            touched[kind].update(rows.scalars())
    for kind, theirs in _FILES_OF.items():
        if kind in touched:
            rows = connection.exec_driver_sql(f"SELECT f.id FROM {_FILES_FROM} WHERE {theirs}", _ids(touched[kind]))  # noqa: S608
            touched["funding_file"].update(rows.scalars())
    for kind in sorted(kind for kind in SOURCES if touched.get(kind)):
        for some in by_batches(sorted(touched[kind]), _AT_ONCE, still_wanted):
            _index_again(connection, kind, some)


def _index_again(connection: Connection, kind: str, record_ids: Sequence[int]) -> None:
    places = [(_place(kind, record_id),) for record_id in record_ids]
    connection.exec_driver_sql("DELETE FROM search_index WHERE rowid = ?", places)
    alias = "f" if kind == "funding_file" else "p"
    found = connection.exec_driver_sql(f"{SOURCES[kind]} WHERE {alias}.id IN {_AMONG}", _ids(record_ids))
    _insert(connection, kind, found.all())


def _ids(record_ids: Iterable[int]) -> tuple[str]:
    """Any number of ids, as the one parameter of `_AMONG`."""
    return (json.dumps(sorted(record_ids)),)


def _insert(connection: Connection, kind: str, records: Iterable[Iterable[object]]) -> None:
    rows = list(lines_of(kind, records))
    if rows:
        connection.exec_driver_sql(ADD_LINE, rows)


def lines_of(kind: str, records: Iterable[Iterable[object]]) -> Iterator[tuple[object, ...]]:
    """The lines of the index for what a source says of records of a kind."""
    for record_id, title, detail, more in records:
        place = _place(kind, int(str(record_id)))
        yield place, kind, record_id, title, detail, fold(f"{title} {detail} {more}")


def _place(kind: str, record_id: int) -> int:
    """The row of a record in the index: kinds never collide."""
    return record_id * len(_KINDS) + _KINDS.index(kind)


_LOOKED_AT: Final = 200
"""Records of a kind that are ranked by how near they are to what was typed."""


def search_index(connection: Connection, text: str, most: int) -> list[tuple[str, int, str, str]]:
    """Records whose words begin with each word of a text: kind, id, title, detail; at most so many of each kind.

    The code, number or name typed whole comes first, then what begins so, then another name of a PTCE, then the names
    with words that begin so, then what is found elsewhere than in a name.
    """
    words = fold(searched_text(text)).split()
    if not words:
        return []
    query = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
    typed = " ".join(words)
    hits: list[tuple[int, tuple[str, int, str, str]]] = []
    for kind in _KINDS:
        found = connection.exec_driver_sql(
            "SELECT record_id, title, detail FROM search_index "
            "WHERE search_index MATCH ? AND kind = ? "
            "ORDER BY substr(folded || ' ', 1, ?) = ? DESC, substr(folded, 1, ?) = ? DESC, "
            "instr(' ' || folded, ?) BETWEEN 1 AND length(title) DESC, rowid DESC LIMIT ?",
            (query, kind, len(typed) + 1, f"{typed} ", len(typed), typed, f" {typed}", _LOOKED_AT),
        ).all()
        aliases = _aliases_of(connection, [row[0] for row in found]) if kind == "ptce" else {}
        ranked = [(_rank(typed, row[1], aliases.get(row[0], ())), (kind, *row)) for row in found]
        hits += sorted(ranked, key=lambda one: one[0])[:most]
    return [hit for _nearness, hit in sorted(hits, key=lambda one: one[0])]


def found_by_words(kind: str, typed: str) -> Select[int]:
    """The records of a kind whose words begin with each word of a text."""
    words = " ".join('"' + word.replace('"', '""') + '"*' for word in fold(typed).split())
    return (
        select(column("record_id", Integer))
        .select_from(text("search_index"))
        .where(text("search_index MATCH :words").bindparams(words=words), column("kind") == literal(kind))
    )


def recall_index(connection: Connection, places: Iterable[tuple[str, int]]) -> list[tuple[str, int, str, str]]:
    """The title and detail of some records (kind, id), in their order; those that are gone are left out."""
    found: list[tuple[str, int, str, str]] = []
    for kind, record_id in places:
        row = connection.exec_driver_sql(
            "SELECT title, detail FROM search_index WHERE rowid = ?", (_place(kind, record_id),)
        ).one_or_none()
        if row is not None:
            found.append((kind, record_id, row[0], row[1]))
    return found


def _rank(typed: str, title: str, aliases: Sequence[str]) -> int:
    """How near a record is to what was typed, 0 the nearest; the number of a dossier stands before two spaces."""
    names = [title, *title.split("  ", maxsplit=1)]
    if typed in map(fold, names):
        return 0
    if any(key.startswith(typed) for name in names for key in (fold(name), sort_key(name))):
        return 1
    if any(fold(alias).startswith(typed) for alias in aliases):
        return 2
    said = fold(title)
    return 3 if all(re.search(rf"\b{re.escape(word)}", said) for word in typed.split()) else 4


def _aliases_of(connection: Connection, ptce_ids: Sequence[int]) -> dict[int, list[str]]:
    """The other names of some PTCE."""
    marks = ", ".join("?" * len(ptce_ids))
    found = connection.exec_driver_sql(
        f"SELECT ptce_id, name FROM ptce_alias WHERE ptce_id IN ({marks})",  # noqa: S608  # question marks only
        tuple(ptce_ids),
    )
    names: dict[int, list[str]] = {}
    for ptce_id, name in found:
        names.setdefault(ptce_id, []).append(name)
    return names
