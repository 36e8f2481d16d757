"""Documents kept inside the file: put in, named, read back, taken out."""

import hashlib
import mimetypes
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal, get_args

from ptce_desk.db.queries import attachments as queries
from ptce_desk.db.queries.attachments import AttachmentRow
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.attachment_errors import (
    AttachmentContentMissingError,
    AttachmentEmptyError,
    AttachmentError,
    AttachmentIsFolderError,
    AttachmentThereAlreadyError,
    AttachmentTooLargeError,
    AttachmentUnreadableError,
)
from ptce_desk.domain.attachments import LARGEST, Attachment, disk_name, free_name, kept_name
from ptce_desk.domain.committees import CommitteeSession
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.exports.files import replacing
from ptce_desk.records.file import ATTACHMENT
from ptce_desk.services.desk import Desk

OwnerKind = Literal["funding_file", "ptce", "organisation", "committee_session"]
OWNER_KINDS: Final[tuple[OwnerKind, ...]] = get_args(OwnerKind)

_OWNERS: Final[dict[OwnerKind, type]] = {
    "funding_file": FundingFile,
    "ptce": Ptce,
    "organisation": Organisation,
    "committee_session": CommitteeSession,
}
_MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a record, and why others were not put in."""

    owner_kind: OwnerKind
    owner_id: int
    rows: tuple[AttachmentRow, ...]
    refused: tuple[AttachmentError, ...] = ()


def list_attachments(desk: Desk, owner_kind: OwnerKind, owner_id: int) -> Documents:
    """The documents of a record, the oldest first."""
    with desk.reading() as connection:
        return Documents(owner_kind, owner_id, queries.attachments_of(connection, owner_kind, owner_id))


def add_files(desk: Desk, owner_kind: OwnerKind, owner_id: int, paths: Sequence[Path]) -> Documents:
    """Put files into the file as documents of a record, in one change; those that cannot be are told.

    Raises:
        NotFoundError: no such record.
    """
    read: list[tuple[str, bytes]] = []
    refused: list[AttachmentError] = []
    for path in paths:
        try:
            read.append((_name_of(path), _bytes_of(path)))
        except AttachmentError as problem:
            refused.append(problem)
    return _add(desk, owner_kind, owner_id, read, refused)


def check_document(path: Path) -> None:
    """Refuse a file that cannot be put in, before it is read.

    Raises:
        AttachmentError: what keeps it out.
    """
    try:
        _check_size(_name_of(path), path.stat().st_size)
    except OSError as problem:
        raise AttachmentUnreadableError(_name_of(path)) from problem


def attach(desk: Desk, work: UnitOfWork, owner_kind: OwnerKind, owner_id: int, paths: Sequence[Path]) -> None:
    """Put files into the file as documents of a record, among the changes of a unit of work; one said twice is once.

    Raises:
        AttachmentError: one of them cannot be.
    """
    known: dict[str, str] = {}
    for path in paths:
        name, content = _name_of(path), _bytes_of(path)
        _keep(desk, work, (owner_kind, owner_id), name, content, known)


def add_content(desk: Desk, owner_kind: OwnerKind, owner_id: int, name: str, content: bytes) -> Documents:
    """Put bytes into the file as a document of a record: a picture that was pasted.

    Raises:
        NotFoundError: no such record.
    """
    name = kept_name(name)
    try:
        _check_size(name, len(content))
    except AttachmentError as problem:
        return _add(desk, owner_kind, owner_id, [], [problem])
    return _add(desk, owner_kind, owner_id, [(name, content)], [])


def joined_on(desk: Desk, wanted: Sequence[tuple[OwnerKind, int, str]]) -> list[date | None]:
    """The day that the document of a name of each record was put in, None where it has none."""
    with desk.reading() as connection:
        rows = [(name, queries.attachments_of(connection, kind, key)) for kind, key, name in wanted]
    return [next((row.added_at.date() for row in held if row.name == name), None) for name, held in rows]


def put_content(desk: Desk, owner_kind: OwnerKind, owner_id: int, name: str, content: bytes) -> None:
    """Put bytes into the file as the document of that name of a record; the one it had is what undoing brings back.

    Raises:
        NotFoundError: no such record.
        AttachmentError: it is too large.
    """
    name, sha256 = kept_name(name), hashlib.sha256(content).hexdigest()
    _check_size(name, len(content))
    with desk.writing("") as work:
        work.get(_OWNERS[owner_kind], owner_id)
        known = queries.attachments_of(work.reading(), owner_kind, owner_id)
        held = next((row for row in known if row.name == name), None)
        if held is None:
            kept = _keep(desk, work, (owner_kind, owner_id), name, content, {row.sha256: row.name for row in known})
            work.label = f"Joindre {kept.name}"
        elif held.sha256 != sha256:
            attachment = work.get(Attachment, held.id)
            work.label = f"Remplacer {ATTACHMENT.called(attachment)}"
            attachment.sha256, attachment.size, attachment.added_at = sha256, len(content), desk.moment()
            queries.keep_content(work.reading(), sha256, content)
        work.commit()


def change_attachment(desk: Desk, attachment_id: int, field: Literal["name", "note"], value: str) -> Documents:
    """Rename a document, or note something about it; an emptied name stays as it was.

    Raises:
        NotFoundError: the document is gone.
    """
    with desk.writing("") as work:
        attachment = work.get(Attachment, attachment_id)
        if field == "note":
            work.label = f"Annoter {ATTACHMENT.called(attachment)}"
            attachment.note = value.strip()
        elif value.strip() and kept_name(value) != attachment.name:
            others = {row.name for row in _rows(work, attachment) if row.id != attachment_id}
            new = free_name(kept_name(value), others)
            work.label = f"Renommer {ATTACHMENT.called(attachment)} en {new}"
            attachment.name = new
        work.commit()
        return _documents(work, attachment)


def remove_attachment(desk: Desk, attachment_id: int) -> Documents:
    """Put a document in the trash; what it answered in a checklist no longer has one. Its bytes stay.

    Raises:
        NotFoundError: it is gone already.
    """
    with desk.writing("") as work:
        attachment = work.get(Attachment, attachment_id)
        work.label = f"Supprimer {ATTACHMENT.called(attachment)}"
        for file_id, document_id in queries.documents_answered_by(work.reading(), attachment_id):
            for document in work.get(FundingFile, file_id).documents:
                if document.id == document_id:
                    document.attachment_id = None
        work.flush()
        work.delete(attachment)
        work.commit()
        return _documents(work, attachment)


def read_content(desk: Desk, attachment_id: int) -> bytes:
    """The bytes of a document, the very ones that were put in.

    Raises:
        NotFoundError: the document is gone.
        AttachmentContentMissingError: its bytes are not there, or were changed outside the program.
    """
    with desk.loading() as work:
        attachment = work.get(Attachment, attachment_id)
        content = queries.content_of(work.reading(), attachment.sha256)
    if content is None or hashlib.sha256(content).hexdigest() != attachment.sha256:
        raise AttachmentContentMissingError(attachment.name)
    return content


def save_copy(desk: Desk, attachment_id: int, path: Path) -> Path:
    """Write a document where the officer wants it; returns the path.

    Raises:
        ExportError: the place does not take it.
    """
    content = read_content(desk, attachment_id)
    with replacing(path) as stream:
        stream.write(content)
    return path


def look_at_copy(desk: Desk, attachment_id: int, folder: Path) -> Path:
    """Write a copy that can only be read, in a folder of its own under `folder`; returns its path.

    Raises:
        ExportError: the place does not take it.
    """
    with desk.loading() as work:
        name = disk_name(work.get(Attachment, attachment_id).name)
    own = folder / str(attachment_id)
    own.mkdir(parents=True, exist_ok=True)
    path = own / name
    if not path.exists():
        save_copy(desk, attachment_id, path)
        path.chmod(stat.S_IREAD)
    return path


def _add(
    desk: Desk,
    owner_kind: OwnerKind,
    owner_id: int,
    read: Sequence[tuple[str, bytes]],
    refused: Sequence[AttachmentError],
) -> Documents:
    problems, added = list(refused), []
    with desk.writing("") as work:
        work.get(_OWNERS[owner_kind], owner_id)
        known = {row.sha256: row.name for row in queries.attachments_of(work.reading(), owner_kind, owner_id)}
        for name, content in read:
            kept = _keep(desk, work, (owner_kind, owner_id), name, content, known)
            if isinstance(kept, AttachmentThereAlreadyError):
                problems.append(kept)
            else:
                added.append(kept.name)
        work.label = f"Joindre {added[0]}" if len(added) == 1 else f"Joindre {len(added)} documents"
        work.commit()
        rows = queries.attachments_of(work.reading(), owner_kind, owner_id)
    return Documents(owner_kind, owner_id, rows, tuple(problems))


def _keep(
    desk: Desk, work: UnitOfWork, owner: tuple[OwnerKind, int], name: str, content: bytes, known: dict[str, str]
) -> Attachment | AttachmentThereAlreadyError:
    """Add a document to a record, unless it has these bytes; `known` are the names it has, by fingerprint."""
    sha256 = hashlib.sha256(content).hexdigest()
    if sha256 in known:
        return AttachmentThereAlreadyError(name, known[sha256])
    known[sha256] = free_name(name, set(known.values()))
    media_type = mimetypes.MimeTypes().guess_type(name)[0] or ""
    attachment = Attachment(*owner, known[sha256], sha256, len(content), media_type, desk.moment())
    work.add(attachment)
    queries.keep_content(work.reading(), sha256, content)
    return attachment


def _name_of(path: Path) -> str:
    """The name of a file, letters its disk wrote in another alphabet shown as « � »."""
    return kept_name(os.fsencode(path.name).decode("utf-8", "replace"))


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file, never more than one document may have.

    Raises:
        AttachmentError: what keeps it out.
    """
    name = _name_of(path)
    try:
        if not path.is_file():
            raise (AttachmentIsFolderError if path.exists() else AttachmentUnreadableError)(name)
        _check_size(name, path.stat().st_size)
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as problem:
        raise AttachmentUnreadableError(name) from problem
    _check_size(name, len(content))
    return content


def _check_size(name: str, size: int) -> None:
    if size == 0:
        raise AttachmentEmptyError(name)
    if size > LARGEST:
        raise AttachmentTooLargeError(name, LARGEST // _MEGABYTE)


def _rows(work: UnitOfWork, attachment: Attachment) -> tuple[AttachmentRow, ...]:
    return queries.attachments_of(work.reading(), attachment.owner_kind, attachment.owner_id)


def _documents(work: UnitOfWork, attachment: Attachment) -> Documents:
    kind = next((kind for kind in OWNER_KINDS if kind == attachment.owner_kind), None)
    if kind is None:
        raise NotFoundError(attachment.owner_kind, attachment.owner_id)
    return Documents(kind, attachment.owner_id, _rows(work, attachment))
