"""A document as a PDF file, its pages lying as its tables need or as one holds them."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from ptce_desk.exports.documents import Document
from ptce_desk.exports.later import write_file
from ptce_desk.exports.paper import paper_asked


def write_pdf(document: Document, target: Path) -> None:
    """Write the document at `target`, whole or not at all; its fonts are embedded, its texts print as typed.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    from ptce_desk.exports.pdf_document import print_document  # noqa: PLC0415  (ReportLab is slow to import)

    sideways = paper_asked().sideways
    write_file(target, partial(print_document, document if sideways is None else replace(document, sideways=sideways)))
