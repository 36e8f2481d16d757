"""What adopting a scenario would change, dossier by dossier, read before it is done or given up."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.arbitration import Change
from ptce_desk.domain.arbitration_errors import ScenarioRefusedError
from ptce_desk.formatting import typeset
from ptce_desk.services.committee.scenarios import Adoption
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import fit_height
from ptce_desk.wording.arbitration import (
    adoption_sentence,
    arbitration_refusal,
    gap_text,
    scenario_called,
    scenario_letter,
)
from ptce_desk.wording.filters import count_text

_WIDTH: Final = 900


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A dossier whose proposed amount changes."""

    id: int
    scheme: str
    title: str
    change: Change


def _role(row: ChangeRow) -> ColourRole | None:
    return "danger" if row.change.candidate.exceeds(row.change.amount) else None


def _gap(row: ChangeRow) -> Decimal:
    return row.change.gap


CHANGE_COLUMNS: Final[tuple[Column[ChangeRow], ...]] = (
    Column("number", "N°", "text", lambda row: row.change.candidate.number, width_chars=10),
    Column("title", "Dossier", "text", lambda row: row.title, stretch=1, width_chars=22, tooltip=lambda row: row.title),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme, width_chars=13),
    Column("today", "Aujourd’hui", "amount", lambda row: row.change.candidate.proposed_today, width_chars=11),
    Column(
        "amount",
        "Scénario",
        "amount",
        lambda row: row.change.amount,
        width_chars=11,
        role=_role,
    ),
    Column("gap", "Écart", "amount", _gap, words=lambda row: gap_text(_gap(row)), width_chars=10),
)


class AdoptDialog(Dialog):
    """Each amount proposed today beside that of the scenario, how many change and by how much in all."""

    def __init__(self, parent: QWidget | None, adoption: Adoption) -> None:
        super().__init__(parent)
        letter = scenario_letter(adoption.scenario.position)
        count = count_text(len(adoption.changes), "montant")
        self.setWindowTitle(f"Retenir le scénario {letter}")
        self.sentence = plain_label(adoption_sentence(adoption.changes), "strong", wrap=True)
        self.refusal = plain_label(_refusal(adoption), "danger", wrap=True)
        self.refusal.setVisible(bool(self.refusal.text()))
        self.model: PagedTableModel[ChangeRow] = PagedTableModel(CHANGE_COLUMNS, self)
        self.table: DataTable[ChangeRow] = DataTable(self.model, "Montants qui changent")
        self.act_button = primary_button(f"Proposer {count}", "check")
        self.act_button.setEnabled(not self.refusal.text())
        self.act_button.setDefault(True)
        needs_right("scenario.adopted_on", self.act_button)
        self.leave = quiet_button("Ne rien changer")
        layout = self.column(f"Retenir le scénario {scenario_called(adoption.scenario)}")
        for part in (self.sentence, self.refusal, self.table):
            layout.addWidget(part)
        layout.addWidget(
            plain_label(typeset("Ces montants seront proposés en une fois ; Ctrl+Z les rend tous."), "muted")
        )
        layout.addLayout(foot(self.leave, self.act_button))
        self.model.set_rows([_row(adoption, one) for one in adoption.changes], False)
        fit_height(self.table, len(adoption.changes))
        self.resize(_WIDTH, self.sizeHint().height())
        self.leave.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.accept)
        (self.leave if self.refusal.text() else self.act_button).setFocus()


def _row(adoption: Adoption, change: Change) -> ChangeRow:
    file = adoption.files[change.candidate.file_id]
    return ChangeRow(change.candidate.file_id, file.sheet.scheme.code, file.title, change)


def _refusal(adoption: Adoption) -> str:
    """Why the scenario cannot be adopted: amounts above what may be granted; nothing when it can."""
    over = [one.candidate.number for one in adoption.changes if one.candidate.exceeds(one.amount)]
    return arbitration_refusal(ScenarioRefusedError(adoption.scenario.position, over)) if over else ""
