"""The list of what could be meant, under the field it is typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def suggest(line: QLineEdit, words: Sequence[str]) -> None:
    """Suggest the words that hold what is typed, whatever the case; anything else may be typed as well."""
    before = line.completer()
    if before is not None:
        model = before.model()
        if isinstance(model, QStringListModel) and model.stringList() == list(words):
            return  # one may be choosing among them
        before.deleteLater()
    completer = QCompleter(list(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    keep_with(line, completer)


def keep_with(line: QLineEdit, completer: QCompleter) -> None:
    """Make the list of a completer that of the line typed in, dressed like the window: Qt gives it no parent.

    A box with a list would not do as its parent: Qt leaves the entries of what stands in one undressed.
    """
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("surface", "suggestions")
        popup.setParent(line, popup.windowFlags())
