"""Asking for a file: in French to the last word, and opening where an officer expects it."""

import ast
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, get_args

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QTreeView,
    QWidget,
)

from ptce_desk.ui.remembered.file_dialogs import (
    FileKind,
    ask_several,
    ask_to_open,
    ask_to_save,
    free_path,
    usual_folder,
    with_ending,
)
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import remember_file

CODE: Final = Path(__file__).parents[2] / "ptce_desk"
KINDS: Final[tuple[FileKind, ...]] = get_args(FileKind)
ALIKE: Final = {"Type", "OK"}
"""Words that are the same in both languages."""


def of_qt() -> dict[str, QWidget]:
    """All that Qt words by itself and the program shows, or could."""
    found: dict[str, QWidget] = {}
    for mode in QFileDialog.AcceptMode:
        for what in QFileDialog.FileMode:
            dialog = QFileDialog(None, "", "", "*")
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            dialog.setAcceptMode(mode)
            dialog.setFileMode(what)
            found[f"file dialog {mode.name} {what.name}"] = dialog
    buttons = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button is not QDialogButtonBox.StandardButton.NoButton:
            buttons.addButton(button)
    found |= {"buttons": buttons, "colours": QColorDialog()}
    question = QMessageBox()
    question.setDetailedText("…")
    found["question"] = question
    for field in (QLineEdit("…"), QPlainTextEdit("…"), QTextBrowser()):
        field.createStandardContextMenu().setParent(field)
        found[f"menu of {type(field).__name__}"] = field
    return found


def words_of(widget: QWidget) -> list[str]:
    """What an officer can read or hear in it."""
    said: list[str] = []
    for part in (widget, *widget.findChildren(QWidget)):
        said += [part.windowTitle(), part.toolTip(), part.accessibleName()]
        if isinstance(part, QAbstractButton | QLabel):
            said.append(part.text())
        if isinstance(part, QTreeView):
            head = part.model()
            said += [str(head.headerData(column, Qt.Orientation.Horizontal)) for column in range(head.columnCount())]
        said += [action.text() for action in part.actions()]
    said += [action.text() for action in widget.findChildren(QAction)]
    return [word.split("\t")[0] for word in said if any(letter.isalpha() for letter in word)]


@pytest.mark.usefixtures("french")
def test_all_that_qt_says_by_itself_is_in_french(qapp: QApplication) -> None:
    in_french = {name: words_of(widget) for name, widget in of_qt().items()}
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    in_english = {word for widget in of_qt().values() for word in words_of(widget)}
    left = {name: sorted(set(words) & in_english - ALIKE) for name, words in in_french.items()}
    assert sum(len(words) for words in in_french.values()) > 200
    assert {name: words for name, words in left.items() if words} == {}


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("context", "english"),
    [
        ("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
        ("QFileDialog", "Are you sure you want to delete '%1'?"),
        ("QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given."),
        ("QAbstractFileIconProvider", "Folder"),
        ("QAbstractFileIconProvider", "%1 File"),
        ("QScrollBar", "Scroll here"),
        ("QComboBox", "Open the combo box selection popup"),
    ],
)
def test_a_question_qt_asks_on_the_way_is_in_french(
    context: str,
    english: str,
) -> None:
    assert QApplication.translate(context, english) != english


@pytest.mark.slow
def test_every_place_that_asks_for_a_file_asks_in_the_same_way() -> None:
    asking = {
        path.relative_to(CODE).as_posix()
        for path in CODE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and any(name.name == "QFileDialog" for name in node.names)
    }
    assert asking == {"ui/remembered/file_dialogs.py"}


def asked_in(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[str]:
    """Where Qt is asked to open from now on; each dialog is answered the same."""
    places: list[str] = []

    def one(_parent: object, _title: str, place: str, *_more: object, **_options: object) -> tuple[str, str]:
        places.append(place)
        return answer, ""

    def several(_parent: object, _title: str, place: str) -> tuple[list[str], str]:
        places.append(place)
        return ([answer] if answer else []), ""

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, one)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", several)
    return places


@pytest.mark.parametrize("kind", KINDS)
def test_a_dialog_opens_in_the_folder_last_used_for_that_kind_and_no_other(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: FileKind
) -> None:
    window = QWidget()
    first, then = tmp_path / "premier", tmp_path / "second"
    for folder in (first, then):
        folder.mkdir()
    before = {other: usual_folder(other) for other in KINDS if other != kind}
    asked_in(monkeypatch, str(first / "a"))
    assert ask_to_open(window, "…", kind) == first / "a"
    places = asked_in(monkeypatch, str(then / "b"))
    assert ask_several(window, "…", kind) == [then / "b"]
    assert ask_to_save(window, "…", kind, Path("c")) == then / "b"
    asked_in(monkeypatch, "")
    assert ask_to_save(window, "…", kind, Path("d")) is None
    assert places == [str(first), str(then / "c")]
    assert usual_folder(kind) == then
    assert {other: usual_folder(other) for other in KINDS if other != kind} == before
    assert qapp


@pytest.mark.parametrize("kind", KINDS)
def test_a_dialog_first_opens_beside_the_file_opened_last_then_in_documents(tmp_path: Path, kind: FileKind) -> None:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert usual_folder(kind) in (Path(documents), Path.home())
    remember_file(preferences(), tmp_path / "region.ptce", datetime(2026, 3, 2, tzinfo=UTC))
    assert usual_folder(kind) == tmp_path
    used = tmp_path / "utilisé"
    used.mkdir()
    preferences().setValue(f"folders/{kind}", str(used))
    assert usual_folder(kind) == used
    preferences().setValue(f"folders/{kind}", str(tmp_path / "débranché"))
    assert usual_folder(kind) == tmp_path


def test_a_file_is_not_proposed_again_in_a_folder_that_refused_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = usual_folder("document")
    preferences().setValue("folders/document", str(tmp_path))
    assert usual_folder("document", to_write=True) == tmp_path
    monkeypatch.setattr(os, "access", lambda place, _mode: place != tmp_path)
    assert usual_folder("document", to_write=True) == opened
    assert usual_folder("document") == tmp_path


def test_a_whole_path_proposed_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = asked_in(monkeypatch, "")
    ask_to_save(None, "…", "ptce", tmp_path / "ailleurs" / "région.ptce", replacing=False)
    assert places == [str(tmp_path / "ailleurs" / "région.ptce")]


@pytest.mark.parametrize(
    ("typed", "chosen", "ended"),
    [
        ("synthese", "", "synthese.xlsx"),
        ("synthese.XLSX", "", "synthese.XLSX"),
        ("synthese.ods", "", "synthese.ods"),
        ("synthese", "LibreOffice (*.ods)", "synthese.ods"),
        ("synthese", "Tout (*.*)", "synthese.xlsx"),
        ("synthese.pdf", "", "synthese.xlsx"),
        ("synthese.xls", "", "synthese.xlsx"),
        ("Liste v. 2026", "", "Liste v. 2026.xlsx"),
        ("M. Dupont", "", "M. Dupont.xlsx"),
        ("Liste.", "", "Liste.xlsx"),
    ],
)
def test_a_name_ends_as_what_is_written(typed: str, chosen: str, ended: str) -> None:
    assert with_ending(Path("/a") / typed, "Excel (*.xlsx);;LibreOffice (*.ods)", chosen) == Path("/a") / ended


def test_a_name_keeps_its_ending_where_none_is_told(tmp_path: Path) -> None:
    assert with_ending(tmp_path / "pièce.dwg", "") == tmp_path / "pièce.dwg"


def test_a_file_that_nobody_was_asked_about_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.xlsx").touch()
    (tmp_path / "a (2).xlsx").touch()
    asked_in(monkeypatch, str(tmp_path / "a"))
    assert ask_to_save(None, "…", "document", Path("a"), "Excel (*.xlsx)") == tmp_path / "a (3).xlsx"
    asked_in(monkeypatch, str(tmp_path / "a.xlsx"))
    assert ask_to_save(None, "…", "document", Path("a"), "Excel (*.xlsx)") == tmp_path / "a.xlsx"
    assert free_path(tmp_path / "b.xlsx") == tmp_path / "b.xlsx"
