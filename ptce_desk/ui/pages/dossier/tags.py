"""The labels of the dossier in view, among its badges, and the entry that changes them."""

from collections.abc import Callable
from functools import partial
from typing import Final

from ptce_desk.formatting import typeset
from ptce_desk.services.dossier.tags import BorneTag, put_tags, tags_of
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.page import Page, undoable
from ptce_desk.ui.dialogs.tags import TagsDialog
from ptce_desk.ui.widgets.badge import TagBadge
from ptce_desk.ui.widgets.buttons import MoreButton

_KINDS: Final = frozenset({"funding_file", "settings"})


class FileTags:
    """Reads and changes the labels of one dossier by itself; its page shows their badges."""

    def __init__(self, page: Page, more: MoreButton, read: Callable[[], None]) -> None:
        """`read` is called once the labels of the dossier in view are known."""
        self._page, self._read = page, read
        self._known: tuple[int | None, tuple[BorneTag, ...]] = (None, ())
        more.add("Étiquettes…", self.ask, "bookmark-simple")

    def show_file(self, file_id: int) -> None:
        """Read the labels of a dossier."""
        self._page.tasks.query(partial(self._show, file_id), tags_of, [file_id])

    def badges(self) -> list[TagBadge]:
        """Those the dossier in view bears."""
        file_id, tags = self._known
        return [TagBadge(one.name, one.colour) for one in tags if one.count] if file_id == self._page.record else []

    def ask(self) -> None:
        """Ask which labels the dossier in view bears."""
        file_id, tags = self._known
        if file_id is None or file_id != self._page.record:
            return
        dialog = TagsDialog(tags, 1, self._page.window())
        dialog.ask(lambda: self._put(file_id, dialog.wanted()))

    def _put(self, file_id: int, wanted: dict[str, bool]) -> None:
        if wanted:
            self._page.tasks.act(_KINDS, self._say, put_tags, [file_id], wanted)

    def _say(self, _changed: int, operation: Done | None) -> None:
        if operation is not None:
            said = typeset(f"{operation.label} : c’est fait.")
            self._page.window_.notify(undoable(self._page.tasks, said, operation))

    def _show(self, file_id: int, tags: tuple[BorneTag, ...]) -> None:
        self._known = file_id, tags
        self._read()
