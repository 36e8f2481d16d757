"""A dossier attached to a contract as a whole: to the line « Hors axe » of its axes, which lives while it has some."""

from typing import Final

from ptce_desk.db.queries.frameworks import FrameworkFilter, all_matching, known_axes
from ptce_desk.db.queries.uses import uses_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.frameworks import FrameworkAxis, FrameworkKind, PolicyFramework
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, commit_computed
from ptce_desk.wording.frameworks import OUTSIDE_AXES

_CONTRACTS: Final = frozenset({FrameworkKind.TERRITORIAL_CONTRACT})
"""The frameworks that a dossier may be attached to though they have no axis yet."""


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
        outside = next((one for one in framework.axes if is_outside(one)), None)
        if outside is None:
            outside = FrameworkAxis(OUTSIDE_AXES, position=len(framework.axes))
            framework.axes.append(outside)
            FRAMEWORK.touched(framework)
            work.flush()
        left, file.framework_axis_id = file.framework_axis_id, outside.id
        if left != outside.id:
            leave_axis(work, left)
        return commit_computed(work, file)


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
