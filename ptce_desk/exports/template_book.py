"""A workbook of one's own as a template: checked when it is chosen, then filled in its own format."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ptce_desk.domain.book_faults import BookFault, BookFaultKind, BookRefusedError
from ptce_desk.exports.template_marks import Filling, Survey

if TYPE_CHECKING:
    from ptce_desk.exports.template_ods import OdsTemplate
    from ptce_desk.exports.template_xlsx import XlsxTemplate

ENDINGS: Final = (".xlsx", ".ods")
"""Of the workbooks that may be filled."""
_WITH_MACROS: Final = (".xlsm", ".xltm", ".xlsb")
LARGEST: Final = 5 * 1024 * 1024
"""What the file keeps of one's own is small."""
_LARGEST_UNPACKED: Final = 60 * 1024 * 1024
_PACKED: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
"""How a workbook begins once it has a password, or is of an older kind."""
_MACROS: Final = ("vbaProject.bin", "Basic/", "Scripts/")
_SIGNED: Final = ("_xmlsignatures/", "META-INF/documentsignatures.xml")


@dataclass(frozen=True, slots=True)
class BookTemplate:
    """A workbook that may serve."""

    name: str
    content: bytes


def read_book(name: str, content: bytes) -> BookTemplate:
    """Check a workbook, by the ending of its name.

    Raises:
        BookRefusedError: it cannot serve; all that is wrong in it is told.
    """
    fault = _fault_of_file(name, content)
    if fault is not None:
        raise BookRefusedError(name, [BookFault(fault)])
    faults = _survey(name, content).faults
    if faults:
        raise BookRefusedError(name, faults)
    return BookTemplate(name, content)


def fill_book(template: BookTemplate, filling: Filling) -> bytes:
    """The workbook filled, a row for each dossier."""
    return _opened(template.name, template.content).fill(filling)


def _opened(name: str, content: bytes) -> "XlsxTemplate | OdsTemplate":
    from ptce_desk.exports.template_ods import OdsTemplate  # noqa: PLC0415  # when one is read
    from ptce_desk.exports.template_xlsx import XlsxTemplate  # noqa: PLC0415

    return OdsTemplate(content) if PurePath(name).suffix.lower() == ".ods" else XlsxTemplate(content)


def _survey(name: str, content: bytes) -> Survey:
    from lxml.etree import LxmlError  # noqa: PLC0415
    from openpyxl.formula.tokenizer import TokenizerError  # noqa: PLC0415

    try:
        return _opened(name, content).survey()
    except (ValueError, KeyError, IndexError, StopIteration, OSError, LxmlError, TokenizerError) as problem:
        raise BookRefusedError(name, [BookFault(BookFaultKind.UNREADABLE)]) from problem


def _fault_of_file(name: str, content: bytes) -> BookFaultKind | None:
    """Why a file is not even read."""
    ending = PurePath(name).suffix.lower()
    if ending in _WITH_MACROS:
        return BookFaultKind.MACROS
    if content.startswith(_COMPOUND):
        return BookFaultKind.PROTECTED
    if ending not in ENDINGS or not content.startswith(_PACKED):
        return BookFaultKind.UNREADABLE
    if len(content) > LARGEST:
        return BookFaultKind.TOO_LARGE
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as held:
            return _fault_of_members(held)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError):
        return BookFaultKind.UNREADABLE


def _fault_of_members(held: zipfile.ZipFile) -> BookFaultKind | None:
    members = held.infolist()
    names = [one.filename for one in members]
    if any(one.flag_bits & 1 for one in members):
        return BookFaultKind.PROTECTED
    if sum(one.file_size for one in members) > _LARGEST_UNPACKED:
        return BookFaultKind.TOO_LARGE
    if "META-INF/manifest.xml" in names and b"encryption-data" in held.read("META-INF/manifest.xml"):
        return BookFaultKind.PROTECTED
    if any(mark in name for name in names for mark in _MACROS):
        return BookFaultKind.MACROS
    if any(name.startswith(mark) for name in names for mark in _SIGNED):
        return BookFaultKind.SIGNED
    declared = any(b"<!DOCTYPE" in held.read(one) for one in names if one.endswith((".xml", ".rels")))
    return BookFaultKind.UNREADABLE if declared or len(names) != len(set(names)) else None
