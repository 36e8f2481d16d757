"""A field for a rate, and the pair it makes with an amount: typing one computes the other."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.formatting import percent_text
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.reading import read_percent
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit

_SHOWN: Final = Decimal("0.0001")
"""A rate is shown to the hundredth of a percent; reading it back must not change the amount."""


class RateEdit(TypedEdit[Decimal]):
    """A ratio or nothing: « 80 % » once left, 0.8 as a value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    @override
    def set_value(self, value: Decimal | None) -> None:
        """Show a rate, to the hundredth of a percent."""
        super().set_value(None if value is None else value.quantize(_SHOWN))

    @override
    def _read(self, text: str) -> tuple[Decimal | None, str]:
        if text == self._written(self._kept):
            return self._kept, ""  # shown, not typed: an amount may be more than its base
        return read_percent(text)

    @override
    def _written(self, value: Decimal | None) -> str:
        return percent_text(value)

    @override
    def _read_typing(self, text: str) -> None:
        """A text that is no rate counts for none at once: the amount that follows does not stay where it led."""
        super()._read_typing(text)
        if self._read(text)[1]:
            self._go_back_to_kept()


class RatePair(QObject):
    """Keeps a rate beside an amount; the amount is what the file holds, rounded down to the cent.

    While what is typed as a rate is not one, the amount is what it was before.
    """

    def __init__(self, amount: AmountEdit, rate: RateEdit) -> None:
        super().__init__(amount)
        self._amount, self._rate = amount, rate
        self._base = ZERO
        amount.textChanged.connect(self._show_rate)
        rate.changed.connect(self._type_amount)
        rate.committed.connect(self._keep_amount)

    def set_base(self, base: Decimal) -> None:
        """Of what the rate is, in euros; without any, there is no rate to type."""
        self._base = base
        self._rate.setReadOnly(self._amount.isReadOnly() or not base)
        self._show_rate()

    def _rate_of(self, amount: Decimal | None) -> Decimal | None:
        return (amount / self._base).quantize(_SHOWN) if amount is not None and self._base else None

    def _show_rate(self) -> None:
        if not (self._rate.hasFocus() and self._rate.is_typing()):
            self._rate.set_value(self._rate_of(self._amount.value()))

    def _type_amount(self, ratio: Decimal | None) -> None:
        if not self._base:
            return
        if ratio is None:
            if not self._amount.problem():  # what was refused there was typed there, and stays
                self._amount.cancel_typing()
        elif ratio == self._rate_of(self._amount.kept()):
            self._amount.cancel_typing()
        else:
            self._amount.show_typing(round_down(self._base * ratio))

    def _keep_amount(self, ratio: Decimal | None) -> None:
        if ratio is not None:
            self._amount.commit()
        self._rate.set_value(self._rate_of(self._amount.value()))
