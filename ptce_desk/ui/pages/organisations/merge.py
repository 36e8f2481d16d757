"""Two records of one structure made one: asked about, done, said, and undone from the notice."""

from functools import partial

from ptce_desk.formatting import typeset
from ptce_desk.records.doubles import told_apart
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done
from ptce_desk.services.ptce.merging import merge_organisations
from ptce_desk.services.ptce.organisations import OrganisationSheet, open_organisation
from ptce_desk.services.ptce.sheets import OrganisationRow, list_organisations
from ptce_desk.ui.page import Page, undoable
from ptce_desk.ui.pages.organisations.merge_organisations import MergeDialog
from ptce_desk.ui.tasks import EVERY_KIND


class Merging:
    """« Fusionner », from the page of a structure or from the list of structures."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def begin(self, kept_id: int, gone_id: int | None = None) -> None:
        """Compare a record with another, the likeliest double when none is named."""
        self._page.tasks.query(partial(self._ask, gone_id), _read, kept_id)

    def _ask(self, gone_id: int | None, read: tuple[OrganisationSheet, list[OrganisationRow]]) -> None:
        sheet, known = read
        dialog = MergeDialog(self._page, self._page.window_, sheet.organisation, sheet.doubles, known, gone_id)
        dialog.accepted.connect(lambda: self._merge(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _merge(self, dialog: MergeDialog) -> None:
        preview = dialog.preview
        if preview is not None:
            then = partial(self._say, *told_apart(preview.kept, preview.gone))
            ids = preview.kept.id, preview.gone.id
            self._page.tasks.act(EVERY_KIND, then, merge_organisations, *ids, dialog.from_gone())

    def _say(self, kept: str, gone: str, _kept_id: int, operation: Done | None) -> None:
        said = typeset(f"{gone} est fusionnée dans {kept}.")
        self._page.window_.notify(undoable(self._page.tasks, said, operation))


def _read(desk: Desk, kept_id: int) -> tuple[OrganisationSheet, list[OrganisationRow]]:
    return open_organisation(desk, kept_id), list_organisations(desk)
