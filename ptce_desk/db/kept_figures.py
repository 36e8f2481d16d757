"""What the money of each agreement comes to: computed by the rules of `Agreement`, and kept as it changes.

What is kept follows the journal, entry by entry; a check of the file computes it all again and compares.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Delete,
    Insert,
    ScalarSelect,
    Select,
    and_,
    case,
    delete,
    false,
    func,
    insert,
    or_,
    select,
    true,
    type_coerce,
)

from ptce_desk.db import schema
from ptce_desk.db.days import year_of
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.schema.kept import agreement_sum, instalment_rest
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.money import ZERO

if TYPE_CHECKING:
    from ptce_desk.db.journal import RowChange

_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
_M = schema.grants.amendment.c
_G = schema.grants.reduction.c
_I = schema.grants.instalment.c
_P = schema.grants.payment.c
_R = schema.grants.repayment_order.c

_T = TypeVar("_T")

_PARTS: Final = {
    part.name: part
    for part in (
        *(schema.grants.amendment, schema.grants.reduction, schema.grants.instalment, schema.grants.payment),
        schema.grants.repayment_order,
    )
}
"""What an agreement is made of that its money depends on."""

_DOSSIER: Final = schema.dossier.funding_file.name
_VERSION: Final = _F.scheme_version_id.name
"""What the figures say of a dossier: whose money it is."""


def follow(connection: Connection, changes: Iterable["RowChange"]) -> None:
    """Compute again what rows just written change."""
    owners = _owners(connection, changes)
    if owners:
        told = {"kept": handed_ids(sorted(owners))}
        for forgotten, made in _made_again():
            connection.execute(forgotten, told)
            connection.execute(made, told)


def keep_all(connection: Connection) -> None:
    """Compute everything again."""
    for table, computed in COMPUTED.items():
        connection.execute(delete(table))
        connection.execute(insert(table).from_select(table.c.keys(), computed(true())))


def _owners(connection: Connection, changes: Iterable["RowChange"]) -> set[int]:
    """The agreements that changes are about, those that are gone too."""
    owners: set[int] = set()
    moved: set[int] = set()
    parts: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        if change.table == schema.grants.agreement.name:
            owners.add(change.row_id)
        elif change.table in _PARTS:
            told = [row["agreement_id"] for row in (change.old, change.new) if row and "agreement_id" in row]
            owners.update(int(one) for one in told if one is not None)
            if not told:
                parts[change.table].add(change.row_id)
        elif change.table == _DOSSIER and change.action == "update" and _VERSION in (change.new or {}):
            moved.add(change.row_id)
    for name, ids in parts.items():
        held = _PARTS[name].c
        query = select(held.agreement_id).where(held.id.in_(_these())).distinct()
        owners.update(connection.execute(query, {"kept": handed_ids(sorted(ids))}).scalars())
    if moved:
        query = select(_A.id).where(_A.funding_file_id.in_(_these()))
        owners.update(connection.execute(query, {"kept": handed_ids(sorted(moved))}).scalars())
    return owners


def _these() -> Select[int]:
    return select(pairs("kept").c.first)


@cache
def _made_again() -> tuple[tuple[Delete, Insert], ...]:
    """What forgets the figures of some agreements, then keeps them; made once."""
    return tuple(
        (
            delete(table).where(table.c.agreement_id.in_(_these())),
            insert(table).from_select(table.c.keys(), computed(_A.id.in_(_these()))),
        )
        for table, computed in COMPUTED.items()
    )


def _sums(among: ColumnElement[bool]) -> Select[*tuple[object, ...]]:
    """The figures of agreements: as `Agreement.remaining`, and nothing for one that is over."""
    paid = select(func.sum(in_cents(_P.amount))).where(_P.agreement_id == _A.id).scalar_subquery()
    agreed = agreed_cents()
    sums = (
        select(
            _A.id,
            _A.funding_file_id,
            _F.scheme_version_id,
            agreed.label("agreed"),
            or_(_A.signed_on.is_not(None), _A.notified_on.is_not(None)).label("by_act"),
            func.coalesce(paid, 0).label("paid"),
            in_cents(_A.final_amount).label("final"),
            or_(_A.closed_on.is_not(None), _A.lapsed_on.is_not(None), given_up()).label("over"),
            _A.lapsed_on.label("lapsed_on"),
            repaid_cents().label("repaid"),
            last_set(_M.kind).label("last_kind"),
        )
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .where(among)
        .cte("sums")
        .prefix_with("MATERIALIZED")
        .c
    )
    due = func.coalesce(sums.final, sums.agreed)
    held = sums.paid - sums.repaid
    return select(
        sums.id,
        sums.funding_file_id,
        sums.scheme_version_id,
        sums.agreed,
        case((sums.by_act, sums.agreed), else_=0),
        sums.paid,
        case((or_(sums.over, due < sums.paid), 0), else_=due - sums.paid),
        case((or_(sums.lapsed_on.is_(None), held > due), due), (held < 0, 0), else_=held),
        sums.last_kind,
    )


def _rests(among: ColumnElement[bool]) -> Select[*tuple[object, ...]]:
    """What remains to be paid of each instalment, in order, never more in all than of its agreement.

    As `Agreement.remaining_by_instalment`: what was paid without an instalment pays the earliest unpaid ones.
    """
    kept = agreement_sum.c
    paid = select(func.sum(in_cents(_P.amount))).where(_P.instalment_id == _I.id).scalar_subquery()
    spare = (
        select(func.coalesce(func.sum(in_cents(_P.amount)), 0))
        .where(_P.agreement_id == _I.agreement_id, _P.instalment_id.is_(None))
        .scalar_subquery()
    )
    gaps = (
        select(
            *(_I.id, _I.agreement_id, _I.planned_on, _I.position, kept.remaining),
            *(kept.funding_file_id, kept.scheme_version_id, _I.kind),
            (in_cents(_I.amount) - func.coalesce(paid, 0)).label("gap"),
            spare.label("spare"),
        )
        .join(schema.grants.agreement, _A.id == _I.agreement_id)
        .join(agreement_sum, kept.agreement_id == _A.id)
        .where(kept.remaining > 0, among)
        .cte("gaps")
        .prefix_with("MATERIALIZED")
    )
    so_far = func.sum(gaps.c.gap).over(partition_by=gaps.c.agreement_id, order_by=(gaps.c.position, gaps.c.id))
    running = select(gaps, so_far.label("so_far")).where(gaps.c.gap > 0).subquery().c
    before, begins, ends = running.so_far - running.gap, running.spare, running.spare + running.remaining
    begun = case((before < begins, begins), else_=before)
    cents = _least(running.so_far, ends) - _least(begun, ends)
    year = year_of(running.planned_on)
    owner = (running.agreement_id, running.funding_file_id, running.scheme_version_id)
    return select(running.id, *owner, running.kind, running.planned_on, year, cents).where(cents > 0)


COMPUTED: Final = {agreement_sum: _sums, instalment_rest: _rests}
"""Each table of figures and the query that computes it for some agreements, those after made of those before."""


def last_set(column: ColumnElement[_T]) -> ScalarSelect[_T]:
    """Of the last signed amendment of an agreement that sets an amount."""
    return (
        select(column)
        .where(_M.agreement_id == _A.id, _M.signed_on.is_not(None), _M.amount.is_not(None))
        .order_by(_M.signed_on.desc(), _M.id.desc())
        .limit(1)
        .correlate(schema.grants.agreement)  # within a query within one, it would be of any agreement
        .scalar_subquery()
    )


def given_up() -> ColumnElement[bool]:
    """The beneficiary renounced all of `agreement`: twin of `Agreement.is_given_up`."""
    return func.coalesce(last_set(and_(_M.kind == AmendmentKind.RENUNCIATION, _M.amount == ZERO)), false())


def agreed_cents() -> ColumnElement[int]:
    """What is agreed of an agreement, in cents: twin of `agreements.agreed_amount`."""
    return func.coalesce(last_set(in_cents(_M.amount)), in_cents(_A.amount)) - gone_cents()


def repaid_cents() -> ColumnElement[int]:
    """What was paid back of an agreement, in cents."""
    repaid = func.coalesce(func.sum(in_cents(_R.amount)), 0)
    return select(repaid).where(_R.agreement_id == _A.id, _R.repaid_on.is_not(None)).scalar_subquery()


def gone_cents() -> ColumnElement[int]:
    """What years that lapsed took off an agreement since its amount was set, in cents."""
    signed_on = last_set(_M.signed_on)
    since = or_(signed_on.is_(None), _G.decided_on >= signed_on)
    taken = func.coalesce(func.sum(in_cents(_G.amount)), 0)
    return select(taken).where(_G.agreement_id == _A.id, since).scalar_subquery()


def in_cents(column: ColumnElement[_T]) -> ColumnElement[int]:
    """An amount as the file holds it, to be summed and compared in SQL."""
    return type_coerce(column, BigInteger)


def _least(first: ColumnElement[int], second: ColumnElement[int]) -> ColumnElement[int]:
    return case((first < second, first), else_=second)
