"""What a file holds, journal, versions and sequences aside."""

from sqlalchemy import select

from ptce_desk.db.schema import VERSIONED, metadata
from ptce_desk.db.schema.kept import kept
from ptce_desk.db.search_lines import SearchLine
from ptce_desk.services.desk import Desk
from tests.integration.raw_rows import plain

_ASIDE = {"change_entry", "journal_head", "row_digest"}


def dump(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of an open file, by table and id, the words it is found by, and the figures kept of its grants."""

    def read(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
        content: dict[str, list[tuple[object, ...]]] = {}
        with desk.reading() as connection:
            for table in metadata.sorted_tables:
                if table.name not in _ASIDE:
                    aside = {"version"} if table.name in VERSIONED else set()
                    columns = ", ".join(f'"{c.name}"' for c in table.columns if c.name not in aside)
                    rows = connection.exec_driver_sql(f'SELECT {columns} FROM "{table.name}" ORDER BY id')  # noqa: S608
                    content[table.name] = plain(rows)
            for table in kept.sorted_tables:
                content[table.name] = [tuple(row) for row in connection.execute(select(table).order_by(*table.c))]
            words = connection.exec_driver_sql(f"SELECT {', '.join(SearchLine._fields)} FROM search_index")  # noqa: S608
            content["search_index"] = sorted(tuple(row) for row in words)
        return content

    return desk.run(read)
