"""What can be wrong with a file: its pages, its links, its sums, or what it says beside what its journal says."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FileFault:
    """One fault: its kind (`page`, `link`, `journal`, an identity…) and where it stands."""

    kind: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """A row as an officer knows it: its table, its id, its name when it has one, and the record it belongs to."""

    table: str
    row_id: int
    name: str = ""
    owner: "RecordPlace | None" = None


@dataclass(frozen=True, slots=True)
class UnreadableValue:
    """A value no column of this kind can hold, as far as it can be shown."""

    text: str


@dataclass(frozen=True, slots=True)
class ValueFault:
    """A value that the journal says otherwise; `journal` and `file` are values as the program knows them."""

    place: RecordPlace
    column: str
    journal: object
    file: object


@dataclass(frozen=True, slots=True)
class UnreadableFault:
    """A value that cannot be read, whatever the journal says of it."""

    place: RecordPlace
    column: str
    file: UnreadableValue


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that came or went without an entry in the journal, or is not what a migration left, nobody can say where.

    `content` tells whether the journal holds all that a row gone held.
    """

    place: RecordPlace
    how: Literal["added", "removed", "changed"]
    content: bool = False


Fault = FileFault | ValueFault | UnreadableFault | RowFault


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """Where the journal stood when a head was printed: the day (as the journal keeps it) and label of that entry.

    `since` is how many entries came after it.
    """

    changed_at: str
    label: str
    since: int
