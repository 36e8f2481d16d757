"""The top of the window: the menu of the file, the search, whether the data is fictitious, the theme."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.rights import Right
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.palette import CONTRAST_DARK, DARK
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.shell.file_menu import FileMenu
from ptce_desk.ui.shell.navigation import TOP
from ptce_desk.ui.shell.search_box import SearchBox
from ptce_desk.ui.widgets.buttons import icon_button
from ptce_desk.ui.widgets.labels import NotedLabel, plain_label, plain_tooltip
from ptce_desk.wording.team import right_name, what_one_may

_APART: Final = 12
"""Pixels, besides those of the row, between what is said of the file and what is said of who is at work."""


class TopBar(QFrame):
    """Only lays out; the window answers."""

    def __init__(self, desk: Desk, tasks: Tasks, window: QWidget) -> None:
        super().__init__()
        self.file_menu = FileMenu(desk.place, desk.today, window)
        self.search = SearchBox(tasks, window)
        self._fictitious = NotedLabel("warning-circle", "warning", "Données fictives")
        self._fictitious.hide()
        self._right = plain_label("", "muted")
        self._right.setContentsMargins(_APART, 0, _APART, 0)
        self.show_right(desk.right)
        self.theme_button = icon_button("moon", "Passer du clair au sombre")
        self._show_way()
        self.setProperty("surface", "top")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 7, 24, 7)
        row.addStrut(TOP - 14)
        row.addWidget(self.file_menu)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self._fictitious)
        row.addWidget(self._right)
        row.addWidget(self.theme_button)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_way()

    def _show_way(self) -> None:
        """The sun leads out of the dark, the moon into it."""
        dark = current_palette() in (DARK, CONTRAST_DARK)
        self.theme_button.setIcon(icon("sun" if dark else "moon", "muted"))

    def show_right(self, right: Right) -> None:
        """Say what the person at work may do, where it is not all."""
        told = what_one_may(right)
        self._right.setText(right_name(right))
        self._right.setToolTip(plain_tooltip(told))
        self._right.setAccessibleDescription(told)
        self._right.setVisible(bool(told))

    def show_fictitious(self, *, fictitious: bool) -> None:
        """Say that the data is fictitious, or do not."""
        self._fictitious.setVisible(fictitious)
