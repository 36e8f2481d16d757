"""What the law sets, as the program counts it: each value with its source, and those an officer replaces."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.legal_values import CrossedPeriodError, LegalOverride, ReasonMissingError
from ptce_desk.formatting import date_text, typeset
from ptce_desk.records.kinds import Kind
from ptce_desk.records.legal import LEGAL_OVERRIDE
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.undo import Done
from ptce_desk.services.law import legal
from ptce_desk.services.law.legal import LegalLine, LegalSheet, Replacement
from ptce_desk.ui.desk.page import Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.table_page import TablePage
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.legal import days_text, legal_value_text


@dataclass(frozen=True, slots=True)
class OwnValue:
    """A value of the officer, with the line of the law it replaces."""

    line: LegalLine
    own: LegalOverride


def _counted(line: LegalLine) -> str:
    value = line.in_force
    return "" if value is None else legal_value_text(value.value, line.shipped.unit)


def _is_replaced(line: LegalLine) -> bool:
    period = next((one for one in line.periods if line.in_force and one.source == line.in_force.source), None)
    return line.in_force is not None and period is None


def _source(line: LegalLine) -> str:
    source = "" if line.in_force is None else line.in_force.source
    return typeset(f"Remplacé : {source}") if _is_replaced(line) else source


def _replaced_colour(line: LegalLine) -> ColourRole | None:
    return "warning" if _is_replaced(line) else None


def _periods(line: LegalLine) -> str:
    """Every value the law had, one a line."""
    lines = (
        f"Depuis le {date_text(one.valid_from)} : {legal_value_text(one.value, one.unit)} ({one.source})"
        for one in line.periods
    )
    return typeset("\n".join(lines))


COLUMNS: tuple[Column[LegalLine], ...] = (
    Column("label", "Repère", "text", lambda line: line.shipped.label, stretch=3, width_chars=40, tooltip=_periods),
    Column(
        "value",
        "Valeur retenue",
        "amount",
        lambda line: line.in_force and line.in_force.value,
        words=_counted,
        role=_replaced_colour,
        width_chars=15,
    ),
    Column(
        "source", "Source ou motif", "text", _source, role=_replaced_colour, stretch=2, width_chars=30, tooltip=_source
    ),
    Column("since", "La loi depuis", "date", lambda line: line.shipped.valid_from, tooltip=_periods),
)
OWN_COLUMNS: tuple[Column[OwnValue], ...] = (
    Column("label", "Repère", "text", lambda row: row.line.shipped.label, stretch=3, width_chars=30),
    Column(
        "value",
        "Votre valeur",
        "amount",
        lambda row: row.own.value,
        words=lambda row: legal_value_text(row.own.value, row.line.shipped.unit),
        width_chars=15,
    ),
    Column(
        "days",
        "Pour les décisions",
        "text",
        lambda row: days_text(row.own.valid_from, row.own.valid_to),
        width_chars=26,
    ),
    screen_column(
        LEGAL_OVERRIDE.field("reason"),
        lambda row: row.own.reason,
        stretch=2,
        width_chars=20,
        tooltip=lambda row: row.own.reason,
    ),
    screen_column(LEGAL_OVERRIDE.field("author"), lambda row: row.own.author, width_chars=16),
)


class LegalValuesPage(TablePage[LegalLine]):
    """« Repères légaux »: Enter, or the button, replaces the value the keyboard is on."""

    kinds = EVERY_KIND

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.replace_button = primary_button("Remplacer la valeur…", "pencil-simple")
        self.remove_button = quiet_button("Revenir à la loi")
        needs_right("legal_override", self.replace_button, self.remove_button)
        self.model: PagedTableModel[LegalLine] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[LegalLine] = DataTable(
            self.model, "Repères légaux", known_by=lambda line: line.shipped.code
        )
        self.own_model: PagedTableModel[OwnValue] = PagedTableModel(OWN_COLUMNS, self)
        self.own: DataTable[OwnValue] = DataTable(self.own_model, "Valeurs remplacées")
        self.own_card = ListCard("Valeurs remplacées", self.own, self.own_model)
        self._build()
        self.replace_button.clicked.connect(self.replace)
        self.remove_button.clicked.connect(self.remove)
        self.table.opened.connect(lambda line: self._ask(line, None))
        self.own.opened.connect(lambda row: self._ask(row.line, row.own))
        self.table.selection_changed.connect(self._show_choice)
        self.own.selection_changed.connect(self._show_choice)

    def reload(self) -> None:
        """Read the law and what replaces it."""
        self.table.set_loading(True)
        self.tasks.query(self._show, legal.open_legal)

    def replace(self) -> None:
        """Ask for another value than the law's."""
        line = self.table.current_row()
        if line is not None:
            self._ask(line, None)

    def remove(self) -> None:
        """Go back to the law for what is selected among the officer's own values."""
        row = self.own.current_row()
        if row is not None:
            self.tasks.act(EVERY_KIND, partial(self._say_removed, row), delete_record, "legal_override", row.own.id)

    def _build(self) -> None:
        self.header = PageHeader(
            "Repères légaux", typeset("Ce que PTCE Desk retient de la loi, à la date de chaque décision")
        )
        for action in (self.export_button("reperes-legaux"), self.replace_button):
            self.header.add_action(action)
        self.own_card.add_action(self.remove_button)
        self.own_card.hide()
        self.lay_out(self.own_card)

    def _show(self, sheet: LegalSheet) -> None:
        current = self.table.current_row()
        code = sheet.lines[0].shipped.code if current is None else current.shipped.code
        with self.table.lines.keeping_place():
            self.model.set_rows(list(sheet.lines), False)
            self.table.set_loading(False)
            self.table.select_where(lambda line: line.shipped.code == code)
        owned = [OwnValue(line, own) for line in sheet.lines for own in line.replacements]
        self.own_model.set_rows(owned, False)
        self.own_card.setVisible(bool(owned))
        self.own_card.fit(count_text(len(owned), "valeur"))
        self._show_choice()

    def _show_choice(self) -> None:
        self.replace_button.setEnabled(self.table.current_row() is not None)
        self.remove_button.setEnabled(self.own.current_row() is not None)

    def _ask(self, line: LegalLine, own: LegalOverride | None) -> None:
        dialog = legal_value_dialog(self, line, own)
        own_id = None if own is None else own.id
        dialog.ask(lambda: self._keep(replacement(line, dialog.values()), own_id))

    def _keep(self, kept: Replacement, own_id: int | None) -> None:
        self.tasks.command(EVERY_KIND, self._show, legal.replace_value, kept, own_id)

    def _say_removed(self, row: OwnValue, _label: str, operation: Done | None) -> None:
        text = typeset(f"« {row.line.shipped.label} » : la valeur de la loi compte de nouveau.")
        self.window_.notify(undoable(self.tasks, text, operation))


_UNIT_WORDS: Final = {
    "months": "Valeur, en mois",
    "days": "Valeur, en jours",
    "years": "Valeur, en années",
    "fiscal_years": "Valeur, en exercices",
}
_UNIT_KINDS: Final[dict[str, Kind]] = {"euros": "amount", "ratio": "percent"}
"""What is typed of a value, by unit; a whole number of the others."""


def legal_value_dialog(parent: QWidget, line: LegalLine, own: LegalOverride | None) -> NewRecordDialog:
    """Asks for the value, the days it holds and why; a value put before is there to be corrected."""
    shipped = line.shipped
    value = replace(
        LEGAL_OVERRIDE.field("value"),
        label=_UNIT_WORDS.get(shipped.unit, "Valeur"),
        kind=_UNIT_KINDS.get(shipped.unit, "count"),
        required="Indiquez la valeur à retenir.",
    )
    start, end = LEGAL_OVERRIDE.field("valid_from"), LEGAL_OVERRIDE.field("valid_to")
    reason = replace(LEGAL_OVERRIDE.field("reason"), required=error_sentence(ReasonMissingError(shipped.code)))
    asked = (value, start, end, reason)
    return NewRecordDialog(
        parent,
        "Remplacer un repère légal",
        "Retenir cette valeur",
        [(value,), (start, end), (reason,)],
        begun=None if own is None else {field.key: getattr(own, field.key) for field in asked},
        refusals=_crossed,
        heading=shipped.label,
        lead=typeset(f"La loi dit {legal_value_text(shipped.value, shipped.unit)} ({shipped.source})."),
        leave="Ne rien changer",
        writes="legal_override",
    )


def replacement(line: LegalLine, typed: Values) -> Replacement:
    """What was typed in the dialog, once it was accepted."""
    value, start, end = typed["value"], typed["valid_from"], typed["valid_to"]
    assert isinstance(value, Decimal)
    assert isinstance(start, date | None)
    assert isinstance(end, date | None)
    return Replacement(line.shipped.code, value, start, end, str(typed["reason"]))


def _crossed(typed: Values) -> Mapping[str, str]:
    start, end = typed["valid_from"], typed["valid_to"]
    if isinstance(start, date) and isinstance(end, date) and end < start:
        return {"valid_to": error_sentence(CrossedPeriodError(start, end))}
    return {}
