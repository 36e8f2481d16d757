"""The first window, when no file was named: open a recent one, make one, open one, or look at the demonstration."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ptce_desk.domain.places import Place
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.dialogs.file_list import FileList
from ptce_desk.ui.remembered.recent_files import RecentFile, recent_line
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label

Wish = Literal["new", "open", "team", "demo", "recent"]


class WelcomeDialog(Dialog):
    """The ways to begin; `wish` says which one was taken, `path` which recent file."""

    def __init__(self, recents: Sequence[RecentFile], today: date, forget: Callable[[Place], None]) -> None:
        """`forget` takes a file off the recent ones."""
        super().__init__()
        self.setWindowTitle("PTCE Desk")
        self.wish: Wish | None = None
        self.path: Place | None = None
        self._forget = forget
        self.recents = FileList("Fichiers récents")
        self.recents.set_lines([recent_line(recent, today) for recent in recents])
        self.remove = link_button("Retirer de la liste", "x")
        self.remove.setToolTip("Le fichier lui-même n’est pas touché (Suppr)")
        self._build()
        self.recents.opened.connect(self._open_recent)
        self.recents.removal_requested.connect(self._remove)
        self.remove.clicked.connect(lambda: self._remove(self.recents.chosen()))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(12)
        layout.addWidget(plain_label("PTCE Desk", "title"))
        words = plain_label(
            "Vos PTCE, vos dispositifs et vos dossiers tiennent dans un seul fichier, sur votre poste.",
            "muted",
            wrap=True,
        )
        words.setMinimumWidth(480 if self.recents.count() else 360)
        layout.addWidget(words)
        layout.addSpacing(8)
        if self.recents.count():
            layout.addLayout(self._recent_part())
            layout.addSpacing(8)
        new = (
            quiet_button("Créer un fichier", "plus")
            if self.recents.count()
            else primary_button("Créer un fichier", "plus")
        )
        existing = quiet_button("Ouvrir un fichier", "folder-open")
        team = quiet_button("Ouvrir la base de l’équipe", "users-three")
        demo = quiet_button("Voir la démonstration", "eye")
        for button, wish in ((new, "new"), (existing, "open"), (team, "team"), (demo, "demo")):
            button.clicked.connect(lambda _checked=False, wish=wish: self._take(wish))
            layout.addWidget(button)
        if self.recents.count():
            self.recents.setFocus()
        else:
            new.setDefault(True)

    def _recent_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(plain_label("Fichiers récents", "strong"))
        head.addStretch(1)
        head.addWidget(self.remove)
        part.addLayout(head)
        part.addWidget(self.recents)
        open_it = primary_button("Ouvrir ce fichier", "folder-open")
        open_it.setDefault(True)
        open_it.clicked.connect(lambda: self._open_recent(self.recents.chosen()))
        self.open_recent = open_it
        part.addWidget(open_it)
        return part

    def _open_recent(self, path: Place | None) -> None:
        if path is not None:
            self.path = path
            self._take("recent")

    def _remove(self, path: Place | None) -> None:
        if path is None:
            return
        self._forget(path)
        self.recents.set_lines([line for line in self.recents.lines() if line.path != path])
        for widget in (self.remove, self.open_recent):
            widget.setEnabled(self.recents.count() > 0)

    def _take(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()
