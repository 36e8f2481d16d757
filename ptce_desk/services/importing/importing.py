"""Importing a table, whatever its rows become: the one way in for the window and for the command line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.targets import DE_MINIMIS, ENVELOPES, FUNDING_FILES, ORGANISATIONS, PAYMENTS, POLES
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.aids import import_aids, plan_of_aids
from ptce_desk.services.importing.envelopes import import_envelopes, plan_of_envelopes
from ptce_desk.services.importing.funding_files import import_funding_files, plan_funding_files
from ptce_desk.services.importing.organisations import import_structures, plan_structures
from ptce_desk.services.importing.payments import import_payments, plan_of_payments
from ptce_desk.services.importing.ptce import import_poles, plan_of_poles
from ptce_desk.services.importing.tables import OpenedTable, Source

Job = Callable[[Desk, OpenedTable, Source], list[Planned]]


def _of_drafts(job: Callable[[Desk, Sequence[Draft], Source], list[Planned]]) -> Job:
    """What looks at what a table says, and not at what kind of file it is."""
    return lambda desk, opened, source: job(desk, opened.drafts(source.still_wanted), source)


@dataclass(frozen=True, slots=True)
class _Road:
    """How a table of one target comes in: `seen` says what its drafts would become, `done` does that as one change."""

    seen: Job
    done: Job


_ROADS: Final[Mapping[str, _Road]] = {
    FUNDING_FILES.key: _Road(_of_drafts(plan_funding_files), _of_drafts(import_funding_files)),
    ORGANISATIONS.key: _Road(_of_drafts(plan_structures), _of_drafts(import_structures)),
    PAYMENTS.key: _Road(plan_of_payments, import_payments),
    POLES.key: _Road(_of_drafts(plan_of_poles), _of_drafts(import_poles)),
    DE_MINIMIS.key: _Road(_of_drafts(plan_of_aids), _of_drafts(import_aids)),
    ENVELOPES.key: _Road(_of_drafts(plan_of_envelopes), _of_drafts(import_envelopes)),
}
IMPORTED: Final = tuple(_ROADS)
"""The keys of the targets that a table can become."""


def plan_table(desk: Desk, opened: OpenedTable, source: Source) -> list[Planned]:
    """What each draft of a table would become; nothing is written."""
    return _ROADS[opened.target.key].seen(desk, opened, source)


def import_table(desk: Desk, opened: OpenedTable, source: Source) -> list[Planned]:
    """Carry out the plan of a table, as one change that is undone as one; what is in error stays out."""
    return _ROADS[opened.target.key].done(desk, opened, source)
