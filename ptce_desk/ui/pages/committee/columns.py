"""« Colonnes et papier… » on the page of a session: its table leaves with the columns of a set, kept if asked."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from shiboken6 import isValid

from ptce_desk.domain.committees import CommitteeSession
from ptce_desk.services.committee.column_sets import ColumnSet, column_sets, forget_column_set, keep_column_set
from ptce_desk.services.desk import Desk
from ptce_desk.services.reports.agenda_columns import columns_offered
from ptce_desk.services.reports.committee import export_committee
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.dialogs.columns import ColumnsDialog
from ptce_desk.ui.pages.exporting import DOCX, OPEN_WORKBOOK, PDF, TEXT, WORKBOOK, Exporter
from ptce_desk.ui.remembered.paper import paper_held, remember_held

PAPER: Final = "committee"
"""What the paper of the documents of a session is remembered by."""
_KIND: Final = frozenset({"saved_view"})
_FORMATS: Final = f"{WORKBOOK};;{PDF};;{DOCX};;{OPEN_WORKBOOK};;{TEXT}"


class ColumnsExport:
    """Asks which columns the table of a session has, and writes it."""

    def __init__(self, page: Page, exporter: Exporter, session: Callable[[], CommitteeSession | None]) -> None:
        """`session` tells the one in view."""
        self._page, self._exporter, self._session = page, exporter, session

    def ask(self) -> None:
        """Open the dialog, once the sets of the file are known."""
        session = self._session()
        if session is not None:
            self._page.tasks.query(partial(self._show, session), column_sets)

    def _show(self, session: CommitteeSession, sets: list[ColumnSet]) -> None:
        dialog = ColumnsDialog(sets, columns_offered(), paper_held(PAPER).size, self._page.window())
        dialog.forget_asked.connect(partial(self._forget, dialog))
        dialog.ask(lambda: self._go(session, dialog))

    def _forget(self, dialog: ColumnsDialog, chosen: ColumnSet) -> None:
        def again(_label: str) -> None:
            self._page.tasks.query(shown, column_sets)

        def shown(sets: list[ColumnSet]) -> None:
            if isValid(dialog):
                dialog.show_sets(sets, chosen.name)

        if chosen.view_id is not None:
            self._page.tasks.command(_KIND, again, forget_column_set, chosen.view_id)

    def _go(self, session: CommitteeSession, dialog: ColumnsDialog) -> None:
        """Keep the paper, the columns under a name, if there is one, and ask where the table goes."""
        remember_held(PAPER, replace(paper_held(PAPER), size=dialog.size_of_paper()))
        keys, name = dialog.keys(), dialog.name_to_keep()
        if not name:
            self._save(session, keys)
            return
        self._page.tasks.command(_KIND, lambda _kept: self._save(session, keys), keep_column_set, name, keys)

    def _save(self, session: CommitteeSession, keys: tuple[str, ...]) -> None:
        name = f"commission-{session.held_on.isoformat()}.xlsx"
        self._exporter.save(name, _FORMATS, partial(_written, session.id, keys), PAPER)


def _written(session_id: int, keys: tuple[str, ...], desk: Desk, path: Path) -> Path:
    return export_committee(desk, session_id, path, keys)
