"""Envelopes of a year beside what the dossiers of that year made of them, summed in SQL."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import (
    Connection,
    Select,
    Subquery,
    case,
    func,
    literal,
    or_,
    select,
    true,
    type_coerce,
    union,
    union_all,
)

from ptce_desk.db import schema
from ptce_desk.db.kept_figures import in_cents
from ptce_desk.db.queries.ledger import schemes_of_others
from ptce_desk.db.queries.projection import NOT_YET_VOTED
from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema.kept import agreement_sum
from ptce_desk.db.types import NO_CENTS, Cents
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.budget import SEEN_FROM_OTHER, TAKING, Consumption, MovementKind
from ptce_desk.domain.money import ZERO

_A = schema.grants.agreement.c
_E = schema.budget.envelope.c
_K = schema.budget.payment_credit.c
_M = schema.budget.envelope_movement.c
_N = schema.grants.amendment.c
_F = schema.dossier.funding_file.c
_G = schema.grants.reduction.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c


@dataclass(frozen=True, slots=True)
class EnvelopeRow:
    """One scheme in a year; amounts in euros.

    Attributes:
        envelope_id: None when the scheme has dossiers that year and no envelope.
        opening: what the envelope opened with, None without one.
        proposed: what is proposed and not yet voted.
        voted: or agreed, where an amendment raised it above the vote; less what was renounced and the years lapsed.
        agreed: by acts signed or notified; `paid` of them all, `to_pay` what remains.
        to_confirm: of what remains, what waits for a yearly vote, where payments by year are added up.
        changes: what its movements add to the envelope, or take off.
    """

    scheme_id: int
    code: str
    label: str
    envelope_id: int | None
    opening: Decimal | None
    note: str
    file_count: int
    requested: Decimal
    proposed: Decimal
    voted: Decimal
    agreed: Decimal = ZERO
    paid: Decimal = ZERO
    to_pay: Decimal = ZERO
    changes: Decimal = ZERO
    to_confirm: Decimal = ZERO

    @property
    def id(self) -> int:
        """The scheme: there is one row for each."""
        return self.scheme_id

    @property
    def budget(self) -> Decimal | None:
        """The envelope with its movements, None without one."""
        return None if self.opening is None else self.opening + self.changes

    @property
    def consumption(self) -> Consumption:
        """What the budget became; without an envelope the budget is zero."""
        return Consumption(self.budget or ZERO, self.voted, self.proposed)


@dataclass(frozen=True, slots=True)
class MovementRow:
    """A movement seen from one of the envelopes it touches; `amount` in euros.

    Attributes:
        envelope_id: the envelope it is seen from.
        own: whether it is written under that envelope.
        other_id: the other envelope, `other_code` and `other_year` its scheme and year.
    """

    id: int
    envelope_id: int
    own: bool
    kind: MovementKind
    decided_on: date
    amount: Decimal
    other_id: int | None
    other_code: str
    other_year: int | None
    deliberation: str
    reason: str

    @property
    def gain(self) -> Decimal:
        """What it adds to the envelope it is seen from, negative for what it takes off."""
        return -self.amount if self.kind in TAKING else self.amount


def of_year(connection: Connection, year: int) -> list[EnvelopeRow]:
    """The schemes that have an envelope in a fiscal year, and those of ours that have dossiers, by code.

    What another funder granted is in no envelope; as long as the file names no authority, every scheme may be ours.
    """
    of_version = (  # folded as the index of sums is, which is read without a row
        select(
            _F.scheme_version_id,
            func.count().label("file_count"),
            func.sum(_F.requested).label("requested"),
            func.sum(case((_F.decision.in_(NOT_YET_VOTED), _F.proposed))).label("proposed"),
            func.sum(_F.voted).label("voted"),
        )
        .where(_F.fiscal_year == year)
        .group_by(_F.scheme_version_id)
        .subquery()
    )
    summed = (func.sum(of_version.c[name]).label(name) for name in ("file_count", "requested", "proposed", "voted"))
    files = (
        select(_V.scheme_id, *summed)
        .join(of_version, of_version.c.scheme_version_id == _V.id)
        .group_by(_V.scheme_id)
        .subquery()
    )
    grants = _grants(year)
    changed = changes()
    sums = {"agreed": grants.c.acted, "paid": grants.c.paid, "to_pay": grants.c.left, "changes": changed.c.cents}
    voted = func.coalesce(in_cents(files.c.voted), 0) + func.coalesce(grants.c.raised, 0)
    query = (
        select(
            _S.id.label("scheme_id"),
            _S.code,
            _S.label,
            _E.id.label("envelope_id"),
            _E.budget.label("opening"),
            func.coalesce(_E.note, "").label("note"),
            func.coalesce(files.c.file_count, 0).label("file_count"),
            func.coalesce(files.c.requested, NO_CENTS).label("requested"),
            func.coalesce(files.c.proposed, NO_CENTS).label("proposed"),
            type_coerce(voted, Cents).label("voted"),
            *(type_coerce(func.coalesce(column, 0), Cents).label(name) for name, column in sums.items()),
        )
        .outerjoin(schema.budget.envelope, (_E.scheme_id == _S.id) & (_E.year == year))
        .outerjoin(changed, changed.c.envelope_id == _E.id)
        .outerjoin(files, files.c.scheme_id == _S.id)
        .outerjoin(grants, grants.c.scheme_id == _S.id)
        .where(or_(_E.id.is_not(None), files.c.scheme_id.is_not(None) & _S.id.not_in(schemes_of_others(connection))))
        .order_by(_S.code)
    )
    return rows_of(EnvelopeRow, connection.execute(query))


def changes() -> Subquery:
    """What movements make of each envelope, in cents: `envelope_id`, `cents`. Twin: `domain.budget.effect_on`."""
    gain = case((_M.kind.in_(TAKING), -in_cents(_M.amount)), else_=in_cents(_M.amount))
    both = union_all(
        select(_M.envelope_id.label("envelope_id"), gain.label("cents")),
        select(_M.other_id, -gain).where(_M.other_id.is_not(None), _M.kind.in_(SEEN_FROM_OTHER)),
    ).subquery()
    return select(both.c.envelope_id, func.sum(both.c.cents).label("cents")).group_by(both.c.envelope_id).subquery()


def below_zero(connection: Connection, envelope_ids: Collection[int]) -> tuple[str, int, Decimal] | None:
    """Of these envelopes, one that its movements bring under zero: its scheme, its year and the euros it lacks."""
    changed = changes()
    left = in_cents(_E.budget) + func.coalesce(changed.c.cents, 0)
    query = (
        select(_S.code, _E.year, type_coerce(-left, Cents))
        .join(schema.schemes.scheme, _S.id == _E.scheme_id)
        .outerjoin(changed, changed.c.envelope_id == _E.id)
        .where(_E.id.in_(envelope_ids), left < 0)
        .order_by(_E.year, _S.code)
        .limit(1)
    )
    found = connection.execute(query).first()
    return None if found is None else (found[0], found[1], found[2])


def movements_of_year(connection: Connection, year: int) -> list[MovementRow]:
    """The movements of a year's envelopes, in order of decision; one between two of them is there twice."""
    return sorted(
        [*_movements(connection, year, own=True), *_movements(connection, year, own=False)],
        key=lambda row: (row.decided_on, row.id),
    )


def _movements(connection: Connection, year: int, *, own: bool) -> list[MovementRow]:
    here, there = (_M.envelope_id, _M.other_id) if own else (_M.other_id, _M.envelope_id)
    other, scheme = schema.budget.envelope.alias("other"), schema.schemes.scheme.alias("other_scheme")
    query = (
        select(
            *(_M.id, _M.kind, _M.decided_on, _M.amount, _M.deliberation, _M.reason),
            here.label("envelope_id"),
            literal(own).label("own"),
            there.label("other_id"),
            func.coalesce(scheme.c.code, "").label("other_code"),
            other.c.year.label("other_year"),
        )
        .join(schema.budget.envelope, _E.id == here)
        .outerjoin(other, other.c.id == there)
        .outerjoin(scheme, scheme.c.id == other.c.scheme_id)
        .where(_E.year == year, true() if own else _M.kind.in_(SEEN_FROM_OTHER))
    )
    rows = rows_of(MovementRow, connection.execute(query))
    return rows if own else [replace(row, kind=SEEN_FROM_OTHER[row.kind]) for row in rows]


def envelope_of(connection: Connection, movement_id: int) -> int | None:
    """The envelope that a movement is written under, None when the movement is gone."""
    return connection.execute(select(_M.envelope_id).where(_M.id == movement_id)).scalar()


def credits_of_year(connection: Connection, year: int) -> dict[int, dict[int, Decimal]]:
    """The payment credits of a year's envelopes, in euros: by envelope id, then by year of payment."""
    query = (
        select(_K.envelope_id, _K.year, _K.amount)
        .join(schema.budget.envelope, _E.id == _K.envelope_id)
        .where(_E.year == year)
        .order_by(_K.year)
    )
    found: dict[int, dict[int, Decimal]] = {}
    for envelope_id, credit_year, amount in connection.execute(query):
        found.setdefault(envelope_id, {})[credit_year] = amount
    return found


def years(connection: Connection) -> list[int]:
    """The fiscal years that have an envelope or dossiers, latest first."""
    known = union(select(_E.year), years_of_dossiers())
    return sorted(connection.execute(known).scalars(), reverse=True)


def years_of_dossiers() -> Select[int]:
    """The fiscal years that have dossiers: each is the first after another, which an index tells without the rest."""
    first = select(func.min(_F.fiscal_year).label("year")).cte("held", recursive=True)
    after = select(func.min(_F.fiscal_year)).where(_F.fiscal_year > first.c.year).scalar_subquery()
    every = first.union_all(select(after).where(first.c.year.is_not(None)))
    return select(every.c.year).where(every.c.year.is_not(None))


def years_of_scheme(connection: Connection, scheme_id: int) -> list[int]:
    """The fiscal years a scheme has an envelope in, earliest first."""
    return list(connection.execute(select(_E.year).where(_E.scheme_id == scheme_id).order_by(_E.year)).scalars())


def id_of(connection: Connection, scheme_id: int, year: int) -> int | None:
    """The envelope of a scheme in a year, None when it has none."""
    return connection.execute(select(_E.id).where(_E.scheme_id == scheme_id, _E.year == year)).scalar()


def renounced() -> Subquery:
    """What beneficiaries renounced, in cents: `agreement_id`, `cents`. Twin: `Agreement.renunciations`."""
    order = (_N.signed_on, _N.id)
    before = func.lag(in_cents(_N.amount)).over(partition_by=_N.agreement_id, order_by=order)
    signed = (
        select(
            _N.agreement_id,
            _N.kind,
            _N.signed_on,
            in_cents(_N.amount).label("left"),
            func.lag(_N.signed_on).over(partition_by=_N.agreement_id, order_by=order).label("since"),
            func.coalesce(before, in_cents(_A.amount)).label("before"),
        )
        .join(schema.grants.agreement, _A.id == _N.agreement_id)
        .where(_N.signed_on.is_not(None), _N.amount.is_not(None))
        .subquery()
    )
    last = signed.c
    gone = (
        select(func.coalesce(func.sum(in_cents(_G.amount)), 0))
        .where(
            _G.agreement_id == last.agreement_id,
            or_(last.since.is_(None), _G.decided_on >= last.since),
            _G.decided_on < last.signed_on,
        )
        .scalar_subquery()
    )
    return (
        select(last.agreement_id, func.sum(last.before - gone - last.left).label("cents"))
        .where(last.kind == AmendmentKind.RENUNCIATION)
        .group_by(last.agreement_id)
        .subquery("renounced")
    )


def _grants(year: int) -> Subquery:
    """What the grants of a fiscal year's dossiers became, in cents by scheme.

    `raised` is what they take of their envelope beyond the vote, as `Agreement.engaged`: less than nothing where
    beneficiaries renounced or years lapsed.
    """
    grants, given_back = agreement_sum.c, renounced()
    lapsed = select(_G.agreement_id, func.sum(in_cents(_G.amount)).label("cents")).group_by(_G.agreement_id).subquery()
    kept = in_cents(_F.voted) - func.coalesce(given_back.c.cents, 0) - func.coalesce(lapsed.c.cents, 0)
    engaged = case((grants.agreed > kept, grants.agreed), else_=kept)
    of_version = (  # in the order of the index of sums, which is read without a row
        select(
            _F.scheme_version_id,
            func.sum(engaged - in_cents(_F.voted)).label("raised"),
            func.sum(grants.acted).label("acted"),
            func.sum(grants.paid).label("paid"),
            func.sum(grants.remaining).label("left"),
        )
        .join(schema.dossier.funding_file, _F.id == grants.funding_file_id)
        .outerjoin(given_back, given_back.c.agreement_id == grants.agreement_id)
        .outerjoin(lapsed, lapsed.c.agreement_id == grants.agreement_id)
        .where(_F.fiscal_year == year)
        .group_by(_F.scheme_version_id)
        .subquery()
        .c
    )
    sums = (func.sum(of_version[name]).label(name) for name in ("raised", "acted", "paid", "left"))
    query = select(_V.scheme_id, *sums).join(schema.schemes.scheme_version, _V.id == of_version.scheme_version_id)
    return query.group_by(_V.scheme_id).subquery()
