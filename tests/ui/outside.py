"""What the file holds, read from outside: by SQL on its bytes, the program knowing nothing of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def looking_into(file: Path) -> Iterator[sqlite3.Connection]:
    """The file as it is on the disk now, in memory: it may stay open, and locked, meanwhile."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(file.read_bytes())
    yield connection
    connection.close()


def one_value(file: Path, query: str, *args: object) -> object:
    """The one value a query finds in the file."""
    with looking_into(file) as connection:
        ((value,),) = connection.execute(query, args).fetchall()
    return value
