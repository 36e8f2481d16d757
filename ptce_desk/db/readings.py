"""Values of a file read one by one as the program reads them, a damaged one included."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Boolean, Integer, Table
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from ptce_desk.db.canonical import STORED
from ptce_desk.db.schema import metadata
from ptce_desk.domain.file_faults import UnreadableValue

Reading = Callable[[object], object]

_DIALECT: Final = SQLiteDialect_pysqlite()
_MANY: Final = 20_000
_SHOWN: Final = 80


def read_value(table: str, column: str, value: object) -> object:
    """A stored value as the program knows it, or what can be shown of one that it cannot read."""
    if table not in metadata.tables or column not in STORED[table].c:
        return shown(value)
    return _reading(metadata.tables[table], column)(value)


def shown(value: object) -> UnreadableValue:
    """A value of any type, so that it can be printed."""
    text = value if isinstance(value, str) else repr(value)
    safe = text.encode("utf-8", "replace").decode("utf-8")
    return UnreadableValue(safe if len(safe) <= _SHOWN else f"{safe[:_SHOWN]}…")


class Readable:
    """Tells the values a column cannot hold; those met before are not read again."""

    def __init__(self, table: str, columns: list[str]) -> None:
        known = [name for name in columns if table in STORED and name in STORED[table].c]
        self._readings = {name: _reading(metadata.tables[table], name) for name in known}
        self._met: dict[str, set[object]] = {name: {None} for name in known}

    def unreadable(self, row: dict[str, object]) -> dict[str, UnreadableValue]:
        """The values of a row that cannot be read, by column."""
        found = {}
        for name, read in self._readings.items():
            value, met = row[name], self._met[name]
            if value not in met or isinstance(value, float):
                result = read(value)
                if isinstance(result, UnreadableValue):
                    found[name] = result
                elif len(met) < _MANY:
                    met.add(value)
        return found


def _reading(table: Table, name: str) -> Reading:
    column, kept = table.c[name], STORED[table.name].c[name].type
    whole, yes_or_no = isinstance(kept, Integer), isinstance(kept, Boolean)
    process = column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)

    def read(value: object) -> object:
        if value is None:
            return None
        right = type(value) is int if whole or yes_or_no else isinstance(value, str) and _is_unicode(value)
        if not right or (yes_or_no and value not in (0, 1)):
            return shown(value)
        try:
            return process(value) if process else value
        except (ValueError, TypeError, LookupError, ArithmeticError):
            return shown(value)

    return read


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
