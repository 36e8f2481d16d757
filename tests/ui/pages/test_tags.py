"""The labels of a dossier, from its header: ticked, typed, taken off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.narrowing import Among
from ptce_desk.domain.tags import TagColour, WornTag
from ptce_desk.formatting import typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.desk import Desk
from ptce_desk.services.tags import BorneTag, put_tags, tags_of
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.tags import TagsDialog
from ptce_desk.ui.looks.palette import PALETTES, Palette
from ptce_desk.ui.looks.tag_colours import tag_colours
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.columns import LOOK_ROLE
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.widgets.badge import TagBadge
from ptce_desk.ui.widgets.tables.tag_cells import paint_tags, tags_width
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
    dialog = TagsDialog(known, "funding_file", 2, parent)
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
    assert [(one.name, one.count) for one in desk.run(tags_of, "funding_file", files)] == [("Urgent", 2)]
    sheet = show(FundingFileSheetPage, Destination("funding_file", files[1]))
    settle()
    assert "Urgent" in [one.text() for one in sheet.header.badges.findChildren(TagBadge)]


def test_the_list_shows_labels_in_their_colours_narrows_to_them_and_keeps_that_in_a_view(
    desk: Desk, show: Show, settle: Settle
) -> None:
    files = [complete_file(desk, title=title) for title in ("Un", "Deux", "Trois")]
    desk.run(put_tags, FUNDING_FILE, files[:2], {"Élu": True})
    desk.run(put_tags, FUNDING_FILE, files[:1], {"Zone": True})
    page = show(FundingFileListPage)
    settle()
    column = next(place for place, one in enumerate(page.model.columns) if one.key == "tags")
    assert not page.table.columns.is_shown("tags")
    page.table.columns.show_column("tags", shown=True)
    settle()
    looks = [page.model.index(row, column).data(LOOK_ROLE) for row in range(3)]
    assert [(look.text, [tag.name for tag in look.tags]) for look in looks] == [
        ("", []),
        ("Élu", ["Élu"]),
        ("Élu, Zone", ["Élu", "Zone"]),
    ]
    page.filters.take("tags", Among(frozenset({"Zone", None})))
    settle()
    assert [row.id for row in page.model.rows] == [files[2], files[0]]
    assert page.filters.sentence.text() == typeset("2 dossiers, étiquettes : Zone ou sans étiquette")
    kept = page.filters.state()
    page.filters.clear()
    assert page.filters.set_state(kept)
    entries = [entry.text() for entry in page.cell_entries(page.model.index(1, column))]
    settle()
    assert [row.id for row in page.model.rows] == [files[2], files[0]]
    assert entries == ["Filtrer sur « Élu »", "Filtrer sur « Zone »"]
    blank = page.cell_entries(page.model.index(0, column))
    assert [entry.text() for entry in blank] == ["Filtrer sur « Sans étiquette »"]
    page.table.columns.reset()


def test_labels_that_a_cell_has_no_room_for_are_counted(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    font, metrics = parent.font(), parent.fontMetrics()
    tags = [WornTag("Urgent", TagColour.RED), WornTag("Zone rurale", TagColour.GREEN), WornTag("Élu", TagColour.BLUE)]
    whole = tags_width(metrics, tags)

    def grounds(width: int) -> set[str]:
        picture = QImage(whole + 20, 32, QImage.Format.Format_RGB32)
        picture.fill(QColor("#FFFFFF"))
        painter = QPainter(picture)
        paint_tags(painter, QRect(0, 0, width, 32), tags, font, edged=False)
        painter.end()
        across = [picture.pixelColor(x, 16).name() for x in range(picture.width())]
        assert set(across[width:]) == {"#ffffff"}
        known = {tag_colours(current_palette(), tag.colour)[1].lower() for tag in tags}
        return {colour for colour in across if colour in known}

    assert tags_width(metrics, []) == 0
    assert len(grounds(whole)) == 3
    assert len(grounds(tags_width(metrics, tags[:1]) + 30)) == 1
    assert grounds(20) == set()
