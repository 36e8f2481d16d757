"""Twenty acts made and kept, in each format, each in its file then joined in one; the goal is five seconds.

Run with `python -m tests.benchmarks.bench_acts`.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from ptce_desk.bootstrap import surroundings
from ptce_desk.demonstration.making import build_demo
from ptce_desk.domain.acts import ActFormat, ActKind
from ptce_desk.services.acts.producing import ActOrder, produce_acts
from ptce_desk.services.dossier.picked import ids_picked
from ptce_desk.services.dossier.sheet import FundingFileFilter

COUNT = 20
GOAL = 5.0


def main() -> int:
    """Print the time of each format; 1 when one is beyond the goal."""
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        desk = build_demo(surroundings(), Path(folder) / "bench.ptce")
        files = desk.run(ids_picked, (FundingFileFilter(),))[-COUNT:]
        for form in ActFormat:
            order = ActOrder(ActKind.ACKNOWLEDGEMENT, form, tuple(files))
            for together, ending in ((False, "zip"), (True, form.value)):
                target = Path(folder) / f"actes.{ending}"
                start = perf_counter()
                made = desk.run(produce_acts, order, target, mails=not together, together=together)
                taken = perf_counter() - start
                worst = max(worst, taken)
                said = f"{form.value}{', un seul document' if together else ''}"
                sys.stdout.write(f"{len(made.lines):>4} actes, {said} : {taken:.2f} s (goal {GOAL:.0f})\n")
        desk.close()
    return int(worst > GOAL)


if __name__ == "__main__":
    sys.exit(main())
