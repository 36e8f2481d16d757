"""The two tabs of a scheme's page: its rules by version, and its dossiers by year."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QTabWidget, QWidget

_RULES, _FILES = "Règles et versions", "Dossiers"


class SchemeTabs(QTabWidget):
    """Ctrl+PgUp and Ctrl+PgDn go from one tab to the other, wherever the keyboard is in the page."""

    def __init__(self, rules: QLayout, files: QLayout) -> None:
        """Put these contents in the tabs."""
        super().__init__()
        self.setAccessibleName("Rubriques du dispositif")
        self.tabBar().setAccessibleName("Rubriques du dispositif")
        self.tabBar().setExpanding(False)
        for title, content in ((_RULES, rules), (_FILES, files)):
            self.addTab(_scrolling(content, title), title)
        for keys in ("Ctrl+PgUp", "Ctrl+PgDown"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._go_to_other)

    def show_count(self, files: int) -> None:
        """Say in its tab how many dossiers there are; nothing for none."""
        self.setTabText(1, f"{_FILES} ({files})" if files else _FILES)

    def _go_to_other(self) -> None:
        self.setCurrentIndex(1 - self.currentIndex())
        self.tabBar().setFocus()


def _scrolling(content: QLayout, name: str) -> QScrollArea:
    page = QWidget()
    page.setProperty("page", True)
    content.setContentsMargins(0, 12, 8, 16)
    page.setLayout(content)
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    return area
