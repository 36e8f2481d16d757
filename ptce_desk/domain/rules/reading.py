"""Rules from data and back: what the catalogue, the file and a request all read with."""

import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.rules.types import COMPUTED, KNOWN_BY_NAME, Rule, UncomputedRule

Data = object
"""What TOML or JSON gives: text, numbers, booleans, dates, lists and mappings."""

_BY_NAME: Final[dict[str, type[Rule]]] = {rule.type: rule for rule in COMPUTED}
_MISSING: Final = object()


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
    """A decimal written as text or a whole number, finite, not negative, below 10^12.

    Raises:
        BadDataError: a binary float (it may have lost cents already), or no number at all.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise BadDataError("not_an_amount", value)
    try:
        number = Decimal(value)
    except InvalidOperation as problem:
        raise BadDataError("not_an_amount", value) from problem
    if not number.is_finite():
        raise BadDataError("not_an_amount", value)
    if not 0 <= number < 10**12:
        raise BadDataError("out_of_range", value)
    return number


def read_date(value: Data) -> date:
    """An ISO date, or a date as TOML gives it.

    Raises:
        BadDataError: anything else.
    """
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(typing.cast("str", value))
    except (TypeError, ValueError) as problem:
        raise BadDataError("not_a_date", value) from problem


def _read_rule(item: Data, path: str) -> tuple[Rule | None, list[DataProblem]]:
    if not isinstance(item, Mapping):
        return None, [DataProblem(path, "not_a_mapping", str(item))]
    name = item.get("type")
    if name in KNOWN_BY_NAME:
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
            values[field.name] = read_value(kinds[field.name], value)
        except BadDataError as bad:
            problems.append(bad.at(f"{path}.{field.name}"))
    build = typing.cast("Callable[..., Rule]", rule_class)
    return (None if problems else build(**values)), problems


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
