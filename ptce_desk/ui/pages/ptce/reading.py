"""What is typed in the tables of a PTCE's page: the value to keep, or in words why it cannot be."""

from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.organisations import Membership
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.support import Participation
from ptce_desk.domain.validity import check_period
from ptce_desk.domain.value_errors import PeriodCrossedError
from ptce_desk.services.ptce.ptce_lines import Lines
from ptce_desk.ui.pages.ptce.identity import read_year
from ptce_desk.wording.errors import error_sentence

REQUIRED: Final = frozenset({"stage", "kind", "role", "year", "held_on"})
"""Cells that cannot be emptied."""
_WORDS: Final = frozenset({"name", "note", "call", "college", "commune", "subject", "unit"})
"""Cells whose nothing is an empty text."""
_COUNTS: Final = frozenset({"member_structures", "employees"})
_POSITIVE: Final = frozenset({"full_time_equivalents", "quantity"})


def read_cell(ptce: Ptce, lines: Lines, line_id: int | None, key: str, value: object) -> tuple[object, str]:
    """The value to keep and an empty sentence, or None and what is wrong; `line_id` is None for a row being added."""
    if value is None:
        return ("" if key in _WORDS else None), ""
    if key == "year":
        return _read_year(ptce, lines, line_id, str(value))
    if isinstance(value, Decimal) and key in _COUNTS:
        if value != value.to_integral_value() or value < 0:
            return None, "Écrivez un nombre entier\u00a0: on compte des structures et des personnes."
        return int(value), ""
    if isinstance(value, Decimal) and key in _POSITIVE and value < 0:
        return None, "Écrivez un nombre sans signe moins."
    if lines in ("participations", "memberships") and isinstance(value, date):
        held = ptce.participations if lines == "participations" else ptce.memberships
        return _read_period(next((line for line in held if line.id == line_id), None), key, value)
    return value, ""


def _read_year(ptce: Ptce, lines: Lines, line_id: int | None, text: str) -> tuple[object, str]:
    year = read_year(text)
    if year is None:
        return None, "Écrivez une année, comme 2025."
    if lines == "figures" and year in [figures.year for figures in ptce.figures if figures.id != line_id]:
        return None, f"Les chiffres de {year} sont déjà là."
    return year, ""


def _read_period(held: Participation | Membership | None, key: str, day: date) -> tuple[object, str]:
    since = day if key == "since" else None if held is None else held.since
    until = day if key == "until" else None if held is None else held.until
    try:
        check_period({"since": since, "until": until})
    except PeriodCrossedError as crossed:
        return None, error_sentence(crossed)
    return day, ""
