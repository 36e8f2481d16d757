"""A field for an amount of money, read as it is typed."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ptce_desk.formatting import amount_text
from ptce_desk.ui.widgets.reading import read_amount
from ptce_desk.ui.widgets.typed_edit import TypedEdit


class AmountEdit(TypedEdit[Decimal]):
    """Euros to the cent, or nothing: « 30 000,00 € » once left, as typed until then.

    Signals:
        amount_changed: at each keystroke that makes another amount, `Decimal | None`.
        amount_committed: on leaving or Enter, if the amount changed, `Decimal | None`.
    """

    amount_changed = Signal(object)
    amount_committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def amount(self) -> Decimal | None:
        """The last amount understood, in euros."""
        return self._value

    def kept_amount(self) -> Decimal | None:
        """The amount last kept, whatever is being typed."""
        return self._kept

    def set_amount(self, amount: Decimal | None) -> None:
        """Show what the file holds; text being typed, or not understood, survives an unchanged amount."""
        self._show_value(amount)

    def _read(self, text: str) -> tuple[Decimal | None, str]:
        return read_amount(text)

    def _written(self, value: Decimal | None) -> str:
        return amount_text(value)

    def _announce_typing(self, value: Decimal | None) -> None:
        self.amount_changed.emit(value)

    def _announce_commit(self, value: Decimal | None) -> None:
        self.amount_committed.emit(value)
