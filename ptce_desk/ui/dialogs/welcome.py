"""The first window, when no file was named: make one, open one, or look at the demonstration."""

from typing import Literal

from PySide6.QtWidgets import QDialog, QVBoxLayout

from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label

Wish = Literal["new", "open", "demo"]


class WelcomeDialog(QDialog):
    """Three ways to begin; `wish` says which one was taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("PTCE Desk")
        self.wish: Wish | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(12)
        layout.addWidget(plain_label("PTCE Desk", "title"))
        words = plain_label(
            "Vos PTCE, vos dispositifs et vos dossiers tiennent dans un seul fichier, sur votre poste.",
            "muted",
            wrap=True,
        )
        words.setMinimumWidth(360)
        layout.addWidget(words)
        layout.addSpacing(8)
        new = primary_button("Créer un fichier", "plus")
        existing = quiet_button("Ouvrir un fichier", "folder-open")
        demo = quiet_button("Voir la démonstration", "eye")
        for button, wish in ((new, "new"), (existing, "open"), (demo, "demo")):
            button.clicked.connect(lambda _checked=False, wish=wish: self._take(wish))
            layout.addWidget(button)
        new.setDefault(True)

    def _take(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()
