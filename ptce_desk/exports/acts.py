"""A template of an act, checked before it serves, then filled in its own format."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Final

from ptce_desk.domain.act_faults import TemplateFault, TemplateFaultKind, TemplateRefusedError
from ptce_desk.domain.acts import DRAFTS, ActCode, ActFormat
from ptce_desk.exports.labels import DRAFT, FICTITIOUS
from ptce_desk.exports.letterhead import PLAIN, Letterhead

LARGEST: Final = 25 * 1024 * 1024
"""Bytes of a template."""
_LARGEST_UNPACKED: Final = 100 * 1024 * 1024
_LOGO_MM: Final = (60, 20)
_PACKED: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
"""How a Word document begins once it has a password, or is of an older kind."""


class LeftBlank(str):
    """What is printed where a field holds nothing: seen and filled by hand; a condition takes it for nothing."""

    __slots__ = ()

    def __bool__(self) -> bool:
        """A condition of a template finds nothing there."""
        return False


NAMED_BENEATH: Final = "collectivite_en_tete"
"""The field by which a template names the authority where its head does not."""
LEFT_BLANK: Final = LeftBlank("……………")


@dataclass(frozen=True, slots=True)
class ActTemplate:
    """A template that may serve.

    Attributes:
        wanted: the fields and tables it prints whatever happens: blank, they are told before an act is made.
        used: all that it names.
    """

    name: str
    form: ActFormat
    content: bytes
    wanted: tuple[str, ...]
    used: frozenset[str] = frozenset()


def read_template(name: str, content: bytes) -> ActTemplate:
    """Check a template, by the ending of its name.

    Raises:
        TemplateRefusedError: it cannot serve; all that is wrong in it is told.
    """
    from ptce_desk.exports.act_language import understand  # noqa: PLC0415  # when an act is made

    form = _form_of(name)
    fault = _fault_of_file(content)
    if form is None or fault is not None:
        raise TemplateRefusedError(name, [TemplateFault(fault or TemplateFaultKind.UNREADABLE)])
    found = understand(_sources(name, form, content))
    if found.faults:
        raise TemplateRefusedError(name, found.faults)
    return ActTemplate(name, form, content, tuple(found.wanted), frozenset(found.used))


@dataclass(frozen=True, slots=True)
class ActLogo:
    """The logo of the authority, a PNG picture, and what is read aloud in its place."""

    png: bytes
    words: str

    @property
    def size_mm(self) -> tuple[float, float]:
        """How wide and how high it prints, in a letterhead."""
        width, height = struct.unpack(">II", self.png[16:24])
        scale = min(_LOGO_MM[0] / width, _LOGO_MM[1] / height)
        return width * scale, height * scale


@dataclass(frozen=True, slots=True)
class ActDress:
    """What an act bears besides what its template says.

    Attributes:
        code: printed on each page.
        title: of the document, as its properties tell it.
        made_on: the day that these tell too.
        logo: at the head of those that go with the program, as the lines of the letterhead.
        authority: its name, above these lines.
        letterhead: its lines, its foot and its colour.
        fictitious: whether the data are made up; said at the head, and on every page.
    """

    code: ActCode
    title: str
    made_on: date
    logo: ActLogo | None = None
    fictitious: bool = False
    authority: str = ""
    letterhead: Letterhead = PLAIN

    @property
    def head(self) -> tuple[str, ...]:
        """The lines at the head of the first page; none for an authority that wrote none."""
        return (self.authority, *self.letterhead.under(self.authority)) if self.letterhead.head else ()

    @property
    def words(self) -> str:
        """What people read beside the square of the code."""
        drafted = self.code.kind in DRAFTS
        return " – ".join([*([FICTITIOUS] if self.fictitious else []), *([DRAFT] if drafted else []), self.code.text])


def fill(template: ActTemplate, context: Mapping[str, object], dress: ActDress) -> bytes:
    """An act: the template filled, with its code on each page.

    What it prints whatever happens is dotted where it holds nothing. The authority whose name stands at the head
    already is not named again beneath.
    """
    context = {**context, **(dict.fromkeys([NAMED_BENEATH], "") if dress.head else {})}
    context = {
        name: LEFT_BLANK if value == "" and name in template.wanted else value for name, value in context.items()
    }
    if template.form is ActFormat.DOCX:
        from ptce_desk.exports.act_docx import fill_docx  # noqa: PLC0415

        return fill_docx(template.content, context, dress)
    from ptce_desk.exports.act_odt import fill_odt  # noqa: PLC0415

    return fill_odt(template.content, context, dress)


def joined(form: ActFormat, contents: Sequence[bytes], made_on: date) -> bytes:
    """Several acts of one template as one document."""
    if form is ActFormat.ODT:
        from ptce_desk.exports.act_odt_join import join_odt  # noqa: PLC0415

        return join_odt(contents, made_on)
    from ptce_desk.exports.act_docx import join_docx  # noqa: PLC0415

    return join_docx(contents, made_on)


def _form_of(name: str) -> ActFormat | None:
    ending = PurePath(name).suffix.lower().removeprefix(".")
    return next((form for form in ActFormat if form.value == ending), None)


def _fault_of_file(content: bytes) -> TemplateFaultKind | None:
    """Why a file is not even opened."""
    if content.startswith(_COMPOUND):
        return TemplateFaultKind.PROTECTED
    if not content.startswith(_PACKED):
        return TemplateFaultKind.UNREADABLE
    if len(content) > LARGEST:
        return TemplateFaultKind.TOO_LARGE
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as held:
            members = held.infolist()
            if any(one.flag_bits & 1 for one in members):
                return TemplateFaultKind.PROTECTED
            if sum(one.file_size for one in members) > _LARGEST_UNPACKED:
                return TemplateFaultKind.TOO_LARGE
            manifest = b"".join(held.read(one) for one in members if one.filename == "META-INF/manifest.xml")
            declared = any(b"<!DOCTYPE" in held.read(one) for one in members if one.filename.endswith(".xml"))
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError):
        return TemplateFaultKind.UNREADABLE
    if b"encryption-data" in manifest:
        return TemplateFaultKind.PROTECTED
    return TemplateFaultKind.UNREADABLE if declared else None


def _sources(name: str, form: ActFormat, content: bytes) -> list[str]:
    from lxml.etree import LxmlError  # noqa: PLC0415

    try:
        if form is ActFormat.DOCX:
            from ptce_desk.exports.act_docx import docx_sources  # noqa: PLC0415

            return docx_sources(content)
        from ptce_desk.exports.act_odt import odt_sources  # noqa: PLC0415

        return odt_sources(content)
    except (ValueError, KeyError, OSError, LxmlError) as problem:
        raise TemplateRefusedError(name, [TemplateFault(TemplateFaultKind.UNREADABLE)]) from problem
