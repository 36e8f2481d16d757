"""From the vote to the payment: what is agreed, paid and left to pay of each envelope, and overruns to explain."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.budget.envelopes import BudgetSheet, EnvelopeRow
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.ui.widgets.tables.grid_table import GridTable


class PaymentsCard(Card):
    """One row for each scheme; nothing is typed here, payments are kept on the dossiers."""

    def __init__(self) -> None:
        super().__init__("Du vote au versement")
        self.table: GridTable[EnvelopeRow] = GridTable(
            _columns(), "Du vote au versement", ghost_text=None, row_key=lambda row: row.scheme_id
        )
        self.table.set_editable(editable=False)
        self.add(self.table)

    def show_sheet(self, sheet: BudgetSheet) -> None:
        """Show what became of the grants of a year, those without envelope included."""
        self.table.set_rows(sheet.rows)
        self.table.set_totals({"code": "Total"} | {key: _sum(sheet, of) for key, _word, of in _AMOUNTS})
        self.table.show_column("to_confirm", shown=any(row.to_confirm for row in sheet.rows))


class OverrunBar(QWidget):
    """That an envelope is overrun and its note does not say why.

    Signals:
        reason_wanted: the `EnvelopeRow` to explain.
    """

    reason_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sentence = plain_label("", "warning", wrap=True)
        self.link: QPushButton = link_button("Indiquer le motif", "pencil-simple")
        self._row: EnvelopeRow | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("warning", "warning"))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.link.clicked.connect(lambda: self.reason_wanted.emit(self._row))
        self.hide()

    def show_sheet(self, sheet: BudgetSheet) -> None:
        """Name the envelopes that lack a reason; the link leads to the first."""
        lacking = sheet.unexplained
        self._row = lacking[0] if lacking else None
        self.setVisible(bool(lacking))
        if not lacking:
            return
        named = ", ".join(f"{row.code} ({whole_amount_text(-row.consumption.forecast_remaining)})" for row in lacking)
        one = len(lacking) == 1
        said = "Cette enveloppe est dépassée" if one else "Ces enveloppes sont dépassées"
        note = "sa note" if one else "leur note"
        self.sentence.setText(typeset(f"{said} par l’engagé ou le proposé, sans motif dans {note} : {named}."))
        self.link.setAccessibleName(typeset(f"Indiquer le motif du dépassement : {lacking[0].code}"))


_AMOUNTS: tuple[tuple[str, str, Callable[[EnvelopeRow], Decimal]], ...] = (
    ("voted", "Engagé", lambda row: row.voted),
    ("agreed", "Acte signé", lambda row: row.agreed),
    ("paid", "Versé", lambda row: row.paid),
    ("to_pay", "Reste à payer", lambda row: row.to_pay),
    ("to_confirm", "dont à confirmer", lambda row: row.to_confirm),
)


def _columns() -> tuple[Column[EnvelopeRow], ...]:
    code = Column[EnvelopeRow](
        "code", "Dispositif", "text", lambda row: row.code, tooltip=lambda row: row.label, stretch=1, width_chars=17
    )
    amounts = (Column[EnvelopeRow](key, word, "amount", of, width_chars=16) for key, word, of in _AMOUNTS)
    return (code, *amounts)


def _sum(sheet: BudgetSheet, of: Callable[[EnvelopeRow], Decimal]) -> Decimal:
    return sum((of(row) for row in sheet.rows), ZERO)
