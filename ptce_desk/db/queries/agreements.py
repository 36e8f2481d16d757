"""What follows the grants."""

from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, and_, exists, func, select

from ptce_desk.db import schema

_A = schema.agreement.c
_M = schema.amendment.c
_F = schema.funding_file.c


def agreement_of(connection: Connection, funding_file_id: int) -> int | None:
    """The id of the agreement of a dossier, None when it was not granted."""
    return connection.execute(select(_A.id).where(_A.funding_file_id == funding_file_id)).scalar()


def highest_amendment(connection: Connection, funding_file_id: int) -> Decimal | None:
    """The greatest amount that an amendment of a dossier sets, signed or not, in euros."""
    query = select(func.max(_M.amount)).join(schema.agreement, _A.id == _M.agreement_id)
    return connection.execute(query.where(_A.funding_file_id == funding_file_id)).scalar()


def waits_for_the_law() -> ColumnElement[bool]:
    """The act is not notified, and nobody said whether there is a convention: whether the law asks for one matters."""
    undecided = and_(_A.required.is_(None), _A.notified_on.is_(None))
    return exists().where(_A.funding_file_id == _F.id, undecided).correlate(schema.funding_file)
