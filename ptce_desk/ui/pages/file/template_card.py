"""The card of the workbook of one's own that sessions are written in: which it is, another, none."""

from PySide6.QtCore import Signal

from ptce_desk.formatting import typeset
from ptce_desk.ui.remembered.file_dialogs import ask_to_open
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.book_templates import BOOK_FILTER, HELD_TEMPLATE, NO_TEMPLATE


class TemplateCard(Card):
    """Says which workbook is kept.

    Signals:
        file_chosen: a workbook (Path) to become the template.
        copy_wanted: the officer wants it back, as it was chosen.
        removed: the officer goes without one.
    """

    file_chosen = Signal(object)
    copy_wanted = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__("Modèle de tableau de séance")
        self.name = plain_label("", "strong", wrap=True)
        self.sentence = plain_label("", "muted", wrap=True)
        self.choose_button = quiet_button("", "folder-open")
        self.copy_button = quiet_button("Enregistrer une copie…", "download-simple")
        self.remove_button = quiet_button("Retirer", "trash")
        self.remove_button.setAccessibleName("Retirer le modèle de tableau")
        self.add(self.name)
        self.add(self.sentence)
        self.add(FlowRow(self.choose_button, self.copy_button, self.remove_button))
        self.choose_button.clicked.connect(self._choose)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.remove_button.clicked.connect(self.removed)
        self.show_template("")

    def show_template(self, name: str) -> None:
        """Show what the workbook kept is called, or that there is none."""
        self.name.setText(name)
        self.sentence.setText(typeset(HELD_TEMPLATE if name else NO_TEMPLATE))
        self.choose_button.setText("Choisir un autre classeur…" if name else "Choisir un classeur…")
        for widget in (self.name, self.copy_button, self.remove_button):
            widget.setVisible(bool(name))

    def _choose(self) -> None:
        path = ask_to_open(self, "Choisir le modèle de tableau", "document", BOOK_FILTER)
        if path is not None:
            self.file_chosen.emit(path)
