"""What is asked before a window closes on rules that the file does not hold: undo could not bring them back."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label

_WORDS = "Des règles sont écrites et ne sont pas enregistrées. Si vous fermez maintenant, elles sont perdues."


class UnsavedRulesDialog(Dialog):
    """« Revenir aux règles » is the safe way; `accepted` means to close all the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Règles non enregistrées")
        self.stay_button = primary_button("Revenir aux règles")
        self.leave_button = quiet_button("Fermer sans enregistrer")
        self.stay_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(plain_label("Règles non enregistrées", "section"))
        words = plain_label(_WORDS, wrap=True)
        words.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 52)
        layout.addWidget(words)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.stay_button)
        layout.addLayout(buttons)
        self.stay_button.clicked.connect(self.reject)
        self.leave_button.clicked.connect(self.accept)
        self.stay_button.setFocus()
