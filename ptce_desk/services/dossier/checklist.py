"""The documents a dossier is asked for: listed by its scheme, received one by one."""

from ptce_desk.domain.attachments import Attachment
from ptce_desk.domain.file_checklist import RequiredDocument
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.records.funding_files import DOCUMENTS
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import scheme_of
from ptce_desk.services.records import line_of, set_cell


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
