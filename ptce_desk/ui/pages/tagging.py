"""The labels of records: asked for one in view or for many selected, and shown among the badges of the one in view."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ptce_desk.domain.tags import WornTag, names_said
from ptce_desk.records.column import Column as RecordColumn
from ptce_desk.records.record import Entity, Record
from ptce_desk.services.file.undo import Done
from ptce_desk.services.tags import BorneTag, put_tags, tags_of
from ptce_desk.ui.desk.page import Page, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.tags import TagsDialog
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.models.columns import Column, dressed
from ptce_desk.ui.widgets.badge import TagBadge
from ptce_desk.ui.widgets.buttons import MoreButton, quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.tags import tags_said


class Tagging(Generic[Entity]):
    """Asks which labels records of one kind bear, and puts them."""

    def __init__(self, window: Window, record: Record[Entity], over: QWidget) -> None:
        """`over` is what its dialog stands over the window of."""
        self._window, self._record, self._over = window, record, over
        self.kind = record.table

    def ask(self, ids: Sequence[int]) -> None:
        """Ask which labels some records bear."""
        if ids:
            self._window.tasks.query(partial(self.ask_of, ids), tags_of, self.kind, ids)

    def ask_of(self, ids: Sequence[int], tags: Sequence[BorneTag]) -> None:
        """The same, once what they bear is known."""
        dialog = TagsDialog(tags, self.kind, len(ids), self._over.window())
        dialog.ask(lambda: self._put(ids, dialog.wanted()))

    def _put(self, ids: Sequence[int], wanted: dict[str, bool]) -> None:
        if wanted:
            touched = frozenset({self.kind, "settings"})
            self._window.tasks.act(touched, partial(self._say, wanted), put_tags, self._record, ids, wanted)

    def _say(self, wanted: dict[str, bool], changed: int, operation: Done | None) -> None:
        if operation is not None:
            said = tags_said(self.kind, changed, wanted)
            self._window.notify(undoable(self._window.tasks, said, operation))


class TaggedRow(Protocol):
    """A row of a list whose records bear labels."""

    @property
    def id(self) -> int:
        """The record's id."""
        ...

    @property
    def tags(self) -> Sequence[WornTag]:
        """What it bears."""
        ...


Row = TypeVar("Row", bound=TaggedRow)


def tags_column() -> Column[Row]:
    """The labels of the records of a list, which wait in the chooser."""
    said = RecordColumn[Row]("tags", "Étiquettes", "text", lambda row: names_said(tag.name for tag in row.tags))
    return dressed(said, tags=lambda row: row.tags, hidden=True, width_chars=18, stretch=1)


class SelectedTags(Generic[Entity, Row]):
    """« Étiqueter… » on the records selected in a list: at a right click, and in its selection bar."""

    def __init__(self, window: Window, record: Record[Entity], table: DataTable[Row]) -> None:
        self._tagging, self._table = Tagging(window, record, table), table
        self.action = QAction(icon("bookmark-simple"), "Étiqueter…", table)
        self.action.triggered.connect(lambda _on=False: self.ask())
        self.button = quiet_button("Étiqueter…")
        self.button.setAccessibleName("Étiqueter la sélection…")
        needs_right(f"{record.table}_tag", self.button, self.action)
        self.button.clicked.connect(self.ask)
        table.addAction(self.action)
        table.selection_changed.connect(self._follow)
        self._follow()

    def ask(self) -> None:
        """Ask which labels the records selected bear."""
        self._tagging.ask([row.id for row in self._table.rows_picked()])

    def _follow(self) -> None:
        self.action.setEnabled(bool(self._table.rows_picked()))


class RecordTags(Generic[Entity]):
    """Reads and changes the labels of the record in view by itself; its page shows their badges."""

    def __init__(self, page: Page, record: Record[Entity], more: MoreButton, read: Callable[[], None]) -> None:
        """`read` is called once the labels of the record in view are known."""
        self._page, self._read = page, read
        self._tagging = Tagging(page.window_, record, page)
        self._known: tuple[int | None, tuple[BorneTag, ...]] = (None, ())
        needs_right(f"{record.table}_tag", more.add("Étiqueter…", self.ask, "bookmark-simple"))

    def show_owner(self, owner_id: int) -> None:
        """Read the labels of a record."""
        self._page.tasks.query(partial(self._show, owner_id), tags_of, self._tagging.kind, [owner_id])

    def badges(self) -> list[TagBadge]:
        """Those the record in view bears."""
        owner_id, tags = self._known
        return [TagBadge(one.name, one.colour) for one in tags if one.count] if owner_id == self._page.record else []

    def ask(self) -> None:
        """Ask which labels the record in view bears."""
        owner_id, tags = self._known
        if owner_id is not None and owner_id == self._page.record:
            self._tagging.ask_of([owner_id], tags)

    def _show(self, owner_id: int, tags: tuple[BorneTag, ...]) -> None:
        self._known = owner_id, tags
        self._read()
