"""The program ends whole: what it made is freed once, the lists that opened under its fields too."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = """
import sys
from datetime import datetime
from pathlib import Path

import pytest

from PySide6.QtWidgets import QComboBox, QCompleter

from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.ui.start.app import let_go, make_application
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.places import LIST_OF, PAGES

surroundings = Surroundings(Path(sys.argv[1]), datetime.now, "Agent de test")
app = make_application(surroundings)
window = MainWindow(open_file(surroundings, Path(sys.argv[2])))
window.show()
opened = 0
for key in PAGES:
    window.go(Destination(key, 1 if key in LIST_OF else None))
    window.tasks.settle()
for completer in window.findChildren(QCompleter):
    listed = completer.popup()
    opened += listed is not None and listed.isWindow()
for choice in window.findChildren(QComboBox):
    choice.view()
window.close()
let_go(app)
print(opened)
"""


@pytest.mark.slow
def test_the_program_frees_once_what_it_made(resources: Path, demonstration: Path, tmp_path: Path) -> None:
    file = shutil.copy(demonstration, tmp_path / "demo.ptce")
    overwrites_what_is_freed = {"PYTHONMALLOC": "debug", "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _SCRIPT, str(resources), str(file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        env={**os.environ, **overwrites_what_is_freed},
    )

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 5
