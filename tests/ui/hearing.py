"""What Qt tells a screen reader as it happens: its events, taken where they leave for the bus of the system."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import PySide6
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from tests.ui.accessibility import name_of

_LIBRARY: Final = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"
_INSTALL: Final = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
"""`QAccessible::installUpdateHandler`, which PySide leaves out."""

_Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@dataclass
class Heard:
    """What was said, and the names of what took the keyboard, in their order."""

    said: list[str] = field(default_factory=list)
    urgent: list[str] = field(default_factory=list)
    focused: list[str] = field(default_factory=list)

    def forget(self) -> None:
        """Start afresh."""
        for heard in (self.said, self.urgent, self.focused):
            heard.clear()

    def take(self, address: int) -> None:
        """Note an event."""
        event = shiboken6.wrapInstance(address, QAccessibleEvent)
        assert isinstance(event, QAccessibleEvent)
        if event.type() is QAccessible.Event.Announcement:
            told = shiboken6.wrapInstance(address, QAccessibleAnnouncementEvent)
            assert isinstance(told, QAccessibleAnnouncementEvent)
            self.said.append(told.message())
            if told.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
                self.urgent.append(told.message())
        elif event.type() is QAccessible.Event.Focus:
            about = event.object()
            self.focused.append(name_of(about) if isinstance(about, QWidget) else "")


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear what is said while a screen reader is there."""
    heard = Heard()
    handler = _Handler(heard.take)
    install = ctypes.CDLL(str(_LIBRARY))[_INSTALL]
    install.restype = ctypes.c_void_p
    install.argtypes = [_Handler]
    QAccessible.setActive(True)
    install(handler)
    try:
        yield heard
    finally:
        install(_Handler())
        QAccessible.setActive(False)
