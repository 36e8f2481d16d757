"""The small dialog that adds a version to a scheme, with the rules of the one in view."""

import datetime as dt
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.scheme_errors import VersionNameTakenError, VersionStartTakenError
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.services.schemes.schemes import SchemeSheet
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.errors import error_sentence

_DAY_WIDTH: Final = 160
"""Pixels: a date is short, the sentence under it is not."""


class NewVersionDialog(Dialog):
    """Asks for the first day, a name and a délibération; the name is the year until one types another."""

    def __init__(self, parent: QWidget, sheet: SchemeSheet, copied: SchemeVersion) -> None:
        super().__init__(parent)
        self._versions = sheet.versions
        self._named_for = ""
        self.copied_id = copied.id
        self.setWindowTitle("Nouvelle version")
        self.start, self.name, self.deliberation = DateEdit(), LineField(), LineField()
        self._start_field = Field("Valable à partir du", self.start)
        self._name_field = Field("Nom de la version", self.name, width_chars=20)
        self._effect = plain_label("", "muted", wrap=True)
        self.create_button = primary_button("Créer la version")
        self.create_button.setDefault(True)
        self._leave = quiet_button("Ne rien créer")
        self._lay_out(copied)
        self.create_button.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self.start.changed.connect(self._follow_day)
        self.name.textChanged.connect(self._compare_name)
        self.start.set_value(self._next_new_year(sheet.today))
        self._follow_day(self.start.value())
        self.start.setFocus()

    def chosen_day(self) -> dt.date:
        """The first day of the version; known once the dialog was accepted."""
        day = self.start.value()
        assert day is not None
        return day

    def problems(self) -> list[str]:
        """The sentences under the fields, from top to bottom."""
        return [field.problem() for field in (self._start_field, self._name_field) if field.problem()]

    def effect(self) -> str:
        """What becomes of the version before."""
        return self._effect.text()

    @override
    def accept(self) -> None:
        """Leave once there is a day and a name, both free."""
        self.start.commit()
        if not self.start.problem() and self.start.value() is None:
            self._start_field.set_problem("Indiquez le premier jour de la version.")
        if not self.name.value():
            self._name_field.set_problem("Donnez un nom à la version, par exemple l’année.")
        self.adjustSize()
        for field in (self._start_field, self._name_field):
            if field.problem():
                field.editor.setFocus()
                return
        super().accept()

    def _follow_day(self, day: dt.date | None) -> None:
        """Name the version for its year, and say what becomes of the others."""
        if day is not None and self.name.value() in ("", self._named_for):
            self._named_for = self._free_name(day.year)
            self.name.set_value(self._named_for)
        twin = next((v for v in self._versions if v.valid_from == day), None)
        refusal = "" if twin is None or day is None else error_sentence(VersionStartTakenError(twin.version, day))
        self._start_field.set_problem(refusal)
        self._effect.setText("" if day is None or twin else self._effect_of(day))
        self.adjustSize()

    def _compare_name(self, text: str) -> None:
        taken = any(version.version == text.strip() for version in self._versions)
        self._name_field.set_problem(error_sentence(VersionNameTakenError(text.strip())) if taken else "")
        self.adjustSize()

    def _next_new_year(self, today: dt.date) -> dt.date:
        """The first 1 January to come that no version begins on."""
        taken = {version.valid_from for version in self._versions}
        days = (dt.date(today.year + step, 1, 1) for step in range(1, len(taken) + 2))
        return next(day for day in days if day not in taken)

    def _free_name(self, year: int) -> str:
        """« 2027 », or « 2027-2 » when the scheme has a version 2027 already."""
        taken = {version.version for version in self._versions}
        names = [str(year), *(f"{year}-{rank}" for rank in range(2, len(taken) + 2))]
        return next(name for name in names if name not in taken)

    def _effect_of(self, day: dt.date) -> str:
        before = next((v for v in self._versions if v.valid_from < day), None)
        after = [v for v in self._versions if v.valid_from > day]
        eve = long_date_text(day - dt.timedelta(days=1))
        parts = []
        if before is not None and before.valid_to is None:
            parts.append(f"La version {before.version} s’arrêtera le {eve}.")
        if after:
            last = long_date_text(after[-1].valid_from - dt.timedelta(days=1))
            parts.append(f"La nouvelle s’arrêtera le {last}, veille de la version {after[-1].version}.")
        parts.append("Les dossiers gardent la version sous laquelle ils ont été jugés.")
        return typeset(" ".join(parts))

    def _lay_out(self, copied: SchemeVersion) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label("Nouvelle version", "section"))
        words = plain_label(typeset(f"Elle reprend les règles de la version {copied.version}."), "muted", wrap=True)
        layout.addWidget(words)
        self.start.setFixedWidth(_DAY_WIDTH)
        layout.addWidget(self._start_field)
        layout.addWidget(self._name_field)
        layout.addWidget(Field("Délibération n° (facultatif)", self.deliberation, width_chars=20))
        self._effect.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 52)
        layout.addWidget(self._effect)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.create_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
