"""What is asked before something that is seldom meant: the safe way is the one Enter takes."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label


@dataclass(frozen=True, slots=True)
class Caution:
    """The words of the question: its title, what is at stake, the safe way and the other.

    Attributes:
        heading: what stands over it, its title where nothing does.
    """

    title: str
    said: str
    stay: str
    go: str
    heading: str = ""


class CautionDialog(Dialog):
    """Staying is the safe way; `accepted` means to go on all the same."""

    def __init__(self, parent: QWidget, words: Caution) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        self.stay_button = primary_button(words.stay)
        self.leave_button = quiet_button(words.go)
        self.stay_button.setDefault(True)
        layout = self.column(words.heading or words.title)
        said = plain_label(words.said, wrap=True)
        said.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 52)
        layout.addWidget(said)
        layout.addLayout(foot(self.leave_button, self.stay_button))
        self.stay_button.clicked.connect(self.reject)
        self.leave_button.clicked.connect(self.accept)
        self.stay_button.setFocus()
