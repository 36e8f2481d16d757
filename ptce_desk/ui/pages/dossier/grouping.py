"""The list of dossiers grouped by one or two of its axes: what one groups by, and the headings that come of it."""

from collections.abc import Hashable, Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.dossier.sheet import Group
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.folded_table import Head, Path
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.wording.axes import FILE_AXES, group_value
from ptce_desk.wording.filters import count_text

GROUPED_BY: Final = (
    *("scheme", "year", "instruction", "decision", "stage", "ptce", "beneficiary"),
    *("commune", "department", "instructor", "funder", "family", "section"),
)
_UNFOLDED_UP_TO: Final = 300
"""Dossiers of a list whose groups are all unfolded at first."""


class GroupButton(QObject):
    """« Grouper ▾ »: by what, then by what within.

    Signals:
        changed: other axes were chosen here.
        crossing: a table of two axes is wanted.
        folded: every group is to be folded, or unfolded.
    """

    changed = Signal()
    crossing = Signal()
    folded = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by: tuple[str, ...] = ()
        self.button = quiet_button("Grouper ▾", "stack")
        self.menu = QMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._offer)
        self.set_by(())

    def set_by(self, by: Sequence[str]) -> None:
        """Group by these axes, without announcing it; what cannot be grouped by is left out."""
        self.by = tuple(key for key in by if key in GROUPED_BY)[:2]
        words = ", ".join(FILE_AXES[key] for key in self.by)
        self.button.setText(f"{words or 'Grouper'} ▾")
        self.button.setAccessibleName(f"Grouper par : {words}" if words else "Grouper")

    def take(self, by: tuple[str, ...]) -> None:
        """Group by axes as if they had been chosen here."""
        if by != self.by:
            self.set_by(by)
            self.changed.emit()

    def _offer(self) -> None:
        self.menu.clear()
        outer, inner = (*self.by, "", "")[:2]
        self._add(self.menu, "Sans groupe", (), chosen=not outer)
        self.menu.addSeparator()
        for key in GROUPED_BY:
            self._add(self.menu, FILE_AXES[key], (key,), chosen=key == outer)
        if outer:
            self.menu.addSeparator()
            then = self.menu.addMenu("Puis par")
            self._add(then, "Rien d’autre", (outer,), chosen=not inner)
            for key in GROUPED_BY:
                if key != outer:
                    self._add(then, FILE_AXES[key], (outer, key), chosen=key == inner)

            self.menu.addAction("Tout replier\tCtrl+←").triggered.connect(lambda: self.folded.emit(True))
            self.menu.addAction("Tout déplier\tCtrl+→").triggered.connect(lambda: self.folded.emit(False))
        self.menu.addSeparator()
        self.menu.addAction("Tableau croisé…").triggered.connect(self.crossing)

    def _add(self, menu: QMenu, label: str, by: tuple[str, ...], *, chosen: bool) -> None:
        action = QAction(label, menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setActionGroup(menu.findChild(QActionGroup) or QActionGroup(menu))
        action.triggered.connect(lambda: self.take(by))
        menu.addAction(action)


def heads_of(groups: Sequence[Group], by: Sequence[str]) -> list[Head]:
    """The headings of groups read in their order, an outer one before those in it, with its sums."""
    heads: list[Head] = []
    for outer in dict.fromkeys(group.values[0] for group in groups):
        within = [group for group in groups if group.values[0] == outer]
        heads.append(_head((outer,), by, within, holds_rows=len(by) == 1))
        if len(by) > 1:
            heads.extend(_head(group.values, by, [group], holds_rows=True) for group in within)
    return heads


def unfolded_at_first(heads: Sequence[Head], groups: Sequence[Group]) -> frozenset[Path]:
    """Every group of a short list; none of a long one, whose sums are read first."""
    if sum(group.count for group in groups) > _UNFOLDED_UP_TO:
        return frozenset()
    return frozenset(head.path for head in heads)


def envelopes_of(heads: Sequence[Head], by: Sequence[str], year: Hashable) -> dict[Path, tuple[int, int]]:
    """The envelope of each group that is all of one scheme in one year, as (scheme, year); `year` if all are of it."""
    found: dict[Path, tuple[int, int]] = {}
    for head in heads:
        said = {"year": year, **dict(zip(by, head.path, strict=False))}
        scheme, of_year = said.get("scheme"), said["year"]
        if isinstance(scheme, int) and isinstance(of_year, int):
            found[head.path] = (scheme, of_year)
    return found


def end_words(left: Decimal) -> tuple[str, ColourRole]:
    """« reste 16 000 € », or in red « manque 14 000 € »."""
    if left < 0:
        return typeset(f"manque {whole_amount_text(-left)}"), "danger"
    return typeset(f"reste {whole_amount_text(left)}"), "muted"


def _head(path: tuple[Hashable, ...], by: Sequence[str], groups: Sequence[Group], *, holds_rows: bool) -> Head:
    place = len(path) - 1
    label = group_value(by[place], path[place], groups[0].names[place])
    count = count_text(sum(group.count for group in groups), "dossier")
    sums: dict[str, Decimal] = {key: sum((group.sums[key] for group in groups), ZERO) for key in groups[0].sums}
    return Head(path, label, count, sums, holds_rows)
