"""A field for a number."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.formatting import number_text
from ptce_desk.ui.widgets.editors.reading import read_months, read_number
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit


class NumberEdit(TypedEdit[Decimal]):
    """A number or nothing; `whole` refuses decimals."""

    def __init__(self, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    @override
    def _read(self, text: str) -> tuple[Decimal | None, str]:
        number, problem = read_number(text)
        if problem or number is None:
            return number, problem
        if number < 0 or (self._whole and number != number.to_integral_value()):
            return None, "Écrivez un nombre entier, comme 12." if self._whole else "Écrivez un nombre sans signe moins."
        return number, ""

    @override
    def _written(self, value: Decimal | None) -> str:
        return "" if value is None else number_text(value)


class MonthsEdit(NumberEdit):
    """A whole number of months, also typed in years: « 2 ans », « 1 an et demi »."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(whole=True, parent=parent)
        self.setPlaceholderText("mois")

    @override
    def _read(self, text: str) -> tuple[Decimal | None, str]:
        return read_months(text)
