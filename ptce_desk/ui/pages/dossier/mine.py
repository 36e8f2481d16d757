"""« Mes dossiers »: one press lists those of whoever is at work, another one lists them all again."""

from collections.abc import Hashable, Iterable
from typing import Final

from PySide6.QtCore import QObject

from ptce_desk.domain.narrowing import Among
from ptce_desk.services.file.views import View
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import plain_tooltip
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.kept_clause import MINE
from ptce_desk.wording.home import MY_FILES

_AXIS: Final = "instructor"
VIEW: Final = View(0, MY_FILES, {_AXIS: dict(MINE)})
"""What « Vues » offers before anything is kept there: each officer finds her own by it."""


class MyFiles(QObject):
    """A button over the list, pressed while the list is narrowed to one's own dossiers."""

    def __init__(self, filters: FilterRow) -> None:
        super().__init__(filters)
        self._filters = filters
        self.button = quiet_button(MY_FILES, "user")
        self.button.setProperty("look", "filter")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._toggle)

    def offer(self, names: Iterable[Hashable]) -> None:
        """Take these as the names of whoever is at work."""
        mine = frozenset(names)
        self._filters.set_mine(_AXIS, mine)
        self.button.setVisible(bool(mine))
        self.button.setToolTip(plain_tooltip(f"Instructeur\u00a0: {', '.join(sorted(map(str, mine)))}"))
        self.follow()

    def follow(self) -> None:
        """Look pressed while the list shows one's own dossiers."""
        clause = self._filters.narrowing().get(_AXIS)
        pressed = isinstance(clause, Among) and clause.values == self._filters.mine(_AXIS)
        self.button.setChecked(pressed)
        set_look(self.button, "active", pressed)

    def _toggle(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._filters.take(_AXIS, Among(self._filters.mine(_AXIS), mine=True) if on else None)
