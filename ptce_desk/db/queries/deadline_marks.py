"""What officers said of deadlines."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.db.asked_once import asked_once
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.aid.deadline_marks import DeadlineKey, Mark

_M = schema.deadlines.deadline_mark.c


@asked_once
def marks(connection: Connection) -> Sequence[Mark]:
    """All of them."""
    key = (_M.kind, _M.subject_id.label("source"), _M.detail)
    query = select(*key, _M.due_on, _M.stood_at, _M.until, _M.reason, _M.author, _M.said_on, _M.id)
    return tuple(rows_of(Mark, connection.execute(query), key=DeadlineKey))
