"""What follows the grants."""

from sqlalchemy import ColumnElement, Connection, and_, not_, select

from ptce_desk.db import schema
from ptce_desk.db.kept_figures import given_up

_A = schema.grants.agreement.c
_M = schema.grants.amendment.c
_F = schema.dossier.funding_file.c


def agreement_of(connection: Connection, funding_file_id: int) -> int | None:
    """The id of the agreement of a dossier, None when it was not granted."""
    return connection.execute(select(_A.id).where(_A.funding_file_id == funding_file_id)).scalar()


def goes_on() -> ColumnElement[bool]:
    """Something is still expected of `agreement`: twin of `Agreement.is_over`."""
    return and_(_A.closed_on.is_(None), _A.lapsed_on.is_(None), not_(given_up()))


def waits_for_the_law() -> ColumnElement[bool]:
    """The act is not notified, and nobody said whether there is a convention: whether the law asks for one matters."""
    return _F.id.in_(select(_A.funding_file_id).where(_A.required.is_(None), _A.notified_on.is_(None)))
