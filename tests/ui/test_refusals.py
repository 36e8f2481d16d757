"""The notice of a refusal goes with what it speaks of: what was typed shortened, taken back or dropped."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from tests.ui.pages.progress import progress_file
from tests.ui.shown import EACH_DAY, WALKS, states_of
from tests.ui.typed.controls import controls_of
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
TOO_LONG = "long " * 5_000
ANSWERS: tuple[tuple[str, Callable[[], None]], ...] = (
    ("Échap", lambda: press(Qt.Key.Key_Escape)),
    ("un texte plus court", lambda: press("court")),
    ("Suppr", lambda: press(Qt.Key.Key_Delete)),
)


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def refused_in(window: MainWindow) -> list[str]:
    return [card.said.text for card in window.notices.cards if card.said.kind == "danger"]


def paste_too_much(field: LineField | MultilineField, settle: Settle) -> None:
    field.setFocus()
    field.selectAll()
    field.paste()
    press(Qt.Key.Key_Tab)
    settle()


@pytest.mark.slow
@pytest.mark.parametrize("keys", WALKS)
def test_no_refusal_outlives_what_was_typed_in_any_field(
    keys: tuple[str, ...], window: MainWindow, settle: Settle
) -> None:
    QApplication.clipboard().setText(TOO_LONG)
    found: list[str] = []
    tried = 0  # a field that refuses by itself, as a year does, says nothing elsewhere
    for state in (state for key in keys for state in states_of(window, key, settle)):
        fields = [one.widget for one in controls_of(window.current_page()).values() if one.column]
        for field in fields:
            if not isinstance(field, LineField | MultilineField):
                continue
            name, answer = ANSWERS[tried % len(ANSWERS)]
            paste_too_much(field, settle)
            said = refused_in(window)
            field.selectAll()
            answer()
            settle()
            if refused_in(window):
                found.append(f"{state} {field.accessibleName()}, {name} : {said} puis {refused_in(window)}")
            field.forget_typing()
            window.notices.dismiss()
            tried += len(said)
    assert tried > (20 if keys == EACH_DAY else 10)
    assert found == []


@pytest.mark.slow
def test_the_refusal_of_one_field_stays_while_another_is_kept(window: MainWindow, desk: Desk, settle: Settle) -> None:
    window.go(Destination("funding_file", progress_file(desk)))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    QApplication.clipboard().setText(TOO_LONG)
    paste_too_much(page.project.title_edit, settle)
    assert len(refused_in(window)) == 1
    page.decision.opinion.setFocus()
    press("Favorable")
    page.project.title_edit.setFocus()
    settle()
    assert len(refused_in(window)) == 1
    press(Qt.Key.Key_Escape)
    settle()
    assert refused_in(window) == []


def test_the_refusal_of_an_act_goes_once_that_act_is_done_on_the_same_record_and_no_other(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    refused, other = progress_file(desk), progress_file(desk)
    for file_id in (refused, other):
        desk.run(instruct.finish_review, file_id)
    kinds = frozenset({"funding_file"})

    def propose(file_id: int, amount: int) -> None:
        window.tasks.act(kinds, lambda _sheet, _operation: None, instruct.propose, file_id, Decimal(amount))
        settle()

    propose(refused, 900_000)
    (said,) = refused_in(window)
    propose(other, 7_000)
    assert refused_in(window) == [said]
    propose(refused, 7_000)
    assert refused_in(window) == []
