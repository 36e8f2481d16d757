"""The trash: what was deleted, by whom and when, and the way back."""

from ptce_desk.domain.rights import Right, right_for
from ptce_desk.formatting import capitalised, typeset
from ptce_desk.records.names import table_label
from ptce_desk.services.file import deletion
from ptce_desk.services.file.deletion import DeletedRow
from ptce_desk.ui.desk.page import Destination, Notice, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.table_page import TablePage
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import primary_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.wording.filters import count_text

PAGE_OF = {
    "ptce": "ptce",
    "organisation": "organisation",
    "funding_file": "funding_file",
    "committee_session": "session",
    "scheme": "scheme",
    "policy_framework": "framework",
}
"""The page that shows a record of each kind."""

COLUMNS: tuple[Column[DeletedRow], ...] = (
    Column("kind", "Type", "text", lambda row: table_label(row.kind), width_chars=14),
    Column("name", "Nom", "text", lambda row: row.name, stretch=2, width_chars=14),
    Column("detail", "Intitulé", "text", lambda row: row.detail, stretch=3, width_chars=14),
    Column("deleted_at", "Supprimé le", "date", lambda row: row.deleted_at.astimezone().date()),
    Column("author", "Par", "text", lambda row: row.author, width_chars=18),
)


class TrashPage(TablePage[DeletedRow]):
    """Everything deleted; Enter, or the button, restores what is selected."""

    kinds = EVERY_KIND

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.header = PageHeader("Corbeille")
        self.restore_button = primary_button("Restaurer", "arrow-counter-clockwise")
        self.model: PagedTableModel[DeletedRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[DeletedRow] = DataTable(self.model, "Éléments supprimés")
        for action in (self.export_button("corbeille"), self.restore_button):
            self.header.add_action(action)
        self.lay_out()
        self.restore_button.clicked.connect(self.restore)
        self.table.opened.connect(self._restore_one)
        self.table.selection_changed.connect(self._show_choice)

    def reload(self) -> None:
        """Read what was deleted."""
        self.table.set_loading(True)
        self.tasks.query(self._show, deletion.list_trash)

    def restore(self) -> None:
        """Bring back what is selected."""
        for row in self.table.selected_rows():
            self._restore(row)

    def _restore_one(self, row: DeletedRow) -> None:
        """Bring back the row the keyboard is on, with those selected around it."""
        if row in self.table.selected_rows():
            self.restore()
        else:
            self._restore(row)

    def _restore(self, row: DeletedRow) -> None:
        self.tasks.command(EVERY_KIND, self._say_restored, deletion.restore_record, row.id)

    def _show(self, rows: list[DeletedRow]) -> None:
        with self.table.lines.keeping_place():
            self.model.set_rows(rows, False)
        self.table.set_loading(False)
        self.header.set_subtitle(capitalised(count_text(len(rows), "élément supprimé", "éléments supprimés")))
        self.table.set_empty_state("trash", "La corbeille est vide. Ce que vous supprimez vient ici, et peut revenir.")
        self._show_choice()

    def _show_choice(self) -> None:
        chosen = self.table.selected_rows()
        needs_right(max((right_for(row.kind) for row in chosen), default=Right.INSTRUCT), self.restore_button)
        self.restore_button.setEnabled(bool(chosen))

    def _say_restored(self, row: DeletedRow) -> None:
        text = typeset(f"{table_label(row.kind)} « {row.name} » : restauré")
        page = PAGE_OF.get(row.kind)
        if page is None:
            self.window_.notify(Notice(text, "success"))
        else:
            place = Destination(page, row.record_id)
            self.window_.notify(Notice(text, "success", "Ouvrir", lambda: self.window_.go(place)))
