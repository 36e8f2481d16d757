"""The line over a list that another page asked for: what it shows, the way back, and one's own list."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_tooltip
from ptce_desk.wording.lent import back_words, lent_sentence


class LentLine(QWidget):
    """« ← Revenir au contrat   Accordé en 2024 : 29 750 € – Contrat de Bresse   Ma liste »; hidden over one's own."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._list = window, ""
        self.back = link_button("", "arrow-left")
        self.back.setToolTip(plain_tooltip("D’où vous venez (Alt+←)"))
        self.words = ElidedLabel("", "muted")
        self.own = link_button("Ma liste")
        self.own.setToolTip(plain_tooltip("Vos filtres, votre ordre et vos colonnes, comme vous les avez laissés"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.back)
        line.addWidget(self.words, 1)
        line.addWidget(self.own)
        self.back.clicked.connect(window.back)
        self.own.clicked.connect(lambda: window.go(Destination(self._list)))
        self.hide()

    def show_lent(self, page: str, told: str) -> None:
        """Stand over a list, by its page, that shows what is `told`: empty once it was narrowed to something else."""
        self._list, came_from = page, self._window.before()
        self.back.setText(back_words(came_from))
        self.words.set_text(told or lent_sentence(came_from))
        self.show()
