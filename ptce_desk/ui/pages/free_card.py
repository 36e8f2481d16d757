"""The fields of one's own of a record, on its page: typed as any other field, in a card that is there once some are."""

from typing import Final, Generic

from ptce_desk.records.record import Entity, Record, RecordField
from ptce_desk.services.free_values import FreeSheet, keep_free, open_free
from ptce_desk.ui.desk.page import Destination, Page
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import MoreButton, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.record_form import RecordForm

TITLE: Final = "Champs libres"


class FreeCard(Card, Generic[Entity]):
    """Reads and keeps the fields of one's own of one record by itself; its page only says which record."""

    def __init__(self, page: Page, record: Record[Entity], more: MoreButton, kinds: frozenset[str]) -> None:
        """Show nothing yet, on the page of records of this kind; `kinds` are told when something is kept."""
        super().__init__(TITLE)
        self._page, self._record, self._kinds = page, record, kinds
        self._owner: int | None = None
        self._fields: tuple[RecordField, ...] = ()
        self.form: RecordForm[Entity] | None = None
        self._row = FlowRow()
        self.add(self._row)
        define = quiet_button("Définir les champs", "gear")
        define.setToolTip("Les noms, les types et les valeurs des champs libres, dans les paramètres")
        define.clicked.connect(self._define)
        self.add_action(define)
        more.add(f"{TITLE}…", self._define, "gear")
        self.hide()

    def show_owner(self, owner_id: int) -> None:
        """Read what a record that is there holds."""
        self._owner = owner_id
        self._page.tasks.query(self._show, open_free, self._record, owner_id)

    def _define(self) -> None:
        self._page.window_.go(Destination("settings", onward=True))

    def _show(self, sheet: FreeSheet[Entity]) -> None:
        if sheet.owner_id != self._owner:
            return
        if sheet.fields != self._fields:
            self._lay(sheet)
        if self.form is not None:
            self.form.show_record(sheet.one)
        self.setVisible(bool(sheet.fields))

    def _lay(self, sheet: FreeSheet[Entity]) -> None:
        """Make the fields the file describes now."""
        self._fields = sheet.fields
        keys = [field.key for field in sheet.fields]
        self.form = RecordForm(sheet.record, *keys) if keys else None
        self._row.show_only(*(() if self.form is None else self.form.fields.values()))
        if self.form is not None:
            self.form.kept.connect(self._keep)

    def _keep(self, key: str, value: object) -> None:
        if self._owner is not None:
            self._page.tasks.command(self._kinds, self._show, keep_free, self._record, self._owner, key, value)
