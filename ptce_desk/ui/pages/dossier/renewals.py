"""What a dossier renews and what renews it, each leading to the other, and the entry that starts a renewal."""

from typing import Final

from ptce_desk.services.dossier.renewals import Renewals, open_renewals, renew_file
from ptce_desk.ui.desk.page import Destination, Page
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.buttons import MoreButton, link_button
from ptce_desk.ui.widgets.flow import FlowRow

_KIND: Final = frozenset({"funding_file"})


class RenewalRow(FlowRow):
    """« Renouvelle 2024-002 », « Renouvelé par 2027-003 » under the header; nothing for a dossier without either."""

    def __init__(self, page: Page, more: MoreButton) -> None:
        super().__init__()
        self._page = page
        self.renew = more.add("Renouveler le dossier", self.start, "copy")
        needs_right("funding_file", self.renew)
        self.renew.setVisible(False)
        self.hide()

    def read(self) -> None:
        """Read what the dossier in view is linked to."""
        if self._page.record is not None:
            self._page.tasks.query(self.show_links, open_renewals, self._page.record)

    def show_links(self, links: Renewals) -> None:
        """Show what a dossier is linked to, unless another came in view."""
        if links.file_id != self._page.record:
            return
        known = [("Renouvelle", links.renews), ("Renouvelé par", links.renewed_by)]
        buttons = []
        for word, linked in known:
            if linked is not None:
                button = link_button(f"{word} {linked.number}", "arrow-square-out")
                button.clicked.connect(lambda _checked=False, key=linked.id: self._go_to(key))
                buttons.append(button)
        self.show_only(*buttons)
        self.setVisible(bool(buttons))
        self.renew.setVisible(links.renewable)

    def start(self) -> None:
        """Make the dossier that renews this one, and go there."""
        if self._page.record is not None:
            self._page.tasks.command(_KIND, self._go_to, renew_file, self._page.record)

    def _go_to(self, file_id: int) -> None:
        self._page.window_.go(Destination("funding_file", file_id))
