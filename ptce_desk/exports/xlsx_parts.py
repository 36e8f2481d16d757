"""The parts of a workbook as openpyxl leaves them, put right: where they lead, and which program wrote them."""

import posixpath
import re
from io import BytesIO
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter

from ptce_desk import __version__
from ptce_desk.exports.zip_files import member

_TARGET: Final = re.compile(rb'(?<=Target=")/([^"]*)(?=")')
_PROGRAM: Final = re.compile(rb"(?<=<Application>)[^<]*(?=</Application>)")
_PROGRAM_VERSION: Final = re.compile(rb"(?<=<AppVersion>)[^<]*(?=</AppVersion>)")
_RELATIONS: Final = "/_rels/"


def skeleton_of(workbook: Workbook) -> BytesIO:
    """What openpyxl writes, not compressed, to be read part by part."""
    memory = BytesIO()
    ExcelWriter(workbook, ZipFile(memory, "w")).save()
    return memory


def save_workbook(workbook: Workbook, stream: BinaryIO) -> None:
    """Write a workbook that openpyxl holds whole, of the day its properties tell."""
    with skeleton_of(workbook) as memory, ZipFile(memory) as skeleton, ZipFile(stream, "w", ZIP_DEFLATED) as book:
        for name in skeleton.namelist():
            book.writestr(member(name, workbook.properties.created), mended(name, skeleton.read(name)))


def mended(name: str, content: bytes) -> bytes:
    """A part of a workbook, by its path in it.

    What it leads to is told from where it stands: readers that join paths (many of those of Node) find nothing at an
    absolute one, though the format allows it.
    """
    if name.endswith(".rels"):
        folder = f"/{name}".split(_RELATIONS, maxsplit=1)[0].removeprefix("/")
        return _TARGET.sub(lambda found: posixpath.relpath(found[1].decode(), folder or ".").encode(), content)
    if name == "docProps/app.xml":
        told = _PROGRAM.sub(f"PTCE Desk/{__version__}".encode(), content)
        return _PROGRAM_VERSION.sub(_version_for_excel(__version__).encode(), told)
    return content


def _version_for_excel(version: str) -> str:
    """As ECMA-376 (part 1, 22.2.2.3) wants it: two figures at most, a point, four figures."""
    major, minor, *_rest = version.split(".")
    return f"{int(major)}.{int(minor):04}"
