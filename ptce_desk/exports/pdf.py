"""A document as a PDF file."""

from pathlib import Path

from ptce_desk.exports.documents import Document
from ptce_desk.exports.files import replacing


def write_pdf(document: Document, target: Path) -> None:
    """Write the document at `target`, whole or not at all; its fonts are embedded, its texts print as typed.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    from ptce_desk.exports.pdf_document import print_document  # noqa: PLC0415  (ReportLab is slow to import)

    with replacing(target) as stream:
        print_document(document, stream)
