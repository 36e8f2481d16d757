"""Reads the stories of the demonstration: one TOML file, unknown keys refused, days told from the present one."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path
from typing import Final, cast, get_args, get_type_hints

from ptce_desk.domain.data_problems import BadDataError, DataProblem
from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.rules.reading import read_value
from ptce_desk.imports.demo_tables import Demo
from ptce_desk.imports.text_files import TextFileError, read_toml

_DAY: Final = re.compile(r"Y-([1-9])-(\d\d-\d\d)|Y(\d{1,2}|100)%|D\+(\d{1,4})")
_YEAR: Final = re.compile(r"Y(?:-([1-9]))?")
_SATURDAY: Final = 5


def read_demo(path: Path) -> Demo:
    """Read the stories.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems, all of them told.
    """
    try:
        data = read_toml(path)
    except TextFileError as fault:
        raise CatalogueUnreadableError(path, [fault.problem]) from fault
    tables, problems = _tables(data)
    if problems:
        raise CatalogueUnreadableError(path, problems)
    return cast("Callable[..., Demo]", Demo)(**tables)


def _tables(data: Mapping[str, object]) -> tuple[dict[str, tuple[object, ...]], list[DataProblem]]:
    kinds = get_type_hints(Demo)
    problems = [DataProblem(key, "unknown_key", key) for key in data if key not in kinds]
    tables: dict[str, tuple[object, ...]] = {}
    for field in fields(Demo):
        kind = get_args(kinds[field.name])[0]
        items = data.get(field.name)
        if not isinstance(items, list):
            problems.append(DataProblem(field.name, "missing_key", field.name))
            continue
        entries: list[object] = []
        for number, item in enumerate(items, 1):
            try:
                entries.append(read_value(kind, item))
            except BadDataError as bad:
                problems.append(bad.at(f"{field.name}[{number}]"))
        tables[field.name] = tuple(entries)
    return tables, problems


def day_of(text: str, today: date) -> date:
    """The working day a story tells.

    « Y-2-09-22 » is in the year before last, « D+21 » in three weeks, « Y40% » after two fifths of what has gone of
    this year.

    Raises:
        BadDataError: the text says no day.
    """
    found = _DAY.fullmatch(text)
    if found is None:
        raise BadDataError("not_a_date", text)
    back, month_and_day, share, ahead = found.groups()
    if share is not None:
        begun = date(today.year, 1, 1)
        return _working(begun + timedelta(days=(today - begun).days * int(share) // 100))
    if ahead is not None:
        return _working(today + timedelta(days=int(ahead)))
    return _working(date.fromisoformat(f"{today.year - int(back)}-{month_and_day}"))


def year_of(text: str, today: date) -> int:
    """The year a story tells: « Y-2 » is the year before last, « Y » this one.

    Raises:
        BadDataError: the text says no year.
    """
    found = _YEAR.fullmatch(text)
    if found is None:
        raise BadDataError("not_a_date", text)
    return today.year - int(found[1] or 0)


def _working(day: date) -> date:
    """The day itself, or the Friday before a week-end when that is in the same year."""
    friday = day - timedelta(days=max(0, day.weekday() - _SATURDAY + 1))
    return friday if friday.year == day.year else day
