"""What every list of records does: one table under its filters, the row one was on kept, the record under it opened."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import ClassVar, Final, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from ptce_desk.domain.narrowing import ANYTHING
from ptce_desk.domain.rights import Right
from ptce_desk.domain.saved_views import DESCENDING, GROUPS, ORDER
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.views import View, ViewValue
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.folded_table import FoldedTableModel, Path
from ptce_desk.ui.models.grouped_rows import UNFOLDED_UP_TO, grouped, sum_of
from ptce_desk.ui.pages.column_filters import ColumnFilters, filter_entries
from ptce_desk.ui.pages.lent_line import LentLine
from ptce_desk.ui.pages.passing_look import AMONG, OwnLook, PassingLook
from ptce_desk.ui.pages.peeking import Peeking
from ptce_desk.ui.pages.saved_views import SavedViews, columns_kept, take_columns_kept
from ptce_desk.ui.pages.table_page import TablePage
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.blocks.peek import Peek
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.group_button import GroupButton
from ptce_desk.ui.widgets.tables.kept_place import Place
from ptce_desk.ui.widgets.tables.selection_bar import SelectionBar
from ptce_desk.ui.widgets.tables.sums_bar import SumsBar
from ptce_desk.wording.axes import lowered
from ptce_desk.wording.filters import count_text


class Listed(Protocol):
    """A row of a list: it stands for a record."""

    @property
    def id(self) -> int:
        """The record's id."""
        ...


IMPORT: Final = "Importer un tableau"
"""The words of the command, which the search knows too."""
Row = TypeVar("Row", bound=Listed)
Answer = TypeVar("Answer")


class ListPage(TablePage[Row]):
    """A list of records; each says what it reads and how a new one begins."""

    record_page: ClassVar[str]
    """The page of the record a row stands for."""
    alone: ClassVar[frozenset[str]] = frozenset({"name", "tags"})
    """The columns that say something else of each row, or several things: nobody groups by them."""

    def __init__(
        self, window: Window, columns: Sequence[Column[Row]], title: str, new: str, *, sorts: bool = False
    ) -> None:
        """`title` names the page and its table, `new` is what the button for a new record says."""
        super().__init__(window)
        self.header = PageHeader(title)
        self.model: FoldedTableModel[Row] = FoldedTableModel(columns, self)
        self.table: DataTable[Row] = DataTable(self.model, title, sorts=sorts)
        self.new_button = primary_button(new, "plus")
        needs_right(self.begins, self.new_button)
        self.header.add_action(self.new_button)
        self._back_from: int | None = None
        self.listed: tuple[Row, ...] = ()
        self.grouping: GroupButton | None = None
        self._noun: tuple[str, str] | None = None
        self._known: frozenset[Path] = frozenset()
        self._grouped_by: tuple[str, ...] = ()
        self._looked_at: tuple[object, ...] | None = None
        self._stands_at: Place | None = None
        self._brought = ""
        self.table.columns.brought.connect(self._bring_once_read)
        self._column = self.lay_out()
        self.new_button.clicked.connect(self.new_record)
        self.table.opened.connect(self.open_row)
        self.table.offer_on_headings(self.heading_entries)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the list, on the record one comes back from."""
        self._back_from = self.window_.seen(self.record_page)
        super().showEvent(event)

    def put_before_new(self, *actions: QPushButton) -> None:
        """Put other actions before the button for a new record, which stays last."""
        for action in (*actions, self.new_button):
            self.header.add_action(action)

    def table_button(self) -> QPushButton:
        """« Importer… »: a table of others comes in here."""
        button = quiet_button("Importer…", "upload-simple")
        needs_right(Right.INSTRUCT, button)
        button.setAccessibleName(IMPORT)
        button.setToolTip("Un classeur ou un fichier csv, vu ligne à ligne avant")
        button.clicked.connect(lambda: self.window_.go(Destination("importing", anew=True)))
        return button

    def peek_with(
        self, read: Callable[[Desk, int], Answer], told: Callable[[Answer], Peek], go_on: Callable[[Answer], object]
    ) -> Peeking[Row, Answer]:
        """Show beside the list the record the keyboard is on: what is read of it, how it is told, what follows."""
        peeking = Peeking(self.tasks, self.table, self.record_page, read, told, go_on)
        place = self._column.indexOf(self.table)
        self._column.removeWidget(self.table)
        self._column.insertLayout(place, peeking.beside(), stretch=1)
        self.put_before_new(peeking.button)
        return peeking

    def add_sums(self) -> SumsBar:
        """Keep room under the list for sums."""
        sums = SumsBar()
        self._column.addWidget(sums)
        return sums

    def add_selection(self, *buttons: QPushButton) -> None:
        """Say over the foot of the list how many records are selected, and their sums; `buttons` act on them."""
        self.selection = SelectionBar(*buttons, parent=self)
        self.table.set_foot(self.selection)
        self.table.selection_changed.connect(self._show_selection)
        self.model.modelReset.connect(self._show_selection)

    def amounts_of(self, rows: Sequence[Row]) -> list[tuple[str, Decimal | None]]:
        """What some records sum to: the amounts in view, in words."""
        shown = [self.model.columns[place] for place in self.table.columns.shown]
        return [(lowered(column.heading), sum_of(column, rows)) for column in shown if column.kind == "amount"]

    def _show_selection(self) -> None:
        rows = self.table.rows_picked()
        self.selection.show_selection(count_text(len(rows), *self.counted), self.amounts_of(rows))
        self.selection.setVisible(len(rows) > 1)

    def show_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Show the rows read, on the record seen last or the one the keyboard was on; `more` when there are others.

        What is read again stays where it was, under the eyes: the record that one comes back from, if it was in view.
        """
        self.listed = tuple(rows)
        self.put_rows(partial(self._lay, more=more))

    def put_rows(self, lay: Callable[[], None]) -> None:
        """Have rows come in the place of those of before, on the record seen last or where the keyboard was."""
        place = self.table.lines.place() if self._stands_at is None else self._stands_at
        chosen = self.table.lines.selected()
        back, again = self._back_from, self._stands_at is not None or (self.is_read_again() and bool(place.count))
        self._looked_at, self._back_from, self._stands_at = self.look(), None, None
        lay()
        self.table.set_loading(False)
        found = next((known for known in (back, place.current) if self.table.lines.go_to(known)), None)
        if len(chosen) > 1:  # what was done to them may be followed by something else
            self.table.lines.select(chosen)
        if again:
            self.table.lines.stand_at(place, back)
        if found is not None and (not again or (found == back and back not in place.tops)):
            self.table.scrollTo(self.table.currentIndex())
        if self._brought:
            self.table.bring_column(self._brought)
            self._brought = ""

    def _bring_once_read(self, key: str) -> None:
        """A column that was put in view may be wider once what it shows is read."""
        if self.tasks.pending:
            self._brought = key

    def look(self) -> tuple[object, ...]:
        """What the list is narrowed, ordered and grouped by: while it is the same, its rows stay where they are."""
        return (None if self.grouping is None else self.grouping.by,)

    def is_read_again(self) -> bool:
        """Whether what is asked for is what is shown."""
        return self._looked_at == self.look()

    @property
    def count_again(self) -> int:
        """How many rows the list had when it is read again, or given back: as many are to be there."""
        if self._stands_at is not None:
            return self._stands_at.count
        return len(self.model.rows) if self.is_read_again() else 0

    def offer_groups(self, axes: Sequence[str], noun: tuple[str, str]) -> QPushButton:
        """Offer to group rows that are all there by what some columns show; `noun` is what one is, then several."""
        headings = {column.key: column.heading for column in self.model.columns}
        others = {key: heading for key, heading in headings.items() if key not in (*axes, *self.alone)}
        self.grouping = GroupButton(self, {key: headings[key] for key in axes}, others)
        self._noun = noun
        self.grouping.changed.connect(self._group_again)
        self.grouping.folded.connect(lambda folded: self.model.fold_all(folded=folded))
        return self.grouping.button

    @override
    def group_axes(self) -> list[tuple[str, str]]:
        by = () if self.grouping is None else self.grouping.by
        headings = self.table.headings()
        return [(key, headings[key]) for key in by]

    @property
    @override
    def counted(self) -> tuple[str, str]:
        return self._noun or super().counted

    def heading_entries(self, place: int) -> list[QAction]:
        """« Grouper par cette colonne », and within the groups there are."""
        key, grouping = self.model.columns[place].key, self.grouping
        if grouping is None or not grouping.offers(key):
            return []
        entries = [menu_entry(self, "stack", "Grouper par cette colonne", lambda: grouping.take((key,)))]
        if grouping.by and grouping.by[0] != key:
            outer = grouping.by[0]
            entries.append(menu_entry(self, "stack", "Puis par cette colonne", lambda: grouping.take((outer, key))))
        return entries

    def _group_again(self) -> None:
        """Read the list in other groups, from its top."""
        self.table.setCurrentIndex(QModelIndex())
        self.reload()

    def _lay(self, *, more: bool) -> None:
        """Put the rows listed in the table: in groups, those unfolded before staying so, if they are asked for."""
        by = () if self.grouping is None else self.grouping.by
        if not by or not self.listed or not self._noun:
            self.model.set_rows(self.listed, more)
            return
        heads, held = grouped(self.listed, self.model.columns, by, self._noun)
        every = frozenset(head.path for head in heads)
        known = self._known if self._grouped_by == by else frozenset()
        unfolded = every if len(self.listed) <= UNFOLDED_UP_TO else frozenset[Path]()
        self.model.set_heads(heads, unfolded - known | (self.model.unfolded & known), held)
        self._known, self._grouped_by = known | every, by

    def open_row(self, row: Row) -> None:
        """Go to a record, those listed around it."""
        self.window_.go(Destination(self.record_page, row.id, tuple(held.id for held in self.model.rows)))

    def go_to_new(self, record_id: int) -> None:
        """Go to a record just made."""
        self.window_.go(Destination(self.record_page, record_id))


def menu_entry(parent: QObject, icon_name: str, label: str, act: Callable[[], object]) -> QAction:
    """What a right click offers, that does something."""
    entry = QAction(icon(icon_name), label.replace("&", "&&"), parent)
    entry.triggered.connect(lambda _on=False: act())
    return entry


class FilteredListPage(ListPage[Row]):
    """A list with filters and an order; each says what its filters ask for and how it is read."""

    nothing_found: ClassVar[str]
    """What is said when no row answers the filters."""
    unsaid: ClassVar[frozenset[str]] = frozenset({""})
    """What a cell shows of what was not said."""

    def __init__(
        self,
        window: Window,
        columns: Sequence[Column[Row]],
        title: str,
        new: str,
        search: str,
        *,
        sort: str,
        descending: bool = False,
    ) -> None:
        """`search` invites to type in the filter by words; `sort` is the key of the column that orders at first."""
        super().__init__(window, columns, title, new, sorts=True)
        self.sort, self.descending = sort, descending
        self.filters = FilterRow(search, window.tasks.desk.today)
        self.lent = LentLine(window, self)
        self._column.insertWidget(1, self.lent)
        self._column.insertWidget(2, self.filters)
        self.table.show_sort(sort, descending=descending)
        self.filters.changed.connect(self.read)
        self.filters.search.gone_down.connect(self._go_to_table)
        self.table.sort_requested.connect(self.sort_by)
        self.table.offer_on_cells(self.cell_entries)
        self.by_column: ColumnFilters[Row] | None = None
        self.passing: PassingLook[tuple[str, ...]] = PassingLook(
            self.lent, self.filters, self.table.columns, self.own_look, self.give_back
        )

    def filter_columns(self, always: Mapping[str, str] | None = None) -> ColumnFilters[Row]:
        """Offer to narrow rows that are all there by what each column shows, those with a filter already left out.

        `always` are the columns whose filter stands in view, with what it says while it lets everything through.
        """
        self.by_column = ColumnFilters(self.filters, self.model.columns, always)
        return self.by_column

    def among_listed(self) -> tuple[int, ...] | None:
        """The ids of the only records to write or to sum: those listed, where a column narrows them; else what came."""
        narrowed = self.by_column is not None and self.by_column.clauses
        return tuple(row.id for row in self.listed) if narrowed else self.imported

    def cell_entries(self, index: QModelIndex) -> list[QAction]:
        """« Filtrer sur « PROGRESS » »: the list narrowed to what a cell says."""
        row = self.model.record_at(index.row())
        column = self.model.columns[index.column()]
        return [] if row is None else filter_entries(self.filters, column, row, self.unsaid)

    @override
    def heading_entries(self, place: int) -> list[QAction]:
        key, entries = self.model.columns[place].key, super().heading_entries(place)
        if not self.model.columns[place].unsorted:
            down = (self.sort, self.descending) == (key, False)
            sort = partial(self.set_order, key, down)
            entries.insert(0, menu_entry(self, "arrows-down-up", "Trier par cette colonne", sort))
        if self.filters.opens(key):
            entries.append(menu_entry(self, "funnel", "Filtrer cette colonne…", lambda: self.filters.open_filter(key)))
        return entries

    def offer_imported(self, every: str) -> None:
        """Be able to show only what an import brought in; `every` is the way back to them all."""
        self.filters.add_filter(AMONG, "Import", every=every, shown="passing")

    @property
    def imported(self) -> tuple[int, ...] | None:
        """The ids of the only records to show, None when there are no such."""
        among = self.filters.value(AMONG)
        return among if isinstance(among, tuple) else None

    @override
    def show_record(self, destination: Destination) -> None:
        """Show only what the page one comes from asks for, as what an import brought in; else the list as it was."""
        if self.passing.arrive(destination):
            self.narrow_to(destination)
        super().show_record(destination)

    def narrow_to(self, destination: Destination) -> None:
        """Narrow the list as a destination asks, without reading it."""
        self.filters.put(ANYTHING)
        self._brought = destination.column
        if destination.among:
            self.filters.set_options(AMONG, [(destination.among, "ce qui en est venu")])
            self.filters.set_value(AMONG, destination.among)

    def own_look(self) -> OwnLook[tuple[str, ...]]:
        """The list as its officer has it now."""
        by = () if self.grouping is None else self.grouping.by
        place = self.table.lines.place()
        return OwnLook(self.filters.narrowing(), self.filters.search_text(), self.sort, self.descending, by, place)

    def give_back(self, own: OwnLook[tuple[str, ...]]) -> None:
        """Have the list as it was, without reading it."""
        self.filters.put(own.narrowing, own.text)
        if self.grouping is not None:
            self.grouping.set_by(own.groups)
        self.sort, self.descending, self._stands_at = own.sort, own.descending, own.place
        self.table.show_sort(self.sort, descending=self.descending)
        if self.kept_views is not None:
            self.kept_views.open_first()

    @override
    def sentence(self) -> str:
        return self.filters.sentence.text()

    @property
    def filter(self) -> object:
        """What the filters let through; equal to another when both ask for the same."""
        raise NotImplementedError

    def read(self) -> None:
        """Read the rows."""
        raise NotImplementedError

    def invite(self) -> None:
        """Say what a list without any record is for."""
        raise NotImplementedError

    @override
    def reload(self) -> None:
        self.read()

    @override
    def focus_filter(self) -> None:
        """Go to the filter by words."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def _go_to_table(self) -> None:
        """Go on with the list, from its first row."""
        self.table.setFocus()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def keep_views(self, page: str, *begun: View) -> SavedViews:
        """Offer the views kept of this list, under the name of its page; those `begun` before any is kept."""
        self.kept_views = SavedViews(
            self.window_, page, self.filters, self.shape, self.take_shape, lambda: self.passing.own is not None, begun
        )
        return self.kept_views

    def shape(self) -> dict[str, ViewValue]:
        """What a view keeps besides the filters: order, groups, the columns in view and the widths given by hand."""
        kept: dict[str, ViewValue] = {ORDER: self.sort, DESCENDING: self.descending}
        groups: dict[str, ViewValue] = {} if self.grouping is None else {GROUPS: list(self.grouping.by)}
        return {**kept, **groups, **columns_kept(self.table.columns)}

    def take_shape(self, kept: dict[str, ViewValue]) -> list[str]:
        """Take what a view kept of these out of it; returns what it says that no longer exists, in words."""
        groups = kept.pop(GROUPS, [])
        wanted = tuple(str(key) for key in groups) if isinstance(groups, list) else ()
        if self.grouping is not None:
            self.grouping.set_by(wanted)
        grouped = self.grouping is None or self.grouping.by == wanted
        take_columns_kept(self.table.columns, kept)
        order, descending = kept.pop(ORDER, None), kept.pop(DESCENDING, False)
        there = not isinstance(order, str) or self.set_order(order, bool(descending))
        return [*([] if there else ["son ordre"]), *([] if grouped else ["un groupe"])]

    def set_order(self, key: str, descending: bool) -> bool:  # noqa: FBT001  # as `sort_by`
        """Order by a column, and say so in its heading; False when there is no such column to sort by."""
        if not any(column.key == key and not column.unsorted for column in self.model.columns):
            return False
        self.table.show_sort(key, descending=descending)
        self.sort_by(key, descending)
        return True

    def sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Order by a column."""
        self.sort, self.descending = key, descending
        self.read()

    @override
    def look(self) -> tuple[object, ...]:
        return *super().look(), self.filter, self.filters.narrowing(), self.sort, self.descending

    def asked(self) -> tuple[object, ...]:
        """What tells an answer of now from one of before."""
        return self.look()

    def if_still_asked(self, then: Callable[[Answer], None]) -> Callable[[Answer], None]:
        """`then`, unless something else is asked for by the time its answer comes."""
        asked = self.asked()

        def show(answer: Answer) -> None:
            if asked == self.asked():
                then(answer)

        return show

    @override
    def show_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        super().show_rows(rows, more=more)
        if self.filters.is_active():
            self.table.set_empty_state("funnel", self.nothing_found, "Effacer les filtres", self.filters.clear, "x")
        else:
            self.invite()
