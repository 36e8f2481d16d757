"""The small dialog that adds a committee session."""

import datetime as dt
from typing import Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.states import BODY_LABELS

_DAY_WIDTH: Final = 160
"""Pixels: a date is short, the sentence under it is not."""


class NewSessionDialog(QDialog):
    """Asks who sits, when, and under what title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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
        layout.setSpacing(12)
        layout.addWidget(plain_label("Nouvelle séance", "section"))
        layout.addWidget(Field("Instance", self.body, width_chars=28))
        layout.addWidget(self._day_field)
        layout.addWidget(Field("Intitulé (facultatif)", self.title, width_chars=44))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.create_button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.day.setFocus()

    def chosen_body(self) -> CommitteeBody:
        """Who sits."""
        body = self.body.value()
        assert isinstance(body, CommitteeBody)
        return body

    def chosen_day(self) -> dt.date:
        """The day of the session; known once the dialog was accepted."""
        day = self.day.date()
        assert day is not None
        return day

    def accept(self) -> None:
        """Leave once there is a date."""
        self.day.commit()
        if self.day.problem():
            self.day.setFocus()
        elif self.day.date() is None:
            self._day_field.set_problem("Indiquez la date de la séance.")
            self.day.setFocus()
            self.adjustSize()
        else:
            super().accept()
