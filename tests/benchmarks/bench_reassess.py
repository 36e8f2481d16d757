"""Computing again 100 000 dossiers as one change that tells how far it is and stops when asked.

Against the same computations alone, with nothing read from the file nor kept in it, in the same run: what the file
costs. Then the same stopped half-way: how long the officer waits, and whether the file is as it was. Run with
`python -m tests.benchmarks.bench_reassess`.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.reassess import BATCH, reassess
from ptce_desk.services.dossier.sheet import sheets_of
from tests.benchmarks.large_file import large_file
from tests.benchmarks.memory import peak_megabytes

DOSSIERS = 100_000
SAMPLE = 2_000


class Clock:
    """Hears the telling; says no after so many dossiers."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.stop_at, self.last, self.longest, self.asked = stop_at, perf_counter(), 0.0, 0.0

    def tell(self, done: int, _count: int) -> bool:
        """One more batch."""
        now = perf_counter()
        if done:
            self.longest = max(self.longest, now - self.last)
        self.last = now
        if self.stop_at is None or done < self.stop_at:
            return True
        self.asked = now
        return False


def seconds_of_sums(desk: Desk) -> float:
    """Seconds a dossier takes to be computed once everything it needs is in memory."""
    with desk.reading() as connection:
        ids = [row[0] for row in connection.exec_driver_sql(f"SELECT id FROM funding_file LIMIT {SAMPLE}")]  # noqa: S608
    with desk.writing("") as work:
        sheets = sheets_of(work, work.get_many(FundingFile, ids))
    start = perf_counter()
    for sheet in sheets:
        assert sheet.assessment.max_amount >= 0
    return (perf_counter() - start) / len(sheets)


def maxima(desk: Desk) -> int:
    """The sum of the maxima kept with the dossiers, in cents."""
    with desk.reading() as connection:
        return int(connection.exec_driver_sql("SELECT sum(max_amount) FROM funding_file").scalar_one())


def main() -> int:
    """Print the rate, the ratio, the telling and the stopping."""
    with tempfile.TemporaryDirectory() as folder:
        desk = large_file(Path(folder), DOSSIERS)
        try:
            alone = desk.run(seconds_of_sums)
            before = desk.run(maxima)
            halfway = Clock(stop_at=DOSSIERS // 3)
            try:
                desk.run(reassess, halfway.tell)
            except StoppedError:
                waited = perf_counter() - halfway.asked
            untouched = desk.run(maxima) == before
            whole = Clock()
            start = perf_counter()
            done = desk.run(reassess, whole.tell)
            taken = perf_counter() - start
        finally:
            desk.close()
    each = taken / done.count
    memory = round(peak_megabytes())
    sys.stdout.write(
        f"{done.count} dossiers recalculés et gardés en {taken:.0f} s ({1 / each:.0f} par seconde), "
        f"calcul seul {alone * 1000:.2f} ms par dossier, rapport {each / alone:.1f} ; {memory} Mio au plus\n"
        f"avancement dit tous les {BATCH} dossiers, au plus toutes les {whole.longest:.2f} s\n"
        f"arrêt à mi-chemin rendu en {waited:.2f} s, fichier {'intact' if untouched else 'CHANGÉ'}\n"
    )
    return 0 if untouched else 1


if __name__ == "__main__":
    sys.exit(main())
