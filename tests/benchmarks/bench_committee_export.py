"""The committee workbook of 10 000 dossiers from the file to the disk, each assessed; the goal is 15 seconds at most.

Run with `python -m tests.benchmarks.bench_committee_export`.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.services.committee.sessions import create_session
from ptce_desk.services.desk import Desk
from ptce_desk.services.reports.committee import export_committee
from tests.benchmarks.large_file import large_file
from tests.benchmarks.memory import peak_megabytes

DOSSIERS = 10_000
GOAL = 15.0


def on_one_agenda(desk: Desk) -> int:
    """A session that every dossier of the file is on, unvoted; returns its id."""
    session = desk.run(create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    with desk.writing("Inscrire tous les dossiers") as work:
        listed = f"SELECT {session}, id, id, '', '', '' FROM funding_file"  # noqa: S608
        columns = "session_id, funding_file_id, position, recused, remark, submitted"
        work.reading().exec_driver_sql(f"INSERT INTO agenda_item ({columns}) {listed}")
        work.commit()
    return session


def main() -> int:
    """Print what it takes."""
    with tempfile.TemporaryDirectory() as folder:
        desk = large_file(Path(folder), DOSSIERS)
        session = on_one_agenda(desk)
        start, worked = perf_counter(), process_time()
        path = desk.run(export_committee, session, Path(folder) / "commission.xlsx")
        seconds, worked, size = perf_counter() - start, process_time() - worked, path.stat().st_size
        desk.close()
    held = f"{size / 1e6:.1f} MB, {peak_megabytes():.0f} MB at most"
    sys.stdout.write(f"{DOSSIERS} dossiers: {seconds:.1f} s, {worked:.1f} s of them at work, {held}\n")
    return int(seconds > GOAL)


if __name__ == "__main__":
    sys.exit(main())
