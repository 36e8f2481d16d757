"""How the window looks: larger or smaller, a theme, the keys; what is chosen stays for the next window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.preferences import PreferencesDialog
from ptce_desk.ui.help.window import HelpWindow
from ptce_desk.ui.looks.theme import current_palette, current_text_size, current_zoom
from ptce_desk.ui.pages.file.settings import SettingsPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.remembered.display import (
    copies_folder,
    copies_places,
    keep_copies_in,
    keep_text,
    keep_zoom,
    next_zoom,
    opening_copies_folder,
    text_kept,
    theme_kept,
    zoom_kept,
)
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.app import make_application
from ptce_desk.ui.widgets.buttons import quiet_button
from tests.conftest import NOW
from tests.ui.waiting import settle_window

Settle = Callable[[], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.slow
def test_the_keys_make_letters_rows_and_the_navigation_larger_then_as_they_were(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    desk.run(sheets.create_ptce, "Pôle")
    window.resize(1900, 900)
    window.go(Destination("ptce_list"))
    settle()
    page = window.current_page()
    assert isinstance(page, PtceListPage)

    def measured() -> tuple[int, ...]:
        table = page.table
        return table.fontMetrics().height(), table.verticalHeader().defaultSectionSize(), window.navigation.width()

    before = measured()
    for _time in range(3):
        QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert current_zoom() == zoom_kept() == 150
    assert all(after > 1.15 * usual for after, usual in zip(measured(), before, strict=True))
    QTest.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert zoom_kept() == 125
    QTest.keyClick(window, Qt.Key.Key_0, CTRL)
    assert (zoom_kept(), measured()) == (100, before)


@pytest.mark.slow
def test_a_larger_window_folds_its_navigation_sooner(window: MainWindow, settle: Settle) -> None:
    window.resize(1366, 768)
    settle()
    assert not window.navigation.is_folded()
    window.display.set_zoom(150)
    assert window.navigation.is_folded()
    window.display.set_zoom(100)
    assert not window.navigation.is_folded()


@pytest.mark.slow
@pytest.mark.parametrize(("percent", "step", "found"), [(100, 1, 110), (100, -1, 90), (150, 1, 150), (80, -1, 80)])
def test_sizes_follow_one_another_up_to_the_last(percent: int, step: int, found: int) -> None:
    assert next_zoom(percent, step) == found


@pytest.mark.slow
def test_what_is_chosen_in_the_preferences_is_seen_at_once_and_kept(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, CTRL)
    (dialog,) = window.findChildren(PreferencesDialog)
    dialog.theme.chosen.emit("contrast")
    assert (current_palette().name, theme_kept()) == ("contrast", "contrast")
    dialog.zoom.chosen.emit(125)
    assert (current_zoom(), zoom_kept()) == (125, 125)
    assert current_palette().name == "contrast"
    dialog.text.chosen.emit(130)
    assert (current_text_size(), text_kept(), zoom_kept()) == (130, 130, 125)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: str(tmp_path))
    dialog.copies.choose_button.click()
    assert copies_folder() == tmp_path
    assert dialog.copies.folder.text_whole() == str(tmp_path)
    dialog.copies.beside_button.click()
    assert copies_folder() is None
    assert not dialog.copies.beside_button.isEnabled()
    dialog.close_button.click()


def test_the_preferences_lead_to_the_fields_of_ones_own_which_the_file_keeps(window: MainWindow) -> None:
    window.display.ask()
    (dialog,) = window.findChildren(PreferencesDialog)
    dialog.free_button.click()
    settle_window(window)
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    assert not dialog.isVisible()
    assert page.free.hasFocus()


def test_a_place_for_copies_that_takes_none_is_refused_in_words_and_the_former_one_stays(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "clé débranchée"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: str(gone))
    window.display.ask()
    (dialog,) = window.findChildren(PreferencesDialog)
    dialog.copies.choose_button.click()
    assert dialog.copies.refused.isVisible()
    assert "clé débranchée n’existe pas" in dialog.copies.refused.text()
    assert copies_folder() is None
    gone.mkdir()
    dialog.copies.choose_button.click()
    assert not dialog.copies.refused.isVisible()
    assert (copies_folder(), opening_copies_folder()) == (gone, None)
    dialog.copies.opening_box.click()
    assert opening_copies_folder() == gone
    dialog.close_button.click()


def test_every_place_where_copies_went_is_looked_in_for_a_copy_to_restore(tmp_path: Path) -> None:
    for name in ("une", "autre", "une"):
        keep_copies_in(tmp_path / name)
    keep_copies_in(None)
    assert copies_places() == [tmp_path / "une", tmp_path / "autre"]


@pytest.mark.slow
def test_the_next_window_is_as_one_left_the_last(window: MainWindow, desk: Desk, qapp: QApplication) -> None:
    window.display.choose_theme("dark")
    keep_zoom(110)
    keep_text(115)
    again = make_application(surroundings_of(desk))
    assert again is qapp
    assert (current_palette().name, current_zoom(), current_text_size()) == ("dark", 110, 115)


def surroundings_of(desk: Desk) -> Surroundings:
    return Surroundings(desk.resources, lambda: NOW, "Agent")


def test_nonsense_in_the_preferences_is_left_out() -> None:
    preferences().setValue("display/zoom", "énorme")
    preferences().setValue("display/text", "105")
    preferences().setValue("display/theme", "rose")
    assert (zoom_kept(), text_kept(), theme_kept()) == (100, 100, "system")


@pytest.mark.slow
def test_larger_letters_leave_the_margins_as_they_are_and_the_zoom_grows_both(
    window: MainWindow, settle: Settle
) -> None:
    settle()
    button = quiet_button("Exporter")
    button.setParent(window)

    def letters_and_padding() -> tuple[int, int]:
        button.ensurePolished()
        words = button.fontMetrics().horizontalAdvance(button.text())
        return words, button.sizeHint().width() - words

    words, around = letters_and_padding()
    window.display.set_text(130)
    assert letters_and_padding()[0] >= 1.2 * words
    assert abs(letters_and_padding()[1] - around) <= 2
    window.display.set_zoom(150)
    assert letters_and_padding()[1] >= around + 8


@pytest.mark.slow
@pytest.mark.parametrize(
    ("worn", "other"), [("light", "dark"), ("contrast", "contrast_dark"), ("contrast_dark", "contrast")]
)
def test_from_light_to_dark_one_stays_as_contrasted(window: MainWindow, worn: str, other: str) -> None:
    window.display.choose_theme(worn)
    window.display.switch()
    assert theme_kept() == current_palette().name == other


def test_a_question_mark_shows_the_keys_unless_one_types_it(window: MainWindow, settle: Settle) -> None:
    window.go(Destination("ptce_list"))
    settle()
    page = window.current_page()
    assert isinstance(page, PtceListPage)
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, "?")
    assert page.filters.search.text() == "?"
    assert window.findChildren(HelpWindow) == []
    page.filters.clear()
    page.table.setFocus()
    QTest.keyClicks(page.table, "?")
    (guide,) = window.findChildren(HelpWindow)
    assert guide.shown == "raccourcis"
    guide.close()


def test_a_copy_is_saved_under_a_name_of_ones_own(
    window: MainWindow, desk: Desk, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "pour l’élu"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words, **_options: (str(target), ""))
    window.file_menu.copy_wanted.emit()
    settle()
    assert window.notices.sentence.text() == "Sauvegarde faite et vérifiée\u00a0: pour l’élu.ptce"
    assert desk.path.is_file()
    open_file(surroundings_of(desk), target.with_suffix(".ptce")).close()


def test_copies_one_asks_for_go_where_one_said_and_a_folder_that_is_gone_is_told(
    window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    place = tmp_path / "réseau"
    place.mkdir()
    preferences().setValue("folders/copies", str(place))
    window.copies.back_up()
    settle()
    (copy,) = place.glob("*.ptce")
    assert copy.stat().st_size > 0
    preferences().setValue("folders/copies", str(tmp_path / "débranché"))
    window.copies.back_up()
    settle()
    assert "débranché" in window.notices.sentence.text()
