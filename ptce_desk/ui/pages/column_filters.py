"""A filter on each column of a list whose rows are all there, by what it shows."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final, Generic

from PySide6.QtGui import QAction

from ptce_desk.domain.free_fields import FREE_KEYS
from ptce_desk.domain.french_order import natural_key
from ptce_desk.domain.narrowing import Among, Between, Clause, Holding
from ptce_desk.formatting import typeset
from ptce_desk.records.kinds import Kind
from ptce_desk.records.record import RecordField
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.kept_clause import SpanKind
from ptce_desk.ui.widgets.tables.one_filter import Shown
from ptce_desk.wording.axes import unsaid_words

_SPANS: Final[dict[Kind, SpanKind]] = {
    "amount": "amount",
    "date": "date",
    "count": "number",
    "number": "number",
    "score": "number",
}


def span_of(column: Column[Row]) -> SpanKind | None:
    """The kind of bounds a column is narrowed by, however it words them; None where it is narrowed to some values."""
    return _SPANS.get(column.kind)


def free_span(field: RecordField) -> SpanKind | None:
    """The kind of bounds a field of one's own is narrowed by, None where it is narrowed to some values."""
    return _SPANS.get(field.kind)


def lay_free_filters(
    filters: FilterRow, before: Sequence[RecordField], told: Sequence[RecordField], gone: Collection[str]
) -> None:
    """Have a filter for each field of one's own there is; those that stay go on narrowing, unlike those `gone`."""
    held = dict(filters.narrowing().clauses)
    for one in before:
        filters.drop_filter(one.key)
    for one in told:
        span = free_span(one)
        if span is not None:
            filters.add_span(one.key, one.label, span)
        else:
            holds = one.kind == "text"
            filters.add_filter(one.key, one.label, several=True, shown="active", unsaid=True, free=True, holds=holds)
        if one.key in held and one.key not in gone:
            filters.set_clause(one.key, held[one.key])


def lets_through(column: Column[Row], row: Row, clause: Clause) -> bool:
    """Whether a clause lets a row through, by what a column shows of it."""
    match clause:
        case Among(values) if column.tags is not None:
            return not values.isdisjoint({tag.name for tag in column.tags(row)} or {None})
        case Among(values):
            return (column.text(row) or None) in values
        case Holding():
            return clause.lets(column.text(row))
        case Between(low, high):
            value = _number(column.read(row))
            if value is None:
                return False
            least, most = _number(low), _number(high)
            return (least is None or least <= value) and (most is None or value <= most)


class ColumnFilters(Generic[Row]):
    """The filters of the columns that a list has no filter on yet, begun from « + Filtre » or from their heading."""

    def __init__(
        self, filters: FilterRow, columns: Sequence[Column[Row]], always: Mapping[str, str] | None = None
    ) -> None:
        """Add them to the row of filters of a list; `always` are those that stand there, with what they say then."""
        standing = always or {}
        self._filters = filters
        self._columns = {column.key: column for column in columns if not filters.has(column.key)}
        self._own: dict[str, Column[Row]] = {}
        for key, column in self._columns.items():
            span = span_of(column)
            if span is not None:
                filters.add_span(key, column.heading, span)
            else:
                shown: Shown = "always" if key in standing else "active"
                every = standing.get(key, "Tous")
                tags = column.tags is not None  # labels are those of the file: another is not asked for
                told = partial(filters.add_filter, key, column.heading, every=every, several=True, shown=shown)
                told(unsaid=tags, free=not tags)

    def take_own(self, columns: Sequence[Column[Row]]) -> None:
        """Narrow by the fields of one's own there are now, whose filters stand already and offer what the file says."""
        self._own = {column.key: column for column in columns if column.key in FREE_KEYS}

    @property
    def clauses(self) -> list[tuple[str, Clause]]:
        """What they narrow the list by."""
        return [(key, clause) for key, clause in self._filters.narrowing().clauses if key in self._narrowing]

    @property
    def _narrowing(self) -> dict[str, Column[Row]]:
        return self._columns | self._own

    def offer(self, rows: Sequence[Row], read_for: Callable[[str], None] | None = None) -> None:
        """Offer what some rows say.

        Where these are not all there, `read_for` is told which filter is asked for, reads them and opens it.
        """
        for key, column in self._columns.items():
            if span_of(column) is None and column.tags is None:  # labels are offered as the file has them
                said = partial(_said_in, column, rows) if read_for is None else partial(read_for, key)
                self._filters.offer_once_open(key, said if rows else None)

    def narrowed(self, rows: Sequence[Row]) -> list[Row]:
        """The rows they let through; what the rows say is what they offer."""
        self.offer(rows)
        return list(filter(self.through(), rows)) if self.clauses else list(rows)

    def through(self) -> Callable[[Row], bool]:
        """Whether a row is let through, as they stand now."""
        narrowing = self._narrowing
        asked = [(narrowing[key], clause) for key, clause in self.clauses]
        return lambda row: all(lets_through(column, row, clause) for column, clause in asked)

    def said(self, sentence: str) -> str:
        """A sentence on what is listed, with what they let through."""
        return typeset(", ".join([sentence, *self._filters.words_of(key for key, _clause in self.clauses)]))


def _said_in(column: Column[Row], rows: Sequence[Row]) -> list[tuple[str | None, str]]:
    """What a column says of some rows, in order, once each; what it does not say last, where it is so of one."""
    said = {column.text(row) for row in rows}
    told: list[tuple[str | None, str]] = [(text, text) for text in sorted(said - {""}, key=natural_key)]
    return [*told, (None, unsaid_words(column.key))] if "" in said else told


def _number(value: object) -> Decimal | int | None:
    if isinstance(value, date):
        return value.toordinal()
    return value if isinstance(value, Decimal | int) else None


def filter_entries(
    filters: FilterRow, column: Column[Row], row: Row, unsaid: frozenset[str] = frozenset({""})
) -> list[QAction]:
    """« Filtrer sur « PROGRESS » »: what narrows a list to what a cell says, each of its labels for one, or nothing.

    `unsaid` are the words of what was not said.
    """
    if not filters.has(column.key):
        return []
    tags = column.tags(row) if column.tags is not None else ()
    label = unsaid_words(column.key) if column.text(row) in unsaid else column.text(row)
    told: list[tuple[object, str]] = [(tag.name, tag.name) for tag in tags] or [(column.read(row), label)]
    clauses = [(filters.clause_on(column.key, value, words), words) for value, words in told]
    return [_entry(filters, column.key, clause, words) for clause, words in clauses if clause is not None]


def _entry(filters: FilterRow, key: str, clause: Clause, words: str) -> QAction:
    entry = QAction(icon("funnel"), f"Filtrer sur « {words} »".replace("&", "&&"), filters)
    entry.triggered.connect(lambda: filters.take(key, clause))
    return entry
