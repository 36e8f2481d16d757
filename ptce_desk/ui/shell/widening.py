"""What Escape does on a list: leave what narrows it, drop the selection, then what narrows it, then nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow


def widen(page: Page) -> None:
    """One step back: out of the filters, whose search loses its words first; then to nothing selected, to all lines.

    No filter goes while the keyboard is among them: who leaves one keeps the others.
    """
    rows = [row for row in page.findChildren(FilterRow) if row.isVisible()]
    tables = [table for table in page.findChildren(DataTable) if table.isVisible()]
    selected = [table for table in tables if table.selectionModel().hasSelection()]
    focused = QApplication.focusWidget() or page
    among = next((row for row in rows if row.isAncestorOf(focused)), None)
    if among is not None:
        if focused is among.search and among.search.text():
            among.search.clear()
        elif tables:
            tables[0].setFocus(Qt.FocusReason.OtherFocusReason)
    elif selected:
        for table in selected:
            table.clearSelection()
    else:
        active = [row for row in rows if row.is_active()]
        if active:
            active[0].clear()
