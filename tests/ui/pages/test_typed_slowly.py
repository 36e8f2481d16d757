"""An amount is typed as slowly as a hand types it: the page follows each key, and the file holds it once left."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from tests.slowly import slowly
from tests.ui.outside import one_value
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.progress import opened, progress_file
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]
CELLS = (
    ("costs", "presented", "cost_line"),
    pytest.param("plan", "amount", "plan_line", marks=pytest.mark.slow),
    pytest.param("costs", "retained", "cost_line", marks=pytest.mark.slow),
)
"""The grid, the cell of its first line, and the table that holds it."""


@pytest.fixture
def other(desk: Desk) -> int:
    """Another dossier to go to."""
    return progress_file(desk)


@pytest.fixture
def file_id(desk: Desk, other: int) -> int:  # noqa: ARG001  the lines looked for in the file are the last ones
    """A dossier with a cost and, beside our own, a resource."""
    file_id = progress_file(desk)
    desk.run(instruct.add_line, file_id, "plan", "level", FunderLevel.INTERCOMMUNALITY)
    return file_id


def edit(page: FundingFileSheetPage, lines: str, key: str) -> None:
    (page.costs if lines == "costs" else page.plan).grid.edit_cell(0, key)


def type_slowly(text: str, settle: Settle) -> None:
    for character in text:
        press(character)
        settle()


@pytest.mark.parametrize(("lines", "key", "table"), CELLS)
@pytest.mark.parametrize("way", ["un autre dossier", *slowly("Tab", "Entrée", "un clic ailleurs")])
def test_an_amount_typed_in_a_line_of_the_file_is_in_the_file_once_left(
    lines: str, key: str, table: str, way: str, desk: Desk, file_id: int, other: int, show: Show, settle: Settle
) -> None:
    page = opened(show, file_id)
    edit(page, lines, key)
    type_slowly("12345", settle)
    match way:
        case "Tab":
            press(Qt.Key.Key_Tab)
        case "Entrée":
            press(Qt.Key.Key_Return)
        case "un clic ailleurs":
            page.project.title_edit.setFocus(Qt.FocusReason.MouseFocusReason)
        case _:
            page.show_record(Destination("funding_file", other))
    settle()
    assert one_value(desk.path, f"SELECT {key} FROM {table} ORDER BY id DESC LIMIT 1") == 1234500  # noqa: S608
    written = f"SELECT count(*) FROM change_entry WHERE table_name = '{table}' AND new_values LIKE '%1234500%'"  # noqa: S608
    assert one_value(desk.path, written) == 1


@pytest.mark.parametrize(("lines", "key", "table"), CELLS)
def test_an_amount_being_typed_is_computed_with_and_changes_no_row_on_screen(
    lines: str, key: str, table: str, desk: Desk, file_id: int, show: Show, settle: Settle
) -> None:
    page = opened(show, file_id)
    assert page.sheet is not None
    before = one_value(desk.path, f"SELECT {key} FROM {table} ORDER BY id DESC LIMIT 1")  # noqa: S608
    row = page.sheet.file.costs[0] if lines == "costs" else page.sheet.file.plan[-1]
    held = getattr(row, key)
    edit(page, lines, key)
    type_slowly("25000", settle)
    assert page.computation.maximum.text() == ("20\u202f000,00\u00a0€" if lines == "costs" else "4\u202f000,00\u00a0€")
    assert getattr(row, key) == held
    press(Qt.Key.Key_Escape)
    settle()
    assert page.computation.maximum.text() == "24\u202f000,00\u00a0€"
    assert one_value(desk.path, f"SELECT {key} FROM {table} ORDER BY id DESC LIMIT 1") == before  # noqa: S608


@pytest.mark.slow
def test_choices_that_arrive_while_an_amount_is_typed_do_not_lose_it(
    desk: Desk, office: Office, file_id: int, show: Show, settle: Settle
) -> None:
    page = opened(show, file_id)
    page.project.requested.setFocus()
    type_slowly("21000", settle)
    office.tasks.changed.emit(frozenset({"ptce"}))
    settle()
    press(Qt.Key.Key_Tab)
    settle()
    assert one_value(desk.path, "SELECT requested FROM funding_file WHERE id = ?", file_id) == 2100000


@pytest.mark.slow
def test_a_change_made_elsewhere_is_computed_with_once_nothing_is_typed(
    desk: Desk, office: Office, file_id: int, show: Show, settle: Settle
) -> None:
    page = opened(show, file_id)
    page.project.requested.setFocus()
    type_slowly("21000", settle)
    press(Qt.Key.Key_Tab)
    settle()
    desk.run(instruct.change_field, file_id, "requested", D("10000.00"))
    office.tasks.changed.emit(frozenset({"funding_file"}))
    settle()
    assert page.decision.take_maximum.toolTip() == "10\u202f000,00\u00a0€"
