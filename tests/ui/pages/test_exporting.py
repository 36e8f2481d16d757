"""Documents from the pages: notes, committee PDFs and summaries, saved or opened at once."""

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.pdf_preview import PdfPreview
from ptce_desk.ui.pages.budget.page import BudgetPage
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.exporting import PDF, WORKBOOK, Exporter
from ptce_desk.ui.pages.exporting import preview as show_preview
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.pages.schemes.list import SchemeListPage
from tests.integration.dossiers import voted_file
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import press
from tests.unit.exports.paper import text_of

Settle = Callable[[], None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the system is asked to open."""
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names suggested; each is accepted, in a folder of the test."""
    names: list[str] = []

    def answer(_exporter: Exporter, suggested: str, _kind: str) -> Path:
        names.append(suggested)
        return tmp_path / suggested

    monkeypatch.setattr(Exporter, "ask_path", answer)
    return names


@pytest.fixture
def ptce_id(desk: Desk) -> int:
    return ptce_named(desk, "ardaines")


@pytest.fixture
def file_id(desk: Desk, ptce_id: int) -> int:
    return proposed_file(desk, ptce_id)


def choose(page: QWidget, words: str) -> None:
    """Choose an entry of « Exporter la synthèse »."""
    menus = [
        button.menu() for button in page.findChildren(QPushButton) if button.accessibleName() == "Exporter la synthèse"
    ]
    (action,) = [action for menu in menus for action in menu.actions() if action.text() == words]
    action.trigger()


@pytest.mark.slow
def test_the_note_of_a_dossier_is_saved_with_what_is_being_typed(
    office: Office, file_id: int, show: Show, settle: Settle, asked: list[str], tmp_path: Path, opened: list[QUrl]
) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    page.project.title_edit.setFocus()
    page.project.title_edit.selectAll()
    QTest.keyClicks(page.project.title_edit, "Atelier commun")
    page.note_button.click()
    settle()
    assert asked == ["note-2026-001.pdf"]
    assert "Ateliercommun" in text_of(tmp_path / "note-2026-001.pdf")
    notice = office.said[-1]
    assert notice.text == "Document enregistré : note-2026-001.pdf"
    assert notice.do is not None
    notice.do()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "note-2026-001.pdf"))]


@pytest.mark.slow
def test_the_note_is_shown_as_it_will_print_then_opened_or_saved(
    file_id: int, show: Show, settle: Settle, opened: list[QUrl], asked: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    show_preview(page)
    settle()
    (preview,) = page.findChildren(PdfPreview)
    qtbot.waitUntil(lambda: not preview.drawing.busy)
    (sheet,) = preview.pages
    ink = {sheet.pixmap().toImage().pixelColor(390, y).name() for y in range(20, 900)}
    assert "#ffffff" in ink
    assert len(ink) > 2
    assert abs(sheet.height() / sheet.width() - 297 / 210) < 0.01
    preview.read_button.click()
    (url,) = opened
    assert "Dossier2026-001" in text_of(Path(url.toLocalFile()))
    preview.save_button.click()
    settle()
    assert (tmp_path / asked[0]).exists()
    preview.close()


@pytest.mark.slow
def test_a_session_is_handed_over_as_one_pdf(
    desk: Desk, file_id: int, show: Show, settle: Settle, asked: list[str], tmp_path: Path
) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 4, 10))
    desk.run(sessions.list_files, session_id, [file_id])
    page = show(SessionSheetPage, Destination("session", session_id))
    page.export_pdf()
    settle()
    assert asked == ["commission-2026-04-10.pdf"]
    assert "Synthèsepardispositif" in text_of(tmp_path / asked[0])


@pytest.mark.slow
@pytest.mark.parametrize(("words", "name"), [("Document PDF…", "synthese.pdf"), ("Classeur Excel…", "synthese.xlsx")])
def test_the_summary_of_a_ptce_is_exported(
    ptce_id: int, file_id: int, show: Show, settle: Settle, asked: list[str], tmp_path: Path, words: str, name: str
) -> None:
    assert file_id
    page = show(PtceSheetPage, Destination("ptce", ptce_id))
    choose(page, words)
    settle()
    assert asked == [name]
    assert (tmp_path / name).stat().st_size > 1000


def test_the_summary_of_the_year_in_view_is_exported(
    file_id: int, show: Show, settle: Settle, asked: list[str], tmp_path: Path
) -> None:
    assert file_id
    page = show(BudgetPage)
    choose(page, "Document PDF…")
    settle()
    assert "Exercice2026" in text_of(tmp_path / asked[0])


@pytest.mark.slow
def test_a_document_whose_folder_is_in_the_way_is_asked_in_another_folder_under_its_name(
    office: Office, file_id: int, show: Show, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    proposed: list[str] = []

    def ask(suggested: str, _kind: str) -> Path:
        proposed.append(suggested)
        return (tmp_path / "missing" if len(proposed) == 1 else tmp_path) / suggested

    monkeypatch.setattr(page.exporter, "ask_path", ask)
    page.note_button.click()
    settle()
    (notice,) = office.said
    assert "n’existe pas" in notice.text
    assert notice.action == "Changer de dossier…"
    assert notice.do is not None
    notice.do()
    settle()
    assert proposed == ["note-2026-001.pdf", "note-2026-001.pdf"]
    assert office.said[-1].text == "Document enregistré : note-2026-001.pdf"
    assert office.refused == []


@pytest.mark.slow
def test_a_document_that_may_not_be_replaced_is_asked_under_another_name(
    office: Office, file_id: int, show: Show, settle: Settle, asked: list[str], tmp_path: Path
) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    taken = tmp_path / "note-2026-001.pdf"
    taken.write_bytes(b"signed")
    taken.chmod(stat.S_IREAD)
    page.note_button.click()
    settle()
    (notice,) = office.said
    assert "protégé en écriture" in notice.text
    assert notice.action == "Changer de nom…"
    assert notice.do is not None
    notice.do()
    settle()
    assert asked[1:] == [str(tmp_path / "note-2026-001 (2).pdf")]
    assert office.said[-1].text == "Document enregistré : note-2026-001 (2).pdf"
    assert taken.read_bytes() == b"signed"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("chosen", "kind", "path"),
    [("/tmp/a", PDF, Path("/tmp/a.pdf")), ("/tmp/a.xlsx", WORKBOOK, Path("/tmp/a.xlsx")), ("", PDF, None)],  # noqa: S108
)
def test_a_name_without_an_ending_gets_one_and_giving_up_writes_nothing(
    file_id: int, show: Show, monkeypatch: pytest.MonkeyPatch, chosen: str, kind: str, path: Path | None
) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words, **_options: (chosen, kind))
    assert page.exporter.ask_path("note.pdf", kind) == path


@pytest.mark.parametrize(("typed", "ending"), [("liste", ".xlsx"), ("liste.csv", ".csv"), ("liste.zip", ".zip")])
def test_a_list_is_written_in_the_format_its_name_asks_for(
    show: Show, settle: Settle, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, ending: str
) -> None:
    page, folder = show(SchemeListPage), tmp_path / "exports"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words, **_options: (str(folder / typed), ""))
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    (written,) = folder.iterdir()
    assert written.name == f"liste{ending}"
    assert written.read_bytes().startswith(b"\xef\xbb\xbf" if ending == ".csv" else b"PK")


def entry(page: QWidget, button: str, words: str) -> None:
    """Choose an entry of an export button."""
    (menu,) = [held.menu() for held in page.findChildren(QPushButton) if held.accessibleName() == button]
    (action,) = [action for action in menu.actions() if action.text() == words]
    action.trigger()


@pytest.mark.parametrize(
    ("words", "ending"), [("Classeur Excel…", "xlsx"), ("Document PDF…", "pdf"), ("Texte CSV…", "csv")]
)
def test_the_list_of_ptce_is_exported_as_it_is_filtered(
    show: Show, settle: Settle, asked: list[str], tmp_path: Path, words: str, ending: str
) -> None:
    page = show(PtceListPage)
    page.focus_filter()
    press("ardaines", Qt.Key.Key_Return)
    settle()
    assert [row.name for row in page.model.rows] == ["ARDAINES"]
    entry(page, "Exporter", words)
    settle()
    assert asked == [f"ptce.{ending}"]
    target = tmp_path / asked[0]
    assert target.stat().st_size > 100
    if ending == "csv":
        assert [line.split(";")[0] for line in target.read_text("utf-8-sig").splitlines()] == ["Nom", "ARDAINES"]


def test_ctrl_e_exports_the_list_of_schemes_to_a_workbook(
    show: Show, settle: Settle, asked: list[str], tmp_path: Path
) -> None:
    page = show(SchemeListPage)
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert asked == ["dispositifs.xlsx"]
    assert (tmp_path / asked[0]).read_bytes().startswith(b"PK")


def test_the_payments_of_the_year_in_view_are_exported_from_the_budget(
    desk: Desk, show: Show, settle: Settle, asked: list[str], tmp_path: Path
) -> None:
    voted_file(desk, date(2025, 3, 3), "5000.00")
    voted_file(desk, date(2026, 2, 2), "7000.00")
    page = show(BudgetPage)
    entry(page, "Exporter les versements", "Texte CSV…")
    settle()
    text = (tmp_path / asked[0]).read_text("utf-8-sig")
    assert "7000,00" in text
    assert "5000,00" not in text
