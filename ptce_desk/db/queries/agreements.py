"""What follows the grants."""

from sqlalchemy import ColumnElement, Connection, and_, exists, false, func, not_, select

from ptce_desk.db import schema
from ptce_desk.db.kept_figures import last_set
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.money import ZERO

_A = schema.grants.agreement.c
_M = schema.grants.amendment.c
_F = schema.dossier.funding_file.c


def agreement_of(connection: Connection, funding_file_id: int) -> int | None:
    """The id of the agreement of a dossier, None when it was not granted."""
    return connection.execute(select(_A.id).where(_A.funding_file_id == funding_file_id)).scalar()


def goes_on() -> ColumnElement[bool]:
    """Something is still expected of `agreement`: twin of `Agreement.is_over`."""
    return and_(_A.closed_on.is_(None), _A.lapsed_on.is_(None), not_(given_up()))


def given_up() -> ColumnElement[bool]:
    """The beneficiary renounced all of `agreement`: twin of `Agreement.is_given_up`."""
    return func.coalesce(last_set(and_(_M.kind == AmendmentKind.RENUNCIATION, _M.amount == ZERO)), false())


def waits_for_the_law() -> ColumnElement[bool]:
    """The act is not notified, and nobody said whether there is a convention: whether the law asks for one matters."""
    undecided = and_(_A.required.is_(None), _A.notified_on.is_(None))
    return exists().where(_A.funding_file_id == _F.id, undecided).correlate(schema.dossier.funding_file)
