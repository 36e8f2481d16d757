"""Rules from data and back: what the catalogue, the file and a request all read with."""

import re
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import CENT
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Deliverables,
    Duration,
    EligibleCategories,
    IndicativeRange,
    InstalmentPlan,
    MinSelfFinancing,
    Prerequisites,
    RecordedOutcome,
    RequiresAward,
    Rule,
    Settlement,
    Tapering,
    When,
    Window,
)
from ptce_desk.domain.rules.vocabulary import RateCondition, SettlementMode

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Data = object
"""What TOML or JSON gives: text, numbers, booleans, dates, lists and mappings."""

_BY_NAME: Final[dict[str, type[Rule]]] = {rule.type: rule for rule in RULE_TYPES}
_MISSING: Final = object()
_DECIMAL: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?")
_LARGEST_COUNT: Final = 1200
_RATIOS: Final = frozenset({"rate", "yearly_growth", "threshold", "max_quantity"})
"""Decimals that need not be to the cent; all but the last are at most 1."""


class _RuleBuilder(typing.Protocol):
    """A rule class, called with values read one by one by their annotations."""

    def __call__(self, **values: object) -> Rule: ...


def read_rules(data: Data) -> tuple[tuple[Rule, ...], list[DataProblem]]:
    """Read a list of rules; the good ones come with the problems of the others."""
    if not isinstance(data, list):
        return (), [DataProblem("rules", "not_a_list", str(data))]
    rules: list[Rule] = []
    problems: list[DataProblem] = []
    for index, item in enumerate(data):
        rule, found = _read_rule(item, f"rules[{index + 1}]")
        problems += found
        if rule is not None and not found:
            rules.append(rule)
    return tuple(rules), problems


def rules_to_data(rules: Sequence[Rule]) -> list[dict[str, Data]]:
    """The inverse of `read_rules`: JSON-able, decimals as text, defaults left out."""
    return [_rule_to_data(rule) for rule in rules]


def read_value(kind: object, value: Data) -> object:
    """Read one value of an annotated kind.

    Raises:
        BadDataError: the value is not of that kind.
    """
    if isinstance(kind, types.UnionType):
        return read_value(typing.get_args(kind)[0], value)
    if typing.get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise BadDataError("not_a_list", value)
        return tuple(read_value(typing.get_args(kind)[0], item) for item in value)
    if kind is Decimal:
        return read_decimal(value)
    if kind is date:
        return read_date(value)
    if kind is When and isinstance(value, str):
        return When(RateCondition(str(read_value(RateCondition, value))))  # a case alone is written by its name
    if is_dataclass(kind):
        return _read_part(typing.cast("type", kind), value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        if value not in list(kind):
            raise BadDataError("not_a_choice", value, [member.value for member in kind])
        return kind(str(value))
    code = {bool: "not_a_yes_no", int: "not_a_whole_number", str: "not_text"}[typing.cast("type", kind)]
    if type(value) is not kind:
        raise BadDataError(code, value)
    return value


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
        day = value if type(value) is date else date.fromisoformat(typing.cast("str", value))
    except (TypeError, ValueError) as problem:
        raise BadDataError("not_a_date", value) from problem
    if not 1900 <= day.year < 2200:
        raise BadDataError("out_of_range", value)
    return day


def _read_rule(item: Data, path: str) -> tuple[Rule | None, list[DataProblem]]:
    if not isinstance(item, Mapping):
        return None, [DataProblem(path, "not_a_mapping", str(item))]
    name = item.get("type")
    rule_class = _BY_NAME.get(name) if isinstance(name, str) else None
    if rule_class is None:
        return None, [DataProblem(f"{path}.type", "unknown_type", str(name), tuple(_BY_NAME))]
    values: dict[str, object] = {}
    problems: list[DataProblem] = []
    for name, value in _read_fields(rule_class, item, path, aside={"type"}):
        if isinstance(value, DataProblem):
            problems.append(value)
        else:
            values[name] = value
    if problems:
        return None, problems
    rule = typing.cast("_RuleBuilder", rule_class)(**values)
    wrong = _says_nothing(rule)
    return (rule, []) if wrong is None else (None, [wrong.at(path)])


def _read_fields(
    kind: type, item: Mapping[object, Data], path: str, *, aside: AbstractSet[str] = frozenset()
) -> Iterator[tuple[str, object]]:
    """The fields of a dataclass, each with its value or the problem that stands in its place."""
    kinds = typing.get_type_hints(kind)
    known = {field.name for field in fields(kind)}
    for key in item:
        if key not in aside and key not in known:
            yield str(key), DataProblem(f"{path}.{key}", "unknown_key", str(key))
    for field in fields(kind):
        value = item.get(field.name, _MISSING)
        if value is _MISSING:
            if field.default is MISSING:
                yield field.name, DataProblem(f"{path}.{field.name}", "missing_key", field.name)
            continue
        try:
            yield field.name, _within_bounds(field.name, read_value(kinds[field.name], value))
        except BadDataError as bad:
            yield field.name, bad.at(f"{path}.{field.name}")


def _read_part(kind: type, value: Data) -> object:
    """A part of a rule, itself made of fields; its first problem speaks for it."""
    if not isinstance(value, Mapping):
        raise BadDataError("not_a_mapping", value)
    values = dict(_read_fields(kind, value, ""))
    wrong = next((found for found in values.values() if isinstance(found, DataProblem)), None)
    if wrong is not None:
        raise BadDataError(wrong.code, wrong.value, wrong.choices)
    return kind(**values)


def _within_bounds(name: str, value: object) -> object:
    """A rate is at most 1, an amount is to the cent, a number of months or of members is of this world."""
    match value:
        case Decimal() if name not in _RATIOS and value != value.quantize(CENT):
            raise BadDataError("not_an_amount", value)
        case Decimal():
            fits = name not in _RATIOS or name == "max_quantity" or value <= 1
        case tuple() if name == "rates":
            fits = all(rate <= 1 for rate in value)
        case int() if not isinstance(value, bool):
            fits = (0 if name == "offset_months" else 1) <= value <= _LARGEST_COUNT
        case _:
            fits = True
    if not fits:
        raise BadDataError("out_of_range", value)
    return value


def _says_nothing(rule: Rule) -> BadDataError | None:
    """A rule whose keys are each right, and which no request could meet or miss."""
    match rule:
        case RequiresAward(scheme=None, level=None):
            return BadDataError("missing_key", "scheme")
        case Duration(min_months=None, max_months=None):
            return BadDataError("missing_key", "max_months")
        case Duration(min_months=int(least), max_months=int(most)) if least > most:
            return BadDataError("out_of_range", least)
        case IndicativeRange(low=low, high=high) if low > high:
            return BadDataError("out_of_range", low)
        case EligibleCategories(categories=()):
            return BadDataError("missing_key", "categories")
        case MinSelfFinancing(rate=None, yearly_growth=None, growing=False, autonomy_plan=False):
            return BadDataError("missing_key", "rate")
        case RecordedOutcome(applications=None, admissible=None, awards=None):
            return BadDataError("missing_key", "awards")
        case Tapering(rates=(), years=None):
            return BadDataError("missing_key", "rates")
        case Window(opens=None, closes=None):
            return BadDataError("missing_key", "closes")
        case Window(opens=date() as opens, closes=date() as closes) if opens > closes:
            return BadDataError("out_of_range", opens.isoformat())
        case InstalmentPlan(parts=parts) if sum((part.rate for part in parts), Decimal(0)) != 1:
            return BadDataError("rates_not_one", sum((part.rate for part in parts), Decimal(0)))
        case Deliverables(items=()) | Prerequisites(items=()):
            return BadDataError("missing_key", "items")
        case Prerequisites(items=items) if not all(item.strip() for item in items):
            return BadDataError("missing_key", "items")
        case Prerequisites(items=items) if len({fold(item) for item in items}) < len(items):
            return BadDataError("said_twice", "items")
        case Settlement(mode=SettlementMode.TOLERANCE, threshold=None):
            return BadDataError("missing_key", "threshold")
        case _:
            return None


def _rule_to_data(rule: Rule) -> dict[str, Data]:
    return {"type": rule.type} | _fields_to_data(rule)


def _fields_to_data(holder: "DataclassInstance") -> dict[str, Data]:
    values = {field: getattr(holder, field.name) for field in fields(holder)}
    return {
        field.name: _value_to_data(value)
        for field, value in values.items()
        if field.default is MISSING or value != field.default
    }


def _value_to_data(value: object) -> Data:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, When) and value == When(value.case):
        return value.case.value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return [_value_to_data(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return _fields_to_data(value)
    return value
