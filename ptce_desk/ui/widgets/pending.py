"""What to do with typing in progress when a page goes elsewhere."""

from PySide6.QtWidgets import QWidget

from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.typed_edit import TypedEdit


def commit_pending(root: QWidget) -> None:
    """Keep what is being typed under `root`: to call before showing another record or closing.

    The window may have lost the keyboard meanwhile, to the dialog that asks for another file: what is typed is looked
    for, not waited for.
    """
    for widget in root.findChildren(QWidget):
        if isinstance(widget, GridTable):
            widget.keep_typing()
        elif isinstance(widget, (Choice, LineField, MultilineField, TypedEdit)) and widget.is_typing():
            widget.commit()


def awaited_rows(root: QWidget) -> list[GridTable[object]]:
    """The grids under `root` where the file has not answered yet for a row being added."""
    return [grid for grid in root.findChildren(GridTable) if grid.awaits()]


def forget_pending(root: QWidget) -> None:
    """Drop what is typed under `root` and was not understood: another record comes into the same fields."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, (Choice, LineField, MultilineField, TypedEdit)):
            widget.forget_typing()
