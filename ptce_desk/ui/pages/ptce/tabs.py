"""The tabs of a PTCE's page, each scrolling on its own."""

from typing import Final, Literal

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QScrollArea, QTabWidget, QWidget

from ptce_desk.ui.widgets.scrolling import page_scroller

Tab = Literal["identity", "members", "course", "follow_up", "support", "documents", "files"]

_TITLES: Final[dict[Tab, str]] = {
    "identity": "Identité",
    "members": "Membres",
    "course": "Parcours",
    "follow_up": "Suivi",
    "support": "Soutien",
    "documents": "Documents",
    "files": "Dossiers",
}


class PtceTabs(QTabWidget):
    """Seven tabs; Ctrl+PgUp and Ctrl+PgDn go from one to the next, wherever the keyboard is in the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Rubriques du PTCE")
        self.tabBar().setAccessibleName("Rubriques du PTCE")
        self.tabBar().setExpanding(False)
        self._areas: dict[Tab, QScrollArea] = {}
        for tab, title in _TITLES.items():
            area = page_scroller()
            self._areas[tab] = area
            self.addTab(area, title)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._step(step))

    def set_content(self, tab: Tab, content: QLayout) -> None:
        """Fill a tab."""
        page = QWidget()
        page.setProperty("page", True)
        content.setContentsMargins(0, 12, 8, 16)
        page.setLayout(content)
        self._areas[tab].setWidget(page)

    def open_tab(self, tab: Tab) -> None:
        """Bring a tab into view."""
        self.setCurrentWidget(self._areas[tab])

    def show_counts(self, *, members: int, follow_up: int, support: int, files: int) -> None:
        """Say in the tabs how much each holds; nothing for none."""
        counts: dict[Tab, int] = {"members": members, "follow_up": follow_up, "support": support, "files": files}
        for tab, count in counts.items():
            title = f"{_TITLES[tab]} ({count})" if count else _TITLES[tab]
            self.setTabText(self.indexOf(self._areas[tab]), title)

    def _step(self, step: int) -> None:
        self.setCurrentIndex((self.currentIndex() + step) % self.count())
        self.tabBar().setFocus()
