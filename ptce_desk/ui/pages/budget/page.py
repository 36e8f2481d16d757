"""The envelopes of a fiscal year: what may be granted, what is voted, what is left, and what will be."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.formatting import typeset
from ptce_desk.records.envelopes import ENVELOPE
from ptce_desk.services.budget import envelopes
from ptce_desk.services.budget.charts import consumption_svg
from ptce_desk.services.budget.envelopes import BudgetSheet, EnvelopeRow, MovementValue
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.writing import Job
from ptce_desk.services.reports.paid_statement import export_paid_statement
from ptce_desk.services.reports.payments import export_payments
from ptce_desk.services.reports.summaries import SummaryFilter
from ptce_desk.services.schemes.catalogue import SchemeRow, list_schemes
from ptce_desk.ui.desk.page import Destination, Notice, Page, Paper, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.pages.budget.details import EnvelopeDetails
from ptce_desk.ui.pages.budget.movements import MovementsCard
from ptce_desk.ui.pages.budget.payments import OverrunBar, PaymentsCard
from ptce_desk.ui.pages.budget.projection import ProjectionCard
from ptce_desk.ui.pages.budget.table import BudgetTable, outside_sentence
from ptce_desk.ui.pages.envelope_words import chart_words
from ptce_desk.ui.pages.exporting import register_button, summary_button, summary_paper
from ptce_desk.ui.widgets.blocks.cards import Card, EmptyState
from ptce_desk.ui.widgets.blocks.chart_view import ChartView
from ptce_desk.ui.widgets.blocks.header import PageHeader, lay_out_page
from ptce_desk.ui.widgets.buttons import primary_button
from ptce_desk.ui.widgets.editors.year_choice import YearChoice
from ptce_desk.ui.widgets.forms.pending import commit_pending
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.side_by_side import SideBySide
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.lent import year_files

_KINDS = frozenset({"envelope"})


class BudgetPage(Page):
    """The table, its picture, and the details of the envelope at hand."""

    kinds = frozenset({"envelope", "funding_file", "session", "scheme"})
    begins = "envelope"

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: BudgetSheet | None = None
        self._asked: int | None = None
        self._arriving = False
        self.header = PageHeader("Budget")
        self.year = YearChoice()
        self.add_button = primary_button("Ajouter une enveloppe", "plus")
        needs_right("envelope", self.add_button)
        self.export_button = summary_button(self, lambda: SummaryFilter(self.sheet.year if self.sheet else None))
        self.table = BudgetTable()
        self.note = plain_label("", "muted", wrap=True)
        self.chart = ChartView("Consommation des enveloppes")
        self.chart_card = Card("Consommation")
        self.details = EnvelopeDetails()
        self.movements = MovementsCard()
        self.overrun = OverrunBar()
        self.payments = PaymentsCard()
        self.projection = ProjectionCard()
        self.empty = EmptyState(
            "coin",
            "Ici viennent vos enveloppes de l’année : ce que vous pouvez accorder au titre de chaque dispositif, "
            "ce qui est voté et ce qui reste.",
            "Ajouter une enveloppe",
            self.begin_new,
        )
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the envelopes of the year in view, and the coming years."""
        self.tasks.query(self._show, envelopes.open_budget, self._asked)
        self.tasks.query(self.projection.show_projection, open_projection)

    def new_record(self) -> None:
        """Give a scheme its envelope."""
        self.tasks.query(self._ask_envelope, list_schemes)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on what the page shows first."""
        self._arriving, stale = True, self._stale
        super().showEvent(event)
        if not stale:
            self._take_keyboard()

    def _show(self, sheet: BudgetSheet) -> None:
        if self._asked not in (None, sheet.year):
            return
        self.sheet = sheet
        self.year.show_years(sheet.years, sheet.year)
        count = sum(row.envelope_id is not None for row in sheet.rows)
        said = f"{count_text(count, 'enveloppe')} pour {sheet.year}"
        self.header.set_subtitle(typeset(said[0].upper() + said[1:]))
        self.table.show_sheet(sheet)
        self._say_unread("")
        self.empty.setVisible(not sheet.rows)
        self.overrun.show_sheet(sheet)
        self.payments.show_sheet(sheet)
        for part in (self.table, self.details, self.movements, self.payments):
            part.setVisible(bool(sheet.rows))
        self.chart_card.setVisible(count > 0)
        self.chart.show_chart(partial(consumption_svg, sheet.rows), chart_words(sheet))
        self._show_details()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """On arriving, begin with the table, or with what fills an empty year."""
        if self._arriving:
            self._arriving = False
            self.receive_keyboard(self.table if self.table.isVisible() else self.empty.button)

    def _row(self) -> EnvelopeRow | None:
        if self.sheet is None or not self.sheet.rows:
            return None
        place = self.table.currentIndex().row()
        return self.sheet.rows[place] if 0 <= place < len(self.sheet.rows) else self.sheet.rows[0]

    def _show_details(self) -> None:
        row = self._row()
        if self.sheet is not None and row is not None:
            self.details.show_row(self.sheet, row)
            self.movements.show_row(self.sheet, row)

    def _row_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            self._show_details()

    def _choose_year(self, year: int) -> None:
        commit_pending(self)
        self._asked = year
        self.reload()

    def _keep_opening(self, value: Decimal | None) -> None:
        row = self._row()
        if row is not None:
            self._keep_cell(row, "budget", value)

    def _keep_cell(self, row: EnvelopeRow, _key: str, value: object) -> None:
        assert self.sheet is not None
        budget = value if isinstance(value, Decimal) else ZERO
        self.tasks.command(_KINDS, _nothing, envelopes.set_budget, row.scheme_id, self.sheet.year, budget)

    def _keep_note(self, _key: str, note: str) -> None:
        row = self._row()
        if row is not None and self.sheet is not None:
            self.tasks.command(_KINDS, _nothing, envelopes.set_note, row.scheme_id, self.sheet.year, note)

    def _keep_credit(self, paid_in: int, amount: Decimal | None) -> None:
        row = self._row()
        if row is not None and row.envelope_id is not None:
            self.tasks.command(_KINDS, _nothing, envelopes.set_credit, row.envelope_id, paid_in, amount)

    def _add_movement(self, key: str, value: MovementValue) -> None:
        row = self._row()
        if row is not None and row.envelope_id is not None:
            self.tasks.command(_KINDS, _nothing, envelopes.add_movement, row.envelope_id, key, value)

    def _keep_movement(self, movement_id: int, key: str, value: MovementValue) -> None:
        self.tasks.command(_KINDS, _nothing, envelopes.change_movement, movement_id, key, value)

    def _remove_movement(self, movement_id: int) -> None:
        self.tasks.command(_KINDS, _nothing, envelopes.remove_movement, movement_id)

    def _remove(self, row: EnvelopeRow) -> None:
        assert self.sheet is not None
        if row.envelope_id is None:
            said = f"{row.code} n’a pas d’enveloppe en {self.sheet.year} : il n’y a rien à supprimer."
            self.window_.notify(Notice(typeset(said)))
            return
        self.tasks.command(_KINDS, _nothing, delete_record, "envelope", row.envelope_id)

    def _ask_reason(self, row: EnvelopeRow) -> None:
        """Go to the note of an envelope that is overrun."""
        assert self.sheet is not None
        place = next(n for n, held in enumerate(self.sheet.rows) if held.scheme_id == row.scheme_id)
        self.table.setCurrentIndex(self.table.model().index(place, 1))
        self.details.note.setFocus()

    def _show_files(self) -> None:
        row = self._row()
        if row is not None and self.sheet is not None:
            wanted = FundingFileFilter(narrowed_to(scheme=row.scheme_id, year=self.sheet.year))
            self.window_.go(Destination("funding_files", filter=wanted, told=year_files(self.sheet.year, row.code)))

    def _arbitrate(self) -> None:
        row = self._row()
        if row is not None and row.envelope_id is not None:
            self.window_.go(Destination("envelope_arbitration", row.envelope_id))

    def _ask_envelope(self, versions: list[SchemeRow]) -> None:
        if self.sheet is None:
            return
        taken = {row.scheme_id for row in self.sheet.rows if row.envelope_id is not None}
        free = {row.scheme_id: f"{row.code} – {row.label}" for row in versions if row.scheme_id not in taken}
        if not free:
            said = f"Chaque dispositif a déjà son enveloppe en {self.sheet.year} : changez-la dans le tableau."
            self.window_.notify(Notice(typeset(said)))
            return
        year = self.sheet.year
        dialog = new_envelope_dialog(self, list(free.items()), year)
        dialog.ask(lambda: self._create(dialog.values(), year))

    def _create(self, values: Values, year: int) -> None:
        scheme_id, budget = values["scheme_id"], values["budget"]
        assert isinstance(scheme_id, int)
        assert isinstance(budget, Decimal)
        self.tasks.command(_KINDS, partial(self._go_to, scheme_id), envelopes.set_budget, scheme_id, year, budget)

    def _go_to(self, scheme_id: int, _envelope_id: int) -> None:
        """Put the keyboard on a new envelope, once it is in the table."""
        self.tasks.query(partial(self._select, scheme_id), envelopes.open_budget, self._asked)

    def _select(self, scheme_id: int, sheet: BudgetSheet) -> None:
        self._show(sheet)
        place = next((n for n, row in enumerate(sheet.rows) if row.scheme_id == scheme_id), None)
        if place is not None:
            self.table.setCurrentIndex(self.table.model().index(place, 1))
            self.table.setFocus()

    def _say_unread(self, problem: str) -> None:
        """What could not be read in a cell, else what no envelope holds."""
        set_look(self.note, "textRole", "danger" if problem else "muted")
        said = problem or (outside_sentence(self.sheet) if self.sheet is not None else "")
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _put_back(self) -> None:
        self.table.forget_drafts()
        self.details.forget_drafts()
        self.movements.forget_drafts()

    def _build(self) -> None:
        self.header.add_action(self.year)
        self.header.add_action(self.export_button)
        self.header.add_action(self.add_button)
        self.chart_card.add(self.chart)
        self.payments.add_action(register_button(self, "Décompte des sommes versées", "decompte", self._statement))
        self.payments.add_action(register_button(self, "Exporter les versements", "versements", self._register))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        for part in (self.empty, self.table, self.overrun, self.note):
            column.addWidget(part)
        column.addWidget(SideBySide((self.chart_card, 1), (self.details, 1)))
        for card in (self.movements, self.payments, self.projection):
            column.addWidget(card)
        column.addStretch(1)
        lay_out_page(self, self.header, content)

    @override
    def paper(self) -> Paper:
        """The summary of the year in view prints."""
        return summary_paper(SummaryFilter(self.sheet.year if self.sheet else None))

    def _register(self) -> Job:
        """What writes the payments of the dossiers of the year in view."""
        wanted = SummaryFilter(self.sheet.year if self.sheet else None)
        return lambda desk, path: export_payments(desk, wanted, path)

    def _statement(self) -> Job:
        """What writes what was paid of these dossiers."""
        wanted = SummaryFilter(self.sheet.year if self.sheet else None)
        return lambda desk, path: export_paid_statement(desk, wanted, path)

    def _connect(self) -> None:
        self.year.chosen.connect(self._choose_year)
        self.add_button.clicked.connect(self.new_record)
        self.table.cell_committed.connect(self._keep_cell)
        self.table.row_removed.connect(self._remove)
        self.table.problem_changed.connect(self._say_unread)
        self.table.selectionModel().currentChanged.connect(self._row_changed)
        self.details.note_kept.connect(self._keep_note)
        self.details.credit_kept.connect(self._keep_credit)
        self.movements.opening_kept.connect(self._keep_opening)
        self.movements.added.connect(self._add_movement)
        self.movements.kept.connect(self._keep_movement)
        self.movements.removed.connect(self._remove_movement)
        self.overrun.reason_wanted.connect(self._ask_reason)
        self.details.files_wanted.connect(self._show_files)
        self.details.arbitration_wanted.connect(self._arbitrate)
        self.tasks.refused.connect(lambda _error: self._put_back())


def _nothing(_result: object) -> None:
    """The page hears of the change by itself."""


def new_envelope_dialog(parent: QWidget, schemes: Sequence[tuple[int, str]], year: int) -> NewRecordDialog:
    """Asks for which scheme, and how much; `schemes` are the (id, label) pairs of those without an envelope then."""
    scheme = replace(
        ENVELOPE.field("scheme_id"), kind="choice", options=tuple(schemes), required="Choisissez un dispositif."
    )
    budget = replace(ENVELOPE.field("budget"), required="Indiquez le montant de l’enveloppe.")
    return NewRecordDialog(
        parent,
        "Ajouter une enveloppe",
        "Ajouter l’enveloppe",
        [(scheme,), (budget,)],
        heading=f"Enveloppe {year}",
        leave="Ne rien ajouter",
        writes="envelope",
    )
