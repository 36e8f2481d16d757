"""Records from data: a dataclass read key by key as its annotations say, with all that is wrong in it and where.

An annotation may bear checks: `Annotated[Decimal, to_the_cent]`. A class may have a `fault` that looks at several keys
together, and name in `written_alone` the key that may be written in place of a whole table. Among several classes, the
key `type` tells which. An absent key and a null are the same.
"""

import re
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Final, Literal, Protocol, TypeVar, cast, get_args, get_origin, runtime_checkable

from ptce_desk.domain.data_problems import BadDataError, DataFault, DataProblem, brief
from ptce_desk.domain.money import CENT

R = TypeVar("R")
Data = object
"""What TOML or JSON gives: text, numbers, booleans, dates, lists and mappings."""

_DECIMAL: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?")
_YEAR: Final = re.compile("(?:19|20|21)[0-9]{2}")
_PLAIN: Final[Mapping[object, DataFault]] = {bool: "not_a_yes_no", int: "not_a_whole_number", str: "not_text"}


@runtime_checkable
class Checked(Protocol):
    """A record whose keys may each be right, and wrong together."""

    def fault(self) -> BadDataError | None:
        """What is wrong with them together."""


class _Maker(Protocol):
    """A dataclass, called with values read one by one by their annotations."""

    def __call__(self, **values: object) -> object: ...


class _Named(Protocol):
    """A class that data names."""

    type: str


def to_the_cent(value: Decimal) -> None:
    """Refuse an amount with less than a cent."""
    if value != value.quantize(CENT):
        raise BadDataError("not_an_amount", value)


def a_year(value: object) -> None:
    """Refuse what is no year of these centuries, a number or a text."""
    if not _YEAR.fullmatch(str(value)):
        raise BadDataError("not_a_year", value)


def filled(value: Sequence[object]) -> None:
    """Refuse an empty text, an empty list; as the value of a key, it is as good as missing."""
    if not value:
        raise BadDataError("not_text", value)


def between(least: int, most: int) -> Callable[[Decimal | int], None]:
    """Refuse a number out of these bounds, both allowed."""

    def check(value: Decimal | int) -> None:
        if not least <= value <= most:
            raise BadDataError("out_of_range", value)

    return check


Amount = Annotated[Decimal, to_the_cent]
"""Euros."""
Ratio = Annotated[Decimal, between(0, 1)]
"""0.5 is half."""
Count = Annotated[int, between(1, 1200)]
"""A number of months, of members, of awards: of this world."""
Year = Annotated[int, a_year]
Filled = Annotated[str, filled]


def read_record(kind: type[R], data: Data, path: str = "") -> tuple[R | None, list[DataProblem]]:
    """Read a mapping as a dataclass; None with every problem in it."""
    problems: list[DataProblem] = []
    record = _read(kind, data, path, problems)
    return None if problems else cast("R", record), problems


def read_records(kind: type[R], data: Data, path: str) -> tuple[list[R], list[DataProblem]]:
    """Read a list of mappings as dataclasses; the good ones come with the problems of the others."""
    if data is None:
        return [], [DataProblem(path, "missing_key", path)]
    if not isinstance(data, list):
        return [], [DataProblem(path, "not_a_list", brief(data))]
    read = [read_record(kind, item, f"{path}[{rank}]") for rank, item in enumerate(data, 1)]
    return [record for record, _found in read if record is not None], [one for _record, found in read for one in found]


def read_table(kind: type[R], data: Mapping[str, Data], key: str) -> tuple[list[R], list[DataProblem]]:
    """Read a mapping of which one key has a list, and no other stands beside it."""
    beside = [DataProblem(brief(other), "unknown_key", brief(other)) for other in data if other != key]
    records, problems = read_records(kind, data.get(key), key)
    return records, beside + problems


def read_decimal(value: Data) -> Decimal:
    """A decimal written as plain digits or a whole number: not negative, below 10^12, at most 12 decimals.

    So bounded, an amount times a rate is exact.

    Raises:
        BadDataError: a binary float (it may have lost cents already), or no number at all.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise BadDataError("not_an_amount", value)
    if isinstance(value, str) and not _DECIMAL.fullmatch(value):
        raise BadDataError("not_an_amount", value)
    number = Decimal(value)
    if not 0 <= number < 10**12:
        raise BadDataError("out_of_range", value)
    return number


def read_date(value: Data) -> date:
    """An ISO date, or a date as TOML gives it.

    Raises:
        BadDataError: anything else, or a year outside 1900–2199.
    """
    try:
        day = value if type(value) is date else date.fromisoformat(cast("str", value))
    except (TypeError, ValueError) as problem:
        raise BadDataError("not_a_date", value) from problem
    if not 1900 <= day.year < 2200:
        raise BadDataError("out_of_range", value)
    return day


def _read(kind: object, value: Data, path: str, problems: list[DataProblem]) -> object:
    """A value of an annotated kind; what it answers counts for nothing once it noted a problem."""
    known = len(problems)
    checks: tuple[Callable[[object], None], ...] = ()
    if get_origin(kind) is Annotated:
        kind, *told = get_args(kind)
        checks = tuple(told)
    try:
        found = _read_bare(kind, value, path, problems)
        if len(problems) == known:
            for check in checks:
                check(found)
    except BadDataError as bad:
        problems.append(bad.at(path))
        return None
    return found


def _read_bare(kind: object, value: Data, path: str, problems: list[DataProblem]) -> object:
    arms = [arm for arm in get_args(kind) if arm is not types.NoneType]
    match get_origin(kind):
        case types.UnionType | typing.Union if len(arms) > 1:
            return _read_fields(_told_apart(arms, value), value, path, problems, aside="type")
        case types.UnionType | typing.Union:
            return _read(arms[0], value, path, problems)
        case origin if origin is Literal:
            return _chosen([str(arm) for arm in arms], value)
        case origin if origin is tuple:
            return tuple(_read(arms[0], item, place, problems) for place, item in _items(arms[0], value, path))
        case origin if origin is Mapping:
            key_kind, item_kind = arms
            return {
                _read(key_kind, key, place, problems): _read(item_kind, item, place, problems)
                for place, key, item in _pairs(value, path)
            }
        case _:
            return _read_one(cast("type", kind), value, path, problems)


def _items(kind: object, value: Data, path: str) -> list[tuple[str, Data]]:
    """The items of a list with their places; a plain value is told by itself."""
    if not isinstance(value, list):
        raise BadDataError("not_a_list", value)
    ranked = any(is_dataclass(arm) for arm in (kind, *get_args(kind)))
    return [(f"{path}[{rank}]" if ranked else path, item) for rank, item in enumerate(value, 1)]


def _pairs(value: Data, path: str) -> list[tuple[str, str, Data]]:
    """The pairs of a mapping whose keys are data too, with their places."""
    if not isinstance(value, Mapping):
        raise BadDataError("not_a_mapping", value)
    return [(_joined(path, brief(key)), key, item) for key, item in value.items()]


def _read_one(kind: type, value: Data, path: str, problems: list[DataProblem]) -> object:
    if kind is Decimal:
        return read_decimal(value)
    if kind is date:
        return read_date(value)
    if issubclass(kind, StrEnum):
        return kind(_chosen([member.value for member in kind], value))
    if is_dataclass(kind):
        alone: str = getattr(kind, "written_alone", "")
        if alone and isinstance(value, str):
            return kind(**{alone: _read(_kinds(kind)[alone][1], value, path, problems)})
        return _read_fields(kind, value, path, problems)
    if type(value) is not kind:
        raise BadDataError(_PLAIN[kind], value)
    return value


def _read_fields(kind: type, value: Data, path: str, problems: list[DataProblem], *, aside: str = "") -> object:
    """A dataclass; `aside` is the key that told which."""
    if not isinstance(value, Mapping):
        raise BadDataError("not_a_mapping", value)
    known, kinds = len(problems), _kinds(kind)
    problems += [
        DataProblem(_joined(path, brief(key)), "unknown_key", brief(key))
        for key in value
        if key not in kinds and key != aside
    ]
    values: dict[str, object] = {}
    for name, (needed, annotation) in kinds.items():
        held = value.get(name)
        empty = held in ("", []) and filled in get_args(annotation)
        if (held is None and needed) or empty:
            problems.append(DataProblem(_joined(path, name), "missing_key", name))
        elif held is not None:
            values[name] = _read(annotation, held, _joined(path, name), problems)
    if len(problems) > known:
        return None
    record = cast("_Maker", kind)(**values)
    wrong = record.fault() if isinstance(record, Checked) else None
    if wrong is not None:
        raise wrong
    return record


@cache
def _kinds(kind: type) -> Mapping[str, tuple[bool, object]]:
    """The fields of a dataclass: whether each must be said, and its annotation with its checks."""
    hints = typing.get_type_hints(kind, include_extras=True)
    needed = {field.name: field.default is field.default_factory is MISSING for field in fields(kind)}
    return {name: (needed[name], hints[name]) for name in needed}


def _told_apart(kinds: Sequence[type], value: Data) -> type:
    """The class that the key `type` names."""
    if not isinstance(value, Mapping):
        raise BadDataError("not_a_mapping", value)
    by_name = {cast("_Named", kind).type: kind for kind in kinds}
    name = value.get("type")
    if not isinstance(name, str) or name not in by_name:
        raise BadDataError("unknown_type", name, tuple(by_name), key="type")
    return by_name[name]


def _chosen(choices: Sequence[str], value: Data) -> str:
    if value not in choices:
        raise BadDataError("not_a_choice", value, choices)
    return str(value)


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
