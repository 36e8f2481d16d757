"""Asks what a dossier needs to begin: a scheme, a PTCE, a title, the day it was deposited."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.services.ptce.sheets import PtceRow
from ptce_desk.services.schemes.catalogue import SchemeRow
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label


class NewFundingFileDialog(Dialog):
    """A small form; everything but the scheme may come later."""

    def __init__(
        self, schemes: list[SchemeRow], poles: list[PtceRow], today: date, *, ptce_id: int | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nouveau dossier")
        latest = {row.scheme_id: row for row in schemes}
        self.scheme_choice = Choice(
            [(row.scheme_id, f"{row.code} – {row.label}") for row in latest.values()],
            placeholder="Choisir un dispositif…",
            always_searchable=True,
        )
        self.ptce_choice = Choice(
            [(row.id, row.name) for row in poles], placeholder="Choisir un PTCE…", always_searchable=True
        )
        self.ptce_choice.set_value(ptce_id)
        self.title_edit = LineField(placeholder="Par exemple : étude de faisabilité de la cantine partagée")
        self.deposit_edit = DateEdit()
        self.deposit_edit.set_value(today)
        self._scheme_field = Field("Dispositif", self.scheme_choice, width_chars=58)
        self._build()

    def scheme_id(self) -> int:
        """The scheme chosen."""
        value = self.scheme_choice.value()
        assert isinstance(value, int)
        return value

    def ptce_id(self) -> int | None:
        """The PTCE chosen, if any."""
        value = self.ptce_choice.value()
        return value if isinstance(value, int) else None

    def title(self) -> str:
        """The title typed."""
        return self.title_edit.value()

    def deposited_on(self) -> date | None:
        """The day of the deposit."""
        return self.deposit_edit.value()

    def accept(self) -> None:
        """Create the dossier, once its scheme is known and its date can be read."""
        self.scheme_choice.commit()
        self.ptce_choice.commit()
        self.deposit_edit.commit()
        if self.scheme_choice.value() is None:
            self._scheme_field.set_problem("Choisissez le dispositif : c’est lui qui fixe le calcul.")
            self.scheme_choice.setFocus()
            self.adjustSize()
        elif self.deposit_edit.problem():
            self.deposit_edit.setFocus()
        else:
            super().accept()

    def _build(self) -> None:
        create = primary_button("Créer le dossier")
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
        layout.addWidget(plain_label("Nouveau dossier", "section"))
        layout.addWidget(self._scheme_field)
        layout.addWidget(Field("PTCE", self.ptce_choice, width_chars=58))
        layout.addWidget(Field("Intitulé", self.title_edit, width_chars=58))
        layout.addWidget(FlowRow(Field("Date de dépôt", self.deposit_edit, width_chars=14)))
        layout.addLayout(buttons)
        self.scheme_choice.setFocus()
