"""Policy frameworks: what they are, and the schemes and PTCE linked to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal

from ptce_desk.db.queries import frameworks as queries
from ptce_desk.db.queries.frameworks import FrameworkFilter, FrameworkRow, KnownAxis, Linked
from ptce_desk.db.queries.uses import uses_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.errors import InUseError, NotFoundError
from ptce_desk.domain.frameworks import (
    AxisUse,
    AxisYears,
    Drawn,
    FrameworkKind,
    FrameworkPtce,
    FrameworkScheme,
    PolicyFramework,
    taken_in_votes,
    uses_by_axis,
    voted_before_or_after,
    whole_use,
    without_year,
)
from ptce_desk.domain.french_order import ordered, sort_key
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.imports.frameworks import FrameworkEntry, read_frameworks
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.contracts import is_outside
from ptce_desk.services.records import add_line, change_line, keep_field, remove_line
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS
from ptce_desk.wording.sources import kept_source

FrameworkOrder = Literal["name", "kind", "signatories", "start", "amount", "scheme_count", "ptce_count"]
LinkKind = Literal["schemes", "ptce"]

_WORDS: Final[dict[LinkKind, str]] = {"schemes": "le dispositif", "ptce": "le PTCE"}


@dataclass(frozen=True, slots=True)
class AxisRow:
    """An axis or an action of a framework, and what dossiers made of it; euros."""

    id: int
    name: str
    action: str
    amount: Decimal | None
    use: AxisUse


@dataclass(frozen=True, slots=True)
class FrameworkSheet:
    """A framework, what is linked to it, and what may be.

    Attributes:
        whole: what all the axes come to.
        years: what they take of each year.
        beyond: of what was voted, what is of fiscal years that the contract does not reach, by year.
        ptce_of_files: the PTCE of the dossiers attached to an axis, linked to the framework or not.
    """

    framework: PolicyFramework
    schemes: tuple[Linked, ...]
    ptce: tuple[Linked, ...]
    other_schemes: tuple[Linked, ...]
    other_ptce: tuple[Linked, ...]
    axes: tuple[AxisRow, ...]
    whole: AxisUse
    years: AxisYears
    beyond: Mapping[int, Decimal]
    ptce_of_files: tuple[Linked, ...]


def list_frameworks(
    desk: Desk, wanted: FrameworkFilter, *, order: FrameworkOrder = "name", descending: bool = False
) -> list[FrameworkRow]:
    """The frameworks that match, in French order or in that of a column; what is not said comes last."""
    with desk.reading() as connection:
        rows = queries.all_matching(connection, wanted)
    return ordered(rows, lambda row: _place(row, order), descending=descending)


def open_framework(desk: Desk, framework_id: int) -> FrameworkSheet:
    """A framework with its schemes and PTCE.

    Raises:
        NotFoundError: no such framework.
    """
    with desk.loading() as work:
        framework = work.get(PolicyFramework, framework_id)
    with desk.reading() as connection:
        schemes, ptce = queries.known_schemes(connection), queries.known_ptce(connection)
        drawn = queries.drawn_on(connection, framework_id)
        paid = queries.paid_by_year(connection, framework_id)
        planned = queries.planned_by_year(connection, framework_id)
        attached = queries.ptce_of_files(connection, framework_id)
    uses = uses_by_axis(framework.axes, drawn)
    linked_schemes = {link.scheme_id for link in framework.schemes}
    linked_ptce = {link.ptce_id for link in framework.ptce}
    return FrameworkSheet(
        framework,
        tuple(scheme for scheme in schemes if scheme.id in linked_schemes),
        tuple(ptce for ptce in ptce if ptce.id in linked_ptce),
        tuple(scheme for scheme in schemes if scheme.id not in linked_schemes),
        tuple(ptce for ptce in ptce if ptce.id not in linked_ptce),
        tuple(AxisRow(one.id, one.name, one.action, one.amount, uses[one.id]) for one in framework.axes),
        whole_use(framework.axes, drawn, [one.id for one in framework.axes if is_outside(one)]),
        AxisYears([*taken_in_votes(drawn), *paid, *planned, *without_year(drawn, planned)]),
        voted_before_or_after(drawn, framework.start, framework.end),
        tuple(one for one in ptce if one.id in attached),
    )


def files_counted(desk: Desk, framework_id: int) -> dict[int, Drawn]:
    """What each dossier that a framework's axes count draws on them, by its id: those attached to them, of ours."""
    with desk.reading() as connection:
        return {one.funding_file_id: one for one in queries.drawn_on(connection, framework_id)}


def change_framework(desk: Desk, framework_id: int, key: str, value: object) -> FrameworkSheet:
    """Keep one field of a framework."""
    keep_field(desk, FRAMEWORK, framework_id, key, value)
    return open_framework(desk, framework_id)


def add_axis(desk: Desk, framework_id: int, key: str, value: object) -> FrameworkSheet:
    """Add an axis, its first cell filled."""
    add_line(desk, FRAMEWORK, framework_id, "axes", key, value)
    return open_framework(desk, framework_id)


def change_axis(desk: Desk, framework_id: int, axis_id: int, key: str, value: object) -> FrameworkSheet:
    """Keep one cell of an axis.

    Raises:
        NotFoundError: the axis is gone.
    """
    change_line(desk, FRAMEWORK, framework_id, "axes", axis_id, key, value)
    return open_framework(desk, framework_id)


def remove_axis(desk: Desk, framework_id: int, axis_id: int) -> FrameworkSheet:
    """Take an axis off a framework.

    Raises:
        NotFoundError: the axis is gone.
        InUseError: dossiers are attached to it.
    """
    with desk.reading() as connection:
        uses = uses_of(connection, "framework_axis", axis_id)
        names = {one.id: one.name for one in queries.known_axes(connection)}
    if uses:
        raise InUseError("framework_axis", names[axis_id], uses)
    remove_line(desk, FRAMEWORK, framework_id, "axes", axis_id)
    return open_framework(desk, framework_id)


def axes_to_choose(desk: Desk) -> list[KnownAxis]:
    """The axes a dossier may be attached to, those of a framework together."""
    with desk.reading() as connection:
        return queries.known_axes(connection)


def axis_within(axes: Sequence[KnownAxis], framework_id: int, held: int | None) -> int | None:
    """The axis of a framework that a dossier goes to from the one it holds: itself, that of its name, or the only one.

    None where the officer has to choose.
    """
    offered = [one for one in axes if one.framework_id == framework_id]
    name = next((one.name for one in axes if one.id == held), None)
    kept = next((one for one in offered if one.id == held), None)
    alike = kept or next((one for one in offered if one.name == name), None)
    if alike is None and len(offered) == 1:
        return offered[0].id
    return None if alike is None else alike.id


def link(desk: Desk, framework_id: int, kind: LinkKind, target: int) -> FrameworkSheet:
    """Link a scheme or a PTCE to a framework; one that is linked already stays so.

    Raises:
        NotFoundError: the framework, the scheme or the PTCE is gone.
    """
    with desk.writing("") as work:
        framework = work.get(PolicyFramework, framework_id)
        work.label = f"Rattacher {_WORDS[kind]} {_target_name(work, kind, target)} {FRAMEWORK.to(framework)}"
        _add_link(framework, kind, target)
        work.commit()
    return open_framework(desk, framework_id)


def unlink(desk: Desk, framework_id: int, kind: LinkKind, target: int) -> FrameworkSheet:
    """Take a scheme or a PTCE off a framework.

    Raises:
        NotFoundError: the framework is gone, or the scheme or PTCE is not linked to it.
    """
    with desk.writing("") as work:
        framework = work.get(PolicyFramework, framework_id)
        gone = next((one for linked, one in _links(framework, kind) if linked == target), None)
        if gone is None:
            raise NotFoundError("line", target)
        work.label = f"Détacher {_WORDS[kind]} {_target_name(work, kind, target)} {FRAMEWORK.of(framework)}"
        work.delete(gone)
        work.commit()
    return open_framework(desk, framework_id)


def load_frameworks(desk: Desk) -> int:
    """Add to the file the shipped frameworks it lacks, linked to the schemes and PTCE it holds; returns how many.

    Raises:
        CatalogueUnreadableError: the shipped file has problems.
    """
    entries = _shipped(desk.resources)
    with desk.writing("Charger les cadres du guide RTES 2014") as work:
        connection = work.reading()
        known = {row.name for row in queries.all_matching(connection, FrameworkFilter())}
        schemes = {scheme.name: scheme.id for scheme in queries.known_schemes(connection)}
        ptce = {ptce.name: ptce.id for ptce in queries.known_ptce(connection)}
        missing = [entry for entry in entries if entry.name not in known]
        for entry in missing:
            framework = _framework_from(entry)
            framework.schemes += [FrameworkScheme(schemes[code]) for code in entry.schemes if code in schemes]
            framework.ptce += [FrameworkPtce(ptce[name]) for name in entry.ptce if name in ptce]
            work.add(framework)
        work.commit()
    return len(missing)


def link_new_ptce(work: UnitOfWork, resources: Path, added: dict[str, Ptce]) -> None:
    """Link PTCE just added and flushed, by name, to the frameworks of the file that the guide names them in."""
    rows = queries.all_matching(work.reading(), FrameworkFilter())
    ids = {row.name: row.id for row in rows}
    for entry in _shipped(resources):
        named = [added[name] for name in entry.ptce if name in added]
        if named and entry.name in ids:
            framework = work.get(PolicyFramework, ids[entry.name])
            for ptce in named:
                _add_link(framework, "ptce", ptce.id)


def _shipped(resources: Path) -> list[FrameworkEntry]:
    return read_frameworks(resources / "frameworks.toml")


def _framework_from(entry: FrameworkEntry) -> PolicyFramework:
    return PolicyFramework(
        entry.name,
        kind=entry.kind,
        signatories=entry.signatories,
        start=entry.start,
        end=entry.end,
        axis=entry.axis,
        amount=entry.amount,
        source=kept_source(entry.source),
        notes=entry.notes,
    )


def _links(framework: PolicyFramework, kind: LinkKind) -> list[tuple[int, FrameworkScheme | FrameworkPtce]]:
    """What is linked: the id of each, and its link."""
    if kind == "schemes":
        return [(one.scheme_id, one) for one in framework.schemes]
    return [(one.ptce_id, one) for one in framework.ptce]


def _add_link(framework: PolicyFramework, kind: LinkKind, target: int) -> None:
    if any(linked == target for linked, _link in _links(framework, kind)):
        return
    if kind == "schemes":
        framework.schemes.append(FrameworkScheme(target))
    else:
        framework.ptce.append(FrameworkPtce(target))


def _target_name(work: UnitOfWork, kind: LinkKind, target: int) -> str:
    return work.get(SupportScheme, target).code if kind == "schemes" else f"« {work.get(Ptce, target).name} »"


def _place(row: FrameworkRow, order: FrameworkOrder) -> tuple[Decimal, str] | None:
    """Where a row goes, by dates, by figures or by words; nowhere when nothing is said."""
    value = getattr(row, order)
    if value is None or value == "":
        return None
    if isinstance(value, FrameworkKind):
        return Decimal(0), sort_key(FRAMEWORK_KIND_LABELS[value])
    if isinstance(value, date):
        return Decimal(value.toordinal()), ""
    return (Decimal(0), sort_key(value)) if isinstance(value, str) else (Decimal(value), "")
