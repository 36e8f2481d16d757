"""A digest of each row as a migration leaves it, since a migration changes rows without entries; chained by a mark."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Final

from sqlalchemy import Connection, delete, insert

from ptce_desk.db.journal import RowChange, Signature, append
from ptce_desk.db.schema import JOURNALED, metadata
from ptce_desk.db.schema.journal import row_digest

DIGESTS: Final = "SELECT digest FROM row_digest ORDER BY table_name, row_id"
_AT_ONCE: Final = 5_000
_LENGTH: Final = 32


def digest_of_row(table: str, row: Mapping[str, object]) -> str:
    """What stands for the content of a row: any other value of any column gives another."""
    content = json.dumps([table, sorted(row.items())], ensure_ascii=False, default=repr)
    return hashlib.sha256(content.encode(errors="surrogatepass")).hexdigest()[:_LENGTH]


def digest_of_all(digests: Iterable[str]) -> str:
    """What stands for all digests of rows, in order."""
    whole = hashlib.sha256()
    for digest in digests:
        whole.update(f"{digest}\n".encode(errors="surrogatepass"))
    return whole.hexdigest()


def seal_rows(
    connection: Connection,
    *,
    author: str,
    changed_at: datetime,
    label: str,
    spared: frozenset[tuple[str, int]] = frozenset(),
) -> None:
    """Keep the digest of each row as it is now, and let the journal hold that of them all.

    Args:
        connection: inside the transaction that changed the rows.
        author: who is said to have done it.
        changed_at: when (UTC).
        label: what the journal calls it.
        spared: rows (table, id) that were wrong before: what the journal says of them goes on counting.
    """
    connection.execute(delete(row_digest))
    for table in sorted(JOURNALED):
        digests = (one for one in _digests(connection, table) if (table, one["row_id"]) not in spared)
        while batch := list(islice(digests, _AT_ONCE)):
            connection.execute(insert(row_digest), batch)
    whole = digest_of_all(connection.exec_driver_sql(DIGESTS).scalars())
    seal = RowChange("row_digest", 1, "insert", None, {"digest": whole})
    append(connection, Signature(author, changed_at, label, "mark"), [seal])


def _digests(connection: Connection, table: str) -> Iterator[dict[str, object]]:
    names = [column.name for column in metadata.tables[table].columns if column.computed is None]
    columns = ", ".join(f'"{name}"' for name in names)
    for row in connection.exec_driver_sql(f'SELECT {columns} FROM "{table}" ORDER BY id'):  # noqa: S608  # our own names
        content = dict(zip(names, row, strict=True))
        yield {"table_name": table, "row_id": content["id"], "digest": digest_of_row(table, content)}
