"""The entries of a searchable list, found by any part of their words, whatever the accents and the case."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit
from typing_extensions import override

from ptce_desk.domain.french_order import sought
from ptce_desk.domain.tags import TagColour
from ptce_desk.formatting import typeset
from ptce_desk.ui.looks.tag_colours import tag_swatch
from ptce_desk.ui.widgets.labels import plain_tooltip
from ptce_desk.wording.filters import count_text

NOT_THERE: Final = "Nom inconnu : créez-le depuis la liste.".replace(" :", "\u00a0:")
"""What is said of such a search where what is lacking may be created."""

NO_ENTRY: Final = "Nom inconnu : choisissez dans la liste.".replace(" :", "\u00a0:")
"""What is said of a search that finds nothing."""

EMPTIED: Final = "Ne peut rester vide : choisissez dans la liste.".replace(" :", "\u00a0:")
"""What is said of a search emptied where none is no choice."""

_MOST_NAMED: Final = 3
"""How many of the entries that a text may mean are named."""

FOLDED_ROLE: Final = Qt.ItemDataRole.UserRole + 1
TYPED_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""What stays in the search while one goes to the entry that creates."""


def entry_of(value: object, label: str) -> QStandardItem:
    """An entry in its words; a colour shows itself beside them."""
    entry = QStandardItem(label)
    if isinstance(value, TagColour):
        entry.setIcon(tag_swatch(value))
    entry.setData(sought(label), FOLDED_ROLE)
    entry.setToolTip(plain_tooltip(label))
    return entry


class FoldedCompleter(QCompleter):
    """Finds entries by any part of their label, whatever the accents and the case."""

    def __init__(self, box: QComboBox, line: QLineEdit) -> None:
        super().__init__(line)  # goes before its list, which it lets go
        self.setModel(box.model())
        self.setCompletionRole(FOLDED_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(12)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [sought(path)]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        typed = index.data(TYPED_ROLE)
        return str(index.data(Qt.ItemDataRole.DisplayRole) if typed is None else typed)


def why_not_one(text: str, labels: Sequence[str], *, listed: bool, creates: bool) -> str:
    """Why what is typed is not one entry of a list: several, named unless they are listed, or none."""
    typed = sought(text)
    found = [label for label in labels if typed in sought(label)]
    if not found:
        return NOT_THERE if creates else NO_ENTRY
    if listed:
        return typeset(f"{count_text(len(found), 'entrée')} correspondent : précisez.")
    named = ", ".join(f"« {label} »" for label in found[:_MOST_NAMED])
    more = ", …" if len(found) > _MOST_NAMED else ""
    return typeset(f"Plusieurs entrées correspondent : {named}{more}. Précisez.")
