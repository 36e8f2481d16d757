"""What Escape does on a list: drop the selection, then what narrows it, then nothing."""

from PySide6.QtWidgets import QApplication

from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow


def widen(page: Page) -> None:
    """Drop the selection of a page, or else, or while one types in a filter, what narrows its list."""
    filters = [row for row in page.findChildren(FilterRow) if row.isVisible() and row.is_active()]
    typing = [row for row in filters if row.isAncestorOf(QApplication.focusWidget() or page)]
    tables = [table for table in page.findChildren(DataTable) if table.isVisible()]
    selected = [table for table in tables if table.selectionModel().hasSelection()]
    if selected and not typing:
        for table in selected:
            table.clearSelection()
    elif filters:
        filters[0].clear()
