"""The small dialog that adds a PTCE, and says when its name is known already."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.french_order import sort_key
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField


class NewPtceDialog(Dialog):
    """Asks for a name; a PTCE of that name may be created all the same, knowingly."""

    def __init__(self, parent: QWidget, known_names: Sequence[str]) -> None:
        super().__init__(parent)
        self._known = {sort_key(name): name for name in known_names}
        self.setWindowTitle("Nouveau PTCE")
        self.name = LineField()
        self._field = Field("Nom du PTCE", self.name, width_chars=44)
        self.create_button = primary_button("Créer le PTCE")
        self.create_button.setDefault(True)
        leave = quiet_button("Ne rien créer")
        self.create_button.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.name.textChanged.connect(self._compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label("Nouveau PTCE", "section"))
        layout.addWidget(self._field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.create_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.name.setFocus()

    def problem(self) -> str:
        """The sentence under the name."""
        return self._field.problem()

    def accept(self) -> None:
        """Leave once there is a name."""
        if self.name.value():
            super().accept()
        else:
            self._field.set_problem("Donnez un nom au PTCE.")
            self.name.setFocus()
        self.adjustSize()

    def _compare(self, text: str) -> None:
        twin = self._known.get(sort_key(text)) if text.strip() else None
        self._field.set_problem(f"« {twin} » est déjà dans la liste." if twin else "", "warning")
        self.adjustSize()
