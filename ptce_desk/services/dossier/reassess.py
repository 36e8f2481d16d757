"""Computing again every dossier still to be decided: one change, that can be stopped on the way and leaves no trace."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ptce_desk.db.queries.awards import undecided
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import keep_computations
from ptce_desk.services.file.backups import back_up_before

Tell = Callable[[int, int], bool]
"""Hears how many dossiers are computed, of how many; answers whether to go on."""

BATCH: Final = 100
"""So many dossiers are computed, then let go of, between two tellings."""


@dataclass(frozen=True, slots=True)
class Reassessed:
    """How many dossiers were computed, and of how many the base or the maximum changed."""

    count: int
    changed: int


def reassess(desk: Desk, tell: Tell) -> Reassessed:
    """Compute the dossiers still to be decided under their versions, and keep what lists show of them.

    The file is copied first.

    Raises:
        StoppedError: `tell` answered no; the file is as it was.
        BackupFailedError: the copy could not be written; then nothing is changed.
    """
    back_up_before(desk)
    changed = 0
    with desk.writing("Recalculer les dossiers à décider") as work:
        wanted = undecided(work.reading())
        for start in range(0, len(wanted), BATCH):
            if not tell(start, len(wanted)):
                raise StoppedError
            files = work.get_many(FundingFile, wanted[start : start + BATCH])
            before = [(file.eligible_base, file.max_amount) for file in files]
            keep_computations(work, files)
            changed += sum(
                was != (file.eligible_base, file.max_amount) for was, file in zip(before, files, strict=True)
            )
            work.flush()
            work.let_go()
        work.commit()
    tell(len(wanted), len(wanted))
    return Reassessed(len(wanted), changed)
