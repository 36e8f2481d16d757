"""What an officer said of the columns of a table, kept in the file and found again at the next import."""

import json

from ptce_desk.db.queries.importing import maps_of
from ptce_desk.domain.imported import ImportMap
from ptce_desk.domain.reading import read_record
from ptce_desk.records.file import IMPORT_MAP
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.tables import Answers, KeptMap, OpenedTable

_KEPT = ("target", "fields", "words", "given")
"""What is said of columns; the rest is said of the rows of one file."""


def kept_maps(desk: Desk) -> dict[str, KeptMap]:
    """What the file remembers of tables, by their signatures; what cannot be read any more is not remembered."""
    with desk.reading() as connection:
        rows = maps_of(connection)
    read = ((signature, name, read_record(Answers, json.loads(content))[0]) for _id, signature, name, content in rows)
    return {signature: KeptMap(name, answers) for signature, name, answers in read if answers is not None}


def keep_map(desk: Desk, opened: OpenedTable, name: str) -> KeptMap:
    """Keep what the columns of a table are under a name, for the next one; nothing is written when it is known."""
    columns = opened.columns
    aside = {column.heading: "" for column in opened.table.columns}
    said = Answers("", "", opened.target.key, {**aside, **columns.fields}, columns.answers, columns.given)
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
