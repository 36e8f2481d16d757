"""What the domain refuses in a record is refused on its way into the file, whatever the service."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from sqlalchemy import Date, Integer, Table, UniqueConstraint, inspect
from sqlalchemy.orm import Mapper, Session

from ptce_desk.db.typed_rows import name_of
from ptce_desk.db.types import Cents, ExactDecimal
from ptce_desk.domain.budget import Envelope
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.validity import PERIODS, check_period, check_value, check_years
from ptce_desk.domain.value_errors import ValueRefusedError


def refuse_invalid(session: Session) -> None:
    """Check the rows about to be written: all of a new one, what changed of another.

    What a file holds already, wrong as it may be, hinders no other change.

    Raises:
        ValueRefusedError, PeriodCrossedError, YearTwiceError: the cause.
    """
    yearly = False
    for row in (*session.new, *session.dirty):
        mapper = inspect(row).mapper
        changed = set(_changed(row, mapper))
        for name in changed:
            _check(row, mapper, name)
        check_period({name: getattr(row, name) for name in _periods_touched(mapper, changed)})
        yearly = yearly or ("year" in changed and _has_a_line_a_year(mapper))
    if yearly:
        for root in (*session.new, *session.identity_map.values()):
            if isinstance(root, Ptce | FundingFile | Envelope):
                check_years(root)


def _check(row: object, mapper: Mapper[object], name: str) -> None:
    try:
        check_value(name, getattr(row, name))
    except ValueRefusedError as refused:
        refused.called = name_of(mapper, name)
        raise


def _changed(row: object, mapper: Mapper[object]) -> Iterator[str]:
    state = inspect(row)
    new = state.pending
    for name in _checked(mapper):
        if new or state.attrs[name].history.has_changes():
            yield name


@cache
def _checked(mapper: Mapper[object]) -> tuple[str, ...]:
    """The attributes of an entity that are figures or days."""
    kinds = (Cents, ExactDecimal, Integer, Date)
    columns = [(attribute.key, attribute.columns[0]) for attribute in mapper.column_attrs]
    own = [(name, column) for name, column in columns if not (column.primary_key or column.foreign_keys)]
    return tuple(name for name, column in own if isinstance(column.type, kinds))


def _periods_touched(mapper: Mapper[object], changed: AbstractSet[str]) -> Iterator[str]:
    """The bounds of the periods of which one was set."""
    for bounds in PERIODS:
        if not changed.isdisjoint(bounds):
            yield from (name for name in bounds if name in mapper.column_attrs)


@cache
def _has_a_line_a_year(mapper: Mapper[object]) -> bool:
    table = mapper.local_table
    constraints = table.constraints if isinstance(table, Table) else ()
    return any("year" in one.columns for one in constraints if isinstance(one, UniqueConstraint))
