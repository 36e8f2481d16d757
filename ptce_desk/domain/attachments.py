"""Documents kept inside the file, by the fingerprint of their bytes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

LARGEST: Final = 25 * 1024 * 1024
"""Bytes of one document."""


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
