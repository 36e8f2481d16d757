"""The de minimis aids a structure declares, and the single undertaking it belongs to."""

from decimal import Decimal

from PySide6.QtCore import Signal

from ptce_desk.domain.organisations import Organisation, ReceivedAid
from ptce_desk.formatting import amount_text, capitalised
from ptce_desk.ui.keeping import in_record, in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.rule_labels import REGIME_LABELS


class ReceivedAidsCard(Card):
    """Each cell is announced on leaving it.

    Signals:
        undertaking_kept: the name the organisations of one undertaking share.
        added: key (str), value.
        kept: aid id, key (str), value.
        removed: aid id.
    """

    undertaking_kept = Signal(str)
    added = Signal(str, object)
    kept = Signal(int, str, object)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__("Aides de minimis reçues")
        self.undertaking = LineField()
        self.grid: GridTable[ReceivedAid] = GridTable(_columns(), "Aides de minimis reçues", ghost_text="Ajouter…")
        self.add(
            Field(
                "Entreprise unique",
                self.undertaking,
                hint="Un même nom réunit les structures liées : leurs aides s’additionnent.",
            )
        )
        self.add(self.grid)
        in_record("organisation", single_undertaking=self.undertaking)
        in_rows("received_aid", self.grid)
        self.undertaking.committed.connect(lambda text: self.undertaking_kept.emit(str(text)))
        self.grid.row_added.connect(self.added)
        self.grid.cell_committed.connect(lambda aid, key, value: self.kept.emit(aid.id, key, value))
        self.grid.row_removed.connect(lambda aid: self.removed.emit(aid.id))

    def show_organisation(self, organisation: Organisation) -> None:
        """Show what the file holds."""
        self.undertaking.set_value(organisation.single_undertaking)
        aids = organisation.received_aids
        self.grid.set_rows(aids)
        total = sum((aid.amount for aid in aids), Decimal(0))
        self.grid.set_totals({"granted_on": "Total", "amount": amount_text(total)} if aids else None)


def _columns() -> tuple[Column[ReceivedAid], ...]:
    regimes = [(regime, capitalised(label)) for regime, label in REGIME_LABELS.items()]
    return (
        Column("granted_on", "Accordée le", "date", lambda aid: aid.granted_on),
        Column("amount", "Montant", "amount", lambda aid: aid.amount),
        Column("regime", "Régime", "choice", lambda aid: aid.regime, options=regimes, width_chars=18),
        Column("authority", "Financeur", "text", lambda aid: aid.authority, stretch=2, width_chars=12),
        Column("note", "Note", "text", lambda aid: aid.note, stretch=1, width_chars=8),
    )
