"""The small dialog that puts a value in the place of the law's."""

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.legal_values import CrossedPeriodError, LegalOverride, ReasonMissingError
from ptce_desk.formatting import typeset
from ptce_desk.services.law.legal import LegalLine, Replacement
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.amount_edit import AmountEdit
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.number_edit import NumberEdit
from ptce_desk.ui.widgets.rate_edit import RateEdit
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.legal import legal_value_text

_UNIT_WORDS = {
    "months": "Valeur, en mois",
    "days": "Valeur, en jours",
    "years": "Valeur, en années",
    "fiscal_years": "Valeur, en exercices",
}


class LegalValueDialog(Dialog):
    """Asks for the value, the days it holds and why; a value put before is there to be corrected."""

    def __init__(self, line: LegalLine, own: LegalOverride | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self.override_id = None if own is None else own.id
        self.setWindowTitle("Remplacer un repère légal")
        self.value = _editor(line.shipped.unit)
        self.start, self.end, self.reason = DateEdit(), DateEdit(), LineField()
        self._value_field = Field(_UNIT_WORDS.get(line.shipped.unit, "Valeur"), self.value, width_chars=16)
        self._start_field = Field("Du (facultatif)", self.start, width_chars=14)
        self._end_field = Field("Au, ce jour compris (facultatif)", self.end, width_chars=14)
        self._reason_field = Field(
            "Motif",
            self.reason,
            width_chars=52,
            hint="Texte ou délibération : il tient lieu de source.",
        )
        self.keep_button = primary_button("Retenir cette valeur")
        self.keep_button.setDefault(True)
        self._leave = quiet_button("Ne rien changer")
        self.keep_button.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self._lay_out()
        if own is not None:
            self._show(own)
        self.value.setFocus()

    def replacement(self) -> Replacement:
        """What is typed; known once the dialog was accepted."""
        value = self._typed()
        assert value is not None
        return Replacement(self._line.shipped.code, value, self.start.value(), self.end.value(), self.reason.value())

    def problems(self) -> list[str]:
        """The sentences under the fields, from top to bottom."""
        return [field.problem() for field in self._fields() if field.problem()]

    @override
    def accept(self) -> None:
        """Leave once there are a value and a reason, the days in their order."""
        for editor in (self.value, self.start, self.end):
            editor.commit()
        start, end = self.start.value(), self.end.value()
        crossed = start is not None and end is not None and end < start
        no_reason = not self.reason.value()
        self._value_field.set_problem("" if self._typed() is not None else "Indiquez la valeur à retenir.")
        self._end_field.set_problem(error_sentence(CrossedPeriodError(start, end)) if start and end and crossed else "")
        self._reason_field.set_problem(error_sentence(ReasonMissingError(self._line.shipped.code)) if no_reason else "")
        self.adjustSize()
        for field in self._fields():
            if field.problem():
                field.editor.setFocus()
                return
        super().accept()

    def _fields(self) -> tuple[Field, ...]:
        return self._value_field, self._start_field, self._end_field, self._reason_field

    def _typed(self) -> Decimal | None:
        match self.value:
            case AmountEdit():
                return self.value.value()
            case RateEdit():
                return self.value.value()
            case NumberEdit():
                return self.value.value()

    def _show(self, own: LegalOverride) -> None:
        match self.value:
            case AmountEdit():
                self.value.set_value(own.value)
            case RateEdit():
                self.value.set_value(own.value)
            case NumberEdit():
                self.value.set_value(own.value)
        self.start.set_value(own.valid_from)
        self.end.set_value(own.valid_to)
        self.reason.set_value(own.reason)

    def _lay_out(self) -> None:
        shipped = self._line.shipped
        said = f"La loi dit {legal_value_text(shipped.value, shipped.unit)} ({shipped.source})."
        words = plain_label(typeset(said), "muted", wrap=True)
        words.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 52)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        title = plain_label(shipped.label, "section", wrap=True)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addWidget(self._value_field)
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self._start_field)
        days.addWidget(self._end_field)
        days.addStretch(1)
        layout.addLayout(days)
        layout.addWidget(self._reason_field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.keep_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)


def _editor(unit: str) -> AmountEdit | RateEdit | NumberEdit:
    """The field for a value of the unit."""
    if unit == "euros":
        return AmountEdit()
    return RateEdit() if unit == "ratio" else NumberEdit(whole=True)
