from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ptce_desk.domain.places import Place
from ptce_desk.ui.dialogs.welcome import WelcomeDialog
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import (
    KEPT,
    RecentFile,
    forget_file,
    opened_text,
    recent_files,
    remember_file,
)

NOW = datetime(2026, 3, 2, 13, 32, tzinfo=UTC)
TODAY = NOW.astimezone().date()


def paths() -> list[Place]:
    return [recent.path for recent in recent_files(preferences())]


def test_the_last_file_opened_comes_first_and_each_only_once(tmp_path: Path) -> None:
    one, other = tmp_path / "one.ptce", tmp_path / "other.ptce"
    for file in (one, other, one):
        remember_file(preferences(), file, NOW)
    assert paths() == [one, other]
    assert recent_files(preferences())[0] == RecentFile(one, NOW)


def test_the_oldest_files_give_way(tmp_path: Path) -> None:
    for number in range(KEPT + 2):
        remember_file(preferences(), tmp_path / f"{number}.ptce", NOW)
    assert paths() == [tmp_path / f"{number}.ptce" for number in range(KEPT + 1, 1, -1)]


def test_a_file_taken_off_the_list_leaves_no_trace_in_it_but_is_not_touched(tmp_path: Path) -> None:
    one, other = tmp_path / "one.ptce", tmp_path / "other.ptce"
    one.write_text("kept")
    for file in (one, other):
        remember_file(preferences(), file, NOW)
    forget_file(preferences(), one)
    assert paths() == [other]
    assert one.read_text() == "kept"


def test_names_with_accents_commas_and_percent_signs_are_found_again(tmp_path: Path) -> None:
    odd = tmp_path / "Région, « 100 % » & ; œuvre.ptce"
    remember_file(preferences(), odd, NOW)
    assert paths() == [odd]


def test_what_an_ini_file_says_that_makes_no_sense_is_left_out() -> None:
    settings = preferences()
    settings.beginWriteArray("recent", 2)
    settings.setArrayIndex(0)
    settings.setValue("path", "/a.ptce")
    settings.setValue("opened_at", "hier")
    settings.endArray()
    assert paths() == []


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (NOW, f"aujourd’hui à {NOW.astimezone():%H:%M}"),
        (NOW - timedelta(days=1), "hier"),
        (NOW - timedelta(days=2), "28/02/2026"),
    ],
)
def test_the_last_opening_is_said_as_one_speaks(moment: datetime, text: str) -> None:
    assert opened_text(moment, TODAY) == text


def welcome_of(qtbot: QtBot, files: list[Path], forgotten: list[Place] | None = None) -> WelcomeDialog:
    held = [] if forgotten is None else forgotten
    dialog = WelcomeDialog([RecentFile(file, NOW) for file in files], date(2026, 3, 3), held.append)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def test_enter_on_the_welcome_opens_the_latest_file(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "region.ptce"
    file.touch()
    dialog = welcome_of(qtbot, [file, tmp_path / "other.ptce"])
    assert dialog.recents.hasFocus()
    QTest.keyClick(dialog.recents, Qt.Key.Key_Return)
    assert (dialog.wish, dialog.path) == ("recent", file)


def test_a_file_that_is_gone_is_said_so_and_taken_off_by_suppr(qtbot: QtBot, tmp_path: Path) -> None:
    file, gone = tmp_path / "region.ptce", tmp_path / "gone.ptce"
    file.touch()
    forgotten: list[Place] = []
    dialog = welcome_of(qtbot, [file, gone], forgotten)
    assert [(line.title, line.aside) for line in dialog.recents.lines()] == [
        ("region", "hier"),
        ("gone", "introuvable"),
    ]
    QTest.keyClick(dialog.recents, Qt.Key.Key_Down)
    QTest.keyClick(dialog.recents, Qt.Key.Key_Delete)
    assert forgotten == [gone]
    assert [line.path for line in dialog.recents.lines()] == [file]
    dialog.remove.click()
    assert not dialog.open_recent.isEnabled()


def test_the_list_says_name_folder_and_day_to_a_screen_reader(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "region.ptce"
    file.touch()
    item = welcome_of(qtbot, [file]).recents.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"region, {tmp_path}, hier"


def test_a_first_welcome_has_no_list(qtbot: QtBot) -> None:
    dialog = welcome_of(qtbot, [])
    assert not dialog.recents.isVisible()
    assert dialog.wish is None
