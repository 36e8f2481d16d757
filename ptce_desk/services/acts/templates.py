"""Templates of acts: those that go with the program, and the authority's own, kept in the file with their bytes."""

import hashlib
from pathlib import Path

from ptce_desk.db.queries.attachments import content_of, keep_content
from ptce_desk.db.queries.settings import own_template, own_template_names
from ptce_desk.domain.act_faults import TemplateFault, TemplateFaultKind, TemplateMissingError, TemplateRefusedError
from ptce_desk.domain.acts import ActFormat, ActKind
from ptce_desk.domain.attachments import kept_name
from ptce_desk.domain.file_settings import OwnTemplate
from ptce_desk.exports.acts import LARGEST, ActTemplate, read_template
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import changing_settings
from ptce_desk.wording.acts import act_stem, choosing_template_label, leaving_template_label


def own_templates(desk: Desk) -> dict[ActKind, str]:
    """The acts that have a template of one's own, with the name of its file."""
    with desk.reading() as connection:
        return own_template_names(connection)


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
    sha256 = hashlib.sha256(template.content).hexdigest()
    with changing_settings(desk, choosing_template_label(kind, template.name)) as (work, settings):
        held = next((one for one in settings.own_templates if one.kind is kind), None)
        if held is None:
            settings.own_templates.append(OwnTemplate(kind, template.name, sha256, len(template.content)))
        else:
            held.name, held.sha256, held.size = template.name, sha256, len(template.content)
        keep_content(work.reading(), sha256, template.content)
    return template.name


def leave_template(desk: Desk, kind: ActKind) -> None:
    """Go back to the template that goes with the program."""
    with changing_settings(desk, leaving_template_label(kind)) as (_work, settings):
        settings.own_templates[:] = [one for one in settings.own_templates if one.kind is not kind]


def _own(desk: Desk, kind: ActKind) -> tuple[str, bytes]:
    """The name of one's own template and its bytes.

    Raises:
        TemplateRefusedError: they are not those that were kept.
    """
    with desk.reading() as connection:
        name, sha256 = own_template(connection, kind) or (act_stem(kind), "")
        content = content_of(connection, sha256)
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        raise TemplateRefusedError(name, [TemplateFault(TemplateFaultKind.CHANGED)])
    return name, content


def _content(path: Path) -> bytes:
    """The bytes of a file to become a template, never more than one may have."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as problem:
        raise TemplateRefusedError(path.name, [TemplateFault(TemplateFaultKind.UNREADABLE)]) from problem
