"""The open file looked at as a whole, from the window: what is wrong with it, how much it holds, where it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ptce_desk.db.file_sizes import base_sizes, file_sizes
from ptce_desk.disk.places import RiskyPlace, risky_place
from ptce_desk.domain.day_doubts import DayDoubt
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.places import TeamBase
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.journal_head import printed_head
from ptce_desk.services.file.verification import verify_with_days


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a check of the open file found.

    Attributes:
        faults: empty for a sound file.
        records: how many it holds.
        entries: how many its journal holds.
        head: the end of its journal, as it is printed.
        checked_at: local time.
        doubts: of a sound file, the days that a screen would have asked about.
    """

    faults: tuple[Fault, ...]
    records: int
    entries: int
    head: str
    checked_at: datetime
    doubts: tuple[DayDoubt, ...] = ()


def inspect_file(desk: Desk, progress: Callable[[int, int], None]) -> Inspection:
    """All that `ptce-desk check` does, on the open file; what `progress` raises stops it."""
    found, doubts = verify_with_days(desk, progress=progress)
    if found.faults:
        return Inspection(found.faults, 0, 0, "", desk.now())
    return Inspection((), *_sizes(desk), printed_head(desk), desk.now(), doubts)


def _sizes(desk: Desk) -> tuple[int, int]:
    """How many records there are, and how many entries of the journal."""
    if isinstance(desk.place, TeamBase):
        with desk.reading() as connection:
            return base_sizes(connection)
    with desk.file.looking() as bare:
        return file_sizes(bare)


def place_of_file(desk: Desk) -> RiskyPlace | None:
    """What makes the place of the open file risky, if anything does."""
    return place_of(desk.path)


def place_of(path: Path) -> RiskyPlace | None:
    """What makes the place of a file risky, if anything does."""
    return risky_place(path)
