"""A document as a PDF file, its pages lying as its tables need or as one holds them."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from ptce_desk.exports.documents import Document
from ptce_desk.exports.later import write_file

_SIDEWAYS: Final[ContextVar[bool | None]] = ContextVar("sideways", default=None)


@contextmanager
def holding(sideways: bool | None) -> Iterator[None]:  # noqa: FBT001  # as `Document.sideways`
    """Have every document written meanwhile lie on its side, stand upright, or (None) be as its tables need.

    How the paper is held is asked where a document is looked at, whatever it is; what writes it knows nothing of it.
    """
    before = _SIDEWAYS.set(sideways)
    try:
        yield
    finally:
        _SIDEWAYS.reset(before)


def write_pdf(document: Document, target: Path) -> None:
    """Write the document at `target`, whole or not at all; its fonts are embedded, its texts print as typed.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    from ptce_desk.exports.pdf_document import print_document  # noqa: PLC0415  (ReportLab is slow to import)

    held = _SIDEWAYS.get()
    write_file(target, partial(print_document, document if held is None else replace(document, sideways=held)))
