"""Archives that are the same bytes for the same contents, whatever the clock says."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Final

_DATED: Final = (1980, 1, 1, 0, 0, 0)


def dated_alike(content: bytes) -> bytes:
    """The same archive, all its members of the first day archives know; one that is stored as it is stays so."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as read, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for one in read.infolist():
            written.writestr(_member(one.filename, one.compress_type), read.read(one))
    return stream.getvalue()


def zipped(files: Sequence[tuple[str, bytes]]) -> bytes:
    """An archive of some files, by their names."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files:
            written.writestr(_member(name, zipfile.ZIP_DEFLATED), content)
    return stream.getvalue()


def _member(name: str, compression: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _DATED)
    member.compress_type = compression
    member.external_attr = 0o644 << 16
    return member
