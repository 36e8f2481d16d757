"""What follows the grants."""

from sqlalchemy import Connection, select

from ptce_desk.db import schema

_A = schema.agreement.c


def agreement_of(connection: Connection, funding_file_id: int) -> int | None:
    """The id of the agreement of a dossier, None when it was not granted."""
    return connection.execute(select(_A.id).where(_A.funding_file_id == funding_file_id)).scalar()
