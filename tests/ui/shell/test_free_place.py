"""Notices hide nothing that can be clicked, on any page, while a place is free; and none outlives what it tells of."""

from collections.abc import Callable
from decimal import Decimal
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination, Notice
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.committee.agenda_cells import AgendaDelegate
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.shell.free_place import clickable, free_place, spoken_of, typed_in
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.slowly import slowly
from tests.ui.shown import states_of

ROOM, SIZE = QRect(0, 0, 400, 300), QSize(100, 40)
WINDOWS = ((800, 600), (1366, 768), (1920, 1080))
Settle = Callable[[], None]


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The pages of the walk show the demonstration."""
    return demo


def test_alone_it_stands_at_the_bottom_right() -> None:
    assert free_place(ROOM, [SIZE], []) == QRect(300, 260, 100, 40)


def test_it_goes_left_along_the_bottom_no_further_than_it_must() -> None:
    assert free_place(ROOM, [SIZE], [QRect(350, 280, 50, 20)]) == QRect(244, 260, 100, 40)


def test_it_goes_up_at_the_right_where_the_bottom_is_full() -> None:
    assert free_place(ROOM, [SIZE], [QRect(0, 270, 400, 30)]) == QRect(300, 228, 100, 40)


def test_where_all_is_full_it_hides_as_little_as_can_be() -> None:
    full = [QRect(0, y, 400, 20) for y in range(0, 300, 30)]
    place = free_place(ROOM, [SIZE], full)
    hidden = sum((place & one).height() for one in full)
    assert (ROOM.contains(place), hidden) == (True, 20)


def test_it_is_narrower_where_it_would_hide_something_else() -> None:
    taken = [QRect(0, 0, 310, 300)]
    assert free_place(ROOM, [SIZE, QSize(60, 90)], taken) == QRect(340, 210, 60, 90)
    assert free_place(ROOM, [SIZE, QSize(60, 90)], []) == QRect(300, 260, 100, 40)


def test_of_places_that_hide_nothing_to_click_it_takes_the_one_that_hides_least_of_what_is_spoken_of() -> None:
    clicked, read = [QRect(0, 270, 400, 30)], [QRect(250, 0, 150, 270)]
    assert free_place(ROOM, [SIZE], clicked, read) == QRect(0, 228, 100, 40)
    everywhere = [QRect(0, 0, 400, 270)]
    assert free_place(ROOM, [SIZE], clicked, everywhere) == QRect(300, 228, 100, 40)


def test_of_lines_that_all_are_covered_it_leaves_the_cells_typed_in_before_the_rest_of_them() -> None:
    lines, typed = [QRect(0, 0, 400, 300)], [QRect(200, 0, 100, 300)]
    assert free_place(ROOM, [SIZE], [], lines) == QRect(300, 260, 100, 40)
    assert free_place(ROOM, [SIZE], [], [QRect(250, 0, 150, 300)], lines) == QRect(148, 260, 100, 40)
    assert free_place(ROOM, [QSize(180, 40)], [], typed, lines) == QRect(20, 260, 180, 40)


def _is_not_three(row: Decimal | None) -> bool:
    return row is not None and row != Decimal(3)


def test_what_is_spoken_of_in_a_grid_is_each_line_typed_in_what_is_summed_and_the_line_at_hand(qtbot: QtBot) -> None:
    columns = (
        Column[Decimal]("name", "Nom", "text", str, editable=False, width_chars=9),
        Column[Decimal]("voted", "Voté", "amount", lambda row: row, editable=_is_not_three, width_chars=9),
        Column[Decimal]("known", "Connu", "amount", lambda row: row, editable=False, width_chars=9),
    )
    host, grid = QWidget(), GridTable(columns, "Votes", ghost_text=None, row_key=lambda row: row)
    qtbot.addWidget(host)
    QVBoxLayout(host).addWidget(grid)
    grid.set_rows([Decimal(1), Decimal(2), Decimal(3)])
    grid.set_totals({"name": "Total", "voted": Decimal(6)})
    grid.setCurrentIndex(grid.model().index(1, 0))
    host.resize(500, 400)
    with qtbot.waitExposed(host):
        host.show()
    spoken = spoken_of(host)

    def is_kept(row: int, column: int) -> bool:
        cell = grid.visualRect(grid.model().index(row, column)).translated(grid.viewport().mapTo(host, QPoint()))
        return any(one.contains(cell) for one in spoken)

    voted = [
        grid.visualRect(grid.model().index(row, 1)).translated(grid.viewport().mapTo(host, QPoint())) for row in (0, 1)
    ]
    assert typed_in(host) == [voted[0] | voted[1]]
    kept = {(row, column) for row in range(4) for column in range(3) if is_kept(row, column)}
    assert kept == {*product((0, 1), range(3)), (3, 0), (3, 1)}
    grid.setCurrentIndex(grid.model().index(2, 0))
    spoken = spoken_of(host)
    assert all(is_kept(2, column) for column in range(3))
    grid.hide()
    assert spoken_of(host) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
def test_notices_hide_no_vote_and_no_sum_of_a_session(
    window: MainWindow, settle: Settle, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.go(Destination("session", shown_records(window.desk)["session"]))
    settle()
    page = window.current_page()
    assert isinstance(page, SessionSheetPage)
    bar, agenda = window.notices, page.agenda
    host = bar.parentWidget()
    assert host is not None
    for row in range(agenda.model().rowCount() - 1):
        agenda.setCurrentIndex(agenda.model().index(row, 5))
        settle()
        for text in (
            "Dossier 2026-002 accordé : l’enveloppe 2026 de RA-CDDRA manque de 33 000 €.",
            "La séance du 21 décembre 2026 est encore à venir : ce vote y est-il déjà pris ?",
        ):
            window.notify(Notice(text, "warning", "Reprendre le vote", lambda: None))
        rows, view = agenda.model(), agenda.viewport()
        cells = [rows.index(line, place) for line in range(rows.rowCount() - 1) for place in range(7)]
        cells += [rows.index(rows.rowCount() - 1, 6)]
        painted = agenda.itemDelegate()
        assert isinstance(painted, AgendaDelegate)
        lines = [painted.cell(cell, agenda.visualRect(cell)) & view.rect() for cell in cells]  # without their bands
        seen = [one.translated(view.mapTo(host, QPoint())) for one in lines]
        assert [one for one in clickable(host, bar) if one.intersects(bar.geometry())] == [], row
        assert [one for one in typed_in(host) if one.intersects(bar.geometry())] == [], row
        hidden = [one for one in seen if one.intersects(bar.geometry())]
        assert hidden == [] or (size == (800, 600) and all(card.short.isVisible() for card in bar.cards)), row
        bar.dismiss()


@pytest.mark.slow
@pytest.mark.parametrize("keys", [pytest.param(("funding_file",), id="dossier"), *slowly(tuple(PAGES), ids=("all",))])
def test_a_notice_hides_no_button_and_no_field_of_a_page(
    keys: tuple[str, ...], window: MainWindow, settle: Settle
) -> None:
    hidden = []
    for size, key in product(WINDOWS, keys):
        window.resize(*size)
        for state in states_of(window, key, settle):
            window.notify(Notice("Dossier 2026-014 proposé à la commission du 18/12/2026.", "success", "Annuler"))
            bar = window.notices
            host = bar.parentWidget()
            assert host is not None
            hidden += [(state, size, one) for one in clickable(host, bar) if one.intersects(bar.geometry())]
            bar.dismiss()
    assert hidden == []


def test_a_notice_of_an_act_goes_once_it_is_undone_and_that_of_a_document_stays(
    window: MainWindow, settle: Settle
) -> None:
    window.tasks.command(
        EVERY_KIND, lambda _id: window.notify(Notice("Pôle créé.", "success")), sheets.create_ptce, "Pôle"
    )
    window.notify(Notice("Document enregistré.", "success", outside=True))
    settle()
    window.undo_bar.undo()
    settle()
    said = [card.sentence.text() for card in window.notices.cards]
    assert said[0] == "Document enregistré."
    assert said[1].startswith("Annulé")
    assert len(said) == 2
