"""What changes while the keyboard is elsewhere, said by a screen reader: a notice, a count, a maximum, a refusal."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

PAUSE: Final = 700
"""Milliseconds without a change before a value that follows the typing is said: one is not spoken over at each key."""

PROGRESS_PAUSE: Final = 3000
"""Milliseconds between two words about what is under way."""


def announce(teller: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a text said, after what is being said; at once when it is `urgent`.

    Args:
        teller: what it is about; nothing is said of what is not in view.
        text: a whole sentence, or a few words.
        urgent: whether the officer must know before going on.
    """
    if not text or not teller.isVisible():
        return
    event = QAccessibleAnnouncementEvent(teller, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Teller(QObject):
    """Says a text that keeps changing, only if it is another than the one known."""

    def __init__(self, about: QWidget, *, pause: int = PAUSE, at_rest: bool = True) -> None:
        """With `at_rest` the text is said once it no longer changes, else every `pause` milliseconds."""
        super().__init__(about)
        self._about, self._at_rest = about, at_rest
        self._known, self._next = "", ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._say)

    def note(self, text: str) -> None:
        """Take a text for known: it comes with another record, and is no change."""
        self._known = self._next = text
        self._pause.stop()

    def tell(self, text: str) -> None:
        """Have a text said in its time."""
        self._next = text
        if self._at_rest or not self._pause.isActive():
            self._pause.start()

    def _say(self) -> None:
        if self._next != self._known:
            self._known = self._next
            announce(self._about, self._next)
