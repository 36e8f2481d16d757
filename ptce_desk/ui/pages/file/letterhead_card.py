"""The card of the letterhead: what stands on each printed page, in which colour and fonts; a sample of it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ptce_desk.domain.colours import colour_read
from ptce_desk.domain.file_settings import FileSettings, OwnFile, OwnUse
from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.pages.file.template_card import KeptRows
from ptce_desk.ui.remembered.file_dialogs import ask_to_open
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import menu_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.own_files import FONT_FILTER, LETTERHEAD_HINT, NO_FONTS, OWN_USE_LABELS

FONTS: Final = (OwnUse.FONT, OwnUse.BOLD_FONT)
FIELDS: Final = ("letter_head", "letter_foot", "letter_accent")
_RULE: Final = 4
"""Pixels of the line in the very colour, as the one at the head of each page."""


class LetterheadCard(Card):
    """Shows the letterhead.

    Signals:
        file_chosen: what a font serves for (OwnUse), and its file (Path).
        sample_wanted: the officer wants to see how documents look.
    """

    file_chosen = Signal(object, object)
    sample_wanted = Signal()

    def __init__(self, form: RecordForm[FileSettings]) -> None:
        """Lay out the fields of a form, which keeps them."""
        super().__init__("Papier à en-tête")
        self.kept = KeptRows(FONTS)
        self.rule = QFrame()
        self.rule.setFixedHeight(_RULE)
        self.sentence = plain_label(typeset(NO_FONTS), "muted", wrap=True)
        self.choose_button = menu_button(
            "Choisir une police", [(OWN_USE_LABELS[use], partial(self._choose, use)) for use in FONTS], "folder-open"
        )
        needs_right("own_file", self.choose_button)
        self.sample_button = quiet_button("Voir un exemple", "eye")
        self.add(plain_label(LETTERHEAD_HINT, "muted", wrap=True))
        self.add(form.fields["letter_head"])
        self.add(form.fields["letter_foot"])
        self.add(form.fields["letter_accent"])
        self.add(self.rule)
        self.add(self.kept)
        self.add(self.sentence)
        self.add(FlowRow(self.choose_button, self.sample_button))
        self.sample_button.clicked.connect(lambda *_clicked: self.sample_wanted.emit())

    def show_letterhead(self, accent: str, kept: Sequence[OwnFile]) -> None:
        """Show the colour, and the fonts among the files kept."""
        self.kept.show_files(kept)
        self.sentence.setVisible(not self.kept.rows)
        colour = colour_read(accent)
        self.rule.setVisible(colour is not None)
        self.rule.setStyleSheet("" if colour is None else f"background: {colour}; border-radius: 2px;")

    def _choose(self, use: OwnUse) -> None:
        path = ask_to_open(self, typeset(f"Choisir : {OWN_USE_LABELS[use]}"), "document", FONT_FILTER)
        if path is not None:
            self.file_chosen.emit(use, path)
