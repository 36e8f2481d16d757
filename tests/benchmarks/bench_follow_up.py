"""The home page, the deadlines, the projection and a dossier, at 100 000 dossiers and 300 000 instalments.

The floor, in the same run, is the best known way to the same figures: each row that must be told touched once by the
bare engine, in an index that holds what is told, the figures kept of grants read as they are. Accueil is all that the
page asks: what to do, what stands beside, and the counts of the navigation, after something was written. Goals: 200 ms,
and 15 ms to read a dossier, whichever. The best of several runs is told, in milliseconds of the processor, Python's
collector at rest, as the window has it (`ui/start/garbage.py`). Échéances tells the payments of the first days and
counts the others; « toutes » is what a search in them reads. Run with
`python -m tests.benchmarks.bench_follow_up`.
"""

import gc
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.home.beside import open_beside
from ptce_desk.services.home.counts import count_places
from ptce_desk.services.home.deadlines import look_at_deadlines, open_deadlines
from ptce_desk.services.home.summary import open_home
from tests.benchmarks.bench_lists import bare, milliseconds, statements_of
from tests.benchmarks.large_file import large_file

DOSSIERS, INSTALMENTS = 100_000, 300_000
RUNS = 7
MOST = 200.0
DOSSIERS_READ = range(50_001, 50_061)

_NEAR_CEILINGS = """SELECT beneficiary_id, sum(voted) FROM funding_file WHERE decided_on >= '2023-03-03'
    AND decision = 'granted' GROUP BY 1"""
_NEW = "('not_listed', 'adjourned')"
BY_HAND = {
    "accueil": (
        f"""SELECT instruction, count(*) FROM funding_file INDEXED BY ix_funding_file_summed
            WHERE decision IN {_NEW} GROUP BY 1""",  # noqa: S608
        """SELECT scheme_version_id, count(*), sum(requested), sum(proposed), sum(voted) FROM funding_file
           WHERE fiscal_year = 2026 GROUP BY 1""",
        "SELECT sum(agreed), sum(paid), sum(remaining) FROM agreement_sum",
        "SELECT funding_file_id, planned_on FROM instalment_rest WHERE planned_on < '2026-03-02'",
        """SELECT number, title, planned_on, cents FROM instalment_rest r
           JOIN funding_file f ON f.id = r.funding_file_id
           WHERE planned_on BETWEEN '2026-03-02' AND '2026-04-01'""",
        "SELECT planned_in, sum(cents) FROM instalment_rest GROUP BY 1",
    ),
    "échéances": (
        "SELECT planned_on, count(*), sum(cents) FROM instalment_rest WHERE planned_on <= '2026-05-01' GROUP BY 1",
        """SELECT number, title, planned_on, cents FROM instalment_rest r
           JOIN funding_file f ON f.id = r.funding_file_id
           WHERE planned_on <= '2026-05-01' ORDER BY planned_on LIMIT 100""",
        _NEAR_CEILINGS,
    ),
    "échéances, toutes": (
        """SELECT number, title, planned_on, cents FROM instalment_rest r
           JOIN funding_file f ON f.id = r.funding_file_id
           WHERE planned_on <= '2026-05-01'""",
        _NEAR_CEILINGS,
    ),
    "projection": (
        "SELECT planned_in, sum(cents) FROM instalment_rest GROUP BY 1",
        "SELECT sum(remaining) FROM agreement_sum",
        "SELECT sum(amount) FROM payment WHERE paid_on BETWEEN '2026-01-01' AND '2026-12-31'",
    ),
}
"""What somebody who knows the file would type in a shell for the same figures."""

WITHIN = {"un dossier": 15.0, "au pire": 15.0}
"""Milliseconds each may take, `MOST` for the others."""


def jobs(desk: Desk) -> dict[str, Callable[[], object]]:
    """What an officer waits for, by name."""
    return {
        "accueil": lambda: home_page(desk),
        "projection": lambda: open_projection(desk),
        "échéances": lambda: look_at_deadlines(desk),
        "échéances, toutes": lambda: open_deadlines(desk),
        "un dossier": lambda: open_file(desk, DOSSIERS_READ[0]),
    }


def home_page(desk: Desk) -> None:
    """All that the page asks once something was written."""
    desk.file._connection.execute("UPDATE scheme SET version = version WHERE id = 1")
    open_home(desk)
    open_beside(desk)
    count_places(desk)


def by_hand(connection: sqlite3.Connection, statements: tuple[str, ...]) -> None:
    """Statements that need no value."""
    bare(connection, [(statement, ()) for statement in statements])


def measure(desk: Desk) -> list[tuple[str, float, float]]:
    """The milliseconds of each job and of its floor, taken one beside the other."""
    connection = desk.file._connection
    found: list[tuple[str, float, float]] = []
    for name, job in jobs(desk).items():
        own = partial(bare, connection, statements_of(job))
        floor = partial(by_hand, connection, BY_HAND[name]) if name in BY_HAND else own
        times = [(milliseconds(job), milliseconds(floor)) for _ in range(RUNS)]
        ours, theirs = (min(side) for side in zip(*times, strict=True))
        found.append((name, ours, theirs))
    reads = [partial(open_file, desk, key) for key in DOSSIERS_READ]
    worst = max(reads, key=lambda read: min(milliseconds(read) for _ in range(3)))
    own = partial(bare, connection, statements_of(worst))
    ours, theirs = (min(milliseconds(one) for _ in range(RUNS)) for one in (worst, own))
    found.append(("au pire", ours, theirs))
    return found


def main() -> int:
    """Print each ratio with its goal."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        desk = large_file(Path(folder), DOSSIERS, instalments=INSTALMENTS)
        try:
            found = desk.run(measure)
        finally:
            desk.close()
    for name, ours, floor in found:
        sys.stdout.write(
            f"{name:<17}: {ours:8.1f} ms (but {WITHIN.get(name, MOST):.0f}), sqlite3 {floor:8.1f} ms, "
            f"rapport {ours / floor:5.2f}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
