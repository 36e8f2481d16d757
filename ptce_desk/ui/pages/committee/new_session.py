"""The small dialog that adds a committee session."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.services.file.settings import BodyRow
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.states import BODY_LABELS

_DAY_WIDTH: Final = 160
"""Pixels: a date is short, the sentence under it is not."""


class NewSessionDialog(Dialog):
    """Asks who sits, when, and under what title; one of our bodies says the first and the last."""

    def __init__(self, parent: QWidget, bodies: Sequence[BodyRow] = ()) -> None:
        """`bodies` are those of our authority, offered first."""
        super().__init__(parent)
        self._from_body = ""
        self.ours = Choice([(body, body.name) for body in bodies], placeholder="Choisir parmi les vôtres…")
        self.setWindowTitle("Nouvelle séance")
        self.body = Choice([(body, label) for body, label in BODY_LABELS.items()])
        self.body.set_value(CommitteeBody.STANDING_COMMITTEE)
        self.day = DateEdit()
        self.title = LineField()
        self._day_field = Field("Date de la séance", self.day)
        self.day.setFixedWidth(_DAY_WIDTH)
        self.create_button = primary_button("Créer la séance")
        self.create_button.setDefault(True)
        leave = quiet_button("Ne rien créer")
        self.create_button.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(BETWEEN_FIELDS)
        layout.addWidget(plain_label("Nouvelle séance", "section"))
        if bodies:
            layout.addWidget(Field("Votre instance", self.ours, width_chars=44))
        layout.addWidget(Field("Type d’instance" if bodies else "Instance", self.body, width_chars=28))
        layout.addWidget(self._day_field)
        layout.addWidget(Field("Intitulé (facultatif)", self.title, width_chars=44))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.create_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.ours.chosen.connect(self._take_body)
        (self.ours if bodies else self.day).setFocus()

    def _take_body(self, body: BodyRow) -> None:
        """A body says who sits, and its name is the title until one types another."""
        self.body.set_value(body.kind)
        if self.title.value() in ("", self._from_body):
            self.title.setText(body.name)
        self._from_body = body.name

    def chosen_body(self) -> CommitteeBody:
        """Who sits."""
        body = self.body.value()
        assert isinstance(body, CommitteeBody)
        return body

    def chosen_day(self) -> dt.date:
        """The day of the session; known once the dialog was accepted."""
        day = self.day.value()
        assert day is not None
        return day

    def accept(self) -> None:
        """Leave once there is a date."""
        self.day.commit()
        if self.day.problem():
            self.day.setFocus()
        elif self.day.value() is None:
            self._day_field.set_problem("Indiquez la date de la séance.")
            self.day.setFocus()
            self.adjustSize()
        else:
            super().accept()
