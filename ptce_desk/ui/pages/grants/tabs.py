"""The two sides of a dossier's page: the dossier as it is asked, and what follows once it is granted."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QWidget

_FILE, _FOLLOW_UP = 0, 1
_TITLES: Final = ("Dossier", "Suite")


class FileTabs(QTabWidget):
    """« Dossier » alone until the grant; then « Suite » too, by Ctrl+PgUp and Ctrl+PgDn as well."""

    def __init__(self, file: QWidget, follow_up: QWidget) -> None:
        """Put the dossier in the first tab, what follows in the second."""
        super().__init__()
        self.setAccessibleName("Rubriques du dossier")
        self.tabBar().setAccessibleName("Rubriques du dossier")
        self.tabBar().setExpanding(False)
        for title, content in zip(_TITLES, (file, follow_up), strict=True):
            self.addTab(content, title)
        for keys in ("Ctrl+PgUp", "Ctrl+PgDown"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._go_to_other)
        self.show_granted(granted=False)

    def show_granted(self, *, granted: bool) -> None:
        """Offer « Suite » to a dossier that was granted."""
        if not granted:
            self.setCurrentIndex(_FILE)
        self.setTabVisible(_FOLLOW_UP, granted)
        self.tabBar().setVisible(granted)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus if granted else Qt.FocusPolicy.NoFocus)

    def take_keyboard(self, first: QWidget) -> None:
        """Put the keyboard on the first field of the dossier, on the tabs when what follows is in view."""
        (first if self.currentIndex() == _FILE else self.tabBar()).setFocus()

    def open_follow_up(self) -> None:
        """Bring what follows into view, if there is something."""
        if self.isTabVisible(_FOLLOW_UP):
            self.setCurrentIndex(_FOLLOW_UP)

    def _go_to_other(self) -> None:
        if self.isTabVisible(_FOLLOW_UP):
            self.setCurrentIndex(1 - self.currentIndex())
            self.tabBar().setFocus()
