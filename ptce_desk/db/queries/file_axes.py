"""What dossiers can be narrowed, grouped and summed by, and what the columns of their list tell."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, cast

from sqlalchemy import ColumnElement, and_, case, false, func, null, or_, select, type_coerce
from sqlalchemy import cast as sql_cast

from ptce_desk.db import schema
from ptce_desk.db.queries import follow_up
from ptce_desk.db.queries.file_orders import AWAITED, RANKED, RANKED_AXES
from ptce_desk.db.queries.frameworks import AXIS_NAMES, known_as
from ptce_desk.db.queries.free_fields import RANKED_WORDS, told_in
from ptce_desk.db.queries.granted import GRANTED_AMOUNT
from ptce_desk.db.queries.listing import Apart, Axis, Join, Listing, Question
from ptce_desk.db.queries.paging import unled
from ptce_desk.db.queries.scoring import is_scored
from ptce_desk.db.queries.tags import bears, worn
from ptce_desk.db.queries.to_do import AsOf, waits_for
from ptce_desk.db.types import Cents
from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.wording.axes import FILE_BUCKETS, GROUPED_IN

_F = schema.dossier.funding_file.c
_S = schema.schemes.scheme.c
_O = schema.organisations.organisation.c
_W = schema.grants.award_year.c
_V = schema.schemes.scheme_version.c
_LP = schema.schemes.framework_ptce.c
_A = schema.grants.agreement.c
_K = schema.kept.agreement_sum.c
_L = schema.kept.instalment_rest.c
_Y = schema.grants.payment.c
_LS = schema.schemes.framework_scheme.c
_X = schema.schemes.framework_axis.c


def _department() -> ColumnElement[object]:
    """The code of the département a beneficiary has its seat in: three figures overseas."""
    code = _O.commune_code
    overseas = code.like("97%")
    return func.nullif(func.substr(code, 1, case((overseas, 3), else_=2)), "")


def _at_state(kind: type[ActState] | type[ExecutionState]) -> Question:
    def condition(value: Hashable, as_of: AsOf | None) -> ColumnElement[bool]:
        assert as_of is not None
        if value is None:
            return _F.id.not_in(select(_A.funding_file_id))
        state = kind(str(value))
        if isinstance(state, ActState):
            return follow_up.is_at(as_of, act=state)
        return follow_up.is_at(as_of, execution=state)

    return Question(condition, dated=True)


def _has_year_at(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    years = select(_W.funding_file_id).where(_W.state == value)
    return and_(_F.decision == DecisionState.GRANTED, _F.id.in_(years))


def _stands_in(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    """In a framework by its PTCE, by its scheme, or by the axis it is attached to."""
    poles = select(_LP.ptce_id).where(_LP.framework_id == value)
    schemes = select(_LS.scheme_id).where(_LS.framework_id == value)
    versions = select(_V.id).where(_V.scheme_id.in_(schemes))
    axes = select(_X.id).where(_X.framework_id == value)
    return or_(_F.ptce_id.in_(poles), _F.scheme_version_id.in_(versions), _F.framework_axis_id.in_(axes))


def _was_paid_in(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    """Something was paid in a civil year."""
    first, last = date(int(str(value)), 1, 1), date(int(str(value)), 12, 31)
    paid = select(_A.funding_file_id).join(schema.grants.payment, _Y.agreement_id == _A.id)
    return _F.id.in_(paid.where(_Y.paid_on >= first, _Y.paid_on <= last))


def _is_to_pay_in(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    """Something remains to be paid that is planned in a civil year; None for what is planned in none."""
    if value is not None:
        return _F.id.in_(select(_L.funding_file_id).where(_L.planned_in == value))
    dated = select(func.coalesce(func.sum(_L.cents), 0)).where(
        _L.agreement_id == _K.agreement_id, _L.planned_in.is_not(None)
    )
    return _F.id.in_(select(_K.funding_file_id).where(_K.remaining > dated.scalar_subquery()))


@dataclass(frozen=True, slots=True)
class OfYears:
    """An amount of the years that a list is narrowed to, and of no other.

    Attributes:
        asked_as: the key it is narrowed to years under; the amount is told only where it is.
        read: the euros of some years of a dossier, None for those planned in none.
    """

    asked_as: str
    read: Callable[[frozenset[Hashable]], ColumnElement[Decimal]]

    def amount(self, by: Narrowing) -> ColumnElement[object]:
        """The euros of a dossier, nothing where the list is narrowed to no year."""
        clause = by.get(self.asked_as)
        told = self.read(clause.values) if isinstance(clause, Among) else sql_cast(null(), Cents)
        return cast("ColumnElement[object]", type_coerce(told, Cents))


def _paid_within(years: frozenset[Hashable]) -> ColumnElement[Decimal]:
    """What was paid of a dossier in some civil years."""
    spans = [and_(_Y.paid_on >= date(year, 1, 1), _Y.paid_on <= date(year, 12, 31)) for year in _known(years)]
    paid = select(func.sum(_Y.amount)).join(schema.grants.agreement, _A.id == _Y.agreement_id)
    return paid.where(_A.funding_file_id == _F.id, or_(false(), *spans)).correlate(_F.id.table).scalar_subquery()


def _left_within(years: frozenset[Hashable]) -> ColumnElement[Decimal]:
    """What is left to pay of a dossier in the years it is planned in, None for what is planned in none."""
    dossier = _F.id.table
    planned = select(func.sum(_L.cents)).join(schema.grants.agreement, _A.id == _L.agreement_id)
    planned = planned.where(_A.funding_file_id == _F.id)  # both by an index: a year alone is that of many
    told = planned.where(unled(_L.planned_in).in_(_known(years))).correlate(dossier).scalar_subquery()
    if None not in years:
        return told
    left = select(func.sum(_K.remaining)).where(_K.funding_file_id == _F.id).correlate(dossier).scalar_subquery()
    dated = planned.where(unled(_L.planned_in).is_not(None)).correlate(dossier).scalar_subquery()
    return left - func.coalesce(dated, 0) + func.coalesce(told, 0)


def _known(years: frozenset[Hashable]) -> list[int]:
    return sorted(year for year in years if isinstance(year, int))


OF_YEARS: Final[Mapping[str, OfYears]] = {
    "paid_then": OfYears("paid_in", _paid_within),
    "left_then": OfYears("to_pay_in", _left_within),
}
"""The amounts of the years a list is narrowed to, each the column of a figure of one year."""

_OF_GRANT: Final = ("agreed", "paid", "remaining")
"""The sums kept of the agreement of a dossier."""


def _of_grant(key: str) -> Apart:
    """A sum of the agreement of a dossier, kept in cents; one that was not granted has none."""
    return Apart(Axis(type_coerce(_K[key], Cents)), _K.funding_file_id, _F.id)


LISTING: Final = Listing(
    schema.dossier.funding_file,
    axes={
        "scheme": Axis(_V.scheme_id, "version", schema.schemes.scheme, "code"),
        "year": Axis(_F.fiscal_year),
        "stage": Axis(_F.stage),
        "section": Axis(_F.section),
        "instruction": Axis(_F.instruction),
        "decision": Axis(_F.decision),
        "ptce": Axis(_F.ptce_id, "", schema.ptce.ptce),
        "beneficiary": Axis(_F.beneficiary_id, "", schema.organisations.organisation),
        "instructor": Axis(func.nullif(_F.instructor, "")),
        "commune": Axis(func.nullif(_O.commune, ""), "beneficiary"),
        "department": Axis(_department(), "beneficiary"),
        "funder": Axis(func.nullif(_S.funder_name, ""), "scheme"),
        "family": Axis(func.nullif(_S.family, ""), "scheme"),
        "contract_axis": Axis(_F.framework_axis_id, "", AXIS_NAMES),
        "number": Axis(_F.number),
        "title": Axis(func.nullif(_F.title, "")),
        "siret": Axis(func.nullif(_O.siret, ""), "beneficiary"),
        "waiting_rank": Axis(_F.waiting_rank),
        **{key: Axis(_F[key], bucket=FILE_BUCKETS[key]) for key in FILE_BUCKETS if key not in (*_OF_GRANT, "granted")},
        "granted": Axis(GRANTED_AMOUNT, bucket=FILE_BUCKETS["granted"]),
        **{key: Axis(type_coerce(_K[key], Cents), "money", bucket=FILE_BUCKETS[key]) for key in _OF_GRANT},
    },
    joins={
        "version": Join(schema.schemes.scheme_version, _F.scheme_version_id, may_lack=False),
        "scheme": Join(schema.schemes.scheme, _V.scheme_id, after="version", may_lack=False),
        "ptce": Join(schema.ptce.ptce, _F.ptce_id),
        "beneficiary": Join(schema.organisations.organisation, _F.beneficiary_id),
        "agreement": Join(schema.grants.agreement, _F.id, of="funding_file_id"),
        "money": Join(schema.kept.agreement_sum, _F.id, of="funding_file_id"),
        "ranked": Join(RANKED, _V.scheme_id, after="version", of="first"),
        "ranked_axes": Join(RANKED_AXES, _F.framework_axis_id, of="first"),
        "ranked_words": Join(RANKED_WORDS, _F.id, of="first"),
        "awaited": Join(AWAITED, _F.id, of="first"),
    },
    questions={
        "framework": Question(_stands_in),
        "act": _at_state(ActState),
        "execution": _at_state(ExecutionState),
        "year_state": Question(_has_year_at),
        "paid_in": Question(_was_paid_in),
        "to_pay_in": Question(_is_to_pay_in),
        "scoring": Question(is_scored),
        "tags": Question(lambda value, _as_of: bears("funding_file", _F.id, value)),
        "version": Question(lambda value, _as_of: _F.scheme_version_id == value),
        "to_do": Question(lambda value, as_of: waits_for(ToDo(str(value)), as_of), dated=True),
    },
    states={
        "act": lambda as_of: Axis(follow_up.act_on(as_of), "agreement"),
        "execution": lambda as_of: Axis(follow_up.execution_on(as_of), ("agreement", "money")),
    },
    apart={key: _of_grant(key) for key in _OF_GRANT},
    amounts={"requested": _F.requested, "max_amount": _F.max_amount, "proposed": _F.proposed, "voted": _F.voted},
    summed_by=(_F.fiscal_year, _F.scheme_version_id, _F.instruction, _F.decision, _F.stage, _F.ptce_id),
)
"""What dossiers can be narrowed, grouped and summed by."""

MORE: Final[dict[str, ColumnElement[object]]] = {
    **{
        key: LISTING.axes[key].column
        for key in (
            "stage",
            "section",
            "instructor",
            "commune",
            "department",
            "funder",
            "family",
            "total_cost",
            "eligible_base",
            "listed_on",
            "decided_on",
            "start",
            "end",
            "score",
            "granted",
        )
    },
    "siret": func.nullif(_O.siret, ""),
    "contract_axis": known_as(_F.framework_axis_id),
    "waiting_rank": _F.waiting_rank,
    "tags": worn("funding_file", _F.id),
}
"""The columns read with the rows only when they are in view."""
FREE: Final = told_in(schema.dossier.funding_file)
"""The fields of one's own, read likewise."""
_FREE_AXES: Final = {key: Axis(column, bucket=GROUPED_IN.get(key)) for key, column in FREE.items()}
WHOLE: Final = replace(LISTING, axes={**LISTING.axes, **_FREE_AXES})
"""The same list, with the fields of one's own: the file alone knows which there are."""
