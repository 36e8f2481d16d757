"""What a file holds, in a few figures, to tell it from another."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class FileDigest:
    """The figures of a file.

    Attributes:
        schema: of the file, as its `user_version`.
        voted: euros voted, all dossiers together; as `requested` and `paid`.
        changed_at: the last change (UTC), with its `author` and `label`; None in a file without any.
    """

    schema: int
    ptce: int
    funding_files: int
    requested: Decimal
    voted: Decimal
    paid: Decimal
    changed_at: datetime | None
    author: str
    label: str
