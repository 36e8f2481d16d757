"""What lets a page be longer than the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def page_scroller(content: QWidget | None = None) -> QScrollArea:
    """A frameless area that follows the keyboard from field to field; Tab does not stop on it.

    For content with controls in it: a page that is only read must keep its area reachable, to be scrolled.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if content is not None:
        content.setProperty("page", True)
        area.setWidget(content)
    return area
