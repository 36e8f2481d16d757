"""What an import makes of the rows of a table, and what it remembers of each record."""

from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What a draft becomes."""

    NEW = "new"
    CHANGED = "changed"
    KEPT = "kept"
    """The table says otherwise, and what was voted or typed here stays."""
    SAME = "same"
    IN_ERROR = "in_error"
    APART = "apart"
    """A guarantee, a loan, a help in kind: totalled, never a grant."""


class Obstacle(StrEnum):
    """Why a draft cannot come in; an officer can always do something about it."""

    UNREADABLE = "unreadable"
    """One of its cells cannot be read."""
    NO_BENEFICIARY = "no_beneficiary"
    NO_SCHEME = "no_scheme"
    UNKNOWN_SCHEME = "unknown_scheme"
    UNKNOWN_PTCE = "unknown_ptce"
    WHICH_STRUCTURE = "which_structure"
    """Structures of the file have its name: an officer says which it is, or that it is another."""
    WHICH_FILE = "which_file"
    """Several dossiers of the file are of its beneficiary, scheme and exercice."""
    TWICE = "twice"
    """Another row of the table is the same dossier."""
    NO_NAME = "no_name"
    """Nothing tells which structure, or which PTCE, a row speaks of."""
    SAME_STRUCTURE = "same_structure"
    """Another row of the table is the same structure, by its SIREN or its name."""


@dataclass(eq=False)
class ImportMap:
    """What an officer said of the columns of a table, found again at the next import of one with the same headings.

    Attributes:
        signature: what tells such tables from others.
        name: what it is shown as.
        content: JSON that `services.importing.maps` alone reads.
    """

    signature: str
    name: str
    content: str
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)


@dataclass(eq=False)
class ImportedRecord:
    """A record of the file under the identifier of a source.

    Attributes:
        origin: the kind of file it came from.
        external_id: its identifier there.
        kind: its table here.
        record_id: its id here; it may be gone since.
        brought: JSON, the text of each field as the last import said it: what is otherwise was typed here since.
    """

    origin: str
    external_id: str
    kind: str
    record_id: int
    brought: str = "{}"
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
