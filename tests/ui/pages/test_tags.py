"""The labels of a dossier, from its header: ticked, typed, taken off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.tags import TagColour
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.tags import BorneTag, tags_of
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.tags import TagsDialog
from ptce_desk.ui.looks.palette import PALETTES, Palette
from ptce_desk.ui.looks.tag_colours import tag_colours
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.widgets.badge import TagBadge
from tests.integration.dossiers import complete_file
from tests.ui.pages.conftest import Show

Settle = Callable[[], None]


def _luminance(colour: str) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    one = QColor(colour)
    return 0.2126 * part(one.redF()) + 0.7152 * part(one.greenF()) + 0.0722 * part(one.blueF())


@pytest.mark.parametrize("palette", PALETTES, ids=lambda one: one.name)
def test_a_label_reads_in_every_colour_of_every_palette(palette: Palette) -> None:
    least = 7 if palette.name.startswith("contrast") else 4.5
    for colour in TagColour:
        light, dark = sorted(map(_luminance, tag_colours(palette, colour)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= least, colour


def test_the_labels_told_are_those_that_change_and_what_is_typed_is_created(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    known = [BorneTag(name, TagColour.BLUE, count) for name, count in (("Élu", 2), ("Rural", 1), ("Zone", 0))]
    dialog = TagsDialog(known, 2, parent)
    assert dialog.wanted() == {}
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.search.setText("zone")
    assert dialog.create_button.isHidden()
    assert [dialog.list.item(row).isHidden() for row in range(3)] == [True, True, False]
    dialog.search.returnPressed.emit()
    dialog.search.setText("Urgent")
    assert not dialog.create_button.isHidden()
    dialog.create_button.click()
    assert dialog.wanted() == {"Élu": False, "Zone": True, "Urgent": True}


def test_selected_dossiers_bear_what_is_typed_for_them_and_their_headers_show_it(
    desk: Desk, show: Show, settle: Settle
) -> None:
    files = [complete_file(desk, title=title) for title in ("Un", "Deux")]
    page = show(FundingFileListPage)
    settle()
    page.table.selectAll()
    page.bulk.label.trigger()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TagsDialog) and w.isVisible())
    dialog.search.setText("Urgent")
    dialog.create_button.click()
    dialog.apply_button.click()
    settle()
    assert [(one.name, one.count) for one in desk.run(tags_of, files)] == [("Urgent", 2)]
    sheet = show(FundingFileSheetPage, Destination("funding_file", files[1]))
    settle()
    assert "Urgent" in [one.text() for one in sheet.header.badges.findChildren(TagBadge)]
