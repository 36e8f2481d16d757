"""A file that does not open is said in the window, with ways out that work."""

import argparse
import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ptce_desk.db.engine import SCHEMA_VERSION
from ptce_desk.domain import errors
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.file_faults import FileFault
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file import file_access
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.file.safe_copies import copies_of
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.dialogs.opening_problem import OpeningProblemDialog
from ptce_desk.ui.start import app, beginning
from ptce_desk.ui.start.beginning import Begun, open_or_ask
from ptce_desk.ui.widgets.forms.record_form import show_value
from tests.conftest import NOW
from tests.ui.opening.conftest import Answer, Answers, leave


def press_way(way: str) -> Answer:
    def act(dialog: OpeningProblemDialog) -> None:
        next(button for name, button in dialog.buttons.items() if name == way).click()

    return act


def copied(surroundings: Surroundings, path: Path) -> None:
    """Leave two copies of a file, from two days."""
    for days in (2, 1):
        open_file(on_day(surroundings, NOW - timedelta(days=days)), path).close()


def on_day(surroundings: Surroundings, day: datetime) -> Surroundings:
    return Surroundings(surroundings.resources, lambda: day, surroundings.author)


def make_missing(path: Path) -> None:
    path.unlink()


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_foreign(path: Path) -> None:
    path.write_bytes(b"PDF-1.4 nothing of ours")


def make_damaged(path: Path) -> None:
    held = bytearray(path.read_bytes())
    held[4096 : len(held) // 2] = b"\xff" * (len(held) // 2 - 4096)
    path.write_bytes(bytes(held))


def make_recent(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "cause", "ways"),
    [
        (make_missing, "n’existe pas, ou plus", ["copy", "other", "retry"]),
        (make_empty, "est vide", ["copy", "other"]),
        (make_foreign, "n’est pas un fichier PTCE Desk", ["copy", "other"]),
        (make_damaged, "est abîmé", ["copy", "other", "retry"]),
        (make_recent, "version plus récente", ["other"]),
    ],
)
def test_each_problem_is_said_with_what_can_be_done_about_it(
    surroundings: Surroundings,
    file: Path,
    answers: Answers,
    spoil: Callable[[Path], None],
    cause: str,
    ways: list[str],
) -> None:
    copied(surroundings, file)
    spoil(file)
    offered: list[list[str]] = []

    def look_then_leave(dialog: OpeningProblemDialog) -> None:
        offered.append([str(way) for way in dialog.buttons][::-1])
        leave(dialog)

    said = answers(look_then_leave)
    assert open_or_ask(surroundings, file) is None
    assert cause in said[0]
    assert str(file) in said[0]
    assert offered == [ways]


def test_a_copy_chosen_in_the_list_opens_beside_and_the_damaged_file_stays(
    surroundings: Surroundings, file: Path, answers: Answers, keep_open: Callable[[Begun | None], Desk]
) -> None:
    copied(surroundings, file)
    make_damaged(file)
    before = file.read_bytes()

    def take_the_second(dialog: OpeningProblemDialog) -> None:
        assert [line.path for line in dialog.copies.lines()] == [copy.path for copy in copies_of(file)]
        QTest.keyClick(dialog.copies, Qt.Key.Key_Down)
        QTest.keyClick(dialog.copies, Qt.Key.Key_Return)

    answers(take_the_second)
    desk = keep_open(open_or_ask(surroundings, file))
    day = (NOW - timedelta(days=2)).astimezone()
    assert desk.path == file.with_name(f"region - copie du {day:%Y-%m-%d %Hh%M}.ptce")
    assert len(desk.run(sheets.list_ptce, PtceFilter())) == 45
    assert file.read_bytes() == before


@pytest.mark.parametrize("spoil", [make_missing, make_empty, make_foreign, make_damaged])
def test_a_file_with_no_copy_beside_it_can_be_replaced_by_a_backup_kept_elsewhere(
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
) -> None:
    kept = tmp_path / "clé" / "region 2026-03-01 18h00m00.ptce"
    kept.parent.mkdir()
    shutil.copy(file, kept)
    before = kept.read_bytes()
    spoil(file)
    names = ["", str(kept)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (names.pop(0), ""))
    answers(press_way("backup"), press_way("backup"))
    desk = keep_open(open_or_ask(surroundings, file))
    assert desk.path == file.with_name("region - copie du 2026-03-01 18h00.ptce")
    assert len(desk.run(sheets.list_ptce, PtceFilter())) == 45
    assert (kept.read_bytes(), names) == (before, [])


EVERY_PROBLEM = [
    errors.FileIsDamagedError(Path("region.ptce")),
    errors.FaultyFileError(Path("region.ptce"), FileFault("page", "SQLite 11"), "Une page ne peut plus être lue."),
]


@pytest.mark.parametrize("problem", EVERY_PROBLEM, ids=lambda problem: type(problem).__name__)
def test_a_damaged_file_offers_the_copies_first_however_the_damage_was_found(
    qtbot: QtBot, problem: errors.FileError
) -> None:
    dialog = OpeningProblemDialog(problem, ())
    qtbot.addWidget(dialog)
    assert dialog.windowTitle().startswith("Fichier abîmé")
    assert list(dialog.buttons)[-1] == "backup"
    assert dialog.buttons["backup"].isDefault()


def test_a_file_retried_opens_once_the_other_window_let_go_of_it(
    surroundings: Surroundings, file: Path, answers: Answers, keep_open: Callable[[Begun | None], Desk]
) -> None:
    first = open_file(surroundings, file)

    def close_the_other_then_retry(dialog: OpeningProblemDialog) -> None:
        first.close()
        press_way("retry")(dialog)

    said = answers(press_way("retry"), close_the_other_then_retry)
    assert keep_open(open_or_ask(surroundings, file)).path == file
    assert ["déjà ouvert" in sentence for sentence in said] == [True, True]


def test_another_file_may_be_chosen_and_giving_up_the_choice_asks_again(
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = ["", str(file)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (names.pop(0), ""))
    answers(press_way("other"), press_way("other"))
    assert keep_open(open_or_ask(surroundings, tmp_path / "missing.ptce")).path == file
    assert names == []


def test_a_protected_file_opens_as_a_copy_elsewhere_and_stays_as_it_was(
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere = tmp_path / "elsewhere" / "mine.ptce"
    elsewhere.parent.mkdir()
    before = file.read_bytes()
    monkeypatch.setattr(file_access, "can_write_beside", lambda path: path == elsewhere)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(elsewhere), ""))
    said = answers(press_way("elsewhere"))
    begun = open_or_ask(surroundings, file)
    assert keep_open(begun).path == elsewhere
    assert "ne prend pas de nouveau fichier" in said[0]
    assert file.read_bytes() == before


def test_a_new_file_never_takes_the_place_of_another_and_asks_for_another_name(
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = file.read_bytes()
    names = [str(file), str(tmp_path / "other.ptce")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (names.pop(0), ""))
    monkeypatch.setattr(NewRecordDialog, "exec", lambda _form: 1)
    said = answers(press_way("elsewhere"))
    assert keep_open(beginning.make_and_open(surroundings)).path == tmp_path / "other.ptce"
    assert "existe déjà" in said[0]
    assert file.read_bytes() == before


def test_a_new_file_that_is_given_no_place_comes_back_to_what_was_typed(
    surroundings: Surroundings,
    keep_open: Callable[[Begun | None], Desk],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names, seen = ["", str(tmp_path / "new.ptce")], []

    def typed(form: NewRecordDialog) -> int:
        seen.append(str(form.values()["name"]))
        show_value(form.editors["name"], seen[-1] or "Région fictive")
        return 1

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (names.pop(0), ""))
    monkeypatch.setattr(NewRecordDialog, "exec", typed)
    assert keep_open(beginning.make_and_open(surroundings)).path == tmp_path / "new.ptce"
    assert seen == ["", "Région fictive"]


def test_leaving_the_form_of_a_new_file_makes_none(surroundings: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [1, 0]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: ("", ""))
    monkeypatch.setattr(NewRecordDialog, "exec", lambda _form: asked.pop(0))
    assert beginning.make_and_open(surroundings) is None
    assert asked == []


def test_leaving_the_problem_of_a_file_named_on_the_command_line_ends_with_3(
    surroundings: Surroundings,
    tmp_path: Path,
    answers: Answers,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app, "_has_display", lambda: True)
    monkeypatch.setattr(app, "make_application", lambda _surroundings: qapp)
    monkeypatch.setattr(app, "install_crash_hook", lambda: None)
    said = answers(leave)
    arguments = argparse.Namespace(command="open", file=tmp_path / "missing.ptce")
    assert app.run(arguments, surroundings) == app.ENVIRONMENT_FAILED
    assert len(said) == 1


def test_without_a_screen_the_problem_is_said_on_stderr_and_ends_with_3(
    surroundings: Surroundings, tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = argparse.Namespace(command="open", file=tmp_path / "missing.ptce")
    assert app.run(missing, surroundings) == app.ENVIRONMENT_FAILED
    assert "n’existe pas" in capsys.readouterr().err
    assert app.run(argparse.Namespace(command="open", file=file), surroundings) == app.ENVIRONMENT_FAILED
    assert capsys.readouterr().err == "Aucun écran n’est disponible pour ouvrir la fenêtre.\n"


def test_every_cause_has_a_title_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    causes = [
        errors.FileMissingError(tmp_path),
        errors.FolderGivenError(tmp_path),
        errors.UnreadableFileError(tmp_path),
        errors.FileIsProtectedError(tmp_path),
        errors.FileInUseError(tmp_path),
        errors.FileIsDamagedError(tmp_path),
        errors.FileIsEmptyError(tmp_path),
        errors.NotAPtceFileError(tmp_path),
        errors.FileTooRecentError(tmp_path, 9, 2),
        errors.MigrationFailedError(tmp_path),
        errors.BackupFailedError(tmp_path, tmp_path, DiskCause.FULL),
        errors.CopyNotMadeError(tmp_path, tmp_path, DiskCause.FULL),
        errors.FileNotMadeError(tmp_path, DiskCause.FULL),
        errors.FileExistsAlreadyError(tmp_path),
    ]
    dialogs = [OpeningProblemDialog(cause, ()) for cause in causes]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
    assert len({dialog.windowTitle() for dialog in dialogs}) == len(causes)


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Département de la Mayenne", "Département de la Mayenne.ptce"),
        ("  C.C. du Pays : Loire/Sud ?. ", "C.C. du Pays Loire Sud.ptce"),
        ("…", "….ptce"),
        ("  ", "dossiers.ptce"),
        ("x" * 100, f"{'x' * 60}.ptce"),
    ],
)
def test_a_new_file_is_offered_the_name_of_its_authority(name: str, proposed: str) -> None:
    assert beginning.proposed_name({"name": name}).name == proposed
