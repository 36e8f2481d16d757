"""The home page and the five-year projection of 100 000 dossiers and 300 000 instalments, against bare sqlite3.

Two floors in the same run. « mêmes requêtes »: the very SQL of the job, its rows fetched and left as they are.
« à la main »: the shortest SQL one would write for the same aggregates, without the rules of the domain (amendments,
final amounts, what lapsed). Goal: 3 times at most. Run with `python -m tests.benchmarks.bench_follow_up`.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.desk import Desk
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.home.summary import open_home
from tests.benchmarks.bench_lists import bare, milliseconds, statements_of
from tests.benchmarks.large_file import large_file

DOSSIERS, INSTALMENTS = 100_000, 300_000
RUNS = 7
GOAL = 3.0

BY_HAND = {
    "accueil": (
        "SELECT decision, instruction, count(*) FROM funding_file GROUP BY 1, 2",
        """SELECT scheme_version_id, count(*), sum(requested), sum(proposed), sum(voted), count(DISTINCT ptce_id)
           FROM funding_file WHERE fiscal_year = 2026 GROUP BY 1""",
        """SELECT f.scheme_version_id, sum(a.amount), sum(p.paid) FROM funding_file f
           JOIN agreement a ON a.funding_file_id = f.id
           LEFT JOIN (SELECT agreement_id, sum(amount) AS paid FROM payment GROUP BY 1) p ON p.agreement_id = a.id
           WHERE f.fiscal_year = 2026 GROUP BY 1""",
        """SELECT count(*), min(i.planned_on) FROM instalment i JOIN agreement a ON a.id = i.agreement_id
           LEFT JOIN (SELECT instalment_id, sum(amount) AS paid FROM payment GROUP BY 1) p ON p.instalment_id = i.id
           WHERE a.closed_on IS NULL AND i.planned_on < '2026-03-02' AND i.amount > coalesce(p.paid, 0)""",
        """SELECT beneficiary_id, sum(voted) FROM funding_file
           WHERE decision = 'granted' AND fiscal_year = 2026 GROUP BY 1""",
        "SELECT DISTINCT fiscal_year FROM funding_file",
    ),
    "projection": (
        """SELECT substr(i.planned_on, 1, 4), sum(i.amount - coalesce(p.paid, 0))
           FROM instalment i JOIN agreement a ON a.id = i.agreement_id
           LEFT JOIN (SELECT instalment_id, sum(amount) AS paid FROM payment GROUP BY instalment_id) p
             ON p.instalment_id = i.id
           WHERE a.closed_on IS NULL GROUP BY 1""",
        "SELECT sum(amount) FROM payment WHERE paid_on BETWEEN '2026-01-01' AND '2026-12-31'",
        "SELECT year, sum(amount) FROM payment_credit GROUP BY year",
        "SELECT sum(proposed) FROM funding_file WHERE decision IN ('proposed', 'listed')",
    ),
}
"""What somebody would type in a shell for the same figures."""


def jobs(desk: Desk) -> dict[str, Callable[[], object]]:
    """What an officer waits for, by name."""
    return {
        "accueil": lambda: open_home(desk),
        "projection": lambda: open_projection(desk),
        "échéances": lambda: open_deadlines(desk),
    }


def by_hand(connection: sqlite3.Connection, statements: tuple[str, ...]) -> None:
    """Statements that need no value."""
    bare(connection, [(statement, ()) for statement in statements])


def measure(desk: Desk) -> list[tuple[str, str, float, float]]:
    """Each job, the floor it is held against, and the milliseconds of both, taken one beside the other."""
    connection = desk.database._connection
    found: list[tuple[str, str, float, float]] = []
    for name, job in jobs(desk).items():
        floors: dict[str, Callable[[], object]] = {
            "mêmes requêtes": partial(bare, connection, statements_of(desk, job))
        }
        if name in BY_HAND:
            floors["à la main"] = partial(by_hand, connection, BY_HAND[name])
        for word, floor in floors.items():
            times = [(milliseconds(job), milliseconds(floor)) for _ in range(RUNS)]
            ours, theirs = (median(side) for side in zip(*times, strict=True))
            found.append((name, word, ours, theirs))
    return found


def main() -> int:
    """Print each ratio with its goal."""
    with tempfile.TemporaryDirectory() as folder:
        desk = large_file(Path(folder), DOSSIERS, instalments=INSTALMENTS)
        try:
            found = desk.run(measure)
        finally:
            desk.close()
    for name, word, ours, floor in found:
        sys.stdout.write(
            f"{name:<10}: {ours:8.1f} ms, sqlite3 {word:<14} {floor:8.1f} ms, "
            f"rapport {ours / floor:5.2f} (but {GOAL})\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
