"""« Organiser l’accueil… »: which sections are shown, and in what order; ticked and moved by mouse or keyboard."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.remembered.home_sections import FIRST, LABELS, MAIN, Section, moved
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label

_WIDTH: Final = 300


class OrganiseDialog(Dialog):
    """The sections of both columns, one list; nothing changes until it is accepted."""

    def __init__(self, parent: QWidget, sections: Sequence[Section]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Organiser l’accueil")
        self.list = _Sections()
        self.up = quiet_button("Monter", "arrow-up")
        self.down = quiet_button("Descendre", "arrow-down")
        self.back = link_button("Remettre l’ordre d’origine")
        self.keep = primary_button("Organiser ainsi")
        self.keep.setDefault(True)
        leave = quiet_button("Ne rien changer")
        self._build(leave)
        self.list.setCurrentRow(0)
        self.show_sections(sections)
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.list.currentRowChanged.connect(lambda _row: self._show_moves())
        self.back.clicked.connect(lambda: self.show_sections(FIRST))
        leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self.accept)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """List these sections."""
        self.list.show_sections(sections, max(self.list.currentRow(), 0))
        self._show_moves()

    def sections(self) -> tuple[Section, ...]:
        """What is listed now."""
        return self.list.sections()

    def _show_moves(self) -> None:
        held, place = self.sections(), self.list.currentRow()
        self.up.setEnabled(moved(held, place, -1) != held)
        self.down.setEnabled(moved(held, place, 1) != held)

    def _build(self, leave: QWidget) -> None:
        column = self.column("Organiser l’accueil")
        said = "Espace coche ou décoche une section ; Ctrl+↑ et Ctrl+↓ la déplacent dans sa colonne."
        hint = plain_label(said, "muted", wrap=True)
        hint.setMinimumWidth(_WIDTH)
        column.addWidget(hint)
        moves = QVBoxLayout()
        moves.setSpacing(8)
        for button in (self.up, self.down):
            moves.addWidget(button)
        moves.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.list, 1)
        line.addLayout(moves)
        column.addLayout(line)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addLayout(foot(leave, self.keep))  # type: ignore[arg-type]


class _Sections(QListWidget):
    """Boxes to tick; Ctrl with an arrow moves the one the keyboard is on."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Sections de l’accueil")
        self.setMinimumWidth(_WIDTH)

    def show_sections(self, sections: Sequence[Section], current: int) -> None:
        self.clear()
        for one in sections:
            side = "à gauche" if one.key in MAIN else "à droite"
            item = QListWidgetItem(f"{LABELS[one.key]} ({side})")
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if one.shown else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setFixedHeight(self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + 4)
        self.setCurrentRow(current)

    def sections(self) -> tuple[Section, ...]:
        items = [self.item(row) for row in range(self.count())]
        checked = Qt.CheckState.Checked
        return tuple(Section(str(item.data(Qt.ItemDataRole.UserRole)), item.checkState() is checked) for item in items)

    def move_current(self, step: int) -> None:
        """Move the section the keyboard is on; it stays in its column."""
        held, place = self.sections(), self.currentRow()
        after = moved(held, place, step)
        if after != held:
            self.show_sections(after, place + step)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if held and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
