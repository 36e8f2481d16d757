"""What is asked before a window closes on rules that the file does not hold: undo could not bring them back."""

from PySide6.QtWidgets import QWidget

from ptce_desk.ui.dialogs.dialog import Dialog, foot
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
        layout = self.column("Règles non enregistrées")
        words = plain_label(_WORDS, wrap=True)
        words.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 52)
        layout.addWidget(words)
        layout.addLayout(foot(self.leave_button, self.stay_button))
        self.stay_button.clicked.connect(self.reject)
        self.leave_button.clicked.connect(self.accept)
        self.stay_button.setFocus()
