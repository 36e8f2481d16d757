"""What a screen reader can ask of every page, tab and dialog: each thing under its name, as what it is."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QToolButton, QWidget

from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.roles import install_roles
from ptce_desk.ui.desk.tab_order import reading_order
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import FOOT, NAVIGATION, PAGES
from ptce_desk.ui.start.screenshots import settle
from ptce_desk.ui.widgets.badge import Badge
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.accessibility import name_of
from tests.ui.heard import INTERACTIVE, Heard, heard
from tests.ui.shown import DIALOGS, states_of
from tests.ui.waiting import PATIENCE

Role = QAccessible.Role
Found = dict[str, list[str]]


@dataclass
class Walk:
    """What a walk through every page, tab and dialog met, by what is in view."""

    nameless: Found = field(default_factory=dict)
    fillers: Found = field(default_factory=dict)
    hidden: Found = field(default_factory=dict)
    in_lines: Found = field(default_factory=dict)
    badges: set[Role] = field(default_factory=set)
    empty_rows: list[tuple[list[str], list[str]]] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    in_view: list[str] = field(default_factory=list)

    def look(self, state: str, root: QWidget) -> None:
        """Listen to what is in view under a widget."""
        things = [one for one in heard(root) if one.visible]
        self.nameless[state] = [str(one) for one in things if one.role in INTERACTIVE and not one.name]
        self.fillers[state] = [str(one) for one in things if _speaks_as_filler(one)]
        self.hidden[state] = _hidden_but_told(root)
        stops = reading_order(root)
        self.nameless[state] += [type(stop).__name__ for stop in stops if stop.isVisible() and not name_of(stop)]
        self.in_lines[state] = _nameless_buttons(root)
        self.badges |= {one.role for one in things if one.widget == Badge.__name__}
        for grid in root.findChildren(GridTable):
            self.empty_rows += _empty_rows(grid)


def _speaks_as_filler(one: Heard) -> bool:
    """Whether something has a name and nothing in it, under the role of what only holds other things."""
    return one.role is Role.Client and bool(one.name) and not one.says.childCount()


def _hidden_but_told(root: QWidget) -> list[str]:
    """The cells of columns out of sight that say they are in view, and their headings that do not say they are not."""
    found: list[str] = []
    for table in root.findChildren(QTableView):
        columns = table.model().columnCount()
        interface = QAccessible.queryAccessibleInterface(table)
        for row in range(table.model().rowCount() + 1):
            for place in (place for place in range(columns) if table.isColumnHidden(place)):
                cell = interface.child(row * (columns + 1) + place + 1)
                name = cell.text(QAccessible.Text.Name)
                if ("masquée" not in name) if row == 0 else not cell.state().invisible:
                    found.append(f"{table.accessibleName()} : {name}")
    return found


def _nameless_buttons(root: QWidget) -> list[str]:
    """The buttons inside a line that have no name, in view or not yet: the one that clears comes with the typing."""
    return [
        line.accessibleName()
        for line in root.findChildren(QLineEdit)
        for button in line.findChildren(QToolButton)
        if not name_of(button)
    ]


def _empty_rows(grid: QTableView) -> Iterator[tuple[list[str], list[str]]]:
    """What the cells of the row that adds one say, and what they are to say."""
    model = grid.model()
    columns = range(model.columnCount())
    headings = [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in columns]
    for row in range(model.rowCount()):
        first = model.index(row, 0)
        if str(first.data()).startswith("Ajouter"):
            said = [str(model.index(row, place).data(Qt.ItemDataRole.AccessibleTextRole)) for place in columns]
            yield said, [str(first.data()), *headings[1:]]


@pytest.fixture(scope="module")
def walk(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    surroundings: Surroundings,
    demonstration: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Walk:
    """One walk, a screen reader being there; what is asked of it afterwards is asked of what it met.

    Over every page and dialog, or over the pages given alone.
    """
    pages: tuple[str, ...] | None = getattr(request, "param", None)
    install_roles()
    QAccessible.setActive(True)
    folder = tmp_path_factory.mktemp("told")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "preferences"))
    desk = open_file(surroundings, Path(shutil.copy(demonstration, folder / "demo.ptce")))
    window = MainWindow(desk)
    window.show()
    window.activateWindow()
    met, wait = Walk(), partial(settle, qapp, window, PATIENCE)
    wait()
    met.look("window", window)
    for key in pages or PAGES:
        for state in states_of(window, key, wait):
            met.look(state, window.current_page())
    for name, make in () if pages else DIALOGS.items():
        dialog = make(desk, window)
        dialog.open()
        wait()
        met.look(name, dialog)
        dialog.close()
        dialog.deleteLater()
    window.go(Destination("funding_files"))
    tabs = [one for one in heard(window.navigation) if one.role is Role.PageTab]
    met.pages = [tab.name for tab in tabs]
    met.in_view += [tab.name for tab in tabs if tab.says.state().selected]
    tabs[0].says.actionInterface().doAction("Press")
    wait()
    met.in_view += [tab.name for tab in tabs if tab.says.state().selected]
    window.close()
    window.deleteLater()
    desk.close()
    QAccessible.setActive(False)
    return met


def _faults(found: Found) -> Found:
    return {state: some for state, some in found.items() if some}


@pytest.mark.slow
def test_everything_one_acts_on_has_a_name(walk: Walk) -> None:
    assert _faults(walk.nameless) == {}


@pytest.mark.slow
def test_what_only_holds_other_things_says_nothing_itself(walk: Walk) -> None:
    assert _faults(walk.fillers) == {}


@pytest.mark.slow
def test_a_column_out_of_sight_is_not_told_as_in_view(walk: Walk) -> None:
    assert _faults(walk.hidden) == {}


@pytest.mark.slow
def test_every_button_in_a_line_has_a_name(walk: Walk) -> None:
    assert _faults(walk.in_lines) == {}


@pytest.mark.slow
def test_the_navigation_is_a_list_of_pages_of_which_one_is_in_view(walk: Walk) -> None:
    assert walk.pages == [word for _key, word, _icon in (*NAVIGATION, *FOOT)]
    assert walk.in_view == ["Dossiers", "Accueil"]


@pytest.mark.slow
def test_a_state_is_a_text(walk: Walk) -> None:
    assert walk.badges == {Role.StaticText}


@pytest.mark.parametrize(
    ("walk", "least"),
    [(("funding_file",), 3), pytest.param(None, 10, marks=pytest.mark.slow)],
    indirect=["walk"],
    ids=["page of most grids", "every page and dialog"],
)
def test_an_empty_row_says_what_it_is_for_and_no_value(walk: Walk, least: int) -> None:
    assert len(walk.empty_rows) >= least
    assert [said for said, meant in walk.empty_rows if said != meant] == []
