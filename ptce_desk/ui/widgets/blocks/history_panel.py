"""The history of a record, beside it: who changed what, and when."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import capitalised, long_date_text, typeset
from ptce_desk.records.history import value_text
from ptce_desk.records.names import field_name
from ptce_desk.services.file.undo import FieldChange, HistoryRow, told_changes
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.buttons import LINK_SIDE, icon_button, link_button
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.ui.widgets.scrolling import overlay_bar

WIDTH: Final = 340
"""Pixels of it beside a record."""


class HistoryPanel(QFrame):
    """Operations, the latest first, grouped by day.

    Signals:
        closed: the officer asked to put the panel away.
        wanted: the `FieldChange` whose former value is to be put back.
        undo_wanted: the id (str) of the operation to undo.
    """

    closed = Signal()
    wanted = Signal(object)
    undo_wanted = Signal(str)

    def __init__(self, parent: QWidget, may_put_back: Callable[[FieldChange], bool]) -> None:
        """`may_put_back` tells whether a former value is offered."""
        super().__init__(parent)
        self._may_put_back = may_put_back
        self.setProperty("surface", "card")
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

    def take_keyboard(self) -> None:
        """Put the keyboard on what is read, which its keys scroll."""
        self._area.setFocus()

    @override
    def event(self, event: QEvent) -> bool:
        """Escape puts it away, and does not leave the page."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.closed.emit()
            return True
        return super().event(event)

    def add_action(self, widget: QWidget) -> None:
        """Put a button beside the one that closes."""
        self._top.insertWidget(1, widget)

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show these operations in the place of what is shown."""
        focused = QApplication.focusWidget()
        if focused is not None and self._area.isAncestorOf(focused):
            self._area.setFocus()  # what had the keyboard goes: it does not leave the panel
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
            self._body.addWidget(self._operation(row, moment))
        if not rows:
            self._body.addWidget(plain_label("Rien n’a encore changé ici.", "muted", wrap=True))
        self._body.addStretch(1)

    def _operation(self, row: HistoryRow, moment: datetime) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 2, 8, 8)
        column.setSpacing(2)
        column.addWidget(plain_label(typeset(row.label), "text", wrap=True))
        column.addWidget(plain_label(f"{moment:%H:%M} · {row.author}", "hint", wrap=True))
        for told in told_changes(row):
            column.addWidget(plain_label(capitalised(told.sentence), "muted", wrap=True))
            if told.change is not None and self._may_put_back(told.change):
                column.addLayout(self._way_back(told.change))
        if row.stands:
            column.addLayout(self._way_to_undo(row))
        return holder

    def _way_to_undo(self, row: HistoryRow) -> QHBoxLayout:
        button = link_button("Annuler cette opération", "arrow-u-up-left")
        button.setAccessibleName(typeset(f"Annuler cette opération : {row.label}"))
        button.clicked.connect(lambda _checked=False: self.undo_wanted.emit(row.operation_id))
        return _at_left(button)

    def _way_back(self, change: FieldChange) -> QHBoxLayout:
        former, what = value_text(change.table, change.column, change.old), field_name(change.table, change.column)
        button = link_button("Remettre cette valeur", "arrow-counter-clockwise")
        needs_right(f"{change.table}.{change.column}", button)
        button.setAccessibleName(typeset(f"Remettre cette valeur : {what}, {former}"))
        button.setToolTip(plain_tooltip(typeset(f"{capitalised(what)} : {former}")))
        button.clicked.connect(lambda _checked=False: self.wanted.emit(change))
        return _at_left(button)


def _at_left(link: QWidget) -> QHBoxLayout:
    """A link whose words begin where those above it do."""
    row = QHBoxLayout()
    row.setContentsMargins(-LINK_SIDE, 0, 0, 0)
    row.addWidget(link)
    row.addStretch(1)
    return row


def _spaced(label: QWidget) -> QWidget:
    label.setContentsMargins(0, 8, 0, 2)
    return label
