"""Where the grants of a list stand, by the rules of `domain.agreements`: their money and their last two axes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    and_,
    case,
    exists,
    func,
    not_,
    null,
    or_,
    select,
    true,
    type_coerce,
)

from ptce_desk.db import schema
from ptce_desk.db.kept_figures import in_cents
from ptce_desk.db.queries.ledger import awaited
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.queries.to_do import AsOf, law_asks
from ptce_desk.db.types import Cents, Code
from ptce_desk.domain.agreements import ActState, AmendmentKind, ExecutionState
from ptce_desk.domain.money import ZERO

_A = schema.grants.agreement.c
_D = schema.grants.deliverable.c
_F = schema.dossier.funding_file.c
_R = schema.grants.repayment_order.c


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """Where one grant stands; euros. `to_confirm` waits for a yearly vote."""

    agreed: Decimal
    paid: Decimal
    remaining: Decimal
    act: ActState
    execution: ExecutionState
    to_confirm: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class FollowUpSums:
    """What was agreed and paid for some dossiers, and what remains to be paid; euros."""

    agreed: Decimal
    paid: Decimal
    remaining: Decimal
    to_confirm: Decimal = ZERO


def of_files(connection: Connection, file_ids: Sequence[int], as_of: AsOf) -> dict[int, FollowUpRow]:
    """Where the grants of some dossiers stand, by dossier; those without a grant are left out."""
    these = _A.funding_file_id.in_(file_ids)
    agreements = open_agreements(these)
    money = (type_coerce(agreements.c[name], Cents) for name in ("agreed", "paid", "remaining"))
    states = (_act(law_asks(as_of)), _execution(agreements, as_of.today))
    query = (
        select(_A.funding_file_id, *money, *states)
        .join(agreements, agreements.c.id == _A.id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
    )
    waits = awaited(connection, _F.id.in_(file_ids))
    return {
        file_id: FollowUpRow(
            agreed, paid, remaining, ActState(act), ExecutionState(execution), waits.get(file_id, ZERO)
        )
        for file_id, agreed, paid, remaining, act, execution in connection.execute(query)
    }


def is_at(as_of: AsOf, *, act: ActState | None = None, execution: ExecutionState | None = None) -> ColumnElement[bool]:
    """The condition that a dossier is at these states of its last two axes; None lets any through."""
    found: list[ColumnElement[bool]] = []
    if act is not None:
        by_law = law_asks(as_of)
        read = exists().where(_A.funding_file_id == _F.id, _act(by_law) == act.value)
        found.append(read.correlate(_F.id.table))  # its own agreement, where the list is read through it too
    if execution is not None:
        agreements = open_agreements()
        at = select(_A.funding_file_id).join(agreements, agreements.c.id == _A.id)
        found.append(_F.id.in_(at.where(_execution(agreements, as_of.today) == execution.value)))
    return and_(true(), *found)


def act_on(as_of: AsOf) -> ColumnElement[object]:
    """How far the act of a dossier has come, read through its agreement; nothing without one."""
    state = case((_A.id.is_(None), null()), else_=_act(law_asks(as_of)))
    return cast("ColumnElement[object]", type_coerce(state, Code(ActState)))


def execution_on(as_of: AsOf) -> ColumnElement[object]:
    """Where the execution of a dossier stands, read through its agreement and what is kept of it."""
    state = case((_A.id.is_(None), null()), else_=_execution(schema.kept.agreement_sum, as_of.today))
    return cast("ColumnElement[object]", type_coerce(state, Code(ExecutionState)))


def sums(connection: Connection, among: ColumnElement[bool]) -> FollowUpSums:
    """The sums of the grants of some dossiers; `among` is about `agreement` and `funding_file`."""
    agreements = open_agreements(among)
    totals = [type_coerce(func.sum(agreements.c[name]), Cents) for name in ("agreed", "paid", "remaining")]
    chosen = select(_A.funding_file_id).join(schema.dossier.funding_file, _F.id == _A.funding_file_id).where(among)
    waits = awaited(connection, _F.id.in_(chosen)).values()
    agreed, paid, remaining = (total or ZERO for total in connection.execute(select(*totals)).one())
    return FollowUpSums(agreed, paid, remaining, sum(waits, ZERO))


def _act(by_law: ColumnElement[bool]) -> ColumnElement[str]:
    """As `agreements.act_state`."""
    required = func.coalesce(_A.required, by_law)
    return case(
        (_A.notified_on.is_not(None), ActState.NOTIFIED.value),
        (or_(_A.signed_on.is_not(None), not_(required)), ActState.TO_NOTIFY.value),
        (_A.prepared_on.is_not(None), ActState.TO_SIGN.value),
        else_=ActState.TO_PREPARE.value,
    )


def renounced_all(agreements: FromClause) -> ColumnElement[bool]:
    """The beneficiary renounced all that was still to be paid: twin of `Agreement.is_renounced`."""
    kind = func.coalesce(agreements.c.last_kind, AmendmentKind.CHANGE)
    return and_(kind == AmendmentKind.RENUNCIATION, agreements.c.remaining == 0)


def _execution(agreements: FromClause, today: date) -> ColumnElement[str]:
    """As `agreements.execution_state`."""
    asked = select(func.sum(in_cents(_R.amount))).where(_R.agreement_id == _A.id).scalar_subquery()
    due = func.coalesce(in_cents(_A.final_amount), agreements.c.agreed)
    overpaid = agreements.c.paid - due - func.coalesce(asked, 0) > 0
    unpaid = exists().where(_R.agreement_id == _A.id, _R.repaid_on.is_(None))
    late = exists().where(and_(_D.agreement_id == _A.id, _D.received_on.is_(None), _D.due_on < today))
    return case(
        (_A.closed_on.is_not(None), ExecutionState.CLOSED.value),
        (_A.lapsed_on.is_not(None), ExecutionState.LAPSED.value),
        (or_(overpaid, unpaid), ExecutionState.REPAYMENT.value),
        (_A.settled_on.is_not(None), ExecutionState.SETTLED.value),
        (renounced_all(agreements), ExecutionState.RENOUNCED.value),
        (_A.committed_on.is_(None), ExecutionState.TO_COMMIT.value),
        (late, ExecutionState.REPORT_DUE.value),
        else_=ExecutionState.RUNNING.value,
    )
