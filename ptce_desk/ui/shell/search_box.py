"""The search of the window's header: a few letters, what they find under it, Enter goes there or does it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ptce_desk.domain.french_order import fold
from ptce_desk.services.file.search import Hit, recall, search
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.widgets.blocks.header import PageHeader, RecordHeader
from ptce_desk.ui.widgets.editors.search_line import SearchLine
from ptce_desk.ui.widgets.tables.selection_bar import FootBar
from ptce_desk.wording.filters import count_text

_FOUND: Final = Qt.ItemDataRole.UserRole
_ICONS: Final = {
    "ptce": "circles-three",
    "funding_file": "folder-simple",
    "funding_files": "bookmark-simple",
    "organisation": "buildings",
    "scheme": "book-open",
    "session": "scales",
    "framework": "compass",
    "call": "megaphone",
}
_MOST_ROWS: Final = 12
_WIDEST: Final = 400
_BESIDE_ROWS: Final = 24
"""Pixels of the bar that scrolls the list up and down, and of the air beside it."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do, found by its words."""

    label: str
    icon_name: str
    act: Callable[[], object]

    def answers(self, text: str) -> bool:
        """Whether each word typed begins one of the label's words."""
        words = fold(self.label).split()
        return all(any(word.startswith(typed) for word in words) for typed in fold(text).split())


def commands_of(page: QWidget) -> list[Command]:
    """What the header of a page offers and what is selected in its list; what its menus hold comes last."""
    found, in_menus = [], []
    for button in page.findChildren(QPushButton):
        if not button.isVisible() or not button.isEnabled() or button.property("look") not in ("primary", "quiet"):
            continue
        if not isinstance(button.parentWidget(), (PageHeader, RecordHeader, FootBar)):
            continue
        name = button.accessibleName() or button.text()
        if button.menu() is not None:
            entries = [entry for entry in button.menu().actions() if entry.text() and entry.isEnabled()]
            in_menus += [Command(f"{name} : {entry.text()}", "lightning", entry.trigger) for entry in entries]
        else:
            found.append(Command(name, "lightning", button.click))
    return [*found, *in_menus]


class SearchBox(SearchLine):
    """Finds records and commands as one types; with nothing typed, the last records seen, then what can be done.

    Signals:
        chosen: a hit was chosen, with the `Hit`.
    """

    chosen = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            "Rechercher un dossier, un pôle ou une action", "Rechercher un dossier, un pôle, une action…", "Ctrl+K"
        )
        self._tasks = tasks
        self._commands: Sequence[Command] = ()
        self._look_up: Callable[[str], object] = str
        self._actions: Callable[[], Sequence[Command]] = tuple
        self._recents: Callable[[], Sequence[tuple[str, int]]] = tuple
        self._answered: str | None = None
        self._entered = False
        self._in_use = False
        self._came_from: QWidget | None = None
        self.setMinimumWidth(220)
        self.setMaximumWidth(zoomed_length(_WIDEST))
        self.hits = QListWidget(parent.window())
        self.hits.setAccessibleName("Résultats de la recherche")
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.hide()
        self.hits.itemClicked.connect(self._choose)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(120)
        self._wait.timeout.connect(self._ask)
        self.textEdited.connect(lambda _text: self._wait.start())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setMaximumWidth(zoomed_length(_WIDEST))

    def set_commands(self, commands: Sequence[Command], look_up: Callable[[str], object]) -> None:
        """What can be done from here, and what looks up in the guide a word that nothing answers."""
        self._commands, self._look_up = commands, look_up

    def follow(
        self, actions: Callable[[], Sequence[Command]], recents: Callable[[], Sequence[tuple[str, int]]]
    ) -> None:
        """Ask, each time it opens, what the page in view can do, and which records (page, id) were seen last."""
        self._actions, self._recents = actions, recents

    def open(self) -> None:
        """Take the keyboard, and list what can be done."""
        if not self.hasFocus():
            self._came_from = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask()

    def _ask(self) -> None:
        asked = self.text()
        if asked.strip():
            self._tasks.query(lambda hits: self._show(asked, hits), search, asked)
        else:
            self._tasks.query(lambda hits: self._show(asked, hits), recall, self._recents())

    def _show(self, asked: str, hits: list[Hit]) -> None:
        if asked != self.text() or not self.hasFocus():
            return
        self._answered = asked
        self.hits.clear()
        for hit in hits:
            self._add(_ICONS[hit.page], "  –  ".join(part for part in (hit.title.strip(), hit.detail) if part), hit)
        possible: dict[str, Command] = {}
        for command in (*self._actions(), *self._commands):  # what the page calls the same is meant here
            possible.setdefault(command.label, command)
        for command in possible.values():
            if command.answers(asked):
                self._add(command.icon_name, command.label, command)
        found = self.hits.count()
        if not found and asked.strip():
            said = f"Rien ne correspond à « {asked} » : chercher dans l’aide"
            self._add("question", said, Command(said, "question", partial(self._look_up, asked)))
        self.hits.setCurrentRow(0)
        self._place()
        self._say_choice(f"{count_text(found, 'résultat')}. " if found else "")
        if self._entered:
            self._entered = False
            self._enter()

    def _add(self, icon_name: str, text: str, found: Hit | Command) -> None:
        item = QListWidgetItem(icon(icon_name, "muted"), text)
        item.setData(_FOUND, found)
        self.hits.addItem(item)

    def _place(self) -> None:
        rows = min(self.hits.count(), _MOST_ROWS)
        self.hits.setVisible(rows > 0)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        row = max(self.hits.sizeHintForRow(0), 28)
        asked = self.hits.sizeHintForColumn(0) + 2 * self.hits.frameWidth() + _BESIDE_ROWS
        width = min(max(self.width(), 560, asked), self.window().width() - corner.x() - 8)
        if asked > width:
            for place in range(self.hits.count()):  # as wide as the list: a name too long then ends with « … »
                self.hits.item(place).setSizeHint(QSize(0, row))
        self.hits.setGeometry(corner.x(), corner.y(), width, rows * row + 10)
        self.hits.raise_()

    def _choose(self, item: QListWidgetItem) -> None:
        found = item.data(_FOUND)
        self._leave()
        if isinstance(found, Hit):
            self.chosen.emit(found)
        elif isinstance(found, Command):
            self.clearFocus()
            found.act()

    def _say_choice(self, before: str = "") -> None:
        """Say the line Enter would take: the keyboard stays in the field, so that no focus tells it."""
        current = self.hits.currentItem()
        if current is not None and self.hits.isVisible():
            chosen = bool(current.flags() & Qt.ItemFlag.ItemIsEnabled)
            announce(self.hits, f"{before}{current.text()}" if chosen else current.text())

    def _enter(self) -> None:
        """Take the current line; lines that are not yet those of what is typed are waited for, never taken."""
        current = self.hits.currentItem()
        if not self.hits.isVisible() or self._answered != self.text():
            self._entered = bool(self.text().strip())
            self._wait.stop()
            self._ask()
        elif current is not None and current.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._choose(current)

    def _take_back(self) -> None:
        """No key and no mouse took the keyboard: a page that came in did, over what is typed here."""
        if self._in_use and not self.hasFocus():
            self.setFocus()

    def _leave(self) -> None:
        self._in_use = False
        self._wait.stop()
        self._entered, self._answered = False, None
        self.hits.hide()
        self.clear()

    def _give_back(self) -> None:
        """Put the results away, empty the field, and give the keyboard back where it was."""
        self._leave()
        self.clearFocus()
        if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus()

    @override
    def event(self, event: QEvent) -> bool:
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # before the window's own Escape
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.hits.isVisible():
            row = self.hits.currentRow() + step
            self.hits.setCurrentRow(max(0, min(row, self.hits.count() - 1)))
            self._say_choice()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_back()
        else:
            self._entered = False
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._in_use = True

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._in_use and event.reason() == Qt.FocusReason.OtherFocusReason:
            QTimer.singleShot(0, self, self._take_back)
        elif event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._leave()
