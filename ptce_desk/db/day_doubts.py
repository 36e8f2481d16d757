"""The days of a file that a screen would have asked about: an import or an older version may have let them in."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Final

from sqlalchemy import Date

from ptce_desk.db.record_places import place_of
from ptce_desk.db.schema import metadata
from ptce_desk.domain.agreement_checks import HAPPENED, Remark, doubt_about
from ptce_desk.domain.day_doubts import DayDoubt
from ptce_desk.domain.validity import USUAL_AHEAD, USUAL_FROM, YEARS

_SINCE_LONG: Final = "created_year"
"""A structure may be as old as it is."""

_VOTES: Final = """SELECT agenda_item.id, session_id, held_on FROM agenda_item
    JOIN committee_session ON committee_session.id = session_id WHERE vote IS NOT NULL AND held_on > ? ORDER BY 1"""
_DONE: Final = """SELECT agreement.id, funding_file_id, "{column}", decided_on FROM agreement
    JOIN funding_file ON funding_file.id = funding_file_id WHERE "{column}" IS NOT NULL ORDER BY 1"""
_PAID: Final = """SELECT payment.id, agreement_id, paid_on, decided_on FROM payment
    JOIN agreement ON agreement.id = agreement_id
    JOIN funding_file ON funding_file.id = funding_file_id ORDER BY 1"""
_YEARS: Final = """SELECT award_year.id, funding_file_id, award_year.decided_on, funding_file.decided_on FROM award_year
    JOIN funding_file ON funding_file.id = funding_file_id WHERE award_year.decided_on IS NOT NULL ORDER BY 1"""


def day_doubts(connection: sqlite3.Connection, today: date) -> Iterator[DayDoubt]:
    """Unusual years, votes in a session to come, what was done for a grant before its vote or on a day to come."""
    yield from _unusual_years(connection, today)
    for item, session, held_on in connection.execute(_VOTES, (today.isoformat(),)).fetchall():
        place = place_of(connection, "agenda_item", item, {"session_id": session})
        remark = Remark("vote_to_come", facts={"day": date.fromisoformat(held_on)})
        yield DayDoubt(place, "vote", remark)
    for column in HAPPENED:
        yield from _done(connection, "agreement", column, _DONE.format(column=column), today)
    yield from _done(connection, "payment", "paid_on", _PAID, today)
    yield from _done(connection, "award_year", "decided_on", _YEARS, today)


def _unusual_years(connection: sqlite3.Connection, today: date) -> Iterator[DayDoubt]:
    for table in metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, Date) or column.name in YEARS:
                first = 0 if column.name == _SINCE_LONG else USUAL_FROM
                query = (
                    f'SELECT *, CAST(substr("{column.name}", 1, 4) AS INTEGER) AS told FROM "{table.name}" '  # noqa: S608  # our own names
                    "WHERE told NOT BETWEEN ? AND ? ORDER BY id"
                )
                found = connection.execute(query, (first, today.year + USUAL_AHEAD))
                names = [one[0] for one in found.description]
                for values in found.fetchall():
                    row = dict(zip(names, values, strict=True))
                    place = place_of(connection, table.name, row["id"], row)
                    yield DayDoubt(place, column.name, Remark("unusual_year", facts={"year": row["told"]}))


def _done(connection: sqlite3.Connection, table: str, column: str, query: str, today: date) -> Iterator[DayDoubt]:
    owner = "agreement_id" if table == "payment" else "funding_file_id"
    for key, owner_id, day, voted in connection.execute(query).fetchall():
        decided_on = None if voted is None else date.fromisoformat(voted)
        remark = doubt_about(date.fromisoformat(day), decided_on=decided_on, today=today)
        if remark is not None:
            yield DayDoubt(place_of(connection, table, key, {owner: owner_id}), column, remark)
