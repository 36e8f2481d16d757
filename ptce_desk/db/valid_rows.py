"""What the domain refuses in a record is refused on its way into the file, whatever the service."""

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Date, Integer, Table, UniqueConstraint
from sqlalchemy.orm import InstanceState, Mapper
from sqlalchemy.orm.attributes import instance_state

from ptce_desk.db.typed_rows import name_of
from ptce_desk.db.types import Cents, ExactDecimal
from ptce_desk.domain.budget import Envelope
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.validity import PERIODS, check_period, check_value, check_years
from ptce_desk.domain.value_errors import ValueRefusedError


def refuse_invalid(rows: Iterable[object], around: Iterable[object]) -> None:
    """Check rows about to be written: all of a new one, what changed of another.

    What a file holds already, wrong as it may be, hinders no other change.

    Args:
        rows: new or changed.
        around: records at hand, among them those these rows are parts of.

    Raises:
        ValueRefusedError, PeriodCrossedError, YearTwiceError: the cause.
    """
    yearly = False
    for row in rows:
        state = instance_state(row)
        mapper, values, changed = state.mapper, state.dict, _changed(state)
        for name in changed:
            if values.get(name) is not None:
                _check(mapper, name, values[name])
        if touched := _periods_touched(mapper, changed):
            check_period({name: values.get(name) for name in touched})
        yearly = yearly or ("year" in changed and _has_a_line_a_year(mapper))
    if yearly:
        for root in around:
            if isinstance(root, Ptce | FundingFile | Envelope):
                check_years(root)


def _check(mapper: Mapper[object], name: str, value: object) -> None:
    try:
        check_value(name, value)
    except ValueRefusedError as refused:
        refused.called = name_of(mapper, name)
        raise


def _changed(state: InstanceState[object]) -> frozenset[str]:
    checked = _checked(state.mapper)
    if state.key is None:
        return checked
    return frozenset(name for name in checked if state.attrs[name].history.has_changes())


@cache
def _checked(mapper: Mapper[object]) -> frozenset[str]:
    """The attributes of an entity that are figures or days."""
    kinds = (Cents, ExactDecimal, Integer, Date)
    columns = [(attribute.key, attribute.columns[0]) for attribute in mapper.column_attrs]
    own = [(name, column) for name, column in columns if not (column.primary_key or column.foreign_keys)]
    return frozenset(name for name, column in own if isinstance(column.type, kinds))


@cache
def _periods_touched(mapper: Mapper[object], changed: frozenset[str]) -> tuple[str, ...]:
    """The bounds of the periods of which one was set."""
    touched = (bounds for bounds in PERIODS if not changed.isdisjoint(bounds))
    return tuple(name for bounds in touched for name in bounds if name in mapper.column_attrs)


@cache
def _has_a_line_a_year(mapper: Mapper[object]) -> bool:
    table = mapper.local_table
    constraints = table.constraints if isinstance(table, Table) else ()
    return any("year" in one.columns for one in constraints if isinstance(one, UniqueConstraint))
