"""What falls due by week, by dossier, by nature…: the choice, kept on this computer, and the headings it makes."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ptce_desk.domain.aid.deadlines import Horizon
from ptce_desk.domain.french_order import sort_key
from ptce_desk.formatting import uncapitalised
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.folded_table import Head, Path
from ptce_desk.ui.pages.deadline_rows import INSTRUCTOR, KIND, SUBJECT, TO_PAY, DeadlineRow, count_of, to_pay
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.wording.deadlines import HORIZON_LABELS, KIND_LABELS, group_count, month_label, record_label, week_label

WEEK, MONTH, RECORD, HORIZON = "week", "month", "record", "horizon"
NATURE, WHOM, NONE = "kind", "instructor", "none"
AXES: Final = {
    WEEK: "Semaine",
    MONTH: "Mois",
    HORIZON: "Délai",
    RECORD: "Dossier",
    NATURE: "Nature",
    WHOM: "Instructeur",
}
_WORDS: Final = {**{by: f"Par {uncapitalised(word)}" for by, word in AXES.items()}, NONE: "Sans groupe"}
_OF_COLUMN: Final = {"day": WEEK, "when": HORIZON, "what": NATURE, KIND: NATURE, SUBJECT: RECORD, INSTRUCTOR: WHOM}
"""What the heading of a column groups by."""
_BY_TIME: Final = frozenset({WEEK, MONTH, HORIZON})
BY_DAY_OR_NATURE: Final = _BY_TIME | {NATURE}
"""What groups deadlines without their dossiers being read."""
_KEPT: Final = "deadlines/grouped by"
_LATE, _UNDATED, _DONE = "late", "undated", "done"


class GroupChoice(QObject):
    """« Par semaine ▾ »; what was chosen last is found again the next day.

    Signals:
        changed: grouped otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = preferences(self)
        kept = str(self._settings.value(_KEPT) or "")
        self.by = kept if kept in _WORDS else WEEK
        self.button = quiet_button("", "stack")
        menu = QMenu(self.button)
        only_one = QActionGroup(menu)
        self.entries: dict[str, QAction] = {}
        for by, words in _WORDS.items():
            entry = QAction(words, menu)
            entry.setCheckable(True)
            entry.setActionGroup(only_one)
            entry.triggered.connect(lambda _on=False, by=by: self.take(by))
            menu.addAction(entry)
            self.entries[by] = entry
        self.button.setMenu(menu)
        self._say()

    def take(self, by: str) -> None:
        """Group otherwise, and remember it."""
        if by != self.by:
            self.by = by
            self._settings.setValue(_KEPT, by)
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        self.entries[self.by].setChecked(True)
        self.button.setText(f"{_WORDS[self.by]} ▾")
        self.button.setAccessibleName(f"Grouper : {_WORDS[self.by].lower()}")


def group_of(column: str) -> str:
    """What the heading of a column groups by, nothing where it groups nothing."""
    return _OF_COLUMN.get(column, "")


def grouped(rows: Sequence[DeadlineRow], by: str) -> dict[Path, list[DeadlineRow]]:
    """The rows of each group, groups and rows in the order they come; none without groups.

    Natures and instructors stand in their own order, nobody last.
    """
    found: dict[Path, list[DeadlineRow]] = {}
    for row in rows if by != NONE else ():
        found.setdefault((_KEYS[by](row),), []).append(row)
    if by == NATURE:
        kinds = list(KIND_LABELS)
        return dict(sorted(found.items(), key=lambda pair: kinds.index(pair[1][0].deadline.kind)))
    if by == WHOM:
        return dict(sorted(found.items(), key=lambda pair: _place_of(pair[1][0].instructor)))
    return found


def heads_of(groups: dict[Path, list[DeadlineRow]], by: str) -> list[Head]:
    """The heading of each group, what is late in red with its word."""
    return [_head(path, rows, by) for path, rows in groups.items()]


def _head(path: Path, rows: list[DeadlineRow], by: str) -> Head:
    count, late = count_of(rows), count_of(row for row in rows if row.horizon is Horizon.LATE)
    sums = {TO_PAY: paid} if (paid := to_pay(rows)) else {}
    if by in _BY_TIME:
        (key,) = path
        role: ColourRole = "danger" if key in (_LATE, Horizon.LATE) else "text"
        return Head(path, _when_label(by, key, rows[0].today), group_count(count, 0), sums, role=role)
    return Head(path, _LABELS[by](rows[0]), group_count(count, late), sums)


def _when_label(by: str, key: Hashable, today: date) -> str:
    if isinstance(key, Horizon):
        return HORIZON_LABELS[key]
    first, group = key if isinstance(key, date) else None, str(key)
    return month_label(first, group) if by == MONTH else week_label(first, group, today)


def _horizon_of(row: DeadlineRow) -> Hashable:
    return _DONE if row.mark is not None and row.mark.until is None else row.horizon


def _place_of(name: str) -> tuple[bool, str]:
    return not name, sort_key(name)


def _span_of(first_of: Callable[[date], Hashable], row: DeadlineRow) -> Hashable:
    """The week or the month a row falls in, what is late, done or of no day apart."""
    if row.mark is not None and row.mark.until is None:
        return _DONE
    if row.day is None:
        return _UNDATED
    return _LATE if row.horizon is Horizon.LATE else first_of(row.day)


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first_of_month(day: date) -> date:
    return day.replace(day=1)


_KEYS: Final[dict[str, Callable[[DeadlineRow], Hashable]]] = {
    WEEK: partial(_span_of, _monday_of),
    MONTH: partial(_span_of, _first_of_month),
    HORIZON: _horizon_of,
    RECORD: lambda row: row.deadline.record,
    NATURE: lambda row: row.deadline.kind,
    WHOM: lambda row: row.instructor,
}
_LABELS: Final[dict[str, Callable[[DeadlineRow], str]]] = {
    RECORD: lambda row: record_label(row.deadline),
    NATURE: lambda row: KIND_LABELS[row.deadline.kind],
    WHOM: lambda row: row.instructor or "Sans instructeur",
}
