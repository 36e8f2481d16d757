"""What is asked of the layouts of a window, done before anybody looks."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent

_DEEPEST: Final = 16
"""Widgets that hold one another, from what changes its height to its window, at most."""


def put_in_place() -> None:
    """Have everything where it goes now: a new height asks one holder after the other, each only in its turn."""
    for _holder in range(_DEEPEST):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
