"""The years of awards that wait for a yearly vote, confirmed on the page of the session that votes them."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from ptce_desk.formatting import date_text, typeset
from ptce_desk.services.committee.years import AwaitedRow, confirm_years, list_awaited
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.page import Destination, Page, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.dossier_columns import number_column, title_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import fit_height
from ptce_desk.wording.filters import count_text

_KINDS: Final = frozenset({"funding_file"})
"""Rows the list shows before it scrolls."""
_NAME: Final = "Années à confirmer"
_COLUMNS: Final[tuple[Column[AwaitedRow], ...]] = (
    Column("year", "Année", "text", lambda row: str(row.year), width_chars=6),
    number_column(9),
    Column("ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=2),
    title_column(stretch=3),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme_code, width_chars=16),
    Column("amount", "À confirmer", "amount", lambda row: row.amount),
)


class AwaitedYearsCard(Card):
    """There only while a year waits that the vote of the session in view may confirm."""

    def __init__(self, page: Page) -> None:
        """Show nothing yet, on the page of a session."""
        super().__init__(_NAME)
        self._page = page
        self._session_id: int | None = None
        self.model: PagedTableModel[AwaitedRow] = PagedTableModel(_COLUMNS, self)
        self.table: DataTable[AwaitedRow] = DataTable(self.model, _NAME)
        self.confirm = quiet_button("Confirmer", "check")
        needs_right("award_year", self.confirm)
        self.add_action(self.confirm)
        self.add(self.table)
        self.add(plain_label(typeset(_HINT), "muted", wrap=True))
        self.table.selection_changed.connect(self._show_choice)
        self.table.opened.connect(lambda row: page.window_.go(Destination("funding_file", row.file_id)))
        self.confirm.clicked.connect(self._confirm)
        self.hide()

    def read(self, session_id: int) -> None:
        """Read the years that a session may confirm."""
        self._session_id = session_id
        self._page.tasks.query(partial(self._show, session_id), list_awaited, session_id)

    def _show(self, session_id: int, rows: Sequence[AwaitedRow]) -> None:
        if session_id != self._session_id:
            return
        self.model.set_rows(rows, False)
        self.setVisible(bool(rows))
        fit_height(self.table, len(rows))
        self._show_choice()

    def _show_choice(self) -> None:
        """Say what the button would do."""
        count = len(self.table.selected_rows())
        self.confirm.setEnabled(count > 0)
        self.confirm.setText(f"Confirmer {count_text(count, 'année')}" if count > 1 else "Confirmer")

    def _confirm(self) -> None:
        chosen = self.table.selected_rows()
        if chosen and self._session_id is not None:
            then = partial(self._say, len(chosen))
            self._page.tasks.act(_KINDS, then, confirm_years, self._session_id, chosen)

    def _say(self, count: int, day: date, operation: Done | None) -> None:
        """Say what was confirmed; by a session still to come, that it is."""
        done = count_text(count, "année est confirmée", "années sont confirmées")
        text, coming = f"{done} par la séance du {date_text(day)}", day > self._page.tasks.desk.today()
        text += ", encore à venir." if coming else "."
        kind = "warning" if coming else "success"
        self._page.window_.notify(undoable(self._page.tasks, typeset(text), operation, kind))


_HINT: Final = (
    "Ces années d’aides déjà accordées attendent le vote du budget. Sélectionnez celles que cette séance confirme : "
    "son jour et le numéro de sa délibération sont gardés avec chacune."
)
