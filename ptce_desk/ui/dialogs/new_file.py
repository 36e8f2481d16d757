"""Asks what a new file must know: our authority, and the name of the person who will work in it."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.services.home.new_file import Authority
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.labels import LEVEL_LABELS

_LEVELS = (FunderLevel.REGION, FunderLevel.DEPARTMENT, FunderLevel.INTERCOMMUNALITY, FunderLevel.COMMUNE)


class NewFileDialog(Dialog):
    """A small form, all of it about « nous »."""

    def __init__(self, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nouveau fichier")
        self.name_edit = LineField(placeholder="Par exemple : Région de démonstration")
        self.level_choice = Choice([(level, LEVEL_LABELS[level]) for level in _LEVELS])
        self.level_choice.set_value(FunderLevel.REGION)
        self.siret_edit = LineField(placeholder="14 chiffres, facultatif")
        self.author_edit = LineField()
        self.author_edit.set_value(author)
        self.panel_box = QCheckBox("Ajouter les 45 PTCE du panel 2014 (guide RTES)")
        self.panel_box.setChecked(True)
        self._name_field = Field("Nom de la collectivité", self.name_edit, width_chars=48)
        self._build()

    def authority(self) -> Authority:
        """« Notre collectivité », as typed."""
        level = self.level_choice.value()
        assert isinstance(level, FunderLevel)
        return Authority(self.name_edit.value(), level, self.siret_edit.value())

    def author(self) -> str:
        """Who signs the changes."""
        return self.author_edit.value()

    def wants_panel(self) -> bool:
        """Whether the PTCE of the panel are wanted."""
        return self.panel_box.isChecked()

    def accept(self) -> None:
        """Go on once the authority has a name."""
        if self.name_edit.value():
            super().accept()
        else:
            self._name_field.set_problem("Donnez le nom de votre collectivité : il figure sur tous les documents.")
            self.name_edit.setFocus()

    def _build(self) -> None:
        create = primary_button("Créer le fichier…")
        create.setDefault(True)
        create.clicked.connect(self.accept)
        leave = quiet_button("Renoncer")
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(create)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label("Nouveau fichier", "section"))
        layout.addWidget(self._name_field)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Field("Niveau", self.level_choice, width_chars=20))
        row.addWidget(Field("SIRET", self.siret_edit, width_chars=22))
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(
            Field("Votre nom", self.author_edit, hint="Il signe vos modifications dans l’historique.", width_chars=30)
        )
        layout.addWidget(self.panel_box)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.name_edit.setFocus()
