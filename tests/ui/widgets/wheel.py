"""Turns the wheel of a mouse over a control."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget


def turn_the_wheel(over: QWidget) -> bool:
    """Whether a control took the wheel for itself."""
    wheel = QWheelEvent(
        QPointF(5, 5),
        over.mapToGlobal(QPointF(5, 5)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(over, wheel)
    return wheel.isAccepted()
