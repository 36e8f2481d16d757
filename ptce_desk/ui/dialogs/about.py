"""« À propos »: the version, what the program is made with and under which licences, and where its log is."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from ptce_desk import __version__
from ptce_desk.formatting import typeset
from ptce_desk.services.file.log_file import log_path
from ptce_desk.ui.dialogs.components import Component, read_components, read_texts
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.icons import application_icon
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.search_line import SearchLine
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip

_SIZE: Final = (1040, 640)
_LIST_WIDTH: Final = 320
_ROW: Final = QSize(0, 30)
_ICON: Final = 40


class AboutDialog(Dialog):
    """The components at the left, the texts of the chosen one at the right; the program itself comes first."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self.setWindowTitle("À propos de PTCE Desk")
        self.components = read_components(resources)
        self.search = SearchLine("Chercher un composant", "Chercher un composant")
        self.list = QListWidget()
        self.list.setAccessibleName("Composants")
        self.heading = plain_label("", "strong", wrap=True)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Licence")
        self.log = plain_label(log_sentence(log_path()), "muted", wrap=True)
        self.log_button = quiet_button("Ouvrir le dossier du journal", "folder-open")
        self.close_button = primary_button("Fermer")
        for component in self.components:
            item = QListWidgetItem(component_line(component), self.list)
            item.setToolTip(plain_tooltip(item.text()))
            item.setSizeHint(_ROW)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.search.textChanged.connect(self._narrow)
        self.search.gone_down.connect(self.list.setFocus)
        self.log_button.clicked.connect(_open_log)
        self.close_button.clicked.connect(self.accept)
        self.list.setCurrentRow(0)
        self.resize(*_SIZE)

    def _show(self, row: int) -> None:
        chosen = self.components[row]
        self.heading.setText(component_line(chosen))
        self.text.setPlainText(read_texts(self._resources, chosen))

    def _narrow(self, typed: str) -> None:
        """List those whose line has what is typed, and show the first."""
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(typed.strip().casefold() not in item.text().casefold())
        first = next((item for item in items if not item.isHidden()), None)
        if first is not None:
            self.list.setCurrentItem(first)

    def _lay_out(self) -> None:
        picture = plain_label("", "text")
        picture.setPixmap(application_icon(self._resources).pixmap(_ICON, _ICON))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(f"PTCE Desk {__version__}", "section"))
        words.addWidget(
            plain_label(typeset("Logiciel libre sous licence EUPL 1.2, fait avec les composants ci-dessous."), "muted")
        )
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(picture)
        top.addLayout(words, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.heading)
        right.addWidget(self.text, 1)
        body.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(body, 1)
        layout.addWidget(self.log)
        layout.addLayout(foot(self.close_button, aside=self.log_button))
        self.search.setFixedWidth(_LIST_WIDTH)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.text.setMinimumWidth(280)


def component_line(component: Component) -> str:
    """« alembic 1.20.1 · MIT »."""
    return f"{component.name} {component.version}".strip() + f" · {component.licence}"


def log_sentence(path: Path) -> str:
    """Where what went wrong is written, or would be."""
    if path.is_file():
        return typeset(f"Ce qui est allé de travers est noté dans {path}")
    return typeset(f"Rien n’est allé de travers sur ce poste ; ce serait noté dans {path}")


def _open_log() -> None:
    """Open the folder of the log, or the nearest above that is there."""
    folder = next(folder for folder in log_path().parents if folder.is_dir())
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
