"""Several codes of a list, a box to tick for each."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ptce_desk.records.kinds import Ticked
from ptce_desk.ui.widgets.labels import plain_tooltip


class Boxes(QWidget):
    """A box for each code, side by side.

    Signals:
        ticked: the `Ticked` of a box that the officer clicked.
    """

    ticked = Signal(object)

    def __init__(self, options: Sequence[tuple[object, str]], meanings: Iterable[tuple[object, str]] = ()) -> None:
        """`options` are the codes with their words, `meanings` says more of some."""
        super().__init__()
        said = dict(meanings)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.boxes = {code: _box(label, said.get(code, "")) for code, label in options}
        for code, box in self.boxes.items():
            box.clicked.connect(lambda has, code=code: self.ticked.emit(Ticked(code, has)))
            row.addWidget(box)
        row.addStretch(1)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def set_value(self, codes: frozenset[object]) -> None:
        """Tick the boxes of these codes alone."""
        for code, box in self.boxes.items():
            box.setChecked(code in codes)

    def value(self) -> frozenset[object]:
        """The codes whose boxes are ticked."""
        return frozenset(code for code, box in self.boxes.items() if box.isChecked())


def _box(label: str, meaning: str) -> QCheckBox:
    box = QCheckBox(label)
    box.setAccessibleName(label)
    box.setAccessibleDescription(meaning)
    box.setToolTip(plain_tooltip(meaning))
    return box
