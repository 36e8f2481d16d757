"""The history of a record, beside it: who changed what, and when."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.services.file.undo import HistoryRow, operation_lines
from ptce_desk.ui.widgets.buttons import icon_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.scrolling import overlay_bar

_WIDTH = 340


class HistoryPanel(QFrame):
    """Operations, the latest first, grouped by day.

    Signals:
        closed: the officer asked to put the panel away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setFixedWidth(_WIDTH)
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        close = icon_button("x", "Fermer l’historique")
        close.clicked.connect(self.closed)
        self._top = QHBoxLayout()
        self._top.addWidget(plain_label("Historique", "section"), 1)
        self._top.addWidget(close)
        holder = QWidget()
        holder.setProperty("page", True)
        holder.setLayout(self._body)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName("Historique")
        overlay_bar(self._area)
        self._area.setWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(self._top)
        layout.addWidget(self._area, 1)

    def add_action(self, widget: QWidget) -> None:
        """Put a button beside the one that closes."""
        self._top.insertWidget(1, widget)

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show these operations in the place of what is shown."""
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        day = None
        for row in rows:
            moment = row.changed_at.astimezone()
            if moment.date() != day:
                day = moment.date()
                self._body.addWidget(_spaced(plain_label(long_date_text(day), "muted")))
            self._body.addWidget(_operation(row, moment))
        if not rows:
            self._body.addWidget(plain_label("Rien n’a encore changé ici.", "muted", wrap=True))
        self._body.addStretch(1)


def _operation(row: HistoryRow, moment: datetime) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 2, 8, 8)
    column.setSpacing(2)
    column.addWidget(plain_label(typeset(row.label), "text", wrap=True))
    column.addWidget(plain_label(f"{moment:%H:%M} · {row.author}", "muted", wrap=True))
    for line in operation_lines(row):
        column.addWidget(plain_label(line, "muted", wrap=True))
    return holder


def _spaced(label: QWidget) -> QWidget:
    label.setContentsMargins(0, 8, 0, 2)
    return label
