"""The logo of our authority: its preview, and the file it comes from."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ptce_desk.ui.looks.logo import FILES
from ptce_desk.ui.remembered.file_dialogs import ask_to_open
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import plain_label

_PREVIEW = QSize(300, 100)


class LogoCard(Card):
    """Shows the logo as it prints, on white.

    Signals:
        file_chosen: a picture file (Path) to become the logo.
        removed: the officer goes without a logo.
    """

    file_chosen = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__("Logo")
        self.preview = QLabel()
        self.preview.setFixedSize(_PREVIEW + QSize(24, 24))
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setStyleSheet("background: #FFFFFF; border: 1px solid #DDE1E7; border-radius: 6px;")
        self.choose_button = quiet_button("Choisir une image…", "image")
        self.remove_button = quiet_button("Retirer", "trash")
        self.sentence = plain_label("", "muted", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self.add(self.preview)
        self.add(self.sentence)
        self.body.addLayout(buttons)
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(self.removed)
        self.show_logo(None)

    def show_logo(self, png: bytes | None) -> None:
        """Show a PNG picture, or that there is none."""
        picture = QPixmap()
        if png is not None:
            picture.loadFromData(png)
        self.preview.setVisible(png is not None)
        self.remove_button.setVisible(png is not None)
        self.choose_button.setText("Choisir une autre image…" if png is not None else "Choisir une image…")
        if png is None:
            self.preview.setAccessibleName("Aucun logo")
            self.sentence.setText("Votre logo s’imprime en tête des documents. Image PNG, JPEG ou SVG, 5 Mo au plus.")
            return
        room = _PREVIEW * self.devicePixelRatioF()
        if picture.width() > room.width() or picture.height() > room.height():
            picture = picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self.preview.setPixmap(picture)
        self.preview.setAccessibleName("Logo de la collectivité")
        self.sentence.setText("Il s’imprime en tête des documents.")

    def _choose(self) -> None:
        path = ask_to_open(self, "Choisir le logo", "logo", FILES)
        if path is not None:
            self.file_chosen.emit(path)
