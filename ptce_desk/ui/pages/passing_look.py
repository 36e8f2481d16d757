"""A list as another page asks for it, while one looks at that: it is given back then as its officer had it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.lent_line import LentLine
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.kept_place import Place
from ptce_desk.ui.widgets.tables.table_columns import TableColumns

AMONG: Final = "among"
"""The filter on the only records another page asks for, as what an import brought in."""

Groups = TypeVar("Groups")
_Asked = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class OwnLook(Generic[Groups]):
    """A list as its officer has it: what narrows it, its order and its groups, and where it is scrolled to."""

    narrowing: Narrowing
    text: str
    sort: str
    descending: bool
    groups: Groups
    place: Place


class PassingLook(Generic[Groups]):
    """What another page asks of a list is no change of it.

    Attributes:
        own: the list as it is given back, None while it is in view.
    """

    def __init__(
        self,
        line: LentLine,
        filters: FilterRow,
        columns: TableColumns,
        keep: Callable[[], OwnLook[Groups]],
        give_back: Callable[[OwnLook[Groups]], None],
    ) -> None:
        """`line` says that it is lent; `keep` tells how the list is, `give_back` has it so again: neither reads it."""
        self.own: OwnLook[Groups] | None = None
        self._line, self._page, self._told = line, "", ""
        self._filters, self._columns = filters, columns
        self._keep, self._give_back = keep, give_back
        self._asked: _Asked = ()
        self._narrowed: Narrowing = Narrowing()
        self._among: tuple[int, ...] = ()
        filters.changed.connect(self.tell)

    def arrive(self, destination: Destination) -> bool:
        """Whether the list is to be narrowed as a destination asks; when it asks for nothing, it is given back.

        A look one comes back to is left as it is: one may have narrowed it further.
        """
        asked = tuple(part for part in (destination.filter, destination.narrowing, destination.among) if part)
        if not asked:
            self._leave()
            self.tell()
            return False
        if destination.back and asked == self._asked:
            self.tell()
            return False
        if self.own is None:
            self.own = self._keep()
        self._asked, self._page, self._told = asked, destination.page, destination.told
        self._narrowed = destination.narrowing or (destination.filter.by if destination.filter else Narrowing())
        self._among = destination.among
        self._columns.begin_passing((destination.column,) if destination.column else ())
        self._line.show_lent(self._page, self._told)
        return True

    def tell(self) -> None:
        """Say over the list what it shows, as long as it is lent and narrowed to that at least."""
        if self.own is None:
            self._line.hide()
            return
        whole = set(self._narrowed.clauses) <= set(self._filters.narrowing().clauses)
        still = whole and (not self._among or self._is_among())
        self._line.show_lent(self._page, self._told if still else "")

    def _is_among(self) -> bool:
        """Whether the list shows no more than the records that were asked for one by one."""
        return bool(self._among) and self._filters.value(AMONG) == self._among

    def _leave(self) -> None:
        """Give the list back, unless what was asked was taken away for something else: that is the officer's own."""
        own, self.own, self._asked = self.own, None, ()
        if own is None:
            return
        clauses, asked = self._filters.narrowing().clauses, self._narrowed.clauses
        if clauses and not set(clauses) & set(asked) and not self._is_among():
            self._columns.end_passing(kept=True)
            return
        self._columns.end_passing()
        self._give_back(own)
