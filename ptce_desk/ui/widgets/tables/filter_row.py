"""What narrows a list: drop-down filters, a search, and the sentence that says what is listed."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ptce_desk.formatting import number_text
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.editors.search_line import SearchLine
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label

TYPING_PAUSE: Final = 200
"""Milliseconds without a key before the search is announced."""

_LONGEST_LABEL: Final = 24
_SEARCH_MARGINS: Final = 80
"""What stands around the words of the search and the keys that lead to it, in pixels."""


class FilterRow(QWidget):
    """Filters by key, each on one value or none.

    Signals:
        changed: another filter or another search applies.
    """

    changed = Signal()

    def __init__(self, placeholder: str = "Filtrer la liste") -> None:
        super().__init__()
        in_view(self)
        self._filters: dict[str, _Filter] = {}
        self._announced = ""
        self._count_awaited = False
        self.search = SearchLine(placeholder, placeholder, "Ctrl+F")
        self.search.setFixedWidth(self.fontMetrics().horizontalAdvance(f"{placeholder} Ctrl+F") + _SEARCH_MARGINS)
        self.sentence = plain_label("", "muted")
        self.clear_link = link_button("effacer", "x")
        self.clear_link.setAccessibleName("Effacer les filtres")
        self._narrowing = FlowRow(self.search, across=8, down=8)
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._announce_search)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._announce_search)
        self.clear_link.clicked.connect(self.clear)
        self._show_activity()

    def add_filter(
        self,
        key: str,
        label: str,
        options: Sequence[tuple[object, str]] = (),
        *,
        every: str = "Tous",
        passing: bool = False,
    ) -> None:
        """Add a drop-down of (value, label) pairs; `every` is its entry that filters nothing.

        A `passing` one is what another page asks for: it shows only while it narrows the list, and no view keeps it.
        """
        added = _Filter(label, every, passing=passing)
        added.changed.connect(self._announce)
        self._filters[key] = added
        self._narrowing.insert(len(self._filters) - 1, added.button)
        added.set_options(options)

    def set_options(self, key: str, options: Sequence[tuple[object, str]]) -> None:
        """Offer these values, keeping the present one if it is among them."""
        self._filters[key].set_options(options)
        self._show_activity()

    def value(self, key: str) -> object:
        """The value a filter is on, None when it filters nothing."""
        return self._filters[key].value

    def set_value(self, key: str, value: object) -> None:
        """Put a filter on a value, without announcing it."""
        self._filters[key].set_value(value)
        self._show_activity()

    def search_text(self) -> str:
        """What is searched, without spaces at its ends."""
        return self.search.text().strip()

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget at the end of the row."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def state(self) -> Mapping[str, str | int | bool | None]:
        """What narrows the list, to be kept: each filter's value by key, and the words under « text »."""
        kept = {key: _plain_value(one.value) for key, one in self._filters.items() if one.is_kept}
        return kept | ({"text": self.search_text()} if self.search_text() else {})

    def set_state(self, state: Mapping[str, object]) -> bool:
        """Narrow the list as a kept state says, and announce it.

        Returns:
            Whether all of it still exists: a filter or a value no longer offered narrows nothing.
        """
        for key, one in self._filters.items():
            one.set_value(state.get(key))
        self.search.setText(str(state.get("text", "")))
        self._pause.stop()
        self._announced = self.search_text()
        self._announce()
        known = self._filters.keys() | {"text"}
        return state.keys() <= known and all(
            one.value == state[key] for key, one in self._filters.items() if state.get(key) is not None
        )

    def is_active(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.search_text()) or any(one.value is not None for one in self._filters.values())

    def clear(self) -> None:
        """Take every filter and the search away."""
        for one in self._filters.values():
            one.set_value(None)
        self.search.clear()
        self._pause.stop()
        self._announced = ""
        self._announce()

    def set_sentence(self, sentence: str) -> None:
        """Say what is listed: « 12 dossiers de PROGRESS en 2026, à instruire »."""
        self.sentence.setText(sentence)
        if self._count_awaited:
            self._count_awaited = False
            announce(self, sentence)

    def set_count(self, count: int, singular: str, plural: str) -> None:
        """Say how many there are and what narrows them: « 12 dossiers · PROGRESS · 2026 »."""
        words = [one.label_of_value() for one in self._filters.values() if one.value is not None]
        if self.search_text():
            words.append(f"« {self.search_text()} »")
        noun = plural if count >= 2 else singular
        self.set_sentence(" · ".join([f"{number_text(count)} {noun}", *words]))

    def _announce_search(self) -> None:
        self._pause.stop()
        if self.search_text() != self._announced:
            self._announced = self.search_text()
            self._announce()

    def _announce(self) -> None:
        self._show_activity()
        self._count_awaited = True
        self.changed.emit()

    def _show_activity(self) -> None:
        self.clear_link.setVisible(self.is_active())

    def _build(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._narrowing, 1)
        self._row = first
        second.setSpacing(4)
        second.addWidget(self.sentence)
        second.addWidget(self.clear_link)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addLayout(second)
        kept = self.clear_link.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.clear_link.setSizePolicy(kept)


class _Filter(QObject):
    """One filter: its button, its menu and its value."""

    changed = Signal()

    def __init__(self, label: str, every: str, *, passing: bool = False) -> None:
        super().__init__()
        self.value: object = None
        self._label, self._every, self._passing = label, every, passing
        self._options: list[tuple[object, str]] = []
        self.button: QPushButton = quiet_button(label)
        self.button.setProperty("look", "filter")
        self._menu = QMenu(self.button)
        self.button.setMenu(self._menu)
        self._group = QActionGroup(self._menu)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        self._menu.clear()
        self._group = QActionGroup(self._menu)
        self._options = list(options)
        self._add(None, self._every)
        self._menu.addSeparator()
        for value, label in options:
            self._add(value, label)
        self.set_value(self.value)

    def set_value(self, value: object) -> None:
        self.value = next((option for option, _label in self._options if option == value), None)
        for action in self._group.actions():
            action.setChecked(action.data() == self.value)
        word = self.label_of_value()
        short = word if len(word) <= _LONGEST_LABEL else f"{word[: _LONGEST_LABEL - 1]}…"
        self.button.setText(f"{short or self._label} ▾".replace("&", "&&"))
        self.button.setAccessibleName(f"{self._label} : {word or self._every}")
        set_look(self.button, "active", self.value is not None)
        if self._passing:
            self.button.setVisible(self.value is not None)

    @property
    def is_kept(self) -> bool:
        return self.value is not None and not self._passing

    def label_of_value(self) -> str:
        return next((label for option, label in self._options if option == self.value), "")

    def _add(self, value: object, label: str) -> None:
        action = QAction(label.replace("&", "&&"), self._menu)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(lambda: self._take(value))
        self._group.addAction(action)
        self._menu.addAction(action)

    def _take(self, value: object) -> None:
        if value != self.value:
            self.set_value(value)
            self.changed.emit()


def _plain_value(value: object) -> str | int | bool:
    """A filter's value as JSON keeps it; codes are texts."""
    return value if isinstance(value, (bool, int)) else str(value)
