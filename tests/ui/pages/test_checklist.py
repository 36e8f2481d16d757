"""The cards of an instruction, on the page of a dossier and of a scheme, by keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ptce_desk.domain.committees import Opinion
from ptce_desk.domain.file_checklist import OpinionKind
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file import attachments
from ptce_desk.services.schemes import schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.pieces import PiecesSection
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from tests.integration.dossiers import complete_file, scheme_id, voted_file
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press, press_ctrl

Settle = Callable[[], None]


@pytest.fixture
def file_id(desk: Desk) -> int:
    desk.run(schemes.add_document, scheme_id(desk), "label", "Budget du projet")
    return complete_file(desk)


@pytest.fixture
def pieces(show: Show, file_id: int) -> PiecesSection:
    return show(FundingFileSheetPage, Destination("funding_file", file_id)).pieces


def kept(desk: Desk, file_id: int) -> FundingFile:
    return desk.run(open_file, file_id).file


@pytest.mark.slow
def test_the_acknowledgement_and_a_reception_are_typed(
    desk: Desk, file_id: int, pieces: PiecesSection, settle: Settle
) -> None:
    assert pieces.checklist.sentence.text() == "Il manque 1 pièce\u00a0: Budget du projet."
    pieces.checklist.acknowledged_on.setFocus()
    press("15/01/2026", Qt.Key.Key_Tab)
    settle()
    press("15/02/2026", Qt.Key.Key_Tab)
    settle()
    pieces.checklist.grid.edit_cell(0, "received_on")
    press("20/01/2026", Qt.Key.Key_Return)
    settle()
    file = kept(desk, file_id)
    assert (file.acknowledged_on, file.documents_due_on) == (date(2026, 1, 15), date(2026, 2, 15))
    assert file.documents[0].received_on == date(2026, 1, 20)
    assert pieces.checklist.sentence.text().startswith("Toutes les pièces obligatoires sont reçues")


@pytest.mark.slow
def test_a_document_is_added_to_the_list_and_taken_off(
    desk: Desk, file_id: int, pieces: PiecesSection, settle: Settle
) -> None:
    pieces.checklist.grid.edit_cell(1, "label")
    press("Devis signé", Qt.Key.Key_Return)
    settle()
    assert [document.label for document in kept(desk, file_id).documents] == ["Budget du projet", "Devis signé"]
    pieces.checklist.grid.setCurrentIndex(pieces.checklist.grid.model().index(1, 0))
    pieces.checklist.grid.setFocus()
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert [document.label for document in kept(desk, file_id).documents] == ["Budget du projet"]


@pytest.mark.slow
def test_the_list_of_the_scheme_is_taken_again(
    desk: Desk, file_id: int, pieces: PiecesSection, office: Office, settle: Settle
) -> None:
    pieces.checklist.refresh.click()
    settle()
    assert office.said[-1].text.startswith("La liste du dispositif ne demande rien de plus")
    desk.run(schemes.add_document, scheme_id(desk), "label", "Statuts")
    pieces.checklist.refresh.click()
    settle()
    assert office.said[-1].text == "1 pièce ajoutée."
    assert len(kept(desk, file_id).documents) == 2


@pytest.mark.slow
def test_a_document_joined_is_matched_to_what_is_asked(
    desk: Desk, file_id: int, pieces: PiecesSection, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "b.pdf").write_bytes(b"b")
    pieces.documents.add_files([tmp_path / "b.pdf"])
    settle()
    pieces.documents.grid.edit_cell(0, "document_id")
    press("Bu", Qt.Key.Key_Return)
    settle()
    (row,) = desk.run(attachments.list_attachments, "funding_file", file_id).rows
    asked = kept(desk, file_id).documents[0]
    assert (row.document_id, asked.attachment_id, asked.received_on) == (asked.id, row.id, desk.today())
    assert pieces.checklist.grid.model().index(0, 3).data() == "b.pdf"
    assert pieces.documents.grid.model().index(0, 1).data() == "Budget du projet"


@pytest.mark.slow
def test_an_opinion_is_asked_is_late_and_comes(desk: Desk, file_id: int, pieces: PiecesSection, settle: Settle) -> None:
    desk.run(instruct.add_line, file_id, "opinions", "kind", OpinionKind.SERVICE)
    pieces._page.hear(frozenset({"funding_file"}))
    settle()
    pieces.opinions.grid.edit_cell(0, "body")
    press("Direction de la culture", Qt.Key.Key_Return)
    settle()
    (asked,) = kept(desk, file_id).opinions
    assert (asked.kind, asked.body) == (OpinionKind.SERVICE, "Direction de la culture")
    desk.run(instruct.change_line, file_id, "opinions", asked.id, "due_on", date(2026, 2, 27))
    pieces._page.hear(frozenset({"funding_file"}))
    settle()
    assert pieces.opinions.grid.model().index(0, 3).data(Qt.ItemDataRole.ToolTipRole) == "En retard (3\u00a0j)"
    assert pieces.opinions.sentence.text() == "Direction de la culture\u00a0: en retard (3\u00a0j)."
    pieces.opinions.grid.edit_cell(0, "opinion")
    press("Fa", Qt.Key.Key_Return)
    settle()
    assert kept(desk, file_id).opinions[0].opinion is Opinion.FAVOURABLE
    assert pieces.opinions.grid.model().index(0, 5).data() == "Favorable"
    assert pieces.opinions.sentence.isHidden()


@pytest.mark.slow
def test_a_decision_says_until_when_it_can_be_taken_back(desk: Desk, show: Show) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", voted_file(desk, date(2026, 2, 20))))
    assert "20/06/2026" in page.pieces.reopening.text()
    assert page.pieces.reopening.isVisibleTo(page.pieces)
    undecided = show(FundingFileSheetPage, Destination("funding_file", complete_file(desk)))
    assert not undecided.pieces.reopening.isVisibleTo(undecided.pieces)


def test_the_list_of_a_scheme_is_typed_on_its_page(desk: Desk, show: Show, settle: Settle) -> None:
    scheme = scheme_id(desk)
    page = show(SchemeSheetPage, Destination("scheme", scheme))
    page.documents.grid.edit_cell(0, "label")
    press("RIB", Qt.Key.Key_Return)
    settle()
    (document,) = desk.run(schemes.documents_of, scheme)
    assert (document.label, document.required) == ("RIB", True)
    page.documents.grid.setCurrentIndex(page.documents.grid.model().index(0, 1))
    page.documents.grid.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert not desk.run(schemes.documents_of, scheme)[0].required
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert desk.run(schemes.documents_of, scheme) == []
