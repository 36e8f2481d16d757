"""Lists of 1 000 and 100 000 dossiers against bare sqlite3, in the same run.

The floor is the best known way to the same answer: for a page its own SQL, which walks an index in the order of the
list; for what is summed, the covering index walked once, folded in its order; for a search, the index asked once for
each kind, without ranks. Goals: a page, sums and groups 3 times at most, sums in 50 ms, groups in 200 ms, a search of
any prefix in 20 ms. The best of several runs is told, in milliseconds of the processor. Run with
`python -m tests.benchmarks.bench_lists`.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path
from time import process_time

from sqlalchemy import Engine, event

from ptce_desk.db.queries.file_axes import LISTING
from ptce_desk.db.queries.file_orders import SORTED_BY
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.narrowing import Among, Between, Narrowing, narrowed_to
from ptce_desk.domain.states import InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import group_files, list_files, sum_files
from ptce_desk.services.file.search import search
from tests.benchmarks.large_file import large_file

SIZES = (1_000, 100_000)
RUNS = 40
WANTED = FundingFileFilter(narrowed_to(instruction=InstructionState.REVIEWED))
GOALS = {"page": 3.0, "sums": 3.0, "groups": 3.0, "crossed": 3.0, "narrowed": 3.0, "search": 5.0}
PREFIXES = (
    "c",
    "1",
    "2",
    "e",
    "ca",
    "cœ",
    "20",
    "cœu",
    "2024",
    "cantine",
    "bois",
    "cœur de",
    "mobilité 12",
    "e b",
    "zz",
)
WITHIN = 20.0
"""Milliseconds any prefix may take."""
BY_COLUMN = 200.0
"""Milliseconds to group or order by any column may take."""
_SUMS = "count(*), sum(requested), sum(max_amount), sum(proposed), sum(voted) FROM funding_file"
_FOUND = "SELECT record_id, title, detail FROM search_index WHERE search_index MATCH '\"coeu\"*' AND rowid BETWEEN"
BEST: dict[str, tuple[str, ...]] = {
    "sums": (f"SELECT {_SUMS} INDEXED BY ix_funding_file_summed WHERE instruction = 'reviewed'",),
    "groups": (f"SELECT fiscal_year, scheme_version_id, {_SUMS} INDEXED BY ix_funding_file_summed GROUP BY 1, 2",),
    "crossed": (f"SELECT fiscal_year, scheme_version_id, {_SUMS} INDEXED BY ix_funding_file_summed GROUP BY 1, 2",),
    "search": tuple(
        f"{_FOUND} {kind << 40} AND {(kind + 1 << 40) - 1} ORDER BY rowid DESC LIMIT 8" for kind in range(6)
    ),
}
"""The best known way to the same answer, where the SQL of the program is not its own floor: the index that holds it."""
NARROWED = FundingFileFilter(
    Narrowing(
        (
            ("instruction", Among(frozenset({InstructionState.REVIEWED, InstructionState.COMPLETE}))),
            ("requested", Between(Decimal(10_000), Decimal(40_000))),
        )
    )
)
Parameters = tuple[object, ...] | Mapping[str, object]
"""What a statement is given: by place in a file, by name on a server."""
Statement = tuple[str, Parameters]


def jobs(desk: Desk) -> dict[str, Callable[[], object]]:
    """What an officer waits for, by name; the last page is as deep as the list is long."""
    middle = list_files(desk, WANTED, sort="number")
    return {
        "page": lambda: list_files(desk, WANTED, sort="number", after=middle.next),
        "sums": lambda: sum_files(desk, WANTED),
        "groups": lambda: group_files(desk, FundingFileFilter(), ["scheme"]),
        "crossed": lambda: group_files(desk, FundingFileFilter(), ["year", "scheme"]),
        "narrowed": lambda: list_files(desk, NARROWED, sort="number"),
        "search": lambda: search(desk, "cœu"),
    }


def statements_of(job: Callable[[], object]) -> list[Statement]:
    """The SQL a job runs, on whichever engine."""
    seen: list[Statement] = []

    def note(_c: object, _u: object, statement: str, parameters: Parameters, *_rest: object) -> None:
        seen.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        job()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return seen


def bare(connection: sqlite3.Connection, statements: list[Statement]) -> None:
    """The same SQL, its rows fetched and left as they are."""
    for statement, parameters in statements:
        connection.execute(statement, parameters).fetchall()


def measure(desk: Desk) -> dict[str, tuple[float, float]]:
    """Milliseconds of each job and of its floor, one beside the other at each run."""
    connection = desk.file._connection
    found: dict[str, tuple[float, float]] = {}
    for name, job in jobs(desk).items():
        floor = partial(bare, connection, [(one, ()) for one in BEST[name]] if name in BEST else statements_of(job))
        times = [(milliseconds(job), milliseconds(floor)) for _ in range(RUNS)]
        ours, theirs = (min(side) for side in zip(*times, strict=True))
        found[name] = ours, theirs
    return found


def slowest_prefix(desk: Desk) -> tuple[float, str]:
    """The prefix that takes longest to be searched, and its milliseconds."""
    return max((min(milliseconds(partial(search, desk, typed)) for _ in range(5)), typed) for typed in PREFIXES)


def slowest_of(job: Callable[[str], object], keys: Iterable[str]) -> tuple[float, str]:
    """The key that takes longest, and its milliseconds."""
    return max((min(milliseconds(partial(job, key)) for _ in range(3)), key) for key in keys)


def by_column(desk: Desk) -> dict[str, tuple[float, str]]:
    """The slowest column to group by, alone then within years, and to order by."""
    every = FundingFileFilter()
    axes = (*LISTING.axes.keys() - {"number"}, *LISTING.states)
    return {
        "grouper": slowest_of(lambda key: group_files(desk, every, [key]), axes),
        "grouper à deux": slowest_of(lambda key: group_files(desk, every, ["year", key]), axes),
        "trier": slowest_of(lambda key: list_files(desk, every, sort=key, descending=False), SORTED_BY),
    }


def milliseconds(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = process_time()
    act()
    return (process_time() - start) * 1000


def main() -> int:
    """Print each ratio with its goal."""
    with tempfile.TemporaryDirectory() as folder:
        pages: list[float] = []
        for size in SIZES:
            desk = large_file(Path(folder), size)
            try:
                found, (slowest, typed) = desk.run(measure), desk.run(slowest_prefix)
                columns = desk.run(by_column)
            finally:
                desk.close()
            pages.append(found["page"][0])
            sys.stdout.write(
                f"{size:>7} dossiers, « {typed} » : {slowest:8.2f} ms, le préfixe le plus lent (but {WITHIN:.0f})\n"
            )
            for name, (longest, key) in columns.items():
                sys.stdout.write(
                    f"{size:>7} dossiers, {name} par « {key} » : {longest:8.2f} ms, la colonne la plus lente "
                    f"(but {BY_COLUMN:.0f})\n"
                )
            for name, (ours, floor) in found.items():
                sys.stdout.write(
                    f"{size:>7} dossiers, {name:<8}: {ours:8.2f} ms, sqlite3 {floor:8.2f} ms, "
                    f"rapport {ours / floor:5.2f} (but {GOALS[name]})\n"
                )
        sys.stdout.write(f"une page de 100 000 contre une de 1 000 : {pages[1] / pages[0]:.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
