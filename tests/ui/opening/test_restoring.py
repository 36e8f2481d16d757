"""A verified copy from the menu, and a copy that becomes a new file once one has seen what it holds."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ptce_desk.db.chain import GUARDS
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.backups import compare
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.file.safe_copies import copies_of
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.ui.dialogs.restore_copy import RestoreDialog
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.beginning import Begun
from ptce_desk.ui.start.windows import Windows
from ptce_desk.wording.backups import comparison_sentence, digest_rows
from tests.ui.waiting import settle_tasks


@pytest.fixture
def windows(surroundings: Surroundings, file: Path) -> Iterator[Windows]:
    windows = Windows(surroundings)
    window = windows.show(Begun(open_file(surroundings, file), file))
    settle_tasks(window.tasks)
    yield windows
    if windows.window is not None:
        settle_tasks(windows.window.tasks)
        windows.window.close()


def shown(windows: Windows) -> MainWindow:
    assert windows.window is not None
    return windows.window


def entry(window: MainWindow, text: str) -> None:
    next(action for action in window.file_menu.application_menu().actions() if action.text() == text).trigger()


def texts(dialog: RestoreDialog) -> list[str]:
    return [cell.accessibleName() or cell.text() for cell in dialog._cells]


def looked_at(qtbot: QtBot, windows: Windows) -> RestoreDialog:
    window = shown(windows)
    dialog = RestoreDialog(copies_of(window.desk.path), window.tasks, window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle_tasks(window.tasks)
    return dialog


def test_a_backup_from_the_menu_is_made_verified_and_said(windows: Windows) -> None:
    window = shown(windows)
    before = copies_of(window.desk.path)
    entry(window, "Faire une sauvegarde")
    settle_tasks(window.tasks)
    added = [copy for copy in copies_of(window.desk.path) if copy not in before]
    assert len(added) == 1
    assert window.notices.isVisible()
    said = [label.text() for label in window.notices.findChildren(QLabel)]
    assert f"Sauvegarde faite et vérifiée\u00a0: {added[0].path.name}" in said


def test_a_copy_is_shown_beside_the_open_file_with_what_differs(qtbot: QtBot, windows: Windows) -> None:
    window = shown(windows)
    window.desk.run(sheets.create_ptce, "Pôle d’essai")
    dialog = looked_at(qtbot, windows)
    words = texts(dialog)
    row = words.index("PTCE")
    assert words[row : row + 3] == ["PTCE", "45", "46"]
    assert dialog.sentence.text().startswith("Cette sauvegarde")
    assert dialog.restore_button.isEnabled()
    dialog.close()


def test_a_file_that_is_no_copy_is_said_in_the_dialog_and_cannot_be_restored(
    qtbot: QtBot, windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.ptce"
    other.write_bytes(b"PDF-1.4 nothing of ours")
    dialog = looked_at(qtbot, windows)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(other), ""))
    dialog.other_button.click()
    settle_tasks(shown(windows).tasks)
    assert "n’est pas un fichier PTCE Desk" in dialog.sentence.text()
    assert not dialog.restore_button.isEnabled()
    dialog.close()


@pytest.mark.slow
def test_the_copy_chosen_opens_as_a_new_file_and_leaves_the_others_alone(
    windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown(windows)
    before.desk.run(sheets.create_ptce, "Pôle d’essai")
    path, copy = before.desk.path, copies_of(before.desk.path)[0].path
    kept = copy.read_bytes()
    target = tmp_path / "again.ptce"
    proposed: list[str] = []

    def take_the_first(dialog: RestoreDialog) -> bool:
        settle_tasks(before.tasks)
        assert dialog.restore_button.isEnabled()
        return True

    def place(_parent: object, _title: str, offered: str, *_more: object, **_options: object) -> tuple[str, str]:
        proposed.append(Path(offered).name)
        return str(target), ""

    monkeypatch.setattr(RestoreDialog, "exec", take_the_first)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    entry(before, "Restaurer une sauvegarde…")
    window = shown(windows)
    settle_tasks(window.tasks)
    assert proposed == ["region - restauré.ptce"]
    assert window.desk.path == target
    assert window.desk.run(sheets.list_ptce, PtceFilter(text="essai")) == []
    assert copy.read_bytes() == kept
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM ptce").fetchone() == (46,)
    connection.close()


def test_a_backup_of_an_altered_file_is_said_as_a_danger(qtbot: QtBot, surroundings: Surroundings, file: Path) -> None:
    connection = sqlite3.connect(file)
    for guard in GUARDS:
        connection.execute(f"DROP TRIGGER {guard}")
    connection.execute("UPDATE change_entry SET author = 'Quelqu’un d’autre' WHERE id = 3")
    connection.commit()
    connection.close()
    window = MainWindow(open_file(surroundings, file))
    qtbot.addWidget(window)
    window.show()
    settle_tasks(window.tasks)
    window.copies.back_up()
    settle_tasks(window.tasks)
    (said,) = [card.sentence.text() for card in window.notices.cards]
    assert said.startswith("La copie region")
    assert "Historique" in said
    window.close()


def test_a_copy_that_says_the_same_is_said_so(qtbot: QtBot, windows: Windows) -> None:
    dialog = looked_at(qtbot, windows)
    assert dialog.sentence.text() == "Cette sauvegarde dit la même chose que le fichier ouvert."
    dialog.close()


def test_every_figure_of_a_file_has_its_word(windows: Windows) -> None:
    desk = shown(windows).desk
    compared = desk.run(compare, copies_of(desk.path)[0].path)
    assert compared.present is not None
    words = [word for word, _value in digest_rows(compared.present)]
    assert words[:5] == ["PTCE", "Dossiers", "Demandé", "Voté", "Versé"]
    assert "même chose" in comparison_sentence(compared.copy, compared.present)
