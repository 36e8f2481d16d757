"""What others write in the base of a team, as pages ask for it: how far, kinds of records, who changed this one."""

from collections.abc import Callable, Iterable
from typing import Final

from ptce_desk.db.queries.history import HistoryRow, history_of
from ptce_desk.db.schema import metadata
from ptce_desk.domain.team_news import News
from ptce_desk.services.desk import Desk

_KINDS: Final = {
    "ptce": "ptce",
    "organisation": "organisation",
    "funding_file": "funding_file",
    "committee_session": "session",
    "scheme": "scheme",
    "policy_framework": "framework",
    "envelope": "envelope",
    "deadline_mark": "deadline",
    "saved_view": "saved_view",
    "scenario": "scenario",
}
"""The kind of record that a table is of; any other is of none, or of many."""
_LEADS_ON: Final = {"scheme_version": ("scheme",), "agreement": ("funding_file",)}
_OWNERS: Final = {
    table.name: tuple(key.column.table.name for key in table.foreign_keys if key.ondelete == "CASCADE")
    for table in metadata.sorted_tables
} | _LEADS_ON
"""The tables of the records that each part belongs to."""
_LATEST: Final = 20
"""Operations of a record looked at for those just heard of."""


def follow(desk: Desk, told: Callable[[News], None]) -> None:
    """Tell what others write from now on, on any thread; nothing of a file, which is open once."""
    desk.database.follow(told)


def look_at(desk: Desk, place: str) -> None:
    """Say what is in view from now on, an empty text for no record: `follow` tells who else has it in view."""
    desk.database.look_at(place)


def settle(desk: Desk) -> bool | None:
    """Whether the change whose outcome nobody could tell is kept, now that the base is back; None without one."""
    return desk.database.settle()


def read_up_to(desk: Desk) -> int:
    """An entry of the journal: what is read from now on shows at least all that it tells up to there."""
    return desk.database.known()


def kinds_touched(tables: Iterable[str]) -> frozenset[str] | None:
    """The kinds of records that rows of tables are of, or are parts of; None when it may be any."""
    found: set[str] = set()
    for table in tables:
        kinds = _kinds_of(table)
        if not kinds:
            return None
        found |= kinds
    return frozenset(found) or None


def _kinds_of(table: str) -> set[str]:
    if table in _KINDS:
        return {_KINDS[table]}
    above = [_kinds_of(owner) for owner in _OWNERS.get(table, ())]
    return set().union(*above) if all(above) else set()


def last_change_among(desk: Desk, table: str, record_id: int, operations: frozenset[str]) -> HistoryRow | None:
    """The latest change of a record that is one of some operations, None when none of them touched it."""
    with desk.reading() as connection:
        latest = history_of(connection, table, record_id, most=_LATEST)
    return next((row for row in latest if row.operation_id in operations), None)
