"""The documents a dossier is asked for: listed by its scheme, received one by one."""

from datetime import date
from typing import Final, Literal

from ptce_desk.domain.attachments import Attachment
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.file_checklist import RequiredDocument
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.rules.schemes import SchemeDocument, SupportScheme
from ptce_desk.records.funding_files import DOCUMENTS
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import scheme_of
from ptce_desk.services.records import line_of, set_cell

SchemeDocumentKey = Literal["label", "required"]
CellValue = str | bool | date | int | None

_EMPTIED: Final = (None, "")


def asked_by(scheme: SupportScheme) -> list[RequiredDocument]:
    """The checklist of a new dossier of a scheme."""
    return [RequiredDocument(document.label, document.required) for document in scheme.documents]


def refresh_checklist(desk: Desk, file_id: int) -> list[RequiredDocument]:
    """Ask a dossier for what its scheme asks now and its list lacks; what is listed stays. Returns what was added."""
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Reprendre les pièces du dispositif pour le dossier {file.number}"
        known = {fold(document.label) for document in file.documents}
        added = [document for document in asked_by(scheme_of(work, file)) if fold(document.label) not in known]
        for document in added:
            file.documents.append(document)
        work.commit()
        return added


def match_attachment(desk: Desk, file_id: int, attachment_id: int, document_id: int | None) -> FundingFile:
    """Say which document of the checklist an attachment is; None for none of them.

    Raises:
        NotFoundError: the line, or the attachment, is gone.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        name = work.get(Attachment, attachment_id).name
        work.label = f"Rattacher le document {name} à une pièce du dossier {file.number}"
        for document in file.documents:
            if document.attachment_id == attachment_id and document.id != document_id:
                document.attachment_id = None
        if document_id is not None:
            set_cell(DOCUMENTS, line_of(file, DOCUMENTS, document_id), "attachment_id", attachment_id, desk.today())
        work.commit()
        return file


def scheme_documents(desk: Desk, scheme_id: int) -> list[SchemeDocument]:
    """The documents a scheme asks of every dossier, in order."""
    with desk.loading() as work:
        return list(work.get(SupportScheme, scheme_id).documents)


def add_scheme_document(desk: Desk, scheme_id: int, key: SchemeDocumentKey, value: CellValue) -> list[SchemeDocument]:
    """Ask every new dossier of a scheme for a document more, its first cell filled."""
    with desk.writing("") as work:
        scheme = work.get(SupportScheme, scheme_id)
        work.label = f"Ajouter une pièce au dispositif {scheme.code}"
        document = SchemeDocument("")
        scheme.documents.append(document)
        setattr(document, key, value)
        work.commit()
        return list(scheme.documents)


def change_scheme_document(
    desk: Desk, scheme_id: int, document_id: int, key: SchemeDocumentKey, value: CellValue
) -> list[SchemeDocument]:
    """Keep one cell of the list of a scheme; an emptied label stays as it was.

    Raises:
        NotFoundError: the line is gone.
    """
    with desk.writing("") as work:
        scheme = work.get(SupportScheme, scheme_id)
        work.label = f"Modifier une pièce du dispositif {scheme.code}"
        document = _scheme_document(scheme, document_id)
        if value not in _EMPTIED:
            setattr(document, key, value)
        work.commit()
        return list(scheme.documents)


def remove_scheme_document(desk: Desk, scheme_id: int, document_id: int) -> list[SchemeDocument]:
    """Ask new dossiers of a scheme no more for a document; the dossiers that list it keep it.

    Raises:
        NotFoundError: the line is gone.
    """
    with desk.writing("") as work:
        scheme = work.get(SupportScheme, scheme_id)
        work.label = f"Retirer une pièce du dispositif {scheme.code}"
        scheme.documents.remove(_scheme_document(scheme, document_id))
        work.commit()
        return list(scheme.documents)


def _scheme_document(scheme: SupportScheme, document_id: int) -> SchemeDocument:
    found = next((document for document in scheme.documents if document.id == document_id), None)
    if found is None:
        raise NotFoundError("line", document_id)
    return found
