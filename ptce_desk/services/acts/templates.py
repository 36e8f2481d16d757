"""Templates of acts: those that go with the program, and the authority's own, kept in the file with their bytes."""

from pathlib import Path

from ptce_desk.domain.act_faults import TemplateFault, TemplateFaultKind, TemplateMissingError, TemplateRefusedError
from ptce_desk.domain.acts import ActFormat, ActKind
from ptce_desk.domain.attachment_errors import AttachmentContentMissingError
from ptce_desk.domain.attachments import kept_name
from ptce_desk.domain.file_settings import template_of
from ptce_desk.exports.acts import LARGEST, ActTemplate, read_template
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.own_files import Kept, keep_file, kept_file, leave_file, own_files
from ptce_desk.wording.acts import act_stem


def own_templates(desk: Desk) -> dict[ActKind, str]:
    """The acts that have a template of one's own, with the name of its file."""
    kept = own_files(desk)
    return {kind: kept[template_of(kind)] for kind in ActKind if template_of(kind) in kept}


def template_for(desk: Desk, kind: ActKind, form: ActFormat | None) -> ActTemplate:
    """The template of an act in a format; without one, the authority's own, checked as when it was chosen.

    Raises:
        TemplateMissingError: the one that goes with the program is not there.
        TemplateRefusedError: it cannot serve.
    """
    if form is None:
        return read_template(*_own(desk, kind))
    path = desk.resources / "acts" / f"{act_stem(kind)}.{form.value}"
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise TemplateMissingError(path.name) from problem
    return read_template(path.name, content)


def keep_template(desk: Desk, kind: ActKind, path: Path) -> str:
    """Keep a copy of a file as the template of an act, in place of the one it had; returns its name.

    Raises:
        TemplateRefusedError: it cannot serve; the one before stays.
    """
    template = read_template(kept_name(path.name), _content(path))
    keep_file(desk, template_of(kind), Kept(template.name, template.content))
    return template.name


def leave_template(desk: Desk, kind: ActKind) -> None:
    """Go back to the template that goes with the program."""
    leave_file(desk, template_of(kind))


def _own(desk: Desk, kind: ActKind) -> tuple[str, bytes]:
    """The name of one's own template and its bytes.

    Raises:
        TemplateRefusedError: they are not those that were kept.
    """
    try:
        kept = kept_file(desk, template_of(kind)) or Kept(act_stem(kind), b"")
    except AttachmentContentMissingError as problem:
        raise TemplateRefusedError(problem.name, [TemplateFault(TemplateFaultKind.CHANGED)]) from problem
    return kept.name, kept.content


def _content(path: Path) -> bytes:
    """The bytes of a file to become a template, never more than one may have."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as problem:
        raise TemplateRefusedError(path.name, [TemplateFault(TemplateFaultKind.UNREADABLE)]) from problem
