"""The pages of the application, at the left of the window."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout
from typing_extensions import override

from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.icons import MEDIUM, icon
from ptce_desk.ui.looks.theme import current_palette, zoomed_length
from ptce_desk.ui.shell.digit_row import DigitRow
from ptce_desk.ui.widgets.buttons import Button
from ptce_desk.ui.widgets.labels import hairline, plain_label, plain_tooltip

WIDTH: Final = 208
FOLDED: Final = 56
TOP: Final = 48
"""The height of the name of the program, and of the bar beside it."""
_ROW: Final = 32
_MARGIN: Final = 8


class NavigationBar(QFrame):
    """One entry a page: icon, word and shortcut; ↑ and ↓ go from one to the next.

    Signals:
        selected: the officer chose a page, with its key.
    """

    selected = Signal(object)

    def __init__(self, name: str = "PTCE Desk") -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.PageTabList)
        self.setProperty("surface", "navigation")
        self.setFixedWidth(zoomed_length(WIDTH))
        self._folded = False
        self.setAccessibleName("Navigation")
        self.entries: dict[object, NavigationEntry] = {}
        self._ranked: list[object] = []
        self._group = QButtonGroup(self)
        self._digits = DigitRow(self)
        self._digits.pressed.connect(self._choose_rank)
        self._digits.alt_held.connect(self._show_shortcuts)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 12)
        layout.setSpacing(0)
        self._title = plain_label(name, "app")
        mark = plain_label()
        mark.setPixmap(QGuiApplication.windowIcon().pixmap(MEDIUM))
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 0, 0)
        top.setSpacing(8)
        top.addStrut(TOP)
        top.addWidget(mark)
        top.addWidget(self._title, 1)
        layout.addLayout(top)
        layout.addLayout(self._column)
        layout.addStretch(1)
        apart = QHBoxLayout()
        apart.setContentsMargins(8, 8, 8, 8)
        apart.addWidget(hairline())
        layout.addLayout(apart)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(4)
        layout.addLayout(self._foot)

    def add_page(self, key: object, label: str, icon_name: str) -> None:
        """Add an entry under the others; Alt and its rank open it, up to nine. To be called before `add_foot`."""
        rank = len(self.entries) + 1
        shortcut = f"Alt+{rank}" if rank <= 9 else ""
        if shortcut:
            self._ranked.append(key)
            QShortcut(QKeySequence(shortcut), self).activated.connect(lambda: self._choose(key))
        self._column.addWidget(self._entry(key, label, icon_name, shortcut))

    def add_foot(self, key: object, label: str, icon_name: str) -> None:
        """Add an entry at the foot, for what is opened now and then: it has no shortcut."""
        self._foot.addWidget(self._entry(key, label, icon_name, ""))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self._digits)

    def select(self, key: object) -> None:
        """Show which page is open, without announcing it; an unknown key marks none."""
        entry = self.entries.get(key)
        if entry is not None:
            entry.setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def show_count(self, key: object, count: str, *, short: str = "", late: bool = False) -> None:
        """Say how much there is in a place, or how much of it is late: nothing when empty, `short` when tight."""
        self.entries[key].show_count(count, short=short, late=late)

    def fold(self, *, folded: bool) -> None:
        """Show icons alone, or icons and words; names and tooltips stay."""
        self._folded = folded
        self.setFixedWidth(zoomed_length(FOLDED) if folded else zoomed_length(WIDTH))
        self._title.setVisible(not folded)
        for entry in self.entries.values():
            entry.fold(folded=folded)

    def is_folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    def _entry(self, key: object, label: str, icon_name: str, shortcut: str) -> "NavigationEntry":
        place = len(self.entries)
        entry = NavigationEntry(label, icon_name, shortcut)
        entry.clicked.connect(lambda: self._choose(key))
        entry.neighbour_wanted.connect(lambda step: self._go(place + step))
        self._group.addButton(entry)
        self.entries[key] = entry
        return entry

    def _show_shortcuts(self, shown: bool) -> None:  # noqa: FBT001  as the signal says it
        for entry in self.entries.values():
            entry.show_shortcut(shown=shown)

    def _choose_rank(self, rank: int) -> None:
        for key in self._ranked[rank - 1 : rank]:
            self._choose(key)

    def _choose(self, key: object) -> None:
        self.select(key)
        self.selected.emit(key)

    def _go(self, place: int) -> None:
        entries = list(self.entries.values())
        if 0 <= place < len(entries):
            entries[place].setFocus(Qt.FocusReason.TabFocusReason)


class NavigationEntry(Button):
    """A page's icon and word; its shortcut at the right while Alt is held.

    Signals:
        neighbour_wanted: ↑ (-1) or ↓ (1) was pressed.
    """

    neighbour_wanted = Signal(int)

    def __init__(self, label: str, icon_name: str, shortcut: str) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.PageTab)
        self._shortcut, self._label, self._folded = shortcut, label, False
        self._shows_shortcut = False
        self._counts, self._late = ("", ""), False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # lower where the window is low
        self.setIcon(icon(icon_name))
        self.setText(f"  {label}")
        self.setProperty("look", "navigation")
        self.setIconSize(MEDIUM)
        self.setCheckable(True)
        self.setAccessibleName(label)
        self._say_tooltip()

    def fold(self, *, folded: bool) -> None:
        """Show the icon alone, or with its word."""
        self._folded = folded
        self.setText("" if folded else f"  {self._label}")

    def show_count(self, count: str, *, short: str, late: bool) -> None:
        """Show a count at the right, in red when it is one of things that are late, `short` where it is tight."""
        self._counts, self._late = (count, short), late
        self.setAccessibleDescription(count)
        self._say_tooltip()
        self.update()

    def count_shown(self) -> str:
        """The count as it is read beside the word, never over it, unless the shortcut is read there."""
        if self._folded or self.shortcut_shown():
            return ""
        room, measured = self.width() - self.sizeHint().width(), QFontMetrics(self._count_font())
        return next((said for said in self._counts if said and measured.horizontalAdvance(said) <= room), "")

    def show_shortcut(self, *, shown: bool) -> None:
        """Show the shortcut, or put it away."""
        if shown != self._shows_shortcut:
            self._shows_shortcut = shown
            self.update()

    def shortcut_shown(self) -> str:
        """The shortcut as it is read beside the word."""
        return self._shortcut if self._shows_shortcut and not self._folded else ""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # dressed with the window: its height is known then
            self.setMaximumHeight(max(_ROW, self.sizeHint().height()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.neighbour_wanted.emit(step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = current_palette()
        painter = QPainter(self)
        shortcut = self.shortcut_shown()
        painter.setFont(self._count_font(late=self._late and not shortcut))
        painter.setPen(palette.colour("danger" if self._late and not shortcut else "muted"))
        room = self.rect().adjusted(0, 0, -_MARGIN, 0)
        said = shortcut or self.count_shown()
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("accent"))
            painter.drawRect(0, 8, 3, self.height() - 16)  # fillRect would build a Python enum of 180 gradients
        painter.end()

    def _count_font(self, *, late: bool | None = None) -> QFont:
        font = self.font()
        late = self._late if late is None else late
        font.setWeight(QFont.Weight.DemiBold if late else QFont.Weight.Normal)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        return font

    def _say_tooltip(self) -> None:
        named = f"{self._label} ({self._shortcut})" if self._shortcut else self._label
        self.setToolTip(plain_tooltip(f"{named} : {self._counts[0]}" if self._late and self._counts[0] else named))
