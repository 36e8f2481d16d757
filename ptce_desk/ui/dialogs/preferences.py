"""« Préférences »: how the window looks on this computer, and where copies of the files go; kept as chosen."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import typeset
from ptce_desk.services.file.file_access import refuse_unwritable
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.remembered.display import (
    TEXTS,
    THEMES,
    ZOOMS,
    copies_folder,
    keep_copies_in,
    let_opening_copies_follow,
    opening_copies_follow,
)
from ptce_desk.ui.remembered.file_dialogs import ask_folder
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label
from ptce_desk.wording.errors import error_sentence

_WIDTH: Final = 560
_BESIDE: Final = "À côté du fichier"


class CopiesPart(QWidget):
    """Where the copies one asks for go, and whether those of each opening go there too; a place refused is said."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = ElidedLabel()
        self.refused = plain_label("", "danger", wrap=True)
        self.refused.hide()
        self.choose_button = quiet_button("Choisir un dossier…", "folder-open")
        self.beside_button = quiet_button(_BESIDE)
        self.opening_box = QCheckBox("Y mettre aussi les copies faites à chaque ouverture")
        self.opening_box.setChecked(opening_copies_follow())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.beside_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.refused)
        column.addWidget(self.opening_box)
        said = (
            "Celles de l’ouverture y vont dès la prochaine. Les copies déjà faites restent où elles sont, et se "
            "restaurent comme avant."
        )
        column.addWidget(plain_label(typeset(said), "muted", wrap=True))
        self._show()
        self.choose_button.clicked.connect(self._choose)
        self.beside_button.clicked.connect(lambda: self._take(None))
        self.opening_box.clicked.connect(lambda checked: let_opening_copies_follow(follow=checked))

    def _show(self) -> None:
        folder = copies_folder()
        self.folder.set_text(_BESIDE if folder is None else str(folder))
        self.beside_button.setEnabled(folder is not None)
        self.opening_box.setEnabled(folder is not None)

    def _choose(self) -> None:
        folder = ask_folder(self, "Dossier des sauvegardes", "backup")
        if folder is None:
            return
        try:
            refuse_unwritable(folder)
        except PtceDeskError as problem:
            self.refused.setText(error_sentence(problem))
            self.refused.show()
        else:
            self._take(folder)

    def _take(self, folder: Path | None) -> None:
        self.refused.hide()
        keep_copies_in(folder)
        self._show()


class PreferencesDialog(Dialog):
    """Nothing is to be confirmed: what is chosen is seen at once, and kept.

    Signals:
        theme_chosen: the word of a theme.
        zoom_chosen: percents of the usual size.
        text_chosen: the same of letters alone, beside that.
        free_wanted: the fields of one's own are to be defined, which the file keeps.
    """

    theme_chosen = Signal(str)
    zoom_chosen = Signal(object)
    text_chosen = Signal(object)
    free_wanted = Signal()

    def __init__(self, parent: QWidget, theme: str, sizes: tuple[int, int]) -> None:
        """Show what is chosen by now; `sizes` is the zoom, then how large letters are beside it."""
        super().__init__(parent)
        self.setWindowTitle("Préférences")
        self.theme = Choice(THEMES)
        self.zoom = Choice([(percent, typeset(f"{percent} %")) for percent in ZOOMS])
        self.text = Choice(TEXTS)
        self.copies = CopiesPart()
        self.free_button = link_button("Champs libres…", "gear")
        self.close_button = primary_button("Fermer")
        self.theme.set_value(theme)
        self.zoom.set_value(sizes[0])
        self.text.set_value(sizes[1])
        self._lay_out()
        self.theme.chosen.connect(lambda word: self.theme_chosen.emit(str(word)))
        self.zoom.chosen.connect(self.zoom_chosen)
        self.text.chosen.connect(self.text_chosen)
        self.close_button.clicked.connect(self.accept)
        self.free_button.clicked.connect(self.accept)
        self.free_button.clicked.connect(self.free_wanted)

    def _lay_out(self) -> None:
        column = self.column("Affichage")
        looks = QGridLayout()
        looks.setHorizontalSpacing(16)
        looks.setVerticalSpacing(12)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        looks.addWidget(Field("Thème", self.theme, width_chars=22), 0, 0, 1, 2, side)
        keys = typeset("Aussi par Ctrl++, Ctrl+− et Ctrl+0")
        looks.addWidget(Field("Taille de l’ensemble", self.zoom, width_chars=10, hint=keys), 1, 0, side)
        looks.addWidget(Field("Taille du texte seul", self.text, width_chars=12), 1, 1, side)
        looks.setColumnStretch(1, 1)
        column.addLayout(looks)
        column.addSpacing(12)
        column.addWidget(plain_label("Sauvegardes", "section"))
        column.addWidget(self.copies)
        column.addSpacing(8)
        column.addLayout(foot(self.close_button, aside=self.free_button))
        self.setMinimumWidth(_WIDTH)
