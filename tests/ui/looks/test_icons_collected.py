"""An icon that Python collects from a cycle is freed once: PySide frees its engine twice, unless it is a copy."""

import os
import subprocess
import sys

import pytest

from tests.slowly import slowly

_SCRIPT = """
import gc
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from ptce_desk.ui.looks.icons import icon, icon_on_accent
from ptce_desk.ui.widgets.labels import IconLabel

app = QApplication([])


class Record:
    pass


for _turn in range(50):
    kept, record = {made}, Record()
    record.icon, record.itself = kept, record
    del kept, record
    gc.collect()
print("whole")
"""


@pytest.mark.parametrize(
    "made",
    [
        'IconLabel("house")',
        *slowly('icon("house")', 'icon_on_accent("house")', 'QPushButton(icon("house"), "x").icon()'),
    ],
)
def test_an_icon_collected_from_a_cycle_is_freed_once(made: str) -> None:
    overwrites_what_is_freed = {"PYTHONMALLOC": "debug"}

    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _SCRIPT.replace("{made}", made)],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        env={**os.environ, **overwrites_what_is_freed},
    )

    assert (done.returncode, done.stdout) == (0, "whole\n"), done.stderr
