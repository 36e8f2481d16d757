"""What follows the grants."""

from decimal import Decimal

from sqlalchemy import Connection, exists, select

from ptce_desk.db import schema
from ptce_desk.db.queries.to_do import law_asks

_A = schema.agreement.c
_F = schema.funding_file.c


def agreement_of(connection: Connection, funding_file_id: int) -> int | None:
    """The id of the agreement of a dossier, None when it was not granted."""
    return connection.execute(select(_A.id).where(_A.funding_file_id == funding_file_id)).scalar()


def law_asks_for_agreement(connection: Connection, funding_file_id: int, above: Decimal) -> bool:
    """Whether the aid of the beneficiary in its year exceeds what the law allows without an agreement."""
    asked = exists().where(_F.id == funding_file_id).where(law_asks(above))
    return bool(connection.execute(select(asked)).scalar())
