"""Whether a file says what its journal says, and the journal's word put back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from ptce_desk.db import repair
from ptce_desk.db.day_doubts import day_doubts
from ptce_desk.db.file_check import Checked, Progress, check, page_fault
from ptce_desk.db.looking import Bare, looking_at
from ptce_desk.domain.day_doubts import DayDoubt
from ptce_desk.domain.errors import FileIsDamagedError
from ptce_desk.domain.file_faults import Fault, FileFault, RowFault, ValueFault
from ptce_desk.domain.places import TeamBase
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.team import base_as_file

Verification = Checked

_MADE_AGAIN = ("index_", "trigger_", "search_index", "kept_figures")


def verify_file(path: Path, *, head: str = "", progress: Progress | None = None) -> Verification:
    """Everything that is wrong with a file that no desk has open; it is only read, on any thread.

    Args:
        path: a file, or a copy of one; it may be of an older format.
        head: what the printed head of a journal begins with, as `journal_head.read_head` gives it.
        progress: told how much is done, of how much; what it raises stops the check.

    Raises:
        FileError: missing, in use, of another kind, too recent.
    """
    try:
        with looking_at(path) as connection:
            return check(connection, head=head, progress=progress)
    except FileIsDamagedError as problem:
        return Checked((page_fault(problem.__cause__),), 0, None)


def doubtful_days(path: Path, today: date) -> list[DayDoubt]:
    """The days a sound file holds that a screen would have asked about.

    Raises:
        FileError: missing, in use, of another kind, too recent.
    """
    with looking_at(path) as connection:
        return list(day_doubts(connection, today))


def verify(desk: Desk, *, head: str = "", progress: Progress | None = None) -> Verification:
    """Everything that is wrong with the open file, or base, read on the database thread.

    Raises:
        CopyDiffersError: a base holds what no file can.
    """
    with _as_file(desk, progress) as (connection, derived):
        return _checked(connection, derived, head, progress)


def verify_with_days(
    desk: Desk, *, head: str = "", progress: Progress | None = None
) -> tuple[Verification, tuple[DayDoubt, ...]]:
    """The same; with, where nothing is wrong, the days that a screen would have asked about.

    Raises:
        CopyDiffersError: a base holds what no file can.
    """
    with _as_file(desk, progress) as (connection, derived):
        found = _checked(connection, derived, head, progress)
        return found, () if found.faults else tuple(day_doubts(connection, desk.today()))


@contextmanager
def _as_file(desk: Desk, progress: Progress | None) -> Iterator[tuple[Bare, Sequence[Fault]]]:
    """What is open, as a file; with what of a base is wrong that its copy does not show.

    A base is copied first: its progress is told once for that, and once more for the check.
    """
    if isinstance(desk.place, TeamBase):
        with base_as_file(desk, progress or (lambda _done, _total: None)) as held:
            yield held
    else:
        with desk.file.looking() as connection:
            yield connection, ()


def _checked(connection: Bare, derived: Sequence[Fault], head: str, progress: Progress | None) -> Verification:
    found = check(connection, head=head, progress=progress)
    return replace(found, faults=(*found.faults, *derived))


def can_put_back(fault: Fault) -> bool:
    """Whether the journal holds what should stand there, or it can be made again from the data."""
    match fault:
        case ValueFault():
            return True
        case RowFault():
            return fault.how == "added" or (fault.how == "removed" and fault.content)
        case FileFault():
            return fault.kind.startswith(_MADE_AGAIN)
    return False


def put_back(desk: Desk, faults: Sequence[Fault]) -> int:
    """Put the journal's values back as one change, which the journal holds and which can be undone.

    Returns:
        how many of the faults were mended.

    Raises:
        RepairRefusedError: what would come back contradicts what the file holds; nothing is changed.
        NotInATeamError: a base is the business of who runs its server.
    """
    label = "Remettre ce que dit l’historique"
    with desk.file.rewriting() as connection:
        return repair.put_back(connection, faults, desk.author, desk.moment(), label)
