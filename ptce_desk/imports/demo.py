"""Reads the stories of the demonstration: one TOML file, days told from the present one."""

import re
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from ptce_desk.domain.data_problems import BadDataError
from ptce_desk.domain.reading import read_record
from ptce_desk.imports.demo_tables import Demo
from ptce_desk.imports.text_files import read_toml_as

_DAY: Final = re.compile(r"Y-([1-9])-(\d\d-\d\d)|Y(\d{1,2}|100)%|D\+(\d{1,4})")
_YEAR: Final = re.compile(r"Y(?:-([1-9]))?")
_SATURDAY: Final = 5


def read_demo(path: Path) -> Demo:
    """Read the stories.

    Raises:
        CatalogueUnreadableError: the file is no TOML, or has problems, all of them told.
    """
    return read_toml_as(partial(read_record, Demo), path)


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
