from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit, RatePair
from ptce_desk.ui.widgets.editors.reading import read_number
from tests.ui.widgets.keyboard import press, press_ctrl

D = Decimal
TAB = Qt.Key.Key_Tab


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.amount, self.rate = AmountEdit(), RateEdit()
        self.pair = RatePair(self.amount, self.rate)
        self.typed: list[Decimal | None] = []
        self.kept: list[Decimal | None] = []
        self.amount.changed.connect(self.typed.append)
        self.amount.committed.connect(self.kept.append)
        layout = QVBoxLayout(self)
        layout.addWidget(self.amount)
        layout.addWidget(self.rate)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.pair.set_base(D("30000.00"))
    form.amount.set_value(D("10000.00"))
    form.amount.setFocus()
    return form


def test_an_amount_shows_its_rate_as_it_is_typed(form: Form) -> None:
    assert form.rate.text() == "33,33\u00a0%"
    press("24000")
    assert form.rate.text() == "80\u00a0%"


def test_a_rate_types_the_amount_rounded_down_to_the_cent(form: Form) -> None:
    form.pair.set_base(D("33333.33"))
    form.rate.setFocus()
    press("66,67 %")
    assert form.amount.text() == "22\u202f223,33\u00a0€"
    assert form.kept == []
    press(TAB)
    assert form.kept == [D("22223.33")]


def test_a_rate_that_is_only_looked_at_changes_no_cent(form: Form) -> None:
    form.rate.setFocus()
    press(TAB)
    assert form.kept == form.typed == []
    form.rate.setFocus()
    press("33,33", TAB)
    assert form.kept == []
    assert form.amount.value() == D("10000.00")


def test_escape_in_a_rate_brings_the_amount_back_to_the_cent(form: Form) -> None:
    form.rate.setFocus()
    press("80", Qt.Key.Key_Escape)
    assert form.amount.value() == D("10000.00")
    assert form.amount.text() == "10\u202f000,00\u00a0€"
    assert form.rate.text() == "33,33\u00a0%"


def test_a_rate_not_understood_says_so_and_leaves_the_amount(form: Form) -> None:
    form.rate.setFocus()
    press("8x", TAB)
    assert form.rate.problem() == "Écrivez un taux en pour cent, comme 80\u00a0%."
    assert form.amount.value() == D("10000.00")
    assert form.kept == []


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("800 %", "800\u00a0% dépasse 100\u00a0%. Si vous pensiez à 80\u00a0%, écrivez-le."),
        ("100,5", "100,5\u00a0% dépasse 100\u00a0%. Si vous pensiez à 10,05\u00a0%, écrivez-le."),
    ],
)
def test_a_rate_above_the_whole_asks_what_was_meant(form: Form, typed: str, asked: str) -> None:
    form.rate.setFocus()
    press(typed, TAB)
    assert form.rate.problem() == asked
    assert form.amount.value() == D("10000.00")
    assert form.kept == []
    press("100", TAB)
    assert form.kept == [D("30000.00")]


@pytest.mark.parametrize("before", [None, D("10000.00")])
@pytest.mark.parametrize("typed", ["150", "15x"])
def test_an_amount_goes_back_at_the_key_that_makes_what_is_typed_no_rate(
    form: Form, before: Decimal | None, typed: str
) -> None:
    form.amount.set_value(before)
    shown = form.amount.text()
    form.rate.setFocus()
    press("15")
    assert form.amount.value() == D("4500.00")
    press(typed[2:])
    assert (form.amount.value(), form.amount.text(), form.typed[-1]) == (before, shown, before)
    press(Qt.Key.Key_Backspace)
    assert form.amount.value() == D("4500.00")
    press(typed[2:], TAB)
    assert form.rate.text() == typed
    assert form.rate.problem()
    assert (form.amount.value(), form.kept) == (before, [])
    press(Qt.Key.Key_Delete, TAB)
    assert (form.amount.value(), form.amount.text(), form.kept) == (before, shown, [])


@pytest.mark.parametrize("before", [None, D("10000.00")])
def test_taking_back_the_keys_of_a_rate_takes_back_the_amount(form: Form, before: Decimal | None) -> None:
    form.amount.set_value(before)
    form.rate.setFocus()
    press("15")
    while form.rate.isUndoAvailable():
        press_ctrl(Qt.Key.Key_Z)
    assert form.amount.value() == before
    press("15", Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert (form.rate.text(), form.amount.value()) == ("", before)
    press(TAB)
    assert (form.amount.value(), form.amount.is_typing(), form.kept) == (before, False, [])


def test_what_was_refused_as_an_amount_survives_a_rate_typed_and_erased(form: Form) -> None:
    form.amount.clear()
    press("abc", TAB)
    form.rate.setFocus()
    press("x", Qt.Key.Key_Backspace, TAB)
    assert form.amount.text() == "abc"
    assert form.amount.problem()


def test_the_rate_of_an_amount_above_its_base_is_shown_and_left_alone(form: Form) -> None:
    form.amount.set_value(D("45000.00"))
    form.rate.setFocus()
    press(TAB)
    assert (form.rate.text(), form.rate.problem()) == ("150\u00a0%", "")
    assert form.kept == []


@pytest.mark.parametrize(
    ("text", "number"),
    [("1 234,5", "1234.5"), ("1\u202f234", "1234"), ("-2,5", "-2.5"), ("12 34", None), ("1\t200", None), ("١٢", None)],
)
def test_a_number_is_grouped_by_thousands_or_refused(text: str, number: str | None) -> None:
    value, problem = read_number(text)
    assert value == (None if number is None else D(number))
    assert bool(problem) == (number is None)


def test_an_emptied_rate_comes_back_from_the_amount(form: Form) -> None:
    form.rate.setFocus()
    press(Qt.Key.Key_Delete, TAB)
    assert form.rate.text() == "33,33\u00a0%"
    assert form.amount.value() == D("10000.00")


def test_without_a_base_there_is_no_rate_to_type(form: Form) -> None:
    form.pair.set_base(D("0.00"))
    assert form.rate.text() == ""
    assert form.rate.isReadOnly()
    form.pair.set_base(D("40000.00"))
    assert form.rate.text() == "25\u00a0%"
    assert not form.rate.isReadOnly()
