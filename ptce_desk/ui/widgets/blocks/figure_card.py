"""One figure and what it is, quietly."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.labels import plain_label


class FigureCard(QFrame):
    """A word, and its figure under it."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._word = word
        self.figure = plain_label("", "section")
        self.figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(2)
        layout.addWidget(plain_label(word, "muted"))
        layout.addWidget(self.figure)
        self.note = plain_label("", "muted")
        self.note.hide()
        layout.addWidget(self.note)
        layout.addStretch(1)  # beside a card with a note, the figures stay on one line

    def show_figure(self, text: str, role: ColourRole = "text", note: str = "") -> None:
        """Show a figure and a note under it; a role other than « text » colours what its words say already."""
        self.figure.setText(text)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        set_look(self.figure, "textRole", "section" if role == "text" else role)
        self.setAccessibleName(", ".join(filter(None, (f"{self._word} : {text}", note))))
