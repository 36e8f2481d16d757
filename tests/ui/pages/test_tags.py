"""The labels of a dossier, from its header: ticked, typed, taken off."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.narrowing import Among
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.tags import TagColour, WornTag
from ptce_desk.formatting import typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Record
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import open_settings
from ptce_desk.services.file.tags import remove_tag
from ptce_desk.services.ptce.sheets import create_ptce
from ptce_desk.services.tags import BorneTag, put_tags, tags_of
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.tags import TagsDialog
from ptce_desk.ui.looks.palette import PALETTES, Palette
from ptce_desk.ui.looks.tag_colours import tag_colours
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.columns import LOOK_ROLE
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from ptce_desk.ui.pages.organisations.sheet import OrganisationSheetPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.widgets.badge import TagBadge
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.tables.tag_cells import paint_tags, tags_width
from ptce_desk.wording.tags import COLOUR_LABELS
from tests.integration.dossiers import complete_file
from tests.structures import create_organisation
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
    states = [dialog.list.item(row).checkState() for row in range(3)]
    assert states == [Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked]
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.search.setText("zone")
    assert dialog.create_button.isHidden()
    assert [dialog.list.item(row).isHidden() for row in range(3)] == [True, True, False]
    dialog.search.returnPressed.emit()
    dialog.search.setText("Urgent")
    assert not dialog.create_button.isHidden()
    dialog.create_button.click()
    assert dialog.wanted() == {"Élu": False, "Zone": True, "Urgent": True}


def test_enter_in_the_list_applies_what_is_ticked_and_each_label_shows_its_colour(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TagsDialog([BorneTag("Élu", TagColour.RED, 0), BorneTag("Zone", TagColour.GREEN, 0)], "ptce", 1, parent)
    swatches = [dialog.list.item(row).icon().pixmap(32, 32).toImage() for row in range(2)]
    assert not swatches[0].isNull()
    assert swatches[0] != swatches[1]
    dialog.list.setCurrentRow(0)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.wanted() == {"Élu": True}


def test_a_choice_of_colours_shows_each_beside_its_word(qtbot: QtBot) -> None:
    choice = Choice([*COLOUR_LABELS.items(), (None, "Aucune")])
    qtbot.addWidget(choice)
    assert [choice.itemIcon(row).isNull() for row in range(choice.count())] == [*[False] * len(TagColour), True]


@pytest.mark.slow
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


LISTS: dict[str, tuple[type[Any], Record[Any], Callable[[Desk, str], int]]] = {
    "PTCE": (PtceListPage, PTCE, create_ptce),
    "structures": (
        OrganisationListPage,
        ORGANISATION,
        lambda desk, name: create_organisation(desk, name, OrganisationKind.ASSOCIATION, ess=True),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", LISTS)
def test_ptce_and_structures_are_labelled_from_their_list_and_narrowed_to_labels(
    desk: Desk, show: Show, settle: Settle, kind: str
) -> None:
    page_class, record, create = LISTS[kind]
    one, two, three = (desk.run(create, name) for name in ("Aulne", "Bouleau", "Charme"))
    page = show(page_class)
    settle()
    assert not page.tagging.action.isEnabled()
    page.table.selectAll()
    settle()
    assert page.tagging.button.isVisibleTo(page.selection)
    page.tagging.button.click()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TagsDialog) and w.isVisible())
    dialog.search.setText("Urgent")
    dialog.create_button.click()
    dialog.apply_button.click()
    settle()
    desk.run(put_tags, record, [two], {"Zone": True})
    others = [row.id for row in page.model.rows if row.id not in (one, two)]
    assert three in others
    desk.run(put_tags, record, others, {"Urgent": False})
    page.table.columns.show_column("tags", shown=True)
    page.reload()
    settle()
    place = next(place for place, column in enumerate(page.model.columns) if column.key == "tags")
    told = {row.id: page.model.index(line, place).data() for line, row in enumerate(page.model.rows)}
    assert [told[key] for key in (one, two, three)] == ["Urgent", "Urgent, Zone", ""]
    said = {
        ("Zone",): ([two], "étiquettes : Zone"),
        ("Urgent", "Zone"): ([one, two], "étiquettes : Urgent, Zone"),
        (None,): (others, "sans étiquette"),
        ("Zone", None): ([two, *others], "étiquettes : Zone, Sans étiquette"),
    }
    for names, (expected, words) in said.items():
        page.filters.take("tags", Among(frozenset(names)))
        settle()
        assert sorted(row.id for row in page.model.rows) == sorted(expected), names
        assert page.filters.sentence.text().endswith(typeset(f", {words}"))
    page.table.columns.reset()


def test_a_list_narrowed_to_a_label_that_goes_shows_all_again(desk: Desk, show: Show, settle: Settle) -> None:
    files = [complete_file(desk, title=title) for title in ("Un", "Deux")]
    desk.run(put_tags, FUNDING_FILE, files[:1], {"Élu": True})
    page = show(FundingFileListPage)
    settle()
    page.filters.take("tags", Among(frozenset({"Élu"})))
    settle()
    assert page.model.rowCount() == 1
    tag = desk.run(open_settings).settings.tags[0]
    desk.run(remove_tag, tag.id)
    page.reload()
    settle()
    assert (page.filters.is_active(), page.model.rowCount()) == (False, 2)


@pytest.mark.parametrize("page_class", [PtceSheetPage, OrganisationSheetPage], ids=["PTCE", "structure"])
def test_the_page_of_a_ptce_and_of_a_structure_shows_its_labels_and_asks_which_it_bears(
    desk: Desk, show: Show, settle: Settle, page_class: type[PtceSheetPage] | type[OrganisationSheetPage]
) -> None:
    kind = "ptce" if page_class is PtceSheetPage else "organisation"
    _page, record, create = LISTS["PTCE" if kind == "ptce" else "structures"]
    key = desk.run(create, "Aulne")
    desk.run(put_tags, record, [key], {"Élu": True})
    page = show(page_class, Destination(kind, key))
    settle()
    assert [one.text() for one in page.header.badges.findChildren(TagBadge)] == ["Élu"]
    assert isinstance(page, PtceSheetPage | OrganisationSheetPage)
    page.tags.ask()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TagsDialog) and w.isVisible())
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.apply_button.click()
    settle()
    assert page.header.badges.findChildren(TagBadge) == []
