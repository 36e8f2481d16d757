"""The costs and the funding plan of a dossier, typed in grids."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Generic, Literal, TypeVar

from PySide6.QtCore import Signal

from ptce_desk.domain.aid.appraisal import is_retained
from ptce_desk.domain.funding_files import CostLine, FundingFile, PlanLine
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.base import counted_of, is_case_by_case
from ptce_desk.domain.rules.request import Cost
from ptce_desk.domain.states import FINAL_DECISIONS
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.records.funding_files import COSTS, FUNDING_FILE, PLAN
from ptce_desk.records.record import Part
from ptce_desk.services.dossier.as_typed import Spot
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.notes import with_vat

Line = TypeVar("Line", CostLine, PlanLine)


class BudgetSection(Card, Generic[Line]):
    """Lines typed in a grid.

    Signals:
        line_added: key (str), value of its first cell.
        cell_kept: line id, key (str), value.
        cell_typed: what `typed` tells has changed.
        line_removed: line id.
        typing_cancelled: Escape dropped what `cell_typed` spoke of.
    """

    line_added = Signal(str, object)
    cell_kept = Signal(object, str, object)
    cell_typed = Signal()
    line_removed = Signal(object)
    typing_cancelled = Signal()
    lines: Literal["costs", "plan"]

    def __init__(self, part: Part[FundingFile], columns: Sequence[Column[Line]]) -> None:
        super().__init__(part.title)
        self.sheet: FileSheet | None = None
        self.grid: GridTable[Line] = part_grid(part, columns)
        self.note = plain_label("", "warning", wrap=True)
        self.note.hide()
        self._gap = self._unread = self._gap_in_short = ""
        self.add(self.grid)
        self.add(self.note)
        self.grid.row_added.connect(self.line_added)
        self.grid.cell_committed.connect(lambda line, key, value: self.cell_kept.emit(line.id, key, value))
        self.grid.cell_typed.connect(self.cell_typed)
        self.grid.typing_cancelled.connect(self.typing_cancelled)
        self.grid.problem_changed.connect(self._say_unread)
        self.grid.row_removed.connect(lambda line: self.line_removed.emit(line.id))

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        self.grid.forget_drafts()

    def typed(self) -> dict[Spot, object]:
        """The amounts typed in lines of the file that it does not hold yet; one being emptied waits."""
        return {
            Spot(key, self.lines, line_id): value
            for (line_id, key), value in self.grid.typed().items()
            if key == "retained" or (key in ("presented", "amount") and value is not None)
        }

    def gap_words(self) -> str:
        """What the total lacks, or has too much, in the few words of a tab; nothing when it is that of the project."""
        return self._gap_in_short

    def _note_gap(self, sheet: FileSheet, total: Decimal, what: str) -> None:
        """Say when a total is not that of the project."""
        cost = sheet.file.total_cost
        gap = ZERO if cost is None else cost - total
        side = "il manque" if gap > 0 else "il y a en trop"
        sentence = f"Le total {what} diffère du coût total : {side} {amount_text(abs(gap))}."
        self._gap = typeset(sentence) if gap else ""
        self._gap_in_short = "écart" if gap else ""
        self._say()

    def _say_unread(self, problem: str) -> None:
        self._unread = problem
        self._say()

    def _say(self) -> None:
        """What could not be read in a cell comes before the gap."""
        set_look(self.note, "textRole", "danger" if self._unread else "warning")
        self.note.setText(self._unread or self._gap)
        self.note.setVisible(bool(self._unread or self._gap))


class CostSection(BudgetSection[CostLine]):
    """What the project costs, with or without the tax, and what is retained of it.

    Signals:
        field_kept: field (str), value.
    """

    field_kept = Signal(str, object)
    lines = "costs"

    def __init__(self) -> None:
        super().__init__(COSTS, self._columns())
        self.form: RecordForm[FundingFile] = RecordForm(FUNDING_FILE, "vat")
        self.vat = self.form.edit("vat", Choice)
        self.form.kept.connect(self.field_kept)
        self.add(self.form.flow("vat"))  # below: Tab comes to the costs first

    def show_sheet(self, sheet: FileSheet, answer: Assessment) -> None:
        """Show the costs, what its computation retains of them, and whether they add up to the total."""
        self.sheet = sheet
        may_change = sheet.file.decision not in FINAL_DECISIONS
        self.form.show_record(sheet.file)
        self.vat.setEnabled(may_change)
        presented = sum((line.presented for line in sheet.file.costs), ZERO)
        base = answer.eligible_base
        self.grid.set_rows(list(sheet.file.costs))
        self.grid.set_editable(editable=may_change)
        total = with_vat("Total", sheet.file.vat)
        self.grid.set_totals({"category": total, "presented": presented, "retained": base})
        self._note_gap(sheet, presented, "des dépenses")

    def add_first(self) -> None:
        """Put the keyboard on the row that adds a cost."""
        self.grid.edit_cell(0 if self.sheet is None else len(self.sheet.file.costs), "category")

    def _columns(self) -> tuple[Column[CostLine], ...]:
        return (
            screen_column(COSTS.field("category"), width_chars=19),
            screen_column(COSTS.field("label"), stretch=2, width_chars=12),
            screen_column(COSTS.field("presented"), width_chars=13),
            screen_column(
                COSTS.field("retained"),
                self._retained,
                editable=lambda line: line is None or self._is_eligible(line),
                tooltip=self._retained_tooltip,
                role=lambda line: None if self._is_eligible(line) else "muted",
                width_chars=13,
            ),
            screen_column(COSTS.field("reason"), stretch=2, width_chars=12),
        )

    def _is_eligible(self, line: CostLine) -> bool:
        return self.sheet is None or is_retained(self.sheet.version.rules, line)

    def _retained(self, line: CostLine) -> Decimal:
        if self.sheet is None or (line.retained is not None and self._is_eligible(line)):
            return line.presented if line.retained is None else line.retained
        return counted_of(self.sheet.version.rules, Cost(line.category, line.presented, line.retained))

    def _retained_tooltip(self, line: CostLine) -> str:
        if not self._is_eligible(line):
            return "Cette catégorie n’est pas éligible dans ce dispositif."
        if self.sheet is not None and is_case_by_case(self.sheet.version.rules, line.category):
            return "Au cas par cas : tapez ce qui est retenu, et le motif."
        return "Tout le présenté est retenu." if line.retained is None else ""


class PlanSection(BudgetSection[PlanLine]):
    """Who else pays; our own line follows the amount requested."""

    lines = "plan"

    def __init__(self) -> None:
        super().__init__(PLAN, _plan_columns())

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show the other resources, and whether they balance the cost with the aid requested."""
        others = [line for line in sheet.file.plan if not line.ours]
        planned = sum((line.amount for line in others), sheet.file.requested or ZERO)
        self.grid.set_rows(others)
        self.grid.set_totals({"level": "Avec l’aide demandée", "amount": planned})
        self._note_gap(sheet, planned, "du plan, aide demandée comprise,")


def _plan_columns() -> tuple[Column[PlanLine], ...]:
    widths = {"level": 22, "funder": 13, "amount": 12, "obtained": 6, "in_kind": 8, "public": 6}
    return tuple(
        screen_column(PLAN.field(key), stretch=int(key == "funder"), width_chars=width) for key, width in widths.items()
    )
