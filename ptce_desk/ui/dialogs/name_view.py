"""The small dialog that names a view of a list, and says when the name is taken."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label


class NameViewDialog(Dialog):
    """Asks for a name; a view of that name is replaced, knowingly."""

    def __init__(self, parent: QWidget, known_names: Sequence[str]) -> None:
        super().__init__(parent)
        self._known = set(known_names)
        self.setWindowTitle("Enregistrer la vue")
        self.name = LineField(placeholder="Par exemple : À voter en avril")
        self._field = Field("Nom de la vue", self.name, width_chars=40)
        self.keep_button = primary_button("Enregistrer la vue")
        self.keep_button.setDefault(True)
        leave = quiet_button("Ne rien enregistrer")
        self.keep_button.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.name.textChanged.connect(self._compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label("Enregistrer la vue", "section"))
        layout.addWidget(plain_label("Ses filtres et son ordre, à retrouver dans « Vues ».", "muted", wrap=True))
        layout.addWidget(self._field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.keep_button)
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
            self._field.set_problem("Donnez un nom à la vue.")
            self.name.setFocus()
        self.adjustSize()

    def _compare(self, text: str) -> None:
        taken = text.strip() in self._known
        self._field.set_problem("Cette vue existe : elle sera remplacée." if taken else "", "warning")
        self.adjustSize()
