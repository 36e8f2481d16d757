"""What points at a record, read from the schema's own foreign keys."""

from sqlalchemy import Connection, func, select

from ptce_desk.db.schema import metadata


def uses_of(connection: Connection, table: str, row_id: int) -> dict[str, int]:
    """How many rows of each table point at a row, other than its own parts; empty when none does."""
    uses: dict[str, int] = {}
    for other in metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table.name == table and key.ondelete != "CASCADE":
                query = select(func.count()).select_from(other).where(key.parent == row_id)
                count = connection.execute(query).scalar_one()
                if count:
                    uses[other.name] = uses.get(other.name, 0) + count
    return uses
