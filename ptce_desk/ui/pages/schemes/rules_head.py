"""The top of the scheme editor: the way back, what is being written, and what can be done with it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.services.schemes.rules import RulesSheet
from ptce_desk.ui.widgets.badge import Badge
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.labels import TITLE_LINES, ElidedLabel, plain_label


class RulesHead(QWidget):
    """Which version it is, whether it is kept; its buttons are connected by the page."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ElidedLabel("", "title", lines=TITLE_LINES)
        self.to_list, self.to_scheme = link_button("Dispositifs"), link_button("")
        self.place = ElidedLabel("", "muted")
        self.state = Badge("Non enregistré", "warning")
        self.drop = quiet_button("Abandonner")
        self.drop.setToolTip("Revenir aux règles enregistrées")
        self.compare = quiet_button("Comparer…", "columns")
        self.save = primary_button("Enregistrer la version")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._trail())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.title, 1)
        for button in (self.drop, self.compare, self.save):
            line.addWidget(button)
        column.addLayout(line)

    def show_version(self, sheet: RulesSheet) -> None:
        """Say which version is written."""
        self.title.set_text(f"Règles de la version {sheet.version.version}")
        self.to_scheme.setText(sheet.scheme.code)
        self.to_scheme.setAccessibleName(f"Retour à {sheet.scheme.code}")
        self.place.set_text(sheet.scheme.label)

    def show_changed(self, *, changed: bool) -> None:
        """Say whether something is written that the file does not hold."""
        self.state.setVisible(changed)
        self.drop.setVisible(changed)
        self.save.setEnabled(changed)

    def _trail(self) -> QHBoxLayout:
        trail = QHBoxLayout()
        trail.setSpacing(4)
        for place, button in enumerate((self.to_list, self.to_scheme)):
            button.setProperty("look", "trail")
            if place:
                trail.addWidget(plain_label("›", "muted"))
            trail.addWidget(button)
        trail.addWidget(plain_label("›", "muted"))
        trail.addWidget(self.place, 1)
        trail.addWidget(self.state)
        return trail
