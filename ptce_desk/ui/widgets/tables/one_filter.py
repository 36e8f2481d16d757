"""One filter of a row: its chip, the clause it narrows a list by, and what opens to choose it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ptce_desk.domain.narrowing import Among, Between, Clause, Holding, followed
from ptce_desk.ui.widgets.tables.chip import Chip
from ptce_desk.ui.widgets.tables.clause_popup import ClausePopup, SpanPopup, ValuesPopup
from ptce_desk.ui.widgets.tables.kept_clause import SpanKind, clause_of
from ptce_desk.wording.axes import UNSAID, between_words, holding_words, lowered, unsaid_words

Shown = Literal["always", "active", "passing"]
"""When a filter is in view: always, while it narrows the list, or when another page asks for it."""
Later: TypeAlias = Callable[[], Sequence[tuple[Hashable, str]] | None]
"""What a filter offers once it opens."""
_MOST_NAMED: Final = 2
"""So many values are named, more are counted."""


class OneFilter(QObject):
    """One filter: its chip, its clause, and what opens to choose it.

    Signals:
        changed: another clause was chosen here.
        came: its chip, which was not in view and is now.
        reworded: another clause was chosen, and its chip says it.
    """

    changed = Signal()
    came = Signal(QWidget)
    reworded = Signal()

    def __init__(
        self,
        row: QWidget,
        today: Callable[[], date],
        key: str,
        label: str,
        every: str,
        *,
        several: bool = False,
        shown: Shown = "always",
        unsaid: bool = False,
        span: SpanKind | None = None,
        free: bool = False,
        holds: bool = False,
    ) -> None:
        super().__init__(row)
        self._today = today
        self.key, self.label = key, label
        self.clause: Clause | None = None
        self._every, self._several, self._shown, self._unsaid, self._span = every, several, shown, unsaid, span
        self._free, self._holds = free, holds
        self._options: list[tuple[Hashable, str]] = []
        self._later: Later | None = None
        self.mine: frozenset[Hashable] = frozenset()
        self.chip = Chip(label, row)
        self.chip.button.clicked.connect(lambda: self.open_under(self.chip))
        self.chip.gone.clicked.connect(lambda: self._take(None, None))
        self.set_clause(None)

    @property
    def is_kept(self) -> bool:
        """Whether a view keeps it."""
        return self._shown != "passing"

    @property
    def span(self) -> SpanKind | None:
        """The kind of its bounds, None where values are ticked."""
        return self._span

    @property
    def waits(self) -> bool:
        """Whether « + Filtre » offers it."""
        return self._shown == "active" and self.clause is None and self.opens

    @property
    def opens(self) -> bool:
        """Whether there is something to choose."""
        return self._span is not None or self._holds or bool(self._options) or self._later is not None

    def set_options(self, options: Sequence[tuple[Hashable, str]]) -> None:
        """Offer these values; those of the clause that are no longer offered narrow nothing."""
        unsaid = [(None, unsaid_words(self.key))] if self._unsaid and options else []
        self._options = [*options, *unsaid]
        self.set_clause(self.clause)

    def set_mine(self, values: frozenset[Hashable]) -> None:
        """Take these values, which are offered, as those of whoever is at work."""
        self.mine = values
        if isinstance(self.clause, Among) and self.clause.mine:
            self.set_clause(Among(values, mine=True))

    def offer_once_open(self, options: Later | None) -> None:
        """Offer values that are read when it opens."""
        self._later = options

    def set_clause(self, clause: Clause | None) -> None:
        """Narrow by a clause, or no more."""
        if isinstance(clause, Among) and self._span is None and not self._free:
            offered = frozenset(option for option, _label in self._options if option in clause.values)
            clause = replace(clause, values=offered) if offered else None
        self.clause = None if isinstance(clause, Holding) and not self._holds else clause
        words = self.words()
        self.chip.show_clause(words, f"{self.label} : {words or self._every}")
        shown = self.clause is not None or self._shown == "always"
        comes = shown and self.chip.isHidden()
        self.chip.setVisible(shown)
        if comes:
            self.came.emit(self.chip)

    def clause_on(self, value: object, label: str) -> Clause | None:
        """The clause that lets through a value, or what is called so, of a span that value alone."""
        if self._span is not None:
            bound = Decimal(value) if isinstance(value, int) else value
            return Between(bound, bound) if isinstance(bound, Decimal | date) else Among(frozenset({None}))
        found = [option for option, offered in self._options if option == value or offered == label]
        if not found and self._free:
            found = [None if label == unsaid_words(self.key) else label]
        return Among(frozenset(found)) if found else None

    def set_plain(self, kept: object) -> None:
        """Narrow as a view keeps it."""
        self.set_clause(clause_of(kept, self._options, self._span, self._today(), free=self._free, mine=self.mine))

    def follow_calendar(self) -> None:
        """Let through the days of now where it lets through those of a stretch."""
        if isinstance(self.clause, Between) and self.clause.stretch is not None:
            now = followed(self.clause, self._today())
            if now != self.clause:
                self.set_clause(now)

    def words(self) -> str:
        """What it lets through: « PROGRESS, CDDRA », « 4 valeurs », « 10 000 € à 40 000 € »."""
        match self.clause:
            case Among(values):
                offered = dict(self._options)
                told = [label for option, label in self._options if option in values]
                if self._free:
                    told += sorted(str(value) for value in values if value is not None and value not in offered)
                if None in values and unsaid_words(self.key) not in told:
                    told.append(unsaid_words(self.key))
                return ", ".join(told) if len(told) <= _MOST_NAMED else f"{len(told)} valeurs"
            case Between() as span:
                return between_words(span, euros=self._span == "amount")
            case Holding(words):
                return holding_words(words)
            case None:
                return ""

    def said(self) -> str:
        """The same after what it narrows, inside a sentence: « commune : Nantes », « sans étiquette »."""
        alone = self.clause == Among(frozenset({None})) and unsaid_words(self.key) != UNSAID
        between = " " if isinstance(self.clause, Holding) else " : "
        return lowered(self.words()) if alone else f"{lowered(self.label)}{between}{self.words()}"

    def open_under(self, place: QWidget) -> None:
        """Let a clause be chosen."""
        popup: ClausePopup
        if self._later is not None:
            offered = self._later()
            if offered is None:
                return
            self.set_options(offered)
        if self._span is not None:
            popup = SpanPopup(place, self.label, self._span, self.clause, self._today())
        else:
            held = self._options, self.clause
            popup = ValuesPopup(place, self.label, *held, several=self._several, holds=self._holds)
        popup.changed.connect(partial(self._take, popup))
        popup.open_under(place)

    def _take(self, popup: ClausePopup | None, clause: Clause | None) -> None:
        """Narrow by what is chosen; the popup stays under the chip that says it, wherever that goes."""
        if clause != self.clause:
            self.set_clause(clause)
            self.reworded.emit()
            if popup is not None and self.chip.isVisible():
                popup.stand_under(self.chip)
            self.changed.emit()
