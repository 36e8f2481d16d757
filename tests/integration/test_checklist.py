"""What an instruction gathers: the scheme's list, documents received, opinions asked and answered."""

from datetime import date
from pathlib import Path

import pytest

from ptce_desk.domain.committees import Opinion
from ptce_desk.domain.errors import DocumentsMissingError, NotFoundError
from ptce_desk.domain.file_checklist import OpinionKind, RequiredDocument
from ptce_desk.domain.states import InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import checklist, instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file import attachments
from ptce_desk.services.file.deletion import list_trash, restore_record
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.schemes import schemes
from ptce_desk.wording.checklist import checklist_sentence, reopening_sentence
from ptce_desk.wording.errors import error_sentence
from tests.integration.dossiers import complete_file, scheme_id, voted_file

TODAY = date(2026, 3, 2)


def listed(desk: Desk, file_id: int) -> list[RequiredDocument]:
    return desk.run(open_file, file_id).file.documents


@pytest.fixture
def asking(desk: Desk) -> int:
    """A scheme that asks for the budget, and for letters that are welcome."""
    scheme = scheme_id(desk)
    desk.run(schemes.add_document, scheme, "label", "Budget du projet")
    documents = desk.run(schemes.add_document, scheme, "label", "Lettres de soutien")
    desk.run(schemes.change_document, scheme, documents[1].id, "required", value=False)
    return scheme


@pytest.fixture
def file_id(desk: Desk, asking: int) -> int:
    assert asking
    return complete_file(desk)


def test_a_new_dossier_is_asked_for_the_documents_of_its_scheme(desk: Desk, file_id: int) -> None:
    assert [(document.label, document.required, document.received_on) for document in listed(desk, file_id)] == [
        ("Budget du projet", True, None),
        ("Lettres de soutien", False, None),
    ]


def test_a_dossier_under_way_takes_the_list_again_without_losing_its_own(desk: Desk, asking: int, file_id: int) -> None:
    first = listed(desk, file_id)[0]
    desk.run(instruct.change_line, file_id, "documents", first.id, "received_on", date(2026, 1, 20))
    desk.run(instruct.add_line, file_id, "documents", "label", "Devis")
    desk.run(schemes.add_document, asking, "label", "Statuts")
    assert [document.label for document in desk.run(checklist.refresh_checklist, file_id)] == ["Statuts"]
    assert desk.run(checklist.refresh_checklist, file_id) == []
    assert [(document.label, document.received_on) for document in listed(desk, file_id)] == [
        ("Budget du projet", date(2026, 1, 20)),
        ("Lettres de soutien", None),
        ("Devis", None),
        ("Statuts", None),
    ]
    desk.run(undo)
    assert [document.label for document in listed(desk, file_id)][-1] == "Devis"


def test_complete_waits_for_the_required_documents_only(desk: Desk, file_id: int) -> None:
    desk.run(instruct.move_instruction, file_id, InstructionState.SUBMITTED)
    with pytest.raises(DocumentsMissingError) as refusal:
        desk.run(instruct.move_instruction, file_id, InstructionState.COMPLETE)
    assert error_sentence(refusal.value) == (
        "Dossier 2026-001\u00a0: il manque 1 pièce (Budget du projet). "
        "Notez leur réception, ou rendez-les facultatives."
    )
    with pytest.raises(DocumentsMissingError):
        desk.run(instruct.finish_review, file_id)
    assert desk.run(open_file, file_id).file.instruction is InstructionState.SUBMITTED
    desk.run(instruct.change_line, file_id, "documents", listed(desk, file_id)[0].id, "received_on", TODAY)
    desk.run(instruct.move_instruction, file_id, InstructionState.COMPLETE)
    assert desk.run(open_file, file_id).file.instruction is InstructionState.COMPLETE


def test_what_is_missing_is_listed_in_a_sentence(desk: Desk, file_id: int) -> None:
    assert checklist_sentence(listed(desk, file_id)) == "Il manque 1 pièce\u00a0: Budget du projet."
    desk.run(instruct.change_line, file_id, "documents", listed(desk, file_id)[0].id, "required", value=False)
    assert checklist_sentence(listed(desk, file_id)).startswith("Toutes les pièces obligatoires sont reçues")
    assert checklist_sentence([]) == ""


def test_an_attachment_matched_to_a_document_receives_it(desk: Desk, file_id: int, tmp_path: Path) -> None:
    (tmp_path / "budget.pdf").write_bytes(b"budget")
    (row,) = desk.run(attachments.add_files, "funding_file", file_id, [tmp_path / "budget.pdf"]).rows
    budget, letters = listed(desk, file_id)
    desk.run(checklist.match_attachment, file_id, row.id, budget.id)
    held = listed(desk, file_id)[0]
    assert (held.attachment_id, held.received_on) == (row.id, TODAY)
    (shown,) = desk.run(attachments.list_attachments, "funding_file", file_id).rows
    assert shown.document_id == budget.id
    desk.run(checklist.match_attachment, file_id, row.id, letters.id)
    assert [document.attachment_id for document in listed(desk, file_id)] == [None, row.id]
    with pytest.raises(NotFoundError):
        desk.run(checklist.match_attachment, file_id, row.id + 1, budget.id)


def test_a_matched_attachment_can_be_removed_and_an_undo_matches_it_again(
    desk: Desk, file_id: int, tmp_path: Path
) -> None:
    (tmp_path / "budget.pdf").write_bytes(b"budget")
    (row,) = desk.run(attachments.add_files, "funding_file", file_id, [tmp_path / "budget.pdf"]).rows
    desk.run(checklist.match_attachment, file_id, row.id, listed(desk, file_id)[0].id)
    desk.run(attachments.remove_attachment, row.id)
    assert listed(desk, file_id)[0].attachment_id is None
    desk.run(undo)
    assert listed(desk, file_id)[0].attachment_id == row.id
    desk.run(redo)
    assert desk.run(attachments.list_attachments, "funding_file", file_id).rows == ()


def test_a_document_is_taken_off_both_lists(desk: Desk, asking: int, file_id: int) -> None:
    desk.run(instruct.remove_line, file_id, "documents", listed(desk, file_id)[0].id)
    assert [document.label for document in listed(desk, file_id)] == ["Lettres de soutien"]
    first = desk.run(schemes.documents_of, asking)[0]
    left = desk.run(schemes.remove_document, asking, first.id)
    assert [document.label for document in left] == ["Lettres de soutien"]
    with pytest.raises(NotFoundError):
        desk.run(instruct.remove_line, file_id, "documents", 9999)


def test_an_emptied_label_stays(desk: Desk, file_id: int) -> None:
    desk.run(instruct.change_line, file_id, "documents", listed(desk, file_id)[0].id, "label", "")
    assert listed(desk, file_id)[0].label == "Budget du projet"


def test_opinions_are_asked_today_and_answered_the_day_they_are_given(desk: Desk, file_id: int) -> None:
    (asked,) = desk.run(instruct.add_line, file_id, "opinions", "kind", OpinionKind.PARTNER).file.opinions
    assert (asked.kind, asked.asked_on, asked.answered_on) == (OpinionKind.PARTNER, TODAY, None)
    desk.run(instruct.change_line, file_id, "opinions", asked.id, "due_on", date(2026, 2, 20))
    desk.run(instruct.change_line, file_id, "opinions", asked.id, "opinion", Opinion.RESERVED)
    (answered,) = desk.run(open_file, file_id).file.opinions
    assert (answered.due_on, answered.opinion, answered.answered_on) == (date(2026, 2, 20), Opinion.RESERVED, TODAY)
    desk.run(instruct.remove_line, file_id, "opinions", asked.id)
    assert desk.run(open_file, file_id).file.opinions == []
    desk.run(undo)
    assert len(desk.run(open_file, file_id).file.opinions) == 1


def test_a_granted_decision_can_be_taken_back_for_four_months(desk: Desk) -> None:
    undecided = complete_file(desk)
    assert instruct.last_day_to_withdraw(desk.run(open_file, undecided)) is None
    voted = voted_file(desk, date(2026, 1, 31))
    until = instruct.last_day_to_withdraw(desk.run(open_file, voted))
    assert until == date(2026, 5, 31)
    assert "jusqu’au 31/05/2026" in reopening_sentence(until, until, granted=True)
    assert "est passé depuis le 31/05/2026" in reopening_sentence(until, date(2026, 6, 1), granted=True)


def answered_by(desk: Desk, file_id: int, tmp_path: Path) -> int:
    """A document that answers the first line of a checklist, taken out since."""
    path = tmp_path / "budget.pdf"
    path.write_bytes(b"%PDF-1.7")
    (row,) = desk.run(attachments.add_files, "funding_file", file_id, [path]).rows
    desk.run(checklist.match_attachment, file_id, row.id, listed(desk, file_id)[0].id)
    desk.run(attachments.remove_attachment, row.id)
    assert [document.attachment_id for document in listed(desk, file_id)] == [None, None]
    return row.id


def test_a_document_back_from_the_trash_answers_its_line_again(desk: Desk, file_id: int, tmp_path: Path) -> None:
    attachment_id = answered_by(desk, file_id, tmp_path)
    before = desk.run(open_file, file_id).file.version
    desk.run(restore_record, desk.run(list_trash)[0].id)
    assert [document.attachment_id for document in listed(desk, file_id)] == [attachment_id, None]
    assert desk.run(open_file, file_id).file.version > before
    desk.run(undo)
    assert [document.attachment_id for document in listed(desk, file_id)] == [None, None]
    assert [row.record_id for row in desk.run(list_trash)] == [attachment_id]


def test_a_line_answered_by_another_document_meanwhile_keeps_it(desk: Desk, file_id: int, tmp_path: Path) -> None:
    answered_by(desk, file_id, tmp_path)
    path = tmp_path / "budget signé.pdf"
    path.write_bytes(b"%PDF-1.7 signed")
    (row,) = desk.run(attachments.add_files, "funding_file", file_id, [path]).rows
    desk.run(checklist.match_attachment, file_id, row.id, listed(desk, file_id)[0].id)
    desk.run(restore_record, desk.run(list_trash)[0].id)
    assert [document.attachment_id for document in listed(desk, file_id)] == [row.id, None]
    assert len(desk.run(attachments.list_attachments, "funding_file", file_id).rows) == 2


def test_a_line_gone_meanwhile_does_not_keep_a_document_in_the_trash(desk: Desk, file_id: int, tmp_path: Path) -> None:
    answered_by(desk, file_id, tmp_path)
    desk.run(instruct.remove_line, file_id, "documents", listed(desk, file_id)[0].id)
    desk.run(restore_record, desk.run(list_trash)[0].id)
    assert [document.attachment_id for document in listed(desk, file_id)] == [None]
    assert desk.run(list_trash) == []
