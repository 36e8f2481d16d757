"""Full-text search: one folded line per record, kept up with the journal (ARCHITECTURE, decision 5).

What was typed is looked for by nearness, the nearest first, and no further than there are hits to show. Each nearness
is a question the index alone answers, newest first: a letter that begins every word costs no more than a name.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, Integer, Select, column, select, text

from ptce_desk.domain.free_fields import TEXT_KEYS
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.typed_text import searched_text
from ptce_desk.domain.waiting import StillWanted, always, by_batches

CREATE_INDEX: Final = (
    "CREATE VIRTUAL TABLE search_index USING fts5(kind UNINDEXED, record_id UNINDEXED, title UNINDEXED, "
    "detail UNINDEXED, whole, code, name, aliases, words, prefix='1 2 3')"
)
"""`code` and `name` say how a record is called, without its article, `whole` each of them as one word.

`words` are the others it is found by, and `aliases` the other names of a PTCE, each after `_BEGINS`.
"""

LINE: Final = ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words")
"""What is written of each record."""

ADD_LINE: Final = f"INSERT INTO search_index ({', '.join(LINE)}) VALUES ({', '.join('?' * len(LINE))})"  # noqa: S608
_BEGINS, _JOINS = "\ue000", "\ue001"
"""Letters of nobody's alphabet, which the index holds for letters: before each alias, and each of the words made one.

A word made of some begins as none of them does: else it would be one more of those a prefix gathers.
"""


def _noted(kind: str, alias: str = "p") -> str:
    """What the dated notes of a record add to the words it is found by."""
    notes = f"SELECT group_concat(n.text, ' ') FROM {kind}_note n WHERE n.{kind}_id = {alias}.id"  # noqa: S608
    return f" || coalesce((SELECT ' ' || ({notes})), '')"


def _own(alias: str = "p") -> str:
    """What the fields of one's own add to them: their texts, in one of which a record may have nothing."""
    return "".join(f" || ' ' || {alias}.{key}" for key in TEXT_KEYS)


def _tagged(kind: str, alias: str = "p") -> str:
    """What its labels add to them."""
    tags = f"SELECT group_concat(t.name, ' ') FROM {kind}_tag t WHERE t.{kind}_id = {alias}.id"  # noqa: S608
    return f" || coalesce((SELECT ' ' || ({tags})), '')"


_AMONG: Final = "(SELECT value FROM json_each(?1))"
_FILES_FROM: Final = (
    "funding_file f JOIN scheme_version v ON v.id = f.scheme_version_id JOIN scheme s ON s.id = v.scheme_id "
    "LEFT JOIN ptce p ON p.id = f.ptce_id LEFT JOIN organisation o ON o.id = f.beneficiary_id"
)
_FILES: Final = (
    "SELECT f.id, f.number || '  ' || f.title, coalesce(p.name, ''), "  # noqa: S608
    "'', coalesce(o.name, '') || ' ' || s.code || coalesce((SELECT ' ' || group_concat(b.name, ' ') FROM agreement g "
    "JOIN amendment m ON m.agreement_id = g.id JOIN organisation b ON b.id = m.bearer_id "
    f"WHERE g.funding_file_id = f.id AND m.signed_on IS NOT NULL), ''){_noted('funding_file', 'f')}{_own('f')}"
    f"{_tagged('funding_file', 'f')} FROM {_FILES_FROM}"
)
SOURCES: Final = {
    "ptce": (
        "SELECT p.id, p.name, p.region, coalesce((SELECT group_concat(a.name, '\n') FROM ptce_alias a "  # noqa: S608
        f"WHERE a.ptce_id = p.id), ''), p.commune{_noted('ptce')}{_own()}{_tagged('ptce')} FROM ptce p"
    ),
    "funding_file": _FILES,
    "organisation": (
        "SELECT p.id, p.name, p.commune, '', p.siret || ' ' || p.rna"  # noqa: S608
        f"{_noted('organisation')}{_own()}{_tagged('organisation')} FROM organisation p"
    ),
    "scheme": f"SELECT p.id, p.code, p.label, '', p.funder_name{_own()} FROM scheme p",  # noqa: S608
    "policy_framework": "SELECT p.id, p.name, p.axis, '', p.signatories FROM policy_framework p",
    "committee_session": "SELECT p.id, p.title, p.held_on, '', p.body FROM committee_session p",
}
"""Of each kind of record: its id, its title, a detail, its other names by line, and more words it is found by."""

_KINDS: Final = tuple(SOURCES)
_AT_ONCE: Final = 1_000
"""Records indexed between two questions whether they are still wanted."""
_NOTED: Final = ("ptce", "organisation", "funding_file")
_OF_PART: Final = {
    "ptce_alias": ("ptce", "ptce_id"),
    "agreement": ("funding_file", "funding_file_id"),
    **{f"{kind}_{part}": (kind, f"{kind}_id") for kind in _NOTED for part in ("note", "tag")},
}
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
    """The lines of the index for what a source says of records of a kind; two spaces end the number of a dossier."""
    for record_id, title, detail, aliases, more in records:
        number, apart, named = str(title).partition("  ")
        code, name = (fold(number), sort_key(named)) if apart else ("", sort_key(number))
        article = fold(named or number).removesuffix(name)
        yield (
            _place(kind, int(str(record_id))),
            *(kind, record_id, title, detail),
            f"{_whole(code)} {_whole(name)}".strip(),
            *(code, name),
            " ".join(f"{_BEGINS} {fold(alias)}" for alias in str(aliases).split("\n") if alias),
            fold(f"{article} {detail} {more}"),
        )


def _whole(typed: str) -> str:
    return "".join(f"{_JOINS}{word}" for word in typed.split())


_ROOM: Final = 1 << 40
"""Rows kept for each kind: those of a kind follow one another, so that one is looked through without the others."""


def _place(kind: str, record_id: int) -> int:
    """The row of a record in the index."""
    return _KINDS.index(kind) * _ROOM + record_id


_NEWEST: Final = (
    "SELECT record_id, title, detail FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid DESC LIMIT ?"
)


def search_index(connection: Connection, text: str, most: int) -> list[tuple[str, int, str, str]]:
    """Records whose words begin with each word of a text: kind, id, title, detail; at most so many of each kind.

    The code, number or name typed whole comes first, then what begins so, then another name of a PTCE, then the names
    with words that begin so, then what is found elsewhere than in a name; of those as near, the newest.
    """
    words = fold(searched_text(text)).split()
    if not words:
        return []
    hits = [hit for kind in _KINDS for hit in _nearest(connection, kind, _by_nearness(kind, words), most)]
    return [record for _nearness, record in sorted(hits, key=lambda hit: hit[0])]


def _nearest(
    connection: Connection, kind: str, asked: Sequence[str], most: int
) -> list[tuple[int, tuple[str, int, str, str]]]:
    """The records of a kind nearest to what was typed, each with how near it is, 0 the nearest."""
    first, last = _place(kind, 0), _place(kind, _ROOM - 1)
    found: dict[int, tuple[int, tuple[str, int, str, str]]] = {}
    for nearness, query in enumerate(asked):
        if query and len(found) < most:
            for record_id, title, detail in connection.exec_driver_sql(_NEWEST, (query, first, last, most)):
                found.setdefault(record_id, (nearness, (kind, record_id, title, detail)))
    return list(found.values())[:most]


def _by_nearness(kind: str, words: Sequence[str]) -> tuple[str, ...]:
    """What to ask the index of a kind, the nearest first; empty where its records have nothing such."""
    typed = " ".join(words)
    name = sort_key(typed)
    return (
        f"whole : {_quoted(_whole(name))}",
        f"{{code name}} : ^ {_quoted(name)} *",
        f"aliases : {_quoted(f'{_BEGINS} {typed}')} *" if kind == "ptce" else "",
        f"{{code name}} : ({_each_begun(name.split())})",
        _each_begun(words),
    )


def _each_begun(words: Iterable[str]) -> str:
    """What asks for words that begin with each of some."""
    return " ".join(f"{_quoted(word)} *" for word in words)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def found_by_words(kind: str, typed: str) -> Select[int]:
    """The records of a kind whose words begin with each word of a text."""
    return (
        select(column("record_id", Integer))
        .select_from(text("search_index"))
        .where(text("search_index MATCH :words").bindparams(words=_each_begun(fold(typed).split())))
        .where(column("rowid", Integer).between(_place(kind, 0), _place(kind, _ROOM - 1)))
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
