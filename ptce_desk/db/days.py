"""Days as queries fold them."""

from datetime import date

from sqlalchemy import ColumnElement, Integer, cast, extract


def year_of(day: ColumnElement[date] | ColumnElement[date | None]) -> ColumnElement[int]:
    """The civil year of a day, None of none: a whole number, which not every engine makes of it by itself."""
    return cast(extract("year", day), Integer)
