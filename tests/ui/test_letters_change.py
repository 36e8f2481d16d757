"""Larger letters, then the usual ones: a page ends as it began, and as one that was opened with them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label
from ptce_desk.ui.widgets.letter_widths import Bound, hold_width
from tests.slowly import at_length, slowly

Settle = Callable[[], None]
LATER = ("ptce", "importing", "what_if", "call", "envelope_arbitration", "session_arbitration")
KINDS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


def seen(page: QWidget) -> list[tuple[str, QSize]]:
    """What stands in a page, with its size."""
    shown = [one for one in page.findChildren(QWidget) if isinstance(one, KINDS) and one.isVisible()]
    return [
        (f"{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()}", one.size()) for one in shown
    ]


def changed(page: QWidget, before: list[tuple[str, QSize]]) -> list[str]:
    return [f"{name} : {size.toTuple()}" for name, size in seen(page) if (name, size) not in before]


@pytest.mark.parametrize(
    "keys",
    [("organisation",), *slowly(("funding_file", "session", "budget", "scheme", "home")), *at_length(LATER)],
    ids="-".join,
)
def test_a_page_in_the_usual_letters_again_is_as_one_that_never_wore_others(
    keys: tuple[str, ...], window: MainWindow, settle: Settle
) -> None:
    records, found = window.desk.run(shown_records), {}
    window.resize(1366, 768)

    def turn_to(key: str, *sizes: int) -> QWidget:
        window.go(Destination(key, records.get(key)))
        for percent in sizes:
            settle()
            window.display.set_zoom(percent)
        settle()
        settle()
        return window.current_page()

    for key in keys:
        usual = seen(turn_to(key, 100))
        found[f"{key}, ouverte avant"] = changed(turn_to(key, 150, 100), usual)
        turn_to("trash")
        gone = window.pages.pop(key)
        window._stack.removeWidget(gone)
        window.display.set_zoom(150)
        found[f"{key}, ouverte en grand"] = changed(turn_to(key, 100), usual)
        gone.deleteLater()
    assert {key: changes for key, changes in found.items() if changes} == {}


@pytest.mark.parametrize(
    ("bound", "read"),
    [("least", QWidget.minimumWidth), ("most", QWidget.maximumWidth), ("exactly", QWidget.width)],
)
def test_a_width_told_in_letters_follows_them(qtbot: QtBot, bound: Bound, read: Callable[[QWidget], int]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    hold_width(widget, bound, "0" * 10, 4)
    usual, letters = read(widget), widget.font()
    larger = widget.font()
    larger.setPointSizeF(letters.pointSizeF() * 2)
    widget.setFont(larger)
    assert read(widget) == widget.fontMetrics().horizontalAdvance("0" * 10) + 4 > usual
    widget.setFont(letters)
    assert read(widget) == usual


def test_a_text_too_long_for_larger_letters_ends_with_dots_in_the_same_room(qtbot: QtBot) -> None:
    label = ElidedLabel("work.ptce · Région de démonstration")
    qtbot.addWidget(label)
    label.setFixedWidth(label.sizeHint().width())
    label.show()
    assert not label.text().endswith("…")
    larger = label.font()
    larger.setPointSizeF(larger.pointSizeF() * 2)
    label.setFont(larger)
    assert label.text().endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_the_hint_of_a_field_takes_no_more_lines_than_it_has(qtbot: QtBot) -> None:
    field = Field("Nom", plain_label(), hint="Il signe vos modifications à partir de maintenant, et elles seules.")
    qtbot.addWidget(field)
    field.resize(600, 200)
    field.show()
    usual = field._hint.minimumHeight()
    field.resize(120, 200)
    assert field._hint.minimumHeight() > usual
    field.resize(600, 200)
    assert field._hint.minimumHeight() == usual
