"""Rules from data and back: what the catalogue, the file and a request all read with."""

import json
import re
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.money import CENT
from ptce_desk.domain.rules.types import (
    COMPUTED,
    KNOWN_BY_NAME,
    Duration,
    EligibleCategories,
    IndicativeRange,
    RequiresAward,
    Rule,
    UncomputedRule,
)

Data = object
"""What TOML or JSON gives: text, numbers, booleans, dates, lists and mappings."""

_BY_NAME: Final[dict[str, type[Rule]]] = {rule.type: rule for rule in COMPUTED}
_MISSING: Final = object()
_DECIMAL: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?")
_LARGEST_COUNT: Final = 1200


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
    if isinstance(name, str) and name in KNOWN_BY_NAME:
        return _read_uncomputed(item, path)
    rule_class = _BY_NAME.get(name) if isinstance(name, str) else None
    if rule_class is None:
        return None, [DataProblem(f"{path}.type", "unknown_type", str(name), (*_BY_NAME, *KNOWN_BY_NAME))]
    kinds = typing.get_type_hints(rule_class)
    values: dict[str, object] = {}
    problems = [
        DataProblem(f"{path}.{key}", "unknown_key", str(key))
        for key in item
        if key != "type" and key not in {field.name for field in fields(rule_class)}
    ]
    for field in fields(rule_class):
        value = item.get(field.name, _MISSING)
        if value is _MISSING:
            if field.default is MISSING:
                problems.append(DataProblem(f"{path}.{field.name}", "missing_key", field.name))
            continue
        try:
            values[field.name] = _within_bounds(field.name, read_value(kinds[field.name], value))
        except BadDataError as bad:
            problems.append(bad.at(f"{path}.{field.name}"))
    if problems:
        return None, problems
    rule = typing.cast("_RuleBuilder", rule_class)(**values)
    wrong = _says_nothing(rule)
    return (rule, []) if wrong is None else (None, [wrong.at(path)])


def _within_bounds(name: str, value: object) -> object:
    """A rate is at most 1, an amount is to the cent, a number of months or of members is of this world."""
    match value:
        case Decimal() if name != "rate" and value != value.quantize(CENT):
            raise BadDataError("not_an_amount", value)
        case Decimal():
            fits = name != "rate" or value <= 1
        case int() if not isinstance(value, bool):
            fits = 1 <= value <= _LARGEST_COUNT
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
        case _:
            return None


def _read_uncomputed(item: Mapping[str, Data], path: str) -> tuple[Rule | None, list[DataProblem]]:
    source = item.get("source")
    if not isinstance(source, str):
        return None, [DataProblem(f"{path}.source", "missing_key", "source")]
    content = {key: value for key, value in item.items() if key not in ("type", "source")}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    return UncomputedRule(type=str(item["type"]), content=text, source=source), []


def _rule_to_data(rule: Rule) -> dict[str, Data]:
    if isinstance(rule, UncomputedRule):
        return {"type": rule.type, **json.loads(rule.content), "source": rule.source}
    data: dict[str, Data] = {"type": rule.type}
    for field in fields(rule):
        value = getattr(rule, field.name)
        if field.default is MISSING or value != field.default:
            data[field.name] = _value_to_data(value)
    return data


def _value_to_data(value: object) -> Data:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return [_value_to_data(item) for item in value]
    return value
