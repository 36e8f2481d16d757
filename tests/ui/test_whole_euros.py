"""What is read on a page says whole euros: cents are for what is typed, and for what is computed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from ptce_desk.services.desk import Desk
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from tests.slowly import slowly
from tests.ui.shown import states_of

COMPUTED = ("funding_file", "scheme", "scheme_rules", "what_if", "framework")
"""Pages that show a computation to the cent."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


@pytest.mark.parametrize("key", ["organisation", *slowly(*(key for key in PAGES if key not in COMPUTED))])
def test_no_sentence_of_a_page_ends_an_amount_with_two_zeros(
    key: str, window: MainWindow, settle: Callable[[], None]
) -> None:
    said = {
        label.text()
        for _state in states_of(window, key, settle)
        for label in window.current_page().findChildren(QLabel)
        if label.isVisible() and ",00\u00a0€" in label.text()
    }
    assert said == set()
