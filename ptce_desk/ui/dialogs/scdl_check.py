"""What is wrong in a file of open data, line by line, or that nothing is."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from ptce_desk.services.law.open_data import Looked
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.open_data import looked_sentence, remark_sentence

_CHARS: Final = 78


class ScdlCheckDialog(Dialog):
    """Tells of a file that was looked at; nothing is changed."""

    def __init__(self, parent: QWidget, looked: Looked) -> None:
        """Of a file that was read."""
        super().__init__(parent)
        self.setWindowTitle("Vérifier des données ouvertes")
        said = looked_sentence(looked.path.name, looked.lines, len(looked.remarks))
        self.sentence = plain_label(said, "text", wrap=True)
        self.remarks = QListWidget(self)
        self.remarks.setWordWrap(True)
        self.remarks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remarks.setAccessibleName("Ce qui ne va pas")
        counted = "aide" if looked.path.suffix.lower() == ".json" else "ligne"
        self.remarks.addItems([remark_sentence(one, counted) for one in looked.remarks])
        self.remarks.setVisible(bool(looked.remarks))
        close = quiet_button("Fermer")
        close.clicked.connect(self.reject)
        layout = self.column("Vérifier des données ouvertes")
        for widget in (self.sentence, self.remarks):
            layout.addWidget(widget)
        layout.addLayout(foot(close))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * _CHARS + 48)
