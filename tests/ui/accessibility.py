"""What a screen reader is told of a page: every control that takes the focus has a name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QComboBox, QWidget

_BY_KEYBOARD = Qt.FocusPolicy.TabFocus.value


def focusable(root: QWidget) -> list[QWidget]:
    """The controls under a widget that the keyboard reaches.

    A scroll area that only moves its content is none: it has nothing to say.
    """
    inside = root.findChildren(QWidget)
    return [one for one in inside if one.focusPolicy().value & _BY_KEYBOARD and _is_control(one)]


def nameless(root: QWidget) -> list[str]:
    """The controls under a widget whose name, as a screen reader asks for it, is empty: their classes and places."""
    return [described(widget) for widget in focusable(root) if not name_of(widget)]


def name_of(widget: QWidget) -> str:
    """The name a screen reader says; Qt gives it that of a drop-down list apart from its value, by other means."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName().strip()
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name).strip()


def _is_control(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    plain_area = isinstance(widget, QAbstractScrollArea) and type(widget).__name__ == "QScrollArea"
    return not plain_area or isinstance(widget, QAbstractItemView)


def described(widget: QWidget) -> str:
    """A control, its name and what it stands in, for whoever reads a failing test."""
    parents: list[str] = []
    above: QWidget | None = widget
    while above is not None:
        parents.append(type(above).__name__)
        above = above.parentWidget()
    return f"« {name_of(widget)} » " + " < ".join(parents)
