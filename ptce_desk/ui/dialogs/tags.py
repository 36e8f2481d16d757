"""« Étiquettes »: which labels one or several records bear; what is typed and is none of them can be created."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.tags import TagColour, same_name
from ptce_desk.formatting import typeset
from ptce_desk.services.tags import BorneTag
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.looks.tag_colours import tag_swatch
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.tags import whose_tags

_WIDTH, _HEIGHT = 420, 440
_SWATCH: Final = 14
_STATES: Final = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked, None: Qt.CheckState.PartiallyChecked}


class _Ticked(QListWidget):
    """Boxes that Space ticks.

    Signals:
        validated: Enter, which has what is ticked applied.
    """

    validated = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.validated.emit()
        else:
            super().keyPressEvent(event)


class TagsDialog(Dialog):
    """The labels of the file, ticked where all the records bear them, half ticked where some do."""

    def __init__(self, tags: Sequence[BorneTag], kind: str, count: int, parent: QWidget) -> None:
        """`kind` and `count` are of the records it is about."""
        super().__init__(parent)
        self.setWindowTitle("Étiquettes")
        self.resize(_WIDTH, _HEIGHT)
        self._before: dict[str, Qt.CheckState] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText("Chercher, ou écrire une nouvelle étiquette")
        self.search.setAccessibleName("Chercher une étiquette")
        self.list = _Ticked()
        self.list.setAccessibleName("Étiquettes")
        self.list.setIconSize(QSize(_SWATCH, _SWATCH))
        for tag in tags:
            state = _STATES[None if 0 < tag.count < count else tag.count == count]
            self._before[tag.name] = state
            self._add(tag.name, state, tag.colour)
        self.create_button = quiet_button("Créer", "plus")
        self.create_button.hide()
        self.apply_button = primary_button("Appliquer")
        self.apply_button.setDefault(False)
        needs_right(f"{kind}_tag", self.apply_button)
        self._build(whose_tags(kind, count))
        self.search.textChanged.connect(self._look_for)
        self.search.returnPressed.connect(self._take_typed)
        self.create_button.clicked.connect(self._take_typed)
        self.apply_button.clicked.connect(self.accept)
        self.list.validated.connect(self.accept)

    def wanted(self) -> dict[str, bool]:
        """The labels to put (True) or to take off, by name; those left as they were are not told."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return {
            item.text(): item.checkState() == Qt.CheckState.Checked
            for item in items
            if item.checkState() != self._before.get(item.text(), Qt.CheckState.Unchecked)
        }

    def _build(self, title: str) -> None:
        column = self.column(title)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.create_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(plain_label("Noms et couleurs se changent dans les paramètres.", "muted", wrap=True))
        cancel = quiet_button("Ne rien changer")
        cancel.clicked.connect(self.reject)
        column.addLayout(foot(cancel, self.apply_button))
        self.search.setFocus()

    def _add(self, name: str, state: Qt.CheckState, colour: TagColour | None = None) -> None:
        """`colour`: None for one that is still to be made."""
        item = QListWidgetItem(name)
        if colour is not None:
            item.setIcon(tag_swatch(colour))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(state)
        self.list.addItem(item)

    def _look_for(self, text: str) -> None:
        words, name = fold(text), text.strip()
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(words not in fold(item.text()))
        lacks = bool(name) and not any(same_name(item.text(), name) for item in items)
        self.create_button.setText(typeset(f"Créer « {name} »"))
        self.create_button.setVisible(lacks)

    def _take_typed(self) -> None:
        """Tick what was typed, made a label when there is none such."""
        name = self.search.text().strip()
        if not name:
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        known = next((item for item in items if same_name(item.text(), name)), None)
        if known is None:
            self._add(name, Qt.CheckState.Checked)
        else:
            known.setCheckState(Qt.CheckState.Checked)
        self.search.clear()
