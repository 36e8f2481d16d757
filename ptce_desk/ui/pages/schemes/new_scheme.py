"""The small dialog that adds a scheme, and refuses a code that is taken."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind, SupportScheme
from ptce_desk.domain.scheme_errors import SchemeCodeTakenError
from ptce_desk.services.schemes.schemes import NewSchemeChoices, code_taken
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS


class NewSchemeDialog(Dialog):
    """Asks for a code, a label, a kind and who funds; the rules come later, or from the scheme that is copied."""

    def __init__(self, parent: QWidget, choices: NewSchemeChoices, copied: SupportScheme | None = None) -> None:
        super().__init__(parent)
        self._codes = choices.codes
        self._title = "Nouveau dispositif" if copied is None else f"Dupliquer {copied.code}"
        self.setWindowTitle(self._title)
        self.code, self.label, self.funder = LineField(placeholder="REG-PTCE-1"), LineField(), LineField()
        self.kind = Choice(list(SCHEME_KIND_LABELS.items()))
        self.kind.set_value(SchemeKind.GRANT)
        self.level = Choice([(level, LEVEL_LABELS[level]) for level in FunderLevel if level is not FunderLevel.OWN])
        self.level.set_value(choices.level)
        self.funder.set_value(choices.funder)
        self._code_field = Field("Code", self.code, hint="Court et unique : il désigne le dispositif dans les listes.")
        self._label_field = Field("Intitulé", self.label, width_chars=52)
        self._funder_field = Field("Financeur", self.funder, width_chars=30)
        self._level_field = Field("Niveau", self.level, width_chars=16)
        self.create_button = primary_button("Créer le dispositif" if copied is None else "Dupliquer le dispositif")
        self.create_button.setDefault(True)
        self._leave = quiet_button("Ne rien créer")
        if copied is not None:
            self._start_from(copied)
        self._lay_out()
        self.create_button.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self.code.textChanged.connect(self._compare)
        self.code.setFocus()

    def chosen_kind(self) -> SchemeKind:
        """The form of the scheme."""
        kind = self.kind.value()
        assert isinstance(kind, SchemeKind)
        return kind

    def chosen_level(self) -> FunderLevel:
        """The level of the funder; known once the dialog was accepted."""
        level = self.level.value()
        assert isinstance(level, FunderLevel)
        return level

    def problems(self) -> list[str]:
        """The sentences under the fields, from top to bottom."""
        fields = (self._code_field, self._label_field, self._funder_field, self._level_field)
        return [field.problem() for field in fields if field.problem()]

    @override
    def accept(self) -> None:
        """Leave once everything is known and the code is free."""
        self._compare(self.code.text())
        if not self.code.value():
            self._code_field.set_problem("Donnez un code au dispositif.")
        self._label_field.set_problem("" if self.label.value() else "Donnez un intitulé au dispositif.")
        self._funder_field.set_problem("" if self.funder.value() else "Dites qui finance.")
        self._level_field.set_problem("" if self.level.value() else "Choisissez un niveau.")
        self.adjustSize()
        for field in (self._code_field, self._label_field, self._funder_field, self._level_field):
            if field.problem():
                field.editor.setFocus()
                return
        super().accept()

    def _start_from(self, copied: SupportScheme) -> None:
        """Show what the copy keeps unless somebody says otherwise."""
        self.label.set_value(copied.label)
        self.kind.set_value(copied.kind)
        self.funder.set_value(copied.funder_name)
        self.level.set_value(copied.funder_level)

    def _compare(self, text: str) -> None:
        taken = code_taken(self._codes, text.strip())
        self._code_field.set_problem("" if taken is None else error_sentence(SchemeCodeTakenError(*taken)))
        self.adjustSize()

    def _lay_out(self) -> None:
        self.code.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label(self._title, "section"))
        layout.addWidget(self._code_field)
        layout.addWidget(self._label_field)
        layout.addWidget(Field("Type", self.kind, width_chars=30))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._funder_field)
        row.addWidget(self._level_field)
        row.addStretch(1)
        layout.addLayout(row)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.create_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
