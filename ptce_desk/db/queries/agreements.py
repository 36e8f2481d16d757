"""What follows the grants."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, exists, false, func, or_, select

from ptce_desk.db import schema
from ptce_desk.db.queries.to_do import AsOf, waits_for
from ptce_desk.domain.to_do import ToDo

_A = schema.agreement.c
_F = schema.funding_file.c


def agreement_of(connection: Connection, funding_file_id: int) -> int | None:
    """The id of the agreement of a dossier, None when it was not granted."""
    return connection.execute(select(_A.id).where(_A.funding_file_id == funding_file_id)).scalar()


def law_asks_for_agreement(connection: Connection, funding_file_id: int, as_of: AsOf) -> bool:
    """Whether the aid of the beneficiary in the year of a day exceeds what the law allows without an agreement."""
    asked = exists().where(_F.id == funding_file_id).where(waits_for(ToDo.TO_AGREE, as_of))
    return bool(connection.execute(select(asked)).scalar())


def law_asks(connection: Connection, among: ColumnElement[bool], as_of: AsOf) -> ColumnElement[bool]:
    """The condition that the law asks for a convention, for those of some agreements where nobody decided.

    `among` is about `agreement`; each dossier is looked at in the year of its vote.
    """
    undecided = (_A.required.is_(None), _A.signed_on.is_(None), _A.notified_on.is_(None), _F.fiscal_year.is_not(None))
    dated = select(_F.fiscal_year).distinct().join(schema.agreement, _A.funding_file_id == _F.id)
    years = connection.execute(dated.where(among, *undecided)).scalars().all()
    ends = (AsOf(date(year, 12, 31), as_of.agreement_above) for year in years)
    asked = or_(false(), *(waits_for(ToDo.TO_AGREE, end) for end in ends))
    return func.coalesce(asked, false())  # SQL knows no answer for a dossier without beneficiary
