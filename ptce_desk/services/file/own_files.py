"""Files of the authority's own, templates and fonts: the one way they are kept in the file, read again, given back."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ptce_desk.db.queries.attachments import content_of, keep_content
from ptce_desk.db.queries.settings import own_file, own_file_names
from ptce_desk.domain.attachment_errors import AttachmentContentMissingError
from ptce_desk.domain.file_settings import OwnFile, OwnUse
from ptce_desk.exports.later import write_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import changing_settings
from ptce_desk.wording.own_files import choosing_own_label, leaving_own_label


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was chosen: its name, its bytes."""

    name: str
    content: bytes


def own_files(desk: Desk) -> dict[OwnUse, str]:
    """What has a file of one's own, with the name of each."""
    with desk.reading() as connection:
        return own_file_names(connection)


def kept_file(desk: Desk, use: OwnUse) -> Kept | None:
    """The file kept for a use, None without one.

    Raises:
        AttachmentContentMissingError: its bytes are not there, or were changed outside the program.
    """
    with desk.reading() as connection:
        found = own_file(connection, use)
        content = None if found is None else content_of(connection, found[1])
    if found is None:
        return None
    name, sha256 = found
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        raise AttachmentContentMissingError(name)
    return Kept(name, content)


def keep_file(desk: Desk, use: OwnUse, kept: Kept) -> None:
    """Keep a file for a use, in place of the one it had; whether it can serve was looked at before."""
    sha256 = hashlib.sha256(kept.content).hexdigest()
    with changing_settings(desk, choosing_own_label(use, kept.name)) as (work, settings):
        held = next((one for one in settings.own_files if one.use is use), None)
        if held is None:
            settings.own_files.append(OwnFile(use, kept.name, sha256, len(kept.content)))
        else:
            held.name, held.sha256, held.size = kept.name, sha256, len(kept.content)
        keep_content(work.reading(), sha256, kept.content)


def leave_file(desk: Desk, use: OwnUse) -> None:
    """Go back to what goes with the program."""
    with changing_settings(desk, leaving_own_label(use)) as (_work, settings):
        settings.own_files[:] = [one for one in settings.own_files if one.use is not use]


def save_file(desk: Desk, use: OwnUse, target: Path) -> Path:
    """Write a file kept, as it was chosen, where the officer wants it; nothing when none is kept any more.

    Returns the path, which ends as the file kept does.

    Raises:
        AttachmentContentMissingError: its bytes are not there, or were changed outside the program.
        ExportError: the target cannot be written; it stays as it was.
    """
    kept = kept_file(desk, use)
    return target if kept is None else written(kept.content, kept.name, target)


def written(content: bytes, name: str, target: Path) -> Path:
    """Write bytes under a name that ends as another does."""
    ending = Path(name).suffix.lower()
    path = target if target.suffix.lower() == ending else target.with_name(f"{target.name}{ending}")
    write_file(path, lambda stream: stream.write(content))
    return path
