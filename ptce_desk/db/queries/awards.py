"""What was decided before, for the caps and conditions of a computation."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, false, func, or_, select

from ptce_desk.db import schema
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState

_A = schema.agreement.c
_F = schema.funding_file.c
_P = schema.payment.c
_S = schema.scheme.c


@dataclass(frozen=True, slots=True)
class PastDecision:
    """A dossier decided for the same PTCE or beneficiary.

    `voted`, `paid` and `final_amount` in euros; `final_amount` is None until it is settled.
    """

    funding_file_id: int
    scheme_code: str
    family: str
    level: FunderLevel
    stage: Stage | None
    ptce_id: int | None
    beneficiary_id: int | None
    voted: Decimal
    decided_on: date | None
    start: date | None
    decision: DecisionState
    lapsed: bool
    paid: Decimal | None
    final_amount: Decimal | None


def decisions_about(
    connection: Connection, *, ptce_id: int | None, beneficiary_id: int | None, except_file_id: int | None
) -> list[PastDecision]:
    """Dossiers granted or refused to a PTCE or a beneficiary, other than one, in order of decision."""
    about = [
        column == key for column, key in ((_F.ptce_id, ptce_id), (_F.beneficiary_id, beneficiary_id)) if key is not None
    ]
    if not about:
        return []
    paid = select(func.sum(_P.amount)).where(_P.agreement_id == _A.id).scalar_subquery()
    query = (
        select(
            _F.id,
            _S.code,
            _S.family,
            _S.funder_level,
            _F.stage,
            _F.ptce_id,
            _F.beneficiary_id,
            _F.voted,
            _F.decided_on,
            _F.start,
            _F.decision,
            _A.lapsed_on.is_not(None),
            paid,
            _A.final_amount,
        )
        .outerjoin(schema.agreement, _A.funding_file_id == _F.id)
        .join(schema.scheme_version, schema.scheme_version.c.id == _F.scheme_version_id)
        .join(schema.scheme, _S.id == schema.scheme_version.c.scheme_id)
        .where(_about(ptce_id, beneficiary_id))
        .where(_F.decision.in_([DecisionState.GRANTED, DecisionState.REFUSED]))
        .where(_F.voted.is_not(None))
        .order_by(_F.decided_on, _F.id)
    )
    if except_file_id is not None:
        query = query.where(_F.id != except_file_id)
    return [PastDecision(*tuple(row)) for row in connection.execute(query)]


def awards_made(connection: Connection, *, scheme_id: int, except_file_id: int, by: date | None) -> int:
    """How many dossiers of a scheme were granted and did not lapse, other than one; decided by a day when known."""
    query = (
        select(func.count())
        .select_from(schema.funding_file)
        .join(schema.scheme_version, schema.scheme_version.c.id == _F.scheme_version_id)
        .outerjoin(schema.agreement, _A.funding_file_id == _F.id)
        .where(schema.scheme_version.c.scheme_id == scheme_id)
        .where(_F.decision == DecisionState.GRANTED, _A.lapsed_on.is_(None))
        .where(_F.id != except_file_id)
    )
    if by is not None:
        query = query.where(or_(_F.decided_on.is_(None), _F.decided_on <= by))
    return connection.execute(query).scalar_one()


def undecided_about(
    connection: Connection, *, ptce_id: int | None, beneficiary_id: int | None, except_file_id: int
) -> list[int]:
    """Ids of the dossiers of the same PTCE or beneficiary that a decision may still limit."""
    query = (
        select(_F.id)
        .where(_about(ptce_id, beneficiary_id))
        .where(_F.id != except_file_id)
        .where(_F.decision.not_in([DecisionState.GRANTED, DecisionState.REFUSED]))
    )
    return list(connection.execute(query).scalars())


def undecided(connection: Connection) -> list[int]:
    """Ids of every dossier a computation still serves."""
    query = select(_F.id).where(_F.decision.not_in([DecisionState.GRANTED, DecisionState.REFUSED])).order_by(_F.id)
    return list(connection.execute(query).scalars())


def _about(ptce_id: int | None, beneficiary_id: int | None) -> ColumnElement[bool]:
    """Dossiers of a PTCE or of a beneficiary; none when neither is known."""
    known = ((_F.ptce_id, ptce_id), (_F.beneficiary_id, beneficiary_id))
    return or_(false(), *(column == key for column, key in known if key is not None))


def family_by_code(connection: Connection) -> dict[str, str]:
    """The family of each scheme of the file."""
    return dict(connection.execute(select(_S.code, _S.family)).all())
