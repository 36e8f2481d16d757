"""10 000 grants of a csv seen then brought in, against bare sqlite3 writing the rows they leave, in the same run.

Goals: both together in 3 times `executemany` of every row left (journal and index included), and 20 s. What Python
itself takes to word and to chain the entries of the journal, the values at hand, is told beside: that, the rows and a
grant put into objects once are the least an import can take. Run with `python -m tests.benchmarks.bench_import`.
"""

import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from time import perf_counter

from ptce_desk.bootstrap import surroundings
from ptce_desk.cli.importing import seldom_collected
from ptce_desk.db.chain import chained_hash
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.importing.carrying import as_foreseen
from ptce_desk.services.importing.funding_files import import_funding_files, plan_funding_files
from ptce_desk.services.importing.plans import counts
from ptce_desk.services.importing.tables import Answers, Source, open_table

ROWS = 10_000
MOST = 3.0
SECONDS = 20.0


def table(path: Path) -> Path:
    """Grants of four years to two thousand associations, as an officer's workbook tells them."""
    chance = Random(1)  # noqa: S311  # the same each time
    lines = ["Année;Bénéficiaire;Commune;Objet;Demandé;Montant voté;Date de décision"]
    for rank in range(ROWS):
        who, year = chance.randrange(2000), chance.randrange(2019, 2023)
        amount = chance.randrange(100, 90_000)
        lines.append(
            f"{year};Association {who};Commune {who % 300};Action n° {rank} de l’association;{amount + 500},50;"
            f"{amount},00;{chance.randrange(1, 28):02d}/{chance.randrange(1, 12):02d}/{year}"
        )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def rows_left(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a closed file, by the statement that writes it; what SQLite keeps for itself aside."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        left: dict[str, list[tuple[object, ...]]] = {}
        for name in names:
            if not name.startswith(("sqlite_", "search_index_")) and name != "journal_head":
                columns = [f'"{one[1]}"' for one in connection.execute(f'PRAGMA table_info("{name}")')]
                listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
                rows = connection.execute(f'SELECT {listed} FROM "{name}"').fetchall()  # noqa: S608
                left[f'INSERT INTO "{name}" ({listed}) VALUES ({marks})'] = rows  # noqa: S608
        return left


def floor(before: Path, target: Path, left: dict[str, list[tuple[object, ...]]]) -> float:
    """Seconds that bare sqlite3 takes to write the rows a file did not have before."""
    had = {statement: set(rows) for statement, rows in rows_left(before).items()}
    new = {statement: [row for row in rows if row not in had[statement]] for statement, rows in left.items()}
    target.write_bytes(before.read_bytes())
    with closing(sqlite3.connect(target)) as connection:
        start = perf_counter()
        with connection:
            for statement, rows in new.items():
                connection.executemany(statement, rows)
        return perf_counter() - start


def worded(path: Path) -> float:
    """Seconds that Python takes to word and to chain the entries of a closed file, had it nothing else to do."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        entries = [dict(row) for row in connection.execute("SELECT * FROM change_entry ORDER BY id")]
    values = [json.loads(entry["new_values"] or "{}") for entry in entries]
    encode, previous, start = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode, "", perf_counter()
    for entry, held in zip(entries, values, strict=True):
        encode(held)
        previous = chained_hash(previous, entry)
    return perf_counter() - start


def timed(desk: Desk, path: Path) -> tuple[float, float]:
    """Seconds to read and see, then to bring in."""
    start = perf_counter()
    opened = open_table(desk.resources, path, Answers(given={"scheme": "CA-PROGRESS-1"}))
    source, drafts = Source(opened.origin, path.name, {}), opened.drafts()
    seen = desk.run(plan_funding_files, drafts, source)
    shown = replace(source, foreseen=desk.run(as_foreseen, seen))
    middle = perf_counter()
    done = desk.run(import_funding_files, drafts, shown)
    end = perf_counter()
    assert counts(seen) == counts(done) == {Outcome.NEW: ROWS}
    return middle - start, end - middle


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, before = folder / "a.ptce", folder / "before.ptce"
        create_file(surroundings(), path, Authority("Département", FunderLevel.DEPARTMENT)).close()
        before.write_bytes(path.read_bytes())
        desk = open_file(surroundings(), path)
        with seldom_collected():
            seen, done = timed(desk, table(folder / "suivi.csv"))
        desk.close()
        least, words = floor(before, folder / "floor.ptce", rows_left(path)), worded(path)
    ratio = (seen + done) / least
    sys.stdout.write(
        f"read and seen {seen:.1f} s ({seen / least:.1f}), brought in {done:.1f} s ({done / least:.1f}), "
        f"bare {least:.2f} s, entries worded and chained {words:.2f} s: {ratio:.1f} times bare (goal {MOST})\n"
    )
    return 0 if ratio <= MOST and seen + done <= SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
