"""Rules from data and back: what the catalogue, the file and a request all read with."""

from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.reading import Data, read_records
from ptce_desk.domain.rules.parts import When
from ptce_desk.domain.rules.types import Rule

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def read_rules(data: Data) -> tuple[tuple[Rule, ...], list[DataProblem]]:
    """Read a list of rules; the good ones come with the problems of the others."""
    if data is None:  # a version without rules says so by an empty list
        return (), [DataProblem("rules", "not_a_list", str(data))]
    rules, problems = read_records(cast("type[Rule]", Rule), data, "rules")
    return tuple(rules), problems


def rules_to_data(rules: Sequence[Rule]) -> list[dict[str, Data]]:
    """The inverse of `read_rules`: JSON-able, decimals as text, defaults left out."""
    return [{"type": rule.type} | _fields_to_data(rule) for rule in rules]


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
