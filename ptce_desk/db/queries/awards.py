"""What was decided before, for the caps and conditions of a computation."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, func, or_, select

from ptce_desk.db import schema
from ptce_desk.domain.states import DecisionState

_A = schema.agreement.c
_F = schema.funding_file.c
_S = schema.scheme.c


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


def undecided_about(connection: Connection, among: ColumnElement[bool], *, except_file_id: int) -> list[int]:
    """Ids of the dossiers that a decision may still limit; `among` is about `funding_file`."""
    query = (
        select(_F.id)
        .where(among)
        .where(_F.id != except_file_id)
        .where(_F.decision.not_in([DecisionState.GRANTED, DecisionState.REFUSED]))
    )
    return list(connection.execute(query).scalars())


def undecided(connection: Connection) -> list[int]:
    """Ids of every dossier a computation still serves."""
    query = select(_F.id).where(_F.decision.not_in([DecisionState.GRANTED, DecisionState.REFUSED])).order_by(_F.id)
    return list(connection.execute(query).scalars())


def family_by_code(connection: Connection) -> dict[str, str]:
    """The family of each scheme of the file."""
    return dict(connection.execute(select(_S.code, _S.family)).all())
