"""The fiscal year a page looks at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.labels import plain_label


class YearChoice(QWidget):
    """« Exercice » and the years there are.

    Signals:
        chosen: the year taken (int).
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.box = Choice()
        in_view(self)
        self.box.keep_width(zoomed_length(100))
        self.box.setAccessibleName("Exercice")
        label = plain_label("Exercice", "muted")
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.box)
        self.box.chosen.connect(self.chosen)

    def show_years(self, years: Sequence[int], shown: int) -> None:
        """Offer these years, on one of them."""
        self.box.set_options([(year, str(year)) for year in years])
        self.box.set_value(shown)
