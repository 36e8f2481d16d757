"""What every page has in common: where things end, the weights of letters, the bars, the counts, the caps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.services.home.deadlines import late_days
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.screenshots import SHOWN
from ptce_desk.ui.widgets.blocks.cards import HEADER, Card
from ptce_desk.ui.widgets.blocks.header import PageHeader, RecordHeader
from ptce_desk.ui.widgets.scrolling import overlay_bar
from tests.ui.waiting import close_window, settle_window

EDGE = 1366 - 24
"""Where buttons, cards and tables of a page end, in a window of 1366 pixels."""


@pytest.fixture
def window(qtbot: QtBot, demo: Desk) -> Iterator[MainWindow]:
    window = MainWindow(demo)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    settle_window(window)
    yield window
    close_window(window)


def pages(window: MainWindow) -> Iterator[str]:
    """Each page of the guide, one after the other, on its first record."""
    records = window.desk.run(shown_records)
    for key, record_of in SHOWN:
        window.go(Destination(key, None if record_of is None else records[record_of]))
        settle_window(window)
        yield key


def right_of(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, QPoint(widget.width(), 0)).x()


def is_surface(widget: QWidget) -> bool:
    return widget.property("surface") == "card" or isinstance(widget, QTableView)


def astray(page: QWidget) -> set[str]:
    """Cards, tables and buttons of the header that end elsewhere."""
    shown = [one for one in page.findChildren(QWidget) if one.isVisible()]
    heads = [one for one in shown if isinstance(one, (PageHeader, RecordHeader))]
    actions = [one for head in heads for one in head.findChildren(QPushButton) if one.isVisible()]
    buttons = [right_of(one, page.window()) for one in actions]
    surfaces = [right_of(one, page.window()) for one in shown if is_surface(one)]
    return {f"finit à {max(ends)}" for ends in (buttons, surfaces) if ends and max(ends) != EDGE}


def odd_weights(page: QWidget) -> set[str]:
    """What is written neither plain nor semibold."""
    fonts = [(one.text(), one.font()) for one in page.findChildren(QLabel)]
    fonts += [(one.text(), one.font()) for one in page.findChildren(QAbstractButton)]
    for table in page.findChildren(QTableView):
        firsts = [table.model().index(row, 0) for row in range(table.model().rowCount())]
        fonts += [(str(cell.data()), cell.data(Qt.ItemDataRole.FontRole)) for cell in firsts]
    plain = (QFont.Weight.Normal, QFont.Weight.DemiBold)
    return {f"graisse : {text}" for text, font in fonts if isinstance(font, QFont) and font.weight() not in plain}


def gutters(page: QWidget) -> set[str]:
    """What gives room to a bar that scrolls it."""
    areas = [*page.findChildren(QScrollArea), *page.findChildren(QTableView)]
    return {f"gouttière : {one.accessibleName()}" for one in areas if one.verticalScrollBar().isVisible()}


def misplaced(page: QWidget) -> set[str]:
    """The main action of a record where it is not last."""
    for head in page.findChildren(RecordHeader):
        shown = [one for one in head.findChildren(QPushButton) if one.isVisible()]
        last = max(shown, key=lambda one: right_of(one, page))
        return {f"avant un autre : {b.text()}" for b in shown if b.property("look") == "primary" and b is not last}
    return set()


def boxed_in_cards(page: QWidget) -> set[str]:
    """Actions beside the title of a card that are no links."""
    cards = [card for card in page.findChildren(Card) if not card.title.isHidden()]
    buttons = [one for card in cards for one in card.findChildren(QPushButton) if one.parentWidget() is card]
    heads = [one for one in buttons if one.isVisible() and one.geometry().bottom() <= HEADER]
    return {f"encadré : {one.text()}" for one in heads if one.property("look") in ("quiet", "primary")}


@pytest.mark.slow
def test_every_page_ends_at_one_place_in_two_weights_without_gutter_its_main_action_last(window: MainWindow) -> None:
    looks = (astray, odd_weights, gutters, misplaced, boxed_in_cards)
    found = {key: {said for look in looks for said in look(window.current_page())} for key in pages(window)}
    assert {key: said for key, said in found.items() if said} == {}


def test_the_navigation_counts_what_there_is_and_what_is_late(window: MainWindow) -> None:
    entries = window.navigation.entries
    late = len(window.desk.run(late_days))
    assert entries["ptce_list"].count_shown() == "45"
    assert entries["funding_files"].count_shown() == "66"
    assert entries["deadlines"].count_shown() == f"{late} retards"
    assert entries["deadlines"].accessibleDescription() == f"{late} retards"
    assert entries["home"].count_shown() == ""
    for said, short, shown in (
        ("7447 retards en tout", "7447", "7447"),
        ("7" * 40, "7" * 30, ""),
        ("7", "", "7"),
    ):
        window.navigation.show_count("deadlines", said, short=short, late=True)
        assert entries["deadlines"].count_shown() == shown  # never over the word
        assert entries["deadlines"].toolTip().endswith(f" : {said}")
    window.navigation.fold(folded=True)
    assert entries["ptce_list"].count_shown() == ""


def bar_over(holder: QWidget, area: QAbstractScrollArea) -> QScrollBar:
    bars = [bar for bar in holder.findChildren(QScrollBar) if bar.isVisible() and bar is not area.verticalScrollBar()]
    (bar,) = bars
    return bar


@pytest.fixture
def held(qtbot: QtBot) -> tuple[QWidget, QScrollArea]:
    """A long page in a window, with a margin at its right."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(300, 200)
    area = QScrollArea(holder)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    content = QWidget()
    content.setMinimumHeight(900)
    area.setWidget(content)
    overlay_bar(area)
    area.setGeometry(20, 10, 260, 180)
    with qtbot.waitExposed(holder):
        holder.show()
    return holder, area


def test_a_bar_stands_in_the_margin_and_goes_with_what_it_scrolls(held: tuple[QWidget, QScrollArea]) -> None:
    holder, area = held
    bar = bar_over(holder, area)
    assert area.viewport().width() == 260
    assert bar.mapTo(holder, QPoint(0, 0)).x() >= 280
    assert bar.height() == 180
    bar.setValue(300)
    assert area.verticalScrollBar().value() == 300
    area.verticalScrollBar().setValue(40)
    assert bar.value() == 40


def test_a_bar_without_margin_stands_over_the_side(held: tuple[QWidget, QScrollArea]) -> None:
    holder, area = held
    area.setGeometry(0, 0, 300, 200)
    bar = bar_over(holder, area)
    assert area.viewport().width() == 300
    assert bar.mapTo(holder, QPoint(bar.width(), 0)).x() == 300


def test_a_bar_is_there_only_while_there_is_something_to_scroll(held: tuple[QWidget, QScrollArea]) -> None:
    holder, area = held
    bar = bar_over(holder, area)
    content = area.widget()
    assert content is not None
    content.setMinimumHeight(100)
    QApplication.processEvents()
    assert not bar.isVisible()
    content.setMinimumHeight(900)
    QApplication.processEvents()
    assert bar.isVisible()
    area.hide()
    assert not bar.isVisible()


@pytest.mark.slow
def test_a_page_scrolled_while_it_is_not_in_view_stays_where_it_was_put(held: tuple[QWidget, QScrollArea]) -> None:
    _holder, area = held
    area.hide()
    content = area.widget()
    assert content is not None
    content.setMinimumHeight(2000)
    QApplication.processEvents()
    area.show()
    area.verticalScrollBar().setValue(1500)
    area.hide()
    area.verticalScrollBar().setValue(1200)
    area.show()
    assert area.verticalScrollBar().value() == 1200
