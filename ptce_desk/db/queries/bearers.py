"""Who holds an agreement: the beneficiary of its dossier, until a transfer signed passes it to another."""

from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, func, select, true

from ptce_desk.db import schema
from ptce_desk.db.queries.paging import in_order

_HELD: Final = schema.grants.agreement.alias("held")
_PASSING: Final = schema.grants.amendment.alias("passing")
_F = schema.dossier.funding_file.c

PASSED: Final = (
    select(_HELD.c.funding_file_id, _PASSING.c.bearer_id, _PASSING.c.signed_on, _PASSING.c.id)
    .join(_PASSING, _PASSING.c.agreement_id == _HELD.c.id)
    .where(_PASSING.c.bearer_id.is_not(None), _PASSING.c.signed_on.is_not(None))
    .subquery("passed")
)
"""The transfers signed: the dossier, the new bearer, the day, in the order of the day then of `id`."""


def bearer_id(on: ColumnElement[date] | None = None) -> ColumnElement[int | None]:
    """The organisation that holds the agreement of `funding_file`, now or on a day: twin of `Agreement.bearer`."""
    last = (
        select(PASSED.c.bearer_id)
        .where(PASSED.c.funding_file_id == _F.id, true() if on is None else PASSED.c.signed_on <= on)
        .order_by(in_order(PASSED.c.signed_on, descending=True), PASSED.c.id.desc())
        .limit(1)
    )
    return func.coalesce(
        last.correlate(schema.dossier.funding_file, schema.grants.payment).scalar_subquery(), _F.beneficiary_id
    )


def bearers_of(connection: Connection, funding_file_id: int) -> list[int]:
    """The organisations that an agreement passed to since the vote, in order; the last holds it."""
    query = select(PASSED.c.bearer_id).where(PASSED.c.funding_file_id == funding_file_id)
    return list(connection.execute(query.order_by(in_order(PASSED.c.signed_on), PASSED.c.id)).scalars())
