"""The dossiers of an instructor given to another one, as those of a colleague who is away."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ptce_desk.db.queries.funding_files import FundingFileFilter, ids
from ptce_desk.db.queries.instructors import counts_by_state
from ptce_desk.domain.french_order import sort_key
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.bulk import BulkChange, BulkResult, change_files
from ptce_desk.services.dossier.instructors import being_reviewed, known_instructors, theirs
from ptce_desk.wording.handing import handed_label


@dataclass(frozen=True, slots=True)
class Handing:
    """What may be handed over: of each instructor, an empty name for none, how many dossiers, and being reviewed.

    `names` are those a dossier may be given to.
    """

    held: Mapping[str, tuple[int, int]]
    names: tuple[str, ...]


def survey_handing(desk: Desk) -> Handing:
    """What may be handed over now."""
    every, being = Counter[str](), Counter[str]()
    with desk.reading() as connection:
        for name, decision, instruction, count in counts_by_state(connection):
            every[name] += count
            being[name] += count * being_reviewed(decision, instruction)
    held = {name: (every[name], being[name]) for name in sorted(every, key=lambda one: (not one, sort_key(one)))}
    return Handing(held, tuple(known_instructors(desk)))


def hand_over(desk: Desk, leaving: str, taking: str, *, being: bool) -> BulkResult:
    """Give the dossiers of an instructor to another one, as one operation; only those `being` reviewed, or all.

    Raises:
        BackupFailedError: the copy could not be written; then none is given.
    """
    with desk.reading() as connection:
        found = ids(connection, FundingFileFilter(theirs(leaving, being=being)), most=None)
    said = handed_label(len(found), leaving, taking)
    return change_files(desk, found, BulkChange("instructor", taking), label=said)
