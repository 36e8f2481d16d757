"""A dossier attached to a contract as a whole: to the line « Hors axe » of its axes, which lives while it has some."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from ptce_desk.db.queries.frameworks import FrameworkFilter, all_matching, known_axes
from ptce_desk.db.queries.uses import uses_of
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.frameworks import FrameworkAxis, FrameworkKind, PolicyFramework
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, commit_computed
from ptce_desk.wording.frameworks import OUTSIDE_AXES

_CONTRACTS: Final = frozenset({FrameworkKind.TERRITORIAL_CONTRACT})
"""The frameworks that a dossier may be attached to though they have no axis yet."""


@dataclass(frozen=True, slots=True)
class WholeContract:
    """A contract that dossiers are attached to as a whole, by id."""

    framework_id: int


def lines_to_choose(desk: Desk) -> list[tuple[int | WholeContract, str]]:
    """The axes that dossiers may be attached to, and after those of each contract the contract as a whole, in words."""
    with desk.reading() as connection:
        axes = known_axes(connection)
    contracts = contracts_to_choose(desk)
    whole = {key for key, _name in contracts} - {one.framework_id for one in axes if one.name == OUTSIDE_AXES}
    by_contract: defaultdict[int, list[tuple[int | WholeContract, str]]] = defaultdict(list)
    for one in axes:
        by_contract[one.framework_id].append((one.id, f"{one.framework} – {one.name}"))
    for key, name in contracts:
        if key in whole:
            by_contract[key].append((WholeContract(key), f"{name} – {OUTSIDE_AXES}"))
    return [line for key, _name in contracts for line in by_contract[key]]


def contracts_to_choose(desk: Desk) -> list[tuple[int, str]]:
    """The contracts a dossier may be attached to, with their names, in French order: those that have axes as well."""
    with desk.reading() as connection:
        with_axes = {one.framework_id for one in known_axes(connection)}
        rows = all_matching(connection, FrameworkFilter())
    return [(row.id, row.name) for row in rows if row.kind in _CONTRACTS or row.id in with_axes]


def attach_to_contract(desk: Desk, file_id: int, framework_id: int) -> FileSheet:
    """Attach a dossier to a contract without an axis.

    Raises:
        NotFoundError: the dossier or the contract is gone.
    """
    with desk.writing("") as work:
        file, framework = work.get(FundingFile, file_id), work.get(PolicyFramework, framework_id)
        work.label = f"Rattacher le dossier {file.number} {FRAMEWORK.to(framework)}"
        outside = line_outside(work, framework)
        left, file.framework_axis_id = file.framework_axis_id, outside
        if left != outside:
            leave_axis(work, left)
        return commit_computed(work, file)


def known_outside(work: Loader, framework_id: int) -> int | None:
    """The line of the dossiers attached to a contract as a whole, by id; None while there is no such dossier.

    Raises:
        NotFoundError: the contract is gone.
    """
    return next((one.id for one in work.get(PolicyFramework, framework_id).axes if is_outside(one)), None)


def line_outside(work: UnitOfWork, framework: PolicyFramework) -> int:
    """The same, written with the first dossier."""
    outside = known_outside(work, framework.id)
    if outside is None:
        added = FrameworkAxis(OUTSIDE_AXES, position=len(framework.axes))
        framework.axes.append(added)
        FRAMEWORK.touched(framework)
        work.flush()
        outside = added.id
    return outside


def leave_axis(work: UnitOfWork, left: int | None) -> None:
    """Take off the line « Hors axe » that dossiers at hand left, where no other is attached to it."""
    if left is None:
        return
    axis = work.get(FrameworkAxis, left)
    if not is_outside(axis):
        return
    work.flush()
    if not uses_of(work.reading(), "framework_axis", left):
        framework = work.get(PolicyFramework, axis.framework_id)
        framework.axes.remove(axis)
        FRAMEWORK.touched(framework)


def is_outside(axis: FrameworkAxis) -> bool:
    """Whether an axis is the line of the dossiers attached to its contract as a whole: nothing is planned there."""
    return axis.name == OUTSIDE_AXES and not axis.action and axis.amount is None
