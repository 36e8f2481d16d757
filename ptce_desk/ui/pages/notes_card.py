"""The dated notes of a record, on its page: typed in place, the newest first."""

from collections.abc import Callable
from functools import partial
from typing import Final

from ptce_desk.domain.dated_notes import DatedNote
from ptce_desk.records.record import Entity, Record
from ptce_desk.services.dated_notes import DatedNotes, keeping_notes
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid

_PART: Final = "dated_notes"


class NotesCard(GridCard[DatedNote]):
    """Reads and changes the notes of one record by itself; its page only says which record."""

    def __init__(self, page: Page, record: Record[Entity]) -> None:
        """Show nothing yet, on the page of records of this kind."""
        part = record.part(_PART)
        field = part.field
        columns: tuple[Column[DatedNote], ...] = (
            screen_column(field("text"), tooltip=lambda note: note.text, stretch=1, width_chars=20),
            screen_column(field("written_on"), width_chars=10),
            screen_column(field("author"), editable=False, width_chars=12),
        )
        super().__init__(part.title, part_grid(part, columns))
        self._page, self._kinds = page, frozenset({record.table})
        self._required = frozenset(one.key for one in part.fields if one.required)
        self._owner: int | None = None
        keeping = keeping_notes(record)
        self._open: Callable[..., DatedNotes] = keeping.opened
        self._change: Callable[..., DatedNotes] = keeping.change_line
        self.added.connect(partial(self._do, keeping.add_line, _PART))
        self.kept.connect(self._keep)
        self.removed.connect(partial(self._do, keeping.remove_line, _PART))
        page.tasks.refused.connect(lambda _error: self.grid.forget_drafts())

    def show_owner(self, owner_id: int) -> None:
        """Read the notes of a record that is there."""
        if owner_id != self._owner:
            self.set_rows(())
        self._owner = owner_id
        self._page.tasks.query(self._show, self._open, owner_id)

    def _show(self, shown: DatedNotes) -> None:
        if shown.owner_id == self._owner:
            self.set_rows(shown.notes)

    def _keep(self, line_id: int, key: str, value: object) -> None:
        if value in (None, "") and key in self._required:
            self.grid.forget_drafts()
        else:
            self._do(self._change, _PART, line_id, key, value)

    def _do(self, job: Callable[..., DatedNotes], *args: object) -> None:
        if self._owner is not None:
            self._page.tasks.command(self._kinds, self._show, job, self._owner, *args)
