"""Short notes that an officer leaves on a record, each with its day and who wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar


@dataclass(eq=False)
class DatedNote:
    """What was noted of a record on a day; `author` is who added it, whoever mends it later."""

    written_on: date
    text: str = ""
    author: str = ""
    id: int = field(init=False, repr=False)


@dataclass(eq=False)
class OrganisationNote(DatedNote):
    """A note on a structure."""

    organisation_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class PtceNote(DatedNote):
    """A note on a PTCE."""

    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FundingFileNote(DatedNote):
    """A note on a dossier."""

    funding_file_id: int = field(init=False, repr=False)


Note = TypeVar("Note", bound=DatedNote)


def newest_first(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes by day, the latest first; of one day, the last added first."""
    return tuple(sorted(notes, key=lambda one: (one.written_on, one.id), reverse=True))
