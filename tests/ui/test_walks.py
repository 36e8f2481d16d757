"""The pages walked each day hold every kind of what the others hold."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.accessibility import focusable
from tests.ui.shown import EACH_DAY, states_of


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def kinds_of(page: QWidget) -> set[str]:
    """The kinds of its controls, and of the cells of its tables, that can be typed in or not."""
    controls = focusable(page)
    columns = [column for grid in controls if isinstance(grid, GridTable) for column in grid._rows.columns]
    cells = {f"{column.kind}, {'read' if column.editable is False else 'typed'}" for column in columns}
    named = (next(kind for kind in type(control).__mro__ if kind.__name__[0] != "_") for control in controls)
    return {kind.__name__ for kind in named} | cells  # a page's own variant of a control is that control


@pytest.mark.slow
def test_every_kind_of_control_and_of_cell_is_on_a_page_walked_each_day(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    held: dict[str, set[str]] = {}
    for key in PAGES:
        held[key] = {kind for _state in states_of(window, key, settle) for kind in kinds_of(window.current_page())}
    every = set().union(*held.values())
    assert len(every) > 25
    assert every - set().union(*(held[key] for key in EACH_DAY)) == set()
