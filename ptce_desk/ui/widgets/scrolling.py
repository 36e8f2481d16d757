"""What lets a page be longer than the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea


def page_scroller() -> QScrollArea:
    """A frameless area that follows the keyboard from field to field; Tab does not stop on it.

    For content with controls in it: a page that is only read must keep its area reachable, to be scrolled.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
