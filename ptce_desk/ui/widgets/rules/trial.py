"""« Essayer sur un cas »: the computation that rules being written would give, on a made-up case or a dossier."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.types import Rule, UnitScale
from ptce_desk.services.schemes.trial import TrialCase, TrialFile
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.widgets.blocks.computation import ComputationPanel
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.number_edit import MonthsEdit, NumberEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.rule_labels import SCALE_UNIT_LABELS

_MADE_UP: Final = "Un cas inventé"

_LEAST_READ: Final = 260
"""Pixels of the computation that stay in view in a low window; the panel scrolls before it is lower."""


class TrialPanel(QWidget):
    """What is tried, above what it gives.

    Signals:
        asked: the case has other figures, or another dossier is chosen.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        in_view(self)
        self.file = Choice([(None, _MADE_UP)], always_searchable=True)
        self.base, self.total, self.requested, self.aid = AmountEdit(), AmountEdit(), AmountEdit(), AmountEdit()
        self.months, self.quantity = MonthsEdit(), NumberEdit()
        self.computation = TrialComputation()
        self.case = FlowRow(
            Field("Assiette", self.base, width_chars=13),
            Field("Coût total", self.total, width_chars=13),
            Field("Montant demandé", self.requested, width_chars=13),
            Field("Autres aides publiques", self.aid, width_chars=13),
            Field("Durée en mois", self.months, width_chars=13),
            across=12,
            down=8,
        )
        self._quantity_field = Field("Quantité", self.quantity, width_chars=13)
        self._lay_out()
        self._start()

    def set_files(self, files: Sequence[TrialFile]) -> None:
        """Offer these dossiers beside the made-up case."""
        offered = [(held.id, f"{held.number} – {held.title or 'Sans intitulé'}") for held in files]
        self.file.set_options([(None, _MADE_UP), *offered])

    def file_id(self) -> int | None:
        """The dossier chosen, None for the made-up case."""
        chosen = self.file.value()
        return chosen if isinstance(chosen, int) else None

    def made_up(self) -> TrialCase:
        """The case as typed; what is left empty is 0, a month at least."""
        months = self.months.value()
        return TrialCase(
            base=self.base.value() or ZERO,
            total_cost=self.total.value() or ZERO,
            requested=self.requested.value() or ZERO,
            other_public_aid=self.aid.value() or ZERO,
            months=min(max(int(months or 1), 1), 120),
            quantity=self.quantity.value() or ZERO,
        )

    def fit(self, rules: Sequence[Rule]) -> None:
        """Ask for a quantity when a scale needs one, in its unit."""
        unit = next((rule.unit for rule in rules if isinstance(rule, UnitScale)), None)
        self._quantity_field.setVisible(unit is not None and self.file_id() is None)
        if unit is not None:
            self._quantity_field.label.setText(f"Quantité ({SCALE_UNIT_LABELS[unit]})")
            self.quantity.setAccessibleName(self._quantity_field.label.text())

    def show_answer(self, answer: Assessment) -> None:
        """Show a computation."""
        self.computation.show_assessment(answer, ())

    def _start(self) -> None:
        for editor, amount in ((self.base, 50000), (self.total, 60000), (self.requested, 40000), (self.aid, 0)):
            editor.set_value(Decimal(amount))
        self.months.set_value(Decimal(12))
        self.quantity.set_value(Decimal(1))
        self.file.set_value(None)
        for editor in (self.base, self.total, self.requested, self.aid):
            editor.changed.connect(lambda _amount: self.asked.emit())
        self.months.changed.connect(lambda _number: self.asked.emit())
        self.quantity.changed.connect(lambda _number: self.asked.emit())
        self.file.chosen.connect(self._choose)

    def _choose(self) -> None:
        self.case.setVisible(self.file_id() is None)
        self.asked.emit()

    def _lay_out(self) -> None:
        held = QWidget()
        area = page_scroller(held)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        layout = QVBoxLayout(held)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(Field("Essayer sur", self.file))
        layout.addWidget(self.case)
        layout.addWidget(self._quantity_field)
        self.computation.setMinimumHeight(_LEAST_READ)
        layout.addWidget(self.computation, 1)


class TrialComputation(ComputationPanel):
    """A computation nobody decides on: it offers no derogation."""

    @override
    def _add_blocking(self, layout: QVBoxLayout, sentence: str, code: str) -> None:
        super()._add_blocking(layout, sentence, code)
        self._buttons.pop(code).hide()
