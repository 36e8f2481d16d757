"""A screen reader counts what stands in something, then asks for it by its place: by then it may have gone."""

import os
import subprocess
import sys

import pytest

_SCRIPT = """
from PySide6 import QtWidgets
from PySide6.QtGui import QAccessible

from ptce_desk.ui.desk.roles import install_roles

app = QtWidgets.QApplication([])
install_roles()
QAccessible.setActive(True)


class OfOurs(QtWidgets.QScrollArea):
    pass


def kinds_of(above):
    for kind in above.__subclasses__():
        yield kind
        yield from kinds_of(kind)


def kept(kind):
    try:
        return kind()
    except (TypeError, NotImplementedError):  # it stands in another, or is no widget by itself
        return None


areas = 0
for kind in {one for one in kinds_of(QtWidgets.QWidget) if one.__module__ in ("PySide6.QtWidgets", __name__)}:
    widget = kept(kind)
    if widget is not None:
        told = QAccessible.queryAccessibleInterface(widget)
        assert told.childCount() < 1_000
        told.child(1_000_000)
        areas += isinstance(widget, QtWidgets.QScrollArea)
print(areas)
"""


@pytest.mark.slow
def test_no_kind_of_widget_ends_the_program_when_it_is_asked_for_a_part_that_has_gone() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _SCRIPT],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == 2
