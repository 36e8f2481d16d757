"""What narrows a list: drop-down filters, a search, and the sentence that says what is listed."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.narrowing import Among, Clause, Narrowing
from ptce_desk.formatting import number_text
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.editors.search_line import SearchLine
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import ElidedLabel
from ptce_desk.ui.widgets.tables.kept_clause import PlainClause, SpanKind, plain_clause
from ptce_desk.ui.widgets.tables.one_filter import Later, OneFilter, Shown
from ptce_desk.ui.widgets.tables.table_columns import IN_ONE_MENU, KINDS_APART

TYPING_PAUSE: Final = 200
"""Milliseconds without a key before the search is announced."""

_OTHERS: Final = "Autres filtres"
_MENUS: Final = ("", *KINDS_APART.values(), _OTHERS)
"""What filters wait under where they are many, in order; nothing for the first ones, at hand at once."""
_SEARCH_MARGINS: Final = 80
"""What stands around the words of the search and the keys that lead to it, in pixels."""


_Chosen = TypeVar("_Chosen", bound=Hashable)


class _Sentence(ElidedLabel):
    """What a list is narrowed to, as far as there is room: rows would be laid out in a width it asked for."""

    def __init__(self) -> None:
        super().__init__("", "muted")
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def text(self) -> str:
        """The whole of it."""
        return self.text_whole()

    @override
    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.updateGeometry()


class FilterRow(QWidget):
    """Filters by key, each on one value or none.

    Signals:
        changed: another filter or another search applies.
    """

    changed = Signal()

    def __init__(self, placeholder: str = "Filtrer la liste", today: Callable[[], date] = date.today) -> None:
        """`today` is the day that « ce mois-ci » is said of."""
        self._built = False
        super().__init__()
        self.today = today
        in_view(self)
        self._filters: dict[str, OneFilter] = {}
        self._announced = ""
        self._count_awaited = False
        self.search = SearchLine(placeholder, placeholder, "Ctrl+F")
        self._built = True
        self._fit_search()
        self.sentence = _Sentence()
        self.clear_link = link_button("effacer", "x")
        self.clear_link.setAccessibleName("Effacer les filtres")
        self.more = quiet_button("Filtre ▾", "plus")
        self.more.setAccessibleName("Ajouter un filtre")
        self.more.setProperty("look", "filter")
        self._waiting = QMenu(self.more)
        self._waiting.aboutToShow.connect(self._offer_more)
        self.more.setMenu(self._waiting)
        self._narrowing = FlowRow(self.search, self.more, across=8, down=8)
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._announce_search)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._announce_search)
        self.clear_link.clicked.connect(self.clear)
        self._show_activity()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """The search is as wide as what it says in other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._built:
            self._fit_search()

    def _fit_search(self) -> None:
        words = f"{self.search.placeholderText()} Ctrl+F"
        self.search.setFixedWidth(self.fontMetrics().horizontalAdvance(words) + _SEARCH_MARGINS)

    def add_filter(
        self,
        key: str,
        label: str,
        options: Sequence[tuple[object, str]] = (),
        *,
        every: str = "Tous",
        several: bool = False,
        shown: Shown = "always",
        unsaid: bool = False,
        free: bool = False,
        holds: bool = False,
    ) -> None:
        """Add a filter on the values of (value, label) pairs; `every` is what it says while it filters nothing.

        Args:
            key: names it.
            label: French, short.
            options: may come later.
            every: see above.
            several: whether it lets through more than one value at once.
            shown: « active »: only while it narrows the list, begun from « + Filtre »; « passing »: what another page
                asks for, which no view keeps.
            unsaid: whether the rows where it was not said can be asked for.
            free: whether it takes texts that are not among its options.
            holds: whether it lets through texts that hold some words, too.
        """
        added = OneFilter(
            self, self.today, key, label, every, several=several, shown=shown, unsaid=unsaid, free=free, holds=holds
        )
        self._put(key, added)
        added.set_options(options)

    def add_span(self, key: str, label: str, kind: SpanKind) -> None:
        """Add a filter on amounts or days between two bounds, begun from « + Filtre »."""
        self._put(key, OneFilter(self, self.today, key, label, "", span=kind, shown="active"))

    def drop_filter(self, key: str) -> None:
        """Have a filter no more."""
        gone = self._filters.pop(key)
        self._narrowing.take_out(gone.chip)
        gone.deleteLater()
        self._show_activity()

    def _put(self, key: str, added: OneFilter) -> None:
        added.changed.connect(self._announce)
        added.came.connect(self._put_last)
        added.reworded.connect(self._narrowing.arrange)
        self._filters[key] = added
        self._narrowing.insert(len(self._filters), added.chip)

    def _put_last(self, chip: QWidget) -> None:
        """A filter that comes stands after those in use, which stay where they are."""
        self._narrowing.put_before(self.more, chip)

    def set_options(self, key: str, options: Sequence[tuple[object, str]]) -> None:
        """Offer these values, keeping the present one if it is among them."""
        self._filters[key].set_options(options)
        self._show_activity()

    def offer_once_open(self, key: str, options: Later | None) -> None:
        """Offer values that are read when the filter opens, where a list has thousands of rows; None for none.

        Such a filter is `free`: it takes texts before they are read. Where `options` has none to tell yet, the filter
        does not open: whoever reads them opens it.
        """
        self._filters[key].offer_once_open(options)
        self._show_activity()

    def set_mine(self, key: str, values: frozenset[Hashable]) -> None:
        """Take these values of a filter, which it offers, as those of whoever is at work."""
        self._filters[key].set_mine(values)
        self._show_activity()

    def mine(self, key: str) -> frozenset[Hashable]:
        """The values of a filter that are of whoever is at work."""
        return self._filters[key].mine

    def value(self, key: str) -> Hashable:
        """The only value a filter lets through, None when it filters nothing or lets several through."""
        clause = self._filters[key].clause
        return next(iter(clause.values)) if isinstance(clause, Among) and len(clause.values) == 1 else None

    def values(self, key: str, kind: type[_Chosen]) -> frozenset[_Chosen]:
        """The values of a kind that a filter lets through, none when it filters nothing."""
        clause = self._filters[key].clause
        held = clause.values if isinstance(clause, Among) else frozenset[Hashable]()
        return frozenset(value for value in held if isinstance(value, kind))

    def set_value(self, key: str, value: Hashable) -> None:
        """Put a filter on a value, without announcing it; None takes it away."""
        self.set_clause(key, None if value is None else Among(frozenset({value})))

    def set_clause(self, key: str, clause: Clause | None) -> None:
        """Narrow the list by a clause, or no more, without announcing it."""
        self._filters[key].set_clause(clause)
        self._show_activity()

    def put(self, narrowing: Narrowing, text: str = "") -> None:
        """Narrow the list by these clauses and these words alone, without announcing it."""
        for one in self._filters.values():
            if narrowing.get(one.key) is None:
                one.set_clause(None)
        for key, clause in narrowing.clauses:
            if key in self._filters:
                self._filters[key].set_clause(clause)
        self.search.setText(text)
        self._pause.stop()
        self._announced, self._count_awaited = self.search_text(), True
        self._show_activity()

    def has(self, key: str) -> bool:
        """Whether there is such a filter."""
        return key in self._filters

    def clause_on(self, key: str, value: object, label: str) -> Clause | None:
        """The clause that lets through a value, or what is called so; None when there is none."""
        return self._filters[key].clause_on(value, label)

    def open_filter(self, key: str) -> None:
        """Let the clause of a filter be chosen, where it stands or where it begins."""
        one = self._filters[key]
        one.open_under(one.chip if one.chip.isVisible() else self.more)

    def opens(self, key: str) -> bool:
        """Whether the clause of a filter can be chosen here."""
        return key in self._filters and self._filters[key].opens

    def words_of(self, keys: Iterable[str]) -> list[str]:
        """What some filters let through: « commune : Nantes », those that narrow nothing left out."""
        return [one.said() for key in keys if (one := self._filters[key]).clause is not None]

    def narrowing(self) -> Narrowing:
        """What the filters let through today, but for what another page asks for."""
        for one in self._filters.values():
            one.follow_calendar()
        return Narrowing(tuple((key, one.clause) for key, one in self._filters.items() if one.clause and one.is_kept))

    def take(self, key: str, clause: Clause | None) -> None:
        """Narrow the list by a clause as if it had been chosen here."""
        self.set_clause(key, clause)
        self._announce()

    def search_text(self) -> str:
        """What is searched, without spaces at its ends."""
        return self.search.text().strip()

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget at the end of the row."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def state(self) -> Mapping[str, PlainClause]:
        """What narrows the list, to be kept: each filter's clause by key, and the words under « text »."""
        kept: dict[str, PlainClause] = {key: plain_clause(clause) for key, clause in self.narrowing().clauses}
        return kept | ({"text": self.search_text()} if self.search_text() else {})

    def set_state(self, state: Mapping[str, object]) -> bool:
        """Narrow the list as a kept state says, and announce it.

        Returns:
            Whether all of it still exists: a filter or a value no longer offered narrows nothing.
        """
        for one in self._filters.values():
            one.set_plain(state.get(one.key))
        self.search.setText(str(state.get("text", "")))
        self._pause.stop()
        self._announced = self.search_text()
        self._announce()
        known = self._filters.keys() | {"text"}
        return state.keys() <= known and all(
            one.clause is not None and plain_clause(one.clause) == state[key]
            for key, one in self._filters.items()
            if state.get(key) is not None
        )

    def is_active(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.search_text()) or any(one.clause is not None for one in self._filters.values())

    def clear(self) -> None:
        """Take every filter and the search away."""
        for one in self._filters.values():
            one.set_clause(None)
        self.search.clear()
        self._pause.stop()
        self._announced = ""
        self._announce()

    def set_sentence(self, sentence: str) -> None:
        """Say what is listed: « 12 dossiers de PROGRESS en 2026, à instruire »."""
        self.sentence.set_text(sentence)
        if self._count_awaited:
            self._count_awaited = False
            announce(self, sentence)

    def set_count(self, count: int, singular: str, plural: str) -> None:
        """Say how many there are and what narrows them: « 12 dossiers · PROGRESS · 2026 »."""
        words = [one.words() for one in self._filters.values() if one.clause is not None]
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
        self.more.setVisible(any(one.waits for one in self._filters.values()))

    def _offer_more(self) -> None:
        """List the filters not in use; the one taken opens at once."""
        self._waiting.clear()
        for gone in self._waiting.findChildren(QMenu):
            gone.deleteLater()
        menus: dict[str, QMenu] = {"": self._waiting}
        waiting = [one for one in self._filters.values() if one.waits]
        for title, one in sorted(_by_menu(waiting), key=lambda pair: _MENUS.index(pair[0])):
            menu = menus.get(title) or menus.setdefault(title, self._waiting.addMenu(title))
            entry = menu.addAction(one.label.replace("&", "&&"))
            entry.triggered.connect(lambda _on=False, one=one: one.open_under(self.more))

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


def _by_menu(waiting: Sequence[OneFilter]) -> list[tuple[str, OneFilter]]:
    """The menu each filter waits in, « » for that of « + Filtre » itself, which holds them all where they are few."""
    if len(waiting) <= IN_ONE_MENU:
        return [("", one) for one in waiting]
    apart = {one.key: KINDS_APART[one.span] for one in waiting if one.span in ("amount", "date")}
    others = [one.key for one in waiting if one.key not in apart]
    apart |= dict.fromkeys(others[IN_ONE_MENU - len(_MENUS) :], _OTHERS)
    return [(apart.get(one.key, ""), one) for one in waiting]
