import shutil
import subprocess
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.column_widths import Wish, shared_widths
from ptce_desk.ui.models.columns import ROW_ROLE, Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.table_layouts import TableLayout, read_layout
from ptce_desk.ui.widgets.tables.cell_delegate import CellDelegate
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import fit_height
from tests.ui.widgets.keyboard import press


@dataclass(frozen=True)
class Grant:
    id: int
    name: str
    amount: Decimal | None
    day: date = date(2026, 3, 1)


COLUMNS = (
    Column[Grant]("name", "Intitulé", "text", lambda grant: grant.name, stretch=1),
    Column[Grant]("amount", "Demandé", "amount", lambda grant: grant.amount),
    Column[Grant]("day", "Dépôt", "date", lambda grant: grant.day),
    Column[Grant](
        "id",
        "N°",
        "text",
        lambda grant: grant.id,
        words=lambda grant: str(grant.id),
        unsorted="Un numéro ne range rien",
    ),
)
ROWS = [Grant(1, "Alpha", Decimal("30000.00")), Grant(2, "=HYPERLINK()", None), Grant(3, "Deux\nlignes", Decimal(-5))]


def make_table(qtbot: QtBot) -> DataTable[Grant]:
    model = PagedTableModel(COLUMNS)
    table: DataTable[Grant] = DataTable(model, "Dossiers", sorts=True)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(800, 300)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    model.set_rows(ROWS, has_more=False)
    table.setFocus()
    return table


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[Grant]:
    return make_table(qtbot)


def test_a_list_as_high_as_its_rows_keeps_them_all_in_view_above_the_bar_that_scrolls_sideways(qtbot: QtBot) -> None:
    table = make_table(qtbot)
    fit_height(table, len(ROWS))
    for width in (800, 120, 800):
        table.resize(width, table.height())
        QApplication.processEvents()
        assert (table.horizontalScrollBar().maximum() > 0) is (width == 120)
        assert table.verticalScrollBar().maximum() == 0, width


def headings_in_view(table: DataTable[Grant]) -> list[str]:
    header = table.horizontalHeader()
    places = [header.logicalIndex(rank) for rank in range(header.count())]
    return [COLUMNS[place].heading for place in places if not header.isSectionHidden(place)]


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def model_of(table: DataTable[Grant]) -> PagedTableModel[Grant]:
    return table._rows


def heading(table: DataTable[Grant], section: int) -> str:
    return str(model_of(table).headerData(section, Qt.Orientation.Horizontal))


def test_enter_opens_the_row_the_keyboard_is_on(qtbot: QtBot, table: DataTable[Grant]) -> None:
    with qtbot.waitSignal(table.opened) as opened:
        press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert opened.args == [ROWS[1]]


def test_a_double_click_opens_the_row_once(table: DataTable[Grant]) -> None:
    opened: list[object] = []
    table.opened.connect(opened.append)
    middle = table.visualRect(model_of(table).index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert opened == [ROWS[2]]


def test_copied_rows_are_a_table_a_spreadsheet_reads_safely(table: DataTable[Grant]) -> None:
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Intitulé\tDemandé\tDépôt\tN°\n"
        "Alpha\t30000,00\t01/03/2026\t1\n"
        "'=HYPERLINK()\t\t01/03/2026\t2\n"
        "Deux lignes\t-5,00\t01/03/2026\t3\n"
    )


def test_copied_rows_are_also_a_table_whose_words_stay_words_and_numbers_numbers(table: DataTable[Grant]) -> None:
    table.selectRow(0)
    table.copy()
    html = QGuiApplication.clipboard().mimeData().html()
    assert '<th style="text-align:left">Demandé</th>' in html
    assert 'x:num="30000.00" sdval="30000,00"' in html
    assert ">30000,00</td>" in html
    assert 'x:num="46082"' in html
    assert ">01/03/2026</td>" in html
    assert 'sdnum="1036;0;@" style="mso-number-format:\'\\@\'">Alpha</td>' in html


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here: install libreoffice-calc")
def test_libreoffice_reads_copied_amounts_dates_and_words_for_what_they_are(
    table: DataTable[Grant], tmp_path: Path
) -> None:
    model_of(table).set_rows([Grant(1, "2026-03", Decimal("24000.55")), Grant(2, "=1+1", Decimal(-5))], has_more=False)
    table.selectAll()
    table.copy()
    page = tmp_path / "copied.html"
    page.write_text(QGuiApplication.clipboard().mimeData().html(), encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    reading = ["--headless", "--infilter=HTML (StarCalc)", "--convert-to", "xlsx", "--outdir", str(tmp_path)]
    subprocess.run(["soffice", profile, *reading, str(page)], check=True, capture_output=True, timeout=120)
    rows = openpyxl.load_workbook(tmp_path / "copied.xlsx").worksheets[0].iter_rows(values_only=True)
    assert list(rows)[1:] == [
        ("2026-03", 24000.55, datetime(2026, 3, 1), 1),  # noqa: DTZ001  a workbook has no time zone
        ("'=1+1", -5, datetime(2026, 3, 1), 2),  # noqa: DTZ001
    ]


def test_markup_in_a_name_is_copied_as_words(table: DataTable[Grant]) -> None:
    model_of(table).set_rows([Grant(1, "<b>gras</b> & <td>", None)], has_more=False)
    table.selectAll()
    table.copy()
    assert ">&lt;b&gt;gras&lt;/b&gt; &amp; &lt;td&gt;</td>" in QGuiApplication.clipboard().mimeData().html()


def test_everything_selected_is_copied_beyond_the_rows_read_so_far(table: DataTable[Grant]) -> None:
    model = model_of(table)
    asked: list[object] = []
    model.page_needed.connect(asked.append)
    pages = [[Grant(number, f"n° {number}", None) for number in range(start, start + 40)] for start in (0, 40, 80)]
    model.set_rows(pages[0], has_more=True)
    QGuiApplication.clipboard().setText("avant")
    table.selectAll()
    table.copy()
    model.append_rows(pages[1], has_more=True)
    assert QGuiApplication.clipboard().text() == "avant"
    model.append_rows(pages[2], has_more=False)
    assert asked == [pages[0][-1], pages[1][-1]]
    assert len(table.selected_rows()) == 120
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 121
    assert lines[-1].startswith("n° 119\t")


def test_selecting_one_row_stops_reading_the_rest_of_everything(table: DataTable[Grant]) -> None:
    model = model_of(table)
    model.set_rows([Grant(number, "", None) for number in range(40)], has_more=True)
    table.selectAll()
    middle = table.visualRect(model.index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    model.append_rows([Grant(40, "", None)], has_more=True)
    assert [grant.id for grant in table.selected_rows()] == [1]


def test_columns_put_away_are_not_copied_and_those_moved_are_copied_in_their_new_order(
    table: DataTable[Grant],
) -> None:
    table.columns.show_column("day", shown=False)
    table.horizontalHeader().moveSection(3, 0)
    table.selectRow(0)
    table.copy()
    assert QGuiApplication.clipboard().text() == "N°\tIntitulé\tDemandé\n1\tAlpha\t30000,00\n"


def test_the_menu_of_a_row_copies_and_lets_columns_be_chosen(table: DataTable[Grant]) -> None:
    table.selectRow(1)
    menu = table.context_menu()
    entry(menu, "Copier").trigger()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("'=HYPERLINK()")
    columns = next(sub for sub in menu.findChildren(QMenu) if sub.title() == "Colonnes")
    entry(columns, "Dépôt").toggle()
    assert headings_in_view(table) == ["Intitulé", "Demandé", "N°"]


def test_the_menu_key_opens_the_menu_under_the_row_the_keyboard_is_on(table: DataTable[Grant]) -> None:
    table.selectRow(2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(table.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    cell = table.visualRect(model_of(table).index(2, 0))
    assert menu.pos().y() >= table.viewport().mapToGlobal(cell.bottomLeft()).y()
    menu.close()


def test_the_button_at_the_end_of_the_headings_offers_the_columns_and_stays_open(table: DataTable[Grant]) -> None:
    top = table._columns_button.geometry().top()
    assert top > table.horizontalHeader().geometry().top()  # the line over the headings goes on behind it
    table._columns_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for text in ("Demandé", "Dépôt"):
        place = menu.actionGeometry(entry(menu, text)).center()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert menu.isVisible()
    assert headings_in_view(table) == ["Intitulé", "N°"]
    menu.close()


def test_a_right_click_on_a_heading_offers_the_columns(table: DataTable[Grant]) -> None:
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.isCheckable()] == [c.heading for c in COLUMNS]
    menu.close()


def test_the_last_column_in_view_cannot_be_put_away(table: DataTable[Grant]) -> None:
    menu = table.columns.menu(table)
    for key in ("name", "amount", "day", "id"):
        table.columns.show_column(key, shown=False)
    assert headings_in_view(table) == ["N°"]
    assert not entry(menu, "N°").isEnabled()
    assert entry(menu, "Dépôt").isEnabled()


def test_columns_are_found_again_as_they_were_left(qtbot: QtBot, table: DataTable[Grant]) -> None:
    table.setColumnWidth(1, 222)
    table.columns.show_column("day", shown=False)
    table.horizontalHeader().moveSection(3, 0)
    again = make_table(qtbot)
    assert headings_in_view(again) == ["N°", "Intitulé", "Demandé"]
    assert again.columnWidth(1) == 222
    assert again.widths() == {"amount": 222}


def test_a_column_with_nothing_to_tell_is_left_out_and_comes_back_as_the_officer_wants_it(
    qtbot: QtBot, table: DataTable[Grant]
) -> None:
    table.columns.show_column("day", shown=False)
    table.columns.leave_out({"amount", "day"})
    assert headings_in_view(table) == ["Intitulé", "N°"]
    offered = [one.text() for one in table.columns.menu(table).actions() if one.isCheckable()]
    assert offered == ["Intitulé", "N°"], "nothing is ticked that is not in view"
    table.columns.show_column("amount", shown=False)
    table.columns.show_column("amount", shown=True)
    assert headings_in_view(table) == ["Intitulé", "N°"]
    assert headings_in_view(make_table(qtbot)) == ["Intitulé", "Demandé", "N°"]
    table.columns.leave_out(())
    assert headings_in_view(table) == ["Intitulé", "Demandé", "N°"]


def test_columns_go_back_to_the_arrangement_of_the_list(qtbot: QtBot, table: DataTable[Grant]) -> None:
    before = [table.columnWidth(place) for place in range(4)]
    menu = table.columns.menu(table)
    assert not entry(menu, "Remettre les colonnes d’origine").isEnabled()
    table.setColumnWidth(0, 60)
    table.columns.show_column("amount", shown=False)
    table.horizontalHeader().moveSection(2, 0)
    entry(menu, "Remettre les colonnes d’origine").trigger()
    assert headings_in_view(table) == [column.heading for column in COLUMNS]
    assert [table.columnWidth(place) for place in range(4)] == before
    assert headings_in_view(make_table(qtbot)) == [column.heading for column in COLUMNS]


def test_what_an_ini_file_says_of_unknown_columns_or_widths_is_left_out() -> None:
    settings = preferences()
    settings.setValue("tables/Dossiers/widths/amount", "beaucoup")
    settings.setValue("tables/Dossiers/widths/name", -4)
    settings.setValue("tables/Dossiers/widths/gone", 120)
    settings.setValue("tables/Dossiers/hidden", "gone,day")
    settings.setValue("tables/Dossiers/order", "gone,day,name")
    assert read_layout(settings, "Dossiers", ["name", "amount", "day"]) == TableLayout(
        hidden=frozenset({"day"}), order=("day", "name", "amount")
    )


def test_the_others_share_the_room_again_once_a_column_was_dragged(qtbot: QtBot, table: DataTable[Grant]) -> None:
    table.setColumnWidth(1, table.columnWidth(1) + 60)
    total = table.viewport().width() - table.columns._kept_free
    qtbot.waitUntil(lambda: sum(table.columnWidth(place) for place in range(4)) == total)


def test_the_last_column_is_scrolled_clear_of_the_button_and_no_cell_shows_under_it(
    qtbot: QtBot, table: DataTable[Grant]
) -> None:
    table.setFixedWidth(table.horizontalHeader().length() // 2)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    button = table._columns_button.geometry().left() - table.viewport().geometry().left()
    last = table.columns.shown[-1]

    def strip() -> QImage:
        room = table.viewport().rect()
        return table.viewport().grab(QRect(button, 0, room.width() - button - 6, table.rowHeight(0) - 2)).toImage()

    alone = strip()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum() // 2)
    assert strip() == alone
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.columnViewportPosition(last) + table.columnWidth(last) == button
    assert strip() == alone


def click_heading(table: DataTable[Grant], section: int) -> None:
    """With the mouse, as Qt does more with a click than say it."""
    header = table.horizontalHeader()
    middle = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, header.height() // 2))


def test_a_click_on_a_heading_asks_for_the_sort_then_for_its_reverse(table: DataTable[Grant]) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_requested.connect(lambda key, descending: asked.append((key, descending)))
    click_heading(table, 1)
    assert heading(table, 1) == "↑ Demandé"
    click_heading(table, 1)
    assert heading(table, 1) == "↓ Demandé"
    click_heading(table, 1)
    click_heading(table, 0)
    assert (heading(table, 0), heading(table, 1)) == ("Intitulé ↑", "Demandé")
    assert asked == [("amount", False), ("amount", True), ("amount", False), ("name", False)]


def test_a_column_that_cannot_be_sorted_asks_for_nothing(qtbot: QtBot, table: DataTable[Grant]) -> None:
    with qtbot.assertNotEmitted(table.sort_requested):
        click_heading(table, 3)


def test_a_list_that_does_not_sort_asks_for_nothing(qtbot: QtBot, table: DataTable[Grant]) -> None:
    still = DataTable(model_of(table), "Dossiers dans leur ordre")
    qtbot.addWidget(still)
    with qtbot.assertNotEmitted(still.sort_requested):
        still.horizontalHeader().sectionClicked.emit(1)
    assert heading(table, 1) == "Demandé"


def test_amounts_are_on_the_right_and_words_on_the_left(table: DataTable[Grant]) -> None:
    model = model_of(table)
    sides = [model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in (0, 1)]
    assert sides[0] & Qt.AlignmentFlag.AlignLeft
    assert sides[1] & Qt.AlignmentFlag.AlignRight
    assert model.index(1, 0).data(ROW_ROLE) == ROWS[1]


def test_the_empty_state_shows_only_without_rows_and_offers_its_action(table: DataTable[Grant]) -> None:
    done: list[str] = []
    table.set_empty_state("folder-open", "Rien ici.", "Nouveau dossier", lambda: done.append("new"))
    empty = table._empty
    assert empty is not None
    assert not empty.isVisible()
    model_of(table).set_rows([], has_more=False)
    assert empty.isVisible()
    empty.button.click()
    assert done == ["new"]


def test_rows_stay_readable_but_dimmed_while_others_are_on_their_way(table: DataTable[Grant]) -> None:
    clear = table.grab().toImage()
    table.set_loading(True)
    dimmed = table.grab().toImage()
    assert model_of(table).rowCount() == 3
    assert dimmed != clear
    table.set_loading(False)
    assert table.grab().toImage() == clear


def test_the_next_page_is_asked_for_once_with_the_last_row(qtbot: QtBot, table: DataTable[Grant]) -> None:
    model = model_of(table)
    asked: list[object] = []
    model.page_needed.connect(asked.append)
    rows = [Grant(number, f"n° {number}", None) for number in range(100)]
    model.set_rows(rows, has_more=True)
    table.scrollToBottom()
    qtbot.waitUntil(lambda: bool(asked))
    model.fetchMore(table.rootIndex())
    assert asked == [rows[-1]]
    model.append_rows([Grant(100, "suite", None)], has_more=False)
    assert model.rowCount() == 101
    assert not model.canFetchMore(table.rootIndex())


def test_a_page_of_a_query_no_longer_shown_is_dropped(table: DataTable[Grant]) -> None:
    model = model_of(table)
    model.set_rows(ROWS, has_more=True)
    model.fetchMore(table.rootIndex())
    model.set_rows(ROWS[:1], has_more=False)
    model.append_rows(ROWS[1:], has_more=False)
    assert list(model.rows) == ROWS[:1]


def test_a_row_is_found_again_and_its_neighbours_with_it(table: DataTable[Grant]) -> None:
    assert table.select_where(lambda grant: grant.id == 2)
    assert table.selected_rows() == [ROWS[1]]
    assert table.neighbour(lambda grant: grant.id == 2, 1) == ROWS[2]
    assert table.neighbour(lambda grant: grant.id == 3, 1) is None
    assert not table.select_where(lambda grant: grant.id == 9)


def test_a_selection_is_announced(qtbot: QtBot, table: DataTable[Grant]) -> None:
    with qtbot.waitSignal(table.selection_changed):
        table.selectionModel().select(
            model_of(table).index(1, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )


def test_a_width_given_by_hand_is_remembered_and_given_back(qtbot: QtBot, table: DataTable[Grant]) -> None:
    with qtbot.waitSignal(table.widths_changed):
        table.setColumnWidth(1, 222)
    assert table.widths() == {"amount": 222}
    table.set_widths({"name": 150})
    assert table.columnWidth(0) == 150


def test_a_shortened_text_is_whole_in_its_tooltip_and_never_rich(table: DataTable[Grant]) -> None:
    model = model_of(table)
    model.set_rows([Grant(1, "<b>gras</b> " * 30, None)], has_more=False)
    delegate = table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    index = model.index(0, 0)
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect = table.visualRect(index)
    assert "&lt;b&gt;gras" in delegate.tooltip(option, index)


def wishing(*widths: tuple[int, int, int, int]) -> list[Wish]:
    """Columns as (comfortable, content, least, share); scrolled, each has 200 at most."""
    return [Wish(high, whole, least, min(whole, 200), share) for high, whole, least, share in widths]


def test_columns_that_stretch_share_what_is_left_to_the_pixel() -> None:
    columns = wishing((100, 80, 50, 1), (100, 90, 90, 0), (100, 70, 50, 2))
    assert shared_widths(500, columns) == [166, 100, 234]


def test_what_is_empty_yields_before_any_text_is_cut() -> None:
    columns = wishing((200, 60, 60, 0), (150, 150, 50, 1), (100, 90, 90, 0))
    assert shared_widths(450, columns) == [200, 150, 100]
    assert shared_widths(400, columns) == [150, 150, 100]
    assert shared_widths(300, columns) == [60, 150, 90]


def test_what_takes_the_greatest_share_is_cut_once_the_others_are_at_their_least() -> None:
    columns = wishing((400, 400, 50, 3), (300, 300, 60, 1), (200, 200, 60, 1), (90, 90, 90, 0))
    assert shared_widths(700, columns) == [400, 105, 105, 90]
    assert shared_widths(640, columns) == [400, 75, 75, 90]
    assert shared_widths(600, columns) == [390, 60, 60, 90]
    assert shared_widths(261, columns) == [51, 60, 60, 90]


def test_the_longest_texts_are_cut_first_and_what_does_not_stretch_keeps_its_own() -> None:
    columns = wishing((400, 400, 50, 1), (120, 120, 50, 1), (90, 90, 90, 0))
    assert shared_widths(500, columns) == [290, 120, 90]
    assert shared_widths(310, columns) == [110, 110, 90]
    assert shared_widths(190, columns) == [50, 50, 90]


def test_a_table_too_wide_for_its_window_scrolls_and_cuts_no_more_than_it_must() -> None:
    columns = wishing((400, 400, 50, 1), (120, 120, 50, 1), (90, 90, 90, 0))
    assert shared_widths(189, columns) == [200, 120, 90]


def test_the_columns_in_view_of_a_table_that_scrolls_fill_it_and_none_stands_there_in_part() -> None:
    columns = wishing((400, 400, 200, 1), (120, 120, 120, 1), (90, 90, 90, 0), (90, 90, 90, 0))
    assert shared_widths(350, columns) == [230, 120, 90, 90]
    assert shared_widths(320, columns) == [200, 120, 90, 90]
    assert shared_widths(430, columns) == [220, 120, 90, 90]
    assert shared_widths(190, columns) == [200, 120, 90, 90]
    whole = wishing((120, 120, 120, 1), (100, 90, 90, 0), (90, 90, 90, 0))
    assert shared_widths(240, whole) == [120, 120, 90]
    assert shared_widths(130, whole) == [130, 90, 90]
    assert shared_widths(200, wishing(*[(90, 90, 90, 0)] * 3)) == [90, 90, 90]  # widths given by hand


def test_columns_without_stretch_keep_their_width() -> None:
    assert shared_widths(900, wishing((100, 40, 40, 0), (100, 90, 90, 0))) == [100, 100]


def test_every_column_wanted_is_shown_whatever_the_window_and_can_be_scrolled_to(qtbot: QtBot) -> None:
    columns: tuple[Column[Grant], ...] = (
        Column("title", "Intitulé", "text", lambda row: "Cantine partagée" * row.id, width_chars=20),
        Column("rank", "N°", "number", lambda row: str(row.id), width_chars=20),
    )
    model = PagedTableModel(columns)
    table = DataTable(model, "Essai étroit")
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(200, 300)
    table.show()
    model.set_rows(ROWS, has_more=False)
    assert not table.isColumnHidden(1)
    assert table.horizontalScrollBar().maximum() > 0
    table.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.visualRect(model.index(0, 1)).right() <= table.viewport().width()


def test_a_list_is_as_wide_as_what_comes_into_it(table: DataTable[Grant]) -> None:
    table.resize(420, 300)
    before = table.columnWidth(0)
    model = table.model()
    assert isinstance(model, PagedTableModel)
    model.set_rows([Grant(1, "Extension aux communes voisines", None)], has_more=False)
    assert table.columnWidth(0) > before


def test_a_selected_row_is_drawn_to_the_edge_under_the_button_of_the_columns(table: DataTable[Grant]) -> None:
    table.selectRow(0)
    middle = table.rowViewportPosition(0) + table.rowHeight(0) // 2
    edge = table.viewport().grab().toImage().pixelColor(table.viewport().width() - 2, middle)
    assert table.horizontalHeader().length() < table.viewport().width() - 2
    assert edge == QColor(current_palette().accent_soft)


def amounts_of(table: DataTable[Grant]) -> list[str]:
    model = model_of(table)
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_amounts_are_written_with_cents_only_where_their_column_has_some(table: DataTable[Grant]) -> None:
    model = model_of(table)
    assert amounts_of(table) == ["30\u202f000\u00a0€", "", "−5\u00a0€"]
    said = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Demandé\u00a0: 30\u202f000\u00a0€"
    model.set_rows([*ROWS, Grant(4, "Bêta", Decimal("0.50"))], has_more=False)
    assert amounts_of(table) == ["30\u202f000,00\u00a0€", "", "−5,00\u00a0€", "0,50\u00a0€"]
    model.set_rows(ROWS, has_more=True)
    assert amounts_of(table)[0] == "30\u202f000\u00a0€"


def test_rows_that_bring_cents_have_those_above_written_with_theirs(table: DataTable[Grant], qtbot: QtBot) -> None:
    model = model_of(table)
    model.set_rows(ROWS, has_more=True)
    model.fetchMore(table.rootIndex())
    with qtbot.waitSignal(model.dataChanged):
        model.append_rows([Grant(4, "Bêta", Decimal("1234567.89"))], has_more=True)
    assert amounts_of(table) == ["30\u202f000,00\u00a0€", "", "−5,00\u00a0€", "1\u202f234\u202f567,89\u00a0€"]
    model.fetchMore(table.rootIndex())
    model.append_rows([Grant(5, "Gamma", Decimal(7))], has_more=False)
    assert amounts_of(table)[-1] == "7,00\u00a0€"


def test_what_is_copied_keeps_its_cents(table: DataTable[Grant]) -> None:
    table.selectAll()
    table.copy()
    assert "30000,00" in QGuiApplication.clipboard().text()


def frozen_of(table: DataTable[Grant]) -> tuple[QTableView, QHeaderView]:
    body = next(view for view in table.findChildren(QTableView) if view.property("look") == "frozen")
    header = next(one for one in table.findChildren(QHeaderView) if one.property("look") == "frozen")
    return body, header


def test_the_first_column_stays_when_the_others_are_scrolled_sideways(qtbot: QtBot, table: DataTable[Grant]) -> None:
    table.set_widths({"name": 300, "amount": 400, "day": 400})
    table.resize(500, 160)
    many = [Grant(place, f"Aide {place}", Decimal(place)) for place in range(40)]
    model = table.model()
    assert isinstance(model, PagedTableModel)
    model.set_rows(many, has_more=False)
    assert table.findChildren(QTableView) == []
    table.horizontalScrollBar().setValue(350)
    body, header = frozen_of(table)
    assert body.isVisible()
    assert header.isVisible()
    table.verticalScrollBar().setValue(77)
    for place in (3, 4):
        cell = model.index(place, 0)
        assert body.visualRect(cell).top() == table.visualRect(cell).top()
        assert body.visualRect(cell).left() == 0
    table.setFocus()
    press(Qt.Key.Key_Down)
    assert table.horizontalScrollBar().value() == 350  # reading on leaves the columns where they are
    with qtbot.waitSignal(table.sort_requested) as asked:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert asked.args == ["name", False]
    over = body.mapTo(table, QPoint(30, 40))
    assert table.childAt(over.x(), over.y()) is table.viewport()  # the mouse goes through to the rows
    table.horizontalScrollBar().setValue(0)
    assert not body.isVisible()


def test_a_list_ordered_or_read_again_stays_scrolled_sideways_where_it_was(table: DataTable[Grant]) -> None:
    table.set_widths({"name": 300, "amount": 400, "day": 400})
    table.resize(500, 160)
    model, place = model_of(table), 450
    asked: list[str] = []
    table.sort_requested.connect(lambda key, _descending: asked.append(key))

    def read_again(rows: list[Grant]) -> None:
        model.set_rows(rows, has_more=False)

    def read_on_its_row(rows: list[Grant]) -> None:
        model.set_rows(rows, has_more=False)
        table.select_where(lambda row: row.id == 2)

    def read_on_its_line(rows: list[Grant]) -> None:
        model.set_rows(rows, has_more=False)
        table.selectRow(1)

    for read in (read_again, read_on_its_row, read_on_its_line):
        table.horizontalScrollBar().setValue(place)
        click_heading(table, 2)
        read(ROWS[::-1])
        assert table.horizontalScrollBar().value() == place, read.__name__
        click_heading(table, 2)
        read(ROWS)
        assert table.horizontalScrollBar().value() == place, read.__name__
    assert asked == ["day"] * 6


def test_a_list_laid_out_again_as_it_scrolls_stays_where_it_is_put(table: DataTable[Grant]) -> None:
    """Qt does so under the mouse, before it says that the list was scrolled."""
    table.set_widths({"name": 300, "amount": 400, "day": 400})
    table.resize(500, 160)
    model_of(table).set_rows([Grant(place, f"Aide {place}", Decimal(place)) for place in range(40)], has_more=False)
    bar = table.horizontalScrollBar()
    bar.setValue(350)
    hear = table._hear_sideways
    bar.valueChanged.disconnect(hear)
    bar.valueChanged.connect(lambda _value: table.updateGeometries())
    bar.valueChanged.connect(hear)
    for place in (0, 350, 120):
        bar.setValue(place)
        assert bar.value() == place


def test_a_list_narrower_between_two_readings_comes_back_where_it_was_scrolled_sideways(
    qtbot: QtBot, table: DataTable[Grant]
) -> None:
    table.set_widths({"amount": 400, "day": 400})
    table.resize(500, 160)
    model, bar = model_of(table), table.horizontalScrollBar()
    wide = [Grant(1, "Cantine partagée du bourg, " * 3, Decimal(1))]
    model.set_rows(wide, has_more=False)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    place = bar.value()
    model.set_rows([], has_more=False)
    table.updateGeometries()
    assert bar.value() < place
    model.set_rows(wide, has_more=False)
    table.updateGeometries()
    assert bar.value() == place
    bar.setValue(10)
    table.updateGeometries()
    assert bar.value() == 10


def test_the_first_column_that_stays_is_the_first_one_in_view(table: DataTable[Grant]) -> None:
    table.set_widths({"name": 300, "amount": 400, "day": 400})
    table.resize(500, 160)
    table.columns.show_column("name", shown=False)
    table.horizontalScrollBar().setValue(200)
    body, _header = frozen_of(table)
    assert [body.isColumnHidden(place) for place in range(3)] == [True, False, True]
    assert body.width() == table.columnWidth(1)
    table.columns.reset()
