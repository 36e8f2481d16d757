"""What others write in a base, heard as they do: on a connection, and a thread, of its own (TEAM, decision 5)."""

import logging
import selectors
import socket
from collections.abc import Callable
from threading import Event, Thread
from typing import Final

import psycopg

from ptce_desk.db.postgresql.presence import IN_VIEW, NotOursError, Presence, texts_in, told_in
from ptce_desk.domain.team_news import Link, News, Present, Written

Listening = psycopg.Connection[tuple[object, ...]]

_LOG: Final = logging.getLogger(__name__)
CHANNEL: Final = "ptce_written"
_TOO_MANY: Final = 2_000
"""Entries written in one go that are told as one thing: what comes in by thousands touches anything."""
TELL_WRITTEN: Final = (
    f"""
    CREATE FUNCTION tell_written() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        told record;
        client text := current_setting('ptce.client', true);
    BEGIN
        IF NEW.last_id - OLD.last_id > {_TOO_MANY} THEN
            PERFORM pg_notify('{CHANNEL}', json_build_object('client', client, 'entry', NEW.last_id)::text);
            RETURN NULL;
        END IF;
        FOR told IN
            SELECT operation_id, left(min(author), 200) AS author, array_agg(DISTINCT table_name) AS tables
            FROM change_entry WHERE id > OLD.last_id AND id <= NEW.last_id GROUP BY operation_id
        LOOP
            PERFORM pg_notify('{CHANNEL}', json_build_object(
                'client', client, 'entry', NEW.last_id,
                'operation', told.operation_id, 'author', told.author, 'tables', told.tables)::text);
        END LOOP;
        RETURN NULL;
    END $$
    """,  # noqa: S608  # our own
    (
        "CREATE TRIGGER journal_head_told AFTER UPDATE ON journal_head FOR EACH ROW "
        "WHEN (NEW.last_id > OLD.last_id) EXECUTE FUNCTION tell_written()"
    ),
)
"""The server tells of each entry in the transaction that writes it: it costs no journey, and nobody can forget it."""
_LOOKED_AGAIN: Final = 20.0
"""Seconds after which it is seen whether who has the same record in view still has: who is cut says nothing."""
_LONGEST_CLOSING: Final = 1.0
"""Seconds given to a try that is under way: nobody waits for a server that does not answer, to close a window."""
_MANY: Final = 4_096
"""Calls that wake it once."""
_PAUSE: Final = 2.0
"""Seconds before another try to reach a server that is gone."""


def news_of(payload: str, client: str) -> Written | None:
    """What a message says; None for what the client wrote itself.

    Raises:
        NotOursError: it is no message of ours.
    """
    told = told_in(payload)
    if told.get("client") == client:
        return None
    operation, author, entry = told.get("operation", ""), told.get("author", ""), told.get("entry")
    if not (isinstance(operation, str) and isinstance(author, str) and isinstance(entry, int)):
        raise NotOursError
    return Written(operation, author, frozenset(texts_in(told.get("tables", []))), entry)


class Listener:
    """Tells what others write until it is closed; once the server is gone it looks for it again, and tells both."""

    def __init__(self, connecting: Callable[[], Listening], client: str, told: Callable[[News], None]) -> None:
        """`told` is called on the listening thread; `client` tells what this program wrote itself."""
        self._connecting, self._client, self._told = connecting, client, told
        self._first: Listening | None = None
        self._closed = Event()
        self._place = ""
        self._wake, self._woken = socket.socketpair()
        self._thread = Thread(target=self._listen, name="listening", daemon=True)

    def begin(self) -> None:
        """Listen from now on: what is read after this is told of once it changes."""
        try:
            self._first = self._connected()
        except psycopg.Error:
            self._first = None
        self._thread.start()

    def look_at(self, place: str) -> None:
        """Say what is in view from now on, and tell who else has it in view; an empty text for nothing."""
        if not self._closed.is_set():
            self._place = place
            self._wake.send(b"\0")

    def close(self) -> None:
        """Hear nothing any more."""
        self._closed.set()
        self._wake.send(b"\0")
        self._thread.join(_LONGEST_CLOSING)
        if not self._thread.is_alive():
            self._wake.close()
            self._woken.close()

    def _connected(self) -> Listening:
        connection = self._connecting()
        connection.set_autocommit(True)
        connection.execute(f"LISTEN {CHANNEL}; LISTEN {IN_VIEW}".encode())
        return connection

    def _listen(self) -> None:
        connection, lost = self._first, False
        while not self._closed.is_set():
            try:
                with connection or self._connected() as held:
                    if lost and not self._closed.is_set():
                        lost = False
                        self._told(Link.BACK)
                    self._hear(held)
            except psycopg.Error:
                if not lost and not self._closed.is_set():
                    lost = True
                    self._told(Link.LOST)
                self._closed.wait(_PAUSE)
            connection = None

    def _hear(self, connection: Listening) -> None:
        """Tell what comes, until it is closed or the server is gone."""
        presence, present, moved = Presence(connection, self._client), Present(""), False
        with selectors.DefaultSelector() as either:
            either.register(connection.fileno(), selectors.EVENT_READ)
            either.register(self._woken, selectors.EVENT_READ)
            while not self._closed.is_set():
                moved = presence.come_to(self._place) or moved
                for one in connection.notifies(timeout=0):
                    try:
                        in_view = one.channel == IN_VIEW
                        moved = (in_view and presence.is_about_it(one.payload)) or moved
                        news = None if in_view else news_of(one.payload, self._client)
                    except NotOursError:
                        _LOG.warning("What process %d said on %s is not ours: left aside.", one.pid, one.channel)
                        continue
                    if news is not None:
                        self._told(news)
                if moved:
                    before, present, moved = present, presence.others(), False
                    if present != before:
                        self._told(present)
                    continue  # what came meanwhile is no longer on its way, and would wake nobody
                ready = either.select(_LOOKED_AGAIN if present.names else None)
                moved = not ready
                if any(key.fileobj is self._woken for key, _events in ready):
                    self._woken.recv(_MANY)
            presence.come_to("")
