"""What falls due by week or by dossier: the choice, remembered on this computer, and the headings that come of it."""

from collections.abc import Hashable, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ptce_desk.domain.aid.deadlines import Horizon
from ptce_desk.ui.models.folded_table import Head, Path
from ptce_desk.ui.pages.deadline_rows import DeadlineRow
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.wording.deadlines import group_count, record_label, week_label

WEEK, RECORD, NONE = "week", "record", "none"
_WORDS: Final = {WEEK: "Par semaine", RECORD: "Par dossier", NONE: "Sans groupe"}
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


def grouped(rows: Sequence[DeadlineRow], by: str) -> dict[Path, list[DeadlineRow]]:
    """The rows of each group, groups and rows in the order they come; none without groups."""
    found: dict[Path, list[DeadlineRow]] = {}
    for row in rows if by != NONE else ():
        found.setdefault((_week_of(row) if by == WEEK else row.deadline.record,), []).append(row)
    return found


def heads_of(groups: dict[Path, list[DeadlineRow]], by: str) -> list[Head]:
    """The heading of each group, what is late in red with its word."""
    return [_head(path, rows, by) for path, rows in groups.items()]


def _head(path: Path, rows: list[DeadlineRow], by: str) -> Head:
    late = sum(row.horizon is Horizon.LATE for row in rows)
    if by == RECORD:
        return Head(path, record_label(rows[0].deadline), group_count(len(rows), late), {})
    (week,) = path
    label = week_label(week if isinstance(week, date) else None, str(week), rows[0].today)
    return Head(path, label, group_count(len(rows), 0), {}, role="danger" if week == _LATE else "text")


def _week_of(row: DeadlineRow) -> Hashable:
    if row.mark is not None and row.mark.until is None:
        return _DONE
    if row.day is None:
        return _UNDATED
    return _LATE if row.horizon is Horizon.LATE else row.day - timedelta(days=row.day.weekday())
