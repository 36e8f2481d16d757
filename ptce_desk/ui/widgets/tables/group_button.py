"""What a list is grouped by, chosen in a menu."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ptce_desk.ui.widgets.buttons import quiet_button


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

    def __init__(
        self,
        parent: QObject,
        axes: Mapping[str, str],
        others: Mapping[str, str] | None = None,
        *,
        crosses: bool = False,
    ) -> None:
        """`axes` are what one may group by, by key, in words, `others` what is less asked for.

        `crosses` offers the table of two of them.
        """
        super().__init__(parent)
        self._first, self._others, self._crosses = dict(axes), dict(others or {}), crosses
        self._besides: dict[str, str] = {}
        self._axes = self._first | self._others
        self.by: tuple[str, ...] = ()
        self.button = quiet_button("Grouper ▾", "stack")
        self.menu = QMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._offer)
        self.set_by(())

    def offer_besides(self, axes: Mapping[str, str]) -> None:
        """Offer some more axes, in the place of those offered so before; what is gone groups nothing."""
        self._besides = dict(axes)
        self._axes = self._first | self._others | self._besides
        self.set_by(self.by)

    def set_by(self, by: Sequence[str]) -> None:
        """Group by these axes, without announcing it; what cannot be grouped by is left out."""
        self.by = tuple(key for key in by if key in self._axes)[:2]
        words = ", ".join(self._axes[key] for key in self.by)
        self.button.setText(f"{words or 'Grouper'} ▾")
        self.button.setAccessibleName(f"Grouper par : {words}" if words else "Grouper")

    def offers(self, key: str) -> bool:
        """Whether one may group by a column."""
        return key in self._axes

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
        self._add_axes(self.menu, (), outer)
        if outer:
            self.menu.addSeparator()
            then = self.menu.addMenu("Puis par")
            self._add(then, "Rien d’autre", (outer,), chosen=not inner)
            self._add_axes(then, (outer,), inner)
            self.menu.addAction("Tout replier\tCtrl+←").triggered.connect(lambda: self.folded.emit(True))
            self.menu.addAction("Tout déplier\tCtrl+→").triggered.connect(lambda: self.folded.emit(False))
        if self._crosses:
            self.menu.addSeparator()
            self.menu.addAction("Tableau croisé…").triggered.connect(self.crossing)

    def _add_axes(self, menu: QMenu, before: tuple[str, ...], chosen: str) -> None:
        """What one may group by, after what one groups by already."""
        for key in self._first:
            if key not in before:
                self._add(menu, self._first[key], (*before, key), chosen=key == chosen)
        waiting = self._others | self._besides
        others = menu.addMenu("Autres colonnes") if waiting else menu
        for key, label in waiting.items():
            if key not in before:
                self._add(others, label, (*before, key), chosen=key == chosen)

    def _add(self, menu: QMenu, label: str, by: tuple[str, ...], *, chosen: bool) -> None:
        action = QAction(label, menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setActionGroup(menu.findChild(QActionGroup) or QActionGroup(menu))
        action.triggered.connect(lambda: self.take(by))
        menu.addAction(action)
