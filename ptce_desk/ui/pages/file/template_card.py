"""The card of the templates of one's own: what is kept for which document, another, none."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.file_settings import OwnFile, OwnUse, template_of
from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.remembered.file_dialogs import ask_to_open
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import icon_button, menu_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.acts import TEMPLATE_FILTER
from ptce_desk.wording.book_templates import BOOK_FILTER, HELD_TEMPLATE
from ptce_desk.wording.own_files import NO_TEMPLATES, OWN_USE_LABELS

TEMPLATES: Final = (OwnUse.SESSION_TABLE, *map(template_of, ActKind))
"""In the order they are offered and shown."""


class KeptRow(QWidget):
    """A file kept: what it serves for, its name, a copy of it, no more of it.

    Attributes:
        use: what it serves for.
        name: of the file.
    """

    def __init__(self, kept: OwnFile, save: Callable[[], object], leave: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.use, self.name = kept.use, kept.name
        label = OWN_USE_LABELS[kept.use]
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(plain_label(label, "strong", wrap=True))
        said.addWidget(plain_label(kept.name, "muted", wrap=True))
        self.copy_button = icon_button("download-simple", typeset(f"Enregistrer une copie : {label}"))
        self.remove_button = icon_button("trash", typeset(f"Retirer : {label}"))
        needs_right("own_file", self.remove_button)
        self.copy_button.clicked.connect(lambda *_clicked: save())
        self.remove_button.clicked.connect(lambda *_clicked: leave())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(said, 1)
        row.addWidget(self.copy_button)
        row.addWidget(self.remove_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class KeptRows(QWidget):
    """The files kept for some uses, in the order of the uses.

    Signals:
        copy_wanted: the officer wants a file back (OwnFile), as it was chosen.
        removed: the officer goes without one for a use (OwnUse).
    """

    copy_wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, uses: Sequence[OwnUse]) -> None:
        super().__init__()
        self.rows: list[KeptRow] = []
        self._uses = tuple(uses)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_files(self, kept: Sequence[OwnFile]) -> None:
        """Show those of the uses."""
        found = sorted((one for one in kept if one.use in self._uses), key=lambda one: self._uses.index(one.use))
        if [(one.use, one.name) for one in found] != [(row.use, row.name) for row in self.rows]:
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = [self._row(one) for one in found]
            for row in self.rows:
                self._column.addWidget(row)
        self.setVisible(bool(self.rows))

    def _row(self, one: OwnFile) -> KeptRow:
        return KeptRow(one, partial(self.copy_wanted.emit, one), partial(self.removed.emit, one.use), self)


class TemplatesCard(Card):
    """Says which templates of one's own are kept.

    Signals:
        file_chosen: what a file becomes the template of (OwnUse), and the file (Path).
    """

    file_chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__("Vos modèles")
        self.kept = KeptRows(TEMPLATES)
        self.sentence = plain_label("", "muted", wrap=True)
        self.choose_button: QPushButton = menu_button(
            "Choisir un modèle", [(OWN_USE_LABELS[use], partial(self._choose, use)) for use in TEMPLATES], "folder-open"
        )
        needs_right("own_file", self.choose_button)
        self.add(self.kept)
        self.add(self.sentence)
        self.add(FlowRow(self.choose_button))

    def show_templates(self, kept: Sequence[OwnFile]) -> None:
        """Show the templates among the files kept, or what one is for."""
        self.kept.show_files(kept)
        held = any(row.use is OwnUse.SESSION_TABLE for row in self.kept.rows)
        self.sentence.setText(typeset(HELD_TEMPLATE if held else NO_TEMPLATES))
        self.sentence.setVisible(held or not self.kept.rows)

    def _choose(self, use: OwnUse) -> None:
        endings = BOOK_FILTER if use is OwnUse.SESSION_TABLE else TEMPLATE_FILTER
        title = typeset(f"Choisir le modèle : {OWN_USE_LABELS[use]}")
        path: Path | None = ask_to_open(self, title, "document", endings)
        if path is not None:
            self.file_chosen.emit(use, path)
