"""What no dossier may hold, told of the row that says it, before anything is written."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from ptce_desk.domain import value_errors as errors
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.domain.typed_text import LONGEST_TEXT
from ptce_desk.domain.validity import check_value, is_crossed
from ptce_desk.imports.tables.book import Cell
from ptce_desk.imports.tables.past import PastDecision
from ptce_desk.imports.tables.reading import CellFault

_REFUSED: Final[Mapping[type[errors.ValueRefusedError], ValueFault]] = {
    errors.NegativeError: ValueFault.NEGATIVE,
    errors.FinerThanCentError: ValueFault.NOT_TO_THE_CENT,
    errors.TooLargeError: ValueFault.TOO_LARGE,
    errors.BeyondWholeError: ValueFault.NOT_A_NUMBER,
    errors.NoSuchYearError: ValueFault.NOT_A_YEAR,
    errors.NoSuchMonthError: ValueFault.NOT_A_NUMBER,
}
"""What a cell is told of, by what the domain refuses."""


def refused_values(said: Mapping[str, object], held: Mapping[str, object]) -> Iterator[CellFault]:
    """The values of a draft that the domain would refuse in its dossier.

    Args:
        said: what the draft would put there, by field.
        held: what its dossier holds already.
    """
    for key, value in said.items():
        if isinstance(value, str):
            if len(value) > LONGEST_TEXT:
                yield CellFault("", key, value, ValueFault.LONG_TEXT)
            continue
        try:
            check_value(key, value)
        except errors.ValueRefusedError as problem:
            yield CellFault("", key, as_cell(value), _REFUSED[type(problem)])
    begins, ends = (_day(said if key in said else held, key) for key in ("start", "end"))
    if is_crossed(begins, ends) and said.keys() & {"start", "end"}:
        yield CellFault("", "end", ends, ValueFault.BEFORE_ITS_BEGINNING)


def paid_beyond(decision: PastDecision | None, paid: Decimal | None) -> Iterator[CellFault]:
    """The amount paid of a grant, when it is more than was agreed; `paid` without a day counts too, unless None."""
    most = ZERO if decision is None else max(decision.paid, paid or ZERO)
    if decision is not None and most > decision.agreed:
        yield CellFault("", "paid", most, ValueFault.PAID_BEYOND)


def still_to_come(said: Mapping[str, object], today: date) -> Iterator[CellFault]:
    """The days of a draft that say what was done, and are still to come."""
    for key in ("deposited_on", "decided_on", "notified_on"):
        day = _day(said, key)
        if day is not None and day > today:
            yield CellFault("", key, day, ValueFault.STILL_TO_COME)


def as_cell(value: object) -> Cell:
    """A value as the cell of a table would hold it."""
    return value if isinstance(value, str | Decimal | bool | date | datetime) else str(value)


def _day(values: Mapping[str, object], key: str) -> date | None:
    value = values.get(key)
    return value if isinstance(value, date) else None
