"""Which record each officer has in view, told to the others by the name of a connection (`application_name`).

The server shows that name to all who are in the base, whatever their role. Nothing is written, no lock is held, and it
goes with the connection, however that ends.
"""

import json
from typing import Final

import psycopg

from ptce_desk.db.postgresql.engine import PROGRAM
from ptce_desk.domain.team_news import Present

IN_VIEW: Final = "ptce_in_view"
"""The channel where it is told that somebody came to a record, and left another."""
_COME: Final = "SELECT set_config('application_name', %s, false), pg_notify(%s, %s), to_regclass('officer') IS NOT NULL"
_WHO: Final = """
    SELECT DISTINCT CASE WHEN usename = session_user THEN '' ELSE {name} END
    FROM pg_stat_activity {officers}
    WHERE datname = current_database() AND application_name = %s AND pid <> pg_backend_pid() ORDER BY 1
"""
_BY_LOGIN: Final = _WHO.format(name="usename::text", officers="")
_BY_NAME: Final = _WHO.format(name="COALESCE(name, usename)", officers="LEFT JOIN officer ON login = usename")
"""The name that signs what they do; where a base was given no roles, it has no names but those of logins."""


class NotOursError(Exception):
    """What was said on one of our channels is no message of ours: whoever may come in may say anything there."""


def told_in(message: str) -> dict[str, object]:
    """What a message on one of our channels holds.

    Raises:
        NotOursError: it is no message of ours.
    """
    try:
        told = json.loads(message)
    except (ValueError, RecursionError) as problem:
        raise NotOursError from problem
    if not isinstance(told, dict):
        raise NotOursError
    return told


def texts_in(told: object) -> list[str]:
    """The texts that a part of a message lists.

    Raises:
        NotOursError: it is no message of ours.
    """
    if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
        raise NotOursError
    return told


class Presence:
    """What is in view here, said on one connection for as long as that lives."""

    def __init__(self, connection: "psycopg.Connection[tuple[object, ...]]", client: str) -> None:
        """`client` tells what this program says from what the others do."""
        self._connection, self._client = connection, client
        self._place, self._named = "", False

    def come_to(self, place: str) -> bool:
        """Say what is in view, if it is something else than before, and whether it is; an empty text for nothing."""
        if place == self._place:
            return False
        told = json.dumps({"client": self._client, "places": [self._place, place]})
        row = self._connection.execute(_COME, (f"{PROGRAM} {place}".strip(), IN_VIEW, told)).fetchone()
        self._place, self._named = place, row is not None and bool(row[2])
        return True

    def is_about_it(self, message: str) -> bool:
        """Whether somebody else says to have come to what is in view here, or to have left it.

        Raises:
            NotOursError: it is no message of ours.
        """
        told = told_in(message)
        places = texts_in(told.get("places"))
        return bool(self._place) and told.get("client") != self._client and self._place in places

    def others(self) -> Present:
        """Who else has it in view; nobody where nothing is."""
        if not self._place:
            return Present("")
        query = _BY_NAME if self._named else _BY_LOGIN
        found = self._connection.execute(query.encode(), (f"{PROGRAM} {self._place}",))
        return Present(self._place, tuple(str(name) for (name,) in found))
