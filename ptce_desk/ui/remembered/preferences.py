"""What this computer remembers of an officer's habits, outside any PTCE file."""

from PySide6.QtCore import QObject, QSettings


def preferences(parent: QObject | None = None) -> QSettings:
    """The ini file of her session; it stands where `QSettings.setPath` says, and is written by itself."""
    scope = QSettings.Scope.UserScope
    return QSettings(QSettings.Format.IniFormat, scope, "PTCE Desk", "preferences", parent)
