"""What is selected in the list of dossiers: its sums, and the way to change it at once."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QPushButton, QWidget

from ptce_desk.domain.money import ZERO
from ptce_desk.services.committee import sessions
from ptce_desk.services.dossier import bulk
from ptce_desk.services.dossier.bulk import BulkChange, BulkResult
from ptce_desk.services.dossier.sheet import FollowUpSums, FundingFileSums
from ptce_desk.services.grants import award_years
from ptce_desk.services.grants.award_years import YearChange
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.ui.desk.page import Notice, Window
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.dossier.bulk_change import BulkChangeDialog
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.bulk import outcome_text

_KINDS: Final = frozenset({"funding_file"})
_YEARS_AHEAD: Final = 6
"""How many years after their own the awards selected may run."""


class BulkButton:
    """« Modifier la sélection… », of use once dossiers are selected."""

    def __init__(self, window: Window, page: QWidget, selected: Callable[[], Sequence[FundingFileRow]]) -> None:
        self.button: QPushButton = quiet_button("Modifier…", "pencil-simple")
        self.button.setAccessibleName("Modifier la sélection…")
        self.button.setToolTip("Modifier les dossiers sélectionnés")
        self.button.setEnabled(False)
        self.button.clicked.connect(self.ask)
        self._window, self._page, self._selected = window, page, selected

    def follow_selection(self) -> None:
        """Be of use only when dossiers are selected."""
        self.button.setEnabled(bool(self._selected()))

    def ask(self) -> None:
        """Ask what to change on the dossiers that are selected now."""
        rows = self._selected()
        file_ids = [row.id for row in rows]
        if not file_ids:
            return
        first = [row.year for row in rows if row.year is not None]
        years = range(min(first), max(first) + _YEARS_AHEAD + 1) if first else ()
        dialog = BulkChangeDialog(len(file_ids), years, self._window.tasks.desk.today(), self._page)
        dialog.preview_wanted.connect(partial(self._preview, dialog, file_ids))
        dialog.accepted.connect(partial(self._change, dialog, file_ids))
        self._window.tasks.query(dialog.show_sessions, sessions.list_sessions)
        dialog.open()

    def _preview(self, dialog: BulkChangeDialog, file_ids: list[int], change: BulkChange | YearChange) -> None:
        shown, tasks = partial(dialog.show_preview, change), self._window.tasks
        if isinstance(change, YearChange):
            tasks.query(shown, award_years.preview_years, file_ids, change)
        else:
            tasks.query(shown, bulk.preview_change, file_ids, change)

    def _change(self, dialog: BulkChangeDialog, file_ids: list[int]) -> None:
        change = dialog.change()
        if isinstance(change, YearChange):
            self._window.tasks.command(_KINDS, self._say, award_years.change_years, file_ids, change)
        elif change is not None:
            self._window.tasks.command(_KINDS, self._say, bulk.change_files, file_ids, change)

    def _say(self, result: BulkResult) -> None:
        text = outcome_text(result.changed, result.same, result.refused)
        self._window.notify(Notice(text, "success" if not result.refused else "warning"))


def sums_of(rows: Sequence[FundingFileRow]) -> FundingFileSums:
    """Count and sums of some dossiers of a list."""
    return FundingFileSums(
        len(rows),
        sum((row.requested or ZERO for row in rows), ZERO),
        sum((row.max_amount or ZERO for row in rows), ZERO),
        sum((row.proposed or ZERO for row in rows), ZERO),
        sum((row.voted or ZERO for row in rows), ZERO),
    )


def follow_up_sums_of(rows: Sequence[FundingFileRow]) -> FollowUpSums:
    """Sums of what follows the grants among some dossiers of a list."""
    grants = [row.follow_up for row in rows if row.follow_up is not None]
    return FollowUpSums(
        sum((grant.agreed for grant in grants), ZERO),
        sum((grant.paid for grant in grants), ZERO),
        sum((grant.remaining for grant in grants), ZERO),
        sum((grant.to_confirm for grant in grants), ZERO),
    )


def select_again(table: DataTable[FundingFileRow], model: PagedTableModel[FundingFileRow], ids: set[int]) -> None:
    """Select the dossiers that were selected before a list was read again, those still listed."""
    chosen = QItemSelection()
    for place, row in enumerate(model.rows):
        if row.id in ids:
            chosen.select(model.index(place, 0), model.index(place, model.columnCount() - 1))
    table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
