"""Checking a file of 100 000 dossiers, half of them told by the journal from their creation, half by a sealed digest.

Against its floor in the same run, in seconds of processor: SQLite's own `integrity_check`, and every row of every table
read once, bare. Run with `python -m tests.benchmarks.bench_check`.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import process_time

from ptce_desk.db.canonical import STORED, stored_row
from ptce_desk.db.journal import RowChange, Signature, append
from ptce_desk.db.row_digests import seal_rows
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.verification import verify_file
from tests.benchmarks.large_file import large_file
from tests.benchmarks.memory import peak_megabytes

DOSSIERS = 100_000
TOLD = DOSSIERS // 2
AT_ONCE = 5_000
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def tell(desk: Desk) -> None:
    """Seal the rows bare SQL brought, then change half of the dossiers as an officer would: one entry for each."""
    with desk.database.rewriting() as connection:
        seal_rows(connection, author="Mesure", changed_at=NOW, label="Sceller")
        columns = [column.name for column in STORED["funding_file"].c]
        query = f"SELECT {', '.join(columns_quoted(columns))} FROM funding_file ORDER BY id LIMIT {TOLD}"  # noqa: S608
        rows = iter(connection.exec_driver_sql(query).mappings().all())
        while batch := [stored_row({str(name): value for name, value in row.items()}) for row in islice(rows, AT_ONCE)]:
            changes = [
                change
                for row in batch
                for change in (
                    RowChange("funding_file", int(str(row["id"])), "delete", row, None),
                    RowChange("funding_file", int(str(row["id"])), "insert", None, row),
                )
            ]
            append(connection, Signature("Mesure", NOW, "Saisir de nouveau"), changes)


def columns_quoted(names: list[str]) -> list[str]:
    return [f'"{name}"' for name in names]


def floor_of(path: Path) -> float:
    """Seconds SQLite takes to check its pages, and to read every row once."""
    start = process_time()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in tables:
            for _row in connection.execute(f'SELECT * FROM "{name}"'):  # noqa: S608  # names SQLite gave
                pass
    return process_time() - start


def main() -> int:
    """Print the measure beside its floor."""
    with tempfile.TemporaryDirectory() as folder:
        desk = large_file(Path(folder), DOSSIERS)
        desk.run(tell)
        desk.close()
        size = desk.path.stat().st_size / 1e6
        floor = floor_of(desk.path)
        start = process_time()
        faults = verify_file(desk.path).faults
        seconds = process_time() - start
    peak = peak_megabytes()
    sys.stdout.write(
        f"{DOSSIERS} dossiers, {2 * TOLD} entries, {size:.0f} MB: {seconds:.1f} s, floor {floor:.1f} s, "
        f"{seconds / floor:.1f} times; {peak:.0f} MB at the peak, the making of the file included; "
        f"{len(faults)} faults told\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
