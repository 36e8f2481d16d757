"""Policy frameworks: their list, and what is linked to them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    case,
    func,
    literal,
    select,
    type_coerce,
)

from ptce_desk.db import schema
from ptce_desk.db.days import year_of
from ptce_desk.db.kept_figures import in_cents
from ptce_desk.db.queries.granted import counted_cents
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.queries.projection import NOT_YET_VOTED, open_agreements, shares
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import Cents
from ptce_desk.domain.frameworks import Drawn, FrameworkKind, Measure, Taken
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.typed_text import searched_text

_A = schema.grants.agreement.c
_C = schema.schemes.policy_framework.c
_F = schema.dossier.funding_file.c
_LS = schema.schemes.framework_scheme.c
_LP = schema.schemes.framework_ptce.c
_P = schema.grants.payment.c
_X = schema.schemes.framework_axis.c


@dataclass(frozen=True, slots=True)
class FrameworkFilter:
    """Which frameworks to list; what is empty filters nothing."""

    kinds: frozenset[FrameworkKind] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class FrameworkRow:
    """One framework of a list; `amount` in euros."""

    id: int
    name: str
    kind: FrameworkKind
    signatories: str
    start: date | None
    end: date | None
    axis: str
    amount: Decimal | None
    scheme_count: int
    ptce_count: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A scheme or a PTCE that can be linked: its id and how it is named (a scheme by its code, then its label)."""

    id: int
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class KnownAxis:
    """An axis a dossier may be attached to: named with its action, and the framework it is of."""

    id: int
    name: str
    framework_id: int
    framework: str


def all_matching(connection: Connection, wanted: FrameworkFilter) -> list[FrameworkRow]:
    """Every framework that matches, in French order: a few dozens."""
    schemes = select(func.count()).where(_LS.framework_id == _C.id).scalar_subquery().label("scheme_count")
    poles = select(func.count()).where(_LP.framework_id == _C.id).scalar_subquery().label("ptce_count")
    query = select(
        _C.id, _C.name, _C.kind, _C.signatories, _C.start, _C.end, _C.axis, _C.amount, schemes, poles
    ).order_by(_C.sort_key, _C.id)
    if wanted.kinds:
        query = query.where(_C.kind.in_(wanted.kinds))
    rows = rows_of(FrameworkRow, connection.execute(query))
    words = sort_key(searched_text(wanted.text))
    return [row for row in rows if words in sort_key(f"{row.name} {row.signatories} {row.axis}")] if words else rows


def _named() -> Select[int, str]:
    """Each axis by its id, under its contract: « Contrat – Axe, action »."""
    action = case((_X.action == "", ""), else_=literal(", ").concat(_X.action))
    name = _C.name.concat(literal(" – ")).concat(_X.name).concat(action).label("name")
    return select(_X.id, name).join(schema.schemes.policy_framework, _C.id == _X.framework_id)


AXIS_NAMES: Final = _named().subquery("axis_name")
"""What each axis is called under its contract: `id`, `name`."""


def known_as(axis_id: ColumnElement[int | None]) -> ScalarSelect[object]:
    """What an axis is called, nothing for none."""
    return select(AXIS_NAMES.c.name).where(AXIS_NAMES.c.id == axis_id).scalar_subquery()


def known_axes(connection: Connection) -> list[KnownAxis]:
    """Every axis a dossier may be attached to, by framework then in its order."""
    query = (
        select(_X.id, _X.name, _X.action, _C.id, _C.name)
        .join(schema.schemes.policy_framework, _C.id == _X.framework_id)
        .order_by(_C.sort_key, _C.id, _X.position)
    )
    rows = connection.execute(query)
    return [
        KnownAxis(key, f"{name}, {action}" if action else name, framework_id, framework)
        for key, name, action, framework_id, framework in rows
    ]


def drawn_on(connection: Connection, framework_id: int) -> list[Drawn]:
    """What each of our dossiers draws on the axes of a framework.

    What is granted counts as the ledger has it (`counted_cents`); what was refused or waits draws nothing.
    """
    granted = _F.decision == DecisionState.GRANTED
    agreements = open_agreements(_F.framework_axis_id.is_not(None))
    query = (
        select(
            _F.id.label("funding_file_id"),
            _F.framework_axis_id.label("axis_id"),
            _F.fiscal_year.label("year"),
            _F.ptce_id,
            type_coerce(
                case((_F.decision.in_(NOT_YET_VOTED), func.coalesce(in_cents(_F.proposed), 0)), else_=0), Cents
            ).label("proposed"),
            type_coerce(case((granted, func.coalesce(counted_cents(), 0)), else_=0), Cents).label("voted"),
            *(
                type_coerce(case((granted, func.coalesce(agreements.c[key], 0)), else_=0), Cents).label(told)
                for key, told in (("paid", "paid"), ("remaining", "to_pay"))
            ),
        )
        .join(schema.schemes.framework_axis, _X.id == _F.framework_axis_id)
        .outerjoin(schema.grants.agreement, _A.funding_file_id == _F.id)
        .outerjoin(agreements, agreements.c.id == _A.id)
        .where(_X.framework_id == framework_id, given_by_us(connection))
        .order_by(_F.number_sort_key)
    )
    return rows_of(Drawn, connection.execute(query))


def paid_by_year(connection: Connection, framework_id: int) -> list[Taken]:
    """What was paid for our dossiers attached to each axis of a framework, by year of payment."""
    paid_in = year_of(_P.paid_on).label("paid_in")
    query = (
        select(_F.framework_axis_id, paid_in, func.sum(_P.amount))
        .join(schema.grants.agreement, _A.id == _P.agreement_id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .where(*_granted_on(connection, framework_id))
        .group_by(_F.framework_axis_id, paid_in)
    )
    return [Taken(Measure.PAID, axis, year, amount) for axis, year, amount in connection.execute(query)]


def planned_by_year(connection: Connection, framework_id: int) -> list[Taken]:
    """What remains to be paid for our dossiers attached to each axis of a framework, by year planned.

    What is planned on no known day is left out: see `without_year`.
    """
    share = shares(open_agreements(*_granted_on(connection, framework_id)))
    query = (
        select(_F.framework_axis_id, share.c.planned_in, type_coerce(func.sum(share.c.cents), Cents))
        .join(schema.grants.agreement, _A.id == share.c.agreement_id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .where(share.c.planned_in.is_not(None))
        .group_by(_F.framework_axis_id, share.c.planned_in)
    )
    return [Taken(Measure.TO_PAY, axis, year, amount) for axis, year, amount in connection.execute(query)]


def _granted_on(connection: Connection, framework_id: int) -> tuple[ColumnElement[bool], ...]:
    """The conditions of what our authority granted on the axes of a framework."""
    axes = select(_X.id).where(_X.framework_id == framework_id)
    return _F.framework_axis_id.in_(axes), _F.decision == DecisionState.GRANTED, given_by_us(connection)


def known_schemes(connection: Connection) -> list[Linked]:
    """Every scheme, by code."""
    scheme = schema.schemes.scheme.c
    query = select(scheme.id, scheme.code.label("name"), scheme.label.label("detail")).order_by(scheme.code)
    return rows_of(Linked, connection.execute(query))


def known_ptce(connection: Connection) -> list[Linked]:
    """Every PTCE, in French order."""
    ptce = schema.ptce.ptce.c
    query = select(ptce.id, ptce.name, ptce.commune.label("detail")).order_by(ptce.sort_key, ptce.id)
    return rows_of(Linked, connection.execute(query))


def ptce_of_files(connection: Connection, framework_id: int) -> set[int]:
    """The PTCE of the dossiers attached to the axes of a framework."""
    axes = select(_X.id).where(_X.framework_id == framework_id)
    query = select(_F.ptce_id).where(_F.framework_axis_id.in_(axes), _F.ptce_id.is_not(None))
    return set(connection.execute(query).scalars())


def of_ptce(connection: Connection, ptce_id: int) -> list[FrameworkRow]:
    """The frameworks that name or support a PTCE, in French order."""
    linked = set(connection.execute(select(_LP.framework_id).where(_LP.ptce_id == ptce_id)).scalars())
    return [row for row in all_matching(connection, FrameworkFilter()) if row.id in linked] if linked else []
