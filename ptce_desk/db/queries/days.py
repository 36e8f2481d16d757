"""What holds on a day, in SQL."""

from datetime import date

from sqlalchemy import BindParameter, ColumnElement, and_, or_


def holds_on(
    since: ColumnElement[date], until: ColumnElement[date], day: date | BindParameter[date]
) -> ColumnElement[bool]:
    """The twin of `domain.periods.holds_on`: an unknown bound is open."""
    return and_(or_(since.is_(None), since <= day), or_(until.is_(None), until >= day))
