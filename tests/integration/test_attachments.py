"""Documents inside the file: each content once, refusals in words, nothing lost by undo or trash."""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ptce_desk.domain.attachment_errors import (
    AttachmentContentMissingError,
    AttachmentEmptyError,
    AttachmentIsFolderError,
    AttachmentThereAlreadyError,
    AttachmentTooLargeError,
    AttachmentUnreadableError,
)
from ptce_desk.domain.attachments import LARGEST
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.attachments import (
    Documents,
    add_content,
    add_files,
    change_attachment,
    list_attachments,
    look_at_copy,
    read_content,
    remove_attachment,
    save_copy,
)
from ptce_desk.services.file.backups import back_up
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.undo import redo, undo, undo_state
from ptce_desk.wording.errors import error_sentence
from tests.integration.dossiers import complete_file
from tests.integration.raw_rows import alter_open, held
from tests.systems import posix


@pytest.fixture
def file_id(desk: Desk) -> int:
    return complete_file(desk)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write_one(name: str, content: bytes) -> Path:
        path = tmp_path / "courrier" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return write_one


Write = Callable[[str, bytes], Path]


def add(desk: Desk, file_id: int, *paths: Path) -> Documents:
    return desk.run(add_files, "funding_file", file_id, list(paths))


def kept_contents(desk: Desk) -> list[str]:
    return [str(sha256) for (sha256,) in held(desk, "SELECT sha256 FROM attachment_content")]


def journal(desk: Desk) -> str:
    return str(held(desk, "SELECT * FROM change_entry"))


def test_files_are_put_in_and_read_back_to_the_byte(desk: Desk, file_id: int, write: Write) -> None:
    documents = add(desk, file_id, write("devis.pdf", b"%PDF-1.7 devis"), write("photo.png", b"\x89PNG"))
    assert [(row.name, row.size, row.media_type) for row in documents.rows] == [
        ("devis.pdf", 14, "application/pdf"),
        ("photo.png", 4, "image/png"),
    ]
    assert desk.run(read_content, documents.rows[0].id) == b"%PDF-1.7 devis"
    assert desk.run(list_attachments, "funding_file", file_id) == documents
    assert desk.run(undo_state).undo == "Joindre 2 documents"


def test_the_same_bytes_are_kept_once_whatever_record_they_belong_to(desk: Desk, file_id: int, write: Write) -> None:
    other = complete_file(desk)
    add(desk, file_id, write("a.pdf", b"same"))
    add(desk, other, write("b.pdf", b"same"))
    assert kept_contents(desk) == [hashlib.sha256(b"same").hexdigest()]
    again = add(desk, file_id, write("c.pdf", b"same"), write("d.pdf", b"other"))
    assert [row.name for row in again.rows] == ["a.pdf", "d.pdf"]
    (refusal,) = again.refused
    assert isinstance(refusal, AttachmentThereAlreadyError)
    assert error_sentence(refusal) == "«\u00a0c.pdf\u00a0» est déjà joint, sous le nom «\u00a0a.pdf\u00a0»."


def test_two_documents_of_one_name_are_told_apart(desk: Desk, file_id: int, write: Write) -> None:
    add(desk, file_id, write("devis.pdf", b"first"))
    documents = add(desk, file_id, write("devis.pdf", b"second"))
    assert [row.name for row in documents.rows] == ["devis.pdf", "devis (2).pdf"]


def test_a_document_of_25_megabytes_goes_in_and_one_byte_more_does_not(desk: Desk, file_id: int, write: Write) -> None:
    largest = write("largest.bin", b"")
    with largest.open("r+b") as stream:
        stream.truncate(LARGEST)
    assert [row.size for row in add(desk, file_id, largest).rows] == [LARGEST]
    with largest.open("r+b") as stream:
        stream.truncate(LARGEST + 1)
    (refusal,) = add(desk, file_id, largest).refused
    assert isinstance(refusal, AttachmentTooLargeError)
    assert error_sentence(refusal).startswith("«\u00a0largest.bin\u00a0» dépasse 25 Mo")


def test_what_cannot_be_read_is_told_and_the_rest_goes_in(desk: Desk, file_id: int, write: Write) -> None:
    good, empty = write("bon.pdf", b"bon"), write("vide.pdf", b"")
    documents = add(desk, file_id, good.parent / "parti.pdf", good.parent, empty, good)
    assert [row.name for row in documents.rows] == ["bon.pdf"]
    assert [type(problem) for problem in documents.refused] == [
        AttachmentUnreadableError,
        AttachmentIsFolderError,
        AttachmentEmptyError,
    ]
    assert desk.run(undo_state).undo == "Joindre bon.pdf"


@posix
def test_a_pipe_is_refused_without_waiting_for_it(desk: Desk, file_id: int, tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "tuyau")
    (refusal,) = add(desk, file_id, tmp_path / "tuyau").refused
    assert isinstance(refusal, AttachmentIsFolderError)


def test_nothing_put_in_leaves_nothing_to_undo(desk: Desk, file_id: int, write: Write) -> None:
    before = desk.run(undo_state)
    add(desk, file_id, write("vide.pdf", b""))
    assert desk.run(undo_state) == before


def test_marks_and_quotes_in_a_name_stay_and_make_no_trouble(
    desk: Desk, file_id: int, write: Write, tmp_path: Path
) -> None:
    name = '<b>gras<b> "l\'un" & l’autre; DROP TABLE attachment--.pdf'
    (row,) = add(desk, file_id, write(name, b"x")).rows
    assert row.name == name
    copy = desk.run(look_at_copy, row.id, tmp_path / "look")
    assert copy.name == "_b_gras_b_ _l'un_ & l’autre; DROP TABLE attachment--.pdf"
    assert copy.read_bytes() == b"x"


def test_a_copy_to_look_at_can_only_be_read(desk: Desk, file_id: int, write: Write, tmp_path: Path) -> None:
    (row,) = add(desk, file_id, write("a.pdf", b"x")).rows
    copy = desk.run(look_at_copy, row.id, tmp_path / "look")
    assert copy.stat().st_mode & 0o222 == 0
    assert desk.run(look_at_copy, row.id, tmp_path / "look") == copy
    assert desk.run(save_copy, row.id, tmp_path / "b.pdf").read_bytes() == b"x"


def test_bytes_are_not_in_the_journal(desk: Desk, file_id: int, write: Write) -> None:
    add(desk, file_id, write("a.pdf", b"never-in-the-journal"))
    assert "never-in-the-journal" not in journal(desk)
    assert "attachment_content" not in journal(desk)


def test_adding_is_undone_and_made_again(desk: Desk, file_id: int, write: Write) -> None:
    (row,) = add(desk, file_id, write("a.pdf", b"x")).rows
    desk.run(undo)
    assert desk.run(list_attachments, "funding_file", file_id).rows == ()
    desk.run(redo)
    assert desk.run(list_attachments, "funding_file", file_id).rows == (row,)
    assert desk.run(read_content, row.id) == b"x"


def test_a_document_removed_comes_back_with_its_bytes_by_undo_or_from_the_trash(
    desk: Desk, file_id: int, write: Write
) -> None:
    (row,) = add(desk, file_id, write("a.pdf", b"x")).rows
    assert desk.run(remove_attachment, row.id).rows == ()
    desk.run(undo)
    assert desk.run(read_content, row.id) == b"x"
    desk.run(redo)
    (gone,) = desk.run(list_trash)
    assert (gone.kind, gone.name) == ("attachment", "a.pdf")
    desk.run(restore_record, gone.id)
    assert desk.run(list_attachments, "funding_file", file_id).rows == (row,)
    assert desk.run(read_content, row.id) == b"x"


def test_a_dossier_deleted_and_restored_has_its_documents(desk: Desk, file_id: int, write: Write) -> None:
    (row,) = add(desk, file_id, write("a.pdf", b"x")).rows
    desk.run(delete_record, "funding_file", file_id)
    with pytest.raises(NotFoundError):
        add(desk, file_id, write("b.pdf", b"y"))
    desk.run(undo)
    assert desk.run(list_attachments, "funding_file", file_id).rows == (row,)


def test_a_document_is_renamed_and_annotated(desk: Desk, file_id: int, write: Write) -> None:
    rows = add(desk, file_id, write("a.pdf", b"x"), write("b.pdf", b"y")).rows
    renamed = desk.run(change_attachment, rows[1].id, "name", "a.pdf")
    assert [row.name for row in renamed.rows] == ["a.pdf", "a (2).pdf"]
    assert desk.run(undo_state).undo == "Renommer le document b.pdf en a (2).pdf"
    assert desk.run(change_attachment, rows[1].id, "name", "  ").rows == renamed.rows
    noted = desk.run(change_attachment, rows[0].id, "note", " reçu par courriel ")
    assert noted.rows[0].note == "reçu par courriel"


def test_a_pasted_picture_goes_in_like_a_file(desk: Desk, file_id: int) -> None:
    documents = desk.run(add_content, "funding_file", file_id, "image.png", b"\x89PNG")
    assert [row.name for row in documents.rows] == ["image.png"]
    assert isinstance(desk.run(add_content, "funding_file", file_id, "b", b"").refused[0], AttachmentEmptyError)


@pytest.mark.of_a_file
def test_copies_of_the_file_hold_the_bytes(desk: Desk, file_id: int, write: Write, tmp_path: Path) -> None:
    add(desk, file_id, write("a.pdf", b"in every copy"))
    (tmp_path / "copies").mkdir()
    copy = desk.run(back_up, tmp_path / "copies").path
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT content FROM attachment_content").fetchall() == [(b"in every copy",)]
    connection.close()


def test_bytes_changed_outside_the_program_are_not_handed_over(desk: Desk, file_id: int, write: Write) -> None:
    (row,) = add(desk, file_id, write("a.pdf", b"x")).rows

    alter_open(desk, "UPDATE attachment_content SET content = ?", b"y")
    with pytest.raises(AttachmentContentMissingError) as refusal:
        desk.run(read_content, row.id)
    assert "«\u00a0a.pdf\u00a0»" in error_sentence(refusal.value)
