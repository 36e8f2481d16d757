"""What an officer said of the columns of a table, kept in the file and found again at the next import."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Final

from ptce_desk.db.queries.importing import maps_of
from ptce_desk.domain.imported import ImportMap
from ptce_desk.domain.reading import read_record
from ptce_desk.imports.tables.layout import TableRow
from ptce_desk.imports.tables.values import read_text
from ptce_desk.records.file import IMPORT_MAP
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.tables import Answers, KeptMap, OpenedTable

_ASKED_AGAIN: Final = ("leave_unreadable", "zeros", "sessions", "presumed_paid", "still_to_notify", "persons")
"""What is said of a table whole, which an officer sees before it serves again."""
_KEPT: Final = ("target", "fields", "words", "given", "readings", *_ASKED_AGAIN)
"""What is kept; which structure or dossier a row is, its import tells the next one by its identifier."""
OF_ONE_TABLE: Final = "year"
"""What is given to the rows of one table and of no other: workbooks hold sheets of one heading for each year."""


def kept_maps(desk: Desk) -> dict[str, KeptMap]:
    """What the file remembers of tables, by their signatures; what cannot be read any more is not remembered."""
    with desk.reading() as connection:
        rows = maps_of(connection)
    read = ((signature, name, read_record(Answers, json.loads(content))[0]) for _id, signature, name, content in rows)
    return {signature: KeptMap(name, answers) for signature, name, answers in read if answers is not None}


def remembered(opened: OpenedTable, answers: Answers) -> Answers:
    """The answers an officer begins with: what she said of such a table before, where she said nothing today.

    What she read in a cell serves again only in a row that says, in every cell, the very same.
    """
    if opened.kept is None:
        return answers
    kept = opened.kept.answers
    before = {key: getattr(kept, key) for key in _ASKED_AGAIN if not getattr(answers, key)}
    readings = {**dict(_readings_of(opened, kept)), **answers.readings}
    return replace(answers, **before, readings=readings)


def carried_readings(before: OpenedTable, answers: Answers, now: OpenedTable) -> dict[str, Mapping[str, str]]:
    """What was read in the cells of a table, in those rows of it that still say the very same, wherever they stand."""
    return dict(_readings_of(now, Answers(readings=_kept_readings(before, answers))))


def _readings_of(opened: OpenedTable, kept: Answers) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in opened.table.rows if kept.readings else ():
        held = kept.readings.get(_words_of(row))
        if held is not None:
            yield str(row.number), held


def _words_of(row: TableRow) -> str:
    """What tells a row by all it says, wherever it stands."""
    return sha256("\x1f".join(map(read_text, row.cells)).encode()).hexdigest()[:24]


def keep_map(desk: Desk, opened: OpenedTable, answers: Answers, name: str) -> KeptMap:
    """Keep what is said of a table under a name, for the next one; nothing is written when it is known.

    What was read in the cells of other rows stays kept: a table that comes each year may hold other ones.
    """
    columns = opened.columns
    aside = {column.heading: "" for column in opened.table.columns}
    said = Answers(
        target=opened.target.key,
        fields={**aside, **columns.fields},
        words=columns.answers,
        given={key: text for key, text in columns.given.items() if key != OF_ONE_TABLE},
        readings=_kept_readings(opened, answers),
        **{key: getattr(answers, key) for key in _ASKED_AGAIN},
    )
    kept = KeptMap(name, said)
    text = json.dumps({key: getattr(said, key) for key in _KEPT}, ensure_ascii=False, sort_keys=True)
    with desk.writing("") as work:
        known = next((row for row in maps_of(work.reading()) if row[1] == opened.signature), None)
        if known is not None and known[2:] == (name, text):
            return kept
        one = ImportMap(opened.signature, name, text) if known is None else work.get(ImportMap, known[0])
        one.name, one.content = name, text
        work.add(one)
        work.label = f"Garder {IMPORT_MAP.called(one)}"
        work.commit()
    return kept


def _kept_readings(opened: OpenedTable, answers: Answers) -> Mapping[str, Mapping[str, str]]:
    before = {} if opened.kept is None else opened.kept.answers.readings
    today = {
        _words_of(row): held
        for row in (opened.table.rows if answers.readings else ())
        if (held := answers.readings.get(str(row.number)))
    }
    return {**before, **today}
