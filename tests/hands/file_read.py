"""The file read from outside, by SQL, once the program has ended: it keeps the file for itself while it runs."""

import contextlib
import sqlite3
from pathlib import Path


class FileRead:
    """Asks one `.ptce` file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def rows(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        with contextlib.closing(sqlite3.connect(f"file:{self._path}?mode=ro", uri=True)) as connection:
            return connection.execute(statement, values).fetchall()

    def dossier(self, number: str) -> object:
        """The key of a dossier."""
        return self.rows("SELECT id FROM funding_file WHERE number = ?", number)[0][0]
