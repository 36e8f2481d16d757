"""The documents a scheme asks of every dossier, on its page."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.rules.schemes import SchemeDocument
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.schemes import schemes
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_table import GridTable

_HINT: Final = "Chaque nouveau dossier du dispositif reçoit cette liste ; les dossiers en cours peuvent la reprendre."
_KINDS: Final = frozenset({"scheme"})

_PART: Final = SCHEME.part("documents")
_COLUMNS: Final[tuple[Column[SchemeDocument], ...]] = (
    screen_column(_PART.field("label"), tooltip=lambda document: document.label, stretch=1, width_chars=24),
    screen_column(_PART.field("required"), width_chars=11),
)


class SchemeDocumentsCard(GridCard[SchemeDocument]):
    """Reads and changes the list of the scheme in view by itself, each time its page reads it."""

    def __init__(self, page: Page) -> None:
        """Show nothing yet, on the page of a scheme."""
        grid = GridTable(_COLUMNS, _PART.title, ghost_text=_PART.invitation)
        super().__init__(_PART.title, in_rows(_PART.table, grid))
        self._page = page
        self._scheme_id: int | None = None
        hint = plain_label(_HINT.replace(" ;", "\u00a0;"), "muted", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.add(hint)
        self.added.connect(partial(self._do, schemes.add_document))
        self.kept.connect(partial(self._do, schemes.change_document))
        self.removed.connect(partial(self._do, schemes.remove_document))
        page.tasks.refused.connect(self._put_back)

    def show_scheme(self, scheme_id: int) -> None:
        """Read the list of a scheme."""
        self._scheme_id = scheme_id
        self._page.tasks.query(partial(self._show, scheme_id), schemes.documents_of, scheme_id)

    def _show(self, scheme_id: int, documents: list[SchemeDocument]) -> None:
        if scheme_id == self._scheme_id:
            self.set_rows(documents)

    def _do(self, job: Callable[..., list[SchemeDocument]], *args: object) -> None:
        if self._scheme_id is not None:
            then = partial(self._show, self._scheme_id)
            self._page.tasks.command(_KINDS, then, job, self._scheme_id, *args)

    def _put_back(self, _error: PtceDeskError) -> None:
        self.grid.forget_drafts()
