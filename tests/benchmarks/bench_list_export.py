"""The list of dossiers as a workbook, with every column: how long it takes, and the memory it holds.

Run with `python -m tests.benchmarks.bench_list_export`, or with another number of dossiers after it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from ptce_desk.__main__ import main as run_command
from tests.benchmarks.large_file import large_file
from tests.benchmarks.memory import peak_megabytes

SIZE = 100_000
MOST_MEGABYTES = 300
_EXPORT = "export"


def export(source: str, target: str) -> int:
    """Write the list, in a process that does nothing else; 1 when it holds more memory than it may."""
    start = perf_counter()
    run_command(["export", "files", "--file", source, "-o", target])
    seconds, memory = perf_counter() - start, peak_megabytes()
    sys.stdout.write(f"{Path(source).stem:>7} dossiers : {seconds:.1f} s, {memory:.0f} MB (goal {MOST_MEGABYTES})\n")
    return int(memory > MOST_MEGABYTES)


def main() -> int:
    """Fill a file, then have its list written."""
    if _EXPORT in sys.argv:
        return export(*sys.argv[-2:])
    count = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    with tempfile.TemporaryDirectory() as folder:
        large_file(Path(folder), count).close()
        paths = [str(Path(folder) / name) for name in (f"{count}.ptce", "list.xlsx")]
        module = "tests.benchmarks.bench_list_export"
        return subprocess.run([sys.executable, "-m", module, _EXPORT, *paths], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
