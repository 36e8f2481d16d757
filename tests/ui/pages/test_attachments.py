"""The « Documents » card: dropped, pasted, chosen, looked at, opened, renamed, removed; by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.attachments import list_attachments
from ptce_desk.services.file.undo import undo
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.attachments_card import DocumentsCard
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.organisations.sheet import OrganisationSheetPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from tests.integration.dossiers import complete_file, listed_file
from tests.structures import create_organisation
from tests.ui.pages.conftest import Office, Show, ptce_named
from tests.ui.widgets.keyboard import press, press_ctrl

Settle = Callable[[], None]


@pytest.fixture
def owner(desk: Desk) -> int:
    """A structure: of all the pages with documents, its own opens soonest."""
    return desk.run(create_organisation, "Coopérative du bois", OrganisationKind.COOPERATIVE, ess=True, commune="")


@pytest.fixture
def card(show: Show, owner: int) -> DocumentsCard:
    return show(OrganisationSheetPage, Destination("organisation", owner)).documents


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Three blank pages, the second one landscape and red."""
    path = tmp_path / "devis.pdf"
    canvas = Canvas(str(path), pagesize=(300, 400))
    canvas.showPage()
    canvas.setPageSize((400, 200))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 400, 200, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return path


def drop(card: DocumentsCard, *paths: Path) -> bool:
    """Drag files over a card and let go; whether it takes them."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, held, left, none)
    QApplication.sendEvent(card, enter)
    if enter.isAccepted():
        QApplication.sendEvent(card, QDropEvent(QPointF(20, 20), copy, held, left, none))
    return enter.isAccepted()


def names(desk: Desk, owner: int) -> list[str]:
    return [row.name for row in desk.run(list_attachments, "organisation", owner).rows]


def cell(card: DocumentsCard, row: int, column: int) -> str:
    return str(card.grid.model().index(row, column).data())


@pytest.mark.slow
def test_files_dropped_on_the_card_are_joined_and_listed(desk: Desk, show: Show, pdf: Path, settle: Settle) -> None:
    file_id = complete_file(desk)
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    card = page.pieces.documents
    assert card.grid.isHidden()
    assert drop(card, pdf)
    settle()
    assert [row.name for row in desk.run(list_attachments, "funding_file", file_id).rows] == ["devis.pdf"]
    assert [cell(card, 0, column) for column in (0, 3)] == ["devis.pdf", "02/03/2026"]
    assert cell(card, 0, 2).endswith("o")
    assert card.count.text() == "1 document"
    assert not card.grid.isHidden()


def test_text_dropped_on_the_card_is_not_taken(card: DocumentsCard) -> None:
    assert not drop(card)


def test_what_is_refused_is_said_in_words(
    desk: Desk, owner: int, card: DocumentsCard, office: Office, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "vide.pdf").touch()
    drop(card, tmp_path / "vide.pdf", tmp_path / "parti.pdf")
    settle()
    assert names(desk, owner) == []
    (notice,) = office.said
    assert "«\u00a0vide.pdf\u00a0» est vide" in notice.text
    assert "«\u00a0parti.pdf\u00a0» ne peut pas être lu" in notice.text


def test_a_program_is_joined_only_once_the_officer_says_so(
    desk: Desk, owner: int, card: DocumentsCard, office: Office, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "facture.pdf").write_bytes(b"MZ\x90 a program")
    drop(card, tmp_path / "facture.pdf")
    settle()
    assert names(desk, owner) == []
    (notice,) = office.said
    assert notice.action == "Joindre quand même"
    assert "«\u00a0facture.pdf\u00a0» peut agir sur votre ordinateur" in notice.text
    assert notice.do is not None
    notice.do()
    settle()
    assert names(desk, owner) == ["facture.pdf"]


def test_the_button_asks_which_files(
    desk: Desk, owner: int, card: DocumentsCard, pdf: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card, "ask_files", lambda: [pdf])
    card.add_button.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert names(desk, owner) == ["devis.pdf"]


def test_a_picture_and_files_are_pasted(
    desk: Desk, owner: int, card: DocumentsCard, pdf: Path, office: Office, settle: Settle
) -> None:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    card.add_button.setFocus()
    QTest.keyClick(card.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(pdf))])
    QGuiApplication.clipboard().setMimeData(held)
    card.paste()
    settle()
    assert names(desk, owner) == ["Image collée le 2026-03-02 à 09 h 30.png", "devis.pdf"]
    QGuiApplication.clipboard().setText("un mot")
    card.paste()
    assert office.said[-1].text == "Le presse-papiers ne contient ni fichier ni image."


def test_a_document_is_renamed_in_place(desk: Desk, owner: int, card: DocumentsCard, pdf: Path, settle: Settle) -> None:
    drop(card, pdf)
    settle()
    card.grid.edit_cell(0, "name")
    press("le « devis ».pdf", Qt.Key.Key_Return)
    settle()
    assert names(desk, owner) == ["le « devis ».pdf"]


def test_an_emptied_name_stays(desk: Desk, owner: int, card: DocumentsCard, pdf: Path, settle: Settle) -> None:
    drop(card, pdf)
    settle()
    card.grid.setFocus()
    press(Qt.Key.Key_Backspace)
    settle()
    assert names(desk, owner) == ["devis.pdf"]
    assert cell(card, 0, 0) == "devis.pdf"


def test_ctrl_suppr_puts_a_document_in_the_trash_and_the_notice_brings_it_back(
    desk: Desk, owner: int, card: DocumentsCard, pdf: Path, office: Office, settle: Settle
) -> None:
    drop(card, pdf)
    settle()
    card.grid.setFocus()
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert names(desk, owner) == []
    assert office.said[-1].text == "Document devis.pdf supprimé."
    assert office.said[-1].do is not None
    office.said[-1].do()
    settle()
    assert names(desk, owner) == ["devis.pdf"]
    assert cell(card, 0, 0) == "devis.pdf"


def test_the_list_follows_an_undo_from_elsewhere(
    card: DocumentsCard, pdf: Path, office: Office, settle: Settle
) -> None:
    drop(card, pdf)
    settle()
    office.tasks.command(frozenset({"organisation"}), lambda _operation: None, undo)
    settle()
    assert card.grid.isHidden()


@pytest.mark.slow
def test_the_preview_turns_the_pages_of_a_pdf(card: DocumentsCard, pdf: Path, settle: Settle, qtbot: QtBot) -> None:
    drop(card, pdf)
    settle()
    card.look_button.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(lambda: not card.preview.drawing.busy)
    assert card.preview.isVisible()
    assert card.preview.place.text() == "Page 1 sur 3"
    assert not card.preview.previous.isEnabled()
    card.preview.next.click()
    qtbot.waitUntil(lambda: not card.preview.drawing.busy)
    assert card.preview.place.text() == "Page 2 sur 3"
    shown = card.preview.picture.pixmap().toImage()
    assert (shown.width(), shown.height()) == (280, 140)
    assert shown.pixelColor(140, 70) == QColor(255, 0, 0)
    assert card.preview.picture.accessibleName() == "Aperçu\u00a0: devis.pdf"


@pytest.mark.slow
def test_the_preview_shows_a_picture_and_says_what_it_cannot_show(
    card: DocumentsCard, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    picture = QImage(3000, 1500, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    picture.save(str(tmp_path / "plan.png"))
    (tmp_path / "faux.pdf").write_bytes(b"not a PDF")
    (tmp_path / "note.txt").write_bytes(b"note")
    drop(card, tmp_path / "plan.png", tmp_path / "faux.pdf", tmp_path / "note.txt")
    settle()
    card.look_button.setChecked(True)
    for row in range(3):
        card.grid.setCurrentIndex(card.grid.model().index(row, 0))
        settle()
        qtbot.waitUntil(lambda: not card.preview.drawing.busy)
        if row == 0:
            assert card.preview.picture.pixmap().toImage().pixelColor(10, 10) == QColor(0, 0, 255)
            assert card.preview.sentence.isHidden()
        else:
            assert card.preview.picture.isHidden()
        if row == 1:
            assert card.preview.sentence.text().startswith("Aperçu impossible")
            assert card.preview.open_button.isVisible()
    assert card.preview.open_button.isHidden()
    assert card.preview.sentence.text() == "«\u00a0note.txt\u00a0» ne s’affiche pas ici\u00a0: ouvrez-le pour le lire."


def test_opening_shows_a_copy_and_a_program_is_warned_of_first(
    card: DocumentsCard,
    pdf: Path,
    office: Office,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    drop(card, pdf)
    settle()
    card.open_button.click()
    settle()
    assert opened[0].read_bytes() == pdf.read_bytes()
    assert opened[0] != pdf
    card.grid.edit_cell(0, "name")
    press("devis.exe", Qt.Key.Key_Return)
    settle()
    card.open_button.click()
    settle()
    assert len(opened) == 1
    assert office.said[-1].action == "Ouvrir quand même"
    assert office.said[-1].do is not None
    office.said[-1].do()
    settle()
    assert opened[1].name == "devis.exe"


def test_a_document_is_saved_where_the_officer_wants(
    card: DocumentsCard, pdf: Path, office: Office, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(card, pdf)
    settle()
    monkeypatch.setattr(card, "ask_path", lambda suggested: tmp_path / f"copie de {suggested}")
    card.save_button.click()
    settle()
    assert (tmp_path / "copie de devis.pdf").read_bytes() == pdf.read_bytes()
    assert office.said[-1].text == "Document enregistré : copie de devis.pdf"


@pytest.mark.slow
def test_every_record_page_has_its_own_documents(desk: Desk, show: Show, pdf: Path, settle: Settle) -> None:
    ptce_id = ptce_named(desk, "ardaines")
    _file, session_id = listed_file(desk, desk.today())
    pole = show(PtceSheetPage, Destination("ptce", ptce_id))
    session = show(SessionSheetPage, Destination("session", session_id))
    for card in (pole.documents, session.documents):
        assert drop(card, pdf)
        settle()
    assert len(desk.run(list_attachments, "ptce", ptce_id).rows) == 1
    assert len(desk.run(list_attachments, "committee_session", session_id).rows) == 1
