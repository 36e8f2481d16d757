"""A field for a rate, and the pair it makes with an amount: typing one computes the other."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.formatting import percent_text
from ptce_desk.ui.widgets.amount_edit import AmountEdit
from ptce_desk.ui.widgets.reading import read_percent
from ptce_desk.ui.widgets.typed_edit import TypedEdit

_SHOWN: Final = Decimal("0.0001")
"""A rate is shown to the hundredth of a percent; reading it back must not change the amount."""


class RateEdit(TypedEdit[Decimal]):
    """A ratio or nothing: « 80 % » once left, 0.8 as a value.

    Signals:
        rate_changed: at each keystroke that makes another rate, `Decimal | None`.
        rate_committed: on leaving or Enter, if the rate changed, `Decimal | None`.
    """

    rate_changed = Signal(object)
    rate_committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def rate(self) -> Decimal | None:
        """The last rate understood."""
        return self._value

    def set_rate(self, ratio: Decimal | None) -> None:
        """Show a rate, to the hundredth of a percent."""
        self._show_value(None if ratio is None else ratio.quantize(_SHOWN))

    @override
    def _read(self, text: str) -> tuple[Decimal | None, str]:
        if text == self._written(self._kept):
            return self._kept, ""  # shown, not typed: an amount may be more than its base
        return read_percent(text)

    @override
    def _written(self, value: Decimal | None) -> str:
        return percent_text(value)

    @override
    def _announce_typing(self, value: Decimal | None) -> None:
        self.rate_changed.emit(value)

    @override
    def _announce_commit(self, value: Decimal | None) -> None:
        self.rate_committed.emit(value)


class RatePair(QObject):
    """Keeps a rate beside an amount; the amount is what the file holds, rounded down to the cent."""

    def __init__(self, amount: AmountEdit, rate: RateEdit) -> None:
        super().__init__(amount)
        self._amount, self._rate = amount, rate
        self._base = ZERO
        amount.textChanged.connect(self._show_rate)
        rate.rate_changed.connect(self._type_amount)
        rate.rate_committed.connect(self._keep_amount)

    def set_base(self, base: Decimal) -> None:
        """Of what the rate is, in euros; without any, there is no rate to type."""
        self._base = base
        self._rate.setReadOnly(self._amount.isReadOnly() or not base)
        self._show_rate()

    def _rate_of(self, amount: Decimal | None) -> Decimal | None:
        return (amount / self._base).quantize(_SHOWN) if amount is not None and self._base else None

    def _show_rate(self) -> None:
        if not (self._rate.hasFocus() and self._rate.is_typing()):
            self._rate.set_rate(self._rate_of(self._amount.amount()))

    def _type_amount(self, ratio: Decimal | None) -> None:
        if ratio is None or not self._base:
            return
        if ratio == self._rate_of(self._amount.kept_amount()):
            self._amount.cancel_typing()
        else:
            self._amount.show_typing(round_down(self._base * ratio))

    def _keep_amount(self, ratio: Decimal | None) -> None:
        if ratio is not None:
            self._amount.commit()
        self._rate.set_rate(self._rate_of(self._amount.amount()))
