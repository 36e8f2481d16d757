"""What a document was made of, as text that can be kept in the file and read back the same.

Dataclasses and codes go under their own names, so that a value comes back of its kind; a field a later version of
the program adds takes its default. How a column was read is not kept: its rows are. `dataclasses.asdict` with `json`
loses the kinds; cattrs and pydantic were looked at: in a cell that is a text, an amount or a date, both take an amount
for a text.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.exports.documents import Fact, Figure, Note
from ptce_desk.exports.report import Column, Table, Total

_CODES: Final[dict[str, type[StrEnum]]] = {Total.__name__: Total}
_PARTS: Final[dict[str, type]] = {kind.__name__: kind for kind in (Note, Fact, Figure, Table, Column)}


def kept_text(value: object) -> str:
    """A document, a part of it, or a mapping of cells, as text.

    Raises:
        TypeError: it holds something that is not kept, as a formula or a chart.
    """
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def read_back(text: str) -> object:
    """What `kept_text` wrote.

    Raises:
        ValueError: the text was changed since.
    """
    return _made(json.loads(text))


def _plain(value: object) -> object:
    match value:
        case StrEnum() if type(value).__name__ in _CODES:
            return {type(value).__name__: value.value}
        case None | str() | int():
            return value
        case Decimal():
            return {"Decimal": str(value)}
        case date():
            return {"date": value.isoformat()}
        case tuple():
            return [_plain(one) for one in value]
        case Mapping():
            return {"Mapping": {str(key): _plain(one) for key, one in value.items()}}
        case _ if is_dataclass(value) and type(value).__name__ in _PARTS:
            held = [(one, getattr(value, one.name)) for one in fields(value) if one.compare]
            told = {one.name: _plain(cell) for one, cell in held if cell != _default(one)}
            return {type(value).__name__: told}
        case _:
            raise TypeError(type(value))


def _default(told: "Field[object]") -> object:
    return told.default_factory() if told.default_factory is not MISSING else told.default


def _made(plain: object) -> object:
    if isinstance(plain, list):
        return tuple(_made(one) for one in plain)
    if not isinstance(plain, dict):
        return plain
    ((name, held),) = plain.items()
    match name, held:
        case "Decimal", str():
            return Decimal(held)
        case "date", str():
            return date.fromisoformat(held)
        case "Mapping", dict():
            return {key: _made(one) for key, one in held.items()}
        case str(), str() if name in _CODES:
            return _CODES[name](held)
        case str(), dict() if name in _PARTS:
            known = {one.name for one in fields(_PARTS[name])}
            return _PARTS[name](**{key: _made(one) for key, one in held.items() if key in known})
    raise ValueError(name)
