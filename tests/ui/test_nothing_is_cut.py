"""At every size the window can have, each control is within it or reached by scrolling, and no word is cut."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.looks.theme import USUAL_ZOOM, apply_theme, current_letters, current_zoom, zoomed_length
from ptce_desk.ui.pages.arbitration.grid import SideTable
from ptce_desk.ui.pages.arbitration.heads import Heads
from ptce_desk.ui.pages.importing.steady_grid import SteadyGrid
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.labels import ElidedLabel
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.grid_delegate import is_ghost
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.slowly import slowly, spread
from tests.ui.accessibility import described, focusable
from tests.ui.shown import DIALOGS, WALKS, states_of
from tests.ui.waiting import close_window, settle_tasks

SMALLEST_SCREEN = QSize(800, 500)
"""A screen at 200 %: what fits there fits the others, which `make test-slow` looks at."""

OTHERS = (QSize(960, 540), QSize(1024, 768), QSize(1092, 582), QSize(1366, 728), QSize(1920, 1040))
"""A large screen at 200 %, an old one, a laptop's at 125 % and at 100 % with its task bar, an office's, maximised."""

BUTTON = 30
"""Pixels left free at the end of a list for the button that chooses its columns, letters being of their usual size."""

ARROW = 24
"""Pixels of the arrow beside a choice made in a cell: its words stand before it."""

HEADING_POINTS, HEADING_SIDE = 9, 7
"""Points of the letters of a heading, and pixels above and under them, as in the stylesheet."""

TYPING_CHARS = 10
"""A column of a table keeps room for so many figures, however short what it holds: it may be typed in."""


@pytest.fixture
def window(qtbot: QtBot, demo: Desk) -> Iterator[MainWindow]:
    window = MainWindow(demo)
    qtbot.addWidget(window)
    window.show()
    yield window
    close_window(window)


@pytest.fixture
def settle(window: MainWindow) -> Callable[[], None]:
    def wait() -> None:
        for _round in range(6):  # a layout that changes direction asks its parents in turn
            settle_tasks(window.tasks)

    return wait


def unreachable(widget: QWidget) -> bool:
    """Whether part of a control is outside what holds it, where no scrolling brings it into view."""
    rect = QRect(QPoint(0, 0), widget.size())
    here = widget
    while (parent := here.parentWidget()) is not None and not here.isWindow():
        rect.translate(here.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff and not (
                rect.left() >= -1 and rect.right() <= parent.width()
            ):
                return True
            rect = QRect(QPoint(0, 0), parent.size())
        elif not parent.rect().adjusted(-1, -1, 1, 1).contains(rect):
            return True
        here = parent
    return False


def is_cut(widget: QWidget) -> bool:
    """Whether words do not fit; what is elided says them whole in a tooltip, which no title has to need."""
    if isinstance(widget, ElidedLabel):
        widest = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split("\n")))
        if widest > widget.contentsRect().width() + 1:
            return True
        whole = "".join(widget.text().split()) == "".join(widget.text_whole().split())
        return not whole and (widget.property("textRole") in ("title", "section") or not widget.toolTip())
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width()) - 1
        return widget.width() < widget.sizeHint().width() - 1
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.width() < widget.sizeHint().width() - 1 and widget.toolTip() == ""
    return False


def faults(root: QWidget) -> set[str]:
    shown = [one for one in root.findChildren(QWidget) if one.isVisible()]
    words = [one for one in shown if isinstance(one, (QLabel, QAbstractButton))]
    areas = [one for one in shown if isinstance(one, QScrollArea) and not isinstance(one, Heads)]
    return {
        *(f"hors d’atteinte : {described(one)}" for one in focusable(root) if unreachable(one)),
        *(f"coupé : {described(one)}" for one in words if is_cut(one)),
        *(f"s’ouvre au milieu : {described(one)}" for one in areas if one.verticalScrollBar().value()),
        *(f"plus large que la page : {described(one)}" for one in areas if one.horizontalScrollBar().maximum() > 0),
        *(said for one in shown if isinstance(one, QTableView) for said in faults_of_columns(one)),
        *(said for one in shown if isinstance(one, QComboBox) for said in faults_of_list(one)),
    }


def faults_of_columns(table: QTableView) -> set[str]:
    """A column wanted and not shown, a heading cut, a text cut while another column has room to spare."""
    model, name = table.model(), table.accessibleName()
    if isinstance(table, DataTable):
        wanted = set(table.columns.shown)
    else:
        wanted = set(table.shown) if isinstance(table, GridTable | SideTable) else set(range(model.columnCount()))
    heading = {place: str(model.headerData(place, Qt.Orientation.Horizontal)) for place in wanted}
    needed = {place: content_width(table, place) for place in wanted}
    width = {place: table.columnWidth(place) for place in wanted}
    if isinstance(table, GridTable):
        for place in wanted:
            column = table._rows.columns[place]
            needed[place] += ARROW if column.kind == "choice" and column.editable is not False else 0
            if isinstance(table, SteadyGrid) and column.kind == "choice":  # the answers not given yet have their room
                needed[place] = max(needed[place], table.columns._wish(place, 0).content)
    typing = table.fontMetrics().horizontalAdvance("0") * TYPING_CHARS + 20
    button = zoomed_length(BUTTON)
    at_edge = {place for place in wanted if abs(end_of(table, place) - table.viewport().width()) <= button}
    spare = sum(max(0, width[place] - max(needed[place], typing)) for place in wanted - at_edge)
    return {
        *(f"{name} : {said}" for said in faults_of_headings(table)),
        *(f"{name} : {said}" for said in faults_at_the_edge(table, wanted)),
        *(f"{name} : {heading[place]} n’est pas montré" for place in wanted if table.isColumnHidden(place)),
        *(
            f"{name} : l’en-tête {heading[place]} est coupé"
            for place in wanted
            if width[place] < table.horizontalHeader().sectionSizeHint(place)
        ),
        *(
            f"{name} : {heading[place]} est coupé à {width[place]} sur {needed[place]}, d’autres ont {spare} de trop"
            for place in wanted
            if width[place] < needed[place] and spare > button
        ),
    }


def faults_of_headings(table: QTableView) -> set[str]:
    """Headings lower than their letters, or whose words do not stand over those of their cells."""
    header = table.horizontalHeader()
    letters = QFont(header.font())
    letters.setPointSizeF(HEADING_POINTS * current_letters() / USUAL_ZOOM)
    lacks = QFontMetrics(letters).height() + 2 * HEADING_SIDE * current_zoom() // USUAL_ZOOM - header.height()
    return {f"les en-têtes sont coupés de {lacks} pixels en hauteur"} if header.isVisible() and lacks > 1 else set()


def end_of(table: QTableView, place: int) -> int:
    """Where a column ends in what is in view."""
    return table.columnViewportPosition(place) + table.columnWidth(place)


def faults_at_the_edge(table: QTableView, wanted: set[int]) -> set[str]:
    """A column in part at an edge of a table nobody scrolled: amounts read as others; a heading under a button.

    The first column may be wider than the window. Scenarios are scrolled to the one at hand, each whole.
    """
    header, edge = table.horizontalHeader(), table.viewport().width()
    if isinstance(table, DataTable):  # what is under the button is not shown
        edge = min(edge, table._columns_button.geometry().left() - table.viewport().geometry().left())
    if table.horizontalScrollBar().value() and not isinstance(table, SideTable):
        return {f"s’ouvre à {table.horizontalScrollBar().value()} pixels de sa première colonne"}
    if not wanted:
        return set()
    ends = {place: end_of(table, place) for place in wanted}
    first = min(ends.values())
    found = {
        f"une colonne à moitié au bord : {table.model().headerData(place, Qt.Orientation.Horizontal)}"
        for place, end in ends.items()
        if (header.sectionViewportPosition(place) < edge < end and end > first)
        or header.sectionViewportPosition(place) < 0 < end
    }
    if isinstance(table, DataTable):
        found |= {
            f"un en-tête sous le bouton : {table.model().headerData(place, Qt.Orientation.Horizontal)}"
            for place in wanted
            if header.sectionViewportPosition(place) < edge
            and header.sectionViewportPosition(place) + header.sectionSizeHint(place) > edge
        }
    return found


def content_width(table: QTableView, place: int) -> int:
    """Pixels of the longest text of a column, its heading among them."""
    model, option = table.model(), QStyleOptionViewItem()
    option.initFrom(table)
    cells = [model.index(row, place) for row in range(model.rowCount())]
    return max(
        table.horizontalHeader().sectionSizeHint(place),
        *(table.itemDelegateForIndex(cell).sizeHint(option, cell).width() for cell in cells if not is_ghost(cell)),
        0,
    )


def faults_of_list(box: QComboBox) -> set[str]:
    """A list that opens on less than whole rows, on fewer than it can show, or narrower than its longest line.

    The closed box of a list that cannot be searched shows any of its lines whole too.
    """
    if not box.isEnabled() or not box.count():
        return set()
    box.showPopup()
    QApplication.processEvents()
    view, name = box.view(), box.accessibleName()
    rows = [view.visualRect(box.model().index(row, 0)).height() for row in range(box.count())]
    whole = sum(rows[: box.maxVisibleItems()])
    height, wide = view.viewport().height(), view.viewport().width()
    longest = min(view.sizeHintForColumn(0), box.screen().availableSize().width() - BUTTON)
    box.hidePopup()
    QApplication.processEvents()
    lacks = 0 if box.isEditable() else width_wanted(box) - box.width()
    return {
        *([] if height == whole else [f"{name} s’ouvre sur {height} des {whole} pixels de ses rangs"]),
        *([] if wide >= longest else [f"{name} s’ouvre sur {wide} des {longest} pixels de sa plus longue ligne"]),
        *([] if lacks <= 0 else [f"{name}, fermée, coupe sa plus longue ligne de {lacks} pixels"]),
    }


def width_wanted(box: QComboBox) -> int:
    """Pixels of a closed box around its longest line."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    words = [box.currentText() or box.placeholderText(), *(box.itemText(row) for row in range(box.count()))]
    longest = max(box.fontMetrics().horizontalAdvance(text) for text in words)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return longest + box.width() - field.width()


@pytest.mark.parametrize("keys", WALKS)
@pytest.mark.parametrize("size", [SMALLEST_SCREEN, *slowly(*OTHERS)], ids=QSize.toTuple)
def test_nothing_of_any_page_is_cut_or_out_of_reach(
    size: QSize, keys: tuple[str, ...], window: MainWindow, settle: Callable[[], None]
) -> None:
    window.resize(size)
    settle()
    states = (state for key in keys for state in states_of(window, key, settle))
    found = [f"{state} : {fault}" for state in states for fault in faults(window)]
    assert window.size() == size
    assert not found, "\n".join(found)


@pytest.mark.parametrize("keys", WALKS)
@pytest.mark.parametrize("letters", slowly((150, 100), (100, 130)))
def test_nothing_of_any_page_is_cut_however_large_its_letters(
    letters: tuple[int, int],
    keys: tuple[str, ...],
    window: MainWindow,
    qapp: QApplication,
    resources: Path,
    settle: Callable[[], None],
) -> None:
    apply_theme(qapp, "light", resources, *letters)
    window.resize(OTHERS[-2])
    settle()
    states = (state for key in keys for state in states_of(window, key, settle))
    found = [f"{state} : {fault}" for state in states for fault in faults(window)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", spread(DIALOGS, 6))
def test_a_dialog_fits_the_smallest_screen(
    name: str, qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    dialog = DIALOGS[name](window.desk, window)
    assert isinstance(dialog, QDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.size().boundedTo(SMALLEST_SCREEN))
    settle()
    assert dialog.width() <= SMALLEST_SCREEN.width()
    assert dialog.height() <= SMALLEST_SCREEN.height()
    assert faults(dialog) == set()
    dialog.close()
