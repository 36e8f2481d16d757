"""A page that is one table under its header: it takes the keyboard, and leaves as it is shown."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.attachments import disk_name
from ptce_desk.formatting import capitalised
from ptce_desk.records.column import Column as RecordColumn
from ptce_desk.records.kinds import Kind
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.writing import Job
from ptce_desk.services.reports.lists import RowGroups, export_groups, export_rows
from ptce_desk.ui.desk.page import Notice, Page
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.folded_table import FoldedTableModel
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.exporting import register_button
from ptce_desk.ui.pages.saved_views import SavedViews
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.filters import copied_sentence

Told = TypeVar("Told")
Groups: TypeAlias = Sequence[tuple[Sequence[str], Sequence[Told]]]
"""The rows of groups, each under its labels."""


def _written(column: Column[Told]) -> RecordColumn[Told]:
    """A column of a list as a document has it."""
    kind: Kind = "text" if column.words else column.kind
    return RecordColumn(column.key, column.heading, kind, column.text if column.words else column.read, column.options)


class TablePage(Page, Generic[Told]):
    """A page that is one table under its header, which takes the keyboard; other parts may stand below."""

    header: PageHeader
    model: PagedTableModel[Told]
    table: DataTable[Told]
    kept_views: SavedViews | None = None

    def lay_out(self, *below: QWidget) -> QVBoxLayout:
        """Put the header above the table."""
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.table, stretch=1)
        self.say_copied()
        for part in below:
            column.addWidget(part)
        return column

    def say_copied(self) -> None:
        """Have what is copied from the table said as other acts are."""
        self.table.copied.connect(lambda count: self.window_.notify(Notice(copied_sentence(count), "success")))

    @override
    def at_foot(self) -> QWidget | None:
        return self.table.foot

    def export_button(self, name: str, written: Callable[[], Job] | None = None) -> QPushButton:
        """« Exporter »: the list as it is shown, or as what is `written` of it has it.

        The file is called so, or as the view in sight where one kept is.
        """

        def called() -> str:
            view = "" if self.kept_views is None else self.kept_views.name()
            return disk_name(f"{self.header.title.text_whole()} – {view}") if view else name

        return register_button(self, "Exporter", name, written or self.as_listed, called)

    def every_row(self) -> Callable[[Desk], Iterable[Told]]:
        """What reads the rows of the list as it stands, those the table holds by default."""
        held = self.model.rows
        return lambda _desk: held

    def every_group(self) -> Callable[[Desk], Groups[Told]] | None:
        """What reads the groups of the list as it stands, those the table holds by default; None where it has none."""
        held = self.model.under_heads() if isinstance(self.model, FoldedTableModel) else None
        return None if held is None else lambda _desk: held

    def group_axes(self) -> list[tuple[str, str]]:
        """What the list is grouped by, an outer axis first, as (key, heading)."""
        return []

    @property
    def counted(self) -> tuple[str, str]:
        """What a row is, then several."""
        return "ligne", "lignes"

    def sentence(self) -> str:
        """What is listed, in words."""
        return self.header.subtitle.text()

    def as_listed(self) -> Job:
        """What writes the list as it is shown: what a column says in words is written in those words.

        Rows that stand under headings say which, those of a folded group as well; the groups follow with their sums.
        """
        columns = tuple(_written(self.model.columns[place]) for place in self.table.columns.shown)
        title, sentence = self.header.title.text_whole(), self.sentence()
        groups = self.every_group()
        if groups is not None:
            axes, noun = self.group_axes(), capitalised(self.counted[1])
            told = partial(export_groups, title=title, sentence=sentence, columns=columns)
            return lambda desk, path: told(desk, grouped=RowGroups(axes, groups(desk), noun), target=path)
        read = self.every_row()
        return lambda desk, path: export_rows(desk, title, sentence, columns, read(desk), path)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the table."""
        super().showEvent(event)
        self.table.setFocus()
