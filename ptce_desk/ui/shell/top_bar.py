"""The top of the window: the menu of the file, the search, whether the data is fictitious, the theme."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.shell.file_menu import FileMenu
from ptce_desk.ui.shell.navigation import TOP
from ptce_desk.ui.shell.search_box import SearchBox
from ptce_desk.ui.widgets.buttons import icon_button
from ptce_desk.ui.widgets.labels import NotedLabel


class TopBar(QFrame):
    """Only lays out; the window answers."""

    def __init__(self, desk: Desk, tasks: Tasks, window: QWidget) -> None:
        super().__init__()
        self.file_menu = FileMenu(desk.path, desk.today, window)
        self.search = SearchBox(tasks, window)
        self._fictitious = NotedLabel("warning-circle", "warning", "Données fictives")
        self._fictitious.hide()
        self.theme_button = icon_button("moon", "Passer du clair au sombre")
        self.setProperty("surface", "top")
        self.setMinimumHeight(TOP)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 7, 24, 7)
        row.addWidget(self.file_menu)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self._fictitious)
        row.addWidget(self.theme_button)

    def show_fictitious(self, *, fictitious: bool) -> None:
        """Say that the data is fictitious, or do not."""
        self._fictitious.setVisible(fictitious)
