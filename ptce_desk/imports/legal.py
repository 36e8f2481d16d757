"""Reads the amounts the law sets: one TOML file, dated values with their source, unknown keys refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, cast

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.rules.reading import Data, read_date, read_value
from ptce_desk.imports.text_files import TextFileError, read_toml

_KEYS: Final = ("code", "label", "value", "source", "valid_from")
_UNITS: Final = ("euros", "months", "days", "years", "fiscal_years", "ratio")


@dataclass(frozen=True, slots=True)
class Threshold:
    """A value the law sets from a day on.

    Attributes:
        code: what it is about, « agreement_required ».
        label: in French words.
        value: in the unit.
        source: law and article.
        valid_from: the first day it holds.
        unit: « euros », « months », « days », « years », « fiscal_years » or « ratio ».
    """

    code: str
    label: str
    value: Decimal
    source: str
    valid_from: date
    unit: str = "euros"


def read_thresholds(path: Path) -> list[Threshold]:
    """Read every threshold, in the order of the file.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems, all of them told.
    """
    try:
        data = read_toml(path)
    except TextFileError as fault:
        raise CatalogueUnreadableError(path, [fault.problem]) from fault
    thresholds, problems = thresholds_from(data)
    if problems:
        raise CatalogueUnreadableError(path, problems)
    return thresholds


def thresholds_from(data: Mapping[str, Data]) -> tuple[list[Threshold], list[DataProblem]]:
    """The thresholds of a mapping that are well written, and the problems of the others."""
    problems = [DataProblem(key, "unknown_key", key) for key in data if key != "threshold"]
    items = data.get("threshold")
    if not isinstance(items, list):
        return [], [*problems, DataProblem("threshold", "missing_key", "threshold")]
    thresholds: list[Threshold] = []
    for number, item in enumerate(items, 1):
        threshold, found = _threshold(item, f"threshold[{number}]")
        problems += found
        if threshold is not None:
            thresholds.append(threshold)
    return thresholds, problems


def _threshold(item: Data, path: str) -> tuple[Threshold | None, list[DataProblem]]:
    if not isinstance(item, dict):
        return None, [DataProblem(path, "not_a_mapping", str(item))]
    problems = [DataProblem(f"{path}.{key}", "unknown_key", key) for key in item if key not in (*_KEYS, "unit")]
    problems += [DataProblem(f"{path}.{key}", "missing_key", key) for key in _KEYS if key not in item]
    values: dict[str, object] = {}
    for key in _KEYS:
        if key in item:
            try:
                values[key] = _read(key, item[key])
            except BadDataError as problem:
                problems.append(problem.at(f"{path}.{key}"))
    unit = item.get("unit", "euros")
    if unit not in _UNITS:
        problems.append(DataProblem(f"{path}.unit", "not_a_choice", str(unit), _UNITS))
    if problems:
        return None, problems
    code, label, source = (cast("str", values[key]) for key in ("code", "label", "source"))
    return Threshold(
        code, label, cast("Decimal", values["value"]), source, cast("date", values["valid_from"]), unit
    ), []


def _read(key: str, value: Data) -> object:
    if key == "valid_from":
        return read_date(value)
    return read_value(Decimal if key == "value" else str, value)
