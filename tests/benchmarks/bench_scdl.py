"""100 000 lines of SCDL against bare `csv.writer` writing the same ones in the same run; the goal is 3 times at most.

Making the lines of grants and checking them is told beside it. Run with `python -m tests.benchmarks.bench_scdl`.
"""

import csv
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

from stdnum import luhn

from ptce_desk.domain.open_data import SCDL_FIELDS, Award, Line, Receiver, line_remarks, lines_of
from ptce_desk.domain.vocabulary import StateAidRegime
from ptce_desk.exports.scdl import write_scdl
from tests.benchmarks.memory import peak_megabytes

LINES = 100_000
RUNS = 5
GOAL = 3.0


def award_of(number: int) -> Award:
    """A grant unlike the others."""
    siren = f"{10_000_000 + number:08d}"
    siren += luhn.calc_check_digit(siren)
    siret = f"{siren}0001"
    day = date(2020, 1, 1) + timedelta(days=number % 2_000)
    return Award(
        "Région d’exemple",
        "23350001600040",
        day,
        f"2026-{number}",
        f"Pôle « territorial » n° {number}, filière bois",
        Decimal(2_300_001 + number) / 100,
        receivers=(Receiver(f"Structure {number}", siret + luhn.calc_check_digit(siret)),),
        planned=(day, day + timedelta(days=365)),
        state_aid=StateAidRegime.DE_MINIMIS,
    )


def bare(lines: list[Line], target: Path) -> None:
    """The same with the standard library alone."""
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(SCDL_FIELDS)
        writer.writerows(lines)


def seconds(job: Callable[[], object]) -> float:
    """The median of several runs."""
    taken = []
    for _run in range(RUNS):
        start = perf_counter()
        job()
        taken.append(perf_counter() - start)
    return median(taken)


def main() -> int:
    """Measure, and fail above the goal."""
    awards = [award_of(number) for number in range(LINES)]
    start = perf_counter()
    lines = [line for award in awards for line in lines_of(award)]
    made = perf_counter() - start
    start = perf_counter()
    wrong = sum(bool(line_remarks(line)) for line in lines)
    checked = perf_counter() - start
    before = peak_megabytes()
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder) / "ours.csv", Path(folder) / "plain.csv"
        floor = seconds(lambda: bare(lines, plain))
        taken = seconds(lambda: write_scdl(iter(lines), ours))
        same = ours.read_bytes() == plain.read_bytes()
    ratio = taken / floor
    sys.stdout.write(
        f"SCDL, {LINES} lines: csv.writer {floor:.2f} s, ours {taken:.2f} s, ratio {ratio:.2f} (goal {GOAL}), "
        f"+{peak_megabytes() - before:.0f} MB; made in {made:.1f} s, checked in {checked:.1f} s\n"
    )
    return int(ratio > GOAL or not same or wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
