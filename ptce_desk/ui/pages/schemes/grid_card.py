"""The scoring grid of a scheme, on its page."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.scoring import SchemeCriterion
from ptce_desk.formatting import typeset
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.schemes import grid
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid

_HINT: Final = (
    "Facultative : le jury note les dossiers sur ces critères, la note se dit sur 20. "
    "Un dossier déjà noté garde la grille de ses notes."
)
_KINDS: Final = frozenset({"scheme", "funding_file"})
_PART: Final = SCHEME.part("criteria")
_COLUMNS: Final[tuple[Column[SchemeCriterion], ...]] = (
    screen_column(_PART.field("label"), tooltip=lambda criterion: criterion.label, stretch=1, width_chars=18),
    screen_column(_PART.field("weight"), needs="label", width_chars=10),
    screen_column(_PART.field("out_of"), needs="label", width_chars=9),
)


class CriteriaCard(GridCard[SchemeCriterion]):
    """Reads and changes the grid of the scheme in view by itself, each time its page reads it."""

    def __init__(self, page: Page) -> None:
        """Show nothing yet, on the page of a scheme."""
        super().__init__(_PART.title, part_grid(_PART, _COLUMNS))
        self._page = page
        self._scheme_id: int | None = None
        hint = plain_label(typeset(_HINT), "muted", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.add(hint)
        self.added.connect(partial(self._do, grid.add_criterion))
        self.kept.connect(partial(self._do, grid.change_criterion))
        self.removed.connect(partial(self._do, grid.remove_criterion))
        page.tasks.refused.connect(self._put_back)

    def show_scheme(self, scheme_id: int) -> None:
        """Read the grid of a scheme."""
        self._scheme_id = scheme_id
        self._page.tasks.query(partial(self._show, scheme_id), grid.criteria_of, scheme_id)

    def _show(self, scheme_id: int, criteria: list[SchemeCriterion]) -> None:
        if scheme_id == self._scheme_id:
            self.set_rows(criteria)

    def _do(self, job: Callable[..., list[SchemeCriterion]], *args: object) -> None:
        if self._scheme_id is not None:
            then = partial(self._show, self._scheme_id)
            self._page.tasks.command(_KINDS, then, job, self._scheme_id, *args)

    def _put_back(self, _error: PtceDeskError) -> None:
        self.grid.forget_drafts()
