"""What a list does of the fields of one's own its records may have: each is a column, a filter, an order, a group."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar, Final, Protocol, TypeVar

from typing_extensions import override

from ptce_desk.domain.free_fields import FREE_KEYS, FreeOwner
from ptce_desk.records.column import Column as RecordColumn
from ptce_desk.records.free_fields import OwnRow, free_column
from ptce_desk.records.record import RecordField
from ptce_desk.services.free_fields import ListedFields, listed_fields
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.columns import Column, dressed
from ptce_desk.ui.models.grouped_rows import sum_of
from ptce_desk.ui.pages.column_filters import lay_free_filters
from ptce_desk.ui.pages.list_page import FilteredListPage, Listed
from ptce_desk.ui.pages.saved_views import SavedViews
from ptce_desk.ui.widgets.tables.sums_bar import SumsBar
from ptce_desk.wording.axes import lowered

_CHARS: Final = 15


class ListedOwnRow(Listed, OwnRow, Protocol):
    """A row of such a list."""


FreeRow = TypeVar("FreeRow", bound=ListedOwnRow)


class FreeListPage(FilteredListPage[FreeRow]):
    """A list whose records may have fields of one's own, which it reads before what is listed."""

    free_owner: ClassVar[FreeOwner]
    """The kind of its records."""
    free: tuple[RecordField, ...] = ()
    _ids: Mapping[str, int] = MappingProxyType({})
    sums: SumsBar
    views: SavedViews

    def follow_free(self) -> None:
        """Lead from the columns menu to where these fields are defined."""
        self.table.columns.entries.append(("gear", "Champs libres…", self._define_free))

    @override
    def reload(self) -> None:
        """Read which of these fields there are, then the list."""
        self.read_free()
        self.read()

    def read_free(self) -> None:
        """Read which of these fields there are, and what they are narrowed to."""
        self.tasks.query(self.take_free, listed_fields, self.free_owner)

    def take_free(self, told: ListedFields) -> None:
        """Have a column, a filter and a group for each of these fields; the list is read again where they changed."""
        changed, asked = (told.fields, told.ids) != (self.free, self._ids), self.filters.narrowing()
        if changed:
            gone = frozenset(key for key, known in self._ids.items() if told.ids.get(key) != known)
            self._ids = told.ids
            self._lay_free(told.fields, gone)
        for key, values in told.offered.items():
            self.filters.set_options(key, [(value, value) for value in values])
        if changed or asked != self.filters.narrowing():  # what is no longer offered narrows nothing
            self.read()

    def own_sums(self, sums: Mapping[str, Decimal]) -> list[tuple[str, Decimal | None]]:
        """The sums of the amounts of one's own that are in view, in words."""
        own = (one for one in self.free if one.key in sums and self.table.columns.is_shown(one.key))
        return [(lowered(one.label), sums[one.key]) for one in own]

    def own_sums_of(self, rows: Sequence[FreeRow]) -> list[tuple[str, Decimal | None]]:
        """The same, of rows at hand."""
        amounts = (column for column in self.model.columns if column.key in self.own_amounts)
        return self.own_sums({column.key: sum_of(column, rows) for column in amounts})

    @property
    def own_amounts(self) -> tuple[str, ...]:
        """The keys of the amounts of one's own."""
        return tuple(one.key for one in self.free if one.kind == "amount")

    def _lay_free(self, told: Sequence[RecordField], gone: frozenset[str]) -> None:
        """Lay out these fields; under the keys of those `gone`, others may stand now."""
        before, self.free = self.free, tuple(told)
        columns = [column for column in self.model.columns if column.key not in FREE_KEYS]
        self.table.take_columns([*columns, *map(self._free_column, told)])
        lay_free_filters(self.filters, before, told, gone)
        if self.by_column is not None:
            self.by_column.take_own(self.model.columns)
        if self.grouping is not None:
            self.grouping.set_by([key for key in self.grouping.by if key not in gone])
            self.grouping.offer_besides({one.key: one.label for one in told})
        if self.sort in gone:
            self.sort, self.descending = columns[0].key, False
        self.table.show_sort(self.sort, descending=self.descending)

    def _free_column(self, field: RecordField) -> Column[FreeRow]:
        told: RecordColumn[FreeRow] = free_column(field)
        if told.kind == "text":
            return dressed(told, hidden=True, width_chars=_CHARS)
        return dressed(told, hidden=True)

    def _define_free(self) -> None:
        self.window_.go(Destination("settings", onward=True))
