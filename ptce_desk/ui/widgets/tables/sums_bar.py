"""The sums under a list."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ptce_desk.formatting import whole_amount_text
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label


class SumsBar(QWidget):
    """« Σ demandé 412 000 € · proposé 301 500 € », on two lines if need be."""

    def __init__(self) -> None:
        super().__init__()
        self._scope = plain_label("", "muted")
        self._sums: list[QLabel] = []
        self._row = FlowRow(self._scope, across=4, down=2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)

    def set_sums(self, sums: Sequence[tuple[str, Decimal | None]], scope: str = "") -> None:
        """Show (word, euros) pairs, those without an amount left out; `scope` says of what."""
        known = [f"{word} {whole_amount_text(amount)}" for word, amount in sums if amount is not None]
        texts = [f"{'·' if place else 'Σ'} {text}" for place, text in enumerate(known)]
        while len(self._sums) < len(texts):
            label = plain_label("", "strong")
            self._row.insert(len(self._sums), label)
            self._sums.append(label)
        for place, label in enumerate(self._sums):
            label.setText(texts[place] if place < len(texts) else "")
            label.setVisible(place < len(texts))
        self._scope.setText(scope)

    def text(self) -> str:
        """What is shown."""
        return " ".join(label.text() for label in (*self._sums, self._scope) if label.text())
