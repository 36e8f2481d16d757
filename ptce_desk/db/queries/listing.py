"""Lists narrowed and grouped by whatever their officer chooses: one description of what each list knows."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Table,
    and_,
    case,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    true,
)

from ptce_desk.db.days import year_of
from ptce_desk.db.handed_pairs import handed_texts
from ptce_desk.db.kept_figures import in_cents
from ptce_desk.db.queries.paging import unled
from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.domain.bands import EDGES, Bucket, met, span_of
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Among, Between, Clause, Holding, Narrowing

MOST_GROUPS: Final = 5_000
"""As many groups as a list is folded into; beyond, nobody reads them."""
_MOST_BOUND: Final = 500
"""Texts bound one by one to a statement."""
_LEAST_LED: Final = 2
"""Columns the index of sums is walked by at least: for one alone SQLite takes another index, and reads each row."""
_WALKS: Final = "sqlite"
"""The engine that sorts every row to fold them, unless it walks an index; the other sorts none."""


_NO_NAME: Final[ColumnElement[str | None]] = literal(None)
_Query = Select[*tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Axis:
    """A column of a list, as the file knows it.

    Attributes:
        column: what is compared and grouped by; NULL where nothing was said.
        through: the join it is read through, or several, none for the list's own table.
        named_in: the table its values are the ids of, whose `name_column` is what they are called.
        name_column: see `named_in`.
        bucket: what its values are grouped in, None where each is a group.
    """

    column: ColumnElement[object]
    through: str | tuple[str, ...] = ""
    named_in: FromClause | None = None
    name_column: str = "name"
    bucket: Bucket | None = None

    @property
    def folded(self) -> ColumnElement[object]:
        """What rows are grouped by."""
        column = unled(self.column) if isinstance(self.column, Column) else self.column
        match self.bucket:
            case Bucket.YEAR:
                return cast("ColumnElement[object]", year_of(cast("ColumnElement[date]", column)))
            case Bucket.POINT:
                return cast("ColumnElement[object]", in_cents(column) // 100)
            case Bucket.BAND:
                cents = in_cents(column)
                bands = [(cents < edge * 100, place) for place, edge in enumerate(EDGES, start=1)]
                return case((cents.is_(None), null()), (cents <= 0, 0), *bands, else_=len(EDGES) + 1)
            case None:
                return column

    def condition(self, clause: Clause, *, summed: bool = False) -> ColumnElement[bool]:
        """The rows a clause lets through; `summed` when all that answer are read at once."""
        column = unled(self.column) if summed else self.column
        match clause:
            case Among(values):
                said = _among(column, [value for value in values if value is not None])
                return or_(said, column.is_(None)) if None in values else said
            case Between(low, high):
                bounds = [] if low is None else [column >= low]
                return and_(column.is_not(None), *bounds, *([] if high is None else [column <= high]))
            case Holding():
                raise ValueError(clause)  # what answers is read first: see `Listing.resolved`


@dataclass(frozen=True, slots=True)
class Question:
    """What a list can be asked that is no column of it.

    Attributes:
        condition: the rows one value lets through, as of a day where it depends on one.
        dated: whether it does.
    """

    condition: Callable[[Hashable, AsOf | None], ColumnElement[bool]]
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Apart:
    """A column of another table, that tells of some rows of the list.

    Attributes:
        axis: what is compared.
        of: the row of the list it tells of, in that other table.
        near: the column of the list that `of` is.
    """

    axis: Axis
    of: ColumnElement[object]
    near: ColumnElement[object]

    def condition(self, clause: Clause) -> ColumnElement[bool]:
        """The rows of which the other table says what a clause lets through, or of which it says nothing."""
        told = self.near.in_(select(self.of).where(self.axis.condition(clause)))
        unsaid = isinstance(clause, Among) and None in clause.values
        return or_(told, self.near.not_in(select(self.of))) if unsaid else told


@dataclass(frozen=True, slots=True)
class Join:
    """A table a list reads through.

    Attributes:
        table: whose row `near` is the id of.
        near: a column of the list's own table, or of the one it is joined `after`.
        after: see `near`.
        may_lack: whether a row may have none.
        of: the column of the table that `near` is, when it is not its id.
    """

    table: FromClause
    near: ColumnElement[object]
    after: str = ""
    may_lack: bool = True
    of: str = "id"


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of a list that have the same values.

    Attributes:
        values: one by axis, that of its bucket where it has some; None where nothing was said.
        names: what each is called, where it is the id of a record; None else.
        count: how many rows.
        sums: of the amounts asked for, in euros, by key.
    """

    values: tuple[Hashable, ...]
    names: tuple[str | None, ...]
    count: int
    sums: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list can be narrowed, grouped and summed by.

    Attributes:
        table: whose rows it lists.
        axes: its columns, by key.
        joins: the tables it is read through, each after those it stands on.
        questions: what it can be asked besides, by key.
        states: what depends on the day, by key: to group by.
        apart: what other tables tell of its rows, by key: to narrow by.
        amounts: what is summed, by key.
        summed_by: columns of its own that the index of its sums begins with, in its order.
    """

    table: Table
    axes: Mapping[str, Axis]
    joins: Mapping[str, Join] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    states: Mapping[str, Callable[[AsOf], Axis]] = field(default_factory=dict)
    apart: Mapping[str, Apart] = field(default_factory=dict)
    amounts: Mapping[str, ColumnElement[Decimal]] = field(default_factory=dict)
    summed_by: tuple[ColumnElement[object], ...] = ()

    def is_dated(self, narrowing: Narrowing, by: Sequence[str] = ()) -> bool:
        """Whether what a narrowing lets through depends on the day, or what some keys say does."""
        asked = any(key in self.questions and self.questions[key].dated for key, _clause in narrowing.clauses)
        return asked or not self.states.keys().isdisjoint(by)

    def clause_of(self, key: str, value: Hashable, held: Clause | None = None) -> Clause:
        """What lets through the rows of a group, among those of a clause held already."""
        bucket = self.axes[key].bucket if key in self.axes else None
        if bucket is None or not isinstance(value, int):
            return Among(frozenset({value}))
        span = span_of(bucket, value)
        return met(span, held) if isinstance(held, Between) else span

    def reads_through(self, *keys: str) -> frozenset[str]:
        """The joins some axes are read through."""
        return joins_of([self.axes[key] for key in keys if key in self.axes and key not in self.apart])

    def source(self, through: frozenset[str], *, summed: bool = False) -> FromClause:
        """The table of the list, joined to those it is read through and no other; `summed` to sum all its rows."""
        wanted = set(through)
        for name in reversed(list(self.joins)):
            if name in wanted and self.joins[name].after:
                wanted.add(self.joins[name].after)
        source: FromClause = self.table
        for name, join in self.joins.items():
            if name in wanted:
                near = unled(join.near) if summed else join.near
                source = source.join(join.table, join.table.c[join.of] == near, isouter=join.may_lack)
        return source

    def sums(self, through: frozenset[str], *told: ColumnElement[object]) -> _Query:
        """A query of how many rows there are and what each amount sums to, after what else is told of them."""
        totals = [func.sum(column).label(key) for key, column in self.amounts.items()]
        return select(*told, func.count().label("count"), *totals).select_from(self.source(through, summed=True))

    def condition(
        self, narrowing: Narrowing, as_of: AsOf | None = None, *, summed: bool = False
    ) -> ColumnElement[bool]:
        """The rows that answer all clauses; `summed` when all of them are read at once.

        Raises:
            KeyError: the list knows no such key.
            ValueError: what is asked depends on a day, and none is given.
        """
        return and_(true(), *(self._answers(key, clause, as_of, summed=summed) for key, clause in narrowing.clauses))

    def resolved(self, connection: Connection, narrowing: Narrowing) -> Narrowing:
        """The same, where words that texts hold are the texts of the list that hold them."""
        for key, clause in narrowing.clauses:
            if isinstance(clause, Holding):
                column = self.axes[key].column
                query = select(column).select_from(self.source(self.reads_through(key))).where(column.is_not(None))
                texts = (str(text) for text in connection.execute(query.distinct()).scalars())
                narrowing = narrowing.narrowed(key, Among(frozenset(text for text in texts if clause.lets(text))))
        return narrowing

    def _answers(self, key: str, clause: Clause, as_of: AsOf | None, *, summed: bool) -> ColumnElement[bool]:
        if key in self.apart:
            return self.apart[key].condition(clause)
        if key not in self.questions:
            return self.axes[key].condition(clause, summed=summed)
        asked = self.questions[key]
        if not isinstance(clause, Among) or (asked.dated and as_of is None):
            raise ValueError(key, clause)
        return or_(*(asked.condition(value, as_of) for value in sorted(clause.values, key=str)))

    def values(self, connection: Connection, key: str) -> list[tuple[Hashable, str | None]]:
        """What the rows of the list say of an axis, each once, with what it is called where it is a record's id.

        What other tables tell is read there: of each of their rows, whether the list has one that it is told of. They
        are fewer than those of the list, where each is found by the index of its key.
        """
        axis = self.axes[key]
        names = axis.named_in
        if names is not None and isinstance(axis.column, Column) and axis.column.table is self.table:
            query = select(names.c.id, names.c[axis.name_column]).where(exists().where(axis.column == names.c.id))
        else:
            distinct = self._said(axis).subquery()
            query = select(distinct.c.value, _NO_NAME).where(distinct.c.value.is_not(None))
            if names is not None:
                query = select(distinct.c.value, names.c[axis.name_column])
                query = query.join(names, names.c.id == distinct.c.value)
        found = connection.execute(query.limit(MOST_GROUPS))
        return [(cast("Hashable", value), cast("str | None", name)) for value, name in found]

    def _said(self, axis: Axis) -> Select[*tuple[object]]:
        """The values of an axis, each once."""
        said = select(axis.column.label("value")).distinct()
        through = axis.through
        if not isinstance(through, str) or not through:
            return said.select_from(self.source(joins_of([axis])))
        chain = [self.joins[through]]
        while chain[0].after:
            chain.insert(0, self.joins[chain[0].after])
        source: FromClause = chain[0].table
        for join in chain[1:]:
            source = source.join(join.table, join.table.c[join.of] == join.near)
        told_of = exists().where(chain[0].near == chain[0].table.c[chain[0].of])
        return said.select_from(source).where(told_of)

    def axis(self, key: str, as_of: AsOf | None) -> Axis:
        """What rows are grouped by under a key, on a day where that depends on one."""
        if key not in self.states:
            return self.axes[key]
        if as_of is None:
            raise ValueError(key)
        return self.states[key](as_of)

    def groups(
        self,
        connection: Connection,
        axes: Sequence[Axis],
        answer: Callable[[_Query], _Query],
        through: frozenset[str],
    ) -> list[Group]:
        """The rows that answer, folded by some axes, in no order; `answer` narrows a query read `through` joins."""
        columns = [axis.folded for axis in axes]
        values = [column.label(f"value_{place}") for place, column in enumerate(columns)]
        query = answer(self.sums(through | joins_of(axes), *values))
        in_order = self._in_order_for(axes) if connection.dialect.name == _WALKS else ()
        if in_order:
            alike = query.group_by(*in_order).subquery().c
            columns = [alike[value.name] for value in values]
            query = select(*columns, *(func.sum(alike[key]).label(key) for key in ("count", *self.amounts)))
        folded = query.group_by(*columns).limit(MOST_GROUPS).subquery()
        called: list[ColumnElement[str | None]] = []
        named: FromClause = folded
        for place, axis in enumerate(axes):
            if axis.named_in is None:
                called.append(_NO_NAME)
            else:
                names = axis.named_in.alias()
                called.append(names.c[axis.name_column])
                named = named.outerjoin(names, names.c.id == folded.c[f"value_{place}"])
        several, found = len(axes), []
        for row in connection.execute(select(*called, *folded.c).select_from(named)):
            summed = cast("Sequence[Decimal | None]", row[2 * several + 1 :])
            found.append(
                Group(
                    values=cast("tuple[Hashable, ...]", tuple(row[several : 2 * several])),
                    names=cast("tuple[str | None, ...]", tuple(row[:several])),
                    count=cast("int", row[2 * several]),
                    sums={key: amount or ZERO for key, amount in zip(self.amounts, summed, strict=True)},
                )
            )
        return found

    def _in_order_for(self, axes: Sequence[Axis]) -> tuple[ColumnElement[object], ...]:
        """The columns that rows are folded by first, as they come in the index of sums: down to those that tell axes.

        None where it does not begin with those: all the rows are sorted then.
        """
        places: list[int] = []
        for axis in axes:
            through = axis.through
            while isinstance(through, str) and through and self.joins[through].after:
                through = self.joins[through].after
            told = axis.column if not through else self.joins[through].near if isinstance(through, str) else None
            places += [place for place, one in enumerate(self.summed_by) if one is told]
        return self.summed_by[: max(_LEAST_LED, *(place + 1 for place in places))] if len(places) == len(axes) else ()


def _among(column: ColumnElement[object], values: Sequence[Hashable]) -> ColumnElement[bool]:
    """A column that says one of some values; texts may be more than a statement takes."""
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) > _MOST_BOUND and len(texts) == len(values):
        return column.in_(handed_texts(texts))
    return column.in_(values)


def joins_of(axes: Sequence[Axis]) -> frozenset[str]:
    """The joins some axes are read through."""
    names = [(axis.through,) if isinstance(axis.through, str) else axis.through for axis in axes]
    return frozenset(name for several in names for name in several) - {""}
