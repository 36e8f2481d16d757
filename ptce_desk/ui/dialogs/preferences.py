"""« Préférences »: how the window looks on this computer, and where the copies one asks for go; kept as chosen."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ptce_desk.formatting import typeset
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.remembered.display import THEMES, ZOOMS
from ptce_desk.ui.remembered.file_dialogs import ask_folder
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label

_WIDTH: Final = 520
_BESIDE: Final = "À côté du fichier"


class PreferencesDialog(Dialog):
    """Nothing is to be confirmed: what is chosen is seen at once, and kept.

    Signals:
        theme_chosen: the word of a theme.
        zoom_chosen: percents of the usual size.
        folder_chosen: where copies go (Path), None for beside the file.
    """

    theme_chosen = Signal(str)
    zoom_chosen = Signal(object)
    folder_chosen = Signal(object)

    def __init__(self, parent: QWidget, theme: str, zoom: int, folder: Path | None) -> None:
        """Show what is chosen by now."""
        super().__init__(parent)
        self.setWindowTitle("Préférences")
        self.theme = Choice(THEMES)
        self.zoom = Choice([(percent, typeset(f"{percent} %")) for percent in ZOOMS])
        self.folder = ElidedLabel()
        self.choose_button = quiet_button("Choisir un dossier…", "folder-open")
        self.beside_button = quiet_button(_BESIDE)
        self.close_button = primary_button("Fermer")
        self.theme.set_value(theme)
        self.zoom.set_value(zoom)
        self._lay_out()
        self.show_folder(folder)
        self.theme.chosen.connect(lambda word: self.theme_chosen.emit(str(word)))
        self.zoom.chosen.connect(self.zoom_chosen)
        self.choose_button.clicked.connect(self._choose)
        self.beside_button.clicked.connect(lambda: self._take(None))
        self.close_button.clicked.connect(self.accept)

    def show_folder(self, folder: Path | None) -> None:
        """Say where copies go."""
        self.folder.set_text(_BESIDE if folder is None else str(folder))
        self.beside_button.setEnabled(folder is not None)

    def _choose(self) -> None:
        folder = ask_folder(self, "Dossier des sauvegardes", "backup")
        if folder is not None:
            self._take(folder)

    def _take(self, folder: Path | None) -> None:
        self.show_folder(folder)
        self.folder_chosen.emit(folder)

    def _lay_out(self) -> None:
        column = self.column("Affichage")
        looks = QGridLayout()
        looks.setHorizontalSpacing(12)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        looks.addWidget(Field("Thème", self.theme, width_chars=20), 0, 0, side)
        keys = typeset("Ctrl++, Ctrl+− et Ctrl+0 la changent aussi.")
        looks.addWidget(Field("Taille", self.zoom, width_chars=10, hint=keys), 0, 1, side)
        looks.setColumnStretch(1, 1)
        column.addLayout(looks)
        column.addSpacing(12)
        column.addWidget(plain_label("Sauvegardes", "section"))
        column.addWidget(self.folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.beside_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        said = "« Faire une sauvegarde » y met sa copie. Celles de l’ouverture restent à côté du fichier."
        column.addWidget(plain_label(typeset(said), "muted", wrap=True))
        column.addSpacing(8)
        column.addLayout(foot(self.close_button))
        self.setMinimumWidth(_WIDTH)
