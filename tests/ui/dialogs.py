"""The dialog in front of a page."""

from PySide6.QtWidgets import QApplication, QDialog


def dialog_of(kind: type[QDialog]) -> QDialog:
    """The dialog of a kind that is shown."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())
