"""How the documents of our authority look, and the fonts it chose for them."""

from contextlib import suppress
from pathlib import Path

from ptce_desk.db.queries.settings import letterhead_texts
from ptce_desk.domain.attachment_errors import AttachmentContentMissingError
from ptce_desk.domain.attachments import kept_name
from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.domain.font_faults import FontFault, FontRefusedError
from ptce_desk.exports.letterhead import Letterhead, lines_of
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.own_files import Kept, keep_file, kept_file
from ptce_desk.services.file.settings import SettingsSheet, open_settings


def letterhead_of(desk: Desk) -> Letterhead:
    """The lines, the colour and the fonts; a font whose bytes are gone leaves its place to the bundled one."""
    with desk.reading() as connection:
        head, foot, accent = letterhead_texts(connection)
    return Letterhead(lines_of(head), lines_of(foot), accent, _font(desk, OwnUse.FONT), _font(desk, OwnUse.BOLD_FONT))


def keep_font(desk: Desk, use: OwnUse, path: Path) -> SettingsSheet:
    """Print documents in a font of one's own.

    Raises:
        FontRefusedError: it cannot be put in a document; the one before stays.
    """
    from ptce_desk.exports.own_fonts import LARGEST, check_font  # noqa: PLC0415  (ReportLab is slow to import)

    name = kept_name(path.name)
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as problem:
        raise FontRefusedError(name, FontFault.UNREADABLE) from problem
    check_font(name, content)
    keep_file(desk, use, Kept(name, content))
    return open_settings(desk)


def _font(desk: Desk, use: OwnUse) -> bytes | None:
    with suppress(AttachmentContentMissingError):  # the verification of the file tells it; documents go on
        kept = kept_file(desk, use)
        return None if kept is None else kept.content
    return None
