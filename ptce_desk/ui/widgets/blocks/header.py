"""The top of a page: what it is, where it stands, what can be done."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.widgets.badge import Badge, State, TagBadge
from ptce_desk.ui.widgets.buttons import MoreButton, icon_button, link_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import TITLE_LINES, ElidedLabel, IconLabel, plain_label
from ptce_desk.ui.widgets.scrolling import page_scroller

_HISTORY: Final = "Historique"
_BETWEEN: Final = 16
_ROOM_FOR_WORDS: Final = 860
"""Pixels of a header under which its history is an icon."""


class PageHeader(QWidget):
    """A title, a sentence under it, and the page's actions at the right, or beneath where the title lacks room."""

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.title = ElidedLabel(title, "title", lines=TITLE_LINES)
        self.subtitle = plain_label(subtitle, "muted", wrap=True)
        if not subtitle:
            self.subtitle.hide()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._actions)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        """What the header holds may have changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _arrange(self) -> None:
        """Put the actions beneath the title where its longest word would be broken beside them."""
        longest = max(
            (self.title.fontMetrics().horizontalAdvance(word) for word in self.title.text_whole().split()), default=0
        )
        beside = self.width() >= longest + _BETWEEN + self._actions.sizeHint().width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)
            self._row.setSpacing(_BETWEEN if beside else 8)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the sentence under the title; an empty one takes no room."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)


class OthersMark(QWidget):
    """Who else has the record in view; out of sight while it is nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ElidedLabel("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("users", "muted"))
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show who has, and have it said; nothing when the sentence is empty."""
        self.words.set_text(sentence)
        self.setVisible(bool(sentence))
        announce(self, sentence)


class RecordHeader(QWidget):
    """The way back to the list, the record's title and states, and its neighbours in that list.

    Signals:
        trail_clicked: a word of the way back was clicked, with its key.
        previous_requested, next_requested: the neighbours, also by Alt+↑ and Alt+↓.
        history_requested: what happened to the record, also by Ctrl+H.
        delete_requested: the record is to go to the trash.
    """

    trail_clicked = Signal(object)
    previous_requested = Signal()
    next_requested = Signal()
    history_requested = Signal()
    delete_requested = Signal()

    def __init__(self, trail: Sequence[tuple[object, str]]) -> None:
        """`trail` is the (key, word) pairs that lead here, the record itself left out."""
        super().__init__()
        self.title = ElidedLabel("", "title", lines=TITLE_LINES)
        self.number = plain_label("", "muted")
        self.reference = plain_label("", "reference")
        self.reference.hide()
        self.others = OthersMark()
        self.previous = _step_button("précédent", "caret-left", "Précédent (Alt+↑)")
        self.position = plain_label("", "muted")
        self.next = _step_button("suivant", "caret-right", "Suivant (Alt+↓)")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its arrow after the word
        self.history = quiet_button(_HISTORY, "clock-counter-clockwise")
        self.history.setToolTip("Historique (Ctrl+H)")
        self.more = MoreButton()
        self.delete = self.more.add_destructive("Mettre à la corbeille", self.delete_requested.emit)
        self._states: tuple[str, list[str]] = ("", [])
        self._shown: object = None
        self._record = self._trail = ""
        self._folded, self._is_wide = False, True
        self._spare: dict[QPushButton, str] = {self.history: _HISTORY}
        self.trail = QWidget()
        self.badges = FlowRow(across=8, down=4)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.trail.setLayout(self._trail_line(trail))
        layout.addWidget(self.trail)
        layout.addLayout(self._title_line())
        layout.addWidget(self.badges)
        self.badges.hide()
        self._connect()
        self.set_place(None, 0)

    def set_record(self, number: str, title: str, trail: str = "") -> None:
        """Show which record this is: its number or name in the trail, its title below.

        With words of its own in the `trail`, its number stands before its title.
        """
        self._record, self._trail = number, trail
        self.title.set_text(title)
        self._place_number()

    def set_folded(self, *, folded: bool) -> None:
        """Show the title and the actions alone, or all."""
        self._folded = folded
        self.trail.setVisible(not folded)
        self.badges.setVisible(not folded and bool(self.badges.in_order()))
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _place_number(self) -> None:
        """Before the title where there is room, else in the trail."""
        before = bool(self._trail) and self._is_wide
        self.reference.setText(self._record if before else "")
        self.reference.setVisible(before)
        words = (self._record, self._trail) if not before else (self._trail,)
        self.number.setText(" · ".join(word for word in words if word))

    def room_to_fold(self) -> int:
        """The pixels that folding gives back."""
        return sum(part.height() + 4 for part in (self.trail, self.badges) if part.isVisible())

    def told(self) -> str:
        """The record in words: its number or name, and its title where it is another."""
        number, title = self.number.text(), self.title.text_whole()
        return title if number in title else f"{number} · {title}"

    def set_badges(self, badges: Sequence[State], tags: Sequence[TagBadge] = ()) -> None:
        """Show the states of the record, then its labels."""
        shown = (tuple(badges), tuple((tag.text(), tag.colour) for tag in tags))
        if shown != self._shown:
            self._shown = shown
            self.badges.show_only(*(Badge(one.word, one.role, one.axis, to_come=one.to_come) for one in badges), *tags)
        self.badges.setVisible(bool(badges) and not self._folded)
        present = (one for one in badges if not one.to_come)
        self._say_new_states([f"{one.axis} : {one.word}" if one.axis else one.word for one in present])

    def _say_new_states(self, states: list[str]) -> None:
        """Say the states that the record shown was not in; another record says its own when it is read."""
        record, known = self._states
        self._states = self._record, states
        if record == self._record:
            announce(self, ", ".join(state for state in states if state not in known))

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of the title: before « Plus », or last of all when it is the main one."""
        if widget.property("look") == "primary":
            self._actions.addWidget(widget)
        else:
            self._actions.insertWidget(self._actions.indexOf(self.more), widget)
            if isinstance(widget, QPushButton) and not widget.icon().isNull() and widget.toolTip():
                self._spare[widget] = widget.text()

    def set_place(self, place: int | None, count: int) -> None:
        """Where the record stands in the list it was opened from: its place from 0, None when it was not."""
        known = place is not None and count > 1
        self.position.setText(f"{(place or 0) + 1} sur {count}" if known else "")
        for widget in (self.previous, self.position, self.next):
            widget.setVisible(known)
        self.previous.setEnabled(known and place != 0)
        self.next.setEnabled(known and place != count - 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the title where it lacks: an action that has a tooltip is its icon alone."""
        super().resizeEvent(event)
        self._is_wide = event.size().width() >= zoomed_length(_ROOM_FOR_WORDS)
        for button, words in self._spare.items():
            button.setText(words if self._is_wide else "")
            button.setAccessibleName(words)
        self._place_number()

    def _trail_line(self, trail: Sequence[tuple[object, str]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key, word in trail:
            button = link_button(word)
            button.setProperty("look", "trail")
            button.clicked.connect(lambda _checked=False, key=key: self.trail_clicked.emit(key))
            row.addWidget(button)
            row.addWidget(plain_label("›", "muted"))
        row.addWidget(self.number)
        row.addWidget(self.others, 100)
        row.addStretch(1)
        row.addWidget(self.previous)
        row.addWidget(self.position)
        row.addWidget(self.next)
        return row

    def _title_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        named = QHBoxLayout()
        named.setContentsMargins(0, 3, 0, 0)
        named.setSpacing(10)
        named.addWidget(self.reference, 0, Qt.AlignmentFlag.AlignTop)
        named.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(named, 1)
        self._actions.addWidget(self.history)
        self._actions.addWidget(self.more)
        row.addLayout(self._actions)
        return row

    def _connect(self) -> None:
        for button, keys, signal in (
            (self.history, "Ctrl+H", self.history_requested),
            (self.previous, "Alt+Up", self.previous_requested),
            (self.next, "Alt+Down", self.next_requested),
        ):
            button.clicked.connect(signal)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(button.click)


def _step_button(word: str, icon_name: str, name: str) -> QPushButton:
    """A quiet way to a neighbour: its arrow and its word."""
    button = icon_button(icon_name, name)
    button.setText(word)
    return button


def lay_out_page(page: QWidget, header: PageHeader, content: QWidget) -> QScrollArea:
    """Put the header of a page above what scrolls under it, and give back what scrolls."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(24, 16, 24, 0)
    layout.setSpacing(12)
    layout.addWidget(header)
    scroller = page_scroller(content)
    layout.addWidget(scroller, stretch=1)
    return scroller
