"""Notices hide nothing that can be clicked, on any page, while a place is free; and none outlives what it tells of."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QRect, QSize

from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Notice
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.shell.free_place import clickable, free_place
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
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
    assert free_place(ROOM, SIZE, []) == QRect(300, 260, 100, 40)


def test_it_goes_left_along_the_bottom_no_further_than_it_must() -> None:
    assert free_place(ROOM, SIZE, [QRect(350, 280, 50, 20)]) == QRect(244, 260, 100, 40)


def test_it_goes_up_at_the_right_where_the_bottom_is_full() -> None:
    assert free_place(ROOM, SIZE, [QRect(0, 270, 400, 30)]) == QRect(300, 228, 100, 40)


def test_where_all_is_full_it_hides_as_little_as_can_be() -> None:
    full = [QRect(0, y, 400, 20) for y in range(0, 300, 30)]
    place = free_place(ROOM, SIZE, full)
    hidden = sum((place & one).height() for one in full)
    assert (ROOM.contains(place), hidden) == (True, 20)


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
