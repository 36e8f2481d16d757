"""The awards of PTCE of which rules look at the sums alone: read by sums, since a PTCE may have thousands.

An award is read by itself where who judges shares it, where it changed since it was voted, or where it lapsed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    not_,
    or_,
    select,
    type_coerce,
)

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import keys
from ptce_desk.db.kept_figures import in_cents
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.db.queries.ledger import Among, Dossiers
from ptce_desk.db.queries.paging import unled
from ptce_desk.db.types import Cents
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState

_A = schema.grants.agreement.c
_C = schema.dossier.carrier_share.c
_F = schema.dossier.funding_file.c
_G = schema.grants.reduction.c
_M = schema.grants.amendment.c


@dataclass(frozen=True, slots=True)
class AwardSum:
    """Awards to a PTCE under one version, for one stage, decided on one day: how many, and their euros.

    `began_on` is the first day one of them began, or was decided.
    """

    ptce_id: int
    version_id: int
    stage: Stage | None
    decided_on: date | None
    began_on: date | None
    count: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Awards:
    """The awards that count for some dossiers: those that are read by themselves, and the sums of the others."""

    apart: Among
    sums: Sequence[AwardSum]


@dataclass(frozen=True, slots=True)
class Around:
    """Whose awards count for some dossiers.

    Attributes:
        poles: the PTCE of the dossiers.
        sharing: the organisations that share them, their doubles and single undertakings.
        judged: the dossiers themselves.
        under: the versions of schemes that rules look at of what the PTCE got, None for every one.
    """

    poles: Collection[int]
    sharing: Collection[int]
    judged: Collection[int]
    under: Collection[int] | None = None

    def awards(self, connection: Connection) -> Awards:
        """Find these awards."""
        named = {"sharing": list(self.sharing), "judged": list(self.judged)}
        if not self.poles or (self.under is not None and not self.under):
            return Awards(Among(_apart(), named), ())
        query = _of_poles(narrowed=self.under is not None)
        told = {"poles": list(self.poles), "versions": list(self.under or ()), **named}
        sums: list[AwardSum] = []
        changed: list[int] = []
        for ptce_id, version_id, stage, decided_on, began_on, count, amount, kept in connection.execute(query, told):
            if kept is None:
                sums.append(AwardSum(ptce_id, version_id, stage, decided_on, began_on, count, amount))
            else:
                changed += map(int, kept.split(","))
        return Awards(Among(_apart(), {**named, "judged": [*self.judged, *changed]}), sums)


@cache
def _apart() -> Dossiers:
    return Dossiers(or_(*_known()))


@cache
def _of_poles(*, narrowed: bool) -> Select[int, int, Stage | None, date | None, date | None, int, Decimal, str | None]:
    """The awards to PTCE of those that are not known: sums of those that are what was voted, ids of the others."""
    told = (_F.ptce_id, _F.scheme_version_id.label("version_id"), _F.stage, _F.decided_on)
    of_them = _F.ptce_id.in_(keys("poles"))
    known = func.coalesce(or_(*_known()), false())
    each = (
        select(
            _F.id,
            *told,
            func.coalesce(_F.start, _F.decided_on).label("began_on"),
            in_cents(func.coalesce(_A.final_amount, _F.voted)).label("cents"),
            _changed().label("changed"),
        )
        .outerjoin(schema.grants.agreement, _A.funding_file_id == _F.id)
        .where(and_(of_them, unled(_F.scheme_version_id).in_(keys("versions"))) if narrowed else of_them)
        .where(_F.decision == DecisionState.GRANTED, _F.voted.is_not(None), not_(known))
        .cte("each")
        .prefix_with("MATERIALIZED")
        .c
    )
    group = (each.ptce_id, each.version_id, each.stage, each.decided_on)
    return select(
        *group,
        func.min(each.began_on),
        func.count(),
        type_coerce(func.sum(each.cents), Cents),
        func.aggregate_strings(case((each.changed, cast(each.id, Text))), ","),
    ).group_by(*group, each.changed)


def _known() -> list[ColumnElement[bool]]:
    """The dossiers that are judged, or read by themselves, or that who shares them shares, or was passed."""
    carried = select(_C.funding_file_id).where(_C.organisation_id.in_(keys("sharing")))
    passed = select(PASSED.c.funding_file_id).where(PASSED.c.bearer_id.in_(keys("sharing")))
    shared = [_F.beneficiary_id.in_(keys("sharing")), _F.id.in_(carried), _F.id.in_(passed)]
    return [*shared, _F.id.in_(keys("judged"))]


def _changed() -> ColumnElement[bool]:
    """Whether something else counts of an award than what was voted, or settled."""
    amended = exists().where(_M.agreement_id == _A.id, _M.signed_on.is_not(None), _M.amount.is_not(None))
    reduced = exists().where(_G.agreement_id == _A.id)
    return or_(_A.lapsed_on.is_not(None), amended, reduced)
