from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.tags import Tag, TagColour
from ptce_desk.ui.looks.icons import SMALL
from ptce_desk.ui.looks.tag_colours import tag_colours
from ptce_desk.ui.looks.theme import apply_theme, current_palette
from ptce_desk.ui.models.columns import COLOUR_ROLE, ROW_ROLE, Column
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE, GridRows
from ptce_desk.ui.pages.file.settings import tags_table
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.widgets.keyboard import burst, press, press_ctrl

CATEGORIES = (
    ("study", "Étude"),
    ("training", "Formation"),
    ("communication", "Communication"),
    ("equipment", "Équipement"),
)


@dataclass
class Cost:
    id: int
    category: str | None = None
    presented: Decimal | None = None
    retained: Decimal | None = None
    reason: str = ""
    final: bool = False


def changed(cost: Cost, key: str, value: object) -> Cost:
    after = replace(cost)
    setattr(after, key, value)
    return after


COLUMNS: Sequence[Column[Cost]] = (
    Column("category", "Catégorie", "choice", lambda cost: cost.category, options=CATEGORIES),
    Column("presented", "Présenté", "amount", lambda cost: cost.presented),
    Column("computed", "Part", "percent", lambda _cost: None, editable=False),
    Column("retained", "Retenu", "amount", lambda cost: cost.retained),
    Column("reason", "Motif", "text", lambda cost: cost.reason, stretch=1),
    Column("final", "Définitif", "bool", lambda cost: cost.final),
)


class Desk:
    """A page in small: keeps the rows, answers each signal as the file would."""

    def __init__(self, grid: GridTable[Cost], rows: list[Cost]) -> None:
        self.grid, self.rows = grid, rows
        self.typed: list[dict[tuple[Hashable, str], object]] = []
        self.held = False
        grid.cell_committed.connect(self.commit)
        grid.row_added.connect(self.add)
        grid.row_removed.connect(self.remove)
        grid.cell_typed.connect(lambda: self.typed.append(grid.typed()))
        grid.set_rows(rows)

    def commit(self, row: Cost, key: str, value: object) -> None:
        self.rows = [changed(kept, key, value) if kept.id == row.id else kept for kept in self.rows]
        self.answer()

    def add(self, key: str, value: object) -> None:
        number = max((row.id for row in self.rows), default=0) + 1
        self.rows = [*self.rows, changed(Cost(number), key, value)]
        self.answer()

    def remove(self, row: Cost) -> None:
        self.rows = [kept for kept in self.rows if kept.id != row.id]
        self.answer()

    def answer(self) -> None:
        if not self.held:
            self.grid.set_rows(self.rows)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def desk(qtbot: QtBot, window: QWidget) -> Desk:
    layout = QVBoxLayout(window)
    before, after = QLineEdit(), QLineEdit()
    before.setObjectName("before")
    after.setObjectName("after")
    grid = GridTable(COLUMNS, "Dépenses")
    for widget in (before, grid, after):
        layout.addWidget(widget)
    window.resize(1000, 500)
    desk = Desk(grid, [Cost(1, "study", Decimal("50000.00"))])
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return desk


def texts(grid: GridTable[Cost]) -> list[list[str]]:
    model = grid.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


TAB = Qt.Key.Key_Tab


def test_a_whole_budget_is_typed_by_keyboard_alone(desk: Desk) -> None:
    desk.grid.edit_cell(1, "category")
    press("form", TAB, "1200", TAB, "1000,50", TAB, "hors taxes", TAB)
    press(TAB, "equi", TAB, "10 000", Qt.Key.Key_Return)
    assert desk.rows[1:] == [
        Cost(2, "training", Decimal("1200.00"), Decimal("1000.50"), "hors taxes"),
        Cost(3, "equipment", Decimal("10000.00")),
    ]
    assert texts(desk.grid)[1][1] == "1\u202f200\u00a0€"
    assert texts(desk.grid)[-1][0] == "Ajouter une ligne…"


def test_cells_typed_before_the_added_row_arrives_are_kept_for_it(desk: Desk) -> None:
    desk.held = True
    desk.grid.edit_cell(1, "category")
    press("form", TAB, "1200", TAB)
    assert texts(desk.grid)[1][:2] == ["Formation", "1\u202f200\u00a0€"]
    assert desk.rows[1] == Cost(2, "training")
    desk.held = False
    desk.answer()
    assert desk.rows[1] == Cost(2, "training", Decimal("1200.00"))


def test_an_answer_of_the_file_leaves_the_cell_being_typed_alone(desk: Desk) -> None:
    desk.grid.edit_cell(0, "reason")
    press("devis à")
    desk.rows = [replace(desk.rows[0], retained=Decimal(1)), Cost(2, "training")]
    desk.answer()
    press(" revoir", TAB)
    assert desk.rows[0].reason == "devis à revoir"


def test_a_row_that_vanishes_above_leaves_the_cell_being_typed_alone(desk: Desk) -> None:
    desk.rows = [Cost(1, "study"), Cost(2, "training")]
    desk.answer()
    desk.grid.edit_cell(1, "reason")
    press("suite")
    desk.rows = [Cost(2, "training")]
    desk.answer()
    press(TAB)
    assert desk.rows == [Cost(2, "training", reason="suite")]


def test_an_amount_not_understood_stays_in_its_cell_with_the_reason(desk: Desk) -> None:
    desk.grid.edit_cell(0, "presented")
    press("1.234", TAB)
    index = desk.grid.model().index(0, 1)
    assert index.data() == "1.234"
    assert index.data(UNREAD_ROLE) == "1.234"
    assert "1234" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert desk.rows[0].presented == Decimal("50000.00")
    desk.grid.edit_cell(0, "presented")
    press("1234", TAB)
    assert index.data(UNREAD_ROLE) is None
    assert desk.rows[0].presented == Decimal("1234.00")


def test_a_choice_that_names_no_entry_stays_in_its_cell(desk: Desk) -> None:
    desk.grid.edit_cell(0, "category")
    press("zzz", TAB)
    assert texts(desk.grid)[0][0] == "zzz"
    assert desk.rows[0].category == "study"


def test_each_keystroke_is_announced_for_the_live_computation(desk: Desk) -> None:
    desk.grid.edit_cell(0, "presented")
    press("12")
    assert desk.typed == [{(1, "presented"): Decimal("1.00")}, {(1, "presented"): Decimal("12.00")}]


def test_leaving_a_cell_unchanged_commits_nothing(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.grid.cell_committed):
        desk.grid.edit_cell(0, "presented")
        press(TAB, TAB, TAB)


def test_a_zero_is_not_the_same_as_nothing(desk: Desk) -> None:
    desk.grid.edit_cell(0, "retained")
    press("0", TAB)
    assert desk.rows[0].retained == Decimal("0.00")
    desk.grid.edit_cell(0, "retained")
    press(Qt.Key.Key_Delete, TAB)
    assert desk.rows[0].retained is None


def test_escape_gives_back_what_was_there(desk: Desk) -> None:
    desk.grid.edit_cell(0, "presented")
    press("999", Qt.Key.Key_Escape)
    assert desk.rows[0].presented == Decimal("50000.00")


def test_ctrl_suppr_removes_the_row(desk: Desk) -> None:
    desk.grid.setFocus()
    desk.grid.setCurrentIndex(desk.grid.model().index(0, 1))
    press_ctrl(Qt.Key.Key_Delete)
    assert desk.rows == []
    assert len(texts(desk.grid)) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_backspace_and_suppr_empty_the_cell(desk: Desk, key: Qt.Key) -> None:
    desk.grid.setFocus()
    desk.grid.setCurrentIndex(desk.grid.model().index(0, 1))
    press(key)
    assert len(desk.rows) == 1
    assert desk.rows[0].presented is None


def test_space_ticks_a_box(desk: Desk) -> None:
    desk.grid.setFocus()
    desk.grid.setCurrentIndex(desk.grid.model().index(0, 5))
    press(Qt.Key.Key_Space)
    assert desk.rows[0].final
    press(Qt.Key.Key_Space)
    assert not desk.rows[0].final


def test_a_click_ticks_a_box(desk: Desk) -> None:
    cell = desk.grid.visualRect(desk.grid.model().index(0, 5))
    QTest.mouseClick(desk.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cell.center())
    assert desk.rows[0].final


def test_tab_enters_the_first_cell_and_leaves_after_the_last(desk: Desk) -> None:
    before = desk.grid.window().findChild(QLineEdit, "before")
    assert before is not None
    before.setFocus()
    press(TAB)
    assert (desk.grid.currentIndex().row(), desk.grid.currentIndex().column()) == (0, 0)
    visited = []
    for _ in range(20):
        focused = QApplication.focusWidget()
        if focused is None or focused.objectName() == "after":
            break
        visited.append((desk.grid.currentIndex().row(), desk.grid.currentIndex().column()))
        press(TAB)
    assert visited == [(0, 0), (0, 1), (0, 3), (0, 4), (0, 5), (1, 0), (1, 1), (1, 3), (1, 4)]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "after"


def test_shift_tab_while_typing_goes_back(desk: Desk) -> None:
    desk.grid.edit_cell(0, "retained")
    press("5", Qt.Key.Key_Backtab)
    assert desk.grid.currentIndex().column() == 1
    assert desk.rows[0].retained == Decimal("5.00")


def test_what_the_file_refused_is_forgotten(desk: Desk) -> None:
    desk.held = True
    desk.grid.edit_cell(1, "presented")
    press("12", Qt.Key.Key_Return)
    desk.rows = desk.rows[:1]
    desk.grid.forget_drafts()
    desk.held = False
    desk.answer()
    assert len(texts(desk.grid)) == 2


def test_totals_follow_the_rows_and_cannot_be_edited(desk: Desk) -> None:
    desk.grid.set_totals({"category": "Total", "presented": "50 000,00 €"})
    assert texts(desk.grid)[-1][:2] == ["Total", "50 000,00 €"]
    last = desk.grid.model().index(2, 1)
    assert not last.flags() & Qt.ItemFlag.ItemIsEditable
    desk.grid.set_totals(None)
    assert len(texts(desk.grid)) == 2


def test_it_is_as_tall_as_its_rows(desk: Desk) -> None:
    height = desk.grid.height()
    desk.add("category", "study")
    assert desk.grid.height() - height == desk.grid.verticalHeader().defaultSectionSize()


def test_a_grid_that_cannot_be_edited_has_no_row_to_add_one(desk: Desk) -> None:
    desk.grid.set_editable(editable=False)
    assert len(texts(desk.grid)) == 1
    assert not desk.grid.model().index(0, 1).flags() & Qt.ItemFlag.ItemIsEditable
    desk.grid.set_editable(editable=True)
    assert texts(desk.grid)[-1][0] == "Ajouter une ligne…"


def test_rows_in_another_order_are_shown_in_that_order(desk: Desk) -> None:
    desk.rows = [Cost(1, reason="un"), Cost(2, reason="deux")]
    desk.answer()
    desk.rows = desk.rows[::-1]
    desk.answer()
    assert [row[4] for row in texts(desk.grid)] == ["deux", "un", ""]


def test_a_grid_without_a_row_to_add_one_still_edits_its_rows(qtbot: QtBot) -> None:
    grid = GridTable(COLUMNS, "Dépenses", ghost_text=None)
    qtbot.addWidget(grid)
    desk = Desk(grid, [Cost(1, "study", Decimal(5))])
    assert len(texts(grid)) == 1
    assert grid.model().setData(grid.model().index(0, 4), "devis")
    assert desk.rows[0].reason == "devis"
    desk.rows = []
    desk.answer()
    assert texts(grid) == []


@pytest.mark.parametrize(("column", "emptied"), [(4, ""), (1, None)])
def test_backspace_empties_a_cell_words_to_the_empty_text(desk: Desk, column: int, emptied: object) -> None:
    desk.rows = [Cost(1, "study", Decimal(5), reason="devis")]
    desk.answer()
    said: list[object] = []
    desk.grid.cell_committed.connect(lambda _row, _key, value: said.append(value))
    desk.grid.setCurrentIndex(desk.grid.model().index(0, column))
    desk.grid.setFocus()
    press(Qt.Key.Key_Backspace)
    assert said == [emptied]


def test_escape_in_a_cell_says_that_its_typing_is_dropped(qtbot: QtBot, desk: Desk) -> None:
    desk.grid.edit_cell(0, "presented")
    press("12")
    with qtbot.waitSignal(desk.grid.typing_cancelled):
        press(Qt.Key.Key_Escape)
    assert desk.rows[0].presented == Decimal("50000.00")


def test_a_cell_not_understood_is_said_until_it_is_mended(desk: Desk) -> None:
    said: list[str] = []
    desk.grid.problem_changed.connect(said.append)
    desk.grid.edit_cell(0, "presented")
    press("douze", Qt.Key.Key_Return)
    assert said[-1].startswith("Présenté, ligne 1\u00a0: ")
    desk.grid.edit_cell(0, "presented")
    press("12", Qt.Key.Key_Return)
    assert said[-1] == ""


def test_a_narrow_grid_makes_room_for_its_scroll_bar(desk: Desk) -> None:
    wide = desk.grid.height()
    desk.grid.window().resize(360, 500)
    QApplication.processEvents()
    bar = desk.grid.horizontalScrollBar()
    assert bar.isVisible()
    last = desk.grid.visualRect(desk.grid.model().index(1, 0)).bottom()
    assert last <= desk.grid.viewport().height()
    assert desk.grid.height() == wide + bar.sizeHint().height()


@pytest.mark.slow
def test_the_page_scrolls_to_the_cell_the_keyboard_goes_to(qtbot: QtBot) -> None:
    page, scroller = QWidget(), QScrollArea()
    grid = GridTable(COLUMNS, "Dépenses")
    Desk(grid, [Cost(number) for number in range(1, 21)])
    layout = QVBoxLayout(page)
    layout.addWidget(grid)
    scroller.setWidget(page)
    scroller.setWidgetResizable(True)
    qtbot.addWidget(scroller)
    scroller.resize(700, 260)
    with qtbot.waitActive(scroller):
        scroller.show()
        scroller.activateWindow()
    grid.setFocus()
    grid.edit_cell(0, "presented")

    def seen() -> bool:
        cell = grid.visualRect(grid.currentIndex())
        corners = (grid.viewport().mapTo(scroller.viewport(), corner) for corner in (cell.topLeft(), cell.bottomLeft()))
        return all(scroller.viewport().rect().contains(corner) for corner in corners)

    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _cell in range(70):
            press(key)
            assert seen(), (key, grid.currentIndex().row())
        assert grid.currentIndex().row() == (14 if key == Qt.Key.Key_Tab else 0)


class Ordered(Desk):
    """A page in small whose file keeps its rows by amount, then by number."""

    def answer(self) -> None:
        self.rows.sort(key=lambda cost: (cost.presented or Decimal(0), cost.id))
        super().answer()


@pytest.fixture
def ordered(desk: Desk) -> Ordered:
    for signal in (desk.grid.cell_committed, desk.grid.row_added, desk.grid.row_removed):
        signal.disconnect()
    return Ordered(desk.grid, [Cost(n, "study", Decimal(1000 * n)) for n in (1, 2, 3)])


def place(grid: GridTable[Cost]) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def numbers(desk: Desk) -> list[int]:
    model = desk.grid.model()
    return [row.id for n in range(model.rowCount()) if (row := model.index(n, 0).data(ROW_ROLE)) is not None]


def test_a_row_typed_in_keeps_its_place_until_the_keyboard_leaves_the_table(ordered: Ordered, window: QWidget) -> None:
    ordered.grid.setFocus()
    ordered.grid.setCurrentIndex(ordered.grid.model().index(0, 1))
    press("9000", Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert numbers(ordered) == [1, 2, 3]
    assert place(ordered.grid) == (0, 3)
    press("5", Qt.Key.Key_Tab, "Motif", Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert [(row.id, row.retained, row.reason) for row in ordered.rows][-1] == (1, Decimal(5), "Motif")
    assert numbers(ordered) == [1, 2, 3]
    after = window.findChild(QLineEdit, "after")
    assert after is not None
    after.setFocus()
    QApplication.processEvents()
    assert numbers(ordered) == [2, 3, 1]


def test_a_row_being_added_comes_last_while_it_is_typed_then_goes_to_its_place(
    ordered: Ordered, window: QWidget
) -> None:
    ordered.grid.setFocus()
    ordered.grid.setCurrentIndex(ordered.grid.model().index(3, 1))
    press("500", Qt.Key.Key_Tab, "20", Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert numbers(ordered) == [1, 2, 3, 4]
    assert place(ordered.grid) == (3, 4)
    after = window.findChild(QLineEdit, "after")
    assert after is not None
    after.setFocus()
    QApplication.processEvents()
    assert numbers(ordered) == [4, 1, 2, 3]
    assert (ordered.rows[0].id, ordered.rows[0].retained) == (4, Decimal(20))


def test_a_row_that_comes_back_stands_where_the_file_has_it(ordered: Ordered) -> None:
    ordered.grid.setFocus()
    ordered.grid.setCurrentIndex(ordered.grid.model().index(1, 1))
    gone = ordered.rows[1]
    ordered.remove(gone)
    assert numbers(ordered) == [1, 3]
    ordered.rows.append(gone)
    ordered.answer()
    assert numbers(ordered) == [1, 2, 3]


def test_rows_put_in_another_order_take_the_keyboard_along(ordered: Ordered) -> None:
    rows = ordered.grid.model()
    assert isinstance(rows, GridRows)
    ordered.grid.setFocus()
    ordered.grid.setCurrentIndex(rows.index(0, 1))
    ordered.grid.edit(rows.index(0, 1))
    cell = ordered.grid.indexWidget(rows.index(0, 1))
    rows.set_rows([*ordered.rows[1:], ordered.rows[0]])
    assert numbers(ordered) == [2, 3, 1]
    assert place(ordered.grid) == (2, 1)
    assert ordered.grid.indexWidget(rows.index(2, 1)) is cell


@pytest.mark.parametrize("copied", ["12 500,50", "12 500,50\r\n"])
def test_ctrl_v_on_a_cell_opens_it_with_what_is_pasted_in_the_place_of_what_it_held(desk: Desk, copied: str) -> None:
    QApplication.clipboard().setText(copied)
    desk.grid.setFocus()
    desk.grid.setCurrentIndex(desk.grid.model().index(0, 1))
    press_ctrl(Qt.Key.Key_V)
    assert desk.rows[0].presented == Decimal("50000.00")
    press(Qt.Key.Key_Tab)
    assert desk.rows[0].presented == Decimal("12500.50")


def test_ctrl_v_on_the_last_row_adds_one_and_a_choice_is_pasted_by_its_name(desk: Desk) -> None:
    QApplication.clipboard().setText("Formation")
    desk.grid.setFocus()
    desk.grid.setCurrentIndex(desk.grid.model().index(1, 0))
    press_ctrl(Qt.Key.Key_V)
    press(Qt.Key.Key_Tab)
    assert [row.category for row in desk.rows] == ["study", "training"]


@pytest.mark.parametrize("copied", ["15 000\t30 000\r\n", "15 000\r\n30 000\r\n"])
def test_several_cells_pasted_are_refused_alike_whether_the_cell_is_open_or_not(desk: Desk, copied: str) -> None:
    QApplication.clipboard().setText(copied)
    said = []
    for opened in (False, True):
        desk.grid.setFocus()
        desk.grid.setCurrentIndex(desk.grid.model().index(0, 1))
        if opened:
            press(Qt.Key.Key_F2)
        press_ctrl(Qt.Key.Key_V)
        press(Qt.Key.Key_Tab)
        said.append(desk.grid.problem())
        assert desk.rows[0].presented == Decimal("50000.00")
        press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert said[0] == said[1] != ""


def test_ctrl_v_leaves_what_is_only_read(desk: Desk) -> None:
    QApplication.clipboard().setText("12")
    desk.grid.setFocus()
    desk.grid.setCurrentIndex(desk.grid.model().index(0, 2))
    press_ctrl(Qt.Key.Key_V)
    assert desk.grid.indexWidget(desk.grid.model().index(0, 2)) is None


def double_click(grid: GridTable[Cost], row: int, column: int) -> None:
    """Click twice as a hand does, the window answering between two moves."""
    view, spot = grid.viewport(), grid.visualRect(grid.model().index(row, column)).center()
    for move in (QTest.mousePress, QTest.mouseRelease):
        move(view, Qt.MouseButton.LeftButton, pos=spot)
        QApplication.processEvents()
    under = QApplication.widgetAt(view.mapToGlobal(spot)) or view
    there = under.mapFromGlobal(view.mapToGlobal(spot))
    place, far = QPointF(there), QPointF(under.mapToGlobal(there))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(under, QMouseEvent(QEvent.Type.MouseButtonDblClick, place, far, left, left, none))
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None  # the button is down: its release would choose in the list
    QTest.mouseRelease(under, Qt.MouseButton.LeftButton, pos=there)
    QApplication.processEvents()


@pytest.mark.parametrize("before", ["rien", "un champ", "une cellule ouverte", "une cellule changée", "la même"])
@pytest.mark.parametrize("column", [0, 1, 4])
def test_a_double_click_opens_a_cell_wherever_the_keyboard_was(
    ordered: Ordered, window: QWidget, before: str, column: int
) -> None:
    grid = ordered.grid
    match before:
        case "un champ":
            field = window.findChild(QLineEdit, "before")
            assert field is not None
            field.setFocus()
        case "une cellule ouverte":
            grid.edit_cell(2, "retained")
        case "une cellule changée":
            grid.edit_cell(2, "presented")
            press("12")
        case "la même":
            grid.setFocus()
            grid.setCurrentIndex(grid.model().index(1, column))
        case _:
            pass
    QApplication.processEvents()
    double_click(grid, 1, column)
    editor = grid.indexWidget(grid.model().index(1, column))
    assert editor is not None
    assert isinstance(editor, Choice) == (column == 0)
    if isinstance(editor, Choice):
        assert editor.view().isVisible()
        editor.hidePopup()


def test_what_fits_several_entries_of_a_list_names_them_and_is_replaced_by_what_is_typed_next(desk: Desk) -> None:
    desk.grid.setFocus()
    desk.grid.setCurrentIndex(desk.grid.model().index(0, 0))
    press(Qt.Key.Key_F2, "m", Qt.Key.Key_Tab)
    named = desk.grid.problem().replace("\u00a0", " ")
    assert named.endswith("« Formation », « Communication », « Équipement ». Précisez.")
    press("xyz", Qt.Key.Key_Tab)
    assert desk.grid.problem().endswith("choisissez dans la liste.")
    assert desk.rows[0].category == "study"
    press("Équ", Qt.Key.Key_Tab)
    assert desk.rows[0].category == "equipment"
    assert desk.grid.problem() == ""


def test_a_row_that_begins_by_a_choice_takes_nothing_else_before_it(qtbot: QtBot) -> None:
    columns = tuple(column if column.key == "category" else replace(column, needs="category") for column in COLUMNS)
    grid = GridTable(columns, "Coûts")
    qtbot.addWidget(grid)
    small = Desk(grid, [])
    grid.setCurrentIndex(grid.model().index(0, 0))
    rows = cast("GridRows[Cost]", grid.model())
    assert [rows.is_stop(rows.index(0, place)) for place in range(3)] == [True, False, False]
    small.held = True
    rows.setData(rows.index(0, 0), "training")
    assert rows.is_stop(rows.index(0, 1))  # while the file has not answered
    assert not rows.is_stop(rows.index(1, 1))


def test_amounts_have_cents_only_where_their_column_has_some_the_total_with_them(desk: Desk) -> None:
    desk.grid.set_totals({"category": "Total", "presented": Decimal(50_000), "retained": Decimal(0)})
    column = [row[1] for row in texts(desk.grid)]
    assert column == ["50\u202f000\u00a0€", "", "50\u202f000\u00a0€"]
    desk.commit(desk.rows[0], "presented", Decimal("50000.40"))
    desk.grid.set_totals({"category": "Total", "presented": Decimal("50000.40"), "retained": Decimal(0)})
    assert [row[1] for row in texts(desk.grid)] == ["50\u202f000,40\u00a0€", "", "50\u202f000,40\u00a0€"]
    assert texts(desk.grid)[-1][3] == "0\u00a0€"
    desk.commit(desk.rows[0], "presented", Decimal(50_000))
    desk.grid.set_totals({"category": "Total", "presented": Decimal("50000.40")})
    assert [row[1] for row in texts(desk.grid)] == ["50\u202f000,00\u00a0€", "", "50\u202f000,40\u00a0€"]


def test_cents_typed_in_a_row_are_shown_in_the_column_before_the_file_answers(desk: Desk) -> None:
    desk.rows.append(Cost(2, "training", Decimal(7)))
    desk.answer()
    desk.held = True
    shown_again: list[int] = []
    desk.grid.model().dataChanged.connect(lambda first, last: shown_again.extend((first.row(), last.row())))
    desk.grid.setFocus()
    desk.grid.edit_cell(1, "presented")
    press("7,5", Qt.Key.Key_Return)
    assert min(shown_again) == 0
    assert [row[1] for row in texts(desk.grid)[:2]] == ["50\u202f000,00\u00a0€", "7,50\u00a0€"]


def test_what_is_typed_stands_as_it_was_read(desk: Desk) -> None:
    shown = texts(desk.grid)[0][1]
    desk.grid.edit_cell(0, "presented")
    editor = desk.grid.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == shown == "50\u202f000\u00a0€"


def told(grid: GridTable[Cost]) -> list[str]:
    labels = [label for label in grid.window().findChildren(QLabel) if label.property("surface") == "popup"]
    return [label.text() for label in labels if label.isVisible()]


def test_what_is_typed_on_a_cell_that_takes_nothing_is_told_until_the_next_key(desk: Desk) -> None:
    desk.rows = [Cost(1, "study", Decimal(5)), Cost(2, "training", Decimal(6))]
    desk.answer()
    rows = desk.grid.model()
    desk.grid.setFocus()
    for section, sentence in (
        (2, "« Part » ne se saisit pas ici."),
        (5, "Une case se coche par Espace, ou d’un clic."),
    ):
        desk.grid.setCurrentIndex(rows.index(0, section))
        burst("6")
        assert [one.replace("\u00a0", " ").replace("\u202f", " ") for one in told(desk.grid)] == [sentence]
        assert desk.grid.currentIndex().row() == 0
    press(Qt.Key.Key_Home)
    assert not told(desk.grid)
    desk.grid.set_editable(editable=False)
    desk.grid.setCurrentIndex(rows.index(0, 1))
    burst("6")
    assert told(desk.grid) == ["Ce tableau ne se modifie pas ici."]
    assert desk.grid.currentIndex().row() == 0


CLOSED = "Déjà payé."


def closing_table(desk: Desk) -> GridTable[Cost]:
    """A table whose amounts are closed on the rows that are final, in the window of the others."""
    grid = GridTable(
        [
            Column("presented", "Présenté", "amount", lambda cost: cost.presented, closed=why_closed),
            Column("retained", "Retenu", "amount", lambda cost: cost.retained, closed=why_closed),
        ],
        "Dépenses closes",
        ghost_text=None,
    )
    layout = desk.grid.window().layout()
    assert layout is not None
    layout.addWidget(grid)
    grid.show()
    grid.set_rows([Cost(1, final=True), Cost(2, presented=Decimal(7)), Cost(3)])
    return grid


def why_closed(cost: Cost) -> str:
    return CLOSED if cost.final else ""


def test_what_is_typed_across_a_closed_row_is_never_written_on_another(desk: Desk) -> None:
    grid = closing_table(desk)
    written: list[object] = []
    grid.cell_committed.connect(lambda row, key, value: written.append((row.id, key, value)))
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    press("10", Qt.Key.Key_Tab)
    assert told(grid) == [CLOSED]
    press("10", Qt.Key.Key_Tab, "5", Qt.Key.Key_Tab)
    assert (written, grid.currentIndex().row()) == ([], 0)
    press(Qt.Key.Key_Tab)  # nothing was typed since: no trap for the keyboard
    assert grid.currentIndex().row() == 1


def test_a_refusal_holds_no_keyboard_once_it_moved_and_f2_tells_it_too(desk: Desk) -> None:
    grid = closing_table(desk)
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    press(Qt.Key.Key_F2)
    assert told(grid) == [CLOSED]
    press("10", Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab)
    assert grid.currentIndex().row() == 1


def test_a_row_being_added_has_no_closed_cell() -> None:
    column = Column[Cost]("presented", "Présenté", "amount", lambda cost: cost.presented, closed=why_closed)
    assert (column.why_closed(None), column.may_edit(None)) == ("", True)


def test_a_closed_cell_looks_closed_and_says_why(desk: Desk) -> None:
    grid = closing_table(desk)
    closed, open_ = grid.model().index(0, 0), grid.model().index(1, 0)
    assert (closed.data(), closed.data(COLOUR_ROLE), closed.data(Qt.ItemDataRole.ToolTipRole)) == ("–", "muted", CLOSED)
    assert CLOSED in str(closed.data(Qt.ItemDataRole.AccessibleTextRole))
    assert (open_.data(COLOUR_ROLE), open_.data(Qt.ItemDataRole.ToolTipRole)) == (None, "")


def test_a_row_is_offered_to_be_removed_only_where_somebody_listens(desk: Desk) -> None:
    grid = closing_table(desk)
    for table, offered in ((grid, 0), (desk.grid, 1)):
        middle = table.visualRect(table.model().index(0, 0)).center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, table.viewport().mapToGlobal(middle))
        QApplication.sendEvent(table.viewport(), asked)
        menus = table.findChildren(QMenu)
        assert len(menus) == offered
        for menu in menus:
            menu.close()


def test_a_table_scrolled_away_is_fitted_to_what_it_holds_a_little_later(qtbot: QtBot) -> None:
    grid, page = GridTable(COLUMNS, "Dépenses"), QWidget()
    column = QVBoxLayout(page)
    column.addSpacing(2000)
    column.addWidget(grid)
    scroller = page_scroller(page)
    scroller.resize(600, 300)
    qtbot.addWidget(scroller)
    with qtbot.waitExposed(scroller):
        scroller.show()
    qtbot.waitUntil(lambda: grid.columnWidth(0) > 0)
    before = [grid.columnWidth(place) for place in range(len(COLUMNS))]
    assert grid.visibleRegion().isEmpty()
    grid.set_rows(
        [Cost(1, "training", Decimal("1234567.00"), reason="Un motif bien plus long que les colonnes d’avant")]
    )
    qtbot.waitUntil(lambda: [grid.columnWidth(place) for place in range(len(COLUMNS))] != before)


def test_a_cell_that_says_a_colour_shows_it_before_its_word(qtbot: QtBot, qapp: QApplication, resources: Path) -> None:
    table = tags_table()
    qtbot.addWidget(table)
    apply_theme(qapp, "light", resources)
    tag = Tag("Urgent", TagColour.RED)
    tag.id = 1
    table.set_rows([tag])
    table.resize(600, 120)
    table.show()
    cell = table.visualRect(table.model().index(0, 1))
    drawn = table.viewport().grab(QRect(cell.left(), cell.top(), SMALL.width() + 8, cell.height() - 2)).toImage()
    shades = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
    assert tag_colours(current_palette(), TagColour.RED)[1].lower() in shades
