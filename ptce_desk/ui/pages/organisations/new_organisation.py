"""The small dialog that adds a structure, and says when it is likely in the file already."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.doubles import Identity, Likeness, doubles_of
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.records.doubles import double_sentence
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.identifiers import siret_warning
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS


class NewOrganisationDialog(Dialog):
    """Asks for a name and a kind; the rest may come later. What looks wrong is said, never refused."""

    def __init__(self, parent: QWidget, known: Sequence[Identity]) -> None:
        super().__init__(parent)
        self._known = list(known)
        self.setWindowTitle("Nouvelle structure")
        self.name, self.commune, self.siret = LineField(), LineField(), LineField()
        self.kind = Choice(list(ORGANISATION_KIND_LABELS.items()))
        self.kind.set_value(OrganisationKind.ASSOCIATION)
        self.ess = QCheckBox("Fait partie de l’ESS")
        self.ess.setAccessibleName("Fait partie de l’ESS")
        self.ess.setChecked(True)
        self._name_field = Field("Nom de la structure", self.name, width_chars=48)
        self._siret_field = Field("SIRET ou SIREN (facultatif)", self.siret)
        self.create_button = primary_button("Créer la structure")
        self.create_button.setDefault(True)
        self._leave = quiet_button("Ne rien créer")
        self._lay_out()
        self.create_button.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        for line in (self.name, self.commune, self.siret):
            line.textChanged.connect(self._compare)
        self.siret.editingFinished.connect(self._check_siret)
        self.name.setFocus()

    def chosen_kind(self) -> OrganisationKind:
        """What the structure is."""
        kind = self.kind.value()
        assert isinstance(kind, OrganisationKind)
        return kind

    def problem(self) -> str:
        """The sentence under the name."""
        return self._name_field.problem()

    def siret_problem(self) -> str:
        """The sentence under the SIRET."""
        return self._siret_field.problem()

    def accept(self) -> None:
        """Leave once there is a name."""
        if self.name.value():
            super().accept()
        else:
            self._name_field.set_problem("Donnez un nom à la structure.")
            self.name.setFocus()
        self.adjustSize()

    def _compare(self, _text: str) -> None:
        self._name_field.set_problem(self._doubt(Likeness.NAME), "warning")
        self._siret_field.set_problem(self._doubt(Likeness.SIREN), "warning")
        self.adjustSize()

    def _doubt(self, likeness: Likeness) -> str:
        typed = Identity(0, self.name.text(), self.siret.text(), commune=self.commune.text())
        return double_sentence(doubles_of(typed, self._known), likeness)

    def _check_siret(self) -> None:
        fault = siret_warning(self.siret.value())
        self._siret_field.set_problem(fault or self._doubt(Likeness.SIREN), "warning")
        self.adjustSize()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label("Nouvelle structure", "section"))
        layout.addWidget(self._name_field)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Field("Type", self.kind, width_chars=20))
        row.addWidget(Field("Commune (facultatif)", self.commune, width_chars=22))
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._siret_field)
        layout.addWidget(self.ess)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.create_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
