"""Tabs that say how much each holds, or what is wrong."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ptce_desk.ui.looks.icons import SMALL, grown
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.widgets.tabs import CountedTabs


def test_what_is_wrong_comes_with_a_whole_sign_and_the_room_for_it(qtbot: QtBot) -> None:
    bar = CountedTabs("Rubriques")
    qtbot.addWidget(bar)
    for text in ("Dépenses (écart)", "Suite"):
        bar.addTab(text)
    bar.setCurrentIndex(1)
    bar.resize(600, bar.sizeHint().height())
    bar.show()
    before = bar.tabRect(0).width()
    bar.set_wrong(0, wrong=True)
    assert bar.tabRect(0).width() == before + grown(SMALL).width() + 4
    image = bar.grab().toImage()
    colour = QColor(current_palette().warning)
    found = QRect()
    for x in range(bar.tabRect(0).left(), bar.fontMetrics().horizontalAdvance("Dépenses") + 2 * grown(SMALL).width()):
        for y in range(image.height()):
            if image.pixelColor(x, y) == colour:
                found = found.united(QRect(x, y, 1, 1))
    assert 0 < found.height() <= found.width() + 3  # as wide as high, or nearly
