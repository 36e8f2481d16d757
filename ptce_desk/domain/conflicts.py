"""Two officers at one field: what a screen had read when something was typed there, and who changed it since."""

from dataclasses import dataclass
from datetime import datetime

from ptce_desk.domain.errors import PtceDeskError


@dataclass(frozen=True, slots=True)
class Seen:
    """What a field showed when it was typed in, told by how far its screen had read the journal.

    Attributes:
        entry: the last entry of the journal that the screen knew.
        column: what the field keeps, « table.column ».
    """

    entry: int
    column: str


@dataclass(frozen=True, slots=True)
class Theirs:
    """What somebody else made of a field since a screen read it.

    Attributes:
        called: the field, as it stands in a sentence; empty for one that has no name.
        shown: what the screen showed, in words.
        value: what the field holds now, in words; empty when it was emptied, or its line taken off.
        author: who wrote that.
        changed_at: when (UTC).
        asked_at: when it was to be written over (UTC).
        entry: the entry of the journal that says so: whoever knows it knows all this.
    """

    called: str
    shown: str
    value: str
    author: str
    changed_at: datetime
    asked_at: datetime
    entry: int


class ConflictError(PtceDeskError):
    """A field is no longer what its screen showed: somebody else changed it meanwhile. Nothing was written."""

    def __init__(self, theirs: Theirs) -> None:
        super().__init__(theirs)
        self.theirs = theirs
