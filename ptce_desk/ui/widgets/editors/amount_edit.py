"""A field for an amount of money, read as it is typed."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ptce_desk.formatting import amount_text
from ptce_desk.ui.widgets.editors.reading import read_amount
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit


class AmountEdit(TypedEdit[Decimal]):
    """Euros to the cent, or nothing: « 30 000,00 € » once left, as typed until then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _read(self, text: str) -> tuple[Decimal | None, str]:
        return read_amount(text)

    def _written(self, value: Decimal | None) -> str:
        return amount_text(value)
