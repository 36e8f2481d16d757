"""Documents kept inside the file, by the fingerprint of their bytes."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import Final

from ptce_desk.domain.acting_endings import ACTING

LARGEST: Final = 25 * 1024 * 1024
"""Bytes of one document."""

LONGEST_NAME: Final = 150
"""Characters of a name: with its accents it fits the 255 bytes of every disk."""

_ACTING_STARTS: Final = (b"MZ", b"\x7fELF", b"#!")
"""First bytes of programs and scripts, whatever their name says."""

_NOT_IN_FILE_NAMES: Final = re.compile(r'[<>:"/\\|?*]')
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)


@dataclass(eq=False)
class Attachment:
    """A document attached to a record; `owner_kind` is the table of that record, `sha256` names the bytes."""

    owner_kind: str
    owner_id: int
    name: str
    sha256: str
    size: int
    media_type: str
    added_at: datetime
    note: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)


def kept_name(name: str) -> str:
    """The name of a document without what cannot be seen: control characters, marks that turn the writing round.

    A long one loses its middle, never its ending; an empty one is « document ».
    """
    seen = "".join(c for c in name if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    seen = unicodedata.normalize("NFC", " ".join(seen.split())).rstrip(". ") or "document"
    if len(seen) <= LONGEST_NAME:
        return seen
    ending = PurePosixPath(seen).suffix
    if len(ending) > LONGEST_NAME // 2:
        return seen[:LONGEST_NAME].rstrip(". ")
    return seen[: LONGEST_NAME - len(ending)].rstrip(". ") + ending


def free_name(name: str, taken: Container[str]) -> str:
    """A name no other document of the record has: « devis (2).pdf » beside « devis.pdf »."""
    stem, ending = _parted(name)
    number, free = 1, name
    while free in taken:
        number += 1
        free = kept_name(f"{stem[: LONGEST_NAME - len(ending) - 8]} ({number}){ending}")
    return free


def disk_name(name: str) -> str:
    """The name a document may have on any disk: `<`, `"` and their like become `_`."""
    safe = _NOT_IN_FILE_NAMES.sub("_", name)
    return f"_{safe}" if _DEVICES.match(safe) else safe


def may_act(name: str, start: bytes = b"") -> bool:
    """Whether a document may act when it is opened, by its name or by its first bytes."""
    return _parted(name.rstrip(". "))[1].removeprefix(".").lower() in ACTING or start.startswith(_ACTING_STARTS)


def _parted(name: str) -> tuple[str, str]:
    """A name before its ending, and the ending with its dot."""
    path = PurePosixPath(name.replace("/", "_"))
    return (path.stem, path.suffix) if path.suffix else (name, "")
