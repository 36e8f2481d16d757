"""What to do with typing in progress when a page goes elsewhere."""

from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.typed_edit import TypedEdit


def commit_pending(root: QWidget) -> None:
    """Keep what is being typed under `root`: to call before showing another record or closing."""
    focused = QApplication.focusWidget()
    if focused is not None and root.isAncestorOf(focused):
        focused.clearFocus()


def forget_pending(root: QWidget) -> None:
    """Drop what is typed under `root` and was not understood: another record comes into the same fields."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, (Choice, LineField, MultilineField, TypedEdit)):
            widget.forget_typing()
