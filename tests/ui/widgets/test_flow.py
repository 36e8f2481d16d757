from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.widgets.flow import FlowRow


@pytest.fixture
def buttons(qtbot: QtBot) -> Iterator[list[QPushButton]]:
    """Three buttons of 100 px in a row, in a window of 400 px."""
    window = QWidget()
    qtbot.addWidget(window)
    made = [QPushButton(word) for word in ("un", "deux", "trois")]
    for button in made:
        button.setFixedSize(100, 30)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(FlowRow(*made, across=10, down=5))
    layout.addStretch(1)
    window.resize(400, 300)
    window.show()
    yield made
    window.close()


def places(buttons: list[QPushButton]) -> list[tuple[int, int]]:
    QApplication.processEvents()
    return [(button.x(), button.y()) for button in buttons]


def test_widgets_stand_side_by_side_while_there_is_room(buttons: list[QPushButton]) -> None:
    assert places(buttons) == [(0, 0), (110, 0), (220, 0)]


def test_a_narrow_window_sends_the_last_ones_to_the_next_line(buttons: list[QPushButton]) -> None:
    buttons[0].window().resize(219, 300)
    second = buttons[0].height() + 5
    assert places(buttons) == [(0, 0), (110, 0), (0, second)]
    row = buttons[0].parentWidget()
    assert row is not None
    assert row.height() == second + buttons[2].height()


def test_a_hidden_widget_leaves_its_place(buttons: list[QPushButton]) -> None:
    buttons[1].hide()
    assert places(buttons)[2] == (110, 0)
    buttons[1].show()
    assert places(buttons)[2] == (220, 0)


def test_rows_come_and_go_without_harm(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    window.show()
    for width in range(100, 160):
        layout.addWidget(FlowRow(QPushButton("un"), QPushButton("deux")))
        window.resize(width, 100)
        QApplication.processEvents()
        item = layout.takeAt(0)
        assert item is not None
        row = item.widget()
        assert row is not None
        row.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert layout.count() == 0


def test_what_went_while_nobody_saw_it_leaves_no_hole(buttons: list[QPushButton]) -> None:
    assert places(buttons)[2][0] == 220
    window = buttons[0].window()
    window.hide()
    buttons[1].hide()
    window.show()
    assert places(buttons)[2][0] == 110
