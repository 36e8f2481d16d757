"""Archives whose members bear the day they were made, as it is given: the same contents that day are the same bytes."""

import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Final

FIRST_DAY: Final = date(1980, 1, 1)
"""The first one that archives know."""


def dated(content: bytes, made_on: date) -> bytes:
    """The same archive, its members of a day; one that is stored as it is stays so."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as read, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for one in read.infolist():
            written.writestr(member(one.filename, made_on, one.compress_type), read.read(one))
    return stream.getvalue()


def zipped(files: Sequence[tuple[str, bytes]], made_on: date) -> bytes:
    """An archive of some files, by their names; of a day, or of a moment."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files:
            written.writestr(member(name, made_on), content)
    return stream.getvalue()


def member(name: str, made_on: date, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """What an archive tells of one of its files: without it, the clock of the machine would be told."""
    year, month, day, hour, minute, second, *_others = max(made_on.timetuple(), FIRST_DAY.timetuple())
    found = zipfile.ZipInfo(name, (year, month, day, hour, minute, second))
    found.compress_type = compression
    found.external_attr = 0o644 << 16
    return found
