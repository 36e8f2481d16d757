"""The list of what could be meant, under the field it is typed in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


def suggest(line: QLineEdit, words: Sequence[str]) -> None:
    """Suggest the words that hold what is typed, whatever the case; anything else may be typed as well."""
    before = line.completer()
    if before is not None:
        before.deleteLater()
    completer = QCompleter(list(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    keep_with(line, completer)


def keep_with(field: QWidget, completer: QCompleter) -> None:
    """Make the list of a completer the field's: Qt gives it no parent, and it would not be dressed like the window."""
    popup = completer.popup()
    if popup is not None and popup.parentWidget() is not field:
        popup.setParent(field, popup.windowFlags())
