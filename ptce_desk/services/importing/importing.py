"""Importing a table, whatever its rows become: the one way in for the window and for the command line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.targets import FUNDING_FILES, ORGANISATIONS
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.funding_files import import_funding_files, plan_funding_files
from ptce_desk.services.importing.organisations import import_structures, plan_structures
from ptce_desk.services.importing.tables import OpenedTable, Source

Job = Callable[[Desk, Sequence[Draft], Source], list[Planned]]


@dataclass(frozen=True, slots=True)
class _Road:
    """How drafts of one target come in: `seen` says what each would become, `done` does that as one change."""

    seen: Job
    done: Job


_ROADS: Final[Mapping[str, _Road]] = {
    FUNDING_FILES.key: _Road(plan_funding_files, import_funding_files),
    ORGANISATIONS.key: _Road(plan_structures, import_structures),
}
IMPORTED: Final = tuple(_ROADS)
"""The keys of the targets that a table can become."""


def plan_table(desk: Desk, opened: OpenedTable, source: Source) -> list[Planned]:
    """What each draft of a table would become; nothing is written."""
    return _ROADS[opened.target.key].seen(desk, opened.drafts(), source)


def import_table(desk: Desk, opened: OpenedTable, source: Source) -> list[Planned]:
    """Carry out the plan of a table, as one change that is undone as one; what is in error stays out."""
    return _ROADS[opened.target.key].done(desk, opened.drafts(), source)
