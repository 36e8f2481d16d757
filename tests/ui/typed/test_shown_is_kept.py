"""A field shows what the file holds, and nothing that it only suggests: this test knows no page."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from tests.slowly import spread
from tests.ui.typed.controls import controls_of
from tests.ui.typed.held import held_in

TABLES = {
    "ptce": "ptce",
    "funding_file": "funding_file",
    "scheme": "scheme",
    "session": "committee_session",
    "organisation": "organisation",
    "framework": "policy_framework",
}
MOST = 16
"""Records looked at on each page."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


@pytest.mark.slow
@pytest.mark.parametrize("page", spread(TABLES, 2))
def test_a_field_the_file_holds_nothing_for_is_empty(
    window: MainWindow, settle: Callable[[], None], desk: Desk, page: str
) -> None:
    rows = held_in(desk.path).rows[TABLES[page]]
    empty, filled = [], 0
    for record, row in list(rows.items())[:MOST]:
        window.go(Destination(page, record))
        settle()
        shown = window.current_page()
        if isinstance(shown, PtceSheetPage):  # it opens on what is read
            shown.tabs.open_tab("identity")
            settle()
        for name, control in controls_of(window.current_page()).items():
            table, _point, column = control.column.partition(".")
            if table == TABLES[page] and isinstance(control.widget, QLineEdit | QPlainTextEdit):
                text = control.widget.text() if isinstance(control.widget, QLineEdit) else control.widget.toPlainText()
                filled += bool(text)
                if text and row[column] in (None, ""):
                    empty.append(f"{page} {record} {name} : {text}")
    assert empty == []
    assert filled or page in ("scheme", "session", "framework")
