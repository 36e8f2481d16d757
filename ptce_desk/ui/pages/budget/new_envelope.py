"""The small dialog that gives a scheme its envelope of a year."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.amount_edit import AmountEdit
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label


class NewEnvelopeDialog(Dialog):
    """Asks for which scheme, and how much."""

    def __init__(self, schemes: Sequence[tuple[int, str]], year: int, parent: QWidget) -> None:
        """`schemes` are the (id, label) pairs of those without an envelope that year."""
        super().__init__(parent)
        self.setWindowTitle("Ajouter une enveloppe")
        self.scheme = Choice(list(schemes), placeholder="Choisir un dispositif…")
        self.budget = AmountEdit()
        self._scheme_field = Field("Dispositif", self.scheme, width_chars=52)
        self._budget_field = Field("Montant de l’enveloppe (AE ou AP)", self.budget, width_chars=16)
        self.add_button = primary_button("Ajouter l’enveloppe")
        self.add_button.setDefault(True)
        leave = quiet_button("Ne rien ajouter")
        self.add_button.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label(f"Enveloppe {year}", "section"))
        layout.addWidget(self._scheme_field)
        layout.addWidget(self._budget_field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.add_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.scheme.setFocus()

    def scheme_id(self) -> int:
        """The scheme; known once the dialog was accepted."""
        chosen = self.scheme.value()
        assert isinstance(chosen, int)
        return chosen

    def amount(self) -> Decimal:
        """The envelope in euros; known once the dialog was accepted."""
        amount = self.budget.value()
        assert amount is not None
        return amount

    @override
    def accept(self) -> None:
        """Leave once there are a scheme and an amount."""
        self.scheme.commit()
        self.budget.commit()
        no_scheme, no_amount = self.scheme.value() is None, self.budget.value() is None
        self._scheme_field.set_problem("Choisissez un dispositif." if no_scheme else "")
        self._budget_field.set_problem("Indiquez le montant de l’enveloppe." if no_amount else "")
        if no_scheme or no_amount or self.budget.problem():
            (self.scheme if no_scheme else self.budget).setFocus()
            self.adjustSize()
        else:
            super().accept()
