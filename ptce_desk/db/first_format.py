"""What the first format of a file is made of: the Tables, the guards of the journal, the search index."""

from sqlalchemy import Connection, insert

from ptce_desk.db.chain import APPEND_ONLY
from ptce_desk.db.fts5 import CREATE_INDEX
from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.journal import journal_head
from ptce_desk.db.schema.kept import kept


def make_first_format(connection: Connection) -> None:
    """Make everything an empty file stands on, and a journal that holds nothing yet.

    It follows the Tables until the first release. From then on a test is red when they change: what the format was made
    of is then written out here, and the change is a revision of its own.
    """
    if connection.dialect.name != "sqlite":
        from ptce_desk.db.postgresql.format import make_format  # noqa: PLC0415  # a file is made without it

        make_format(connection)
        return
    for made in (metadata, kept):
        made.create_all(connection, checkfirst=False)
    for statement in (*APPEND_ONLY, CREATE_INDEX):
        connection.exec_driver_sql(statement)
    connection.execute(insert(journal_head).values(id=1, last_id=0, last_hash=""))
