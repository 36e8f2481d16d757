"""What a team's base is made of: the Tables of a file, and what PostgreSQL says its own way (TEAM, traps)."""

from typing import Final

from sqlalchemy import Connection, ForeignKeyConstraint, MetaData, insert, text

from ptce_desk.db.postgresql.listening import TELL_WRITTEN
from ptce_desk.db.postgresql.tsvector import CREATE_INDEX
from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.columns import WHERE
from ptce_desk.db.schema.journal import journal_head
from ptce_desk.db.schema.kept import kept

APPEND_ONLY: Final = (
    (
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$"
    ),
    (
        "CREATE TRIGGER change_entry_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON change_entry "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    ),
)
"""PostgreSQL's own guard; the chain is there for what goes around it."""
_BY_AUTHOR: Final = "CREATE INDEX ix_change_entry_author ON change_entry (author, id)"
"""Each undoes what she did herself: it is looked for among what all did."""


def tables() -> MetaData:
    """The Tables as PostgreSQL is to have them.

    A row may point at one that comes later in the same transaction: undoing puts rows back in the order of the journal.
    Nothing goes by itself with what it hangs on: the program takes it out, and the journal says so.
    """
    made = MetaData(naming_convention=metadata.naming_convention)
    for table in (*metadata.sorted_tables, *kept.sorted_tables):
        copy = table.to_metadata(made)
        for constraint in copy.constraints:
            if isinstance(constraint, ForeignKeyConstraint):
                constraint.ondelete, constraint.deferrable, constraint.initially = None, True, "IMMEDIATE"
                for one in constraint.elements:
                    one.ondelete, one.deferrable, one.initially = None, True, "IMMEDIATE"
        conditions = {index.name: index.info[WHERE] for index in table.indexes if WHERE in index.info}
        for index in copy.indexes:
            if index.name in conditions:
                index.dialect_options["postgresql"]["where"] = conditions[index.name]
    return made


def make_format(connection: Connection) -> None:
    """Make everything an empty base stands on, and a journal that holds nothing yet."""
    tables().create_all(connection, checkfirst=False)
    for statement in (*APPEND_ONLY, _BY_AUTHOR, *TELL_WRITTEN, *CREATE_INDEX):
        connection.execute(text(statement))
    connection.execute(insert(journal_head).values(id=1, last_id=0, last_hash=""))
