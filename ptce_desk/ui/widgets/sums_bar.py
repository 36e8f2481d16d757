"""The sums under a list."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ptce_desk.formatting import amount_text
from ptce_desk.ui.widgets.labels import plain_label


class SumsBar(QWidget):
    """« Σ demandé 412 000,00 € · proposé 301 500,00 € », of the list or of the selection."""

    def __init__(self) -> None:
        super().__init__()
        self._scope = plain_label("", "muted")
        self._sums = plain_label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sums)
        row.addWidget(self._scope)
        row.addStretch(1)

    def set_sums(self, sums: Sequence[tuple[str, Decimal | None]], scope: str = "") -> None:
        """Show (word, euros) pairs, those without an amount left out; `scope` says of what."""
        parts = [f"{word} {amount_text(amount)}" for word, amount in sums if amount is not None]
        self._sums.setText("Σ " + " · ".join(parts) if parts else "")
        self._scope.setText(scope)

    def text(self) -> str:
        """What is shown."""
        return " ".join(text for text in (self._sums.text(), self._scope.text()) if text)
