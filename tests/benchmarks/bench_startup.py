"""From nothing to a usable window against a bare PySide6 window plus `import sqlalchemy.orm`, in the same run.

Each start is a process of its own, offscreen, with the modules compiled beforehand as they are once installed; the goal
is 1.5 times at most.
Run with `python -m tests.benchmarks.bench_startup`.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from ptce_desk.bootstrap import surroundings
from ptce_desk.demonstration.making import build_demo

RUNS = 9
GOAL = 1.5

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlalchemy.orm
app = QApplication(sys.argv)
window = QMainWindow()
window.show()
app.processEvents()
print("usable", flush=True)
"""

OURS = """
import sys
from pathlib import Path
from ptce_desk.__main__ import loading
with loading():
    from PySide6.QtCore import QCoreApplication, QEventLoop
    from ptce_desk.bootstrap import surroundings
    from ptce_desk.ui.start.app import make_application
    from ptce_desk.ui.shell.main_window import MainWindow
    from ptce_desk.services.file.opening import open_file
around = surroundings()
app = make_application(around)
window = MainWindow(open_file(around, Path(sys.argv[1])))
window.show()
while window.tasks.pending:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print("usable", flush=True)
window.close()
"""


def seconds(compiled: Path, script: str, *arguments: str) -> float:
    """How long a process takes from its start until its window is shown and filled."""
    start = perf_counter()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"usable\n"
        return perf_counter() - start


def main() -> int:
    """Print the ratio with its goal."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "demo.ptce"
        build_demo(surroundings(), file).close()
        compiled = Path(folder) / "compiled"
        times = [(seconds(compiled, OURS, str(file)), seconds(compiled, BARE)) for _ in range(RUNS + 1)]
    times = times[1:]  # the first run compiles
    ours, bare = (median(side) for side in zip(*times, strict=True))
    sys.stdout.write(f"ouverture : {ours:.3f} s, fenêtre nue {bare:.3f} s, rapport {ours / bare:.2f} (but {GOAL})\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
