import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.dialogs.new_around import new_ptce_dialog
from ptce_desk.ui.looks.theme import dress_window
from ptce_desk.ui.widgets.editors.choice import SEARCHABLE_FROM, Choice
from ptce_desk.ui.widgets.editors.folded_entries import EMPTIED, NO_ENTRY, NOT_THERE
from tests.ui.widgets.keyboard import press
from tests.ui.widgets.wheel import turn_the_wheel

FEW = (("study", "Étude"), ("training", "Formation"), ("equipment", "Équipement"))
MANY = (*((number, f"Commune n° {number}") for number in range(SEARCHABLE_FROM)), (99, "Évry-Courcouronnes"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def shown(qtbot: QtBot, window: QWidget, choice: Choice) -> list[object]:
    layout = QVBoxLayout(window)
    layout.addWidget(choice)
    layout.addWidget(QLineEdit())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    choice.setFocus()
    chosen: list[object] = []
    choice.chosen.connect(chosen.append)
    return chosen


def test_a_value_set_by_the_page_is_not_announced(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(FEW)
    chosen = shown(qtbot, window, choice)
    choice.set_value("training")
    assert (choice.value(), choice.currentText(), chosen) == ("training", "Formation", [])


def test_a_value_taken_by_keyboard_is_announced_once(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(FEW)
    chosen = shown(qtbot, window, choice)
    choice.set_value("study")
    press(Qt.Key.Key_Down)
    assert chosen == ["training"]


def test_a_value_that_is_not_offered_shows_the_placeholder(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(FEW)
    shown(qtbot, window, choice)
    choice.set_value("works")
    assert choice.value() is None
    assert choice.currentIndex() == -1


def test_other_options_keep_the_value_when_they_hold_it(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(FEW)
    chosen = shown(qtbot, window, choice)
    choice.set_value("training")
    choice.set_options(FEW[::-1])
    assert choice.value() == "training"
    choice.set_options(FEW[:1])
    assert choice.value() is None
    choice.set_options(FEW)
    assert choice.value() == "training"
    assert chosen == []


@pytest.mark.parametrize("typed", ["evry", "COURC", "Évry-Courcouronnes"])
def test_a_long_list_is_searched_whatever_the_accents_and_the_case(qtbot: QtBot, window: QWidget, typed: str) -> None:
    choice = Choice(MANY)
    chosen = shown(qtbot, window, choice)
    press(typed, Qt.Key.Key_Tab)
    assert chosen == [99]
    assert choice.currentText() == "Évry-Courcouronnes"


def test_the_suggestions_are_those_that_hold_what_is_typed(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    shown(qtbot, window, choice)
    press("evr")
    completer = choice.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Évry-Courcouronnes"


def test_a_search_that_names_several_entries_stays_and_counts_them_until_it_is_one(
    qtbot: QtBot, window: QWidget
) -> None:
    choice = Choice(MANY)
    chosen = shown(qtbot, window, choice)
    choice.set_value(3)
    press("commune", Qt.Key.Key_Tab)
    assert (choice.currentText(), choice.hasFocus(), chosen) == ("commune", True, [])
    assert " ".join(choice.problem().split()) == "12 entrées correspondent : précisez."
    press("commune n° 7", Qt.Key.Key_Tab)
    assert (choice.currentText(), choice.problem(), chosen) == ("Commune n° 7", "", [7])


def test_the_wheel_does_not_change_a_choice_one_scrolls_past(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(FEW)
    chosen = shown(qtbot, window, choice)
    choice.set_value("study")
    choice.clearFocus()
    turn_the_wheel(choice)
    assert choice.value() == "study"
    assert chosen == []


def test_the_list_is_no_wider_than_the_screen(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice([(1, "Étude " * 200), (2, "Formation")])
    shown(qtbot, window, choice)
    choice.showPopup()
    QApplication.processEvents()
    assert choice.view().window().width() <= window.screen().availableGeometry().width()
    choice.hidePopup()


def test_the_suggestions_are_whole_rows(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    shown(qtbot, window, choice)
    press("com")
    completer = choice.completer()
    assert completer is not None
    popup = completer.popup()
    assert isinstance(popup, QAbstractItemView)
    qtbot.waitUntil(popup.isVisible)
    row = popup.sizeHintForRow(0)
    assert popup.viewport().height() % row <= 4
    assert popup.viewport().width() >= popup.sizeHintForColumn(0)


def test_a_choice_made_before_it_is_dressed_is_as_wide_as_one_made_in_its_window(qtbot: QtBot, window: QWidget) -> None:
    options = [(1, "Un mot"), (2, "Une entrée bien plus longue que les autres, et de loin")]
    before, inside = Choice(options), Choice(options, parent=window)
    for choice in (before, inside):
        choice.keep_width(10)
    undressed = before.minimumWidth()
    qtbot.addWidget(before)
    assert undressed != before.minimumWidth() == inside.minimumWidth()


@pytest.fixture
def nothing_found(qtbot: QtBot, window: QWidget) -> tuple[Choice, list[object]]:
    """A search that finds nothing, left by Tab over what was chosen."""
    choice = Choice(MANY)
    chosen = shown(qtbot, window, choice)
    choice.set_value(3)
    choice.setFocus()
    press(*"Evryx", Qt.Key.Key_Tab)
    return choice, chosen


def test_enter_on_a_search_that_names_several_shows_them_and_takes_the_first_once_more(
    qtbot: QtBot, window: QWidget
) -> None:
    choice = Choice(MANY)
    chosen = shown(qtbot, window, choice)
    press("n° 1")  # Commune n° 1, 10, 11
    QTest.keyClick(suggestions_of(choice), Qt.Key.Key_Return)
    assert (choice.currentText(), chosen) == ("n° 1", [])
    assert "entrées correspondent" in choice.problem()
    qtbot.waitUntil(suggestions_of(choice).isVisible)
    assert suggestions_of(choice).currentIndex().data() == "Commune n° 1"
    QTest.keyClick(suggestions_of(choice), Qt.Key.Key_Return)
    assert (choice.currentText(), choice.problem(), chosen) == ("Commune n° 1", "", [1])


def test_once_it_is_said_a_second_tab_leaves_what_is_not_understood_as_typed(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    chosen = shown(qtbot, window, choice)
    press("commune", Qt.Key.Key_Tab)
    assert choice.hasFocus()
    press(Qt.Key.Key_Tab, "ferme")
    (other,) = (line for line in window.findChildren(QLineEdit) if line is not choice.lineEdit())
    assert (other.text(), choice.currentText(), chosen) == ("ferme", "commune", [])
    assert "entrées correspondent" in choice.problem()


def suggestions_of(choice: Choice) -> QAbstractItemView:
    completer = choice.completer()
    assert completer is not None
    found = completer.popup()
    assert found is not None
    return found


def test_a_search_that_finds_nothing_stays_as_typed_with_the_reason(
    nothing_found: tuple[Choice, list[object]],
) -> None:
    choice, chosen = nothing_found
    assert (choice.currentText(), choice.problem(), choice.accessibleDescription()) == ("Evryx", NO_ENTRY, NO_ENTRY)
    assert (choice.hasFocus(), chosen) == (True, [])
    press(Qt.Key.Key_Tab)
    assert (choice.hasFocus(), choice.currentText()) == (True, "Evryx")
    press("evry")
    assert (choice.currentText(), choice.problem()) == ("evry", "")
    press(Qt.Key.Key_Tab)
    assert (chosen, choice.problem(), choice.hasFocus()) == ([99], "", False)


def test_a_search_that_finds_nothing_survives_the_same_value_and_the_same_list(
    nothing_found: tuple[Choice, list[object]],
) -> None:
    choice, chosen = nothing_found
    choice.set_value(3)
    choice.set_options(MANY)
    assert (choice.currentText(), choice.problem()) == ("Evryx", NO_ENTRY)
    choice.forget_typing()
    assert (choice.currentText(), choice.value(), choice.problem()) == ("Commune n° 3", 3, "")
    press("zzz", Qt.Key.Key_Tab)
    assert choice.problem() == NO_ENTRY
    choice.set_value(4)
    assert (choice.currentText(), choice.problem(), chosen) == ("Commune n° 4", "", [])


def test_a_search_left_untouched_or_emptied_of_nothing_is_no_problem(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    chosen = shown(qtbot, window, choice)
    press(Qt.Key.Key_Tab)
    assert choice.problem() == ""
    choice.setFocus()
    press("x", Qt.Key.Key_Backspace, Qt.Key.Key_Tab)
    assert (choice.currentText(), choice.problem(), chosen) == ("", "", [])


def test_a_search_emptied_says_that_it_may_not_be_and_stays_so_until_it_is_dropped_or_another_taken(
    qtbot: QtBot, window: QWidget
) -> None:
    choice = Choice(MANY)
    chosen = shown(qtbot, window, choice)
    choice.set_value(3)
    choice.setFocus()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    assert (choice.currentText(), choice.problem(), chosen) == ("", EMPTIED, [])
    choice.set_value(3)  # read again
    assert (choice.currentText(), choice.problem()) == ("", EMPTIED)
    press(Qt.Key.Key_Escape)
    assert (choice.currentText(), choice.problem(), choice.value(), chosen) == ("Commune n° 3", "", 3, [])
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab, "Commune n° 4", Qt.Key.Key_Tab)
    assert (choice.problem(), chosen) == ("", [4])


def test_a_search_emptied_is_none_where_that_is_a_choice(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice([(None, "Aucune"), *MANY])
    chosen = shown(qtbot, window, choice)
    choice.set_value(3)
    choice.setFocus()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    assert (choice.currentText(), choice.problem(), chosen) == ("Aucune", "", [None])


def test_escape_gives_back_what_was_chosen_wherever_the_choice_stands(
    nothing_found: tuple[Choice, list[object]], window: QWidget
) -> None:
    choice, chosen = nothing_found
    gone: list[str] = []
    QShortcut(QKeySequence("Esc"), window).activated.connect(lambda: gone.append("back"))
    press(Qt.Key.Key_Escape)
    assert (choice.currentText(), choice.problem(), chosen, gone) == ("Commune n° 3", "", [], [])
    press(Qt.Key.Key_Escape)
    assert gone == ["back"]


@pytest.mark.parametrize("typed", ["décision modificative en moins", "Décision modificative, en moins", "en moins"])
def test_the_comma_of_an_entry_need_not_be_typed(qtbot: QtBot, window: QWidget, typed: str) -> None:
    choice = Choice((*MANY, ("less", "Décision modificative, en moins"), ("more", "Décision modificative, en plus")))
    chosen = shown(qtbot, window, choice)
    press(typed, Qt.Key.Key_Tab)
    assert chosen == ["less"]


def test_what_is_typed_in_the_open_list_is_searched_as_in_the_closed_one(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice([*MANY, (100, "Quimper n° 1"), (101, "Quai n° 2")])
    chosen = shown(qtbot, window, choice)
    choice.set_value(3)
    choice.showPopup()
    press("n° 2")
    assert (choice.view().isVisible(), choice.currentText()) == (False, "n° 2")
    press(Qt.Key.Key_Escape)
    choice.showPopup()
    press("quai", Qt.Key.Key_Tab)
    assert (choice.currentText(), chosen) == ("Quai n° 2", [101])


@pytest.mark.parametrize("how", ["by the page", "by hand", "by the keyboard"])
def test_a_long_value_shows_how_it_begins_with_the_keyboard_on_it_too(qtbot: QtBot, window: QWidget, how: str) -> None:
    name = "Dispositif permanent : coopération, mutualisation et emploi dans les territoires"
    choice = Choice([("", "Autre"), ("long", name)], always_searchable=True)
    shown(qtbot, window, choice)
    line = choice.lineEdit()
    assert line is not None
    if how == "by the keyboard":
        press("permanent", Qt.Key.Key_Return)
    elif how == "by hand":
        choice.setCurrentIndex(1)
        choice.activated.emit(1)
    else:
        choice.set_value("long")
    assert (choice.value(), line.text(), line.cursorPosition()) == ("long", name, 0)
    choice.clearFocus()
    assert line.cursorPosition() == 0
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    assert (line.cursorPosition(), line.selectedText()) == (0, name)
    press("Autre", Qt.Key.Key_Return)
    assert choice.value() == ""


def test_what_the_list_lacks_is_created_from_its_last_entry_and_stays_typed(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    choice.offer_creation()
    chosen = shown(qtbot, window, choice)
    asked: list[str] = []
    choice.creation_asked.connect(asked.append)
    press("évry-courcouronnes")
    completer = choice.completer()
    assert completer is not None
    assert [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())] == [
        "Évry-Courcouronnes"
    ]  # what bears that name is not created again
    choice.forget_typing()
    press("Ferme urbaine")
    popup = completer.popup()
    assert isinstance(popup, QAbstractItemView)
    assert popup.model().index(0, 0).data() == "Créer «\u00a0Ferme urbaine\u00a0»"
    qtbot.waitUntil(popup.isVisible)
    popup.setCurrentIndex(popup.model().index(0, 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked))
    assert (asked, chosen, choice.value()) == (["Ferme urbaine"], [], None)
    assert choice.shown() == "Ferme urbaine"
    QApplication.processEvents()
    assert asked == ["Ferme urbaine"]  # once
    assert (choice.problem(), choice.is_typing()) == ("", True)  # nothing is wrong while one is asked what it is
    choice.set_options([*MANY, (99, "Jardin")])
    assert (choice.shown(), choice.problem(), choice.is_typing()) == ("Ferme urbaine", "", True)
    choice.commit()
    assert (choice.shown(), choice.problem()) == ("Ferme urbaine", NOT_THERE)  # one left without creating it
    press("X")  # over what is selected
    assert choice.problem() == ""
    choice.set_value(None)
    assert (choice.shown(), choice.is_typing()) == ("X", True)  # what is being typed survives what the file says
    choice.forget_typing()
    assert (choice.shown(), choice.is_typing()) == ("", False)  # what is retyped is no more asked about
    choice.set_options([*MANY, (100, "Ferme urbaine")])
    choice.set_value(100)
    assert (choice.shown(), choice.value(), choice.count()) == ("Ferme urbaine", 100, len(MANY) + 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_going_to_the_entry_that_creates_leaves_what_is_typed_as_it_is(
    key: Qt.Key, qtbot: QtBot, window: QWidget
) -> None:
    choice = Choice(MANY)
    choice.offer_creation()
    shown(qtbot, window, choice)
    asked: list[str] = []
    choice.creation_asked.connect(asked.append)
    press("Ferme urbaine")
    completer = choice.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    assert choice.shown() == "Ferme urbaine"
    QTest.keyClick(popup, key)
    qtbot.waitUntil(lambda: bool(asked))
    assert (asked, choice.shown()) == (["Ferme urbaine"], "Ferme urbaine")


def test_the_list_opened_on_a_name_it_was_said_to_lack_ends_with_what_creates_it(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    choice.offer_creation()
    shown(qtbot, window, choice)
    asked: list[str] = []
    choice.creation_asked.connect(asked.append)
    press("Ferme urbaine")
    choice.commit()
    assert choice.problem() == NOT_THERE  # which says to create it from the list
    choice.hide_suggestions()
    choice.showPopup()
    assert choice.itemText(choice.count() - 1) == "Créer «\u00a0Ferme urbaine\u00a0»"
    assert choice.shown() == "Ferme urbaine"
    QTest.keyClick(choice.view(), Qt.Key.Key_End)
    QTest.keyClick(choice.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked))
    assert (asked, choice.shown(), choice.value()) == (["Ferme urbaine"], "Ferme urbaine", None)


def test_a_dialog_that_creates_what_a_choice_lacks_dresses_its_fields_as_any_other(
    qtbot: QtBot, window: QWidget
) -> None:
    dress_window(window)
    choice = Choice(MANY)
    shown(qtbot, window, choice)
    here, elsewhere = new_ptce_dialog(choice, [], name="Fabrique"), new_ptce_dialog(window, [], name="Fabrique")
    with qtbot.waitActive(here):
        here.open()
        here.activateWindow()
    elsewhere.editors["name"].ensurePolished()
    assert here.editors["name"].sizeHint() == elsewhere.editors["name"].sizeHint()
    here.reject()


def test_an_entry_taken_beside_what_could_be_created_is_that_entry(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    choice.offer_creation()
    chosen = shown(qtbot, window, choice)
    press("commune")
    completer = choice.completer()
    assert completer is not None
    popup = completer.popup()
    assert isinstance(popup, QAbstractItemView)
    qtbot.waitUntil(popup.isVisible)
    assert completer.completionCount() == SEARCHABLE_FROM + 1
    popup.setCurrentIndex(popup.model().index(2, 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert (choice.currentText(), chosen, choice.count()) == ("Commune n° 2", [2], len(MANY))


def test_a_list_that_creates_nothing_says_so(qtbot: QtBot, window: QWidget) -> None:
    choice = Choice(MANY)
    shown(qtbot, window, choice)
    press("Ferme urbaine", Qt.Key.Key_Tab)
    assert (choice.problem(), choice.count()) == (NO_ENTRY, len(MANY))


def test_what_a_choice_refuses_is_said_on_one_line_under_half_a_card(qtbot: QtBot) -> None:
    """Of two lines, it would be printed over the labels of the fields below: a refusal moves nothing."""
    choice = Choice()
    qtbot.addWidget(choice)
    assert [text for text in (NOT_THERE, NO_ENTRY) if choice.fontMetrics().horizontalAdvance(text) > 270] == []


@pytest.mark.parametrize("value", [None, 3])
def test_what_is_typed_after_a_click_replaces_the_name_even_that_of_none(
    qtbot: QtBot, window: QWidget, value: int | None
) -> None:
    choice = Choice([(None, "Aucun"), *MANY])
    chosen = shown(qtbot, window, choice)
    choice.set_value(value)
    choice.clearFocus()
    line = choice.lineEdit()
    assert line is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.selectedText() == choice.currentText()
    press("evry", Qt.Key.Key_Tab)
    assert (choice.currentText(), choice.problem(), chosen) == ("Évry-Courcouronnes", "", [99])


def test_another_click_goes_into_a_name_but_not_into_that_of_none_nor_changes_what_is_typed(
    qtbot: QtBot, window: QWidget
) -> None:
    choice = Choice([(None, "Aucun"), *MANY])
    shown(qtbot, window, choice)
    line = choice.lineEdit()
    assert line is not None
    choice.set_value(3)
    choice.clearFocus()
    for selected in ("Commune n° 3", ""):
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert line.selectedText() == selected
    choice.set_value(None)
    for _again in range(2):
        line.deselect()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert line.selectedText() == "Aucun"
    press("comm")
    choice.hide_suggestions()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert (line.text(), line.selectedText()) == ("comm", "")
