"""The costs and the funding plan of a dossier, typed in grids."""

from decimal import Decimal

from PySide6.QtCore import Signal

from ptce_desk.domain.aid.appraisal import is_retained
from ptce_desk.domain.funding_files import CostLine, PlanLine
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.base import counted_of, is_case_by_case
from ptce_desk.domain.rules.request import Cost
from ptce_desk.domain.states import FINAL_DECISIONS
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.services.dossier.instruct import Lines
from ptce_desk.services.dossier.sheet import FileSheet, Spot
from ptce_desk.ui.keeping import in_record, in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.theme import set_look
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.labels import CATEGORY_LABELS, LEVEL_LABELS
from ptce_desk.wording.notes import with_vat
from ptce_desk.wording.rule_labels import VAT_LABELS


class BudgetSection(Card):
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
    lines: Lines

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.sheet: FileSheet | None = None
        self.note = plain_label("", "warning", wrap=True)
        self.note.hide()
        self._gap = self._unread = ""

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show the lines of a dossier."""
        raise NotImplementedError

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        raise NotImplementedError

    def typed(self) -> dict[Spot, object]:
        """The amounts typed in lines of the file that it does not hold yet; one being emptied waits."""
        raise NotImplementedError

    def _typed_in(self, grid: GridTable[CostLine] | GridTable[PlanLine]) -> dict[Spot, object]:
        return {
            Spot(key, self.lines, line_id): value
            for (line_id, key), value in grid.typed().items()
            if key == "retained" or (key in ("presented", "amount") and value is not None)
        }

    def _hold(self, grid: GridTable[CostLine] | GridTable[PlanLine]) -> None:
        self.add(grid)
        self.add(self.note)
        grid.row_added.connect(self.line_added)
        grid.cell_committed.connect(lambda line, key, value: self.cell_kept.emit(line.id, key, value))
        grid.cell_typed.connect(self.cell_typed)
        grid.typing_cancelled.connect(self.typing_cancelled)
        grid.problem_changed.connect(self._say_unread)
        grid.row_removed.connect(lambda line: self.line_removed.emit(line.id))

    def _note_gap(self, sheet: FileSheet, total: Decimal, what: str) -> None:
        """Say when a total is not that of the project."""
        cost = sheet.file.total_cost
        gap = ZERO if cost is None else cost - total
        side = "il manque" if gap > 0 else "il y a en trop"
        sentence = f"Le total {what} diffère du coût total : {side} {amount_text(abs(gap))}."
        self._gap = typeset(sentence) if gap else ""
        self._say()

    def _say_unread(self, problem: str) -> None:
        self._unread = problem
        self._say()

    def _say(self) -> None:
        """What could not be read in a cell comes before the gap."""
        set_look(self.note, "textRole", "danger" if self._unread else "warning")
        self.note.setText(self._unread or self._gap)
        self.note.setVisible(bool(self._unread or self._gap))


class CostSection(BudgetSection):
    """What the project costs, with or without the tax, and what is retained of it.

    Signals:
        field_kept: field (str), value, its name in the history (str).
    """

    field_kept = Signal(str, object, str)
    lines: Lines = "costs"

    def __init__(self) -> None:
        super().__init__("Dépenses")
        self.vat = Choice([(None, "Non précisé"), *VAT_LABELS.items()])
        in_record("funding_file", vat=self.vat)
        self.vat.chosen.connect(lambda value: self.field_kept.emit("vat", value, "si les dépenses sont HT ou TTC"))
        self.grid = GridTable(self._columns(), "Dépenses", ghost_text="Ajouter une dépense…")
        in_rows("cost_line", self.grid)
        self._hold(self.grid)
        self.add(FlowRow(Field("Dépenses présentées", self.vat, width_chars=14)))  # below: Tab comes to the costs first

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show the costs, and whether they add up to the total."""
        self.sheet = sheet
        may_change = sheet.file.decision not in FINAL_DECISIONS
        self.vat.set_value(sheet.file.vat)
        self.vat.setEnabled(may_change)
        presented = sum((line.presented for line in sheet.file.costs), ZERO)
        base = sheet.assessment.eligible_base
        self.grid.set_rows(list(sheet.file.costs))
        self.grid.set_editable(editable=may_change)
        total = with_vat("Total", sheet.file.vat)
        self.grid.set_totals({"category": total, "presented": amount_text(presented), "retained": amount_text(base)})
        self._note_gap(sheet, presented, "des dépenses")

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        self.grid.forget_drafts()

    def typed(self) -> dict[Spot, object]:
        """The amounts typed that the file does not hold yet."""
        return self._typed_in(self.grid)

    def add_first(self) -> None:
        """Put the keyboard on the row that adds a cost."""
        self.grid.edit_cell(0 if self.sheet is None else len(self.sheet.file.costs), "category")

    def _columns(self) -> tuple[Column[CostLine], ...]:
        categories = list(CATEGORY_LABELS.items())
        return (
            Column("category", "Catégorie", "choice", lambda line: line.category, options=categories, width_chars=19),
            Column("label", "Dépense", "text", lambda line: line.label, stretch=2, width_chars=12),
            Column("presented", "Présenté", "amount", lambda line: line.presented, width_chars=13),
            Column(
                "retained",
                "Retenu",
                "amount",
                self._retained,
                editable=lambda line: line is None or self._is_eligible(line),
                tooltip=self._retained_tooltip,
                role=lambda line: None if self._is_eligible(line) else "muted",
                width_chars=13,
            ),
            Column("reason", "Motif", "text", lambda line: line.reason, stretch=2, width_chars=12),
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


class PlanSection(BudgetSection):
    """Who else pays; our own line follows the amount requested."""

    lines: Lines = "plan"

    def __init__(self) -> None:
        super().__init__("Plan de financement")
        self.grid = GridTable(_plan_columns(), "Plan de financement", ghost_text="Ajouter une ressource…")
        in_rows("plan_line", self.grid)
        self._hold(self.grid)

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show the other resources, and whether they balance the cost with the aid requested."""
        others = [line for line in sheet.file.plan if not line.ours]
        planned = sum((line.amount for line in others), sheet.file.requested or ZERO)
        self.grid.set_rows(others)
        self.grid.set_totals({"level": "Avec l’aide demandée", "amount": amount_text(planned)})
        self._note_gap(sheet, planned, "du plan, aide demandée comprise,")

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        self.grid.forget_drafts()

    def typed(self) -> dict[Spot, object]:
        """The amounts typed that the file does not hold yet."""
        return self._typed_in(self.grid)


def _plan_columns() -> tuple[Column[PlanLine], ...]:
    levels = list(LEVEL_LABELS.items())
    return (
        Column("level", "Niveau", "choice", lambda line: line.level, options=levels, width_chars=22),
        Column("funder", "Financeur", "text", lambda line: line.funder, stretch=1, width_chars=13),
        Column("amount", "Montant", "amount", lambda line: line.amount, width_chars=12),
        Column("obtained", "Obtenu", "bool", lambda line: line.obtained, width_chars=6),
        Column("in_kind", "En nature", "bool", lambda line: line.in_kind, width_chars=8),
        Column("public", "Public", "bool", lambda line: line.public, width_chars=6),
    )
